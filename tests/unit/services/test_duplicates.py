"""Likely pairs, with reasons, among people who are not."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from toolkit.services import duplicates, importing, people
from toolkit.services.duplicates import Pair
from toolkit.services.people import PersonInput
from toolkit.services.session import Session

_STRANGERS = (
    "Abena Quartey",
    "Bruno Salgado",
    "Chidi Eze",
    "Dora Lindqvist",
    "Emeka Obi",
    "Farid Nouri",
    "Greta Holm",
    "Hana Sato",
    "Ivo Marek",
    "Jonas Weber",
    "Kasia Zielinska",
    "Lena Fischer",
)


class _List:
    """A chapter's list; somebody in it is known by the words a test calls them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._called: dict[bytes, str] = {}
        for at, name in enumerate(_STRANGERS):
            self.add(name, name, f"202-555-01{at:02}", born=f"19{50 + at}-0{at % 9 + 1}-1{at % 9}")

    def add(self, called: str, name: str, phone: str = "", email: str = "", address: str = "", **fields: str) -> None:
        given = PersonInput(name, phones=[phone], emails=[email], addresses=[address], fields=fields)
        self._called[people.add(self._session, given)[0]] = called

    def pairs(self) -> dict[frozenset[str], Pair]:
        found = duplicates.pairs(self._session.reader)
        assert [pair.score for pair in found] == sorted((pair.score for pair in found), reverse=True)
        return {frozenset((self._called[pair.a], self._called[pair.b])): pair for pair in found}


@pytest.fixture
def listed(session: Session) -> _List:
    return _List(session)


def test_nobody_alike(listed: _List) -> None:
    assert listed.pairs() == {}


@pytest.mark.parametrize(
    ("name", "again"),
    [
        ("Joseph Okafor", "Okafor, Joseph"),
        ("Joseph Okafor", "Okafor Joseph"),
        ("Joseph Okafor", "Dr. Joseph OKAFOR"),
        ("María Ñandú", "maria nandu"),
        ("William Harcourt", "Bill Harcourt"),
        ("Pepe Villalobos", "José Villalobos"),
        ("Дмитрий Волков", "Dmitriy Volkov"),
        ("Mary Ann Thistle", "Maryann Thistle"),
        ("Jonathan Featherstone", "Jonathan Fetherstone"),
        ("محمد رشيد", "Mohammed Rashid"),
    ],
)
def test_one_name_in_two_spellings_with_one_phone(listed: _List, name: str, again: str) -> None:
    listed.add("a", name, "+1 202 555 0177")
    listed.add("b", again, "202-555-0177")
    (pair,) = listed.pairs().values()
    assert pair.reasons[0] in ("same_name", "similar_name")
    assert "same_phone" in pair.reasons
    assert 0.5 <= pair.score <= 1


def test_reasons_for_and_against(listed: _List) -> None:
    listed.add(
        "a", "Oriol Casademunt", "202-555-0170", "oriol@example.org", "12 Mill Lane\nRiverbend", born="1990-02-03"
    )
    listed.add(
        "b", "Oriol Casademunt", "202-555-0134", "oriol@example.org", "12 Mill Lane, Riverbend", born="1990-03-02"
    )
    (pair,) = listed.pairs().values()
    assert set(pair.reasons) == {"same_name", "same_email", "same_address", "similar_birth_date"}
    assert pair.against == ("other_phone",)
    assert not pair.exact


def test_an_exact_pair_agrees_in_more_than_a_name(listed: _List) -> None:
    listed.add("a", "Oriol Casademunt", email="oriol@example.org", born="1990-02-03")
    listed.add("b", "Oriol Casademunt", email="ORIOL@example.org")
    listed.add("c", "Penelope Brightwater", place="Riverbend")
    listed.add("d", "Penelope Brightwater")
    exact = {called: pair.exact for called, pair in listed.pairs().items()}
    assert exact[frozenset("ab")]
    assert not exact.get(frozenset("cd"), False)


@pytest.mark.parametrize("other", ["Eva Montclair", "Ava Montclair", "Mario Montclair"])
def test_a_family_stays_a_family(listed: _List, other: str) -> None:
    """One phone, one address, one surname, and two people."""
    listed.add(
        "a", "Maria Montclair" if other.startswith("Mario") else "Ana Montclair", "202-555-0180", address="7 Hill Road"
    )
    listed.add("b", other, "202-555-0180", address="7 Hill Road")
    assert listed.pairs() == {}


def test_twins_stay_two(listed: _List) -> None:
    listed.add("a", "Tomas Brandvold", "202-555-0180", address="7 Hill Road", born="2001-05-06")
    listed.add("b", "Ingrid Brandvold", "202-555-0180", address="7 Hill Road", born="2001-05-06")
    assert listed.pairs() == {}


def test_father_and_son_of_one_name_stay_two(listed: _List) -> None:
    listed.add("a", "Anselm Brandvold", "202-555-0180", address="7 Hill Road", born="1961-05-06")
    listed.add("b", "Anselm Brandvold", "202-555-0180", address="7 Hill Road", born="1989-11-27")
    listed.add("c", "Casper Drummond Sr.", "202-555-0181")
    listed.add("d", "Casper Drummond Jr.", "202-555-0181")
    assert listed.pairs() == {}


def test_an_office_phone_binds_nobody(listed: _List) -> None:
    for n in range(40):
        listed.add(f"office {n}", f"{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[n % 26] * 5} Clerk{n}", "202-555-0199")
    assert listed.pairs() == {}


def test_a_common_name_alone_binds_nobody_in_a_long_list(session: Session) -> None:
    with session.vault.edit("import") as edit:
        edit.create_many(
            people.New("person", {"name": f"{given} {family}"})
            for given in ("Ana", "Luis", "Eva", "Juan")
            for family in ("Garcia", "Lopez", "Perez")
            for _ in range(30)
        )
    assert duplicates.pairs(session.reader) == []


def test_two_who_are_one_with_a_third(listed: _List) -> None:
    listed.add("a", "Oriol Casademunt", "202-555-0170", born="1990-02-03", address="12 Mill Lane")
    listed.add("b", "Oriol Casademunt", "202-555-0170", "oriol@example.org", address="12 Mill Lane")
    listed.add("c", "O. Casademunt", email="oriol@example.org", address="12 Mill Lane")
    assert {frozenset("ab"), frozenset("bc"), frozenset("ac")} <= listed.pairs().keys()


def _pairs_by_number(session: Session, sheet: Path, tmp_path: Path) -> set[frozenset[str]]:
    importing.apply(session, [sheet])
    numbers = {
        person.id: match[1]
        for person in session.reader.all("person")
        if (match := re.search(r"^rec_id: (\S+)$", person.text("note"), re.MULTILINE))
    }
    return {frozenset((numbers[pair.a], numbers[pair.b])) for pair in duplicates.pairs(session.reader)}


def test_febrl_1(session: Session, fixtures_folder: Path, tmp_path: Path) -> None:
    """A public truth set: 1,000 people of whom 500 are there twice, with all sorts of slips."""
    sheet = fixtures_folder / "dedupe" / "dataset1.csv"
    with sheet.open(encoding="utf-8", newline="") as file:
        numbers = {row["rec_id"] for row in csv.DictReader(file, skipinitialspace=True)}
    truth = {frozenset((each, each.replace("-org", "-dup-0"))) for each in numbers if each.endswith("-org")}
    truth = {pair for pair in truth if pair <= numbers}
    assert len(truth) == 500
    found = _pairs_by_number(session, sheet, tmp_path)
    right = len(found & truth)
    assert 2 * right / (len(found) + len(truth)) >= 0.995


def test_a_household_number_binds_nobody(session: Session, tmp_path: Path) -> None:
    """A column that people of different names share numbers households, and makes nobody one."""
    sheet = tmp_path / "households.csv"
    given = str.split(
        "Anouk Bertil Carmela Dieter Esther Fabio Gudrun Hector Ivana Joaquim Katarzyna Leopold "
        "Magdalena Nikita Ottilie Prosper Quentin Rosamund Siegfried Tadeusz Ulrike Vasilisa Wendell Yolanda"
    )
    families = ("Lundqvist", "Moreira", "Novotny", "Ostrowski", "Papadakis", "Quintana", "Rasmussen", "Silvestri")
    with sheet.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["rec_id", "First name", "Last name", "Household"])
        for at, family in enumerate(families):
            for to in range(3):
                writer.writerow([f"{at}.{to}", given[at + 8 * to], family, f"H-{at + 1000}"])
        writer.writerow(["again", "Anouk", "Lundqvist", "H-1000"])
    assert _pairs_by_number(session, sheet, tmp_path) == {frozenset(("0.0", "again"))}
