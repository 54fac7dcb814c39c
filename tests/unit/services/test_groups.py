"""Groups: who is in them."""

from __future__ import annotations

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import text_of
from toolkit.domain import filters
from toolkit.domain.filters import Condition, Filter
from toolkit.services import bulk, editing, groups, merging, people
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


def test_a_saved_search_stays_up_to_date(session: Session) -> None:
    ana, ben = person(session, "Ana"), person(session, "Ben")
    people.add_tag(session, [ana], "Cook")
    tag = people.tags(session.reader)[0].id
    group, _ = groups.save(session, "Cooks", Filter((Condition("tag", "is", tag.hex()),)))
    assert groups.members(session.reader, group) == [ana]
    people.add_tag(session, [ben], "Cook")
    assert groups.members(session.reader, group) == [ana, ben]
    assert [(each.name, each.people) for each in groups.counts(session.reader)] == [("Cooks", 2)]
    assert [each.title for each in groups.groups_of(session.reader, ben)] == ["Cooks"]
    groups.change(session, group, "Not cooks", Filter((Condition("tag", "is_not", tag.hex()),)))
    assert [(each.name, each.people) for each in groups.counts(session.reader)] == [("Not cooks", 0)]
    assert groups.change(session, group, "Not cooks", None) is None
    with pytest.raises(ToolkitError) as caught:
        bulk.put_into_group(session, [ana], group)
    assert caught.value.code == "group.asks"


def test_a_group_is_found_by_name_or_id(session: Session) -> None:
    group, _ = groups.save(session, "Kitchen Crew")
    assert groups.named(session.reader, " kitchen crew").id == group
    assert groups.named(session.reader, text_of(group)).id == group
    for wrong in ("Garden", text_of(person(session, "Ana"))):
        with pytest.raises(ToolkitError) as caught:
            groups.named(session.reader, wrong)
        assert caught.value.code == "group.not_found"


def test_what_a_newer_version_asks_is_kept_and_nobody_meets_it(session: Session) -> None:
    person(session, "Ana")
    newer = '{"all":[{"field":"mood","op":"is","value":"good"}],"soon":true}'
    group, _ = editing.create(session, "group", {"name": "Odd", "search": newer})
    assert groups.members(session.reader, group) == []
    search = groups.search_of(session.reader.record(group))
    assert search is not None
    assert search.needs_newer
    assert filters.to_json(search) == newer


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "[" * 9_000, '{"all": 5}', '{"all":[{"field":"tag","op":"is","value":"x"}]}']
)
def test_whatever_stands_in_a_search_can_be_read(text: str) -> None:
    assert filters.from_json(text).needs_newer


def test_only_a_group_has_members(session: Session) -> None:
    with pytest.raises(ToolkitError) as caught:
        groups.members(session.reader, person(session, "Ana"))
    assert caught.value.code == "record.not_found"
