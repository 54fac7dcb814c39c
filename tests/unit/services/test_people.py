"""People as lists show them: ways to reach, tags, consent."""

from __future__ import annotations

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.domain.fields import Reach
from toolkit.services import editing, people
from toolkit.services.people import PersonInput
from toolkit.services.session import Session


def _rows(session: Session) -> list[people.PersonRow]:
    return people.rows(session.reader, session.reader.listing("person").page(0, 50))


def test_a_person_with_everything(session: Session) -> None:
    person, changes = people.add(
        session,
        PersonInput(
            "Sample Ada",
            phones=["202-555-0143"],
            emails=["ada@example.org"],
            addresses=["1 Sample Street"],
            tags=["Choir", "choir", "Drivers"],
            note="Sings",
            fields={"place": "Riverbend"},
        ),
    )
    assert changes.ids is not None
    assert person in changes.ids
    (row,) = _rows(session)
    assert (row.id, row.name, row.reach, row.reach_kind) == (person, "Sample Ada", "202-555-0143", "phone")
    assert (row.tags, row.place, row.forked) == (("Choir", "Drivers"), "Riverbend", False)
    ways = people.contacts(session.reader, person)
    assert [way.text("kind") for way in ways] == ["phone", "email", "address"]
    assert ways[0].get("value") == Reach("202-555-0143", "US", "+12025550143")
    (entry,) = people.as_json(session.reader, [row.n])
    assert entry["phones"] == ["202-555-0143"]
    assert entry["emails"] == ["ada@example.org"]
    assert entry["tags"] == ["Choir", "Drivers"]
    assert entry["note"] == "Sings"
    assert entry["organisation"] is None


def test_whoever_wants_no_contact_shows_no_number(session: Session) -> None:
    person, _ = people.add(session, PersonInput("Sample Ada", phones=["202-555-0143"]))
    editing.set_field(session, person, "may_contact", "no")
    (row,) = _rows(session)
    assert (row.reach, row.reach_kind) == ("", "no_contact")


def test_a_phone_comes_before_an_address_on_screen(session: Session) -> None:
    person, _ = people.add(session, PersonInput("Sample Ada", emails=["ada@example.org"]))
    people.add_contact(session, person, "phone", "202-555-0143", "mobile")
    assert _rows(session)[0].reach_kind == "phone"
    way = people.contacts(session.reader, person)[1]
    assert way.text("label") == "mobile"
    assert people.edit_contact(session, way.id, typed="202-555-0143") is None
    people.edit_contact(session, way.id, typed="202-555-0199", note="evenings")
    way = people.contacts(session.reader, person)[1]
    assert way.get("value") == Reach("202-555-0199", "US", "+12025550199")
    assert session.reader.listing("person", "5550199").total == 1
    with pytest.raises(ToolkitError) as caught:
        people.add_contact(session, person, "pigeon", "coo")
    assert caught.value.code == "contact.kind"


def test_tags_are_given_and_taken_for_many_at_once(session: Session) -> None:
    ids = [people.add(session, PersonInput(f"Sample {n}"))[0] for n in range(3)]
    changes = people.add_tag(session, ids, "Choir")
    assert changes is not None
    (tag,) = people.tags(session.reader)
    assert (tag.name, tag.people) == ("Choir", 3)
    assert people.add_tag(session, ids, "CHOIR") is None
    people.remove_tag(session, ids[:2], tag.id)
    assert people.tags(session.reader)[0].people == 1
    editing.delete(session, ids)
    assert people.tags(session.reader)[0].people == 0
    assert people.remove_tag(session, ids[:2], tag.id) is None


def test_the_one_who_looks_after_somebody_is_named(session: Session) -> None:
    leader, _ = people.add(session, PersonInput("Sample Leader"))
    people.add(session, PersonInput("Sample Ada", fields={"looked_after_by": leader}))
    assert {row.name: row.looked_after_by for row in _rows(session)} == {
        "Sample Ada": "Sample Leader",
        "Sample Leader": "",
    }
