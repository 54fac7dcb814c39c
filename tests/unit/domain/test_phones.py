"""Phone numbers as one value; the quick way to E.164 says what the library says."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.domain.fields import Reach
from toolkit.domain.phones import known_region, phone


@pytest.mark.parametrize(
    ("typed", "region", "e164"),
    [
        ("202-555-0143", "US", "+12025550143"),
        ("1 (202) 555-0143", "US", "+12025550143"),
        ("011 44 7700 900123", "US", "+447700900123"),
        ("07700 900123", "GB", "+447700900123"),
        ("+44 (0)7700 900123", "US", "+447700900123"),
        ("+44 7700 900123", None, "+447700900123"),
        ("06 12345678", "IT", "+390612345678"),
        ("٠٧٧٠٠ ٩٠٠١٢٣", "GB", "+447700900123"),
        ("202-555-0143 ext. 5", "US", None),
        ("12", "US", None),
        ("ask at the shop", "US", None),
        ("07700 900123", None, None),
        ("+999 1234567", "US", None),
    ],
)
def test_a_number_keeps_what_was_typed(typed: str, region: str | None, e164: str | None) -> None:
    assert phone(typed, region) == Reach(typed, region, e164)


def test_known_regions() -> None:
    assert known_region("KE")
    assert not known_region("XX")


def _by_the_library(typed: str, region: str | None) -> str | None:
    try:
        number = phonenumbers.parse(typed, region)
    except phonenumbers.NumberParseException:
        return None
    if number.extension or not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


_REGIONS = sorted(phonenumbers.SUPPORTED_REGIONS)
_ANY = st.from_regex(r"\+?[(]?[0-9][0-9 ()./-]{3,16}", fullmatch=True)
_CODED = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "+"]),
    st.sampled_from(sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)),
    st.from_regex(r"[0-9 ]{4,13}", fullmatch=True),
)


@given(_ANY | _CODED, st.sampled_from(_REGIONS) | st.none())
def test_any_number_comes_out_as_the_library_has_it(typed: str, region: str | None) -> None:
    typed = typed.strip()
    if 3 <= sum(letter.isdigit() for letter in typed) <= 20:
        assert phone(typed, region).e164 == _by_the_library(typed, region)


@given(st.sampled_from(_REGIONS), st.sampled_from([0, 1, 2]), st.integers(0, 999))
def test_each_regions_numbers_in_each_spelling(region: str, spelling: int, change: int) -> None:
    example = phonenumbers.example_number(region)
    if example is None:
        return
    example.national_number = example.national_number - example.national_number % 1000 + change
    typed = phonenumbers.format_number(example, spelling)
    assert phone(typed, region).e164 == _by_the_library(typed, region)
