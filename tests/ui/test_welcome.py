import pytest
from PySide6.QtCore import Qt

from tests.ui.vaults import FONTS, PASSPHRASE, make_vault
from toolkit.services import backups, own_backups, people, ways_in
from toolkit.services.session import open_vault
from toolkit.ui.attempts import FREE, Attempts
from toolkit.ui.bidi import plain
from toolkit.ui.countries import countries
from toolkit.ui.screens.new_chapter import NewChapter
from toolkit.ui.screens.restore import Restore
from toolkit.ui.screens.welcome import Welcome
from toolkit.ui.work import Lanes

pytestmark = [pytest.mark.usefixtures("dressed"), pytest.mark.qt_log_ignore(FONTS)]
LONG = 60_000


@pytest.fixture
def lanes():
    made = Lanes()
    yield made
    made.stop()


@pytest.fixture
def form(qtbot, lanes, tmp_path):
    page = NewChapter(lanes, tmp_path)
    qtbot.addWidget(page)
    page.show()
    return page


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_three_ways_to_begin(qtbot, tmp_path):
    page = Welcome(tmp_path)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    with qtbot.waitExposed(page):
        page.show()
    with qtbot.waitSignal(page.start_asked):
        press(qtbot, page.start)
    with qtbot.waitSignal(page.restore_asked):
        press(qtbot, page.restore)


def test_a_part_of_a_countrys_name_is_enough(form, qtbot):
    form.country.setFocus()
    form.country.lineEdit().selectAll()
    qtbot.keyClicks(form.country.lineEdit(), "united k")
    form.country.lineEdit().editingFinished.emit()
    assert form.country.currentData() == "GB"


def test_a_chapter_is_made_as_it_was_filled_in(form, qtbot, tmp_path):
    qtbot.keyClicks(form.name, "River/bend")
    qtbot.keyClicks(form.leader, "Leila Haddad")
    form.country.setCurrentIndex(form.country.findData("GB"))
    qtbot.keyClicks(form.secret.first.line, PASSPHRASE)
    qtbot.keyClicks(form.secret.again.line, PASSPHRASE)
    with qtbot.waitSignal(form.opened, timeout=LONG) as opened:
        press(qtbot, form.create)
    session = opened.args[0]
    assert (session.chapter.name, session.chapter.region, session.who) == ("River/bend", "GB", "Leila Haddad")
    assert session.folder == tmp_path / "River bend"
    session.lock()
    assert not form.secret.first.text()
    assert not form.secret.again.text()
    open_vault(tmp_path / "River bend", PASSPHRASE).lock()


def test_what_is_missing_is_said_before_anything_is_made(form, qtbot, tmp_path):
    press(qtbot, form.create)
    assert form.message.isVisible()
    assert form.name.property("wrong")
    qtbot.keyClicks(form.name, "Riverbend")
    qtbot.keyClicks(form.secret.first.line, PASSPHRASE)
    qtbot.keyClicks(form.secret.again.line, "something else")
    press(qtbot, form.create)
    assert form.secret.again.error()
    assert list(tmp_path.iterdir()) == []


def test_a_short_passphrase_is_refused_at_its_field(form, qtbot, tmp_path):
    qtbot.keyClicks(form.name, "Riverbend")
    for field in (form.secret.first, form.secret.again):
        qtbot.keyClicks(field.line, "short")
    press(qtbot, form.create)
    qtbot.waitUntil(lambda: bool(form.secret.first.error()), timeout=LONG)
    assert not (tmp_path / "Riverbend").exists()
    assert form.create.isEnabled()


def test_a_country_is_found_by_a_part_of_its_name_and_nothing_else_is_taken(form, qtbot):
    qtbot.keyClicks(form.name, "Riverbend")
    form.country.setEditText("Nowhere")
    press(qtbot, form.create)
    assert "country" in form.message.title.text()
    assert dict(countries())["ES"] == "España (Spain)"
    assert dict(countries())["GB"] == "United Kingdom"


def test_no_folder_that_is_in_use_is_taken(form, qtbot, tmp_path):
    (tmp_path / "Riverbend").mkdir()
    (tmp_path / "Riverbend" / "letter.txt").write_text("here already")
    qtbot.keyClicks(form.name, "Riverbend")
    assert form.target() == tmp_path / "Riverbend 2"
    assert "Riverbend 2" in form.folder.text()


def test_words_are_suggested_and_have_to_be_typed_once(form, qtbot):
    press(qtbot, form.secret.suggest)
    qtbot.waitUntil(form.secret.suggested.isVisible, timeout=LONG)
    press(qtbot, form.secret.suggested.button)
    assert len(form.secret.first.text().split()) >= 6
    assert form.secret.again.text() == ""


@pytest.fixture
def backup(tmp_path):
    session = make_vault(tmp_path / "Riverbend")
    people.add(session, people.PersonInput("Rosa Mamani"))
    backups.backup(session, tmp_path / "Backup 1.backup")
    session.lock()
    return tmp_path / "Backup 1.backup"


@pytest.fixture
def attempts():
    return Attempts()


@pytest.fixture
def restore(qtbot, lanes, tmp_path, attempts):
    page = Restore(lanes, tmp_path, attempts)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    return page


def test_a_backup_shows_what_it_holds_and_comes_back_into_a_new_folder(qtbot, restore, backup, tmp_path):
    press(qtbot, restore.look)
    assert restore.message.isVisible()
    restore.take(backup)
    qtbot.keyClicks(restore.passphrase.line, "not this one")
    press(qtbot, restore.look)
    qtbot.waitUntil(lambda: bool(restore.passphrase.error()), timeout=LONG)
    assert not (tmp_path / "Backup 1").exists()
    restore.passphrase.clear()
    qtbot.keyClicks(restore.passphrase.line, PASSPHRASE)
    press(qtbot, restore.look)
    qtbot.waitUntil(restore.restore.isVisible, timeout=LONG)
    said = plain(" ".join(line.text() for line in restore.preview.lines))
    for part in ("Riverbend", "today", "1 pe", "Leila Haddad"):
        assert part in said
    with qtbot.waitSignal(restore.opened, timeout=LONG) as opened:
        press(qtbot, restore.restore)
    restored = opened.args[0]
    assert restored.folder == tmp_path / "Backup 1"
    assert restored.reader.counts()["person"] == 1
    restored.lock()


def test_nothing_stays_of_a_backup_that_was_only_looked_at(qtbot, restore, backup, tmp_path, lanes):
    for leave in (lambda: press(qtbot, restore.another), restore.hide):
        restore.show()
        restore.take(backup)
        restore.passphrase.clear()
        qtbot.keyClicks(restore.passphrase.line, PASSPHRASE)
        press(qtbot, restore.look)
        qtbot.waitUntil(restore.restore.isVisible, timeout=LONG)
        assert (tmp_path / "Backup 1").exists()
        leave()
        qtbot.waitUntil(lambda: not (tmp_path / "Backup 1").exists(), timeout=LONG)


def test_what_a_restore_left_that_was_cut_short_is_cleared_away_and_told(qtbot, restore, backup, tmp_path):
    backups.stage(backup, tmp_path / "Backup 1", PASSPHRASE).lock.release()  # as the system does when a program dies
    restore.hide()
    restore.show()
    restore.activate()
    qtbot.waitUntil(restore.message.isVisible, timeout=LONG)
    assert "cut short" in restore.message.title.text()
    assert not (tmp_path / "Backup 1").exists()
    assert backup.exists()


def test_wrong_passphrases_of_a_backup_slow_down(qtbot, restore, backup, attempts):
    for _ in range(FREE):
        attempts.wrong(backup)
    restore.take(backup)
    qtbot.keyClicks(restore.passphrase.line, "not this one")
    press(qtbot, restore.look)
    qtbot.waitUntil(lambda: bool(restore.passphrase.error()), timeout=LONG)
    assert not restore.look.isEnabled()
    assert "2" in restore.wait.text()
    restore.passphrase.clear()
    qtbot.keyClicks(restore.passphrase.line, PASSPHRASE)
    qtbot.keyClick(restore.passphrase.line, Qt.Key.Key_Return)
    assert not restore.progress.isVisible()
    qtbot.waitUntil(restore.look.isEnabled, timeout=LONG)
    assert not restore.wait.isVisible()
    press(qtbot, restore.look)
    qtbot.waitUntil(restore.restore.isVisible, timeout=LONG)
    restore.hide()
    attempts.wrong(backup)
    assert attempts.wait(backup) == 0  # the right one has made all forgotten


def test_papers_bring_a_backup_back_where_nobody_knows_the_passphrase(qtbot, restore, tmp_path):
    session = make_vault(tmp_path / "Lost")
    cards = ways_in.make_guardians(session, 2, 3, "Guardians")
    backups.backup(session, tmp_path / "Backup 2")
    session.lock()
    press(qtbot, restore.by_paper)
    assert restore.message.isVisible()  # which file, first
    restore.take(tmp_path / "Backup 2")
    press(qtbot, restore.by_paper)
    assert not restore.passphrase.isVisible()
    restore.entry.form.fill(list(cards[0].words))
    qtbot.waitUntil(restore.entry.so_far.isVisible, timeout=LONG)
    restore.entry.form.fill(list(cards[2].words))
    qtbot.waitUntil(restore.restore.isVisible, timeout=LONG)
    assert not restore.entry.isVisible()
    with qtbot.waitSignal(restore.kept, timeout=LONG) as kept:
        press(qtbot, restore.restore)
    folder, collected = kept.args
    assert folder == tmp_path / "Backup 2 2"  # a new one: the name is that of the file
    open_vault(folder, collected.shares).lock()
    assert restore.entry.form.text().strip() == ""


def test_backups_made_on_this_laptop_need_no_looking_for(qtbot, lanes, tmp_path):
    session = make_vault(tmp_path / "Riverbend")
    file = own_backups.make(session)
    session.lock()
    page = Restore(lanes, tmp_path, Attempts())
    qtbot.addWidget(page)
    page.show()
    page.activate()
    qtbot.waitUntil(page.here.isVisible, timeout=LONG)
    (action,) = page.here.menu().actions()
    assert "Riverbend" in action.text()
    action.trigger()
    assert plain(page.file.text()) == str(file)


def test_a_file_that_is_no_backup_says_so(qtbot, restore, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear Rosa")
    restore.take(tmp_path / "letter.txt")
    qtbot.keyClicks(restore.passphrase.line, PASSPHRASE)
    press(qtbot, restore.look)
    qtbot.waitUntil(restore.message.isVisible, timeout=LONG)
    assert restore.look.isEnabled()
    assert not restore.target().exists()


def test_while_a_passphrase_is_typed_it_is_said_how_hard_it_is_to_guess(form, qtbot):
    meter = form.secret.meter
    assert meter.isHidden()
    qtbot.keyClicks(form.name, "Riverbend")
    qtbot.keyClicks(form.secret.first.line, "riverbend")
    qtbot.waitUntil(lambda: "name of the chapter" in meter.words.text(), timeout=LONG)
    assert meter.isVisible()
    weak = meter.grab().toImage()
    qtbot.keyClicks(form.secret.first.line, " copper window seven lantern")
    qtbot.waitUntil(lambda: "Strong" in meter.words.text(), timeout=LONG)
    assert meter.grab().toImage() != weak
