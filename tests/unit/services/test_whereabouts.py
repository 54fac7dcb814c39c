"""A folder that was copied by hand is noticed, and becomes a vault of its own name among others."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from toolkit.base import paths
from toolkit.services import people, whereabouts
from toolkit.services.people import PersonInput
from toolkit.services.session import Session, open_vault

PASSPHRASE = "river stone lantern"


def instance_of(folder: Path) -> bytes:
    session = open_vault(folder, PASSPHRASE)
    try:
        return session.vault.instance
    finally:
        session.lock()


@pytest.fixture
def vault(session: Session) -> Path:
    session.lock()
    return session.folder


def test_the_same_folder_stays_who_it_is(vault: Path) -> None:
    assert len({instance_of(vault) for _ in range(3)}) == 1


def test_a_copied_folder_is_a_vault_of_its_own(vault: Path, tmp_path: Path) -> None:
    before = instance_of(vault)
    shutil.copytree(vault, tmp_path / "copy")
    copied = instance_of(tmp_path / "copy")
    assert copied != before
    assert instance_of(vault) == before
    assert instance_of(tmp_path / "copy") == copied
    shutil.copytree(tmp_path / "copy", tmp_path / "copy of the copy")
    assert len({before, copied, instance_of(tmp_path / "copy of the copy")}) == 3


def test_what_both_copies_write_bears_different_names(vault: Path, tmp_path: Path) -> None:
    shutil.copytree(vault, tmp_path / "copy")
    a, b = open_vault(vault, PASSPHRASE), open_vault(tmp_path / "copy", PASSPHRASE)
    for session in (a, b):
        people.add(session, PersonInput("Sample Ada"))
    writers = [set(session.vault.reader.db.all("SELECT id, device FROM writer")) for session in (a, b)]
    assert all(len(each) == 1 for each in writers)
    ((one, laptop),), ((other, another),) = writers
    assert one != other
    assert laptop != another
    a.lock()
    b.lock()


def test_a_moved_folder_stays_who_it_is(vault: Path, tmp_path: Path) -> None:
    before = instance_of(vault)
    vault.rename(tmp_path / "moved")
    assert instance_of(tmp_path / "moved") == before
    assert instance_of(tmp_path / "moved") == before


@pytest.mark.parametrize("closed_well", [True, False])
def test_an_old_copy_that_was_put_back_is_a_vault_of_its_own(vault: Path, tmp_path: Path, closed_well: bool) -> None:
    before = instance_of(vault)
    shutil.copytree(vault, tmp_path / "old")
    if closed_well:
        assert instance_of(vault) == before
    else:  # the power goes while the vault is open
        opened = open_vault(vault, PASSPHRASE)
        opened.vault.close()
        opened._lock.release()
    shutil.rmtree(vault)
    (tmp_path / "old").rename(vault)
    assert instance_of(vault) != before


def test_another_laptop_is_another_vault(vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = instance_of(vault)
    monkeypatch.setenv("BATON_SETTINGS_FOLDER", str(tmp_path / "another laptop"))
    there = instance_of(vault)
    assert there != before
    assert instance_of(vault) == there


def test_where_nothing_can_be_kept_outside_the_vault_opens(vault: Path) -> None:
    folder = paths.vaults_folder()
    shutil.rmtree(folder)
    folder.write_text("in the way")
    instance_of(vault)
    folder.unlink()
    folder.mkdir()
    instance_of(vault)
    (each,) = folder.iterdir()
    (each / whereabouts.FILE).write_bytes(b'[{"token": 1}]')
    before = instance_of(vault)
    assert instance_of(vault) == before


def test_nothing_of_the_chapter_stands_outside(vault: Path) -> None:
    for folder, _, names in os.walk(paths.vaults_folder()):
        for name in names:
            assert b"Riverbend" not in (Path(folder) / name).read_bytes()
