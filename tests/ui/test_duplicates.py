from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt

from tests.ui.people_desk import names, new_session, people_page, shows
from toolkit.services import duplicates, people
from toolkit.services.people import PersonInput
from toolkit.services.session import Session
from toolkit.ui.bidi import plain
from toolkit.ui.desk import Desk
from toolkit.ui.reasons import REASONS, reason_words
from toolkit.ui.screens.duplicates import ITEM, TWO, Duplicates
from toolkit.ui.widgets.chips import ChipButton
from toolkit.ui.work import Lanes

pytestmark = pytest.mark.usefixtures("dressed")

LEFT = Qt.MouseButton.LeftButton
TWICE = (
    PersonInput("Oriol Casademunt", ["07700 900317"], note="Has a van", fields={"place": "East side"}),
    PersonInput("Oriol Casademunt", ["07700 900317"], note="Speaks Catalan", fields={"place": "Old town"}),
    PersonInput("Penelope Brightwater", ["07700 900128"], emails=["pen@mail.example"]),
    PersonInput("Brightwater, Penelope", ["07700 900128"], emails=["pen@mail.example"]),
    PersonInput("Ifeoma Eze", ["07700 900144"], fields={"born": "1990-01-02"}),
    PersonInput("Eze Ifeoma", ["07700 900144"], fields={"born": "1990-01-02"}),
)


@pytest.fixture
def session(tmp_path) -> Session:
    return new_session(tmp_path / "vault", TWICE)


@contextmanager
def duplicates_page(session: Session, size=(1190, 700)) -> Iterator[Duplicates]:
    lanes = Lanes()
    desk = Desk(session, lanes)
    page = Duplicates(desk)
    desk.changed.connect(page.refresh)
    page.resize(*size)
    page.show()
    page.refresh(None)
    page.activate()
    try:
        yield page
    finally:
        desk.close()
        page.close()
        lanes.stop()
        page.deleteLater()
        session.lock()


def listed(page: Duplicates) -> list[str]:
    return [plain(str(page.model.index(row, 0).data())) for row in range(page.model.rowCount())]


def pick(qtbot, page: Duplicates, name: str) -> None:
    shows(qtbot, lambda: any(name in each for each in listed(page)))
    row = next(row for row, each in enumerate(listed(page)) if name in each)
    index = page.model.index(row, 0)
    qtbot.mouseClick(page.list.viewport(), LEFT, pos=page.list.visualRect(index).center())
    shows(qtbot, lambda: page.compare.comparison is not None and _compared(page) == index.data(ITEM)[:2])


def _compared(page: Duplicates) -> tuple[bytes, ...]:
    return tuple(person.id for person in page.compare.comparison.people)


def test_pairs_are_told_in_words_and_merged_by_choosing(qtbot, session):
    with duplicates_page(session) as page:
        pick(qtbot, page, "Oriol")
        assert "same phone" in page.compare.reasons.text()
        assert "other place" in page.compare.against.text()
        place = page.compare.choices["place"]
        old_town = [person.text("place") for person in page.compare.comparison.people].index("Old town")
        qtbot.mouseClick(place.button(old_town).parentWidget().words, LEFT)
        assert place.checkedId() == old_town
        qtbot.mouseClick(page.compare.merge_button, LEFT)
        shows(qtbot, lambda: not any("Oriol" in each for each in listed(page)))
        (person,) = [each for each in session.reader.all("person") if "Oriol" in each.title]
        assert person.text("place") == "Old town"
        assert set(person.text("note").split("\n")) == {"Has a van", "Speaks Catalan"}
        assert not person.forked
        page.strip.undo.emit()
        shows(qtbot, lambda: any("Oriol" in each for each in listed(page)))
        assert {each.text("note") for each in session.reader.all("person") if "Oriol" in each.title} == {
            "Has a van",
            "Speaks Catalan",
        }


def test_two_people_are_not_asked_about_again_until_that_is_taken_back(qtbot, session):
    with duplicates_page(session) as page:
        pick(qtbot, page, "Oriol")
        qtbot.mouseClick(page.compare.apart_button, LEFT)
        shows(qtbot, lambda: page.chips.isVisible() and not any("Oriol" in each for each in listed(page)))
        assert all("Oriol" not in session.reader.record(pair.a).title for pair in duplicates.pairs(session.reader))
        (chip,) = [chip for chip in page.chips.findChildren(ChipButton) if chip.chip.key == TWO]
        qtbot.mouseClick(chip, LEFT)
        shows(qtbot, lambda: page.model.rowCount() == 1 and page.decided.isVisible())
        assert "Oriol" in page.decided.names.text()
        qtbot.mouseClick(page.decided.button, LEFT)
        shows(qtbot, lambda: len(page._found.pairs) == 3)


def test_two_people_of_one_household(qtbot, session):
    with duplicates_page(session) as page:
        pick(qtbot, page, "Eze")
        a, b = _compared(page)
        assert page.compare.home_button.isVisible()
        qtbot.mouseClick(page.compare.home_button, LEFT)
        shows(qtbot, lambda: not any("Eze" in each for each in listed(page)))
        homes = {session.reader.record(each).ref("household") for each in (a, b)}
        assert len(homes) == 1
        assert None not in homes
        page.strip.undo.emit()
        shows(qtbot, lambda: any("Eze" in each for each in listed(page)))
        assert session.reader.record(a).ref("household") is None
        assert session.reader.all("household") == []


def test_exact_matches_are_merged_at_once(qtbot, session):
    with duplicates_page(session) as page:
        shows(qtbot, page.exact_button.isVisible)
        assert "2" in page.exact_button.text()
        qtbot.mouseClick(page.exact_button, LEFT)
        shows(qtbot, lambda: len(listed(page)) == 1)
        assert session.reader.counts()["person"] == 4
        assert session.reader.forks() == []
        page.strip.undo.emit()
        shows(qtbot, lambda: len(listed(page)) == 3)


def test_a_way_that_is_not_ticked_is_gone(qtbot, session):
    people.add(session, PersonInput("Oriol Casademunt", ["07700 900399", "07700 900317"]))
    with duplicates_page(session) as page:
        ids = [person.id for person in session.reader.all("person") if "Oriol" in person.title]
        page.open_record(ids)
        shows(qtbot, lambda: page.compare.comparison is not None and len(_compared(page)) == 3)
        assert not page.compare.apart_button.isVisible()
        (way,) = [way for way in page.compare.comparison.ways if way.typed == "07700 900399"]
        page.compare.ways[way.id].setChecked(False)
        qtbot.mouseClick(page.compare.merge_button, LEFT)
        shows(qtbot, lambda: session.reader.counts()["person"] == 5)
        assert [people.typed(each) for each in people.contacts(session.reader, ids[0])] == ["07700 900317"]


def test_nobody_twice(qtbot, tmp_path):
    with duplicates_page(new_session(tmp_path / "vault")) as page:
        shows(qtbot, lambda: page.stack.currentWidget() is page.empty)


def test_after_an_import_people_are_told_who_may_be_here_already(qtbot, session, tmp_path):
    sheet = tmp_path / "people.csv"
    sheet.write_text("Name,Phone\nCasademunt Oriol,07700 900317\nSomeone New,07700 900555\n", "utf-8")
    with people_page(session) as page:
        shows(qtbot, lambda: len(names(page)) == 6)
        assert page.notices.here_already.isHidden()
        page.import_files([sheet])
        shows(qtbot, lambda: page.importing.stack.currentWidget() is page.importing.preview)
        qtbot.mouseClick(page.importing.add_button, LEFT)
        shows(qtbot, lambda: not page.notices.here_already.isHidden())
        assert "1" in page.notices.here_already.title.text()
        with qtbot.waitSignal(page.go_to) as asked:
            page.notices.here_already.button.click()
        assert asked.args == ["duplicates", None]


def test_a_choice_of_few_people_is_compared(qtbot, session):
    with people_page(session) as page:
        shows(qtbot, lambda: len(names(page)) == 6)
        page.table.selectAll()
        shows(qtbot, lambda: page.side.shown is page.side.several)
        assert page.side.several.compare_button.isHidden()
        page.table.setFocus()
        page.table.selectRow(0)
        qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        shows(qtbot, lambda: not page.side.several.compare_button.isHidden())
        with qtbot.waitSignal(page.go_to) as asked:
            qtbot.mouseClick(page.side.several.compare_button, LEFT)
        assert asked.args[0] == "duplicates"
        assert len(asked.args[1]) == 2


def test_every_reason_has_words():
    told = {reason_words(code, {}) for code in REASONS}
    assert len(told) == len(REASONS)
    assert reason_words("same_fact/Member no", {}).startswith("same")
