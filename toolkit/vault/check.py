"""Is everything as it must be? The integrity checks of SQLCipher and SQLite, then what we promise of cells."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass

from ..base.errors import ToolkitError
from ..base.progress import Progress
from ..domain.cells import shown
from ..domain.records import TYPES
from ..domain.state import defeated_by
from . import contents
from .connection import Connection, q
from .rows import Writers
from .states import CHUNK, field_of, read_states


@dataclass(frozen=True)
class Problem:
    """`code` names a promise that does not hold; `detail` says where, without content."""

    code: str
    detail: str = ""


def check(db: Connection, writers: Writers, progress: Progress) -> list[Problem]:
    """All problems found. A damaged page ends the search, as nothing after it can be trusted."""
    with contextlib.suppress(ToolkitError):
        # A page whose newest form is still in the log may stand half written in the file: that is no damage.
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    problems = [Problem("check.pages", str(row[0])) for row in db.all("PRAGMA cipher_integrity_check")]
    try:
        problems += [Problem("check.sqlite", str(r[0])) for r in db.all("PRAGMA integrity_check") if r[0] != "ok"]
        if not problems:
            problems += _tables(db)
            problems += _cells(db, writers, progress)
            problems += _search(db)
            problems += [Problem("check.content", sha256) for sha256 in contents.damaged(db)]
    except ToolkitError as error:
        problems.append(Problem("check.unreadable", str(error)))
    return problems


_PROMISES = (
    ("check.writer_missing", "SELECT count(*) FROM record WHERE w NOT IN (SELECT w FROM writer)"),
    ("check.writer_missing", "SELECT count(*) FROM version WHERE w NOT IN (SELECT w FROM writer)"),
    ("check.writer_missing", "SELECT count(*) FROM mark WHERE w NOT IN (SELECT w FROM writer)"),
    ("check.orphan_version", "SELECT count(*) FROM version WHERE n NOT IN (SELECT n FROM record)"),
    ("check.orphan_element", "SELECT count(*) FROM element WHERE n NOT IN (SELECT n FROM record)"),
    ("check.orphan_extra", "SELECT count(*) FROM extra WHERE n NOT IN (SELECT n FROM record)"),
    ("check.operation_missing", "SELECT count(*) FROM past WHERE op NOT IN (SELECT op FROM op)"),
    ("check.operation_missing", "SELECT count(*) FROM record WHERE op NOT IN (SELECT op FROM op)"),
    ("check.id_length", "SELECT count(*) FROM record WHERE length(id) != 16"),
)


def _tables(db: Connection) -> list[Problem]:
    problems = []
    for code, sql in _PROMISES:
        count = db.value(sql)
        if count:
            problems.append(Problem(code, str(count)))
    for name, declared in TYPES.items():
        missing = db.value(
            f"SELECT count(*) FROM record WHERE type = ? AND n NOT IN (SELECT n FROM {q(name)})", (name,)
        )
        stray = db.value(
            f"SELECT count(*) FROM {q(name)} WHERE n NOT IN (SELECT n FROM record WHERE type = ?)", (name,)
        )
        if missing or stray:
            problems.append(Problem("check.row_missing", f"{name}: {missing}, {stray}"))
        if declared.part_of is None:
            wrong = db.value(
                f"SELECT count(*) FROM {q(name)} AS t JOIN record AS r ON r.n = t.n "
                "WHERE (r.hidden = 1 OR t.n IN (SELECT n FROM class WHERE n <> head)) != (t.sort IS NULL)"
            )
            if wrong:
                problems.append(Problem("check.list_place", f"{name}: {wrong}"))
    return problems


def _cells(db: Connection, writers: Writers, progress: Progress) -> list[Problem]:
    """Contexts cover versions (Cell refuses otherwise), the shown version stands in its column, tombstones hold."""
    problems = []
    total = int(db.value("SELECT count(*) FROM record") or 0)
    done, last = 0, 0
    while rows := db.all("SELECT n, hidden FROM record WHERE n > ? ORDER BY n LIMIT ?", (last, CHUNK)):
        last = rows[-1][0]
        hidden: dict[int, int] = dict(rows)
        odd = [
            row[0]
            for row in db.all(
                "SELECT DISTINCT n FROM version WHERE n BETWEEN ? AND ? "
                "UNION SELECT r.n FROM record AS r JOIN mark ON mark.id = r.id WHERE r.n BETWEEN ? AND ?",
                (rows[0][0], last, rows[0][0], last),
            )
        ]
        for n, state in read_states(db, writers, odd):
            for name, cell in state.cells.items():
                version = shown(field_of(state.type, name), cell)
                if version is None:
                    problems.append(Problem("check.empty_cell", f"{state.type} {n} {name}"))
            if not hidden[n] and any(not mark.defeated for mark in state.marks):
                problems.append(Problem("check.tombstone_ignored", f"{state.type} {n}"))
            if hidden[n] and not any(not m.defeated and not defeated_by(m, state, iter(())) for m in state.marks):
                problems.append(Problem("check.hidden_without_tombstone", f"{state.type} {n}"))
        done += len(rows)
        progress.step("check", done, total)
    return problems


def _search(db: Connection) -> list[Problem]:
    problems = []
    listed = "SELECT n FROM person WHERE sort IS NOT NULL"
    wrong = db.value(
        f"SELECT (SELECT count(*) FROM ({listed}) WHERE n NOT IN (SELECT n FROM roll)) "
        f"+ (SELECT count(*) FROM roll WHERE n NOT IN ({listed})) "
        "+ (SELECT count(*) FROM roll AS l JOIN person AS p ON p.n = l.n WHERE p.sort <> l.name)"
    )
    if wrong:
        problems.append(Problem("check.roll", str(wrong)))
    for table in ("tri", "words"):
        indexed = db.value(f"SELECT count(*) FROM {table}_docsize")
        listed = sum(
            db.value(f"SELECT count(*) FROM {q(name)} WHERE sort IS NOT NULL")
            for name, declared in TYPES.items()
            if declared.part_of is None
        )
        if indexed != listed:
            problems.append(Problem("check.search_index", f"{table}: {indexed} of {listed}"))
    return problems
