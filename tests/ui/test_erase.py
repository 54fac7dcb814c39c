"""Quick erase by window: three things have to happen, and none of them happens by itself."""

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from tests.ui.screens import click
from tests.ui.vaults import FONTS, PASSPHRASE, make_vault
from toolkit import app as starting
from toolkit.services import backups
from toolkit.services.session import is_vault
from toolkit.ui.preferences import Preferences
from toolkit.ui.screens.welcome import Welcome
from toolkit.ui.widgets.hold_button import HoldButton

pytestmark = [pytest.mark.usefixtures("dressed"), pytest.mark.qt_log_ignore(FONTS)]
LONG = 30_000


@pytest.fixture
def folder(tmp_path):
    session = make_vault(tmp_path / "Riverbend")
    (tmp_path / "stick").mkdir()
    backups.backup(session, tmp_path / "stick" / "copy.backup")
    session.lock()
    return tmp_path / "Riverbend"


@pytest.fixture
def baton(qapp, qtbot, folder):
    made = starting.Baton(qapp)
    made.start(folder)
    qtbot.keyClicks(made.window.content.passphrase.line, PASSPHRASE)
    qtbot.keyClick(made.window.content.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: made.shell is not None, timeout=LONG)
    yield made
    if isValid(made.window):
        made.window.close()
    made.deleteLater()


@pytest.fixture
def card(baton, qtbot):
    settings = baton.shell.show_page("settings")
    qtbot.waitUntil(lambda: settings.name.text() == "Riverbend", timeout=LONG)
    settings.erase.button.milliseconds = 300  # instead of three seconds
    return settings.erase


def test_it_is_off_until_it_is_switched_on(card):
    assert not card.allow.isChecked()
    assert not card.armed.isVisible()


def test_switched_on_named_and_held_the_vault_is_gone(card, baton, qtbot, folder, tmp_path):
    card.allow.click()
    qtbot.waitUntil(card.armed.isVisible, timeout=LONG)
    assert not card.button.isEnabled()
    qtbot.keyClicks(card.name, "riverbend")
    assert not card.button.isEnabled()
    card.name.clear()
    qtbot.keyClicks(card.name, "Riverbend")
    assert card.button.isEnabled()
    with qtbot.assertNotEmitted(card.erase_asked, wait=50):
        click(qtbot, card.button)
    qtbot.mousePress(card.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(baton.window.content, Welcome), timeout=LONG)
    assert not is_vault(folder)
    assert str(tmp_path / "stick") in baton.window.content.message.sentence.text()  # what it did not reach
    assert baton.desk is None
    assert Preferences.load().recent == []


def test_switched_off_again_nothing_can_be_held(card, qtbot, baton):
    card.allow.click()
    qtbot.waitUntil(card.armed.isVisible, timeout=LONG)
    card.allow.click()
    qtbot.waitUntil(lambda: not card.armed.isVisible(), timeout=LONG)


def test_the_space_bar_holds_it_too_and_a_break_begins_anew(qtbot):
    button = HoldButton("Erase", seconds=0.4)
    qtbot.addWidget(button)
    button.show()
    held = []
    button.held.connect(lambda: held.append(True))
    for _ in range(3):
        qtbot.keyPress(button, Qt.Key.Key_Space)
        qtbot.wait(200)
        qtbot.keyRelease(button, Qt.Key.Key_Space)
    assert held == []
    qtbot.keyPress(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: held == [True])
    qtbot.keyRelease(button, Qt.Key.Key_Space)
    assert held == [True]
