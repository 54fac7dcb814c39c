"""Cells in tables: reading a record's whole state, and writing single cells back."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..base.ids import RecordId
from ..domain.cells import Cell, Context, Version, shown, single
from ..domain.fields import Field, Merge, RecordType, Value
from ..domain.records import PARTS, TYPES
from ..domain.state import ELEMENT, Mark, RecordState, Stamp
from .connection import Connection, Row, marks, q
from .rows import Writers, from_json, select_list, to_columns, to_json, values_reader

Numbered = tuple[int, RecordState]

CHUNK = 500

_HEAD = 6
"""So many columns of `state_rows` stand before those of the type."""


def field_of(type_name: str, cell_name: str) -> Field | None:
    """The declaration behind a cell's name; None for custom fields and those of a newer version."""
    declared = TYPES.get(type_name)
    if declared is None:
        return None
    return declared.by_name.get(cell_name) or declared.by_name.get(cell_name.partition(ELEMENT)[0])


def numbers_of(db: Connection, ids: Sequence[RecordId]) -> dict[RecordId, int]:
    """The numbers of those of these records that are in the vault."""
    found: dict[RecordId, int] = {}
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        found.update(dict(db.all(f"SELECT id, n FROM record WHERE id IN ({marks(len(chunk))})", chunk)))
    return found


def read_states(db: Connection, writers: Writers, numbers: Sequence[int]) -> list[Numbered]:
    """The states of these records, in the order of their numbers."""
    found: list[Numbered] = []
    for start in range(0, len(numbers), CHUNK):
        chunk = numbers[start : start + CHUNK]
        found.extend(_read_chunk(db, writers, chunk))
    return found


def read_parts(db: Connection, writers: Writers, whole: RecordState) -> list[Numbered]:
    """The states of all records that are parts of this one, deleted ones too."""
    return read_all_parts(db, writers, [whole])[whole.id]


def read_all_parts(db: Connection, writers: Writers, wholes: Sequence[RecordState]) -> dict[RecordId, list[Numbered]]:
    """`read_parts` for many wholes at once."""
    owner: dict[int, RecordId] = {}
    for type_name in {whole.type for whole in wholes}:
        ids = [whole.id for whole in wholes if whole.type == type_name]
        for part in PARTS.get(type_name, ()):
            column = q(part.part_of or "")
            for start in range(0, len(ids), CHUNK):
                chunk = ids[start : start + CHUNK]
                sql = f"SELECT n, {column} FROM {q(part.name)} WHERE {column} IN ({marks(len(chunk))})"
                owner.update(db.all(sql, chunk))
    found: dict[RecordId, list[Numbered]] = {whole.id: [] for whole in wholes}
    for n, state in read_states(db, writers, sorted(owner)):
        found[owner[n]].append((n, state))
    return found


def _read_chunk(db: Connection, writers: Writers, numbers: Sequence[int]) -> list[Numbered]:
    among = f"n IN ({marks(len(numbers))})"
    by_type: dict[str, list[int]] = defaultdict(list)
    for n, type_name in db.all(f"SELECT n, type FROM record WHERE {among}", numbers):
        by_type[type_name].append(n)
    found: list[Numbered] = []
    for type_name, chosen in by_type.items():
        rows = state_rows(db, type_name, f"r.n IN ({marks(len(chosen))})", chosen)
        found.extend((n, state) for n, state, _ in states_of(db, writers, type_name, rows))
    found.sort(key=_number)
    return found


def _number(each: Numbered) -> int:
    return each[0]


def state_rows(db: Connection, type_name: str, condition: str, values: Sequence[Any]) -> list[Row]:
    """For `states_of`: what stands in the tables of one type, where a condition over them (`r`, `t`) is met."""
    head = "SELECT r.n, r.hidden, r.id, r.w, r.s, r.t"
    declared = TYPES.get(type_name)
    if declared is None:
        return db.all(f"{head} FROM record AS r WHERE r.type = ? AND {condition}", [type_name, *values])
    sql = f"{head}, {select_list(declared, 't')} FROM {q(type_name)} AS t JOIN record AS r ON r.n = t.n"
    return db.all(f"{sql} WHERE {condition}", values)


def states_of(
    db: Connection, writers: Writers, type_name: str, rows: Sequence[Row]
) -> Iterator[tuple[int, RecordState, bool]]:
    """The states behind these rows, each with its number and whether it is hidden."""
    if not rows:
        return
    read = values_reader(type_name, _HEAD) if type_name in TYPES else None
    few = _Few(db, [row[0] for row in rows])
    tombstones = read_marks(db, writers, [row[2] for row in rows])
    stamped: tuple[int, int, int] | None = None
    stamp = Stamp(b"", 0, 0)
    for row in rows:
        n, hidden, record_id = row[:3]
        if row[3:6] != stamped:
            # What was made together has one stamp.
            stamped = w, s, t = row[3:6]
            stamp = Stamp(writers.id_of(w), s, t)
        values = read(row) if read is not None else {}
        cells: dict[str, Cell] = {}
        if n in few.numbers:
            for field, ref, present in few.elements.get(n, ()):
                values[field + ELEMENT + ref.hex()] = bool(present)
            for field, value in few.extras.get(n, ()):
                values[field] = from_json(value)
            for name, versions in few.versions.get(n, {}).items():
                cells[name] = _cell(writers, versions, values.pop(name, None))
        yield n, RecordState(record_id, type_name, stamp, values, cells, tombstones.get(record_id, ())), bool(hidden)


class _Few:
    """What few records have, of these records: versions by field, elements of sets, values without a column.

    `numbers` are those that have any of it.
    """

    def __init__(self, db: Connection, numbers: Sequence[int]) -> None:
        # It lies in tables where a range is read at once, and a list number by number.
        low, high = min(numbers), max(numbers)
        near = high - low < 8 * CHUNK
        among = "n BETWEEN ? AND ?" if near else f"n IN ({marks(len(numbers))})"
        given = (low, high) if near else numbers
        self.versions: dict[int, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
        for n, field, *row in db.all(f"SELECT n, field, w, s, t, value, ctx FROM version WHERE {among}", given):
            self.versions[n][field].append(tuple(row))
        self.elements: dict[int, list[Row]] = defaultdict(list)
        for n, *row in db.all(f"SELECT n, field, ref, present FROM element WHERE {among}", given):
            self.elements[n].append(tuple(row))
        self.extras: dict[int, list[Row]] = defaultdict(list)
        for n, *row in db.all(f"SELECT n, field, value FROM extra WHERE {among}", given):
            self.extras[n].append(tuple(row))
        self.numbers = self.versions.keys() | self.elements.keys() | self.extras.keys()


def _cell(writers: Writers, rows: list[Row], value: Value) -> Cell:
    context: dict[bytes, int] = {}
    versions = []
    for w, s, t, text, ctx in rows:
        writer = writers.id_of(w)
        versions.append(Version(writer, s, t, value if text is None else from_json(text)))
        context[writer] = max(context.get(writer, 0), s)
        if ctx is not None:
            for other, seq in writers.context(json.loads(ctx)).items():
                context[other] = max(context.get(other, 0), seq)
    return Cell(tuple(sorted(versions, key=lambda v: (v.writer, v.seq))), context)


def read_marks(db: Connection, writers: Writers, ids: Sequence[RecordId]) -> dict[RecordId, tuple[Mark, ...]]:
    found: dict[RecordId, list[Row]] = defaultdict(list)
    if db.value("SELECT 1 FROM mark LIMIT 1") is None:
        return {}
    for record_id, *rest in db.all(
        f"SELECT id, w, s, t, seen, defeated FROM mark WHERE id IN ({marks(len(ids))})", ids
    ):
        found[record_id].append(tuple(rest))
    return {record_id: writers.marks(rows) for record_id, rows in found.items()}


def write_marks(db: Connection, writers: Writers, record_id: RecordId, tombstones: Iterable[Mark]) -> None:
    db.execute("DELETE FROM mark WHERE id = ?", (record_id,))
    db.many(
        "INSERT INTO mark(id, w, s, t, seen, defeated) VALUES(?, ?, ?, ?, ?, ?)",
        [(record_id, *row) for row in writers.marks_plain(tombstones)],
    )


def write_cell(db: Connection, writers: Writers, n: int, state: RecordState, name: str, cell: Cell) -> None:
    """Put one cell into its tables; `state` gives the record's type and stamp."""
    field = field_of(state.type, name)
    version = shown(field, cell)
    _write_value(db, n, state.declared, field, name, version.value if version else None, bool(cell.versions))
    db.execute("DELETE FROM version WHERE n = ? AND field = ?", (n, name))
    if not cell.versions:
        return
    first = cell.versions[0]
    if len(cell.versions) == 1 and first[:3] == state.stamp and cell == single(first) and first.value is not None:
        return
    dots: Context = {v.writer: v.seq for v in cell.versions}
    context = None if cell.context == dots else writers.context_json(cell.context)
    forked = len(cell.versions) > 1
    db.many(
        "INSERT INTO version(n, field, w, s, t, value, ctx) VALUES(?, ?, ?, ?, ?, ?, ?)",
        [
            (
                n,
                name,
                writers.number_of(v.writer),
                v.seq,
                v.clock,
                to_json(v.value) if forked else None,
                context if i == 0 else None,
            )
            for i, v in enumerate(cell.versions)
        ],
    )


def _write_value(
    db: Connection,
    n: int,
    declared: RecordType | None,
    field: Field | None,
    name: str,
    value: Value,
    exists: bool,
) -> None:
    if field is not None and field.merge is Merge.ELEMENT:
        ref = bytes.fromhex(name.partition(ELEMENT)[2])
        if exists:
            db.execute(
                "INSERT OR REPLACE INTO element(n, field, ref, present) VALUES(?, ?, ?, ?)",
                (n, field.name, ref, int(bool(value))),
            )
        else:
            db.execute("DELETE FROM element WHERE n = ? AND field = ? AND ref = ?", (n, field.name, ref))
    elif field is not None and declared is not None:
        assignments = ", ".join(f"{q(column)} = ?" for column, _ in field.columns)
        values: tuple[Any, ...] = (*to_columns(field, value), n)
        db.execute(f"UPDATE {q(declared.name)} SET {assignments} WHERE n = ?", values)
    elif value is None:
        db.execute("DELETE FROM extra WHERE n = ? AND field = ?", (n, name))
    else:
        db.execute("INSERT OR REPLACE INTO extra(n, field, value) VALUES(?, ?, ?)", (n, name, to_json(value)))
