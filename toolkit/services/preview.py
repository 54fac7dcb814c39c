"""What a bundle would change, told record by record before anything is taken in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ..base.ids import RecordId
from ..domain.cells import Cell, Writer, distinct, shown, two_versions
from ..domain.fields import Opaque, Value
from ..domain.records import PARTS
from ..domain.state import Merged, RecordState, WriterInfo, defeated_by, is_buried, merge
from ..vault.reading import Reader
from ..vault.states import field_of

MOST_ITEMS = 2_000
"""Per group; beyond, only their number is told."""

MOST_TEXT = 16 << 20
"""Characters of all values that are kept to be looked at; beyond, too, records are only counted."""

_MOST_TITLES = 200_000


@dataclass(frozen=True)
class FieldChange:
    """kind: `new` (nothing stood here), `changed`, `two_versions` (both sides changed it, both stay).

    `who` and `at` (a hybrid clock) tell of the value there.
    """

    field: str
    here: Value
    there: Value
    kind: str
    who: str
    at: int


@dataclass(frozen=True)
class Item:
    id: RecordId
    type: str
    title: str
    fields: tuple[FieldChange, ...]


@dataclass
class Preview:
    """The first items of each group, and how many there are of each type in all."""

    added: list[Item] = field(default_factory=list)
    changed: list[Item] = field(default_factory=list)
    two_versions: list[Item] = field(default_factory=list)
    deleted: list[Item] = field(default_factory=list)
    same: int = 0
    counts: dict[str, Counter[str]] = field(
        default_factory=lambda: {name: Counter() for name in ("added", "changed", "two_versions", "deleted")}
    )

    def count(self, group: str) -> int:
        return self.counts[group].total()


class Previewer:
    def __init__(self, reader: Reader, writers: Mapping[Writer, WriterInfo]) -> None:
        self._reader = reader
        self._writers = writers
        self._preview = Preview()
        self._titles: dict[RecordId, str] = {}
        self._room = MOST_TEXT

    def add(self, ours: RecordState | None, theirs: RecordState) -> None:
        title = _title(theirs) or _title(ours)
        if title and PARTS.get(theirs.type) and len(self._titles) < _MOST_TITLES:
            self._titles[theirs.id] = title
        if ours is None and len(self._preview.added) >= MOST_ITEMS and not theirs.marks:
            self._preview.counts["added"][theirs.type] += 1
            return
        merged = merge(ours, theirs)
        if not merged:
            self._preview.same += 1
            return
        fields = tuple(
            change
            for name, cell in merged.changed.items()
            if (change := self._change(ours, theirs.type, name, cell)) is not None
        )
        if ours is None and is_buried(theirs):
            self._preview.same += 1
        elif ours is None:
            self._put("added", theirs, ours, fields)
        elif merged.marks is not None and self._hides(ours, merged):
            self._put("deleted", theirs, ours, fields)
        elif any(change.kind == "two_versions" for change in fields):
            self._put("two_versions", theirs, ours, fields)
        elif fields or merged.marks is not None:
            self._put("changed", theirs, ours, fields)
        else:
            self._preview.same += 1

    def _hides(self, ours: RecordState, merged: Merged) -> bool:
        """Whether a tombstone holds: nobody here, and nothing else that comes, wrote what it had not seen."""
        joined = replace(ours, plain=dict(ours.plain), cells=dict(ours.cells))
        for name, cell in merged.changed.items():
            joined.put(name, cell)
        parts = self._reader.part_states(ours)
        return any(
            not mark.defeated and not defeated_by(mark, joined, iter(parts)) for mark in merged.marks or ours.marks
        )

    def _change(self, ours: RecordState | None, type_name: str, name: str, joined: Cell) -> FieldChange | None:
        """What would be shown in a field, whichever side it is from."""
        declared = field_of(type_name, name)
        mine = shown(declared, ours.cell(name)) if ours is not None else None
        here = mine.value if mine else None
        there = shown(declared, joined)
        if there is None:
            return None
        if two_versions(declared, joined):
            there = next((version for version in distinct(joined.versions) if version.value != here), there)
            kind = "two_versions"
        elif here == there.value:
            return None
        else:
            kind = "new" if here is None else "changed"
        who = self._writers.get(there.writer)
        return FieldChange(name, here, there.value, kind, who.person if who else "", there.clock)

    def _put(self, group: str, theirs: RecordState, ours: RecordState | None, fields: tuple[FieldChange, ...]) -> None:
        self._preview.counts[group][theirs.type] += 1
        items: list[Item] = getattr(self._preview, group)
        self._room -= sum(_length(change.here) + _length(change.there) for change in fields)
        if len(items) < MOST_ITEMS and self._room >= 0:
            items.append(Item(theirs.id, theirs.type, self._called(theirs, ours), fields))

    def _called(self, theirs: RecordState, ours: RecordState | None) -> str:
        """A part is called after its whole where its own name says little (a phone number, an attendance)."""
        declared = theirs.declared
        if declared is not None and declared.part_of is not None and theirs.type in ("contact", "attendance"):
            whole = shown(None, theirs.cell(declared.part_of)) or (
                shown(None, ours.cell(declared.part_of)) if ours else None
            )
            if whole is not None and isinstance(whole.value, bytes):
                return self._titles.get(whole.value) or self._reader.titles([whole.value]).get(whole.value, "")
        return _title(theirs) or _title(ours)

    def result(self) -> Preview:
        return self._preview


def _length(value: Value) -> int:
    text = value.json if isinstance(value, Opaque) else value
    return len(text) if isinstance(text, str) else 0


def _title(state: RecordState | None) -> str:
    if state is None or state.declared is None:
        return ""
    version = shown(state.declared.by_name[state.declared.title], state.cell(state.declared.title))
    return str(version.value) if version is not None and isinstance(version.value, str) else ""
