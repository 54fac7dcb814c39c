"""Cells: the unit that merges. One field of one record, or one element of one of its sets.

A cell holds its current versions and its context: per writer, the highest sequence number that was
superseded in it (a dotted version vector set, Preguiça et al. 2012). Joining keeps a version if the
other side has it too, or has not superseded it; contexts join by maximum. That makes joining
commutative, associative and idempotent, so bundles may be lost, repeated and reordered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ..base.errors import ToolkitError
from .fields import Field, Merge, Value

Writer = bytes
"""16 random bytes, drawn at the first write of each run of the program and never used again."""

Context = Mapping[Writer, int]


class Version(NamedTuple):
    writer: Writer
    seq: int
    clock: int  # a hybrid logical clock, see base.clock
    value: Value


@dataclass(frozen=True, slots=True)
class Cell:
    versions: tuple[Version, ...] = ()  # sorted by (writer, seq)
    context: Context = field(default_factory=dict)

    def __post_init__(self) -> None:
        for version in self.versions:
            if self.context.get(version.writer, 0) < version.seq:
                raise ToolkitError("merge.context_behind")


EMPTY = Cell()


def single(version: Version) -> Cell:
    """A cell written once, knowing of nothing else."""
    return Cell((version,), {version.writer: version.seq})


def written(cell: Cell, version: Version) -> Cell:
    """The cell after somebody who saw all its versions typed a new one."""
    return Cell((version,), {**cell.context, version.writer: version.seq})


def _covers(context: Context, version: Version) -> bool:
    return context.get(version.writer, 0) >= version.seq


def join(ours: Cell, theirs: Cell) -> Cell:
    """What both sides together know.

    Raises ToolkitError `merge.same_dot` if one dot stands for two contents: a copied device or a forgery.
    """
    if ours == theirs:
        return ours
    mine = {(v.writer, v.seq): v for v in ours.versions}
    yours = {(v.writer, v.seq): v for v in theirs.versions}
    kept: list[Version] = []
    for dot, version in mine.items():
        other = yours.get(dot)
        if other is not None and (other.value != version.value or other.clock != version.clock):
            raise ToolkitError("merge.same_dot")
        if other is not None or not _covers(theirs.context, version):
            kept.append(version)
    kept.extend(v for dot, v in yours.items() if dot not in mine and not _covers(ours.context, v))
    if not kept and (mine or yours):
        # Sound writers always leave the version that superseded the others.
        raise ToolkitError("merge.all_superseded")
    return Cell(tuple(sorted(kept, key=_dot)), join_contexts(ours.context, theirs.context))


def _dot(version: Version) -> tuple[Writer, int]:
    return version.writer, version.seq


def join_contexts(a: Context, b: Context) -> Context:
    if not a:
        return b
    joined = dict(a)
    for writer, seq in b.items():
        if joined.get(writer, 0) < seq:
            joined[writer] = seq
    return joined


def unseen(cell: Cell, seen: Context) -> bool:
    """Whether the cell holds a version that somebody with the context `seen` did not know of."""
    return any(not _covers(seen, version) for version in cell.versions)


def shown(declared: Field | None, cell: Cell) -> Version | None:
    """The one version that lists and forms show; the same in every vault. `declared` None: of a newer version."""
    if not cell.versions:
        return None
    latest = max(cell.versions, key=_by_clock)
    if declared is None:
        return latest
    if declared.merge is Merge.RESTRICTIVE:
        return max(cell.versions, key=lambda v: (strictness(declared, v.value), *_by_clock(v)))
    if declared.merge is Merge.ELEMENT:
        return max(cell.versions, key=lambda v: (bool(v.value), *_by_clock(v)))
    return latest


def _by_clock(version: Version) -> tuple[int, Writer, int]:
    return version.clock, version.writer, version.seq


def strictness(declared: Field, value: Value) -> int:
    """Higher is stricter; a value this version does not know counts as strictest, no answer as loosest."""
    if value is None:
        return -1
    return declared.choices.index(str(value)) if value in declared.choices else len(declared.choices)


def two_versions(declared: Field | None, cell: Cell) -> bool:
    """Whether a person has to choose: concurrent values that differ, in a field that keeps both."""
    if declared is not None and declared.merge is not Merge.KEEP_BOTH:
        return False
    return len(distinct(cell.versions)) > 1


def distinct(versions: Iterable[Version]) -> list[Version]:
    """Equal values collapse on the screen, never in the store; the latest of each stays, latest first."""
    by_value: dict[Value, Version] = {}
    for version in sorted(versions, key=_by_clock):
        by_value[version.value] = version
    return sorted(by_value.values(), key=_by_clock, reverse=True)
