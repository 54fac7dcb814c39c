"""Two people, two laptops, one stick: joining, keeping in step and removing, through the window."""

import threading

import pytest
from PySide6.QtCore import Qt

from tests.ui.vaults import FONTS, PASSPHRASE, QUICK, make_vault, settled
from toolkit import app as starting
from toolkit.services import alarms, joining, laptops, people, syncing, tray, ways_in
from toolkit.ui.attempts import Attempts
from toolkit.ui.desk import Desk
from toolkit.ui.drives import Drive, DriveWatch
from toolkit.ui.screens.exchange import Exchange
from toolkit.ui.screens.laptops import Laptops
from toolkit.ui.screens.laptops_join import JoinChapter
from toolkit.ui.screens.unlock import Unlock
from toolkit.ui.work import Lanes

pytestmark = [pytest.mark.usefixtures("dressed"), pytest.mark.qt_log_ignore(FONTS)]
LONG = 60_000


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def drives(stick):
    return lambda: [Drive(stick, "BLUE", 3_000_000_000, True)]


@pytest.fixture
def lanes():
    made = Lanes()
    yield made
    made.stop()


@pytest.fixture
def desk(tmp_path, lanes):
    session = make_vault(tmp_path / "first")
    made = Desk(session, lanes)
    made.troubled.connect(lambda error: pytest.fail(str(error)))
    yield made
    made.close()
    lanes.stop()
    session.lock()


@pytest.fixture
def page(qtbot, desk, drives):
    made = Laptops(desk, DriveWatch(desk, drives))
    desk.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1190, 700)
    made.show()
    made.refresh()
    settled(qtbot, desk)
    return made


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def second(tmp_path, desk, stick):
    """Another laptop, joined without a window."""
    new = joining.start(tmp_path / "second", "Sample Second", PASSPHRASE, kdf=QUICK)
    added = laptops.add(desk.session, laptops.read_request(new.write_request(stick)), stick, "The second")
    return new.join(added.given.file, desk.session.card.fingerprint)[0]


def test_a_second_laptop_joins_by_stick(qtbot, tmp_path, desk, page, lanes, drives):
    people.add(desk.session, people.PersonInput("Sample Ada"))
    new = JoinChapter(lanes, tmp_path / "chapters", find=drives)
    qtbot.addWidget(new)
    new.show()
    press(qtbot, new.begin_button)
    assert new.message.isVisible()  # a name first
    qtbot.keyClicks(new.name, "Sample Second")
    for line in (new.secret.first.line, new.secret.again.line):
        qtbot.keyClicks(line, PASSPHRASE)
    with qtbot.waitSignal(new.begun, timeout=LONG):
        press(qtbot, new.begin_button)
    qtbot.waitUntil(lambda: new.write_button.isEnabled(), timeout=LONG)
    press(qtbot, new.answer_button)
    qtbot.waitUntil(lambda: new.message.isVisible() and "other laptops" in new.message.title.text(), timeout=LONG)
    press(qtbot, new.write_button)
    qtbot.waitUntil(lambda: "is written" in new.message.title.text(), timeout=LONG)

    press(qtbot, page.add)
    page.watch.look()
    settled(qtbot, desk)
    (request,) = page.watch.drives[0].requests
    page.task.open(request)
    settled(qtbot, desk)
    assert page.task.digits.fingerprint == new.digits.fingerprint
    qtbot.keyClicks(page.task.name, "The second")
    press(qtbot, page.task.button)
    qtbot.waitUntil(lambda: page.task.result.isVisible(), timeout=LONG)

    press(qtbot, new.answer_button)
    qtbot.waitUntil(lambda: new.third.isVisible(), timeout=LONG)
    assert new.theirs.fingerprint == page.task.ours.fingerprint == desk.session.card.fingerprint
    busy = threading.Event()
    lanes.writing.run(busy.wait)
    press(qtbot, new.join_button)
    press(qtbot, new.progress.cancel_button)
    with qtbot.assertNotEmitted(new.opened):
        busy.set()
        qtbot.waitUntil(lambda: new.join_button.isEnabled(), timeout=LONG)
    assert new.third.isVisible()
    with qtbot.waitSignal(new.opened, timeout=LONG) as opened:
        press(qtbot, new.join_button)
    session = opened.args[0]
    assert session.chapter.name == "Riverbend"
    assert session.who == "Sample Second"
    assert session.reader.counts()["person"] == 1
    session.lock()
    press(qtbot, page.task.button)
    settled(qtbot, desk)
    assert [row.name.text() for row in page.rows.values()][1:] == ["\u2068The second\u2069"]


def test_a_vault_that_waits_leads_back_to_joining(qtbot, tmp_path, lanes, stick):
    joining.start(tmp_path / "new", "Sample Second", PASSPHRASE, kdf=QUICK).lock()
    unlock = Unlock(tmp_path / "new", lanes, [], Attempts())
    qtbot.addWidget(unlock)
    qtbot.keyClicks(unlock.passphrase.line, PASSPHRASE)
    with qtbot.waitSignal(unlock.waits, timeout=LONG) as waits:
        press(qtbot, unlock.unlock)
    page = JoinChapter(lanes, tmp_path, waits.args[0])
    qtbot.addWidget(page)
    page.show()
    assert page.second.isVisible()
    assert page.digits.fingerprint == waits.args[0].digits
    with qtbot.waitSignal(page.left, timeout=LONG) as left:
        press(qtbot, page.back_button)
    assert left.args == [tmp_path / "new"]
    joining.resume(tmp_path / "new", PASSPHRASE).lock()  # it was locked


def test_removing_takes_the_papers_where_the_main_key_is_on_them(qtbot, tmp_path, desk, page, stick):
    other = second(tmp_path, desk, stick)
    paper = ways_in.make_sheet(desk.session, "Sheet")
    ways_in.drill(desk.session, paper.way, [ways_in.parsed(paper.text)])
    page.refresh()
    settled(qtbot, desk)
    page.rows[other.secrets.laptop_id].remove.emit()
    press(qtbot, page.task.button)
    entry = page.task.entry
    assert entry.isVisible()
    assert not desk.session.laptops.laptops[1].removed
    entry.form.fill(list(paper.words))
    press(qtbot, entry.button)
    qtbot.waitUntil(lambda: desk.session.laptops.laptops[1].removed, timeout=LONG)
    settled(qtbot, desk)
    row = page.rows[other.secrets.laptop_id]
    assert "Removed" in row.state.text()
    other.lock()


def test_a_bundle_of_our_own_laptop_is_taken_and_the_brake_is_said(qtbot, tmp_path, desk, stick, drives):
    ids = [people.add(desk.session, people.PersonInput(f"Sample {at}"))[0] for at in range(8)]
    other = second(tmp_path, desk, stick)
    with other.vault.edit("delete") as edit:
        for each in ids[:6]:
            edit.delete(each)
    given = syncing.give(other, stick)
    page = Exchange(desk, DriveWatch(desk, drives))
    qtbot.addWidget(page)
    page.show()
    page.show_bundle(given.file)
    receive = page.receive
    qtbot.waitUntil(lambda: receive.review.isVisible(), timeout=LONG)
    assert "The second" in receive.trust.name.text()
    assert receive.brake.isVisible()
    assert receive.tree.counts() == (0, 6)
    press(qtbot, receive.bar.all)
    qtbot.waitUntil(lambda: receive.result.isVisible(), timeout=LONG)
    assert desk.session.reader.counts()["person"] == 2
    assert tray.count(desk.session.reader) == 0
    other.lock()


def test_what_a_removed_laptop_gives_can_only_be_held(qtbot, tmp_path, desk, stick, drives):
    other = second(tmp_path, desk, stick)
    people.add(other, people.PersonInput("Sample Late"))
    given = syncing.give(other, stick)
    laptops.remove(desk.session, other.secrets.laptop_id)
    page = Exchange(desk, DriveWatch(desk, drives))
    qtbot.addWidget(page)
    page.show()
    page.show_bundle(given.file)
    qtbot.waitUntil(lambda: page.receive.review.isVisible(), timeout=LONG)
    assert not page.receive.accept_button.isEnabled()
    assert "removed" in page.receive.trust.name.text()
    press(qtbot, page.receive.bar.hold)
    qtbot.waitUntil(lambda: page.receive.result.isVisible(), timeout=LONG)
    page.show_held()
    qtbot.waitUntil(lambda: page.held.tree.model().rowCount() == 1, timeout=LONG)
    assert tray.count(desk.session.reader) == 1
    other.lock()


def test_alarms_stand_until_they_are_cleared_up(qtbot, desk, page, drives):
    own = desk.session.secrets.root_public
    alarms.note(desk.session, own, alarms.TWO_LISTS)
    alarms.note(desk.session, bytes(32), alarms.CHANGED, "Harbour Street")
    page.refresh()
    settled(qtbot, desk)
    (notice,) = [item for item in page.findChildren(type(page.alone)) if item.isVisible() and item is not page.alone]
    assert "two lists" in notice.title.text()
    press(qtbot, notice.button)
    settled(qtbot, desk)
    assert [each.root for each in alarms.raised(desk.session.reader)] == [bytes(32)]

    exchange = Exchange(desk, DriveWatch(desk, drives))
    qtbot.addWidget(exchange)
    exchange.show()
    exchange.refresh()
    qtbot.waitUntil(exchange.home.alarm.isVisible, timeout=LONG)
    press(qtbot, exchange.home.alarm.button)
    qtbot.waitUntil(lambda: bool(exchange.chapters.alarms.notices), timeout=LONG)
    (notice,) = exchange.chapters.alarms.notices
    assert "Harbour Street" in notice.title.text()
    press(qtbot, notice.button)
    qtbot.waitUntil(lambda: not exchange.chapters.alarms.isVisible(), timeout=LONG)


def test_the_window_leads_from_welcome_to_the_chapter(qtbot, qapp, tmp_path, stick, drives, monkeypatch):
    """Also over a day on which the laptop was shut while it waited."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    first = make_vault(tmp_path / "first")
    baton = starting.Baton(qapp)
    baton.start()
    baton.window.content.join.click()
    page = baton.window.content
    qtbot.keyClicks(page.name, "Sample Second")
    for line in (page.secret.first.line, page.secret.again.line):
        qtbot.keyClicks(line, PASSPHRASE)
    press(qtbot, page.begin_button)
    qtbot.waitUntil(page.second.isVisible, timeout=LONG)
    request = page.joining.write_request(stick)
    press(qtbot, page.back_button)
    qtbot.waitUntil(lambda: isinstance(baton.window.content, Unlock), timeout=LONG)
    folder = tmp_path / "Documents" / "Baton" / "My chapter"
    assert baton.preferences.last_folder() == folder

    added = laptops.add(first, laptops.read_request(request), stick, "The second")
    unlock = baton.window.content
    qtbot.keyClicks(unlock.passphrase.line, PASSPHRASE)
    press(qtbot, unlock.unlock)
    qtbot.waitUntil(lambda: isinstance(baton.window.content, JoinChapter), timeout=LONG)
    page = baton.window.content
    page.watch.choose(stick)
    qtbot.waitUntil(page.answer_button.isEnabled, timeout=LONG)
    press(qtbot, page.answer_button)
    qtbot.waitUntil(page.third.isVisible, timeout=LONG)
    press(qtbot, page.join_button)
    qtbot.waitUntil(lambda: baton.shell is not None, timeout=LONG)
    assert baton.desk.session.laptops.find(added.laptop) is not None
    assert baton.desk.session.chapter.name == "Riverbend"
    baton.window.close()
    baton.deleteLater()
    first.lock()
