import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.vaults import PASSPHRASE, make_vault
from toolkit.base.lock import FolderLock
from toolkit.services import own_backups
from toolkit.services.session import open_vault
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


@pytest.fixture
def unlock(qtbot, lanes, folder):
    page = Unlock(folder, lanes, [])
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


def test_it_shows_only_while_somebody_holds_the_button(unlock, qtbot):
    field, button = unlock.passphrase.line, unlock.passphrase.show_button
    assert field.echoMode() == QLineEdit.EchoMode.Password
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert field.echoMode() == QLineEdit.EchoMode.Password
    qtbot.keyPress(button, Qt.Key.Key_Space)
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    qtbot.keyRelease(button, Qt.Key.Key_Space)
    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_nothing_typed_can_be_copied_out_or_remembered(unlock):
    hints = unlock.passphrase.line.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


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
    page = Unlock(folder, lanes, [other])
    qtbot.addWidget(page)
    first = page.other.menu().actions()[0]
    assert "Hillside" in first.text()
    with qtbot.waitSignal(page.folder_chosen) as chosen:
        first.trigger()
    assert chosen.args[0] == other
