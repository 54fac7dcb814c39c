"""Local tables of exchange: the other chapters, and every bundle given and taken. Never merged, never undone."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
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


HELD = "held"
"""In what a bundle did, the number of records that wait."""

RECEIPT = "receipt"
"""The kind of bundles that only say what is stored. They have no number of their own, and need no receipt."""


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
    """A bundle given or taken. `at` is milliseconds since 1970; `op` the operation that took it in, if any.

    Of one that was taken, `laptop` made it, `deleted` counts what it deleted here, and `did` says how many records of
    each type were taken from it, and under `HELD` how many wait; None if it was taken before that was noted.
    `confirmed`: when the first receipt for it came.
    """

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
    laptop: str | None = None
    deleted: int = 0
    did: dict[str, int] | None = None
    confirmed: int | None = None


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
        "counts, op, since, rev, may_edit, base, since_news, laptop, deleted, did) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
            passed.laptop,
            passed.deleted,
            json.dumps(passed.did) if passed.did is not None else None,
        ),
    )


def bundles(reader: Reader) -> list[Passed]:
    """Newest first."""
    rows = reader.db.all(
        "SELECT b.id, b.incoming, b.root, b.name, b.instance, b.sequence, b.kind, b.scope, b.made, b.t, b.size, "
        "b.counts, b.op, op.undone_by IS NOT NULL, b.since, b.rev, b.may_edit, "
        "(SELECT min(c.t) FROM confirmed AS c WHERE c.bundle = b.id), b.did "
        "FROM bundle AS b LEFT JOIN op ON op.op = b.op ORDER BY b.t DESC"
    )
    return [_passed(row) for row in rows]


def _passed(row: Sequence[Any]) -> Passed:
    undone, since, rev, may_edit, confirmed, did = row[13:]
    return replace(
        Passed(*row[:13]),
        incoming=bool(row[1]),
        counts=json.loads(row[11]),
        undone=bool(undone),
        since=since,
        rev=rev,
        may_edit=bool(may_edit),
        confirmed=confirmed,
        did=json.loads(did) if did is not None else None,
    )


def was_taken(reader: Reader, bundle: bytes) -> bool:
    """Whether this bundle was taken in, and not taken back since."""
    sql = (
        "SELECT 1 FROM bundle AS b LEFT JOIN op ON op.op = b.op "
        "WHERE b.id = ? AND b.incoming = 1 AND op.undone_by IS NULL"
    )
    return reader.db.value(sql, (bundle,)) is not None


def sequences_from(reader: Reader, instance: bytes) -> set[int]:
    """The numbers of the bundles that arrived from one vault."""
    sql = "SELECT sequence FROM bundle WHERE incoming = 1 AND instance = ? AND kind <> ?"
    return {row[0] for row in reader.db.all(sql, (instance, RECEIPT))}


# Receipts


def taken_from(reader: Reader, root: bytes, most: int) -> list[bytes]:
    """The bundles of a chapter that are stored here, joined or held; the latest of them."""
    sql = "SELECT id FROM bundle WHERE incoming = 1 AND root = ? AND kind <> ? ORDER BY t DESC LIMIT ?"
    return [row[0] for row in reader.db.all(sql, (root, RECEIPT, most))]


def unconfirmed(db: Connection, root: bytes, laptop: str, bundles: Sequence[bytes]) -> list[int]:
    """The numbers of those of these bundles of ours that this laptop of their receiver did not say to have yet."""
    return [sequence for _, sequence in _unconfirmed(db, root, laptop, bundles)]


def _unconfirmed(db: Connection, root: bytes, laptop: str, bundles: Sequence[bytes]) -> list[tuple[bytes, int]]:
    sql = (
        f"SELECT id, sequence FROM bundle WHERE incoming = 0 AND root = ? AND id IN ({marks(len(bundles))}) "
        "AND id NOT IN (SELECT bundle FROM confirmed WHERE laptop = ?) ORDER BY sequence"
    )
    return [(bundle, sequence) for bundle, sequence in db.all(sql, [root, *bundles, laptop])]


def note_confirmed(db: Connection, root: bytes, laptop: str, bundles: Sequence[bytes], at: int) -> list[int]:
    """A laptop says that it has these bundles of ours; returns the numbers of those it had not confirmed before."""
    new = _unconfirmed(db, root, laptop, bundles)
    db.many("INSERT INTO confirmed(bundle, laptop, t) VALUES(?, ?, ?)", ((bundle, laptop, at) for bundle, _ in new))
    return [sequence for _, sequence in new]


def confirmed_by(reader: Reader, bundle: bytes) -> set[str]:
    """The laptops that said to have a bundle of ours."""
    return {row[0] for row in reader.db.all("SELECT laptop FROM confirmed WHERE bundle = ?", (bundle,))}


class Dropped(NamedTuple):
    """A file of ours in a folder that others share, and its hash."""

    bundle: bytes
    root: bytes
    kind: str
    folder: str
    name: str
    sha256: bytes


def note_dropped(vault: Vault, dropped: Dropped) -> None:
    vault.local("INSERT INTO dropped(bundle, root, kind, folder, name, sha256) VALUES(?, ?, ?, ?, ?, ?)", dropped)


def forget_dropped(vault: Vault, bundle: bytes) -> None:
    vault.local("DELETE FROM dropped WHERE bundle = ?", (bundle,))


def dropped_in(reader: Reader, folder: str) -> list[Dropped]:
    sql = "SELECT bundle, root, kind, folder, name, sha256 FROM dropped WHERE folder = ?"
    return [Dropped(*row) for row in reader.db.all(sql, (folder,))]


def given_to(reader: Reader, root: bytes) -> list[Passed]:
    """What was given to a chapter, newest first."""
    return [each for each in bundles(reader) if not each.incoming and each.root == root]


class Reach(NamedTuple):
    """Up to where a chapter's laptops have all of a scope: the revision, and the number of the bundle that got them
    there. Who came into the scope later than that is not there yet, however old the record.
    """

    rev: int
    sequence: int


def reached(db: Connection, root: bytes, laptops: Collection[str], scope: str, may_edit: bool) -> Reach:
    """Up to where all of these laptops of a chapter have all of a scope. What may be edited can be read."""
    sql = "SELECT laptop, rev, seq FROM stored WHERE root = ? AND scope = ? AND may_edit >= ? ORDER BY seq, rev"
    found = {laptop: (rev, seq) for laptop, rev, seq in db.all(sql, (root, scope, int(may_edit)))}
    each = [found.get(laptop, (0, 0)) for laptop in laptops] or [(0, 0)]
    return Reach(min(rev for rev, _ in each), min(seq for _, seq in each))


def stored_there(db: Connection, root: bytes, laptops: Collection[str], scope: str, may_edit: bool) -> int:
    """Up to which revision all of these laptops of a chapter have all of a scope. What is stored of all is stored of
    each part, and what may be edited can be read.
    """
    sql = (
        "SELECT laptop, max(rev) FROM stored WHERE root = ? AND scope IN (?, 'everything') AND may_edit >= ? "
        "GROUP BY laptop"
    )
    found: dict[str, int] = dict(db.all(sql, (root, scope, int(may_edit))))
    return min((found.get(laptop, 0) for laptop in laptops), default=0)


def note_receipts(
    db: Connection, root: bytes, laptop: str, instance: bytes, made: str, at: int, bundles: Iterable[bytes]
) -> None:
    """A laptop of this chapter says what it has stored. A restored vault may have less: then all begins anew."""
    before = db.one("SELECT instance, made FROM heard WHERE root = ? AND laptop = ?", (root, laptop))
    if before is None or before[0] != instance:
        # Whichever of the two is the later one: by a wrong clock the restored one may seem to be the older.
        db.execute("DELETE FROM stored WHERE root = ? AND laptop = ?", (root, laptop))
    if before is not None and made < before[1]:
        return
    db.execute(
        "INSERT OR REPLACE INTO heard(root, laptop, instance, made, t) VALUES(?, ?, ?, ?, ?)",
        (root, laptop, instance, made, at),
    )
    ids = list(bundles)
    sql = (
        "SELECT scope, may_edit, since, rev, sequence, base, since_news FROM bundle "
        f"WHERE incoming = 0 AND root = ? AND id IN ({marks(len(ids))}) AND rev IS NOT NULL ORDER BY rev, sequence"
    )
    for scope, may_edit, since, rev, sequence, base, since_news in db.all(sql, [root, *ids]):
        whole = stored_there(db, root, [laptop], EVERYTHING, bool(may_edit))
        reach = reached(db, root, [laptop], scope, bool(may_edit))
        # It holds what changed after `since`: whoever lacks what came before is not up to `rev` with it.
        if since <= max(whole, reach.rev) and base <= reach.sequence:
            _store(db, root, laptop, scope, may_edit, reach, Reach(rev, sequence))
        if since_news is not None and since_news <= stored_there(db, root, [laptop], NEWS, may_edit=False):
            before_news = reached(db, root, [laptop], NEWS, may_edit=False)
            _store(db, root, laptop, NEWS, 0, before_news, Reach(rev, sequence))


def _store(db: Connection, root: bytes, laptop: str, scope: str, may_edit: int, before: Reach, now: Reach) -> None:
    if now.rev >= before.rev and now.sequence > before.sequence:
        sql = "INSERT OR REPLACE INTO stored(root, laptop, scope, may_edit, rev, seq) VALUES(?, ?, ?, ?, ?, ?)"
        db.execute(sql, (root, laptop, scope, may_edit, *now))


def heard(reader: Reader, root: bytes) -> dict[str, int]:
    """When each laptop of a chapter was last heard of, in milliseconds since 1970."""
    return dict(reader.db.all("SELECT laptop, t FROM heard WHERE root = ?", (root,)))


def spoke(reader: Reader, root: bytes, laptop: str) -> str | None:
    """When the latest bundle of a laptop was made, as its manifest says, if any came."""
    made: str | None = reader.db.value("SELECT made FROM heard WHERE root = ? AND laptop = ?", (root, laptop))
    return made


def deletions_by(db: Connection, root: bytes, laptop: str, since: int) -> int:
    """How many records a laptop's bundles deleted here since then, and that were not taken back."""
    sql = (
        "SELECT sum(b.deleted) FROM bundle AS b LEFT JOIN op ON op.op = b.op "
        "WHERE b.incoming = 1 AND b.root = ? AND b.laptop = ? AND b.t >= ? AND op.undone_by IS NULL"
    )
    return int(db.value(sql, (root, laptop, since)) or 0)


# What people have to be told of


def alarms(reader: Reader) -> list[tuple[bytes, str, str, int]]:
    """About which root key, of what kind, what it calls itself, and since when."""
    rows = reader.db.all("SELECT root, kind, name, t FROM alarm ORDER BY t")
    return [(root, kind, name, at) for root, kind, name, at in rows]


def raise_alarm(vault: Vault, root: bytes, kind: str, name: str, at: int) -> None:
    vault.local("INSERT OR IGNORE INTO alarm(root, kind, name, t) VALUES(?, ?, ?, ?)", (root, kind, name, at))


def end_alarms(vault: Vault, root: bytes) -> None:
    vault.local("DELETE FROM alarm WHERE root = ?", (root,))


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


def note_let(db: Connection, root: bytes, ids: Iterable[RecordId], laptop: str, scope: str) -> None:
    """A laptop of a chapter lets us change these records there. Inside the transaction that took its bundle in."""
    db.many(
        "INSERT INTO may(root, id, there, by) VALUES(?, ?, 1, ?) "
        "ON CONFLICT(root, id) DO UPDATE SET there = 1, by = excluded.by",
        ((root, record_id, let_by(laptop, scope)) for record_id in ids),
    )


def let_by(laptop: str, scope: str) -> str:
    """Who lets us change something, by which share."""
    return f"{laptop} {scope}"


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
