"""Spreadsheets in: XLSX and ODS, as rows of text like those of a CSV file.

python-calamine reads them, from memory, so that nothing in clear lies in a temporary file. It keeps a sheet as one
block of cells, and a crafted file of a few bytes can ask for more memory than there is, which would end the program.
So the file meets limits first: `_Gate` measures it without keeping it. Old XLS files have no such gate, and random
damage was enough to make the library ask for all memory: they are refused.
"""

from __future__ import annotations

import datetime
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from toolkit.base.errors import ToolkitError

from .sources import Source, opened, size_of, trouble

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

LIMIT_BYTES = 100 * 1024 * 1024
LIMIT_UNPACKED = 400 * 1024 * 1024
LIMIT_PARTS = 5_000
LIMIT_CELLS = 10_000_000
"""Width times height of all sheets together: 100,000 people with 100 columns."""
LIMIT_SHEETS = 50

_CHUNK = 1 << 18
_LONGEST_TAG = 1 << 16
_LOCAL_HEADER = struct.Struct("<4s22sHH")
# A ">" may stand inside the quotes of an attribute.
_ATTRIBUTES = rb"((?:[^<>\"'/]|/(?!>)|\"[^\"<]*\"|'[^'<]*')*)"
_XLSX_TAG = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])" + _ATTRIBUTES + rb"(/?)>")
_XLSX_AT = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{0,20})([0-9]{1,20})[\"']")
_ODS_TAG = re.compile(
    rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)(?=[\s/>])" + _ATTRIBUTES + rb"(/?)>"
)
_ODS_TIMES = re.compile(rb"table:number-(?:rows|columns)-repeated\s*=\s*[\"']([0-9]{1,20})[\"']")
_EPOCH = datetime.time(0)


def is_workbook(head: bytes, tail: bytes) -> bool:
    """Whether these bytes are the beginning and end of a spreadsheet that can be read."""
    marks = (b"xl/workbook", b"xl/worksheets", b"opendocument.spreadsheet", b"xl/_rels")
    return head.startswith(b"PK\x03\x04") and any(mark in head or mark in tail for mark in marks)


class Workbook:
    """A spreadsheet that has passed the limits.

    Raises ToolkitError `import.too_large`, `import.workbook_damaged`, `import.spreadsheet_file`, `file.*`.
    """

    def __init__(self, source: Source) -> None:
        try:
            if size_of(source) > LIMIT_BYTES:
                raise ToolkitError("import.too_large", limit=LIMIT_BYTES)
            with opened(source) as file:
                data = file.read()
        except OSError as error:
            raise trouble(error, source) from error
        _Gate(data).measure()
        self._book = _opened(data)
        self.sheets = _people_sheets(self._book)
        if not self.sheets:
            raise ToolkitError("import.empty")

    def rows(self, sheet: str) -> Iterator[list[str]]:
        """The rows of a sheet from its first on, each cell as text."""
        try:
            found = self._book.get_sheet_by_name(sheet)
            lead = found.start[1] if found.start is not None else 0
            for row in found.iter_rows():
                cells = [cell if type(cell) is str else text_of(cell) for cell in row]
                yield [""] * lead + cells if lead else cells
        except ToolkitError:
            raise
        except BaseException as error:
            raise _damaged(error) from error

    def numeric(self, sheet: str, header_row: int, sample: int) -> set[int]:
        """The columns that hold numbers rather than text in the first rows below the headers."""
        found = self._book.get_sheet_by_name(sheet)
        lead = found.start[1] if found.start is not None else 0
        columns: set[int] = set()
        for number, row in enumerate(found.iter_rows()):
            if number > header_row + sample:
                break
            if number > header_row:
                columns.update(at + lead for at, cell in enumerate(row) if type(cell) in (float, int))
        return columns


def text_of(cell: Any) -> str:
    """A cell as a person would type it: whole numbers without a point, days as ISO 8601."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() if cell.time() == _EPOCH else cell.isoformat(" ", "minutes")
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    if isinstance(cell, datetime.time):
        return cell.isoformat("minutes")
    return "" if cell is None else str(cell)


def _opened(data: bytes) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook

    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(data))
    except BaseException as error:
        raise _damaged(error) from error


def _people_sheets(book: CalamineWorkbook) -> tuple[str, ...]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    shown = [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
    ]
    return tuple(shown[:LIMIT_SHEETS])


def _damaged(error: BaseException) -> BaseException:
    """A panic of the library is no Exception, so that it is told by its name; all else passes."""
    if isinstance(error, Exception) or type(error).__name__ == "PanicException":
        return ToolkitError("import.workbook_damaged")
    return error


class _Gate:
    """Measures a zipped spreadsheet: how much it unpacks to, and how large its sheets are."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._left = LIMIT_UNPACKED
        self._cells = 0

    def measure(self) -> None:
        """Raises `import.too_large` and `import.workbook_damaged`."""
        try:
            with zipfile.ZipFile(io.BytesIO(self._data)) as archive:
                parts = archive.infolist()
        except (zipfile.BadZipFile, ValueError, struct.error, NotImplementedError) as error:
            raise ToolkitError("import.workbook_damaged") from error
        if len(parts) > LIMIT_PARTS:
            raise ToolkitError("import.too_large", limit=LIMIT_PARTS)
        names = {part.filename.lower() for part in parts}
        if "xl/workbook.bin" in names:
            raise ToolkitError("import.spreadsheet_file")
        for part in parts:
            # Any part may be made a sheet by another, whatever it is called.
            if "content.xml" in names:
                self._measure_ods(part)
            else:
                self._measure_xlsx(part)

    def _unpacked(self, part: zipfile.ZipInfo) -> Iterator[bytes]:
        """A part, chunk by chunk. What its header says of its size is not believed."""
        start = part.header_offset
        header = self._data[start : start + _LOCAL_HEADER.size]
        if len(header) < _LOCAL_HEADER.size:
            raise ToolkitError("import.workbook_damaged")
        _, _, name, extra = _LOCAL_HEADER.unpack(header)
        start += _LOCAL_HEADER.size + name + extra
        packed = memoryview(self._data)[start : start + part.compress_size]
        if part.compress_type == zipfile.ZIP_STORED:
            self._spend(len(packed))
            for at in range(0, len(packed), _CHUNK):
                yield bytes(packed[at : at + _CHUNK])
            return
        if part.compress_type != zipfile.ZIP_DEFLATED:
            raise ToolkitError("import.workbook_damaged")
        unpacker = zlib.decompressobj(-15)
        try:
            for at in range(0, len(packed), _CHUNK):
                rest = bytes(packed[at : at + _CHUNK])
                while rest and not unpacker.eof:
                    chunk = unpacker.decompress(rest, _CHUNK)
                    rest = unpacker.unconsumed_tail
                    self._spend(len(chunk))
                    yield chunk
        except zlib.error as error:
            raise ToolkitError("import.workbook_damaged") from error

    def _spend(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise ToolkitError("import.too_large", limit=LIMIT_UNPACKED)

    def _tags(self, part: zipfile.ZipInfo, tag: re.Pattern[bytes]) -> Iterator[re.Match[bytes]]:
        kept = b""
        for chunk in self._unpacked(part):
            text = kept + chunk
            markup = part.filename.lower().endswith((".xml", ".rels"))
            if b"<!DOCTYPE" in text or b"<!ENTITY" in text or (markup and b"\0" in chunk):
                raise ToolkitError("import.workbook_damaged")
            end = text.rfind(b">") + 1
            yield from tag.finditer(text, 0, end)
            kept = text[end:]
            if len(kept) > _LONGEST_TAG:
                kept = kept[kept.rfind(b"<") :] if b"<" in kept[-_LONGEST_TAG:] else kept[-16:]
                if len(kept) > _LONGEST_TAG:
                    raise ToolkitError("import.workbook_damaged")

    def _measure_xlsx(self, part: zipfile.ZipInfo) -> None:
        row = column = highest = widest = 0
        for match in self._tags(part, _XLSX_TAG):
            at = _XLSX_AT.search(match[2]) if match[2] else None
            if match[1] == b"row":
                row, column = (int(at[2]) if at else row + 1), 0
                continue
            column = _number_of(at[1]) if at and at[1] else column + 1
            if at:
                row = int(at[2])
            if not match[3]:
                highest, widest = max(highest, row), max(widest, column)
        self._count(highest, widest)

    def _measure_ods(self, part: zipfile.ZipInfo) -> None:
        row = column = highest = widest = rows = 0
        for match in self._tags(part, _ODS_TAG):
            closing, name, attributes, empty = match.groups()
            times = _ODS_TIMES.search(attributes) if attributes else None
            repeated = int(times[1]) if times else 1
            if name == b"table":
                self._count(highest, widest)
                row = column = highest = widest = 0
            elif name == b"table-row":
                if closing or empty:
                    row += rows if closing else repeated
                    rows = 0
                else:
                    rows, column = repeated, 0
            elif not closing:
                column += repeated
                if not empty:
                    highest, widest = max(highest, row + rows), max(widest, column)
        self._count(highest, widest)

    def _count(self, rows: int, columns: int) -> None:
        self._cells += rows * columns
        if self._cells > LIMIT_CELLS:
            raise ToolkitError("import.too_large", limit=LIMIT_CELLS)


@lru_cache(maxsize=1024)
def _number_of(letters: bytes) -> int:
    """A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
