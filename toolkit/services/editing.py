"""Changing one thing at a time: each function is one entry of the history, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ..base.errors import ToolkitError
from ..base.ids import RecordId, named_id
from ..base.progress import Progress
from ..domain import order
from ..domain.fields import Value, clean_line
from ..domain.records import TYPES
from ..domain.text import fold
from ..vault.edits import Changes, Edit
from ..vault.reading import Reader, Record
from ..vault.undo import Undone
from .session import Session

ORDER = "order"


def change(session: Session, kind: str, work: Callable[[Edit], object], **facts: Any) -> Changes | None:
    """One operation; None if it came to nothing, which leaves no trace in the history."""
    with session.vault.edit(kind, **facts) as edit:
        work(edit)
    return edit.changes if edit.changes.types else None


def create(
    session: Session,
    type_name: str,
    values: Mapping[str, Value],
    elements: Mapping[str, Iterable[RecordId]] | None = None,
) -> tuple[RecordId, Changes]:
    """Make a record. Raises `field.*`; `record.exists` if it links two records that are linked already."""
    with session.vault.edit("add", type=type_name) as edit:
        record_id = edit.create(type_name, values, elements)
    return record_id, edit.changes


def set_field(session: Session, record_id: RecordId, field: str, value: Value) -> Changes | None:
    """Give a field a value, over all its versions; None if it has that value. Raises `field.*`, `record.*`."""
    return change(session, "edit", lambda edit: edit.write(record_id, field, value), field=field)


def put_element(
    session: Session, record_id: RecordId, set_name: str, ref: RecordId, present: bool = True
) -> Changes | None:
    """Put something into a set, or take it out; None if it is so already."""
    return change(
        session, "edit", lambda edit: edit.put_element(record_id, set_name, ref, present=present), field=set_name
    )


def add_part(
    session: Session, type_name: str, whole_id: RecordId, values: Mapping[str, Value]
) -> tuple[RecordId, Changes]:
    """Make a record that is part of another, behind its last one where parts have an order."""
    with session.vault.edit("add", type=type_name) as edit:
        part_id = edit.create(type_name, part_values(Reader(edit.db), type_name, whole_id, values))
    return part_id, edit.changes


def part_values(reader: Reader, type_name: str, whole_id: RecordId, values: Mapping[str, Value]) -> dict[str, Value]:
    """The values of a new last part of `whole_id`."""
    declared = TYPES[type_name]
    placed = {**values, declared.part_of or "": whole_id}
    if ORDER in declared.by_name and placed.get(ORDER) is None:
        siblings = reader.parts(whole_id, type_name)
        placed[ORDER] = order.between(siblings[-1].text(ORDER) or None if siblings else None, None)
    return placed


def move_part(
    session: Session, part_id: RecordId, before_id: RecordId | None, after_id: RecordId | None
) -> Changes | None:
    """Put a part between two others of its whole: behind `before_id`, in front of `after_id`."""

    def work(edit: Edit) -> bool:
        reader = Reader(edit.db)
        part = reader.record(part_id)
        declared = TYPES[part.type]
        whole = part.ref(declared.part_of or "")
        if whole is None or ORDER not in declared.by_name:
            raise ToolkitError("record.no_order", type=part.type)
        others = [each for each in reader.parts(whole, part.type) if each.id != part_id]
        at = _place(others, before_id, after_id)
        low = others[at - 1].text(ORDER) if at else ""
        high = others[at].text(ORDER) if at < len(others) else ""
        if all(each.get(ORDER) for each in others) and (not low or not high or low < high):
            key = order.between(low or None, high or None)
            if key not in (low, high):
                return edit.write(part_id, ORDER, key)
        # Parts that came together from elsewhere may have one key, or none, or leave no room: then all get new ones.
        ids = [*(each.id for each in others[:at]), part_id, *(each.id for each in others[at:])]
        written = [edit.write(each, ORDER, key) for each, key in zip(ids, order.spread(len(ids)), strict=True)]
        return any(written)

    return change(session, "edit", work, field=ORDER)


def _place(others: Sequence[Record], before_id: RecordId | None, after_id: RecordId | None) -> int:
    ids = [each.id for each in others]
    if before_id in ids:
        return ids.index(before_id) + 1
    if after_id in ids:
        return ids.index(after_id)
    return 0 if before_id is None and after_id is not None else len(ids)


def delete(session: Session, ids: Iterable[RecordId]) -> Changes | None:
    """Hide records behind tombstones, which undo takes away; None if all were deleted already."""
    chosen = list(ids)
    return change(
        session, "delete", lambda edit: sum(edit.delete(record_id) for record_id in chosen) > 0, count=len(chosen)
    )


def undo(
    session: Session, op: int | None = None, *, loosen: bool = False, progress: Progress | None = None
) -> Undone | None:
    """Take back one operation, or the newest of this run; None if there is none.

    `loosen`: also where that lifts somebody's "no". Raises `undo.not_found`, `undo.already`, and Cancelled.
    """
    chosen = session.vault.last_undoable() if op is None else op
    return None if chosen is None else session.vault.undo(chosen, loosen=loosen, progress=progress)


def redo(session: Session) -> Undone | None:
    """Do again what was just taken back; None if something was written since, or nothing was taken back."""
    newest = session.vault.last_redoable()
    return None if newest is None else session.vault.undo(newest)


def resolve(
    session: Session, record_id: RecordId, field: str, *, version: str | None = None, value: Value = None
) -> Changes:
    """Decide between the versions of a field: one of them, by its id from `Reader.fork`, or another value.

    Raises `conflict.none` where there is nothing to decide, `conflict.unknown_version`, `field.*`, `record.*`.
    """

    def work(edit: Edit) -> bool:
        reader = Reader(edit.db)
        if field not in reader.record(record_id).forked:
            raise ToolkitError("conflict.none", field=field)
        chosen = value
        if version is not None:
            versions = {each[0]: each[1] for each in reader.fork(record_id, field).versions}
            if version not in versions:
                raise ToolkitError("conflict.unknown_version")
            chosen = versions[version]
        return edit.write(record_id, field, chosen)

    changes = change(session, "resolve", work, field=field)
    if changes is None:
        raise ToolkitError("conflict.none", field=field)
    return changes


def tag_id(edit: Edit, name: str) -> RecordId:
    """The tag of that name, however it is written; made if there is none. Raises `field.*`.

    Its id comes from its name, so that "Steward" made in two chapters is one tag when they meet.
    """
    folded = fold(clean_line(name))
    found = Reader(edit.db).where("tag", "t.sort = ?", [folded])
    if found:
        return found[0].id
    derived = named_id("tag", folded)
    n = edit.number_of(derived)
    if n is None:
        return edit.create("tag", {"name": name}, record_id=derived)
    if not edit.hidden(n):
        # The tag that once had this name was given another.
        return edit.create("tag", {"name": name})
    edit.revive(derived)
    edit.write(derived, "name", name)
    return derived
