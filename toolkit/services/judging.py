"""What becomes of each record that another chapter sends: taken, held for review, or nothing new.

The preview and the taking ask the same judge, so that what is told is what happens.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..base.errors import ToolkitError
from ..base.ids import RecordId
from ..bundle.records import Whole
from ..domain.cells import Cell, Version, Writer, distinct, shown, strictness, two_versions
from ..domain.fields import Merge, Value
from ..domain.holding import joined, news, nothing
from ..domain.same import YES
from ..domain.scopes import only_answers
from ..domain.state import (
    Merged,
    RecordState,
    WriterInfo,
    belongs_to,
    defeated_by,
    ends_at,
    is_buried,
    merge,
    untold_end,
    wholes_of,
)
from ..vault import gone, held, ledger
from ..vault.held import Held
from ..vault.reading import Reader
from ..vault.states import field_of, numbers_of, read_states
from ..vault.vault import device_of

ADDED, CHANGED, TWO_VERSIONS, DELETED = "added", "changed", "two_versions", "deleted"
FORGET, REMOVED = "forget", "removed"
HELD, REFUSED, SAME = "held", "refused", "same"
CONSENT = held.CONSENT
"""Why something is taken that would else have to wait: somebody agrees to less."""

OFFERED = (ADDED, CHANGED, TWO_VERSIONS, DELETED, FORGET, REMOVED)
"""The groups in which a person can take or leave single records."""

UNASKED = (ADDED, CHANGED, TWO_VERSIONS)
"""Those that are taken unless somebody leaves them out. To delete and to forget are requests, and what was removed from
this copy comes back only to whoever asks for it."""

UNASKED_OF_OURS = (*UNASKED, DELETED, FORGET)
"""The same for what comes from another laptop of our own chapter, as long as the brake does not hold."""


@dataclass(frozen=True)
class FieldChange:
    """kind: `new` (nothing stood here), `changed`, `two_versions` (both sides changed it, both stay).

    `who` and `at` (a hybrid clock) tell of the value there.
    """

    field: str
    here: Value
    there: Value
    kind: str
    who: str
    at: int


@dataclass(frozen=True)
class Choice:
    """What a person takes; unless told otherwise, what is unasked."""

    left: Collection[RecordId] = frozenset()
    taken: Collection[RecordId] = frozenset()
    left_groups: Collection[str] = frozenset()
    taken_groups: Collection[str] = frozenset()

    def takes(self, group: str, record_id: RecordId, unasked: Collection[str]) -> bool:
        if record_id in self.taken:
            return True
        if record_id in self.left or group in self.left_groups:
            return False
        return group in self.taken_groups or group in unasked


@dataclass(slots=True)
class Verdict:
    """`theirs` is what came without what was decided against before; `merged` what joining it would change.

    Held is what is neither taken nor of the group `same`; of that group, what `why` names a reason for: there is
    nothing to see in it now, and it may have to be shown later.
    """

    group: str
    theirs: RecordState
    n: int | None = None
    ours: RecordState | None = None
    merged: Merged | None = None
    fields: tuple[FieldChange, ...] = ()
    why: str = ""
    taken: bool = False
    before: Held | None = None
    besides: bool = False  # there is another verdict on the rest of this record


@dataclass
class Judge:
    """`root` is the sender's; `aside` says why everything is held, whatever it is.

    `tell_added` is off where nobody looks at the fields of new records. `ours`: another laptop of our own chapter sent
    it, which may do what we may; `unasked` are the groups that are taken unless somebody leaves them out. `removed`:
    how the devices of laptops begin that were removed from their chapters; what is new of what they wrote is held,
    whoever passes it on. `deaf`: the sender is no chapter that we know, so that not even stricter answers hold at once.
    """

    reader: Reader
    root: bytes
    writers: Mapping[Writer, WriterInfo]
    bundle: bytes = b""
    choice: Choice = field(default_factory=Choice)
    aside: str = ""
    tell_added: bool = True
    ours: bool = False
    unasked: Collection[str] = UNASKED
    removed: Collection[bytes] = ()
    deaf: bool = False
    _left: set[RecordId] = field(default_factory=set)
    _back: set[RecordId] = field(default_factory=set)
    _wrote: frozenset[Writer] = frozenset()  # those of removed laptops, among whoever wrote what comes

    def judge(self, batch: Sequence[Whole]) -> list[Verdict]:
        """Verdicts on all records of the batch, each whole before its parts."""
        flat = [state for whole, parts in batch for state in (whole, *parts)]
        ids = [state.id for state in flat]
        wholes = {state.id: _owners(state) for state in flat}
        related = list({*ids, *(whole for each in wholes.values() for whole in each)})
        numbers = numbers_of(self.reader.db, related)
        ours = dict(read_states(self.reader.db, self.reader.writers, [numbers[i] for i in ids if i in numbers]))
        for state in ours.values():
            wholes[state.id] = wholes[state.id] | _owners(state)
        above = {whole for each in wholes.values() for whole in each} - numbers.keys()
        numbers.update(numbers_of(self.reader.db, list(above)))
        allowed = ledger.may_change(self.reader, self.root, list(numbers))
        before = held.find(self.reader.db, self.reader.writers, self.root, ids)
        hidden = self.reader.hidden(list(ours))
        lost: set[RecordId] = set()
        if gone.any_forgotten(self.reader.db):
            lost = gone.forgotten(self.reader.db, [*related, *(end for state in flat for end in belongs_to(state))])
            lost |= self._links_to_the_forgotten(flat)
        removed = gone.removed(self.reader.db, related) - self._back
        self._wrote = frozenset(filter(self._by_removed, self.writers) if self.removed else ())
        verdicts = []
        for state in flat:
            if lost and (state.id in lost or not lost.isdisjoint(belongs_to(state))):
                verdicts.append(_of_the_forgotten(state))
                continue
            n = numbers.get(state.id)
            mine = ours.get(n) if n is not None else None
            owners = wholes[state.id]
            here = [whole for whole in owners if whole in numbers]
            may = self.ours or (
                all(whole in allowed for whole in here) if here else mine is None or state.id in allowed
            )
            verdict = self._verdict(n, mine, state, may, n in hidden, before.get(state.id))
            gone_here = state.id in removed or not removed.isdisjoint(owners)
            if mine is None and gone_here and not only_answers(state):
                verdict.group, verdict.why = REMOVED, ""
            orphan = mine is None and not here and not owners.isdisjoint(self._left)
            self._decide(verdict, orphan)
            heard = self._stricter(verdict) if n not in hidden else None
            verdicts.extend([verdict] if heard is None else [heard, verdict] if heard.besides else [heard])
        return verdicts

    def _stricter(self, verdict: Verdict) -> Verdict | None:
        """Of what has to wait for review, the answers by which somebody agrees to less: those hold at once, whichever
        chapter they were given to, unless a person leaves them out. What else came of the record waits.
        """
        ours, merged = verdict.ours, verdict.merged
        waits = verdict.group == HELD and verdict.why in (held.RIGHTS, held.DECLINED)
        if self.deaf or not waits or ours is None or merged is None or not self.choice.takes(CHANGED, ours.id, UNASKED):
            return None
        stricter = {name: cell for name, cell in merged.changed.items() if _is_stricter(ours, name, cell)}
        if not stricter:
            return None
        theirs = RecordState(verdict.theirs.id, verdict.theirs.type, verdict.theirs.stamp)
        for name in stricter:
            theirs.put(name, verdict.theirs.cell(name))
        rest = {name: cell for name, cell in merged.changed.items() if name not in stricter}
        verdict.merged = Merged(False, rest, merged.marks)
        verdict.fields = tuple(change for change in verdict.fields if change.field not in stricter)
        part = Merged(False, stricter, None)
        fields = changes(ours, theirs.type, part, self.writers)
        return Verdict(
            CHANGED, theirs, verdict.n, ours, part, fields, CONSENT, taken=True, besides=bool(verdict.merged)
        )

    def _links_to_the_forgotten(self, states: Sequence[RecordState]) -> set[RecordId]:
        """The tombstones of links that don't tell of the end that was forgotten."""
        buried = [state for state in states if untold_end(state) is not None]
        people = gone.all_forgotten(self.reader.db) if buried else []
        return {state.id for state in buried if any(ends_at(state, person) for person in people)}

    def look(self, kept: Sequence[Held]) -> list[Verdict]:
        """The same for what is held: what taking it would change now, whoever may or may not change it."""
        ids = [each.id for each in kept]
        numbers = numbers_of(self.reader.db, ids)
        ours = dict(read_states(self.reader.db, self.reader.writers, list(numbers.values())))
        hidden = self.reader.hidden(list(ours))
        states = [each.state for each in kept if each.state is not None]
        lost = gone.forgotten(self.reader.db, [*ids, *(end for state in states for end in belongs_to(state))])
        verdicts = []
        for each in kept:
            if each.state is None:
                continue
            if each.id in lost or not lost.isdisjoint(belongs_to(each.state)):
                verdicts.append(_of_the_forgotten(each.state))
                continue
            n = numbers.get(each.id)
            mine = ours.get(n) if n is not None else None
            verdict = self._verdict(n, mine, each.state, True, n in hidden, None)
            verdict.before = each
            verdict.why = verdict.why or each.why
            verdicts.append(verdict)
        return verdicts

    def _decide(self, verdict: Verdict, orphan: bool) -> None:
        """A part is left out with its whole, where it would stand alone."""
        if orphan and verdict.group == ADDED:
            verdict.group, verdict.why, verdict.taken = HELD, held.DECLINED, False
        elif verdict.group in OFFERED:
            verdict.taken = not orphan and self.choice.takes(verdict.group, verdict.theirs.id, self.unasked)
            if verdict.group == REMOVED:
                verdict.taken |= not self._back.isdisjoint(wholes_of(verdict.theirs))
                self._back |= {verdict.theirs.id} if verdict.taken else set()
            elif not verdict.taken:
                verdict.why = {DELETED: held.DELETION, FORGET: held.FORGET}.get(verdict.group, held.DECLINED)
        if self.aside:
            verdict.taken = False
            verdict.why = self.aside if verdict.group not in (REMOVED, REFUSED) else ""
        if verdict.ours is None and not verdict.taken:
            self._left.add(verdict.theirs.id)

    def _verdict(
        self, n: int | None, ours: RecordState | None, theirs: RecordState, may: bool, hidden: bool, before: Held | None
    ) -> Verdict:
        verdict = Verdict(SAME, theirs, n, ours, before=before)
        plain = not (self.tell_added or self._wrote or theirs.marks or theirs.forgotten or only_answers(theirs))
        if ours is None and may and before is None and plain:
            verdict.group = ADDED
            return verdict
        if before is not None:
            fresh = news(theirs, before.seen)
            if nothing(fresh):
                return verdict
            if ours is not None:
                verdict.theirs = theirs = fresh
        if theirs.forgotten:
            verdict.group, verdict.why = (FORGET if ours is not None else SAME), held.FORGET
            if theirs.stamp.writer in self._wrote:
                verdict.group, verdict.why = HELD, held.LAPTOP
            verdict.taken = self.ours and verdict.group == SAME
            return verdict
        try:
            verdict.merged = merged = merge(ours, theirs)
        except ToolkitError:
            verdict.group, verdict.why = HELD, held.ALARM
            return verdict
        if not merged:
            return verdict
        if self._wrote and not self._wrote.isdisjoint(_new_writers(ours, theirs, merged)):
            verdict.group, verdict.why = HELD, held.LAPTOP
            verdict.fields = changes(ours, theirs.type, merged, self.writers)
            return verdict
        if only_answers(theirs) and (ours is None or hidden):
            # Somebody who is not here agrees to less. It holds as soon as they come, whoever brings them.
            verdict.merged, verdict.why = None, held.CONSENT
            return verdict
        if ours is None and is_buried(theirs):
            # Nothing here to delete. Kept, so that it can be asked about if the record comes from somebody else.
            verdict.why = held.DELETION
            verdict.taken = self.ours
            return verdict
        self._sort(verdict, merged, may, hidden)
        if before is not None and before.state is not None and before.why in (held.DECLINED, held.UNDONE):
            again = before.why == held.UNDONE and before.bundle == self.bundle
            if not again and verdict.group != SAME:
                verdict.group, verdict.why, verdict.taken = HELD, before.why, False
        return verdict

    def _sort(self, verdict: Verdict, merged: Merged, may: bool, hidden: bool) -> None:
        ours, theirs = verdict.ours, verdict.theirs
        verdict.fields = changes(ours, theirs.type, merged, self.writers)
        stays_hidden = self._hides(ours, theirs, merged)
        if ours is None:
            verdict.group = ADDED
        elif not hidden and (stays_hidden or _deleted_there(ours, theirs)):
            verdict.group = DELETED
        elif stays_hidden:
            verdict.group = SAME
        elif any(change.kind == TWO_VERSIONS for change in verdict.fields):
            verdict.group = TWO_VERSIONS
        elif verdict.fields or hidden:
            verdict.group = CHANGED
        if may:
            verdict.taken = verdict.group == SAME
        elif verdict.group == SAME:
            verdict.why = held.RIGHTS
        elif verdict.group != DELETED:
            verdict.group, verdict.why = HELD, held.RIGHTS

    def _hides(self, ours: RecordState | None, theirs: RecordState, merged: Merged) -> bool:
        """Whether a tombstone holds: nobody here, and nothing else that comes, wrote what it had not seen."""
        tombstones = merged.marks if merged.marks is not None else ours.marks if ours is not None else ()
        if all(mark.defeated for mark in tombstones):
            return False
        whole = joined(ours, theirs)
        parts = self.reader.part_states(whole)
        return any(not mark.defeated and not defeated_by(mark, whole, iter(parts)) for mark in tombstones)

    def _by_removed(self, writer: Writer) -> bool:
        told = self.writers.get(writer)
        return told is not None and device_of(told.device) in self.removed


def _new_writers(ours: RecordState | None, theirs: RecordState, merged: Merged) -> Iterator[Writer]:
    """Who wrote what would be new here."""
    known = {mark.dot for mark in ours.marks} if ours is not None else set()
    yield from (mark.writer for mark in theirs.marks if mark.dot not in known)
    for name, cell in merged.changed.items():
        here = {version[:2] for version in ours.cell(name).versions} if ours is not None else set()
        yield from (version.writer for version in cell.versions if version[:2] not in here)


def _is_stricter(ours: RecordState, name: str, cell: Cell) -> bool:
    declared = field_of(ours.type, name)
    if declared is None or declared.merge is not Merge.RESTRICTIVE:
        return False
    here, there = shown(declared, ours.cell(name)), shown(declared, cell)
    now = strictness(declared, here.value if here else None)
    # To agree where nobody said anything is no stricter: the loosest answer never holds by itself.
    return there is not None and strictness(declared, there.value) > max(now, 0)


def _owners(state: RecordState) -> set[RecordId]:
    """The records that somebody must be let change who sends this: its whole, and both people it says are one."""
    if state.type == "same" and any(version.value == YES for version in state.cell("answer").versions):
        return belongs_to(state)
    return wholes_of(state)


def _of_the_forgotten(theirs: RecordState) -> Verdict:
    """Once somebody was forgotten, nothing about them is taken or kept, and hearing of it again changes nothing."""
    if theirs.forgotten:
        return Verdict(SAME, theirs, taken=True)
    return Verdict(REFUSED, RecordState(theirs.id, theirs.type, theirs.stamp), why="")


def _deleted_there(ours: RecordState, theirs: RecordState) -> bool:
    """Whether they deleted it, and we did not know: also where what was written here since would bring it back."""
    known = {mark.dot for mark in ours.marks}
    fresh = [mark for mark in theirs.marks if not mark.defeated and mark.dot not in known]
    return any(not defeated_by(mark, theirs, iter(())) for mark in fresh)


def changes(
    ours: RecordState | None, type_name: str, merged: Merged, writers: Mapping[Writer, WriterInfo]
) -> tuple[FieldChange, ...]:
    """What somebody would see change, field by field."""
    found = (_change(ours, type_name, name, cell, writers) for name, cell in merged.changed.items())
    return tuple(change for change in found if change is not None)


def _change(
    ours: RecordState | None, type_name: str, name: str, cell: Cell, writers: Mapping[Writer, WriterInfo]
) -> FieldChange | None:
    """What would be shown in a field, whichever side it is from."""
    declared = field_of(type_name, name)
    mine = shown(declared, ours.cell(name)) if ours is not None else None
    here = mine.value if mine else None
    there: Version | None = shown(declared, cell)
    if there is None:
        return None
    if two_versions(declared, cell):
        there = next((version for version in distinct(cell.versions) if version.value != here), there)
        kind = TWO_VERSIONS
    elif here == there.value:
        return None
    else:
        kind = "new" if here is None else "changed"
    who = writers.get(there.writer)
    return FieldChange(name, here, there.value, kind, who.person if who else "", there.clock)
