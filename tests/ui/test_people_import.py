"""Bringing in lists of people through the page, with real files of other programs."""

import pytest
from PySide6.QtCore import Qt
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
