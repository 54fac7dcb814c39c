"""Groups: people who belong together, put in one by one or whoever meets a saved search."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ..base.errors import ToolkitError
from ..base.ids import RecordId, parse_id, text_of
from ..domain import filters
from ..domain.fields import Value
from ..domain.filters import Condition, Filter
from ..domain.text import fold
from ..vault import people_lists
from ..vault.edits import Changes, Edit
from ..vault.filtering import Compiler
from ..vault.reading import Reader, Record
from . import editing
from .session import Session


class GroupCount(NamedTuple):
    """A group, and how many people are in it. `search` is None for one whose people were put in one by one."""

    id: RecordId
    name: str
    people: int
    search: Filter | None


def groups_of(reader: Reader, person_id: RecordId) -> list[Record]:
    """The groups that somebody is in, by name."""
    n = reader.shown_number(person_id)
    return [
        group for group in _groups(reader) if n is not None and people_lists.count(reader, in_group(group.id), only=n)
    ]


def members(reader: Reader, group_id: RecordId) -> list[RecordId]:
    """Those who are in a group, by name, without whoever is archived, unless its search asks for them.

    Raises `record.not_found`.
    """
    _group(reader, group_id)
    return people_lists.ids(reader, Compiler(reader.db, datetime.date.today()).group(group_id))


def counts(reader: Reader) -> list[GroupCount]:
    """All groups in their order, with how many people are in each."""
    found = []
    for group in _groups(reader):
        people = people_lists.count(reader, in_group(group.id))
        found.append(GroupCount(group.id, group.title, people, search_of(group)))
    return found


def search_of(group: Record) -> Filter | None:
    """What a group asks for; None for one whose people were put in one by one."""
    text = group.text("search")
    return filters.from_json(text) if text else None


def in_group(group_id: RecordId) -> Filter:
    """The filter that lets through who is in a group. Archived people are in it as the group has it."""
    return Filter((Condition(filters.GROUP, filters.IS, group_id.hex()),), archived=filters.TOO)


def named(reader: Reader, name: str) -> Record:
    """A group by its name, or its id. Raises `group.not_found`."""
    folded = fold(name.strip())
    found = [each for each in _groups(reader) if fold(each.title) == folded]
    if not found:
        try:
            wanted = parse_id(name)
        except ToolkitError:
            wanted = b""
        found = [each for each in _groups(reader) if each.id == wanted]
    if not found:
        raise ToolkitError("group.not_found")
    return found[0]


def save(
    session: Session, name: str, search: Filter | None = None, people: Sequence[RecordId] = (), note: str = ""
) -> tuple[RecordId, Changes]:
    """Make a group: with a search, or of these people. Raises `field.*`."""
    values: dict[str, Value] = {"name": name, "note": note}
    if search is not None:
        values["search"] = filters.to_json(search)
    return editing.create(session, "group", values, {"members": people})


def change(session: Session, group_id: RecordId, name: str, search: Filter | None) -> Changes | None:
    """Give a group a name, and what it asks for from now on unless its people are put in by hand; None if all is so
    already. Raises `field.*`, `record.*`.
    """

    def work(edit: Edit) -> bool:
        changed = edit.write(group_id, "name", name)
        if search is not None:
            changed |= edit.write(group_id, "search", filters.to_json(search))
        return changed

    return editing.change(session, "edit", work, type="group")


def _groups(reader: Reader) -> list[Record]:
    found = reader.where("group", "t.archived IS NOT 1", order="sort")
    return sorted(found, key=lambda group: (group.text("order") or "~", fold(group.title)))


def _group(reader: Reader, group_id: RecordId) -> Record:
    group = reader.record(group_id)
    if group.type != "group" or group.hidden:
        raise ToolkitError("record.not_found", type="group")
    return group


# For the command line


def narrowed(reader: Reader, *, tag: str | None = None, group: str | None = None, archived: str = "") -> Filter:
    """The filter for a tag by its name and a group by its name or id. Raises `tag.not_found`, `group.not_found`."""
    conditions = []
    if tag is not None:
        found = reader.where("tag", "t.sort = ?", [fold(tag.strip())])
        if not found:
            raise ToolkitError("tag.not_found")
        conditions.append(Condition(filters.TAG, filters.IS, found[0].id.hex()))
    if group is not None:
        conditions.append(Condition(filters.GROUP, filters.IS, named(reader, group).id.hex()))
    return Filter(tuple(conditions), archived=archived)


def as_json(reader: Reader) -> list[dict[str, Any]]:
    """Groups as `groups list --json` prints them."""
    found = []
    for each in counts(reader):
        search = json.loads(filters.to_json(each.search)) if each.search is not None else None
        note = reader.record(each.id).text("note") or None
        found.append({"id": text_of(each.id), "name": each.name, "note": note, "people": each.people, "search": search})
    return found


def save_plain(session: Session, plain: Mapping[str, Any]) -> tuple[RecordId, Changes]:
    """`save` from a JSON object: name, note, and a search or the ids of members. Raises `filter.malformed`, `id.*`."""
    known = {"name", "note", "search", "members"}
    for name in plain.keys() - known:
        raise ToolkitError("field.unknown", field=name)
    search = plain.get("search")
    asked = None
    if search is not None:
        asked = filters.from_json(_IDS.sub(lambda found: found[0].replace("-", ""), json.dumps(search)))
        if asked.needs_newer:
            raise ToolkitError("filter.malformed")
    members_ = plain.get("members", [])
    if not isinstance(members_, list):
        raise ToolkitError("field.wrong_kind", field="members")
    people = [parse_id(str(each)) for each in members_]
    for person in people:
        if session.reader.record(person).type != "person":
            raise ToolkitError("record.not_found", type="person")
    return save(session, str(plain.get("name") or ""), asked, people, str(plain.get("note") or ""))


_IDS = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
