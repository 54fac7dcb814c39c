"""What duplicates are told by, read from the vault for everybody at once."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from ..base.ids import RecordId
from ..domain.likeness import Traits
from ..domain.names import plain_letters, words_of
from ..domain.records import CUSTOM
from ..domain.text import digits
from ..vault.reading import Reader

_LABELLED = re.compile(r"^([^:\n]{1,40}): (\S.{0,59})$", re.MULTILINE)
_FEW = 0.02
"""A label in the notes of fewer of all people than this is a remark of somebody's, not a column."""

_NOT_A_WORD = re.compile(r"[^\w]+")


def load(reader: Reader) -> tuple[list[RecordId], list[Traits]]:
    """Everybody in the list, and what is compared of them, in the same order."""
    ids: list[RecordId] = []
    people: list[Traits] = []
    at: dict[RecordId, int] = {}
    by_number: dict[int, int] = {}
    notes: list[str] = []
    for n, record_id, name, born, place, organisation, note in reader.db.all(
        "SELECT p.n, r.id, coalesce(c.title, p.name), p.born, p.place, p.organisation, p.note FROM person AS p "
        "JOIN record AS r ON r.n = p.n LEFT JOIN class AS c ON c.n = p.n WHERE p.sort IS NOT NULL ORDER BY p.n"
    ):
        at[record_id] = by_number[n] = len(ids)
        ids.append(record_id)
        words, generation = words_of(name or "")
        facts = {"organisation": plain_letters(organisation)} if organisation else {}
        people.append(Traits(words, generation, born or "", place=plain_letters(place or ""), facts=facts))
        notes.append(note or "")
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
    _add_labelled(people, notes)
    return ids, people


def _add_contacts(reader: Reader, people: list[Traits], at: Mapping[RecordId, int]) -> None:
    phones: dict[int, set[str]] = defaultdict(set)
    emails: dict[int, set[str]] = defaultdict(set)
    addresses: dict[int, list[tuple[str, ...]]] = defaultdict(list)
    for person, kind, typed, e164 in reader.db.all(
        "SELECT c.person, c.kind, c.value, c.e164 FROM contact AS c JOIN record AS r ON r.n = c.n AND r.hidden = 0 "
        "WHERE c.value IS NOT NULL AND c.kind IN ('phone', 'email', 'address')"
    ):
        where = at.get(person)
        if where is None:
            continue
        if kind == "phone":
            number = (e164 or digits(typed)).lstrip("+0")
            if len(number) >= 5:
                phones[where].add(number)
        elif kind == "email":
            emails[where].add(typed.casefold())
        else:
            words = tuple(sorted(_NOT_A_WORD.sub(" ", plain_letters(typed)).split()))
            if words:
                addresses[where].append(words)
    for where, numbers in phones.items():
        people[where].phones = frozenset(numbers)
    for where, written in emails.items():
        people[where].emails = frozenset(written)
    for where, lived in addresses.items():
        people[where].addresses = tuple(lived)


def _add_own_fields(reader: Reader, people: list[Traits], by_number: Mapping[int, int]) -> None:
    for n, name, value in reader.db.all("SELECT n, field, value FROM extra WHERE field LIKE ?", (CUSTOM + "%",)):
        if n in by_number:
            _put(people[by_number[n]], name, str(json.loads(value)))


def _put(person: Traits, label: str, value: str) -> None:
    plain = " ".join(plain_letters(value).split())
    if plain and len(plain) <= 60:
        person.facts = {**person.facts, label: plain}


def _add_labelled(people: list[Traits], notes: list[str]) -> None:
    """What an import had no field for stands below the note, under the header of its column."""
    found = [dict(_LABELLED.findall(note)) for note in notes]
    bearers = Counter(label for each in found for label in each)
    columns = {label for label, count in bearers.items() if count >= max(3, _FEW * len(people))}
    for person, each in zip(people, found, strict=True):
        for label in columns & each.keys():
            _put(person, label, each[label])
    # What nobody shares with anybody numbers the rows of some list, and not people.
    recurring = set()
    for label in {label for person in people for label in person.facts}:
        counts = Counter(person.facts[label] for person in people if label in person.facts)
        if any(count > 1 for count in counts.values()):
            recurring.add(label)
    for person in people:
        if not person.facts.keys() <= recurring:
            person.facts = {label: value for label, value in person.facts.items() if label in recurring}
