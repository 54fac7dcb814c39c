"""The tray of rows that an import could not read: looked at, mended by hand, or left out for good."""

from __future__ import annotations

from collections.abc import Sequence

from ..formats import csv_contacts, vcard
from ..formats.drafts import ContactDraft, Problem
from ..formats.recognise import Recognised
from ..formats.sources import Pasted
from ..vault import parking
from ..vault.parking import Parked
from ..vault.reading import Reader
from . import importing
from .import_choices import unpacked
from .importing import ImportResult
from .session import Session


def waiting(reader: Reader) -> list[Parked]:
    """The rows in the tray."""
    return parking.waiting(reader.db)


def count(reader: Reader) -> int:
    """How many rows are in the tray."""
    return parking.count(reader.db)


def mend(session: Session, row_id: int, *, cells: Sequence[str] = (), text: str = "") -> ImportResult:
    """Read a row anew, as somebody wrote it now, and bring it in if it can be read.

    If not, nothing is written, and the problem stands in the result. Raises `parked.not_found`.
    """
    row = parking.one(session.reader.db, row_id)
    items = list(_cells_of(row, cells) if row.cells else _text_of(row, text))
    held = [item for item in items if isinstance(item, Problem) and item.kind == "held"]
    drafts = [item for item in items if isinstance(item, ContactDraft)]
    if held or not drafts:
        result = ImportResult(read=1, held_back=1)
        result.problems = [
            importing.FileProblem(row.file, row.row, each.code, each.facts, "held")
            for each in held or [Problem(row.row, "row.no_name_or_contact")]
        ]
        return result
    return importing.bring_in(session, row, drafts)


def _cells_of(row: Parked, cells: Sequence[str]) -> Sequence[ContactDraft | Problem]:
    columns = tuple(map(unpacked, row.targets))
    return list(csv_contacts.read_cells(row.header, columns, list(cells), row.row, row.day_first))


def _text_of(row: Parked, text: str) -> Sequence[ContactDraft | Problem]:
    source = Pasted(text)
    if row.kind == "vcard":
        return list(vcard.parse(source, Recognised("vcard", "utf-8")))
    columns = tuple(map(unpacked, row.targets))
    found = Recognised("csv", "utf-8", row.delimiter, -1, row.header, columns, day_first=row.day_first)
    return list(csv_contacts.parse(source, found))


def leave_out(session: Session, row_id: int) -> Parked:
    """Take a row out of the tray for good; what is returned can be put back. Raises `parked.not_found`."""
    row = parking.one(session.reader.db, row_id)
    session.vault.local_work(parking.discard, row_id)
    return row


def put_back(session: Session, row: Parked) -> None:
    """Put a row into the tray again that was left out."""
    session.vault.local_work(parking.park, [row])
