"""Records as lines of JSON: the content of `records.jsonl`.

A line is either `{"writers": [[writer, laptop, person], ...]}`, which adds to the list that all later lines
refer to by position, or one record with its parts. FORMAT.md beside the help pages says it in full.
"""

from __future__ import annotations

import itertools
import json
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NoReturn, cast

import orjson

from ..base.errors import ToolkitError
from ..base.ids import RecordId, link_id
from ..domain.cells import Cell, Context, Version, Writer
from ..domain.fields import Field, Kind, Opaque, Reach, RecordType, Value, clean_line
from ..domain.records import CUSTOM, PARTS, TYPES
from ..domain.state import ELEMENT, Mark, RecordState, Stamp, WriterInfo
from . import limits

Whole = tuple[RecordState, list[RecordState]]
"""A record, and the records that are parts of it and travel in its line."""

_ID = re.compile(r"[0-9a-f]{32}")
_TYPE = re.compile(r"[a-z][a-z0-9_]{0,63}")
_CELL = re.compile(r"[a-z][a-z0-9_]{0,63}(?:[:/][0-9a-f]{32})?")
_SEEN_CELL = re.compile(r"(?:[0-9a-f]{32}\.)?" + _CELL.pattern)
_REGION = re.compile(r"[A-Z0-9]{2,3}")
_E164 = re.compile(r"\+[0-9]{1,15}")
_EXACT = 1 << 53
"""Whole numbers up to this survive in every JSON tool."""

_SCALARS = frozenset((str, bool, int, type(None)))


def _written(value: object) -> Any:
    """Values that JSON has no form for."""
    if isinstance(value, Reach):
        return tuple(value)
    return value.hex() if isinstance(value, bytes) else orjson.Fragment(cast(Opaque, value).json)


def _line(content: dict[str, Any]) -> bytes:
    return orjson.dumps(content, _written, orjson.OPT_APPEND_NEWLINE | orjson.OPT_PASSTHROUGH_DATACLASS)


_SORTED = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)


class _Bad(Exception):
    """The line is not what it should be."""


# ---- out


class _Index(dict[Writer, int]):
    """The position of each writer in the list of writers; new ones take the next."""

    def __init__(self) -> None:
        self.fresh: list[Writer] = []

    def __missing__(self, writer: Writer) -> int:
        position = self[writer] = len(self)
        self.fresh.append(writer)
        return position


def encode(records: Iterable[Whole], writer_info: Callable[[Writer], WriterInfo]) -> Iterator[bytes]:
    """The lines of these records, each with its line end; writers are introduced before the line that needs them."""
    index = _Index()
    for whole, parts in records:
        line = _record(whole, index)
        if parts:
            line["parts"] = [_record(part, index) for part in parts]
        if index.fresh:
            introduced = [(writer, writer_info(writer)) for writer in index.fresh]
            index.fresh.clear()
            writers = [[writer.hex(), info.device.hex(), info.person] for writer, info in introduced]
            yield _line({"writers": writers})
        yield _line(line)


def _record(state: RecordState, index: _Index) -> dict[str, Any]:
    writer, seq, clock = state.stamp
    if max(len(state.plain), len(state.cells)) > limits.CELLS:
        raise ToolkitError("bundle.too_large", limit=limits.CELLS)
    line: dict[str, Any] = {"id": state.id.hex(), "type": state.type, "stamp": [index[writer], seq, clock]}
    if state.forgotten:
        line["forgotten"] = True
    if state.plain:
        line["values"] = state.plain
    if state.cells:
        line["cells"] = {name: _cell(cell, index) for name, cell in state.cells.items()}
    if state.marks:
        line["marks"] = [
            {
                "stamp": [index[mark.writer], mark.seq, mark.clock],
                "seen": {name: _context(context, {}, index) for name, context in mark.seen.items()},
                "defeated": mark.defeated,
            }
            for mark in state.marks
        ]
    return line


def _cell(cell: Cell, index: _Index) -> list[Any]:
    implied = _implied(cell.versions)
    versions = [[index[v.writer], v.seq, v.clock, v.value] for v in cell.versions]
    return [versions, _context(cell.context, implied, index)]


def _implied(versions: Iterable[Version]) -> dict[Writer, int]:
    implied: dict[Writer, int] = {}
    for version in versions:
        implied[version.writer] = max(version.seq, implied.get(version.writer, 0))
    return implied


def _context(context: Context, implied: Mapping[Writer, int], index: _Index) -> list[list[int]]:
    return [[index[writer], seq] for writer, seq in context.items() if implied.get(writer) != seq]


# ---- in


def split_lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Lines without their ends. Raises `bundle.record` for one that is too long, or without an end."""
    number = 0
    rest = b""
    for piece in pieces:
        *lines, rest = (rest + piece).split(b"\n")
        yield from lines
        number += len(lines)
        if len(rest) > limits.LINE_SIZE:
            raise ToolkitError("bundle.record", line=number + 1)
    if rest:
        raise ToolkitError("bundle.record", line=number + 1)


def decode(lines: Iterable[bytes], writers: dict[Writer, WriterInfo]) -> Iterator[Whole]:
    """The records of these lines. `writers` is filled with whoever the lines introduce, before a record needs it.

    A record may come twice: joining it again changes nothing. Raises `bundle.record` with the number of the line
    for anything that is not exactly as it should be, so apply what came out only once all of it has.
    """
    reader = _Reader(writers)
    number = 0
    for number, line in enumerate(lines, 1):
        try:
            if len(line) > limits.LINE_SIZE:
                raise _Bad
            whole = reader.line(line)
        except (_Bad, ValueError, RecursionError):
            raise ToolkitError("bundle.record", line=number) from None
        if whole is not None:
            yield whole


class _Reader:
    def __init__(self, writers: dict[Writer, WriterInfo]) -> None:
        self._infos = writers
        self._writers: list[Writer] = []
        self._listed: set[Writer] = set()
        self._latest: tuple[Any, Stamp] = ((), Stamp(b"", 0, 0))

    def line(self, line: bytes) -> Whole | None:
        """The record of a line; None for a line that introduced writers."""
        raw = _parsed(line)
        if type(raw) is not dict:
            raise _Bad
        if "writers" in raw:
            self._introduce(raw)
            return None
        parts: list[RecordState] = []
        if "parts" in raw:
            raw_parts = _list(raw.pop("parts"), limits.PARTS_OF_RECORD)
            parts = [self._record(part) for part in raw_parts]
        whole = self._record(raw)
        _check_link(whole)
        if parts:
            if whole.forgotten:
                raise _Bad
            _check_parts(whole, parts)
        return whole, parts

    def _introduce(self, raw: dict[str, Any]) -> None:
        if len(raw) != 1:
            raise _Bad
        room = limits.WRITERS - len(self._writers)
        for item in _list(raw["writers"], room):
            writer_hex, device_hex, person = _list(item, 3)
            writer = _id(writer_hex)
            if writer in self._listed:
                raise _Bad
            device = b"" if device_hex == "" else _id(device_hex)
            if type(person) is not str or len(person) > limits.NAME or clean_line(person) != person:
                raise _Bad
            self._infos[writer] = WriterInfo(device, person)
            self._writers.append(writer)
            self._listed.add(writer)

    def _record(self, raw: Any) -> RecordState:
        if type(raw) is not dict or not raw.keys() <= _KEYS:
            raise _Bad
        kind = raw.get("type")
        if type(kind) is not str:
            raise _Bad
        values_of = _VALUES.get(kind)
        if values_of is None:
            if not _TYPE.fullmatch(kind):
                raise _Bad
            values_of = {}
        state = RecordState(_id(raw.get("id")), kind, self._shared(raw.get("stamp")))
        values = raw.get("values")
        if values is not None:
            plain = state.plain
            for name, value in _object(values, limits.CELLS).items():
                read = values_of.get(name) or _undeclared(kind, name)
                plain[name] = None if value is None else read(value)
        cells = raw.get("cells")
        if cells is not None:
            for name, cell in _object(cells, limits.CELLS).items():
                if name in state.plain:
                    raise _Bad
                state.put(name, self._cell(cell, values_of.get(name) or _undeclared(kind, name)))
        marks = raw.get("marks")
        if marks is not None:
            state.marks = self._marks(marks)
        if "forgotten" in raw:
            if raw["forgotten"] is not True or kind != "person" or not raw.keys() <= _FORGOTTEN_KEYS:
                raise _Bad
            state.forgotten = True
        return state

    def _shared(self, raw: Any) -> Stamp:
        """The stamp of a record: mostly that of the one before, as parts are made together with their whole."""
        # True is 1 for Python, and no number here.
        if raw != self._latest[0] or bool in map(type, raw) or float in map(type, raw):
            self._latest = raw, Stamp(*self._stamp(raw))
        return self._latest[1]

    def _stamp(self, raw: Any) -> tuple[Writer, int, int]:
        position, seq, clock = _list(raw, 3)
        if type(clock) is not int or not 0 <= clock <= limits.CLOCK:
            raise _Bad
        return *self._dot(position, seq), clock

    def _dot(self, position: Any, seq: Any) -> tuple[Writer, int]:
        if type(position) is not int or not 0 <= position < len(self._writers):
            raise _Bad
        if type(seq) is not int or not 1 <= seq <= limits.SEQUENCE:
            raise _Bad
        return self._writers[position], seq

    def _cell(self, raw: Any, read: Callable[[Any], Value]) -> Cell:
        raw_versions, raw_context = _list(raw, 2)
        versions = []
        for version in _list(raw_versions, limits.VERSIONS):
            position, seq, clock, value = _list(version, 4)
            stamp = self._stamp([position, seq, clock])
            versions.append(Version(*stamp, None if value is None else read(value)))
        versions.sort(key=lambda version: version[:2])
        if not versions or any(a[:2] == b[:2] for a, b in itertools.pairwise(versions)):
            raise _Bad
        return Cell(tuple(versions), self._context(raw_context, _implied(versions)))

    def _context(self, raw: Any, implied: dict[Writer, int]) -> dict[Writer, int]:
        for pair in _list(raw, limits.CONTEXT):
            position, seq = _list(pair, 2)
            writer, seq = self._dot(position, seq)
            implied[writer] = max(seq, implied.get(writer, 0))
        return implied

    def _marks(self, raw: Any) -> tuple[Mark, ...]:
        marks: dict[tuple[Writer, int], Mark] = {}
        for item in _list(raw, limits.MARKS):
            if type(item) is not dict or item.keys() != _MARK_KEYS or type(item["defeated"]) is not bool:
                raise _Bad
            seen = _object(item["seen"], limits.CELLS)
            if not all(_SEEN_CELL.fullmatch(name) for name in seen):
                raise _Bad
            contexts = {name: self._context(context, {}) for name, context in seen.items()}
            mark = Mark(*self._stamp(item["stamp"]), contexts, item["defeated"])
            if mark.dot in marks:
                raise _Bad
            marks[mark.dot] = mark
        return tuple(marks[dot] for dot in sorted(marks))


_KEYS = {"id", "type", "stamp", "values", "cells", "marks", "forgotten"}
_FORGOTTEN_KEYS = {"id", "type", "stamp", "forgotten"}
_MARK_KEYS = {"stamp", "seen", "defeated"}


def _list(raw: Any, most: int) -> list[Any]:
    if type(raw) is not list or len(raw) > most:
        raise _Bad
    return raw


def _object(raw: Any, most: int) -> dict[str, Any]:
    if type(raw) is not dict or len(raw) > most:
        raise _Bad
    return raw


def _id(raw: Any) -> RecordId:
    if type(raw) is not str or not _ID.fullmatch(raw):
        raise _Bad
    return bytes.fromhex(raw)


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise _Bad
    return result


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise _Bad
    return number


def _refuse(_text: str) -> NoReturn:
    raise _Bad


def _parsed(line: bytes) -> Any:
    """The JSON of a line. What orjson writes again letter by letter holds no key twice and no number that it bent;
    any other spelling goes the slow way, which looks for both.
    """
    try:
        raw = orjson.loads(line)
        if orjson.dumps(raw) == line:
            return raw
    except ValueError:
        pass
    return _DECODER.decode(line.decode())


_DECODER = json.JSONDecoder(object_pairs_hook=_without_repeats, parse_float=_finite, parse_constant=_refuse)


# ---- values, by what the field declares


def _reader_of(field: Field) -> Callable[[Any], Value]:
    """Reads a value other than null. What `Field.check` would change is refused: two contents for one dot."""
    if field.kind is Kind.REFERENCE:
        return _id

    def reach(raw: Any) -> Value:
        typed, region, e164 = _list(raw, 3)
        for optional, pattern in ((region, _REGION), (e164, _E164)):
            if optional is not None and not (type(optional) is str and pattern.fullmatch(optional)):
                raise _Bad
        value = Reach(typed, region, e164)
        if not _surely_clean(typed, field.limit) and (type(typed) is not str or _checked(field, value) != value):
            raise _Bad
        return value

    def scalar(raw: Any) -> Value:
        if type(raw) not in _SCALARS or _checked(field, raw) != raw:
            raise _Bad
        value: Value = raw
        return value

    def text(raw: Any) -> Value:
        return raw if _surely_clean(raw, field.limit) else scalar(raw)

    if field.kind is Kind.REACH:
        return reach
    return text if field.kind in (Kind.LINE, Kind.TEXT, Kind.CHOICE) else scalar


def _surely_clean(raw: Any, limit: int) -> bool:
    """Whether `Field.check` is sure to leave this as it is: the quick answer for most of what bundles hold."""
    return (
        type(raw) is str
        and 0 < len(raw) <= limit
        and raw.isascii()
        and raw.isprintable()
        and raw[0] != " "
        and raw[-1] != " "
    )


def _checked(field: Field, value: Value) -> Value:
    try:
        return field.check(value)
    except ToolkitError:
        raise _Bad from None


def _readers_of(declared: RecordType) -> dict[str, Callable[[Any], Value]]:
    return {field.name: _reader_of(field) for field in declared.fields if not field.is_set}


_VALUES = {declared.name: _readers_of(declared) for declared in TYPES.values()}


@lru_cache(maxsize=4096)
def _undeclared(kind: str, name: str) -> Callable[[Any], Value]:
    """The reader for a cell that is no declared field: an element of a set, a field of the chapter, or a newer one."""
    if not _CELL.fullmatch(name):
        raise _Bad
    declared = TYPES.get(kind)
    base, _, element = name.partition(ELEMENT)
    field = declared.by_name.get(base) if declared else None
    if field is not None:
        if not field.is_set or not element:
            raise _Bad
        return _present
    if name.startswith(CUSTOM) and not element and len(name) != len(CUSTOM) + 32:
        raise _Bad
    return _as_it_is


def _present(raw: Any) -> Value:
    if type(raw) is not bool:
        raise _Bad
    return raw


def _as_it_is(raw: Any) -> Value:
    if type(raw) is bool:
        return raw
    if type(raw) is str:
        if len(raw) > limits.UNKNOWN_TEXT:
            raise _Bad
        raw.encode()  # refuses halves of characters
        return raw
    if type(raw) is int and -_EXACT <= raw <= _EXACT:
        return raw
    if limits.too_deep(raw, limits.VALUE_NESTING):
        raise _Bad
    text = _SORTED.encode(raw)
    text.encode()
    if len(text) > limits.UNKNOWN_TEXT:
        raise _Bad
    return Opaque(text)


# ---- what holds between records

_OWNER_TYPES = {part.name: whole for whole, parts in PARTS.items() for part in parts}


def _check_link(state: RecordState) -> None:
    """A link's id must be the one that its two ends give; whoever may not see an end can't tell."""
    declared = TYPES.get(state.type)
    if declared is None or declared.link is None:
        return
    a, b = (_values_of(state, name) for name in declared.link)
    if not a or not b:
        return
    if len(a) > 1 or len(b) > 1:
        raise _Bad
    (first,), (second,) = a, b
    if not isinstance(first, bytes) or not isinstance(second, bytes):
        raise _Bad
    if link_id(state.type, first, second) != state.id:
        raise _Bad


def _check_parts(whole: RecordState, parts: list[RecordState]) -> None:
    ids = {whole.id, *(part.id for part in parts)}
    if len(ids) != len(parts) + 1:
        raise _Bad
    for part in parts:
        _check_link(part)
        declared = TYPES.get(part.type)
        if declared is None or whole.type not in TYPES:
            continue
        owner = declared.part_of
        if owner is None or _OWNER_TYPES[declared.name] != whole.type:
            raise _Bad
        if part.plain.get(owner) != whole.id:
            owners = _values_of(part, owner)
            if owners and whole.id not in owners:
                raise _Bad


def _values_of(state: RecordState, name: str) -> set[Value]:
    return {version.value for version in state.cell(name).versions}
