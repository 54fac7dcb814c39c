"""Taking some of a bundle, and the tray of what waits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.two_chapters import exchange_page, opened, press, says, two_chapters, wait
from toolkit.services import chapters, editing, exchange, forgetting, giving, people, stick, tray
from toolkit.services.people import PersonInput
from toolkit.ui.bidi import plain
from toolkit.ui.screens.chapter_rights import ChapterRights

pytestmark = pytest.mark.usefixtures("dressed")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def both(tmp_path):
    with two_chapters(tmp_path) as made:
        made.know_each_other()
        yield made


@pytest.fixture
def page(both):
    with exchange_page(both) as made:
        yield made


def row(tree, name):
    """The index of the row with this name."""
    model = tree.model()
    heads = [model.index(at, 0) for at in range(model.rowCount())]
    rows = [model.index(at, 0, head) for head in heads for at in range(model.rowCount(head))]
    return next(index for index in (*heads, *rows) if plain(str(index.data())) == name)


def tick(qtbot, tree, name):
    qtbot.mouseClick(tree.viewport(), LEFT, pos=tree.box_of(row(tree, name)).center())


def tray_opened(qtbot, page):
    page.show_held()
    wait(qtbot, page.held.stack.isVisible)
    return page.held


def test_a_record_is_left_out_and_taken_from_the_tray_later(qtbot, both, page):
    rosa, _ = people.add(both.theirs, PersonInput("Rosa Mamani", phones=("07700 900142",)))
    omar, _ = people.add(both.theirs, PersonInput("Omar Haddad"))
    receive = opened(qtbot, page, both.give_us())
    assert plain(receive.accept_button.text()) == "Accept all 3"
    assert not receive.bar.all.isVisible()
    receive.tree.tick(row(receive.tree, "Rosa Mamani"))
    assert plain(receive.accept_button.text()) == "Accept the 1 ticked"  # her phone is left with her
    assert receive.bar.all.isVisible()
    qtbot.mouseClick(receive.accept_button, LEFT)
    wait(qtbot, lambda: says(receive, "2 records wait until you decide"))
    assert set(both.ours.reader.numbers([rosa, omar])) == {omar}
    press(qtbot, receive, "Look at what waits")
    held = page.held
    wait(qtbot, lambda: held.tree.model().rowCount() == 1)
    assert plain(row(held.tree, "Harbour Street").data()) == "Harbour Street"
    assert not held.take_button.isEnabled()
    tick(qtbot, held.tree, "Rosa Mamani")
    press(qtbot, held, "Take the 2 ticked")
    wait(qtbot, held.empty.isVisible)
    assert both.ours.reader.record(rosa).title == "Rosa Mamani"
    press(qtbot, held.strip, "Undo")
    wait(qtbot, lambda: held.tree.isVisible() and held.tree.model().rowCount() == 1)
    assert not both.ours.reader.numbers([rosa])


def test_a_head_ticks_all_of_its_group(qtbot, both, page):
    made = [people.add(both.theirs, PersonInput(f"Person {at}"))[0] for at in range(3)]
    receive = opened(qtbot, page, both.give_us())
    tick(qtbot, receive.tree, "Added")
    assert plain(receive.accept_button.text()) == "Leave all 3 for later"
    receive.tree.tick(row(receive.tree, "Person 1"))
    assert plain(receive.accept_button.text()) == "Accept the 1 ticked"
    head = row(receive.tree, "Added")
    assert Qt.CheckState(head.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.PartiallyChecked
    qtbot.mouseClick(receive.accept_button, LEFT)
    wait(qtbot, lambda: says(receive, "2 records wait"))
    assert set(both.ours.reader.numbers(made)) == {made[1]}


def test_accepting_all_takes_deletions_too(qtbot, both, page):
    step = both.share_a_plan()
    editing.delete(both.theirs, [step])
    people.add(both.theirs, PersonInput("Rosa Mamani"))
    receive = opened(qtbot, page, both.give_us())
    assert plain(receive.accept_button.text()) == "Accept the 1 ticked"
    press(qtbot, receive, "Accept all 2")
    wait(qtbot, lambda: receive.result.undo_button.isVisible())
    assert both.ours.reader.record(step).hidden


def test_what_they_may_not_change_says_so_and_can_be_dropped(qtbot, both, page):
    ana, _ = people.add(both.ours, PersonInput("Ana Beltrán"))
    file = giving.give(both.ours, both.stick, to=both.theirs.secrets.root_public, scope="everything").file
    with exchange.open_bundle(both.theirs, file) as incoming:
        exchange.accept(both.theirs, incoming)
    editing.set_field(both.theirs, ana, "place", "Mill Lane")
    receive = opened(qtbot, page, both.give_us())
    index = row(receive.tree, "Ana Beltrán")
    assert receive.tree.box_of(index).isEmpty()
    assert says(receive.detail, "held back: they may not change it")
    qtbot.mouseClick(receive.accept_button, LEFT)
    wait(qtbot, lambda: says(receive, "1 records wait") or says(receive, "1 record waits"))
    page.show_home()
    wait(qtbot, page.home.held.isVisible)
    press(qtbot, page.home.held, "Look")
    held = page.held
    wait(qtbot, lambda: held.tree.model().rowCount() == 1)
    assert says(held.detail, "Mill Lane")
    tick(qtbot, held.tree, "Harbour Street")
    press(qtbot, held, "Drop the 1 ticked")
    wait(qtbot, held.empty.isVisible)
    press(qtbot, held.strip, "Undo")
    wait(qtbot, held.tree.isVisible)
    tick(qtbot, held.tree, "Harbour Street")
    press(qtbot, held, "Drop the 1 ticked")
    wait(qtbot, held.empty.isVisible)
    assert both.ours.reader.record(ana).text("place") == ""
    assert tray.count(both.ours.reader) == 0


def test_a_bundle_from_somebody_unknown_can_be_held(qtbot, tmp_path):
    with two_chapters(tmp_path) as both, exchange_page(both) as page:
        chapters.trust(both.theirs, both.ours.card)
        training, _ = editing.create(both.theirs, "curriculum", {"name": "Asking well"})
        receive = opened(qtbot, page, both.give_us("kit"))
        assert not receive.accept_button.isEnabled()
        press(qtbot, receive, "Hold it for later")
        wait(qtbot, lambda: says(receive, "Nothing of it was joined to yours"))
        assert not both.ours.reader.numbers([training])
        held = tray_opened(qtbot, page)
        tick(qtbot, held.tree, "Harbour Street")
        press(qtbot, held, "Take the 1 ticked")
        wait(qtbot, held.empty.isVisible)
        assert both.ours.reader.record(training).title == "Asking well"


def test_rights_stand_side_by_side_and_can_be_taken_back(qtbot, both, page):
    for at in range(2):
        editing.create(both.ours, "curriculum", {"name": f"Training {at}"})
    page.show_give()
    wait(qtbot, page.give.write_button.isEnabled)
    page.give.may_edit.setChecked(True)
    qtbot.mouseClick(page.give.write_button, LEFT)
    wait(qtbot, lambda: says(page.give, "You can take the stick out now"))
    (file,) = stick.find_bundles(both.stick)
    with exchange.open_bundle(both.theirs, file.path) as incoming:
        exchange.accept(both.theirs, incoming)
    page.show_chapters()
    rights = lambda: page.chapters.findChildren(ChapterRights)  # noqa: E731
    wait(qtbot, lambda: rights() and rights()[0].end_button.isVisible())
    assert "2" in rights()[0].here.text()
    assert says(rights()[0], "Nothing of theirs")
    qtbot.mouseClick(rights()[0].end_button, LEFT)
    wait(qtbot, lambda: says(rights()[0], "Nothing of ours"))
    assert chapters.rights(both.theirs.reader, both.ours.secrets.root_public).there == {"curriculum": 2}


def test_to_be_forgotten_starts_unticked_and_stays_so_once_taken(qtbot, both, page):
    rosa, _ = people.add(both.theirs, PersonInput("Rosa Mamani", phones=("07700 900142",)))
    receive = opened(qtbot, page, both.give_us())
    qtbot.mouseClick(receive.accept_button, LEFT)
    wait(qtbot, receive.result.done_button.isVisible)
    old = both.give_us()
    forgetting.forget(both.theirs, [rosa])
    receive = opened(qtbot, page, both.give_us())
    assert plain(receive.accept_button.text()) in ("Leave all 1 for later", "Leave it for later")
    assert says(receive.detail, "asked to be forgotten")
    tick(qtbot, receive.tree, "To be forgotten")
    qtbot.mouseClick(receive.accept_button, LEFT)
    wait(qtbot, receive.result.done_button.isVisible)
    assert not both.ours.reader.numbers([rosa])
    receive = opened(qtbot, page, old)
    assert plain(str(row(receive.tree, "Forgotten").data())) == "Forgotten"
    assert not says(receive, "Rosa Mamani")
