"""Duplicates in lists that make it hard: how many of the pairs are right, and how many of those that are there."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from tests.unit.services import messy_lists
from tests.unit.services.messy_lists import LISTS
from toolkit.services import duplicates, importing
from toolkit.services.session import Session

EXPECTED = {
    # list: (pairs that may be wrong, part of those that are there)
    "names_only": (1, 0.0),
    "names_and_town": (2, 0.1),
    "names_and_phone": (0, 0.4),
    "families": (0, 0.5),
    "families_with_birthdays": (0, 0.6),
    "nobody_twice": (0, 0.0),
    "voters": (1, 0.25),
    "birth_in_three": (4, 0.95),
    "often_again": (8, 0.9),
    "places_to_eat": (4, 0.95),
    "organisations": (8, 0.85),
    "turned_round": (0, 0.97),
    "namesakes_born": (1, 0.85),
    "bands": (2, 0.6),
}


def told_as_one(session: Session, sheet: Path) -> set[frozenset[str]]:
    """The rows that are one person: taken for one while importing, or told of as a pair."""
    importing.apply(session, [sheet])
    rows = {
        each.id: re.findall(r"^rec_id: (\S+)$", each.text("note"), re.MULTILINE)
        for each in session.reader.all("person")
    }
    found = {frozenset(two) for together in rows.values() for two in combinations(together, 2)}
    for pair in duplicates.pairs(session.reader):
        found |= {frozenset((a, b)) for a in rows[pair.a] for b in rows[pair.b]}
    return found


@pytest.mark.parametrize("name", LISTS)
def test_few_are_wrong(session: Session, tmp_path: Path, name: str) -> None:
    made = LISTS[name]()
    made.write(tmp_path / "list.csv")
    found = told_as_one(session, tmp_path / "list.csv")
    wrong, least = EXPECTED[name]
    assert len(found - made.pairs) <= wrong
    assert len(found & made.pairs) >= least * len(made.pairs)


def test_a_father_and_a_son_in_every_tenth_family(session: Session, tmp_path: Path) -> None:
    """Of one name, at one address, with one phone: the birthdays tell them apart, while importing as well."""
    made = messy_lists.families(21, 400, share=0.0, birthdays=True, missing=0.0)
    for row in made.rows:
        row["First name"] = row["First name"].removesuffix(" Sr").removesuffix(" Jr")
    made.write(tmp_path / "list.csv")
    assert len(told_as_one(session, tmp_path / "list.csv")) == 0
