"""Photos and attached files: each content once, in pieces, under its SHA-256. Records name them by it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..base.errors import ToolkitError
from ..domain.records import FILES
from .connection import Connection, marks, q

LARGEST = 25 << 20
"""Bytes of one content."""

PIECE = 256 << 10

_SHA256 = re.compile(r"[0-9a-f]{64}")


def put(db: Connection, pieces: Iterable[bytes]) -> str:
    """Store a content, in the transaction of whatever names it; returns its hash. Raises `content.too_large`."""
    c = db.insert("INSERT INTO content(sha256, size) VALUES('', 0)")
    digest = hashlib.sha256()
    size = 0
    for data in pieces:
        size += len(data)
        if size > LARGEST:
            raise ToolkitError("content.too_large", limit=LARGEST)
        digest.update(data)
        for begin in range(0, len(data), PIECE):
            db.execute("INSERT INTO piece(c, data) VALUES(?, ?)", (c, data[begin : begin + PIECE]))
    sha256 = digest.hexdigest()
    if has(db, sha256):
        _drop(db, c)
    else:
        db.execute("UPDATE content SET sha256 = ?, size = ? WHERE c = ?", (sha256, size, c))
    return sha256


def has(db: Connection, sha256: str) -> bool:
    return db.value("SELECT 1 FROM content WHERE sha256 = ?", (sha256,)) is not None


@dataclass(frozen=True)
class Contents:
    """What a connection finds."""

    db: Connection

    def size(self, sha256: str) -> int | None:
        """In bytes; None if the content is not here, as it was withheld or is still to come."""
        found: int | None = self.db.value("SELECT size FROM content WHERE sha256 = ?", (sha256,))
        return found

    def pieces(self, sha256: str) -> Iterator[bytes]:
        """Raises `content.missing`."""
        c = self.db.value("SELECT c FROM content WHERE sha256 = ?", (sha256,))
        if c is None:
            raise ToolkitError("content.missing")
        for (piece,) in self.db.all("SELECT id FROM piece WHERE c = ? ORDER BY id", (c,)):
            yield self.db.value("SELECT data FROM piece WHERE id = ?", (piece,))

    def whole(self, sha256: str) -> bytes:
        """Raises `content.missing`."""
        return b"".join(self.pieces(sha256))


def sweep(db: Connection) -> None:
    """Erase contents that nothing names any more: no record, no history, nothing held."""
    named: set[str] = set()
    for type_name, fields in FILES.items():
        among = marks(len(fields))
        for name in fields:
            sql = f"SELECT DISTINCT {q(name)} FROM {q(type_name)} WHERE {q(name)} IS NOT NULL"
            named.update(row[0] for row in db.all(sql))
        for sql, values in (
            (f"SELECT value FROM version WHERE field IN ({among}) AND value IS NOT NULL", fields),
            (f"SELECT before FROM past WHERE field IN ({among}) AND before IS NOT NULL", fields),
            ("SELECT state FROM held WHERE type = ? AND state IS NOT NULL", (type_name,)),
        ):
            for (text,) in db.all(sql, values):
                named.update(_SHA256.findall(text))
    for c, sha256 in db.all("SELECT c, sha256 FROM content"):
        if sha256 not in named:
            _drop(db, c)


def damaged(db: Connection) -> list[str]:
    """The hashes of contents that are not what they were stored as."""
    wrong = []
    for sha256, size_ in db.all("SELECT sha256, size FROM content"):
        digest, length = hashlib.sha256(), 0
        for data in Contents(db).pieces(sha256):
            digest.update(data)
            length += len(data)
        if digest.hexdigest() != sha256 or length != size_:
            wrong.append(sha256)
    return wrong


def _drop(db: Connection, c: int) -> None:
    db.execute("DELETE FROM piece WHERE c = ?", (c,))
    db.execute("DELETE FROM content WHERE c = ?", (c,))
