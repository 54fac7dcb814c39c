"""People whom records refer to and who are not here: all that is known of them is which chapter spoke of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..base.ids import RecordId
from .connection import Connection, marks
from .gone import forgotten
from .states import CHUNK, numbers_of


def note(db: Connection, root: bytes, ids: Collection[RecordId]) -> None:
    """A chapter spoke of these people: those who are not here have their place kept."""
    asked = sorted(ids)
    here = numbers_of(db, asked)
    missing = [each for each in asked if each not in here]
    lost = forgotten(db, missing) if missing else set()
    db.many("INSERT OR REPLACE INTO stub(id, root) VALUES(?, ?)", ((e, root) for e in missing if e not in lost))
    # Few are spoken of, and many are here: each of the few is looked up.
    for table in ("record", "forgotten"):
        db.execute(f"DELETE FROM stub WHERE EXISTS (SELECT 1 FROM {table} WHERE {table}.id = stub.id)")


def spoken_of(db: Connection, ids: Sequence[RecordId]) -> dict[RecordId, str]:
    """For those of these people who are not here, the name of the chapter that spoke of them."""
    found: dict[RecordId, str] = {}
    for start in range(0, len(ids), CHUNK):
        chunk = list(ids[start : start + CHUNK])
        sql = (
            "SELECT s.id, coalesce(p.name, (SELECT name FROM bundle WHERE root = s.root AND incoming = 1 "
            "ORDER BY t DESC LIMIT 1), '') FROM stub AS s LEFT JOIN peer AS p ON p.root = s.root "
            f"WHERE s.id IN ({marks(len(chunk))}) AND s.id NOT IN (SELECT id FROM record)"
        )
        found.update(db.all(sql, chunk))
    return found
