"""Bringing in lists of people through the page, with real files of other programs."""

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from toolkit.formats import csv_contacts, vcard
from toolkit.services import importing, parking
from toolkit.ui.bidi import plain
from toolkit.ui.row_words import ROW_WORDS, row_words

from .people_desk import names, new_session, people_page, shows

LIST = (
    "Name,Phone,E-mail,Place\nSample One,07700 900001,one@mail.example,Harbour\nSample Two,07700 900002,,\n,,,Nowhere\n"
)


@pytest.fixture
def page(qtbot, dressed, tmp_path):
    with people_page(new_session(tmp_path / "vault", ())) as made:
        shows(qtbot, lambda: made.stack.currentWidget() is made.empty)
        yield made


@pytest.fixture
def sample(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def look_at(qtbot, page, *paths):
    page.import_files(paths)
    shows(qtbot, lambda: page.importing.stack.currentWidget() is not page.importing.working)


def words_of(widget):
    return [plain(label.text()) for label in widget.findChildren(QLabel) if label.isVisible()]


def test_looking_adds_nobody_and_says_what_would_come(qtbot, page, sample):
    look_at(qtbot, page, sample)
    assert page.importing.stack.currentWidget() is page.importing.preview
    said = words_of(page.importing)
    assert "list.csv" in said
    assert "Sample One" in said
    assert "07700 900001" in said
    assert "Row 4" in said
    assert "No name and no way to reach anybody" in said
    assert "2" in page.importing.add_button.text()
    assert page._desk.session.reader.count("person") == 0
    qtbot.mouseClick(page.importing.leave_button, Qt.MouseButton.LeftButton)
    assert page.stack.currentWidget() is page.empty


def test_people_come_in_and_go_back_out_as_one(qtbot, page, sample):
    look_at(qtbot, page, sample)
    qtbot.mouseClick(page.importing.add_button, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: page.importing.stack.currentWidget() is page.importing.result)
    assert "2" in page.importing.outcome.title.text()
    assert "1" in page.importing.outcome.sentence.text()
    qtbot.mouseClick(page.importing.done_button, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: names(page) == ["Sample One", "Sample Two"])
    assert page.side.strip.isVisible()
    page.side.strip.undo.emit()
    shows(qtbot, lambda: page.stack.currentWidget() is page.empty)


def test_undo_stands_beside_the_result(qtbot, page, sample):
    look_at(qtbot, page, sample)
    page.importing.take_in()
    shows(qtbot, lambda: page.importing.stack.currentWidget() is page.importing.result)
    qtbot.mouseClick(page.importing.outcome.button, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: page._desk.session.reader.count("person") == 0)
    shows(qtbot, lambda: not page.importing.outcome.button.isVisible())


def test_the_same_list_again_has_nothing_to_add(qtbot, page, sample):
    importing.apply(page._desk.session, [sample])
    look_at(qtbot, page, sample)
    assert not page.importing.add_button.isVisible()
    assert page.importing.leave_button.isVisible()


def test_a_file_that_is_no_list_gets_a_sentence(qtbot, page, tmp_path):
    picture = tmp_path / "holiday.jpg"
    picture.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 40)
    look_at(qtbot, page, picture)
    assert page.importing.stack.currentWidget() is page.importing.result
    assert "holiday.jpg" in plain(page.importing.outcome.title.text())
    assert page.importing.outcome.sentence.text().endswith(".")
    qtbot.mouseClick(page.importing.done_button, Qt.MouseButton.LeftButton)
    assert page.stack.currentWidget() is page.empty


def test_stopping_leaves_nothing_behind(qtbot, page, tmp_path):
    long = tmp_path / "long.csv"
    long.write_text("Name,Phone\n" + "".join(f"Sample {n},07700 {n:06d}\n" for n in range(20_000)), encoding="utf-8")
    page.import_files([long])
    shows(qtbot, lambda: "rows" in page.importing.progress.words.text())
    qtbot.mouseClick(page.importing.progress.cancel_button, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: page.stack.currentWidget() is page.empty)
    assert page._desk.session.reader.count("person") == 0


@pytest.mark.parametrize("name", ["csv/gmail.csv", "csv/outlook.csv", "vcard/gmail.vcf", "csv/gmail.vcf"])
def test_real_exports_are_recognised(qtbot, page, fixtures_folder, name):
    path = fixtures_folder / name
    if not path.exists():
        pytest.skip("this file is not among the fixtures")
    look_at(qtbot, page, path)
    assert page.importing.stack.currentWidget() is page.importing.preview
    assert page.importing.add_button.isVisible()


def test_every_problem_of_a_row_has_words():
    import re
    from pathlib import Path

    found = set()
    for module in (csv_contacts, vcard, importing, parking):
        source = Path(module.__file__).read_text(encoding="utf-8")
        found |= set(re.findall(r'"((?:row|card)\.[a-z_]+)"', source))
    assert found == set(ROW_WORDS)


def test_words_of_a_row_name_columns_plainly(qapp):
    assert plain(row_words("row.email_malformed", {"column": "Mail <b>"})) == "“Mail <b>” holds no whole e-mail address"


def _choose(box, data):
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def _counted(qtbot, page, text):
    shows(qtbot, lambda: page.importing.counting.isHidden() and text in page.importing.add_button.text())


def test_a_person_says_which_column_is_which(qtbot, page, tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text("Qwe,Rty,Size\nabc def,ghi,44\n", encoding="utf-8")
    look_at(qtbot, page, path)
    panel = page.importing
    assert panel.trouble.isVisible()
    assert not panel.add_button.isVisible()
    assert "abc def" in words_of(panel)
    _choose(panel.cards[0].boxes[0], "name")
    assert "abc def" in [plain(label.text()) for label in panel.rows.sample.findChildren(QLabel)]
    _counted(qtbot, page, "1")
    _choose(panel.cards[0].boxes[2], "custom/Size")
    _counted(qtbot, page, "1")
    shows(qtbot, lambda: "Size: 44" in words_of(panel))
    panel.gives.tag_line.setText("Choir, New")
    panel.gives.tag_line.editingFinished.emit()
    _counted(qtbot, page, "1")
    qtbot.mouseClick(panel.add_button, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: panel.stack.currentWidget() is panel.result)
    reader = page._desk.session.reader
    (person,) = reader.all("person")
    assert (person.title, reader.all("custom_field")[0].title) == ("abc def", "Size")
    assert sorted(tag.title for tag in reader.all("tag")) == ["Choir", "New"]
    look_at(qtbot, page, path)
    assert panel.cards[0].boxes[0].currentData() == "name"


def test_an_unsure_day_is_asked_once(qtbot, page, tmp_path):
    path = tmp_path / "days.csv"
    path.write_text("Name,Birthday\nSample One,03/04/1990\nSample Two,05/06/1991\n", encoding="utf-8")
    look_at(qtbot, page, path)
    panel = page.importing
    assert sum("can be read as two days" in words for words in words_of(panel)) == 1
    qtbot.mouseClick(panel.cards[0].days[False], Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: panel.counting.isHidden() and "1990-03-04" in words_of(panel.rows))
    panel.take_in()
    shows(qtbot, lambda: panel.stack.currentWidget() is panel.result)
    assert {each.text("born") for each in page._desk.session.reader.all("person")} == {"1990-03-04", "1991-05-06"}


def test_another_sheet_and_row_of_headings(qtbot, page, tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "Old"
    for row in (["Name", "Phone"], ["Sample One", "07700 900001"]):
        book.active.append(row)
    second = book.create_sheet("New")
    for row in (["Choir"], ["Names", "Phone number"], ["Sample Two", "07700 900002"], ["Sample Three", "07700 900003"]):
        second.append(row)
    book.save(tmp_path / "a.xlsx")
    look_at(qtbot, page, tmp_path / "a.xlsx")
    panel = page.importing
    assert "“Old”" in " ".join(words_of(panel))
    _choose(panel.cards[0].sheet, "New")
    _counted(qtbot, page, "2")
    _choose(panel.cards[0].headings, 2)
    _counted(qtbot, page, "1")
    shows(qtbot, lambda: "Sample Three" in words_of(panel.rows))
    _choose(panel.cards[0].sheet, "Old")
    _counted(qtbot, page, "1")


def test_a_list_is_pasted(qtbot, page):
    QGuiApplication.clipboard().setText("Name\tPhone\nSample One\t07700 900001\n")
    page.paste()
    shows(qtbot, lambda: page.importing.stack.currentWidget() is page.importing.preview)
    assert "Sample One" in words_of(page.importing)
    qtbot.mouseClick(page.importing.leave_button, Qt.MouseButton.LeftButton)
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(page._desk.told):
        page.paste()


def test_rows_wait_to_be_mended(qtbot, page, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Name,Phone,Birthday\nSample One,07700 900001,31/31/1990\n,,x\nSample Two,1,\n", encoding="utf-8")
    look_at(qtbot, page, path)
    panel, tray = page.importing, page.lists.tray
    panel.take_in()
    shows(qtbot, lambda: panel.stack.currentWidget() is panel.result)
    qtbot.mouseClick(panel.mend_button, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: tray.list.count() == 2)
    assert [line.text() for line in tray.lines] == ["Sample One", "07700 900001", "31/31/1990"]
    qtbot.mouseClick(tray.mend_button, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: tray.mend_button.isEnabled())
    assert tray.list.count() == 2
    assert "does not exist" in tray.reason.text()
    tray.lines[2].setText("1990-01-31")
    qtbot.mouseClick(tray.mend_button, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: tray.list.count() == 1)
    assert page._desk.session.reader.count("person") == 2
    qtbot.mouseClick(tray.leave_button, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: tray.nothing.isVisible())
    qtbot.mouseClick(tray.put_back_button, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: tray.list.count() == 1)
    qtbot.mouseClick(page.header.back_button, Qt.MouseButton.LeftButton)
    page.refresh(None)
    shows(qtbot, lambda: page.notices.tray.isVisible())
