"""Values as columns, and as JSON where a column's type can't tell."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from ..base.errors import ToolkitError
from ..base.ids import RecordId
from ..domain.cells import Cell, Version, Writer, single
from ..domain.fields import Field, Kind, Opaque, Reach, RecordType, Value
from ..domain.records import TYPES
from ..domain.state import Mark, RecordState, Stamp, WriterInfo
from ..domain.text import digits, fold
from .connection import Connection, q

_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


def to_columns(field: Field, value: Value) -> tuple[Any, ...]:
    if field.kind is Kind.REACH:
        return (value.typed, value.region, value.e164) if isinstance(value, Reach) else (None, None, None)
    if field.kind is Kind.YES_NO and value is not None:
        return (int(bool(value)),)
    return (value,)


def from_columns(field: Field, columns: Sequence[Any]) -> Value:
    first = columns[0]
    if first is None:
        return None
    if field.kind is Kind.REACH:
        return Reach(*columns)  # typed, region, E.164
    if field.kind is Kind.YES_NO:
        return bool(first)
    value: Value = first
    return value


def select_list(declared: RecordType, table: str = "") -> str:
    prefix = f"{table}." if table else ""
    return ", ".join(prefix + q(name) for name, _ in declared.columns)


@cache
def values_reader(type_name: str, begin: int = 0) -> Callable[[Sequence[Any]], dict[str, Value]]:
    """What gives the field values of a row in which the columns of `select_list` begin at this place.

    Empty ones are left out.
    """
    declared = TYPES[type_name]
    names = [field.name for field, _ in declared.stored]
    firsts = itemgetter(*(begin + at for _, at in declared.stored), begin)
    composed = [(field.name, field, begin + at) for field, at in declared.stored if field.is_composed]

    def read(row: Sequence[Any]) -> dict[str, Value]:
        # The last of the firsts is there lest there be only one, and belongs to no name.
        values = {name: value for name, value in zip(names, firsts(row), strict=False) if value is not None}
        for name, field, at in composed:
            if name in values:
                values[name] = from_columns(field, row[at : at + 3])
        return values

    return read


def checked_row(declared: RecordType, values: Mapping[str, Value], whole: RecordId | None = None) -> list[Any]:
    """`row_of` for values that somebody typed, in a part of this whole. Raises `field.*`."""
    row: list[Any] = [None] * len(declared.columns)
    places = declared.places
    if whole is not None and declared.part_of is not None:
        row[places[declared.part_of][1]] = whole
    for name, value in values.items():
        place = places.get(name)
        if place is None:
            raise ToolkitError("field.unknown", field=name)
        field, at = place
        kept = field.check(value)
        if kept is None:
            continue
        if field.is_composed:
            columns = to_columns(field, kept)
            row[at : at + len(columns)] = columns
        else:
            row[at] = kept
    for name in declared.required:
        if row[places[name][1]] is None:
            raise ToolkitError("field.required", field=name)
    return row


def row_of(declared: RecordType, values: Mapping[str, Value]) -> list[Any]:
    """The columns of a record, in the order of `select_list`."""
    row: list[Any] = [None] * len(declared.columns)
    places = declared.places
    for name, value in values.items():
        place = places.get(name)
        if place is None:
            continue
        field, at = place
        if field.is_composed:
            columns = to_columns(field, value)
            row[at : at + len(columns)] = columns
        else:
            row[at] = value
    return row


def to_json(value: Value) -> str:
    """The value with its type, as it stands in forks, history and custom fields."""
    return _dumps(_plain(value))


def _plain(value: Value) -> Any:
    if isinstance(value, bytes):
        return {"id": value.hex()}
    if isinstance(value, Reach):
        return {"reach": list(value)}
    if isinstance(value, Opaque):
        return {"opaque": value.json}
    return value


def from_json(text: str) -> Value:
    return _value(json.loads(text))


def _value(plain: Any) -> Value:
    if isinstance(plain, dict):
        if "id" in plain:
            return bytes.fromhex(plain["id"])
        if "reach" in plain:
            return Reach(*plain["reach"])
        return Opaque(plain["opaque"])
    value: Value = plain
    return value


class Writers:
    """Writers by the small numbers that stand for them in this vault's tables."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._id_of: dict[int, Writer] = {}
        self._number_of: dict[Writer, int] = {}

    def learn(self, number: int, writer: Writer) -> None:
        self._id_of[number] = writer
        self._number_of[writer] = number

    def enrol(self, infos: Mapping[Writer, WriterInfo]) -> None:
        """Give numbers to writers from elsewhere that are new here; inside the transaction that needs them."""
        if not infos.keys() <= self._number_of.keys():
            self._load()
        for writer, info in infos.items():
            if writer not in self._number_of:
                sql = "INSERT INTO writer(id, device, person) VALUES(?, ?, ?)"
                self.learn(self._db.insert(sql, (writer, info.device, info.person)), writer)

    def info(self) -> dict[Writer, WriterInfo]:
        return {row[0]: WriterInfo(*row[1:]) for row in self._db.all("SELECT id, device, person FROM writer")}

    def forget(self) -> None:
        """Read them anew: after a transaction that was taken back."""
        self._id_of.clear()
        self._number_of.clear()

    def _load(self) -> None:
        for number, writer in self._db.all("SELECT w, id FROM writer"):
            self.learn(number, writer)

    def id_of(self, number: int) -> Writer:
        if number not in self._id_of:
            self._load()
        try:
            return self._id_of[number]
        except KeyError:
            raise ToolkitError("vault.damaged", detail="a writer is missing") from None

    def number_of(self, writer: Writer) -> int:
        if not self.known(writer):
            raise ToolkitError("merge.unknown_writer")
        return self._number_of[writer]

    def known(self, writer: Writer) -> bool:
        if writer not in self._number_of:
            self._load()
        return writer in self._number_of

    def context_json(self, context: Mapping[Writer, int]) -> str:
        return _dumps({str(self.number_of(writer)): seq for writer, seq in context.items()})

    def context(self, plain: Mapping[str, int]) -> dict[Writer, int]:
        return {self.id_of(int(number)): seq for number, seq in plain.items()}

    def seen_json(self, seen: Mapping[str, Mapping[Writer, int]]) -> str:
        return _dumps({name: {str(self.number_of(w)): s for w, s in context.items()} for name, context in seen.items()})

    def seen(self, text: str) -> dict[str, dict[Writer, int]]:
        return {name: self.context(context) for name, context in json.loads(text).items()}

    def marks_plain(self, marks: Iterable[Mark]) -> list[list[Any]]:
        return [[self.number_of(m.writer), m.seq, m.clock, self.seen_json(m.seen), m.defeated] for m in marks]

    def marks(self, plain: Iterable[Sequence[Any]]) -> tuple[Mark, ...]:
        found = (Mark(self.id_of(w), s, t, self.seen(seen), bool(defeated)) for w, s, t, seen, defeated in plain)
        return tuple(sorted(found, key=lambda mark: mark.dot))

    def state_json(self, state: RecordState) -> str:
        """A whole state that is kept beside the tables."""
        writer, seq, clock = state.stamp
        return _dumps(
            {
                "stamp": [self.number_of(writer), seq, clock],
                "plain": {name: _plain(value) for name, value in state.plain.items()},
                "cells": {name: self.cell_json(cell) for name, cell in state.cells.items()},
                "marks": self.marks_plain(state.marks),
                "forgotten": state.forgotten,
            }
        )

    def state(self, record_id: RecordId, type_name: str, text: str) -> RecordState:
        plain = json.loads(text)
        w, seq, clock = plain["stamp"]
        return RecordState(
            record_id,
            type_name,
            Stamp(self.id_of(w), seq, clock),
            {name: _value(value) for name, value in plain["plain"].items()},
            {name: self.cell(cell) for name, cell in plain["cells"].items()},
            self.marks(plain["marks"]),
            plain.get("forgotten", False),
        )

    def cell_json(self, cell: Cell) -> str | None:
        """A cell as history keeps it; None for a cell that was never written."""
        if not cell.versions:
            return None
        versions = [[self.number_of(v.writer), v.seq, v.clock, _plain(v.value)] for v in cell.versions]
        if cell == single(cell.versions[0]):
            return _dumps([versions])
        return _dumps([versions, {str(self.number_of(w)): s for w, s in cell.context.items()}])

    def cell(self, text: str | None) -> Cell:
        if text is None:
            return Cell()
        versions, *context = json.loads(text)
        cell = tuple(Version(self.id_of(w), s, t, _value(value)) for w, s, t, value in versions)
        return Cell(cell, self.context(context[0])) if context else single(cell[0])


def findable(declared: RecordType, row: Sequence[Any]) -> str:
    """What search looks through of a row as `row_of` makes it, folded. Numbers stand as digits as well, so that
    spaces in them don't matter."""
    found: list[str] = []
    for field, at in declared.searched:
        value = row[at]
        if value is None:
            continue
        folded = fold(value)
        found.append(folded)
        if field.kind is Kind.REACH:
            compact, e164 = digits(value), row[at + 2]
            if compact != folded and len(compact) >= 3:
                found.append(compact)
            if e164 is not None and not compact.endswith(e164[1:]):
                found.append(e164[1:])
    return "\n".join(found)
