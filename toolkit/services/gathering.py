"""The records of one bundle: what is in its scope and not there yet, and what became of records that went earlier."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from ..base.ids import RecordId
from ..bundle.records import Whole
from ..domain import scopes
from ..domain.records import TYPES
from ..domain.scopes import EVERYTHING, Scope, cut_marks, names_told, strict_answers
from ..domain.state import PART, RecordState, buried
from ..vault import gone, ledger, scoping, shares
from ..vault.reading import Reader
from ..vault.states import CHUNK, read_states
from . import picking
from .passing import wholes


class Gathering:
    """`root`: for which chapter, empty for whoever knows the words. Complete once `states` has been read to its end.

    `went`, `parts`: the records in it. `members`: all that is in the scope, also what is there already; None for a
    scope that is read from end to end. `to_edit`: the wholes that may be edited there.
    """

    def __init__(
        self, reader: Reader, scope: Scope, root: bytes, laptops: Collection[str], *, may_edit: bool, whole: bool
    ) -> None:
        """`laptops`: those of that chapter. `whole`: also what all of them confirmed."""
        self._reader, self._scope, self._root = reader, scope, root
        self._everywhere, self._reach = 0, ledger.Reach(0, 0)
        self.since, news = 0, 0
        if root and not whole:
            self._everywhere = ledger.stored_there(reader.db, root, laptops, EVERYTHING, may_edit)
            self._reach = ledger.reached(reader.db, root, laptops, str(scope), may_edit)
            self.since = max(self._everywhere, self._reach.rev)
            if scope.streamed:
                self.since = ledger.stored_there(reader.db, root, laptops, str(scope), may_edit)
            news = ledger.stored_there(reader.db, root, laptops, ledger.NEWS, may_edit=False)
        self.base = self._reach.sequence
        self.since_news = None if scope.whole else news
        self.went: list[RecordId] = []
        self.parts: list[RecordId] = []
        self.to_edit: list[RecordId] = []
        self.members: set[RecordId] | None = None

    def states(self) -> Iterator[Whole]:
        """Each record as it goes, wholes before their parts."""
        scope = self._scope
        there: set[RecordId] = set()
        for item in picking.streamed(self._reader, scope, self.since) if scope.streamed else self._picked():
            whole, parts = item
            self.to_edit.extend(wholes([item]))
            if not scope.whole:
                self.went.append(whole.id)
                self.parts.extend(part.id for part in parts)
                there.update((whole.id, *(part.id for part in parts)))
            yield item
        if self._root and not scope.whole:
            yield from self._news(there)

    def _picked(self) -> Iterator[Whole]:
        reader, db = self._reader, self._reader.db
        chosen = picking.pick(reader, self._scope)
        known = shares.ever_given(db, self._root, str(self._scope))
        stayed = shares.members_since(db, self._root, str(self._scope), self._reach.sequence)
        self.members = set()
        for type_name, numbers in chosen.numbers.items():
            ids = scoping.ids_of(db, numbers)
            self.members.update(ids.values())
            revisions = scoping.revisions(db, numbers)

            def goes(
                n: int, ids: dict[int, RecordId] = ids, revisions: dict[int, int] = revisions, kind: str = type_name
            ) -> bool:
                rev = revisions.get(n, 0)
                there = rev <= self._everywhere or (rev <= self._reach.rev and ids.get(n) in stayed)
                return not there or picking.never_skipped(kind)

            yield from picking.seen(reader, chosen, type_name, [n for n in numbers if goes(n)], known)

    # What became of records that went earlier

    def _news(self, there: set[RecordId]) -> Iterator[Whole]:
        """Of whatever went to this chapter at any time: that it was deleted or forgotten, and stricter answers. Not of
        the records that this bundle holds anyway.
        """
        reader, db, since = self._reader, self._reader.db, self.since_news or 0
        changed = shares.worth_telling(db, since)
        for start in range(0, len(changed), CHUNK):
            chunk = [each for each in changed[start : start + CHUNK] if each[0] not in there]
            had = shares.had(db, self._root, [record_id for record_id, _ in chunk])
            numbers = [n for record_id, n in chunk if record_id in had]
            hidden = reader.hidden(numbers)
            for n, state in read_states(db, reader.writers, numbers):
                left = self._told(state, had[state.id]) if n in hidden else strict_answers(state)
                if left is not None and not (n in hidden and not state.marks):
                    yield left, []
        all_of_it = shares.had_all(db, self._root)
        markers = [state for state in gone.markers(db, reader.writers, tuple(TYPES), since) if state.id not in there]
        for start in range(0, len(markers), CHUNK):
            some = markers[start : start + CHUNK]
            had = shares.had(db, self._root, [state.id for state in some])
            yield from ((state, []) for state in some if all_of_it or state.id in had)

    def _told(self, state: RecordState, had_with: Sequence[str]) -> RecordState:
        """A deleted record, whose tombstones name no more cells than went to this chapter."""
        told: list[Callable[[str], bool]] = []
        parts = self._parts_given(state)
        for text in had_with:
            told.append(names_told(scopes.parse(text), state, parts))
        return cut_marks(buried(state), lambda name: any(each(name) for each in told))

    def _parts_given(self, state: RecordState) -> set[RecordId]:
        named = {bytes.fromhex(name.partition(PART)[0]) for mark in state.marks for name in mark.seen if PART in name}
        return set(shares.had(self._reader.db, self._root, sorted(named)))
