"""One file that brings a vault back, and nothing when the file is not whole."""

from __future__ import annotations

import platform
import time
from pathlib import Path

import pytest

from toolkit.base.errors import Cancelled, ToolkitError
from toolkit.base.progress import Progress
from toolkit.services import backups, people
from toolkit.services.people import PersonInput
from toolkit.services.session import Session, open_vault
from toolkit.vault.batches import New

PASSPHRASE = "river stone lantern"


@pytest.fixture
def file(session: Session, tmp_path: Path) -> Path:
    people.add(session, PersonInput("Sample Ada", phones=["202-555-0143"]))
    path = tmp_path / "riverbend.backup"
    assert backups.last(session) is None
    size = backups.backup(session, path)
    assert size == path.stat().st_size
    assert backups.last(session) is not None
    return path


def test_a_backup_is_restored_as_a_vault_of_its_own(session: Session, file: Path, tmp_path: Path) -> None:
    assert not list(session.folder.glob(".*"))
    restored = backups.restore(file, tmp_path / "new" / "vault", PASSPHRASE)
    assert restored.chapter == session.chapter
    assert restored.vault.instance != session.vault.instance
    assert restored.reader.listing("person", "5550143").total == 1
    assert restored.check() == []
    restored.lock()


def test_a_backup_shows_what_it_holds_before_anybody_decides(session: Session, file: Path, tmp_path: Path) -> None:
    people.add(session, PersonInput("Sample Bo"))
    folder = tmp_path / "new"
    staged = backups.stage(file, folder, PASSPHRASE)
    seen = staged.preview
    assert (seen.chapter, seen.counts, seen.bytes) == ("Riverbend", {"person": 1, "contact": 1}, file.stat().st_size)
    assert [way.label for way in seen.ways] == ["Sample Leader"]
    assert seen.computer == platform.node()
    assert seen.made is not None
    assert seen.changed is not None
    assert abs(time.time() * 1000 - seen.made) < 600_000
    assert abs(time.time() * 1000 - seen.changed) < 600_000
    assert seen.changed_by == "Sample Leader"
    staged.discard()
    assert not folder.exists()
    staged = backups.stage(file, folder, PASSPHRASE)
    restored = staged.keep(PASSPHRASE)
    assert restored.reader.counts()["person"] == 1
    assert not list(folder.glob(".*"))
    restored.lock()


def test_a_power_cut_in_the_middle_of_restoring_hinders_no_second_try(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    cut_short(file, folder)
    (folder / "vault.db").write_bytes(b"half")
    backups.restore(file, folder, PASSPHRASE).lock()
    assert _code(file, folder) == "vault.exists"


def cut_short(file: Path, folder: Path) -> None:
    """The power goes while the preview is on the screen: nobody ever decides, and the system lets go of the lock."""
    backups.stage(file, folder, PASSPHRASE).lock.release()


def test_what_an_unfinished_restore_left_is_cleared_away_and_nothing_else(file: Path, tmp_path: Path) -> None:
    place = tmp_path / "Documents"
    (place / "empty").mkdir(parents=True)
    theirs = place / "with theirs" / "letter.txt"
    names = ("new", "with theirs", "empty", "looked at", "kept", "whole")
    for name in names[:3]:
        cut_short(file, place / name)
    theirs.write_text("mine")
    (place / "new" / f".{'0' * 12}.part").write_bytes(b"half")
    looked_at = backups.stage(file, place / "looked at", PASSPHRASE)
    cut_short(file, place / "kept")
    open_vault(place / "kept", PASSPHRASE).lock()  # somebody found it, and works in it
    backups.restore(file, place / "whole", PASSPHRASE).lock()
    (place / "a file").write_text("theirs")
    (place / "linked").symlink_to(place / "looked at")
    assert {each.name for each in backups.clear_unfinished(place)} == {"new", "with theirs", "empty"}
    assert not (place / "new").exists()
    assert [each.name for each in (place / "with theirs").iterdir()] == ["letter.txt"]
    assert list((place / "empty").iterdir()) == []  # it was there before
    assert backups.clear_unfinished(place) == []
    assert backups.clear_unfinished(place / "nowhere") == []
    for name in ("kept", "whole"):
        open_vault(place / name, PASSPHRASE).lock()
    looked_at.keep(PASSPHRASE).lock()
    assert backups.clear_unfinished(place) == []


def test_nobody_restores_into_a_folder_that_somebody_is_looking_into(file: Path, tmp_path: Path) -> None:
    staged = backups.stage(file, tmp_path / "new", PASSPHRASE)
    assert _code(file, tmp_path / "new") == "vault.in_use"
    staged.keep(PASSPHRASE).lock()


def fill(session: Session) -> None:
    """Enough for several steps of each stage."""
    with session.vault.edit("import") as edit:
        edit.create_many(New("person", {"name": f"Person {i}", "note": "x" * 500}) for i in range(4000))


def test_a_copy_is_made_while_others_write(session: Session, tmp_path: Path) -> None:
    """It shows one moment: all of an edit or nothing of it, and holds nobody up."""
    fill(session)
    steps = []

    def write(_stage: str, done: int, _total: int) -> None:
        people.add(session, PersonInput(f"Meanwhile {done}"))
        steps.append(done)

    backups.backup(session, tmp_path / "busy", Progress(write))
    assert len(steps) > 3
    restored = backups.restore(tmp_path / "busy", tmp_path / "new", PASSPHRASE)
    assert restored.reader.counts()["person"] == 4000
    assert restored.check() == []
    restored.lock()


def stopped_at(stage: str) -> Progress:
    progress = Progress(lambda at, *_: progress.cancel() if at == stage else None)
    return progress


def test_a_backup_that_is_stopped_leaves_nothing(session: Session, file: Path, tmp_path: Path) -> None:
    fill(session)
    before = file.read_bytes()
    for stage in ("copy", "backup"):
        with pytest.raises(Cancelled):
            backups.backup(session, file, stopped_at(stage))
    assert file.read_bytes() == before
    assert [path for path in tmp_path.iterdir() if path.is_file()] == [file]
    assert not list(session.folder.glob(".*"))


def _code(file: Path, folder: Path, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(ToolkitError) as caught:
        backups.restore(file, folder, passphrase)
    return caught.value.code


def test_what_is_no_whole_backup_leaves_nothing(session: Session, file: Path, tmp_path: Path) -> None:
    whole = file.read_bytes()
    folder = tmp_path / "new"
    assert _code(file, session.folder) == "vault.exists"
    assert _code(file, folder, "not the passphrase") == "keyring.wrong_passphrase"
    assert _code(tmp_path / "missing", folder) == "file.not_found"
    odd = tmp_path / "odd"
    for content, code in (
        (b"", "backup.empty"),
        (b"BATON", "backup.cut"),
        (b"age-encryption.org/v1\n-> X25519 ", "backup.is_a_bundle"),
        (b"name,phone\n", "backup.not_a_backup"),
        (whole.replace(b"BATON BACKUP 1", b"BATON BACKUP 2", 1), "backup.newer"),
        (whole[:14], "backup.cut"),
        (whole[:20], "backup.cut"),
        (whole[:3000], "backup.cut"),
        (whole[:-1], "backup.cut"),
        (whole + b"\0", "backup.damaged"),
        (whole[:-5000] + bytes([whole[-5000] ^ 1]) + whole[-4999:], "backup.damaged"),
    ):
        odd.write_bytes(content)
        assert _code(odd, folder) == code
        assert not folder.exists()


def test_a_folder_with_other_things_in_it_is_left_alone(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "holiday.txt").write_text("sea")
    assert _code(file, folder) == "vault.folder_not_empty"
    assert (folder / "holiday.txt").read_text() == "sea"
