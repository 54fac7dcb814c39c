"""FORMAT.md says what the program does: compared where the two could drift apart."""

from __future__ import annotations

import re

from toolkit.base.paths import resources
from toolkit.bundle import limits
from toolkit.bundle.container import header
from toolkit.bundle.manifest import BundleKind, Manifest
from toolkit.domain import scopes
from toolkit.domain.fields import Field, Kind, Merge
from toolkit.domain.records import TYPES

PAGE = (resources() / "help" / "FORMAT.md").read_text(encoding="utf-8")


def test_every_field_of_every_type_is_listed():
    listed = re.findall(r"^- `(\w+)`.*?: (`.*)\.$", PAGE, re.MULTILINE)
    assert dict(listed) == {declared.name: ", ".join(map(described, declared.fields)) for declared in TYPES.values()}


def described(field: Field) -> str:
    kinds = {
        Kind.RANKED: f"ranked: {' '.join(field.choices)}",
        Kind.LINE: "",
        Kind.YES_NO: "yes or no",
        Kind.CHOICE: f"choice: {' '.join(field.choices)}",
        Kind.REFERENCE: f"reference to {field.refers_to}",
        Kind.SET: f"set of {field.refers_to}",
    }
    limited = field.kind in (Kind.LINE, Kind.TEXT, Kind.REACH) and field.limit != Field("any").limit
    limit = f"{field.limit:,}".replace(",", " ") if limited else ""
    traits = ", ".join(filter(None, (kinds.get(field.kind, field.kind.value), limit)))
    return f"`{field.name}`" + (f" ({traits})" if traits else "")


def test_fields_that_are_not_kept_both_are_named():
    rules = {line.partition(" ")[2] for line in PAGE.splitlines() if line.startswith(("- positions", "- consent"))}
    latest, restrictive = sorted(rules, key=lambda line: line.startswith("consent"))
    for declared in TYPES.values():
        for field in declared.fields:
            if field.merge is Merge.RESTRICTIVE:
                assert f"`{field.name}`" in restrictive
            elif field.merge is Merge.LATEST and field.kind is not Kind.ORDER:
                assert f"`{field.name}` of `{declared.name}`" in latest


def test_every_key_of_the_manifest_is_explained(exchange):
    keys = re.findall(rb'"(\w+)":', exchange.base.to_bytes())
    for key in {*keys, *(kind.value.encode() for kind in BundleKind)}:
        assert f"`{key.decode()}`" in PAGE or f'"{key.decode()}"' in PAGE
    assert Manifest.parse(exchange.base.to_bytes()) == exchange.base


def test_every_scope_and_all_that_can_be_chosen_of_people_is_listed():
    listed = re.findall(r"^\| `(\w+):?`", PAGE[PAGE.index("## Scopes") : PAGE.index("## Records")], re.MULTILINE)
    assert set(listed) == {scopes.KIT, scopes.STARTER, scopes.HANDOFF, scopes.PLAN, scopes.GROUP, scopes.EVERYTHING}
    assert ", ".join(f"`{each}`" for each in scopes.OPTIONS) in PAGE
    assert f"`+{scopes.NOBODY}`" in PAGE


def test_the_table_of_the_header_adds_up():
    rows = re.findall(r"^\| (\d+) \| (\d+) \|", PAGE, re.MULTILINE)
    end = 0
    for offset, length in rows:
        assert int(offset) == end
        end += int(length)
    assert end == len(header("manifest.json", 5))


def test_the_limits_are_those_of_the_program():
    for number in (
        limits.SEALED_SIZE,
        limits.RECORDS,
        limits.WRITERS,
        limits.PARTS_OF_RECORD,
        limits.MARKS,
        limits.UNKNOWN_TEXT,
    ):
        assert f"{number:,}".replace(",", " ") in PAGE
