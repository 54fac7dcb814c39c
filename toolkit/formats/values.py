"""Single values as people and programs type them: dates, e-mail addresses, postal addresses, labels, names."""

from __future__ import annotations

import calendar
import datetime
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
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
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})(?: [\d: ]*(?:[AaPp][Mm])?)?")

# Each break is of fixed length: a cell of a million blanks must not take a billion steps.
_PHONE_BREAK = re.compile(r"[;\n]|\s/\s|,\s|\s(?:or|o|ou|oder)\s")
_SHORTEST_TWO_PHONES = 13
_EMAIL_BREAKS = (re.compile(r":::"), re.compile(r"[;,\n]|(?<=>)\s"), re.compile(r"[\s;,]"))

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


def several(value: str) -> list[str]:
    """Google's way to put several values into one cell."""
    return [part for part in map(str.strip, value.split(":::")) if part]


def phones_in(value: str) -> list[str]:
    """Several numbers of one cell, parted only where every part could be one; without a spreadsheet's marks."""
    if value[-2:] == ".0" or value[:1] in ("'", "="):
        value = (value[2:-1] if value[:2] == '="' and value[-1] == '"' else value.lstrip("'")).removesuffix(".0")
    if ":::" in value:
        return several(value)
    if len(value) < _SHORTEST_TWO_PHONES:
        return [value]
    parts = [part.strip() for part in _PHONE_BREAK.split(value)]
    if len(parts) > 1 and all(sum(c.isdigit() for c in part) >= 6 for part in parts):
        return parts
    return [value]


def emails_in(value: str) -> list[str]:
    """The addresses of one cell, or nothing if any part of it is none."""
    if email := email_in(value):
        return [email]
    for breaks in _EMAIL_BREAKS:
        found = [email_in(part) for part in map(str.strip, breaks.split(value)) if part]
        if found and all(found):
            return found
    return []


def _in_calendar(year: int, month: int, day: int) -> bool:
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def date_of(text: str, *, day_first: bool | None = None) -> tuple[str, DateState]:
    """Read a date only where it can mean one day.

    `impossible` are three numbers plainly written as a date that no calendar has. Eight digits that make no
    date may be another sort of number, and 03/04/2020 is March or April, unless `day_first` says which: both stay
    `as_typed`.
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
        return _year_last(int(match[1]), int(match[3]), match[4], day_first is not False and match[2] == ".", day_first)
    if match := _EAST_ASIAN_DATE.fullmatch(text):
        return _on(int(match[1]), int(match[2]), int(match[3]))
    if match := _NAMED_MONTH.fullmatch(text):
        month, written_day = month_of(match["month"]), match["day"] or match["day2"]
        if month and written_day:
            return _on(_whole_year(match["year"]), month, int(written_day))
    return "", "as_typed"


def birthday_of(text: str, *, day_first: bool | None = None) -> tuple[str, DateState]:
    """`date_of`, for a cell that is a birthday: five digits are a day as spreadsheets count them from 1900."""
    if len(text) == 5 and text.isdecimal():
        return (datetime.date(1899, 12, 30) + datetime.timedelta(int(text))).isoformat(), "known"
    return date_of(text, day_first=day_first)


def _on(year: int, month: int, day: int) -> tuple[str, DateState]:
    return (f"{year:04}-{month:02}-{day:02}", "known") if _in_calendar(year, month, day) else ("", "as_typed")


def _year_last(first: int, second: int, written: str, dots: bool, day_first: bool | None) -> tuple[str, DateState]:
    year = _whole_year(written)
    as_day, as_month = _in_calendar(year, second, first), _in_calendar(year, first, second)
    if not (as_day or as_month):
        return ("", "impossible") if len(written) == 4 else ("", "as_typed")
    if as_day and (not as_month or first == second or dots or day_first):
        return f"{year:04}-{second:02}-{first:02}", "known"
    if as_month and (not as_day or day_first is False):
        return f"{year:04}-{first:02}-{second:02}", "known"
    return "", "as_typed"


def _whole_year(written: str) -> int:
    """Two digits of a year are those of somebody alive today."""
    year = int(written)
    return year if len(written) > 2 else year + (1900 if year >= 30 else 2000)


def order_of(text: str) -> bool | None:
    """Whether the day stands before the month, where only one of both can be."""
    match = _YEAR_LAST.fullmatch(text)
    if match is None or match[2] == ".":
        return None
    year, first, second = _whole_year(match[4]), int(match[1]), int(match[3])
    as_day, as_month = _in_calendar(year, second, first), _in_calendar(year, first, second)
    return as_day if as_day != as_month else None


_EAST_ASIAN_DATE = re.compile(r"(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]?")
_NAMED_MONTH = re.compile(
    r"(?:\w{2,12}\.?,? )?"
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[ \-/.](?:de |of |d')?)?(?P<month>[^\W\d_]{3,12})\.?"
    r"(?:[ \-/.](?P<day2>\d{1,2})(?:st|nd|rd|th)?,?(?= ))?[ \-/.,]{1,2}(?:de |del )?(?P<year>\d{4}|\d{2})(?: г\.?)?",
    re.IGNORECASE,
)


def _without_marks(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if unicodedata.category(c) != "Mn")


@lru_cache(maxsize=512)
def month_of(word: str) -> int:
    """1 to 12 for a month's name or its beginning, in the languages of `_MONTHS`; 0 if it is none or could be two."""
    folded = _without_marks(word)
    found = {
        number
        for names in _MONTHS
        for number, name in enumerate(_without_marks(names).split(), 1)
        if name.startswith(folded)
    }
    return found.pop() if len(found) == 1 else 0


_MONTHS = (
    "january february march april may june july august september october november december",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
    "januar februar marz april mai juni juli august september oktober november dezember",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
    "ocak subat mart nisan mayıs haziran temmuz agustos eylul ekim kasım aralık",
    "januari februari maret april mei juni juli agustus september oktober november desember",
)


_FAMILY_FIRST = re.compile(r"([^,;@\d]{2,60}),\s+([^,;@\d]{2,60})")
_AFTER_A_COMMA = frozenset(
    {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md", "m.d.", "esq", "esq.", "dr", "dr.", "mba", "ma"}
)


def family_first(text: str) -> bool:
    """Whether it is a name such as "Sample, Sam"."""
    match = _FAMILY_FIRST.fullmatch(text)
    return match is not None and match[2].strip().lower() not in _AFTER_A_COMMA


def turned(text: str) -> tuple[str, str]:
    """Given and family name of "Sample, Sam"; all of it as the given name if it is none."""
    if not family_first(text):
        return text, ""
    family, _, given = text.partition(",")
    return given.strip(), family.strip()


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
        parts = (_QUOTED_TAG.sub(r"\1", part.strip()) for part in re.split(r"[,\n]", text))
    return unique(part.strip().removeprefix("* ").strip() for part in parts)


_QUOTED_TAG = re.compile(r'"([^"]*)"')


def tags_among(groups: Iterable[str]) -> tuple[str, ...]:
    """What says something about a person; Google, and phones that sync with it, put everybody into one group."""
    return tuple(group for group in groups if group.lower() not in _EVERYBODY)


def unique(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for item in items if item))
