"""What a file is, found out from its bytes and never from its name.

A file that is no contact list raises ToolkitError: `import.empty`, `import.not_contacts` (fact `what`),
`import.spreadsheet_file`, `import.workbook_locked`, `import.too_large`, `import.line_too_long`, and what
`workbook.Workbook` raises.
"""

from __future__ import annotations

import codecs
import re
import sys
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Literal

from toolkit.base.errors import ToolkitError

from . import ldif
from .charsets import SAMPLE, encoding_of, errors_for, silent_utf16
from .headers import Column, columns_of
from .lines import COLUMNS, HEADER, cells_of, looks_like_lines
from .sources import Source, opened, size_of, trouble
from .tables import (
    SAMPLE_ROWS,
    announced_delimiter,
    by_content,
    date_order,
    delimiter_of,
    header_row_of,
    sample_rows,
    starts_with_somebody,
)
from .values import trimmed
from .workbook import Workbook, is_workbook

LIMIT_BYTES = 500 * 1024 * 1024
LIMIT_LINE = 8 * 1024 * 1024
"""A longer line is no sheet of contacts, and would have to be held in memory whole."""

TOP = 30
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "pdf"),
    (b"\xff\xd8\xff", "picture"),
    (b"\x89PNG", "picture"),
    (b"GIF8", "picture"),
    (b"RIFF", "media"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!", "archive"),
    (b"SQLite format 3", "database"),
    (b"age-encryption.org/", "bundle"),
    (b"-----BEGIN AGE", "bundle"),
    (b"{\\rtf", "document"),
)
_TEXT_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"<!doctype html", "web_page"),
    (b"<html", "web_page"),
    (b"<?xml", "document"),
    (b"<svg", "picture"),
    (b"begin:vcalendar", "calendar"),
)
_LOCKED, _OLD_WORKBOOK = "EncryptedPackage".encode("utf-16-le"), "Workbook".encode("utf-16-le")
_LDIF = re.compile(r"\s*(?:version: *1\s+)?(?:#.*\s+)*dn::? ", re.IGNORECASE)
_NUMBERS = (b"Index/Tables/",)
_VCARD = re.compile(rb"(?:^|[\r\n])[ \t]*(?:[\w-]+\.)?BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a person decided about how a file is read; what is empty or None is found out."""

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    header_row: int | None = None
    day_first: bool | None = None


FOUND_OUT = Reading()


@dataclass(frozen=True, slots=True)
class Recognised:
    """How to read a file. For vCard only `kind` and `encoding` matter.

    `header_row` is the 0-based logical row of the headers, -1 if the sheet has none; `header` are the names
    of the columns (numbers where there is no header row) and `columns` what each is taken to hold. `top` are the
    first rows as they stand, to be shown; `shape` says where it is no table but plain lines of text, or LDIF.
    `day_first` is None where no date tells, and `unsure_date` then shows one that may be two days. `numeric` are
    columns of a workbook that hold numbers.
    """

    kind: Literal["csv", "vcard", "workbook"]
    encoding: str
    delimiter: str = ","
    header_row: int = 0
    header: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    top: tuple[tuple[str, ...], ...] = ()
    day_first: bool | None = None
    unsure_date: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    numeric: frozenset[int] = frozenset()
    shape: Literal["table", "lines", "ldif"] = "table"
    book: Workbook | None = field(default=None, compare=False, repr=False)

    @property
    def mapping(self) -> dict[str, str]:
        """Header to field (one of `headers.FIELDS`), to be shown and changed by a person."""
        return {header: column.field for header, column in zip(self.header, self.columns, strict=True)}


def recognise(source: Source, reading: Reading = FOUND_OUT) -> Recognised:
    """Look at the whole file once, in constant memory (a workbook in its own), and at its beginning closely."""
    try:
        size = size_of(source)
        if size > LIMIT_BYTES:
            raise ToolkitError("import.too_large", limit=LIMIT_BYTES)
        with opened(source) as file:
            head = file.read(SAMPLE)
            file.seek(max(0, size - SAMPLE))
            tail = file.read()
        if is_workbook(head, tail):
            return _workbook(Workbook(source), reading)
        _refuse_foreign(head, tail)
        # A photo in a vCard may be one very long line; nobody in a sheet is.
        vcard = bool(_VCARD.search(head[:16_384].replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf")))
        encoding = reading.encoding or encoding_of(source, head, sys.maxsize if vcard else LIMIT_LINE)
    except OSError as error:
        raise trouble(error, source) from error
    text = head.decode(encoding, errors_for(encoding))
    if not trimmed(text.replace("\0", "")):
        raise ToolkitError("import.empty")
    if vcard:
        return Recognised("vcard", encoding)
    if _LDIF.match(text):
        return Recognised("csv", encoding, ",", -1, ldif.HEADER, ldif.COLUMNS, shape="ldif")
    _refuse_text(text)
    return _sheet(text, encoding, reading, whole=len(head) == size)


def _refuse_foreign(head: bytes, tail: bytes) -> None:
    if not head.strip(b"\0 \t\r\n"):
        raise ToolkitError("import.empty")
    if head.startswith(b"PK\x03\x04"):
        if any(mark in head or mark in tail for mark in _NUMBERS):
            raise ToolkitError("import.spreadsheet_file")
        raise ToolkitError("import.not_contacts", what="archive")
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            if what == "office" and _LOCKED in head + tail:
                raise ToolkitError("import.workbook_locked")
            if what == "office" and _OLD_WORKBOOK in head + tail:
                raise ToolkitError("import.spreadsheet_file")
            raise ToolkitError("import.not_contacts", what=what)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or silent_utf16(head):
        return
    control = sum(head.count(byte) for byte in range(32) if byte not in b"\t\n\v\f\r\x1a\x1b")
    if control * 20 > len(head):
        raise ToolkitError("import.not_contacts", what="binary")


def _refuse_text(text: str) -> None:
    start = text.lstrip("\ufeff \t\r\n").encode("utf-8", "replace")[:64].lower()
    for beginning, what in _TEXT_STARTS:
        if start.startswith(beginning):
            raise ToolkitError("import.not_contacts", what=what)
    if start[:1] in (b"{", b"[") and text.rstrip("\0 \t\r\n")[-1:] in ("}", "]", ","):
        raise ToolkitError("import.not_contacts", what="data")


def _sheet(text: str, encoding: str, reading: Reading, *, whole: bool) -> Recognised:
    text = text.removeprefix("\ufeff")
    if not whole:
        text = text[: max(text.rfind("\n"), text.rfind("\r")) + 1] or text
    announced = announced_delimiter(text.splitlines()[0] if text else "")
    delimiter = reading.delimiter or announced or delimiter_of(text)
    rows = sample_rows(text, delimiter)
    table = _table(rows, 1 if announced else 0, reading)
    untold = reading.header_row is None and not reading.delimiter and not announced
    if untold and (table.header_row < 0 or not _fields_in(table)) and looks_like_lines(rows):
        plain = [cells for line in text.splitlines()[:TOP] for cells in cells_of(line)]
        top = tuple(map(tuple, plain[:TOP]))
        table = Recognised("csv", "", ",", -1, HEADER, COLUMNS, top, shape="lines")
    return replace(table, encoding=encoding, delimiter=delimiter)


def _workbook(book: Workbook, reading: Reading) -> Recognised:
    """The sheet that looks most like people, unless somebody chose one."""
    names = [reading.sheet] if reading.sheet in book.sheets else book.sheets
    found = {name: list(islice(book.rows(name), SAMPLE_ROWS)) for name in names}
    tables = {name: _table(rows, 0, reading) for name, rows in found.items() if any(map(any, rows))}
    if not tables:
        raise ToolkitError("import.empty")
    name = max(tables, key=lambda name: (_fields_in(tables[name]), min(2, len(tables[name].top))))
    table = tables[name]
    numeric = frozenset(book.numeric(name, table.header_row, SAMPLE_ROWS))
    return replace(table, kind="workbook", encoding="", sheet=name, sheets=book.sheets, numeric=numeric, book=book)


def _fields_in(table: Recognised) -> int:
    return sum(column.field not in ("keep", "ignore") for column in table.columns)


def _table(rows: list[list[str]], start: int, reading: Reading) -> Recognised:
    """Headers and columns of a sheet, by its first rows."""
    header_row = reading.header_row
    if header_row is None:
        header_row = header_row_of(rows, start)
        if header_row >= 0 and starts_with_somebody(rows[header_row:]):
            header_row = -1
    if header_row < 0 or header_row >= len(rows):
        header_row, below = -1, rows
        width = max(map(len, rows), default=0)
        header = tuple(str(number) for number in range(1, width + 1))
        found = by_content([None] * width, rows, bare=True)
    else:
        below = rows[header_row + 1 :]
        header = tuple(trimmed(cell) for cell in rows[header_row])
        found = by_content(columns_of(header), below, bare=False, headers=header)
    columns = tuple(column or Column("keep") for column in found)
    day_first, unsure = date_order(columns, below)
    if reading.day_first is not None:
        day_first = reading.day_first
    top = tuple(tuple(row) for row in rows[:TOP])
    return Recognised("csv", "", ",", header_row, header, columns, top, day_first, unsure)
