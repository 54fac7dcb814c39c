"""The roll: a narrow table of everybody who is listed, with what lists sort and filter by, as it is shown.

It derives from the cells, as `sort` and `find` do, and is kept in the same places. People who are one have one row,
that of whom they are shown under, with what is shown of them as one. Words are folded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..base.ids import RecordId
from ..domain.fields import Field, Kind, Value
from ..domain.records import CONTACT, CUSTOM, PERSON
from ..domain.text import fold
from .connection import Connection, marks, q
from .rows import row_of

KINDS = (Kind.LINE, Kind.DATE, Kind.CHOICE, Kind.REFERENCE, Kind.YES_NO, Kind.COUNT)
FIELDS: tuple[Field, ...] = tuple(field for field in PERSON.fields if field.kind in KINDS)

CHUNK = 500

WAYS = CONTACT.by_name["kind"].choices

SOONEST = ("phone", "email", "other", "address")
"""Ways to reach somebody, those that answer soonest first."""

_COLUMNS = (
    "n INTEGER PRIMARY KEY",
    *(f"{q(column)} {kind}" for field in FIELDS for column, kind in field.columns),
    '"!ways" INTEGER NOT NULL',  # which of `WAYS` they have, as bits
    '"!reach" TEXT',  # the first way to reach them
    '"!op" INTEGER NOT NULL',  # the operation by which they first came
    '"!tag" TEXT',  # the first of their tags
    '"!touched" TEXT',  # the day on which they were last in touch, as far as anybody noted it
)  # fmt: skip

_TABLES = (
    f"CREATE TABLE roll({', '.join(_COLUMNS)})",
    "CREATE INDEX roll_archived ON roll(n) WHERE archived = 1",
    # Values of the chapter's own fields.
    "CREATE TABLE roll_own(field TEXT, n INTEGER, value, PRIMARY KEY(field, n)) WITHOUT ROWID",
    "CREATE INDEX roll_own_n ON roll_own(n)",
)

_TAKEN = tuple((PERSON.places[field.name][1], field.kind is Kind.LINE) for field in FIELDS)

INSERT = f"INSERT OR REPLACE INTO roll VALUES({marks(len(_COLUMNS))})"
INSERT_OWN = "INSERT OR REPLACE INTO roll_own(field, n, value) VALUES(?, ?, ?)"

_MEMBERS = "SELECT roll.n UNION SELECT k.n FROM class AS k WHERE k.head = roll.n"
_TAG = (
    "SELECT min(t.sort) FROM element AS e JOIN record AS r ON r.id = e.ref JOIN tag AS t ON t.n = r.n "
    f"WHERE e.n IN ({_MEMBERS}) AND e.field = 'tags' AND e.present = 1"
)
_CAME = (
    "SELECT substr(e.starts, 1, 10) AS day FROM record AS m CROSS JOIN attendance AS a ON a.person = m.id "
    "CROSS JOIN record AS ar ON ar.n = a.n AND ar.hidden = 0 CROSS JOIN record AS er ON er.id = a.event "
    f"AND er.hidden = 0 CROSS JOIN event AS e ON e.n = er.n WHERE m.n IN ({_MEMBERS}) AND a.status = 'came'"
)
_TALKED = (
    "SELECT i.day FROM record AS m CROSS JOIN interaction AS i ON i.person = m.id CROSS JOIN record AS ir "
    f"ON ir.n = i.n AND ir.hidden = 0 WHERE m.n IN ({_MEMBERS}) AND i.kind <> 'note' AND i.day >= '0'"
)
_TOUCHED = f"SELECT max(day) FROM ({_CAME} UNION ALL {_TALKED})"
_SHOWN = "SELECT DISTINCT coalesce(k.head, m.n) FROM {} LEFT JOIN class AS k ON k.n = m.n"
_CONCERNED = (
    _SHOWN.format("tag AS t JOIN record AS r ON r.n = t.n AND t.n IN ({}) JOIN element AS m ON m.ref = r.id "
                  "AND m.field = 'tags' AND m.present = 1"),
    _SHOWN.format("attendance AS a JOIN record AS m ON m.id = a.person AND a.n IN ({})"),
    _SHOWN.format("interaction AS i JOIN record AS m ON m.id = i.person AND i.n IN ({})"),
    _SHOWN.format("event AS e JOIN record AS r ON r.n = e.n AND e.n IN ({}) JOIN attendance AS a ON a.event = r.id "
                  "JOIN record AS m ON m.id = a.person"),
)  # fmt: skip

Way = tuple[str, str]
"""Kind, and what was typed."""


def missing(db: Connection) -> bool:
    """Whether there is no roll, or one of a version that asked for other things."""
    tables = [
        row[0] for row in db.all("SELECT sql FROM sqlite_schema WHERE name IN ('roll', 'roll_own') ORDER BY name")
    ]
    return tables != [_TABLES[0], _TABLES[2]]


def make(db: Connection) -> None:
    """Empty tables in place of whatever is there."""
    for table in ("roll", "roll_own"):
        db.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in _TABLES:
        db.execute(statement)


def row(n: int, op: int, columns: Sequence[Any], ways: Iterable[Way], tag: str | None = None) -> tuple[Any, ...]:
    """The row of somebody: `columns` is what is shown of them, as `rows.row_of` has it; `ways` are in their order,
    `tag` is the first of their tags, folded.
    """
    having, first, rank = 0, None, len(SOONEST)
    for kind, typed in ways:
        if kind in WAYS:
            having |= 1 << WAYS.index(kind)
        at = SOONEST.index(kind) if kind in SOONEST else len(SOONEST) - 1
        if at < rank:
            first, rank = fold(typed), at
    mine = [fold(columns[at]) if folded and columns[at] is not None else columns[at] for at, folded in _TAKEN]
    return (n, *mine, having, first, op, tag, None)


def own(n: int, values: Mapping[str, Value]) -> list[tuple[Any, ...]]:
    """The rows of somebody's own fields."""
    return [
        (name, n, _own_column(value))
        for name, value in values.items()
        if name.startswith(CUSTOM) and isinstance(value, (str, int))
    ]


def put(db: Connection, n: int, op: int, values: Mapping[str, Value], ways: Iterable[Way]) -> None:
    """Bring somebody's row up to date: `values` are those that are shown."""
    db.execute(INSERT, row(n, op, row_of(PERSON, values), ways))
    db.execute("DELETE FROM roll_own WHERE n = ?", (n,))
    db.many(INSERT_OWN, own(n, values))
    look_again(db, [n])


def drop(db: Connection, n: int) -> None:
    db.execute("DELETE FROM roll WHERE n = ?", (n,))
    db.execute("DELETE FROM roll_own WHERE n = ?", (n,))


def look_again(db: Connection, numbers: Sequence[int]) -> None:
    """Bring up to date what people's rows say of their tags and of when they were last in touch."""
    for start in range(0, len(numbers), CHUNK):
        chunk = numbers[start : start + CHUNK]
        db.execute(
            f'UPDATE roll SET "!tag" = ({_TAG}), "!touched" = ({_TOUCHED}) WHERE n IN ({marks(len(chunk))})', chunk
        )


def concerned(db: Connection, stale: Sequence[int]) -> list[int]:
    """Whose rows have to be looked at again when these records changed: who wears a tag, who came to an event."""
    found: set[int] = set()
    for start in range(0, len(stale), CHUNK):
        chunk = stale[start : start + CHUNK]
        for sql in _CONCERNED:
            found.update(row[0] for row in db.all(sql.format(marks(len(chunk))), chunk))
    return sorted(found)


def ways_of(db: Connection, person: RecordId) -> list[Way]:
    """The living ways to reach somebody, in their order."""
    rows = db.all(
        "SELECT c.kind, c.value FROM contact AS c JOIN record AS r ON r.n = c.n AND r.hidden = 0 "
        'WHERE c.person = ? ORDER BY c."order", r.id',
        (person,),
    )
    return [(kind or "", typed or "") for kind, typed in rows]


def _own_column(value: Value) -> Any:
    return fold(value) if isinstance(value, str) else int(value) if isinstance(value, int) else None
