"""Households: who lives with whom, and what they share."""

from __future__ import annotations

from dataclasses import dataclass

from ..base.errors import ToolkitError
from ..base.ids import RecordId
from ..domain.fields import Value
from ..vault.around import any_in, living_in
from ..vault.edits import Changes, Edit
from ..vault.reading import Reader, Record
from . import editing
from .import_homes import Home, Homes
from .people import reach
from .session import Session


@dataclass(frozen=True)
class Household:
    """`members` are (id, name), by name."""

    record: Record
    members: list[tuple[RecordId, str]]


def household_of(reader: Reader, person: Record) -> Household | None:
    """The household somebody lives in, as far as it is here."""
    household = person.ref("household")
    n = reader.number_of(household) if household is not None else None
    record = reader.records([n])[0] if n is not None else None
    if record is None or record.hidden or record.type != "household":
        return None
    return Household(record, living_in(reader.db, record.id))


def move_in(session: Session, person_id: RecordId, with_: RecordId, name: str) -> Changes | None:
    """Somebody lives with a person, or in a household. None if they do already.

    `name`: what the household of two people who had none is called. Raises `record.not_found`, `field.*`.
    """

    return editing.change(session, "edit", lambda edit: live_together(edit, person_id, with_, name), field="household")


def live_together(edit: Edit, person_id: RecordId, with_: RecordId, name: str) -> None:
    """`move_in`, within an operation that does more than that."""
    reader = Reader(edit.db)
    other = reader.record(with_)
    if other.hidden or other.type not in ("person", "household"):
        raise ToolkitError("record.not_found", type="household")
    household = other.id if other.type == "household" else None
    if household is None:
        here = [household_of(reader, each) for each in (other, reader.record(person_id))]
        household = next((each.record.id for each in here if each is not None), None)
    if household is None:
        household = edit.create("household", {"name": name})
    for each in [person_id, *([with_] if other.type == "person" else [])]:
        _put(edit, reader, each, household)


def found(session: Session, person_id: RecordId, name: str) -> Changes | None:
    """A household of which somebody is the first member. Raises `field.*`, `record.*`."""

    def work(edit: Edit) -> None:
        household = edit.create("household", {"name": name})
        _put(edit, Reader(edit.db), person_id, household)

    return editing.change(session, "edit", work, field="household")


def move_out(session: Session, person_id: RecordId) -> Changes | None:
    """Somebody lives there no longer; a household that nobody lives in is deleted. None if they lived in none."""
    return editing.change(session, "edit", lambda edit: _put(edit, Reader(edit.db), person_id, None), field="household")


def live_in(session: Session, person_id: RecordId, home: Home | None) -> Changes | None:
    """Somebody lives in the household of this name, address and phone, made if there is none; or in none.

    None if it is so already. Raises `field.*`, `record.*`.
    """

    def work(edit: Edit) -> None:
        household = Homes(edit, session.chapter.region).id_of(home) if home is not None else None
        _put(edit, Reader(edit.db), person_id, household)

    return editing.change(session, "edit", work, field="household")


def set_field(session: Session, household_id: RecordId, field: str, value: Value) -> Changes | None:
    """Change what a household shares; None if it is so already. Raises `field.*`, `record.*`."""
    if field == "phone" and isinstance(value, str) and value:
        value = reach("phone", value, session.chapter.region)
    return editing.set_field(session, household_id, field, value)


def _put(edit: Edit, reader: Reader, person_id: RecordId, household: RecordId | None) -> None:
    before = reader.record(person_id).ref("household")
    edit.write(person_id, "household", household)
    moved = before is not None and before != household
    if before is not None and moved and edit.number_of(before) is not None and not any_in(edit.db, before):
        edit.delete(before)
