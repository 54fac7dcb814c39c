"""What duplicates are told by, read from the vault for everybody at once."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from sys import intern
from typing import Any

from ..base.ids import RecordId
from ..domain.likeness import NO_FACTS, Traits
from ..domain.names import plain_letters, words_of
from ..domain.records import CUSTOM
from ..domain.text import digits
from ..vault.reading import Reader

_LABELLED = re.compile(r"^([^:\n]{1,40}): (\S.{0,59})$", re.MULTILINE)
_FEW = 0.02
"""A label in the notes of fewer of all people than this is a remark of somebody's, not a column."""

_NOT_A_WORD = re.compile(r"[^\w]+")


AT_ONCE = 5_000
"""So many rows are read together, so that a long list never lies in memory twice."""


def _rows(reader: Reader, number: str, sql: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a query whose first column is `number`, in its order."""
    last = 0
    while page := reader.db.all(f"{sql} AND {number} > ? ORDER BY {number} LIMIT {AT_ONCE}", (last,)):
        yield from page
        last = page[-1][0]


def load(reader: Reader) -> tuple[list[RecordId], list[Traits]]:
    """Everybody in the list, and what is compared of them, in the same order."""
    ids: list[RecordId] = []
    people: list[Traits] = []
    at: dict[RecordId, int] = {}
    by_number: dict[int, int] = {}
    labelled: list[tuple[int, dict[str, str]]] = []
    for n, record_id, name, born, place, organisation, note in _rows(
        reader,
        "p.n",
        "SELECT p.n, r.id, coalesce(c.title, p.name), p.born, p.place, p.organisation, p.note FROM person AS p "
        "JOIN record AS r ON r.n = p.n LEFT JOIN class AS c ON c.n = p.n WHERE p.sort IS NOT NULL",
    ):
        at[record_id] = by_number[n] = len(ids)
        ids.append(record_id)
        words, generation = words_of(name or "")
        facts = {"organisation": plain_letters(organisation)} if organisation else NO_FACTS
        if note and (found := _LABELLED.findall(note)):
            labelled.append((len(people), {intern(label): value for label, value in found}))
        words = tuple(map(intern, words))
        people.append(Traits(words, generation, born or "", place=intern(plain_letters(place or "")), facts=facts))
    # What several records tell of one person counts as theirs.
    for n, head, record_id, born, place in reader.db.all(
        "SELECT c.n, c.head, r.id, p.born, p.place FROM class AS c JOIN person AS p ON p.n = c.n "
        "JOIN record AS r ON r.n = c.n WHERE c.n <> c.head ORDER BY r.id"
    ):
        at[record_id] = by_number[n] = where = by_number[head]
        people[where].born = people[where].born or born or ""
        people[where].place = people[where].place or plain_letters(place or "")
    _add_contacts(reader, people, at)
    _add_own_fields(reader, people, by_number)
    _add_labelled(people, labelled)
    return ids, people


def _add_contacts(reader: Reader, people: list[Traits], at: Mapping[RecordId, int]) -> None:
    for _, person, kind, typed, e164 in _rows(
        reader,
        "c.n",
        "SELECT c.n, c.person, c.kind, c.value, c.e164 FROM contact AS c JOIN record AS r ON r.n = c.n AND "
        "r.hidden = 0 WHERE c.value IS NOT NULL AND c.kind IN ('phone', 'email', 'address')",
    ):
        where = at.get(person)
        if where is None:
            continue
        if kind == "phone":
            number = (e164 or digits(typed)).lstrip("+0")
            if len(number) >= 5:
                people[where].phones = _with(people[where].phones, number)
        elif kind == "email":
            people[where].emails = _with(people[where].emails, typed.casefold())
        else:
            words = tuple(map(intern, sorted(_NOT_A_WORD.sub(" ", plain_letters(typed)).split())))
            if words:
                people[where].addresses += (words,)


def _with(known: tuple[str, ...], value: str) -> tuple[str, ...]:
    return known if value in known else (*known, value)


def _add_own_fields(reader: Reader, people: list[Traits], by_number: Mapping[int, int]) -> None:
    for n, name, value in reader.db.all("SELECT n, field, value FROM extra WHERE field LIKE ?", (CUSTOM + "%",)):
        if n in by_number:
            _put(people[by_number[n]], name, str(json.loads(value)))


def _put(person: Traits, label: str, value: str) -> None:
    plain = " ".join(plain_letters(value).split())
    if plain and len(plain) <= 60:
        person.facts = {**person.facts, label: plain}


def _add_labelled(people: list[Traits], labelled: list[tuple[int, dict[str, str]]]) -> None:
    """What an import had no field for stands below the note, under the header of its column."""
    bearers = Counter(label for _, each in labelled for label in each)
    columns = {label for label, count in bearers.items() if count >= max(3, _FEW * len(people))}
    for where, each in labelled:
        for label in columns & each.keys():
            _put(people[where], label, each[label])
    # What nobody shares with anybody numbers the rows of some list, and not people.
    recurring = set()
    for label in {label for person in people for label in person.facts}:
        counts = Counter(person.facts[label] for person in people if label in person.facts)
        if any(count > 1 for count in counts.values()):
            recurring.add(label)
    for person in people:
        if not person.facts.keys() <= recurring:
            kept = {label: value for label, value in person.facts.items() if label in recurring}
            person.facts = kept or NO_FACTS
