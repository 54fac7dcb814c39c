"""Spreadsheets: people found on the right sheet, cells as typed, and crafted files refused before they are read."""

from __future__ import annotations

import contextlib
import datetime
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.errors import ToolkitError
from toolkit.formats import csv_contacts, workbook
from toolkit.formats.drafts import ContactDraft, Problem, Reach
from toolkit.formats.recognise import Reading, recognise


def _book(path: Path, **sheets: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def _ods(path: Path, content: str) -> Path:
    names = "office table text"
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names.split())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr(
            "content.xml",
            f"<?xml version='1.0'?><office:document-content {spaces}><office:body><office:spreadsheet>"
            f"{content}</office:spreadsheet></office:body></office:document-content>",
        )
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return path


def _items(path: Path, reading: Reading | None = None) -> list[ContactDraft | Problem]:
    found = recognise(path, reading or Reading())
    return list(csv_contacts.parse(path, found))


PEOPLE = [
    ["Members of the choir"],
    [],
    ["Name", "Phone", "Birthday", "Member since", "Paid"],
    ["Zoë Sample", 447700900001, datetime.date(1990, 4, 3), datetime.datetime(2020, 1, 2, 10, 30), True],
    ["Kim Sample", "07700 900002", "3 April 1991", None, 2.5],
]


def test_the_sheet_that_looks_like_people(tmp_path: Path) -> None:
    path = _book(tmp_path / "a.xlsx", Budget=[["Item", "Cost"], ["Hall", 30]], People=PEOPLE)
    found = recognise(path)
    assert (found.kind, found.sheet, found.sheets, found.header_row) == ("workbook", "People", ("Budget", "People"), 2)
    notice, zoe, kim = _items(path)
    assert notice == Problem(3, "row.phones_are_numbers", {"column": "Phone"}, "notice")
    assert (zoe.name, zoe.born, zoe.phones) == ("Zoë Sample", "1990-04-03", (Reach("447700900001"),))
    assert zoe.leftovers == (("Member since", "2020-01-02 10:30"), ("Paid", "yes"))
    assert (kim.row, kim.phones, kim.born) == (5, (Reach("07700 900002"),), "1991-04-03")
    assert kim.leftovers == (("Paid", "2.5"),)


def test_another_sheet_and_other_headers_when_somebody_says_so(tmp_path: Path) -> None:
    people = [["Old", "Older"], ["Name", "Phone"], ["Sam Sample", "07700 900003"]]
    path = _book(tmp_path / "a.xlsx", People=PEOPLE, Second=people)
    found = recognise(path, Reading(sheet="Second", header_row=1))
    assert (found.sheet, found.header) == ("Second", ("Name", "Phone"))
    assert [item.name for item in csv_contacts.parse(path, found)] == ["Sam Sample"]


def test_people_that_do_not_begin_in_the_first_cell(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["C5"], book.active["D5"] = "Name", "Phone"
    book.active["C6"], book.active["D6"] = "Sam Sample", "07700 900001"
    book.save(tmp_path / "a.xlsx")
    (sam,) = _items(tmp_path / "a.xlsx")
    assert (sam.name, sam.row) == ("Sam Sample", 6)


def test_an_open_document_sheet(tmp_path: Path) -> None:
    def cell(text: str, more: str = "") -> str:
        return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'

    rows = "".join(
        f"<table:table-row>{cell(name)}{cell(number)}"
        '<table:table-cell table:number-columns-repeated="16382"/></table:table-row>'
        for name, number in (("Name", "Phone"), ("Zoë Sample", "07700 900001"))
    )
    rows += '<table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>'
    (zoe,) = _items(_ods(tmp_path / "a.ods", f'<table:table table:name="A">{rows}</table:table>'))
    assert (zoe.name, zoe.phones) == ("Zoë Sample", (Reach("07700 900001"),))
    many = ' table:number-columns-repeated="16384"'
    wide = f'<table:table-row table:number-rows-repeated="1048576">{cell("x", many)}</table:table-row>'
    with pytest.raises(ToolkitError, match=r"import\.too_large"):
        recognise(_ods(tmp_path / "b.ods", f'<table:table table:name="A">{wide}</table:table>'))


def _crafted(path: Path, *, sheet: str | None = None, **parts: str) -> Path:
    """A whole workbook, with some of its parts replaced."""
    whole = io.BytesIO()
    _book(path, People=[["Name", "Phone"], ["Sam Sample", "07700 900001"]])
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet1.xml" and sheet is not None:
                data = sheet.encode()
            new.writestr(name, data)
        for name, text in parts.items():
            new.writestr(name, text)
    path.write_bytes(whole.getvalue())
    return path


SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)
FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
UNNAMED = "<row>" + "<c><v>1</v></c>" * 16_000 + "</row>" + "<row><c><v>1</v></c></row>" * 1_000


QUOTED = FAR.replace('<c r="XFD1048576">', """<c s='>' r="XFD1048576">""")
LONG = FAR.replace("XFD1048576", "AAAAAAAAA1")


@pytest.mark.parametrize("rows", [FAR, UNNAMED, QUOTED, LONG], ids=["far", "unnamed", "quoted", "long"])
def test_a_sheet_of_two_cells_that_asks_for_all_memory(tmp_path: Path, rows: str) -> None:
    with pytest.raises(ToolkitError, match=r"import\.too_large"):
        recognise(_crafted(tmp_path / "a.xlsx", sheet=SHEET.format(rows)))


def test_a_sheet_by_another_name_is_measured_too(tmp_path: Path) -> None:
    path = _crafted(tmp_path / "a.xlsx", **{"xl/elsewhere.bin": SHEET.format(FAR)})
    with pytest.raises(ToolkitError, match=r"import\.too_large"):
        recognise(path)
    with pytest.raises(ToolkitError, match=r"import\.spreadsheet_file"):
        recognise(_crafted(tmp_path / "b.xlsx", **{"xl/Workbook.bin": ""}))


def test_rows_that_end_in_endless_empty_cells(tmp_path: Path) -> None:
    """Every row of a sheet that LibreOffice wrote may."""
    ends = '<table:table-cell table:number-columns-repeated="16382"/></table:table-row>'
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = "".join(
        f"<table:table-row>{cell.format(f'Person {n}')}{cell.format(f'07700 9{n:05}')}{ends}" for n in range(600)
    )
    found = _items(_ods(tmp_path / "a.ods", f'<table:table table:name="A">{rows}</table:table>'))
    assert len(found) == 600


def test_empty_cells_far_away_are_harmless(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="XFD1" s="1"/></row><row r="1048576"/>'
    with pytest.raises(ToolkitError, match=r"import\.(no_contact_columns|empty)"):
        _items(_crafted(tmp_path / "a.xlsx", sheet=SHEET.format(rows.replace("Name", "Qwe"))))


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "LIMIT_UNPACKED", 30 << 20)
    path = tmp_path / "bomb.xlsx"
    _crafted(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/media/a.xml", "w") as part:
        for _ in range(workbook.LIMIT_UNPACKED // (1 << 20) + 2):
            part.write(b" " * (1 << 20))
    assert path.stat().st_size < 1 << 20
    with pytest.raises(ToolkitError, match=r"import\.too_large"):
        recognise(path)


def test_a_header_that_lies_about_the_size_does_not_help(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "LIMIT_UNPACKED", 200_000)
    path = _crafted(tmp_path / "a.xlsx", **{"xl/media/a.xml": "a" * 300_000})
    size = (300_000).to_bytes(4, "little")
    data = path.read_bytes()
    assert data.count(size) == 2
    path.write_bytes(data.replace(size, (10).to_bytes(4, "little")))
    with pytest.raises(ToolkitError, match=r"import\.too_large"):
        recognise(path)


def test_entities_and_damage_are_refused(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE a [<!ENTITY b "ha">]>' + SHEET.format("")
    with pytest.raises(ToolkitError, match=r"import\.workbook_damaged"):
        recognise(_crafted(tmp_path / "a.xlsx", sheet=laughs))
    whole = _book(tmp_path / "b.xlsx", People=PEOPLE).read_bytes()
    for cut in (30, len(whole) // 2, len(whole) - 10):
        (tmp_path / "c.xlsx").write_bytes(whole[:cut])
        with pytest.raises(ToolkitError, match=r"import\.(workbook_damaged|not_contacts)"):
            recognise(tmp_path / "c.xlsx")


def test_a_locked_workbook_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600
    )
    with pytest.raises(ToolkitError, match=r"import\.workbook_locked"):
        recognise(path)


def test_nothing_lies_in_the_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _book(tmp_path / "a.xlsx", People=PEOPLE)
    empty = tmp_path / "temporary"
    empty.mkdir(mode=0o500)
    monkeypatch.setattr("tempfile.tempdir", str(empty))
    before = empty.stat().st_mtime_ns
    assert len(_items(path)) == 3
    assert empty.stat().st_mtime_ns == before


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    path = _book(tmp_path_factory.mktemp("book") / "a.xlsx", People=PEOPLE)
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@given(data=st.data())
def test_whatever_is_damaged_is_read_or_refused_calmly(
    parts: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("damaged") / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, whole in parts.items():
            part = bytearray(whole)
            for at in data.draw(st.lists(st.integers(0, len(part) - 1), max_size=3), label=name):
                part[at : at + data.draw(st.sampled_from([0, 1, 30]))] = data.draw(st.binary(max_size=4))
            archive.writestr(name, bytes(part))
    with contextlib.suppress(ToolkitError):
        _items(path)
