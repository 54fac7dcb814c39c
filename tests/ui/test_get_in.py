"""Nobody knows the passphrase: from paper to a new one, on a real vault with a real sheet and real cards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.vaults import PASSPHRASE, make_vault
from toolkit.base.errors import ToolkitError
from toolkit.crypto import shares
from toolkit.services import ways_in
from toolkit.services.session import open_vault
from toolkit.ui.attempts import FREE, Attempts
from toolkit.ui.screens.get_in import GetIn
from toolkit.ui.work import Lanes

pytestmark = pytest.mark.usefixtures("dressed")
LONG = 30_000
NEW = "copper window seven lantern"


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    """A vault with a sheet and two sets of guardians, and the words of another vault's sheet."""
    folder = tmp_path_factory.mktemp("papers")
    ours, theirs = make_vault(folder / "Riverbend"), make_vault(folder / "Hillside", "Hillside")
    made = {
        "sheet": ways_in.make_sheet(ours, "Sheet"),
        "cards": ways_in.make_guardians(ours, 2, 3, "Guardians"),
        "older": ways_in.make_guardians(ours, 2, 3, "Guardians of last year"),
        "foreign": ways_in.make_sheet(theirs, "Sheet"),
        "folder": ours.folder,
    }
    ours.lock()
    theirs.lock()
    return made


@pytest.fixture
def page(qtbot, papers):
    lanes = Lanes()
    made = GetIn(papers["folder"], lanes, Attempts())
    qtbot.addWidget(made)
    made.resize(1366, 698)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.activate()
    yield made
    lanes.stop()


def step(page):
    return next(at for at, part in enumerate((page.which, page.words, page.secret), 1) if part.isVisible())


def type_numbers(qtbot, numbers):
    """By keyboard alone, from the field that has the focus, a space after each.

    Numbers open no list of words: that would be the active window on a screen that is not there, and on no other.
    """
    for number in numbers:
        qtbot.keyClicks(focused(), str(number))
        qtbot.keyClick(focused(), Qt.Key.Key_Space)


def type_words(qtbot, page, words):
    for field, word in zip(page.entry.form.fields, words, strict=False):
        qtbot.keyClicks(field, word[:4])
        qtbot.keyClick(field, Qt.Key.Key_Space)


def focused():
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_sheet_opens_the_vault_by_keyboard_alone(page, qtbot, papers):
    assert step(page) == 1
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert step(page) == 2
    first, second = page.entry.form.fields[:2]
    type_numbers(qtbot, papers["sheet"].numbers[:1])
    assert focused() is second
    qtbot.keyClick(second, Qt.Key.Key_Backspace)  # in an empty field it leads back
    assert focused() is first
    qtbot.keyClick(first, Qt.Key.Key_Space)
    type_numbers(qtbot, papers["sheet"].numbers[1:])
    qtbot.waitUntil(lambda: step(page) == 3, timeout=LONG)
    assert [field.text() for field in page.entry.form.fields] == list(papers["sheet"].words)
    qtbot.keyClicks(page.secret.name, "Leila Haddad")
    for field in (page.secret.new.first, page.secret.new.again):
        qtbot.keyClicks(field.line, NEW)
    with qtbot.waitSignal(page.opened, timeout=LONG) as opened:
        qtbot.keyClick(page.secret.new.again.line, Qt.Key.Key_Return)
    session = opened.args[0]
    labels = [way.label for way in session.ways()]
    assert session.who == "Leila Haddad"
    assert labels.count("Leila Haddad") == 1
    assert page.entry.form.text().strip() == ""
    session.lock()
    with pytest.raises(ToolkitError, match=r"keyring\.wrong_passphrase"):
        open_vault(papers["folder"], PASSPHRASE)  # the forgotten one opens nothing any more
    open_vault(papers["folder"], NEW).lock()


def test_cards_one_after_the_other_say_how_many_are_missing(page, qtbot, papers):
    press(qtbot, page.cards)
    form = page.entry.form
    form.fill(list(papers["cards"][2].words))
    qtbot.waitUntil(page.entry.so_far.isVisible, timeout=LONG)
    assert step(page) == 2
    assert f"{papers['cards'][2].set:05}" in page.entry.so_far.text()
    assert "1 more" in page.entry.so_far.text()
    assert form.text().strip() == ""
    form.fill(list(papers["cards"][2].words))
    qtbot.waitUntil(lambda: "in already" in page.entry.message.title.text(), timeout=LONG)
    form.fill(list(papers["older"][0].words))
    qtbot.waitUntil(lambda: "another set" in page.entry.message.title.text(), timeout=LONG)
    form.fill([str(number) for number in papers["cards"][0].numbers])  # as typed by who reads no Latin letters
    qtbot.waitUntil(lambda: step(page) == 3, timeout=LONG)


def test_a_paper_of_another_vault_is_named_as_such(page, qtbot, papers):
    press(qtbot, page.sheet)
    page.entry.form.fill(list(papers["foreign"].words))
    qtbot.waitUntil(page.entry.message.isVisible, timeout=LONG)
    assert "something else" in page.entry.message.title.text()
    assert step(page) == 2


def test_a_word_that_is_on_the_list_and_wrong_is_pointed_at(page, qtbot, papers):
    press(qtbot, page.sheet)
    words = list(papers["sheet"].words)
    words[6] = "academic" if words[6] != "academic" else "acid"
    page.entry.form.fill(words)
    qtbot.waitUntil(lambda: page.entry.form.fields[6].is_wrong(), timeout=LONG)
    assert "7" in page.entry.form.told.text()
    field = page.entry.form.fields[6]
    field.selectAll()
    qtbot.keyClicks(field, papers["sheet"].words[6])
    assert not field.is_wrong()
    press(qtbot, page.entry.button)
    qtbot.waitUntil(lambda: step(page) == 3, timeout=LONG)


def test_a_typo_is_seen_while_typing_and_what_was_meant_is_offered(page, qtbot, papers):
    press(qtbot, page.sheet)
    field = page.entry.form.fields[0]
    qtbot.keyClicks(field, "acadenic")
    assert field.is_wrong()
    assert "academic" in field.offers()
    qtbot.keyClick(field, Qt.Key.Key_Space)
    assert field.text() == "acadenic"  # left as it is, to be compared with the paper
    field.selectAll()
    qtbot.keyClicks(field, "aca")
    assert not field.is_wrong()
    assert field.offers() == ["academic"]
    qtbot.keyClicks(field, "d")
    qtbot.keyClick(field, Qt.Key.Key_Space)
    assert field.text() == "academic"
    assert not page.entry.form.complete()


def test_all_words_can_be_pasted_at_once(page, qtbot, papers):
    press(qtbot, page.sheet)
    QApplication.clipboard().setText("\n".join(papers["sheet"].words))
    page.entry.form.fields[0].paste()
    assert page.entry.form.complete()


def test_escape_leads_back_by_one_step_and_keeps_what_was_typed(page, qtbot, papers):
    press(qtbot, page.sheet)
    type_words(qtbot, page, papers["sheet"].words[:3])
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert step(page) == 1
    press(qtbot, page.sheet)
    assert page.entry.form.fields[2].text() == papers["sheet"].words[2]
    page.go_back()
    with qtbot.waitSignal(page.back):
        qtbot.keyClick(page.sheet, Qt.Key.Key_Escape)


def test_a_short_passphrase_and_no_name_are_told_at_once(page, qtbot, papers):
    press(qtbot, page.sheet)
    page.entry.form.fill(list(papers["sheet"].words))
    qtbot.waitUntil(lambda: step(page) == 3, timeout=LONG)
    press(qtbot, page.secret.button)
    assert page.secret.message.isVisible()
    qtbot.keyClicks(page.secret.name, "Mere Tamihana")
    for field in (page.secret.new.first, page.secret.new.again):
        qtbot.keyClicks(field.line, "short")
    with qtbot.assertNotEmitted(page.opened):
        press(qtbot, page.secret.button)
        qtbot.waitUntil(lambda: bool(page.secret.new.first.error()), timeout=LONG)
    assert page.back_button.isEnabled()


def test_wrong_papers_slow_down(page, qtbot, papers):
    """Cards that fit together and do not open it were made by somebody who tries."""
    press(qtbot, page.cards)
    real = papers["cards"][0]
    every_other = set(range(1 << 15)) - {real.set}
    forged = next(
        made for made in iter(lambda: shares.split(bytes(16), 2, 3, every_other), None) if made[0].set == real.set
    )
    for card in forged[:2]:
        page.entry.form.fill(list(card.words))
        qtbot.waitUntil(lambda: page.entry.so_far.isVisible() or step(page) == 3, timeout=LONG)
    qtbot.waitUntil(lambda: step(page) == 3, timeout=LONG)
    qtbot.keyClicks(page.secret.name, "Mere Tamihana")
    for field in (page.secret.new.first, page.secret.new.again):
        qtbot.keyClicks(field.line, NEW)
    for _ in range(FREE + 1):
        assert not page.secret.wait.isVisible()
        press(qtbot, page.secret.button)
        qtbot.waitUntil(page.secret.message.isVisible, timeout=LONG)
        qtbot.waitUntil(page.back_button.isEnabled, timeout=LONG)
        page.secret.message.hide()
    assert page.secret.wait.isVisible()
    assert not page.secret.button.isEnabled()
    qtbot.waitUntil(page.secret.button.isEnabled, timeout=LONG)


def test_who_has_none_of_them_is_told_and_can_restore_a_backup(page, qtbot):
    with qtbot.waitSignal(page.restore_asked):
        press(qtbot, page.backup)


def test_in_a_low_window_the_word_that_is_pointed_at_is_in_sight(page, qtbot, papers):
    page.resize(1024, 420)
    press(qtbot, page.sheet)
    words = list(papers["sheet"].words)
    words[9] = "academic" if words[9] != "academic" else "acid"
    page.entry.form.fill(words)
    field = page.entry.form.fields[9]
    qtbot.waitUntil(field.is_wrong, timeout=LONG)
    view = page.scroll.viewport()
    qtbot.waitUntil(
        lambda: view.rect().contains(
            field.rect().translated(field.mapTo(page, field.rect().topLeft()) - view.mapTo(page, view.rect().topLeft()))
        )
    )
