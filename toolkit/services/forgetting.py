"""Letting go of people: forgotten everywhere, or removed from this copy alone. Neither can be undone."""

from __future__ import annotations

from collections.abc import Iterable

from ..base.errors import ToolkitError
from ..base.ids import RecordId
from ..domain.fields import Reach
from ..vault import gone
from ..vault.edits import Changes, Edit
from ..vault.reading import Reader
from ..vault.vault import FORGET, REMOVE
from . import editing
from .session import Session


def forget(session: Session, ids: Iterable[RecordId]) -> Changes | None:
    """Erase people with all that is known of them, here and wherever the next bundles reach.

    A mark without content stays, so that they don't come back from elsewhere. Raises `record.not_found`.
    """
    chosen = list(ids)

    def work(edit: Edit) -> None:
        reader = Reader(edit.db)
        for person in _all_of(reader, chosen):
            if reader.record(person).type != "person":
                raise ToolkitError("record.not_found")
            gone.note_hashes(edit.db, hashes(session, edit.forget(person)))

    return editing.change(session, FORGET, work, count=len(chosen))


def remove(session: Session, ids: Iterable[RecordId]) -> Changes | None:
    """Erase records and their parts from this copy alone. Others keep theirs. Raises `record.not_found`."""
    chosen = list(ids)

    def work(edit: Edit) -> None:
        for record in _all_of(Reader(edit.db), chosen):
            edit.remove(record)

    return editing.change(session, REMOVE, work, count=len(chosen))


def _all_of(reader: Reader, ids: Iterable[RecordId]) -> list[RecordId]:
    """Of people of whom several records tell, all of them: they are shown as one, and one is meant."""
    return list(dict.fromkeys(member for each in ids for member in reader.members(each)))


def hashes(session: Session, ways: Iterable[tuple[str, Reach]]) -> list[bytes]:
    """What is kept of the phones and e-mail addresses of whoever was forgotten."""
    return [session.hashed(way) for way in ways if way[0] in gone.HASHED]
