"""The same for many people at once: each is one entry of the history, with progress, and all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ..base.errors import ToolkitError
from ..base.ids import RecordId, link_id
from ..base.progress import Progress, silent
from ..domain.fields import clean_line
from ..domain.text import fold
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
    return editing.change(
        session, "group", lambda edit: _put(edit, group, people, present, progress or silent()), count=len(people)
    )


def put_into_named(
    session: Session, people: Sequence[RecordId], name: str, progress: Progress | None = None
) -> Changes | None:
    """Put people into the group of that name, made if there is none; None if all are in it.

    Raises `group.asks`, `field.*` and Cancelled.
    """

    def work(edit: Edit) -> None:
        known = Reader(edit.db).where("group", "t.sort = ? AND t.archived IS NOT 1", [fold(clean_line(name))])
        by_hand = [each for each in known if not each.get("search")]
        if known and not by_hand:
            raise ToolkitError("group.asks")
        group = by_hand[0].id if by_hand else edit.create("group", {"name": name})
        _put(edit, group, people, True, progress or silent())

    return editing.change(session, "group", work, count=len(people))


def _put(edit: Edit, group: RecordId, people: Sequence[RecordId], present: bool, progress: Progress) -> None:
    edit.progress = progress
    reader = Reader(edit.db)
    known = set(reader.record(group).sets.get("members", ()))

    def wanted() -> Iterator[RecordId]:
        for at, person in enumerate(people):
            if at % AT_ONCE == 0:
                progress.step("people", at, len(people))
            # Several records may tell of one person, and any of them may have been put in.
            mine = reader.members(person)
            if not present:
                yield from mine
            elif known.isdisjoint(mine):
                yield person

    edit.put_elements(group, "members", wanted(), present)


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
