"""The brake: one of our own laptops may delete here directly, but not very much at once without somebody being asked.

Whoever sits at a stolen laptop, or deletes everything by mistake, does not reach the others unnoticed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..base.clock import wall_clock
from ..bundle.records import Whole
from ..domain.state import RecordState
from ..vault import ledger
from ..vault.reading import Reader
from .judging import DELETED, FORGET, Judge

DAYS = 30
FEWEST, MOST, ONE_IN = 5, 50, 20
"""More than a twentieth of all records ask first, but never five or fewer, and always more than fifty."""

_DAY = 86_400_000


def allowed(reader: Reader) -> int:
    """How many records one of our laptops may delete here within `DAYS`."""
    return min(MOST, max(FEWEST, sum(reader.counts().values()) // ONE_IN))


def holds(reader: Reader, root: bytes, laptop: str, batches: Iterable[Sequence[Whole]], judge: Judge) -> bool:
    """Whether what these records would delete or have forgotten is too much, with what that laptop deleted lately."""
    if not any(reader.counts().values()):
        return False  # a laptop that joins
    most = allowed(reader)
    count = ledger.deletions_by(reader.db, root, laptop, wall_clock() - DAYS * _DAY)
    for batch in batches:
        ending = [(whole, parts) for whole, parts in batch if any(_ends(each) for each in (whole, *parts))]
        count += sum(verdict.group in (DELETED, FORGET) for verdict in judge.judge(ending)) if ending else 0
        if count > most:
            return True
    return False


def _ends(state: RecordState) -> bool:
    return bool(state.marks) or state.forgotten
