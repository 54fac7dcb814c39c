"""Declared fields: what is stored is clean, within limits, and of one spelling; and the declarations fit together."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.errors import ToolkitError
from toolkit.domain.fields import Field, Kind, Merge, Reach, clean_line, clean_text, is_date, is_moment
from toolkit.domain.records import PARTS, TYPES


def refusal(field: Field, value: object) -> str:
    with pytest.raises(ToolkitError) as caught:
        field.check(value)  # type: ignore[arg-type]
    return caught.value.code


@pytest.mark.parametrize("kind", [Kind.LINE, Kind.TEXT, Kind.CHOICE, Kind.REACH])
@given(text=st.text())
def test_what_is_stored_would_be_stored_the_same_again(kind, text):
    field = Field("any", kind)
    stored = field.check(text)
    assert field.check(stored) == stored
    assert stored != ""
    assert not isinstance(stored, Reach) or stored.typed


@given(st.text())
def test_clean_text_holds_no_control_characters_and_is_composed(text):
    for cleaned in (clean_text(text), clean_line(text)):
        assert cleaned == cleaned.strip()
        assert unicodedata.normalize("NFC", cleaned) == cleaned
        assert not any(letter < " " and letter not in "\n\t" for letter in cleaned)
        cleaned.encode()
    assert len(clean_line(text).splitlines()) <= 1


def test_lines_and_texts():
    assert Field("any").check("  Ana\tMaría\r\nLópez ") == "Ana María López"
    assert Field("any", Kind.TEXT).check("one\r\ntwo\rthree\n") == "one\ntwo\nthree"
    assert Field("any").check("Jose\u0301") == "José"
    assert Field("any").check(" \t") is None


def test_limits_count_characters():
    field = Field("any", limit=3)
    assert field.check("မမမ") == "မမမ"
    assert refusal(field, "abcd") == "field.too_long"
    assert refusal(Field("any", Kind.REACH, limit=3), Reach("1234")) == "field.too_long"


@pytest.mark.parametrize("empty", [None, "", "  ", "\x00"])
@pytest.mark.parametrize("kind", [Kind.LINE, Kind.TEXT, Kind.REACH, Kind.DATE])
def test_required_means_not_empty(kind, empty):
    assert Field("any", kind).check(empty) is None
    assert refusal(Field("any", kind, required=True), empty) == "field.required"


def test_a_required_way_of_contact_is_not_empty():
    assert Field("any", Kind.REACH).check(Reach(" ", "US")) is None
    assert refusal(Field("any", Kind.REACH, required=True), Reach(" ", "US")) == "field.required"


@pytest.mark.parametrize("text", ["2026-11-22", "2024-02-29", "--02-29", "0001-01-01"])
def test_dates(text):
    assert is_date(text)
    assert Field("any", Kind.DATE).check(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-29",
        "2026-1-1",
        "20261122",
        "2026-W47-7",
        "--W47-7",
        "--1122",
        "2026-11",
        "22.11.2026",
        "2026-11-22T18:30",
        "٢٠٢٦-١١-٢٢",
        "-2026-11-22",
    ],
)
def test_no_dates(text):
    assert not is_date(text)
    assert refusal(Field("any", Kind.DATE), text) == "field.not_a_date"


def test_moments():
    assert is_moment("2026-11-22T18:30")
    assert Field("any", Kind.MOMENT).check("2026-11-22T18:30") == "2026-11-22T18:30"


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22 18:30",
        "2026-11-22T24:30",
        "2026-11-22T18:60",
        "2026-W47-7T18:30",
        "20261122T183000Z",
        "2026-11-22T18+01",
        "2026-11-22",
    ],
)
def test_no_moments(text):
    assert not is_moment(text)
    assert refusal(Field("any", Kind.MOMENT), text) == "field.not_a_date"


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kind.LINE, 5),
        (Kind.LINE, b"bytes"),
        (Kind.LINE, Reach("1")),
        (Kind.YES_NO, "yes"),
        (Kind.YES_NO, 1),
        (Kind.COUNT, -1),
        (Kind.COUNT, True),
        (Kind.COUNT, 1 << 53),
        (Kind.COUNT, "5"),
        (Kind.REFERENCE, b"short"),
        (Kind.REFERENCE, "text"),
        (Kind.SET, b"short"),
        (Kind.ORDER, "a0"),
        (Kind.ORDER, "a b"),
        (Kind.ORDER, "ä"),
    ],
)
def test_values_of_another_kind(kind, value):
    assert refusal(Field("any", kind), value) == "field.wrong_kind"


def test_choices_of_a_newer_version_are_kept():
    assert Field("any", Kind.CHOICE, choices=("yes", "no")).check("perhaps") == "perhaps"


# ---- the declarations


@pytest.mark.parametrize("declared", TYPES.values(), ids=lambda declared: declared.name)
def test_a_declaration_fits_together(declared):
    assert declared.title in declared.by_name
    assert len(declared.by_name) == len(declared.fields)
    columns = [name for name, _ in declared.columns]
    assert len(set(columns)) == len(columns)
    for field in declared.fields:
        assert (field.refers_to in TYPES) == (field.kind in (Kind.REFERENCE, Kind.SET))
        assert (field.merge is Merge.ELEMENT) == field.is_set
        assert field.merge is Merge.LATEST or field.kind is not Kind.ORDER
        assert field.merge is not Merge.RESTRICTIVE or len(field.choices) > 1
    for name in declared.link or ():
        assert declared.by_name[name].kind is Kind.REFERENCE
        assert declared.by_name[name].required


def test_parts_belong_to_one_type_and_are_not_nested():
    parts = list(itertools.chain.from_iterable(PARTS.values()))
    assert len(parts) == len({part.name for part in parts}) == sum(1 for t in TYPES.values() if t.part_of)
    assert not any(PARTS[part.name] for part in parts)
