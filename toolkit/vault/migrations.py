"""The tables, step by step. A step is frozen once released: it must not read today's declarations."""

from __future__ import annotations

import json
import re
from typing import Any

from sqlite_utils import Database, Migrations

from ..domain.text import fold
from .index import beginnings

migrations = Migrations("baton")

WHOLE = ', "sort" TEXT, "find" TEXT'

_TABLES = (
    # Local facts: who we are, settings, counters.
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID",
    "CREATE TABLE writer(w INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, device BLOB NOT NULL, person TEXT NOT NULL)",
    # w, s, t: the stamp that all cells share that were written when the record was made.
    "CREATE TABLE record(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, type TEXT NOT NULL, w INTEGER NOT NULL, "
    "s INTEGER NOT NULL, t INTEGER NOT NULL, rev INTEGER NOT NULL UNIQUE, hidden INTEGER NOT NULL, "
    "op INTEGER NOT NULL)",
    'CREATE TABLE person(n INTEGER PRIMARY KEY, "name" TEXT, "organisation" TEXT, "role" TEXT, "languages" TEXT, '
    '"place" TEXT, "offers" TEXT, "born" TEXT, "looked_after_by" BLOB, "may_contact" TEXT, "may_tell" TEXT, '
    f'"note" TEXT{WHOLE})',
    'CREATE TABLE contact(n INTEGER PRIMARY KEY, "person" BLOB, "kind" TEXT, "value" TEXT, "region" TEXT, '
    '"e164" TEXT, "label" TEXT, "note" TEXT, "order" TEXT)',
    f'CREATE TABLE tag(n INTEGER PRIMARY KEY, "name" TEXT{WHOLE})',
    'CREATE TABLE event(n INTEGER PRIMARY KEY, "name" TEXT, "kind" TEXT, "starts" TEXT, "ends" TEXT, "place" TEXT, '
    f'"online" INTEGER, "plan" BLOB, "curriculum" BLOB, "led_by" BLOB, "note" TEXT{WHOLE})',
    'CREATE TABLE attendance(n INTEGER PRIMARY KEY, "event" BLOB, "person" BLOB, "status" TEXT, "note" TEXT)',
    'CREATE TABLE curriculum(n INTEGER PRIMARY KEY, "name" TEXT, "purpose" TEXT, "audience" TEXT, "language" TEXT, '
    f'"note" TEXT{WHOLE})',
    'CREATE TABLE module(n INTEGER PRIMARY KEY, "curriculum" BLOB, "name" TEXT, "minutes" INTEGER, "text" TEXT, '
    '"needs" TEXT, "order" TEXT)',
    'CREATE TABLE plan(n INTEGER PRIMARY KEY, "name" TEXT, "template" INTEGER, "looked_after_by" BLOB, "starts" TEXT, '
    f'"ends" TEXT, "note" TEXT{WHOLE})',
    'CREATE TABLE goal(n INTEGER PRIMARY KEY, "plan" BLOB, "kind" TEXT, "name" TEXT, "who_decides" TEXT, "by" TEXT, '
    '"sign" TEXT, "so_far" TEXT)',
    'CREATE TABLE step(n INTEGER PRIMARY KEY, "plan" BLOB, "name" TEXT, "where" TEXT, "owner" BLOB, "due" TEXT, '
    '"done" TEXT, "leads_to" BLOB, "note" TEXT, "order" TEXT)',
    'CREATE TABLE duty(n INTEGER PRIMARY KEY, "name" TEXT, "area" TEXT, "stage" TEXT, "note" TEXT, '
    f'"order" TEXT{WHOLE})',
    f'CREATE TABLE custom_field(n INTEGER PRIMARY KEY, "name" TEXT, "on" TEXT, "kind" TEXT, "order" TEXT{WHOLE})',
    f'CREATE TABLE chapter(n INTEGER PRIMARY KEY, "name" TEXT, "place" TEXT, "contact" TEXT, "note" TEXT{WHOLE})',
    # Elements of sets; values of custom fields, and of fields and types of a newer version (JSON).
    "CREATE TABLE element(n INTEGER, field TEXT, ref BLOB, present INTEGER NOT NULL, PRIMARY KEY(n, field, ref)) "
    "WITHOUT ROWID",
    "CREATE TABLE extra(n INTEGER, field TEXT, value TEXT, PRIMARY KEY(n, field)) WITHOUT ROWID",
    # Only where a cell differs from the record's stamp, or forks. A fork's values stand here; a single one's
    # stands in its column. ctx (JSON) stands on one row of the cell, and only where it says more than the dots.
    "CREATE TABLE version(n INTEGER, field TEXT, w INTEGER, s INTEGER, t INTEGER NOT NULL, value TEXT, ctx TEXT, "
    "PRIMARY KEY(n, field, w, s)) WITHOUT ROWID",
    # What each operation replaced: for undo, and for "who changed this".
    "CREATE TABLE past(op INTEGER, n INTEGER, field TEXT, before TEXT, PRIMARY KEY(op, n, field)) WITHOUT ROWID",
    "CREATE TABLE op(op INTEGER PRIMARY KEY, kind TEXT NOT NULL, facts TEXT NOT NULL, who TEXT NOT NULL, "
    "t INTEGER NOT NULL, undone_by INTEGER, undoes INTEGER)",
    "CREATE TABLE mark(id BLOB, w INTEGER, s INTEGER, t INTEGER NOT NULL, seen TEXT NOT NULL, "
    "defeated INTEGER NOT NULL, PRIMARY KEY(id, w, s)) WITHOUT ROWID",
    # Other chapters by their root key, and every bundle given and taken.
    "CREATE TABLE peer(root BLOB PRIMARY KEY, name TEXT NOT NULL, laptops TEXT NOT NULL, verified INTEGER, "
    "added INTEGER NOT NULL, sent INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID",
    "CREATE TABLE bundle(id BLOB PRIMARY KEY, incoming INTEGER NOT NULL, root BLOB, name TEXT NOT NULL, "
    "instance BLOB NOT NULL, sequence INTEGER NOT NULL, kind TEXT NOT NULL, scope TEXT NOT NULL, made TEXT NOT NULL, "
    "t INTEGER NOT NULL, size INTEGER NOT NULL, counts TEXT NOT NULL, op INTEGER) WITHOUT ROWID",
    "CREATE VIRTUAL TABLE tri USING fts5(find, content='', contentless_delete=1, detail=none, "
    "tokenize='trigram case_sensitive 1')",
    "CREATE VIRTUAL TABLE words USING fts5(names, content='', contentless_delete=1, detail=none, "
    "tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* M* Co'\")",
)

_INDEXES = (
    "CREATE INDEX person_sort ON person(sort) WHERE sort IS NOT NULL",
    "CREATE INDEX contact_person ON contact(person)",
    "CREATE INDEX contact_e164 ON contact(e164) WHERE e164 IS NOT NULL",
    "CREATE INDEX contact_value ON contact(value) WHERE kind = 'email'",
    "CREATE INDEX attendance_event ON attendance(event)",
    "CREATE INDEX attendance_person ON attendance(person)",
    "CREATE INDEX module_curriculum ON module(curriculum)",
    "CREATE INDEX goal_plan ON goal(plan)",
    "CREATE INDEX step_plan ON step(plan)",
    "CREATE INDEX step_due ON step(due) WHERE done IS NULL",
    "CREATE INDEX event_starts ON event(starts)",
    "CREATE INDEX element_ref ON element(ref, field) WHERE present = 1",
    "CREATE INDEX past_n ON past(n, field)",
)


@migrations()
def m001_spine(db: Database) -> None:
    for statement in _TABLES + _INDEXES:
        db.execute(statement)


@migrations()
def parked_rows(db: Database) -> None:
    """Rows of imported lists that could not be read, to be mended by hand. Local, never merged."""
    db.execute(
        "CREATE TABLE parked(id INTEGER PRIMARY KEY, op INTEGER, mended INTEGER, file TEXT NOT NULL, "
        "row INTEGER NOT NULL, code TEXT NOT NULL, facts TEXT NOT NULL, kind TEXT NOT NULL, header TEXT NOT NULL, "
        "targets TEXT NOT NULL, cells TEXT NOT NULL, text TEXT NOT NULL, day_first INTEGER, delimiter TEXT NOT NULL, "
        "gives TEXT NOT NULL)"
    )


@migrations()
def held_items(db: Database) -> None:
    """What came and was not joined; what each chapter may change where; which chapter an operation took things from."""
    # state: NULL once somebody decided against it; then `seen` says what was decided about, without its content.
    db.execute(
        "CREATE TABLE held(h INTEGER PRIMARY KEY, root BLOB NOT NULL, id BLOB NOT NULL, type TEXT NOT NULL, "
        "why TEXT NOT NULL, state TEXT, seen TEXT NOT NULL, bundle BLOB NOT NULL, t INTEGER NOT NULL, "
        "UNIQUE(root, id))"
    )
    db.execute("CREATE INDEX held_id ON held(id)")
    # here: we let that chapter change this record; there: it lets us.
    db.execute(
        "CREATE TABLE may(root BLOB, id BLOB, here INTEGER NOT NULL DEFAULT 0, there INTEGER NOT NULL DEFAULT 0, "
        "PRIMARY KEY(root, id)) WITHOUT ROWID"
    )
    db.execute("ALTER TABLE op ADD COLUMN root BLOB")
    db.execute("UPDATE op SET root = (SELECT root FROM bundle WHERE bundle.op = op.op AND incoming = 1)")
    db.execute("CREATE INDEX op_root ON op(root) WHERE root IS NOT NULL")


@migrations()
def forgotten_and_removed(db: Database) -> None:
    """People who were forgotten, and what was removed from this copy alone."""
    db.execute(
        "CREATE TABLE forgotten(id BLOB PRIMARY KEY, type TEXT NOT NULL, w INTEGER NOT NULL, s INTEGER NOT NULL, "
        "t INTEGER NOT NULL, rev INTEGER NOT NULL) WITHOUT ROWID"
    )
    # Hashes, under a key of this vault's own, of the numbers and addresses of whoever was forgotten.
    db.execute("CREATE TABLE forgotten_reach(hash BLOB PRIMARY KEY) WITHOUT ROWID")
    db.execute("CREATE TABLE removed(id BLOB PRIMARY KEY) WITHOUT ROWID")


@migrations()
def receipts(db: Database) -> None:
    """What each chapter's vault said to have stored, so that bundles need to hold only what changed since."""
    # rev: all of that scope up to this revision is there. It holds for one instance of that vault.
    db.execute(
        "CREATE TABLE stored(root BLOB, scope TEXT, may_edit INTEGER, rev INTEGER NOT NULL, "
        "PRIMARY KEY(root, scope, may_edit)) WITHOUT ROWID"
    )
    db.execute("ALTER TABLE peer ADD COLUMN instance BLOB")
    # Of bundles given: it holds what changed after `since`, up to `rev`.
    db.execute("ALTER TABLE bundle ADD COLUMN since INTEGER")
    db.execute("ALTER TABLE bundle ADD COLUMN rev INTEGER")
    db.execute("ALTER TABLE bundle ADD COLUMN may_edit INTEGER NOT NULL DEFAULT 0")


_SAME = (
    f'CREATE TABLE same(n INTEGER PRIMARY KEY, "a" BLOB, "b" BLOB, "answer" TEXT, "against" TEXT{WHOLE})',
    "CREATE INDEX same_a ON same(a)",
    "CREATE INDEX same_b ON same(b)",
    # Derived from `same`: people who are one, each with the number of the one they are shown under, which has the
    # name they are shown by. Whoever is nobody else has no row.
    "CREATE TABLE class(n INTEGER PRIMARY KEY, head INTEGER NOT NULL, title TEXT)",
    "CREATE INDEX class_head ON class(head)",
)


@migrations()
def same_person(db: Database) -> None:
    for statement in _SAME:
        db.execute(statement)
    _adopt_same(db)


def _adopt_same(db: Database) -> None:
    """Answers of a newer Baton that came by bundle stood in `extra`. Their people are put together at the next edit."""
    for (n,) in db.execute("SELECT n FROM record WHERE type = 'same'").fetchall():
        values = {
            field: json.loads(value)
            for field, value in db.execute(
                "SELECT field, value FROM extra WHERE n = ? AND field IN ('a', 'b', 'answer', 'against')", (n,)
            ).fetchall()
        }
        a, b = (bytes.fromhex(str(values.get(field) or "")) for field in ("a", "b"))
        answer = values.get("answer")
        hidden = db.execute("SELECT hidden FROM record WHERE n = ?", (n,)).fetchone()[0]
        sort = None if hidden else str(answer or "")
        db.execute(
            "INSERT INTO same(n, a, b, answer, against, sort, find) VALUES(?, ?, ?, ?, ?, ?, ?)",
            (n, a, b, answer, values.get("against"), sort, None if hidden else ""),
        )
        if not hidden:
            db.execute("INSERT INTO tri(rowid, find) VALUES(?, '')", (n,))
            db.execute("INSERT INTO words(rowid, names) VALUES(?, ?)", (n, sort))
        db.execute("DELETE FROM extra WHERE n = ? AND field IN ('a', 'b', 'answer', 'against')", (n,))


_GROUPS = (
    'CREATE TABLE "group"(n INTEGER PRIMARY KEY, "name" TEXT, "note" TEXT, "search" TEXT, "order" TEXT, '
    f'"archived" INTEGER{WHOLE})',
    'ALTER TABLE person ADD COLUMN "archived" INTEGER',
    'ALTER TABLE event ADD COLUMN "archived" INTEGER',
    'ALTER TABLE curriculum ADD COLUMN "archived" INTEGER',
    'ALTER TABLE plan ADD COLUMN "archived" INTEGER',
)


@migrations()
def groups_and_archive(db: Database) -> None:
    for statement in _GROUPS:
        db.execute(statement)
    columns = {"name": "text", "note": "text", "search": "text", "order": "text", "archived": "yes_no"}
    adopt_type(db, "group", "name", columns, searched=("name", "note"), sets=("members",))
    for type_name in ("person", "event", "curriculum", "plan"):
        adopt_field(db, type_name, "archived", "yes_no")


@migrations()
def who_came(db: Database) -> None:
    """For filters: who came to an event, and what is hidden, without a look at the tables themselves."""
    db.execute("CREATE INDEX attendance_came ON attendance(event, person) WHERE status = 'came'")
    db.execute("CREATE INDEX record_hidden ON record(n) WHERE hidden = 1")


_PERSON_FIELDS = {
    "household": "reference",
    "prefers": "text",
    "through": "reference",
    "reach_when": "text",
    "stage": "text",
    "next_ask": "text",
    "next_ask_by": "text",
    **{f"may_{channel}": "text" for channel in ("call", "message", "visit", "post", "email")},
    **{
        f"may_{what}_{fact}": "text"
        for what in ("contact", "call", "message", "visit", "post", "email", "tell")
        for fact in ("when", "where")
    },
}

_PEOPLE_TOGETHER = (
    'CREATE TABLE household(n INTEGER PRIMARY KEY, "name" TEXT, "address" TEXT, "phone" TEXT, "region" TEXT, '
    f'"e164" TEXT, "note" TEXT{WHOLE})',
    'CREATE TABLE relationship(n INTEGER PRIMARY KEY, "a" BLOB, "b" BLOB, "kind" TEXT, "a_is" TEXT, "b_is" TEXT'
    f"{WHOLE})",
    'CREATE TABLE interaction(n INTEGER PRIMARY KEY, "person" BLOB, "kind" TEXT, "day" TEXT, "done_by" BLOB, '
    '"text" TEXT, "promised" TEXT, "next_step" TEXT, "next_by" TEXT, "next_done" TEXT)',
    "CREATE INDEX person_household ON person(household) WHERE household IS NOT NULL",
    "CREATE INDEX person_next_ask ON person(next_ask_by) WHERE next_ask_by IS NOT NULL",
    "CREATE INDEX household_sort ON household(sort) WHERE sort IS NOT NULL",
    "CREATE INDEX household_e164 ON household(e164) WHERE e164 IS NOT NULL",
    "CREATE INDEX relationship_a ON relationship(a)",
    "CREATE INDEX relationship_b ON relationship(b)",
    "CREATE INDEX interaction_person ON interaction(person)",
    "CREATE INDEX interaction_next ON interaction(next_by) WHERE next_by IS NOT NULL AND next_done IS NULL",
    "CREATE INDEX step_owner ON step(owner) WHERE owner IS NOT NULL",
)


@migrations()
def people_together(db: Database) -> None:
    """Households, relationships and talks; consent by channel, preferred ways to be reached, the ladder."""
    for name, kind in _PERSON_FIELDS.items():
        db.execute(f'ALTER TABLE person ADD COLUMN "{name}" {"BLOB" if kind == "reference" else "TEXT"}')
    for statement in _PEOPLE_TOGETHER:
        db.execute(statement)
    for name, kind in _PERSON_FIELDS.items():
        adopt_field(db, "person", name, kind)
    household = {"name": "text", "address": "text", "phone": "reach", "note": "text"}
    adopt_type(db, "household", "name", household, searched=("name", "address", "note"))
    ties = {"a": "reference", "b": "reference", "kind": "text", "a_is": "text", "b_is": "text"}
    adopt_type(db, "relationship", "kind", ties)
    words = ("kind", "day", "text", "promised", "next_step", "next_by", "next_done")
    talk = {"person": "reference", "done_by": "reference", **dict.fromkeys(words, "text")}
    adopt_type(db, "interaction", "", talk)


def adopt_type(
    db: Database,
    type_name: str,
    title: str,
    columns: dict[str, str],
    *,
    searched: tuple[str, ...] = (),
    sets: tuple[str, ...] = (),
) -> None:
    """Move records of a type that came from a newer Baton out of `extra` into their new table.

    `columns`: for each field "text", "yes_no", "count", "reference" or "reach". `title`: what it is sorted by, empty
    for a part, whose whole is found by it at that whole's next edit.
    """
    for n, hidden in db.execute("SELECT n, hidden FROM record WHERE type = ?", (type_name,)).fetchall():
        db.execute(f'INSERT INTO "{type_name}"(n) VALUES(?)', (n,))
        found: dict[str, Any] = {}
        for field, text in db.execute("SELECT field, value FROM extra WHERE n = ?", (n,)).fetchall():
            set_name, _, ref = field.partition("/")
            value = json.loads(text)
            if set_name in sets and _ID.fullmatch(ref) and isinstance(value, bool):
                sql = "INSERT INTO element(n, field, ref, present) VALUES(?, ?, ?, ?)"
                db.execute(sql, (n, set_name, bytes.fromhex(ref), int(value)))
            elif field in columns and _adopt_value(db, type_name, n, field, columns[field], value):
                found[field] = value
            else:
                continue
            db.execute("DELETE FROM extra WHERE n = ? AND field = ?", (n, field))
        if title and not hidden:
            sort, find = fold(found.get(title, "")), "\n".join(fold(found[name]) for name in searched if name in found)
            db.execute(f'UPDATE "{type_name}" SET sort = ?, find = ? WHERE n = ?', (sort, find, n))
            db.execute("INSERT INTO tri(rowid, find) VALUES(?, ?)", (n, find))
            db.execute("INSERT INTO words(rowid, names) VALUES(?, ?)", (n, beginnings(sort, find)))


def adopt_field(db: Database, type_name: str, field: str, kind: str) -> None:
    """Move the values of a field that came from a newer Baton out of `extra` into its new column (see `adopt_type`).

    Search found records by them, as it does by all that stands in `extra`. It still does until the next edit.
    """
    sql = "SELECT e.n, e.value FROM extra AS e JOIN record AS r ON r.n = e.n WHERE e.field = ? AND r.type = ?"
    for n, text in db.execute(sql, (field, type_name)).fetchall():
        if _adopt_value(db, type_name, n, field, kind, json.loads(text)):
            db.execute("DELETE FROM extra WHERE n = ? AND field = ?", (n, field))


def _adopt_value(db: Database, type_name: str, n: int, field: str, kind: str, value: Any) -> bool:
    """Put a value into its column, and what stands beside it where versions differ into its form; False if it does
    not fit.
    """
    column = _column(kind, value)
    if column is None:
        return False
    names = (field, "region", "e164") if kind == "reach" else (field,)
    for name, each in zip(names, column if kind == "reach" else [column], strict=True):
        db.execute(f'UPDATE "{type_name}" SET "{name}" = ? WHERE n = ?', (each, n))
    forks = "SELECT w, s, value FROM version WHERE n = ? AND field = ? AND value IS NOT NULL"
    for w, s, text in db.execute(forks, (n, field)).fetchall() if kind in ("reference", "reach") else ():
        other = _column(kind, json.loads(text))
        form = None if other is None else {"reach": other} if kind == "reach" else {"id": other.hex()}
        sql = "UPDATE version SET value = ? WHERE n = ? AND field = ? AND w = ? AND s = ?"
        db.execute(sql, (json.dumps(form, ensure_ascii=False), n, field, w, s))
    return True


_ID = re.compile("[0-9a-f]{32}")


def _column(kind: str, value: Any) -> Any:
    """The value as its column holds it; None for one that does not fit and stays where it is."""
    if kind == "reference":
        return bytes.fromhex(value) if isinstance(value, str) and _ID.fullmatch(value) else None
    if kind == "yes_no":
        return int(value) if isinstance(value, bool) else None
    if kind == "count":
        return value if isinstance(value, int) and not isinstance(value, bool) else None
    if kind == "reach":
        whole = json.loads(value["opaque"]) if isinstance(value, dict) and "opaque" in value else None
        fits = isinstance(whole, list) and len(whole) == 3 and isinstance(whole[0], str)
        return whole if fits and all(isinstance(each, str | None) for each in whole or ()) else None
    return value if isinstance(value, str) else None


@migrations()
def contents(db: Database) -> None:
    """Photos and attached files, each once, under its hash; what belongs together in `piece` is in order of its id."""
    db.execute("CREATE TABLE content(c INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, size INTEGER NOT NULL)")
    db.execute("CREATE TABLE piece(id INTEGER PRIMARY KEY, c INTEGER NOT NULL, data BLOB NOT NULL)")
    db.execute("CREATE INDEX piece_c ON piece(c)")
    db.execute('ALTER TABLE person ADD COLUMN "photo" TEXT')
    adopt_field(db, "person", "photo", "text")
    db.execute(
        'CREATE TABLE attachment(n INTEGER PRIMARY KEY, "curriculum" BLOB, "name" TEXT, "content" TEXT, '
        '"bytes" INTEGER, "order" TEXT)'
    )
    db.execute("CREATE INDEX attachment_curriculum ON attachment(curriculum)")
    kinds = {"curriculum": "reference", "name": "text", "content": "text", "bytes": "count", "order": "text"}
    adopt_type(db, "attachment", "", kinds)


@migrations()
def several_laptops(db: Database) -> None:
    """A chapter has several laptops, and each of them has stored something else."""
    first = "json_extract(peer.laptops, '$.laptops[0].id')"  # until now a chapter had one
    db.execute("ALTER TABLE bundle ADD COLUMN laptop TEXT")
    # Of bundles taken from one's own laptops: how many records were deleted by it.
    db.execute("ALTER TABLE bundle ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0")
    db.execute(
        f"UPDATE bundle SET laptop = (SELECT {first} FROM peer WHERE peer.root = bundle.root) WHERE incoming = 1"
    )
    # Each laptop of each chapter, our own too: which vault of it spoke last, when that was made, when it came.
    db.execute(
        "CREATE TABLE heard(root BLOB, laptop TEXT, instance BLOB NOT NULL, made TEXT NOT NULL, t INTEGER NOT NULL, "
        "PRIMARY KEY(root, laptop)) WITHOUT ROWID"
    )
    db.execute(
        f"INSERT INTO heard SELECT peer.root, {first}, peer.instance, max(bundle.made), max(bundle.t) FROM peer "
        "JOIN bundle ON bundle.root = peer.root AND bundle.incoming = 1 WHERE peer.instance IS NOT NULL "
        "GROUP BY peer.root"
    )
    db.execute(
        "CREATE TABLE stored_by(root BLOB, laptop TEXT, scope TEXT, may_edit INTEGER, rev INTEGER NOT NULL, "
        "PRIMARY KEY(root, laptop, scope, may_edit)) WITHOUT ROWID"
    )
    db.execute(
        f"INSERT INTO stored_by SELECT peer.root, {first}, scope, may_edit, rev FROM stored "
        "JOIN peer ON peer.root = stored.root"
    )
    db.execute("DROP TABLE stored")
    db.execute("ALTER TABLE stored_by RENAME TO stored")
    # What a person has to be told of until somebody says that it was seen to: see services.alarms.
    db.execute(
        "CREATE TABLE alarm(root BLOB, kind TEXT, name TEXT NOT NULL, t INTEGER NOT NULL, PRIMARY KEY(root, kind)) "
        "WITHOUT ROWID"
    )


@migrations()
def confirmed_and_dropped(db: Database) -> None:
    """Which laptops confirmed each bundle given; which files in shared folders are ours, and go after that."""
    db.execute(
        "CREATE TABLE confirmed(bundle BLOB, laptop TEXT, t INTEGER NOT NULL, PRIMARY KEY(bundle, laptop)) "
        "WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE dropped(bundle BLOB PRIMARY KEY, root BLOB NOT NULL, kind TEXT NOT NULL, folder TEXT NOT NULL, "
        "name TEXT NOT NULL, sha256 BLOB NOT NULL) WITHOUT ROWID"
    )


_SHARES = (
    # A named scope: what may be given, as `domain.scopes` spells it.
    "CREATE TABLE scope(name TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID",
    # What a chapter gets or got. may_edit: the right stands. upto: of the scope `everything`, the latest operation
    # whose records went. Times are milliseconds since 1970.
    "CREATE TABLE share(s INTEGER PRIMARY KEY, root BLOB NOT NULL, scope TEXT NOT NULL, "
    "may_edit INTEGER NOT NULL, began INTEGER NOT NULL, last INTEGER NOT NULL, ended INTEGER, "
    "upto INTEGER NOT NULL DEFAULT 0, UNIQUE(root, scope))",
    # Which records went with a share, parts too. first: the number of the bundle since which it was in the scope
    # without a break; NULL once it left. edit: it was given to edit.
    "CREATE TABLE given(s INTEGER, id BLOB, first INTEGER, edit INTEGER NOT NULL, PRIMARY KEY(s, id)) WITHOUT ROWID",
    "ALTER TABLE stored ADD COLUMN seq INTEGER NOT NULL DEFAULT 0",
    # Of bundles given: the number of the bundle of its scope that it builds upon; the revision after which it tells
    # what became of records that went earlier.
    "ALTER TABLE bundle ADD COLUMN base INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE bundle ADD COLUMN since_news INTEGER",
    # Of bundles taken: how many records of each type were taken, and how many wait (JSON).
    "ALTER TABLE bundle ADD COLUMN did TEXT",
    # by: the laptop that last let us change a record, and by which scope. lets: for each laptop the scopes by which it
    # says it lets us now (JSON).
    "ALTER TABLE may ADD COLUMN by TEXT",
    "ALTER TABLE peer ADD COLUMN lets TEXT",
    # Records that something refers to and that are not here, with the chapter that referred to them.
    "CREATE TABLE stub(id BLOB PRIMARY KEY, root BLOB NOT NULL) WITHOUT ROWID",
)


@migrations()
def shares_and_scopes(db: Database) -> None:
    """What each chapter was given: until now only the list of bundles told."""
    for statement in _SHARES:
        db.execute(statement)
    db.execute(
        "INSERT INTO share(root, scope, may_edit, began, last, upto) "
        "SELECT b.root, b.scope, max(b.may_edit), min(b.t), max(b.t), "
        "coalesce((SELECT max(op.op) FROM op WHERE op.t / 4096 <= max(b.t)), 0) "
        "FROM bundle AS b WHERE b.incoming = 0 AND b.root IS NOT NULL AND b.scope IN ('kit', 'everything') "
        "GROUP BY b.root, b.scope"
    )
    db.execute(
        "INSERT INTO given(s, id, first, edit) SELECT s.s, r.id, 1, s.may_edit FROM share AS s JOIN record AS r "
        "ON r.type IN ('curriculum', 'module') WHERE s.scope = 'kit' UNION "
        "SELECT s.s, r.id, 1, s.may_edit FROM share AS s JOIN plan AS p ON p.template = 1 "
        "JOIN record AS w ON w.n = p.n JOIN record AS r "
        "ON r.n = p.n OR r.n IN (SELECT n FROM goal WHERE plan = w.id UNION SELECT n FROM step "
        "WHERE plan = w.id) WHERE s.scope = 'kit'"
    )


SCHEMA = 3
"""Raised with every step that changes what bundles carry."""
