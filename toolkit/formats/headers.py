"""Which field a column's header names: one table for all address books and languages, and a rule for labels.

A header such as "Business Phone 2", "Teléfono móvil" or "Home Postal Code" is taken apart into label words
(work, mobile, home) and the phrase that remains, which the table knows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .header_words import LABEL_WORDS, NOISE, PHRASES
from .values import label_of

FIELDS = (
    "name",
    "family_given",
    "given",
    "middle",
    "family",
    "prefix",
    "suffix",
    "nickname",
    "organisation",
    "department",
    "role",
    "place",
    "languages",
    "born",
    "birth_year",
    "birth_month",
    "birth_day",
    "phone",
    "email",
    "address",
    "street",
    "extended",
    "po_box",
    "city",
    "region",
    "postcode",
    "country",
    "link",
    "tags",
    "refused",
    "note",
    "uid",
    "custom",
    "keep",
    "ignore",
)
"""What a column can be mapped to. `family_given` is "Sample, Sam"; `custom`, with its name for a label, is a field of
the chapter's own; `refused`, with a field of consent for a label, tells who said no to it; `keep` puts the value under
its header into the leftovers."""

ADDRESS_PARTS = frozenset({"address", "street", "extended", "po_box", "city", "region", "postcode", "country"})


@dataclass(frozen=True, slots=True)
class Column:
    """What one column holds. `group` ties the columns of one address, or a value and the column of its label."""

    field: str
    label: str = ""
    group: str = ""


KEEP = Column("keep")

REFUSED = "refused/"
"""Before a field of consent: what a column tells of whoever said no to it."""

OWN_FIELD, OUR_FACT = "Own field: ", "Baton: "
"""What our own sheets write before the name of a field of the chapter's own, and of one that only Baton has."""

_LABELLED = ADDRESS_PARTS | {"phone", "email", "link"}

_GOOGLE = re.compile(
    r"(email|phone|address|website|im|organization|relation|event|custom field|external id|jot|calendar link) (\d+) "
    r"(type|label|value|service|formatted|street|city|po box|region|postal code|country|extended address|"
    r"name|title|department)"
)
_GOOGLE_VALUES = {"email": "email", "phone": "phone", "website": "link", "im": "link"}
_GOOGLE_ADDRESS = {
    "formatted": "address",
    "street": "street",
    "city": "city",
    "po box": "po_box",
    "region": "region",
    "postal code": "postcode",
    "country": "country",
    "extended address": "extended",
}
_GOOGLE_ORGANISATION = {"name": "organisation", "title": "role", "department": "department"}
_OURS = re.compile(r"(phone|email|full address|link) (\d+)( label)?")
_OUR_FIELDS = {"phone": "phone", "email": "email", "full address": "address", "link": "link"}
_CHAT = re.compile(r"im (\w+)")
_WEBSITE = re.compile(r"(?:website|web page|url) (.+)")


@lru_cache(maxsize=4096)
def normalised(header: str) -> str:
    """A header without case, diacritics, punctuation and camel humps: "E-Mail 1 – Wert" and "email 1 wert" are one."""
    text = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z]{3})(?=\d)", " ", header[:200])
    text = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(c if c.isalnum() else " " for c in text if unicodedata.category(c) != "Mn")
    text = " ".join(text.split())
    return re.sub(r"\be mail", "email", text)


def _phrase_table() -> dict[str, Column]:
    table: dict[str, Column] = {}
    for target, phrases in PHRASES.items():
        field, _, label = target.partition("/")
        for phrase in phrases.split(";"):
            table.setdefault(normalised(phrase.strip()), Column(field, label))
    return table


_TABLE = _phrase_table()
_LABEL_OF_WORD = {normalised(word): label for label, words in LABEL_WORDS.items() for word in words.split()}


def _label_from(words: Sequence[str]) -> str:
    labels = list(dict.fromkeys(_LABEL_OF_WORD[word] for word in words))
    if "mobile" in labels:
        return "mobile"
    labels = [label for label in labels if label != "other"]
    if len(labels) > 1 and "main" in labels and "company" not in labels:
        labels.remove("main")
    return " ".join(labels)


def label_in(header: str) -> str:
    """What the words of a header say about whose or what number it is: "Work" beside "Mobile"."""
    return _label_from([word for word in normalised(header).split() if word in _LABEL_OF_WORD])


def _labelled(words: list[str]) -> Column | None:
    """A header of label words and a phrase that can have labels."""
    labels = [word for word in words if word in _LABEL_OF_WORD]
    rest = [word for word in words if word not in _LABEL_OF_WORD and not word.isdigit()]
    column = _TABLE.get(" ".join(rest)) or _TABLE.get(" ".join(word for word in rest if word not in NOISE))
    if column is None and {_LABEL_OF_WORD[word] for word in labels} & {"mobile", "fax", "pager"}:
        column = Column("phone") if not set(rest) - NOISE else None
    if column is not None and column.field == "place" and labels:
        column = Column("city")
    if column is None or (labels and column.field not in _LABELLED):
        return None
    label = _label_from(labels) or column.label
    if column.label in ("fax", "pager") and labels and column.label not in label:
        label = f"{label} {column.label}"
    group = f"address:{label}" if column.field in ADDRESS_PARTS else ""
    return Column(column.field, column.label if column.field == "link" and column.label else label, group)


def column_of(header: str) -> Column | None:
    """What a header says by itself. A field like "name|given" still waits for the other columns."""
    text = normalised(header)
    if not text:
        return None
    if header.startswith(OWN_FIELD):
        return Column("custom", header.removeprefix(OWN_FIELD))
    if header.startswith(OUR_FACT):
        return Column("fact", header.removeprefix(OUR_FACT))
    if match := _GOOGLE.fullmatch(text):
        return _google_column(match[1], match[2], match[3])
    if match := _OURS.fullmatch(text):
        field, group = _OUR_FIELDS[match[1]], f"{match[1]}:{match[2]}"
        return Column("label", group=group) if match[3] else Column(field, group=group)
    if exact := _TABLE.get(text):
        return Column(exact.field, exact.label, "address:") if exact.field in ADDRESS_PARTS else exact
    if match := _CHAT.fullmatch(text):
        return Column("link", header.split()[-1])
    if match := _WEBSITE.fullmatch(text):
        return Column("link", label_of(match[1] if not match[1].isdigit() else ""))
    return _labelled(text.split())


def _google_column(kind: str, number: str, part: str) -> Column:
    group = f"{kind}:{number}"
    if part in ("type", "label", "service"):
        # "IM 1 - Type" is mostly "* Other"; its service says more.
        return KEEP if kind == "im" and part != "service" else Column("label", group=group)
    if kind == "address":
        return Column(_GOOGLE_ADDRESS.get(part, "keep"), group=group)
    if kind == "organization":
        return Column(_GOOGLE_ORGANISATION.get(part, "keep"), group=group)
    if part == "value":
        return Column(_GOOGLE_VALUES.get(kind, "keep"), group=group)
    return KEEP


def columns_of(headers: Sequence[str]) -> list[Column | None]:
    """What every column holds, deciding by their company what is ambiguous; None where the header says nothing."""
    columns = [column_of(header) for header in headers]
    fields = {column.field for column in columns if column}
    has_given = "given" in fields or ("name|given" in fields and ("family" in fields or "name|family" in fields))
    has_family = "family" in fields

    def settled(column: Column | None) -> Column | None:
        if column is None:
            return None
        field = column.field
        if field == "name|given":
            field = "given" if has_family and "given" not in fields else "name"
        elif field == "name|family" or (
            field == "name" and has_given and not has_family and "name|family" not in fields
        ):
            field = "family" if has_given and not has_family else "name"
        elif field == "prefix|role":
            field = "prefix" if "role" in fields or "name|role" in fields else "role"
        return Column(field, column.label, column.group)

    final = [settled(column) for column in columns]
    found = {column.field for column in final if column}
    if found & {"street", "address", "postcode", "po_box"}:
        places = [at for at, column in enumerate(final) if column and column.field == "place"]
        if len(places) > 1 and "city" not in found:
            # "Ward" says where somebody lives, "Town" is part of the address beside it.
            towns = [at for at in places if normalised(headers[at]) in _TOWNS]
            final[(towns or places)[-1]] = Column("city", "", "address:")
        return final
    # A town without a street is where a person lives, not an address.
    town = next((field for field in ("place", "city", "region") if field in found), "")
    return [_without_street(column, town) if column else None for column in final]


_TOWNS = frozenset(
    (
        "town",
        "town city",
        "village",
        "localidad",
        "pueblo",
        "localite",
        "commune",
        "ort",
        "wohnort",
        "localidade",
        "mji",
    )
)


def _without_street(column: Column, town: str) -> Column:
    if column.group != "address:" or column.field not in ("city", "region", "country"):
        return column
    return Column("place") if column.field == town else KEEP
