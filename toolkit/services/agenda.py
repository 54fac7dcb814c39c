"""What is due, and what is coming up."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from ..base.ids import RecordId
from ..vault.reading import Reader, Record
from . import people

AHEAD = datetime.timedelta(days=7)


class DueItem(NamedTuple):
    """An open step of a plan. `phone` is the owner's number, for a call; empty where they asked for none."""

    id: RecordId
    type: str
    title: str
    plan: str
    plan_id: RecordId
    owner: str
    owner_id: RecordId | None
    due: str
    where: str
    phone: str


class Coming(NamedTuple):
    """An event ahead. `invited` counts everybody noted for it, `said_yes` those of them who said so."""

    id: RecordId
    name: str
    starts: str
    place: str
    said_yes: int
    invited: int


def due(reader: Reader, today: datetime.date) -> list[DueItem]:
    """Open steps that are late or due within a week, and those that nobody has taken on; by date, undated last."""
    plans = {plan.id: plan for plan in reader.all("plan") if not plan.get("template")}
    steps = [
        step
        for step in reader.where(
            "step", "t.done IS NULL AND (t.owner IS NULL OR t.due <= ?)", [(today + AHEAD).isoformat()]
        )
        if step.ref("plan") in plans
    ]
    owners = sorted({ref for step in steps if (ref := step.ref("owner")) is not None})
    known = {record.id: record for record in _records(reader, owners)}
    ways = people.contacts_of(reader, owners)
    found = []
    for step in steps:
        plan = plans[step.ref("plan") or b""]
        owner = known.get(step.ref("owner") or b"")
        phone = ""
        if owner is not None and people.may_be_contacted(owner):
            phones = [people.typed(way) for way in ways.get(owner.id, []) if way.text("kind") == "phone"]
            phone = phones[0] if phones else ""
        found.append(
            DueItem(
                step.id,
                step.type,
                step.title,
                plan.title,
                plan.id,
                owner.title if owner else "",
                owner.id if owner else None,
                step.text("due"),
                step.text("where"),
                phone,
            )
        )
    return sorted(found, key=lambda item: (not item.due, item.due, item.plan, item.title))


def _records(reader: Reader, ids: list[RecordId]) -> list[Record]:
    numbers = [n for record_id in ids if (n := reader.number_of(record_id)) is not None]
    return [record for record in reader.records(numbers) if not record.hidden]


def coming_up(reader: Reader, today: datetime.date, days: int = 30) -> list[Coming]:
    """Events from today on, for so many days, by their start."""
    end = (today + datetime.timedelta(days=days + 1)).isoformat()
    events = reader.where("event", "t.starts >= ? AND t.starts < ?", [today.isoformat(), end], order="starts")
    found = []
    for event in events:
        answers = [attendance.text("status") for attendance in reader.parts(event.id, "attendance")]
        yes = sum(status in ("said_yes", "came") for status in answers)
        found.append(Coming(event.id, event.title, event.text("starts"), event.text("place"), yes, len(answers)))
    return found
