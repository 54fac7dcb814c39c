"""People for other programs: CSV, XLSX and vCard, each of which this package's own readers (XLSX aside) read back.

`people` is gone through twice where the columns depend on them, so it should be re-iterable; an iterator is
kept whole in memory. Streams need only `write` and `flush`, so that `files.write_atomically` can lend one.
"""

from __future__ import annotations

import base64
import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from html import escape
from typing import BinaryIO, Literal

from toolkit.base.errors import ToolkitError

from .drafts import ContactDraft, Reach, whole_note
from .headers import OUR_FACT, OWN_FIELD

XLSX_CELL_LIMIT = 32_767
XLSX_ROW_LIMIT = 1_048_576

# A spreadsheet takes such a text for a formula. Texts that begin like a guarded one are guarded too, so that
# taking the guard off gives back what was there.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
_KINDS = (("phones", "Phone"), ("emails", "E-mail"), ("addresses", "Full address"), ("other", "Link"))
_SINGLE = (
    "Name",
    "Given name",
    "Family name",
    "Organisation",
    "Role",
    "Place",
    "Languages",
    "Birthday",
    "Tags",
    "Note",
)


def _replayable(people: Iterable[ContactDraft]) -> Iterable[ContactDraft]:
    return list(people) if isinstance(people, Iterator) else people


def _reaches(person: ContactDraft, kind: str) -> tuple[Reach, ...]:
    found: tuple[Reach, ...] = getattr(person, kind)
    return found


def _tags_cell(tags: tuple[str, ...]) -> str:
    if any(mark in tag for tag in tags for mark in ',;\n"'):
        return " ::: ".join(tags) + (" :::" if len(tags) == 1 else "")
    return ", ".join(tags)


def _table(people: Iterable[ContactDraft]) -> Iterator[list[str]]:
    """Headers, then one row a person, with as many phone columns as the person with most phones needs."""
    most = dict.fromkeys((kind for kind, _ in _KINDS), 0)
    own: dict[str, None] = {}
    for person in people:
        for kind in most:
            most[kind] = max(most[kind], len(_reaches(person, kind)))
        for title, _ in person.custom:
            own[OWN_FIELD + title] = None
        for name, _ in person.facts:
            own[OUR_FACT + name] = None
    header = list(_SINGLE)
    for kind, title in _KINDS:
        for number in range(1, most[kind] + 1):
            header += [f"{title} {number}", f"{title} {number} label"]
    yield [*header, *own, "UID"]
    for person in people:
        row = [person.name, person.given, person.family, person.organisation, person.role, person.place]
        row += [person.languages, person.born, _tags_cell(person.tags), whole_note(person)]
        for kind, _ in _KINDS:
            reaches = _reaches(person, kind)
            for reach in reaches:
                row += [reach.value, reach.label]
            row += [""] * (2 * (most[kind] - len(reaches)))
        mine = {OWN_FIELD + title: value for title, value in person.custom}
        mine.update((OUR_FACT + name, value) for name, value in person.facts)
        yield [*row, *(mine.get(title, "") for title in own), person.uid]


def write_csv(file: BinaryIO, people: Iterable[ContactDraft]) -> int:
    """RFC 4180 in UTF-8 with the byte-order mark that Excel needs. Returns the number of people.

    A cell that a spreadsheet would run as a formula gets an apostrophe in front, which our reader takes off.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    text.write("\ufeff")
    count = -1
    for row in _table(_replayable(people)):
        writer.writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in row])
        count += 1
        if text.tell() > 1 << 16:
            file.write(text.getvalue().encode("utf-8", "replace"))
            text.seek(0)
            text.truncate()
    file.write(text.getvalue().encode("utf-8", "replace"))
    return count


_XLSX_PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/styles.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="xl/workbook.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="worksheets/sheet1.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>'
    '<Relationship Id="rId2" Target="styles.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/></Relationships>',
    # Format 49 is text: a number typed into such a cell later keeps its leading zero as well.
    "xl/styles.xml": '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<fonts count="2"><font/><font><b/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/>'
    '<xf xfId="0" fontId="1" numFmtId="49" applyFont="1" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
}
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SHEET_START = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" '
    'state="frozen"/></sheetView></sheetViews><sheetData>'
)


def write_xlsx(file: BinaryIO, people: Iterable[ContactDraft]) -> int:
    """A workbook of one sheet, every cell text, so that phone numbers stay as they are. Returns the number of people.

    Written here and not by openpyxl, which puts the sheet in clear into a temporary file on the way: names and
    numbers may lie only where the person asked for them. (Office Open XML, ECMA-376, with inline strings.)
    Raises ToolkitError `export.text_too_long` (fact `row`) or `export.too_many_rows`.
    """
    count = -1
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in _XLSX_PARTS.items():
            archive.writestr(name, _DECLARATION + part)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write((_DECLARATION + _SHEET_START).encode())
            for number, row in enumerate(_table(_replayable(people)), 1):
                if number > XLSX_ROW_LIMIT:
                    raise ToolkitError("export.too_many_rows", limit=XLSX_ROW_LIMIT - 1)
                if any(len(cell) > XLSX_CELL_LIMIT for cell in row):
                    raise ToolkitError("export.text_too_long", row=number, limit=XLSX_CELL_LIMIT)
                style = 2 if number == 1 else 1
                cells = "".join(
                    f'<c r="{_column_name(at)}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">'
                    f"{escape(_CONTROL.sub('', cell), quote=False)}</t></is></c>"
                    for at, cell in enumerate(row)
                    if cell
                )
                sheet.write(f'<row r="{number}">{cells}</row>'.encode())
                count += 1
            sheet.write(b"</sheetData></worksheet>")
    return count


def _column_name(at: int) -> str:
    """0 is A, 26 is AA."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(65 + rest) + name
    return name


_VCARD_TYPES = {
    "home": "HOME",
    "work": "WORK",
    "mobile": "CELL",
    "fax": "FAX",
    "home fax": "HOME,FAX",
    "work fax": "WORK,FAX",
    "pager": "PAGER",
}


def _text(value: str) -> str:
    value = _CONTROL.sub("", value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return value.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """Lines of at most 75 bytes (RFC 6350, 3.2), never parting a character."""
    data = line.encode("utf-8", "replace")
    if len(data) <= 75:
        return data + b"\r\n"
    parts, start = [], 0
    while start < len(data):
        end = min(start + (75 if not start else 74), len(data))
        while end < len(data) and data[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(data[start:end])
        start = end
    return b"\r\n ".join(parts) + b"\r\n"


class _CardWriter:
    def __init__(self, version: Literal["3.0", "4.0"]) -> None:
        self._version = version
        self._lines: list[str] = []
        self._items = 0

    def card(self, person: ContactDraft) -> bytes:
        self._lines, self._items = ["BEGIN:VCARD", f"VERSION:{self._version}", "PRODID:-//Baton//EN"], 0
        put = self._lines.append
        self._lines += [f"FN:{_text(_shown_name(person))}", f"N:{_text(person.family)};{_text(person.given)};;;"]
        if person.organisation:
            put(f"ORG:{_text(person.organisation)}")
        if person.role:
            put(f"TITLE:{_text(person.role)}")
        for reach in person.phones:
            self._reach("TEL", reach, _text(reach.value))
        for reach in person.emails:
            self._reach("EMAIL", reach, _text(reach.value))
        if person.place:
            put(f"ADR:;;;{_text(person.place)};;;")
        for reach in person.addresses:
            self._reach("ADR", reach, f";;{_text(reach.value)};;;;")
        for reach in person.other:
            self._reach("URL", reach, _text(reach.value))
        if person.languages:
            put(f"{'LANG' if self._version == '4.0' else 'X-LANG'}:{_text(person.languages)}")
        if person.born:
            put(f"BDAY:{_compact(person.born) if self._version == '4.0' else person.born}")
        if person.tags:
            put(f"CATEGORIES:{','.join(map(_text, person.tags))}")
        for name, value in person.facts:
            put(f"X-BATON-{name.upper().replace('_', '-')}:{_text(value)}")
        for title, value in person.custom:
            self._items += 1
            put(f"item{self._items}.X-BATON-FIELD:{_text(value)}")
            put(f"item{self._items}.X-ABLABEL:{_text(title)}")
        if note := whole_note(person):
            put(f"NOTE:{_text(note)}")
        if person.photo:
            put(_photo(person.photo, self._version))
        if person.uid:
            put(f"UID:{_text(person.uid)}")
        put("END:VCARD")
        return b"".join(map(_folded, self._lines))

    def _reach(self, name: str, reach: Reach, value: str) -> None:
        if not reach.label:
            self._lines.append(f"{name}:{value}")
        elif kinds := _VCARD_TYPES.get(reach.label):
            self._lines.append(f"{name};{';'.join(f'TYPE={kind}' for kind in kinds.split(','))}:{value}")
        else:
            # Apple's way to give a property a label of one's own, which most programs know.
            self._items += 1
            self._lines += [f"item{self._items}.{name}:{value}", f"item{self._items}.X-ABLABEL:{_text(reach.label)}"]


def _photo(photo: bytes, version: str) -> str:
    kind = "png" if photo.startswith(b"\x89PNG") else "jpeg"
    encoded = base64.b64encode(photo).decode()
    head = f":data:image/{kind};base64," if version == "4.0" else f";ENCODING=b;TYPE={kind}:"
    return f"PHOTO{head}{encoded}"


def _shown_name(person: ContactDraft) -> str:
    """FN may not be empty (RFC 6350, 6.2.1); our reader knows an address or number that stands in for a name."""
    first = next((reach.value for reach in person.emails + person.phones), "")
    return person.name or first or person.organisation


def _compact(date: str) -> str:
    return f"--{date[2:].replace('-', '')}" if date.startswith("--") else date.replace("-", "")


def write_vcard(file: BinaryIO, people: Iterable[ContactDraft], version: Literal["3.0", "4.0"] = "3.0") -> int:
    """One card a person, in UTF-8. Returns the number of people."""
    writer = _CardWriter(version)
    count = 0
    for person in people:
        file.write(writer.card(person))
        count += 1
    return count
