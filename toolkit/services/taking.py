"""Writing what was judged: joined where it is taken, kept beside where it is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from ..base.clock import wall_clock
from ..base.ids import RecordId
from ..bundle.records import Whole
from ..domain.cells import two_versions
from ..domain.fields import Reach
from ..domain.holding import joined
from ..domain.state import RecordState, contents_of, merge, people_in, wholes_of
from ..vault import gone, held, stubs
from ..vault.edits import Edit
from ..vault.states import field_of
from .judging import DELETED, FORGET, REMOVED, SAME, TWO_VERSIONS, Verdict


class Taking:
    """Counts what it does: see `exchange.Taken`. `named` are the hashes of contents that what it kept names."""

    def __init__(self, edit: Edit, root: bytes, bundle: bytes, hashed: Callable[[tuple[str, Reach]], bytes]) -> None:
        """`hashed` is what is kept of a forgotten way to reach somebody."""
        self._edit = edit
        self._hashed = hashed
        self._root = root
        self._bundle = bundle
        self._at = wall_clock()
        self.applied: Counter[str] = Counter()
        self.seen = 0
        self.two_versions = 0
        self.deletions = 0
        self.deleted = 0
        """Of these and of requests to forget, how many were taken."""
        self.held = 0
        self._deleted: list[RecordId] = []
        self._referred: set[RecordId] = set()
        self._answers_wait = held.any_answers(edit.db)
        self.named: set[str] = set()

    def take(self, verdicts: Iterable[Verdict]) -> None:
        fresh: dict[bytes, Whole] = {}
        for verdict in verdicts:
            self.seen += not verdict.besides
            self.deletions += verdict.group == DELETED
            if verdict.taken or verdict.why:
                self.named |= contents_of(verdict.theirs)
            elif verdict.ours is not None:  # a content may come later than the record that names it
                self.named |= contents_of(verdict.theirs) & contents_of(verdict.ours)
            if verdict.taken:
                self._take(verdict, fresh)
            elif verdict.why:
                self._hold(verdict)
        self._edit.take_new(fresh.values())

    def _take(self, verdict: Verdict, fresh: dict[bytes, Whole]) -> None:
        edit, theirs, merged = self._edit, verdict.theirs, verdict.merged
        edit.observe(latest(theirs))
        if theirs.forgotten and verdict.group == SAME:
            edit.join_forgotten(theirs)
            return
        self.applied[theirs.type] += 1
        self._referred |= people_in(theirs)
        self.deleted += verdict.group in (DELETED, FORGET)
        if verdict.before is not None:
            self._tidy(verdict)
        if verdict.group == FORGET:
            ways = edit.forget(theirs.id, theirs.stamp)
            gone.note_hashes(edit.db, (self._hashed(way) for way in ways if way[0] in gone.HASHED))
            return
        if verdict.group == REMOVED:
            gone.let_back(edit.db, theirs.id)
        if verdict.group == DELETED:
            self._deleted.append(theirs.id)
        if verdict.n is None or verdict.ours is None or merged is None:  # new here
            self._make(theirs, fresh)
            return
        if verdict.group == TWO_VERSIONS:
            self.two_versions += sum(
                two_versions(declared, cell) and not two_versions(declared, verdict.ours.cell(name))
                for name, cell in merged.changed.items()
                for declared in (field_of(theirs.type, name),)
            )
        edit.take_merged(verdict.n, verdict.ours, merged)

    def finish(self) -> None:
        """Where a deletion was taken that something written here since would defeat, it is deleted here, too."""
        self._edit.finish()
        for record_id in self._deleted:
            self._edit.delete(record_id)
        stubs.note(self._edit.db, self._root, self._referred)

    def _make(self, theirs: RecordState, fresh: dict[bytes, Whole]) -> None:
        """A part goes in with its whole where both are new."""
        theirs = self._with_answers(theirs)
        whole = next((fresh[each] for each in wholes_of(theirs) if each in fresh), None)
        if whole is not None:
            whole[1].append(theirs)
        else:
            fresh[theirs.id] = (theirs, [])
        self.two_versions += sum(two_versions(field_of(theirs.type, name), cell) for name, cell in theirs.cells.items())

    def _with_answers(self, theirs: RecordState) -> RecordState:
        """What chapters said of them earlier that they agree to holds as they come."""
        for each in held.answers(self._edit.db, self._edit.writers, theirs.id) if self._answers_wait else ():
            if each.state is not None and each.type == theirs.type:
                theirs = joined(theirs, each.state)
                held.release(self._edit.db, each)
        return theirs

    def _hold(self, verdict: Verdict) -> None:
        if verdict.group != SAME:
            self.held += 1
        held.hold(
            self._edit.db,
            self._edit.writers,
            self._root,
            verdict.theirs,
            verdict.why,
            bundle=self._bundle,
            at=self._at,
        )

    def _tidy(self, verdict: Verdict) -> None:
        """What was held of this record is let go if nothing of it is left to decide."""
        before = verdict.before
        if before is None or before.state is None:
            return
        if before.why != held.ALARM and not merge(joined(verdict.ours, verdict.theirs), before.state):
            held.release(self._edit.db, before)


def latest(state: RecordState) -> int:
    """The highest clock in it."""
    if not state.cells and not state.marks:
        return state.stamp.clock
    clocks = [state.stamp.clock]
    clocks += [version.clock for cell in state.cells.values() for version in cell.versions]
    clocks += [mark.clock for mark in state.marks]
    return max(clocks)
