"""What is held for review: looked at, taken or dropped, one by one or all that one chapter sent."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ..base.errors import ToolkitError
from ..base.ids import RecordId
from ..domain.state import RecordState, wholes_of
from ..vault import held, ledger
from ..vault.edits import Changes, Edit
from ..vault.held import Held
from ..vault.reading import Reader
from ..vault.vault import TAKE
from .judging import REFUSED, SAME, Judge, Verdict
from .preview import Item, Previewer
from .session import Session
from .taking import Taking

MOST_ITEMS = 2_000
_BATCH = 500


@dataclass(frozen=True)
class Kept:
    """One record that waits. `group` says what taking it would do, as in a preview; `at` is milliseconds since 1970."""

    root: bytes
    chapter: str
    at: int
    group: str
    item: Item


@dataclass(frozen=True)
class Tray:
    """The first records that wait, and how many there are from each chapter."""

    items: list[Kept]
    counts: dict[bytes, int]
    names: dict[bytes, str]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True)
class Decided:
    """`left` still wait, as one number stands for two contents: they can only be dropped. `dropped` can be put back."""

    done: int
    left: int
    changes: Changes | None
    dropped: tuple[Held, ...] = ()


def look(reader: Reader) -> Tray:
    """All that waits and would change something here."""
    names = ledger.names(reader)
    items: list[Kept] = []
    counts: dict[bytes, int] = {}
    previewer = Previewer(reader)
    for batch in _batches(held.waiting(reader.db, reader.writers)):
        for each, verdict in zip(batch, _verdicts(reader, batch), strict=True):
            previewer.know(verdict)
            if verdict.group in (REFUSED, SAME):
                continue
            counts[each.root] = counts.get(each.root, 0) + 1
            if len(items) < MOST_ITEMS:
                called = names.get(each.root, "")
                items.append(Kept(each.root, called, each.at, verdict.group, previewer.item(verdict)))
    return Tray(items, counts, names)


def count(reader: Reader) -> int:
    """How many records wait."""
    return look(reader).total


def senders(reader: Reader) -> list[bytes]:
    """All of whom something waits, also where there is nothing to see in it now."""
    return held.senders(reader.db)


def take(session: Session, root: bytes, ids: Collection[RecordId] | None = None) -> Decided:
    """Join what a chapter sent: these records with their parts, or all. Undoing holds it again.

    Raises `held.none` if nothing of it waits.
    """
    name = ledger.names(session.reader).get(root, "")
    with session.vault.edit(TAKE, chapter=name) as edit:
        edit.comes_from(root)
        chosen = _chosen(edit, root, ids)
        taking = Taking(edit, root, b"", session.hashed)
        alarms = 0
        # Who is forgotten goes first: nothing about them is taken after that.
        batches = (part for forgotten in (True, False) for part in _batches(_those(chosen, forgotten=forgotten)))
        for batch in batches:
            verdicts = _verdicts(Reader(edit.db), batch)
            alarms += sum(verdict.why == held.ALARM for verdict in verdicts)
            for verdict in verdicts:
                verdict.taken = (bool(verdict.merged) or verdict.theirs.forgotten) and verdict.why != held.ALARM
            taking.take(verdict for verdict in verdicts if verdict.taken)
            for each, verdict in zip(batch, verdicts, strict=True):
                if verdict.why != held.ALARM:
                    held.release(edit.db, each)
        taking.finish()
    return Decided(len(chosen) - alarms, alarms, edit.changes if edit.changes.types else None)


def drop(session: Session, root: bytes, ids: Collection[RecordId] | None = None) -> Decided:
    """Decide against what a chapter sent: its content goes, and the same does not come up again.

    Raises `held.none` if nothing of it waits.
    """
    with session.vault.edit("drop") as edit:
        chosen = _chosen(edit, root, ids)
        for each in chosen:
            held.drop(edit.db, edit.writers, each)
    return Decided(len(chosen), 0, None, tuple(chosen))


def put_back(session: Session, dropped: Iterable[Held]) -> None:
    """Let wait again what was just dropped."""
    with session.vault.edit("drop") as edit:
        for each in dropped:
            held.put_back(edit.db, edit.writers, each)


def _chosen(edit: Edit, root: bytes, ids: Collection[RecordId] | None) -> list[Held]:
    """With the parts of chosen wholes, and the wholes of chosen parts that would stand alone; wholes first."""
    rows = [each for each in held.waiting(edit.db, edit.writers, root) if not _of_absent(edit, each)]
    if ids is not None:
        wanted = set(ids)
        missing = {whole for each in rows if each.id in wanted for whole in _wholes(each.state)}
        wanted |= {whole for whole in missing if edit.number_of(whole) is None}
        rows = [each for each in rows if each.id in wanted or not wanted.isdisjoint(_wholes(each.state))]
    if not rows:
        raise ToolkitError("held.none")
    return sorted(rows, key=lambda each: bool(_wholes(each.state)))


def _of_absent(edit: Edit, each: Held) -> bool:
    """The answers of somebody who is not here wait for them, and for nobody's decision."""
    return each.why == held.CONSENT and edit.number_of(each.id) is None


def _those(rows: Iterable[Held], *, forgotten: bool) -> Iterator[Held]:
    return (each for each in rows if each.state is not None and each.state.forgotten == forgotten)


def _wholes(state: RecordState | None) -> set[RecordId]:
    return wholes_of(state) if state is not None else set()


def _verdicts(reader: Reader, batch: Sequence[Held]) -> list[Verdict]:
    return Judge(reader, b"", reader.writers.info()).look(batch)


def _batches(rows: Iterable[Held]) -> Iterator[list[Held]]:
    left = iter(rows)
    while batch := list(islice(left, _BATCH)):
        yield batch
