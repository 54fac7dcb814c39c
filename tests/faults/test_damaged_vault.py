"""Any one file of a vault's folder lost or damaged: it opens, or the backup to use is named, and brings it back."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.crypto.kdf import KdfParameters
from toolkit.services import backups, own_backups, people
from toolkit.services.people import PersonInput
from toolkit.services.session import Session, create_vault, open_vault

PASSPHRASE = "river stone lantern"
FILES = ("vault.db", "vault.db-wal", "vault.db-shm", "keyring.json", "keyring.backup.json", "vault.lock")


def flipped(path: Path, seed: int) -> None:
    data = bytearray(path.read_bytes())
    dice = random.Random(seed)
    for _ in range(20):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    path.write_bytes(data)


HARM: dict[str, Callable[[Path], object]] = {
    "deleted": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "cut": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "start lost": lambda path: path.write_bytes(bytes(512) + path.read_bytes()[512:]),
    "flipped": lambda path: flipped(path, 1),
    "flipped elsewhere": lambda path: flipped(path, 2),
    "noise": lambda path: path.write_bytes(random.Random(3).randbytes(path.stat().st_size)),
    "a folder": lambda path: (path.unlink(), path.mkdir()),
}


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault's folder as the power left it, and beside it the backup that Baton made of it a while before."""
    root = tmp_path_factory.mktemp("damage")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BATON_SETTINGS_FOLDER", str(root / "settings"))
        session = create_vault(root / "vault", "Riverbend", PASSPHRASE, region="US", kdf=KdfParameters())
        for i in range(40):
            people.add(session, PersonInput(f"Person {i}", note="x" * 900))
        own_backups.make(session)
        session.lock()
        session = open_vault(root / "vault", PASSPHRASE)
        people.add(session, PersonInput("After the backup"))
        shutil.copytree(root / "vault", root / "as the power left it")
        session.lock()
    return root


QUICK = [harm for harm in HARM if os.environ.get("BATON_PROFILE") == "long" or harm not in ("start lost", "noise")]
CASES = [(name, harm) for name in FILES for harm in QUICK if (name, harm) != ("vault.db-shm", "a folder")]
"""Without the one in which SQLite opens the vault, and lets it be read only."""


@pytest.mark.parametrize(("name", "harm"), CASES)
def test_it_opens_or_names_the_backup_that_brings_it_back(
    pristine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, harm: str
) -> None:
    shutil.copytree(pristine / "settings", tmp_path / "settings")
    monkeypatch.setenv("BATON_SETTINGS_FOLDER", str(tmp_path / "settings"))
    vault = pristine / "vault"
    shutil.rmtree(vault)
    shutil.copytree(pristine / "as the power left it", vault)
    assert (vault / name).stat().st_size
    HARM[harm](vault / name)
    try:
        with own_backups.pointed_out(vault):
            session = open_vault(vault, PASSPHRASE)
    except ToolkitError as error:
        if error.code in own_backups.BROKEN:
            _brings_back(Path(str(error.facts["backup"])), tmp_path)
        else:  # nothing is damaged: something stands in the way
            assert harm == "a folder"
            assert error.code.startswith(("file.", "vault.cannot_open"))
        return
    if not session.check():
        assert session.reader.counts()["person"] == (40 if name == "vault.db-wal" else 41)
        people.add(session, PersonInput("Life goes on"))
    else:
        assert name == "vault.db"
        _spares_the_backups(session)
        found = own_backups.newest_good(vault)
        assert found is not None
        _brings_back(found.file, tmp_path)
    session.lock()


def _brings_back(file: Path, tmp_path: Path) -> None:
    restored = backups.restore(file, tmp_path / "restored", PASSPHRASE)
    assert restored.reader.counts()["person"] == 40
    assert restored.check() == []
    restored.lock()


def _spares_the_backups(session: Session) -> None:
    before = own_backups.kept_in(own_backups.own_folder(session))
    with pytest.raises(ToolkitError):
        own_backups.make(session)
    assert own_backups.kept_in(own_backups.own_folder(session)) == before
