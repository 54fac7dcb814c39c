"""Talks with people: one-to-ones, calls, messages, visits, and notes about them."""

from __future__ import annotations

from collections.abc import Mapping

from ..base.ids import RecordId
from ..domain.fields import Value
from ..vault.edits import Changes, Edit
from ..vault.reading import Reader
from . import editing
from .session import Session


def begin(
    session: Session, person_id: RecordId, kind: str, day: str, values: Mapping[str, Value] | None = None
) -> tuple[RecordId, Changes]:
    """A new talk, or a note. Raises `field.*`, `record.*`."""
    return editing.add_part(session, "interaction", person_id, {**(values or {}), "kind": kind, "day": day})


def asked(session: Session, person_id: RecordId, kind: str, day: str) -> Changes | None:
    """The next ask was made: it becomes a talk of that day, and its place is free. None if there was none."""

    def work(edit: Edit) -> None:
        reader = Reader(edit.db)
        ask = reader.record(person_id).text("next_ask")
        if not ask:
            return
        values: dict[str, Value] = {"kind": kind, "day": day, "text": ask}
        edit.create("interaction", editing.part_values(reader, "interaction", person_id, values))
        edit.write(person_id, "next_ask", None)
        edit.write(person_id, "next_ask_by", None)

    return editing.change(session, "edit", work, field="next_ask")
