"""A chapter's own facts: defined in the settings, filled in beside the others, found by search."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.vaults import FONTS, desk_on, settled
from toolkit.services import editing, people
from toolkit.ui.screens.people import People
from toolkit.ui.screens.settings_fields import OwnFieldsCard, read_own_fields
from toolkit.ui.widgets.fields import LineField

pytestmark = [pytest.mark.usefixtures("dressed"), pytest.mark.qt_log_ignore(FONTS)]


@pytest.fixture
def desk(qtbot, tmp_path):
    with desk_on(tmp_path / "Riverbend") as made:
        yield made


@pytest.fixture
def card(qtbot, desk):
    made = OwnFieldsCard(desk)
    qtbot.addWidget(made)
    made.resize(560, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.refresh()
    settled(qtbot, desk)
    return made


def titles(desk):
    return [each.title for each in read_own_fields(desk.session.reader)]


def test_a_fact_is_added_renamed_removed_and_brought_back(qtbot, desk, card):
    qtbot.keyClicks(card.name, "Bicycle")
    qtbot.mouseClick(card.add, Qt.MouseButton.LeftButton)
    settled(qtbot, desk)
    assert titles(desk) == ["Bicycle"]
    assert card.name.text() == ""
    (record,) = card.names
    card.names[record].setFocus()
    card.names[record].selectAll()
    qtbot.keyClicks(card.names[record], "Own bicycle")
    qtbot.keyClick(card.names[record], Qt.Key.Key_Return)
    settled(qtbot, desk)
    assert titles(desk) == ["Own bicycle"]
    qtbot.mouseClick(card.removers[record], Qt.MouseButton.LeftButton)
    settled(qtbot, desk)
    assert titles(desk) == []
    assert card.names == {}
    editing.undo(desk.session)
    assert titles(desk) == ["Own bicycle"]


def test_a_fact_without_a_name_is_not_made(qtbot, desk, card):
    qtbot.mouseClick(card.add, Qt.MouseButton.LeftButton)
    settled(qtbot, desk)
    assert titles(desk) == []
    assert card.name.hasFocus()


def test_it_is_filled_in_on_the_persons_page_and_found(qtbot, desk, card):
    qtbot.keyClicks(card.name, "Bicycle")
    qtbot.keyClick(card.name, Qt.Key.Key_Return)
    settled(qtbot, desk)
    (record,) = card.names
    person, _ = people.add(desk.session, people.PersonInput("Sample Person"))
    editing.set_field(desk.session, person, f"x:{record.hex()}", "a red one")
    page = People(desk)
    qtbot.addWidget(page)
    page.resize(1190, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.refresh()
    page.open_record(person)
    settled(qtbot, desk)
    assert desk.session.reader.listing("person", "red one").total == 1
    shown = [field for field in page.findChildren(LineField) if field.text() == "a red one"]
    assert [field.accessibleName() for field in shown] == ["Bicycle"]
