"""Made-up lists of people with the traits of lists that duplicates are hard to tell in, and who is there twice.

All names and numbers are put together at random. What makes a list hard: few are there twice, many bear one name,
little else is known of them, families share what they have.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

Row = dict[str, str]

_GIVEN = str.split(
    "maria john ana james fatima david sarah michael laura peter emma thomas julia daniel "
    "sofia robert elena paul nina mark lucia george rosa samuel clara joseph irene martin "
    "carmen andrew olga stephen grace hugo alice victor teresa simon helen edgar monica felix "
    "ruth oscar diana ivan paula adam vera leon marta jonas edith bruno agnes karl "
    "silvia walter ines albert judith ernest louise philip hannah gustav miriam conrad esther julian "
    "beatrice rafael charlotte benedict angela matthew veronica dominic gabriela nicholas francesca alexander "
    "katherine christopher "
    "elisabeth theodore margaret frederick josephine sebastian rosalind leopold wilhelmina bartholomew"
)
_SYLLABLES = str.split(
    "ba den kil lo mur na pot ra sen ta vol wen zar hil gor cle bran fos mit ches ley ton ham wick berg"
)
_TOWNS = str.split("Riverbend Hillside Eastmere Northwick Southgate Millbrook Oakham Stonebridge Lakeview Fairfield")
_KINDS = ("cafe", "bakery", "school", "nursery", "clinic", "library", "chapel", "hall", "shelter", "garden")


class Made(NamedTuple):
    """A list as rows, and the pairs of row numbers (`rec_id`) that are one."""

    rows: list[Row]
    pairs: set[frozenset[str]]

    def write(self, path: Path) -> None:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, ["rec_id", *(header for header in self.rows[0] if header != "rec_id")])
            writer.writeheader()
            writer.writerows(self.rows)


class Maker:
    """Draws sample people; common names are drawn often, as in life."""

    def __init__(self, seed: int, surnames: int = 400) -> None:
        self.rng = random.Random(seed)
        found: dict[str, None] = {}
        while len(found) < surnames:
            found["".join(self.rng.choices(_SYLLABLES, k=self.rng.choice((2, 2, 3))))] = None
        self._surnames = list(found)
        self._given_weights = [1 / (at + 4) for at in range(len(_GIVEN))]
        self._surname_weights = [1 / (at + 6) for at in range(surnames)]

    def given(self) -> str:
        return self.rng.choices(_GIVEN, self._given_weights)[0].title()

    def family(self, count: int) -> list[str]:
        """Given names of one family: nobody calls two children alike."""
        found: dict[str, None] = {}
        while len(found) < count:
            found[self.given()] = None
        return list(found)

    def surname(self) -> str:
        return self.rng.choices(self._surnames, self._surname_weights)[0].title()

    def phone(self) -> str:
        return f"07{self.rng.randrange(10**9):09}"

    def street(self) -> str:
        kind = self.rng.choice(("Street", "Road", "Lane"))
        return f"{self.rng.randrange(1, 200)} {self.rng.choice(self._surnames[:120]).title()} {kind}"

    def town(self) -> str:
        return self.rng.choices(_TOWNS, [1 / (at + 1) for at in range(len(_TOWNS))])[0]

    def born(self, first: int = 1935, last: int = 2006) -> str:
        return f"{self.rng.randrange(first, last)}-{self.rng.randrange(1, 13):02}-{self.rng.randrange(1, 29):02}"

    def slip(self, text: str) -> str:
        """A letter too few, too many, another, or two the other way round."""
        if len(text) < 3:
            return text
        at = self.rng.randrange(1, len(text) - 1)
        letter = self.rng.choice("0123456789" if text[at].isdigit() else "aeiounrst")
        return self.rng.choice(
            (
                text[:at] + text[at + 1 :],
                text[:at] + letter + text[at:],
                text[:at] + letter + text[at + 1 :],
                text[:at] + text[at + 1] + text[at] + text[at + 2 :],
            )
        )

    def twice(
        self, rows: Sequence[Row], share: float, again: Callable[[Row], Row], most: int = 1, missing: float = 0.0
    ) -> Made:
        """Some of the rows again; then all in any order, numbered, and some cells empty."""
        groups = [
            [dict(row), *(again(dict(row)) for _ in range(self.rng.randint(1, most)))]
            if self.rng.random() < share
            else [dict(row)]
            for row in rows
        ]
        flat = [(at, row) for at, group in enumerate(groups) for row in group]
        self.rng.shuffle(flat)
        members: dict[int, list[str]] = {}
        for number, (at, row) in enumerate(flat):
            row["rec_id"] = f"r{number}"
            members.setdefault(at, []).append(row["rec_id"])
            for header in row:
                if header not in ("rec_id", "First name", "Last name", "Name") and self.rng.random() < missing:
                    row[header] = ""
        return Made(
            [row for _, row in flat], {frozenset(two) for each in members.values() for two in combinations(each, 2)}
        )

    def slips(self, *headers: str, most: int = 1) -> Callable[[Row], Row]:
        def again(row: Row) -> Row:
            for header in self.rng.sample(headers, k=self.rng.randint(0, min(most, len(headers)))):
                row[header] = self.slip(row[header])
            return row

        return again


def names_only(seed: int = 1, people: int = 1500, share: float = 0.01) -> Made:
    make = Maker(seed)
    rows = [{"First name": make.given(), "Last name": make.surname()} for _ in range(people)]
    return make.twice(rows, share, make.slips("First name", "Last name"))


def names_and_town(seed: int = 2, people: int = 1500, share: float = 0.01) -> Made:
    make = Maker(seed)
    rows = [{"First name": make.given(), "Last name": make.surname(), "City": make.town()} for _ in range(people)]
    return make.twice(rows, share, make.slips("First name", "Last name"))


def names_and_phone(seed: int = 3, people: int = 1500, share: float = 0.01) -> Made:
    """Families with one phone, and some who have none."""
    make = Maker(seed)
    rows: list[Row] = []
    while len(rows) < people:
        surname, phone = make.surname(), make.phone()
        for given in make.family(make.rng.choice((1, 1, 2, 3, 4))):
            own = phone if make.rng.random() < 0.6 else make.phone()
            rows.append({"First name": given, "Last name": surname, "Phone": own})
    return make.twice(rows, share, make.slips("First name", "Last name", "Phone"), missing=0.15)


def families(
    seed: int = 4, people: int = 1500, share: float = 0.01, birthdays: bool = False, missing: float = 0.1
) -> Made:
    """At one address with one phone: parents, children, twins, a father and a son of one name."""
    make = Maker(seed)
    rows: list[Row] = []
    while len(rows) < people:
        surname, phone, street, town = make.surname(), make.phone(), make.street(), make.town()
        father, mother, *children = make.family(2 + make.rng.choice((0, 0, 1, 2, 3)))
        shared = {"Last name": surname, "Phone": phone, "Address": street, "City": town}
        named = make.rng.random() < 0.06
        rows.append(
            {
                "First name": father + (" Sr" if named and make.rng.random() < 0.7 else ""),
                **shared,
                "Birthday": make.born(1935, 1970),
            }
        )
        rows.append({"First name": mother, **shared, "Birthday": make.born(1935, 1970)})
        if named:
            rows.append({"First name": father + " Jr", **shared, "Birthday": make.born(1985, 2006)})
        twins = make.born(1985, 2006)
        for at, child in enumerate(children):
            rows.append({"First name": child, **shared, "Birthday": twins if at < 2 else make.born(1985, 2006)})
    if not birthdays:
        for row in rows:
            del row["Birthday"]
    headers = ["First name", "Last name", "Phone", "Address", *(["Birthday"] if birthdays else [])]
    return make.twice(rows, share, make.slips(*headers[:4]), missing=missing)


def nobody_twice(seed: int = 5, people: int = 1500) -> Made:
    return families(seed, people, share=0.0)


def voters(seed: int = 6, people: int = 2000, share: float = 0.005) -> Made:
    """Columns with few values (sex, party), an age that moved on, a second name, a suffix."""
    make = Maker(seed)
    rows: list[Row] = []
    while len(rows) < people:
        surname, street, town = make.surname(), make.street(), make.town()
        post = f"{27000 + _TOWNS.index(town) * 10 + make.rng.randrange(6)}"
        for given in make.family(make.rng.choice((1, 1, 2, 2, 3))):
            rows.append(
                {
                    "first_name": given,
                    "middle_name": make.rng.choice((make.given(), make.given()[0], "")),
                    "last_name": surname,
                    "name_suffix": make.rng.choices(("", "Jr", "Sr"), (30, 1, 1))[0],
                    "age": str(make.rng.randrange(18, 95)),
                    "gender": make.rng.choice("FM"),
                    "party": make.rng.choice(("A", "B", "U")),
                    "street": street,
                    "city": town,
                    "zip_code": post,
                }
            )

    def again(row: Row) -> Row:
        what = make.rng.choice(("moved", "married", "slip", "middle", "same"))
        row["age"] = str(int(row["age"]) + make.rng.choice((0, 1, 2)))
        if what == "moved":
            row["street"], row["city"] = make.street(), make.town()
        elif what == "married":
            row["last_name"] = make.surname()
        elif what == "slip":
            row["first_name"] = make.slip(row["first_name"])
        elif what == "middle":
            row["middle_name"] = row["middle_name"][:1]
        return row

    return make.twice(rows, share, again)


def birth_in_three(seed: int = 7, people: int = 2000, share: float = 0.1) -> Made:
    """Names, and day, month and year of birth in a column each."""
    make = Maker(seed)
    rows = []
    for _ in range(people):
        year, month, day = make.born().split("-")
        rows.append(
            {
                "First name": make.given(),
                "Last name": make.surname(),
                "Birth year": year,
                "Birth month": str(int(month)),
                "Birth day": str(int(day)),
            }
        )
    return make.twice(rows, share, make.slips("First name", "Last name", "Birth year"))


def often_again(seed: int = 8, people: int = 250) -> Made:
    """A small list in which people are there up to five times, with much left out."""
    make = Maker(seed)
    rows = []
    for _ in range(people):
        given, surname = make.given(), make.surname()
        email = f"{given[0]}.{surname}{make.rng.randrange(99)}@example.org".lower()
        rows.append({"first_name": given, "surname": surname, "dob": make.born(), "city": make.town(), "email": email})

    def again(row: Row) -> Row:
        if make.rng.random() < 0.15:
            row["first_name"], row["surname"] = row["surname"], row["first_name"]
        return make.slips("first_name", "surname", "dob", "city", "email", most=2)(row)

    made = make.twice(rows, 0.7, again, most=5, missing=0.0)
    for row in made.rows:
        for header in ("first_name", "city", "email", "dob"):
            if make.rng.random() < 0.15:
                row[header] = ""
    return made


def places_to_eat(seed: int = 9, people: int = 750, share: float = 0.15) -> Made:
    """Names of houses, not people, from two guides that write addresses and phones in their own ways."""
    make = Maker(seed)
    rows = []
    words = [make.surname().lower() for _ in range(200)]
    for _ in range(people):
        name = make.rng.choice(
            ("{0} {1}", "the {0} {1}", "{0}'s", "{0}'s {1}", "{0} & {2}", "cafe {0}", "{0} grill", "hotel {0}", "{0}")
        ).format(
            make.rng.choice(words),
            make.rng.choice(("grill", "cafe", "house", "diner", "bistro", "bar")),
            make.rng.choice(words),
        )
        phone = f"{make.rng.choice((212, 310, 404))}/{make.rng.randrange(200, 999)}-{make.rng.randrange(10**4):04}"
        kind = make.rng.choice(("american", "italian", "french", "seafood", "steakhouses", "asian"))
        rows.append(
            {"Name": name, "Address": make.street().lower(), "City": make.town().lower(), "Phone": phone, "Type": kind}
        )

    def again(row: Row) -> Row:
        row["Phone"] = row["Phone"].replace("/", "-")
        row["Address"] = row["Address"].replace(" street", " st.").replace(" road", " rd.")
        if make.rng.random() < 0.3:
            row["Name"] = row["Name"].removeprefix("the ").replace(" & ", " and ").replace("house", "hse")
        if make.rng.random() < 0.3:
            row["Type"] = make.rng.choice(("american", "italian", "french (new)", "californian"))
        if make.rng.random() < 0.1:
            row["Phone"] = make.slip(row["Phone"])
        return row

    return make.twice(rows, share, again)


def organisations(seed: int = 10, people: int = 700, share: float = 0.2) -> Made:
    """Schools and halls; many begin alike, several share a house or a phone."""
    make = Maker(seed)
    rows: list[Row] = []
    while len(rows) < people:
        street, phone, town = make.street(), make.phone(), make.town()
        start = make.rng.choice(
            (make.surname(), f"{make.given()} {make.surname()}", "Riverbend", "First", "Saint " + make.given())
        )
        for kind in make.rng.sample(_KINDS, make.rng.choice((1, 1, 1, 2))):
            rows.append({"Name": f"{start} {kind}".title(), "Address": street, "City": town, "Phone": phone})
    return make.twice(rows, share, make.slips("Name", "Address", "Phone", most=2), most=3, missing=0.08)


def turned_round(seed: int = 11, people: int = 1500, share: float = 0.02) -> Made:
    """First and last name change places; phones and e-mail for most."""
    make = Maker(seed)
    rows = []
    for _ in range(people):
        given, surname = make.given(), make.surname()
        email = f"{given}.{surname}{make.rng.randrange(999)}@example.org".lower()
        rows.append({"First name": given, "Last name": surname, "E-mail": email, "Phone": make.phone()})

    def again(row: Row) -> Row:
        row["First name"], row["Last name"] = row["Last name"], row["First name"]
        if make.rng.random() < 0.5:
            row[make.rng.choice(("E-mail", "Phone"))] = ""
        return row

    return make.twice(rows, share, again)


def namesakes_born(seed: int = 12, people: int = 3000, share: float = 0.005) -> Made:
    """Very common names with birthdays, which strangers then share."""
    make = Maker(seed, surnames=60)
    rows = [
        {"First name": make.given(), "Last name": make.surname(), "Birthday": make.born(1960, 1990)}
        for _ in range(people)
    ]
    return make.twice(rows, share, make.slips("First name", "Last name", "Birthday"))


def bands(seed: int = 13, people: int = 1200, share: float = 0.02) -> Made:
    """One column of names, and a column of years that many share."""
    make = Maker(seed)
    rows = [
        {"Name": f"{make.given()} {make.surname()}", "Year": str(make.rng.randrange(1960, 2020))} for _ in range(people)
    ]
    return make.twice(rows, share, make.slips("Name"))


LISTS: dict[str, Callable[[], Made]] = {
    each.__name__: each
    for each in (
        names_only,
        names_and_town,
        names_and_phone,
        families,
        nobody_twice,
        voters,
        birth_in_three,
        often_again,
        places_to_eat,
        organisations,
        turned_round,
        namesakes_born,
        bands,
    )
}
LISTS["families_with_birthdays"] = lambda: families(14, birthdays=True)
