"""Taking an operation back, from the history. Undoing is an operation itself, so that it can be undone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..base.clock import milliseconds
from ..base.ids import RecordId
from ..base.progress import Progress
from ..domain.cells import Cell, Version, distinct, join_contexts, shown, strictness
from ..domain.fields import Merge
from ..domain.holding import joined
from ..domain.records import PARTS
from ..domain.same import OPEN
from ..domain.state import ELEMENT, RecordState
from . import held
from .connection import Connection, marks, q
from .edits import LIFE, Changes, Edit
from .gone import erase
from .states import CHUNK, Numbered, field_of, read_all_parts, read_states

WORTH_TELLING = 2_000


@dataclass
class Undone:
    """`kept`: what was left as it is, as (record, cell), because it was changed since or would loosen consent."""

    changes: Changes
    kept: list[tuple[RecordId, str]] = field(default_factory=list)


def undo_edit(
    edit: Edit, op: int, *, loosen: bool = False, progress: Progress | None = None
) -> list[tuple[RecordId, str]]:
    """Write anew what the operation replaced, wherever nobody has written since. Other vaults hear of it."""
    steps = Steps(progress, int(edit.db.value("SELECT count(*) FROM record WHERE op = ?", (op,)) or 0))
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
            elif state.type == "same":
                # Others should hear that it was taken back, not be asked whether to delete something.
                edit.write(state.id, "answer", OPEN)
            else:
                edit.bury(n, state, parts[state.id])
        steps.made(len(chunk))
    # What was written in a record right after it was made goes with it: put back, it would bring the record back.
    sql = "SELECT n, field, before FROM past WHERE op = ? AND n NOT IN (SELECT n FROM record WHERE op = ?)"
    replaced = edit.db.all(f"{sql} ORDER BY n, field", (op, op))
    steps.more(len(replaced))
    for n, name, before in replaced:
        steps.made(1)
        _, state = read_states(edit.db, edit.writers, [n])[0]
        if _changed_since(edit.db, n, name, op):
            kept.append((state.id, name))
        elif name == LIFE:
            (edit.delete if json.loads(before)["hidden"] else edit.revive)(state.id)
        elif not _restore(edit, n, state, name, edit.writers.cell(before), loosen):
            kept.append((state.id, name))
    return kept


class Steps:
    """Counts what is taken back; small operations are over before anybody could read of them."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def more(self, total: int) -> None:
        self._total += total

    def made(self, count: int) -> None:
        self._done += count
        if self._progress is not None and self._total > WORTH_TELLING:
            self._progress.step("undo", self._done, self._total)


def _restore(edit: Edit, n: int, state: RecordState, name: str, before: Cell, loosen: bool) -> bool:
    now = state.cell(name)
    if not loosen and _loosens(state, name, before):
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


def _loosens(state: RecordState, name: str, before: Cell) -> bool:
    """Whether consent would be looser if the cell stood as before."""
    field_ = field_of(state.type, name)
    if field_ is None or field_.merge is not Merge.RESTRICTIVE:
        return False
    old, new = shown(field_, before), shown(field_, state.cell(name))
    return strictness(field_, old.value if old else None) < strictness(field_, new.value if new else None)


def take_bundle_back(edit: Edit, op: int, *, loosen: bool = False) -> list[tuple[RecordId, str]]:
    """Put every cell that a bundle changed back as it was, context and all, and hold what came.

    What was made or written since stays, and is returned; and consent that would be looser.
    """
    kept: list[tuple[RecordId, str]] = []
    came: dict[int, RecordState] = {}
    for n, name, before in edit.db.all("SELECT n, field, before FROM past WHERE op = ? ORDER BY n, field", (op,)):
        _, state = read_states(edit.db, edit.writers, [n])[0]
        stricter = name != LIFE and not loosen and _loosens(state, name, edit.writers.cell(before))
        if stricter or _changed_since(edit.db, n, name, op):
            kept.append((state.id, name))
            continue
        beside = came.setdefault(n, RecordState(state.id, state.type, state.stamp))
        if name == LIFE:
            beside.marks = state.marks
            edit.set_marks(n, state, edit.writers.marks(json.loads(before)["marks"]))
        else:
            # With what stood here before joined to it: that changes nothing for whoever takes it later.
            beside.put(name, state.cell(name))
            edit.replace_cell(n, state, name, edit.writers.cell(before))
    touched = _touched_since(edit.db, op)
    for chunk in _created(edit, op):
        for n, state in chunk:
            if n in touched:
                kept.append((state.id, ""))
            else:
                edit.part(state)
                erase(edit.db, edit.writers, n, state)
                came[n] = joined(state, came[n]) if n in came else state
                edit.changes.touch(state.type, state.id)
    _hold(edit, op, came.values())
    return kept


def _hold(edit: Edit, op: int, states: Iterable[RecordState]) -> None:
    row = edit.db.one(
        "SELECT op.root, bundle.id FROM op LEFT JOIN bundle ON bundle.op = op.op AND incoming = 1 WHERE op.op = ?",
        (op,),
    )
    root, bundle = row or (None, None)
    at = milliseconds(edit.scribe.clock.last)
    for state in states:
        held.hold(edit.db, edit.writers, root or b"", state, held.UNDONE, bundle=bundle or b"", at=at)


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
