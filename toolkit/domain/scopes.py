"""What a bundle may hold: which records, and which of their cells.

A scope is a text, the same in the manifest, in the tables and on the command line: `kit`, `plan:ID`,
`group:ID+phones+note`. What is not named in it stays here: fields and types of a newer version, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from ..base.errors import ToolkitError
from ..base.ids import RecordId
from .cells import shown
from .fields import Merge, RecordType
from .records import CONSENTS, CUSTOM, PARTS, TYPES
from .state import ELEMENT, PART, RecordState

KIT, STARTER, HANDOFF, EVERYTHING = "kit", "starter", "handoff", "everything"
PLAN, GROUP = "plan", "group"

NEWER = "*"
"""Stands for all types of a newer version: they travel on where nothing is withheld."""

SCOPES: dict[str, tuple[str, ...]] = {
    KIT: ("curriculum", "module", "attachment", "plan", "goal", "step"),
    EVERYTHING: (*(name for name in TYPES if name != "contact"), NEWER),
}
"""The types of whole records in the two scopes that are read from end to end, wholes before their parts. Contact points
go inside their person."""

# What may be chosen of people. Their name and their answers (consent) always go along.

FIELDS: dict[str, tuple[str, ...]] = {
    "about": ("organisation", "role", "languages", "place", "offers"),
    "born": ("born",),
    "reach": ("prefers", "reach_when", "through"),
    "agreed": tuple(f"{name}_{what}" for name in CONSENTS for what in ("when", "where")),
    "household": ("household",),
    "care": ("looked_after_by",),
    "path": ("stage", "next_ask", "next_ask_by"),
    "tags": ("tags",),
    "photo": ("photo",),
    "note": ("note",),
}
"""A new field of people gets its place here, or in `NOT_SHARED`; without one it is withheld."""

WAYS: dict[str, str] = {"phones": "phone", "emails": "email", "addresses": "address", "other_ways": "other"}
"""By the kind of contact point."""

OWN = "own_fields"
"""The chapter's own fields."""

NOT_SHARED = ("archived",)
"""Fields of people that only `everything` carries."""


@dataclass(frozen=True)
class Companion:
    """Records about people that may go along where all `people` that they are about are named: which of their fields,
    and what they refer to that goes with them, by these fields.
    """

    fields: tuple[str, ...]
    people: tuple[str, ...]
    brings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


COMPANIONS: dict[str, Companion] = {
    "attendance": Companion(
        ("event", "person", "status"), ("person",), {"event": ("name", "kind", "starts", "ends", "place", "online")}
    ),
    "relationship": Companion(("a", "b", "kind", "a_is", "b_is"), ("a", "b")),
    "interaction": Companion(
        ("person", "kind", "day", "done_by", "text", "promised", "next_step", "next_by", "next_done"), ("person",)
    ),
}
"""A type that is about people and is named here can be chosen beside their fields, under its own name."""

NOBODY = "nobody"
"""Of a plan: its team is not named. Steps then say only that somebody does them."""

OPTIONS = (*FIELDS, *WAYS, OWN, *COMPANIONS)


def open_fields(type_name: str, *left_out: str) -> tuple[str, ...]:
    """The fields of a type that tell nothing about a person."""
    return tuple(each.name for each in TYPES[type_name].fields if not each.personal and each.name not in left_out)


def _all_fields(*types: str) -> dict[str, tuple[str, ...]]:
    return {name: tuple(each.name for each in TYPES[name].fields) for name in types}


_TRAINING = {name: open_fields(name) for name in ("curriculum", "module", "attachment")}
_RECORDS: dict[str, dict[str, tuple[str, ...]]] = {
    KIT: {name: open_fields(name) for name in SCOPES[KIT]},
    STARTER: {
        **{name: open_fields(name) for name in SCOPES[KIT]},
        "duty": open_fields("duty", "stage", "note"),
        "custom_field": open_fields("custom_field"),
    },
    HANDOFF: {**_TRAINING, **_all_fields("plan", "goal", "step", "duty"), "chapter": open_fields("chapter")},
    PLAN: _all_fields("plan", "goal", "step"),
    GROUP: {"group": ("name", "members", "order")},
}
"""For each scope the types of its records, and which of their fields go, people and their companions apart."""

_ABOUT_ONE = (PLAN, GROUP)
_WITH_PEOPLE = (HANDOFF, PLAN, GROUP)

ORDER = (
    *("tag", "custom_field", "household", "person", "same", "contact", "group", "chapter", "duty"),
    *("curriculum", "module", "attachment", "plan", "goal", "step", "event"),
    *COMPANIONS,
)
"""In which order records go, wholes before their parts."""

_HEX = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True)
class Scope:
    """`of`: the one plan or group that it is about. `chosen`: of `OPTIONS`, and `NOBODY`."""

    base: str
    of: RecordId | None = None
    chosen: frozenset[str] = frozenset()

    def __str__(self) -> str:
        head = self.base if self.of is None else f"{self.base}:{self.of.hex()}"
        return "+".join([head, *(each for each in (*OPTIONS, NOBODY) if each in self.chosen)])

    @property
    def whole(self) -> bool:
        """Whether it leaves nothing out."""
        return self.base == EVERYTHING

    @property
    def streamed(self) -> bool:
        """Whether it is read from end to end, not record by record."""
        return self.base in SCOPES

    @property
    def patterns_only(self) -> bool:
        """Whether plans go only if they are marked as patterns for others."""
        return self.base in (KIT, STARTER)

    @property
    def names_people(self) -> bool:
        return self.whole or (self.base in _WITH_PEOPLE and NOBODY not in self.chosen)

    @cached_property
    def companions(self) -> tuple[str, ...]:
        return tuple(name for name in COMPANIONS if name in self.chosen)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of contact points that go."""
        return frozenset(kind for name, kind in WAYS.items() if name in self.chosen)

    @cached_property
    def fields(self) -> Mapping[str, frozenset[str]]:
        """For each type that may go which of its fields do; not for `everything`."""
        found = {name: frozenset(fields) for name, fields in _RECORDS[self.base].items()}
        if self.names_people:
            chosen = [name for group in FIELDS if group in self.chosen for name in FIELDS[group]]
            found["person"] = frozenset(("name", *answers("person"), *chosen))
            found["same"] = frozenset(("a", "b", "answer"))
            if "tags" in self.chosen:
                found["tag"] = frozenset(("name",))
            if OWN in self.chosen:
                found["custom_field"] = frozenset(open_fields("custom_field"))
            if "household" in self.chosen:
                ways = {"phones": "phone", "addresses": "address"}
                found["household"] = frozenset(("name", *(ways[each] for each in ways if each in self.chosen)))
        if self.kinds:
            note = ("note",) if "note" in self.chosen else ()
            found["contact"] = frozenset(("person", "kind", "value", "label", "order", *answers("contact"), *note))
        for name in self.companions:
            found[name] = frozenset(COMPANIONS[name].fields)
            for brought, fields in COMPANIONS[name].brings.items():
                found[brought] = found.get(brought, frozenset()) | frozenset(fields)
        return found

    def lets(self, type_name: str, cell: str) -> bool:
        """Whether this cell of such a record may go."""
        if self.whole:
            return True
        if cell.startswith(CUSTOM):
            return type_name == "person" and OWN in self.chosen and "person" in self.fields
        return cell.partition(ELEMENT)[0] in self.fields.get(type_name, ())


def parse(text: str) -> Scope:
    """The scope that a text names; ids with dashes or without. Raises `bundle.scope`."""
    head, *chosen = text.strip().split("+")
    base, _, of = head.partition(":")
    digits = of.replace("-", "").lower()
    about_one = base in _ABOUT_ONE
    if base not in (*_RECORDS, EVERYTHING) or about_one != bool(_HEX.fullmatch(digits)) or (of and not about_one):
        raise ToolkitError("bundle.scope", scope=text)
    allowed = {PLAN: (*OPTIONS, NOBODY), GROUP: OPTIONS}.get(base, ())
    if not set(chosen) <= set(allowed) or (NOBODY in chosen and len(set(chosen)) > 1):
        raise ToolkitError("bundle.scope", scope=text)
    return Scope(base, bytes.fromhex(digits) if about_one else None, frozenset(chosen))


@cache
def answers(type_name: str) -> tuple[str, ...]:
    """The fields in which people say what they agree to. They go along wherever a name or a way of contact goes."""
    declared = TYPES.get(type_name)
    return tuple(each.name for each in declared.fields if each.merge is Merge.RESTRICTIVE) if declared else ()


def masked(scope: Scope, state: RecordState, known: Collection[RecordId] = ()) -> RecordState | None:
    """The record as this scope shows it, or None. A withheld field has no cell at all, so that nobody takes it for
    empty. `known`: the people who may be named as elements of sets. What the tombstones had seen is cut by `cut_marks`.
    """
    if scope.whole or state.forgotten:
        return state
    declared = state.declared
    if declared is None or declared.name not in scope.fields:
        return None
    if declared.name == "contact" and not _kinds_of(state) <= scope.kinds:
        return None
    people = {each.name for each in declared.sets if each.refers_to == "person"}

    def goes(name: str) -> bool:
        set_name, _, element = name.partition(ELEMENT)
        if set_name in people and bytes.fromhex(element) not in known:
            return False
        return scope.lets(state.type, name)

    return RecordState(
        state.id,
        state.type,
        state.stamp,
        {name: value for name, value in state.plain.items() if goes(name)},
        {name: cell for name, cell in state.cells.items() if goes(name)},
        state.marks,
    )


def _kinds_of(contact: RecordState) -> set[object]:
    """What kind of contact point it is, by all who said so."""
    return {version.value for version in contact.cell("kind").versions} or {None}


def cut_marks(state: RecordState, told: Callable[[str], bool]) -> RecordState:
    """The record with tombstones that name only cells that were told: names can tell, too, such as those of tags."""
    if not state.marks:
        return state
    tombstones = tuple(
        replace(mark, seen={name: context for name, context in mark.seen.items() if told(name)}) for mark in state.marks
    )
    return replace(state, marks=tombstones)


def names_told(scope: Scope, state: RecordState, parts: Collection[RecordId]) -> Callable[[str], bool]:
    """Which names of cells a tombstone of this record may name; of its parts those of `parts`."""

    def told(name: str) -> bool:
        part, dot, cell = name.partition(PART)
        if not dot:
            return scope.lets(state.type, name)
        return bytes.fromhex(part) in parts and any(scope.lets(each.name, cell) for each in PARTS.get(state.type, ()))

    return told


def strict_answers(state: RecordState) -> RecordState | None:
    """Of somebody's answers those that forbid, and nothing else: they go to whoever ever had the record."""
    declared = state.declared
    left = RecordState(state.id, state.type, state.stamp)
    for name in answers(state.type):
        cell = state.cell(name)
        if declared is not None and cell.versions and forbids(declared, name, state):
            left.put(name, cell)
    return left if left.plain or left.cells else None


def forbids(declared: RecordType, name: str, state: RecordState) -> bool:
    """Whether the strictest answer in this field is another than the loosest, or none."""
    choice = declared.by_name[name]
    version = shown(choice, state.cell(name))
    return version is not None and version.value not in (None, choice.choices[0])


def only_answers(state: RecordState) -> bool:
    """Whether this is no more than what somebody agrees to, without a name."""
    consent = answers(state.type)
    if not consent or state.marks or not (state.plain or state.cells):
        return False
    return all(name in consent for name in state.names())


def of_patterns(state: RecordState, templates: Collection[RecordId]) -> bool:
    """Whether it is no plan or part of one, or one of these plans, which are marked as patterns."""
    if state.type == "plan":
        return state.id in templates
    if state.type not in ("goal", "step"):
        return True
    version = shown(None, state.cell("plan"))
    return version is not None and version.value in templates
