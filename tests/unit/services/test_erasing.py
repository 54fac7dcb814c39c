"""Quick erase: only on purpose, and then on the very blocks where the keys stood."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.crypto.keyring import FIRST_COPY, SECOND_COPY, Keyring
from toolkit.services import backups, erasing, own_backups
from toolkit.services.session import Session, open_vault

PASSPHRASE = "river stone lantern"


def test_it_is_off_and_wants_the_chapters_name(session: Session) -> None:
    for name, code in (("Riverbend", "erase.off"), ("", "erase.off")):
        with pytest.raises(ToolkitError) as caught:
            erasing.erase(session, name)
        assert caught.value.code == code
    erasing.allow(session, True)
    for name in ("", "riverbend", "yes"):
        with pytest.raises(ToolkitError) as caught:
            erasing.erase(session, name)
        assert caught.value.code == "erase.not_confirmed"
    erasing.allow(session, False)
    with pytest.raises(ToolkitError) as caught:
        erasing.erase(session, "Riverbend")
    assert caught.value.code == "erase.off"
    session.lock()
    open_vault(session.folder, PASSPHRASE).lock()


def test_it_destroys_the_keys_where_they_stand(session: Session, tmp_path: Path) -> None:
    folder = session.folder
    erasing.allow(session, True)
    backups.backup(session, folder / "inside.backup")
    backups.backup(session, tmp_path / "outside.backup")
    stood = {}
    for name in (FIRST_COPY, SECOND_COPY, "inside.backup"):
        os.link(folder / name, tmp_path / f"same-{name}")  # another name for the same blocks
        stood[name] = (folder / name).read_bytes()
    outside = (tmp_path / "outside.backup").read_bytes()
    erased = erasing.erase(session, " Riverbend ")
    assert erased.backups_in == str(tmp_path)
    assert not folder.exists()
    for name, before in stood.items():
        after = (tmp_path / f"same-{name}").read_bytes()
        assert len(after) == len(before)
        assert not any(before[at : at + 32] in after for at in range(0, min(len(before), 20_000), 32))
    with pytest.raises(ToolkitError):
        Keyring.parse((tmp_path / f"same-{FIRST_COPY}").read_bytes())
    assert (tmp_path / "outside.backup").read_bytes() == outside


def test_what_is_not_ours_stays(session: Session) -> None:
    (session.folder / "photo.jpg").write_bytes(b"\xff\xd8")
    erasing.allow(session, True)
    assert erasing.erase(session, "Riverbend").backups_in is None
    assert [path.name for path in session.folder.iterdir()] == ["photo.jpg"]


def test_the_backups_that_baton_made_by_itself_go_with_it(session: Session, tmp_path: Path) -> None:
    file = own_backups.make(session)
    before = file.read_bytes()
    os.link(file, tmp_path / "same blocks")
    erasing.allow(session, True)
    erasing.erase(session, "Riverbend")
    assert not file.parent.exists()
    after = (tmp_path / "same blocks").read_bytes()
    assert not any(before[at : at + 32] in after for at in range(0, 20_000, 32))
