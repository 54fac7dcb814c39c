"""All that the panel shows about one person, gathered in one go on the reading lane."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QImage

from toolkit.base.clock import milliseconds
from toolkit.base.ids import RecordId
from toolkit.domain.records import CONSENTS
from toolkit.domain.state import ELEMENT
from toolkit.services import groups, households, people, reaching, relationships, timeline
from toolkit.services.attachments import photo_of
from toolkit.services.households import Household
from toolkit.services.relationships import Tie
from toolkit.services.timeline import Entry
from toolkit.vault.around import sharing
from toolkit.vault.reading import Fork, Past, Reader, Record

from ..pictures import shrunk
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
    """`titles` names whatever is referred to; `sharing`, by E.164, who has the same number; `members` are the records
    of somebody of whom several tell, with the name that stands in each.
    """

    person: Record
    contacts: list[Record]
    tags: list[tuple[RecordId, str]]
    agreed: dict[str, Told]
    lately: list[Happening]
    forks: list[Fork]
    custom: list[Record]
    known_tags: list[str]
    titles: dict[RecordId, str]
    household: Household | None
    ties: list[Tie]
    timeline: list[Entry]
    talks: dict[RecordId, Record]
    groups: list[Record]
    sharing: dict[str, list[str]]
    members: list[tuple[RecordId, str]]
    photo: QImage | None


def read_person(reader: Reader, person_id: RecordId) -> PersonView:
    """Raises `record.not_found`."""
    person = reader.record(person_id)
    contacts = reaching.in_order(person, people.contacts(reader, person_id))
    household = households.household_of(reader, person)
    talks = reader.parts(person_id, "interaction")
    ties = relationships.of(reader, person_id)
    around = [*contacts, *talks, *([household.record] if household else [])]
    around += reader.records(list(reader.numbers([tie.id for tie in ties]).values()))
    forks = [reader.fork(each.id, name) for each in (person, *around) for name in sorted(each.forked)]
    refs = {value for fork in forks for _, value, _, _ in fork.versions if isinstance(value, bytes)}
    refs.update(ref for each in (person, *talks) for ref in _references(each))
    titles = titles_of(reader, {*refs, *person.sets.get("tags", ())})
    history = reader.history(person_id)
    mine = reader.members(person_id)
    shared: dict[str, list[str]] = {}
    for e164, name in sharing(reader.db, mine):
        shared.setdefault(e164, []).append(name)
    return PersonView(
        person,
        contacts,
        sorted(((ref, titles[ref]) for ref in person.sets.get("tags", ()) if ref in titles), key=lambda tag: tag[1]),
        {name: told for name in CONSENTS if (told := _told(person, history, name)) is not None},
        _happenings(history)[:LATELY],
        forks,
        reader.where("custom_field", "t.\"on\" = 'person'", order='"order"'),
        [tag.title for tag in reader.all("tag")],
        titles,
        household,
        ties,
        timeline.entries(reader, person_id),
        {talk.id: talk for talk in talks},
        groups.groups_of(reader, person_id),
        shared,
        _members(reader, mine),
        _photo(reader, person),
    )


def read_choices(reader: Reader, text: str, limit: int = 12) -> list[tuple[str, str]]:
    """People whose name or anything else matches, as (id in hexadecimal, a title that tells them apart)."""
    rows = people.rows(reader, reader.listing("person", text).page(0, limit))
    names = [row.name for row in rows]
    return [
        (row.id.hex(), f"{row.name}, {row.place}" if row.place and names.count(row.name) > 1 else row.name)
        for row in rows
    ]


def read_homes(reader: Reader, text: str, limit: int = 12) -> list[tuple[str, str]]:
    """`read_choices`, and households that match, before the people."""
    homes = reader.records(reader.listing("household", text).page(0, limit))
    return [*((home.id.hex(), home.title) for home in homes), *read_choices(reader, text, limit)]


def _photo(reader: Reader, person: Record) -> QImage | None:
    """The picture of somebody, read within limits: another chapter may have put anything there."""
    stored = photo_of(reader, person)
    small = shrunk(stored) if stored is not None else None
    return QImage.fromData(small) if small is not None else None


def _members(reader: Reader, ids: list[RecordId]) -> list[tuple[RecordId, str]]:
    if len(ids) < 2:
        return []
    numbers = reader.numbers(ids)
    names = {each: reader.db.value("SELECT name FROM person WHERE n = ?", (numbers[each],)) for each in ids}
    return [(each, names[each] or "") for each in ids]


def _references(record: Record) -> Iterable[RecordId]:
    return (value for value in record.values.values() if isinstance(value, bytes))


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
