"""The place of people who are one in lists and search, and making the roll anew."""

from __future__ import annotations

from ..domain.state import RecordState
from . import roll
from .classes import against, as_one, members, ways_left
from .connection import Connection, marks
from .index import first_op, reindex_class, shown_values
from .rows import Writers
from .states import read_states

AT_ONCE = 500


def reindex_class_of(db: Connection, writers: Writers, head: int) -> None:
    """Bring the place in lists and search of a class of people up to date."""
    people = sorted(read_states(db, writers, members(db, head)), key=lambda each: each[1].id)
    ids = [state.id for _, state in people]
    rows = db.all(
        "SELECT c.n FROM contact AS c JOIN record AS r ON r.n = c.n AND r.hidden = 0 "
        f"WHERE c.person IN ({marks(len(ids))})",
        ids,
    )
    ways = ways_left(read_states(db, writers, [n for (n,) in rows]), against(db, ids))
    whole = as_one(db, writers, [n for n, _ in people])
    reindex_class(db, whole, people, [state for _, state in ways])


def call_the_roll(db: Connection, writers: Writers) -> None:
    """Make the roll anew from what is listed; in one transaction."""
    with db.transaction():
        roll.make(db)
        last = 0
        while rows := db.all(
            "SELECT n FROM person WHERE sort IS NOT NULL AND n NOT IN (SELECT n FROM class) AND n > ? "
            "ORDER BY n LIMIT ?",
            (last, AT_ONCE),
        ):
            last = rows[-1][0]
            for n, state in read_states(db, writers, [n for (n,) in rows]):
                _enter(db, n, state)
        for (head,) in db.all("SELECT DISTINCT head FROM class"):
            reindex_class_of(db, writers, head)


def _enter(db: Connection, n: int, state: RecordState) -> None:
    roll.put(db, n, first_op(db, [n]), shown_values(state), roll.ways_of(db, state.id))
