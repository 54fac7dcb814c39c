"""Who a row of a list is: somebody who is here already, or somebody new; and what it tells of them that is not known.

A row is somebody who is here already if the name is the same and they share a phone or an e-mail address, or
if neither has any and nothing else contradicts. A shared phone under another name, or with quite another birthday, is
another person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ..base.ids import RecordId
from ..domain.fields import Reach, Value
from ..domain.likeness import OTHER, dates_alike
from ..domain.text import fold
from .import_homes import Home

PHOTO = "photo"

Key = tuple[str, str]
"""What makes two ways to reach somebody the same: the kind, and E.164 or the folded text."""


class Way(NamedTuple):
    kind: str
    reach: Reach
    label: str


@dataclass(slots=True)
class Candidate:
    """A row as it would be stored. `nameless`: the name is a stand-in."""

    sort: str
    nameless: bool
    values: dict[str, str]
    note: str
    ways: dict[Key, Way]
    tags: tuple[RecordId, ...]
    own: dict[str, Value]
    home: Home | None


@dataclass(slots=True, eq=False)
class Known:
    """Somebody who is here, or is about to be made (`id` is None)."""

    id: RecordId | None
    prior: bool
    n: int
    sort: str
    values: dict[str, str]
    note: str
    ways: dict[Key, Way]
    tags: dict[RecordId, None]
    own: dict[str, Value] = field(default_factory=dict)
    home: Home | None = None
    last_order: str | None = None
    forked_note: bool = False

    @property
    def reachable(self) -> bool:
        return any(kind in ("phone", "email") for kind, _ in self.ways)


@dataclass(slots=True)
class News:
    """What a row tells about somebody that is not here yet."""

    values: dict[str, str]
    lines: list[str]
    ways: dict[Key, Way]
    tags: list[RecordId]
    own: dict[str, Value]
    home: Home | None = None

    def __bool__(self) -> bool:
        return bool(self.values or self.lines or self.ways or self.tags or self.own or self.home)

    def told(self, own_names: Mapping[str, str], tag_names: Mapping[RecordId, str]) -> tuple[tuple[str, str], ...]:
        """(what, value) pairs for a person to read."""
        return (
            *((name, "" if name == PHOTO else value) for name, value in self.values.items()),
            *(("household", home.name) for home in (self.home,) if home is not None),
            *((way.kind, way.reach.typed) for way in self.ways.values()),
            *((f"x:{own_names[cell]}", str(value)) for cell, value in self.own.items()),
            *(("tag", tag_names.get(tag, "")) for tag in self.tags),
            *(("note", line) for line in self.lines),
        )


class People:
    """Those whom a group of rows could mean, by what they share."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._by_way: dict[Key, list[Known]] = {}
        self._by_name: dict[str, list[Known]] = {}
        for each in sorted(known, key=lambda each: each.n):
            self.add(each)

    def add(self, known: Known) -> None:
        self._by_name.setdefault(known.sort, []).append(known)
        self.index(known)

    def index(self, known: Known) -> None:
        for key in known.ways:
            sharing = self._by_way.get(key)
            if sharing is None:
                self._by_way[key] = [known]
            elif known not in sharing:
                sharing.append(known)

    def match(self, candidate: Candidate) -> tuple[Known | None, News | None]:
        """Who it is, and what is new about them. Whoever has all of it already goes before anybody else."""
        reachable = [key for key in candidate.ways if key[0] in ("phone", "email")]
        shared: dict[int, list[Known]] = {}
        for key in reachable:
            for known in self._by_way.get(key, ()):
                if known.sort == candidate.sort and not _born_apart(known, candidate):
                    shared.setdefault(id(known), []).append(known)
        matches = [each[0] for each in sorted(shared.values(), key=len, reverse=True)]
        if not reachable:
            matches = [
                known
                for known in self._by_name.get(candidate.sort, ())
                if not known.reachable and not _contradicts(known, candidate)
            ]
        news = [(known, _news(known, candidate)) for known in matches]
        for known, each in news:
            if not each:
                return known, each
        if news:
            return news[0]
        # Somebody's name or number may have been filled in since the file was imported first.
        filled_in = [] if reachable else self._by_name.get(candidate.sort, [])
        if candidate.nameless:
            filled_in = [known for key in reachable for known in self._by_way.get(key, ())]
        for known in filled_in:
            if known.prior and not (each := _news(known, candidate)):
                return known, each
        return None, None


def _born_apart(known: Known, candidate: Candidate) -> bool:
    """Whether two of one name and one number were born on days that no slip of the pen explains: father and son."""
    mine, yours = known.values.get("born"), candidate.values.get("born")
    return mine is not None and yours is not None and dates_alike(mine, yours) == OTHER


def _contradicts(known: Known, candidate: Candidate) -> bool:
    if any(
        name in known.values and name not in ("name", PHOTO) and fold(known.values[name]) != fold(value)
        for name, value in candidate.values.items()
    ):
        return True
    for kind in ("address", "other"):
        mine = {key for key in known.ways if key[0] == kind}
        theirs = {key for key in candidate.ways if key[0] == kind}
        if mine and theirs and not mine & theirs:
            return True
    return bool(known.note and candidate.note) and bool(_missing_lines(known.note, candidate.note))


def _news(known: Known, candidate: Candidate) -> News:
    values: dict[str, str] = {}
    lines = _missing_lines(known.note, candidate.note) if candidate.note else []
    for name, value in candidate.values.items():
        here = known.values.get(name)
        if name == "name" or here == value:
            continue
        if here is None:
            values[name] = value
        elif name == PHOTO:
            continue  # the one that is here stays
        elif fold(here) != fold(value):
            lines += _missing_lines("\n".join([known.note, *lines]), f"{name}: {value}")
    own: dict[str, Value] = {}
    for cell, each in candidate.own.items():
        here_own = known.own.get(cell)
        if here_own is None:
            own[cell] = each
        elif here_own != each:
            lines += _missing_lines("\n".join([known.note, *lines]), str(each))
    ways = {key: way for key, way in candidate.ways.items() if key not in known.ways}
    home = candidate.home if known.home is None else None
    return News(values, lines, ways, [tag for tag in candidate.tags if tag not in known.tags], own, home)


def _missing_lines(note: str, text: str) -> list[str]:
    """The lines of `text` that `note` lacks."""
    if text in note:
        return []
    here = {line.strip() for line in note.split("\n")}
    return [line for line in text.split("\n") if line.strip() and line.strip() not in here]
