"""Somebody is forgotten wherever the word reaches; what is removed from one copy stays with all others."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.services import (
    chapters,
    editing,
    exchange,
    forgetting,
    giving,
    households,
    importing,
    people,
    relationships,
    talks,
    tray,
    ways_in,
)
from toolkit.services.judging import Choice
from toolkit.services.session import Session

SECRET = "Qzxwvana"


@pytest.fixture
def ana(friends: tuple[Session, Session]) -> RecordId:
    made, _ = people.add(
        friends[0],
        people.PersonInput(SECRET, phones=("07700 900142",), emails=("qzx@example.org",), note="qzx secret"),
    )
    with friends[0].vault.edit("add") as edit:
        event = edit.create("event", {"name": "Meeting"})
        edit.create("attendance", {"event": event, "person": made, "note": "qzx came late"})
    people.add(friends[0], people.PersonInput("Bo", phones=("07700 900199",)))
    return made


def root(session: Session) -> bytes:
    return session.secrets.root_public


def pass_on(
    giver: Session, taker: Session, stick: Path, choice: Choice | None = None, *, whole: bool = False
) -> exchange.Taken:
    file = giving.give(giver, stick, to=root(taker), scope="everything", may_edit=True, whole=whole).file
    with exchange.open_bundle(taker, file) as incoming:
        told = exchange.preview(taker, incoming)
        taken = exchange.accept(taker, incoming, choice=choice)
    if choice is None:
        assert taken.held == told.waiting
    return taken


def traces(session: Session, text: str) -> list[str]:
    """Where it still stands in any table, the pages of search among them; keys are random letters, and left out."""
    db = session.reader.db
    tables = [row[0] for row in db.all("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    found = []
    for table in set(tables) - {"meta", "peer"}:
        for row in db.all(f'SELECT * FROM "{table}"'):
            texts = [value.decode("latin-1") if isinstance(value, bytes) else str(value) for value in row]
            found.append(f"{table}: {texts}")
    return [line for line in found if text in line.casefold()]


def test_a_forgotten_person_leaves_nothing_behind(friends, ana: RecordId) -> None:
    river, _ = friends
    editing.set_field(river, ana, "place", "Qzx Lane")
    assert traces(river, "qzx")
    op = river.vault.last_undoable()
    changes = forgetting.forget(river, [ana])
    assert changes is not None
    assert changes.types == {"person", "contact", "attendance"}
    assert not traces(river, "qzx")
    assert not traces(river, "900142")
    assert river.reader.listing("person", SECRET).total == 0
    assert river.reader.listing("person", "Bo").total == 1
    assert river.check() == []
    # Undo passes over it, and what was done before is left alone.
    assert river.vault.last_undoable() == op
    with pytest.raises(ToolkitError) as caught:
        river.vault.undo(changes.op)
    assert caught.value.code == "undo.erased"


def test_what_others_wrote_of_a_forgotten_person_goes_with_them(friends, stick) -> None:
    """Talks, relationships, and the household in which nobody is left: here, and where the word is taken."""
    river, harbour = friends
    ana, _ = people.add(river, people.PersonInput(SECRET))
    bo, _ = people.add(river, people.PersonInput("Bo"))
    cem, _ = people.add(river, people.PersonInput("Cem"))
    relationships.relate(river, ana, bo, "family", "qzx cousin")
    talks.begin(river, ana, "call", "2027-02-01", {"text": "qzx told me", "next_step": "ask qzx"})
    households.found(river, ana, "House of qzx")
    households.found(river, bo, "Mill Lane")
    households.move_in(river, cem, bo, "")
    households.set_field(
        river, households.household_of(river.reader, river.reader.record(ana)).record.id, "note", "qzx"
    )
    pass_on(river, harbour, stick)
    assert traces(harbour, "qzx")
    forgetting.forget(river, [ana])
    pass_on(river, harbour, stick)
    tray.take(harbour, root(river))
    for session in friends:
        assert not traces(session, "qzx")
        assert session.check() == []
        assert session.reader.counts()["relationship"] == session.reader.counts()["interaction"] == 0
    forgetting.forget(river, [bo])
    assert [each.title for each in river.reader.all("household")] == ["Mill Lane"]  # somebody lives there still
    forgetting.forget(river, [cem])
    assert river.reader.all("household") == []
    assert not traces(river, "mill lane")


def test_to_forget_is_a_request_that_travels_and_beats_whatever_was_written(friends, ana: RecordId, stick) -> None:
    river, harbour = friends
    pass_on(river, harbour, stick)
    pass_on(harbour, river, stick)
    forgetting.forget(river, [ana])
    editing.set_field(harbour, ana, "note", "qzx typed meanwhile")
    taken = pass_on(harbour, river, stick)
    assert taken.held == 0
    assert river.reader.numbers([ana]) == {}
    assert not traces(river, "qzx")
    taken = pass_on(river, harbour, stick)
    assert (taken.held, harbour.reader.record(ana).title) == (1, SECRET)
    (kept,) = tray.look(harbour.reader).items
    assert (kept.group, kept.item.why, kept.item.title) == ("forget", "forget", SECRET)
    tray.take(harbour, root(river))
    assert harbour.reader.numbers([ana]) == {}
    assert not traces(harbour, "qzx")
    assert pass_on(harbour, river, stick).held == 0
    assert (tray.count(river.reader), tray.count(harbour.reader)) == (0, 0)
    assert [river.check(), harbour.check()] == [[], []]
    assert river.reader.db.all("SELECT id, w IS NULL FROM forgotten") == harbour.reader.db.all(
        "SELECT id, w IS NULL FROM forgotten"
    )


def test_a_request_to_forget_can_be_ticked_or_dropped(friends, ana: RecordId, stick: Path) -> None:
    river, harbour = friends
    pass_on(river, harbour, stick)
    forgetting.forget(river, [ana])
    pass_on(river, harbour, stick)
    tray.drop(harbour, root(river))
    assert pass_on(river, harbour, stick).held == 0
    assert harbour.reader.record(ana).title == SECRET
    bo = next(person.id for person in river.reader.all("person"))
    forgetting.forget(river, [bo])
    pass_on(river, harbour, stick, Choice(taken={bo}))
    assert [person.id for person in harbour.reader.all("person")] == [ana]


def test_what_is_held_of_somebody_goes_too(friends, ana: RecordId, stick: Path) -> None:
    river, harbour = friends
    pass_on(river, harbour, stick)
    chapters.let_no_more(river, root(harbour))
    editing.set_field(harbour, ana, "note", "qzx held")
    people.add_contact(harbour, ana, "phone", "07700 900177")
    assert pass_on(harbour, river, stick).held == 2
    forgetting.forget(river, [ana])
    assert tray.count(river.reader) == 0
    assert not traces(river, "qzx")
    assert not traces(river, "900177")


def test_a_list_does_not_bring_them_back_by_itself(friends, ana: RecordId, tmp_path: Path) -> None:
    river, _ = friends
    forgetting.forget(river, [ana])
    sheet = tmp_path / "people.csv"
    sheet.write_text(
        "Name,Phone,Email\nAna again,+44 7700 900142,\nMail,,QZX@example.org\nBo,07700 900199,\nChi,07700 900155,\n",
        encoding="utf-8",
    )
    result = importing.apply(river, [sheet])
    assert (result.read, result.added, result.unchanged, result.held_back) == (4, 1, 1, 2)
    assert [(problem.row, problem.code) for problem in result.problems] == [(2, "row.forgotten"), (3, "row.forgotten")]
    people.add(river, people.PersonInput("Ana agrees", phones=("07700 900142",)))
    assert river.reader.listing("person", "900142").total == 1


def test_a_list_is_stopped_also_after_the_lock_was_changed(
    friends: tuple[Session, Session], ana: RecordId, tmp_path: Path
) -> None:
    forgetting.forget(friends[0], [ana])
    ways_in.rekey(friends[0])
    sheet = tmp_path / "list.csv"
    sheet.write_text("Name,Phone\nSomebody,+44 7700 900142\n", "utf-8")
    result = importing.apply(friends[0], [sheet])
    assert (result.added, [problem.code for problem in result.problems]) == (0, ["row.forgotten"])


def test_removed_from_this_copy_stays_with_others_and_comes_back_when_asked(friends, ana, stick: Path) -> None:
    river, harbour = friends
    pass_on(river, harbour, stick)
    changes = forgetting.remove(harbour, [ana])
    assert changes is not None
    assert harbour.reader.numbers([ana]) == {}
    assert not traces(harbour, "qzx")
    pass_on(harbour, river, stick)
    assert river.reader.record(ana).title == SECRET
    # They confirmed to have it once, so it is sent again only as a whole.
    file = giving.give(river, stick, to=root(harbour), scope="everything", whole=True).file
    with exchange.open_bundle(harbour, file) as incoming:
        told = exchange.preview(harbour, incoming)
        assert told.counts["removed"] == {"person": 1, "contact": 2}
        exchange.accept(harbour, incoming)
    assert harbour.reader.numbers([ana]) == {}
    assert tray.count(harbour.reader) == 0
    pass_on(river, harbour, stick, Choice(taken={ana}), whole=True)
    assert harbour.reader.record(ana).title == SECRET
    assert len(people.contacts(harbour.reader, ana)) == 2
    assert pass_on(river, harbour, stick).held == 0
    assert harbour.check() == []


def test_a_tag_removed_from_this_copy_can_be_made_again(friends) -> None:
    river, _ = friends
    with river.vault.edit("add") as edit:
        tag = editing.tag_id(edit, "Steward")
    forgetting.remove(river, [tag])
    with river.vault.edit("add") as edit:
        assert editing.tag_id(edit, "Steward") == tag
    assert river.reader.db.value("SELECT count(*) FROM removed") == 0
