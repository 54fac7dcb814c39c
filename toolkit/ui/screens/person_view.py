"""All that the panel shows about one person, gathered in one go on the reading lane."""

from __future__ import annotations

from dataclasses import dataclass, field

from toolkit.base.clock import milliseconds
from toolkit.base.ids import RecordId
from toolkit.domain.records import CUSTOM
from toolkit.domain.state import ELEMENT
from toolkit.services import people
from toolkit.vault.edits import LIFE
from toolkit.vault.reading import Fork, Past, Reader, Record

from ..values import titles_of

LATELY = 6  # entries of the history


@dataclass(frozen=True)
class Told:
    """Who wrote something, and when (milliseconds since 1970, UTC)."""

    who: str
    at: int


@dataclass(frozen=True)
class Happening:
    """One operation that touched the person: `made` with it, or `fields` changed; `kind` names the operation."""

    told: Told
    kind: str
    fields: tuple[str, ...] = ()
    made: bool = False


@dataclass(frozen=True)
class PersonView:
    person: Record
    contacts: list[Record]
    tags: list[tuple[RecordId, str]]
    looked_after_by: str
    agreed: dict[str, Told]
    lately: list[Happening]
    forks: list[Fork]
    custom: list[Record]
    known_tags: list[str]
    titles: dict[RecordId, str] = field(default_factory=dict)  # of whatever the versions of a field refer to


def read_person(reader: Reader, person_id: RecordId) -> PersonView:
    """Raises `record.not_found`."""
    person = reader.record(person_id)
    contacts = people.contacts(reader, person_id)
    forks = [reader.fork(each.id, name) for each in (person, *contacts) for name in sorted(each.forked)]
    refs = {value for fork in forks for _, value, _, _ in fork.versions if isinstance(value, bytes)}
    keeper = person.ref("looked_after_by")
    refs.update((*person.sets.get("tags", ()), *((keeper,) if keeper else ())))
    titles = titles_of(reader, refs)
    tags = sorted(((ref, titles[ref]) for ref in person.sets.get("tags", ()) if ref in titles), key=lambda tag: tag[1])
    history = reader.history(person_id)
    return PersonView(
        person,
        contacts,
        tags,
        titles.get(keeper or b"", ""),
        {name: told for name in ("may_contact", "may_tell") if (told := _told(person, history, name)) is not None},
        _happenings(history)[:LATELY],
        forks,
        reader.where("custom_field", "t.\"on\" = 'person'", order='"order"'),
        [tag.title for tag in reader.all("tag")],
        titles,
    )


def read_choices(reader: Reader, text: str, limit: int = 12) -> list[tuple[str, str]]:
    """People whose name or anything else matches, as (id in hexadecimal, a title that tells them apart)."""
    rows = people.rows(reader, reader.listing("person", text).page(0, limit))
    names = [row.name for row in rows]
    return [
        (row.id.hex(), f"{row.name}, {row.place}" if row.place and names.count(row.name) > 1 else row.name)
        for row in rows
    ]


def _told(person: Record, history: list[Past], name: str) -> Told | None:
    """Who wrote the answer that stands; what was not written later was written when the person was added."""
    if person.get(name) is None:
        return None
    entry = next((past for past in history if past.field in (name, "")), None)
    return Told(entry.who, milliseconds(entry.clock)) if entry else None


def _happenings(history: list[Past]) -> list[Happening]:
    """The history with what one operation did on one line, newest first."""
    found: dict[int, Happening] = {}
    for past in history:
        before = found.get(past.op)
        fields = before.fields if before else ()
        name = past.field.partition(ELEMENT)[0]
        if name and name not in fields:
            fields += (name,)
        made = past.field == "" or bool(before and before.made)
        found[past.op] = Happening(Told(past.who, milliseconds(past.clock)), past.kind, fields, made)
    return sorted(found.values(), key=lambda each: each.told.at, reverse=True)


__all__ = ["CUSTOM", "LIFE", "Happening", "PersonView", "Told", "read_choices", "read_person"]
