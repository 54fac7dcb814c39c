"""People from plain lines, as they stand in messages: "Sam Sample 07700 900001", "Sam <sam@example.org>, Kim <...>"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .headers import Column
from .values import EMAIL

HEADER = ("Name", "Phone", "E-mail")
COLUMNS = (Column("name"), Column("phone"), Column("email"))

_NAMED_ADDRESS = re.compile(r"[^\W\d_][^<>@]*<[^<>@\s]+@[^<>@\s]+>")
_PHONE = re.compile(r"(?<![\w@.])\+?\(?\d(?:[\d ().\-\u00a0\u2011]|(?<=\d)/(?=\d)){5,20}\d(?![\w@])")
_ENDS = " \t,;:/|<>()[]\"'*•·–—-=\u2022"
_NUMBERING = re.compile(r"^\s*\(?\d{1,4}[.)]\s+")


def looks_like_lines(rows: Sequence[Sequence[str]]) -> bool:
    """Whether this is no table: names before addresses in angles, one row of numbers alone, or names and numbers."""
    filled = [[cell.strip() for cell in row if cell.strip()] for row in rows if any(map(str.strip, row))]
    if not filled:
        return False
    if any(_NAMED_ADDRESS.search(cell) for row in filled for cell in row):
        return True
    if len(filled) == 1 and len(filled[0]) > 1:
        return all(_reaches(cell) and not _rest(cell) for cell in filled[0])
    alone = [row[0] for row in filled if len(row) == 1]
    told = sum(_reaches(cell) and bool(_rest(cell)) for cell in alone)
    return len(alone) * 2 > len(filled) and told * 2 >= len(alone)


def cells_of(line: str) -> Iterator[list[str]]:
    """Name, phones and e-mail addresses of each person in a line; a line without any is a name."""
    parts = [part for part in re.split(r"[,;]", line) if part.strip()]
    if len(parts) < 2 or not all(_reaches(part) for part in parts):
        parts = [line]
    for part in parts:
        emails, phones = EMAIL.findall(part), _phones(part)
        name = _rest(part)
        if name or emails or phones:
            yield [name, ";".join(phones), ";".join(emails)]


def _phones(text: str) -> list[str]:
    found = _PHONE.findall(EMAIL.sub(" ", text))
    return [number if number.count("(") == number.count(")") else number.strip("()") for number in found]


def _reaches(text: str) -> bool:
    return bool(EMAIL.search(text) or _phones(text))


def _rest(text: str) -> str:
    """What is neither number nor address, without the marks between them."""
    rest = _PHONE.sub(" ", EMAIL.sub(" ", _NUMBERING.sub("", text)))
    words = [word.strip(_ENDS) for word in rest.split()]
    return " ".join(word for word in words if word)
