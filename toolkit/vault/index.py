"""Where a record stands in lists and in search: both derive from its cells and those of its parts."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..domain.cells import shown
from ..domain.fields import Reach, RecordType, Value
from ..domain.records import PARTS
from ..domain.state import ELEMENT, RecordState
from ..domain.text import fold
from . import roll
from .connection import Connection, marks, q
from .rows import findable, row_of, select_list
from .states import Numbered, field_of


def sort_key(declared: RecordType, row: Sequence[Any]) -> str:
    return fold(row[declared.places[declared.title][1]] or "")


def find_text(found: Iterable[str]) -> str:
    return "\n".join(text for text in found if text)


def beginnings(sort: str, find: str) -> str:
    """What one or two letters match: the beginnings of names, and of numbers (see `rows.findable`)."""
    named = _ASCII_WORD.findall(sort) if sort.isascii() else _words(sort)
    named += [line for line in find.split("\n") if line.isdecimal()]
    return " ".join({word[:2] for word in named} | {word[0] for word in named})


_ASCII_WORD = re.compile("[0-9a-z]+")


def _words(text: str) -> list[str]:
    """Parted as the index of words parts it: at whatever is no letter, number or mark, and of no private use."""
    kinds = map(unicodedata.category, text)
    return "".join(c if kind[0] in "LNM" or kind == "Co" else " " for c, kind in zip(text, kinds, strict=True)).split()


def reindex(db: Connection, n: int, state: RecordState) -> None:
    """Bring a whole record's place in lists and search up to date; parts are found through their whole.

    People who are one have one place, that of the one they are shown under: `reindex_class`.
    """
    declared = state.declared
    if declared is None or declared.part_of is not None:
        return
    if db.value("SELECT hidden FROM record WHERE n = ?", (n,)):
        unlist(db, declared, n)
        return
    row = db.one(f"SELECT {select_list(declared)} FROM {q(declared.name)} WHERE n = ?", (n,))
    found = _found(db, declared, n, state, row or ())
    _place(db, declared, n, sort_key(declared, row or ()), find_text(found))
    if declared.name == "person":
        roll.put(db, n, first_op(db, [n]), shown_values(state), roll.ways_of(db, state.id))


def reindex_class(db: Connection, whole: RecordState, members: Sequence[Numbered], ways: Sequence[RecordState]) -> None:
    """`reindex` for a class of people, whose members are read already; `whole` is the class as one, `ways` are the ways
    to reach it.
    """
    declared = whole.declared
    if declared is None:
        return
    values = shown_values(whole)
    as_shown = row_of(declared, values)
    found = [findable(declared, as_shown)]
    for n, state in members:
        row = db.one(f"SELECT {select_list(declared)} FROM {q(declared.name)} WHERE n = ?", (n,))
        found.extend(_found(db, declared, n, state, row or ()))
    head, *others = [n for n, _ in members]
    for n in others:
        unlist(db, declared, n)
    db.execute("UPDATE class SET title = ? WHERE n = ?", (values.get(declared.title), head))
    _place(db, declared, head, sort_key(declared, as_shown), find_text(dict.fromkeys(found)))
    said = sorted(
        ((shown_values(way), way.id) for way in ways), key=lambda way: (str(way[0].get("order") or ""), way[1])
    )
    roll.put(db, head, first_op(db, [n for n, _ in members]), values, [_way(way) for way, _ in said])


def shown_values(state: RecordState) -> dict[str, Value]:
    """What is shown of a record, but for its sets."""
    values: dict[str, Value] = {}
    for name in state.names():
        version = None if ELEMENT in name else shown(field_of(state.type, name), state.cell(name))
        if version is not None and version.value is not None:
            values[name] = version.value
    return values


def _way(values: Mapping[str, Value]) -> roll.Way:
    """The kind of a way to reach somebody, and what was typed."""
    value = values.get("value")
    return str(values.get("kind") or ""), value.typed if isinstance(value, Reach) else ""


def first_op(db: Connection, numbers: Sequence[int]) -> int:
    """The operation by which the first of these records came."""
    return int(db.value(f"SELECT min(op) FROM record WHERE n IN ({marks(len(numbers))})", numbers))


def unlist(db: Connection, declared: RecordType, n: int) -> None:
    """Take a record out of lists and search."""
    table = q(declared.name)
    if db.value(f"SELECT sort FROM {table} WHERE n = ?", (n,)) is not None:
        db.execute(f"UPDATE {table} SET sort = NULL, find = NULL WHERE n = ?", (n,))
        db.execute("DELETE FROM tri WHERE rowid = ?", (n,))
        db.execute("DELETE FROM words WHERE rowid = ?", (n,))
    if declared.name == "person":
        roll.drop(db, n)


def _found(db: Connection, declared: RecordType, n: int, state: RecordState, row: Sequence[Any]) -> list[str]:
    """What a record and its parts are found by."""
    found = [findable(declared, row)]
    for part in PARTS.get(declared.name, ()):
        if any(field.searched for field in part.fields):
            rows = db.all(
                f"SELECT {select_list(part, 'p')} FROM {q(part.name)} AS p JOIN record AS r ON r.n = p.n "
                f"WHERE p.{q(part.part_of or '')} = ? AND r.hidden = 0 ORDER BY p.n",
                (state.id,),
            )
            found.extend(findable(part, each) for each in rows)
    extras = db.all("SELECT value FROM extra WHERE n = ?", (n,))
    found.extend(fold(str(json.loads(value))) for (value,) in extras)
    return found


def _place(db: Connection, declared: RecordType, n: int, sort: str, find: str) -> None:
    table = q(declared.name)
    old_sort, old_find = db.one(f"SELECT sort, find FROM {table} WHERE n = ?", (n,)) or (None, None)
    if find != old_find:
        db.execute("INSERT OR REPLACE INTO tri(rowid, find) VALUES(?, ?)", (n, find))
    if (sort, find) != (old_sort, old_find):
        db.execute("INSERT OR REPLACE INTO words(rowid, names) VALUES(?, ?)", (n, beginnings(sort, find)))
        db.execute(f"UPDATE {table} SET sort = ?, find = ? WHERE n = ?", (sort, find, n))
