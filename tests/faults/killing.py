"""kill -9 at a random moment of an operation, then a look at what is left.

An operation is two functions. `work` runs in a process of its own, over and over until it is killed, and tells each
success as a person would see it. `check` gets the opened vault afterwards, and all that was told before the end.
"""

from __future__ import annotations

import importlib
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.crypto.kdf import KdfParameters
from toolkit.services import importing, ways_in
from toolkit.services.session import Session, create_vault, open_vault
from toolkit.vault.edits import New

PASSPHRASE = "river stone lantern"
ROOT = Path(__file__).resolve().parents[2]
BATCH = 200

Tell = Callable[[object], None]


@dataclass(frozen=True)
class Operation:
    """`seconds`: how long after the beginning the process is killed at the latest. `leaves`: what may stay behind."""

    work: Callable[[Path, Tell], None]
    check: Callable[[Session, list[Any]], None]
    seconds: float = 0.4
    leaves: frozenset[str] = frozenset()


def kills(quick: int, long: int) -> list[int]:
    """Seeds, as many as the profile bears."""
    return list(range(long if os.environ.get("BATON_PROFILE") == "long" else quick))


def make_vault(folder: Path) -> Path:
    """A small vault, to be copied for each kill."""
    session = create_vault(folder, "Riverbend", PASSPHRASE, leader="Sample Leader", kdf=KdfParameters())
    with session.vault.edit("import") as edit:
        edit.create_many(New("person", {"name": f"Sample {i}", "note": "x" * 200}) for i in range(BATCH))
    session.lock()
    return folder


def kill_during(operation: Operation, folder: Path, seed: int) -> list[Any]:
    """Start the work on a vault, kill it, check what is left, and return what was told until then."""
    work = operation.work
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.killing", work.__module__, work.__name__, str(folder)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == b'"begin"\n'
        time.sleep(random.Random(seed).uniform(0, operation.seconds))
    finally:
        process.kill()
        lines = process.stdout.read().splitlines(keepends=True) if process.stdout else []
        process.communicate()
    assert process.returncode == -9, "the work ended by itself"
    told = [json.loads(line) for line in lines if line.endswith(b"\n")]
    session = open_vault(folder, PASSPHRASE)
    try:
        assert session.check() == []
        operation.check(session, told)
    finally:
        session.lock()
    # What a killed process left is gone after one opening.
    left = {path.name for path in folder.iterdir()}
    assert left <= {"vault.db", "vault.lock", "keyring.json", "keyring.backup.json"} | operation.leaves, left
    assert (folder / "keyring.json").read_bytes() == (folder / "keyring.backup.json").read_bytes()
    return told


# The operations


def edit(folder: Path, tell: Tell) -> None:
    session = open_vault(folder, PASSPHRASE)
    tell("begin")
    while True:
        count = session.reader.counts()["person"]
        with session.vault.edit("add") as edit:
            edit.create("person", {"name": f"Person {count}"})
        tell(count + 1)


def import_(folder: Path, tell: Tell) -> None:
    session = open_vault(folder, PASSPHRASE)
    tell("begin")
    while True:
        count = session.reader.counts()["person"]
        sheet = folder.parent / f"{folder.name}.csv"
        sheet.write_text("name,email\n" + "".join(f"P {count + i},p{count + i}@example.org\n" for i in range(BATCH)))
        importing.apply(session, [sheet])
        tell(count + BATCH)


def people_are_there(session: Session, told: list[Any]) -> None:
    assert session.reader.counts()["person"] >= max(told, default=BATCH)


def whole_imports_are_there(session: Session, told: list[Any]) -> None:
    people_are_there(session, told)
    assert session.reader.counts()["person"] % BATCH == 0


def rekey(folder: Path, tell: Tell) -> None:
    session = open_vault(folder, PASSPHRASE)
    tell("begin")
    while True:
        count = session.reader.counts()["person"]
        with session.vault.edit("add") as edit:
            edit.create("person", {"name": f"Person {count}"})
        tell(count + 1)
        ways_in.rekey(session)
        tell(count + 1)


def add_slot(folder: Path, tell: Tell) -> None:
    session = open_vault(folder, PASSPHRASE)
    tell("begin")
    for _ in range(31):
        tell({"valid": ways_in.make_sheet(session, "Sheet").text})
    time.sleep(60)


def remove(folder: Path, tell: Tell) -> None:
    session = open_vault(folder, PASSPHRASE)
    tell("begin")
    while True:
        sheet = ways_in.make_sheet(session, "Sheet")
        tell({"valid": sheet.text})
        tell({"going": sheet.text})
        ways_in.remove(session, sheet.way)
        tell({"gone": sheet.text})


def papers_do_what_was_told(session: Session, told: list[Any]) -> None:
    """Those told to be valid open, those told to be removed don't; of one whose removal was begun, either."""
    state = {text: name for each in told for name, text in each.items()}
    ring = session.keyring
    for text, name in state.items():
        share = ways_in.parsed(text)
        if name == "valid":
            ring.open_slot([share])
        elif name == "gone":
            with pytest.raises(ToolkitError) as refused:
                ring.open_slot([share])
            assert refused.value.code == "share.other_set"


OPERATIONS = {
    "edit": Operation(edit, people_are_there),
    "import": Operation(import_, whole_imports_are_there),
    "rekey": Operation(rekey, people_are_there),
    "add slot": Operation(add_slot, papers_do_what_was_told),
    "remove": Operation(remove, papers_do_what_was_told),
}


def _child(module: str, name: str, folder: str) -> None:
    def tell(what: object) -> None:
        print(json.dumps(what), flush=True)

    getattr(importlib.import_module(module), name)(Path(folder), tell)


if __name__ == "__main__":
    _child(*sys.argv[1:])
