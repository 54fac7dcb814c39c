"""The disk fills, or a file fails at byte n, while backups are made, brought back, and the tables change."""

from __future__ import annotations

import contextlib
import datetime
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.services import backup_file, backups, own_backups
from toolkit.services.session import Session, open_vault

from . import migrating
from .conftest import SmallDisk
from .killing import BATCH, PASSPHRASE, make_vault
from .test_keys_cut_short import steps

Trouble = Callable[[], contextlib.AbstractContextManager[None]]


@dataclass
class Grown:
    folder: Path
    backup: Path
    size: int


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Grown:
    root = tmp_path_factory.mktemp("grown")
    folder = make_vault(root / "vault")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BATON_SETTINGS_FOLDER", str(root / "settings"))
        session = open_vault(folder, PASSPHRASE)
        backups.backup(session, root / "file")
        session.lock()
    return Grown(folder, root / "file", (root / "file").stat().st_size)


@pytest.fixture(autouse=True)
def _no_reserve(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else nothing would be tried at all where there is little room."""
    monkeypatch.setattr(own_backups, "RESERVE", 0)
    monkeypatch.setattr(own_backups, "_ask_for_room", lambda *_: None)


def whole(folder: Path, people: int = BATCH) -> None:
    session = open_vault(folder, PASSPHRASE)
    assert session.check() == []
    assert session.reader.counts()["person"] == people
    session.lock()
    assert not list(folder.glob(".*"))


def code_of(work: Callable[[], object], trouble: Trouble) -> str | None:
    with trouble():
        try:
            work()
        except ToolkitError as error:
            return error.code
    return None


def filled(disk: Path, room: int) -> Trouble:
    @contextlib.contextmanager
    def trouble() -> Iterator[None]:
        filler = disk / "filler"
        filler.write_bytes(bytes(max(0, shutil.disk_usage(disk).free - room)))
        try:
            yield
        finally:
            filler.unlink()

    return trouble


def failing(room: int) -> Trouble:
    @contextlib.contextmanager
    def trouble() -> Iterator[None]:
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))

    return trouble


# In trouble: backing up


def back_up_in(session: Session, place: Path, trouble: Trouble) -> str | None:
    """Older backups are as they were, and once there is room, it works."""
    older = {each.name: (place / each.name).read_bytes() for each in own_backups.kept_in(place)}
    code = code_of(lambda: own_backups.make_in(session, place), trouble)
    kept = own_backups.kept_in(place)
    assert {each.name for each in kept} >= older.keys()
    assert len(kept) == len(older) + (code is None)
    assert all((place / name).read_bytes() == data for name, data in older.items())
    for each in kept:
        backup_file.verify(place / each.name)
    assert len(list(place.iterdir())) == len(kept)
    assert not list(session.folder.glob(".*"))
    if code is None:
        (place / kept[0].name).unlink()
    return code


def backing_up(grown: Grown, root: Path, place: Path, troubles: list[Trouble]) -> set[str | None]:
    folder = root / "vault"
    shutil.copytree(grown.folder, folder)
    place.mkdir(exist_ok=True)
    session = open_vault(folder, PASSPHRASE)
    own_backups.set_share(session, 100)
    own_backups.make_in(session, place, now=datetime.datetime.now() - datetime.timedelta(hours=1))
    codes = {back_up_in(session, place, trouble) for trouble in troubles}
    assert session.check() == []
    session.lock()
    whole(folder)
    return codes


def test_a_stick_that_fills_up_at_any_byte(small_disk: SmallDisk, grown: Grown, tmp_path: Path) -> None:
    stick = small_disk(3 * grown.size // 1024 + 200)
    rooms = steps(grown.size + 20_000, 4, 150)
    codes = backing_up(grown, tmp_path, stick / "backups", [filled(stick, room) for room in rooms])
    assert codes == {"file.disk_full", None}


def test_a_disk_that_fills_up_at_any_byte_while_backing_up(small_disk: SmallDisk, grown: Grown, tmp_path: Path) -> None:
    disk = small_disk(4 * grown.size // 1024 + 400)
    (tmp_path / "backups").mkdir()
    rooms = steps(grown.size + 80_000, 4, 150)
    codes = backing_up(grown, disk, tmp_path / "backups", [filled(disk, room) for room in rooms])
    assert codes == {"file.disk_full", None}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of this kind")
def test_a_file_that_fails_at_any_byte_while_backing_up(grown: Grown, tmp_path: Path) -> None:
    rooms = steps(grown.size + 20_000, 4, 150)
    codes = backing_up(grown, tmp_path, tmp_path / "backups", [failing(room) for room in rooms])
    assert None in codes
    assert codes - {None} <= {"file.too_large_for_disk", "file.stick_gone"}
    assert len(codes) > 1


# Bringing back


def bringing_back(grown: Grown, target: Path, troubles: list[Trouble]) -> set[str | None]:
    codes = set()
    for trouble in troubles:
        code = code_of(lambda: backups.restore(grown.backup, target, PASSPHRASE).lock(), trouble)
        if code is None:
            whole(target)
            shutil.rmtree(target)
        assert not target.exists()
        codes.add(code)
    backups.restore(grown.backup, target, PASSPHRASE).lock()
    whole(target)
    return codes


def test_a_disk_that_fills_up_at_any_byte_while_restoring(small_disk: SmallDisk, grown: Grown) -> None:
    disk = small_disk(4 * grown.size // 1024 + 400)
    rooms = steps(grown.size + 250_000, 4, 150)
    assert bringing_back(grown, disk / "again", [filled(disk, room) for room in rooms]) == {"file.disk_full", None}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of this kind")
def test_a_file_that_fails_at_any_byte_while_restoring(grown: Grown, tmp_path: Path) -> None:
    rooms = steps(grown.size + 20_000, 4, 150)
    codes = bringing_back(grown, tmp_path / "again", [failing(room) for room in rooms])
    assert None in codes
    assert codes - {None} <= {"file.too_large_for_disk", "file.stick_gone"}
    assert len(codes) > 1


# Changing the tables


def changing_tables(grown: Grown, folder: Path, troubles: list[Trouble]) -> set[str | None]:
    """Before or after, and nothing in between; an older Baton opens what was left as it was."""
    codes = set()
    for trouble in troubles:
        shutil.copytree(grown.folder, folder)
        migrating.add_step()
        try:
            code = code_of(lambda: open_vault(folder, PASSPHRASE).lock(), trouble)
            if code is not None:
                migrating.remove_step()
                whole(folder)
                migrating.add_step()
            whole(folder)
        finally:
            migrating.remove_step()
        shutil.rmtree(folder)
        codes.add(code)
    return codes


def test_a_disk_that_fills_up_at_any_byte_while_tables_change(small_disk: SmallDisk, grown: Grown) -> None:
    disk = small_disk(6 * grown.size // 1024 + 800)
    rooms = steps(3 * grown.size + 200_000, 4, 150)
    assert changing_tables(grown, disk / "vault", [filled(disk, room) for room in rooms]) == {"file.disk_full", None}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of this kind")
def test_a_file_that_fails_at_any_byte_while_tables_change(grown: Grown, tmp_path: Path) -> None:
    rooms = steps(3 * grown.size, 4, 150)
    codes = changing_tables(grown, tmp_path / "vault", [failing(room) for room in rooms])
    assert None in codes
    assert codes - {None} <= {"file.too_large_for_disk", "file.stick_gone"}
    assert len(codes) > 1
