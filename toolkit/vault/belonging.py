"""Who is in which group."""

from __future__ import annotations

from collections.abc import Sequence

from ..base.ids import RecordId
from .connection import Connection, marks


def put_in(db: Connection, group: RecordId) -> list[RecordId]:
    """Those who were put into a group one by one, by name: each person once, without whoever is archived."""
    rows = db.all(
        "SELECT DISTINCT shown.id, p.sort FROM record AS g "
        "JOIN element AS e ON e.n = g.n AND e.field = 'members' AND e.present = 1 "
        "JOIN record AS r ON r.id = e.ref LEFT JOIN class AS c ON c.n = r.n "
        "JOIN person AS p ON p.n = coalesce(c.head, r.n) AND p.sort IS NOT NULL AND p.archived IS NOT 1 "
        "JOIN record AS shown ON shown.n = p.n WHERE g.id = ? AND g.hidden = 0 ORDER BY p.sort, p.n",
        (group,),
    )
    return [row[0] for row in rows]


def put_into(db: Connection, people: Sequence[RecordId]) -> list[int]:
    """The numbers of the living groups into which one of these people was put."""
    rows = db.all(
        "SELECT DISTINCT g.n FROM element AS e JOIN record AS g ON g.n = e.n AND g.type = 'group' AND g.hidden = 0 "
        f"WHERE e.ref IN ({marks(len(people))}) AND e.field = 'members' AND e.present = 1",
        people,
    )
    return [row[0] for row in rows]
