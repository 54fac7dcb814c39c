"""Which mark parts the cells of a sheet, where its headers stand, and what each column holds."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from .headers import Column, columns_of, label_in, normalised
from .values import date_of, email_in, family_first, order_of, trimmed

if TYPE_CHECKING:
    from _csv import Reader

DELIMITERS = (",", ";", "\t", "|")
SAMPLE_ROWS = 200
_HEADER_WITHIN = 12
_PHONE_WORDS = frozenset(
    ("phone", "phones", "telephone", "tel", "mobile", "cell", "movil", "telefono", "telefon", "whatsapp")
)


def rows_of(lines: Iterable[str], delimiter: str) -> Reader:
    """The cells of a delimited text (RFC 4180, leniently); lines keep their ends."""
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=delimiter != "\t")


def sample_rows(text: str, delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for row in rows_of(io.StringIO(text.replace("\0", ""), newline=""), delimiter):
            rows.append(row)
            if len(rows) >= SAMPLE_ROWS:
                break
    except csv.Error:
        pass
    return rows


def delimiter_of(text: str) -> str:
    """The mark that parts most rows into the same number of cells, more cells before fewer."""
    best, best_score = ",", 0.0
    for candidate in DELIMITERS:
        widths = [len(row) for row in sample_rows(text, candidate) if row]
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


def _known(row: Sequence[str]) -> int:
    return sum(column is not None and column.field != "keep" for column in columns_of([trimmed(cell) for cell in row]))


def is_header(row: Sequence[str]) -> bool:
    """Whether a row among others heads another list."""
    filled = [cell for cell in row if cell]
    return len(filled) >= 2 and _known(filled) * 3 >= 2 * len(filled) and not any(map(_looks_like_reach, filled))


def header_row_of(rows: list[list[str]], start: int) -> int:
    """Where the headers stand: mostly on top, at times below a title; nowhere if the first row is somebody's data."""
    candidates = [
        (index, row) for index, row in enumerate(rows[: start + _HEADER_WITHIN]) if index >= start and any(row)
    ]
    if not candidates:
        return start
    top, first = candidates[0]
    if any(_looks_like_reach(trimmed(cell)) for cell in first) or not any(c.isalpha() for cell in first for c in cell):
        return -1
    if _known(first) >= 2:
        return top
    for index, row in candidates[1:]:
        if len(row) > len([cell for cell in first if cell.strip()]) and _known(row) >= 2:
            return index
    return top


def starts_with_somebody(rows: list[list[str]]) -> bool:
    """A first row that heads nothing known, with a name where names stand below, is a person and no header."""
    if not rows or _known(rows[0]):
        return False
    below = by_content([None] * len(rows[0]), rows[1:], bare=True)
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
    return not strong or text[0] in "+(" or unicodedata.digit(text[0], 1) == 0 or bool(re.search(r"\d[ \-/.)]\d", text))


def _looks_like_reach(text: str) -> bool:
    return bool(email_in(text)) or _looks_like_phone(text, strong=True)


def _looks_like_name(text: str) -> bool:
    return (
        3 <= len(text) <= 60
        and text[-1] not in "?:؟？"
        and 2 <= len(text.split()) <= 5
        and not any(c.isdigit() for c in text)
        and sum(c.isalpha() for c in text) >= 0.8 * len(text.replace(" ", ""))
        and all(
            not word[0].isalpha() or word[0].isupper() or word[0].lower() == word[0].upper()
            for word in text.split()[:1]
        )
    )


def by_content(
    columns: Sequence[Column | None], rows: list[list[str]], *, bare: bool, headers: Sequence[str] = ()
) -> list[Column | None]:
    """Fill in what headers don't say: mostly addresses is the e-mail column, and so on."""
    result = list(columns)
    cells = [[trimmed(row[at]) for row in rows if at < len(row) and row[at].strip()] for at in range(len(result))]

    def mostly(at: int, share: float) -> bool:
        return bool(cells[at]) and share >= 0.6 * len(cells[at])

    def strong_at(at: int) -> bool:
        """Whether bare digits are not enough: they are where the header speaks of phones."""
        return not bare and not (headers and _PHONE_WORDS.intersection(normalised(headers[at]).split()))

    for at, column in enumerate(result):
        if column is not None:
            continue
        if mostly(at, sum(bool(email_in(cell)) for cell in cells[at])):
            result[at] = Column("email", label_in(headers[at]) if headers else "")
        elif mostly(at, sum(_looks_like_phone(cell, strong=strong_at(at)) for cell in cells[at])):
            result[at] = Column("phone", label_in(headers[at]) if headers else "")
    parts = any(column is not None and column.field in ("given", "family") for column in result)
    for at, column in enumerate(result):
        # One name with a comma may be anything; a column of them is a list by family names.
        names = column is not None and column.field == "name" and not parts and len(cells[at]) > 1
        if names and mostly(at, sum(map(family_first, cells[at]))):
            result[at] = Column("family_given")
    fields = {column.field for column in result if column}
    if not fields & {"name", "family_given", "given", "family"}:
        for at, column in enumerate(result):
            if column is None and mostly(at, sum(_looks_like_name(cell) for cell in cells[at])):
                result[at] = Column("name")
                break
        else:
            at = next((at for at, column in enumerate(result) if column is None), -1)
            if bare and fields & {"email", "phone"} and at >= 0 and mostly(at, sum(c[0].isalpha() for c in cells[at])):
                result[at] = Column("name")
    return result


def date_order(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> tuple[bool | None, str]:
    """Whether days stand before months, as the dates that leave no doubt tell; and one that leaves doubt."""
    votes = {True: 0, False: 0}
    unsure = ""
    for at, column in enumerate(columns):
        if column.field != "born":
            continue
        for row in rows:
            text = trimmed(row[at]) if at < len(row) else ""
            order = order_of(text)
            if order is not None:
                votes[order] += 1
            elif text and date_of(text, day_first=True)[0] != date_of(text, day_first=False)[0]:
                unsure = unsure or text
    if bool(votes[True]) != bool(votes[False]):
        return bool(votes[True]), unsure
    return None, unsure
