"""What another chapter may change here, and what is kept beside until a person decides."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.crypto.keyring import KdfParameters
from toolkit.domain.fields import Reach
from toolkit.domain.scopes import SCOPES
from toolkit.services import chapters, editing, exchange, giving, passing, tray
from toolkit.services.judging import Choice
from toolkit.services.session import Session, create_vault

PASSPHRASE = "only for this test"


def root(session: Session) -> bytes:
    return session.secrets.root_public


def give(giver: Session, taker: Session, stick: Path, *, may_edit: bool = False) -> Path:
    return giving.give(giver, stick, to=root(taker), scope="everything", may_edit=may_edit).file


def take(taker: Session, file: Path, choice: Choice | None = None) -> exchange.Taken:
    with exchange.open_bundle(taker, file) as incoming:
        told = exchange.preview(taker, incoming)
        taken = exchange.accept(taker, incoming, choice=choice)
    if choice is None:
        # What was told is what happened: by rights held, and deletions as requests.
        assert taken.held == told.count("held") + told.count("deleted")
    return taken


def ana_in(session: Session) -> RecordId:
    with session.vault.edit("add") as edit:
        ana = edit.create("person", {"name": "Ana", "place": "Ward 4", "may_contact": "yes"})
        edit.create("contact", {"person": ana, "kind": "phone", "value": Reach("07700 900142", "GB")})
    return ana


def place(session: Session, person: RecordId) -> object:
    return session.reader.record(person).get("place")


def titles(session: Session) -> list[str]:
    return [kept.item.title for kept in tray.look(session.reader).items]


def test_what_was_given_to_read_comes_back_changed_and_waits(friends, stick: Path) -> None:
    river, harbour = friends
    ana = ana_in(river)
    take(harbour, give(river, harbour, stick))
    editing.set_field(harbour, ana, "place", "Ward 5")
    editing.add_part(harbour, "contact", ana, {"kind": "email", "value": Reach("ana@example.org")})
    taken = take(river, give(harbour, river, stick))
    assert (taken.applied, taken.held) == ({}, 2)
    assert place(river, ana) == "Ward 4"
    assert len(river.reader.parts(ana, "contact")) == 1
    (kept, mail) = tray.look(river.reader).items
    assert (kept.chapter, kept.group, kept.item.title, kept.item.why) == ("Harbour Street", "changed", "Ana", "rights")
    assert [(each.field, each.here, each.there) for each in kept.item.fields] == [("place", "Ward 4", "Ward 5")]
    assert (mail.item.type, mail.item.title) == ("contact", "Ana")
    decided = tray.take(river, root(harbour))
    assert (decided.done, place(river, ana), len(river.reader.parts(ana, "contact"))) == (2, "Ward 5", 2)
    assert tray.count(river.reader) == 0
    assert river.check() == []


def test_what_was_given_to_edit_comes_back_changed_and_applies(friends, stick: Path) -> None:
    river, harbour = friends
    ana = ana_in(river)
    take(harbour, give(river, harbour, stick, may_edit=True))
    editing.set_field(harbour, ana, "place", "Ward 5")
    assert take(river, give(harbour, river, stick)).held == 0
    assert place(river, ana) == "Ward 5"
    rights = chapters.rights(river.reader, root(harbour))
    assert (rights.here, rights.own, rights.there) == ({"person": 1}, {}, {})
    rights = chapters.rights(harbour.reader, root(river))
    assert (rights.here, rights.own, rights.there) == ({}, {"person": 1}, {"person": 1})
    chapters.let_no_more(river, root(harbour))
    assert chapters.rights(river.reader, root(harbour)).here == {}
    editing.set_field(harbour, ana, "place", "Ward 6")
    assert take(river, give(harbour, river, stick)).held == 1
    assert place(river, ana) == "Ward 5"


def test_their_own_records_are_theirs_to_change_and_new_ones_come_in(friends, stick: Path) -> None:
    river, harbour = friends
    ana = ana_in(harbour)
    assert take(river, give(harbour, river, stick)).applied == {"person": 1, "contact": 1}
    editing.set_field(harbour, ana, "place", "Ward 5")
    assert take(river, give(harbour, river, stick)).held == 0
    assert place(river, ana) == "Ward 5"


def test_what_is_the_same_here_is_not_asked_about_until_it_differs(friends, stick: Path) -> None:
    river, harbour = friends
    tags = []
    for session in friends:
        with session.vault.edit("add") as edit:
            tags.append(editing.tag_id(edit, "Steward"))
    assert tags[0] == tags[1]
    assert take(river, give(harbour, river, stick)).held == 0
    assert tray.count(river.reader) == 0
    editing.set_field(river, tags[0], "name", "Cook")
    assert titles(river) == ["Steward"]


def test_what_is_held_is_not_passed_on(friends, stick: Path, tmp_path: Path) -> None:
    river, harbour = friends
    ana = ana_in(river)
    take(harbour, give(river, harbour, stick))
    editing.set_field(harbour, ana, "note", "held words")
    take(river, give(harbour, river, stick))
    states = [state for whole, parts in river.reader.states(SCOPES["everything"]) for state in (whole, *parts)]
    assert not any("held words" in str(state) for state in states)


def test_a_deletion_is_a_request(friends, stick: Path) -> None:
    river, harbour = friends
    ana, bo = ana_in(harbour), ana_in(harbour)
    take(river, give(harbour, river, stick))
    editing.delete(harbour, [ana, bo])
    taken = take(river, give(harbour, river, stick))
    assert (taken.applied, taken.deletions, taken.held) == ({}, 2, 2)
    assert river.reader.counts()["person"] == 2
    editing.set_field(river, bo, "note", "still with us")
    assert {(kept.group, kept.item.why) for kept in tray.look(river.reader).items} == {("deleted", "deletion")}
    # Whoever was changed here since is asked about all the same, and goes if that is what a person says.
    tray.take(river, root(harbour), [bo])
    assert [person.id for person in river.reader.all("person")] == [ana]
    tray.drop(river, root(harbour), [ana])
    assert tray.count(river.reader) == 0
    taken = take(river, give(harbour, river, stick))
    assert (taken.deletions, taken.held, river.reader.counts()["person"]) == (0, 0, 1)
    assert river.check() == []


def test_a_record_is_left_out_and_waits_with_its_parts(friends, stick: Path) -> None:
    river, harbour = friends
    ana, bo = ana_in(harbour), ana_in(harbour)
    taken = take(river, give(harbour, river, stick), Choice(left={ana}))
    assert (taken.applied, taken.held) == ({"person": 1, "contact": 1}, 2)
    editing.set_field(harbour, ana, "place", "Ward 7")
    editing.set_field(harbour, bo, "place", "Ward 7")
    taken = take(river, give(harbour, river, stick))
    assert (taken.applied, taken.held, place(river, bo)) == ({"person": 1}, 2, "Ward 7")
    (phone,) = [kept.item.id for kept in tray.look(river.reader).items if kept.item.type == "contact"]
    tray.take(river, root(harbour), [phone])
    assert place(river, ana) == "Ward 7"
    assert len(river.reader.parts(ana, "contact")) == 1


def test_whole_groups_can_be_left_out(friends, stick: Path) -> None:
    river, harbour = friends
    ana_in(harbour)
    taken = take(river, give(harbour, river, stick), Choice(left_groups={"added"}))
    assert (taken.applied, taken.held, taken.op) == ({}, 2, None)
    assert river.reader.counts()["person"] == 0
    assert passing.passed(river.reader)[0].op is None


def test_what_was_dropped_does_not_come_up_again_and_news_do(friends, stick: Path) -> None:
    river, harbour = friends
    ana = ana_in(river)
    take(harbour, give(river, harbour, stick))
    editing.set_field(harbour, ana, "place", "dropped words")
    take(river, give(harbour, river, stick))
    tray.drop(river, root(harbour))
    assert "dropped words" not in str(river.reader.db.all("SELECT * FROM held"))
    assert take(river, give(harbour, river, stick)).held == 0
    editing.set_field(harbour, ana, "note", "Calls back")
    assert take(river, give(harbour, river, stick)).held == 1
    tray.take(river, root(harbour))
    assert (place(river, ana), river.reader.record(ana).get("note")) == ("Ward 4", "Calls back")


def test_an_undone_bundle_is_held_and_taken_again(friends, stick: Path) -> None:
    river, harbour = friends
    ana = ana_in(harbour)
    take(river, give(harbour, river, stick))
    before = river.reader.record(ana)
    editing.set_field(harbour, ana, "place", "Ward 9")
    bo = ana_in(harbour)
    taken = take(river, give(harbour, river, stick))
    river.vault.undo(taken.op)
    assert (river.reader.record(ana), river.reader.numbers([bo])) == (before, {})
    assert {(kept.group, kept.item.why) for kept in tray.look(river.reader).items} == {
        ("changed", "undone"),
        ("added", "undone"),
    }
    # The next bundle does not bring in by the back door what was taken back.
    editing.set_field(harbour, ana, "note", "more of it")
    assert take(river, give(harbour, river, stick)).applied == {}
    assert place(river, ana) == "Ward 4"
    decided = tray.take(river, root(harbour))
    assert (place(river, ana), river.reader.record(ana).get("note")) == ("Ward 9", "more of it")
    assert river.reader.record(bo).title == "Ana"
    assert decided.changes is not None
    river.vault.undo(decided.changes.op)
    assert (river.reader.record(ana), river.reader.numbers([bo])) == (before, {})
    assert tray.count(river.reader) == 3
    with pytest.raises(ToolkitError) as caught:
        river.vault.undo(river.reader.operations(1)[0].op)
    assert caught.value.code == "undo.bring_again"
    assert river.check() == []


def test_a_bundle_from_somebody_unknown_can_be_set_aside(friends, stick: Path, tmp_path: Path) -> None:
    river, _ = friends
    stranger = create_vault(
        tmp_path / "Hillside", "Hillside", PASSPHRASE, leader="Chi", region="GB", kdf=KdfParameters()
    )
    chapters.trust(stranger, river.card)
    ana = ana_in(stranger)
    file = give(stranger, river, stick)
    with exchange.open_bundle(river, file) as incoming:
        assert exchange.set_aside(river, incoming).held == 2
    assert (river.reader.counts()["person"], titles(river)) == (0, ["Ana", "Ana"])
    assert tray.look(river.reader).items[0].chapter == "Hillside"
    assert chapters.peers(river.reader)[0].name == "Harbour Street"
    tray.take(river, root(stranger))
    assert river.reader.record(ana).title == "Ana"
    stranger.lock()


def test_nothing_can_be_decided_where_nothing_waits(friends) -> None:
    river, harbour = friends
    for decide in (tray.take, tray.drop):
        with pytest.raises(ToolkitError) as caught:
            decide(river, root(harbour))
        assert caught.value.code == "held.none"


def test_taking_a_bundle_back_does_not_loosen_consent_unasked(friends, stick: Path) -> None:
    river, harbour = friends
    ana = ana_in(river)
    take(harbour, give(river, harbour, stick, may_edit=True))
    editing.set_field(harbour, ana, "may_contact", "no")
    editing.set_field(harbour, ana, "place", "Ward 5")
    taken = take(river, give(harbour, river, stick))
    undone = river.vault.undo(taken.op)
    assert undone.kept == [(ana, "may_contact")]
    assert (river.reader.record(ana).get("may_contact"), place(river, ana)) == ("no", "Ward 4")
