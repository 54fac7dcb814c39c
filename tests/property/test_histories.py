"""Three chapters, one stick, any order; rights that come and go, things left out, dropped and taken back.

Whatever happens: what somebody typed is in a vault or in a tray, or was seen by whoever wrote over it or dropped it;
consent is never loosened by itself; nobody changes or deletes here what is not theirs to change; and who was forgotten
does not come back. After all have heard and taken all, the three are equal.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from toolkit.base.ids import RecordId, link_id
from toolkit.base.lock import FolderLock
from toolkit.crypto import keyring
from toolkit.crypto.keyring import KdfParameters, VaultKey
from toolkit.domain.cells import shown
from toolkit.domain.fields import Reach
from toolkit.domain.records import PERSON
from toolkit.domain.scopes import SCOPES, answers, forbids
from toolkit.domain.state import RecordState
from toolkit.services import chapters, exchange, forgetting, giving, merging, people, tray
from toolkit.services.judging import OFFERED, Choice
from toolkit.services.session import Session, create_vault
from toolkit.vault import held, ledger
from toolkit.vault.states import read_states
from toolkit.vault.vault import RECEIVE, TAKE, Vault

PASSPHRASE = "only for this test"
NAMES = ("Riverbend", "Harbour Street", "Hillside")
QUICK_KDF = KdfParameters(memory_kib=65536, passes=3, lanes=4)
ROUNDS, PATIENCE = 10, 4
TYPED = ("place", "note", "offers", "name")

Typed = tuple[RecordId, str, str]
Dot = tuple[RecordId, bytes, int]

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
        edit.create("event", {"name": "Meeting"})
    for other in sessions[1:]:
        hand_over(sessions[0], other, folder)
    for session in sessions:
        session.lock()
    return folder


def hand_over(giver: Session, taker: Session, stick: Path, *, whole: bool = False, deletions: bool = True) -> None:
    """Give all with the right to change it; take all, also what waits, with or without deletions."""
    given = giving.give(giver, stick, to=root(taker), scope="everything", may_edit=True, whole=whole)
    with exchange.open_bundle(taker, given.file) as incoming:
        exchange.accept(taker, incoming)
    for kept in tray.look(taker.reader).items if not deletions else ():
        if kept.group == "deleted":
            tray.drop(taker, kept.root, [kept.item.id])
    for sender in tray.senders(taker.reader):
        tray.take(taker, sender)


def root(session: Session) -> bytes:
    return session.secrets.root_public


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
        self.event = reader.all("event")[0].id
        self.bundles: list[tuple[int, Path]] = []
        self.saved: dict[int, Path] = {}
        self.typed: set[Typed] = set()
        self.forgiven: set[Typed] = set()
        self.noes: set[Dot] = set()
        self.forgotten: set[RecordId] = set()
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
        session = self.sessions[v]
        if not session.reader.numbers([record]):
            return
        # Whoever is one with others is written as one with them.
        told_of = session.reader.members(record)
        before = {each for each in _typed_in(session) if each[0] in told_of and each[1] == field}
        with session.vault.edit("edit") as edit:
            wrote = edit.write(record, field, value)
        if not wrote:
            return
        after = _typed_in(session)
        for each in told_of:
            if (each, field, value) in after:
                # Whoever writes over a version has seen it: it lives on in the history.
                self.forgiven |= {old for old in before if old[0] == each}
                self.typed.add((each, field, value))
                if each not in self.forgotten:
                    self.forgiven.discard((each, field, value))
                else:
                    self.forgiven.add((each, field, value))

    @rule(v=who, p=which, answer=st.sampled_from(("yes", "no")))
    def agrees(self, v: int, p: int, answer: str) -> None:
        if self.sessions[v].reader.numbers([self.people[p]]):
            before = _answers(self.sessions[v])
            with self.sessions[v].vault.edit("edit") as edit:
                edit.write(self.people[p], "may_contact", answer)
            self._decided(v, before)

    def _decided(self, v: int, before: set[tuple[Dot, object]]) -> None:
        """Somebody decided about consent, in sight of what stood there."""
        after = _answers(self.sessions[v])
        self.noes -= {dot for dot, _ in before - after}
        self.noes |= {dot for dot, value in after - before if value == "no" and dot[0] not in self.forgotten}

    @rule(v=who, p=which, present=st.booleans())
    def tags(self, v: int, p: int, present: bool) -> None:
        if self.sessions[v].reader.numbers([self.people[p]]):
            with self.sessions[v].vault.edit("edit") as edit:
                edit.put_element(self.people[p], "tags", self.tag, present)

    @rule(v=who, p=which)
    def deletes(self, v: int, p: int) -> None:
        self._delete(v, self.people[p])

    @rule(v=who)
    def deletes_the_plan(self, v: int) -> None:
        self._delete(v, self.plan)

    def _delete(self, v: int, record: RecordId) -> None:
        if self.sessions[v].reader.numbers([record]):
            with self.sessions[v].vault.edit("delete") as edit:
                edit.delete(record)

    @rule(v=who, p=which)
    def brings_back(self, v: int, p: int) -> None:
        self._bring_back(v, self.people[p])

    def _bring_back(self, v: int, record: RecordId) -> None:
        if self.sessions[v].reader.numbers([record]):
            with self.sessions[v].vault.edit("edit") as edit:
                edit.revive(record)

    @rule(v=who, p=which)
    def forgets(self, v: int, p: int) -> None:
        person = self.people[p]
        if self.sessions[v].reader.numbers([person]):
            forgetting.forget(self.sessions[v], [person])
            self.forgotten.add(person)
            self.forgiven |= {typed for typed in self.typed if typed[0] == person}
            self.noes = {dot for dot in self.noes if dot[0] != person}

    @rule(v=who, p=which)
    def removes(self, v: int, p: int) -> None:
        """What nobody else has is gone, as whoever does it is told."""
        if self.sessions[v].reader.numbers([self.people[p]]):
            forgetting.remove(self.sessions[v], [self.people[p]])
            self.forgiven |= self.typed - self._everywhere()
            self.noes &= self._answers_everywhere()

    @rule(v=who, p=which)
    def adds_a_phone(self, v: int, p: int) -> None:
        if not self.sessions[v].reader.numbers([self.people[p]]):
            return
        self.count += 1
        number = Reach(f"07700 9{self.count:05}", "GB")
        with self.sessions[v].vault.edit("add") as edit:
            edit.create("contact", {"person": self.people[p], "kind": "phone", "value": number})

    @rule(v=who, p=which)
    def notes_the_same_attendance(self, v: int, p: int) -> None:
        """A link made in two places is one record."""
        ends = {"event": self.event, "person": self.people[p]}
        with self.sessions[v].vault.edit("add") as edit:
            if edit.numbers([link_id("attendance", *ends.values())]) or len(edit.numbers([*ends.values()])) < 2:
                return
            edit.create("attendance", {**ends, "status": "came"})

    @rule(v=who)
    def deletes_the_event(self, v: int) -> None:
        self._delete(v, self.event)

    @rule(v=who, p=which, q=which, field=st.sampled_from(("name", "place", "note")))
    def merges(self, v: int, p: int, q: int, field: str) -> None:
        if p != q and self._here(v, p, q):
            merging.merge(self.sessions[v], [self.people[p], self.people[q]], keep={field: self.people[p]})

    @rule(v=who, p=which, q=which)
    def keeps_apart(self, v: int, p: int, q: int) -> None:
        if p != q and self._here(v, p, q):
            merging.keep_apart(self.sessions[v], self.people[p], self.people[q])

    @rule(v=who, p=which)
    def splits(self, v: int, p: int) -> None:
        if self._here(v, p):
            merging.split(self.sessions[v], self.people[p])

    def _here(self, v: int, *people: int) -> bool:
        """Whether these people were neither forgotten nor removed."""
        return len(self.sessions[v].reader.numbers([self.people[each] for each in people])) == len(people)

    @rule(v=who)
    def undoes_the_last(self, v: int) -> None:
        op = self.sessions[v].vault.last_undoable()
        if op is not None:
            self._undo(v, op)

    @rule(v=who, data=st.data())
    def takes_a_bundle_back(self, v: int, data: st.DataObject) -> None:
        ops = [each.op for each in self.sessions[v].reader.operations() if each.kind == RECEIVE and not each.undone]
        if ops:
            self._undo(v, data.draw(st.sampled_from(ops)))

    def _undo(self, v: int, op: int) -> None:
        session = self.sessions[v]
        kind = next(each.kind for each in session.reader.operations() if each.op == op)
        before, answers, strict = _typed_in(session), _answers(session), self._not_to_be_contacted(v)
        session.vault.undo(op)
        if kind not in (RECEIVE, TAKE):
            # Undoing is somebody's decision too, taken in sight of what goes.
            self.forgiven |= before - _typed_in(session)
            self._decided(v, answers)
        here = session.reader.numbers(self.people)
        assert {person for person in strict if person in here} <= self._not_to_be_contacted(v)

    def _not_to_be_contacted(self, v: int) -> set[RecordId]:
        people = self.sessions[v].reader.records(list(self.sessions[v].reader.numbers(self.people).values()))
        return {person.id for person in people if person.get("may_contact") == "no"}

    # What is held

    @rule(v=who, w=who)
    def takes_what_waits(self, v: int, w: int) -> None:
        sender = root(self.sessions[w])
        if sender in tray.senders(self.sessions[v].reader):
            tray.take(self.sessions[v], sender)

    @rule(v=who, data=st.data())
    def decides_about_one(self, v: int, data: st.DataObject) -> None:
        session = self.sessions[v]
        kept = tray.look(session.reader).items
        if not kept:
            return
        one = data.draw(st.sampled_from(kept))
        if data.draw(st.booleans()):
            tray.take(session, one.root, [one.item.id])
            return
        before = _kept(session)
        tray.drop(session, one.root, [one.item.id])
        # Whoever drops it has seen it.
        self.forgiven |= before - _kept(session)
        self.noes &= self._answers_everywhere()

    @rule(v=who, w=who)
    def lets_change_no_more(self, v: int, w: int) -> None:
        chapters.let_no_more(self.sessions[v], root(self.sessions[w]))

    # What happens to sticks and laptops

    @rule(v=who, w=who, may_edit=st.booleans())
    def gives(self, v: int, w: int, may_edit: bool) -> None:
        if v != w:
            to = root(self.sessions[w])
            given = giving.give(self.sessions[v], self.work, to=to, scope="everything", may_edit=may_edit)
            self.bundles.append((w, given.file))

    @precondition(lambda self: self.bundles)
    @rule(data=st.data(), left=st.sets(st.sampled_from(OFFERED)), one=which, deletions=st.booleans())
    def arrives(self, data: st.DataObject, left: set[str], one: int, deletions: bool) -> None:
        """Any bundle, late or for the second time, with some of it left out."""
        w, file = data.draw(st.sampled_from(self.bundles))
        choice = Choice(
            left={self.people[one]}, left_groups=left - {"deleted"}, taken_groups={"deleted"} if deletions else ()
        )
        self._take(w, file, choice)

    @precondition(lambda self: self.bundles)
    @rule(data=st.data())
    def arrives_whole(self, data: st.DataObject) -> None:
        self._take(*data.draw(st.sampled_from(self.bundles)), None)

    @precondition(lambda self: self.bundles)
    @rule(data=st.data())
    def is_lost(self, data: st.DataObject) -> None:
        self.bundles.remove(data.draw(st.sampled_from(self.bundles)))

    def _take(self, w: int, file: Path, choice: Choice | None) -> None:
        session = self.sessions[w]
        with exchange.open_bundle(session, file) as incoming:
            repeat = incoming.repeat
            preview = exchange.preview(session, incoming)
            theirs = ledger.may_change(session.reader, incoming.manifest.sender.root, self.people)
            before = {state.id: state for state in _states(session, self.people)}
            living = self._living(w)
            taken = exchange.accept(session, incoming, choice=choice)
        after = {state.id: state for state in _states(session, self.people)}
        if choice is None or not choice.taken_groups:
            assert living <= self._living(w)
            for person in before.keys() - theirs:
                # Of others nothing changes here, but that somebody agrees to less.
                assert _but_answers(before[person]) == _but_answers(after[person])
                assert _forbidden(before[person]) <= _forbidden(after[person])
                assert _forbidden(after[person]) or before[person] == after[person]
        if repeat:
            assert (taken.applied, taken.held) == ({}, 0)
        elif choice is None:
            # What was shown before is what happened after.
            shown_before = sum(preview.count(group) for group in ("added", "changed", "two_versions"))
            assert sum(taken.applied.values()) >= shown_before
            assert taken.held == preview.waiting

    @rule(v=who)
    def is_backed_up(self, v: int) -> None:
        copy = self.work / f"copy of {NAMES[v]}"
        shutil.rmtree(copy, ignore_errors=True)
        self.sessions[v].lock()
        shutil.copytree(self.work / NAMES[v], copy)
        self.sessions[v] = _open(self.work / NAMES[v])
        self.saved[v] = copy

    @rule(v=who)
    def is_restored(self, v: int) -> None:
        """What was typed since the backup, and nobody else has, is gone with the laptop."""
        if v not in self.saved:
            return
        self.sessions[v].lock()
        shutil.rmtree(self.work / NAMES[v])
        shutil.copytree(self.saved[v], self.work / NAMES[v])
        self.sessions[v] = _open(self.work / NAMES[v])
        self.sessions[v].vault.renew_instance()
        self.forgiven |= self.typed - self._everywhere()
        self.noes &= self._answers_everywhere()

    # What must hold

    @invariant()
    def nothing_has_vanished(self) -> None:
        if hasattr(self, "people"):
            assert not self.typed - self.forgiven - self._everywhere()

    @invariant()
    def consent_is_the_strictest_of_what_stands(self) -> None:
        if not hasattr(self, "people"):
            return
        declared = PERSON.by_name["may_contact"]
        for session in self.sessions:
            for state in _states(session, self.people):
                cell = state.cell("may_contact")
                version = shown(declared, cell)
                if any(each.value == "no" for each in cell.versions):
                    assert version is not None
                    assert version.value == "no"

    @invariant()
    def no_answer_is_forgotten(self) -> None:
        """A "no" that nobody decided about knowingly is still somewhere."""
        if hasattr(self, "people"):
            assert self.noes <= self._answers_everywhere()

    def _living(self, v: int) -> set[RecordId]:
        """Also whoever is shown as one with somebody else."""
        reader = self.sessions[v].reader
        numbers = reader.numbers(self.people)
        hidden = reader.hidden(list(numbers.values()))
        return {person for person, n in numbers.items() if n not in hidden}

    def _everywhere(self) -> set[Typed]:
        return {typed for session in self.sessions for typed in _typed_in(session) | _kept(session)}

    def _answers_everywhere(self) -> set[Dot]:
        return {dot for session in self.sessions for dot, _ in _answers(session) | _held_answers(session)}

    def teardown(self) -> None:
        if not getattr(self, "sessions", None):
            return
        for session in self.sessions:
            # Somebody thinks again about all that was dropped.
            session.vault.local("UPDATE held SET seen = '[{},[]]'")
            session.vault.local("DELETE FROM held WHERE state IS NULL")
            session.vault.local("DELETE FROM removed")
        # A restored laptop may have forgotten that it forgot.
        gone = {row[0] for session in self.sessions for row in session.reader.db.all("SELECT id FROM forgotten")}
        # Deleted content is not sent: whoever deletes can't see what others wrote in what they deleted, too, and so it
        # may go to and fro. Then they speak with each other, and bring it back.
        states: list[object] = []
        for at in range(ROUNDS):
            if at == PATIENCE:
                for v in range(3):
                    for record in (*self.people, self.plan, self.event):
                        self._bring_back(v, record)
            for giver in range(3):
                for taker in range(3):
                    if giver != taker:
                        pair = self.sessions[giver], self.sessions[taker]
                        hand_over(*pair, self.work, whole=at == 0, deletions=at < PATIENCE)
            states = [_everything(session) for session in self.sessions]
            if states[0] == states[1] == states[2]:
                break
        assert states[0] == states[1] == states[2]
        lists = [people.as_json(session.reader, _listed(session)) for session in self.sessions]
        assert lists[0] == lists[1] == lists[2]
        assert not [held_ for session in self.sessions for held_ in tray.senders(session.reader)]
        for session in self.sessions:
            assert not session.reader.numbers(list(gone))
            assert not {row[0] for row in session.reader.db.all("SELECT person FROM contact")} & gone
        lost = self.typed - _typed_in(self.sessions[0]) - self.forgiven
        assert not {typed for typed in lost if not self._deleted(typed[0])}
        not_to_be_contacted = self._not_to_be_contacted(0)
        assert {person for person, _, _ in self.noes if not self._deleted(person)} <= not_to_be_contacted
        for session in self.sessions:
            assert session.check() == []
            session.lock()

    def _deleted(self, record: RecordId) -> bool:
        whole = self.plan if record == self.step else record
        reader = self.sessions[0].reader
        return not reader.numbers([whole]) or reader.record(whole).hidden


def _listed(session: Session) -> list[int]:
    return session.reader.listing("person").page(0, 100)


def _open(folder: Path) -> Session:
    ring = keyring.load(folder).keyrings[0]
    if not hasattr(_open, "keys"):
        _open.keys = {}  # type: ignore[attr-defined]
    keys = _open.keys  # type: ignore[attr-defined]
    if ring.vault not in keys:
        keys[ring.vault] = ring.unlock(PASSPHRASE)
    key = VaultKey(bytearray(keys[ring.vault].secret))  # locking wipes it
    way = ring.ways(key)[0]
    return Session(
        folder, Vault(folder, keyring.database_key(key), person=way.label), ring, key, FolderLock(folder), way
    )


def _states(session: Session, records: list[RecordId] | None = None) -> Iterator[RecordState]:
    """Records as they stand in the tables, deleted ones too."""
    reader = session.reader
    sql = "SELECT id, n FROM record WHERE type IN ('person', 'step')"
    numbers = dict(reader.db.all(sql)) if records is None else reader.numbers(records)
    yield from (state for _, state in read_states(reader.db, reader.writers, sorted(numbers.values())))


def _waiting(session: Session) -> Iterator[RecordState]:
    for each in held.waiting(session.reader.db, session.reader.writers):
        if each.state is not None:
            yield each.state


def _typed(states: Iterator[RecordState]) -> set[Typed]:
    return {
        (state.id, field, str(version.value))
        for state in states
        for field in TYPED
        for version in state.cell(field).versions
    }


def _typed_in(session: Session) -> set[Typed]:
    return _typed(_states(session))


def _kept(session: Session) -> set[Typed]:
    return _typed(_waiting(session))


def _dots(states: Iterator[RecordState]) -> set[tuple[Dot, object]]:
    return {
        ((state.id, version.writer, version.seq), version.value)
        for state in states
        for version in state.cell("may_contact").versions
    }


def _but_answers(state: RecordState) -> object:
    return {name: state.cell(name) for name in state.names() if name not in answers("person")}, state.marks


def _forbidden(state: RecordState) -> set[str]:
    return {name for name in answers("person") if forbids(PERSON, name, state)}


def _answers(session: Session) -> set[tuple[Dot, object]]:
    return _dots(_states(session))


def _held_answers(session: Session) -> set[tuple[Dot, object]]:
    return _dots(_waiting(session))


def _everything(session: Session) -> dict[RecordId, object]:
    """The whole state that merges, as a value that can be compared: every cell, context and tombstone.

    What is deleted goes nowhere, so only that it is deleted can be the same everywhere. A tombstone of an attendance
    does not say whose it was: where somebody was forgotten it is gone with them if it was made here, and stays if
    only the tombstone ever came.
    """
    found: dict[RecordId, object] = {}
    forgotten = [row[0] for row in session.reader.db.all("SELECT id FROM forgotten")]
    for whole, parts in session.reader.states(SCOPES["everything"]):
        for state in (whole, *parts):
            event = shown(None, state.cell("event"))
            if event is not None and state.id in {link_id("attendance", event.value, each) for each in forgotten}:
                continue
            cells = {name: state.cell(name) for name in state.names()}
            found[state.id] = (state.type, cells, {(m.dot, m.defeated) for m in state.marks}, state.forgotten)
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
