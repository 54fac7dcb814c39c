"""Local tables of exchange: the other chapters, and every bundle given and taken. Never merged, never undone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..base.ids import RecordId
from ..domain.records import TYPES
from ..domain.scopes import EVERYTHING
from .connection import Connection, marks
from .reading import Reader
from .states import CHUNK
from .vault import Vault

NEWS = ""
"""Beside the scopes in `stored`: news of what went earlier, whatever it went with."""


class PeerRow(NamedTuple):
    """`laptops` is the signed list as JSON; `added` and `verified` are milliseconds since 1970."""

    root: bytes
    name: str
    laptops: Any
    added: int
    verified: int | None
    sent: int


@dataclass(frozen=True)
class Passed:
    """A bundle given or taken. `at` is milliseconds since 1970; `op` the operation that took it in, if any."""

    id: bytes
    incoming: bool
    root: bytes | None
    chapter: str
    instance: bytes
    sequence: int
    kind: str
    scope: str
    made: str
    at: int
    bytes: int
    counts: dict[str, int]
    op: int | None
    undone: bool = False
    since: int | None = None
    rev: int | None = None
    may_edit: bool = False
    base: int = 0
    since_news: int | None = None


def peers(reader: Reader) -> list[PeerRow]:
    rows = reader.db.all("SELECT root, name, laptops, added, verified, sent FROM peer")
    return [
        PeerRow(root, name, json.loads(laptops), added, verified, sent)
        for root, name, laptops, added, verified, sent in rows
    ]


def put_peer(vault: Vault, root: bytes, name: str, laptops: Any, added: int) -> None:
    """Pin a chapter, or bring its name and laptops up to date."""
    vault.local(
        "INSERT INTO peer(root, name, laptops, added) VALUES(?, ?, ?, ?) "
        "ON CONFLICT(root) DO UPDATE SET name = excluded.name, laptops = excluded.laptops",
        (root, name, json.dumps(laptops), added),
    )


def names(reader: Reader) -> dict[bytes, str]:
    """What to call whoever sent something: as we know that chapter, or as its bundles called it."""
    told = reader.db.all("SELECT root, name FROM bundle WHERE incoming = 1 AND root IS NOT NULL ORDER BY t")
    return dict(told) | dict(reader.db.all("SELECT root, name FROM peer"))


def set_verified(vault: Vault, root: bytes, at: int) -> None:
    vault.local("UPDATE peer SET verified = ? WHERE root = ?", (at, root))


def set_sent(vault: Vault, root: bytes, sequence: int) -> None:
    """The number of the last bundle that was given to this chapter."""
    vault.local("UPDATE peer SET sent = ? WHERE root = ?", (sequence, root))


def note_bundle(vault: Vault, passed: Passed) -> None:
    vault.local(
        "INSERT OR REPLACE INTO bundle(id, incoming, root, name, instance, sequence, kind, scope, made, t, size, "
        "counts, op, since, rev, may_edit, base, since_news) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            passed.id,
            int(passed.incoming),
            passed.root,
            passed.chapter,
            passed.instance,
            passed.sequence,
            passed.kind,
            passed.scope,
            passed.made,
            passed.at,
            passed.bytes,
            json.dumps(passed.counts),
            passed.op,
            passed.since,
            passed.rev,
            int(passed.may_edit),
            passed.base,
            passed.since_news,
        ),
    )


def bundles(reader: Reader) -> list[Passed]:
    """Newest first."""
    rows = reader.db.all(
        "SELECT b.id, b.incoming, b.root, b.name, b.instance, b.sequence, b.kind, b.scope, b.made, b.t, b.size, "
        "b.counts, b.op, op.undone_by FROM bundle AS b LEFT JOIN op ON op.op = b.op ORDER BY b.t DESC"
    )
    found = []
    for id_, incoming, root, name, instance, sequence, kind, scope, made, at, size, counts, op, undone_by in rows:
        taken = bool(incoming)
        told = json.loads(counts)
        undone = undone_by is not None
        found.append(Passed(id_, taken, root, name, instance, sequence, kind, scope, made, at, size, told, op, undone))
    return found


def was_taken(reader: Reader, bundle: bytes) -> bool:
    """Whether this bundle was taken in, and not taken back since."""
    sql = (
        "SELECT 1 FROM bundle AS b LEFT JOIN op ON op.op = b.op "
        "WHERE b.id = ? AND b.incoming = 1 AND op.undone_by IS NULL"
    )
    return reader.db.value(sql, (bundle,)) is not None


def sequences_from(reader: Reader, instance: bytes) -> set[int]:
    """The numbers of the bundles that arrived from one vault."""
    sql = "SELECT sequence FROM bundle WHERE incoming = 1 AND instance = ?"
    return {row[0] for row in reader.db.all(sql, (instance,))}


def was_noted(reader: Reader, bundle: bytes) -> bool:
    """Whether this bundle was taken in at some time, taken back since or not."""
    return reader.db.value("SELECT 1 FROM bundle WHERE id = ? AND incoming = 1", (bundle,)) is not None


# Receipts


def taken_from(reader: Reader, root: bytes, most: int) -> list[bytes]:
    """The bundles of a chapter that are stored here, joined or held; the latest of them."""
    sql = "SELECT id FROM bundle WHERE incoming = 1 AND root = ? ORDER BY t DESC LIMIT ?"
    return [row[0] for row in reader.db.all(sql, (root, most))]


class Reach(NamedTuple):
    """Up to where a chapter's vault has all of a scope: the revision, and the number of the bundle that got it there.
    Who came into the scope later than that is not there yet, however old the record.
    """

    rev: int
    sequence: int


def stored_there(db: Connection, root: bytes, scope: str, may_edit: bool = False) -> Reach:
    """What may be edited can be read."""
    sql = (
        "SELECT rev, seq FROM stored WHERE root = ? AND scope = ? AND may_edit >= ? ORDER BY seq DESC, rev DESC LIMIT 1"
    )
    return Reach(*(db.one(sql, (root, scope, int(may_edit))) or (0, 0)))


def all_stored_there(db: Connection, root: bytes, may_edit: bool) -> int:
    """The revision up to which all there is is stored, and thereby each part of it."""
    return stored_there(db, root, EVERYTHING, may_edit).rev


def note_receipts(db: Connection, root: bytes, instance: bytes, made: str, bundles: Iterable[bytes]) -> None:
    """A vault of this chapter says what it has stored. A restored one may have less: then all begins anew."""
    row = db.one("SELECT instance FROM peer WHERE root = ?", (root,))
    latest = db.value("SELECT max(made) FROM bundle WHERE incoming = 1 AND root = ?", (root,))
    if row is None or (latest is not None and made < latest):
        return
    if row[0] != instance:
        db.execute("UPDATE peer SET instance = ? WHERE root = ?", (instance, root))
        db.execute("DELETE FROM stored WHERE root = ?", (root,))
    ids = list(bundles)
    sql = (
        "SELECT scope, may_edit, since, rev, sequence, base, since_news FROM bundle "
        f"WHERE incoming = 0 AND root = ? AND id IN ({marks(len(ids))}) AND rev IS NOT NULL ORDER BY rev, sequence"
    )
    for scope, may_edit, since, rev, sequence, base, since_news in db.all(sql, [root, *ids]):
        whole = all_stored_there(db, root, bool(may_edit))
        reach = stored_there(db, root, scope, bool(may_edit))
        # It holds what changed after `since`: whoever lacks what came before is not up to `rev` with it.
        if since <= max(whole, reach.rev) and base <= reach.sequence:
            _store(db, root, scope, may_edit, reach, Reach(rev, sequence))
        news = stored_there(db, root, NEWS)
        if since_news is not None and since_news <= max(all_stored_there(db, root, False), news.rev):
            _store(db, root, NEWS, 0, news, Reach(rev, sequence))


def _store(db: Connection, root: bytes, scope: str, may_edit: int, before: Reach, now: Reach) -> None:
    if now.rev >= before.rev and now.sequence > before.sequence:
        sql = "INSERT OR REPLACE INTO stored(root, scope, may_edit, rev, seq) VALUES(?, ?, ?, ?, ?)"
        db.execute(sql, (root, scope, may_edit, *now))


# What each chapter may change, here and there


class Rights(NamedTuple):
    """How many living records, by type, parts not counted: given to a chapter to edit, its own, and given to us."""

    here: dict[str, int]
    own: dict[str, int]
    there: dict[str, int]


def let_change(vault: Vault, root: bytes, ids: Iterable[RecordId]) -> None:
    """Let a chapter change these records here."""
    vault.local_many(
        "INSERT INTO may(root, id, here) VALUES(?, ?, 1) ON CONFLICT(root, id) DO UPDATE SET here = 1",
        ((root, record_id) for record_id in ids),
    )


def note_let(db: Connection, root: bytes, ids: Iterable[RecordId], scope: str) -> None:
    """A chapter lets us change these records there. Inside the transaction that took its bundle in."""
    db.many(
        "INSERT INTO may(root, id, there, by) VALUES(?, ?, 1, ?) "
        "ON CONFLICT(root, id) DO UPDATE SET there = 1, by = excluded.by",
        ((root, record_id, scope) for record_id in ids),
    )


def may_change(reader: Reader, root: bytes, ids: Sequence[RecordId]) -> set[RecordId]:
    """Those of these records here that a chapter may change: given to it to edit, or brought by itself."""
    allowed: set[RecordId] = set()
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        among = marks(len(chunk))
        sql = (
            f"SELECT id FROM may WHERE root = ? AND here = 1 AND id IN ({among}) UNION "
            f"SELECT record.id FROM record JOIN op ON op.op = record.op WHERE op.root = ? AND record.id IN ({among})"
        )
        allowed.update(row[0] for row in reader.db.all(sql, [root, *chunk, root, *chunk]))
    return allowed


def rights(reader: Reader, root: bytes) -> Rights:
    """What a chapter may change here, and what we may change there."""
    shared = "SELECT record.type, count(*) FROM may JOIN record ON record.id = may.id AND hidden = 0 WHERE root = ?"
    own = "SELECT record.type, count(*) FROM op JOIN record ON record.op = op.op AND hidden = 0 WHERE op.root = ?"

    def counted(sql: str) -> dict[str, int]:
        found: dict[str, int] = dict(reader.db.all(f"{sql} GROUP BY record.type", (root,)))
        return {name: n for name, n in found.items() if name not in TYPES or TYPES[name].part_of is None}

    return Rights(counted(f"{shared} AND here = 1"), counted(own), counted(f"{shared} AND there = 1"))


def template_plans(reader: Reader) -> set[RecordId]:
    """Plans marked as templates, deleted ones too: their tombstones travel as they did."""
    sql = "SELECT r.id FROM plan AS p JOIN record AS r ON r.n = p.n WHERE p.template = 1"
    return {row[0] for row in reader.db.all(sql)}
