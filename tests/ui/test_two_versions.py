import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.two_chapters import exchange_page, two_chapters
from toolkit.domain.fields import Reach
from toolkit.services import editing, exchange, people
from toolkit.services.people import PersonInput
from toolkit.ui.bidi import plain

pytestmark = pytest.mark.usefixtures("dressed")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def both(tmp_path):
    with two_chapters(tmp_path) as made:
        made.know_each_other()
        yield made


def forked(both, record, field, ours, theirs):
    """The same field written at both places, and theirs taken in here."""
    editing.set_field(both.ours, record, field, ours)
    editing.set_field(both.theirs, record, field, theirs)
    take(both)


def take(both):
    file = both.give_us()
    with exchange.open_bundle(both.ours, file) as incoming:
        exchange.accept(both.ours, incoming)


def tray(qtbot, page, count):
    page.show_two_versions()
    qtbot.waitUntil(lambda: page.two_versions.model.rowCount() == count, timeout=20_000)
    return page.two_versions


def resolved(qtbot, view, left=0):
    qtbot.waitUntil(lambda: view.model.rowCount() == left and view.strip.isVisible(), timeout=20_000)


def test_both_versions_stand_side_by_side_and_a_key_chooses(qtbot, both):
    step = both.share_a_plan()
    forked(both, step, "note", "School gate", "Mill Lane")
    with exchange_page(both) as page:
        view = tray(qtbot, page, 1)
        shown = [plain(button.words) for button in view.choice.buttons]
        assert sorted(shown) == ["Mill Lane", "School gate"]
        assert view.choice.buttons[0].y() == view.choice.buttons[1].y()
        page.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is view.list)
        qtbot.keyClick(view.list, Qt.Key.Key_2)
        resolved(qtbot, view)
        assert both.ours.reader.record(step).text("note") == shown[1]
        assert both.ours.reader.forks() == []
        view.strip.undo.emit()
        qtbot.waitUntil(lambda: view.model.rowCount() == 1, timeout=20_000)
        assert len(both.ours.reader.fork(step, "note").versions) == 2


def test_a_click_chooses_and_the_next_one_comes_up(qtbot, both):
    step = both.share_a_plan()
    editing.set_field(both.ours, step, "note", "School gate")
    editing.set_field(both.theirs, step, "note", "Mill Lane")
    forked(both, step, "due", "2027-02-20", "2027-02-21")
    with exchange_page(both) as page:
        view = tray(qtbot, page, 2)
        first = view.choice.fork
        qtbot.mouseClick(view.choice.buttons[0], LEFT)
        resolved(qtbot, view, left=1)
        assert view.choice.fork.field != first.field
        qtbot.waitUntil(view.choice.buttons[0].isVisible)


def test_a_third_is_written_where_neither_is_right(qtbot, both):
    step = both.share_a_plan()
    forked(both, step, "due", "2027-02-20", "2027-02-21")
    with exchange_page(both) as page:
        view = tray(qtbot, page, 1)
        view.choice.third.setFocus()
        qtbot.keyClicks(view.choice.third, "31 foo")
        qtbot.keyClick(view.choice.third, Qt.Key.Key_Return)
        assert view.choice.third.toolTip()
        view.choice.third.clear()
        qtbot.keyClicks(view.choice.third, "2027-02-22")
        qtbot.keyClick(view.choice.third, Qt.Key.Key_Return)
        resolved(qtbot, view)
        assert both.ours.reader.record(step).text("due") == "2027-02-22"


def test_digits_typed_into_a_third_version_choose_nothing(qtbot, both):
    step = both.share_a_plan()
    forked(both, step, "name", "Door round, east", "Door round, west")
    with exchange_page(both) as page:
        view = tray(qtbot, page, 1)
        page.activateWindow()
        view.choice.third.setFocus()
        qtbot.waitUntil(view.choice.third.hasFocus)
        qtbot.keyClicks(view.choice.third, "1 or 2")
        assert view.choice.third.text() == "1 or 2"
        assert view.model.rowCount() == 1


def test_a_phone_number_written_anew_is_read_as_one(qtbot, both):
    rosa, _ = people.add(both.theirs, PersonInput("Rosa Mamani", phones=("07700 900142",)))
    take(both)
    (contact,) = people.contacts(both.ours.reader, rosa)
    people.edit_contact(both.ours, contact.id, typed="07700 900143")
    people.edit_contact(both.theirs, contact.id, typed="07700 900144")
    take(both)
    with exchange_page(both) as page:
        view = tray(qtbot, page, 1)
        assert plain(view.choice.heading.text()) == "Rosa Mamani"
        view.choice.third.setFocus()
        qtbot.keyClicks(view.choice.third, "07700 900145")
        qtbot.keyClick(view.choice.third, Qt.Key.Key_Return)
        resolved(qtbot, view)
        assert both.ours.reader.record(contact.id).get("value") == Reach("07700 900145", "GB", "+447700900145")


def test_people_are_shown_by_name_where_a_field_refers_to_them(qtbot, both):
    step = both.share_a_plan()
    rosa, _ = people.add(both.theirs, PersonInput("Rosa Mamani"))
    take(both)
    ana, _ = people.add(both.ours, PersonInput("Ana Beltrán"))
    forked(both, step, "owner", ana, rosa)
    with exchange_page(both) as page:
        view = tray(qtbot, page, 1)
        assert sorted(button.words for button in view.choice.buttons) == ["Ana Beltrán", "Rosa Mamani"]
        assert view.choice.third is None


def test_an_empty_tray_says_what_belongs_there(qtbot, both):
    with exchange_page(both) as page:
        page.show_two_versions()
        qtbot.waitUntil(lambda: page.two_versions.empty.isVisible())
        assert "Nothing waits" in page.two_versions.empty.accessibleName()


def test_the_first_page_counts_them_and_leads_there(qtbot, both):
    step = both.share_a_plan()
    forked(both, step, "note", "School gate", "Mill Lane")
    with exchange_page(both) as page:
        qtbot.waitUntil(page.home.waiting.isVisible, timeout=20_000)
        qtbot.mouseClick(page.home.waiting.button, LEFT)
        assert page.stack.currentWidget() is page.two_versions
