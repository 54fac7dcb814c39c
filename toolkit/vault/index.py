"""Where a record stands in lists and in search: both derive from its cells and those of its parts."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from ..domain.fields import RecordType
from ..domain.records import PARTS
from ..domain.state import RecordState
from ..domain.text import fold
from .connection import Connection, q
from .rows import findable, select_list


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
    """Bring a whole record's place in lists and search up to date; parts are found through their whole."""
    declared = state.declared
    if declared is None or declared.part_of is not None:
        return
    hidden = bool(db.value("SELECT hidden FROM record WHERE n = ?", (n,)))
    old_sort, old_find = db.one(f"SELECT sort, find FROM {q(declared.name)} WHERE n = ?", (n,)) or (None, None)
    if hidden:
        if old_sort is not None:
            db.execute(f"UPDATE {q(declared.name)} SET sort = NULL, find = NULL WHERE n = ?", (n,))
            db.execute("DELETE FROM tri WHERE rowid = ?", (n,))
            db.execute("DELETE FROM words WHERE rowid = ?", (n,))
        return
    row = db.one(f"SELECT {select_list(declared)} FROM {q(declared.name)} WHERE n = ?", (n,))
    found = [findable(declared, row or ())]
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
    sort = sort_key(declared, row or ())
    find = find_text(found)
    if find != old_find:
        db.execute("INSERT OR REPLACE INTO tri(rowid, find) VALUES(?, ?)", (n, find))
    if (sort, find) != (old_sort, old_find):
        db.execute("INSERT OR REPLACE INTO words(rowid, names) VALUES(?, ?)", (n, beginnings(sort, find)))
        db.execute(f"UPDATE {q(declared.name)} SET sort = ?, find = ? WHERE n = ?", (sort, find, n))
