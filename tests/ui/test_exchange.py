import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QRadioButton

from tests.ui.two_chapters import exchange_page, opened, press, says, texts, two_chapters, wait
from tests.ui.vaults import make_vault
from toolkit.base.ids import new_id
from toolkit.domain.state import RecordState, Stamp, WriterInfo
from toolkit.services import chapters, editing, exchange, giving, passing, people, scopes, sharing
from toolkit.services.people import PersonInput
from toolkit.ui.bidi import plain
from toolkit.ui.screens.chapter_notes import ChapterNotes
from toolkit.ui.widgets.buttons import Button, IconButton

pytestmark = pytest.mark.usefixtures("dressed")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def both(tmp_path):
    with two_chapters(tmp_path) as made:
        yield made


@pytest.fixture
def page(both):
    with exchange_page(both) as made:
        yield made


def groups(receive):
    model = receive.tree.model()
    return {
        model.index(row, 0).data(): [
            model.index(child, 0, model.index(row, 0)).data() for child in range(model.rowCount(model.index(row, 0)))
        ]
        for row in range(model.rowCount())
    }


# Sticks


def test_a_stick_is_noticed_with_the_bundles_on_it_and_so_is_its_going(qtbot, both, page):
    both.know_each_other()
    editing.create(both.theirs, "curriculum", {"name": "Asking well"})
    both.give_us("kit")
    page.watch.look()
    wait(qtbot, lambda: says(page.home, "From Harbour Street, bundle 1") and says(page.home, "BLUE, 3.0 GB free"))
    both.plugged_in = False
    wait(qtbot, lambda: says(page.home, "No stick is in"))


def test_a_folder_can_take_the_place_of_a_stick(qtbot, both, page, tmp_path):
    both.plugged_in = False
    both.know_each_other()
    file = both.give_us("kit")
    elsewhere = tmp_path / "Downloads"
    elsewhere.mkdir()
    shutil.move(file, elsewhere)
    page.watch.choose(elsewhere)
    wait(qtbot, lambda: says(page.home, "From Harbour Street, bundle 1") and says(page.home, "Downloads"))
    press(qtbot, page.home, "Open")
    wait(qtbot, lambda: page.stack.currentWidget() is page.receive)


# Receiving


def test_a_bundle_shows_who_and_what_then_is_taken_in_whole_and_back_whole(qtbot, both, page):
    both.know_each_other()
    step = both.share_a_plan()
    editing.set_field(both.theirs, step, "where", "in_person")
    rosa, _ = people.add(both.theirs, PersonInput("Rosa Mamani", phones=("07700 900142",)))
    file = both.give_us()
    receive = opened(qtbot, page, file)
    assert says(receive, "It really comes from Harbour Street")
    assert receive.trust.digits.fingerprint == both.theirs.card.fingerprint
    assert groups(receive)["Changed"] == ["Door round"]
    assert "Rosa Mamani" in groups(receive)["Added"]
    assert not both.ours.reader.numbers([rosa])
    qtbot.mouseClick(receive.accept_button, LEFT)
    wait(qtbot, lambda: says(receive, "Taken in from Harbour Street"))
    assert both.ours.reader.record(rosa).title == "Rosa Mamani"
    assert both.ours.reader.record(step).text("where") == "in_person"
    qtbot.mouseClick(receive.result.undo_button, LEFT)
    wait(qtbot, lambda: says(receive, "Taken back"))
    assert not both.ours.reader.numbers([rosa])
    assert both.ours.reader.record(step).text("where") == ""
    assert not list(both.ours.folder.glob("incoming-*"))


def test_the_detail_shows_field_by_field_what_will_be_kept(qtbot, both, page):
    both.know_each_other()
    step = both.share_a_plan()
    editing.set_field(both.ours, step, "due", "2027-02-20")
    editing.set_field(both.theirs, step, "due", "2027-02-21")
    editing.set_field(both.theirs, step, "note", "Bring two pens each")
    receive = opened(qtbot, page, both.give_us())
    assert groups(receive) == {"Two versions": ["Door round"]}
    assert {"20 Feb 2027", "21 Feb 2027", "Bring two pens each", "Due", "Note"} <= set(texts(receive.detail))
    assert says(receive.detail, "Both chapters changed “Due”")
    bold = {label.text() for label in receive.detail.findChildren(QLabel) if label.property("strong")}
    assert {"20 Feb 2027", "21 Feb 2027", "Bring two pens each"} <= bold


def test_what_they_deleted_is_told_before_it_is_deleted_here(qtbot, both, page):
    both.know_each_other()
    step = both.share_a_plan()
    editing.delete(both.theirs, [step])
    receive = opened(qtbot, page, both.give_us())
    assert groups(receive) == {"Deleted there": ["Door round"]}
    assert says(receive.detail, "deleted there")
    assert plain(receive.accept_button.text()) in ("Leave all 1 for later", "Leave it for later")
    qtbot.keyClick(receive.tree, Qt.Key.Key_Space)
    assert plain(receive.accept_button.text()) in ("Accept all 1", "Accept it")
    qtbot.mouseClick(receive.accept_button, LEFT)
    wait(qtbot, lambda: receive.result.undo_button.isVisible())
    assert both.ours.reader.record(step).hidden


def test_arrows_walk_over_the_records(qtbot, both, page):
    both.know_each_other()
    for name in ("Asking well", "First aid"):
        editing.create(both.theirs, "curriculum", {"name": name})
    receive = opened(qtbot, page, both.give_us("kit"))
    assert receive.detail.heading.text() == "Asking well"
    qtbot.keyClick(receive.tree, Qt.Key.Key_Down)
    assert receive.detail.heading.text() == "First aid"
    receive.detail.step.emit(-1)
    assert receive.detail.heading.text() == "Asking well"


def test_an_unknown_chapter_can_be_looked_at_and_must_be_trusted_to_be_taken_in(qtbot, both, page):
    chapters.trust(both.theirs, both.ours.card)
    training, _ = editing.create(both.theirs, "curriculum", {"name": "Asking well"})
    receive = opened(qtbot, page, both.give_us("kit"))
    assert groups(receive) == {"Added": ["Asking well"]}
    assert says(receive, "We don’t know this chapter yet")
    assert receive.trust.digits.fingerprint == both.theirs.card.fingerprint
    assert not receive.accept_button.isEnabled()
    press(qtbot, receive, "We compared the digits")
    wait(qtbot, receive.accept_button.isEnabled)
    assert chapters.peers(both.ours.reader)[0].verified
    qtbot.mouseClick(receive.accept_button, LEFT)
    wait(qtbot, lambda: says(receive, "Taken in from Harbour Street"))
    assert both.ours.reader.record(training).title == "Asking well"


def test_another_key_under_a_known_name_is_an_alarm(qtbot, both, page, tmp_path):
    both.know_each_other()
    pretender = make_vault(tmp_path / "pretender", "Harbour Street")
    try:
        chapters.trust(pretender, both.ours.card)
        file = giving.give(pretender, both.stick, to=both.ours.secrets.root_public).file
        receive = opened(qtbot, page, file)
        assert says(receive, "This is not the Harbour Street you know")
        assert not receive.accept_button.isEnabled()
        assert not any(button.text() == "Trust without comparing" for button in receive.trust.findChildren(Button))
    finally:
        pretender.lock()


def test_words_open_what_they_seal_and_wrong_ones_say_so_beside_the_field(qtbot, both, page):
    words = giving.new_words()
    editing.create(both.theirs, "curriculum", {"name": "Asking well"})
    file = both.give_us("kit", told_words=words)
    page.show_bundle(file)
    receive = page.receive
    wait(qtbot, receive.words_card.line.isVisible)
    qtbot.keyClicks(receive.words_card.line, "xylophone")
    qtbot.keyClick(receive.words_card.line, Qt.Key.Key_Return)
    wait(qtbot, lambda: says(receive, "Word number 1"))
    receive.words_card.line.clear()
    qtbot.keyClicks(receive.words_card.line, giving.new_words())
    qtbot.mouseClick(receive.words_card.button, LEFT)
    wait(qtbot, lambda: says(receive, "These are not the words"))
    receive.words_card.line.clear()
    qtbot.keyClicks(receive.words_card.line, words.upper())
    qtbot.keyClick(receive.words_card.line, Qt.Key.Key_Return)
    wait(qtbot, lambda: receive.stack.currentWidget() is receive.review)
    assert groups(receive) == {"Added": ["Asking well"]}
    assert receive.words_card.line.text() == ""
    qtbot.mouseClick(receive.accept_button, LEFT)
    wait(qtbot, lambda: says(receive, "Taken in from Harbour Street"))


def test_a_bundle_that_was_cut_short_says_what_to_do(qtbot, both, page):
    both.know_each_other()
    file = both.give_us("kit")
    file.write_bytes(file.read_bytes()[:-1000])
    page.show_bundle(file)
    wait(qtbot, page.receive.trouble.isVisible)
    assert "Ask for it again" in page.receive.trouble.sentence.text()
    assert not list(both.ours.folder.glob("incoming-*"))


def test_not_now_changes_nothing_and_leaves_nothing_behind(qtbot, both, page):
    both.know_each_other()
    training, _ = editing.create(both.theirs, "curriculum", {"name": "Asking well"})
    receive = opened(qtbot, page, both.give_us("kit"))
    qtbot.mouseClick(receive.later_button, LEFT)
    assert page.stack.currentWidget() is page.home
    wait(qtbot, lambda: not list(both.ours.folder.glob("incoming-*")))
    assert not both.ours.reader.numbers([training])


def test_locking_in_the_middle_leaves_no_copy_behind(qtbot, both):
    both.know_each_other()
    file = both.give_us("kit")
    with exchange_page(both) as page:
        opened(qtbot, page, file)
        assert list(both.ours.folder.glob("incoming-*"))
    wait(qtbot, lambda: not list(both.ours.folder.glob("incoming-*")))


def test_a_repeat_and_a_gap_are_told(qtbot, both, page):
    both.know_each_other()
    editing.create(both.theirs, "curriculum", {"name": "Asking well"})
    both.give_us("kit").unlink()
    file = both.give_us("kit")
    receive = opened(qtbot, page, file)
    assert "never arrived here: 1" in receive.header.subtitle.text()
    qtbot.mouseClick(receive.accept_button, LEFT)
    wait(qtbot, lambda: says(receive, "Taken in from Harbour Street"))
    opened(qtbot, page, file)
    assert not receive.accept_button.isEnabled()
    assert says(receive, "You took this bundle in already")


def test_a_bundle_of_our_own_is_not_taken_in(qtbot, both, page):
    words = giving.new_words()
    file = giving.give(both.ours, both.stick, told_words=words).file
    page.show_bundle(file)
    wait(qtbot, page.receive.words_card.line.isVisible)
    qtbot.keyClicks(page.receive.words_card.line, words)
    qtbot.keyClick(page.receive.words_card.line, Qt.Key.Key_Return)
    wait(qtbot, lambda: says(page.receive, "You made this bundle on this laptop"))
    assert not page.receive.accept_button.isEnabled()


# Giving


def given(qtbot, page):
    qtbot.mouseClick(page.give.write_button, LEFT)
    wait(qtbot, lambda: says(page.give, "You can take the stick out now"))


def test_a_chapter_gets_what_was_shown_and_can_open_it(qtbot, both, page):
    both.know_each_other()
    training, _ = editing.create(both.ours, "curriculum", {"name": "Asking well"})
    people.add(both.ours, PersonInput("Rosa Mamani"))
    qtbot.mouseClick(page.home.give_button, LEFT)
    wait(qtbot, page.give.write_button.isEnabled)
    wait(qtbot, lambda: says(page.give.sees, "1 training"))
    assert not says(page.give.sees, "people")
    given(qtbot, page)
    (file,) = both.stick.glob("*.baton")
    assert says(page.give, file.name)
    with exchange.open_bundle(both.theirs, file) as incoming:
        assert dict(incoming.manifest.counts) == {"curriculum": 1}
        exchange.accept(both.theirs, incoming)
    assert both.theirs.reader.record(training).title == "Asking well"


def tabs(first, last):
    """What Tab comes to after one button, up to another."""
    widget, seen = first, []
    while widget is not last:
        widget = widget.nextInFocusChain()
        if isinstance(widget, QAbstractButton) and widget.isVisible():
            seen.append(plain(widget.text()).split(",")[0])
    return seen


def test_tab_comes_to_a_bundle_before_what_stands_below_it(qtbot, both, page):
    both.know_each_other()
    both.give_us()
    page.watch.look()
    wait(qtbot, lambda: says(page.home, "From Harbour Street"))
    seen = tabs(page.home.give_button, page.home.chapters_button)
    assert seen == ["Open", "Choose a folder instead", "Look again", "Exchange folder", "Cards and digits"]


def test_tab_walks_from_whom_to_writing_in_reading_order(qtbot, both, page):
    both.know_each_other()
    page.show_give()
    wait(qtbot, lambda: says(page.give, "You have compared digits") and page.give.places.place() is not None)
    # A chapter's button is made when the chapters were read, and shows when its row is laid out.
    wait(qtbot, lambda: all(button.isVisible() for button in page.give.findChildren(QRadioButton)))
    assert tabs(page.give.header.back_button, page.give.write_button) == [
        "Harbour Street",
        "Anybody who knows the words",
        "Add a chapter’s card",
        "Trainings and plan patterns. Nothing about people",
        "One plan",
        "A group of people",
        "The handoff pack: plans",
        "The starter kit. Nothing about people",
        "Everything",
        "They may change it",
        "All of it again",
        "BLUE",
        "Choose a folder instead",
        "Write the bundle",
    ]


def test_people_are_named_plainly_before_everything_is_given(qtbot, both, page):
    both.know_each_other()
    for name in ("Rosa Mamani", "Ana Beltrán"):
        people.add(both.ours, PersonInput(name))
    page.show_give()
    wait(qtbot, lambda: page.give.places.place() is not None)
    assert not page.give.write_button.isEnabled()
    qtbot.mouseClick(page.give.what.everything_choice, LEFT, pos=page.give.what.everything_choice.rect().center())
    page.give.what.everything_choice.setChecked(True)
    wait(qtbot, lambda: says(page.give.sees, "2 people by name"))
    given(qtbot, page)
    (file,) = both.stick.glob("*.baton")
    with exchange.open_bundle(both.theirs, file) as incoming:
        assert incoming.manifest.counts["person"] == 2


def test_a_group_goes_with_what_was_ticked_and_the_preview_shows_each_person(qtbot, both, page):
    both.know_each_other()
    ana, _ = people.add(both.ours, PersonInput("Ana Beltrán", phones=("07700 900142",), note="is ill"))
    people.add(both.ours, PersonInput("Rosa Mamani"))
    editing.set_field(both.ours, ana, "may_contact", "no")
    editing.create(both.ours, "group", {"name": "Drivers"}, {"members": [ana]})
    page.show_give()
    what, sees = page.give.what, page.give.sees
    wait(qtbot, what.group_choice.isEnabled)
    what.group_choice.click()
    wait(qtbot, lambda: says(sees, "1 person by name") or says(sees, "1 people by name"))
    wait(qtbot, lambda: says(sees.one, "Ana Beltrán"))
    assert says(sees, "asked not to be contacted")
    assert not says(sees.one, "07700 900142")
    what.options["phones"].click()
    wait(qtbot, lambda: says(sees.one, "07700 900142"))
    assert not says(sees.one, "is ill")
    assert sees.model.rowCount() == 2  # Ana, and the group
    given(qtbot, page)
    (file,) = both.stick.glob("*.baton")
    with exchange.open_bundle(both.theirs, file) as incoming:
        exchange.accept(both.theirs, incoming)
    (person,) = both.theirs.reader.all("person")
    assert (person.title, person.get("note"), person.get("may_contact")) == ("Ana Beltrán", None, "no")
    assert len(both.theirs.reader.where("contact")) == 1


def test_a_choice_is_saved_under_a_name_and_chosen_again(qtbot, both, page):
    both.know_each_other()
    editing.create(both.ours, "plan", {"name": "Keep the night bus"})
    page.show_give()
    what = page.give.what
    wait(qtbot, what.plan_choice.isEnabled)
    what.plan_choice.click()
    what.named.click()
    press(qtbot, page.give, "Save this choice under a name")
    qtbot.keyClicks(what.name, "The bus")
    qtbot.keyClick(what.name, Qt.Key.Key_Return)
    wait(qtbot, lambda: [each for each in what.findChildren(QRadioButton) if "The bus" in each.text()])
    what.kit_choice.click()
    assert str(what.scope()) == "kit"
    (saved,) = [button for button in what.findChildren(QRadioButton) if "The bus" in button.text()]
    saved.click()
    assert str(what.scope()).endswith("+nobody")
    wait(qtbot, page.give.write_button.isEnabled)
    given(qtbot, page)
    assert passing.passed(both.ours.reader)[0].counts == {"plan": 1}
    (remove,) = [button for button in what.findChildren(IconButton) if "The bus" in button.accessibleName()]
    page.show_give()
    remove.click()
    wait(qtbot, lambda: scopes.saved(both.ours.reader) == [])


def test_what_a_chapter_gets_is_listed_and_ended(qtbot, both, page):
    both.know_each_other()
    plan, _ = editing.create(both.ours, "plan", {"name": "Keep the night bus"})
    to = both.theirs.secrets.root_public
    giving.give(both.ours, both.stick, to=to, scope=f"plan:{plan.hex()}", may_edit=True)
    page.show_chapters()
    wait(qtbot, lambda: says(page.chapters, "Plan: Keep the night bus") or says(page.chapters, "They may change it"))
    press(qtbot, page.chapters, "Let them only read it")
    wait(qtbot, lambda: says(page.chapters, "To read. Since"))
    press(qtbot, page.chapters, "End this share")
    wait(qtbot, lambda: says(page.chapters, "What was given stays given"))
    assert sharing.shares(both.ours.reader, to)[0].ended is not None


def test_words_are_shown_once_open_the_bundle_and_stay_off_the_clipboard(qtbot, both, page):
    editing.create(both.ours, "curriculum", {"name": "Asking well"})
    QApplication.clipboard().clear()
    page.show_give()
    wait(qtbot, page.give.write_button.isEnabled)
    assert page.give.words_choice.isChecked()
    given(qtbot, page)
    words = page.give.result.secret.words
    shown = [text.split()[-1] for text in texts(page.give.result.secret) if text[:1].isdigit()]
    assert " ".join(shown) == words
    assert QApplication.clipboard().text() == ""
    (file,) = both.stick.glob("*.baton")
    with exchange.open_bundle(both.theirs, file, words) as incoming:
        assert dict(incoming.manifest.counts) == {"curriculum": 1}
    qtbot.mouseClick(page.give.result.done_button, LEFT)
    page.show_give()
    assert page.give.result.secret.words == ""
    assert not any(words.split()[0] in text.split() for text in texts(page.give))


def test_without_a_stick_nothing_can_be_written(qtbot, both, page):
    both.plugged_in = False
    editing.create(both.ours, "curriculum", {"name": "Asking well"})
    page.show_give()
    wait(qtbot, lambda: says(page.give, "Put a stick in, or choose a folder"))
    assert not page.give.write_button.isEnabled()


def test_a_stick_that_goes_while_writing_is_told_and_nothing_is_noted(qtbot, both, page):
    both.know_each_other()
    editing.create(both.ours, "curriculum", {"name": "Asking well"})
    page.show_give()
    wait(qtbot, page.give.write_button.isEnabled)
    both.stick.rmdir()
    qtbot.mouseClick(page.give.write_button, LEFT)
    wait(qtbot, lambda: bool(both.troubles))
    assert both.troubles[0].code.startswith("file.")
    assert page.give.write_button.isVisible()
    assert passing.passed(both.ours.reader) == []


def test_nothing_is_written_into_the_folder_that_stays_where_a_stick_was(qtbot, both, page):
    both.know_each_other()
    editing.create(both.ours, "curriculum", {"name": "Asking well"})
    page.show_give()
    wait(qtbot, page.give.write_button.isEnabled)
    both.plugged_in = False
    qtbot.mouseClick(page.give.write_button, LEFT)
    wait(qtbot, lambda: bool(both.troubles))
    assert both.troubles[0].code == "file.stick_gone"
    assert list(both.stick.iterdir()) == []


def test_what_needs_a_newer_baton_is_counted_before_and_after(qtbot, both, page):
    both.know_each_other()
    with both.theirs.vault.edit("add") as edit:
        edit.enrol({bytes(16): WriterInfo(b"", "Amina")})
        stamp = Stamp(bytes(16), 1, 1 << 52)
        edit.take_new((RecordState(new_id(), "spaceship", stamp, {"name": name}), []) for name in ("One", "Two"))
    assert not page.home.newer.isVisible()
    receive = opened(qtbot, page, both.give_us())
    assert says(receive, "2 need a newer Baton, and are kept for it")
    receive.accept()
    wait(qtbot, receive.result.done_button.isVisible)
    qtbot.mouseClick(receive.result.done_button, LEFT)
    wait(qtbot, lambda: says(page.home, "2 items need a newer Baton"))


# Chapters


def test_cards_make_two_chapters_known_and_digits_are_compared_in_person(qtbot, both, page):
    chapters.write_card(both.theirs, both.stick / "Harbour Street.card")
    page.watch.look()
    page.show_chapters()
    press(qtbot, page.chapters, "Harbour Street.card")
    wait(qtbot, lambda: page.chapters.new_card.isVisible())
    assert page.chapters.new_card.digits.fingerprint == both.theirs.card.fingerprint
    assert chapters.peers(both.ours.reader) == []
    press(qtbot, page.chapters, "Add without comparing")
    wait(qtbot, lambda: says(page.chapters, "Not compared yet"))
    press(qtbot, page.chapters, "We compared them")
    wait(qtbot, lambda: says(page.chapters, "You compared these digits with them"))
    assert chapters.peers(both.ours.reader)[0].verified


def test_a_card_with_another_key_is_an_alarm_until_compared_in_person(qtbot, both, page, tmp_path):
    both.know_each_other()
    another = make_vault(tmp_path / "another", "Harbour Street")
    try:
        path = both.stick / "new.card"
        chapters.write_card(another, path)
        digits = another.card.fingerprint
    finally:
        another.lock()
    page.show_chapters()
    page.chapters.add_card(path)
    press(qtbot, page.chapters, "Add without comparing")
    wait(qtbot, lambda: says(page.chapters, "This chapter's key is another one"))
    assert len(chapters.peers(both.ours.reader)) == 1
    press(qtbot, page.chapters, "We compared them in person: it is really them")
    wait(qtbot, lambda: len(chapters.peers(both.ours.reader)) == 2)
    assert digits in {peer.fingerprint for peer in chapters.peers(both.ours.reader)}


def test_our_card_is_written_for_others(qtbot, both, page):
    page.show_chapters()
    wait(qtbot, page.chapters.write_button.isEnabled)
    wait(qtbot, lambda: page.chapters.ours.digits.fingerprint == both.ours.card.fingerprint)
    qtbot.mouseClick(page.chapters.write_button, LEFT)
    wait(qtbot, lambda: says(page.chapters, "Our card is written"))
    card = chapters.read_card(both.stick / "Riverbend.card")
    assert card.fingerprint == both.ours.card.fingerprint


def test_what_is_no_card_gets_its_sentence(qtbot, both, page):
    path = both.stick / "list.card"
    path.write_text("Rosa, 07700 900142")
    page.show_chapters()
    page.chapters.add_card(path)
    wait(qtbot, lambda: says(page.chapters, "This chapter card can't be read"))
    assert not page.chapters.new_card.isVisible()


# What was exchanged


def test_the_history_takes_a_bundle_back(qtbot, both, page):
    both.know_each_other()
    step = both.share_a_plan()
    page.show_home()
    wait(qtbot, lambda: says(page.home, "Taken from Harbour Street"))
    assert says(page.home, "1 plans, 1 steps") or says(page.home, "1 plan, 1 step")
    press(qtbot, page.home, "Undo")
    wait(qtbot, lambda: says(page.home, "Taken back"))
    assert not both.ours.reader.numbers([step])


def test_the_history_tells_what_went_and_what_each_bundle_did(qtbot, both, page):
    both.know_each_other()
    ana, _ = people.add(both.ours, PersonInput("Ana Beltrán"))
    group, _ = editing.create(both.ours, "group", {"name": "Drivers"}, {"members": [ana]})
    given = giving.give(both.ours, both.stick, to=both.theirs.secrets.root_public, scope=f"group:{group.hex()}")
    with exchange.open_bundle(both.theirs, given.file) as incoming:
        exchange.accept(both.theirs, incoming)
    editing.set_field(both.theirs, ana, "name", "Ana B.")
    with exchange.open_bundle(both.ours, both.give_us()) as incoming:
        exchange.accept(both.ours, incoming)
    page.show_home()
    wait(qtbot, lambda: says(page.home, "Group:"))
    assert says(page.home, "people by name alone")
    assert says(page.home, "nothing new, 1 wait")


def test_the_page_works_in_a_small_window_and_mirrored(qtbot, qapp, both):
    both.know_each_other()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with exchange_page(both, (900, 480)) as page:
        wait(qtbot, lambda: says(page.home, "Harbour Street"))
        assert page.home.give_button.mapTo(page, page.home.give_button.rect().topLeft()).x() > page.width() // 2
        page.show_give()
        wait(qtbot, lambda: bool(page.give.findChildren(QRadioButton)))
        assert page.give.minimumSizeHint().width() <= 900
        assert page.receive.minimumSizeHint().width() <= 900


def test_every_part_leads_back_to_the_first_page(qtbot, both, page):
    for record in ("two_versions", "give", "chapters"):
        page.open_record(record)
        page.show_first()
        assert page.stack.currentWidget() is page.home


def test_a_page_can_ask_for_its_parts(qtbot, both, page):
    for record, part in (("two_versions", page.two_versions), ("give", page.give), (b"\0" * 16, page.chapters)):
        page.open_record(record)
        assert page.stack.currentWidget() is part


def test_what_is_noted_about_a_chapter_saves_itself(qtbot, both, page):
    both.know_each_other()
    page.open_record("chapters")
    wait(qtbot, lambda: len(page.findChildren(ChapterNotes)) == 1)
    (notes,) = page.findChildren(ChapterNotes)
    (peer,) = chapters.peers(both.ours.reader)
    for name, words in (("place", "The customs house"), ("contact", "Through the library")):
        notes.fields[name].setFocus()
        qtbot.keyClicks(notes.fields[name], words)
        qtbot.keyClick(notes.fields[name], Qt.Key.Key_Return)
    wait(qtbot, lambda: (record := chapters.notes_on(both.ours.reader, peer)) is not None and record.get("contact"))
    assert chapters.notes_on(both.ours.reader, peer).get("place") == "The customs house"
    assert page.findChildren(ChapterNotes) == [notes]  # nothing is made anew under whoever is typing
