"""How a record type is declared: once, and everything else derives from the declaration.

Tables, cells, search, bundle encoding, import mapping and forms read these declarations; a test
compares whatever cannot be derived (labels, migrations) with them.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

from ..base.errors import ToolkitError


class Kind(StrEnum):
    """What a field's value is, and which Python value stands for it. Empty is always None."""

    LINE = "line"  # str without line breaks
    TEXT = "text"  # str, many lines
    CHOICE = "choice"  # str, one of `choices`; unknown ones of a newer version are kept
    DATE = "date"  # str, ISO 8601: "2026-11-22", or "--11-22" without a year
    MOMENT = "moment"  # str, local time where it happens: "2026-11-22T18:30"
    YES_NO = "yes_no"  # bool
    COUNT = "count"  # int, not negative
    REACH = "reach"  # Reach
    REFERENCE = "reference"  # 16 bytes, the id of a record of type `refers_to`
    ORDER = "order"  # str, a fractional key: see domain.order
    RANKED = "ranked"  # str, some of `choices` with a blank between, the first one first; unknown ones are kept
    FILE = "file"  # str, the SHA-256 of a content, 64 hexadecimal digits: see vault.contents
    SET = "set"  # elements are 16-byte ids of `refers_to`; each element is a cell of its own


class Merge(StrEnum):
    """What happens to concurrent values of one cell."""

    KEEP_BOTH = "keep_both"  # both stand, one is shown, a person chooses
    LATEST = "latest"  # positions and order keys: the later one, and nobody is asked
    RESTRICTIVE = "restrictive"  # consent: the strictest, unknown counts as strictest
    ELEMENT = "element"  # one element of a set: adding wins


class Reach(NamedTuple):
    """A way to reach somebody: as typed, the region it was typed in, and E.164 if it is a phone number."""

    typed: str
    region: str | None = None
    e164: str | None = None


@dataclass(frozen=True, slots=True)
class Opaque:
    """A value of a newer version, kept as the JSON text it came in and passed on as it is."""

    json: str


Value = str | int | bool | bytes | Reach | Opaque | None


@dataclass(frozen=True)
class Field:
    name: str
    kind: Kind = Kind.LINE
    merge: Merge = Merge.KEEP_BOTH
    limit: int = 300  # characters
    choices: tuple[str, ...] = ()  # for consent: from the loosest to the strictest
    refers_to: str | None = None
    personal: bool = False  # tells something about a person: never shared by accident
    searched: bool = False
    required: bool = False

    @cached_property
    def is_set(self) -> bool:
        return self.kind is Kind.SET

    @cached_property
    def is_words(self) -> bool:
        return self.kind in (Kind.LINE, Kind.TEXT, Kind.CHOICE)

    @cached_property
    def is_composed(self) -> bool:
        """Whether its value is not what stands in its column."""
        return self.kind in (Kind.REACH, Kind.YES_NO)

    @cached_property
    def columns(self) -> tuple[tuple[str, str], ...]:
        """(column, SQLite type) pairs that hold the value; a set has none."""
        if self.kind is Kind.SET:
            return ()
        if self.kind is Kind.REACH:
            return ((self.name, "TEXT"), ("region", "TEXT"), ("e164", "TEXT"))
        return ((self.name, _SQL[self.kind]),)

    def check(self, value: Value) -> Value:
        """The value as it is stored: trimmed, normalised (NFC), within limits.

        Raises ToolkitError: `field.required`, `field.too_long`, `field.not_a_date`, `field.wrong_kind`.
        """
        if type(value) is str and self.is_words and value.isascii() and value.isprintable():
            # Of a long list nearly every value: there is nothing in it to clean.
            text = value.strip()
            if text and len(text) <= self.limit:
                return text
        if value is None or value == "":
            self._refuse_if_required()
            return None
        return self._check(value)

    @cached_property
    def _check(self) -> Callable[[Any], Value]:
        special: dict[Kind, Callable[[Any], Value]] = {
            Kind.REACH: self._reach,
            Kind.REFERENCE: self._reference,
            Kind.SET: self._reference,
            Kind.YES_NO: self._yes_no,
            Kind.COUNT: self._count,
            Kind.ORDER: self._order,
            Kind.RANKED: self._ranked,
            Kind.FILE: self._file,
        }
        return special.get(self.kind, self._words)

    def _reach(self, value: Any) -> Value:
        if type(value) is not Reach:
            words = self._words(value)
            return Reach(words) if isinstance(words, str) else words
        typed = self._text(value.typed)
        if not typed:
            self._refuse_if_required()
            return None
        return value if typed == value.typed else value._replace(typed=typed)

    def _reference(self, value: Any) -> Value:
        if type(value) is not bytes or len(value) != 16:
            raise self._wrong_kind()
        return value

    def _yes_no(self, value: Any) -> Value:
        if type(value) is not bool:
            raise self._wrong_kind()
        return value

    def _count(self, value: Any) -> Value:
        if type(value) is not int or not 0 <= value < 1 << 53:
            raise self._wrong_kind()
        return value

    def _order(self, value: Any) -> Value:
        if type(value) is not str or len(value) > self.limit or not _ORDER_KEY.fullmatch(value):
            raise self._wrong_kind()
        return value

    def _ranked(self, value: Any) -> Value:
        if type(value) is not str or len(value) > self.limit:
            raise self._wrong_kind()
        ranked = list(dict.fromkeys(value.split()))
        if not all(_CHOICE.fullmatch(each) for each in ranked):
            raise self._wrong_kind()
        return " ".join(ranked) or None

    def _file(self, value: Any) -> Value:
        if type(value) is not str or not _SHA256.fullmatch(value):
            raise self._wrong_kind()
        return value

    def _words(self, value: Any) -> Value:
        if not isinstance(value, str):
            raise self._wrong_kind()
        text = self._text(value)
        if not text:
            self._refuse_if_required()
            return None
        if (self.kind is Kind.DATE and not is_date(text)) or (self.kind is Kind.MOMENT and not is_moment(text)):
            raise ToolkitError("field.not_a_date", field=self.name)
        return text

    def _refuse_if_required(self) -> None:
        if self.required:
            raise ToolkitError("field.required", field=self.name)

    def _wrong_kind(self) -> ToolkitError:
        return ToolkitError("field.wrong_kind", field=self.name)

    def _text(self, value: str) -> str:
        text = clean_text(value) if self.kind is Kind.TEXT else clean_line(value)
        if len(text) > self.limit:
            raise ToolkitError("field.too_long", field=self.name, limit=self.limit)
        return text


_SQL = {
    Kind.LINE: "TEXT",
    Kind.TEXT: "TEXT",
    Kind.CHOICE: "TEXT",
    Kind.DATE: "TEXT",
    Kind.MOMENT: "TEXT",
    Kind.ORDER: "TEXT",
    Kind.RANKED: "TEXT",
    Kind.FILE: "TEXT",
    Kind.YES_NO: "INTEGER",
    Kind.COUNT: "INTEGER",
    Kind.REFERENCE: "BLOB",
}

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_CHOICE = re.compile(r"[a-z][a-z0-9_]{0,40}")
_ORDER_KEY = re.compile(r"[0-9A-Za-z]*[1-9A-Za-z]")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_DATE = re.compile(r"(?:[0-9]{4}|-)-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")
_BREAKS = re.compile(r"[\t\r\n\u2028\u2029\x85]+")


def clean_text(value: str) -> str:
    """Many lines: NFC, `\\n` line ends, no control characters, nothing at the ends."""
    if value.isascii() and value.isprintable():
        return value.strip()
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _CONTROL.sub("", value)).strip()


def clean_line(value: str) -> str:
    """One line: `clean_text` with line breaks and tabs made spaces."""
    if value.isascii() and value.isprintable():
        return value.strip()
    return _BREAKS.sub(" ", clean_text(value))


def is_date(text: str) -> bool:
    """Whether it is a day as `Kind.DATE` has it, and no other spelling of ISO 8601."""
    return _DATE.fullmatch(text) is not None and _exists("2000" + text[1:] if text.startswith("--") else text)


def is_moment(text: str) -> bool:
    """Whether it is a moment as `Kind.MOMENT` has it, and no other spelling of ISO 8601."""
    return _MOMENT.fullmatch(text) is not None and _exists(text)


def _exists(text: str) -> bool:
    try:
        datetime.datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


@dataclass(frozen=True)
class RecordType:
    """One kind of record.

    `part_of` names the reference field to the record this one is a part of: parts are hidden, forgotten
    and brought back with their whole. `link` names the two references whose ids make this record's id.
    """

    name: str
    fields: tuple[Field, ...]
    title: str  # the field that names the record in lists; sorting starts from it
    part_of: str | None = None
    link: tuple[str, str] | None = None

    @cached_property
    def by_name(self) -> dict[str, Field]:
        return {field.name: field for field in self.fields}

    @cached_property
    def columns(self) -> tuple[tuple[str, str], ...]:
        return tuple(column for field in self.fields for column in field.columns)

    @cached_property
    def stored(self) -> tuple[tuple[Field, int], ...]:
        """The fields that have columns, and where in `columns` theirs begin."""
        begins = [sum(len(before.columns) for before in self.fields[:i]) for i in range(len(self.fields))]
        return tuple((field, at) for field, at in zip(self.fields, begins, strict=True) if field.columns)

    @cached_property
    def places(self) -> dict[str, tuple[Field, int]]:
        """`stored` by the fields' names."""
        return {field.name: (field, at) for field, at in self.stored}

    @cached_property
    def required(self) -> tuple[str, ...]:
        return tuple(field.name for field in self.fields if field.required)

    @cached_property
    def searched(self) -> tuple[tuple[Field, int], ...]:
        """Those of `stored` that search looks through."""
        return tuple((field, at) for field, at in self.stored if field.searched)

    @cached_property
    def people(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The fields that refer to one person, and the sets of people."""
        about = [field for field in self.fields if field.refers_to == "person"]
        return tuple(f.name for f in about if not f.is_set), tuple(f.name for f in about if f.is_set)

    @cached_property
    def sets(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields if field.is_set)
