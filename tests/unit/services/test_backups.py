"""One file that brings a vault back, and nothing when the file is not whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.services import backups, people
from toolkit.services.people import PersonInput
from toolkit.services.session import Session

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
        (b"", "backup.not_a_backup"),
        (b"name,phone\n", "backup.not_a_backup"),
        (whole.replace(b"BATON BACKUP 1", b"BATON BACKUP 2", 1), "backup.newer"),
        (whole[:20], "backup.damaged"),
        (whole[:3000], "backup.damaged"),
        (whole[:-1], "backup.damaged"),
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
