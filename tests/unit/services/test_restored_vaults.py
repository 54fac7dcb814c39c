"""A restored vault is a new one among others, and what it and the others write comes together without a clash."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from toolkit.crypto.keyring import KdfParameters
from toolkit.services import backups, chapters, editing, exchange, giving, passing, people, tray
from toolkit.services.people import PersonInput
from toolkit.services.session import Session, create_vault, open_vault

PASSPHRASE = "river stone lantern"


@pytest.fixture
def harbour(tmp_path: Path) -> Iterator[Session]:
    made = create_vault(tmp_path / "harbour", "Harbour Street", PASSPHRASE, region="US", kdf=KdfParameters())
    yield made
    made.lock()


def pass_on(giver: Session, taker: Session, stick: Path) -> exchange.Taken:
    stick.mkdir(exist_ok=True)
    given = giving.give(giver, stick, to=taker.secrets.root_public, scope="everything", may_edit=True)
    with exchange.open_bundle(taker, given.file) as incoming:
        taken = exchange.accept(taker, incoming)
    root = giver.secrets.root_public
    if root in tray.senders(taker.reader):
        # A restored vault no longer knows what it once gave for editing, so somebody has to say yes.
        tray.take(taker, root)
    return taken


def everybody(session: Session) -> dict[str, str]:
    found = session.reader.records(session.reader.listing("person").page(0, 100))
    return {record.title: record.text("note") for record in found}


@pytest.mark.parametrize("way", ["restored", "copied"])
def test_what_was_lost_comes_back_from_others_and_new_work_goes_to_them(
    session: Session, harbour: Session, tmp_path: Path, way: str
) -> None:
    chapters.trust(session, harbour.card)
    chapters.trust(harbour, session.card)
    stick = tmp_path / "stick"
    ada, _ = people.add(session, PersonInput("Sample Ada"))
    if way == "restored":
        backups.backup(session, tmp_path / "old")
    else:
        session.lock()
        shutil.copytree(session.folder, tmp_path / "again")
        session = open_vault(session.folder, PASSPHRASE)
    people.add(session, PersonInput("Sample Late"))
    editing.set_field(session, ada, "note", "late")
    pass_on(session, harbour, stick)
    session.lock()

    if way == "restored":
        again = backups.restore(tmp_path / "old", tmp_path / "again", PASSPHRASE)
    else:
        again = open_vault(tmp_path / "again", PASSPHRASE)
    assert everybody(again) == {"Sample Ada": ""}
    assert again.vault.instance != session_instance(harbour)
    people.add(again, PersonInput("Sample New"))
    pass_on(harbour, again, stick)
    assert everybody(again) == {"Sample Ada": "late", "Sample Late": "", "Sample New": ""}
    editing.set_field(again, ada, "note", "newer")
    pass_on(again, harbour, stick)
    assert everybody(harbour) == {"Sample Ada": "newer", "Sample Late": "", "Sample New": ""}
    assert again.reader.forks() == harbour.reader.forks() == []
    assert again.check() == harbour.check() == []
    again.lock()


def test_the_old_vault_and_the_restored_one_both_count(session: Session, harbour: Session, tmp_path: Path) -> None:
    """Each has numbers of its own, so a third chapter takes in both, and keeps what they contradict each other in."""
    chapters.trust(session, harbour.card)
    chapters.trust(harbour, session.card)
    ada, _ = people.add(session, PersonInput("Sample Ada"))
    backups.backup(session, tmp_path / "old")
    restored = backups.restore(tmp_path / "old", tmp_path / "again", PASSPHRASE)
    editing.set_field(session, ada, "note", "as the old one says")
    people.add(session, PersonInput("Sample Old"))
    editing.set_field(restored, ada, "note", "as the restored one says")
    people.add(restored, PersonInput("Sample New"))
    for giver in (session, restored, session):
        pass_on(giver, harbour, tmp_path / "stick")
    assert set(everybody(harbour)) == {"Sample Ada", "Sample Old", "Sample New"}
    (fork,) = harbour.reader.forks()
    assert {version[1] for version in fork.versions} == {"as the old one says", "as the restored one says"}
    sent_by = {each.instance for each in passing.passed(harbour.reader)}
    assert len(sent_by) == 2
    restored.lock()


def session_instance(session: Session) -> bytes:
    (instance,) = {each.instance for each in passing.passed(session.reader)}
    return instance
