"""Single values as people and programs type them: dates, e-mail addresses, postal addresses, labels, names."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from typing import Literal

EMAIL = re.compile(r"[^@\s<>,;:\"()]+@[^@\s<>,;:\"()]+\.[^@\s<>,;:\"().]+")
_WRAPPED_EMAIL = re.compile(r"(?:mailto:)?(?:[^<>]*<)?\s*([^<>\s]+)\s*>?", re.IGNORECASE)
NO_VALUE = frozenset({"n/a", "na", "none", "null", "nil", "-", "--", "?", "no", "x"})
"""What people type into an e-mail cell to say that there is none."""

_EVERYBODY = frozenset({"mycontacts", "my contacts"})
_INVISIBLE_EDGES = "\ufeff\u200b\u200e\u200f\u2060\u00ad"
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.,+\-Z ]*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T[\d:.,+\-Z]*)?")
_NO_YEAR = re.compile(r"--(\d{2})-?(\d{2})(?:T.*)?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})(?: [\d: ]*(?:[AaPp][Mm])?)?")

DateState = Literal["known", "as_typed", "impossible", "empty"]


def trimmed(text: str) -> str:
    """Without white space (no-break spaces too) and invisible marks at the ends, line ends as \\n."""
    text = text.strip()
    if not text.isascii():
        text = text.strip(_INVISIBLE_EDGES).strip()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def email_in(text: str) -> str:
    """The address in `a@b.org`, `<a@b.org>`, `Name <a@b.org>` or `mailto:a@b.org`, or nothing."""
    if EMAIL.fullmatch(text):
        return text
    wrapped = _WRAPPED_EMAIL.fullmatch(text)
    return wrapped[1] if wrapped and EMAIL.fullmatch(wrapped[1]) else ""


def _in_calendar(year: int, month: int, day: int) -> bool:
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def date_of(text: str) -> tuple[str, DateState]:
    """Read a date only where it can mean one day.

    `impossible` are three numbers plainly written as a date that no calendar has. Eight digits that make no
    date may be another sort of number, and 03/04/2020 is March or April: both stay `as_typed`.
    """
    if text.strip("0-/. :") == "":
        return "", "empty"
    if match := _ISO.fullmatch(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
        if _in_calendar(year, month, day):
            return f"{year:04}-{month:02}-{day:02}", "known"
        return "", "impossible"
    if match := _COMPACT.fullmatch(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
        return (f"{year:04}-{month:02}-{day:02}", "known") if _in_calendar(year, month, day) else ("", "as_typed")
    if match := _NO_YEAR.fullmatch(text):
        month, day = int(match[1]), int(match[2])
        return (f"--{month:02}-{day:02}", "known") if _in_calendar(2000, month, day) else ("", "impossible")
    if match := _YEAR_LAST.fullmatch(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        day_first, month_first = _in_calendar(year, second, first), _in_calendar(year, first, second)
        if not (day_first or month_first):
            return "", "impossible"
        if day_first and (not month_first or first == second or match[2] == "."):
            return f"{year:04}-{second:02}-{first:02}", "known"
        if month_first and not day_first:
            return f"{year:04}-{first:02}-{second:02}", "known"
    return "", "as_typed"


def postal(
    po_box: str = "",
    extended: str = "",
    street: str = "",
    city: str = "",
    region: str = "",
    postcode: str = "",
    country: str = "",
) -> str:
    """The parts of a postal address (RFC 6350, 6.3.1) as the lines of an envelope."""
    middle = ", ".join(part for part in (city, " ".join(p for p in (region, postcode) if p)) if part)
    return "\n".join(line for line in (po_box, extended, street, middle, country) if line)


_LABELS = {
    "cell": "mobile",
    "mobile": "mobile",
    "homepage": "home page",
    "homefax": "home fax",
    "workfax": "work fax",
    "business": "work",
    "business fax": "work fax",
    "private": "home",
    "assistantphone": "assistant",
    "assistant phone": "assistant",
}
_UNLABELLED = frozenset({"", "other", "voice", "internet", "unknown", "pref", "smtp", "default"})


def label_of(text: str) -> str:
    """One spelling for the labels that all address books share; a person's own label as it is."""
    plain = text.strip().removeprefix("* ").strip()
    if plain.startswith("_$!<") and plain.endswith(">!$_"):
        plain = plain[4:-4]
        plain = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", plain)
    lower = re.sub(r"^(home|work)\d$", r"\1", plain.lower())
    if lower in _UNLABELLED or lower == "*":
        return ""
    if lower in _LABELS:
        return _LABELS[lower]
    return lower if lower in _COMMON else plain


_COMMON = frozenset(
    {"home", "work", "mobile", "main", "pager", "fax", "home fax", "work fax", "car", "school", "profile", "blog"}
    | {"assistant", "home page", "video", "iphone", "spouse", "anniversary", "ftp"}
)


def _unspaced_script(text: str) -> bool:
    return bool(text) and all("\u3040" <= c <= "\u30ff" or "\u3400" <= c <= "\u9fff" or c == "々" for c in text)


def joined_name(prefix: str, given: str, middle: str, family: str, suffix: str) -> str:
    """A name from its parts; Chinese and Japanese names are written family first and without spaces."""
    if not (prefix or middle or suffix) and _unspaced_script(given) and _unspaced_script(family):
        return family + given
    return " ".join(part for part in (prefix, given, middle, family, suffix) if part)


def listed(text: str) -> tuple[str, ...]:
    """Tags or languages of one cell: parted by `:::` if there is one, else `;`, else commas or lines."""
    if ":::" in text:
        parts: Iterable[str] = text.split(":::")
    elif ";" in text:
        parts = text.split(";")
    else:
        parts = re.split(r"[,\n]", text)
    return unique(part.strip().removeprefix("* ").strip() for part in parts)


def tags_among(groups: Iterable[str]) -> tuple[str, ...]:
    """What says something about a person; Google, and phones that sync with it, put everybody into one group."""
    return tuple(group for group in groups if group.lower() not in _EVERYBODY)


def unique(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for item in items if item))
