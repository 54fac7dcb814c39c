"""Plans, events and trainings as services: bridges, guests, what comes after, and patterns."""

from __future__ import annotations

from toolkit.base.ids import RecordId
from toolkit.services import editing, events, people, plans, trainings
from toolkit.services.session import Session


def _step(session: Session, plan: RecordId, where: str | None, **values: object) -> RecordId:
    step, _ = editing.add_part(session, "step", plan, {"name": "Step", "where": where, **values})  # type: ignore[dict-item]
    return step


def test_a_bridge_may_go_over_other_online_steps_but_not_in_a_circle(session: Session) -> None:
    plan, _ = editing.create(session, "plan", {"name": "Bus"})
    meeting = _step(session, plan, "in_person")
    second = _step(session, plan, "online", leads_to=meeting)
    first = _step(session, plan, "online", leads_to=second)
    lost = _step(session, plan, "online")
    here, there = _step(session, plan, "online"), _step(session, plan, "online")
    editing.set_field(session, here, "leads_to", there)
    editing.set_field(session, there, "leads_to", here)
    unsaid = _step(session, plan, None)
    to_unsaid = _step(session, plan, "online", leads_to=unsaid)
    assert plans.view(session.reader, plan).missing == {lost, here, there, to_unsaid}
    editing.delete(session, [meeting])
    assert plans.view(session.reader, plan).missing == {lost, here, there, to_unsaid, first, second}


def test_rows_name_the_step_that_is_due_first(session: Session) -> None:
    plan, _ = editing.create(session, "plan", {"name": "Bus"})
    _step(session, plan, "in_person", done="2026-01-01", due="2026-01-01")
    _step(session, plan, "in_person")
    editing.add_part(session, "step", plan, {"name": "Soon", "where": "in_person", "due": "2026-02-01"})
    editing.create(session, "plan", {"name": "A pattern", "template": True})
    row, pattern = plans.rows(session.reader)
    assert (row.steps, row.done, row.next_step, row.next_due) == (3, 1, "Soon", "2026-02-01")
    assert (pattern.name, pattern.template) == ("A pattern", True)


def test_a_guest_taken_off_comes_back_as_the_same_record(session: Session) -> None:
    rosa, _ = people.add(session, people.PersonInput("Sample Rosa"))
    event, _ = editing.create(session, "event", {"name": "Meeting"})
    assert events.note_guest(session, event, rosa, "said_yes") is not None
    assert events.note_guest(session, event, rosa, "said_yes") is None
    (guest,) = events.view(session.reader, event).guests
    editing.delete(session, [guest.attendance.id])
    assert events.view(session.reader, event).guests == []
    for status in ("said_yes", "invited"):  # as before, and otherwise
        events.note_guest(session, event, rosa, status)
        (again,) = events.view(session.reader, event).guests
        assert (again.attendance.id, again.attendance.text("status")) == (guest.attendance.id, status)
        editing.delete(session, [again.attendance.id])


def test_a_meeting_leads_on_with_an_open_step_or_a_later_event_of_its_plan(session: Session) -> None:
    plan, _ = editing.create(session, "plan", {"name": "Bus"})
    event, _ = editing.create(session, "event", {"name": "Meeting", "starts": "2026-03-01T18:00", "plan": plan})
    assert not events.view(session.reader, event).leads_on
    step = _step(session, plan, "in_person", due="2026-02-01")
    assert not events.view(session.reader, event).leads_on
    editing.set_field(session, step, "due", "2026-03-08")
    assert events.view(session.reader, event).leads_on
    editing.set_field(session, step, "done", "2026-03-08")
    assert not events.view(session.reader, event).leads_on
    editing.create(session, "event", {"name": "Next", "starts": "2026-04-01T18:00", "plan": plan})
    assert events.view(session.reader, event).leads_on


def test_trainings_add_up_and_remember_when_they_were_held(session: Session) -> None:
    training, _ = editing.create(session, "curriculum", {"name": "First"})
    for minutes in (15, None, 30):
        editing.add_part(session, "module", training, {"name": "Module", "minutes": minutes})
    event, _ = trainings.hold(session, training)
    view = trainings.view(session.reader, training)
    assert (view.minutes, [each.id for each in view.held]) == (45, [event])
    assert trainings.rows(session.reader)[0][4:] == (3, 45)
