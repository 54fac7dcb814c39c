"""Several records side by side, to be looked at before somebody says that they are one person, or two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..base.ids import RecordId
from ..base.progress import Progress
from ..domain.fields import Merge, Value
from ..domain.records import CUSTOM, PERSON
from ..domain.same import NO, YES
from ..domain.text import fold
from ..vault.edits import Changes
from ..vault.reading import Reader, Record
from . import duplicates, merging
from .duplicates import Pair
from .people import contacts, typed
from .session import Session

NOTE_LIMIT = PERSON.by_name["note"].limit


@dataclass(frozen=True)
class Line:
    """One field with its value in each record. `open`: the values differ, and one is to be chosen."""

    field: str
    values: tuple[Value, ...]
    open: bool


@dataclass(frozen=True)
class Way:
    """A way to reach them, in whose record it stands."""

    id: RecordId
    kind: str
    typed: str
    label: str
    column: int


@dataclass(frozen=True)
class Comparison:
    people: tuple[Record, ...]
    lines: tuple[Line, ...]
    ways: tuple[Way, ...]
    titles: dict[RecordId, str]


@dataclass(frozen=True)
class Decided:
    """Two people of whom it was said that they are one, or two; `at` as `Reader.titles` calls them."""

    a: RecordId
    b: RecordId
    one: bool


def side_by_side(reader: Reader, ids: Sequence[RecordId]) -> Comparison:
    """All that is known of these people, field by field. Raises `record.not_found`."""
    people = tuple(reader.record(each) for each in ids)
    names = [field.name for field in PERSON.fields if not field.is_set]
    own = sorted({name for person in people for name in person.values if name.startswith(CUSTOM)})
    lines = []
    for name in (*names, *own):
        values = tuple(person.get(name) for person in people)
        given = [value for value in values if value is not None]
        if given:
            declared = PERSON.by_name.get(name)
            chosen = declared is None or declared.merge is Merge.KEEP_BOTH
            lines.append(Line(name, values, chosen and len({_plain(value) for value in given}) > 1))
    ways = tuple(
        Way(way.id, way.text("kind"), typed(way), way.text("label"), column)
        for column, person in enumerate(people)
        for way in contacts(reader, person.id)
    )
    wanted = {ref for person in people for ref in person.sets.get("tags", ())}
    wanted |= {value for line in lines for value in line.values if isinstance(value, bytes)}
    wanted |= {bytes.fromhex(name.removeprefix(CUSTOM)) for name in own}
    return Comparison(people, tuple(lines), ways, reader.titles(sorted(wanted)))


def _plain(value: Value) -> object:
    return fold(value) if isinstance(value, str) else value


def joined_notes(comparison: Comparison) -> str:
    """The notes of all, each line once."""
    notes = [person.text("note") for person in comparison.people]
    return "\n".join(dict.fromkeys(line for note in notes if note for line in note.split("\n")))


@dataclass(frozen=True)
class Overview:
    """What waits for a look, what was decided already, and what to call whoever it is about."""

    pairs: list[Pair]
    decided: list[Decided]
    titles: dict[RecordId, str]


def overview(reader: Reader, progress: Progress | None = None) -> Overview:
    pairs = duplicates.pairs(reader, progress)
    decided = [Decided(a, b, answer == YES) for answer in (YES, NO) for a, b in merging.decisions(reader, answer)]
    wanted = {each for pair in pairs for each in (pair.a, pair.b)} | {e for d in decided for e in (d.a, d.b)}
    wanted |= {
        bytes.fromhex(reason.partition(CUSTOM)[2])
        for pair in pairs
        for reason in (*pair.reasons, *pair.against)
        if CUSTOM in reason
    }
    return Overview(pairs, decided, _own_names(reader, sorted(wanted)))


def _own_names(reader: Reader, ids: Sequence[RecordId]) -> dict[RecordId, str]:
    """What each record itself says, also of those who are shown under another's name."""
    titles = reader.titles(ids)
    numbered = reader.numbers(ids)
    for each in reader.heads(ids):
        titles[each] = reader.db.value("SELECT name FROM person WHERE n = ?", (numbered[each],)) or titles[each]
    return titles


def merge_exact(session: Session, pairs: Sequence[Pair]) -> Changes | None:
    """Merge all pairs in which nothing differs, as one entry of the history.

    Of names in another order or spelling the first holds, and notes are put below each other.
    """
    return merging.merge_all(session, [_of_alike(session.reader, each) for each in _groups(pairs)])


def _groups(pairs: Sequence[Pair]) -> list[list[RecordId]]:
    """Who hangs together by these pairs."""
    group: dict[RecordId, list[RecordId]] = {}
    for pair in pairs:
        one, other = (group.setdefault(each, [each]) for each in (pair.a, pair.b))
        if one is not other:
            one.extend(other)
            group.update(dict.fromkeys(other, one))
    return list({id(each): sorted(each) for each in group.values()}.values())


def _of_alike(reader: Reader, ids: list[RecordId]) -> merging.Decision:
    comparison = side_by_side(reader, ids)
    keep: dict[str, RecordId] = {}
    write: dict[str, Value] = {}
    for line in comparison.lines:
        if line.open and line.field == "name":
            keep["name"] = ids[0]
        elif line.open and line.field == "note" and len(joined_notes(comparison)) <= NOTE_LIMIT:
            write["note"] = joined_notes(comparison)
    return merging.Decision(ids, keep, write)


def here_already(reader: Reader, op: int, progress: Progress | None = None) -> int:
    """How many of the people that an operation brought in are likely here under another record."""
    came = {row[0] for row in reader.db.all("SELECT id FROM record WHERE op = ? AND type = 'person'", (op,))}
    return len({each for pair in duplicates.pairs(reader, progress) for each in (pair.a, pair.b) if each in came})
