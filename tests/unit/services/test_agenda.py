"""What is due and what is coming up, by dates that are passed in."""

from __future__ import annotations

import datetime

from toolkit.services import agenda, editing, people
from toolkit.services.people import PersonInput
from toolkit.services.session import Session

TODAY = datetime.date(2026, 3, 10)


def _step(session: Session, plan: bytes, name: str, **values: object) -> bytes:
    return editing.add_part(session, "step", plan, {"name": name, **values})[0]  # type: ignore[dict-item]


def test_late_soon_and_nobodys_steps_are_due(session: Session) -> None:
    ada, _ = people.add(session, PersonInput("Sample Ada", phones=["202-555-0143"]))
    plan, _ = editing.create(session, "plan", {"name": "Night bus"})
    template, _ = editing.create(session, "plan", {"name": "Pattern", "template": True})
    _step(session, plan, "late", owner=ada, due="2026-03-01", where="in_person")
    _step(session, plan, "soon", owner=ada, due="2026-03-17")
    _step(session, plan, "far", owner=ada, due="2026-03-18")
    _step(session, plan, "undated", owner=ada)
    _step(session, plan, "done", due="2026-03-01", done="2026-03-02")
    _step(session, plan, "nobody", due="2026-09-01")
    _step(session, template, "pattern", due="2026-03-01")
    items = agenda.due(session.reader, TODAY)
    assert [item.title for item in items] == ["late", "soon", "nobody"]
    assert items[0][3:] == ("Night bus", plan, "Sample Ada", ada, "2026-03-01", "in_person", "202-555-0143")
    assert (items[2].owner, items[2].owner_id, items[2].phone) == ("", None, "")
    editing.set_field(session, ada, "may_contact", "no")
    assert agenda.due(session.reader, TODAY)[0].phone == ""
    editing.delete(session, [plan])
    assert agenda.due(session.reader, TODAY) == []


def test_events_ahead_with_their_answers(session: Session) -> None:
    meeting, _ = editing.create(session, "event", {"name": "Meeting", "starts": "2026-03-10T18:00", "place": "Library"})
    editing.create(session, "event", {"name": "Past", "starts": "2026-03-09T18:00"})
    editing.create(session, "event", {"name": "Last day", "starts": "2026-04-09T23:00"})
    editing.create(session, "event", {"name": "Far", "starts": "2026-04-10T00:00"})
    for n, status in enumerate(("invited", "said_yes", "said_no", "came")):
        person, _ = people.add(session, PersonInput(f"Sample {n}"))
        editing.create(session, "attendance", {"event": meeting, "person": person, "status": status})
    coming = agenda.coming_up(session.reader, TODAY)
    assert [each.name for each in coming] == ["Meeting", "Last day"]
    assert (coming[0].place, coming[0].said_yes, coming[0].invited) == ("Library", 2, 4)
