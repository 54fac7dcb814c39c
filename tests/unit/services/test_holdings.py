"""What the vault holds about somebody: nothing that tells of them is left out, whatever type it has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.domain.fields import Field, Kind, Reach, RecordType
from toolkit.domain.records import TYPES
from toolkit.services import editing, exchange, giving, holdings, importing, merging, people
from toolkit.services.holdings import Holdings, Thing
from toolkit.services.people import PersonInput
from toolkit.services.session import Session

REFERRING = [
    (declared, field) for declared in TYPES.values() for field in declared.fields if field.refers_to == "person"
]


def _person(session: Session, name: str = "Sample Ada", **given: Any) -> RecordId:
    return people.add(session, PersonInput(name, **given))[0]


def _all(found: Holdings) -> list[Thing]:
    return [*found.records, *found.around]


def _values(found: Holdings) -> set[object]:
    return {value for thing in _all(found) for told in thing.told for value in told.values}


def _sample(session: Session, declared: RecordType, field: Field) -> Any:
    """Some value that the declaration allows."""
    if field.kind is Kind.REFERENCE:
        assert field.refers_to
        return _made(session, TYPES[field.refers_to])
    if field.choices:
        return field.choices[0]
    return {Kind.DATE: "2026-01-02", Kind.REACH: Reach("202-555-0101"), Kind.COUNT: 1, Kind.YES_NO: True}.get(
        field.kind, "a" * 64 if field.kind is Kind.FILE else f"Sample {declared.name}"
    )


def _made(session: Session, declared: RecordType, given: dict[str, Any] | None = None) -> RecordId:
    values = {each.name: _sample(session, declared, each) for each in declared.fields if each.required}
    with session.vault.edit("add") as edit:
        return edit.create(declared.name, {**values, **(given or {})})


@pytest.mark.parametrize(("declared", "field"), REFERRING, ids=[f"{d.name}.{f.name}" for d, f in REFERRING])
def test_whatever_names_them_is_in_it(session: Session, declared: RecordType, field: Field) -> None:
    ada = _person(session)
    if field.is_set:
        made = _made(session, declared)
        with session.vault.edit("add") as edit:
            edit.put_element(made, field.name, ada)
    else:
        made = _made(session, declared, {field.name: ada})
    assert made in {thing.id for thing in _all(holdings.of(session.reader, ada))}


def test_every_field_of_theirs_is_in_it(session: Session) -> None:
    declared = TYPES["person"]
    values = {
        each.name: _sample(session, declared, each)
        for each in declared.fields
        if not each.is_set and each.kind is not Kind.FILE
    }
    ada = _made(session, declared, values)
    (record,) = holdings.of(session.reader, ada).records
    assert {told.field: told.values for told in record.told} == {name: (value,) for name, value in values.items()}


def test_households_tags_and_past_values(session: Session) -> None:
    ada = _person(session, phones=["202-555-0143"], tags=["Choir"], note="Has a van")
    home = _made(session, TYPES["household"], {"name": "Mill Lane", "address": "12 Mill Lane"})
    editing.set_field(session, ada, "household", home)
    editing.set_field(session, ada, "note", "Has two vans")
    found = holdings.of(session.reader, ada)
    assert {"12 Mill Lane", "Has two vans"} <= _values(found)
    assert "Choir" in found.titles.values()
    assert any(past.field == "note" and past.before == ("Has a van",) for past in found.history)
    assert any(isinstance(value, Reach) and value.typed == "202-555-0143" for value in _values(found))


def test_those_who_are_one_are_told_of_together(session: Session) -> None:
    ada = _person(session, "Sample Ada", note="one")
    again = _person(session, "Ada Sample", note="two")
    merging.merge(session, [ada, again])
    found = holdings.of(session.reader, ada)
    assert {thing.id for thing in found.records} == {ada, again}
    assert {"one", "two"} <= _values(found)


def test_nobody_elses(session: Session) -> None:
    ada, _ = _person(session), _person(session, "Bo Sample", phones=["202-555-0199"], note="Secret of Bo's")
    found = holdings.of(session.reader, ada)
    assert "Secret of Bo's" not in _values(found)
    assert not found.rows
    assert not found.given


def test_rows_that_wait_to_be_mended(session: Session, tmp_path: Path) -> None:
    ada = _person(session, phones=["202-555-0143"], emails=["ada@example.org"])
    sheet = tmp_path / "list.csv"
    too_long = "x" * 30_000
    sheet.write_text(
        f"Name,Phone,E-mail,Note\nA. S.,(202) 555 0143,,{too_long}\nBo,,ADA@example.org,{too_long}\n"
        f"Cleo,202-555-0177,cleo@example.org,{too_long}\n"
    )
    assert importing.apply(session, [sheet]).held_back == 3
    assert [row.row for row in holdings.of(session.reader, ada).rows] == [2, 3]


def test_who_got_it_and_what_waits(friends: tuple[Session, Session], stick: Path) -> None:
    here, there = friends
    ada = _person(here)
    _pass_on(here, there, stick)
    found = holdings.of(here.reader, ada)
    assert [(each.chapter, each.scope) for each in found.given] == [("Harbour Street", "everything")]
    assert holdings.of(here.reader, _person(here, "Came Later")).given == ()
    editing.set_field(there, ada, "note", "Written by the others")
    _pass_on(there, here, stick)
    (waiting,) = holdings.of(here.reader, ada).waiting
    assert waiting.chapter == "Harbour Street"
    assert ("Written by the others",) in {told.values for told in waiting.thing.told}


def _pass_on(giver: Session, taker: Session, stick: Path) -> None:
    bundle = giving.give(giver, stick, to=taker.secrets.root_public, scope="everything").file
    with exchange.open_bundle(taker, bundle) as incoming:
        exchange.accept(taker, incoming)


def test_only_about_people_who_are_here(session: Session) -> None:
    ada = _person(session)
    editing.delete(session, [ada])
    with pytest.raises(ToolkitError) as caught:
        holdings.of(session.reader, ada)
    assert caught.value.code == "record.not_found"
