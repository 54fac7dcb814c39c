"""What a file is, found out from its bytes and never from its name.

A file that is no contact list raises ToolkitError: `import.empty`, `import.not_contacts` (fact `what`),
`import.spreadsheet_file`, `import.too_large`, `import.line_too_long`.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from toolkit.base.errors import ToolkitError
from toolkit.base.files import CHUNK, known

from .headers import Column, columns_of
from .values import date_of, email_in, trimmed

if TYPE_CHECKING:
    from _csv import Reader

LIMIT_BYTES = 500 * 1024 * 1024
LIMIT_LINE = 8 * 1024 * 1024
"""A longer line is no sheet of contacts, and would have to be held in memory whole."""

DELIMITERS = (",", ";", "\t", "|")
MIXED = "toolkit.mixed"
"""Error handler for UTF-8: a stray byte is read as Windows-1252 instead of spoiling the whole file."""

_SAMPLE = 256 * 1024
_SAMPLE_ROWS = 200
_HEADER_WITHIN = 12

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
    (b"dn:", "ldif"),
)
_SPREADSHEETS = (b"xl/workbook", b"xl/worksheets", b"opendocument.spreadsheet", b"Index/Tables/", b"xl/_rels")
_VCARD = re.compile(rb"(?:^|[\r\n])[ \t]*(?:[\w-]+\.)?BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

# Charsets in real use for contact lists; the detector, left alone, also answers with mainframe code pages.
_CANDIDATES = [
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp874",
    "cp932",
    "gb18030",
    "big5",
    "euc_kr",
    "euc_jp",
    "koi8_r",
    "mac_roman",
    "cp850",
]


@dataclass(frozen=True, slots=True)
class Recognised:
    """How to read a file. For vCard only `kind` and `encoding` matter.

    `header_row` is the 0-based logical row of the headers, -1 if the sheet has none; `header` are the names
    of the columns (numbers where there is no header row) and `columns` what each is taken to hold.
    """

    kind: Literal["csv", "vcard"]
    encoding: str
    delimiter: str = ","
    header_row: int = 0
    header: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()

    @property
    def mapping(self) -> dict[str, str]:
        """Header to field (one of `headers.FIELDS`), to be shown and changed by a person."""
        return {header: column.field for header, column in zip(self.header, self.columns, strict=True)}


def _mixed(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "replace"), error.end


codecs.register_error(MIXED, _mixed)


def errors_for(encoding: str) -> str:
    return MIXED if encoding.startswith("utf-8") else "replace"


def recognise(path: Path) -> Recognised:
    """Look at the whole file once, in constant memory, and at its beginning closely."""
    try:
        size = path.stat().st_size
        if size > LIMIT_BYTES:
            raise ToolkitError("import.too_large", limit=LIMIT_BYTES)
        with path.open("rb") as file:
            head = file.read(_SAMPLE)
            _refuse_foreign(head, path)
            # A photo in a vCard may be one very long line; nobody in a sheet is.
            vcard = bool(_VCARD.search(head[:16_384].replace(b"\0", b"").lstrip(b"\xff\xfe\xef\xbb\xbf")))
            encoding = _encoding(path, head, sys.maxsize if vcard else LIMIT_LINE)
    except OSError as error:
        raise known(error, path) from error
    text = head.decode(encoding, errors_for(encoding))
    if not trimmed(text.replace("\0", "")):
        raise ToolkitError("import.empty")
    if vcard:
        return Recognised("vcard", encoding)
    _refuse_text(text)
    return _sheet(text, encoding, whole=len(head) == size)


def _refuse_foreign(head: bytes, path: Path) -> None:
    if not head.strip(b"\0 \t\r\n"):
        raise ToolkitError("import.empty")
    if head.startswith(b"PK\x03\x04"):
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - _SAMPLE))
            tail = file.read()
        if any(mark in head or mark in tail for mark in _SPREADSHEETS):
            raise ToolkitError("import.spreadsheet_file")
        raise ToolkitError("import.not_contacts", what="archive")
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            if what == "office" and b"W\0o\0r\0k\0b\0o\0o\0k\0" in head:
                raise ToolkitError("import.spreadsheet_file")
            raise ToolkitError("import.not_contacts", what=what)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _silent_utf16(head):
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


def _silent_utf16(head: bytes) -> str:
    """UTF-16 without a byte-order mark shows by zeros in every other place, and nowhere else."""
    sample = head[: min(len(head), 4096) & ~1]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if not even else "utf-16-be" if not odd else ""
    if not encoding or (even + odd) * 25 < len(sample):
        return ""
    # The last unit may be half of a pair.
    text = sample.decode(encoding, "replace")[:-1]
    return encoding if "\ufffd" not in text and sum(map(str.isprintable, text)) * 10 > len(text) * 7 else ""


def _encoding(path: Path, head: bytes, longest: int) -> str:
    for mark, name in _BOMS:
        if head.startswith(mark):
            _scan(path, longest, utf8=False)
            return name
    if silent := _silent_utf16(head):
        return silent
    odd_lines = _scan(path, longest, utf8=True)
    if not odd_lines:
        return "utf-8"
    return _guess(odd_lines)


def _scan(path: Path, longest: int, *, utf8: bool) -> bytes:
    """Refuse lines beyond the limit; return a sample of non-ASCII lines if the file isn't UTF-8, else nothing."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    valid, run, odd_lines = True, 0, bytearray()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            first = min((at for at in (chunk.find(b"\n"), chunk.find(b"\r")) if at >= 0), default=-1)
            run += len(chunk) if first < 0 else first
            if run > longest:
                raise ToolkitError("import.line_too_long", limit=longest)
            if first >= 0:
                run = len(chunk) - 1 - max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
            if utf8 and not chunk.isascii():
                if len(odd_lines) < _SAMPLE:
                    odd_lines += b"\n".join(line for line in chunk.splitlines() if not line.isascii())[:_SAMPLE]
                if valid:
                    try:
                        decoder.decode(chunk)
                    except UnicodeDecodeError:
                        valid = False
            elif valid and decoder.getstate()[0]:
                valid = False
    if valid and not decoder.getstate()[0]:
        return b""
    return bytes(odd_lines)


_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def _guess(lines: bytes) -> str:
    """The charset of bytes that are not (all) UTF-8."""
    letters = _UTF8_LETTER.findall(lines)
    within = sum(map(len, letters))
    high = sum(byte >= 0x80 for byte in lines)
    if within * 10 >= high * 8:
        return "utf-8"
    turkish = {c for c in lines.decode("cp1254", "replace") if ord(c) >= 0x80}
    if turkish <= _TURKISH_ONLY and turkish & {"ı", "İ"}:
        return "cp1254"
    western = lines.decode("cp1252", "replace")
    if high < 4 or _reads_western(western):
        return "cp1252"
    sample = lines[: _SAMPLE // 8]
    sense = {charset: _sense(text) for charset in _CANDIDATES if (text := _strictly(sample, charset))}
    likely = [charset for charset, score in sense.items() if score >= max(sense.values()) - 0.03]
    if len(likely) == 1:
        return likely[0]
    # Loading the detector takes longer than reading most files: only for those few that need it.
    from charset_normalizer import from_bytes

    found = from_bytes(sample, cp_isolation=likely or _CANDIDATES, threshold=0.5).best()
    return found.encoding if found is not None else (likely or _CANDIDATES)[0]


def _strictly(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset)
    except UnicodeDecodeError as error:
        # A sample may end within a character.
        return data[: error.start].decode(charset) if error.start > len(data) - 4 > 0 else ""


def _sense(text: str) -> float:
    """How far a text of names reads as one: words in one script, capitals where they belong, no strange signs.

    Detectors made for long texts err on a list of names, where capitals tell most: KOI8-R and Windows-1251
    hold the same letters with the cases swapped.
    """
    scores = [0.0] * sum(
        ord(c) >= 0x80 and unicodedata.category(c) in ("So", "Sm", "Cc", "Co", "Cn", "Sk") for c in text
    )
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        scripts = {unicodedata.name(c, "? ").split()[0] for c in word}
        if scripts & _EAST_ASIAN:
            scores.append(_CASELESS if scripts <= _EAST_ASIAN else 0.0)
        elif (
            len(scripts) > 1
            or "HALFWIDTH" in scripts
            or (scripts == {"LATIN"} and sum(ord(c) >= 0x80 for c in word) > 1 + len(word) // 3)
        ):
            scores.append(0.0)
        elif word.istitle():
            scores.append(1.0)
        elif word.islower():
            scores.append(0.95)
        else:
            scores.append(_CASELESS if word.isupper() or word.lower() == word.upper() else 0.0)
    return sum(scores) / len(scores) if scores else 0.0


_CASELESS = 0.93
_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "KATAKANA-HIRAGANA", "IDEOGRAPHIC"})
_WORD = re.compile(r"[^\W\d_]+")
_WESTERN = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüÿœßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ¿¡ªº«»°´·–—‘’“”„…€\xa0")
_TURKISH_ONLY = frozenset("çğıöşüâîûÇĞİÖŞÜÂÎÛ‘’“”–\xa0")


def _reads_western(text: str) -> bool:
    """Whether Windows-1252 makes sense: western letters, mostly one or two in a word of plain ones."""
    high = [c for c in text if ord(c) >= 0x80]
    if sum(c in _WESTERN for c in high) < 0.95 * len(high):
        return False
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    plausible = sum(sum(ord(c) >= 0x80 for c in word) <= 1 + len(word) // 4 and not _shouts(word) for word in words)
    return plausible >= 0.8 * len(words)


def _shouts(word: str) -> bool:
    """A capital after a small letter inside a word ("MÃ¼ller", "Jos…È") is the mark of a wrong charset."""
    return any(a.islower() and b.isupper() and not b.isascii() for a, b in pairwise(word))


def rows_of(lines: Iterable[str], delimiter: str) -> Reader:
    """The cells of a delimited text (RFC 4180, leniently); lines keep their ends."""
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=delimiter != "\t")


def _sample_rows(text: str, delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in rows_of(io.StringIO(text.replace("\0", ""), newline=""), delimiter):
            rows.append(row)
            if len(rows) >= _SAMPLE_ROWS:
                break
    except csv.Error:
        pass
    return rows


def _delimiter(text: str) -> str:
    """The mark that parts most rows into the same number of cells, more cells before fewer."""
    best, best_score = ",", 0.0
    for candidate in DELIMITERS:
        widths = [len(row) for row in _sample_rows(text, candidate) if row]
        if not widths:
            continue
        usual = max(set(widths), key=lambda width: (widths.count(width), width))
        if usual < 2:
            usual = max(widths)
            if usual < 2 or widths[0] < 2:
                continue
        agreement = sum(width == usual for width in widths) / len(widths)
        score = agreement * agreement * (1 + min(usual, 10) / 20)
        if score > best_score + 1e-9:
            best, best_score = candidate, score
    return best


def announced_delimiter(first_line: str) -> str:
    """Excel's own first line, `sep=;`."""
    match = re.fullmatch(r"\ufeff?\"?sep=(.)\"?\s*", first_line, re.IGNORECASE)
    return match[1] if match else ""


def _sheet(text: str, encoding: str, *, whole: bool) -> Recognised:
    text = text.removeprefix("\ufeff")
    if not whole:
        text = text[: max(text.rfind("\n"), text.rfind("\r")) + 1] or text
    first_line = text.splitlines()[0] if text else ""
    announced = announced_delimiter(first_line)
    delimiter = announced or _delimiter(text)
    rows = _sample_rows(text, delimiter)
    header_row = _header_row(rows, 1 if announced else 0)
    if header_row >= 0 and _starts_with_somebody(rows[header_row:]):
        header_row = -1
    if header_row < 0:
        width = max(map(len, rows), default=0)
        header = tuple(str(number) for number in range(1, width + 1))
        columns = _by_content([None] * width, rows, bare=True)
    else:
        header = tuple(trimmed(cell) for cell in rows[header_row])
        columns = _by_content(columns_of(header), rows[header_row + 1 :], bare=False)
    return Recognised(
        "csv", encoding, delimiter, header_row, header, tuple(column or Column("keep") for column in columns)
    )


def _known(row: Sequence[str]) -> int:
    return sum(column is not None and column.field != "keep" for column in columns_of([trimmed(cell) for cell in row]))


def _header_row(rows: list[list[str]], start: int) -> int:
    """Where the headers stand: mostly on top, at times below a title; nowhere if the first row is somebody's data."""
    candidates = [
        (index, row) for index, row in enumerate(rows[: start + _HEADER_WITHIN]) if index >= start and any(row)
    ]
    if not candidates:
        return start
    top, first = candidates[0]
    if any(_looks_like_reach(trimmed(cell)) for cell in first) or not any(c.isalpha() for cell in first for c in cell):
        return -1
    known_first = _known(first)
    if known_first >= 2 or (known_first and len(first) <= 3):
        return top
    for index, row in candidates[1:]:
        if len(row) > len([cell for cell in first if cell.strip()]) and _known(row) >= 2:
            return index
    return top


def _starts_with_somebody(rows: list[list[str]]) -> bool:
    """A first row that heads nothing known, with a name where names stand below, is a person and no header."""
    if not rows or _known(rows[0]):
        return False
    below = _by_content([None] * len(rows[0]), rows[1:], bare=True)
    named = [cell for cell, column in zip(rows[0], below, strict=True) if column and column.field == "name"]
    return any(_looks_like_name(trimmed(cell)) for cell in named)


_PHONE = re.compile(r"\+?[\d ()./\-\u00a0\u2011]{6,24}(?:(?:ext|x|#)\.? ?\d{1,6})?", re.IGNORECASE)


def _looks_like_phone(text: str, *, strong: bool) -> bool:
    """`strong` asks for a sign that these digits are no mere number: a plus, a leading zero, or gaps."""
    if not _PHONE.fullmatch(text):
        return False
    digits = sum(c.isdigit() for c in text)
    if not 7 <= digits <= 15 or date_of(text)[1] != "as_typed" or re.fullmatch(r"-?\d+\.\d+", text):
        return False
    return not strong or text.startswith(("+", "0", "(")) or bool(re.search(r"\d[ \-/.)]\d", text))


def _looks_like_reach(text: str) -> bool:
    return bool(email_in(text)) or _looks_like_phone(text, strong=True)


def _looks_like_name(text: str) -> bool:
    return (
        3 <= len(text) <= 60
        and 2 <= len(text.split()) <= 5
        and not any(c.isdigit() for c in text)
        and sum(c.isalpha() for c in text) >= 0.8 * len(text.replace(" ", ""))
        and all(
            not word[0].isalpha() or word[0].isupper() or word[0].lower() == word[0].upper()
            for word in text.split()[:1]
        )
    )


def _by_content(columns: Sequence[Column | None], rows: list[list[str]], *, bare: bool) -> list[Column | None]:
    """Fill in what headers don't say: mostly addresses is the e-mail column, and so on."""
    result = list(columns)
    cells = [[trimmed(row[at]) for row in rows if at < len(row) and row[at].strip()] for at in range(len(result))]

    def mostly(at: int, share: float) -> bool:
        return bool(cells[at]) and share >= 0.6 * len(cells[at])

    for at, column in enumerate(result):
        if column is not None:
            continue
        if mostly(at, sum(bool(email_in(cell)) for cell in cells[at])):
            result[at] = Column("email")
        elif mostly(at, sum(_looks_like_phone(cell, strong=not bare) for cell in cells[at])):
            result[at] = Column("phone")
    fields = {column.field for column in result if column}
    if not fields & {"name", "given", "family"}:
        for at, column in enumerate(result):
            if column is None and mostly(at, sum(_looks_like_name(cell) for cell in cells[at])):
                result[at] = Column("name")
                break
        else:
            at = next((at for at, column in enumerate(result) if column is None), -1)
            if bare and fields & {"email", "phone"} and at >= 0 and mostly(at, sum(c[0].isalpha() for c in cells[at])):
                result[at] = Column("name")
    return result
