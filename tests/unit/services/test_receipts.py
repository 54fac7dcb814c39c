"""A bundle holds what changed since the other vault said what it has stored; a vault that lost something gets all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from toolkit.base.ids import RecordId
from toolkit.crypto.keyring import KdfParameters
from toolkit.domain.fields import Reach
from toolkit.services import chapters, editing, exchange, forgetting, giving, people, tray
from toolkit.services.session import Session, create_vault, open_vault

PASSPHRASE = "only for this test"
KDF = KdfParameters(memory_kib=65536, passes=3, lanes=4)


@pytest.fixture
def friends(tmp_path: Path) -> Iterator[list[Session]]:
    """Two chapters that know each other, in a list: a test may put a reopened one in its place."""
    made = [
        create_vault(tmp_path / name, name, PASSPHRASE, leader=f"{name} leader", region="GB", kdf=KDF)
        for name in ("Riverbend", "Harbour Street")
    ]
    chapters.trust(made[0], made[1].card)
    chapters.trust(made[1], made[0].card)
    yield made
    for session in made:
        session.lock()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def give(giver: Session, taker: Session, stick: Path, scope: str = "everything", **how: bool) -> giving.Given:
    return giving.give(giver, stick, to=taker.secrets.root_public, scope=scope, **how)


def take(taker: Session, given: giving.Given) -> exchange.Taken:
    with exchange.open_bundle(taker, given.file) as incoming:
        return exchange.accept(taker, incoming)


def back(giver: Session, taker: Session, stick: Path) -> None:
    """Anything given back carries the receipts."""
    take(giver, give(taker, giver, stick))


@pytest.fixture
def ana(friends: list[Session]) -> RecordId:
    made, _ = people.add(friends[0], people.PersonInput("Ana", phones=("07700 900142",)))
    people.add(friends[0], people.PersonInput("Bo", phones=("07700 900143",)))
    return made


def test_after_a_receipt_goes_what_changed(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    first = give(river, harbour, stick)
    assert first.counts == {"person": 2, "contact": 2}
    take(harbour, first)
    # Nothing was confirmed yet: lost sticks lose nothing.
    assert give(river, harbour, stick).counts == {"person": 2, "contact": 2}
    back(river, harbour, stick)
    assert give(river, harbour, stick).counts == {}
    editing.set_field(river, people.contacts(river.reader, ana)[0].id, "note", "after six")
    given = give(river, harbour, stick)
    assert given.counts == {"person": 1, "contact": 1}
    assert give(river, harbour, stick, whole=True).counts == {"person": 2, "contact": 2}
    take(harbour, given)
    assert people.contacts(harbour.reader, ana)[0].get("note") == "after six"


def test_a_lost_bundle_comes_again_in_the_next(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    take(harbour, give(river, harbour, stick))
    back(river, harbour, stick)
    editing.set_field(river, ana, "place", "Ward 5")
    give(river, harbour, stick)
    editing.set_field(river, ana, "note", "Calls back")
    take(harbour, give(river, harbour, stick))
    assert (harbour.reader.record(ana).get("place"), harbour.reader.record(ana).get("note")) == ("Ward 5", "Calls back")


def test_a_receipt_for_a_late_bundle_does_not_stand_for_those_before(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    take(harbour, give(river, harbour, stick))
    back(river, harbour, stick)
    first = harbour.folder.parent / "backup"
    harbour.lock()
    shutil.copytree(harbour.folder, first)
    harbour = friends[1] = open_vault(harbour.folder, PASSPHRASE)
    for field in ("place", "note"):
        editing.set_field(river, ana, field, "written later")
        given = give(river, harbour, stick)
        take(harbour, given)
        back(river, harbour, stick)
    # Harbour's laptop breaks; its backup is older than what it confirmed. The last bundle is still on the stick.
    harbour.lock()
    shutil.rmtree(harbour.folder)
    shutil.copytree(first, harbour.folder)
    harbour = friends[1] = open_vault(harbour.folder, PASSPHRASE)
    harbour.vault.renew_instance()
    take(harbour, given)
    assert harbour.reader.record(ana).get("note") == "written later"
    assert harbour.reader.record(ana).get("place") == "written later"  # the state of a record is always whole
    people.add(river, people.PersonInput("Chi"))
    back(river, harbour, stick)
    take(harbour, give(river, harbour, stick))
    assert {person.id for person in harbour.reader.all("person")} == {
        person.id for person in river.reader.all("person")
    }


def test_a_restored_vault_gets_its_own_work_back(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    take(harbour, give(river, harbour, stick))
    harbour.lock()
    backup = harbour.folder.parent / "backup"
    shutil.copytree(harbour.folder, backup)
    harbour = friends[1] = open_vault(harbour.folder, PASSPHRASE)
    dee, _ = people.add(harbour, people.PersonInput("Dee"))
    take(river, give(harbour, river, stick))
    take(harbour, give(river, harbour, stick))
    back(river, harbour, stick)
    assert give(river, harbour, stick).counts == {}
    harbour.lock()
    shutil.rmtree(harbour.folder)
    shutil.copytree(backup, harbour.folder)
    harbour = friends[1] = open_vault(harbour.folder, PASSPHRASE)
    harbour.vault.renew_instance()
    assert harbour.reader.numbers([dee]) == {}
    back(river, harbour, stick)
    take(harbour, give(river, harbour, stick))
    assert harbour.reader.record(dee).title == "Dee"


def test_what_is_held_counts_as_stored(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    take(harbour, give(river, harbour, stick))
    back(river, harbour, stick)
    editing.set_field(harbour, ana, "place", "Ward 7")
    assert take(river, give(harbour, river, stick)).held == 1
    take(harbour, give(river, harbour, stick))
    assert give(harbour, river, stick).counts == {}
    tray.take(river, harbour.secrets.root_public)
    assert river.reader.record(ana).get("place") == "Ward 7"


def test_a_narrow_scope_is_not_a_wide_one_and_the_other_way_round(friends, stick: Path) -> None:
    river, harbour = friends
    plan, _ = editing.create(river, "plan", {"name": "A campaign"})
    step, _ = editing.add_part(river, "step", plan, {"name": "Door round"})
    editing.create(river, "curriculum", {"name": "Asking well"})
    take(harbour, give(river, harbour, stick, "kit"))
    back(river, harbour, stick)
    assert give(river, harbour, stick, "kit").counts == {}
    assert give(river, harbour, stick).counts == {"plan": 1, "step": 1, "curriculum": 1}
    # That a plan is a pattern now shares its steps, which nobody touched.
    editing.set_field(river, plan, "template", True)
    given = give(river, harbour, stick, "kit")
    assert given.counts == {"plan": 1, "step": 1}
    take(harbour, given)
    assert harbour.reader.record(step).title == "Door round"
    take(harbour, give(river, harbour, stick))
    back(river, harbour, stick)
    assert give(river, harbour, stick, "kit").counts == {}


def test_a_record_that_lives_again_is_sent_whole(friends, stick: Path) -> None:
    river, harbour = friends
    plan, _ = editing.create(river, "plan", {"name": "Keep the night bus"})
    step, _ = editing.add_part(river, "step", plan, {"name": "Door round"})
    take(harbour, give(river, harbour, stick))
    back(river, harbour, stick)
    with river.vault.edit("delete") as edit:
        edit.delete(plan)
    editing.set_field(harbour, step, "note", "typed meanwhile")
    given = give(river, harbour, stick)
    assert given.counts == {"plan": 1}
    take(harbour, given)
    back(river, harbour, stick)
    with river.vault.edit("edit") as edit:
        edit.revive(plan)
    given = give(river, harbour, stick)
    assert given.counts == {"plan": 1, "step": 1}


def test_who_was_forgotten_is_told_once(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    take(harbour, give(river, harbour, stick))
    back(river, harbour, stick)
    forgetting.forget(river, [ana])
    given = give(river, harbour, stick)
    assert given.counts == {"person": 1}
    assert take(harbour, given).held == 1
    back(river, harbour, stick)
    assert give(river, harbour, stick).counts == {}


def test_a_delta_of_few_is_a_small_file(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    with river.vault.edit("add") as edit:
        for at in range(3000):
            person = edit.create("person", {"name": f"Person {at}", "note": f"{at * 7919:x} " * 20})
            if at % 10 == 0:
                edit.create("contact", {"person": person, "kind": "phone", "value": Reach(f"07700 9{at:05}", "GB")})
    whole = give(river, harbour, stick)
    take(harbour, whole)
    back(river, harbour, stick)
    editing.set_field(river, ana, "place", "Ward 5")
    few = give(river, harbour, stick)
    assert few.counts == {"person": 1, "contact": 1}
    assert few.bytes < 80_000 < whole.bytes  # 64 KiB is the least, padded


def test_a_right_to_edit_is_given_with_all_it_is_for(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    take(harbour, give(river, harbour, stick))
    back(river, harbour, stick)
    take(harbour, give(river, harbour, stick, may_edit=True))
    assert chapters.rights(river.reader, harbour.secrets.root_public).here == {"person": 2}
    assert chapters.rights(harbour.reader, river.secrets.root_public).there == {"person": 2}
    back(river, harbour, stick)
    assert give(river, harbour, stick, may_edit=True).counts == give(river, harbour, stick).counts == {}
    chapters.let_no_more(river, harbour.secrets.root_public)
    give(river, harbour, stick, may_edit=True)
    assert chapters.rights(river.reader, harbour.secrets.root_public).here == {"person": 2}


def test_a_vault_restored_with_a_clock_that_runs_behind_gets_all_again(friends, stick: Path, ana: RecordId) -> None:
    """Once its clock ran ahead; what it says after it was restored seems to be older, and counts all the same."""
    river, harbour = friends
    take(harbour, give(river, harbour, stick))
    back(river, harbour, stick)
    assert give(river, harbour, stick).counts == {}
    river.vault.local("UPDATE heard SET made = '2050-01-01T00:00:00+00:00'", ())
    harbour.vault.renew_instance()
    back(river, harbour, stick)
    assert give(river, harbour, stick).counts
