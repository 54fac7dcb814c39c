"""People in, out, and in elsewhere: the same people, whatever they are called and whatever kind of file it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toolkit.base.ids import RecordId
from toolkit.crypto.kdf import KdfParameters
from toolkit.domain.fields import Value
from toolkit.domain.records import CHANNELS, CONSENTS, LADDER, SOMEONE
from toolkit.formats.values import trimmed
from toolkit.services import editing, exporting, households, importing, people
from toolkit.services.people import PersonInput
from toolkit.services.session import Session, create_vault

_words = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn", "Co"], exclude_characters="\ufeff"), max_size=40
)
# Blanks and marks that nobody sees are taken off the ends of whatever comes in.
_line = _words.map(lambda text: trimmed(" ".join(text.split())))
_name = _line.filter(lambda text: any(c.isalpha() for c in text))
_phone = st.from_regex(r"07[0-9]{3} [0-9]{6}", fullmatch=True)
_email = st.from_regex(r"[a-z]{1,8}(\+[a-z]{1,4})?@example\.org", fullmatch=True)
_tag = _name.filter(lambda text: ":::" not in text and not text.startswith("* ")).map(lambda text: text[:60].strip())
PREFERRED = (*CHANNELS, SOMEONE)
_person = st.builds(
    PersonInput,
    name=_name,
    phones=st.lists(_phone, max_size=3, unique_by=lambda each: each.replace(" ", "")),
    emails=st.lists(_email, max_size=2, unique=True),
    addresses=st.lists(_name, max_size=2, unique=True),
    tags=st.lists(_tag.filter(bool), max_size=3, unique_by=str.casefold),
    note=st.lists(_line, max_size=3).map("\n".join),
    fields=st.fixed_dictionaries(
        {},
        optional={
            "organisation": _name,
            "role": _name,
            "place": _name,
            "languages": _name,
            "born": st.dates().map(lambda day: day.isoformat()),
            "offers": _name,
            **{name: st.sampled_from(["yes", "no"]) for name in CONSENTS},
            "may_call_when": st.dates().map(lambda day: day.isoformat()),
            "may_visit_where": _name,
            "prefers": st.permutations(PREFERRED).map(lambda ways: " ".join(ways[:3])),
            "reach_when": _name,
            "stage": st.sampled_from(LADDER),
            "next_ask": _name,
            "next_ask_by": st.dates().map(lambda day: day.isoformat()),
        },
    ),
)
KINDS = (("out.csv", "3.0"), ("out.xlsx", "3.0"), ("out.vcf", "3.0"), ("out.vcf", "4.0"))


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("two")
    sessions = [
        create_vault(folder / name, name, "river stone lantern", region="GB", kdf=KdfParameters()) for name in "ab"
    ]
    yield sessions
    for session in sessions:
        session.lock()


def _all(session: Session) -> list[dict[str, Any]]:
    reader = session.reader
    found = people.as_json(reader, reader.listing("person").page(0, 100))
    for each in found:
        del each["id"]
        each["tags"] = sorted(tag.casefold() for tag in each["tags"])
    return sorted(found, key=lambda each: (each["name"], str(each)))


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(
    persons=st.lists(_person, min_size=1, max_size=3, unique_by=lambda each: each.name.casefold()),
    kind=st.sampled_from(KINDS),
)
def test_people_are_the_same_after_the_way_there_and_back(
    two: list[Session], tmp_path_factory: pytest.TempPathFactory, persons: list[PersonInput], kind: tuple[str, Any]
) -> None:
    here, there = two
    ops = [people.add(here, person)[1].op for person in persons]
    path = tmp_path_factory.mktemp("file") / kind[0]
    exporting.export_people(here, path, card=kind[1])
    done = importing.apply(there, [path])
    try:
        assert done.held_back == 0, done.problems
        assert _all(there) == _all(here)
        assert importing.apply(there, [path]).changes is None
    finally:
        if done.changes is not None:
            editing.undo(there, done.changes.op)
        for op in ops:
            editing.undo(here, op)


def test_fields_of_ones_own_come_back_as_such(two: list[Session], tmp_path: Path) -> None:
    here, there = two
    field, _ = editing.create(here, "custom_field", {"name": "Shirt, size", "on": "person", "kind": "count"})
    person, _ = people.add(here, PersonInput("Zoë Sample", ["07700 900001"]))
    editing.set_field(here, person, "x:" + field.hex(), 44)
    for kind, card in KINDS:
        exporting.export_people(here, tmp_path / kind, card=card)
        done = importing.apply(there, [tmp_path / kind])
        (own,) = there.reader.all("custom_field")
        (zoe,) = there.reader.all("person")
        assert (own.title, zoe.get("x:" + own.id.hex()), zoe.text("note")) == ("Shirt, size", "44", "")
        editing.undo(there, done.changes.op)
    exporting.export_people(here, tmp_path / "b.csv", fields=("phones",))
    assert "44" not in (tmp_path / "b.csv").read_text("utf-8")


def test_a_file_of_our_own_adds_nothing_where_it_came_from(two: list[Session], tmp_path: Path) -> None:
    here, there = two
    kim, _ = people.add(here, PersonInput("Kim Sample", ["07700 900001"]))
    lee, _ = people.add(here, PersonInput("Lee Sample", ["07700 900002"], fields={"may_contact": "no"}))
    editing.set_field(here, lee, "looked_after_by", kim)
    for kind, card in KINDS:
        exporting.export_people(here, tmp_path / kind, card=card)
        again = importing.apply(here, [tmp_path / kind])
        assert (again.unchanged, again.changes) == (len(_all(here)), None), kind
    done = importing.apply(there, [tmp_path / "out.vcf"])
    (stricter,) = there.reader.where("person", "t.name = ?", ["Lee Sample"])
    assert stricter.text("may_contact") == "no"
    editing.undo(there, done.changes.op)


def test_households_come_back_as_such(two: list[Session], tmp_path: Path) -> None:
    """Two households of one name stay two, and whoever lives together does so afterwards."""
    here, there = two
    ana, bo, cem = (people.add(here, PersonInput(name))[0] for name in ("Ana Sample", "Bo Sample", "Cem Sample"))
    households.move_in(here, ana, bo, "Sample")
    households.found(here, cem, "Sample")
    home = households.household_of(here.reader, here.reader.record(ana))
    assert home is not None
    for name, value in (("address", "14 Mill Lane"), ("phone", "07700 900142"), ("note", "Ring twice\nThen knock")):
        households.set_field(here, home.record.id, name, value)
    editing.set_field(here, cem, "through", ana)
    for kind, card in KINDS:
        exporting.export_people(here, tmp_path / kind, card=card)
        again = importing.apply(here, [tmp_path / kind])
        assert again.changes is None, kind
        done = importing.apply(there, [tmp_path / kind])
        homes = {each.title: households.household_of(there.reader, each) for each in there.reader.all("person")}
        lived = homes["Ana Sample"]
        assert lived is not None
        assert [name for _, name in lived.members] == ["Ana Sample", "Bo Sample"]
        assert (lived.record.text("address"), lived.record.text("note")) == ("14 Mill Lane", "Ring twice\nThen knock")
        assert lived.record.get("phone") == home_phone(here, ana)
        assert homes["Cem Sample"] is not None
        assert homes["Cem Sample"].record.id != lived.record.id
        assert there.reader.counts()["household"] == 2
        assert importing.apply(there, [tmp_path / kind]).changes is None
        editing.undo(there, done.changes.op)
    exporting.export_people(here, tmp_path / "b.csv", fields=("phones", "asks"))
    assert "Mill Lane" not in (tmp_path / "b.csv").read_text("utf-8")


def home_phone(session: Session, person: RecordId) -> Value:
    home = households.household_of(session.reader, session.reader.record(person))
    return home.record.get("phone") if home is not None else None
