"""A person with all that stands around them, as plain JSON: for the command line and scripts."""

from __future__ import annotations

from typing import Any

from ..base.errors import ToolkitError
from ..base.ids import RecordId, text_of
from ..vault.reading import Reader, Record
from . import groups, households, outlines, people, relationships, timeline


def as_json(reader: Reader, person_id: RecordId) -> dict[str, Any]:
    """As `people list` tells of somebody, with household, relationships, talks, groups and what happened.

    Raises `record.not_found`.
    """
    person = reader.record(person_id)
    n = reader.number_of(person_id)
    if person.type != "person" or person.hidden or n is None:
        raise ToolkitError("record.not_found", type="person")
    found = people.as_json(reader, [n])[0]
    named = {ref for ref in (person.ref("looked_after_by"), person.ref("through")) if ref is not None}
    names = reader.titles(sorted(named))
    found["names"] = {text_of(ref): name for ref, name in names.items()}
    home = households.household_of(reader, person)
    found["lives_in"] = _household(home) if home else None
    found["relationships"] = [
        {
            "id": text_of(tie.id),
            "person": text_of(tie.other),
            "name": tie.name,
            "kind": tie.kind,
            "they_are": tie.they_are,
        }
        for tie in relationships.of(reader, person_id)
    ]
    found["talks"] = [_talk(talk) for talk in reader.parts(person_id, "interaction")]
    found["groups"] = [{"id": text_of(group.id), "name": group.title} for group in groups.groups_of(reader, person_id)]
    found["timeline"] = [
        {
            "day": entry.day,
            "what": entry.what,
            "kind": entry.kind,
            "title": entry.title,
            "detail": entry.detail,
            "who": entry.who,
            "id": text_of(entry.id),
        }
        for entry in timeline.entries(reader, person_id)
    ]
    return found


def _household(home: households.Household) -> dict[str, Any]:
    fields = {name: outlines.as_plain(home.record.get(name)) for name in ("name", "address", "phone", "note")}
    members = [{"id": text_of(ref), "name": name} for ref, name in home.members]
    return {"id": text_of(home.record.id), **fields, "members": members}


def _talk(talk: Record) -> dict[str, Any]:
    names = ("kind", "day", "done_by", "text", "promised", "next_step", "next_by", "next_done")
    return {"id": text_of(talk.id), **{name: outlines.as_plain(talk.get(name)) for name in names}}
