"""What came from elsewhere and is kept beside: not joined, not in lists, not passed on, until a person decides."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ..base.errors import ToolkitError
from ..base.ids import RecordId
from ..domain.holding import Seen, joined, seen_of
from ..domain.state import RecordState, belongs_to, ends_at
from .connection import Connection, Row, marks
from .rows import Writers
from .states import CHUNK

ALARM, CONSENT, DECLINED, DELETION, FORGET = "alarm", "consent", "declined", "deletion", "forget"
LAPTOP, RIGHTS, UNDONE, UNKNOWN = "laptop", "rights", "undone", "unknown"
"""Why something is held: one number stands for two contents; somebody who is not here agrees to less; left out by a
person; to delete or to forget is a request; a laptop that was removed wrote it; the sender may not change it; its
bundle was taken back; its sender is not known."""

_COLUMNS = "h, root, id, type, why, state, seen, bundle, t"


@dataclass(frozen=True)
class Held:
    """One record as one chapter sent it. `state` is None once somebody decided against it; `at` is milliseconds."""

    h: int
    root: bytes
    id: RecordId
    type: str
    why: str
    state: RecordState | None
    seen: Seen
    bundle: bytes
    at: int


def hold(
    db: Connection, writers: Writers, root: bytes, state: RecordState, why: str, *, bundle: bytes, at: int
) -> None:
    """Keep a state beside, joined with what is held of this record from this chapter already."""
    before = find(db, writers, root, [state.id]).get(state.id)
    seen = before.seen if before else Seen()
    if before is not None and before.state is not None:
        try:
            state = joined(before.state, state)
        except ToolkitError:
            why = ALARM
    db.execute(
        "INSERT INTO held(root, id, type, why, state, seen, bundle, t) VALUES(?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(root, id) DO UPDATE SET type = excluded.type, why = excluded.why, state = excluded.state, "
        "bundle = excluded.bundle, t = excluded.t",
        (root, state.id, state.type, why, writers.state_json(state), _seen_json(writers, seen), bundle, at),
    )


def find(db: Connection, writers: Writers, root: bytes, ids: Sequence[RecordId]) -> dict[RecordId, Held]:
    """What is held, or was decided against, of these records from one chapter."""
    found: dict[RecordId, Held] = {}
    if db.value("SELECT 1 FROM held LIMIT 1") is None:
        return found
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        sql = f"SELECT {_COLUMNS} FROM held WHERE root = ? AND id IN ({marks(len(chunk))})"
        found.update((row[2], _held(writers, row)) for row in db.all(sql, [root, *chunk]))
    return found


def waiting(db: Connection, writers: Writers, root: bytes | None = None) -> Iterable[Held]:
    """All that nobody decided about yet, in the order in which it came; from one chapter, or from all."""
    last = 0
    where, given = ("AND root = ? ", [root]) if root is not None else ("", [])
    sql = f"SELECT {_COLUMNS} FROM held WHERE h > ? AND state IS NOT NULL {where}ORDER BY h LIMIT {CHUNK}"
    while rows := db.all(sql, [last, *given]):
        last = rows[-1][0]
        yield from (_held(writers, row) for row in rows)


def senders(db: Connection) -> list[bytes]:
    absent = f"why = '{CONSENT}' AND id NOT IN (SELECT id FROM record)"
    sql = f"SELECT DISTINCT root FROM held WHERE state IS NOT NULL AND NOT ({absent}) ORDER BY root"
    return [row[0] for row in db.all(sql)]


def any_answers(db: Connection) -> bool:
    return db.value(f"SELECT 1 FROM held WHERE why = '{CONSENT}' AND state IS NOT NULL LIMIT 1") is not None


def answers(db: Connection, writers: Writers, record_id: RecordId) -> list[Held]:
    """What chapters said of somebody, before they came, about what they agree to."""
    sql = f"SELECT {_COLUMNS} FROM held WHERE id = ? AND why = '{CONSENT}' AND state IS NOT NULL ORDER BY h"
    return [_held(writers, row) for row in db.all(sql, (record_id,))]


def release(db: Connection, held: Held) -> None:
    """It was joined: only what was decided against earlier stays known."""
    if held.seen.cells or held.seen.marks:
        db.execute("UPDATE held SET state = NULL WHERE h = ?", (held.h,))
    else:
        db.execute("DELETE FROM held WHERE h = ?", (held.h,))


def drop(db: Connection, writers: Writers, held: Held) -> None:
    """Decide against it: its content goes, and what was seen of it does not come up again."""
    if held.state is not None:
        seen = _seen_json(writers, seen_of(held.state, held.seen))
        db.execute("UPDATE held SET state = NULL, seen = ? WHERE h = ?", (seen, held.h))


def about(db: Connection, writers: Writers, record_id: RecordId) -> set[RecordId]:
    """What is held of parts and links of this record, whoever sent it."""
    return {
        each.id
        for each in waiting(db, writers)
        if each.state and (record_id in belongs_to(each.state) or ends_at(each.state, record_id))
    }


def erase(db: Connection, ids: set[RecordId]) -> None:
    """Of whoever was forgotten nothing is held either; `ids` are their record's and those of its parts."""
    db.many("DELETE FROM held WHERE id = ?", ((each,) for each in ids))


def put_back(db: Connection, writers: Writers, held: Held) -> None:
    """Let it wait again, as it did before it was dropped."""
    if held.state is not None:
        state, seen = writers.state_json(held.state), _seen_json(writers, held.seen)
        db.execute("UPDATE held SET state = ?, seen = ? WHERE h = ? AND state IS NULL", (state, seen, held.h))


def _held(writers: Writers, row: Row) -> Held:
    h, root, record_id, type_name, why, state, seen, bundle, at = row
    kept = writers.state(record_id, type_name, state) if state is not None else None
    return Held(h, root, record_id, type_name, why, kept, _seen(writers, seen), bundle, at)


def _seen_json(writers: Writers, seen: Seen) -> str:
    tombstones = [[writers.number_of(writer), seq, defeated] for (writer, seq), defeated in seen.marks.items()]
    return json.dumps([json.loads(writers.seen_json(seen.cells)), tombstones], separators=(",", ":"))


def _seen(writers: Writers, text: str) -> Seen:
    cells, tombstones = json.loads(text)
    told: list[Any] = tombstones
    return Seen(
        {name: writers.context(context) for name, context in cells.items()},
        {(writers.id_of(w), seq): bool(defeated) for w, seq, defeated in told},
    )
