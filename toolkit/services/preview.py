"""What a bundle would change, told record by record before anything is taken in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from ..base.ids import RecordId
from ..domain.cells import shown
from ..domain.fields import Opaque, Value
from ..domain.records import PARTS
from ..domain.state import RecordState, needs_newer, wholes_of
from ..vault.reading import Reader
from .judging import DELETED, FORGET, HELD, OFFERED, REFUSED, SAME, UNASKED, FieldChange, Verdict

MOST_ITEMS = 2_000
"""Per group; beyond, only their number is told."""

MOST_TEXT = 16 << 20
"""Characters of all values that are kept to be looked at; beyond, too, records are only counted."""

_MOST_TITLES = 200_000

_CALLED_BY_WHOLE = ("contact", "attendance", "interaction")


@dataclass(frozen=True)
class Item:
    id: RecordId
    type: str
    title: str
    fields: tuple[FieldChange, ...]
    why: str = ""  # for what is held: see vault.held
    whole: RecordId | None = None  # for parts


GROUPS = (*OFFERED, HELD, REFUSED)


@dataclass
class Preview:
    """The first items of each group, and how many there are of each type in all."""

    added: list[Item] = field(default_factory=list)
    changed: list[Item] = field(default_factory=list)
    two_versions: list[Item] = field(default_factory=list)
    deleted: list[Item] = field(default_factory=list)
    forget: list[Item] = field(default_factory=list)
    removed: list[Item] = field(default_factory=list)
    held: list[Item] = field(default_factory=list)
    refused: list[Item] = field(default_factory=list)
    same: int = 0
    newer: int = 0  # of all of these, how many only a newer version knows, wholly or in part
    counts: dict[str, Counter[str]] = field(default_factory=lambda: {name: Counter() for name in GROUPS})
    unasked: Collection[str] = UNASKED
    """The groups that are taken unless somebody leaves them out."""

    def count(self, group: str) -> int:
        return self.counts[group].total()

    @property
    def waiting(self) -> int:
        """How many would wait for review, if nobody chose otherwise."""
        return sum(self.count(group) for group in (HELD, DELETED, FORGET) if group not in self.unasked)


class Previewer:
    def __init__(self, reader: Reader, unasked: Collection[str] = UNASKED) -> None:
        self._reader = reader
        self._preview = Preview(unasked=unasked)
        self._titles: dict[RecordId, str] = {}
        self._room = MOST_TEXT

    def add(self, verdict: Verdict) -> None:
        self.know(verdict)
        self._preview.newer += verdict.group != REFUSED and needs_newer(verdict.theirs)
        if verdict.group == SAME:
            self._preview.same += 1
        else:
            self._put(verdict)

    def know(self, verdict: Verdict) -> None:
        """Its parts may be called after it."""
        theirs = verdict.theirs
        title = title_of(theirs) or title_of(verdict.ours)
        if title and PARTS.get(theirs.type) and len(self._titles) < _MOST_TITLES:
            self._titles[theirs.id] = title

    @property
    def shows_more_added(self) -> bool:
        return len(self._preview.added) < MOST_ITEMS

    def _put(self, verdict: Verdict) -> None:
        self._preview.counts[verdict.group][verdict.theirs.type] += 1
        items: list[Item] = getattr(self._preview, verdict.group)
        self._room -= sum(_length(change.here) + _length(change.there) for change in verdict.fields)
        if len(items) < MOST_ITEMS and self._room >= 0:
            items.append(self.item(verdict))

    def item(self, verdict: Verdict) -> Item:
        """As screens show it."""
        theirs = verdict.theirs
        whole = next(iter(wholes_of(theirs)), None)
        return Item(theirs.id, theirs.type, self._called(theirs, verdict.ours), verdict.fields, verdict.why, whole)

    def _called(self, theirs: RecordState, ours: RecordState | None) -> str:
        """A part is called after its whole where its own name says little (a phone number, an attendance)."""
        declared = theirs.declared
        if declared is not None and declared.part_of is not None and theirs.type in _CALLED_BY_WHOLE:
            whole = shown(None, theirs.cell(declared.part_of)) or (
                shown(None, ours.cell(declared.part_of)) if ours else None
            )
            if whole is not None and isinstance(whole.value, bytes):
                return self._titles.get(whole.value) or self._reader.titles([whole.value]).get(whole.value, "")
        if theirs.type == "relationship":
            ends = [shown(None, theirs.cell(end)) or (shown(None, ours.cell(end)) if ours else None) for end in "ab"]
            ids = [end.value for end in ends if end is not None and isinstance(end.value, bytes)]
            return " – ".join(self._titles.get(each) or self._reader.titles([each]).get(each, "") for each in ids)
        return title_of(theirs) or title_of(ours)

    def result(self) -> Preview:
        return self._preview


def _length(value: Value) -> int:
    text = value.json if isinstance(value, Opaque) else value
    return len(text) if isinstance(text, str) else 0


def title_of(state: RecordState | None) -> str:
    if state is None or state.declared is None:
        return ""
    version = shown(state.declared.by_name[state.declared.title], state.cell(state.declared.title))
    return str(version.value) if version is not None and isinstance(version.value, str) else ""
