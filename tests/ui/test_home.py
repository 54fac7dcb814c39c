import datetime

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.vaults import desk_on, settled
from toolkit.services import backups, editing, handoff, own_backups, people, talks
from toolkit.services.agenda import DueItem
from toolkit.ui.screens.due_list import grouped
from toolkit.ui.screens.home import Home

pytestmark = pytest.mark.usefixtures("dressed")
TODAY = datetime.date.today()


def day(offset):
    return (TODAY + datetime.timedelta(days=offset)).isoformat()


@pytest.fixture
def desk(qtbot, tmp_path):
    with desk_on(tmp_path / "Riverbend") as made:
        yield made


@pytest.fixture
def filled(desk):
    """A plan with steps that are late, due today, due later and with nobody; an event; nobody else's business."""
    session = desk.session
    leila, _ = people.add(session, people.PersonInput("Leila Haddad", phones=("07700 900142",)))
    tomas, _ = people.add(session, people.PersonInput("Tomás Quispe"))
    plan, _ = editing.create(session, "plan", {"name": "Keep the night bus"})
    for name, due, owner in (
        ("Find a room", day(-2), tomas),
        ("Call Rosa", day(0), leila),
        ("Print sheets", day(3), None),
        ("Far away", day(40), tomas),
    ):
        values = {"name": name, "due": due} | ({"owner": owner} if owner else {})
        editing.add_part(session, "step", plan, values)
    editing.create(session, "event", {"name": "Monthly meeting", "starts": f"{day(2)}T19:00", "place": "library"})
    return desk


@pytest.fixture
def home(qtbot, filled):
    page = Home(filled)
    qtbot.addWidget(page)
    page.resize(1190, 740)
    filled.changed.connect(page.refresh)
    page.show()
    page.refresh()
    settled(qtbot, filled)
    return page


def titles(page):
    return [item.title for item in page.list.items()]


def test_what_is_due_stands_by_day(home):
    assert titles(home) == ["Find a room", "Call Rosa", "Print sheets"]
    assert [group.key for group in grouped(home.list.items(), TODAY)] == ["late", "today", "later"]
    model = home.list.model()
    assert model.index(0, 0).data() == "Late"
    said = model.index(0, 0, model.index(1, 0)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Leila Haddad" in said
    assert "07700 900142" in said


def test_mine_and_nobodys(home, qtbot):
    home.chips.chosen.emit("all")
    home.chips.choose("mine")
    home.chips.chosen.emit("mine")
    assert titles(home) == ["Call Rosa"]
    home.chips.choose("nobody")
    home.chips.chosen.emit("nobody")
    assert titles(home) == ["Print sheets"]


def test_a_tick_is_saved_and_taken_back(home, qtbot, filled):
    model = home.list.model()
    row = home.list.visualRect(model.index(0, 0, model.index(0, 0)))
    box = QPoint(row.left() + 25, row.center().y())
    qtbot.mouseClick(home.list.viewport(), Qt.MouseButton.LeftButton, pos=box)
    settled(qtbot, filled)
    assert titles(home) == ["Call Rosa", "Print sheets"]
    assert "Find a room" in home.saved.words.text()
    (step,) = filled.session.reader.where("step", "t.done IS NOT NULL")
    assert step.text("done") == TODAY.isoformat()
    home.saved.undo.emit()
    settled(qtbot, filled)
    assert titles(home) == ["Find a room", "Call Rosa", "Print sheets"]
    assert home.saved.isHidden()


def test_the_keyboard_ticks_and_opens(home, qtbot, filled):
    home.activate()
    qtbot.keyClick(home.list, Qt.Key.Key_Down)
    item = home.list.currentIndex().data(Qt.ItemDataRole.UserRole)
    assert isinstance(item, DueItem)
    with qtbot.waitSignal(home.go_to) as asked:
        qtbot.keyClick(home.list, Qt.Key.Key_Return)
    assert asked.args == ["plans", item.plan_id]
    qtbot.keyClick(home.list, Qt.Key.Key_Space)
    settled(qtbot, filled)
    assert item.title not in titles(home)


def test_a_row_opens_its_plan(home, qtbot):
    model = home.list.model()
    row = home.list.visualRect(model.index(0, 0, model.index(0, 0)))
    with qtbot.waitSignal(home.go_to) as asked:
        qtbot.mouseClick(home.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert asked.args[0] == "plans"


def test_risks_stand_first_with_their_remedy(home, qtbot, filled, tmp_path):
    assert "Leila Haddad" in home.keys.title.text()
    assert home.keys.isVisible()
    assert home.backup.isVisible()
    with qtbot.waitSignal(home.go_to) as asked:
        qtbot.mouseClick(home.backup.button, Qt.MouseButton.LeftButton)
    assert asked.args == ["settings", "backup"]
    backups.backup(filled.session, tmp_path / "stick.backup")
    home.refresh()
    settled(qtbot, filled)
    assert home.backup.isHidden()


def test_a_stick_that_is_in_takes_a_backup_with_one_click(home, qtbot, filled, tmp_path):
    stick = tmp_path / "BLUE"
    stick.mkdir()
    own_backups.make(filled.session)
    filled.sticks = (stick,)
    home.refresh()
    settled(qtbot, filled)
    assert "outside this laptop" in home.backup.title.text()
    assert "BLUE" in home.backup.button.text()
    with qtbot.waitSignal(filled.told, timeout=20_000):
        qtbot.mouseClick(home.backup.button, Qt.MouseButton.LeftButton)
    settled(qtbot, filled)
    assert home.backup.isHidden()
    assert len(own_backups.kept_in(stick)) == 1
    assert own_backups.second(filled.session).folder == stick


def test_a_stick_that_went_says_so_and_can_be_tried_again(home, qtbot, filled, tmp_path):
    filled.sticks = (tmp_path / "gone",)
    home.refresh()
    settled(qtbot, filled)
    with qtbot.waitSignal(filled.troubled, timeout=20_000) as told:
        qtbot.mouseClick(home.backup.button, Qt.MouseButton.LeftButton)
    assert told.args[0].code == "file.stick_gone"
    assert home.backup.button.isEnabled()


def test_events_ahead_and_duties(home, qtbot, filled):
    assert home.coming.list.model().rowCount() == 1
    assert "library" in home.coming.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert home.centre.isHidden()
    handoff.starter_duties(filled.session)
    duty = filled.session.reader.all("duty")[0]
    editing.set_field(filled.session, duty.id, "stage", "local")
    home.refresh()
    settled(qtbot, filled)
    assert home.centre.isVisible()
    assert home.centre.figure.text().startswith("1 of ")
    with qtbot.waitSignal(home.go_to) as asked:
        qtbot.mouseClick(home.centre.more, Qt.MouseButton.LeftButton)
    assert asked.args[0] == "handoff"


def test_an_empty_chapter_gets_first_steps(qtbot, desk):
    page = Home(desk)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    settled(qtbot, desk)
    assert page.empty.isVisible()
    assert page.week.isHidden()
    assert page.keys.isHidden()


def test_a_small_window_puts_the_side_below(home, qtbot):
    home.resize(800, 600)
    qtbot.waitUntil(lambda: home.coming.mapTo(home, QPoint()).y() > home.card.mapTo(home, QPoint()).y())
    home.resize(1190, 740)
    qtbot.waitUntil(lambda: home.coming.mapTo(home, QPoint()).x() > home.card.mapTo(home, QPoint()).x())


def test_asks_and_promises_stand_among_what_is_due(qtbot, filled):
    """A tick keeps them in what happened; a click leads to the person."""
    session = filled.session
    leila = session.reader.record(
        people.rows(session.reader, session.reader.listing("person", "leila").page(0, 1))[0].id
    )
    editing.set_field(session, leila.id, "next_ask", "Lead the kitchen")
    editing.set_field(session, leila.id, "next_ask_by", day(1))
    talks.begin(session, leila.id, "call", day(-5), {"next_step": "Bring the keys", "next_by": day(-1)})
    page = Home(filled)
    qtbot.addWidget(page)
    filled.changed.connect(page.refresh)
    page.show()
    page.refresh()
    settled(qtbot, filled)
    due = {item.title: item for item in page.list.items()}
    assert due["Lead the kitchen"].plan == due["Bring the keys"].plan == "Leila Haddad"
    with qtbot.waitSignal(page.go_to) as asked:
        page.list.opened.emit(due["Bring the keys"])
    assert asked.args == ["people", leila.id]
    for title in ("Bring the keys", "Lead the kitchen"):
        page.list.ticked.emit(due[title])
        qtbot.waitUntil(lambda title=title: title not in titles(page), timeout=10_000)
    assert session.reader.record(leila.id).get("next_ask") is None
    page.saved.undo.emit()
    qtbot.waitUntil(lambda: "Lead the kitchen" in titles(page), timeout=10_000)
