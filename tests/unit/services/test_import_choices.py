"""An import as a conversation: what was chosen is done, what could not be read waits, and all of it is one undo."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.base.errors import Cancelled, ToolkitError
from toolkit.base.progress import Progress
from toolkit.formats.recognise import Reading
from toolkit.formats.sources import Pasted
from toolkit.services import editing, events, forgetting, importing, parking, people
from toolkit.services.import_choices import Choices, FileChoices, look
from toolkit.services.session import Session, open_vault

LIST = "Name,Phone,Born,Size,Street,Town\nZoë Sample,020 7946 0001,03/04/1990,44,1 High St,Hilltop\n"
BAD = "Name,Phone,Birthday\nSam Sample,020 7946 0002,31/31/1990\nKim Sample,020 7946 0003,\n"


@pytest.fixture
def listed(tmp_path: Path):
    def write(text: str, name: str = "list.csv") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def _people(session: Session) -> dict[str, dict]:
    reader = session.reader
    return {each["name"]: each for each in people.as_json(reader, reader.listing("person").page(0, 100))}


def _choices(*targets: str, **reading: object) -> Choices:
    return Choices(files=(FileChoices(Reading(**reading), targets or None),))


def test_columns_as_a_person_says(session: Session, listed) -> None:
    path = listed(LIST)
    chosen = _choices("name", "phone/home", "born", "custom/Shirt size", "address/home", "address/home", day_first=True)
    assert importing.preview(session, [path], choices=chosen).added == 1
    assert session.reader.all("custom_field") == []
    importing.apply(session, [path], choices=chosen)
    zoe = _people(session)["Zoë Sample"]
    assert (zoe["born"], zoe["addresses"]) == ("1990-04-03", ["1 High St Hilltop"])
    (field,) = session.reader.all("custom_field")
    (person,) = session.reader.all("person")
    assert (field.title, person.get("x:" + field.id.hex())) == ("Shirt size", "44")
    assert session.reader.listing("person", "44").page(0, 5), "search finds a field of one's own"
    assert session.reader.parts(person.id, "contact")[0].text("label") == "home"
    assert session.vault.check() == []


def test_a_field_of_ones_own_takes_what_it_can_hold(session: Session, listed) -> None:
    values = {"name": "Paid", "on": "person", "kind": "yes_no"}
    paid, _ = editing.create(session, "custom_field", values)
    path = listed("Name,Phone,Paid\nSam Sample,020 7946 0002,Sí\nKim Sample,020 7946 0003,perhaps\n")
    chosen = _choices("name", "phone", "custom/paid")
    importing.apply(session, [path], choices=chosen)
    kim, sam = session.reader.where("person", order="sort")
    assert (sam.get("x:" + paid.hex()), kim.get("x:" + paid.hex())) == (True, None)
    assert kim.text("note") == "paid: perhaps"
    assert importing.apply(session, [path], choices=chosen).unchanged == 2


def test_columns_are_remembered_for_the_same_headers(session: Session, listed) -> None:
    chosen = _choices("name", "phone", "born", "keep", "place", "ignore", day_first=False)
    importing.apply(session, [listed(LIST)], choices=chosen)
    again = listed(LIST.replace("Zoë", "Ana").replace("0001", "0009"), "again.csv")
    (info,) = look(session, [again])
    assert (info.remembered, info.targets[4]) == (True, "place")
    importing.apply(session, [again])
    assert _people(session)["Ana Sample"]["born"] == "1990-03-04"
    (other,) = look(session, [listed("Name,Phone\nSam,020 7946 0001\n", "other.csv")])
    assert not other.remembered


def test_a_list_that_names_no_columns_can_still_be_looked_at(session: Session, listed) -> None:
    path = listed("Qwe,Rty\nabc,def\n")
    (info,) = look(session, [path])
    assert (info.targets, info.found.top[1]) == (("keep", "keep"), ("abc", "def"))
    with pytest.raises(ToolkitError, match=r"import\.no_contact_columns"):
        importing.preview(session, [path])
    assert importing.preview(session, [path], choices=_choices("name", "note")).added == 1
    with pytest.raises(ToolkitError, match=r"import\.unknown_field"):
        importing.preview(session, [path], choices=_choices("name", "nothing"))


def test_the_preview_tells_changes_field_by_field(session: Session, listed) -> None:
    importing.apply(session, [listed("Name,Phone\nSam Sample,020 7946 0002\nKim Sample,020 7946 0003\n")])
    sam, kim = "Sam Sample,020 7946 0002,sam@example.org,Hilltop,Choir", "Kim Sample,020 7946 0003,,,"
    more = f"Name,Phone,Email,Town,Tags\n{sam}\n{kim}\n"
    seen = importing.preview(session, [listed(more, "more.csv")])
    assert [(row.name, row.told) for row in seen.updates] == [
        ("Sam Sample", (("place", "Hilltop"), ("email", "sam@example.org"), ("tag", "Choir")))
    ]
    assert [row.name for row in seen.same] == ["Kim Sample"]


def test_everybody_gets_tags_and_the_event(session: Session, listed) -> None:
    event, _ = editing.create(session, "event", {"name": "Open day"})
    importing.apply(session, [listed("Name,Phone\nSam Sample,020 7946 0002\n")])
    (sam,) = session.reader.all("person")
    events.note_guest(session, event, sam.id)
    chosen = Choices(tags=("Open day", "New"), event=event)
    done = importing.apply(session, [listed(LIST + "Sam Sample,020 7946 0002,,,,\n", "b.csv")], choices=chosen)
    assert (done.added, done.updated, done.attending) == (1, 1, 2)
    assert all(each["tags"] == ["New", "Open day"] for each in _people(session).values())
    assert events.view(session.reader, event).count("came") == 2
    again = importing.apply(session, [listed(LIST, "b.csv")], choices=chosen)
    assert (again.unchanged, again.attending, again.changes) == (1, 0, None)
    editing.undo(session, done.changes.op)
    assert events.view(session.reader, event).count("invited") == 1
    assert list(_people(session)) == ["Sam Sample"]


def test_what_cannot_be_read_waits_to_be_mended(session: Session, listed) -> None:
    done = importing.apply(session, [listed(BAD)], choices=Choices(tags=("Choir",)))
    assert (done.added, done.held_back) == (1, 1)
    (row,) = parking.waiting(session.reader)
    assert (row.code, row.cells) == ("row.date_impossible", ("Sam Sample", "020 7946 0002", "31/31/1990"))
    still = parking.mend(session, row.id, cells=("Sam Sample", "020 7946 0002", "32/01/1990"))
    assert (still.changes, still.problems[0].code) == (None, "row.date_impossible")
    mended = parking.mend(session, row.id, cells=("Sam Sample", "020 7946 0002", "31/01/1990"))
    sam = _people(session)["Sam Sample"]
    assert (sam["born"], sam["tags"], parking.count(session.reader)) == ("1990-01-31", ["Choir"], 0)
    editing.undo(session, mended.changes.op)
    assert parking.count(session.reader) == 1, "it waits again once its mending was taken back"
    editing.redo(session)
    assert parking.count(session.reader) == 0


def test_taking_an_import_back_empties_the_tray_and_leaves_later_edits(session: Session, listed) -> None:
    done = importing.apply(session, [listed(BAD + "Jo Sample,020 7946 0005,\n")])
    kim = next(each for each in session.reader.all("person") if each.title == "Kim Sample")
    editing.set_field(session, kim.id, "place", "Hilltop")
    undone = editing.undo(session, done.changes.op)
    assert list(_people(session)) == ["Kim Sample"]
    assert (len(undone.kept), parking.count(session.reader)) == (1, 0)


def test_the_same_row_waits_once(session: Session, listed) -> None:
    first = importing.apply(session, [listed(BAD)])
    importing.apply(session, [listed(BAD.replace("Kim", "Jo"), "again.csv")])
    assert parking.count(session.reader) == 1
    editing.undo(session, first.changes.op)
    assert parking.count(session.reader) == 1


def test_rows_wait_even_if_nobody_came_in(session: Session, listed) -> None:
    done = importing.apply(session, [listed("Name,Phone,Birthday\nSam,020 7946 0002,31/31/1990\n")])
    assert (done.changes, parking.count(session.reader)) == (None, 1)
    assert session.reader.operations() == []
    (row,) = parking.waiting(session.reader)
    gone = parking.leave_out(session, row.id)
    assert parking.count(session.reader) == 0
    parking.put_back(session, gone)
    assert parking.waiting(session.reader) == [gone]
    with pytest.raises(ToolkitError, match=r"parked\.not_found"):
        parking.leave_out(session, 99)


def test_torn_quotes_and_broken_cards_wait_as_text(session: Session, listed) -> None:
    torn = 'Name,Phone\nSam Sample,020 7946 0002\n"Jo Sample,020 7946 0004\nLee Sample,020 7946 0005\n'
    importing.apply(session, [listed(torn), listed("BEGIN:VCARD\nVERSION:3.0\nNOTE:Zoë\nEND:VCARD\n", "a.vcf")])
    text, card = parking.waiting(session.reader)
    assert "Jo Sample" in text.text
    assert "Lee Sample" in text.text
    assert parking.mend(session, text.id, text=text.text.replace('"', "")).added == 2
    assert card.text == "BEGIN:VCARD\nVERSION:3.0\nNOTE:Zoë\nEND:VCARD"
    assert parking.mend(session, card.id, text=card.text.replace("NOTE", "FN")).added == 1
    assert sorted(_people(session)) == ["Jo Sample", "Lee Sample", "Sam Sample", "Zoë"]
    assert parking.count(session.reader) == 0


def test_a_row_too_long_waits_as_it_was_understood(session: Session, listed) -> None:
    importing.apply(session, [listed(f"Name,Phone\n{'x' * 400},020 7946 0002\n")])
    (row,) = parking.waiting(session.reader)
    assert row.code == "row.too_long"
    assert parking.mend(session, row.id, text=row.text.replace("x" * 400, "Sam")).added == 1
    assert _people(session)["Sam"]["phones"] == ["020 7946 0002"]


def test_pasted_text_is_a_list_too(session: Session) -> None:
    done = importing.apply(session, [Pasted("Name\tPhone\nZoë Sample\t020 7946 0001\n")])
    assert done.added == 1
    assert importing.apply(session, [Pasted("BEGIN:VCARD\nFN:Sam\nTEL:020 7946 0002\nEND:VCARD")]).added == 1
    with pytest.raises(ToolkitError, match=r"import\.empty"):
        look(session, [Pasted("  \n")])


def test_stopping_leaves_nothing_behind_at_any_step(session: Session, listed) -> None:
    event, _ = editing.create(session, "event", {"name": "Open day"})
    rows = "".join(f"Person {n},020 7946 {n:04},,,,\n" for n in range(1_600))
    path = listed(LIST + ",,,,,x\n" + rows)
    before = len(session.reader.operations())
    for step in (1, 2, 3):
        progress = Progress(lambda stage, done, total, at=step: done >= at * 500 and progress.cancel())  # noqa: B023
        with pytest.raises(Cancelled):
            importing.apply(session, [path], choices=Choices(tags=("A",), event=event), progress=progress)
        counts = session.reader.counts()
        assert (counts["person"], counts["tag"], parking.count(session.reader)) == (0, 0, 0)
    assert len(session.reader.operations()) == before
    assert session.vault.check() == []


def test_nothing_of_the_forgotten_waits_in_the_tray(session: Session, listed) -> None:
    bad = "Sam Sample,020 7946 0002,,31/31/1990\nKim,,kim@example.org,31/31/1990\nJo,1,,31/31/1990\n"
    bad = "Name,Phone,Email,Birthday\n" + bad
    importing.apply(session, [listed(bad + "Sam Sample,+44 20 7946 0002,KIM@example.org,\n")])
    assert parking.count(session.reader) == 3
    (sam,) = session.reader.all("person")
    forgetting.forget(session, [sam.id])
    assert [row.cells[0] for row in parking.waiting(session.reader)] == ["Jo"]
    again = importing.apply(session, [listed("Name,Phone\nSam,+44 20 7946 0002\n", "b.csv")])
    assert ([each.code for each in again.problems], again.to_mend) == (["row.forgotten"], [])
    assert parking.count(session.reader) == 1


def test_an_import_is_taken_back_next_week(session: Session, listed) -> None:
    done = importing.apply(session, [listed(BAD + "Jo Sample,020 7946 0005,\n")])
    editing.create(session, "person", {"name": "Somebody later"})
    session.lock()
    later = open_vault(session.folder, "river stone lantern")
    try:
        jo = next(each for each in later.reader.all("person") if each.title == "Jo Sample")
        editing.set_field(later, jo.id, "place", "Hilltop")
        (listed_there,) = [each for each in later.reader.operations() if each.kind == "import"]
        assert (listed_there.op, listed_there.facts["files"]) == (done.changes.op, ["list.csv"])
        assert parking.count(later.reader) == 1
        undone = editing.undo(later, listed_there.op)
        assert sorted(each.title for each in later.reader.all("person")) == ["Jo Sample", "Somebody later"]
        assert ([kept[0] for kept in undone.kept], parking.count(later.reader)) == ([jo.id], 0)
    finally:
        later.lock()
