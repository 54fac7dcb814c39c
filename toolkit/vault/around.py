"""What stands around a person in other records: who lives with them, whom they know, who shares a number."""

from __future__ import annotations

from collections.abc import Sequence

from ..base.ids import RecordId
from .connection import Connection, Row, marks

_SHOWN = (
    "FROM person AS p JOIN record AS r ON r.n = p.n AND r.hidden = 0 LEFT JOIN class AS c ON c.n = p.n "
    "JOIN person AS head ON head.n = coalesce(c.head, p.n) JOIN record AS shown ON shown.n = head.n "
    "LEFT JOIN class AS h ON h.n = head.n"
)
"""Living people, `p`, and the record that each is shown under, `shown`; people who are one come once for each."""


def living_in(db: Connection, household: RecordId) -> list[tuple[RecordId, str]]:
    """Who lives in a household, by name: (id, name), everybody once."""
    sql = (
        f"SELECT DISTINCT shown.id, coalesce(h.title, head.name, '') {_SHOWN} WHERE p.household = ? ORDER BY head.sort"
    )
    return db.all(sql, (household,))


def any_in(db: Connection, household: RecordId) -> bool:
    """Whether anybody, deleted people too, is noted for a household."""
    return db.value("SELECT 1 FROM person WHERE household = ? LIMIT 1", (household,)) is not None


def ties(db: Connection, people: Sequence[RecordId]) -> list[int]:
    """The numbers of the living relationships of these people to others."""
    among = marks(len(people))
    sql = (
        "SELECT t.n FROM relationship AS t JOIN record AS r ON r.n = t.n AND r.hidden = 0 "
        f"WHERE (t.a IN ({among})) + (t.b IN ({among})) = 1 AND (t.a IN ({among}) OR t.b IN ({among})) ORDER BY t.n"
    )
    return [row[0] for row in db.all(sql, [*people, *people, *people, *people])]


def sharing(db: Connection, people: Sequence[RecordId]) -> list[tuple[str, str]]:
    """Of these people's phone numbers those that others have, too: (E.164, the other's name)."""
    among = marks(len(people))
    sql = (
        "SELECT DISTINCT mine.e164, coalesce(h.title, head.name, '') FROM contact AS mine "
        "JOIN record AS alive ON alive.n = mine.n AND alive.hidden = 0 "
        "JOIN contact AS other ON other.e164 = mine.e164 JOIN record AS o ON o.n = other.n AND o.hidden = 0 "
        f"JOIN record AS owner ON owner.id = other.person JOIN ({_PERSONS}) AS x ON x.n = owner.n "
        "JOIN person AS head ON head.n = x.head LEFT JOIN class AS h ON h.n = head.n "
        f"WHERE mine.person IN ({among}) AND mine.e164 IS NOT NULL AND other.person NOT IN ({among}) "
        "ORDER BY head.sort"
    )
    return db.all(sql, [*people, *people])


_PERSONS = (
    "SELECT p.n AS n, coalesce(c.head, p.n) AS head FROM person AS p JOIN record AS r ON r.n = p.n AND r.hidden = 0 "
    "LEFT JOIN class AS c ON c.n = p.n"
)


def events_of(db: Connection, people: Sequence[RecordId]) -> list[Row]:
    """(event id, name, kind, begins, answer) of every living event that they were noted for."""
    return db.all(
        "SELECT e.id, t.name, t.kind, t.starts, a.status FROM attendance AS a "
        "JOIN record AS r ON r.n = a.n AND r.hidden = 0 JOIN record AS e ON e.id = a.event AND e.hidden = 0 "
        f"JOIN event AS t ON t.n = e.n WHERE a.person IN ({marks(len(people))})",
        people,
    )


def steps_of(db: Connection, people: Sequence[RecordId]) -> list[Row]:
    """(plan id, plan, step, due, done) of every living step that they own."""
    return db.all(
        "SELECT w.id, p.name, s.name, s.due, s.done FROM step AS s JOIN record AS r ON r.n = s.n AND r.hidden = 0 "
        "JOIN record AS w ON w.id = s.plan AND w.hidden = 0 JOIN plan AS p ON p.n = w.n "
        f"WHERE s.owner IN ({marks(len(people))}) AND p.template IS NOT 1",
        people,
    )


def origins(db: Connection, people: Sequence[RecordId]) -> list[Row]:
    """(kind, who, clock) of the operations that brought these people here, and of those that merged them."""
    among = marks(len(people))
    return db.all(
        f"SELECT o.kind, o.who, o.t FROM record AS r JOIN op AS o ON o.op = r.op WHERE r.id IN ({among}) "
        "UNION SELECT o.kind, o.who, o.t FROM same AS s JOIN record AS r ON r.n = s.n AND r.hidden = 0 "
        f"JOIN op AS o ON o.op = r.op WHERE s.a IN ({among}) AND s.b IN ({among}) AND o.kind = 'merge'",
        [*people, *people, *people],
    )


def talks_due(db: Connection, until: str) -> list[int]:
    """The numbers of living talks with a next step that is open and due by that day, their people alive."""
    return [
        row[0]
        for row in db.all(
            "SELECT i.n FROM interaction AS i JOIN record AS r ON r.n = i.n AND r.hidden = 0 "
            "JOIN record AS w ON w.id = i.person AND w.hidden = 0 "
            "WHERE i.next_by BETWEEN '0' AND ? AND i.next_done IS NULL ORDER BY i.next_by, r.id",
            (until,),
        )
    ]
