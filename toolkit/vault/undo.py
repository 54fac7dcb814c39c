"""Taking an operation back, from the history. Undoing is an operation itself, so that it can be undone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..base.ids import RecordId
from ..domain.cells import Cell, Version, distinct, join_contexts, shown, strictness
from ..domain.fields import Merge
from ..domain.records import PARTS
from ..domain.state import ELEMENT, RecordState
from .connection import Connection, marks, q
from .edits import LIFE, Changes, Edit
from .rows import Writers
from .states import CHUNK, Numbered, field_of, read_all_parts, read_states, write_marks


@dataclass
class Undone:
    """`kept`: what was left as it is, as (record, cell), because it was changed since or would loosen consent."""

    changes: Changes
    kept: list[tuple[RecordId, str]] = field(default_factory=list)


def undo_edit(edit: Edit, op: int, *, loosen: bool = False) -> list[tuple[RecordId, str]]:
    """Write anew what the operation replaced, wherever nobody has written since. Other vaults hear of it."""
    kept: list[tuple[RecordId, str]] = []
    touched = _touched_since(edit.db, op)
    made = {row[0] for row in edit.db.all("SELECT id FROM record WHERE op = ?", (op,))}
    for chunk in _created(edit, op):
        # A part is hidden with its whole, and needs no tombstone of its own.
        alone = [(n, state) for n, state in chunk if _whole_of(state) not in made]
        parts = read_all_parts(edit.db, edit.writers, [state for _, state in alone])
        for n, state in alone:
            if n in touched:
                kept.append((state.id, ""))
            else:
                edit.bury(n, state, parts[state.id])
    # What was written in a record right after it was made goes with it: put back, it would bring the record back.
    sql = "SELECT n, field, before FROM past WHERE op = ? AND n NOT IN (SELECT n FROM record WHERE op = ?)"
    for n, name, before in edit.db.all(f"{sql} ORDER BY n, field", (op, op)):
        _, state = read_states(edit.db, edit.writers, [n])[0]
        if _changed_since(edit.db, n, name, op):
            kept.append((state.id, name))
        elif name == LIFE:
            (edit.delete if json.loads(before)["hidden"] else edit.revive)(state.id)
        elif not _restore(edit, n, state, name, edit.writers.cell(before), loosen):
            kept.append((state.id, name))
    return kept


def _restore(edit: Edit, n: int, state: RecordState, name: str, before: Cell, loosen: bool) -> bool:
    field_ = field_of(state.type, name)
    now = state.cell(name)
    if field_ is not None and field_.merge is Merge.RESTRICTIVE and not loosen:
        old, new = shown(field_, before), shown(field_, now)
        if strictness(field_, old.value if old else None) < strictness(field_, new.value if new else None):
            return False
    nothing = False if ELEMENT in name else None
    values = [version.value for version in distinct(before.versions)] or [nothing]
    versions = []
    # Where two versions stood, two stand again: both new, both current.
    for value in reversed(values):
        versions.append(Version(*edit.scribe.stamp(), value))
    context = join_contexts(now.context, {version.writer: version.seq for version in versions})
    edit.replace_cell(n, state, name, Cell(tuple(versions), context))
    return True


def take_bundle_back(edit: Edit, op: int) -> list[tuple[RecordId, str]]:
    """Put every cell that a bundle changed back as it was, context and all, so that it may come in again.

    What was made or written since stays, and is returned.
    """
    kept: list[tuple[RecordId, str]] = []
    for n, name, before in edit.db.all("SELECT n, field, before FROM past WHERE op = ? ORDER BY n, field", (op,)):
        _, state = read_states(edit.db, edit.writers, [n])[0]
        if _changed_since(edit.db, n, name, op):
            kept.append((state.id, name))
        elif name == LIFE:
            edit.set_marks(n, state, edit.writers.marks(json.loads(before)["marks"]))
        else:
            edit.replace_cell(n, state, name, edit.writers.cell(before))
    touched = _touched_since(edit.db, op)
    for chunk in _created(edit, op):
        for n, state in chunk:
            if n in touched:
                kept.append((state.id, ""))
            else:
                edit.part(state)
                erase(edit.db, edit.writers, n, state)
                edit.changes.touch(state.type, state.id)
    return kept


def erase(db: Connection, writers: Writers, n: int, state: RecordState) -> None:
    """Remove a record from this vault as if it had never come. Nothing is told to others."""
    declared = state.declared
    if declared is not None:
        db.execute(f"DELETE FROM {q(declared.name)} WHERE n = ?", (n,))
        if declared.part_of is None:
            db.execute("DELETE FROM tri WHERE rowid = ?", (n,))
            db.execute("DELETE FROM words WHERE rowid = ?", (n,))
    for table in ("record", "element", "extra", "version", "past"):
        db.execute(f"DELETE FROM {table} WHERE n = ?", (n,))
    write_marks(db, writers, state.id, ())


def _created(edit: Edit, op: int) -> Iterator[list[Numbered]]:
    """The records that an operation made, by the hundred."""
    numbers = [row[0] for row in edit.db.all("SELECT n FROM record WHERE op = ? ORDER BY n", (op,))]
    for start in range(0, len(numbers), CHUNK):
        yield read_states(edit.db, edit.writers, numbers[start : start + CHUNK])


def _touched_since(db: Connection, op: int) -> set[int]:
    """The records in which, or in whose parts, a later operation wrote something that still stands."""
    touched = {
        row[0]
        for row in db.all(
            "SELECT DISTINCT past.n FROM past JOIN op ON op.op = past.op "
            "WHERE past.op > ? AND op.undone_by IS NULL AND op.undoes IS NULL",
            (op,),
        )
    }
    later = [row[0] for row in db.all("SELECT n FROM record WHERE op > ? AND hidden = 0", (op,))]
    numbers = [*touched, *later]
    for part in (each for parts in PARTS.values() for each in parts):
        for start in range(0, len(numbers), CHUNK):
            chunk = numbers[start : start + CHUNK]
            sql = (
                f"SELECT whole.n FROM {q(part.name)} AS part JOIN record AS whole "
                f"ON whole.id = part.{q(part.part_of or '')} WHERE part.n IN ({marks(len(chunk))})"
            )
            touched.update(row[0] for row in db.all(sql, chunk))
    return touched


def _whole_of(state: RecordState) -> RecordId | None:
    part_of = state.declared.part_of if state.declared else None
    version = shown(None, state.cell(part_of)) if part_of is not None else None
    return version.value if version is not None and isinstance(version.value, bytes) else None


def _changed_since(db: Connection, n: int, name: str, op: int) -> bool:
    """Whether a later operation wrote in this cell and still stands. Undoing puts back, so it never counts."""
    sql = (
        "SELECT 1 FROM past JOIN op ON op.op = past.op "
        "WHERE past.n = ? AND past.field = ? AND past.op > ? AND op.undone_by IS NULL AND op.undoes IS NULL"
    )
    return db.value(sql, (n, name, op)) is not None
