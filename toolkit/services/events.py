"""Events: lists, who comes, and whether a meeting leads anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..base.ids import RecordId, link_id
from ..vault.edits import Changes, Edit
from ..vault.reading import Fork, Reader, Record
from . import editing
from .session import Session


class EventRow(NamedTuple):
    """An event as a list shows it. `invited` counts everybody noted for it; `came` and `said_yes` some of them."""

    id: RecordId
    name: str
    kind: str
    starts: str
    place: str
    online: bool
    invited: int
    said_yes: int
    came: int


class Guest(NamedTuple):
    """One person noted for an event."""

    attendance: Record
    person: RecordId
    name: str


@dataclass(frozen=True)
class EventView:
    """`leads_on` is False for a meeting in person after which nothing is planned yet."""

    event: Record
    guests: list[Guest]
    names: dict[RecordId, str]
    plans: list[tuple[RecordId, str]]
    curricula: list[tuple[RecordId, str]]
    leads_on: bool
    forks: list[Fork]

    def count(self, status: str) -> int:
        return sum(guest.attendance.text("status") == status for guest in self.guests)


def rows(reader: Reader) -> list[EventRow]:
    """All events by their start, those without one first."""
    found = []
    for event in reader.where("event", order="starts, t.n"):
        answers = [each.text("status") for each in reader.parts(event.id, "attendance")]
        found.append(
            EventRow(
                event.id,
                event.title,
                event.text("kind"),
                event.text("starts"),
                event.text("place"),
                event.get("online") is True,
                len(answers),
                answers.count("said_yes"),
                answers.count("came"),
            )
        )
    return found


def view(reader: Reader, event_id: RecordId) -> EventView:
    """Everything about one event. Raises `record.not_found`."""
    event = reader.record(event_id)
    attendance = reader.parts(event_id, "attendance")
    forks = [reader.fork(each.id, name) for each in (event, *attendance) for name in sorted(each.forked)]
    refs = {ref for each in attendance if (ref := each.ref("person")) is not None}
    refs.update(ref for name in ("plan", "curriculum", "led_by") if (ref := event.ref(name)) is not None)
    refs.update(value for fork in forks for _, value, _, _ in fork.versions if isinstance(value, bytes))
    names = reader.titles(sorted(refs))
    guests = [
        Guest(each, person, names.get(person, "")) for each in attendance if (person := each.ref("person")) is not None
    ]
    return EventView(
        event,
        sorted(guests, key=lambda guest: guest.name.casefold()),
        names,
        [(plan.id, plan.title) for plan in reader.all("plan") if not plan.get("template")],
        [(curriculum.id, curriculum.title) for curriculum in reader.all("curriculum")],
        event.get("online") is True or _leads_on(reader, event),
        forks,
    )


def _leads_on(reader: Reader, event: Record) -> bool:
    """Whether its plan has an open step or another event on its day or later."""
    plan, starts = event.ref("plan"), event.text("starts")
    if plan is None:
        return False
    day = starts[:10]
    open_steps = [step for step in reader.parts(plan, "step") if not step.get("done")]
    if any(not step.get("due") or step.text("due") >= day for step in open_steps):
        return True
    return bool(reader.where("event", "t.plan = ? AND t.starts > ? AND r.id <> ?", [plan, starts, event.id]))


def _stands(edit: Edit, record_id: RecordId) -> bool:
    n = edit.number_of(record_id)
    return n is not None and not edit.hidden(n)


def note_guest(session: Session, event_id: RecordId, person_id: RecordId, status: str = "invited") -> Changes | None:
    """Note somebody for an event, also one who was taken off it before; None if it says so already.

    Raises `record.not_found`, `field.*`.
    """

    def work(edit: Edit) -> bool:
        # Somebody of whom several records tell may be noted under another of them.
        ids = [link_id("attendance", event_id, each) for each in Reader(edit.db).members(person_id)]
        known = next((each for each in ids if _stands(edit, each)), link_id("attendance", event_id, person_id))
        if edit.number_of(known) is None:
            edit.create("attendance", {"event": event_id, "person": person_id, "status": status})
            return True
        back = edit.revive(known)
        return edit.write(known, "status", status) or back

    return editing.change(session, "edit", work, type="attendance")
