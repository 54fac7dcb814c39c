"""What one vault knows of one record: its cells and its tombstones. This is what bundles carry and what merges."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import permutations
from typing import NamedTuple

from ..base.errors import ToolkitError
from ..base.ids import RecordId, link_id
from .cells import EMPTY, Cell, Context, Version, Writer, join, join_contexts, single, unseen
from .fields import RecordType, Value
from .records import CUSTOM, FILES, TYPES

ELEMENT = "/"
"""The cell of a set's element is named by the set, a slash and the element's id in hexadecimal."""

PART = "."
"""In a tombstone a part's cell is named by the part's id in hexadecimal, a dot and the cell's name."""


class Stamp(NamedTuple):
    """The dot and clock that all cells share that were written when the record was made."""

    writer: Writer
    seq: int
    clock: int


class WriterInfo(NamedTuple):
    """Who stands behind a writer: the laptop (16 bytes, empty if not told) and the person's name."""

    device: bytes
    person: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A tombstone: somebody deleted the record, knowing of the versions in `seen`.

    It hides and never erases. A version outside `seen` defeats it for good; `defeated` travels.
    `seen` maps cell names, of the record and of its parts, to contexts.
    """

    writer: Writer
    seq: int
    clock: int
    seen: Mapping[str, Context]
    defeated: bool = False

    @property
    def dot(self) -> tuple[Writer, int]:
        return self.writer, self.seq


@dataclass(slots=True)
class RecordState:
    """Cells equal to "written once, with the record's stamp" stand in `plain`; all others in `cells`.

    A field that was never written has no cell, so that a value withheld from somebody is not
    superseded by what they type in its place.

    `forgotten`: nothing is left of it but that somebody (`stamp`) had it forgotten, which beats whatever else is known.
    """

    id: RecordId
    type: str
    stamp: Stamp
    plain: dict[str, Value] = field(default_factory=dict)
    cells: dict[str, Cell] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()
    forgotten: bool = False

    @property
    def declared(self) -> RecordType | None:
        """The declaration; None if the type belongs to a newer version."""
        return TYPES.get(self.type)

    def names(self) -> Iterator[str]:
        yield from self.plain
        yield from self.cells

    def cell(self, name: str) -> Cell:
        cell = self.cells.get(name)
        if cell is not None:
            return cell
        if name in self.plain:
            return single(Version(*self.stamp, self.plain[name]))
        return EMPTY

    def put(self, name: str, cell: Cell) -> None:
        """Store the cell in whichever of `plain` and `cells` it belongs to."""
        self.plain.pop(name, None)
        self.cells.pop(name, None)
        if not cell.versions:
            return
        value = cell.versions[0].value
        if value is not None and cell == single(Version(*self.stamp, value)):
            self.plain[name] = value
        else:
            self.cells[name] = cell

    def contexts(self) -> dict[str, Context]:
        """What a tombstone made now would know of this record."""
        return {name: self.cell(name).context for name in self.names()}


def buried(state: RecordState) -> RecordState:
    """A deleted record as others hear of it: its tombstones, and of its content only what it is a part of."""
    left = RecordState(state.id, state.type, state.stamp, marks=state.marks)
    for name in _part_of(state):
        left.put(name, state.cell(name))
    return left


def contents_of(state: RecordState) -> set[str]:
    """The hashes of all contents that a record names, in whatever version."""
    names = FILES.get(state.type, ())
    return {value for name in names for _, _, _, value in state.cell(name).versions if isinstance(value, str)}


def is_buried(state: RecordState) -> bool:
    """Whether this is no more than the news that a record was deleted."""
    if not state.marks:
        return False
    part_of = _part_of(state)
    return all(name in part_of for name in state.names())


def _part_of(state: RecordState) -> Collection[str]:
    """The fields that say what a record is a part of. A type of a newer version names them as it names the wholes."""
    declared = state.declared
    if declared is None:
        return [name for name in state.names() if name in TYPES]
    return (declared.part_of,) if declared.part_of is not None else ()


def needs_newer(state: RecordState) -> bool:
    """Whether a newer version made this type, or some of its fields."""
    declared = state.declared
    if declared is None:
        return True
    known = declared.by_name.keys()
    return not (state.plain.keys() <= known and state.cells.keys() <= known) and any(
        name not in known and name.partition(ELEMENT)[0] not in known and not name.startswith(CUSTOM)
        for name in state.names()
    )


@dataclass(slots=True)
class Merged:
    """What taking in `theirs` would change: cells that become different, and all marks if any changed."""

    created: bool
    changed: dict[str, Cell]
    marks: tuple[Mark, ...] | None

    def __bool__(self) -> bool:
        return self.created or bool(self.changed) or self.marks is not None


def merge(ours: RecordState | None, theirs: RecordState) -> Merged:
    """Join two states of one record, cell by cell. Neither is altered.

    Raises ToolkitError `merge.same_dot`, `merge.all_superseded`, as `cells.join`; `merge.other_type` if one id
    stands for two kinds of record, which no sound vault makes.
    """
    if ours is None:
        return Merged(True, {name: theirs.cell(name) for name in theirs.names()}, theirs.marks or None)
    if ours.type != theirs.type:
        raise ToolkitError("merge.other_type")
    changed: dict[str, Cell] = {}
    for name in theirs.names():
        mine = ours.cell(name)
        joined = join(mine, theirs.cell(name))
        if joined != mine:
            changed[name] = joined
    marks = join_marks(ours.marks, theirs.marks)
    return Merged(False, changed, marks if marks != ours.marks else None)


def join_marks(a: tuple[Mark, ...], b: tuple[Mark, ...]) -> tuple[Mark, ...]:
    joined = {mark.dot: mark for mark in a}
    for mark in b:
        known = joined.get(mark.dot)
        if known is None:
            joined[mark.dot] = mark
            continue
        # A masked copy of a tombstone names fewer cells than the whole one.
        seen = {
            name: join_contexts(known.seen.get(name, {}), mark.seen.get(name, {})) for name in {*known.seen, *mark.seen}
        }
        joined[mark.dot] = replace(known, seen=seen, defeated=known.defeated or mark.defeated)
    return tuple(sorted(joined.values(), key=lambda mark: mark.dot))


def defeated_by(mark: Mark, whole: RecordState, parts: Iterator[RecordState]) -> bool:
    """Whether the record or one of its parts holds a version that the tombstone had not seen."""
    nothing: Context = {}
    if any(unseen(whole.cell(name), mark.seen.get(name, nothing)) for name in whole.names()):
        return True
    return any(
        unseen(part.cell(name), mark.seen.get(part.id.hex() + PART + name, nothing))
        for part in parts
        for name in part.names()
    )


def wholes_of(state: RecordState) -> set[RecordId]:
    """The records that a part says it is a part of."""
    declared = state.declared
    if declared is None or declared.part_of is None:
        return set()
    whole = state.plain.get(declared.part_of)
    return {whole} if isinstance(whole, bytes) else _referred(state, (declared.part_of,))


def belongs_to(state: RecordState) -> set[RecordId]:
    """The records without which this one says nothing: its whole, and for a link both ends."""
    declared = state.declared
    if declared is None:
        return _told_by_values(state)
    return wholes_of(state) | _referred(state, declared.link or ())


def untold_end(state: RecordState) -> str | None:
    """Of a link that tells of one end alone, as the tombstone of a part does: the field of the other end."""
    declared = state.declared
    if declared is None or declared.link is None:
        return None
    untold = [name for name in declared.link if not state.cell(name).versions]
    return untold[0] if len(untold) == 1 else None


def ends_at(state: RecordState, other: RecordId) -> bool:
    """Whether a link that does not tell of one of its ends has this record there: its id gives that away."""
    untold, declared = untold_end(state), state.declared
    if untold is None or declared is None or declared.link is None:
        return False
    told = _referred(state, declared.link)
    return any(
        state.id == link_id(state.type, *((other, end) if untold == declared.link[0] else (end, other))) for end in told
    )


def _told_by_values(state: RecordState) -> set[RecordId]:
    """What a record of a newer version belongs to: its fields named like a type say so, and a link's id gives its ends.

    Its references are texts here, as nobody knows yet that they are references.
    """
    refs: dict[str, set[RecordId]] = {}
    for name in state.names():
        values = [version.value for version in state.cell(name).versions]
        found = {bytes.fromhex(value) for value in values if isinstance(value, str) and _HEX_ID.fullmatch(value)}
        if found:
            refs[name] = found
    ends = {id_ for found in refs.values() for id_ in found}
    if state.id[6] >> 4 == _DERIVED and len(ends) <= _MOST_ENDS:
        for a, b in permutations(ends, 2):
            if link_id(state.type, a, b) == state.id:
                return {a, b}
    return {id_ for name, found in refs.items() if name in TYPES for id_ in found}


_HEX_ID = re.compile(r"[0-9a-f]{32}")
_DERIVED = 8
"""The version of a UUID that follows from something."""
_MOST_ENDS = 40


def people_in(state: RecordState) -> set[RecordId]:
    """All people whom a record refers to, also as elements of sets."""
    declared = state.declared
    if declared is None:
        return set()
    people, sets = declared.people
    found = _referred(state, people)
    if sets:
        parted = (name.partition(ELEMENT) for name in state.names())
        found.update(bytes.fromhex(element) for set_name, _, element in parted if set_name in sets)
    return found


def _referred(state: RecordState, names: tuple[str, ...]) -> set[RecordId]:
    found: set[RecordId] = set()
    for name in names:
        plain = state.plain.get(name)
        values = [plain] if plain is not None else [version.value for version in state.cell(name).versions]
        found.update(value for value in values if isinstance(value, bytes))
    return found
