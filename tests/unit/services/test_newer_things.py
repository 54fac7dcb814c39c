"""Types and fields of a newer Baton pass through an older one: nothing is lost, nothing goes where it should not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from toolkit.base.ids import RecordId, link_id, new_id
from toolkit.crypto.kdf import KdfParameters
from toolkit.domain.cells import Version, written
from toolkit.domain.fields import Opaque, Value
from toolkit.domain.state import Mark, RecordState, Stamp, WriterInfo, buried
from toolkit.services import chapters, exchange, forgetting, giving, people, showing
from toolkit.services.exchange import Taken
from toolkit.services.preview import Preview
from toolkit.services.session import Session, create_vault
from toolkit.vault.states import read_states

WRITER = b"a newer Baton's."
CLOCK = 1_790_000_000_000 << 12


@pytest.fixture
def three(tmp_path: Path) -> Iterator[list[Session]]:
    """The first and the last stand for chapters with a newer Baton; the stick goes round by the one between them."""
    made = [
        create_vault(tmp_path / name, name, "river stone lantern", leader=name, region="GB", kdf=KdfParameters())
        for name in ("Riverbend", "Harbour Street", "Hillside")
    ]
    for mine in made:
        for other in made:
            if mine is not other:
                chapters.trust(mine, other.card)
    yield made
    for session in made:
        session.lock()


def record(type_name: str, values: dict[str, Value], record_id: RecordId | None = None) -> RecordState:
    return RecordState(record_id or new_id(), type_name, Stamp(WRITER, 1, CLOCK), values)


def put(session: Session, *states: RecordState) -> None:
    """What a newer Baton would have written there."""
    with session.vault.edit("add") as edit:
        edit.enrol({WRITER: WriterInfo(b"", "Amina")})
        edit.take_new((state, []) for state in states)


def rewrite(session: Session, record_id: RecordId, name: str, value: Value) -> None:
    with session.vault.edit("edit") as edit:
        n, state = edit.state(record_id)
        edit.replace_cell(n, state, name, written(state.cell(name), Version(*edit.scribe.stamp(), value)))


def carry(giver: Session, taker: Session, stick: Path, scope: str = "everything") -> tuple[Preview, Taken]:
    given = giving.give(giver, stick, to=taker.secrets.root_public, scope=scope, may_edit=True)
    with exchange.open_bundle(taker, given.file) as incoming:
        return exchange.preview(taker, incoming), exchange.accept(taker, incoming)


def stored(session: Session, record_id: RecordId) -> RecordState:
    n = session.reader.number_of(record_id)
    assert n is not None
    return read_states(session.reader.db, session.reader.writers, [n])[0][1]


def cells(state: RecordState) -> dict[str, object]:
    return {name: state.cell(name) for name in state.names()}


def test_round_by_an_older_one_nothing_is_lost(three: list[Session], stick: Path) -> None:
    new, old, other = three
    person, _ = people.add(new, people.PersonInput("Ana"))
    sent = [
        record("spaceship", {"name": "Ñandú", "crew": 12, "ready": True, "plan": Opaque('{"a":[1]}'), "no": None}),
        record("visit", {"person": person.hex(), f"guests/{person.hex()}": True, f"guests/{new_id().hex()}": False}),
    ]
    sent[0].put("berths", written(sent[0].cell("berths"), Version(WRITER, 3, CLOCK, 4)))
    put(new, *sent)
    rewrite(new, person, "pronouns", "they")
    preview, taken = carry(new, old, stick)
    assert preview.newer == 3
    assert taken.applied == {"person": 1, "spaceship": 1, "visit": 1}
    assert old.reader.newer_items() == 3
    assert old.check() == []
    carry(old, other, stick)
    for state in sent:
        assert cells(stored(other, state.id)) == cells(state)
    assert stored(other, person).cell("pronouns") == stored(new, person).cell("pronouns")

    # Both ends change the same field, apart: the one between joins them like any other.
    rewrite(new, sent[0].id, "name", "Heron")
    rewrite(other, sent[0].id, "name", "Egret")
    rewrite(other, sent[0].id, "crew", 13)
    carry(new, old, stick)
    carry(other, old, stick)
    assert {each.value for each in stored(old, sent[0].id).cell("name").versions} == {"Heron", "Egret"}
    for end in (new, other):
        carry(old, end, stick)
        assert cells(stored(end, sent[0].id)) == cells(stored(old, sent[0].id))
    assert stored(new, sent[0].id).cell("crew").versions[0].value == 13


def test_only_what_changed_of_it_goes_again(three: list[Session], stick: Path) -> None:
    new, old, _ = three
    ships = [record("spaceship", {"name": name}) for name in ("One", "Two")]
    put(new, *ships)
    carry(new, old, stick)
    carry(old, new, stick)
    rewrite(new, ships[1].id, "name", "Three")
    given = giving.give(new, stick, to=old.secrets.root_public, scope="everything", may_edit=True)
    assert given.counts == {"spaceship": 1}


def test_a_narrower_scope_withholds_it(three: list[Session], stick: Path) -> None:
    new, old, _ = three
    put(new, record("spaceship", {"name": "One"}), record("curriculum", {"name": "Asking well", "secret": "x"}))
    assert showing.look(new.reader, "kit").counts == {"curriculum": 1}
    assert showing.look(new.reader, "everything").counts == {"curriculum": 1, "spaceship": 1}
    carry(new, old, stick, "kit")
    assert old.reader.newer_items() == 0


def test_a_tombstone_of_it_passes_with_what_it_was_a_part_of(three: list[Session], stick: Path) -> None:
    new, old, other = three
    person, _ = people.add(new, people.PersonInput("Ana"))
    visit = record("visit", {"person": person.hex(), "note": "At the door"})
    put(new, visit)
    for taker in (old, other):
        carry(new, taker, stick)
    with new.vault.edit("delete") as edit:
        n, state = edit.state(visit.id)
        edit.bury(n, state, ())
    with exchange.open_bundle(
        old, giving.give(new, stick, to=old.secrets.root_public, scope="everything", may_edit=True).file
    ) as incoming:
        exchange.accept(old, incoming, choice=exchange.Choice(taken_groups={"deleted"}))
    assert old.reader.record(visit.id).hidden
    ((told, _),) = [each for each in old.reader.states(("*",)) if each[0].id == visit.id]
    assert told.plain == {"person": person.hex()}
    assert told.marks == buried(stored(new, visit.id)).marks
    assert isinstance(told.marks[0], Mark)


def test_what_belongs_to_somebody_goes_when_they_are_forgotten(three: list[Session], stick: Path) -> None:
    new, old, _ = three
    ana, _ = people.add(new, people.PersonInput("Ana"))
    bo, _ = people.add(new, people.PersonInput("Bo"))
    part = record("visit", {"person": ana.hex(), "note": "At the door"})
    link = record("kinship", {"a": ana.hex(), "b": bo.hex(), "note": "Sisters"}, link_id("kinship", ana, bo))
    beside = record("committee", {"name": "Buses", "chair": ana.hex()})
    put(new, part, link, beside)
    carry(new, old, stick)
    forgetting.forget(old, [ana])
    assert old.reader.numbers([part.id, link.id, beside.id]).keys() == {beside.id}
    assert old.check() == []
    preview, _ = carry(new, old, stick)
    assert preview.count("refused") == 3
    assert old.reader.numbers([part.id, link.id]) == {}
