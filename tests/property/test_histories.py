"""Five chapters, one stick, any order; rights that come and go, clocks that jump, things left out, dropped, taken back.

One of the five has an older Baton, and one is given trainings and templates alone. Whatever happens: what somebody
typed is in a vault or in a tray, or was seen by whoever wrote over it or dropped it; consent is never loosened by
itself; nobody changes or deletes here what is not theirs to change; what is withheld from somebody reaches them by no
way round; and who was forgotten does not come back. After all have heard and taken all, those of equal scope are equal.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.property.world import (
    KIT,
    NAMES,
    OLDER,
    WHOLE,
    Dot,
    Typed,
    answers,
    as_is,
    copied,
    everything,
    found_chapters,
    hand_over,
    kit,
    listed,
    opened,
    quick_folder,
    root,
    scope_for,
    states,
    typed,
    waiting,
)
from toolkit.base.clock import DAY_MS, milliseconds, wall_clock
from toolkit.base.ids import RecordId, link_id
from toolkit.crypto import age
from toolkit.domain import scopes
from toolkit.domain.cells import shown
from toolkit.domain.fields import Reach
from toolkit.domain.records import PERSON, TYPES
from toolkit.domain.scopes import SCOPES
from toolkit.domain.state import RecordState
from toolkit.services import chapters, exchange, forgetting, giving, merging, tray
from toolkit.services.judging import OFFERED, Choice
from toolkit.services.session import Session
from toolkit.vault.ledger import may_change
from toolkit.vault.vault import RECEIVE, TAKE

ROUNDS, PATIENCE = 10, 4

who = st.integers(0, len(NAMES) - 1)
which = st.integers(0, 3)
texts = st.sampled_from(("one", "two", "three", "same", "Ñandú", "ကို"))


@pytest.fixture(scope="module")
def founded() -> Iterator[Path]:
    folder = quick_folder()
    # No stanzas for nobody: the seal has tests of its own.
    with pytest.MonkeyPatch.context() as cheaper:
        cheaper.setattr(age, "FEWEST_STANZAS", 1)
        found_chapters(folder)
        yield folder
    shutil.rmtree(folder)


class Known:
    """What was read of one vault at one time."""

    def __init__(self, at: object, states: list[RecordState], waiting: list[RecordState]) -> None:
        self.at, self.states, self.waiting = at, states, waiting
        self.typed, self.held = typed(states), typed(waiting)
        self.answers = answers(states)
        self.dots = {dot for dot, _ in self.answers | answers(waiting)}
        self.odd = [
            state
            for state in states
            if len(versions := state.cell("may_contact").versions) > 1 and any(each.value == "no" for each in versions)
        ]


class Clock:
    """The laptop's, which may be wrong."""

    def __init__(self) -> None:
        self.ahead = 0
        self.latest = wall_clock()

    def __call__(self) -> int:
        return wall_clock() + self.ahead


class Histories(RuleBasedStateMachine):
    founded: Path
    folder: Path

    @initialize()
    def open_copies(self) -> None:
        self.work = self.folder / "histories"
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir()
        self.clocks = [Clock() for _ in NAMES]
        self.sessions: list[Session] = []
        for v, name in enumerate(NAMES):
            copied(self.founded / name, self.work / name)
            self.sessions.append(opened(self.work / name, self.clocks[v]))
        reader = self.sessions[0].reader
        self.people: list[RecordId] = [record.id for record in reader.all("person")]
        self.tag = reader.all("tag")[0].id
        self.plan = reader.all("plan")[0].id
        self.step = reader.where("step")[0].id
        self.event = reader.all("event")[0].id
        self.town = reader.all("chapter")[0].id
        self.bundles: list[tuple[int, int, Path]] = []
        self.saved: dict[int, Path] = {}
        self.typed: set[Typed] = set()
        self.forgiven: set[Typed] = set()
        self.noes: set[Dot] = set()
        self.forgotten: set[RecordId] = set()
        self.dropped = False
        self.count = 0
        self._known: dict[int, Known] = {}

    @contextmanager
    def at(self, v: int) -> Iterator[Session]:
        """At this chapter's laptop, with the Baton that it has."""
        with as_is(v):
            yield self.sessions[v]

    def _has(self, v: int, *records: RecordId) -> bool:
        """Whether these records were neither forgotten nor removed there, nor withheld."""
        return len(self.sessions[v].reader.numbers(list(records))) == len(set(records))

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

    @rule(v=who.filter(lambda v: v != OLDER), text=texts)
    def edits_what_an_older_one_does_not_know(self, v: int, text: str) -> None:
        self.count += 1
        self._write(v, self.town, "note", f"{text} {self.count}")

    def _write(self, v: int, record: RecordId, field: str, value: str | RecordId) -> None:
        if not self._has(v, record):
            return
        with self.at(v) as session:
            # Whoever is one with others is written as one with them.
            told_of = session.reader.members(record)
            before = {each for each in self._typed_in(v) if each[0] in told_of and each[1] == field}
            with session.vault.edit("edit") as edit:
                wrote = edit.write(record, field, value)
        if not wrote:
            return
        after = self._typed_in(v)
        for each in told_of:
            entry = (each, field, str(value))
            if entry in after:
                # Whoever writes over a version has seen it: it lives on in the history.
                self.forgiven |= {old for old in before if old[0] == each}
                self.typed.add(entry)
                if each not in self.forgotten:
                    self.forgiven.discard(entry)
                else:
                    self.forgiven.add(entry)

    @rule(v=who, p=which)
    def gives_somebody_the_step(self, v: int, p: int) -> None:
        """A field that tells of a person, in a plan that goes to those who may not hear of it; they type another."""
        self._write(v, self.step, "owner", self.people[p] if v != KIT else link_id("theirs", self.step, self.people[p]))

    @rule(v=who, p=which, answer=st.sampled_from(("yes", "no")))
    def agrees(self, v: int, p: int, answer: str) -> None:
        if self._has(v, self.people[p]):
            before = self._answers(v)
            with self.at(v) as session, session.vault.edit("edit") as edit:
                edit.write(self.people[p], "may_contact", answer)
            self._decided(v, before)

    def _decided(self, v: int, before: set[tuple[Dot, object]]) -> None:
        """Somebody decided about consent, in sight of what stood there."""
        after = self._answers(v)
        self.noes -= {dot for dot, _ in before - after}
        self.noes |= {dot for dot, value in after - before if value == "no" and dot[0] not in self.forgotten}

    @rule(v=who, p=which, present=st.booleans())
    def tags(self, v: int, p: int, present: bool) -> None:
        if self._has(v, self.people[p]):
            with self.at(v) as session, session.vault.edit("edit") as edit:
                edit.put_element(self.people[p], "tags", self.tag, present)

    @rule(v=who, p=which)
    def deletes(self, v: int, p: int) -> None:
        self._delete(v, self.people[p])

    @rule(v=who)
    def deletes_the_plan(self, v: int) -> None:
        self._delete(v, self.plan)

    @rule(v=who.filter(lambda v: v != OLDER))
    def deletes_what_an_older_one_does_not_know(self, v: int) -> None:
        self._delete(v, self.town)

    def _delete(self, v: int, record: RecordId) -> None:
        if self._has(v, record):
            with self.at(v) as session, session.vault.edit("delete") as edit:
                edit.delete(record)

    @rule(v=who, p=which)
    def brings_back(self, v: int, p: int) -> None:
        self._bring_back(v, self.people[p])

    def _bring_back(self, v: int, record: RecordId) -> None:
        if self._has(v, record):
            with self.at(v) as session, session.vault.edit("edit") as edit:
                edit.revive(record)

    @rule(v=who, p=which)
    def forgets(self, v: int, p: int) -> None:
        person = self.people[p]
        if self._has(v, person):
            with self.at(v) as session:
                forgetting.forget(session, [person])
            self.forgotten.add(person)
            self.forgiven |= {each for each in self.typed if each[0] == person}
            self.noes = {dot for dot in self.noes if dot[0] != person}

    @rule(v=who, p=which)
    def removes(self, v: int, p: int) -> None:
        """What nobody else has is gone, as whoever does it is told."""
        if self._has(v, self.people[p]):
            with self.at(v) as session:
                forgetting.remove(session, [self.people[p]])
            self.dropped = True
            self._gone_with_a_laptop()

    def _gone_with_a_laptop(self) -> None:
        self.forgiven |= self.typed - self._everywhere()
        self.noes &= self._answers_everywhere()

    @rule(v=who, p=which)
    def adds_a_phone(self, v: int, p: int) -> None:
        if not self._has(v, self.people[p]):
            return
        self.count += 1
        number = Reach(f"07700 9{self.count:05}", "GB")
        with self.at(v) as session, session.vault.edit("add") as edit:
            edit.create("contact", {"person": self.people[p], "kind": "phone", "value": number})

    @rule(v=who, p=which)
    def notes_the_same_attendance(self, v: int, p: int) -> None:
        """A link made in two places is one record."""
        ends = {"event": self.event, "person": self.people[p]}
        if self._has(v, *ends.values()) and not self._has(v, link_id("attendance", *ends.values())):
            with self.at(v) as session, session.vault.edit("add") as edit:
                edit.create("attendance", {**ends, "status": "came"})

    @rule(v=who, p=which)
    def deletes_an_attendance(self, v: int, p: int) -> None:
        self._delete(v, link_id("attendance", self.event, self.people[p]))

    @rule(v=who)
    def deletes_the_event(self, v: int) -> None:
        self._delete(v, self.event)

    @rule(v=who, p=which, q=which, field=st.sampled_from(("name", "place", "note")))
    def merges(self, v: int, p: int, q: int, field: str) -> None:
        if p != q and self._has(v, self.people[p], self.people[q]):
            with self.at(v) as session:
                merging.merge(session, [self.people[p], self.people[q]], keep={field: self.people[p]})

    @rule(v=who, p=which, q=which)
    def keeps_apart(self, v: int, p: int, q: int) -> None:
        if p != q and self._has(v, self.people[p], self.people[q]):
            with self.at(v) as session:
                merging.keep_apart(session, self.people[p], self.people[q])

    @rule(v=who, p=which)
    def splits(self, v: int, p: int) -> None:
        if self._has(v, self.people[p]):
            with self.at(v) as session:
                merging.split(session, self.people[p])

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
        with self.at(v) as session:
            kind = next(each.kind for each in session.reader.operations() if each.op == op)
            before, given, strict = self._typed_in(v), self._answers(v), self._not_to_be_contacted(v)
            session.vault.undo(op)
            if kind not in (RECEIVE, TAKE):
                # Undoing is somebody's decision too, taken in sight of what goes.
                self.forgiven |= before - self._typed_in(v)
                self._decided(v, given)
            here = session.reader.numbers(self.people)
            assert {person for person in strict if person in here} <= self._not_to_be_contacted(v)

    def _not_to_be_contacted(self, v: int) -> set[RecordId]:
        """By their own records: what somebody said whom they were merged with was never theirs."""
        answer = PERSON.by_name["may_contact"]
        return {
            state.id
            for state in states(self.sessions[v], self.people)
            if (said := shown(answer, state.cell("may_contact"))) is not None and said.value == "no"
        }

    # What is held

    @rule(v=who, w=who)
    def takes_what_waits(self, v: int, w: int) -> None:
        sender = root(self.sessions[w])
        with self.at(v) as session:
            if sender in tray.senders(session.reader):
                tray.take(session, sender)

    @rule(v=who, data=st.data())
    def decides_about_one(self, v: int, data: st.DataObject) -> None:
        with self.at(v) as session:
            kept = tray.look(session.reader).items
            if not kept:
                return
            one = data.draw(st.sampled_from(kept))
            if data.draw(st.booleans()):
                tray.take(session, one.root, [one.item.id])
                return
            before = self._read(v).held
            tray.drop(session, one.root, [one.item.id])
            self.dropped = True
            # Whoever drops it has seen it.
            self.forgiven |= before - self._read(v).held
            self.noes &= self._answers_everywhere()

    @rule(v=who, w=who)
    def lets_change_no_more(self, v: int, w: int) -> None:
        if v != w:
            chapters.let_no_more(self.sessions[v], root(self.sessions[w]))

    # What happens to sticks and laptops

    @rule(v=who, w=who, may_edit=st.booleans())
    def gives(self, v: int, w: int, may_edit: bool) -> None:
        if v != w:
            to, scope = root(self.sessions[w]), scope_for(w)
            with self.at(v) as session:
                given = giving.give(session, self.work, to=to, scope=scope, may_edit=may_edit)
            self.bundles.append((v, w, given.file))

    @rule(v=who, w=who, may_edit=st.booleans())
    def hands_over(self, v: int, w: int, may_edit: bool) -> None:
        """From hand to hand, and taken at once."""
        if v != w:
            self.gives(v, w, may_edit)
            self._take(*self.bundles[-1], None)

    def hands_over_with_deletions(self, v: int, w: int) -> None:
        self.gives(v, w, may_edit=True)
        self._take(*self.bundles[-1], Choice(taken_groups={"deleted"}))

    @precondition(lambda self: self.bundles)
    @rule(data=st.data(), left=st.sets(st.sampled_from(OFFERED)), one=which, deletions=st.booleans())
    def arrives(self, data: st.DataObject, left: set[str], one: int, deletions: bool) -> None:
        """Any bundle, late or for the second time, with some of it left out."""
        v, w, file = data.draw(st.sampled_from(self.bundles))
        choice = Choice(
            left={self.people[one]}, left_groups=left - {"deleted"}, taken_groups={"deleted"} if deletions else ()
        )
        self._take(v, w, file, choice)

    @precondition(lambda self: self.bundles)
    @rule(data=st.data())
    def arrives_whole(self, data: st.DataObject) -> None:
        self._take(*data.draw(st.sampled_from(self.bundles)), None)

    @precondition(lambda self: self.bundles)
    @rule(data=st.data())
    def is_lost(self, data: st.DataObject) -> None:
        self.bundles.remove(data.draw(st.sampled_from(self.bundles)))

    def _take(self, v: int, w: int, file: Path, choice: Choice | None) -> None:
        theirs = may_change(self.sessions[w].reader, root(self.sessions[v]), self.people)
        before, living = self._people_at(w), self._living(w)
        with self.at(w) as session, exchange.open_bundle(session, file) as incoming:
            repeat = incoming.repeat
            preview = exchange.preview(session, incoming)
            taken = exchange.accept(session, incoming, choice=choice)
        after = self._people_at(w)
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

    @rule(v=who, days=st.sampled_from((-400, -1, 0, 2, 400)))
    def sets_the_clock(self, v: int, days: int) -> None:
        self.clocks[v].ahead = days * DAY_MS
        self.clocks[v].latest = max(self.clocks[v].latest, self.clocks[v]())

    @rule(v=who)
    def is_backed_up(self, v: int) -> None:
        copy = self.work / f"copy of {NAMES[v]}"
        shutil.rmtree(copy, ignore_errors=True)
        self.sessions[v].lock()
        copied(self.work / NAMES[v], copy)
        self._open(v)
        self.saved[v] = copy

    @rule(v=who)
    def is_restored(self, v: int) -> None:
        """What was typed since the backup, and nobody else has, is gone with the laptop."""
        if v not in self.saved:
            return
        self.sessions[v].lock()
        shutil.rmtree(self.work / NAMES[v])
        copied(self.saved[v], self.work / NAMES[v])
        self._open(v)
        self.sessions[v].vault.renew_instance()
        self._gone_with_a_laptop()

    def _open(self, v: int) -> None:
        with as_is(v):
            self.sessions[v] = opened(self.work / NAMES[v], self.clocks[v])

    # What must hold

    @invariant()
    def nothing_has_vanished(self) -> None:
        if hasattr(self, "people"):
            assert not self.typed - self.forgiven - self._everywhere()

    @invariant()
    def consent_is_the_strictest_of_what_stands(self) -> None:
        if not hasattr(self, "people"):
            return
        for v in WHOLE:
            for state in self._read(v).odd:
                version = shown(PERSON.by_name["may_contact"], state.cell("may_contact"))
                assert version is not None
                assert version.value == "no"

    @invariant()
    def no_answer_is_forgotten(self) -> None:
        """A "no" that nobody decided about knowingly is still somewhere."""
        if hasattr(self, "people"):
            assert self.noes <= self._answers_everywhere()

    @invariant()
    def what_is_withheld_reaches_nobody(self) -> None:
        if not hasattr(self, "people"):
            return
        db = self.sessions[KIT].reader.db
        kinds = {row[0] for row in db.all("SELECT type FROM record UNION SELECT type FROM held")}
        assert kinds <= set(SCOPES["kit"])
        for state in [*self._states(KIT), *self._waiting(KIT)]:
            told_of = TYPES[state.type].by_name
            for name in state.names():
                if name in told_of and told_of[name].personal:
                    assert not {version.value for version in state.cell(name).versions} & set(self.people)
        said = {row[0] for row in db.all("SELECT DISTINCT person FROM writer")}
        assert said <= {*NAMES, f"{NAMES[KIT]} leader"}

    @invariant()
    def who_was_forgotten_stays_so(self) -> None:
        for session in getattr(self, "sessions", ()):
            sql = "SELECT count(*) FROM forgotten JOIN record ON record.id = forgotten.id"
            assert not session.reader.db.value(sql)

    @invariant()
    def no_clock_is_led_far_astray(self) -> None:
        for clock, session in zip(self.clocks, self.sessions, strict=True) if hasattr(self, "people") else ():
            assert milliseconds(session.vault._clock.last) <= max(clock.latest, wall_clock()) + DAY_MS + 1

    def all_that_must_hold(self) -> None:
        self.nothing_has_vanished()
        self.consent_is_the_strictest_of_what_stands()
        self.no_answer_is_forgotten()
        self.what_is_withheld_reaches_nobody()
        self.no_clock_is_led_far_astray()
        self.who_was_forgotten_stays_so()

    def _read(self, v: int) -> Known:
        """What is there and what is held there, read anew only where something was written since."""
        session = self.sessions[v]
        at = (id(session), session.reader.db.value("PRAGMA data_version"))
        if v not in self._known or self._known[v].at != at:
            with as_is(v):
                self._known[v] = Known(at, list(states(session)), list(waiting(session)))
        return self._known[v]

    def _states(self, v: int) -> list[RecordState]:
        return self._read(v).states

    def _waiting(self, v: int) -> list[RecordState]:
        return self._read(v).waiting

    def _people_at(self, v: int) -> dict[RecordId, RecordState]:
        return {state.id: state for state in self._states(v) if state.id in self.people}

    def _typed_in(self, v: int) -> set[Typed]:
        return self._read(v).typed

    def _answers(self, v: int) -> set[tuple[Dot, object]]:
        return self._read(v).answers

    def _living(self, v: int) -> set[RecordId]:
        """Also whoever is shown as one with somebody else."""
        reader = self.sessions[v].reader
        numbers = reader.numbers(self.people)
        hidden = reader.hidden(list(numbers.values()))
        return {person for person, n in numbers.items() if n not in hidden}

    def _everywhere(self) -> set[Typed]:
        found = [self._read(v) for v in range(len(NAMES))]
        return set().union(*(each.typed for each in found), *(each.held for each in found))

    def _answers_everywhere(self) -> set[Dot]:
        return set().union(*(self._read(v).dots for v in WHOLE))

    # The end

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
        equal = False
        for at in range(ROUNDS):
            self.rounds = at
            if at == PATIENCE:
                self._speak_with_each_other()
            # What was dropped and is taken after all has to be sent again.
            self._all_hear_all(whole=at == 0 and self.dropped, deletions=at < PATIENCE)
            equal = self._are_equal()
            if equal:
                break
        assert equal
        hub = self.count % KIT
        lists = [listed(self.sessions[v]) for v in WHOLE]
        assert all(each == lists[0] for each in lists)
        for v, session in enumerate(self.sessions):
            with as_is(v):
                assert not tray.senders(session.reader)
                assert not session.reader.numbers(list(gone))
                assert not {row[0] for row in session.reader.db.all("SELECT person FROM contact")} & gone
                if v in (0, hub, KIT):  # all others are equal to these
                    assert session.check() == []
        lost = self.typed - self._typed_in(0) - self.forgiven
        assert not {each for each in lost if not self._deleted(each[0])}
        not_to_be_contacted = self._not_to_be_contacted(0)
        assert {person for person, _, _ in self.noes if not self._deleted(person)} <= not_to_be_contacted
        self.what_is_withheld_reaches_nobody()
        for session in self.sessions:
            session.lock()

    def _all_hear_all(self, *, whole: bool, deletions: bool) -> None:
        """All that there is goes to one of them, an older Baton perhaps, and from there to all others."""
        hub = self.count % KIT
        others = [v for v in range(len(NAMES)) if v != hub]
        for v, w in (*((each, hub) for each in others), *((hub, each) for each in others)):
            hand_over(self.sessions, v, w, self.work, whole=whole, deletions=deletions)

    def _speak_with_each_other(self) -> None:
        for v in range(len(NAMES)):
            for record in (*self.people, self.plan, self.event, self.town):
                if v != OLDER or record != self.town:
                    self._bring_back(v, record)

    def _are_equal(self) -> bool:
        first = everything(self.sessions[0])
        for v in WHOLE[1:]:
            with self.at(v) as session:
                if everything(session) != first:
                    return False
        return kit(self.sessions[KIT]) == kit(self.sessions[0])

    def _deleted(self, record: RecordId) -> bool:
        whole = self.plan if record == self.step else record
        reader = self.sessions[0].reader
        return not reader.numbers([whole]) or reader.record(whole).hidden


@pytest.fixture
def histories(founded: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Histories]]:
    class Here(Histories):
        pass

    Here.founded = founded
    Here.folder = quick_folder()
    monkeypatch.setenv("BATON_SETTINGS_FOLDER", str(Here.folder / "settings"))
    yield Here
    shutil.rmtree(Here.folder)


def test_any_history_ends_equal_and_loses_nothing(histories: type[Histories]) -> None:
    longer = os.environ.get("BATON_PROFILE") == "long"
    run_state_machine_as_test(histories, settings=settings(max_examples=10_000) if longer else settings())


def _but_answers(state: RecordState) -> object:
    consent = scopes.answers("person")
    return {name: state.cell(name) for name in state.names() if name not in consent}, state.marks


def _forbidden(state: RecordState) -> set[str]:
    return {name for name in scopes.answers("person") if scopes.forbids(PERSON, name, state)}


Step = tuple[str, dict[str, object]]


def play(histories: type[Histories], steps: list[Step]) -> None:
    """One history, with all that must hold after each step; none needs people to speak with each other in the end."""
    machine = histories()
    machine.open_copies()
    try:
        for step, how in steps:
            getattr(machine, step)(**how)
            machine.all_that_must_hold()
        machine.teardown()
    finally:
        for session in machine.sessions:
            session.lock()
    assert machine.rounds < PATIENCE


NAMED: dict[str, list[Step]] = {
    "somebody is merged with one who said no, and taken apart again": [
        ("agrees", {"answer": "no", "p": 0, "v": 2}),
        ("merges", {"field": "name", "p": 0, "q": 1, "v": 2}),
        ("undoes_the_last", {"v": 2}),
    ],
    "two are merged in two places, and each chooses another name": [
        ("merges", {"field": "name", "p": 0, "q": 2, "v": 0}),
        ("merges", {"field": "name", "p": 2, "q": 0, "v": 1}),
    ],
    "whom two are shown under is forgotten, and the one between them was deleted": [
        ("forgets", {"v": 3, "p": 1}),
        ("deletes", {"v": 2, "p": 0}),
        ("deletes", {"v": 1, "p": 0}),
        ("merges", {"v": 1, "p": 1, "q": 0, "field": "note"}),
        ("brings_back", {"v": 1, "p": 2}),
        ("merges", {"v": 1, "p": 0, "q": 3, "field": "name"}),
    ],
    "somebody agrees, and whoever may not change it passes that on": [
        ("agrees", {"v": 1, "p": 0, "answer": "yes"}),
        ("hands_over", {"v": 1, "w": 2, "may_edit": False}),
    ],
    "those who are given less type something in the place of what is withheld": [
        ("deletes_the_plan", {"v": 0}),
        ("gives_somebody_the_step", {"v": KIT, "p": 0}),
        ("edits_the_step", {"v": 0, "text": "one"}),
    ],
    "a deleted attendance of somebody who is forgotten where only its tombstone came": [
        ("notes_the_same_attendance", {"v": 1, "p": 0}),
        ("deletes_an_attendance", {"v": 1, "p": 0}),
        ("hands_over", {"v": 1, "w": 2, "may_edit": True}),
        ("forgets", {"v": 2, "p": 0}),
    ],
}
"""Histories that once went wrong."""


@pytest.mark.parametrize("name", NAMED)
def test_a_history_that_went_wrong(histories: type[Histories], name: str) -> None:
    play(histories, NAMED[name])
