"""What is kept beside: incoming states that were neither joined nor thrown away, and the news beyond them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from .cells import Context, Writer, join_contexts, unseen
from .state import Mark, RecordState, merge

Dot = tuple[Writer, int]


@dataclass(frozen=True)
class Seen:
    """What somebody decided about, without its content: contexts of cells; tombstones, and whether defeated."""

    cells: Mapping[str, Context] = field(default_factory=dict)
    marks: Mapping[Dot, bool] = field(default_factory=dict)

    def covers(self, name: str, state: RecordState) -> bool:
        return not unseen(state.cell(name), self.cells.get(name, {}))

    def covers_mark(self, mark: Mark) -> bool:
        defeated = self.marks.get(mark.dot)
        return defeated is not None and (defeated or not mark.defeated)


def seen_of(state: RecordState, before: Seen | None = None) -> Seen:
    """What whoever decides about this state has seen, and had seen before."""
    cells = dict(before.cells) if before else {}
    for name in state.names():
        cells[name] = join_contexts(cells.get(name, {}), state.cell(name).context)
    marks = dict(before.marks) if before else {}
    for mark in state.marks:
        marks[mark.dot] = mark.defeated or marks.get(mark.dot, False)
    if state.forgotten:
        marks[state.stamp[:2]] = False
    return Seen(cells, marks)


def news(state: RecordState, seen: Seen) -> RecordState:
    """The cells and tombstones of a state that were not decided about yet."""
    left = RecordState(state.id, state.type, state.stamp)
    left.forgotten = state.forgotten and state.stamp[:2] not in seen.marks
    for name in state.names():
        if not seen.covers(name, state):
            left.put(name, state.cell(name))
    left.marks = tuple(mark for mark in state.marks if not seen.covers_mark(mark))
    return left


def nothing(state: RecordState) -> bool:
    return not (state.plain or state.cells or state.marks or state.forgotten)


def joined(ours: RecordState | None, theirs: RecordState) -> RecordState:
    """Both states as one; neither is altered. Raises as `state.merge`."""
    if ours is None or theirs.forgotten:
        return theirs
    if ours.forgotten:
        return ours
    merged = merge(ours, theirs)
    whole = replace(ours, plain=dict(ours.plain), cells=dict(ours.cells))
    for name, cell in merged.changed.items():
        whole.put(name, cell)
    if merged.marks is not None:
        whole.marks = merged.marks
    return whole
