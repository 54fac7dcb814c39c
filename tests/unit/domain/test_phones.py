"""Phone numbers: what was typed stays, and E.164 stands beside it where there is one."""

from __future__ import annotations

import json

import pytest

from toolkit.domain.fields import Reach
from toolkit.domain.phones import known_region, phone


def test_numbers_of_the_world(fixtures_folder):
    cases = json.loads((fixtures_folder / "phones" / "phone_e164.json").read_bytes())
    assert len(cases) > 100
    wrong = [
        case
        for case in cases
        if phone(case["input"], case["region"]) != Reach(case["input"], case["region"], case["e164"])
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("typed", "region", "e164"),
    [
        ("(202) 555-0142", "US", "+12025550142"),
        ("+1 202 555 0142", "MM", "+12025550142"),
        ("+1 202 555 0142", None, "+12025550142"),
        ("०१७१ २३४५६७८", "DE", "+491712345678"),
        ("202 555 0142", None, None),
        ("202 555 0142 ext. 5", "US", None),
        ("12", "US", None),
        ("ask at the shop", "US", None),
        ("1" * 30, "US", None),
        ("", "US", None),
    ],
)
def test_what_was_typed_stays(typed, region, e164):
    assert phone(typed, region) == Reach(typed, region, e164)


def test_regions():
    assert known_region("MM")
    assert not known_region("XX")
