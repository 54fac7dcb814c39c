"""Households that lists of our own bring along: each is made once, and found again where it is here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..base.ids import RecordId
from ..domain.fields import Reach, clean_line, clean_text
from ..domain.phones import phone
from ..domain.records import HOUSEHOLD
from ..domain.text import fold
from ..vault.edits import Edit
from ..vault.reading import Reader, Record

PREFIX = "household"
"""What a household is called in a file is its name; its other facts have this before theirs."""
SHARED = ("address", "phone", "note")


class Home(NamedTuple):
    """A household as a row tells of it."""

    name: str
    address: str = ""
    phone: str = ""
    note: str = ""


AT_HOME = Home("")
"""Somebody lives in a household that is here; which one does not matter."""


def facts_of(household: Record) -> list[tuple[str, str]]:
    """A household as facts of whoever lives there."""
    value = household.get("phone")
    typed = value.typed if isinstance(value, Reach) else ""
    told = {"address": household.text("address"), "phone": typed, "note": household.text("note")}
    return [(PREFIX, household.title), *((f"{PREFIX}_{name}", told[name]) for name in SHARED if told[name])]


def home_in(facts: Sequence[tuple[str, str]]) -> Home | None:
    """What the facts of a row tell of a household; None if nothing, or what has no room."""
    told = {name: text for name, text in facts if name.startswith(PREFIX)}
    name = clean_line(told.get(PREFIX, ""))
    rest = {each: told.get(f"{PREFIX}_{each}", "") for each in SHARED}
    home = Home(name, clean_line(rest["address"]), clean_line(rest["phone"]), clean_text(rest["note"]))
    fits = all(len(text) <= HOUSEHOLD.by_name[field].limit for field, text in zip(Home._fields, home, strict=True))
    return home if name and fits else None


class Homes:
    """The households of a vault during one import."""

    def __init__(self, edit: Edit, region: str | None) -> None:
        self._edit = edit
        self._region = region
        self._known: dict[tuple[str, str, str], RecordId] | None = None

    def id_of(self, home: Home) -> RecordId:
        """The household of this name, address and phone; made if there is none."""
        if self._known is None:
            self._known = {_key(_as_told(each)): each.id for each in Reader(self._edit.db).all("household")}
        key = _key(home)
        if key not in self._known:
            number = phone(home.phone, self._region) if home.phone else None
            values = {"name": home.name, "address": home.address, "phone": number, "note": home.note}
            self._known[key] = self._edit.create("household", values)
        return self._known[key]


def _as_told(household: Record) -> Home:
    value = household.get("phone")
    return Home(household.title, household.text("address"), value.typed if isinstance(value, Reach) else "")


def _key(home: Home) -> tuple[str, str, str]:
    return fold(home.name), fold(home.address), "".join(filter(str.isalnum, home.phone))
