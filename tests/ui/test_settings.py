import pytest
from PySide6.QtCore import Qt

from tests.ui.vaults import FONTS, PASSPHRASE, desk_on, settled
from toolkit.services import backups, own_backups, people
from toolkit.services.session import open_vault
from toolkit.ui.bidi import plain
from toolkit.ui.preferences import FILE, SET_ASIDE, Preferences
from toolkit.ui.screens.settings import Settings

pytestmark = [pytest.mark.usefixtures("dressed"), pytest.mark.qt_log_ignore(FONTS)]


@pytest.fixture
def desk(qtbot, tmp_path):
    with desk_on(tmp_path / "Riverbend") as made:
        yield made


@pytest.fixture
def preferences():
    return Preferences.load()


@pytest.fixture
def page(qtbot, desk, preferences):
    made = Settings(desk, preferences)
    qtbot.addWidget(made)
    made.resize(1190, 740)
    desk.changed.connect(made.refresh)
    with qtbot.waitExposed(made):
        made.show()
    made.refresh()
    settled(qtbot, desk)
    return made


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(field, value):
    field.setCurrentIndex(field.findData(value))
    field.activated.emit(field.currentIndex())


def test_look_is_kept_and_asked_for(page, qtbot, preferences):
    with qtbot.waitSignal(page.look_changed):
        choose(page.appearance, "dark")
    with qtbot.waitSignal(page.look_changed):
        choose(page.size, 1.3)
    assert (preferences.appearance, preferences.text_scale) == ("dark", 1.3)
    page.open_record("text_scale")  # as the window does once it is laid out anew
    assert page.size.hasFocus()
    with qtbot.assertNotEmitted(page.look_changed):
        choose(page.size, 1.3)


def test_minutes_until_it_locks_are_kept(page, qtbot):
    with qtbot.waitSignal(page.minutes_changed) as told:
        choose(page.minutes, 5)
    assert told.args == [5]
    assert Preferences.load().lock_minutes == 5


def test_the_chapter_is_renamed(page, qtbot, desk):
    page.name.setFocus()
    page.name.selectAll()
    qtbot.keyClicks(page.name, "Riverbend East")
    with qtbot.waitSignal(page.chapter_changed, timeout=20_000) as told:
        qtbot.keyClick(page.name, Qt.Key.Key_Return)
    assert told.args == ["Riverbend East"]
    choose(page.country, "ES")
    settled(qtbot, desk)
    assert (desk.session.chapter.name, desk.session.chapter.region) == ("Riverbend East", "ES")


def test_the_passphrase_is_changed(page, qtbot, desk):
    card = page.passphrase
    for field, text in (
        (card.old, "not this one"),
        (card.new.first, "eight red boats"),
        (card.new.again, "eight red boats"),
    ):
        qtbot.keyClicks(field.line, text)
    press(qtbot, card.button)
    qtbot.waitUntil(lambda: bool(card.old.error()), timeout=20_000)
    card.old.clear()
    qtbot.keyClicks(card.old.line, PASSPHRASE)
    press(qtbot, card.button)
    qtbot.waitUntil(card.message.isVisible, timeout=60_000)
    assert not card.new.text()
    desk.session.lock()
    open_vault(desk.session.folder, "eight red boats").lock()


def test_two_different_new_ones_change_nothing(page, qtbot):
    card = page.passphrase
    for field, text in (
        (card.old, PASSPHRASE),
        (card.new.first, "eight red boats"),
        (card.new.again, "eight blue boats"),
    ):
        qtbot.keyClicks(field.line, text)
    press(qtbot, card.button)
    assert card.new.again.error()


def test_a_backup_is_made_and_opens(page, qtbot, desk, tmp_path):
    people.add(desk.session, people.PersonInput("Rosa Mamani"))
    assert "No backup" in page.backup.last.text()
    page.backup.back_up(tmp_path / "stick.backup")
    qtbot.waitUntil(page.backup.message.isVisible, timeout=20_000)
    settled(qtbot, desk)
    assert "today" in page.backup.last.text()
    restored = backups.restore(tmp_path / "stick.backup", tmp_path / "again", PASSPHRASE)
    assert restored.reader.counts()["person"] == 1
    restored.lock()


def test_a_backup_to_nowhere_says_so(page, qtbot, tmp_path):
    page.backup.back_up(tmp_path / "no such stick" / "stick.backup")
    qtbot.waitUntil(page.backup.message.isVisible, timeout=20_000)
    assert page.backup.button.isEnabled()
    assert "No backup" in page.backup.last.text()


def test_a_second_place_is_chosen_used_and_forgotten(page, qtbot, desk, tmp_path):
    place = tmp_path / "second"
    place.mkdir()
    assert page.backup.now.isHidden()
    page.backup.take_second(place)
    settled(qtbot, desk)
    assert plain(page.backup.second.text()) == str(place)
    assert "same disk" in page.backup.hint.text()
    press(qtbot, page.backup.now)
    qtbot.waitUntil(page.backup.message.isVisible, timeout=20_000)
    settled(qtbot, desk)
    assert "today" in page.backup.last.text()
    assert len(own_backups.kept_in(place)) == 1
    place.rename(tmp_path / "taken out")
    page.refresh()
    settled(qtbot, desk)
    assert "not at hand" in page.backup.hint.text()
    press(qtbot, page.backup.forget)
    settled(qtbot, desk)
    assert own_backups.second(desk.session) is None


def test_how_much_and_when_are_kept(page, qtbot, desk):
    own_backups.make(desk.session)
    choose(page.backup.share, 20)
    choose(page.backup.remind, 30)
    settled(qtbot, desk)
    assert (own_backups.share(desk.session), own_backups.remind_days(desk.session)) == (20, 30)
    assert page.backup.share.currentData() == 20
    assert "1 backup" in plain(page.backup.own.text())
    assert str(own_backups.own_folder(desk.session)) == plain(page.backup.folder.text())


def test_the_vault_is_checked(page, qtbot):
    press(qtbot, page.backup.check)
    qtbot.waitUntil(page.backup.message.isVisible, timeout=20_000)
    assert "whole" in page.backup.message.title.text()


def test_what_was_done_can_be_taken_back(page, qtbot, desk):
    _, changes = people.add(desk.session, people.PersonInput("Rosa Mamani"))
    page.refresh()
    settled(qtbot, desk)
    button = page.history.buttons[changes.op]
    assert "Person" in button.accessibleName()
    press(qtbot, button)
    settled(qtbot, desk)
    assert desk.session.reader.count("person") == 0
    assert changes.op not in page.history.buttons
    (again,) = page.history.buttons.values()
    press(qtbot, again)
    settled(qtbot, desk)
    assert desk.session.reader.count("person") == 1


def test_licences_name_what_is_inside(page, qtbot):
    press(qtbot, page.about.button)
    assert "cryptography" in page.about.text.toPlainText()


def test_settings_that_cannot_be_read_are_kept_aside(tmp_path, monkeypatch):
    monkeypatch.setenv("BATON_SETTINGS_FOLDER", str(tmp_path))
    (tmp_path / FILE).write_text('{"language": "es", broken')
    loaded = Preferences.load()
    assert loaded.unreadable
    assert loaded.language == ""
    loaded.appearance = "dark"
    loaded.save()
    assert (tmp_path / SET_ASIDE).read_text() == '{"language": "es", broken'
    assert Preferences.load().appearance == "dark"


@pytest.mark.parametrize(
    "stored", ['{"lock_minutes": 0}', '{"lock_minutes": true}', '{"appearance": "pink"}', '{"recent": [1]}', '{"x": 1}']
)
def test_settings_that_make_no_sense_are_as_on_the_first_day(tmp_path, monkeypatch, stored):
    monkeypatch.setenv("BATON_SETTINGS_FOLDER", str(tmp_path))
    (tmp_path / FILE).write_text(stored)
    assert Preferences.load() == Preferences()


def test_the_latest_folder_that_is_there_comes_first(tmp_path):
    preferences = Preferences.load()
    for name in ("one", "two", "three"):
        (tmp_path / name).mkdir()
        preferences.remember(tmp_path / name, "a" * 16)
    (tmp_path / "three").rmdir()
    assert Preferences.load().last_folder() == tmp_path / "two"
