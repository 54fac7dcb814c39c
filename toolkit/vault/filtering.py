"""Filters over people as SQL over the roll: see `domain.filters` for what they ask."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from ..base.clock import COUNTER_BITS
from ..base.ids import RecordId
from ..domain import filters
from ..domain.fields import Kind, clean_line
from ..domain.filters import Condition, Filter, Newer
from ..domain.records import CUSTOM, PERSON
from ..domain.text import fold
from . import roll
from .classes import member_ids
from .connection import Connection, marks, q

Sql = tuple[str, list[Any]]

NOBODY: Sql = ("0", [])

_NEGATED = (filters.CONTAINS_NOT, filters.IS_NOT, filters.EMPTY, filters.NOT_WITHIN)

_PERSON = "coalesce(k.head, r.n)"
_WHO = "JOIN record AS r ON r.id = {} LEFT JOIN class AS k ON k.n = r.n"

_CAME = (
    f"SELECT {_PERSON} FROM event AS e CROSS JOIN record AS er ON er.n = e.n AND er.hidden = 0 "
    "CROSS JOIN attendance AS a ON a.event = er.id AND a.status = 'came' "
    f"CROSS {_WHO.format('a.person')} WHERE a.n NOT IN (SELECT n FROM record WHERE hidden = 1) AND "
)
_CAME_TOO = (
    "SELECT 1 FROM record AS m CROSS JOIN attendance AS a ON a.person = m.id AND a.status = 'came' "
    "CROSS JOIN record AS er ON er.id = a.event AND er.hidden = 0 CROSS JOIN event AS e ON e.n = er.n "
    "WHERE m.n IN (SELECT p.n UNION SELECT k.n FROM class AS k WHERE k.head = p.n) "
    "AND a.n NOT IN (SELECT n FROM record WHERE hidden = 1) AND "
)
"""Who came to an event of which something holds: all of them at once, or whether somebody did."""


def saved_search(db: Connection, group: RecordId) -> str | None:
    """What a group asks for; "" if people were put into it one by one, None if there is no such group."""
    sql = f"SELECT coalesce(g.search, '') FROM record AS r JOIN {q('group')} AS g ON g.n = r.n "
    sql += "WHERE r.id = ? AND r.hidden = 0"
    search: str | None = db.value(sql, (group,))
    return search


class Compiler:
    """`today`: what "within 60 days" counts back from. `few`: the conditions will be asked about few people."""

    def __init__(
        self, db: Connection, today: datetime.date, *, few: bool = False, inside: Sequence[RecordId] = ()
    ) -> None:
        self._db = db
        self._few = few
        self._today = today
        self._inside = list(inside)
        self._makers: dict[str, Callable[[Condition], Sql]] = {
            filters.TAG: self._tag,
            filters.GROUP: self._group,
            filters.EVENT_SEEN: lambda c: self._came("a.event = ?", bytes.fromhex(c.value)),
            filters.EVENT_KIND: lambda c: self._came("e.kind = ?", c.value),
            filters.TRAINED: lambda c: self._came("e.curriculum = ?", bytes.fromhex(c.value)),
            filters.CONTACTED: self._contacted,
            filters.REACHED: self._reached,
            filters.ADDED: lambda c: self._added(c, ""),
            filters.IMPORTED: lambda c: self._added(c, " AND kind = 'import'"),
        }

    def where(self, chosen: Filter) -> Sql:
        """A condition over the roll (alias `p`), and its values."""
        parts = [self._archived(chosen.archived)]
        values: list[Any] = []
        conditions = [self._condition(each) for each in chosen.conditions]
        if chosen.rest:
            conditions.append(NOBODY)
        if conditions:
            joint = " OR " if chosen.any and not chosen.rest else " AND "
            parts.append("(" + joint.join(sql for sql, _ in conditions) + ")")
            values = [value for _, some in conditions for value in some]
        return " AND ".join(filter(None, parts)) or "1", values

    def _archived(self, archived: str) -> str:
        if archived == filters.TOO:
            return ""
        return "p.archived IS 1" if archived == filters.ONLY else "p.n NOT IN (SELECT n FROM roll WHERE archived = 1)"

    def _condition(self, condition: Condition | Newer) -> Sql:
        if isinstance(condition, Newer):
            return NOBODY
        maker = self._makers.get(condition.field)
        if maker is not None:
            sql, values = maker(condition)
            return _unless(condition.op in _NEGATED, sql), values
        return self._own(condition) if condition.field.startswith(CUSTOM) else self._field(condition)

    def _tag(self, condition: Condition) -> Sql:
        return (
            "p.n IN (SELECT coalesce(k.head, e.n) FROM element AS e LEFT JOIN class AS k ON k.n = e.n "
            "WHERE e.ref = ? AND e.field = 'tags' AND e.present = 1)"
        ), [bytes.fromhex(condition.value)]

    def _group(self, condition: Condition) -> Sql:
        return self.group(bytes.fromhex(condition.value))

    def group(self, group: RecordId) -> Sql:
        """Who is in a group, but for whoever is archived; nobody in one that is deleted or asks about itself."""
        search = saved_search(self._db, group)
        if search is None or group in self._inside or len(self._inside) >= filters.NESTED:
            return NOBODY
        if not search:
            return (
                f"p.n IN (SELECT {_PERSON} FROM element AS e {_WHO.format('e.ref')} "
                "WHERE e.n = (SELECT n FROM record WHERE id = ?) AND e.field = 'members' AND e.present = 1) "
                "AND p.n NOT IN (SELECT n FROM roll WHERE archived = 1)"
            ), [group]
        self._inside.append(group)
        sql, values = self.where(filters.from_json(search))
        self._inside.pop()
        return f"({sql})", values

    def _came(self, condition: str, value: Any) -> Sql:
        return f"EXISTS ({_CAME_TOO}{condition})" if self._few else f"p.n IN ({_CAME}{condition})", [value]

    def _contacted(self, condition: Condition) -> Sql:
        since = self._today - datetime.timedelta(days=condition.value)
        return 'ifnull(p."!touched" >= ?, 0)', [since.isoformat()]

    def _reached(self, condition: Condition) -> Sql:
        return f'p."!ways" & {1 << roll.WAYS.index(condition.value)} <> 0', []

    def _added(self, condition: Condition, also: str) -> Sql:
        since = max(self._today - datetime.timedelta(days=condition.value), datetime.date(2000, 1, 1))
        midnight = datetime.datetime.combine(since, datetime.time.min).timestamp()
        return f'p."!op" IN (SELECT op FROM op WHERE t >= ?{also})', [int(midnight * 1000) << COUNTER_BITS]

    def _field(self, condition: Condition) -> Sql:
        """A question about a field of the person's own row."""
        column = f"p.{q(condition.field)}"
        if PERSON.by_name[condition.field].kind is Kind.REFERENCE and condition.value is not None:
            people = member_ids(self._db, bytes.fromhex(condition.value))
            sql, values = f"{column} IN ({marks(len(people))})", list[Any](people)
        else:
            sql, values = _asked(column, condition)
        return _unless(condition.op in _NEGATED, f"ifnull({sql}, 0)"), values

    def _own(self, condition: Condition) -> Sql:
        sql, values = _asked("o.value", condition)
        found = f"p.n IN (SELECT o.n FROM roll_own AS o WHERE o.field = ? AND {sql})"
        return _unless(condition.op in _NEGATED, found), [condition.field, *values]


def _unless(negated: bool, sql: str) -> str:
    return f"NOT ({sql})" if negated else sql


def _asked(column: str, condition: Condition) -> Sql:
    """What is asked, before it is negated."""
    value = condition.value
    if condition.op in (filters.CONTAINS, filters.CONTAINS_NOT):
        return f"instr({column}, ?) > 0", [fold(clean_line(value))]
    if condition.op in (filters.FILLED, filters.EMPTY):
        return f"{column} IS NOT NULL", []
    if condition.op == filters.BETWEEN:
        low, high = value
        kind = "text" if isinstance(low if low is not None else high, str) else "integer"
        parts = [f"typeof({column}) = '{kind}'", *([f"{column} NOT LIKE '--%'"] if kind == "text" else [])]
        bounds = [(">=", low), ("<=", high)]
        parts += [f"{column} {sign} ?" for sign, bound in bounds if bound is not None]
        return " AND ".join(parts), [bound for _, bound in bounds if bound is not None]
    if value is None:
        return f"{column} IS NULL", []
    return f"{column} = ?", [value]
