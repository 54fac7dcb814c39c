"""Groups: people who belong together, put in one by one."""

from __future__ import annotations

from ..base.errors import ToolkitError
from ..base.ids import RecordId
from ..vault import belonging
from ..vault.reading import Reader, Record


def groups_of(reader: Reader, person_id: RecordId) -> list[Record]:
    """The groups that somebody is in, by name."""
    found = reader.records(belonging.put_into(reader.db, reader.members(person_id)))
    return sorted((group for group in found if not group.get("search")), key=lambda group: group.title)


def members(reader: Reader, group_id: RecordId) -> list[RecordId]:
    """Those who are in a group, by name, without whoever is archived; nobody where its search can't be read.

    Raises `record.not_found`.
    """
    group = reader.record(group_id)
    if group.type != "group":
        raise ToolkitError("record.not_found", type="group")
    return [] if group.get("search") else belonging.put_in(reader.db, group_id)
