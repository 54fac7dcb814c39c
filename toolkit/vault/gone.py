"""What is no longer here: people who were forgotten, and what was removed from this copy alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..base.ids import RecordId
from ..domain.records import PARTS, TYPES
from ..domain.state import RecordState, Stamp, belongs_to, ends_at
from . import roll
from .connection import Connection, marks, q
from .rows import Writers, to_json
from .states import CHUNK, read_states, write_marks

HASHED = ("phone", "email")
"""Of which ways to reach somebody a hash is kept when they are forgotten."""


def erase(db: Connection, writers: Writers, n: int, state: RecordState) -> None:
    """Remove a record from this vault as if it had never come. Nothing is told to others."""
    declared = state.declared
    if declared is not None:
        db.execute(f"DELETE FROM {q(declared.name)} WHERE n = ?", (n,))
        if declared.part_of is None:
            db.execute("DELETE FROM tri WHERE rowid = ?", (n,))
            db.execute("DELETE FROM words WHERE rowid = ?", (n,))
        if declared.name == "person":
            roll.drop(db, n)
    for table in ("record", "element", "extra", "version", "past"):
        db.execute(f"DELETE FROM {table} WHERE n = ?", (n,))
    write_marks(db, writers, state.id, ())


def scrub(db: Connection) -> None:
    """Leave no trace of what was erased: search keeps words of deleted rows until it is written anew, and so does the
    journal. Outside of any transaction."""
    for table in ("tri", "words"):
        db.execute(f"INSERT INTO {table}({table}) VALUES('optimize')")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def dependent(db: Connection, writers: Writers, state: RecordState) -> list[int]:
    """The numbers of the parts of a record, and of the links that it is an end of."""
    numbers: list[int] = []
    kinds = [(part.name, part.part_of or "") for part in PARTS.get(state.type, ())]
    for name, declared in TYPES.items():
        ends = [end for end in declared.link or () if declared.by_name[end].refers_to == state.type]
        kinds += [(name, end) for end in ends if (name, end) not in kinds]
    for name, column in kinds:
        numbers += [row[0] for row in db.all(f"SELECT n FROM {q(name)} WHERE {q(column)} = ?", (state.id,))]
    return numbers + _buried_links(db, writers, state) + _dependent_of_newer(db, writers, state.id)


def _buried_links(db: Connection, writers: Writers, state: RecordState) -> list[int]:
    """Tombstones of links that came without the end that this record is."""
    numbers: list[int] = []
    for name, declared in TYPES.items():
        for end in declared.link or ():
            if declared.by_name[end].refers_to == state.type:
                sql = f"SELECT t.n FROM {q(name)} AS t JOIN record AS r USING(n) WHERE t.{q(end)} IS NULL AND r.hidden"
                found = read_states(db, writers, sorted(row[0] for row in db.all(sql)))
                numbers += [n for n, each in found if ends_at(each, state.id)]
    return numbers


def _dependent_of_newer(db: Connection, writers: Writers, record_id: RecordId) -> list[int]:
    """The same among records of a newer version, by what their values tell."""
    named = to_json(record_id.hex())
    sql = (
        "SELECT r.n FROM record AS r WHERE r.n IN (SELECT n FROM extra WHERE value = ? UNION SELECT n FROM version "
        f"WHERE value = ?) AND r.type NOT IN ({marks(len(TYPES))}) ORDER BY r.n"
    )
    found = read_states(db, writers, [row[0] for row in db.all(sql, [named, named, *TYPES])])
    return [n for n, each in found if record_id in belongs_to(each)]


# Forgotten


def note_forgotten(
    db: Connection, writers: Writers, record_id: RecordId, type_name: str, stamp: Stamp, rev: int
) -> bool:
    """Keep the opaque marker; of two for one record the earlier stays, in all vaults the same. False if known."""
    known = db.one("SELECT t, w, s FROM forgotten WHERE id = ?", (record_id,))
    if known is not None:
        t, w, s = known
        if (t, writers.id_of(w), s) <= (stamp.clock, stamp.writer, stamp.seq):
            return False
    db.execute(
        "INSERT OR REPLACE INTO forgotten(id, type, w, s, t, rev) VALUES(?, ?, ?, ?, ?, ?)",
        (record_id, type_name, writers.number_of(stamp.writer), stamp.seq, stamp.clock, rev),
    )
    return True


def any_forgotten(db: Connection) -> bool:
    return db.value("SELECT 1 FROM forgotten LIMIT 1") is not None


def forgotten(db: Connection, ids: Sequence[RecordId]) -> set[RecordId]:
    return _among(db, "forgotten", ids)


def markers(db: Connection, writers: Writers, types: Sequence[str], since: int = 0) -> Iterator[RecordState]:
    """Everybody who was forgotten after that revision, as others hear of it."""
    sql = f"SELECT id, type, w, s, t FROM forgotten WHERE type IN ({marks(len(types))}) AND rev > ? ORDER BY rev"
    for record_id, type_name, w, s, t in db.all(sql, [*types, since]):
        yield RecordState(record_id, type_name, Stamp(writers.id_of(w), s, t), forgotten=True)


def note_hashes(db: Connection, hashes: Iterable[bytes]) -> None:
    db.many("INSERT OR IGNORE INTO forgotten_reach(hash) VALUES(?)", ((each,) for each in hashes))


def any_hashes(db: Connection) -> bool:
    return db.value("SELECT 1 FROM forgotten_reach LIMIT 1") is not None


def known_hash(db: Connection, value: bytes) -> bool:
    return db.value("SELECT 1 FROM forgotten_reach WHERE hash = ?", (value,)) is not None


def all_forgotten(db: Connection) -> list[RecordId]:
    return [row[0] for row in db.all("SELECT id FROM forgotten")]


# Removed from this copy


def note_removed(db: Connection, record_id: RecordId) -> None:
    db.execute("INSERT OR IGNORE INTO removed(id) VALUES(?)", (record_id,))


def let_back(db: Connection, record_id: RecordId) -> None:
    db.execute("DELETE FROM removed WHERE id = ?", (record_id,))


def removed(db: Connection, ids: Sequence[RecordId]) -> set[RecordId]:
    return _among(db, "removed", ids)


def _among(db: Connection, table: str, ids: Sequence[RecordId]) -> set[RecordId]:
    found: set[RecordId] = set()
    if db.value(f"SELECT 1 FROM {table} LIMIT 1") is None:
        return found
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        found.update(row[0] for row in db.all(f"SELECT id FROM {table} WHERE id IN ({marks(len(chunk))})", chunk))
    return found
