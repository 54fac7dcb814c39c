import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from tests.ui.vaults import FONTS, PASSPHRASE, make_vault
from toolkit import app as starting
from toolkit.base import crash, paths
from toolkit.base.errors import ToolkitError
from toolkit.services import people
from toolkit.services.session import open_vault
from toolkit.ui.crash import CrashReport
from toolkit.ui.lock_watch import LockWatch
from toolkit.ui.preferences import FILE, SET_ASIDE, Preferences
from toolkit.ui.screens.unlock import Unlock
from toolkit.ui.screens.welcome import Welcome
from toolkit.ui.window import Window

pytestmark = [pytest.mark.usefixtures("dressed"), pytest.mark.qt_log_ignore(FONTS)]
LONG = 30_000


@pytest.fixture
def folder(tmp_path):
    session = make_vault(tmp_path / "Riverbend")
    people.add(session, people.PersonInput("Rosa Mamani"))
    session.lock()
    return tmp_path / "Riverbend"


@pytest.fixture
def baton(qapp, qtbot):
    made = starting.Baton(qapp)
    yield made
    if isValid(made.window):
        made.window.close()
    made.deleteLater()


@pytest.fixture
def opened(baton, qtbot, folder):
    baton.start(folder)
    qtbot.keyClicks(baton.window.content.passphrase.line, PASSPHRASE)
    qtbot.keyClick(baton.window.content.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: baton.shell is not None, timeout=LONG)
    return baton


def test_the_first_start_says_welcome(baton):
    baton.start()
    assert isinstance(baton.window.content, Welcome)


def test_the_last_vault_is_offered_again(opened, qtbot, folder):
    assert opened.shell.current == "home"
    assert opened.window.windowTitle().startswith("Home")
    assert "10" in opened.shell.status.locks.words.text()
    assert Preferences.load().last_folder() == folder
    assert Preferences.load().last_way(folder) == opened.desk.session.way.id  # the one to be tried first
    opened.lock()
    assert isinstance(opened.window.content, Unlock)


def test_locking_wipes_the_screens_and_lets_go_of_the_vault(opened, qtbot, folder):
    shell = opened.shell
    with qtbot.waitSignal(shell.destroyed, timeout=LONG):
        qtbot.keyClick(shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert opened.shell is None
    assert isinstance(opened.window.content, Unlock)
    done = []
    opened.lanes.writing.run(lambda: None, done=done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=LONG)
    open_vault(folder, PASSPHRASE).lock()


def test_what_is_being_typed_is_saved_before_it_locks(opened, qtbot, folder):
    settings = opened.shell.show_page("settings")
    qtbot.waitUntil(lambda: settings.name.text() == "Riverbend", timeout=LONG)
    opened.window.activateWindow()
    settings.name.setFocus()
    qtbot.waitUntil(settings.name.hasFocus)
    settings.name.selectAll()
    qtbot.keyClicks(settings.name, "Riverbend East")
    opened.lock()
    done = []
    opened.lanes.writing.run(lambda: None, done=done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=LONG)
    session = open_vault(folder, PASSPHRASE)
    assert session.chapter.name == "Riverbend East"
    session.lock()


def test_it_opens_again_after_locking(opened, qtbot):
    opened.lock()
    page = opened.window.content
    qtbot.keyClicks(page.passphrase.line, PASSPHRASE)
    qtbot.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.shell is not None, timeout=LONG)


def test_closing_the_window_lets_go_of_the_vault(opened, folder):
    opened.window.close()
    open_vault(folder, PASSPHRASE).lock()


def test_undo_and_redo_from_anywhere(opened, qtbot):
    from toolkit.services import editing

    session = opened.desk.session
    changed = []
    opened.desk.changed.connect(changed.append)
    opened.desk.write(editing.create, session, "tag", {"name": "drivers"})
    qtbot.waitUntil(lambda: len(changed) == 1, timeout=LONG)
    opened.shell.undo_asked.emit()
    qtbot.waitUntil(lambda: len(changed) == 2, timeout=LONG)
    assert session.reader.count("tag") == 0
    opened.shell.redo_asked.emit()
    qtbot.waitUntil(lambda: len(changed) == 3, timeout=LONG)
    assert session.reader.count("tag") == 1


def test_finding_a_person_from_anywhere(opened, qtbot):
    from toolkit.ui.palette import Palette

    qtbot.keyClick(opened.shell, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    (palette,) = opened.shell.findChildren(Palette)
    assert palette.list.count() > 5
    qtbot.keyClicks(palette.field, "mamani")
    qtbot.waitUntil(lambda: palette.list.count() == 1, timeout=LONG)
    assert palette.list.item(0).text() == "Rosa Mamani"
    with qtbot.waitSignal(palette.go_to) as asked:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert asked.args[0] == "people"
    assert opened.shell.current == "people"


def test_commands_are_found_by_their_words_and_escape_goes_back(opened, qtbot):
    from toolkit.ui.palette import Palette

    opened.shell.palette_asked.emit()
    (palette,) = opened.shell.findChildren(Palette)
    qtbot.keyClicks(palette.field, "settin")
    qtbot.waitUntil(lambda: palette.list.count() == 1, timeout=LONG)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened.shell.current == "settings"
    opened.shell.palette_asked.emit()
    palette = opened.shell.findChildren(Palette)[-1]
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isHidden()


def test_another_look_is_put_on_at_once(opened, qtbot):
    from toolkit.ui import theme

    settings = opened.shell.show_page("settings")
    settings.appearance.setCurrentIndex(settings.appearance.findData("dark"))
    settings.appearance.activated.emit(settings.appearance.currentIndex())
    assert theme.tokens() == theme.DARK
    assert opened.shell.current == "settings"
    assert Preferences.load().appearance == "dark"


class Clocks:
    def __init__(self):
        self.ticks, self.wall = 1000.0, 5_000_000.0

    def on(self, seconds):
        self.ticks += seconds
        self.wall += seconds


@pytest.fixture
def clocks():
    return Clocks()


@pytest.fixture
def watch(qtbot, clocks):
    made = LockWatch(2, since_start=lambda: clocks.ticks, wall=lambda: clocks.wall)
    yield made
    made.stop()
    made.deleteLater()


def test_it_locks_when_nobody_was_there(watch, clocks, qtbot):
    left = []
    watch.minutes_left.connect(left.append)
    watch.start()
    with qtbot.assertNotEmitted(watch.due):
        for _ in range(11):
            clocks.on(10)
            watch.tick()
    with qtbot.waitSignal(watch.due):
        clocks.on(10)
        watch.tick()
    assert left == [2, 1]


def test_keys_and_pointer_keep_it_open(watch, clocks, qtbot, baton):
    baton.start()
    watch.start()
    with qtbot.assertNotEmitted(watch.due):
        for _ in range(20):
            clocks.on(15)
            QTest.keyClick(baton.window.windowHandle(), Qt.Key.Key_Shift)
            watch.tick()


def test_what_the_program_does_by_itself_does_not(watch, clocks, qtbot, baton):
    baton.start()
    watch.start()
    clocks.on(50)
    watch.tick()
    clocks.on(50)
    watch.tick()
    baton.window.update()
    baton.window.resize(900, 600)
    with qtbot.waitSignal(watch.due):
        clocks.on(50)
        watch.tick()


def test_a_laptop_that_slept_finds_it_locked(watch, clocks, qtbot):
    watch.set_minutes(60)
    watch.start()
    with qtbot.waitSignal(watch.due):
        clocks.wall += 300  # one clock stands while the laptop sleeps
        watch.tick()
    with qtbot.assertNotEmitted(watch.due):
        watch.tick()


def test_nothing_heavy_is_loaded_before_the_window_is_up(folder, tmp_path):
    script = """
        import sys
        from pathlib import Path
        from PySide6.QtWidgets import QApplication
        from toolkit import app as starting
        app = QApplication([])
        baton = starting.Baton(app)
        baton.show_unlock(Path(sys.argv[1]))
        heavy = {"sqlcipher3", "cryptography", "pyrage", "phonenumbers", "sqlite_utils", "toolkit.vault.vault"}
        print(sorted(heavy & set(sys.modules)))
        baton.window.close()
    """
    env = os.environ | {"BATON_SETTINGS_FOLDER": str(tmp_path / "settings"), "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), str(folder)],
        env=env, cwd=Path(starting.__file__).parents[1], capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert ran.stdout.strip() == "[]"


def test_all_pages_as_pictures(folder, tmp_path):
    written = starting.render_screens(folder, PASSPHRASE, tmp_path / "pictures")
    assert len(written) == len(starting.SCREENS) + 1
    for path in written:
        image = QImage(str(path))
        assert (image.width(), image.height()) == starting.PICTURE_SIZE
    open_vault(folder, PASSPHRASE).lock()


def test_a_bug_is_shown_without_what_it_was_about(baton, qtbot, tmp_path):
    baton.start()

    def stumble(name):
        raise ValueError(f"no such person: {name}")

    baton.lanes.reading.broke.connect(baton._show_bug)
    baton.lanes.reading.run(stumble, "Rosa Mamani")
    qtbot.waitUntil(lambda: baton._crash is not None and baton._crash.isVisible(), timeout=LONG)
    text = baton._crash.report.toPlainText()
    assert "ValueError" in text
    assert "work.py" in text
    assert "Rosa" not in text
    baton._crash.write(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text() == text
    baton._crash.close()


def test_a_report_names_causes_and_no_values():
    try:
        try:
            raise ToolkitError("file.failed", path="/home/rosa/list.csv")
        except ToolkitError as error:
            raise KeyError("Rosa") from error
    except KeyError as error:
        text = crash.report(error, "1.0")
    assert text.index("KeyError") < text.index("ToolkitError")
    assert "rosa" not in text.lower()


def test_a_report_that_cannot_be_written_says_so(qtbot, tmp_path):
    page = CrashReport("Baton 1.0")
    qtbot.addWidget(page)
    page.write(tmp_path / "nowhere" / "report.txt")
    assert page.told.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_button_with_the_focus_is_pressed_by_enter_too(qtbot, key):
    window, button = Window(), QPushButton("Start")
    qtbot.addWidget(window)
    window.put(button)
    window.show()
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_unreadable_settings_are_told_and_kept(qapp, qtbot):
    folder = paths.settings_folder()
    (folder / FILE).write_text("{broken")
    made = starting.Baton(qapp)
    made.start()
    assert made.window.content.message.isVisible()
    made.preferences.save()
    assert (folder / SET_ASIDE).read_text() == "{broken"
    made.window.close()
    made.deleteLater()


def test_what_could_not_be_saved_while_locking_is_told(opened, qtbot):
    def save():
        raise ToolkitError("file.disk_full", path="vault.db")

    opened.desk.write(save)
    opened.lock()
    qtbot.waitUntil(opened.window.content.message.isVisible, timeout=LONG)


def test_enter_presses_the_button_it_was_pressed_on_and_no_other(qtbot):
    window, content = Window(), QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(content)
    field, button = QLineEdit(), QPushButton("Back")
    column.addWidget(field)
    column.addWidget(button)
    field.returnPressed.connect(button.setFocus)
    window.put(content)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert button.hasFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_the_help_opens_at_the_page_that_fits_and_leads_back(opened, qtbot):
    opened.shell.show_page("exchange")
    qtbot.keyClick(opened.shell, Qt.Key.Key_F1)
    page = opened.shell.page("help")
    assert opened.shell.current == "help"
    assert page.list.current_key() == "exchange"
    assert "Exchange by stick" in page.text.toPlainText()
    for title in page.list.texts():
        qtbot.keyClick(page.list, Qt.Key.Key_Home)
        while page.list.currentIndex().data() != title:
            qtbot.keyClick(page.list, Qt.Key.Key_Down)
        assert page.text.toPlainText().startswith(title)
    qtbot.keyClick(page.text, Qt.Key.Key_Escape)
    assert opened.shell.current == "exchange"


def _drop(widget, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    here, copy, left = QPointF(50, 50), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(here, copy, mime, left, Qt.KeyboardModifier.NoModifier)
    widget.dragEnterEvent(enter)
    assert enter.isAccepted()
    widget.dropEvent(QDropEvent(here, copy, mime, left, Qt.KeyboardModifier.NoModifier))


def test_a_file_dropped_anywhere_on_the_window_goes_where_it_belongs(opened, qtbot, tmp_path):
    (tmp_path / "list.csv").write_text("Name,Phone\nSample One,07700 900001\n", encoding="utf-8")
    opened.shell.show_page("home")
    _drop(opened.shell, tmp_path / "list.csv")
    assert opened.shell.current == "people"
    panel = opened.shell.page("people").importing
    qtbot.waitUntil(lambda: panel.stack.currentWidget() is panel.preview, timeout=LONG)
    assert "1" in panel.add_button.text()
    (tmp_path / "work.baton").write_bytes(b"age-encryption.org/v1\n")
    _drop(opened.shell, tmp_path / "work.baton")
    assert opened.shell.current == "exchange"
