"""This is what they will see: a scope as its receivers get it, person by person and field by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ..base.ids import RecordId
from ..domain.cells import shown
from ..domain.fields import Kind, Value
from ..domain.records import CUSTOM, PERSON, TYPES
from ..domain.scopes import SCOPES, Scope, answers, forbids, of_patterns
from ..domain.state import ELEMENT, RecordState
from ..vault import ledger, scoping
from ..vault.reading import Reader
from ..vault.states import field_of, read_states
from . import picking, scopes
from .picking import Pick


class Line(NamedTuple):
    """One field as they see it. `kind`: of a contact point, which."""

    type: str
    field: str
    value: Value
    kind: str = ""


@dataclass(frozen=True)
class Seen:
    """One record as they see it. `forbids`: what this person said no to."""

    id: RecordId
    type: str
    title: str
    lines: tuple[Line, ...]
    forbids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sight:
    """All that goes. `counts` by type, contact points too; `numbers`: those of the records in the order they are shown;
    `said_no`: how many of the people asked not to be contacted.
    """

    scope: Scope
    counts: Mapping[str, int]
    numbers: Mapping[str, Sequence[int]]
    said_no: int
    people: frozenset[RecordId] = frozenset()

    @cached_property
    def places(self) -> Mapping[str, frozenset[int]]:
        return {name: frozenset(numbers) for name, numbers in self.numbers.items()}


def look(reader: Reader, scope_text: str) -> Sight:
    """What a scope holds now. Raises `bundle.scope`, `bundle.scope_gone`."""
    scope = scopes.named(reader, scope_text)
    chosen = _everything(reader, scope) if scope.streamed else picking.pick(reader, scope)
    numbers = {name: chosen.numbers[name] for name in _SHOWN if chosen.numbers.get(name)}
    counts = {name: len(each) for name, each in numbers.items()}
    people = numbers.get("person", ())
    kinds = PERSON_WAYS if scope.whole else tuple(scope.kinds)
    if people and (ways := scoping.count_contacts(reader.db, people, kinds)):
        counts["contact"] = ways
    if scope.whole:
        counts |= {name: count for name, count in reader.counts().items() if name not in TYPES}
    return Sight(scope, counts, numbers, scoping.count_no(reader.db, people), chosen.people)


PERSON_WAYS = TYPES["contact"].by_name["kind"].choices
_SHOWN = ("person", *(name for name in TYPES if name not in ("person", "contact")))


def _everything(reader: Reader, scope: Scope) -> Pick:
    """The living records of a scope that is read from end to end."""
    numbers: dict[str, list[int]] = {}
    templates = ledger.template_plans(reader)
    for name in (each for each in SCOPES[scope.base] if each in TYPES):
        numbers[name] = scoping.living(reader.db, name)
        if scope.patterns_only and name in ("plan", "goal", "step"):
            states = read_states(reader.db, reader.writers, numbers[name])
            numbers[name] = [n for n, state in states if of_patterns(state, templates)]
    return Pick(scope, {name: each for name, each in numbers.items() if each}, frozenset())


@dataclass(frozen=True)
class Page:
    """Some records, and what to call what they refer to. What has no title in it they see without a name."""

    items: tuple[Seen, ...]
    titles: Mapping[RecordId, str]


def page(reader: Reader, sight: Sight, type_name: str, offset: int, limit: int) -> Page:
    """So many records of a type, in order."""
    numbers = list(sight.numbers.get(type_name, ())[offset : offset + limit])
    chosen = Pick(sight.scope, sight.numbers, sight.people)
    items = tuple(_seen(*whole) for whole in picking.seen(reader, chosen, type_name, numbers))
    return Page(items, _titles(reader, sight, items))


def _seen(state: RecordState, parts: Sequence[RecordState]) -> Seen:
    declared = state.declared
    lines = _lines(state)
    for part in parts:
        kind = shown(None, part.cell("kind"))
        for each in _lines(part):
            if each.field == "value":
                lines.append(each._replace(kind=str(kind.value) if kind else ""))
            elif each.field == "note":
                lines.append(each)
    forbidden: tuple[str, ...] = ()
    if declared is PERSON:
        forbidden = tuple(name for name in answers("person") if forbids(PERSON, name, state))
    title = next((str(each.value) for each in lines if declared and each.field == declared.title), "")
    return Seen(state.id, state.type, title, tuple(lines), forbidden)


def _lines(state: RecordState) -> list[Line]:
    """The fields that say something to people, in the order in which they are declared."""
    declared = state.declared
    order = [field.name for field in declared.fields] if declared else []
    found: list[tuple[int, Line]] = []
    for name in state.names():
        field = field_of(state.type, name)
        version = shown(field, state.cell(name))
        if version is None or version.value in (None, False) or (field is not None and field.kind is Kind.ORDER):
            continue
        base = name.partition(ELEMENT)[0]
        found.append((order.index(base) if base in order else len(order), Line(state.type, name, version.value)))
    return [line for _, line in sorted(found, key=lambda each: (each[0], each[1].field))]


def _titles(reader: Reader, sight: Sight, items: Sequence[Seen]) -> dict[RecordId, str]:
    wanted: set[RecordId] = set()
    for item in items:
        for line in item.lines:
            if isinstance(line.value, bytes):
                wanted.add(line.value)
            _, _, element = line.field.partition(ELEMENT)
            if element:
                wanted.add(bytes.fromhex(element))
            if line.field.startswith(CUSTOM):
                wanted.add(bytes.fromhex(line.field.removeprefix(CUSTOM)))
    numbered = reader.numbers(sorted(wanted))
    going = {each for each, n in numbered.items() if any(n in places for places in sight.places.values())}
    return reader.titles(sorted(going))
