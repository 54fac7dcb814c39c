"""Trainings on a real vault: modules in order, their minutes, and holding one."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.screens import click, click_row, put_up, said, write
from tests.ui.vaults import desk_on, settled
from toolkit.services import editing, trainings
from toolkit.ui.screens.trainings import Trainings

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def desk(qtbot, tmp_path):
    with desk_on(tmp_path / "Riverbend") as made:
        yield made


@pytest.fixture
def first(desk):
    session = desk.session
    training, _ = editing.create(session, "curriculum", {"name": "First training"})
    modules = [
        editing.add_part(session, "module", training, {"name": name, "minutes": minutes})[0]
        for name, minutes in (("Welcome", 15), ("Our story", 40), ("What next", 35))
    ]
    editing.create(session, "curriculum", {"name": "Talking at doors"})
    return training, modules


@pytest.fixture
def page(qtbot, desk, first):
    return put_up(qtbot, desk, Trainings(desk))


def titles(desk, training):
    return [module.title for module in trainings.view(desk.session.reader, training).modules]


def test_the_list_and_the_first_training_beside_it(page, first):
    assert page.list.texts() == ["First training. 1 h 30 min. 3 modules", "Talking at doors. 0 modules"]
    assert page.panel.name.text() == "First training"
    assert page.panel.total.text() == "1 h 30 min in all"


def test_modules_move_with_buttons_and_keys(qtbot, desk, page, first):
    training, (welcome, story, last) = first
    rows = page.panel.rows
    assert not rows[welcome].up.isEnabled()
    assert not rows[last].down.isEnabled()
    click(qtbot, rows[story].up)
    settled(qtbot, desk)
    assert titles(desk, training) == ["Our story", "Welcome", "What next"]
    rows[story].name.setFocus()
    qtbot.keyClick(rows[story].name, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settled(qtbot, desk)
    assert titles(desk, training) == ["Welcome", "Our story", "What next"]
    assert rows[welcome].y() < rows[story].y() < rows[last].y()


def test_a_module_is_unfolded_and_edited_in_place(qtbot, desk, page, first):
    training, (welcome, *_) = first
    row = page.panel.rows[welcome]
    assert not row.form.isVisible()
    click(qtbot, row.fold)
    assert row.form.isVisible()
    text = row.form.fields["text"]
    text.setFocus()
    qtbot.keyClicks(text, "Everybody says their name.")
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    write(qtbot, row.minutes, "25")
    settled(qtbot, desk)
    module = trainings.view(desk.session.reader, training).modules[0]
    assert (module.text("text"), module.get("minutes")) == ("Everybody says their name.", 25)
    assert page.panel.total.text() == "1 h 40 min in all"
    assert said(page) == "Saved “Minutes”"
    write(qtbot, row.minutes, "soon")
    settled(qtbot, desk)
    assert row.minutes.property("wrong")
    assert trainings.view(desk.session.reader, training).modules[0].get("minutes") == 25


def test_modules_are_added_and_deleted_with_a_way_back(qtbot, desk, page, first):
    training, (welcome, *_) = first
    qtbot.keyClicks(page.panel.entry, "Pairs")
    qtbot.keyClick(page.panel.entry, Qt.Key.Key_Return)
    settled(qtbot, desk)
    assert titles(desk, training) == ["Welcome", "Our story", "What next", "Pairs"]
    page.panel.rows[welcome].more.menu().actions()[0].trigger()
    settled(qtbot, desk)
    assert titles(desk, training) == ["Our story", "What next", "Pairs"]
    click(qtbot, page.strip._button)
    settled(qtbot, desk)
    assert titles(desk, training)[0] == "Welcome"


def test_holding_a_training_makes_an_event_and_goes_there(qtbot, desk, page, first):
    with qtbot.waitSignal(page.go_to) as went:
        click(qtbot, page.panel.hold)
    settled(qtbot, desk)
    key, event = went.args
    assert key == "events"
    made = desk.session.reader.record(event)
    assert (made.title, made.text("kind"), made.ref("curriculum")) == ("First training", "training", first[0])
    view = trainings.view(desk.session.reader, first[0])
    assert [each.id for each in view.held] == [event]


def test_a_new_training_from_the_empty_page_and_deleting_it(qtbot, desk):
    page = put_up(qtbot, desk, Trainings(desk))
    assert page.stack.currentWidget() is page.empty
    assert not page.panel.isVisible()
    page.begin_new()
    qtbot.keyClicks(page.bar.line, "Night shifts")
    qtbot.keyClick(page.bar.line, Qt.Key.Key_Return)
    settled(qtbot, desk)
    assert page.panel.name.text() == "Night shifts"
    assert page.panel.entry.hasFocus()
    page.panel.delete_action.trigger()
    settled(qtbot, desk)
    assert page.stack.currentWidget() is page.empty


def test_another_row_shows_another_training(qtbot, desk, page, first):
    other = page.list.row_keys()[1]
    click_row(qtbot, page.list, other)
    settled(qtbot, desk)
    assert page.panel.name.text() == "Talking at doors"
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    settled(qtbot, desk)
    assert page.panel.name.text() == "First training"


def test_a_file_is_added_renamed_saved_as_a_copy_and_deleted(qtbot, desk, page, first, tmp_path):
    handout = tmp_path / "Handout.pdf"
    handout.write_bytes(b"%PDF sample" * 1_000)
    files = page.panel.files
    assert files.none.isVisible()
    files.add_file(handout)
    settled(qtbot, desk)
    (row,) = files.rows.values()
    assert (row.name.text(), row.size.text()) == ("Handout.pdf", "11.0 kB")
    assert not files.none.isVisible()
    write(qtbot, row.name, "For everybody.pdf")
    settled(qtbot, desk)
    assert [each.title for each, _ in trainings.view(desk.session.reader, first[0]).files] == ["For everybody.pdf"]
    row.save_copy(tmp_path / "copy.pdf")
    settled(qtbot, desk)
    assert (tmp_path / "copy.pdf").read_bytes() == handout.read_bytes()
    assert "not locked" in said(page)
    row.more.menu().actions()[0].trigger()
    settled(qtbot, desk)
    assert files.rows == {}
    assert files.none.isVisible()


def test_a_file_of_which_only_the_name_came_says_so(qtbot, desk, page, first):
    values = {"name": "Slides", "content": "ab" * 32, "bytes": 5}
    desk.write(editing.add_part, desk.session, "attachment", first[0], values)
    settled(qtbot, desk)
    (row,) = page.panel.files.rows.values()
    assert row.size.text() == "Not here yet"
    assert not row.save.isEnabled()
