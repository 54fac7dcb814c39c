import json

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.vaults import PASSPHRASE, make_vault
from toolkit.base.lock import FolderLock
from toolkit.services import own_backups
from toolkit.services.session import open_vault
from toolkit.ui.attempts import FREE, LONGEST, Attempts
from toolkit.ui.bidi import plain
from toolkit.ui.screens.unlock import Unlock
from toolkit.ui.work import Lanes

pytestmark = pytest.mark.usefixtures("dressed")
LONG = 20_000


@pytest.fixture
def lanes():
    made = Lanes()
    yield made
    made.stop()


@pytest.fixture
def folder(tmp_path):
    make_vault(tmp_path / "Riverbend").lock()
    return tmp_path / "Riverbend"


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def attempts(clock):
    return Attempts(clock)


@pytest.fixture
def unlock(qtbot, lanes, folder, attempts):
    page = Unlock(folder, lanes, [], attempts)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    return page


def test_the_passphrase_opens_the_vault_and_is_not_kept(unlock, qtbot):
    qtbot.keyClicks(unlock.passphrase.line, PASSPHRASE)
    with qtbot.waitSignal(unlock.opened, timeout=LONG) as opened:
        qtbot.keyClick(unlock.passphrase.line, Qt.Key.Key_Return)
        assert not unlock.unlock.isEnabled()
        assert unlock.progress.isVisible()
    session = opened.args[0]
    assert session.chapter.name == "Riverbend"
    session.lock()
    assert unlock.passphrase.text() == ""
    assert unlock.unlock.isEnabled()


def test_only_the_name_of_the_folder_is_known_before(unlock):
    assert unlock.title.text() == "Riverbend"
    assert "locked" in unlock.sentence.text()


def test_a_wrong_passphrase_says_so_at_the_field_and_lets_try_again(unlock, qtbot):
    qtbot.keyClicks(unlock.passphrase.line, "six green boats")
    qtbot.mouseClick(unlock.unlock, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(unlock.passphrase.error()), timeout=LONG)
    assert unlock.passphrase.line.property("wrong")
    assert unlock.passphrase.line.selectedText()
    assert unlock.unlock.isEnabled()
    qtbot.keyClicks(unlock.passphrase.line, PASSPHRASE)
    assert unlock.passphrase.error() == ""
    with qtbot.waitSignal(unlock.opened, timeout=LONG) as opened:
        qtbot.keyClick(unlock.passphrase.line, Qt.Key.Key_Return)
    opened.args[0].lock()


def test_without_a_passphrase_nothing_is_tried(unlock, qtbot):
    qtbot.mouseClick(unlock.unlock, Qt.MouseButton.LeftButton)
    assert unlock.passphrase.error()
    assert unlock.unlock.isEnabled()


def test_a_vault_that_is_open_elsewhere_says_so(unlock, qtbot, folder):
    lock = FolderLock(folder)
    qtbot.keyClicks(unlock.passphrase.line, PASSPHRASE)
    qtbot.keyClick(unlock.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(unlock.message.isVisible, timeout=LONG)
    assert "open" in unlock.message.title.text()
    assert unlock.message.button.isHidden()
    lock.release()


def test_a_damaged_vault_leads_to_the_backup(unlock, qtbot, folder):
    for name in ("keyring.json", "keyring.backup.json"):
        (folder / name).write_bytes(b"{")
    qtbot.keyClicks(unlock.passphrase.line, PASSPHRASE)
    qtbot.keyClick(unlock.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(unlock.message.isVisible, timeout=LONG)
    with qtbot.waitSignal(unlock.restore_asked):
        qtbot.mouseClick(unlock.message.button, Qt.MouseButton.LeftButton)


def test_a_damaged_vault_names_the_backup_that_baton_made_of_it(unlock, qtbot, folder):
    session = open_vault(folder, PASSPHRASE)
    file = own_backups.make(session)
    session.lock()
    (folder / "vault.db").write_bytes(b"noise" * 2000)
    qtbot.keyClicks(unlock.passphrase.line, PASSPHRASE)
    qtbot.keyClick(unlock.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(unlock.message.isVisible, timeout=LONG)
    assert file.name in plain(unlock.message.sentence.text())
    with qtbot.waitSignal(unlock.backup_chosen) as chosen:
        qtbot.mouseClick(unlock.message.button, Qt.MouseButton.LeftButton)
    assert chosen.args == [file]


def test_many_ways_in_are_counted_and_can_be_stopped(unlock, qtbot, folder, attempts):
    kept = (folder / "keyring.json").read_bytes()
    ring = json.loads(kept)
    slot = ring["slots"][0]
    ring["slots"] = [slot | {"id": f"{at:016x}"} | {"kdf": slot["kdf"] | {"passes": 16 - at}} for at in range(9)]
    for name in ("keyring.json", "keyring.backup.json"):
        (folder / name).write_text(json.dumps(ring))
    qtbot.keyClicks(unlock.passphrase.line, "six green boats")
    qtbot.keyClick(unlock.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(unlock.stop.isVisible, timeout=LONG)
    assert "9" in unlock.hint.text()
    qtbot.mouseClick(unlock.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(unlock.unlock.isEnabled, timeout=LONG)
    assert not unlock.stop.isVisible()
    assert unlock.passphrase.error() == ""
    for _ in range(FREE):
        attempts.wrong(folder)
    assert attempts.wait(folder) == 0  # none of them was that attempt
    for name in ("keyring.json", "keyring.backup.json"):
        (folder / name).write_bytes(kept)
    unlock.passphrase.clear()
    qtbot.keyClicks(unlock.passphrase.line, PASSPHRASE)
    with qtbot.waitSignal(unlock.opened, timeout=LONG) as opened:
        qtbot.keyClick(unlock.passphrase.line, Qt.Key.Key_Return)
    opened.args[0].lock()


def test_a_keyring_that_asks_for_too_much_names_the_backup_at_once(unlock, qtbot, folder):
    session = open_vault(folder, PASSPHRASE)
    file = own_backups.make(session)
    session.lock()
    ring = json.loads((folder / "keyring.json").read_bytes())
    slot = ring["slots"][0]
    dearest = slot["kdf"] | {"memory_kib": 256 * 1024, "passes": 16}
    ring["slots"] = [slot | {"id": f"{at:016x}", "kdf": dearest} for at in range(32)]
    for name in ("keyring.json", "keyring.backup.json"):
        (folder / name).write_text(json.dumps(ring))
    qtbot.keyClicks(unlock.passphrase.line, PASSPHRASE)
    qtbot.keyClick(unlock.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(unlock.message.isVisible, timeout=LONG)
    assert file.name in plain(unlock.message.sentence.text())


def test_it_shows_only_while_somebody_holds_the_button(unlock, qtbot):
    field, button = unlock.passphrase, unlock.passphrase.show_button
    qtbot.keyClicks(field.line, "abc")
    dots = unlock.grab().toImage()
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    assert field.is_shown()
    assert unlock.grab().toImage() != dots
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert not field.is_shown()
    qtbot.keyPress(button, Qt.Key.Key_Space)
    assert field.is_shown()
    qtbot.keyRelease(button, Qt.Key.Key_Space)
    assert not field.is_shown()


def test_it_hides_when_the_window_loses_the_focus(unlock, qtbot):
    unlock.activateWindow()
    qtbot.waitUntil(unlock.isActiveWindow)
    qtbot.keyClicks(unlock.passphrase.line, "abc")
    qtbot.mousePress(unlock.passphrase.show_button, Qt.MouseButton.LeftButton)
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not unlock.passphrase.is_shown())


def test_no_screen_reader_or_input_method_gets_the_characters(unlock, qtbot):
    line = unlock.passphrase.line
    qtbot.keyClicks(line, "secret")
    qtbot.mousePress(unlock.passphrase.show_button, Qt.MouseButton.LeftButton)
    waiting = [QAccessible.queryAccessibleInterface(unlock)]
    while waiting:
        reached = waiting.pop()
        waiting += [reached.child(at) for at in range(reached.childCount())]
        for kind in (QAccessible.Text.Value, QAccessible.Text.Name, QAccessible.Text.Description):
            assert "secret" not in reached.text(kind)
        if (text := reached.textInterface()) is not None:
            assert "secret" not in text.text(0, text.characterCount())
    for query in Qt.InputMethodQuery:
        assert "secret" not in str(line.inputMethodQuery(query))


def test_nothing_typed_can_be_copied_undone_or_remembered(unlock, qtbot):
    line = unlock.passphrase.line
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhNoPredictiveText
    QApplication.clipboard().setText("before")
    qtbot.keyClicks(line, "secret")
    line.setCursorPosition(3)
    qtbot.keyClicks(line, "X")
    assert (line.text(), line.cursorPosition()) == ("secXret", 4)
    assert not line.isUndoAvailable()
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "secXret"
    line.selectAll()
    qtbot.mousePress(unlock.passphrase.show_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(line, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "before"
    unlock.passphrase.clear()
    line.undo()
    assert line.text() == ""


@pytest.mark.parametrize(
    ("letter", "shift", "noticed"), [("a", False, False), ("A", True, False), ("A", False, True), ("a", True, True)]
)
def test_caps_lock_is_noticed(unlock, letter, shift, noticed):
    modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifiers, letter)
    QApplication.sendEvent(unlock.passphrase.line, press)
    assert unlock.passphrase.capitals.isVisible() == noticed


def test_another_vault_can_be_chosen(qtbot, lanes, folder, tmp_path):
    other = tmp_path / "Hillside"
    page = Unlock(folder, lanes, [other], Attempts())
    qtbot.addWidget(page)
    first = page.other.menu().actions()[0]
    assert "Hillside" in first.text()
    with qtbot.waitSignal(page.folder_chosen) as chosen:
        first.trigger()
    assert chosen.args[0] == other


def test_wrong_passphrases_slow_down_and_a_right_one_forgets_them(tmp_path):
    clock = Clock()
    attempts, vault, other = Attempts(clock), tmp_path / "one", tmp_path / "other"
    waits = []
    for _ in range(12):
        attempts.wrong(vault)
        waits.append(attempts.wait(vault))
    assert waits[:FREE] == [0] * FREE
    assert waits[FREE:] == sorted(waits[FREE:])
    assert waits[FREE] > 0
    assert max(waits) == LONGEST
    assert attempts.wait(other) == 0
    clock.now += LONGEST
    assert attempts.wait(vault) == 0
    attempts.right(vault)
    attempts.wrong(vault)
    assert attempts.wait(vault) == 0


def test_the_wait_is_counted_down_and_holds_on_a_new_page(unlock, qtbot, folder, clock, attempts, lanes):
    for _ in range(FREE):
        attempts.wrong(folder)
    qtbot.keyClicks(unlock.passphrase.line, "six green boats")
    qtbot.keyClick(unlock.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(unlock.passphrase.error()), timeout=LONG)
    assert not unlock.unlock.isEnabled()
    assert "2" in unlock.hint.text()
    again = Unlock(folder, lanes, [], attempts)
    qtbot.addWidget(again)
    assert not again.unlock.isEnabled()
    qtbot.keyClicks(unlock.passphrase.line, PASSPHRASE)
    with qtbot.assertNotEmitted(unlock.opened, wait=100):
        qtbot.keyClick(unlock.passphrase.line, Qt.Key.Key_Return)
    clock.now += 1
    qtbot.waitUntil(lambda: "1" in unlock.hint.text(), timeout=LONG)
    clock.now += 1
    qtbot.waitUntil(unlock.unlock.isEnabled, timeout=LONG)
    with qtbot.waitSignal(unlock.opened, timeout=LONG) as opened:
        qtbot.keyClick(unlock.passphrase.line, Qt.Key.Key_Return)
    opened.args[0].lock()
    assert attempts.wait(folder) == 0
