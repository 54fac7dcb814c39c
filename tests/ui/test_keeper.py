"""Backups while the window is open: quietly by themselves, and offered before it closes."""

import time

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from tests.ui.vaults import FONTS, PASSPHRASE, desk_on, make_vault, settled
from toolkit import app as starting
from toolkit.base.errors import ToolkitError
from toolkit.services import erasing, own_backups, people
from toolkit.services.session import open_vault
from toolkit.ui.drives import Drive
from toolkit.ui.keeper import Keeper
from toolkit.ui.screens.unlock import Unlock

pytestmark = [pytest.mark.usefixtures("dressed"), pytest.mark.qt_log_ignore(FONTS)]
LONG = 30_000


@pytest.fixture
def desk(qtbot, tmp_path):
    with desk_on(tmp_path / "Riverbend") as made:
        yield made


def kept(session):
    return own_backups.kept_in(own_backups.own_folder(session))


def keep(desk, drives=()):
    keeper = Keeper(desk, lambda: list(drives), first=0, parent=desk)
    keeper.start()
    return keeper


def test_one_is_made_soon_after_unlocking_and_not_again(desk, qtbot):
    so_far = []
    desk.caring.connect(lambda *told: so_far.append(told))
    keeper = keep(desk)
    qtbot.waitUntil(lambda: len(kept(desk.session)) == 1, timeout=LONG)
    qtbot.waitUntil(lambda: (0, 0) in so_far, timeout=LONG)
    assert len(so_far) > 1
    keeper._ask()
    settled(qtbot, desk)
    keeper.stop()
    assert len(kept(desk.session)) == 1


def test_what_goes_wrong_is_said_once(desk, qtbot):
    folder = own_backups.own_folder(desk.session)
    folder.joinpath("places.json").unlink()
    folder.rmdir()
    folder.write_text("in the way")
    told = []
    desk.troubled.connect(told.append)
    keeper = keep(desk)
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)
    for _ in range(2):
        keeper._ask()
        settled(qtbot, desk)
    keeper.stop()
    assert len(told) == 1
    assert isinstance(told[0], ToolkitError)


def test_sticks_that_come_and_go_are_noticed(desk, qtbot, tmp_path):
    drives = [Drive(tmp_path / "BLUE", "BLUE", 1 << 30, writable=True), Drive(tmp_path / "CD", "CD", 0, writable=False)]
    with qtbot.waitSignal(desk.changed, timeout=LONG):
        keeper = keep(desk, drives)
    assert desk.sticks == (tmp_path / "BLUE",)
    keeper.stop()


@pytest.fixture
def leaving(qapp, qtbot, tmp_path):
    """The window on a vault whose second place is at hand, with something new since the last backup."""
    session = make_vault(tmp_path / "Riverbend")
    people.add(session, people.PersonInput("Rosa Mamani"))
    (tmp_path / "BLUE").mkdir()
    own_backups.choose_second(session, tmp_path / "BLUE")
    session.lock()
    baton = starting.Baton(qapp)
    baton.start(tmp_path / "Riverbend")
    qtbot.keyClicks(baton.window.content.passphrase.line, PASSPHRASE)
    qtbot.keyClick(baton.window.content.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: baton._facts is not None, timeout=LONG)
    assert not baton.window.close()
    qtbot.waitUntil(baton._leaving.isVisible, timeout=LONG)
    yield baton
    if isValid(baton.window):
        baton.window.close()
        if isValid(baton.window):
            baton.window.close()
    baton.deleteLater()


def test_before_it_closes_one_click_backs_up(leaving, qtbot, tmp_path):
    window = leaving.window
    with qtbot.waitSignal(window.destroyed, timeout=LONG):
        qtbot.mouseClick(leaving._leaving.back_up, Qt.MouseButton.LeftButton)
    assert len(own_backups.kept_in(tmp_path / "BLUE")) == 1
    open_vault(tmp_path / "Riverbend", PASSPHRASE).lock()


def test_it_closes_without_if_told_so(leaving, qtbot, tmp_path):
    window = leaving.window
    with qtbot.waitSignal(window.destroyed, timeout=LONG):
        qtbot.mouseClick(leaving._leaving.close_now, Qt.MouseButton.LeftButton)
    assert own_backups.kept_in(tmp_path / "BLUE") == []
    open_vault(tmp_path / "Riverbend", PASSPHRASE).lock()


def test_one_can_stay(leaving, qtbot):
    qtbot.mouseClick(leaving._leaving.stay, Qt.MouseButton.LeftButton)
    assert leaving._leaving is None
    assert leaving.shell.isVisible()


def test_a_stick_that_is_pulled_meanwhile_says_so(leaving, qtbot, tmp_path):
    (tmp_path / "BLUE").rmdir()
    qtbot.mouseClick(leaving._leaving.back_up, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(leaving._leaving.message.isVisible, timeout=LONG)
    assert leaving._leaving.back_up.isEnabled()
    assert leaving.shell.isVisible()


def test_locking_stops_a_backup_under_way(leaving, qtbot, tmp_path):
    qtbot.mouseClick(leaving._leaving.back_up, Qt.MouseButton.LeftButton)
    leaving.lock()
    done = []
    leaving.lanes.writing.run(lambda: None, done=done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=LONG)
    assert isinstance(leaving.window.content, Unlock)
    open_vault(tmp_path / "Riverbend", PASSPHRASE).lock()
    assert not list((tmp_path / "BLUE").glob(".*"))


def test_a_backup_under_way_does_not_outlive_an_erased_vault(leaving, qtbot, tmp_path):
    leaving._leaving.reject()
    session = leaving.desk.session
    own = own_backups.own_folder(session)
    erasing.allow(session, True)
    leaving.desk.care(own_backups.make, session)
    leaving._erase("Riverbend")
    qtbot.waitUntil(lambda: leaving.shell is None, timeout=LONG)
    assert not own.exists()
    assert not (tmp_path / "Riverbend").exists()


def test_a_backup_under_way_can_be_stopped_from_anywhere(leaving, qtbot, tmp_path):
    def commands():
        return {command.title: command.do for command in leaving._commands()}

    leaving._leaving.reject()
    assert "Stop the backup" not in commands()
    stopped = []

    def long_work(progress):
        for done in range(10_000):
            progress.step("backup", done + 1, 10_000)
            time.sleep(0.01)

    leaving.desk.care(long_work, cancelled=lambda: stopped.append(True))
    qtbot.waitUntil(lambda: "Stop the backup" in commands(), timeout=LONG)
    assert "%" in leaving.shell.status.caring.words.text()
    commands()["Stop the backup"]()
    qtbot.waitUntil(lambda: bool(stopped), timeout=LONG)
    assert "Stop the backup" not in commands()
    assert leaving.shell.status.caring.isHidden()
