"""What the vault holds about a person, all of it: people may ask, and then it is put on paper for them.

It follows from the declarations of the record types, so that what a new type tells of somebody is in it by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..base.clock import milliseconds
from ..base.errors import ToolkitError
from ..base.ids import RecordId
from ..domain.fields import Merge, Reach, Value
from ..domain.records import CUSTOM
from ..domain.state import ELEMENT, RecordState
from ..domain.text import digits, fold
from ..vault import held, ledger, mentions, parking
from ..vault.parking import Parked
from ..vault.reading import Past, Reader

PHONE_END = 8
"""So many digits at the end of a number are found again in rows, however it was written there."""


@dataclass(frozen=True)
class Told:
    """One field: what is shown, and if there are two versions, the others."""

    field: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Thing:
    """A record and all that it tells."""

    id: RecordId
    type: str
    told: tuple[Told, ...]


@dataclass(frozen=True)
class Given:
    """A bundle with people in it that was given away while this person was here. `at` is milliseconds since 1970."""

    chapter: str
    at: int
    scope: str


@dataclass(frozen=True)
class Waiting:
    """What another chapter sent and nobody decided about; `at` is milliseconds since 1970."""

    chapter: str
    at: int
    thing: Thing


@dataclass(frozen=True)
class Holdings:
    """`records`: one for each record that tells of them. `around`: whatever else names them, or is named by them and
    tells of people. `titles`: what the records that they refer to are called.
    """

    name: str
    records: tuple[Thing, ...]
    around: tuple[Thing, ...]
    history: tuple[Past, ...]
    waiting: tuple[Waiting, ...]
    rows: tuple[Parked, ...]
    given: tuple[Given, ...]
    titles: dict[RecordId, str]


def of(reader: Reader, person_id: RecordId) -> Holdings:
    """All that is held about somebody. Raises `record.not_found`."""
    shown = reader.record(person_id)
    if shown.type != "person" or shown.hidden:
        raise ToolkitError("record.not_found", type="person")
    people = reader.members(person_id)
    records = tuple(_thing(state) for state in mentions.states(reader, people))
    around = tuple(_thing(state) for state in mentions.states(reader, _around(reader, people, records)))
    waiting = tuple(_waiting(reader, people))
    everything = [*records, *around, *(each.thing for each in waiting)]
    history = tuple(reader.history(person_id))
    referred = {ref for thing in everything for told in thing.told for ref in _references(told)}
    referred |= {value for past in history for value in past.before if isinstance(value, bytes)}
    return Holdings(
        shown.title,
        records,
        around,
        history,
        waiting,
        tuple(row for row in parking.waiting(reader.db) if _mentions(row, _ways(everything), shown.title)),
        tuple(_given(reader, people)),
        reader.titles(sorted(referred)),
    )


def _around(reader: Reader, people: Sequence[RecordId], records: Iterable[Thing]) -> list[RecordId]:
    """What names them; and what they name, where that tells of people as well, such as a household."""
    found = dict.fromkeys(mentions.naming(reader.db, "person", people))
    named = {ref for thing in records for told in thing.told for ref in _references(told)}
    for state in mentions.states(reader, sorted(named)):
        if state.type != "person" and state.declared and any(field.personal for field in state.declared.fields):
            found[state.id] = None
    return list(found)


def _thing(state: RecordState) -> Thing:
    """Every field that says something; where two versions stand, both."""
    declared = state.declared
    told: dict[str, list[Value]] = {}
    for name in state.names():
        field = declared.by_name.get(name.partition(ELEMENT)[0]) if declared else None
        if field is not None and field.merge is Merge.LATEST:
            continue
        values = list(dict.fromkeys(version.value for version in state.cell(name).versions))
        if ELEMENT in name:
            values = [value for value in values if value]
        elif all(value is None for value in values):
            values = []
        if values:
            told[name] = values
    order = {field.name: at for at, field in enumerate(declared.fields)} if declared else {}
    names = sorted(told, key=lambda name: (order.get(name.partition(ELEMENT)[0], len(order)), name))
    return Thing(state.id, state.type, tuple(Told(name, tuple(told[name])) for name in names))


def _references(told: Told) -> list[RecordId]:
    name, _, element = told.field.partition(ELEMENT)
    found = [value for value in told.values if isinstance(value, bytes)]
    for text in (element, name.removeprefix(CUSTOM) if name.startswith(CUSTOM) else ""):
        if text:
            found.append(bytes.fromhex(text))
    return found


def _waiting(reader: Reader, people: Sequence[RecordId]) -> Iterable[Waiting]:
    names = ledger.names(reader)
    for each in held.waiting(reader.db, reader.writers):
        if each.state is None:
            continue
        thing = _thing(each.state)
        if each.id in people or any(ref in people for told in thing.told for ref in _references(told)):
            yield Waiting(names.get(each.root, ""), each.at, thing)


def _ways(things: Iterable[Thing]) -> tuple[set[str], set[str]]:
    """The ends of their phone numbers, and their e-mail addresses."""
    phones: set[str] = set()
    emails: set[str] = set()
    for thing in things:
        if thing.type != "contact":
            continue
        for told in thing.told:
            for value in told.values:
                if not isinstance(value, Reach):
                    continue
                number = digits(value.e164 or value.typed)
                if "@" in value.typed:
                    emails.add(fold(value.typed.strip()))
                elif len(number) >= PHONE_END - 1:
                    phones.add(number[-PHONE_END:])
    return phones, emails


def _mentions(row: Parked, ways: tuple[set[str], set[str]], name: str) -> bool:
    """Whether a row that waits to be mended has one of their numbers or addresses in it, or their name."""
    phones, emails = ways
    cells = [fold(each) for each in (*row.cells, *row.text.splitlines())]
    wanted = fold(name).strip()
    return any(
        any(phone in digits(cell) for phone in phones)
        or any(email in cell for email in emails)
        or bool(wanted and wanted in cell)
        for cell in cells
    )


def _given(reader: Reader, people: Sequence[RecordId]) -> Iterable[Given]:
    made = mentions.made_at(reader.db, people)
    for each in ledger.bundles(reader):
        if not each.incoming and each.counts.get("person") and made is not None and each.at >= milliseconds(made):
            yield Given(each.chapter, each.at, each.scope)
