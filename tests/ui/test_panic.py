"""The keys that lock from anywhere, the clipboard, and what dialogs leave behind."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from shiboken6 import isValid

from tests.ui.vaults import FONTS, PASSPHRASE, make_vault
from toolkit import app as starting
from toolkit.services.session import open_vault
from toolkit.ui.clipboard import ClipboardWatch
from toolkit.ui.screens.unlock import Unlock

pytestmark = [pytest.mark.usefixtures("dressed"), pytest.mark.qt_log_ignore(FONTS)]
LONG = 30_000
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path):
    make_vault(tmp_path / "Riverbend").lock()
    return tmp_path / "Riverbend"


@pytest.fixture
def baton(qapp):
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
    baton.window.activateWindow()
    qtbot.waitUntil(baton.window.isActiveWindow)
    return baton


def press(window, key, modifier):
    """As the system delivers a key: to the window, not to a widget in it. It may be gone before the key is let go."""
    QTest.keyPress(window.windowHandle(), key, modifier)


def panic_over_a_dialog(baton, qtbot):
    """A file dialog stands open as people have it, in a loop of its own; the keys are pressed over it."""
    seen = []

    def over():
        dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog))
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        press(dialog, Qt.Key.Key_Escape, SHIFT)
        seen.extend(each for each in QApplication.topLevelWidgets() if each.isVisible())

    QTimer.singleShot(300, over)
    QFileDialog.getOpenFileName(baton.window)
    return seen


def test_the_panic_key_hides_all_at_once_and_ends_it_also_over_a_dialog(opened, qtbot, folder):
    QApplication.clipboard().setText("07700 900142")
    with qtbot.waitSignal(opened.gone, timeout=LONG):
        assert panic_over_a_dialog(opened, qtbot) == []
        assert QApplication.clipboard().text() == ""
    assert opened.desk is None
    open_vault(folder, PASSPHRASE).lock()


def test_what_was_being_typed_when_it_was_pressed(opened, qtbot, folder):
    """A field that saves itself is saved; what was typed elsewhere is not."""
    settings = opened.shell.show_page("settings")
    qtbot.waitUntil(lambda: settings.name.text() == "Riverbend", timeout=LONG)
    settings.own_fields.name.setText("never saved")
    settings.name.setFocus()
    settings.name.selectAll()
    qtbot.keyClicks(settings.name, "Riverbend East")
    with qtbot.waitSignal(opened.gone, timeout=LONG):
        press(opened.window, Qt.Key.Key_Escape, SHIFT)
    session = open_vault(folder, PASSPHRASE)
    assert session.chapter.name == "Riverbend East"
    assert session.reader.where("custom_field") == []
    session.lock()


def test_long_work_is_cut_short_by_it_and_leaves_nothing(opened, qtbot, folder):
    begun = []

    def work(session, *, progress):
        with session.vault.edit("add", type="person") as edit:
            edit.create("person", {"name": "Rosa Mamani"})
            begun.append(True)
            while True:
                progress.step("", 0)

    opened.desk.write(work, opened.desk.session, progress=lambda *_: None)
    qtbot.waitUntil(lambda: bool(begun), timeout=LONG)
    with qtbot.waitSignal(opened.gone, timeout=LONG):
        press(opened.window, Qt.Key.Key_Escape, SHIFT)
    session = open_vault(folder, PASSPHRASE)
    assert session.reader.count("person") == 0
    session.lock()


def test_it_works_before_a_vault_is_open_too(baton, qtbot, folder):
    baton.start(folder)
    baton.window.activateWindow()
    qtbot.waitUntil(baton.window.isActiveWindow)
    with qtbot.waitSignal(baton.gone, timeout=LONG):
        press(baton.window, Qt.Key.Key_Escape, SHIFT)


def test_escape_alone_is_no_panic(opened, qtbot):
    with qtbot.assertNotEmitted(opened.gone, wait=200):
        press(opened.window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert opened.desk is not None


def test_the_key_to_lock_works_over_a_dialog(opened, qtbot):
    def over():
        dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog))
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        press(dialog, Qt.Key.Key_L, CONTROL)

    QTimer.singleShot(300, over)
    assert QFileDialog.getOpenFileName(opened.window)[0] == ""
    assert isinstance(opened.window.content, Unlock)


# Clipboard


class Owner:
    """Whose the clipboard is: no other program can take it on a screen that is not there."""

    ours = True


@pytest.fixture
def owner(qapp):
    qapp.clipboard().clear()
    return Owner()


def make_watch(owner, seconds, qtbot):
    watch = ClipboardWatch(seconds, owns=lambda: owner.ours)
    qtbot.addWidget(line := QLineEdit("07700 900142"))
    line.show()
    line.selectAll()
    return watch, line


def test_what_is_copied_anywhere_in_the_window_goes_after_a_while(owner, qtbot, qapp):
    _watch, line = make_watch(owner, 0.5, qtbot)
    qtbot.keyClick(line, Qt.Key.Key_C, CONTROL)
    held = qapp.clipboard().mimeData()
    assert held.text() == "07700 900142"
    assert held.hasFormat("x-kde-passwordManagerHint")
    qtbot.waitUntil(lambda: qapp.clipboard().text() == "")


def test_what_another_program_copied_meanwhile_stays(owner, qtbot, qapp):
    watch, line = make_watch(owner, 0.2, qtbot)
    qtbot.keyClick(line, Qt.Key.Key_C, CONTROL)
    owner.ours = False
    qapp.clipboard().setText("somebody else's")
    qtbot.wait(400)
    watch.clear()
    assert qapp.clipboard().text() == "somebody else's"


def test_locking_clears_it_at_once(owner, qtbot, qapp):
    watch, line = make_watch(owner, 60, qtbot)
    qtbot.keyClick(line, Qt.Key.Key_X, CONTROL)
    watch.clear()
    assert qapp.clipboard().text() == ""


# Dialogs


def test_no_settings_file_learns_what_was_chosen(tmp_path):
    """Qt's dialog would write folders and files into a file that all programs with Qt share."""
    script = """
        import sys
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication, QFileDialog
        from toolkit import app as starting
        app = QApplication([])
        baton = starting.Baton(app)
        baton.start()
        for _ in range(2):
            dialog = QFileDialog(baton.window)
            dialog.setDirectory(sys.argv[1])
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.selectFile(sys.argv[1] + "/our-people.csv")
            QTimer.singleShot(100, dialog.accept)
            dialog.exec()
            assert dialog.selectedFiles()
            dialog.deleteLater()
            app.processEvents()
        baton.window.close()
    """
    home, chosen = tmp_path / "home", tmp_path / "our folder"
    home.mkdir()
    chosen.mkdir()
    places = {name: str(home / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    env = os.environ | places | {"HOME": str(home), "BATON_SETTINGS_FOLDER": str(home / "settings")}
    subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), str(chosen)],
        env=env, cwd=Path(starting.__file__).parents[1], capture_output=True, text=True, check=True,
    )  # fmt: skip
    written = [path for path in home.rglob("*") if path.is_file()]
    assert not [path for path in written if b"our" in path.read_bytes()]
