"""Which people: a search built from plain choices, as a value that can be kept, sent on and read by later versions.

A filter is a list of conditions of which all or any have to be met. As JSON it is what a group holds in `search`:

    {"all": [{"field": "tag", "op": "is", "value": "0192…"}, {"field": "contacted", "op": "not_within", "value": 60}]}

Conditions that this version does not know are kept as they are, and nobody is known to meet them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .fields import Field, Kind, clean_line, is_date
from .records import CONTACT, CUSTOM, EVENT, PERSON
from .text import fold

CONDITIONS = 50
TEXT = 300
JSON = 20_000
DAYS = 36_500
NESTED = 8
"""Groups of groups, so deep."""

LEAVE_OUT, ONLY, TOO = "", "only", "too"
"""What becomes of archived people."""

CONTAINS, CONTAINS_NOT, FILLED, EMPTY = "contains", "contains_not", "filled", "empty"
IS, IS_NOT, BETWEEN, WITHIN, NOT_WITHIN = "is", "is_not", "between", "within", "not_within"

TAG, GROUP, EVENT_SEEN, EVENT_KIND = "tag", "group", "event", "event_kind"
TRAINED, CONTACTED, REACHED, ADDED, IMPORTED = "trained", "contacted", "reached", "added", "imported"

Range = tuple[Any, Any]


@dataclass(frozen=True)
class Condition:
    """`value`: an id in hex, a choice, words, a number of days, a pair of bounds, or None, as the field wants it."""

    field: str
    op: str
    value: Any = None


@dataclass(frozen=True)
class Newer:
    """A condition of a newer version, as JSON."""

    json: str


@dataclass(frozen=True)
class Filter:
    conditions: tuple[Condition | Newer, ...] = ()
    any: bool = False
    archived: str = LEAVE_OUT
    rest: str = ""
    """What else a newer version said, as JSON."""

    @property
    def needs_newer(self) -> bool:
        """Whether there is something in it that this version can't decide."""
        return bool(self.rest) or any(isinstance(each, Newer) for each in self.conditions)

    @property
    def narrows(self) -> bool:
        return self != Filter()


EVERYBODY = Filter()


def to_json(chosen: Filter) -> str:
    """The filter as a group keeps it."""
    whole: dict[str, Any] = json.loads(chosen.rest) if chosen.rest else {}
    whole["any" if chosen.any else "all"] = [_plain(each) for each in chosen.conditions]
    if chosen.archived:
        whole["archived"] = chosen.archived
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _plain(condition: Condition | Newer) -> Any:
    if isinstance(condition, Newer):
        return json.loads(condition.json)
    plain: dict[str, Any] = {"field": condition.field, "op": condition.op}
    if condition.value is not None:
        plain["value"] = list(condition.value) if isinstance(condition.value, tuple) else condition.value
    return plain


def from_json(text: str) -> Filter:
    """The filter in this text, whoever wrote it; what can't be read counts as of a newer version."""
    try:
        if len(text) > JSON:
            raise ValueError
        whole = json.loads(text)
    except (ValueError, RecursionError):
        whole = None
    if not isinstance(whole, dict):
        return Filter((Newer(json.dumps(text)),))
    joined = "any" if "any" in whole else "all"
    plain = whole.pop(joined, [])
    archived = whole.pop("archived", LEAVE_OUT)
    if archived not in (LEAVE_OUT, ONLY, TOO):
        whole["archived"] = archived
        archived = LEAVE_OUT
    if not isinstance(plain, list) or len(plain) > CONDITIONS:
        plain = [plain]
    rest = json.dumps(whole, ensure_ascii=False, sort_keys=True) if whole else ""
    return Filter(tuple(map(_condition, plain)), joined == "any", archived, rest)


def _condition(plain: Any) -> Condition | Newer:
    if isinstance(plain, dict) and plain.keys() <= {"field", "op", "value"}:
        value = plain.get("value")
        made = Condition(
            str(plain.get("field")), str(plain.get("op")), tuple(value) if isinstance(value, list) else value
        )
        if is_known(made):
            return made
    return Newer(json.dumps(plain, ensure_ascii=False, sort_keys=True))


# What can be asked


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and len(value) == 32 and all(c in "0123456789abcdef" for c in value)


def _is_days(value: Any) -> bool:
    return type(value) is int and 0 <= value <= DAYS


def _is_words(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= TEXT and bool(fold(clean_line(value)))


def _is_nothing(value: Any) -> bool:
    return value is None


def _is_days_of_calendar(value: Any) -> bool:
    return _is_range(value, lambda each: isinstance(each, str) and is_date(each) and not each.startswith("--"))


def _is_numbers(value: Any) -> bool:
    return _is_range(value, lambda each: type(each) is int and 0 <= each < 1 << 53)


def _is_range(value: Any, fits: Callable[[Any], bool]) -> bool:
    if not isinstance(value, tuple) or len(value) != 2 or value == (None, None):
        return False
    return all(each is None or fits(each) for each in value)


def _one_of(choices: Iterable[str], none: bool = False) -> Callable[[Any], bool]:
    known = frozenset(choices)
    return lambda value: value in known if isinstance(value, str) else none and value is None


_GIVEN: dict[str, Callable[[Any], bool]] = {FILLED: _is_nothing, EMPTY: _is_nothing}

_ASKED: dict[str, Mapping[str, Callable[[Any], bool]]] = {
    TAG: {IS: _is_id, IS_NOT: _is_id},
    GROUP: {IS: _is_id, IS_NOT: _is_id},
    EVENT_SEEN: {IS: _is_id, IS_NOT: _is_id},
    EVENT_KIND: dict.fromkeys((IS, IS_NOT), _one_of(EVENT.by_name["kind"].choices)),
    TRAINED: {IS: _is_id, IS_NOT: _is_id},
    CONTACTED: {NOT_WITHIN: _is_days, WITHIN: _is_days},
    REACHED: dict.fromkeys((IS, IS_NOT), _one_of(CONTACT.by_name["kind"].choices)),
    ADDED: {WITHIN: _is_days, NOT_WITHIN: _is_days},
    IMPORTED: {WITHIN: _is_days, NOT_WITHIN: _is_days},
}
"""What can be asked of people beside their own fields: operators and what fits as a value."""


def _asked_of(field: Field) -> Mapping[str, Callable[[Any], bool]]:
    if field.kind is Kind.CHOICE:
        return dict.fromkeys((IS, IS_NOT), _one_of(field.choices, none=True))
    if field.kind is Kind.REFERENCE:
        return {IS: _is_id, IS_NOT: _is_id, **_GIVEN}
    return {
        Kind.LINE: {CONTAINS: _is_words, CONTAINS_NOT: _is_words, **_GIVEN},
        Kind.DATE: {BETWEEN: _is_days_of_calendar, **_GIVEN},
        Kind.COUNT: {BETWEEN: _is_numbers, **_GIVEN},
        Kind.YES_NO: dict.fromkeys((IS, IS_NOT), lambda value: value is True),
    }.get(field.kind, {})


_OWN: dict[str, Callable[[Any], bool]] = {
    CONTAINS: _is_words,
    CONTAINS_NOT: _is_words,
    BETWEEN: lambda value: _is_days_of_calendar(value) or _is_numbers(value),
    IS: lambda value: value is True,
    IS_NOT: lambda value: value is True,
    **_GIVEN,
}

FIELDS: tuple[Field, ...] = tuple(
    field for field in PERSON.fields if _asked_of(field) and field.name not in ("archived", *_ASKED)
)
"""The fields of a person that can be asked about."""

_KNOWN = {**_ASKED, **{field.name: _asked_of(field) for field in FIELDS}}


def operators(field: str) -> tuple[str, ...]:
    """What can be asked about a field, the most usual first; nothing of one that is not known."""
    return tuple(_KNOWN.get(field, _OWN if _is_own(field) else {}))


def is_known(condition: Condition) -> bool:
    """Whether this version can decide it."""
    asked = _OWN if _is_own(condition.field) else _KNOWN.get(condition.field, {})
    fits = asked.get(condition.op)
    return fits is not None and fits(condition.value)


def _is_own(field: str) -> bool:
    return field.startswith(CUSTOM) and _is_id(field.removeprefix(CUSTOM))
