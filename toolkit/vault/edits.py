"""Writing: every change goes through an `Edit`, one transaction that is one entry of the history."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..base.clock import HybridClock
from ..base.errors import ToolkitError
from ..base.ids import RecordId, new_id
from ..base.progress import Progress
from ..domain.cells import Cell, Version, Writer, shown, written
from ..domain.fields import Reach, Value
from ..domain.records import CUSTOM, TYPES
from ..domain.state import ELEMENT, PART, Mark, Merged, RecordState, Stamp, WriterInfo, defeated_by
from . import gone, held, parking, roll
from .around import any_in
from .batches import BATCH, Batch, New
from .classes import any_classes, decided, doubles, endpoints, heads, members, regroup
from .connection import Connection, marks, q
from .index import reindex
from .listed import reindex_class_of
from .rows import Writers
from .states import Numbered, numbers_of, read_all_parts, read_parts, read_states, write_cell, write_marks

LIFE = "!life"
"""The history's name for a record's tombstones, and whether they hid it."""


@dataclass
class Changes:
    """What an operation touched, so that screens which show it refresh. `ids` is None for very many."""

    op: int
    kind: str
    types: set[str] = field(default_factory=set)
    ids: set[RecordId] | None = field(default_factory=set)

    def touch(self, type_name: str, record_id: RecordId) -> None:
        self.types.add(type_name)
        if self.ids is not None:
            self.ids.add(record_id)
            if len(self.ids) > 10_000:
                self.ids = None


class Scribe:
    """What a run of the program writes with: its writer, sequence numbers, clock and revision."""

    def __init__(self, db: Connection, writers: Writers, device: bytes, person: str, clock: HybridClock) -> None:
        self.db = db
        self.writers = writers
        self.device = device
        self.person = person
        self.clock = clock
        self.number: int | None = None
        self.writer = b""
        self.seq = 0
        self.rev = max(int(db.value(f"SELECT max(rev) FROM {table}") or 0) for table in ("record", "forgotten"))

    def stamp(self) -> Stamp:
        if self.number is None:
            # A new one for each run: an id that outlived a restored copy would give one dot to two contents.
            self.writer = new_id()
            self.number = self.db.insert(
                "INSERT INTO writer(id, device, person) VALUES(?, ?, ?)", (self.writer, self.device, self.person)
            )
            self.writers.learn(self.number, self.writer)
        self.seq += 1
        return Stamp(self.writer, self.seq, self.clock.tick())

    def next_rev(self) -> int:
        self.rev += 1
        return self.rev

    def retire(self) -> None:
        """Go on under another writer, to be drawn at the next stamp."""
        self.number = None
        self.seq = 0

    def rolled_back(self, fresh: bool) -> None:
        """After a transaction that failed; `fresh`: the writer was drawn in it and is gone with it."""
        self.writers.forget()
        if fresh:
            self.retire()


class Edit:
    """One operation under way. Reached through `Vault.edit`, which commits it or takes it all back."""

    def __init__(self, db: Connection, writers: Writers, scribe: Scribe, kind: str, facts: Mapping[str, Any]) -> None:
        self.db = db
        self.writers = writers
        self.scribe = scribe
        number = db.insert(
            "INSERT INTO op(kind, facts, who, t) VALUES(?, ?, ?, ?)",
            (kind, json.dumps(dict(facts), ensure_ascii=False), scribe.person, scribe.clock.tick()),
        )
        self.changes = Changes(number, kind)
        self._touched: set[int] = set()
        self._stale: set[int] = set()
        self._parted: set[int] = set()
        self._left: set[int] = set()
        self.progress: Progress | None = None
        """Told of how far `finish` is, where there is much to finish."""
        self.erased = False

    @property
    def op(self) -> int:
        return self.changes.op

    # Making records

    def create(
        self,
        type_name: str,
        values: Mapping[str, Value],
        elements: Mapping[str, Iterable[RecordId]] | None = None,
        record_id: RecordId | None = None,
    ) -> RecordId:
        """Make one record. Raises `field.*`; `record.exists` if the id is taken (a link made twice)."""
        (made,) = self.create_many([New(type_name, values, elements or {}, record_id)])
        return made

    def create_many(self, records: Iterable[New]) -> list[RecordId]:
        """Make records, with their parts, in batches; returns the ids of the whole ones, in order."""
        made: list[RecordId] = []
        batch = Batch(self)
        for record in records:
            made.append(batch.add(record))
            if batch.full:
                batch.flush()
        batch.flush()
        return made

    # Changing records

    def write(self, record_id: RecordId, field_name: str, value: Value) -> bool:
        """Give a field a new value, over all versions that it has. False if it is the same already."""
        n, state = self.state(record_id)
        declared = state.declared
        if declared is None:
            raise ToolkitError("record.newer", type=state.type)
        known = declared.by_name.get(field_name)
        if known is None and not field_name.startswith(CUSTOM):
            raise ToolkitError("field.unknown", field=field_name)
        if known is not None:
            value = known.check(value)
        written = False
        # People who are one are written as one: whoever has the field, and the first in any case.
        for at, (each, member) in enumerate(self._class(n, state)):
            cell = member.cell(field_name)
            same = len(cell.versions) <= 1 and (cell.versions[0].value if cell.versions else None) == value
            if not same and (at == 0 or cell.versions):
                self._write(each, member, field_name, value)
                written = True
        return written

    def put_element(self, record_id: RecordId, set_name: str, ref: RecordId, present: bool = True) -> bool:
        """Put an element into a set, or take it out. False if it is so already."""
        n, state = self.state(record_id)
        name = set_name + ELEMENT + ref.hex()
        class_ = self._class(n, state)
        having = [each for each in class_ if any(bool(v.value) for v in each[1].cell(name).versions)]
        if bool(having) == present:
            return False
        for each, member in class_[:1] if present else having:
            self._write(each, member, name, present)
        return True

    def put_elements(self, record_id: RecordId, set_name: str, refs: Iterable[RecordId], present: bool = True) -> int:
        """`put_element` for many of a record that is no person: it is read once. Returns how many were not so yet."""
        n, state = self.state(record_id)
        changed = 0
        for ref in refs:
            name = set_name + ELEMENT + ref.hex()
            if any(bool(version.value) for version in state.cell(name).versions) != present:
                self._write(n, state, name, present)
                changed += 1
        return changed

    def _class(self, n: int, state: RecordState) -> list[Numbered]:
        """A record, or all members of the class of people it belongs to, by their ids, or the ways to reach a class
        that are one.
        """
        if state.type not in ("person", "contact") or not any_classes(self.db):
            return [(n, state)]
        if state.type == "contact":
            return [(n, state), *doubles(self.db, self.writers, state)]
        numbers = members(self.db, n)
        return sorted(read_states(self.db, self.writers, numbers), key=lambda each: each[1].id)

    def _write(self, n: int, state: RecordState, name: str, value: Value) -> None:
        stamp = self.scribe.stamp()
        self.replace_cell(n, state, name, written(state.cell(name), Version(*stamp, value)))

    def replace_cell(self, n: int, state: RecordState, name: str, cell: Cell) -> None:
        """Put a cell in place of the one that is there, which goes into the history."""
        self.db.execute(
            "INSERT OR IGNORE INTO past(op, n, field, before) VALUES(?, ?, ?, ?)",
            (self.op, n, name, self.writers.cell_json(state.cell(name))),
        )
        if state.declared is not None and name == state.declared.part_of:
            # The whole that it leaves is no longer found by it; the one that it comes to is looked at anyway.
            self._stale |= self._wholes_of([n])
        write_cell(self.db, self.writers, n, state, name, cell)
        state.put(name, cell)
        self._touch(n, state)

    # Deleting

    def delete(self, record_id: RecordId) -> bool:
        """Hide a record and its parts behind a tombstone that knows what they hold now; of people, the whole class."""
        buried = [self.bury(n, state, self.parts_of(state)) for n, state in self._class(*self.state(record_id))]
        return any(buried)

    def bury(self, n: int, state: RecordState, parts: Iterable[Numbered]) -> bool:
        """`delete` for a record that was read already, with its parts."""
        if self.hidden(n):
            return False
        seen = dict(state.contexts())
        for _, part in parts:
            for name in part.names():
                seen[part.id.hex() + PART + name] = part.cell(name).context
        self.set_marks(n, state, (*state.marks, Mark(*self.scribe.stamp(), seen)))
        return True

    def revive(self, record_id: RecordId) -> bool:
        """Bring a deleted record back for good, in every vault that hears of it."""
        n, state = self.state(record_id)
        if not self.hidden(n):
            return False
        self.set_marks(n, state, tuple(Mark(m.writer, m.seq, m.clock, m.seen, defeated=True) for m in state.marks))
        return True

    def set_marks(self, n: int, state: RecordState, tombstones: tuple[Mark, ...]) -> None:
        before = {"hidden": self.hidden(n), "marks": self.writers.marks_plain(state.marks)}
        self.db.execute(
            "INSERT OR IGNORE INTO past(op, n, field, before) VALUES(?, ?, ?, ?)",
            (self.op, n, LIFE, json.dumps(before)),
        )
        state.marks = tombstones
        write_marks(self.db, self.writers, state.id, tombstones)
        self._touch(n, state)

    # Letting go

    def forget(self, record_id: RecordId, stamp: Stamp | None = None) -> list[tuple[str, Reach]]:
        """Erase somebody, with parts, links and history; an opaque marker stays, which beats every other edit.

        Returns the ways to reach them that were erased, by kind. `stamp`: whoever asked for it first.
        """
        n, state = self.state(record_id)
        ways = self._erase(n, state)
        gone.note_forgotten(
            self.db, self.writers, state.id, state.type, stamp or self.scribe.stamp(), self.scribe.next_rev()
        )
        parking.forget(self.db, [way.typed for _, way in ways])
        return ways

    def join_forgotten(self, state: RecordState) -> None:
        """Hear once more that somebody was forgotten."""
        rev = self.scribe.next_rev()
        if gone.note_forgotten(self.db, self.writers, state.id, state.type, state.stamp, rev):
            self.changes.touch(state.type, state.id)
            self._erase_all(state, [])

    def remove(self, record_id: RecordId) -> None:
        """Erase a record and its parts from this copy alone. Nobody hears of it; it does not come back by itself."""
        n, state = self.state(record_id)
        self._erase(n, state)
        gone.note_removed(self.db, state.id)

    def _erase(self, n: int, state: RecordState) -> list[tuple[str, Reach]]:
        return self._erase_all(state, [(n, state)])

    def _erase_all(self, state: RecordState, found: list[Numbered]) -> list[tuple[str, Reach]]:
        """What was found of a record, its parts and links, and what is held of all of them."""
        ways: list[tuple[str, Reach]] = []
        all_of_it = [*found, *read_states(self.db, self.writers, gone.dependent(self.db, self.writers, state))]
        for number, each in all_of_it:
            if each.type == "contact":
                kind = shown(None, each.cell("kind"))
                values = [version.value for version in each.cell("value").versions]
                ways += [(str(kind.value) if kind else "", value) for value in values if isinstance(value, Reach)]
            self.part(each)
            self._left |= {*roll.concerned(self.db, [number])}
            gone.erase(self.db, self.writers, number, each)
            self.changes.touch(each.type, each.id)
            self._touched.discard(number)
            self._stale.discard(number)
        for household in {value for _, each in found for value in _households(each)}:
            # A household that nobody is left in tells of whoever is gone.
            if self.number_of(household) is not None and not any_in(self.db, household):
                self.remove(household)
        held.erase(
            self.db, {state.id, *(each.id for _, each in all_of_it)} | held.about(self.db, self.writers, state.id)
        )
        self.erased = True
        return ways

    # Taking in what came from elsewhere

    def number_of(self, record_id: RecordId) -> int | None:
        n: int | None = self.db.value("SELECT n FROM record WHERE id = ?", (record_id,))
        return n

    def numbers(self, ids: Sequence[RecordId]) -> dict[RecordId, int]:
        """Those of these records that are here."""
        return numbers_of(self.db, ids)

    def take_new(self, records: Iterable[tuple[RecordState, list[RecordState]]]) -> None:
        """Store records that this vault has never heard of, each with the parts that came with it."""
        batch = Batch(self)
        for state, parts in records:
            batch.add_state(state, parts)
            if batch.full:
                batch.flush()
        batch.flush()

    def take_merged(self, n: int, state: RecordState, merged: Merged) -> None:
        """Store what joining changed in a record that is here already."""
        for name, cell in merged.changed.items():
            self.replace_cell(n, state, name, cell)
        if merged.marks is not None:
            self.set_marks(n, state, merged.marks)

    def comes_from(self, root: bytes) -> None:
        """This operation takes in what a chapter sent: the records that it makes count as that chapter's own."""
        self.db.execute("UPDATE op SET root = ? WHERE op = ?", (root, self.op))

    def enrol(self, infos: Mapping[Writer, WriterInfo]) -> None:
        """Know who wrote what came.

        Once this run's own writer is known elsewhere it writes no more: a forger could say to have seen the numbers
        that it has yet to use, and whatever is typed from now on would count as superseded.
        """
        self.writers.enrol(infos)
        if self.scribe.writer in infos:
            self.scribe.retire()

    def observe(self, clock: int) -> None:
        """Learn of a clock from elsewhere, so that what is written here from now on counts as later."""
        self.scribe.clock.observe(clock)

    # Looking

    def state(self, record_id: RecordId) -> Numbered:
        n = self.number_of(record_id)
        if n is None:
            raise ToolkitError("record.not_found")
        return read_states(self.db, self.writers, [n])[0]

    def parts_of(self, state: RecordState) -> list[Numbered]:
        return read_parts(self.db, self.writers, state)

    def hidden(self, n: int) -> bool:
        return bool(self.db.value("SELECT hidden FROM record WHERE n = ?", (n,)))

    def settle_later(self, n: int) -> None:
        """Look at this record again at the end: its life, and its place in search."""
        self._stale.add(n)

    def _touch(self, n: int, state: RecordState) -> None:
        self.changes.touch(state.type, state.id)
        self._touched.add(n)
        self._stale.add(n)

    # Ending

    def finish(self) -> None:
        """Bring everything up to date that derives from the cells: revisions, tombstones, search."""
        self._renew(sorted(self._touched))
        stale = sorted(self._stale | self._wholes_of(sorted(self._stale)))
        # All lives first: what a whole is found by depends on which of its parts live.
        for start in range(0, len(stale), BATCH):
            if self.progress is not None and len(stale) > BATCH:
                self.progress.step("finish", start, 2 * len(stale))
            chunk = read_states(self.db, self.writers, stale[start : start + BATCH])
            marked = [state for _, state in chunk if state.marks]
            parts = read_all_parts(self.db, self.writers, marked)
            for n, state in chunk:
                mine = parts.get(state.id, ())
                if self._settle_life(n, state, [part for _, part in mine]):
                    # Others have to hear of it, and of what is sent again once a record lives again.
                    self._renew([n, *(part for part, _ in mine)])
        stale = sorted({*stale, *self._regrouped(stale)})
        shown_under = heads(self.db, stale)
        for start in range(0, len(stale), BATCH):
            if self.progress is not None and len(stale) > BATCH:
                self.progress.step("finish", len(stale) + start, 2 * len(stale))
            for n, state in read_states(self.db, self.writers, stale[start : start + BATCH]):
                if n not in shown_under:
                    reindex(self.db, n, state)
        for head in set(shown_under.values()):
            reindex_class_of(self.db, self.writers, head)
        roll.look_again(self.db, sorted({*roll.concerned(self.db, stale), *self._left}))
        self._touched.clear()
        self._stale.clear()
        self._parted.clear()

    def part(self, state: RecordState) -> None:
        """Look again, at the end, at who is one with whom, as this record is about to be erased."""
        n = self.number_of(state.id)
        if n is not None and state.type == "same":
            self._parted |= endpoints(self.db, [n])
        elif n is not None and state.type == "person":
            self._parted |= {*members(self.db, n)} - {n}
            self.db.execute("DELETE FROM class WHERE n = ?", (n,))

    def _regrouped(self, stale: list[int]) -> set[int]:
        # An answer may say something else of its two people, and their class be the same.
        ends = endpoints(self.db, stale)
        people = decided(self.db, stale) | ends | self._parted
        return regroup(self.db, people) | ends | self._parted if people else set()

    def _wholes_of(self, numbers: list[int]) -> set[int]:
        """A part's whole is found by the part's content, and lives if the part was changed elsewhere."""
        wholes: set[int] = set()
        for start in range(0, len(numbers), BATCH):
            chunk = numbers[start : start + BATCH]
            for (type_name,) in self.db.all(
                f"SELECT DISTINCT type FROM record WHERE n IN ({marks(len(chunk))})", chunk
            ):
                declared = TYPES.get(type_name)
                if declared is None or declared.part_of is None:
                    continue
                sql = (
                    f"SELECT DISTINCT whole.n FROM {q(type_name)} AS part JOIN record AS whole "
                    f"ON whole.id = part.{q(declared.part_of)} WHERE part.n IN ({marks(len(chunk))})"
                )
                wholes.update(row[0] for row in self.db.all(sql, chunk))
        return wholes

    def _renew(self, numbers: Iterable[int]) -> None:
        for n in numbers:
            self.db.execute("UPDATE record SET rev = ? WHERE n = ?", (self.scribe.next_rev(), n))

    def _settle_life(self, n: int, state: RecordState, parts: list[RecordState]) -> bool:
        """Whether anything changed by it."""
        hidden = changed = False
        if state.marks:
            settled = tuple(
                mark if mark.defeated or not defeated_by(mark, state, iter(parts)) else _defeated(mark)
                for mark in state.marks
            )
            if settled != state.marks:
                changed = True
                write_marks(self.db, self.writers, state.id, settled)
            hidden = any(not mark.defeated for mark in settled)
        if hidden != self.hidden(n):
            changed = True
            self.db.execute("UPDATE record SET hidden = ? WHERE n = ?", (int(hidden), n))
        return changed


def _households(state: RecordState) -> set[RecordId]:
    if state.type != "person":
        return set()
    return {v.value for v in state.cell("household").versions if isinstance(v.value, bytes) and len(v.value) == 16}


def _defeated(mark: Mark) -> Mark:
    return Mark(mark.writer, mark.seq, mark.clock, mark.seen, defeated=True)
