"""The tray of rows that no import could read: local, never exchanged, and gone with the import that is taken back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..base.errors import ToolkitError
from ..domain.text import digits
from .connection import Connection

_TELLING = 7
LIMIT = 10_000
"""So many rows of one import are kept; a file with more is no list of people."""


@dataclass(frozen=True)
class Parked:
    """One row as it stood in its file, and why it was held back.

    `cells` stand under `header` and are read by `targets`, or there is nothing but `text`, which is of `kind` "csv"
    or "vcard". `op` is the import it came with, if that changed anything.
    """

    file: str
    row: int
    code: str
    facts: Mapping[str, Any]
    kind: str
    header: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    text: str = ""
    day_first: bool | None = None
    delimiter: str = ","
    gives: Mapping[str, Any] = field(default_factory=dict)
    op: int | None = None
    id: int | None = None


_COLUMNS = "file, row, code, facts, kind, header, targets, cells, text, day_first, delimiter, gives, op, id"
# A row is back in the tray when the operation that mended it was taken back, and out of it while its import is.
_WAITING = (
    "FROM parked AS p LEFT JOIN op AS came ON came.op = p.op LEFT JOIN op AS mended ON mended.op = p.mended "
    "WHERE (p.op IS NULL OR came.undone_by IS NULL) AND (p.mended IS NULL OR mended.undone_by IS NOT NULL)"
)


def park(db: Connection, rows: Iterable[Parked]) -> None:
    """Keep rows to be mended. One that waits already stays once, whatever becomes of the import it came with first."""
    rows = list(rows)
    if not rows:
        return
    waiting_already = {
        tuple(same): row_id for row_id, *same in db.all(f"SELECT p.id, p.code, p.header, p.cells, p.text {_WAITING}")
    }
    fresh = []
    for each in rows:
        known = waiting_already.get((each.code, _json(each.header), _json(each.cells), each.text))
        if known is None:
            fresh.append(each)
        else:
            db.execute("UPDATE parked SET op = NULL WHERE id = ?", (known,))
    values = [
        (
            each.file,
            each.row,
            each.code,
            *(_json(part) for part in (dict(each.facts),)),
            each.kind,
            *(_json(part) for part in (each.header, each.targets, each.cells)),
            each.text,
            each.day_first,
            each.delimiter,
            _json(dict(each.gives)),
            each.op,
            each.id,
        )
        for each in fresh
    ]
    db.many(f"INSERT INTO parked({_COLUMNS}) VALUES({', '.join('?' * 14)})", values)


def waiting(db: Connection, limit: int = LIMIT) -> list[Parked]:
    """Those in the tray, as they stood in their files, the latest import first."""
    columns = ", ".join(f"p.{each.strip()}" for each in _COLUMNS.split(","))
    return [_parked(row) for row in db.all(f"SELECT {columns} {_WAITING} ORDER BY p.id DESC LIMIT ?", (limit,))][::-1]


def one(db: Connection, row_id: int) -> Parked:
    """Raises `parked.not_found`."""
    columns = ", ".join(f"p.{each.strip()}" for each in _COLUMNS.split(","))
    row = db.one(f"SELECT {columns} {_WAITING} AND p.id = ?", (row_id,))
    if row is None:
        raise ToolkitError("parked.not_found")
    return _parked(row)


def count(db: Connection) -> int:
    """How many are in the tray."""
    return int(db.value(f"SELECT count(*) {_WAITING}"))


def forget(db: Connection, ways: Iterable[str]) -> None:
    """Erase every row, waiting or not, that holds one of these phones (their last digits do) or e-mail addresses."""
    words = [way.casefold() for way in ways if "@" in way]
    numbers = [found[-_TELLING:] for way in ways if "@" not in way and len(found := digits(way)) >= _TELLING]
    for row_id, cells, text in db.all("SELECT id, cells, text FROM parked"):
        parts = [text, *json.loads(cells)]
        folded = "\n".join(parts).casefold()
        if any(word in folded for word in words) or any(n in digits(part) for n in numbers for part in parts):
            discard(db, row_id)


def mended(db: Connection, row_id: int, op: int) -> None:
    """An operation brought this row in, or left it out for good."""
    db.execute("UPDATE parked SET mended = ? WHERE id = ?", (op, row_id))


def discard(db: Connection, row_id: int) -> None:
    """Take a row out of the tray for good."""
    db.execute("DELETE FROM parked WHERE id = ?", (row_id,))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _parked(row: tuple[Any, ...]) -> Parked:
    file, number, code, facts, kind, header, targets, cells, text, day_first, delimiter, gives, op, row_id = row
    return Parked(
        file,
        number,
        code,
        json.loads(facts),
        kind,
        tuple(json.loads(header)),
        tuple(json.loads(targets)),
        tuple(json.loads(cells)),
        text,
        None if day_first is None else bool(day_first),
        delimiter,
        json.loads(gives),
        op,
        row_id,
    )
