"""The disk reports an error (EIO) at the nth write or sync, once or from then on: a known error, and nothing lost."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.services import backup_file, backups, own_backups
from toolkit.services.session import open_vault

from . import migrating, watching
from .killing import BATCH, PASSPHRASE, ROOT, kills, make_vault

pytestmark = pytest.mark.skipif(not watching.can_watch(), reason="strace makes the errors")

CALLS = "write,pwrite64,fsync,fdatasync,ftruncate,rename"
WORKED, REFUSED = 0, 3
NTH = {"backup": 195, "restore": 85, "migrate": 330}
"""About so many calls each makes."""


def backup(folder: Path) -> None:
    session = open_vault(folder, PASSPHRASE)
    own_backups.make(session)


def restore(folder: Path) -> None:
    backups.restore(folder.parent / "file", folder.parent / "again", PASSPHRASE)


def migrate(folder: Path) -> None:
    migrating.add_step()
    open_vault(folder, PASSPHRASE)


WORK: dict[str, Callable[[Path], None]] = {"backup": backup, "restore": restore, "migrate": migrate}


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("grown")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BATON_SETTINGS_FOLDER", str(root / "settings"))
        session = open_vault(make_vault(root / "vault"), PASSPHRASE)
        own_backups.make(session)
        backups.backup(session, root / "file")
        with session.vault.edit("add") as edit:
            edit.create("person", {"name": "Since then"})
        session.lock()
    return root


@pytest.mark.parametrize("seed", kills(1, 60))
@pytest.mark.parametrize("name", WORK)
def test_an_error_of_the_disk(
    grown: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, seed: int
) -> None:
    root = tmp_path / "root"
    shutil.copytree(grown, root)
    monkeypatch.setenv("BATON_SETTINGS_FOLDER", str(root / "settings"))
    dice = random.Random(f"{name} {seed}")
    when = f"{dice.randint(1, NTH[name])}{'+' if seed % 2 else ''}"
    inject = ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"inject={CALLS}:error=EIO:when={when}"]
    done = subprocess.run(
        [*inject, sys.executable, "-m", "tests.faults.test_disk_errors", name, str(root / "vault")],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert done.returncode in (WORKED, REFUSED), (when, done.stderr.decode())
    kept = list((root / "settings").rglob("*.backup"))
    assert len(kept) >= 1 + (name == "backup" and done.returncode == WORKED)
    for each in kept:
        backup_file.verify(each)
    if name == "restore":
        if done.returncode == REFUSED:
            shutil.rmtree(root / "again", ignore_errors=True)  # where not even deleting worked
            backups.restore(root / "file", root / "again", PASSPHRASE).lock()
        _is_whole(root / "again", BATCH)
    if name == "migrate":
        migrating.add_step()
    try:
        _is_whole(root / "vault", BATCH + 1)
    finally:
        migrating.remove_step()


def _is_whole(folder: Path, people: int) -> None:
    session = open_vault(folder, PASSPHRASE)
    assert session.check() == []
    assert session.reader.counts()["person"] == people
    session.lock()


if __name__ == "__main__":
    try:
        WORK[sys.argv[1]](Path(sys.argv[2]))
    except ToolkitError as error:
        with contextlib.suppress(OSError):  # this write may be the one that fails
            print(error, file=sys.stderr)
        os._exit(REFUSED)
    os._exit(WORKED)
