"""Events on a real vault: groups by day, who comes, and what comes after a meeting."""

import datetime

import pytest
from PySide6.QtCore import Qt

from tests.ui.screens import choose, click, pick_person, put_up, said, write
from tests.ui.vaults import desk_on, settled
from toolkit.services import editing, events, people, plans
from toolkit.ui.bidi import plain
from toolkit.ui.screens.events import Events

pytestmark = pytest.mark.usefixtures("dressed")


def day(offset):
    return (datetime.date.today() + datetime.timedelta(days=offset)).isoformat()


@pytest.fixture
def desk(qtbot, tmp_path):
    with desk_on(tmp_path / "Riverbend") as made:
        yield made


@pytest.fixture
def meeting(desk):
    session = desk.session
    for name in ("Amina Yusuf", "Rosa Mamani"):
        people.add(session, people.PersonInput(name))
    editing.create(session, "event", {"name": "Story evening", "starts": f"{day(-20)}T19:00"})
    editing.create(session, "event", {"name": "Some day"})
    values = {"name": "Monthly meeting", "kind": "meeting", "starts": f"{day(5)}T18:30", "place": "Library"}
    return editing.create(session, "event", values)[0]


@pytest.fixture
def page(qtbot, desk, meeting):
    return put_up(qtbot, desk, Events(desk))


def guests(desk, event):
    return {guest.name: guest.attendance.text("status") for guest in events.view(desk.session.reader, event).guests}


def test_events_stand_in_groups_and_the_next_one_is_open(page, meeting):
    texts = page.list.texts()
    assert [text for text in texts if text.endswith(" 1")] == ["Coming up 1", "No day yet 1", "Past 1"]
    assert texts[1].startswith("Monthly meeting. ")
    assert "Library" in texts[1]
    assert page.event_id == meeting
    assert page.panel.name.text() == "Monthly meeting"


def test_people_are_added_answer_and_are_counted(qtbot, desk, page, meeting):
    pick_person(qtbot, desk, page.panel.person, "Ros", "Rosa Mamani")
    assert guests(desk, meeting) == {"Rosa Mamani": "invited"}
    assert page.panel.person.text() == ""
    (row,) = page.panel.rows.values()
    choose(qtbot, row.status, "said_yes")
    settled(qtbot, desk)
    assert page.panel.counts.text() == "Said yes: 1"
    assert "1 of 1 said yes" in page.list.texts()[1]
    click(qtbot, row.remove)
    settled(qtbot, desk)
    assert guests(desk, meeting) == {}
    assert plain(page.strip.words.text()) == "Took Rosa Mamani off the list"


def test_somebody_taken_off_can_be_added_again(qtbot, desk, page, meeting):
    for _ in range(2):
        pick_person(qtbot, desk, page.panel.person, "Ami", "Amina Yusuf")
        assert guests(desk, meeting) == {"Amina Yusuf": "invited"}
        (row,) = page.panel.rows.values()
        choose(qtbot, row.status, "came")
        settled(qtbot, desk)
        assert guests(desk, meeting) == {"Amina Yusuf": "came"}
        click(qtbot, row.remove)
        settled(qtbot, desk)
    assert guests(desk, meeting) == {}


def test_a_name_leads_to_the_person(qtbot, desk, page, meeting):
    pick_person(qtbot, desk, page.panel.person, "Ros", "Rosa Mamani")
    (row,) = page.panel.rows.values()
    with qtbot.waitSignal(page.go_to) as went:
        click(qtbot, row.name)
    assert went.args == ["people", row.guest.person]


def test_day_and_time_are_typed_and_stored_as_one_moment(qtbot, desk, page, meeting):
    starts = page.panel.form.fields["starts"]
    write(qtbot, starts.day, day(7))
    settled(qtbot, desk)
    assert desk.session.reader.record(meeting).text("starts") == f"{day(7)}T18:30"
    write(qtbot, starts.time, "20:15")
    settled(qtbot, desk)
    assert desk.session.reader.record(meeting).text("starts") == f"{day(7)}T20:15"
    assert said(page) == "Saved “Begins”"
    write(qtbot, starts.time, "late")
    assert starts.time.property("wrong")
    starts.time.selectAll()
    qtbot.keyClick(starts.time, Qt.Key.Key_Delete)
    qtbot.keyClick(starts.time, Qt.Key.Key_Return)
    settled(qtbot, desk)
    assert desk.session.reader.record(meeting).text("starts") == f"{day(7)}T00:00"
    assert starts.time.text() == ""


def test_a_meeting_that_leads_nowhere_says_so_and_offers_a_step(qtbot, desk, page, meeting):
    hint = page.panel.hint
    assert hint.isVisible()
    assert not hint.button.isVisible()
    plan, _ = editing.create(desk.session, "plan", {"name": "Keep the night bus"})
    page.refresh(None)
    settled(qtbot, desk)
    choose(qtbot, page.panel.form.fields["plan"], plan.hex())
    settled(qtbot, desk)
    assert hint.isVisible()
    click(qtbot, hint.button)
    settled(qtbot, desk)
    (step,) = plans.view(desk.session.reader, plan).steps
    assert (step.title, step.text("due")) == ("Stay in touch after “Monthly meeting”", day(5))
    assert not hint.isVisible()


def test_an_event_online_needs_no_hint(qtbot, desk, page, meeting):
    choose(qtbot, page.panel.form.fields["online"], True)
    settled(qtbot, desk)
    assert desk.session.reader.record(meeting).get("online") is True
    assert not page.panel.hint.isVisible()


def test_a_new_event_and_deleting_it(qtbot, desk):
    page = put_up(qtbot, desk, Events(desk))
    assert page.stack.currentWidget() is page.empty
    page.begin_new()
    qtbot.keyClicks(page.bar.line, "Street party")
    qtbot.keyClick(page.bar.line, Qt.Key.Key_Return)
    settled(qtbot, desk)
    assert page.panel.name.text() == "Street party"
    assert page.panel.form.fields["starts"].day.hasFocus()
    page.panel.delete_action.trigger()
    settled(qtbot, desk)
    assert page.stack.currentWidget() is page.empty
