"""An operation on a disk that fails at byte n, for many n, in a process of its own; then a look at what is left.

`failing_disk.c`, loaded into that process, is the disk. Everything else is as in life: the operation is known to fail
or to work, the session goes on, the vault is locked, opened again and checked.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from toolkit.base.errors import ToolkitError
from toolkit.services import backup_file, backups, importing, own_backups, ways_in
from toolkit.services.session import Session, open_vault
from toolkit.services.ways_in import Share

from . import migrating
from .killing import BATCH, PASSPHRASE, ROOT, make_vault

SOURCE = Path(__file__).with_suffix(".c")
EDITS = 6
NEVER = 1 << 60
SHEET, LEAVER = "sheet.txt", "leaver.txt"


@dataclass(frozen=True)
class Trouble:
    """`stays`: once it failed, it fails for good."""

    at: int
    error: int
    stays: bool


@dataclass
class Told:
    """What a person saw of an operation: its end, and each success on the way."""

    code: str | None = None
    people: int = BATCH
    valid: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


class Disk:
    """The disk under `root`, which is whole until it is told otherwise."""

    def __init__(self, root: Path) -> None:
        self._root = str(root.resolve()).encode()
        self._library = ctypes.CDLL(os.environ["LD_PRELOAD"])
        self._library.disk_mend.restype = ctypes.c_longlong
        self.taken = 0

    @contextlib.contextmanager
    def trouble(self, trouble: Trouble) -> Iterator[None]:
        self._library.disk_arm(
            ctypes.c_char_p(self._root), ctypes.c_longlong(trouble.at), trouble.error, int(trouble.stays)
        )
        try:
            yield
        finally:
            self.taken = self._library.disk_mend()

    @property
    def failed(self) -> bool:
        return bool(self._library.disk_failed())


# The operations. What they need before the disk is in trouble, they do before they yield.


Operation = Callable[[Path, Told], Iterator[Session | None]]


def edit(root: Path, told: Told) -> Iterator[Session | None]:
    session = opened(root)
    yield session
    for number in range(EDITS):
        with session.vault.edit("add") as edit:
            edit.create("person", {"name": f"Person {number}", "note": "z" * 3000})
        told.people += 1


def import_(root: Path, told: Told) -> Iterator[Session | None]:
    session = opened(root)
    sheet = root / "people.csv"
    sheet.write_text("name,email\n" + "".join(f"P {i},p{i}@example.org\n" for i in range(60)))
    yield session
    importing.apply(session, [sheet])
    told.people += 60


def rekey(root: Path, told: Told) -> Iterator[Session | None]:
    session = opened(root)
    yield session
    ways_in.rekey(session)


def add_slot(root: Path, told: Told) -> Iterator[Session | None]:
    session = opened(root)
    yield session
    for _ in range(2):
        told.valid.append(ways_in.make_sheet(session, "Sheet").text)


def remove(root: Path, told: Told) -> Iterator[Session | None]:
    session = opened(root)
    leaver = next(way.id for way in ways_in.ways(session) if way.label == "Leaver")
    yield session
    ways_in.remove(session, leaver)
    told.gone.append((root / LEAVER).read_text())


def migrate(root: Path, told: Told) -> Iterator[Session | None]:
    yield None
    migrating.add_step()
    opened(root).lock()


def back_up(root: Path, told: Told) -> Iterator[Session | None]:
    session = opened(root)
    yield session
    told.valid.append(str(own_backups.make_in(session, root / "stick")))
    told.valid.append(str(own_backups.make(session)))


def restore(root: Path, told: Told) -> Iterator[Session | None]:
    yield None
    backups.restore(root / "file", root / "again", share_in(root)).lock()
    told.valid.append("again")


OPERATIONS: dict[str, Operation] = {
    "edit": edit,
    "import": import_,
    "rekey": rekey,
    "add slot": add_slot,
    "remove": remove,
    "migrate": migrate,
    "back up": back_up,
    "restore": restore,
}


# Each time


def grow(root: Path) -> None:
    """A vault with a sheet, which opens it quickly, another one, a backup here, one elsewhere and one to restore."""
    folder = make_vault(root / "vault")
    session = open_vault(folder, PASSPHRASE)
    for label, file in (("Sheet", SHEET), ("Leaver", LEAVER)):
        (root / file).write_text(ways_in.make_sheet(session, label).text)
    (root / "stick").mkdir()
    own_backups.make(session)
    own_backups.make_in(session, root / "stick")
    backups.backup(session, root / "file")
    session.lock()
    opened(root).lock()  # the month's use of the sheet is noted, so that opening writes no more than usual


def share_in(root: Path) -> list[Share]:
    return [ways_in.parsed((root / SHEET).read_text())]


def opened(root: Path) -> Session:
    return open_vault(root / "vault", share_in(root))


def once(disk: Disk, root: Path, operation: Operation, trouble: Trouble) -> Told:
    """Do it on a disk in trouble. Raises what no person should ever see: bugs, and whatever was lost."""
    told = Told()
    steps = operation(root, told)
    session = next(steps)
    with disk.trouble(trouble):
        try:
            with contextlib.suppress(StopIteration):
                next(steps)
        except ToolkitError as error:
            told.code = error.code
        if session is not None and trouble.stays:
            session.lock()
    if session is not None and not trouble.stays:
        # The laptop goes on: the one call that failed has done no harm to the open session.
        assert session.reader.counts()["person"] >= told.people
        assert session.check() == []
        ways_in.rename(session, session.way.id, "Sheet again")
        session.lock()
    assert told.code is None or disk.failed
    _look(root, operation, told)
    return told


def _look(root: Path, operation: Operation, told: Told) -> None:
    """Whatever was told is so: in the vault, in its keyring, in the backups, and in the vault that was restored."""
    if operation is restore:
        if told.code is not None:
            shutil.rmtree(root / "again", ignore_errors=True)  # a broken disk lets nobody take back what was begun
        else:
            assert _whole(root, root / "again") == BATCH
    if operation is migrate and told.code is not None:
        migrating.remove_step()
        # An older Baton opens what is as it was; after the whole step it may say that a newer one is needed.
        with contextlib.suppress(ToolkitError):
            opened(root).lock()
        migrating.add_step()
    people = _whole(root, root / "vault")
    assert people >= told.people
    assert operation is not import_ or people in (BATCH, BATCH + 60)
    kept = [*root.rglob("*.backup"), root / "file"]
    assert len(kept) >= 3
    for each in kept:
        backup_file.verify(each)
    if operation is back_up:
        assert {str(each) for each in kept} >= set(told.valid)
    if operation is add_slot:
        session = opened(root)
        for text in told.valid:
            session.keyring.open_slot([ways_in.parsed(text)])
        session.lock()
    if operation is remove:
        still = any(way.label == "Leaver" for way in _ways(root))
        assert not (told.gone and still)


def _ways(root: Path) -> list[ways_in.Way]:
    session = opened(root)
    found = ways_in.ways(session)
    session.lock()
    return found


def _whole(root: Path, folder: Path) -> int:
    """It opens, is whole, takes an edit, and nothing stays of what was begun. Returns how many people it held."""
    session = open_vault(folder, share_in(root))
    assert session.check() == []
    people = session.reader.counts()["person"]
    with session.vault.edit("add") as edit:
        edit.create("person", {"name": "After"})
    session.lock()
    left = {each.name for each in folder.iterdir()}
    usual = {"vault.db", "vault.lock", "keyring.json", "keyring.backup.json"}
    assert left <= usual | {f"before-{migrating.NAME}.db"}, left
    assert (folder / "keyring.json").read_bytes() == (folder / "keyring.backup.json").read_bytes()
    return people


def troubles(name: str, whole: int, count: int) -> Iterator[Trouble]:
    """Spread over all bytes that the operation writes, each error once and for good at every part of it."""
    dice = random.Random(name)
    for number in range(count):
        at = int(whole * (number + dice.random()) / count)
        yield Trouble(at, (errno.EIO, errno.ENOSPC)[number % 2], bool(number // 2 % 2))


def main(name: str, grown: Path, place: Path, count: int) -> None:
    """Prints a line of JSON for each time: where it failed, how, and what was told."""
    operation, root = OPERATIONS[name], place / "root"
    os.environ["BATON_SETTINGS_FOLDER"] = str(root / "settings")
    disk = Disk(root)
    shutil.copytree(grown, root)
    once(disk, root, operation, Trouble(NEVER, errno.EIO, stays=False))
    print(json.dumps({"whole": disk.taken}), flush=True)
    for trouble in troubles(name, disk.taken, count):
        migrating.remove_step()
        shutil.rmtree(root)
        shutil.copytree(grown, root)
        print(json.dumps(trouble.__dict__), flush=True)
        print(json.dumps(once(disk, root, operation, trouble).__dict__), flush=True)


def run(library: Path, name: str, grown: Path, place: Path, count: int) -> list[dict[str, object]]:
    """`main`, in a process that has this disk."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.failing_disk", name, str(grown), str(place), str(count)],
        env={**os.environ, "LD_PRELOAD": str(library)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
