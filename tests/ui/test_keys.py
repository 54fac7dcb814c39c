"""Who can open the vault: the page of the ways in, on a real vault."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from tests.ui.screens import click, put_up, write
from tests.ui.vaults import FONTS, PASSPHRASE, QUICK, desk_on, settled
from toolkit.base.errors import ToolkitError
from toolkit.crypto.kdf import KdfParameters
from toolkit.services import handoff, roots, ways_in
from toolkit.services.session import open_vault
from toolkit.ui.bidi import plain
from toolkit.ui.facts import read_facts
from toolkit.ui.preferences import Preferences
from toolkit.ui.screens.handoff import Handoff
from toolkit.ui.screens.home import Home
from toolkit.ui.screens.key_tasks import MakeGuardians
from toolkit.ui.screens.keys import Keys
from toolkit.ui.screens.settings import Settings
from toolkit.ui.widgets.labels import Label

pytestmark = [pytest.mark.usefixtures("dressed"), pytest.mark.qt_log_ignore(FONTS)]
LONG = 60_000
TODAY = datetime.date.today()
NEW = "copper window seven lantern"


@pytest.fixture
def desk(tmp_path):
    """New passphrases take the least work, as if the chapter's slowest laptop could do no more."""
    with desk_on(tmp_path / "Riverbend") as made:
        made.session.set_setting("kdf", vars(QUICK))
        yield made


@pytest.fixture
def page(qtbot, desk):
    return put_up(qtbot, desk, Keys(desk))


@pytest.fixture
def told(desk):
    said = []
    desk.told.connect(lambda title, _: said.append(plain(title)))
    return said


def on_page(page):
    return {plain(row.name.text()): plain(row.proven.text()) for row in page.rows.values()}


def opens(folder, secret):
    try:
        open_vault(folder, secret).lock()
    except ToolkitError as error:
        return error.code
    return True


def done(qtbot, page):
    qtbot.waitUntil(lambda: page.task is None, timeout=LONG)
    settled(qtbot, page._desk)


def add_leader(qtbot, page, name="Samuel Okoro", passphrase=NEW):
    page.add_leader()
    page.task.name.setText(name)
    for field in (page.task.new.first, page.task.new.again):
        field.set_text(passphrase)
    click(qtbot, page.task.button)
    done(qtbot, page)


def test_one_keyholder_is_too_few_until_another_is_let_in(page, qtbot, desk, told):
    assert page.few.isVisible()
    assert "Leila Haddad" in page.few.title.text()
    click(qtbot, page.few.button)
    page.task.leave()
    add_leader(qtbot, page)
    assert told == ["Samuel Okoro can open the vault now"]
    assert list(on_page(page)) == ["Leila Haddad", "Samuel Okoro"]
    assert not page.few.isVisible()
    desk.session.lock()
    assert opens(desk.session.folder, NEW) is True


def test_a_sheet_is_shown_once_then_rehearsed(page, qtbot, desk, told):
    page.make_sheet()
    click(qtbot, page.task.button)
    qtbot.waitUntil(lambda: hasattr(page.task, "try_it"), timeout=LONG)
    papers = list(page.task._papers)
    assert not page.task.words.isVisible()
    click(qtbot, page.task.show_words)
    shown = " ".join(plain(label.text()) for label in page.task.words.findChildren(Label) if label.isVisible())
    assert all(word in shown for word in papers[0].words)
    click(qtbot, page.task.try_it)
    settled(qtbot, desk)
    qtbot.waitUntil(lambda: hasattr(page.task, "form"), timeout=LONG)
    page.task.form.fill(list(papers[0].words))
    done(qtbot, page)
    assert "works" in told[-1]
    assert "Rehearsed on" in on_page(page)["Recovery sheet"]
    assert "Recovery sheet" in page.root.text()  # where the chapter's main key is from now on


def test_guardians_rehearse_one_by_one(page, qtbot, desk):
    page.make_guardians()
    page.task.count.setCurrentIndex(page.task.count.findData(2))
    page.task.count.activated.emit(0)
    assert page.task.needed.count() == 1
    assert "single card" in page.task.meaning.text()
    page.task.count.setCurrentIndex(page.task.count.findData(4))
    page.task.count.activated.emit(0)
    assert page.task.needed.currentData() == 2
    click(qtbot, page.task.button)
    qtbot.waitUntil(lambda: hasattr(page.task, "later"), timeout=LONG)
    papers = list(page.task._papers)
    assert len(papers) == 4
    first = page.task.title.text()
    click(qtbot, page.task.next)
    assert page.task.title.text() != first
    click(qtbot, page.task.later)
    settled(qtbot, desk)
    assert on_page(page)["Guardians"] == "Never tried"
    click(qtbot, page.rows[papers[0].way].rehearse)
    page.task.form.fill(list(papers[3].words))
    qtbot.waitUntil(page.task.message.isVisible, timeout=LONG)
    assert "1 more" in page.task.message.title.text()
    page.task.leave()
    settled(qtbot, desk)
    assert on_page(page)["Guardians"].startswith("1 more card")
    page.open_record(papers[0].way)
    settled(qtbot, desk)
    page.task.form.fill(list(papers[1].words))
    done(qtbot, page)
    assert on_page(page)["Guardians"].startswith("Rehearsed on")
    assert not page.few.isVisible()  # proven guardians can open it without anybody's passphrase


def test_a_wrong_paper_proves_nothing(page, qtbot, desk):
    sheet, other = ways_in.make_sheet(desk.session, "Sheet"), ways_in.make_sheet(desk.session, "Other")
    page.open_record(sheet.way)
    settled(qtbot, desk)
    page.task.form.fill(list(other.words))
    qtbot.waitUntil(page.task.message.isVisible, timeout=LONG)
    page.task.leave()
    settled(qtbot, desk)
    assert on_page(page)["Sheet"] == on_page(page)["Other"] == "Never tried"


def test_a_passphrase_can_be_tried_too(page, qtbot, desk, told):
    add_leader(qtbot, page)
    way = next(way for way in ways_in.ways(desk.session) if way.label == "Samuel Okoro")
    click(qtbot, page.rows[way.id].rehearse)
    qtbot.keyClicks(page.task.passphrase.line, "not this one")
    qtbot.keyClick(page.task.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.task.passphrase.error()), timeout=LONG)
    page.task.passphrase.clear()
    qtbot.keyClicks(page.task.passphrase.line, NEW)
    qtbot.keyClick(page.task.passphrase.line, Qt.Key.Key_Return)
    done(qtbot, page)
    assert on_page(page)["Samuel Okoro"].startswith("Used on")


def test_removing_one_changes_the_lock_for_the_others(page, qtbot, desk, told):
    add_leader(qtbot, page)
    row = next(row for row in page.rows.values() if plain(row.name.text()) == "Samuel Okoro")
    row.more.menu().actions()[1].trigger()
    assert "Samuel Okoro" in page.task.title.text()
    assert page.task.cancel.hasFocus()
    click(qtbot, page.task.button)
    done(qtbot, page)
    assert list(on_page(page)) == ["Leila Haddad"]
    assert not next(iter(page.rows.values())).more.menu().actions()[1].isEnabled()  # the last one stays
    desk.session.lock()
    assert opens(desk.session.folder, NEW) == "keyring.wrong_passphrase"
    assert opens(desk.session.folder, PASSPHRASE) is True


def test_names_and_the_lock_can_be_changed(page, qtbot, desk, told):
    next(iter(page.rows.values())).more.menu().actions()[0].trigger()
    page.task.name.selectAll()
    qtbot.keyClicks(page.task.name, "Leila")
    qtbot.keyClick(page.task.name, Qt.Key.Key_Return)
    done(qtbot, page)
    assert list(on_page(page)) == ["Leila"]
    before = (desk.session.folder / "vault.db").read_bytes()[:16]
    click(qtbot, page.rekey)
    click(qtbot, page.task.button)
    done(qtbot, page)
    assert told[-1] == "The vault has a new lock"
    assert (desk.session.folder / "vault.db").read_bytes()[:16] != before


def test_what_was_typed_is_forgotten_on_the_way_back(page, qtbot):
    page.add_leader()
    task = page.task
    task.new.first.set_text(NEW)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    click(qtbot, page.header.back_button)
    assert page.task is None
    assert task.new.text() == ""
    with qtbot.waitSignal(page.go_to) as asked:
        click(qtbot, page.header.back_button)
    assert asked.args == ["settings", "keys"]


def test_a_faster_laptop_asks_no_more_of_passphrases_than_the_slowest_bears(page, qtbot, desk, told):
    click(qtbot, page.tune)
    click(qtbot, page.task.button)
    done(qtbot, page)
    assert told[-1].startswith("Measured")
    assert desk.session.setting("kdf") == vars(QUICK)


def test_a_cheap_passphrase_is_offered_to_be_renewed(page, qtbot, desk):
    assert not read_facts(desk.session, TODAY).cheap_passphrase
    dear = KdfParameters(memory_kib=QUICK.memory_kib, passes=3 * QUICK.passes, lanes=4)
    desk.session.set_setting("kdf", vars(dear))
    assert read_facts(desk.session, TODAY).cheap_passphrase
    page.open_record("upgrade")
    settled(qtbot, desk)
    qtbot.keyClicks(page.task.passphrase.line, PASSPHRASE)
    click(qtbot, page.task.button)
    done(qtbot, page)
    assert ways_in.ways(desk.session)[0].kdf == dear
    assert ways_in.better_kdf(desk.session) is None


def test_a_new_name_of_the_chapter_takes_the_papers_once_its_key_is_on_them(page, qtbot, desk):
    sheet = ways_in.make_sheet(desk.session, "Sheet")
    ways_in.drill(desk.session, sheet.way, [ways_in.parsed(sheet.text)], TODAY)
    settings = put_up(qtbot, desk, Settings(desk, Preferences()))
    with qtbot.waitSignal(settings.go_to, timeout=LONG) as asked:
        write(qtbot, settings.name, "Riverbend East")
    page.open_record(asked.args[1])
    settled(qtbot, desk)
    assert "Sheet" in " ".join(label.text() for label in page.task.findChildren(Label))
    with qtbot.waitSignal(page.chapter_changed, timeout=LONG) as changed:
        page.task.entry.form.fill(list(sheet.words))
    assert changed.args == ["Riverbend East"]
    done(qtbot, page)
    assert desk.session.chapter.name == desk.session.card.name == "Riverbend East"


# Papers


def test_the_main_key_on_an_old_paper_alone_is_handed_over(page, qtbot, desk, told):
    old = ways_in.make_sheet(desk.session, "Old sheet")
    ways_in.drill(desk.session, old.way, [ways_in.parsed(old.text)])
    ways_in.remove(desk.session, old.way)
    page.refresh()
    qtbot.waitUntil(page.old_paper.isVisible, timeout=LONG)
    assert not page.root.isVisible()
    assert f"{old.set:05}" in plain(page.old_paper.sentence.text())
    click(qtbot, page.old_paper.button)  # without a paper of today there is nothing to give it to
    assert isinstance(page.task, MakeGuardians)
    page.task.leave()
    new = ways_in.make_guardians(desk.session, 2, 3, "Guardians")
    page.refresh()
    settled(qtbot, desk)
    click(qtbot, page.old_paper.button)
    page.task.entry.form.fill(list(new[0].words))
    qtbot.waitUntil(page.task.entry.message.isVisible, timeout=LONG)  # that one has no key to give
    page.task.entry.form.wipe()
    page.task.entry.form.fill(list(old.words))
    done(qtbot, page)
    assert told == ["Today’s papers have the main key. The old one can go"]
    assert not page.old_paper.isVisible()
    assert "Guardians" in plain(page.root.text())
    assert roots.root_key(desk.session, [ways_in.parsed(card.text) for card in new[:2]]).public


def test_an_old_paper_with_the_main_key_renames_the_chapter(page, qtbot, desk):
    old = ways_in.make_sheet(desk.session, "Old sheet")
    ways_in.drill(desk.session, old.way, [ways_in.parsed(old.text)])
    ways_in.remove(desk.session, old.way)
    page.open_record(("Riverbend East", "GB"))
    qtbot.waitUntil(lambda: page.task is not None, timeout=LONG)
    with qtbot.waitSignal(page.chapter_changed, timeout=LONG):
        page.task.entry.form.fill(list(old.words))
    done(qtbot, page)
    assert desk.session.chapter.name == "Riverbend East"


def test_a_pdf_is_warned_about_and_written(page, qtbot, desk, tmp_path):
    page.show_papers(ways_in.make_guardians(desk.session, 2, 3, "Guardians"))
    click(qtbot, page.task.out.save)
    assert page.task.out.warning.isVisible()
    page.task.out.save_pdf(tmp_path / "cards.pdf")
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF")
    assert "Delete" in page.task.message.sentence.text()


def test_printing_asks_for_a_printer_first(page, qtbot, desk, monkeypatch, tmp_path):
    """The dialog is the system's; what is chosen in it is a file here, as no printer is at hand."""
    from PySide6.QtPrintSupport import QPrintDialog

    def choose(dialog):
        dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    page.show_papers([ways_in.make_sheet(desk.session, "Sheet")])
    click(qtbot, page.task.out.print)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert page.task.message.isVisible()


# What Home and Handoff say


def test_home_leads_to_the_remedies(qtbot, desk):
    handoff.add_duty(desk.session, "Keys")
    sheet = ways_in.make_sheet(desk.session, "Sheet")
    home = put_up(qtbot, desk, Home(desk))
    with qtbot.waitSignal(home.go_to) as asked:
        click(qtbot, home.keys.button)
    assert asked.args == ["keys", "leader"]
    assert "Sheet" in home.rehearsal.title.text()
    assert "Sheet: Never tried" in [plain(label.text()) for label in home.ways.findChildren(Label)]
    with qtbot.waitSignal(home.go_to) as asked:
        click(qtbot, home.rehearsal.button)
    assert asked.args == ["keys", sheet.way]
    ways_in.drill(desk.session, sheet.way, [ways_in.parsed(sheet.text)], TODAY)
    home.refresh(None)
    settled(qtbot, desk)
    assert not home.rehearsal.isVisible()
    assert any("Rehearsed on" in label.text() for label in home.ways.findChildren(Label) if label.isVisible())
    long_ago = TODAY - datetime.timedelta(days=200)
    ways_in.drill(desk.session, sheet.way, [ways_in.parsed(sheet.text)], long_ago)
    home.refresh(None)
    settled(qtbot, desk)
    assert home.rehearsal.isVisible()


def test_handoff_says_when_each_paper_was_last_proven(qtbot, desk):
    handoff.add_duty(desk.session, "Keys")
    sheet = ways_in.make_sheet(desk.session, "Sheet")
    page = put_up(qtbot, desk, Handoff(desk))

    def says():
        return [plain(label.text()) for label in page.keys.findChildren(Label) if label.isVisible()]

    assert "Sheet: Never tried" in says()
    ways_in.drill(desk.session, sheet.way, [ways_in.parsed(sheet.text)], TODAY)
    page.refresh(None)
    settled(qtbot, desk)
    assert any(words.startswith("Sheet: Rehearsed on") for words in says())


def test_a_low_window_shows_the_most_urgent_alone(qtbot, desk):
    handoff.add_duty(desk.session, "Keys")
    ways_in.make_sheet(desk.session, "Sheet")
    home = put_up(qtbot, desk, Home(desk), size=(1190, 700))
    assert [notice.isVisible() for notice in (home.keys, home.rehearsal, home.backup)] == [True, True, True]
    home.resize(900, 500)
    settled(qtbot, desk)
    assert [notice.isVisible() for notice in (home.keys, home.rehearsal, home.backup)] == [True, True, False]
    home.resize(1190, 700)
    settled(qtbot, desk)
    assert home.backup.isVisible()
