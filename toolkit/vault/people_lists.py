"""Lists of people: found by a search, met by a filter, in the order of any column."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..base.ids import RecordId
from ..domain import filters
from ..domain.filters import Condition, Filter
from ..domain.records import CUSTOM
from . import roll
from .connection import Row, marks, q
from .filtering import Compiler, Sql, saved_search
from .reading import FEW, Listing, Reader
from .states import CHUNK

NAME, REACH, TAGS, CONTACTED, ADDED = "name", "reach", "tags", "contacted", "added"

_DEAR = (filters.EVENT_SEEN, filters.EVENT_KIND, filters.TRAINED)

_DERIVED = {REACH: "!reach", TAGS: "!tag", CONTACTED: "!touched", ADDED: "!op"}

AT_FIRST = 1024
"""So many rows are read in their order anew for each page; whoever goes on has the whole order gathered once."""


@dataclass(frozen=True)
class Order:
    """Which column comes first: a field of a person, one of the names above, or an own field's cell."""

    column: str = NAME
    descending: bool = False


@dataclass
class Ordered(Listing):
    """A list in the order of a column."""

    _sql: str = ""

    def gather(self) -> None:
        """Read the whole order."""
        self._numbers = [row[0] for row in self._reader.db.all(self._sql, self._values)]
        self.total = len(self._numbers)

    def page(self, offset: int, limit: int, after: int | None = None) -> list[int]:
        """Those who stand there; `after` saves nothing here."""
        if self._numbers is None and offset + limit > AT_FIRST:
            self.gather()
        if self._numbers is not None:
            return self._numbers[offset : offset + limit]
        sql = f"{self._sql} LIMIT {limit} OFFSET {offset}"
        return [row[0] for row in self._reader.db.all(sql, self._values)]


def people_listing(
    reader: Reader,
    query: str = "",
    chosen: Filter = filters.EVERYBODY,
    order: Order | None = None,
    today: datetime.date | None = None,
) -> Listing:
    """The people whom a search finds and a filter lets through, in the order of a column."""
    order = order or Order()
    narrowed = chosen.narrows
    among = Compiler(reader.db, today or datetime.date.today()).where(chosen) if narrowed else None
    if order == Order() and (query.strip() or not narrowed):
        return reader.listing("person", query, among=among)
    if query.strip():
        return _in_order(reader, _found(reader, query, among), order)
    where = _met(reader, chosen, today)
    return _in_order(reader, where, order, at_once="attendance" in where[0])


def count(reader: Reader, chosen: Filter, *, today: datetime.date | None = None, only: int | None = None) -> int:
    """How many people a filter lets through; `only`: whether it lets this one through."""
    if only is not None:
        where, values = Compiler(reader.db, today or datetime.date.today(), few=True).where(chosen)
        where, values = f"p.n = ? AND ({where})", [only, *values]
    else:
        where, values = _met(reader, chosen, today)
    return int(reader.db.value(f"SELECT count(*) FROM roll AS p WHERE {where}", values))


def ids(reader: Reader, where: Sql) -> list[RecordId]:
    """The ids of those of whom a condition over the roll (alias `p`) holds, by name."""
    sql = f"SELECT r.id FROM roll AS p JOIN record AS r ON r.n = p.n WHERE {where[0]} ORDER BY p.name, p.n"
    return [row[0] for row in reader.db.all(sql, where[1])]


def ids_of(reader: Reader, numbers: Sequence[int]) -> list[RecordId]:
    """The ids of these people, in the order asked for."""
    found: dict[int, RecordId] = {}
    for start in range(0, len(numbers), CHUNK):
        chunk = numbers[start : start + CHUNK]
        found.update(dict(reader.db.all(f"SELECT n, id FROM record WHERE n IN ({marks(len(chunk))})", chunk)))
    return [found[n] for n in numbers if n in found]


def touched(reader: Reader, numbers: Sequence[int]) -> list[tuple[int, str]]:
    """When each of these people was last in touch, as far as anybody noted it."""
    sql = f'SELECT n, "!touched" FROM roll WHERE n IN ({marks(len(numbers))}) AND "!touched" IS NOT NULL'
    return [(n, day) for n, day in reader.db.all(sql, numbers)]


def _met(reader: Reader, chosen: Filter, today: datetime.date | None) -> Sql:
    """Whom a filter lets through, as a condition over the roll.

    Who came where is a question that costs most, and the less the fewer people it is asked about.
    """
    today = today or datetime.date.today()
    inside, chosen = _unwrapped(reader, chosen)
    dear = [each for each in chosen.conditions if isinstance(each, Condition) and each.field in _DEAR]
    rest = tuple(each for each in chosen.conditions if each not in dear)
    if dear and rest and not chosen.any:
        where, values = Compiler(reader.db, today, inside=inside).where(replace(chosen, conditions=rest))
        some = reader.db.all(f"SELECT p.n FROM roll AS p WHERE {where} LIMIT {FEW + 1}", values)
        if len(some) <= FEW:
            asked, values = Compiler(reader.db, today, few=True).where(Filter(tuple(dear), archived=filters.TOO))
            return f"{_among(some)} AND {asked}", values
    return Compiler(reader.db, today, inside=inside).where(chosen)


def _unwrapped(reader: Reader, chosen: Filter) -> tuple[tuple[RecordId, ...], Filter]:
    """A filter that asks for a saved group alone, as what that group asks for, with the group."""
    if len(chosen.conditions) == 1 and not chosen.rest and chosen.archived == filters.TOO:
        (only,) = chosen.conditions
        if isinstance(only, Condition) and (only.field, only.op) == (filters.GROUP, filters.IS):
            group = bytes.fromhex(only.value)
            search = saved_search(reader.db, group)
            if search:
                return (group,), filters.from_json(search)
    return (), chosen


def _among(rows: Sequence[Row]) -> str:
    return f"p.n IN ({','.join(str(row[0]) for row in rows)})"


def _found(reader: Reader, query: str, among: Sql | None) -> Sql:
    """Whom a search finds, as a condition over the roll."""
    listing = reader.listing("person", query, among=among)
    numbers: list[int] = []
    while page := listing.page(len(numbers), 10_000, after=numbers[-1] if numbers else None):
        numbers += page
    return _among([(n,) for n in numbers]), []


def _in_order(reader: Reader, where: Sql, order: Order, *, at_once: bool = False) -> Listing:
    """`at_once`: the condition costs so much that everybody is gathered with the first page."""
    condition, values = where
    total = 0
    if not at_once:
        some = reader.db.all(f"SELECT p.n FROM roll AS p WHERE {condition} LIMIT {FEW + 1}", values)
        at_once = len(some) <= FEW
        if at_once:
            condition, values = _among(some), []
        else:
            total = int(reader.db.value(f"SELECT count(*) FROM roll AS p WHERE {condition}", values))
    key, join, more = _key(order.column)
    down = " DESC" if order.descending else ""
    by = "" if order.column == NAME else f"({key} IS NULL), {key}{down}, "
    sql = f"SELECT p.n FROM roll AS p{join} WHERE {condition} ORDER BY {by}p.name{down if not by else ''}, p.n"
    listing = Ordered(total, reader, "person", None, "", [*more, *values], sql)
    if at_once:
        listing.gather()
    return listing


def _key(column: str) -> tuple[str, str, Sequence[Any]]:
    """What a column is sorted by, what has to be joined for that, and its values. Empty ones stand at the end."""
    if column in _DERIVED:
        return f"p.{q(_DERIVED[column])}", "", ()
    if column.startswith(CUSTOM):
        return "s.value", " LEFT JOIN roll_own AS s ON s.n = p.n AND s.field = ?", (column,)
    if column == "looked_after_by":
        carers = (
            "SELECT r.id AS id, c.name AS key FROM (SELECT DISTINCT looked_after_by AS id FROM roll) AS d "
            "JOIN record AS r ON r.id = d.id LEFT JOIN class AS k ON k.n = r.n "
            "JOIN roll AS c ON c.n = coalesce(k.head, r.n)"
        )
        return "s.key", f" LEFT JOIN ({carers}) AS s ON s.id = p.looked_after_by", ()
    known = next(field.name for field in roll.FIELDS if field.name == column)
    return f"p.{q(known)}", "", ()
