"""Three chapters, one stick, any order: after all have heard all, they are equal, and no edit has vanished."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from toolkit.base.ids import RecordId
from toolkit.base.lock import FolderLock
from toolkit.crypto import keyring
from toolkit.crypto.keyring import KdfParameters
from toolkit.domain.cells import shown
from toolkit.domain.fields import Reach
from toolkit.domain.records import PERSON
from toolkit.domain.scopes import SCOPES
from toolkit.services import chapters, exchange, merging, people
from toolkit.services.session import Session, create_vault
from toolkit.vault.vault import Vault

PASSPHRASE = "only for this test"
NAMES = ("Riverbend", "Harbour Street", "Hillside")
QUICK_KDF = KdfParameters(memory_kib=65536, passes=3, lanes=4)

who = st.integers(0, 2)
which = st.integers(0, 3)
texts = st.sampled_from(("one", "two", "three", "same", "Ñandú", "ကို"))


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three chapters that know each other, and four people and a plan that all three have: copied for every history."""
    folder = tmp_path_factory.mktemp("founded")
    sessions = [
        create_vault(folder / name, name, PASSPHRASE, leader=f"{name} leader", region="GB", kdf=QUICK_KDF)
        for name in NAMES
    ]
    for mine in sessions:
        for other in sessions:
            if other is not mine:
                chapters.trust(mine, other.card)
    with sessions[0].vault.edit("add") as edit:
        for name in ("Ana", "Bo", "Chi", "Dee"):
            person = edit.create("person", {"name": name})
            edit.create("contact", {"person": person, "kind": "phone", "value": Reach("07700 900142", "GB")})
        plan = edit.create("plan", {"name": "Keep the night bus"})
        edit.create("step", {"plan": plan, "name": "Door round"})
        edit.create("tag", {"name": "Steward"})
    for other in sessions[1:]:
        hand_over(sessions[0], other, folder)
    for session in sessions:
        session.lock()
    return folder


def hand_over(giver: Session, taker: Session, stick: Path) -> Path:
    given = exchange.give(giver, stick, to=taker.secrets.root_public, scope="everything")
    with exchange.open_bundle(taker, given.file) as incoming:
        exchange.accept(taker, incoming)
    return given.file


class Histories(RuleBasedStateMachine):
    founded: Path
    folder: Path

    @initialize()
    def open_copies(self) -> None:
        self.work = self.folder / "histories"
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir()
        self.sessions: list[Session] = []
        for name in NAMES:
            folder = self.work / name
            shutil.copytree(self.founded / name, folder)
            self.sessions.append(_open(folder))
        reader = self.sessions[0].reader
        self.people: list[RecordId] = [record.id for record in reader.all("person")]
        self.tag = reader.all("tag")[0].id
        self.plan = reader.all("plan")[0].id
        self.step = reader.where("step")[0].id
        self.bundles: list[tuple[int, Path]] = []
        self.typed: set[tuple[RecordId, str, str]] = set()
        self.forgiven: set[tuple[RecordId, str, str]] = set()
        self.count = 0

    # What people do

    @rule(v=who, p=which, field=st.sampled_from(("place", "note", "offers")), text=texts)
    def edits(self, v: int, p: int, field: str, text: str) -> None:
        self.count += 1
        value = text if text == "same" else f"{text} {self.count}"
        self._write(v, self.people[p], field, value)

    @rule(v=who, text=texts)
    def edits_the_step(self, v: int, text: str) -> None:
        self.count += 1
        self._write(v, self.step, "name", f"{text} {self.count}")

    def _write(self, v: int, record: RecordId, field: str, value: str) -> None:
        # Whoever is one with others is written as one with them.
        told_of = self.sessions[v].reader.members(record)
        before = {each: _values(self.sessions[v], each, field) for each in told_of}
        with self.sessions[v].vault.edit("edit") as edit:
            wrote = edit.write(record, field, value)
        for each in told_of if wrote else ():
            if value in _values(self.sessions[v], each, field):
                # Whoever writes over a version has seen it: it lives on in the history.
                self.forgiven |= {(each, field, old) for old in before[each]}
                self.typed.add((each, field, value))
                self.forgiven.discard((each, field, value))

    @rule(v=who, p=which, answer=st.sampled_from(("yes", "no")))
    def agrees(self, v: int, p: int, answer: str) -> None:
        with self.sessions[v].vault.edit("edit") as edit:
            edit.write(self.people[p], "may_contact", answer)

    @rule(v=who, p=which, present=st.booleans())
    def tags(self, v: int, p: int, present: bool) -> None:
        with self.sessions[v].vault.edit("edit") as edit:
            edit.put_element(self.people[p], "tags", self.tag, present)

    @rule(v=who, p=which)
    def deletes(self, v: int, p: int) -> None:
        with self.sessions[v].vault.edit("delete") as edit:
            edit.delete(self.people[p])

    @rule(v=who)
    def deletes_the_plan(self, v: int) -> None:
        with self.sessions[v].vault.edit("delete") as edit:
            edit.delete(self.plan)

    @rule(v=who, p=which)
    def brings_back(self, v: int, p: int) -> None:
        with self.sessions[v].vault.edit("edit") as edit:
            edit.revive(self.people[p])

    @rule(v=who, p=which)
    def adds_a_phone(self, v: int, p: int) -> None:
        self.count += 1
        number = Reach(f"07700 9{self.count:05}", "GB")
        with self.sessions[v].vault.edit("add") as edit:
            edit.create("contact", {"person": self.people[p], "kind": "phone", "value": number})

    @rule(v=who, p=which)
    def notes_the_same_attendance(self, v: int, p: int) -> None:
        """A link made in two places is one record."""
        event = self.plan  # any 16 bytes that all three know will do for the other end
        with self.sessions[v].vault.edit("add") as edit:
            if edit.numbers([_attendance(event, self.people[p])]):
                return
            edit.create("attendance", {"event": event, "person": self.people[p], "status": "came"})

    @rule(v=who, p=which, q=which, field=st.sampled_from(("name", "place", "note")))
    def merges(self, v: int, p: int, q: int, field: str) -> None:
        if p != q:
            merging.merge(self.sessions[v], [self.people[p], self.people[q]], keep={field: self.people[p]})

    @rule(v=who, p=which, q=which)
    def keeps_apart(self, v: int, p: int, q: int) -> None:
        if p != q:
            merging.keep_apart(self.sessions[v], self.people[p], self.people[q])

    @rule(v=who, p=which)
    def splits(self, v: int, p: int) -> None:
        merging.split(self.sessions[v], self.people[p])

    @rule(v=who)
    def undoes_the_last(self, v: int) -> None:
        vault = self.sessions[v].vault
        op = vault.last_undoable()
        if op is not None:
            before = self._all_values(v)
            vault.undo(op)
            # Undoing is somebody's decision too, taken in sight of what goes.
            self.forgiven |= before - self._all_values(v)

    # What happens to sticks

    @rule(v=who, w=who)
    def gives(self, v: int, w: int) -> None:
        if v != w:
            root = self.sessions[w].secrets.root_public
            given = exchange.give(self.sessions[v], self.work, to=root, scope="everything")
            self.bundles.append((w, given.file))

    @precondition(lambda self: self.bundles)
    @rule(data=st.data())
    def arrives(self, data: st.DataObject) -> None:
        """Any bundle, late or for the second time."""
        w, file = data.draw(st.sampled_from(self.bundles))
        self._take(w, file)

    @precondition(lambda self: self.bundles)
    @rule(data=st.data())
    def is_lost(self, data: st.DataObject) -> None:
        self.bundles.remove(data.draw(st.sampled_from(self.bundles)))

    def _take(self, w: int, file: Path) -> None:
        with exchange.open_bundle(self.sessions[w], file) as incoming:
            repeat = incoming.repeat
            preview = exchange.preview(self.sessions[w], incoming)
            taken = exchange.accept(self.sessions[w], incoming)
        if repeat:
            assert taken.applied == {}
        else:
            # What was shown before is what happened after.
            shown_before = sum(preview.count(group) for group in ("added", "changed", "two_versions", "deleted"))
            assert sum(taken.applied.values()) >= shown_before

    # What must hold

    @invariant()
    def consent_is_the_strictest_of_what_stands(self) -> None:
        if not hasattr(self, "people"):
            return
        declared = PERSON.by_name["may_contact"]
        for session in self.sessions:
            for person in self.people:
                cell = _cell(session, person, "may_contact")
                version = shown(declared, cell)
                if any(each.value == "no" for each in cell.versions):
                    assert version is not None
                    assert version.value == "no"

    def teardown(self) -> None:
        if not getattr(self, "sessions", None):
            return
        # Deleted content is not sent. Where everybody deleted and somebody also wrote, the first round tells of the
        # tombstones, the second that they are defeated, the third brings what was written to all.
        for _ in range(4):
            for giver in range(3):
                for taker in range(3):
                    if giver != taker:
                        hand_over(self.sessions[giver], self.sessions[taker], self.work)
        states = [_everything(session) for session in self.sessions]
        assert states[0] == states[1] == states[2]
        lists = [people.as_json(session.reader, _listed(session)) for session in self.sessions]
        assert lists[0] == lists[1] == lists[2]
        lost = {typed for typed in self.typed - self._all_values(0) - self.forgiven if not self._deleted(typed[0])}
        assert not lost
        for session in self.sessions:
            assert session.check() == []
            session.lock()

    def _deleted(self, record: RecordId) -> bool:
        whole = self.plan if record == self.step else record
        return self.sessions[0].reader.record(whole).hidden

    def _all_values(self, v: int) -> set[tuple[RecordId, str, str]]:
        found = set()
        for record in (*self.people, self.step):
            for field in ("place", "note", "offers", "name"):
                found |= {(record, field, value) for value in _values(self.sessions[v], record, field)}
        return found


def _listed(session: Session) -> list[int]:
    return session.reader.listing("person").page(0, 100)


def _open(folder: Path) -> Session:
    ring = keyring.load(folder).keyring
    if not hasattr(_open, "keys"):
        _open.keys = {}  # type: ignore[attr-defined]
    keys = _open.keys  # type: ignore[attr-defined]
    if ring.vault not in keys:
        keys[ring.vault] = ring.unlock(PASSPHRASE)
    key = keys[ring.vault]
    way = ring.ways(key)[0]
    return Session(
        folder, Vault(folder, keyring.database_key(key), person=way.label), ring, key, FolderLock(folder), way
    )


def _attendance(event: RecordId, person: RecordId) -> RecordId:
    from toolkit.base.ids import link_id

    return link_id("attendance", event, person)


def _cell(session: Session, record: RecordId, field: str):
    from toolkit.vault.states import read_states

    n = session.reader.number_of(record)
    assert n is not None
    return read_states(session.reader.db, session.reader.writers, [n])[0][1].cell(field)


def _values(session: Session, record: RecordId, field: str) -> set[str]:
    return {str(version.value) for version in _cell(session, record, field).versions}


def _everything(session: Session) -> dict[RecordId, object]:
    """The whole state that merges, as a value that can be compared: every cell, context and tombstone.

    What is deleted goes nowhere, so only that it is deleted can be the same everywhere.
    """
    found: dict[RecordId, object] = {}
    for whole, parts in session.reader.states(SCOPES["everything"]):
        for state in (whole, *parts):
            cells = {name: state.cell(name) for name in state.names()}
            found[state.id] = (state.type, cells, {(m.dot, m.defeated) for m in state.marks})
    return found


@pytest.fixture
def histories(founded: Path, tmp_path: Path) -> type[Histories]:
    class Here(Histories):
        pass

    Here.founded = founded
    Here.folder = tmp_path
    return Here


def test_any_history_ends_equal_and_loses_nothing(histories: type[Histories]) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(histories, settings=settings())
