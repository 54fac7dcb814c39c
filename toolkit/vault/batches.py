"""Making many records: rows gathered so that SQLite gets them by the hundred."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..base.errors import ToolkitError
from ..base.ids import RecordId, link_id, new_id
from ..domain.cells import Writer, shown
from ..domain.fields import RecordType, Value
from ..domain.records import CONTACT, PARTS, TYPES
from ..domain.state import ELEMENT, RecordState, Stamp
from ..domain.text import fold
from . import roll
from .classes import decided
from .connection import marks, q
from .gone import let_back
from .index import beginnings, find_text, sort_key
from .rows import checked_row, findable, row_of, to_json
from .states import Numbered, field_of, write_cell, write_marks

if TYPE_CHECKING:
    from .edits import Edit

BATCH = 200
"""With more at once a row has left the processor's cache before SQLite gets it."""


@dataclass(slots=True)
class New:
    """A record about to be made, with the records that are parts of it."""

    type: str
    values: Mapping[str, Value]
    elements: Mapping[str, Iterable[RecordId]] = field(default_factory=dict)
    id: RecordId | None = None
    parts: tuple[New, ...] = ()
    own: Mapping[str, Value] = field(default_factory=dict)
    """Values of the chapter's own fields, by the names of their cells."""


class Batch:
    def __init__(self, edit: Edit) -> None:
        self._edit = edit
        self._db = edit.db
        self._op = edit.op
        self._writer: Writer = b""
        self._writer_number = 0
        self._next = int(self._db.value("SELECT max(n) FROM record") or 0) + 1
        self._records: list[tuple[Any, ...]] = []
        self._typed: dict[str, list[tuple[Any, ...]]] = {}
        self._elements: list[tuple[Any, ...]] = []
        self._extras: list[tuple[Any, ...]] = []
        self._found: list[tuple[int, str]] = []
        self._named: list[tuple[int, str]] = []
        self._odd: list[Numbered] = []
        self._roll: list[tuple[Any, ...]] = []
        self._roll_own: list[tuple[Any, ...]] = []
        self._tag_keys: dict[RecordId, str | None] = {}

    @property
    def full(self) -> bool:
        return len(self._records) >= BATCH

    def add(self, record: New) -> RecordId:
        declared = TYPES[record.type]
        row = checked_row(declared, record.values)
        record_id = record.id or _id_for(declared, row)
        if record.id is not None:
            let_back(self._db, record.id)
        parts = []
        found = [findable(declared, row)]
        for part in record.parts:
            kind = TYPES[part.type]
            each = checked_row(kind, part.values, record_id)
            parts.append((part, kind, each))
            found.append(findable(kind, each))
        found.extend(fold(str(value)) for value in record.own.values())
        # One dot serves for all of them: no two cells are the same.
        stamp = self._edit.scribe.stamp()
        index = () if declared.part_of else (sort_key(declared, row), find_text(found))
        n = self._put(record.type, record_id, row, stamp, index)
        wearing: list[RecordId] = []
        for set_name, refs in record.elements.items():
            chosen = list(refs)
            self._elements.extend((n, set_name, ref, 1) for ref in chosen)
            wearing += chosen if set_name == "tags" else ()
        for name, value in record.own.items():
            self._extras.append((n, name, to_json(value)))
        if record.type == "person":
            self._enrol(n, row, [(kind, each) for _, kind, each in parts], record.own, wearing)
        for part, kind, each in parts:
            self._put(part.type, part.id or _id_for(kind, each), each, stamp)
        if declared.part_of or declared.name == "same":
            self._edit.settle_later(n)
        return record_id

    def add_state(self, state: RecordState, parts: Iterable[RecordState] = ()) -> None:
        """A record from elsewhere, with the parts that came along; neither is here yet."""
        row = _shown_row(state)
        rest = [(part, _shown_row(part)) for part in parts]
        declared = state.declared
        index: tuple[str, ...] = ()
        if declared is not None and declared.part_of is None:
            found = [findable(declared, row)]
            found.extend(findable(part.declared, each) for part, each in rest if part.declared and not part.marks)
            index = (sort_key(declared, row), find_text(found))
        n = self._put(state.type, state.id, row, state.stamp, index)
        self._put_rest(n, state)
        if state.type == "person":
            living = [(part.declared, each) for part, each in rest if part.declared and not part.marks]
            # Their own fields are looked at in the end, as are tags that come behind them.
            self._enrol(n, row, living, {}, [_ref(name) for name, on in _shown_elements(state) if on])
        for part, each in rest:
            part_n = self._put(part.type, part.id, each, part.stamp)
            self._put_rest(part_n, part)
            if part.marks:
                self._edit.settle_later(part_n)
        whole_with_own_lines = declared is not None and declared.name != "person" and PARTS[declared.name]
        settled = declared is not None and not declared.part_of and declared.name != "same"
        if not settled or state.marks or whole_with_own_lines or _custom(state):
            self._edit.settle_later(n)

    def _enrol(
        self,
        n: int,
        row: Sequence[Any],
        parts: Iterable[tuple[RecordType, Sequence[Any]]],
        own: Mapping[str, Value],
        wearing: Sequence[RecordId],
    ) -> None:
        """Put somebody on the roll."""
        contacts = sorted((each for kind, each in parts if kind is CONTACT), key=_place)
        ways = [(each[_KIND] or "", each[_VALUE] or "") for each in contacts]
        tags = [self._tag_key(tag) for tag in wearing]
        self._roll.append(roll.row(n, self._op, row, ways, min(filter(None, tags), default=None)))
        if own:
            self._roll_own += roll.own(n, own)

    def _tag_key(self, tag: RecordId) -> str | None:
        if tag not in self._tag_keys:
            self._tag_keys = dict(self._db.all("SELECT r.id, t.sort FROM tag AS t JOIN record AS r ON r.n = t.n"))
            self._tag_keys.setdefault(tag, None)
        return self._tag_keys[tag]

    def _put_rest(self, n: int, state: RecordState) -> None:
        if _all_in_columns(state):
            return
        for name, value in state.plain.items():
            field_ = field_of(state.type, name)
            if field_ is None:
                self._extras.append((n, name, to_json(value)))
            elif field_.is_set:
                self._elements.append((n, field_.name, bytes.fromhex(name.partition(ELEMENT)[2]), int(bool(value))))
        if state.cells or state.marks:
            self._odd.append((n, state))

    def _put(
        self,
        type_name: str,
        record_id: RecordId,
        row: Sequence[Any],
        stamp: Stamp,
        index: tuple[str, ...] = (),
    ) -> int:
        """`row`: its columns. `index`: how it is sorted, and what it is found by, unless it is a part."""
        n = self._next
        self._next += 1
        edit = self._edit
        writer, seq, clock = stamp
        if writer != self._writer:
            self._writer, self._writer_number = writer, edit.writers.number_of(writer)
        rev = edit.scribe.next_rev()
        self._records.append((n, record_id, type_name, self._writer_number, seq, clock, rev, 0, self._op))
        if type_name in TYPES:
            self._typed.setdefault(type_name, []).append((n, *row, *index))
        if index:
            self._found.append((n, index[1]))
            self._named.append((n, beginnings(*index)))
        edit.changes.touch(type_name, record_id)
        return n

    def flush(self) -> None:
        if not self._records:
            return
        db = self._db
        try:
            db.many(
                "INSERT INTO record(n, id, type, w, s, t, rev, hidden, op) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                self._records,
            )
        except ToolkitError as error:
            if "UNIQUE" in str(error.facts.get("detail", "")):
                raise ToolkitError("record.exists") from error
            raise
        for name, rows in self._typed.items():
            declared = TYPES[name]
            columns = ["n", *(q(column) for column, _ in declared.columns)]
            if declared.part_of is None:
                columns += ["sort", "find"]
            columns, rows = _filled(columns, rows)
            db.many(f"INSERT INTO {q(name)}({', '.join(columns)}) VALUES({marks(len(columns))})", rows)
            for part in PARTS[name]:
                # Parts may have come before their whole, which is found by what stands in them.
                sql = (
                    f"SELECT DISTINCT r.n FROM record AS r JOIN {q(part.name)} AS p "
                    f"ON p.{q(part.part_of or '')} = r.id WHERE r.n BETWEEN ? AND ? AND p.n < r.n"
                )
                for (n,) in db.all(sql, (self._records[0][0], self._records[-1][0])):
                    self._edit.settle_later(n)
        for n, *_ in self._typed.get("tag", ()):
            # Whoever wears it may have come before it.
            self._edit.settle_later(n)
        if "person" in self._typed:
            first, last = self._records[0][0], self._records[-1][0]
            sql = (
                "SELECT DISTINCT r.n FROM record AS r JOIN attendance AS a ON a.person = r.id WHERE r.n BETWEEN ? AND ?"
            )
            for (n,) in self._db.all(sql, (first, last)):
                self._edit.settle_later(n)
            # Somebody may have said who they are before they came.
            for n in decided(db, [record[0] for record in self._records if record[2] == "person"]):
                self._edit.settle_later(n)
        db.many("INSERT INTO element(n, field, ref, present) VALUES(?, ?, ?, ?)", self._elements)
        db.many("INSERT INTO extra(n, field, value) VALUES(?, ?, ?)", self._extras)
        db.many(roll.INSERT, self._roll)
        db.many(roll.INSERT_OWN, self._roll_own)
        db.many("INSERT INTO tri(rowid, find) VALUES(?, ?)", self._found)
        db.many("INSERT INTO words(rowid, names) VALUES(?, ?)", self._named)
        for n, state in self._odd:
            for name, cell in state.cells.items():
                write_cell(db, self._edit.writers, n, state, name, cell)
            if state.marks:
                write_marks(db, self._edit.writers, state.id, state.marks)
        self._records, self._typed, self._elements, self._extras = [], {}, [], []
        self._found, self._named, self._odd = [], [], []
        self._roll, self._roll_own = [], []


_TAGS = "tags" + ELEMENT
_ORDER, _KIND, _VALUE = (CONTACT.places[name][1] for name in ("order", "kind", "value"))


def _place(contact: Sequence[Any]) -> str:
    return contact[_ORDER] or ""


def _shown_elements(state: RecordState) -> Iterator[tuple[str, bool]]:
    """Which tags somebody wears, or wears no longer."""
    for name in state.names():
        if name.startswith(_TAGS):
            version = shown(field_of(state.type, name), state.cell(name))
            yield name, bool(version and version.value)


def _ref(name: str) -> RecordId:
    return bytes.fromhex(name.partition(ELEMENT)[2])


def _filled(columns: list[str], rows: list[tuple[Any, ...]]) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Without the columns in which no row has anything: of a list, most fields of a person are empty, and handing
    each of them over costs as much as one that is not.
    """
    cells = list(zip(*rows, strict=True))
    used = [at for at, column in enumerate(cells) if column.count(None) < len(rows)]
    return [columns[at] for at in used], list(zip(*(cells[at] for at in used), strict=True))


def _shown_row(state: RecordState) -> list[Any]:
    """What lists and search see."""
    if state.declared is None:
        return []
    if not state.cells:
        return row_of(state.declared, state.plain)
    values = dict(state.plain)
    for name, cell in state.cells.items():
        version = shown(field_of(state.type, name), cell)
        if version is not None:
            values[name] = version.value
    return row_of(state.declared, values)


def _all_in_columns(state: RecordState) -> bool:
    """Whether all of it was written once, and has columns."""
    declared = state.declared
    return declared is not None and not state.cells and not state.marks and state.plain.keys() <= declared.places.keys()


def _custom(state: RecordState) -> bool:
    return not _all_in_columns(state) and any(field_of(state.type, name) is None for name in state.names())


def _id_for(declared: RecordType, row: Sequence[Any]) -> RecordId:
    if declared.link is None:
        return new_id()
    a, b = (row[declared.places[name][1]] for name in declared.link)
    if not isinstance(a, bytes) or not isinstance(b, bytes):
        raise ToolkitError("field.required", field=declared.link[0])
    return link_id(declared.name, a, b)
