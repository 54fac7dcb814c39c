"""The same for many people at once: each is one entry of the history, with progress, and all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..base.errors import ToolkitError
from ..base.ids import RecordId, link_id
from ..base.progress import Progress, silent
from ..vault.edits import Changes, Edit
from ..vault.reading import Reader
from . import editing
from .session import Session

AT_ONCE = 100
"""Progress is told after so many."""


def tag(session: Session, people: Sequence[RecordId], name: str, progress: Progress | None = None) -> Changes | None:
    """Give people a tag, made if there is none of that name; None if all wear it. Raises `field.*` and Cancelled."""

    def prepare(edit: Edit) -> Callable[[RecordId], object]:
        made = editing.tag_id(edit, name)
        return lambda person: edit.put_element(person, "tags", made)

    return _each(session, "tag", people, prepare, progress)


def untag(
    session: Session, people: Sequence[RecordId], tag_id: RecordId, progress: Progress | None = None
) -> Changes | None:
    """Take a tag off people; None if none of them wears it. Raises Cancelled."""
    return _each(
        session,
        "tag",
        people,
        lambda edit: lambda person: edit.put_element(person, "tags", tag_id, present=False),
        progress,
    )


def put_into_group(
    session: Session,
    people: Sequence[RecordId],
    group: RecordId,
    present: bool = True,
    progress: Progress | None = None,
) -> Changes | None:
    """Put people into a group that has no search, or take them out; None if all is so already.

    Raises `group.asks`, `record.*` and Cancelled.
    """
    if session.reader.record(group).get("search"):
        raise ToolkitError("group.asks")
    return _each(
        session,
        "group",
        people,
        lambda edit: lambda person: _put(edit, group, person, present),
        progress,
    )


def _put(edit: Edit, group: RecordId, person: RecordId, present: bool) -> bool:
    if present:
        return edit.put_element(group, "members", person)
    # Whichever of their records was put in.
    return sum(edit.put_element(group, "members", one, present=False) for one in Reader(edit.db).members(person)) > 0


def set_field(
    session: Session, people: Sequence[RecordId], field: str, value: Any, progress: Progress | None = None
) -> Changes | None:
    """Give a field of many people one value; None if all have it. Raises `field.*` and Cancelled."""
    kind = "archive" if field == "archived" else "edit"
    return _each(
        session, kind, people, lambda edit: lambda person: edit.write(person, field, value), progress, field=field
    )


def invite(
    session: Session, people: Sequence[RecordId], event: RecordId, progress: Progress | None = None
) -> Changes | None:
    """Note people as invited to an event; whoever has an answer keeps it. None if all have one. Raises Cancelled."""

    def prepare(edit: Edit) -> Callable[[RecordId], object]:
        reader = Reader(edit.db)
        reader.record(event)

        def invite_one(person: RecordId) -> None:
            links = [link_id("attendance", event, each) for each in reader.members(person)]
            known = edit.numbers(links)
            if any(not edit.hidden(n) for n in known.values()):
                return
            if links[0] in known:
                edit.revive(links[0])
                edit.write(links[0], "status", "invited")
            else:
                edit.create("attendance", {"event": event, "person": person, "status": "invited"})

        return invite_one

    return _each(session, "invite", people, prepare, progress)


def delete(session: Session, people: Sequence[RecordId], progress: Progress | None = None) -> Changes | None:
    """Hide people behind tombstones, which undo takes away; None if all were deleted already. Raises Cancelled."""
    return _each(session, "delete", people, lambda edit: edit.delete, progress)


def _each(
    session: Session,
    kind: str,
    people: Sequence[RecordId],
    prepare: Callable[[Edit], Callable[[RecordId], object]],
    progress: Progress | None,
    **facts: Any,
) -> Changes | None:
    progress = progress or silent()

    def work(edit: Edit) -> None:
        edit.progress = progress
        do = prepare(edit)
        for at, person in enumerate(people):
            if at % AT_ONCE == 0:
                progress.step("people", at, len(people))
            do(person)

    return editing.change(session, kind, work, count=len(people), **facts)
