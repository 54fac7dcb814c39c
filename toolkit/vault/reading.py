"""Reading: records, lists and search, on a connection of their own, so that they never wait for a write."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Any

from ..base.errors import ToolkitError
from ..base.ids import RecordId
from ..domain.cells import distinct, shown, two_versions
from ..domain.fields import Field, Value
from ..domain.records import CONTACT, CUSTOM, PARTS, TYPES
from ..domain.scopes import NEWER
from ..domain.state import ELEMENT, RecordState, WriterInfo, buried
from ..domain.text import terms
from . import gone, stubs
from .classes import against, any_classes, as_one, heads, member_ids, members, same_way, ways_left
from .connection import Connection, Row, marks, q
from .rows import Writers
from .states import CHUNK, field_of, numbers_of, read_parts, read_states, state_rows, states_of

_LIKE = "t.find LIKE ? ESCAPE '\\'"

_SORT_LIKE = "t.sort LIKE ? ESCAPE '\\'"

_NOT_SOUGHT = ("tag", "custom_field", "same", "relationship", "household")

STREAMED = 150
"""A whole vault is read so many records at once: with 500, what was read has left the processor's cache too soon."""

FEW = 1500
"""Up to so many hits are gathered and sorted; above, the list is walked in its order."""

MANY = 20_000
"""Up to so many hits the walk looks each person up among them; above, so many match that it soon meets some."""


@dataclass(frozen=True)
class Record:
    """A record as people see it: one value a field. `forked` names the fields with two versions."""

    id: RecordId
    type: str
    values: dict[str, Value]
    sets: dict[str, tuple[RecordId, ...]]
    forked: frozenset[str] = frozenset()
    hidden: bool = False
    newer: int = 0  # items that need a newer version of Baton

    def get(self, name: str) -> Value:
        return self.values.get(name)

    def text(self, name: str) -> str:
        value = self.values.get(name)
        return "" if value is None else str(value)

    def ref(self, name: str) -> RecordId | None:
        value = self.values.get(name)
        return value if isinstance(value, bytes) else None

    @property
    def title(self) -> str:
        declared = TYPES.get(self.type)
        return self.text(declared.title) if declared else ""


@dataclass(frozen=True)
class Fork:
    """One cell with two versions or more, the shown one first."""

    record: RecordId
    type: str
    title: str
    field: str
    versions: tuple[tuple[str, Value, str, int], ...]  # (version id, value, who, clock)


@dataclass(frozen=True)
class Operation:
    op: int
    kind: str
    facts: dict[str, Any]
    who: str
    clock: int
    undone: bool
    undoes: int | None


@dataclass(frozen=True)
class Past:
    """One entry of a record's history: who wrote which field when, and what stood there before."""

    op: int
    kind: str
    who: str
    clock: int
    field: str
    before: tuple[Value, ...]


@dataclass
class Listing:
    """A list that may be very long. `total` is None where counting would mean reading it all."""

    total: int | None
    _reader: Reader
    _type: str
    _numbers: list[int] | None = None
    _where: str = ""
    _values: list[Any] = field(default_factory=list)

    def page(self, offset: int, limit: int, after: int | None = None) -> list[int]:
        """Record numbers in list order. `after`: the last number of the page before, which saves counting to it."""
        if self._numbers is not None:
            return self._numbers[offset : offset + limit]
        return self._reader.walk(self._type, self._where, self._values, offset, limit, after)


class Reader:
    def __init__(self, db: Connection) -> None:
        self.db = db
        self.writers = Writers(db)

    # Single records

    def number_of(self, record_id: RecordId) -> int | None:
        n: int | None = self.db.value("SELECT n FROM record WHERE id = ?", (record_id,))
        return n

    def numbers(self, ids: Sequence[RecordId]) -> dict[RecordId, int]:
        """Those of these records that are here."""
        return numbers_of(self.db, ids)

    def record(self, record_id: RecordId) -> Record:
        """Raises `record.not_found`. A deleted record is still here, `hidden`."""
        n = self.number_of(record_id)
        if n is None:
            raise ToolkitError("record.not_found")
        return self.records([n])[0]

    def records(self, numbers: Sequence[int]) -> list[Record]:
        """In the order asked for."""
        hidden = self.hidden(numbers)
        shown_under = heads(self.db, numbers)
        found = {}
        for n, state in read_states(self.db, self.writers, numbers):
            if n in shown_under:
                # As all of whom somebody is are shown, whichever of them was asked for.
                state = replace(as_one(self.db, self.writers, members(self.db, n)), id=state.id)
            found[n] = self._view(state, n in hidden)
        return [found[n] for n in numbers if n in found]

    def members(self, record_id: RecordId) -> list[RecordId]:
        """All whom somebody is, by their ids; the one they are shown under comes first."""
        return member_ids(self.db, record_id)

    def shown_under(self, numbers: Sequence[int]) -> dict[int, int]:
        """For those of these people who are one with others, the number of whom they are shown under."""
        return heads(self.db, numbers)

    def shown_number(self, record_id: RecordId) -> int | None:
        """The number of whom somebody is shown under, or their own; None for whoever is not here."""
        n = self.number_of(record_id)
        return None if n is None else heads(self.db, [n]).get(n, n)

    def heads(self, ids: Sequence[RecordId]) -> dict[RecordId, RecordId]:
        """For those of these people who are one with others, whom they are shown under."""
        numbered = numbers_of(self.db, list(ids))
        under = heads(self.db, list(numbered.values()))
        named = {n: each for each, n in numbered.items()}
        missing = sorted(set(under.values()) - named.keys())
        for start in range(0, len(missing), CHUNK):
            chunk = missing[start : start + CHUNK]
            named.update(dict(self.db.all(f"SELECT n, id FROM record WHERE n IN ({marks(len(chunk))})", chunk)))
        return {each: named[under[n]] for each, n in numbered.items() if n in under}

    def hidden(self, numbers: Sequence[int]) -> set[int]:
        """Those of these records that a tombstone hides."""
        hidden: set[int] = set()
        for start in range(0, len(numbers), CHUNK):
            chunk = numbers[start : start + CHUNK]
            sql = f"SELECT n FROM record WHERE hidden = 1 AND n IN ({marks(len(chunk))})"
            hidden.update(row[0] for row in self.db.all(sql, chunk))
        return hidden

    def _view(self, state: RecordState, hidden: bool) -> Record:
        values: dict[str, Value] = {}
        sets: dict[str, list[RecordId]] = {}
        forked: set[str] = set()
        newer = 0 if state.declared else 1
        for name in state.names():
            declared = field_of(state.type, name)
            cell = state.cell(name)
            version = shown(declared, cell)
            if version is None:
                continue
            if declared is not None and declared.is_set:
                if version.value:
                    sets.setdefault(declared.name, []).append(bytes.fromhex(name.partition(ELEMENT)[2]))
                continue
            if declared is None and not name.startswith("x:"):
                newer += 1
            if version.value is not None:
                values[name] = version.value
            if two_versions(declared, cell):
                forked.add(name)
        return Record(
            state.id,
            state.type,
            values,
            {name: tuple(sorted(refs)) for name, refs in sets.items()},
            frozenset(forked),
            hidden,
            newer,
        )

    def parts(self, whole: RecordId, type_name: str) -> list[Record]:
        """The living parts of one type, in their own order."""
        declared = TYPES[type_name]
        # By their ids where that does not tell, as in every other vault.
        order = 'p."order", r.id' if "order" in declared.by_name else "r.id"
        wholes = self.members(whole) if declared.part_of == "person" and any_classes(self.db) else [whole]
        sql = (
            f"SELECT p.n FROM {q(type_name)} AS p JOIN record AS r ON r.n = p.n "
            f"WHERE p.{q(declared.part_of or '')} IN ({marks(len(wholes))}) AND r.hidden = 0 ORDER BY {order}"
        )
        numbers = [row[0] for row in self.db.all(sql, wholes)]
        if type_name == "attendance" and any_classes(self.db):
            return self._once_each(self.records(numbers))
        merged = type_name == "contact" and len(wholes) > 1
        return self.records(self._ways_left(numbers, wholes) if merged else numbers)

    def _once_each(self, answers: list[Record]) -> list[Record]:
        """Of somebody who answered under two records, the answer that says most."""
        heads_ = self.heads(sorted({person for each in answers if (person := each.ref("person"))}))
        said = TYPES["attendance"].by_name["status"].choices
        found: dict[object, Record] = {}
        for each in answers:
            person = each.ref("person")
            key = heads_.get(person, person) if person else each.id
            if key not in found or _rank(said, found[key]) < _rank(said, each):
                found[key] = each
        return list(found.values())

    def _ways_left(self, numbers: list[int], people: list[RecordId]) -> list[int]:
        """Ways to reach somebody whom several records tell of: each once, and none that a merge chose against."""
        found = dict(ways_left(read_states(self.db, self.writers, numbers), against(self.db, people)))
        once: dict[object, int] = {}
        for n in numbers:
            if n in found:
                kind = shown(None, found[n].cell("kind"))
                value = shown(None, found[n].cell("value"))
                once.setdefault((kind and kind.value, same_way(value.value) if value else n), n)
        return list(once.values())

    def where(self, type_name: str, condition: str = "1", values: Sequence[Any] = (), order: str = "n") -> list[Record]:
        """All living records of a type that meet an SQL condition of ours over its columns (alias `t`).

        Records that are parts count as living only while their whole does.
        """
        declared = TYPES[type_name]
        join = " AND t.sort IS NOT NULL" if type_name == "person" and any_classes(self.db) else ""
        if declared.part_of is not None:
            join = f" JOIN record AS w ON w.id = t.{q(declared.part_of)} AND w.hidden = 0"
        sql = (
            f"SELECT t.n FROM {q(type_name)} AS t JOIN record AS r ON r.n = t.n AND r.hidden = 0{join} "
            f"WHERE {condition} ORDER BY t.{order}"
        )
        return self.records([row[0] for row in self.db.all(sql, values)])

    def all(self, type_name: str) -> list[Record]:
        return self.where(type_name, order="sort" if TYPES[type_name].part_of is None else "n")

    def titles(self, ids: Sequence[RecordId]) -> dict[RecordId, str]:
        """What to call these records; missing ones are left out."""
        found: dict[RecordId, str] = {}
        for start in range(0, len(ids), CHUNK):
            chunk = list(ids[start : start + CHUNK])
            rows = self.db.all(f"SELECT id, n, type FROM record WHERE id IN ({marks(len(chunk))})", chunk)
            for record_id, n, type_name in rows:
                declared = TYPES.get(type_name)
                if declared is not None:
                    sql = f"SELECT {q(declared.title)} FROM {q(type_name)} WHERE n = ?"
                    if type_name == "person":
                        sql = (
                            "SELECT coalesce(h.title, p.name) FROM person AS p LEFT JOIN class AS c ON c.n = p.n "
                            "LEFT JOIN class AS h ON h.n = c.head WHERE p.n = ?"
                        )
                    found[record_id] = self.db.value(sql, (n,)) or ""
        return found

    def spoken_of(self, ids: Sequence[RecordId]) -> dict[RecordId, str]:
        """For those of these people who never came, the name of the chapter that spoke of them."""
        return stubs.spoken_of(self.db, ids)

    def counts(self) -> dict[str, int]:
        """Living records by type."""
        rows = self.db.all("SELECT type, count(*) FROM record WHERE hidden = 0 GROUP BY type")
        counted = dict.fromkeys(TYPES, 0) | dict(rows)
        counted["person"] -= self.db.value("SELECT count(*) FROM class WHERE n <> head")
        return counted

    # Lists and search

    def listing(self, type_name: str, query: str = "", *, among: tuple[str, Sequence[Any]] | None = None) -> Listing:
        """The living records of a type in list order, narrowed by a search.

        Whoever is archived is left out. `among` takes the place of that: a condition of ours over the roll (alias `p`).
        """
        where, values = self._unarchived(type_name), list[Any]()
        if among is not None:
            where, values = f" AND t.n IN (SELECT p.n FROM roll AS p WHERE {among[0]})", [*among[1]]
        wanted = terms(query)
        if not wanted:
            if not where:
                return Listing(self.count(type_name), self, type_name)
            sql = f"SELECT count(*) FROM {q(type_name)} AS t WHERE t.sort IS NOT NULL{where}"
            return Listing(self.db.value(sql, values), self, type_name, None, where, values)
        long = [term for term in wanted if len(term) >= 3]
        for term in long:
            where += f" AND {_LIKE}"
            values.append(f"%{_escape(term)}%")
        if long:
            hits_sql = "SELECT rowid FROM tri WHERE tri MATCH ?"
            match = " AND ".join(dict.fromkeys(f'"{_quoted(t[i : i + 3])}"' for t in long for i in range(len(t) - 2)))
            for term in wanted:
                if len(term) < 3:
                    start = _escape(term)
                    where += f" AND ({_LIKE} OR {_LIKE} OR {_LIKE})"
                    values += [f"{start}%", f"% {start}%", f"%\n{start}%"]
        else:
            hits_sql = "SELECT rowid FROM words WHERE words MATCH ?"
            match = " AND ".join(f'"{_quoted(term)}"' for term in wanted)
        hits = self.db.all(f"{hits_sql} LIMIT ?", (match, MANY + 1))
        if len(hits) <= FEW:
            found = ",".join(str(row[0]) for row in hits)
            sql = (
                f"SELECT t.n FROM {q(type_name)} AS t WHERE t.n IN ({found}) AND t.sort IS NOT NULL{where} "
                "ORDER BY t.sort, t.n"
            )
            numbers = [row[0] for row in self.db.all(sql, values)]
            return Listing(len(numbers), self, type_name, numbers)
        if long and len(hits) <= MANY:
            # The plus keeps SQLite on the index of names, where it has not to read whoever is no hit.
            where, values = f" AND +t.n IN ({hits_sql}){where}", [match, *values]
        for term in [] if long else wanted:
            # So many match that the list in its order soon shows some.
            start = _escape(term)
            where += f" AND ({_SORT_LIKE} OR {_SORT_LIKE}"
            values += [f"{start}%", f"% {start}%"]
            if term.isdecimal():
                where += f" OR {_LIKE}"
                values.append(f"%\n{start}%")
            where += ")"
        return Listing(None, self, type_name, None, where, values)

    def _unarchived(self, type_name: str) -> str:
        """The condition that leaves out what is archived, where there is any."""
        if type_name == "person":
            any_ = self.db.value("SELECT 1 FROM roll WHERE archived = 1 LIMIT 1")
            return " AND t.n NOT IN (SELECT n FROM roll WHERE archived = 1)" if any_ else ""
        return " AND t.archived IS NOT 1" if "archived" in TYPES[type_name].by_name else ""

    def count(self, type_name: str) -> int:
        """All that are listed, archived ones too."""
        return int(self.db.value(f"SELECT count(*) FROM {q(type_name)} WHERE sort IS NOT NULL"))

    def walk(
        self, type_name: str, where: str, values: Sequence[Any], offset: int, limit: int, after: int | None
    ) -> list[int]:
        table = q(type_name)
        start, begin = "", []
        if after is not None:
            sort = self.db.value(f"SELECT sort FROM {table} WHERE n = ?", (after,))
            start, begin = " AND (t.sort, t.n) > (?, ?)", [sort, after]
            offset = 0
        sql = (
            f"SELECT t.n FROM {table} AS t WHERE t.sort IS NOT NULL{start}{where} ORDER BY t.sort, t.n LIMIT ? OFFSET ?"
        )
        return [row[0] for row in self.db.all(sql, [*begin, *values, limit, offset])]

    def find_anything(self, query: str, limit: int = 20) -> list[Record]:
        """A few records of any kind that have a place in search: by name, some of each kind, and then by the rest."""
        kinds = [name for name, each in TYPES.items() if each.part_of is None and name not in _NOT_SOUGHT]
        where, values = _names_begin(terms(query))
        begins = [self.walk(kind, where + self._unarchived(kind), values, 0, limit, None) for kind in kinds]
        found = _some_of_each(begins, limit)
        for kind in kinds if len(found) < limit else []:
            found.extend(n for n in self.listing(kind, query).page(0, limit) if n not in found)
        return self.records(found[:limit])

    # Two versions, history

    def forks(self) -> list[Fork]:
        """Every field in which a person has to choose between versions."""
        rows = self.db.all("SELECT n, field FROM version GROUP BY n, field HAVING count(*) > 1 ORDER BY n, field")
        numbers = sorted({n for n, _ in rows})
        hidden = self.hidden(numbers)
        states = dict(read_states(self.db, self.writers, numbers))
        who = self.writers.info()
        found = self._class_forks(who)
        shown_under = heads(self.db, numbers)
        for n, name in rows:
            if n in shown_under:
                continue
            state = states[n]
            declared = field_of(state.type, name)
            cell = state.cell(name)
            if n not in hidden and two_versions(declared, cell):
                found.append(self._fork(state, declared, name, who))
        return found

    def _class_forks(self, who: dict[bytes, WriterInfo]) -> list[Fork]:
        """What several records tell of one person, where no merge chose."""
        found = []
        for (head,) in self.db.all("SELECT DISTINCT head FROM class ORDER BY head"):
            state = as_one(self.db, self.writers, members(self.db, head))
            for name in state.cells:
                declared = field_of(state.type, name)
                if two_versions(declared, state.cell(name)):
                    found.append(self._fork(state, declared, name, who))
        return found

    def fork(self, record_id: RecordId, field_name: str) -> Fork:
        """All versions of one field. Raises `record.not_found`."""
        n = self.number_of(record_id)
        if n is None:
            raise ToolkitError("record.not_found")
        _, state = read_states(self.db, self.writers, [n])[0]
        if heads(self.db, [n]):
            state = replace(as_one(self.db, self.writers, members(self.db, n)), id=state.id)
        return self._fork(state, field_of(state.type, field_name), field_name, self.writers.info())

    def _fork(self, state: RecordState, declared: Field | None, name: str, who: dict[bytes, WriterInfo]) -> Fork:
        versions = distinct(state.cell(name).versions)
        view = self._view(state, False)
        title = view.title
        if state.declared is not None and state.declared.part_of is not None:
            whole = view.ref(state.declared.part_of)
            if whole is not None:
                title = self.titles([whole]).get(whole, "")
        return Fork(
            state.id,
            state.type,
            title,
            name,
            tuple(
                (f"{v.writer.hex()}.{v.seq}", v.value, who[v.writer].person if v.writer in who else "", v.clock)
                for v in versions
            ),
        )

    def operations(self, limit: int = 100) -> list[Operation]:
        """The newest entries of the history first."""
        sql = "SELECT op, kind, facts, who, t, undone_by, undoes FROM op ORDER BY op DESC LIMIT ?"
        return [
            Operation(op, kind, json.loads(facts), who, t, undone_by is not None, undoes)
            for op, kind, facts, who, t, undone_by, undoes in self.db.all(sql, (limit,))
        ]

    def history(self, record_id: RecordId) -> list[Past]:
        """What happened to a record and its parts, newest first; the first entry of all is its making."""
        n = self.number_of(record_id)
        if n is None:
            raise ToolkitError("record.not_found")
        numbers = members(self.db, n)
        kind = self.db.value("SELECT type FROM record WHERE n = ?", (n,))
        wholes = self.members(record_id)
        for part in PARTS.get(kind, ()):
            sql = f"SELECT n FROM {q(part.name)} WHERE {q(part.part_of or '')} IN ({marks(len(wholes))})"
            numbers.extend(row[0] for row in self.db.all(sql, wholes))
        rows: list[Row] = []
        for start in range(0, len(numbers), CHUNK):
            chunk = numbers[start : start + CHUNK]
            rows += self.db.all(
                "SELECT p.op, o.kind, o.who, o.t, p.field, p.before FROM past AS p JOIN op AS o ON o.op = p.op "
                f"WHERE p.n IN ({marks(len(chunk))})",
                chunk,
            )
        found = [
            Past(op, kind, who, t, name, self._before(name, before))
            for op, kind, who, t, name, before in sorted(rows, key=lambda row: (row[0], row[4]), reverse=True)
        ]
        made = self.db.one(
            "SELECT o.op, o.kind, o.who, o.t FROM record AS r JOIN op AS o ON o.op = r.op WHERE r.n = ?", (n,)
        )
        if made is not None:
            op, made_by, who, t = made
            found.append(Past(op, made_by, who, t, "", ()))
        return found

    def _before(self, name: str, before: str | None) -> tuple[Value, ...]:
        if name.startswith("!"):
            return ()
        return tuple(version.value for version in distinct(self.writers.cell(before).versions))

    # For bundles

    def part_states(self, whole: RecordState) -> list[RecordState]:
        return [state for _, state in read_parts(self.db, self.writers, whole)]

    def revision(self) -> int:
        """That of the latest change."""
        return max(int(self.db.value(f"SELECT max(rev) FROM {table}") or 0) for table in ("record", "forgotten"))

    def states(self, types: Sequence[str], since: int = 0) -> Iterator[tuple[RecordState, list[RecordState]]]:
        """All that is known of the records of these types: contact points inside their person, tombstones too.

        Records of a newer version go as they came, each by itself, where `types` has `NEWER` in it.
        A deleted record goes as its tombstone alone, without its content; a forgotten one as its marker. `since`: only
        what changed after that revision; persons with their contact points, and the parts of a plan with the plan, as
        whether they are shared depends on it.
        """
        changed = self._changed(since) if since else None
        if NEWER in types:
            there = changed if changed is not None else self._types()
            types = [*types, *sorted(name for name in there if name not in TYPES)]
        for type_name in (name for name in types if name != NEWER):
            for rows in self._rows_of(type_name, changed):
                chunk = list(states_of(self.db, self.writers, type_name, rows))
                buried_with = self._of_hidden_wholes(type_name, chunk)
                living = [state.id for n, state, hidden in chunk if not hidden and n not in buried_with]
                contacts = self._contacts(living) if type_name == "person" else {}
                for n, state, hidden in chunk:
                    if not hidden and n not in buried_with:
                        yield state, contacts.get(state.id, [])
                    elif state.marks:
                        yield buried(state), []
        for state in gone.markers(self.db, self.writers, types, since):
            yield state, []

    def _types(self) -> list[str]:
        return [row[0] for row in self.db.all("SELECT DISTINCT type FROM record")]

    def newer_items(self) -> int:
        """How many living records only a newer version knows, wholly or in part."""
        known = marks(len(TYPES))
        sql = (
            f"SELECT (SELECT count(*) FROM record WHERE hidden = 0 AND type NOT IN ({known})) + "
            "(SELECT count(DISTINCT e.n) FROM extra AS e JOIN record AS r ON r.n = e.n "
            f"WHERE r.hidden = 0 AND substr(e.field, 1, {len(CUSTOM)}) != ? AND r.type IN ({known}))"
        )
        return int(self.db.value(sql, [*TYPES, CUSTOM, *TYPES]))

    def _rows_of(self, type_name: str, changed: dict[str, list[int]] | None) -> Iterator[list[Row]]:
        if changed is not None:
            numbers = changed.get(type_name, [])
            for start in range(0, len(numbers), CHUNK):
                chunk = numbers[start : start + CHUNK]
                yield state_rows(self.db, type_name, f"r.n IN ({marks(len(chunk))}) ORDER BY r.n", chunk)
            return
        last = 0
        while rows := state_rows(self.db, type_name, "r.n > ? ORDER BY r.n LIMIT ?", (last, STREAMED)):
            last = rows[-1][0]
            yield rows

    def _changed(self, since: int) -> dict[str, list[int]]:
        """The numbers of what changed after a revision, by type, in order."""
        found: dict[str, set[int]] = {}
        for n, type_name in self.db.all("SELECT n, type FROM record WHERE rev > ?", (since,)):
            found.setdefault(type_name, set()).add(n)
        whole = "SELECT w.n FROM contact AS c JOIN record AS w ON w.id = c.person WHERE c.n IN ({})"
        found.setdefault("person", set()).update(self._related(whole, sorted(found.get("contact", ()))))
        for part in ("goal", "step"):
            sql = f"SELECT p.n FROM {part} AS p JOIN record AS w ON w.id = p.plan WHERE w.n IN ({{}})"
            found.setdefault(part, set()).update(self._related(sql, sorted(found.get("plan", ()))))
        return {type_name: sorted(numbers) for type_name, numbers in found.items()}

    def _related(self, sql: str, numbers: Sequence[int]) -> Iterator[int]:
        for start in range(0, len(numbers), CHUNK):
            chunk = numbers[start : start + CHUNK]
            yield from (row[0] for row in self.db.all(sql.format(marks(len(chunk))), chunk))

    def _of_hidden_wholes(self, type_name: str, chunk: Sequence[tuple[int, RecordState, bool]]) -> set[int]:
        wholes: dict[int, RecordId] = {}
        part_of = TYPES[type_name].part_of if type_name in TYPES else None
        for n, state, _ in chunk if part_of is not None else ():
            version = shown(None, state.cell(part_of or ""))
            if version is not None and isinstance(version.value, bytes):
                wholes[n] = version.value
        ids = list(set(wholes.values()))
        gone: set[RecordId] = set()
        for start in range(0, len(ids), CHUNK):
            part = ids[start : start + CHUNK]
            sql = f"SELECT id FROM record WHERE hidden = 1 AND id IN ({marks(len(part))})"
            gone.update(row[0] for row in self.db.all(sql, part))
        return {n for n, whole in wholes.items() if whole in gone}

    def _contacts(self, people: Sequence[RecordId]) -> dict[RecordId, list[RecordState]]:
        rows = state_rows(self.db, "contact", f"t.person IN ({marks(len(people))})", people)
        rows.sort()
        place = -len(CONTACT.columns) + CONTACT.places["person"][1]
        found: dict[RecordId, list[RecordState]] = {}
        for row, (_, state, hidden) in zip(rows, states_of(self.db, self.writers, "contact", rows), strict=True):
            found.setdefault(row[place], []).append(buried(state) if hidden else state)
        return found


def _rank(choices: Sequence[str], answer: Record) -> int:
    status = answer.text("status")
    return choices.index(status) if status in choices else -1


def _quoted(text: str) -> str:
    return text.replace('"', '""')


def _names_begin(wanted: Sequence[str]) -> tuple[str, list[Any]]:
    """The condition that some word of the name begins with each of these, and its values."""
    where = f" AND ({_SORT_LIKE} OR {_SORT_LIKE})" * len(wanted)
    return where, [value for term in map(_escape, wanted) for value in (f"{term}%", f"% {term}%")]


def _some_of_each(kinds: Sequence[Sequence[int]], limit: int) -> list[int]:
    """The first of each kind, then the second of each, and so on up to the limit; in the order of the kinds."""
    taken = set([n for row in zip_longest(*kinds) for n in row if n is not None][:limit])
    return [n for kind in kinds for n in kind if n in taken]


def _escape(term: str) -> str:
    return term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
