import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from toolkit.base.errors import ToolkitError
from toolkit.ui import theme
from toolkit.ui.page import Page, Panel
from toolkit.ui.shell import Shell
from toolkit.ui.widgets.fields import LineField

pytestmark = pytest.mark.usefixtures("dressed")


class Notes(Page):
    def __init__(self, title):
        super().__init__(title)
        self.seen = []
        self.field = LineField("Note")
        self.body.addWidget(self.field)

    def refresh(self, changes=None):
        self.seen.append(("refresh", changes))

    def activate(self):
        self.seen.append(("activate", None))

    def open_record(self, record):
        self.seen.append(("open", record))


@pytest.fixture
def shell(qtbot):
    made = Shell("Riverbend")
    made.add_page("home", "Home", "home", lambda: Notes("This week"))
    made.add_page("people", "People", "people", lambda: Notes("People"))
    made.add_page("settings", "Settings", "sliders", lambda: Notes("Settings"), below=True)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_page("home")
    return made


def test_pages_are_built_when_first_shown(shell):
    assert shell.stack.count() == 1
    shell.show_page("people")
    assert shell.stack.count() == 2
    assert shell.page("people").seen == [("refresh", None), ("activate", None)]
    assert "People" in shell.windowTitle()


def test_changes_reach_the_page_in_front_now_and_others_when_they_come(shell):
    home, people = shell.page("home"), shell.show_page("people")
    home.seen.clear()
    people.seen.clear()
    shell.refresh("changes")
    assert people.seen == [("refresh", "changes")]
    assert home.seen == []
    shell.show_page("home")
    assert home.seen == [("refresh", None), ("activate", None)]


def test_a_page_can_ask_for_a_record_on_another(shell):
    shell.page("home").go_to.emit("people", "id-1")
    assert shell.current == "people"
    assert shell.page("people").seen[-1] == ("open", "id-1")


def test_asking_for_the_page_in_front_leads_back_to_where_it_begins(shell, qtbot):
    people = shell.show_page("people")
    people.header.back.connect(lambda: people.header.show_back(False))
    control = Qt.KeyboardModifier.ControlModifier
    for lead_back in (
        lambda: qtbot.keyClick(shell, Qt.Key.Key_2, control),
        lambda: qtbot.keyClick(people, Qt.Key.Key_Escape),
    ):
        people.header.show_back()
        with qtbot.waitSignal(people.header.back):
            lead_back()
        assert shell.current == "people"
    with qtbot.assertNotEmitted(people.header.back):  # nowhere to go back to
        qtbot.keyClick(people, Qt.Key.Key_Escape)
    people.header.show_back()
    people.header.back_button.setEnabled(False)  # in the middle of something
    with qtbot.assertNotEmitted(people.header.back):
        qtbot.keyClick(people, Qt.Key.Key_Escape)


def test_numbers_switch_pages_and_keys_ask_for_what_they_mean(shell, qtbot):
    qtbot.keyClick(shell, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert shell.current == "people"
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for signal, key, modifier in (
        (shell.palette_asked, Qt.Key.Key_K, control),
        (shell.undo_asked, Qt.Key.Key_Z, control),
        (shell.redo_asked, Qt.Key.Key_Z, control | shift),
        (shell.lock_asked, Qt.Key.Key_L, control),
        (shell.help_asked, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    ):
        with qtbot.waitSignal(signal):
            qtbot.keyClick(shell, key, modifier)


def test_undo_in_a_field_takes_back_typing_first_and_then_the_last_thing_done(shell, qtbot):
    field = shell.page("home").field
    asked = []
    shell.undo_asked.connect(lambda: asked.append(True))
    field.set_value("Tea")
    field.setFocus()
    qtbot.keyClicks(field, "!")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Tea"
    assert asked == []
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True]


def test_a_small_window_folds_the_rail_and_then_the_panel(shell, qtbot):
    page = shell.page("home")
    panel = Panel()
    panel.body.addWidget(QLabel("Rosa"))
    page.set_panel(panel)
    qtbot.waitUntil(lambda: panel.width() == theme.PANEL_WIDTH)
    assert shell.rail.width() == theme.RAIL_WIDTH
    shell.resize(1024, 600)
    qtbot.waitUntil(lambda: shell.rail.width() == theme.RAIL_NARROW)
    qtbot.waitUntil(lambda: panel.x() > 0)
    shell.resize(820, 600)
    qtbot.waitUntil(lambda: panel.y() > 0 and panel.width() == page.width())


def test_errors_are_put_into_words_and_bugs_are_not_hidden(shell):
    shell.tell_error(ToolkitError("file.disk_full", path="/media/stick"))
    assert shell.message.isVisible()
    assert "room" in shell.message.title.text()
    with pytest.raises(ZeroDivisionError):
        shell.tell_error(ZeroDivisionError())
