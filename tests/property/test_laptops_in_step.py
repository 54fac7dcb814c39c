"""Three laptops of one chapter: whatever is done on them, and in whatever order their bundles are lost, repeated or
come late, in the end all of them have the same."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.crypto.kdf import KdfParameters
from toolkit.domain.scopes import SCOPES
from toolkit.services import backups, editing, exchange, forgetting, joining, laptops, people, syncing, tray
from toolkit.services.people import PersonInput
from toolkit.services.session import Session, create_vault
from toolkit.vault import ledger

PASSPHRASE = "river stone lantern"
LONG = os.environ.get("BATON_PROFILE") == "long"
SEEDS = range(20) if LONG else range(2)
STEPS = 150 if LONG else 50


@pytest.fixture
def three(tmp_path: Path) -> Iterator[list[Session]]:
    kdf = KdfParameters()
    first = create_vault(tmp_path / "1", "Riverbend", PASSPHRASE, leader="Sample Leader", region="US", kdf=kdf)
    made = [first]
    (tmp_path / "stick").mkdir()
    for number in (2, 3):
        new = joining.start(tmp_path / str(number), f"Sample {number}", PASSPHRASE, kdf=kdf)
        request = laptops.read_request(new.write_request(tmp_path / "stick"))
        added = laptops.add(first, request, tmp_path / "stick", f"Laptop {number}")
        made.append(new.join(added.given.file, first.card.fingerprint)[0])
    yield made
    for session in made:
        session.lock()


class Play:
    """What happens, by chance."""

    def __init__(self, three: list[Session], folder: Path, seed: int) -> None:
        self.three, self.folder = three, folder
        self.chance = random.Random(seed)
        self.files: list[Path] = []
        self.backup: tuple[int, Path] | None = None

    def somebody(self, session: Session) -> RecordId | None:
        found = list(session.reader.all("person"))
        return self.chance.choice(found).id if found else None

    def step(self) -> None:
        session = self.chance.choice(self.three)
        verbs = [
            self.make,
            self.make,
            self.write,
            self.write,
            self.reach,
            self.delete,
            self.forget,
            self.give,
            self.give,
        ]
        self.chance.choice([*verbs, self.take, self.take, self.take, self.undo, self.restore])(session)

    def make(self, session: Session) -> None:
        name = f"Sample {self.chance.randrange(10**6)}"
        people.add(session, PersonInput(name, phones=(f"202 555 0{self.chance.randrange(100, 200)}",)))

    def write(self, session: Session) -> None:
        person = self.somebody(session)
        if person is not None:
            field = self.chance.choice(["note", "place", "may_contact"])
            value = self.chance.choice(["no", "yes"]) if field == "may_contact" else f"{self.chance.random()}"
            editing.set_field(session, person, field, value)

    def reach(self, session: Session) -> None:
        person = self.somebody(session)
        if person is not None and (ways := people.contacts(session.reader, person)):
            editing.set_field(session, ways[0].id, "note", f"{self.chance.random()}")

    def delete(self, session: Session) -> None:
        person = self.somebody(session)
        if person is not None:
            editing.delete(session, [person])

    def forget(self, session: Session) -> None:
        person = self.somebody(session)
        if person is not None and self.chance.random() < 0.3:
            forgetting.forget(session, [person])

    def undo(self, session: Session) -> None:
        editing.undo(session)

    def give(self, session: Session) -> None:
        self.files.append(syncing.give(session, self.folder).file)

    def take(self, session: Session) -> None:
        """Any bundle there is, old ones and the same again too."""
        if self.files:
            self.hear(session, self.chance.choice(self.files[-8:]))

    def restore(self, session: Session) -> None:
        """A laptop breaks, and its backup is an old one."""
        at = self.three.index(session)
        if self.backup is None:
            path = self.folder / f"backup {self.chance.randrange(10**6)}"
            backups.backup(session, path)
            self.backup = at, path
            return
        at, path = self.backup
        self.backup = None
        folder = self.three[at].folder
        self.three[at].lock()
        shutil.rmtree(folder)
        self.three[at] = backups.restore(path, folder, PASSPHRASE)

    def hear(self, session: Session, file: Path) -> None:
        with exchange.open_bundle(session, file) as incoming:
            if incoming.standing != "ourselves":
                assert incoming.standing == "ours"
                exchange.accept(session, incoming)

    def all_hear_all(self) -> None:
        for session in self.three:
            given = syncing.give(session, self.folder)
            for other in self.three:
                self.hear(other, given.file)
        for session in self.three:
            for root in tray.senders(session.reader):
                try:
                    tray.take(session, root)
                except ToolkitError as error:
                    assert error.code == "held.none"


def state(session: Session) -> dict[RecordId, object]:
    found: dict[RecordId, object] = {}
    for whole, parts in session.reader.states(SCOPES["everything"]):
        for each in (whole, *parts):
            cells = {name: each.cell(name) for name in each.names()}
            found[each.id] = each.type, cells, each.marks, each.forgotten and each.stamp
    return found


@pytest.mark.parametrize("seed", SEEDS)
def test_in_the_end_all_have_the_same(three: list[Session], tmp_path: Path, seed: int) -> None:
    play = Play(three, tmp_path / "stick", seed)
    play.all_hear_all()  # the second knows of the third
    for _ in range(STEPS):
        play.step()
    for _ in range(3):
        play.all_hear_all()
    first, second, third = (state(session) for session in three)
    assert first == second == third
    assert [session.check() for session in three] == [[], [], []]
    for session in three:
        assert tray.count(session.reader) == 0
    # And once each has confirmed what came, there is nothing left to tell.
    for _ in range(2):
        play.all_hear_all()
    for session in three:
        # Who heard of a vault under its own name takes it for a copy that has to have everything, within that minute.
        if ledger.spoke(session.reader, session.secrets.root_public, session.secrets.laptop_id) is None:
            assert syncing.give(session, tmp_path / "stick").counts == {}
