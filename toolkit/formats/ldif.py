"""People from LDIF (RFC 2849), as Thunderbird and directories write it, as rows under fixed headers."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Iterator

from .drafts import Problem
from .headers import Column

_ATTRIBUTES: dict[str, Column] = {
    "cn": Column("name"),
    "displayname": Column("name"),
    "givenname": Column("given"),
    "sn": Column("family"),
    "mozillanickname": Column("nickname"),
    "mail": Column("email"),
    "mozillasecondemail": Column("email"),
    "mobile": Column("phone", "mobile"),
    "cellphone": Column("phone", "mobile"),
    "homephone": Column("phone", "home"),
    "telephonenumber": Column("phone", "work"),
    "facsimiletelephonenumber": Column("phone", "fax"),
    "pager": Column("phone", "pager"),
    "mozillahomestreet": Column("street", "home", "home"),
    "mozillahomestreet2": Column("extended", "home", "home"),
    "mozillahomelocalityname": Column("city", "home", "home"),
    "mozillahomestate": Column("region", "home", "home"),
    "mozillahomepostalcode": Column("postcode", "home", "home"),
    "mozillahomecountryname": Column("country", "home", "home"),
    "street": Column("street", "work", "work"),
    "mozillaworkstreet2": Column("extended", "work", "work"),
    "l": Column("city", "work", "work"),
    "st": Column("region", "work", "work"),
    "postalcode": Column("postcode", "work", "work"),
    "c": Column("country", "work", "work"),
    "title": Column("role"),
    "o": Column("organisation"),
    "ou": Column("department"),
    "mozillaworkurl": Column("link", "work"),
    "mozillahomeurl": Column("link", "home"),
    "birthyear": Column("birth_year"),
    "birthmonth": Column("birth_month"),
    "birthday": Column("birth_day"),
    "description": Column("note"),
    "": Column("note"),
}
HEADER = tuple(_ATTRIBUTES)
COLUMNS = tuple(_ATTRIBUTES.values())
_PLACE = {name: at for at, name in enumerate(HEADER)}
_HOUSEKEEPING = frozenset({"objectclass", "modifytimestamp", "dn", "changetype", "version", "mozillausehtmlmail"})
_GROUPS = frozenset({"groupofnames", "groupofuniquenames"})


def rows(lines: Iterable[str]) -> Iterator[tuple[int, list[str]] | Problem]:
    """An entry a row, counted from 1. A list of addresses is no person."""
    number = 0
    for entry in _entries(lines):
        names = {value.lower() for name, value in entry if name == "objectclass"}
        if not any(name == "dn" for name, _ in entry):
            continue
        number += 1
        if names & _GROUPS:
            members = sum(name in ("member", "uniquemember") for name, _ in entry)
            text = "\n".join(f"{name}: {value}" for name, value in entry)
            yield Problem(number, "card.is_group", {"members": members}, text=text)
            continue
        row = [""] * len(HEADER)
        for name, value in entry:
            if name in _HOUSEKEEPING or not value:
                continue
            at = _PLACE.get(name, _PLACE[""])
            text = value if name in _PLACE else f"{name}: {value}"
            several = COLUMNS[at].field in ("phone", "email", "link")
            row[at] = text if not row[at] else row[at] + (" ::: " if several else "\n") + text
        yield number, row


def _entries(lines: Iterable[str]) -> Iterator[list[tuple[str, str]]]:
    entry: list[str] = []
    for line in lines:
        plain = line.rstrip("\r\n")
        if plain.startswith(" ") and entry:
            entry[-1] += plain[1:]
        elif plain.strip():
            entry.append(plain)
        elif entry:
            yield _attributes(entry)
            entry = []
    if entry:
        yield _attributes(entry)


def _attributes(entry: Iterable[str]) -> list[tuple[str, str]]:
    found = []
    for line in entry:
        name, colon, value = line.partition(":")
        if not colon or line.startswith("#"):
            continue
        if value.startswith(":"):
            try:
                value = base64.b64decode(value[1:].strip()).decode("utf-8", "replace")
            except (binascii.Error, ValueError):
                value = value[1:]
        found.append((name.partition(";")[0].strip().lower(), value.strip()))
    return found
