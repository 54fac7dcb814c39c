"""Local tables of what each chapter gets and got: shares, and the records that went with them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from ..base.ids import RecordId
from ..domain.records import TYPES
from ..domain.scopes import EVERYTHING, answers
from .connection import Connection, marks, q
from .ledger import let_by
from .reading import Reader
from .states import CHUNK
from .vault import Vault


class Share(NamedTuple):
    """What a chapter gets, or got until it `ended`. `may_edit`: the right to change it stands. Times are milliseconds
    since 1970.
    """

    root: bytes
    scope: str
    may_edit: bool
    began: int
    last: int
    ended: int | None


def shares(reader: Reader, root: bytes | None = None) -> list[Share]:
    """Those that stand first, the latest first; of one chapter, or of all."""
    where, given = ("WHERE root = ? ", [root]) if root is not None else ("", [])
    sql = (
        f"SELECT root, scope, may_edit, began, last, ended FROM share {where}"
        "ORDER BY ended IS NOT NULL, last DESC, scope"
    )
    return [Share(root, scope, bool(edit), *rest) for root, scope, edit, *rest in reader.db.all(sql, given)]


def lets(db: Connection, root: bytes) -> list[str]:
    """The scopes under which a chapter may change records here now."""
    sql = "SELECT scope FROM share WHERE root = ? AND may_edit = 1 AND ended IS NULL ORDER BY scope"
    return [row[0] for row in db.all(sql, (root,))]


# Writing down what went


def note_given(
    db: Connection,
    root: bytes,
    scope: str,
    sequence: int,
    at: int,
    *,
    may_edit: bool,
    upto: int,
    went: Iterable[RecordId],
    parts: Iterable[RecordId],
    members: Collection[RecordId] | None,
) -> None:
    """A bundle for this chapter was written. `went`: the records in it, and `parts` of them. `members`: all that are in
    the scope now, as far as that is known record by record; who left it stays known as given. `upto`: the latest
    operation before it was written.
    """
    db.execute(
        "INSERT INTO share(root, scope, may_edit, began, last, upto) VALUES(?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(root, scope) DO UPDATE SET began = CASE WHEN ended IS NULL THEN began ELSE excluded.began END, "
        "ended = NULL, last = excluded.last, may_edit = max(may_edit, excluded.may_edit), upto = excluded.upto",
        (root, scope, int(may_edit), at, at, upto),
    )
    s = _number(db, root, scope)
    if scope == EVERYTHING:
        return
    if members is not None:
        before = {row[0] for row in db.all("SELECT id FROM given WHERE s = ? AND first IS NOT NULL", (s,))}
        now = set(members)
        db.many("UPDATE given SET first = NULL WHERE s = ? AND id = ?", ((s, each) for each in before - now))
    db.many(
        "INSERT INTO given(s, id, first, edit) VALUES(?, ?, ?, ?) ON CONFLICT(s, id) DO UPDATE SET "
        "first = coalesce(first, excluded.first), edit = max(edit, excluded.edit)",
        [
            *((s, each, sequence, int(may_edit)) for each in went),
            *((s, each, None, int(may_edit)) for each in parts),
        ],
    )


def _number(db: Connection, root: bytes, scope: str) -> int:
    s: int | None = db.value("SELECT s FROM share WHERE root = ? AND scope = ?", (root, scope))
    return s or 0


def members_since(db: Connection, root: bytes, scope: str, sequence: int) -> set[RecordId]:
    """The records that have been in a scope for this chapter without a break since that bundle, or longer."""
    sql = "SELECT id FROM given WHERE s = ? AND first <= ?"
    return {row[0] for row in db.all(sql, (_number(db, root, scope), sequence))}


def ever_given(db: Connection, root: bytes, scope: str) -> set[RecordId]:
    """The records that ever went to a chapter with a scope, parts too."""
    return {row[0] for row in db.all("SELECT id FROM given WHERE s = ?", (_number(db, root, scope),))}


def had(db: Connection, root: bytes, ids: Sequence[RecordId]) -> dict[RecordId, list[str]]:
    """Those of these records that were ever given to a chapter, each with the scopes under which they were."""
    found: dict[RecordId, list[str]] = {}
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        among = marks(len(chunk))
        sql = (
            f"SELECT given.id, share.scope FROM share JOIN given USING(s) WHERE root = ? AND given.id IN ({among}) "
            "UNION SELECT record.id, share.scope FROM share JOIN record ON record.op <= share.upto "
            f"WHERE root = ? AND share.scope = '{EVERYTHING}' AND record.id IN ({among})"
        )
        for record_id, scope in db.all(sql, [root, *chunk, root, *chunk]):
            found.setdefault(record_id, []).append(scope)
    return found


def latest_operation(db: Connection) -> int:
    return int(db.value("SELECT max(op) FROM op") or 0)


def had_all(db: Connection, root: bytes) -> bool:
    """Whether everything was once given to a chapter: then it hears of whoever is forgotten, whenever they came."""
    return _number(db, root, EVERYTHING) > 0


def worth_telling(db: Connection, since: int) -> list[tuple[RecordId, int]]:
    """What was deleted after a revision, or changed and holds an answer that forbids something, as ids and numbers."""
    joins, forbidding = "", ["r.hidden = 1"]
    for name, declared in TYPES.items():
        if chosen := [declared.by_name[each] for each in answers(name)]:
            joins += f" LEFT JOIN {q(name)} ON {q(name)}.n = r.n"
            forbidding += [f"{q(name)}.{q(field.name)} <> '{field.choices[0]}'" for field in chosen]
    sql = f"SELECT r.id, r.n FROM record AS r{joins} WHERE r.rev > ? AND ({' OR '.join(forbidding)}) ORDER BY r.n"
    return [(record_id, n) for record_id, n in db.all(sql, (since,))]


# Ending


def end(vault: Vault, root: bytes, scope: str, at: int) -> None:
    """Later bundles give no more of this; what was given stays given. The right to change it ends with it."""
    vault.local_work(_end, root, scope, at)


def _end(db: Connection, root: bytes, scope: str, at: int) -> None:
    _take_right(db, root, scope)
    db.execute("UPDATE share SET ended = ? WHERE root = ? AND scope = ? AND ended IS NULL", (at, root, scope))
    # Should it be given again, it goes whole.
    db.execute("DELETE FROM stored WHERE root = ? AND scope = ?", (root, scope))
    db.execute("UPDATE bundle SET rev = NULL WHERE root = ? AND incoming = 0 AND scope = ?", (root, scope))


def take_right(vault: Vault, root: bytes, scope: str) -> None:
    """From now on what this chapter changes in this share is held, unless it may change it by another."""
    vault.local_work(_take_right, root, scope)


def _take_right(db: Connection, root: bytes, scope: str) -> None:
    sql = "SELECT s FROM share WHERE root = ? AND scope = ? AND may_edit = 1"
    if (s := db.value(sql, (root, scope))) is None:
        return
    db.execute("UPDATE share SET may_edit = 0 WHERE s = ?", (s,))
    db.execute("UPDATE given SET edit = 0 WHERE s = ?", (s,))
    all_of_it = "SELECT 1 FROM share WHERE root = ? AND scope = ? AND may_edit = 1"
    if db.value(all_of_it, (root, EVERYTHING)) is None:
        db.execute(
            "UPDATE may SET here = 0 WHERE root = ? AND here = 1 AND id NOT IN "
            "(SELECT given.id FROM given JOIN share USING(s) WHERE share.root = ? AND given.edit = 1)",
            (root, root),
        )
    _name_anew(db, root)


def take_all_rights(vault: Vault, root: bytes) -> None:
    """From now on whatever this chapter changes in records of ours is held."""
    vault.local_work(_take_all_rights, root)


def _take_all_rights(db: Connection, root: bytes) -> None:
    db.execute("UPDATE may SET here = 0 WHERE root = ?", (root,))
    db.execute("UPDATE given SET edit = 0 WHERE s IN (SELECT s FROM share WHERE root = ?)", (root,))
    db.execute("UPDATE share SET may_edit = 0 WHERE root = ?", (root,))
    _name_anew(db, root)


def _name_anew(db: Connection, root: bytes) -> None:
    """What is given to edit from now on has to be named anew."""
    db.execute("DELETE FROM stored WHERE root = ? AND may_edit = 1", (root,))
    db.execute("UPDATE bundle SET may_edit = 0 WHERE root = ? AND incoming = 0", (root,))


# What others say that they let us change


def note_lets(
    db: Connection, root: bytes, laptop: str, instance: bytes, sequence: int, told: Sequence[str] | None
) -> set[str]:
    """A laptop of a chapter says under which scopes we may change its records; returns those that hold. An older bundle
    that comes late changes nothing, and a laptop with an older Baton does not say.
    """
    known: dict[str, list[str]] = json.loads(db.value("SELECT lets FROM peer WHERE root = ?", (root,)) or "{}")
    newer = "SELECT 1 FROM bundle WHERE incoming = 1 AND root = ? AND instance = ? AND sequence > ?"
    if told is not None and db.value(newer, (root, instance, sequence)) is None:
        known[laptop] = list(told)
        db.execute("UPDATE peer SET lets = ? WHERE root = ?", (json.dumps(known), root))
        stand = [let_by(laptop, scope) for scope in told]
        ended = f"(by LIKE ? AND by NOT IN ({marks(len(stand))}))" + ("" if told else " OR by IS NULL")
        db.execute(
            f"UPDATE may SET there = 0 WHERE root = ? AND there = 1 AND ({ended})", [root, let_by(laptop, "%"), *stand]
        )
    return set(known.get(laptop, ()))


# Named scopes


def saved_scopes(db: Connection) -> list[tuple[str, str]]:
    """Names, and the scopes as texts."""
    return [(name, text) for name, text in db.all("SELECT name, text FROM scope")]


def save_scope(vault: Vault, name: str, text: str) -> None:
    vault.local("INSERT OR REPLACE INTO scope(name, text) VALUES(?, ?)", (name, text))


def remove_scope(vault: Vault, name: str) -> None:
    vault.local("DELETE FROM scope WHERE name = ?", (name,))
