"""Plans on a real vault: two goals, two lanes, and no bridge missing unseen."""

import datetime

import pytest
from PySide6.QtCore import Qt

from tests.ui.screens import choose, click, click_row, pick_person, put_up, said, write
from tests.ui.two_chapters import two_chapters
from tests.ui.vaults import desk_on, settled
from toolkit.services import editing, exchange, people, plans
from toolkit.ui.bidi import plain
from toolkit.ui.desk import Desk
from toolkit.ui.screens.person_versions import TwoVersions
from toolkit.ui.screens.plans import Plans, read_plan
from toolkit.ui.work import Lanes

pytestmark = pytest.mark.usefixtures("dressed")
TODAY = datetime.date.today()


def day(offset):
    return (TODAY + datetime.timedelta(days=offset)).isoformat()


@pytest.fixture
def desk(qtbot, tmp_path):
    with desk_on(tmp_path / "Riverbend") as made:
        yield made


@pytest.fixture
def bus(desk):
    """A plan with a petition from which nothing leads on, and two steps in person."""
    session = desk.session
    people.add(session, people.PersonInput("Tomás Quispe"))
    plan, _ = editing.create(session, "plan", {"name": "Keep the night bus"})
    political = {"kind": "political", "name": "The council keeps bus 9", "by": day(24)}
    editing.add_part(session, "goal", plan, political)
    steps = [
        editing.add_part(session, "step", plan, values)[0]
        for values in (
            {"name": "Petition", "where": "online", "due": day(-14), "done": day(-13)},
            {"name": "Find a room", "where": "in_person", "due": day(-2)},
            {"name": "Door round", "where": "in_person", "due": day(4)},
        )
    ]
    return plan, steps


@pytest.fixture
def page(qtbot, desk, bus):
    made = put_up(qtbot, desk, Plans(desk))
    made.open_record(bus[0])
    settled(qtbot, desk)
    return made


def stored(desk, record):
    return desk.session.reader.record(record)


def test_a_first_plan_begins_with_a_name_and_two_goals(qtbot, desk):
    page = put_up(qtbot, desk, Plans(desk))
    assert page.stack.currentWidget() is page.empty
    page.begin_new()
    qtbot.keyClicks(page.bar.line, "A crossing at Mill Lane")
    qtbot.keyClick(page.bar.line, Qt.Key.Key_Return)
    settled(qtbot, desk)
    assert page.title == "A crossing at Mill Lane"
    goals = page.plan.goals
    assert not goals.political.by.isEnabled()
    write(qtbot, goals.political.name, "The district builds it")
    write(qtbot, goals.cultural.name, "Walking to school is normal")
    settled(qtbot, desk)
    write(qtbot, goals.political.form.fields["who_decides"], "District office")
    write(qtbot, goals.cultural.form.fields["sign"], "Children come alone")
    settled(qtbot, desk)
    view = plans.view(desk.session.reader, page.plan_id)
    told = {goal.text("kind"): goal for goal in view.goals}
    assert told["political"].text("who_decides") == "District office"
    assert told["cultural"].text("sign") == "Children come alone"
    assert abs(goals.political.width() - goals.cultural.width()) <= 1


def test_the_list_says_both_goals_the_next_step_and_what_is_missing(qtbot, desk, bus):
    page = put_up(qtbot, desk, Plans(desk))
    (told,) = page.list.texts()
    told = plain(told)
    for words in ("Keep the night bus", "The council keeps bus 9", "1 of 3 done", "Next: Find a room", "1 missing"):
        assert words in told
    click_row(qtbot, page.list, bus[0])
    settled(qtbot, desk)
    assert page.stack.currentWidget() is page.plan
    click(qtbot, page.header.back_button)
    assert page.stack.currentWidget() is not page.plan
    assert page.list.current_key() == bus[0]


def test_a_missing_bridge_shows_in_both_places_and_is_closed_with_one_button(qtbot, desk, bus, page):
    petition = page.plan.steps.rows[bus[1][0]]
    assert petition.bridge.isVisible()
    assert ("No next step", False, True) in page.plan.timeline.dots()
    assert not page.plan.steps.rows[bus[1][1]].bridge.isVisible()
    click(qtbot, petition.bridge.add)
    settled(qtbot, desk)
    assert not petition.bridge.isVisible()
    view = plans.view(desk.session.reader, bus[0])
    made = view.steps[-1]
    assert (made.text("where"), made.title) == ("in_person", "Meet after “Petition”")
    assert view.steps[0].ref("leads_to") == made.id
    assert page.plan.steps.rows[made.id].fields["name"].hasFocus()
    click(qtbot, page.strip._button)
    settled(qtbot, desk)
    assert petition.bridge.isVisible()
    assert len(plans.view(desk.session.reader, bus[0]).steps) == 3


def test_a_bridge_can_lead_to_a_step_that_is_there(qtbot, desk, bus, page):
    petition, room = page.plan.steps.rows[bus[1][0]], bus[1][1]
    choose(qtbot, petition.leads, room.hex())
    settled(qtbot, desk)
    assert stored(desk, bus[1][0]).ref("leads_to") == room
    assert not petition.bridge.isVisible()
    assert not any(missing for _, _, missing in page.plan.timeline.dots())


def test_steps_are_ticked_named_given_to_somebody_and_dated_in_place(qtbot, desk, bus, page):
    step = bus[1][1]
    row = page.plan.steps.rows[step]
    assert row.late.toolTip() == "2 days late"
    pick_person(qtbot, desk, row.fields["owner"], "Tom", "Tomás Quispe")
    assert people.rows(desk.session.reader, [desk.session.reader.number_of(stored(desk, step).ref("owner"))])
    assert said(page) == "Saved “Who does it”"
    write(qtbot, row.fields["due"], day(3))
    settled(qtbot, desk)
    assert stored(desk, step).text("due") == day(3)
    assert not row.late.isVisible()
    row.tick.setFocus()
    qtbot.keyClick(row.tick, Qt.Key.Key_Space)
    settled(qtbot, desk)
    assert stored(desk, step).text("done") == TODAY.isoformat()
    assert row.done_on.isVisible()
    assert not row.fields["due"].isVisible()


def test_a_refused_name_is_said_on_the_field(qtbot, desk, bus, page):
    field = page.plan.steps.rows[bus[1][1]].fields["name"]
    write(qtbot, field, "x" * 501)
    settled(qtbot, desk)
    assert field.property("wrong")
    assert field.toolTip()
    assert stored(desk, bus[1][1]).title == "Find a room"


def test_a_step_is_added_moved_and_deleted_with_a_way_back(qtbot, desk, bus, page):
    steps = page.plan.steps
    click(qtbot, page.add_step)
    qtbot.keyClicks(steps.entry, "Phone hour")
    click(qtbot, steps.add_online)
    settled(qtbot, desk)
    view = plans.view(desk.session.reader, bus[0])
    new = view.steps[-1]
    assert (new.title, new.text("where")) == ("Phone hour", "online")
    name = steps.rows[new.id].fields["name"]
    name.setFocus()
    qtbot.keyClick(name, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settled(qtbot, desk)
    titles = [step.title for step in plans.view(desk.session.reader, bus[0]).steps]
    assert titles == ["Petition", "Find a room", "Phone hour", "Door round"]
    steps.rows[new.id].more.menu().actions()[-1].trigger()
    settled(qtbot, desk)
    assert new.id not in steps.rows
    click(qtbot, page.strip._button)
    settled(qtbot, desk)
    assert new.id in steps.rows


def test_a_deleted_plan_leaves_its_page_and_undo_brings_it_back(qtbot, desk, bus, page):
    page.delete_action.trigger()
    settled(qtbot, desk)
    assert page.plan_id is None
    assert page.stack.currentWidget() is page.empty
    assert said(page) == "Deleted “Keep the night bus”"
    click(qtbot, page.strip._button)
    settled(qtbot, desk)
    assert page.list.row_keys() == [bus[0]]


def test_a_pattern_begins_another_plan_without_its_days_and_people(qtbot, desk, bus, page):
    page.template_action.trigger()
    settled(qtbot, desk)
    assert stored(desk, bus[0]).get("template") is True
    editing.set_field(desk.session, bus[1][0], "leads_to", bus[1][2])
    page.copy_action.trigger()
    qtbot.keyClicks(page.bar.line, "Keep the library")
    qtbot.keyClick(page.bar.line, Qt.Key.Key_Return)
    settled(qtbot, desk)
    assert page.plan_id != bus[0]
    view = plans.view(desk.session.reader, page.plan_id)
    assert [step.title for step in view.steps] == ["Petition", "Find a room", "Door round"]
    assert view.steps[0].ref("leads_to") == view.steps[2].id
    assert not any(step.get(name) for step in view.steps for name in ("due", "done", "owner"))
    assert [goal.title for goal in view.goals] == ["The council keeps bus 9"]


def test_a_step_with_two_versions_waits_until_somebody_chose(qtbot, tmp_path):
    with two_chapters(tmp_path) as both:
        both.know_each_other()
        step = both.share_a_plan()
        for session, name in ((both.ours, "Door round, east"), (both.theirs, "Door round, west")):
            editing.set_field(session, step, "name", name)
        with exchange.open_bundle(both.ours, both.give_us()) as incoming:
            exchange.accept(both.ours, incoming)
        lanes = Lanes()
        desk = Desk(both.ours, lanes)
        page = put_up(qtbot, desk, Plans(desk))
        page.open_record(both.ours.reader.record(step).ref("plan"))
        settled(qtbot, desk)
        row = page.plan.steps.rows[step]
        assert not row.fields["name"].isEnabled()
        (card,) = page.plan.versions.findChildren(TwoVersions)
        keep = next(button for button in card.buttons if "Door round, west" in plain(button.accessibleName()))
        click(qtbot, keep)
        settled(qtbot, desk)
        assert row.fields["name"].isEnabled()
        assert row.fields["name"].text() == "Door round, west"
        assert not page.plan.versions.isVisible()
        desk.close()
        lanes.stop()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_page_fits_a_small_window_in_both_directions(qtbot, dressed, desk, bus, direction):
    dressed.setLayoutDirection(direction)
    page = put_up(qtbot, desk, Plans(desk), size=(968, 530))
    page.open_record(bus[0])
    settled(qtbot, desk)
    page.grab()
    assert page.plan.widget().width() <= page.plan.viewport().width()
    assert len(page.plan.timeline.dots()) == 4


def test_somebody_who_was_not_sent_along_is_called_after_their_chapter(qtbot, tmp_path):
    with two_chapters(tmp_path) as both:
        both.know_each_other()
        bo, _ = people.add(both.theirs, people.PersonInput("Bo"))
        plan, _ = editing.create(both.theirs, "plan", {"name": "Keep the night bus"})
        editing.add_part(both.theirs, "step", plan, {"name": "Door round", "owner": bo})
        both.give_us(f"plan:{plan.hex()}+nobody")
        with exchange.open_bundle(both.ours, next(both.stick.glob("*.baton"))) as incoming:
            exchange.accept(both.ours, incoming)
        assert read_plan(both.ours.reader, plan).names[bo].startswith("somebody of")
        assert "Harbour Street" in read_plan(both.ours.reader, plan).names[bo]
