"""Lists of people that work: filters from plain choices, groups, columns, and the same for many at once."""

import csv
import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from toolkit.domain.filters import ONLY, Condition, Filter
from toolkit.services import columns, editing, groups, people
from toolkit.services.people import PersonInput
from toolkit.ui.screens.people_model import Column
from toolkit.vault.people_lists import Order

from .people_desk import choose, names, new_session, people_page, shows
from .screens import choose as choose_in
from .screens import click

DAYS_AGO = (datetime.date.today() - datetime.timedelta(days=70)).isoformat() + "T18:00"


@pytest.fixture
def session(tmp_path):
    return new_session(tmp_path / "vault")


@pytest.fixture
def page(qtbot, dressed, session):
    with people_page(session) as made:
        made.activateWindow()
        shows(qtbot, lambda: made.table.isVisible() and made.side.person.name.text() == "Amina Yusuf")
        yield made


def ids(page):
    return {each.title: each.id for each in page._desk.session.reader.all("person")}


def chip(page, text):
    return next(button for button in page.chips._buttons if button.text() == text)


def ask(qtbot, page, at, words):
    """Choose a question in a line of the filter, by the words it has."""
    line = page.side.filter.lines[at]
    line.question.setFocus()
    wanted = line.question.findText(words)
    assert wanted >= 0, words
    while line.question.currentIndex() != wanted:
        qtbot.keyClick(line.question, Qt.Key.Key_Down)
    return line


def test_trained_in_a_ward_and_not_contacted_is_built_from_plain_choices_and_kept(qtbot, page):
    session, who = page._desk.session, ids(page)
    training, _ = editing.create(session, "curriculum", {"name": "Facilitator"})
    event, _ = editing.create(session, "event", {"name": "First day", "curriculum": training, "starts": DAYS_AGO})
    for name in ("Amina Yusuf", "Rosa Mamani"):
        editing.create(session, "attendance", {"event": event, "person": who[name], "status": "came"})
    editing.set_field(session, who["Rosa Mamani"], "place", "Ward 4, Hill")
    page.refresh(None)
    shows(qtbot, lambda: page._overview.known.trainings)
    qtbot.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    panel = page.side.filter
    shows(qtbot, lambda: page.side.shown is panel and panel.lines[0].question.hasFocus())
    line = ask(qtbot, page, 0, "was trained in")
    choose_in(qtbot, line.fields[0], training.hex())
    shows(qtbot, lambda: names(page) == ["Amina Yusuf", "Rosa Mamani"])
    click(qtbot, panel.add_button)
    line = ask(qtbot, page, 1, "lives in a place that contains")
    line.fields[0].setFocus()
    qtbot.keyClicks(line.fields[0], "ward 4")
    shows(qtbot, lambda: names(page) == ["Rosa Mamani"])
    click(qtbot, panel.add_button)
    line = ask(qtbot, page, 2, "was not contacted for so many days")
    assert line.fields[0].text() == "60"
    shows(qtbot, lambda: len(page.finding.chosen().conditions) == 3)
    shows(qtbot, lambda: names(page) == ["Rosa Mamani"])
    line.fields[0].selectAll()
    qtbot.keyClicks(line.fields[0], "90")
    shows(qtbot, lambda: names(page) == [] and page.none_found.isVisible())
    line.fields[0].selectAll()
    qtbot.keyClicks(line.fields[0], "60")
    shows(qtbot, lambda: names(page) == ["Rosa Mamani"])
    panel.name.setFocus()
    qtbot.keyClicks(panel.name, "Call them")
    qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    shows(qtbot, lambda: any(button.text() == "Call them" and button.isChecked() for button in page.chips._buttons))
    assert chip(page, "Call them").accessibleName() == "Call them, 1"
    editing_place = editing.set_field(session, who["Amina Yusuf"], "place", "Ward 4")
    page.refresh(editing_place)
    shows(qtbot, lambda: names(page) == ["Amina Yusuf", "Rosa Mamani"])
    shows(qtbot, lambda: chip(page, "Call them").accessibleName() == "Call them, 2")


def test_what_is_asked_stands_above_the_list_and_goes_bit_by_bit(qtbot, page):
    tag = next(each for each in page._overview.tags if each.name == "Steward")
    page.finding.set_filter(Filter((Condition("tag", "is", tag.id.hex()), Condition("reached", "is", "email"))))
    shows(qtbot, lambda: names(page) == ["Daniel Osei"])
    shown = [page.finding._flow.itemAt(at).widget() for at in range(2)]
    assert [each.text() for each in shown] == ["wears the tag: Steward", "can be reached by: E-mail"]
    qtbot.mouseClick(shown[1], Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: names(page) == ["Amina Yusuf", "Daniel Osei"])
    qtbot.mouseClick(chip(page, "Everybody"), Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: len(names(page)) == 4)
    assert not page.finding.asked.isVisible()


def test_a_group_is_changed_renamed_and_deleted_and_its_people_stay(qtbot, page):
    session = page._desk.session
    asked = Filter((Condition("place", "contains", "east"),))
    group, changes = groups.save(session, "East", asked)
    page.refresh(changes)
    shows(qtbot, lambda: any(button.text() == "East" for button in page.chips._buttons))
    page.open_record(group)  # as Ctrl+K does
    shows(qtbot, lambda: names(page) == ["Amina Yusuf"])
    click(qtbot, page.finding.filter_button)
    panel = page.side.filter
    shows(qtbot, lambda: page.side.shown is panel and panel.name.text() == "East")
    line = panel.lines[0]
    line.fields[0].setFocus()
    line.fields[0].selectAll()
    qtbot.keyClicks(line.fields[0], "west")
    shows(qtbot, lambda: names(page) == [])
    panel.name.selectAll()
    qtbot.keyClicks(panel.name, "West")
    click(qtbot, panel.save_button)
    shows(qtbot, lambda: any(button.text() == "West" and button.isChecked() for button in page.chips._buttons))
    assert groups.search_of(session.reader.record(group)) == Filter((Condition("place", "contains", "west"),))
    click(qtbot, page.finding.filter_button)
    click(qtbot, panel.delete_button)
    shows(qtbot, lambda: len(names(page)) == 4)
    shows(qtbot, lambda: not any(button.text() == "West" for button in page.chips._buttons))
    page.side.strip.undo.emit()
    shows(qtbot, lambda: any(button.text() == "West" for button in page.chips._buttons))


def test_a_search_that_needs_a_newer_version_says_so(qtbot, page):
    session = page._desk.session
    odd = '{"all":[{"field":"mood","op":"is","value":"good"}]}'
    _, changes = editing.create(session, "group", {"name": "Odd", "search": odd})
    page.refresh(changes)
    shows(qtbot, lambda: any(button.text() == "Odd" for button in page.chips._buttons))
    qtbot.mouseClick(chip(page, "Odd"), Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: names(page) == [] and page.none_found.isVisible())
    click(qtbot, page.finding.filter_button)
    shows(qtbot, lambda: page.side.filter.newer.isVisible())
    assert page.side.filter.filter() == groups.search_of(session.reader.all("group")[0])


def test_any_column_is_chosen_sorted_by_and_remembered(qtbot, page, session):
    for name, born in (("Ana Beltrán", "1990-05-01"), ("Daniel Osei", "1980-02-03")):
        page.refresh(editing.set_field(session, ids(page)[name], "born", born))
    page._choose_columns((columns.REACH, "born"))
    at = page.model.columns.index("born")
    shows(qtbot, lambda: page.model.index(names(page).index("Daniel Osei"), at).data() == "3 Feb 1980")
    shown = [page.model.columns[n] for n in range(page.model.columnCount()) if not page.table.isColumnHidden(n)]
    assert shown == ["name", "reach", "born"]
    head = page.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(at) + 20, head.height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    shows(qtbot, lambda: names(page)[:2] == ["Daniel Osei", "Ana Beltrán"])
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    shows(qtbot, lambda: names(page)[:2] == ["Ana Beltrán", "Daniel Osei"])
    assert columns.remembered(session) == (columns.REACH, "born")
    page.finding.columns_button.menu().aboutToShow.emit()
    by = next(each.menu() for each in page.finding.columns_button.menu().actions() if each.menu())
    next(each for each in by.actions() if each.text() == "Name").trigger()
    shows(qtbot, lambda: names(page)[0] == "Rosa Mamani")  # still the other way round
    next(each for each in by.actions() if each.text() == "The other way round").trigger()
    shows(qtbot, lambda: page.model.wanted.order == Order("born", False) or names(page)[0] == "Amina Yusuf")


def test_a_field_of_ones_own_is_a_column(qtbot, page, session):
    made, changes = editing.create(session, "custom_field", {"name": "Children", "on": "person", "kind": "count"})
    cell = f"x:{made.hex()}"
    editing.set_field(session, ids(page)["Ana Beltrán"], cell, 3)
    page.refresh(changes)
    shows(qtbot, lambda: cell in page.model.columns)
    page._choose_columns((cell,))
    page.sort_by(Order(cell))
    shows(qtbot, lambda: names(page)[0] == "Ana Beltrán")
    at = page.model.columns.index(cell)
    shows(qtbot, lambda: page.model.index(0, at).data() == "3")
    assert page.model.headerData(at, Qt.Orientation.Horizontal) == "Children"


def select_all(qtbot, page):
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    shows(qtbot, lambda: page.side.shown is page.side.several)
    return page.side.several


def test_many_are_put_into_a_group_and_taken_out_again(qtbot, page, session):
    several = select_all(qtbot, page)
    several.groups.setFocus()
    qtbot.keyClicks(several.groups, "Kitchen")
    qtbot.keyClick(several.groups, Qt.Key.Key_Return)
    shows(qtbot, lambda: any(button.text() == "Kitchen" for button in page.chips._buttons))
    assert chip(page, "Kitchen").accessibleName() == "Kitchen, 4"
    qtbot.mouseClick(chip(page, "Kitchen"), Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: page.finding.group() is not None and len(names(page)) == 4)
    several = select_all(qtbot, page)
    shows(qtbot, lambda: several.out_button.isVisible())
    click(qtbot, several.out_button)
    shows(qtbot, lambda: names(page) == [])
    page.side.strip.undo.emit()
    shows(qtbot, lambda: len(names(page)) == 4)


def test_many_are_assigned_invited_and_archived(qtbot, page, session):
    event, changes = editing.create(session, "event", {"name": "Spring march"})
    page.refresh(changes)
    several = select_all(qtbot, page)
    shows(qtbot, lambda: several.events.findData(event.hex()) >= 0)
    choose_in(qtbot, several.events, event.hex())
    click(qtbot, several.event_button)
    shows(qtbot, lambda: len(session.reader.parts(event, "attendance")) == 4)
    shows(qtbot, lambda: several.idle)
    several.carer.setFocus()
    qtbot.keyClicks(several.carer, "Ros")
    shows(qtbot, lambda: "Rosa Mamani" in several.carer._titles.values())
    several.carer.setText("Rosa Mamani")
    click(qtbot, several.carer_button)
    at = Column.LOOKED_AFTER_BY
    shows(qtbot, lambda: all(page.model.index(row, at).data() == "Rosa Mamani" for row in range(4)))
    shows(qtbot, lambda: several.idle)
    click(qtbot, several.archive_button)
    shows(qtbot, lambda: names(page) == [] and page.none_found.isVisible())
    page.finding.set_filter(Filter(archived=ONLY))
    shows(qtbot, lambda: len(names(page)) == 4)
    several = select_all(qtbot, page)
    click(qtbot, several.archive_button)
    shows(qtbot, lambda: names(page) == [])
    page.finding.set_filter(Filter())
    shows(qtbot, lambda: len(names(page)) == 4)


def test_one_person_is_archived_and_brought_back(qtbot, page):
    choose(qtbot, page, "Daniel Osei")
    shows(qtbot, lambda: page.archive.action.isEnabled())
    page.archive.action.trigger()
    shows(qtbot, lambda: "Daniel Osei" not in names(page))
    assert "Daniel Osei" in page.side.strip.words.text()
    page.finding.set_filter(Filter(archived=ONLY))
    choose(qtbot, page, "Daniel Osei")
    shows(qtbot, lambda: page.side.archived.isVisible())
    click(qtbot, page.side.archived.button)
    shows(qtbot, lambda: names(page) == [])
    page.finding.set_filter(Filter())
    shows(qtbot, lambda: "Daniel Osei" in names(page))


def test_whoever_is_chosen_is_not_when_other_people_are_listed(qtbot, page):
    several = select_all(qtbot, page)
    several.ask_to_delete()
    page.search.setText("rosa")
    shows(qtbot, lambda: names(page) == ["Rosa Mamani"])
    shows(qtbot, lambda: page.side.shown is not several)


def test_a_group_is_saved_to_a_file_with_some_fields(qtbot, page, session, tmp_path):
    _, changes = groups.save(session, "East", Filter((Condition("place", "contains", "east"),)))
    page.refresh(changes)
    shows(qtbot, lambda: page._overview.groups)
    page.export_action.trigger()
    panel = page.lists.exporting
    shows(qtbot, panel.isVisible)
    assert "clear" in panel.notice.title.text()
    panel.who.setCurrentIndex(1)
    assert "East" in panel.who.currentText()
    for name, box in panel.fields.items():
        box.setChecked(name == "phones")
    panel.kinds["csv", ""].setChecked(True)
    with qtbot.waitSignal(page._desk.told, timeout=10_000):
        panel.save_to(tmp_path / "east.csv")
    (row,) = csv.DictReader((tmp_path / "east.csv").read_text("utf-8-sig").splitlines())
    assert {name for name, value in row.items() if value} == {"Name", "Phone 1", "UID"}
    several = select_all(qtbot, page)
    click(qtbot, several.export_button)
    shows(qtbot, panel.isVisible)
    with qtbot.waitSignal(page._desk.told, timeout=10_000):
        panel.save_to(tmp_path / "all.csv")
    assert len(list(csv.DictReader((tmp_path / "all.csv").read_text("utf-8-sig").splitlines()))) == 4


def test_very_many_are_chosen_and_stopping_changes_nobody(qtbot, dressed, tmp_path):
    session = new_session(tmp_path / "vault", [PersonInput(f"Person {n:03}") for n in range(350)])
    with people_page(session) as page:
        shows(qtbot, lambda: page.table.isVisible())
        several = select_all(qtbot, page)
        assert "350" in several.heading.text()
        several.tag.setText("Driver")
        several._add_tag()
        shows(qtbot, lambda: several.progress.isVisible() or several.idle)
        if not several.idle:
            click(qtbot, several.progress.cancel_button)
        shows(qtbot, lambda: several.idle)
        worn = people.tags(session.reader)
        assert sum(each.people for each in worn) in (0, 350)


def test_everything_in_the_panels_has_a_name(qtbot, page):
    click(qtbot, page.finding.filter_button)
    shows(qtbot, lambda: page.side.shown is page.side.filter)
    for panel in (page.side.filter, page.side.several, page.finding):
        for widget in (
            panel.findChildren(QAbstractButton) + panel.findChildren(QLineEdit) + panel.findChildren(QComboBox)
        ):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.objectName().startswith("qt_"):
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget
