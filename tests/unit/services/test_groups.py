"""Groups: who is in them."""

from __future__ import annotations

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.services import editing, groups, merging, people
from toolkit.services.people import PersonInput
from toolkit.services.session import Session


def person(session: Session, name: str) -> bytes:
    return people.add(session, PersonInput(name))[0]


def test_who_was_put_into_a_group_is_in_it_once_however_many_records_tell_of_them(session: Session) -> None:
    ana, anna, ben, cleo = (person(session, name) for name in ("Ana", "Anna", "Ben", "Cleo"))
    group, _ = editing.create(session, "group", {"name": "Kitchen"}, {"members": [ben, anna, ana, cleo]})
    empty, _ = editing.create(session, "group", {"name": "Empty"})
    merging.merge(session, [ana, anna])
    editing.set_field(session, cleo, "archived", True)
    assert groups.members(session.reader, group) == [ana, ben]
    assert [each.id for each in groups.groups_of(session.reader, anna)] == [group]
    editing.put_element(session, group, "members", ben, present=False)
    assert groups.members(session.reader, group) == [ana]
    assert groups.groups_of(session.reader, ben) == []
    assert groups.members(session.reader, empty) == []
    editing.delete(session, [group])
    assert groups.groups_of(session.reader, ana) == []


def test_only_a_group_has_members(session: Session) -> None:
    with pytest.raises(ToolkitError) as caught:
        groups.members(session.reader, person(session, "Ana"))
    assert caught.value.code == "record.not_found"
