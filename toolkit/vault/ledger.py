"""Local tables of exchange: the other chapters, and every bundle given and taken. Never merged, never undone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..base.ids import RecordId
from .reading import Reader
from .vault import Vault


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


def set_verified(vault: Vault, root: bytes, at: int) -> None:
    vault.local("UPDATE peer SET verified = ? WHERE root = ?", (at, root))


def set_sent(vault: Vault, root: bytes, sequence: int) -> None:
    """The number of the last bundle that was given to this chapter."""
    vault.local("UPDATE peer SET sent = ? WHERE root = ?", (sequence, root))


def note_bundle(vault: Vault, passed: Passed) -> None:
    vault.local(
        "INSERT OR REPLACE INTO bundle(id, incoming, root, name, instance, sequence, kind, scope, made, t, size, "
        "counts, op) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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


def template_plans(reader: Reader) -> set[RecordId]:
    """Plans marked as templates, deleted ones too: their tombstones travel as they did."""
    sql = "SELECT r.id FROM plan AS p JOIN record AS r ON r.n = p.n WHERE p.template = 1"
    return {row[0] for row in reader.db.all(sql)}
