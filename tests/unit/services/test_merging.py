"""Two records of one person: merged without loss, shown as one, taken apart again, here and in another chapter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from toolkit.base.errors import ToolkitError
from toolkit.crypto.kdf import KdfParameters
from toolkit.domain.filters import Condition, Filter
from toolkit.services import (
    chapters,
    comparing,
    duplicates,
    editing,
    events,
    exchange,
    exporting,
    forgetting,
    giving,
    importing,
    merging,
    people,
    tray,
)
from toolkit.services.people import PersonInput
from toolkit.services.session import Session, create_vault
from toolkit.vault.people_lists import people_listing


@pytest.fixture
def other(tmp_path: Path, session: Session) -> Iterator[Session]:
    made = create_vault(tmp_path / "other", "Hillside", "river stone lantern", region="US", kdf=KdfParameters())
    chapters.trust(session, made.card)
    chapters.trust(made, session.card)
    yield made
    made.lock()


def add(session: Session, name: str, *phones: str, tags: tuple[str, ...] = (), **fields: Any) -> bytes:
    return people.add(session, PersonInput(name, phones=phones, tags=tags, fields=fields))[0]


def listed(session: Session, query: str = "") -> list[dict[str, Any]]:
    reader = session.reader
    return people.as_json(reader, reader.listing("person", query).page(0, 1_000))


def hand_over(giver: Session, taker: Session, stick: Path, may_edit: bool = True) -> None:
    given_ = giving.give(giver, stick, to=taker.secrets.root_public, scope="everything", may_edit=may_edit)
    with exchange.open_bundle(taker, given_.file) as incoming:
        exchange.preview(taker, incoming)
        exchange.accept(taker, incoming)


def test_one_in_lists_search_counts_tags_and_export(session: Session, tmp_path: Path) -> None:
    a = add(session, "Sample Ann", "202-555-0143", tags=("Steward",))
    b = add(session, "Sample Anne", "202-555-0144", "+1 202 555 0143", tags=("Driver", "Steward"), place="Riverbend")
    add(session, "Someone Else", tags=("Driver",))
    merging.merge(session, [a, b], keep={"name": b})
    head = min(a, b)
    (row,) = [row for row in people.rows(session.reader, session.reader.listing("person").page(0, 9)) if row.id == head]
    assert (row.name, row.tags, row.place, row.forked) == ("Sample Anne", ("Driver", "Steward"), "Riverbend", False)
    (entry,) = listed(session, "Sample")
    assert entry["id"].replace("-", "") == head.hex()
    assert sorted(way.replace(" ", "-")[-8:] for way in entry["phones"]) == ["555-0143", "555-0144"]
    assert session.reader.counts()["person"] == session.reader.count("person") == 2
    for query in ("0144", "0143", "riverbend", "anne"):
        assert len(listed(session, query)) == 1
    (steward,) = [tag for tag in people.tags(session.reader) if tag.name == "Steward"]
    assert steward.people == 1
    wearing_all = Filter(tuple(Condition("tag", "is", tag.id.hex()) for tag in people.tags(session.reader)))
    assert people_listing(session.reader, chosen=wearing_all).total == 1
    assert exporting.export_people(session, tmp_path / "out.csv") == 2
    assert "Sample Ann," not in (tmp_path / "out.csv").read_text("utf-8-sig")
    assert session.reader.titles([a, b]) == {a: "Sample Anne", b: "Sample Anne"}
    assert session.check() == []


def test_what_no_merge_chose_stands_beside_each_other(session: Session) -> None:
    a = add(session, "Sample Ann", place="Riverbend")
    b = add(session, "Sample Ann", place="Harbour Street")
    merging.merge(session, [a, b])
    person = session.reader.record(min(a, b))
    assert person.forked == {"place"}
    assert {value for _, value, _, _ in session.reader.fork(a, "place").versions} == {"Riverbend", "Harbour Street"}
    assert [fork.field for fork in session.reader.forks()] == ["place"]
    editing.resolve(session, min(a, b), "place", value="Mill Lane")
    assert session.reader.record(b).get("place") == "Mill Lane"
    assert not session.reader.forks()


def test_the_strictest_consent_holds_whatever_was_chosen(session: Session) -> None:
    a = add(session, "Sample Ann", may_contact="yes")
    b = add(session, "Sample Ann", may_contact="no")
    merging.merge(session, [a, b], keep={"may_contact": a})
    assert session.reader.record(a).get("may_contact") == "no"
    (row,) = people.rows(session.reader, session.reader.listing("person").page(0, 9))
    assert row.reach_kind == "no_contact"


def test_three_are_one_until_one_is_taken_out(session: Session) -> None:
    ids = sorted(add(session, f"Sample Ann {n}", f"202-555-014{n}") for n in range(3))
    merging.merge(session, ids, keep={"name": ids[1]})
    assert session.reader.members(ids[2]) == ids
    merging.split(session, ids[0])
    assert session.reader.members(ids[0]) == [ids[0]]
    assert session.reader.members(ids[2]) == ids[1:]
    assert len(listed(session)) == 2
    assert session.check() == []


@pytest.mark.parametrize("wrong", [lambda a: [a], lambda a: [a, a]])
def test_one_alone_is_not_merged(session: Session, wrong: Any) -> None:
    with pytest.raises(ToolkitError, match=r"same\.too_few"):
        merging.merge(session, wrong(add(session, "Sample Ann")))


def test_edits_and_ways_of_one_person_are_written_as_one(session: Session) -> None:
    a = add(session, "Sample Ann", "202-555-0143")
    b = add(session, "Sample Anne", "+1 202 555 0143", tags=("Steward",))
    merging.merge(session, [a, b], keep={"name": a})
    editing.set_field(session, b, "name", "Sample Anna")
    assert [entry["name"] for entry in listed(session)] == ["Sample Anna"]
    (way,) = people.contacts(session.reader, a)
    people.edit_contact(session, way.id, typed="202-555-0188")
    assert [entry["phones"] for entry in listed(session)] == [["202-555-0188"]]
    people.remove_tag(session, [min(a, b)], people.tags(session.reader)[0].id)
    editing.delete(session, [way.id])
    (entry,) = listed(session)
    assert (entry["phones"], entry["tags"]) == ([], [])
    editing.delete(session, [min(a, b)])
    assert listed(session) == []
    editing.undo(session)
    assert len(listed(session)) == 1


def test_a_way_that_was_chosen_against_is_gone_and_comes_back(session: Session) -> None:
    a = add(session, "Sample Ann", "202-555-0143")
    b = add(session, "Sample Ann", "202-555-0144")
    way = people.contacts(session.reader, b)[0]
    merging.merge(session, [a, b], without=[way.id])
    assert listed(session)[0]["phones"] == ["202-555-0143"]
    editing.undo(session)
    assert sorted(entry["phones"][0] for entry in listed(session)) == ["202-555-0143", "202-555-0144"]


def test_who_was_told_apart_is_not_asked_about_again(session: Session) -> None:
    a = add(session, "Oriol Casademunt", "202-555-0143")
    b = add(session, "Oriol Casademunt", "202-555-0143")
    c = add(session, "Oriol Casademunt", "202-555-0143")
    assert len(duplicates.pairs(session.reader)) == 3
    merging.merge(session, [a, b])
    (pair,) = duplicates.pairs(session.reader)
    assert {pair.a, pair.b} == {min(a, b), c}
    merging.keep_apart(session, b, c)
    assert duplicates.pairs(session.reader) == []
    editing.undo(session)
    assert len(duplicates.pairs(session.reader)) == 1


def test_importing_again_adds_nobody_twice(session: Session, tmp_path: Path) -> None:
    sheet = tmp_path / "people.csv"
    sheet.write_text("Name,Phone\nSample Ann,202-555-0143\nSample Anne,202-555-0144\n", "utf-8")
    importing.apply(session, [sheet])
    a, b = (person.id for person in session.reader.all("person"))
    merging.merge(session, [a, b], keep={"name": a})
    again = importing.apply(session, [sheet])
    assert (again.added, again.updated, again.unchanged) == (0, 0, 2)


def test_a_merge_travels_and_so_does_its_undoing(session: Session, other: Session, tmp_path: Path) -> None:
    a, b = add(session, "Sample Ann", place="Riverbend"), add(session, "Sample Anne", place="Hill")
    hand_over(session, other, tmp_path)
    assert len(listed(other)) == 2
    merging.merge(session, [a, b], keep={"name": b, "place": a})
    hand_over(session, other, tmp_path)
    assert listed(other) == listed(session)
    assert len(listed(other)) == 1
    editing.undo(session)
    hand_over(session, other, tmp_path)
    assert listed(other) == listed(session)
    assert len(listed(other)) == 2
    c = add(session, "Oriol Casademunt", "202-555-0143")
    d = add(session, "Oriol Casademunt", "202-555-0143")
    hand_over(session, other, tmp_path)
    assert {c, d} in [{pair.a, pair.b} for pair in duplicates.pairs(session.reader)]
    merging.keep_apart(other, c, d)
    hand_over(other, session, tmp_path)
    assert {c, d} not in [{pair.a, pair.b} for pair in duplicates.pairs(session.reader)]
    assert session.check() == other.check() == []


def test_taking_a_bundle_back_takes_its_merges_back(session: Session, other: Session, tmp_path: Path) -> None:
    a, b = add(session, "Sample Ann"), add(session, "Sample Anne")
    hand_over(session, other, tmp_path)
    merging.merge(session, [a, b])
    given_ = giving.give(session, tmp_path, to=other.secrets.root_public, scope="everything")
    with exchange.open_bundle(other, given_.file) as incoming:
        taken = exchange.accept(other, incoming)
    assert len(listed(other)) == 1
    assert taken.op is not None
    other.vault.undo(taken.op)
    assert len(listed(other)) == 2
    assert other.check() == []


_FIELDS = st.sampled_from(("name", "place", "note", "offers"))
_EDITS = st.lists(st.tuples(st.booleans(), st.integers(0, 1), _FIELDS), max_size=6)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, Session, Path]]:
    folder = tmp_path_factory.mktemp("two")
    mine, theirs = (
        create_vault(folder / name, name, "river stone lantern", region="US", kdf=KdfParameters())
        for name in ("Riverbend", "Hillside")
    )
    chapters.trust(mine, theirs.card)
    chapters.trust(theirs, mine.card)
    yield mine, theirs, folder
    mine.lock()
    theirs.lock()


@settings(max_examples=12, phases=[Phase.explicit, Phase.generate])
@given(before=_EDITS, apart=_EDITS, keep=st.dictionaries(_FIELDS, st.integers(0, 1)))
def test_whatever_is_written_elsewhere_while_a_merge_is_made_is_kept(
    two: tuple[Session, Session, Path], before: Any, apart: Any, keep: dict[str, int]
) -> None:
    mine, theirs, folder = two
    ids = [add(mine, f"Sample {n}", place=f"place {n}") for n in range(2)]
    _edit((mine, mine), ids, before, "before")
    hand_over(mine, theirs, folder)
    alone = _of(mine, ids)
    merged = merging.merge(mine, ids, keep={field: ids[at] for field, at in keep.items()})
    assert merged is not None
    # Merged and taken back: the same vault. Merged again: the same class.
    once = _of(mine, ids)
    mine.vault.undo(merged.op)
    assert _of(mine, ids) == alone
    merging.merge(mine, ids, keep={field: ids[at] for field, at in keep.items()})
    assert _of(mine, ids) == once
    typed = _edit((mine, theirs), ids, apart, "apart")
    for _ in range(2):
        hand_over(mine, theirs, folder)
        hand_over(theirs, mine, folder)
    assert _of(mine, ids) == _of(theirs, ids)
    for field, value in typed:
        seen = {each for _, each, _, _ in mine.reader.fork(ids[0], field).versions}
        assert value in seen


def _of(session: Session, ids: list[bytes]) -> list[dict[str, Any]]:
    """Those of these people who are listed."""
    return [entry for entry in listed(session) if bytes.fromhex(entry["id"].replace("-", "")) in ids]


def _edit(by: tuple[Session, Session], ids: list[bytes], edits: Any, word: str) -> list[tuple[str, str]]:
    """Edits, here or there; returns what nobody wrote over in the same vault."""
    typed: dict[tuple[bool, int, str], str] = {}
    for at, (elsewhere, person, field) in enumerate(edits):
        value = f"{word} {at}"
        editing.set_field(by[elsewhere], ids[person], field, value)
        one = by[elsewhere].reader.members(ids[person])
        for to in range(2):
            if ids[to] in one:
                typed.pop((elsewhere, to, field), None)
        typed[elsewhere, person, field] = value
    return [(field, value) for (_, _, field), value in typed.items()]


def test_an_empty_value_says_nothing_where_another_record_has_one(session: Session) -> None:
    a, b = add(session, "Sample Ann", place="Riverbend"), add(session, "Sample Ann", place="Hill")
    editing.set_field(session, b, "place", None)
    merging.merge(session, [a, b])
    person = session.reader.record(a)
    assert person.get("place") == "Riverbend"
    assert not person.forked


def test_a_guest_of_two_records_counts_once(session: Session) -> None:
    a, b = add(session, "Sample Ann"), add(session, "Sample Anne")
    event, _ = editing.create(session, "event", {"name": "Night bus meeting"})
    events.note_guest(session, event, a, "said_yes")
    events.note_guest(session, event, b, "came")
    merging.merge(session, [a, b], keep={"name": a})
    view = events.view(session.reader, event)
    assert [(guest.name, guest.attendance.text("status")) for guest in view.guests] == [("Sample Ann", "came")]
    (row,) = events.rows(session.reader)
    assert (row.invited, row.came) == (1, 1)
    events.note_guest(session, event, max(a, b), "invited")
    assert len(session.reader.where("attendance")) == 2


def test_exact_pairs_are_merged_as_one_entry_with_their_notes(session: Session) -> None:
    for note in ("Has a van", "Speaks Catalan", ""):
        people.add(session, PersonInput("Oriol Casademunt", emails=["oriol@example.org"], note=note))
    people.add(session, PersonInput("Casademunt, Oriol", emails=["oriol@example.org"]))
    exact = [pair for pair in duplicates.pairs(session.reader) if pair.exact]
    assert len(exact) == 6
    comparing.merge_exact(session, exact)
    (entry,) = listed(session)
    assert set(entry["note"].split("\n")) == {"Has a van", "Speaks Catalan"}
    assert session.reader.forks() == []
    editing.undo(session)
    assert len(listed(session)) == 4


def test_a_chapter_that_may_not_change_people_does_not_merge_them(
    session: Session, other: Session, tmp_path: Path
) -> None:
    a, b = add(session, "Sample Ann"), add(session, "Sample Anne")
    hand_over(session, other, tmp_path, may_edit=False)
    merging.merge(other, [a, b])
    hand_over(other, session, tmp_path)
    assert len(listed(session)) == 2
    tray.take(session, other.secrets.root_public)
    assert len(listed(session)) == 1


@pytest.mark.parametrize("let_go", [forgetting.forget, forgetting.remove])
def test_letting_go_of_somebody_lets_go_of_all_their_records(session: Session, let_go: Any) -> None:
    a, b, c = (add(session, f"Sample Ann {n}", "202-555-0143") for n in range(3))
    merging.merge(session, [a, b])
    let_go(session, [min(a, b)])
    assert [entry["name"] for entry in listed(session)] == ["Sample Ann 2"]
    assert session.reader.numbers([a, b, c]).keys() == {c}
    assert session.check() == []
