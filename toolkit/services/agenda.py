"""What is due, and what is coming up."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from ..base.ids import RecordId
from ..vault.around import talks_due
from ..vault.edits import Changes
from ..vault.reading import Reader, Record
from . import editing, people, reaching, talks
from .session import Session

AHEAD = datetime.timedelta(days=7)

_SOME_YEAR = "0"
"""Days without a year, such as "--02-16", sort below it: a birthday can be one, but nothing is due on one."""


class DueItem(NamedTuple):
    """An open step of a plan, an ask that is due (`type` is "person") or what was promised in a talk ("interaction").

    Of an ask or a talk, `plan` and `plan_id` are the person it is about. `phone` is the number to call: that of a
    step's owner, or of the person; empty where they asked for no calls.
    """

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
    """Open steps that are late or due within a week, and those that nobody has taken on, with asks and next steps of
    talks that are; by date, undated last.
    """
    until = (today + AHEAD).isoformat()
    found = [*_steps(reader, until), *_asks(reader, until), *_talks(reader, until)]
    return sorted(found, key=lambda item: (not item.due, item.due, item.plan, item.title))


def tick(session: Session, item: DueItem, today: datetime.date) -> Changes | None:
    """One of these was done. None if it was already. Raises `record.*`."""
    if item.type == "person":
        return talks.asked(session, item.id, "note", today.isoformat())
    field = "next_done" if item.type == "interaction" else "done"
    return editing.set_field(session, item.id, field, today.isoformat())


def _steps(reader: Reader, until: str) -> list[DueItem]:
    plans = {plan.id: plan for plan in reader.all("plan") if not plan.get("template")}
    steps = [
        step
        for step in reader.where("step", "t.done IS NULL AND (t.owner IS NULL OR t.due <= ?)", [until])
        if step.ref("plan") in plans
    ]
    owners = sorted({ref for step in steps if (ref := step.ref("owner")) is not None})
    known = {record.id: record for record in _records(reader, owners)}
    phones = _phones(reader, list(known.values()))
    found = []
    for step in steps:
        plan = plans[step.ref("plan") or b""]
        owner = known.get(step.ref("owner") or b"")
        found.append(
            DueItem(
                step.id,
                step.type,
                step.title,
                plan.title,
                plan.id,
                owner.title if owner else "",
                owner.id if owner else None,
                step.text("due") if step.text("due") >= _SOME_YEAR else "",
                step.text("where"),
                phones.get(owner.id, "") if owner else "",
            )
        )
    return found


def _asks(reader: Reader, until: str) -> list[DueItem]:
    """People with an ask that is due; whoever looks after them asks."""
    people_ = reader.where("person", f"t.next_ask_by BETWEEN '{_SOME_YEAR}' AND ? AND t.archived IS NOT 1", [until])
    asks = [(each, each.id, "person", each.text("next_ask"), each.text("next_ask_by")) for each in people_]
    return _about(reader, [ask for ask in asks if ask[3]])


def _talks(reader: Reader, until: str) -> list[DueItem]:
    """What was to follow on a talk."""
    open_ = [talk for talk in reader.records(talks_due(reader.db, until)) if talk.get("next_step")]
    refs = sorted({ref for talk in open_ if (ref := talk.ref("person")) is not None})
    about = {ref: person for ref in refs for person in _records(reader, [ref])}
    found = [
        (about[ref], talk.id, talk.type, talk.text("next_step"), talk.text("next_by"))
        for talk in open_
        if (ref := talk.ref("person")) in about
    ]
    return _about(reader, found)


def _about(reader: Reader, found: list[tuple[Record, RecordId, str, str, str]]) -> list[DueItem]:
    """(person, id, type, title, day) each; it is for whoever looks after that person."""
    carers = {ref for person, *_ in found if (ref := person.ref("looked_after_by")) is not None}
    names = reader.titles(sorted(carers))
    phones = _phones(reader, [person for person, *_ in found])
    return [
        DueItem(
            id_,
            type_,
            title,
            person.title,
            person.id,
            names.get(person.ref("looked_after_by") or b"", ""),
            person.ref("looked_after_by"),
            by,
            "in_person" if type_ == "person" else "talk",
            phones.get(person.id, ""),
        )
        for person, id_, type_, title, by in found
    ]


def _phones(reader: Reader, records: list[Record]) -> dict[RecordId, str]:
    """The first number of each of these people who did not ask for no calls."""
    ways = people.contacts_of(reader, [each.id for each in records])
    found = {}
    for person in records:
        phones = [people.typed(way) for way in ways.get(person.id, []) if way.text("kind") == "phone"]
        if phones and reaching.answer(person, "call") != reaching.NO:
            found[person.id] = phones[0]
    return found


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
