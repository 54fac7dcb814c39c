"""Operations to be killed in the middle: backing up, restoring, changing the tables."""

from __future__ import annotations

import datetime
import shutil
import time
from pathlib import Path
from typing import Any

from toolkit.crypto import keyring
from toolkit.crypto.keyring import database_key
from toolkit.services import backup_file, backups, own_backups
from toolkit.services.session import RESTORING, Session, open_vault
from toolkit.vault.vault import Vault

from . import migrating
from .killing import BATCH, PASSPHRASE, Operation, Tell

NOON = datetime.datetime(2026, 11, 27, 12)


def back_up(folder: Path, tell: Tell) -> None:
    """In both places, an hour apart, so that nothing is thinned out but what is older than a week."""
    session = open_vault(folder, PASSPHRASE)
    stick = folder.parent / "stick"
    stick.mkdir()
    tell("begin")
    hour = 0
    while True:
        with session.vault.edit("add") as edit:
            edit.create("person", {"name": f"Person {hour}"})
        now = NOON + datetime.timedelta(hours=hour)
        tell({"people": BATCH + hour + 1})
        for file in (own_backups.make(session, now=now), own_backups.make_in(session, stick, now=now)):
            tell({"file": str(file), "holds": BATCH + hour + 1, "hour": hour})
        hour += 1


def backups_that_were_told_are_whole(session: Session, told: list[Any]) -> None:
    files = [each for each in told if "file" in each]
    assert session.reader.counts()["person"] >= max((each["people"] for each in told if "people" in each), default=0)
    for each in files:
        if each["hour"] > files[-1]["hour"] - 24 * 6:
            backup_file.verify(Path(each["file"]))
    for kept_in in {Path(each["file"]).parent for each in files[-2:]}:
        kept = own_backups.kept_in(kept_in)
        for each in kept:  # also those that were made and no longer told
            backup_file.verify(kept_in / each.name)
    for each in files[-1:]:
        again = session.folder.parent / "again"
        restored = backups.restore(Path(each["file"]), again, PASSPHRASE)
        assert restored.check() == []
        assert restored.reader.counts()["person"] == each["holds"]
        restored.lock()
        shutil.rmtree(again)
    own_backups.make(session)


def restore(folder: Path, tell: Tell) -> None:
    session = open_vault(folder, PASSPHRASE)
    file = folder.parent / "file"
    backups.backup(session, file)
    session.lock()
    tell("begin")
    at = 0
    while True:
        target = folder.parent / f"restored {at}"
        tell({"begun": str(target)})
        backups.restore(file, target, PASSPHRASE).lock()
        tell({"done": str(target)})
        at += 1


def restored_vaults_that_were_told_open(session: Session, told: list[Any]) -> None:
    file = session.folder.parent / "file"
    done = {each["done"] for each in told if "done" in each}
    begun = {each["begun"] for each in told if "begun" in each}
    for target in done:
        _is_whole(Path(target))
    for target in map(Path, begun - done):
        if not target.exists() or (target / RESTORING).exists() or not any(target.iterdir()):
            backups.restore(file, target, PASSPHRASE).lock()
        _is_whole(target)


def _is_whole(folder: Path) -> None:
    session = open_vault(folder, PASSPHRASE)
    assert session.check() == []
    assert session.reader.counts()["person"] == BATCH
    session.lock()


def migrate(folder: Path, tell: Tell) -> None:
    """Once: nothing leads back from a change of tables. What takes its time before, is done before it begins."""
    migrating.add_step()
    key = database_key(keyring.load(folder).keyrings[0].unlock(PASSPHRASE))
    tell("begin")
    Vault(folder, key, person="").close()
    tell("migrated")
    time.sleep(60)


def tables_are_changed_or_not(session: Session, told: list[Any]) -> None:
    """Opening it has ended what was begun. Every person is there, and has been through the whole step."""
    assert session.reader.counts()["person"] == BATCH
    db = session.reader.db
    assert db.value("SELECT count(*) FROM for_tests WHERE length(text) = 200") == BATCH
    assert db.value('SELECT count(*) FROM person WHERE "for_tests" IS NULL') == 0


OPERATIONS = {
    "back up": Operation(back_up, backups_that_were_told_are_whole, seconds=0.6),
    "restore": Operation(restore, restored_vaults_that_were_told_open, seconds=0.8),
    "migrate": Operation(
        migrate, tables_are_changed_or_not, seconds=0.15, leaves=frozenset({f"before-{migrating.NAME}.db"})
    ),
}
