"""Editing through services: one operation each, taken back by undo, decided where two versions stand."""

from __future__ import annotations

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.services import editing, people
from toolkit.services.people import PersonInput
from toolkit.services.session import Session


def _operations(session: Session) -> int:
    return len(session.reader.operations())


def test_an_edit_that_changes_nothing_leaves_no_entry(session: Session) -> None:
    tag, _ = editing.create(session, "tag", {"name": "Choir"})
    before = _operations(session)
    assert editing.set_field(session, tag, "name", "Choir") is None
    assert _operations(session) == before
    changes = editing.set_field(session, tag, "name", "Singers")
    assert changes is not None
    assert changes.ids == {tag}
    assert session.reader.record(tag).title == "Singers"


def test_undo_and_redo_of_the_newest(session: Session) -> None:
    assert editing.undo(session) is None
    tag, _ = editing.create(session, "tag", {"name": "Choir"})
    editing.set_field(session, tag, "name", "Singers")
    assert editing.redo(session) is None
    undone = editing.undo(session)
    assert undone is not None
    assert undone.kept == []
    assert session.reader.record(tag).title == "Choir"
    assert editing.redo(session) is not None
    assert session.reader.record(tag).title == "Singers"


def test_delete_takes_all_of_them_and_undo_brings_all_back(session: Session) -> None:
    ids = [people.add(session, PersonInput(f"Sample {n}"))[0] for n in range(3)]
    changes = editing.delete(session, ids)
    assert changes is not None
    assert changes.ids == set(ids)
    assert session.reader.count("person") == 0
    assert editing.delete(session, ids) is None
    editing.undo(session)
    assert session.reader.count("person") == 3


def _steps(session: Session, plan: bytes) -> list[str]:
    return [step.title for step in session.reader.parts(plan, "step")]


def test_parts_stand_in_the_order_they_were_added_and_moved_to(session: Session) -> None:
    plan, _ = editing.create(session, "plan", {"name": "Night bus"})
    a, b, c = (editing.add_part(session, "step", plan, {"name": name})[0] for name in "abc")
    assert _steps(session, plan) == ["a", "b", "c"]
    editing.move_part(session, c, None, a)
    assert _steps(session, plan) == ["c", "a", "b"]
    editing.move_part(session, c, a, b)
    assert _steps(session, plan) == ["a", "c", "b"]
    editing.move_part(session, a, b, None)
    assert _steps(session, plan) == ["c", "b", "a"]


def test_moving_among_parts_without_a_place_of_their_own(session: Session) -> None:
    plan, _ = editing.create(session, "plan", {"name": "Night bus"})
    a, b, c = (editing.create(session, "step", {"plan": plan, "name": name})[0] for name in "abc")
    editing.move_part(session, c, a, b)
    assert _steps(session, plan) == ["a", "c", "b"]


def test_nothing_to_decide_where_there_is_one_version(session: Session) -> None:
    tag, _ = editing.create(session, "tag", {"name": "Choir"})
    with pytest.raises(ToolkitError) as caught:
        editing.resolve(session, tag, "name", value="Singers")
    assert caught.value.code == "conflict.none"


def test_a_refused_value_leaves_everything_as_it_was(session: Session) -> None:
    person, _ = people.add(session, PersonInput("Sample Person"))
    before = _operations(session)
    with pytest.raises(ToolkitError) as caught:
        editing.set_field(session, person, "born", "yesterday")
    assert caught.value.code == "field.not_a_date"
    assert _operations(session) == before
