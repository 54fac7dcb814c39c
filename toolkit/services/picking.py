"""What is in a scope now, record by record, and how it looks to whoever gets it.

The preview and the bundle ask the same, so that what is shown is what goes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..base.errors import ToolkitError
from ..base.ids import RecordId
from ..bundle.records import Whole
from ..domain.cells import shown
from ..domain.records import TYPES
from ..domain.scopes import (
    COMPANIONS,
    GROUP,
    ORDER,
    OWN,
    PLAN,
    SCOPES,
    STARTER,
    Scope,
    cut_marks,
    masked,
    names_told,
    of_patterns,
)
from ..domain.state import ELEMENT, RecordState
from ..vault import ledger, scoping
from ..vault.reading import Reader
from ..vault.states import read_all_parts, read_states
from . import groups

_BATCH = 200


@dataclass(frozen=True)
class Pick:
    """`numbers`: the records by type, wholes before their parts. `people`: the ids of those who are named."""

    scope: Scope
    numbers: Mapping[str, Sequence[int]]
    people: frozenset[RecordId]


def pick(reader: Reader, scope: Scope) -> Pick:
    """Everything that lives in a scope which is found record by record. Raises `bundle.scope_gone`."""
    numbers = _records(reader, scope)
    people: list[int] = []
    ids: frozenset[RecordId] = frozenset()
    if scope.names_people:
        people = scoping.people(reader.db, _who(reader, scope, numbers))
        ids = frozenset(scoping.ids_of(reader.db, people).values())
    if people:
        numbers["person"] = people
        numbers["same"] = scoping.edges(reader.db, set(ids))
        _add_choices(reader, scope, numbers, ids)
    return Pick(scope, {name: numbers[name] for name in ORDER if numbers.get(name)}, ids)


def _records(reader: Reader, scope: Scope) -> dict[str, list[int]]:
    """All but people and what is about them."""
    db = reader.db
    if scope.base in (PLAN, GROUP):
        found = reader.numbers([scope.of or b""])
        n = found.get(scope.of or b"")
        if n is None or n in reader.hidden([n]) or reader.records([n])[0].type != scope.base:
            raise ToolkitError("bundle.scope_gone", type=scope.base)
        parts = ("goal", "step") if scope.base == PLAN else ()
        return {scope.base: [n]} | {part: scoping.by_reference(db, part, "plan", [scope.of or b""]) for part in parts}
    numbers = {name: scoping.living(db, name) for name in scope.fields if name not in ("person", "same")}
    if scope.base == STARTER:
        templates = ledger.template_plans(reader)
        for name in ("plan", "goal", "step"):
            states = read_states(db, reader.writers, numbers[name])
            numbers[name] = [n for n, state in states if of_patterns(state, templates)]
    return numbers


def _who(reader: Reader, scope: Scope, numbers: Mapping[str, Sequence[int]]) -> list[RecordId]:
    """The people of a group; of plans and duties those who stand in them."""
    if scope.base == GROUP:
        return groups.members(reader, scope.of or b"")
    found: dict[RecordId, None] = {}
    for name, chosen in numbers.items():
        for _, state in read_states(reader.db, reader.writers, chosen):
            found.update(dict.fromkeys(_people_in(state, scope.fields[name])))
    return list(found)


def _people_in(state: RecordState, fields: Collection[str]) -> Iterator[RecordId]:
    """Whoever a record refers to in these fields, by any of its versions."""
    declared = TYPES[state.type]
    for name in state.names():
        base, _, element = name.partition(ELEMENT)
        declared_field = declared.by_name.get(base)
        if declared_field is None or declared_field.refers_to != "person" or base not in fields:
            continue
        values = [version.value for version in state.cell(name).versions]
        if element:
            yield from [bytes.fromhex(element)] if any(values) else []
        else:
            yield from (value for value in values if isinstance(value, bytes))


def _add_choices(reader: Reader, scope: Scope, numbers: dict[str, list[int]], ids: Collection[RecordId]) -> None:
    db, people = reader.db, numbers["person"]
    if "tags" in scope.chosen:
        numbers["tag"] = scoping.elements(db, "tags", people)
    if OWN in scope.chosen:
        numbers["custom_field"] = [
            n for n, state in read_states(db, reader.writers, scoping.living(db, "custom_field")) if _on_people(state)
        ]
    if "household" in scope.chosen:
        numbers["household"] = scoping.referred(db, "person", "household", people)
    for name in scope.companions:
        companion = COMPANIONS[name]
        found = [scoping.by_reference(db, name, end, list(ids)) for end in companion.people]
        numbers[name] = sorted(set(found[0]).intersection(*found[1:]))
        for brought in companion.brings:
            column = next(each.name for each in TYPES[name].fields if each.refers_to == brought)
            numbers[brought] = scoping.referred(db, name, column, numbers[name])


def _on_people(custom_field: RecordState) -> bool:
    version = shown(None, custom_field.cell("on"))
    return version is not None and version.value == "person"


def seen(
    reader: Reader, chosen: Pick, type_name: str, numbers: Sequence[int], known: Collection[RecordId] = ()
) -> Iterator[Whole]:
    """These records as they go: contact points inside their person. `known`: people besides who may be named."""
    named = chosen.people | frozenset(known)
    for start in range(0, len(numbers), _BATCH):
        read = read_states(reader.db, reader.writers, numbers[start : start + _BATCH])
        in_order = dict(read)
        states = [in_order[n] for n in numbers[start : start + _BATCH] if n in in_order]
        parts = read_all_parts(reader.db, reader.writers, states) if type_name == "person" else {}
        hidden = reader.hidden([n for each in parts.values() for n, _ in each])
        for state in states:
            inside = [part for n, part in parts.get(state.id, ()) if part.type == "contact" and n not in hidden]
            cut = [each for part in inside if (each := shown_as(chosen.scope, part, named, ())) is not None]
            whole = shown_as(chosen.scope, state, named, {part.id for part in cut})
            if whole is not None:
                yield whole, cut


def shown_as(
    scope: Scope, state: RecordState, known: Collection[RecordId], parts: Collection[RecordId]
) -> RecordState | None:
    """A record with nothing in it that the scope withholds, not even in what its tombstones had seen."""
    cut = masked(scope, state, known)
    return cut_marks(cut, names_told(scope, state, parts)) if cut is not None else None


def streamed(reader: Reader, scope: Scope, since: int = 0) -> Iterator[Whole]:
    """All of a scope that is read from end to end, tombstones too; or what changed after a revision."""
    templates = ledger.template_plans(reader) if scope.patterns_only else set()
    for state, parts in reader.states(SCOPES[scope.base], since):
        if scope.whole:
            yield state, parts
        elif of_patterns(state, templates):
            part_ids = {part.id for part in reader.part_states(state)} if state.marks else set()
            cut = shown_as(scope, state, (), part_ids)
            if cut is not None:
                yield cut, parts


def never_skipped(type_name: str) -> bool:
    """Whether how a record looks to others depends on who else is in the scope."""
    return any(field.refers_to == "person" for field in TYPES[type_name].sets if type_name != "person")


def flat(wholes: Iterable[Whole]) -> Iterator[RecordState]:
    for whole, parts in wholes:
        yield whole
        yield from parts
