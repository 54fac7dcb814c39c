"""The disk fills, or a file fails at byte n, while ways in are added and removed and the key is changed."""

from __future__ import annotations

import contextlib
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.crypto.kdf import KdfParameters
from toolkit.services import ways_in
from toolkit.services.session import Session, open_vault

from .conftest import SmallDisk
from .killing import BATCH, PASSPHRASE, kills, make_vault

LEAVER = "seven quiet harbours"


def add_slot(session: Session) -> None:
    ways_in.make_sheet(session, "Sheet")


def remove(session: Session) -> None:
    (leaver,) = (way for way in ways_in.ways(session) if way.label == "Leaver")
    ways_in.remove(session, leaver.id)


def rekey(session: Session) -> None:
    ways_in.rekey(session)


WORK = {"add slot": add_slot, "remove": remove, "rekey": rekey}


@dataclass
class Grown:
    folder: Path
    size: int


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Grown:
    folder = make_vault(tmp_path_factory.mktemp("grown") / "vault")
    session = open_vault(folder, PASSPHRASE)
    ways_in.add_passphrase(session, "Leaver", LEAVER, KdfParameters())
    session.lock()
    return Grown(folder, (folder / "vault.db").stat().st_size)


def attempt(folder: Path, work: Callable[[Session], None], trouble: Callable[[], contextlib.AbstractContextManager]):
    """Do the work in trouble, and see that nothing is lost, in the open session and after. Returns the code, if any."""
    session = open_vault(folder, PASSPHRASE)
    code = None
    with trouble():
        try:
            work(session)
        except ToolkitError as error:
            code = error.code
    assert session.reader.counts()["person"] == BATCH
    with session.vault.edit("add") as edit:
        edit.create("person", {"name": "After"})
    assert session.check() == []
    session.lock()
    again = open_vault(folder, PASSPHRASE)
    assert again.check() == []
    assert again.reader.counts()["person"] == BATCH + 1
    # What was told is so: a removal that failed removed nobody, and one that did not fail removed them.
    gone = not any(way.label == "Leaver" for way in ways_in.ways(again))
    assert gone is (work is remove and code is None)
    again.lock()
    assert not list(folder.glob(".*"))
    assert (folder / "keyring.json").read_bytes() == (folder / "keyring.backup.json").read_bytes()
    return code


def steps(size: int, quick: int, long: int) -> list[int]:
    """Numbers of bytes from 0 to a bit more than everything that is written."""
    count = len(kills(quick, long))
    return [size * i // (count - 1) for i in range(count)]


@pytest.mark.parametrize("name", WORK)
def test_a_disk_that_fills_up_at_any_byte(small_disk: SmallDisk, grown: Grown, name: str) -> None:
    disk = small_disk(4 * grown.size // 1024 + 400)
    most = 150_000 if name == "add slot" else grown.size + 80_000
    codes = set()
    for room in steps(most, 4, 60):
        folder = disk / "vault"
        shutil.copytree(grown.folder, folder)

        @contextlib.contextmanager
        def full(room: int = room) -> Iterator[None]:
            filler = disk / "filler"
            free = shutil.disk_usage(disk).free
            filler.write_bytes(bytes(max(0, free - room)))
            yield
            filler.unlink()

        codes.add(attempt(folder, WORK[name], full))
        shutil.rmtree(folder)
    assert codes == {"file.disk_full", None}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of this kind")
@pytest.mark.parametrize("name", WORK)
def test_a_file_that_fails_at_any_byte(grown: Grown, tmp_path: Path, name: str) -> None:
    import resource

    codes = set()
    most = 150_000 if name == "add slot" else grown.size + 20_000
    for room in steps(most, 4, 60):
        folder = tmp_path / "vault"
        shutil.copytree(grown.folder, folder)

        @contextlib.contextmanager
        def failing(room: int = room) -> Iterator[None]:
            _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
            yield
            resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))

        codes.add(attempt(folder, WORK[name], failing))
        shutil.rmtree(folder)
    assert None in codes
    assert codes <= {"file.too_large_for_disk", "file.stick_gone", None}
    assert len(codes) > 1
