"""What happened with somebody, newest first: talks, events, steps, and how they came here."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from ..base.clock import milliseconds
from ..base.ids import RecordId
from ..vault import around
from ..vault.reading import Reader, Record


class Entry(NamedTuple):
    """`what`: "talk", "event", "step" or "origin"; `kind` says more of it, and `detail` how it went.

    `id` leads to the talk, the event or the plan. `day` is ISO 8601, empty where nobody noted one.
    """

    day: str
    what: str
    kind: str
    title: str
    detail: str
    who: str
    id: RecordId


def entries(reader: Reader, person_id: RecordId) -> list[Entry]:
    """All of it, the newest first; what has no day stands behind the rest."""
    people = reader.members(person_id)
    found = [*_talks(reader, person_id), *_origins(reader, people)]
    for event, name, kind, starts, status in around.events_of(reader.db, people):
        found.append(Entry((starts or "")[:10], "event", kind or "", name or "", status or "", "", event))
    for plan, plan_name, step, due, done in around.steps_of(reader.db, people):
        found.append(
            Entry(done or due or "", "step", "done" if done else "open", step or "", plan_name or "", "", plan)
        )
    return sorted(dict.fromkeys(found), key=lambda each: each.day, reverse=True)


def _talks(reader: Reader, person_id: RecordId) -> list[Entry]:
    talks = reader.parts(person_id, "interaction")
    names = reader.titles(sorted({ref for talk in talks if (ref := talk.ref("done_by")) is not None}))
    return [
        Entry(
            talk.text("day"),
            "talk",
            talk.text("kind"),
            talk.text("text") or talk.text("promised"),
            open_step(talk),
            names.get(talk.ref("done_by") or b"", ""),
            talk.id,
        )
        for talk in reversed(talks)
    ]


def open_step(talk: Record) -> str:
    """The next step of a talk that is still to be done."""
    return "" if talk.get("next_done") else talk.text("next_step")


def _origins(reader: Reader, people: list[RecordId]) -> list[Entry]:
    return [
        Entry(_day(clock), "origin", kind, "", "", who, people[0])
        for kind, who, clock in around.origins(reader.db, people)
    ]


def _day(clock: int) -> str:
    return datetime.datetime.fromtimestamp(milliseconds(clock) / 1000).date().isoformat()
