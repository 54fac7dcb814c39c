"""What people are to each other."""

from __future__ import annotations

from typing import NamedTuple

from ..base.errors import ToolkitError
from ..base.ids import RecordId, link_id
from ..domain.same import pair
from ..vault.around import ties
from ..vault.edits import Changes, Edit
from ..vault.reading import Reader
from . import editing
from .session import Session


class Tie(NamedTuple):
    """A relationship as one of the two sees it: `they_are` is what the other is to them, in people's own words."""

    id: RecordId
    other: RecordId
    name: str
    kind: str
    they_are: str


def of(reader: Reader, person_id: RecordId) -> list[Tie]:
    """Somebody's relationships to people who are here, by name."""
    mine = reader.members(person_id)
    records = reader.records(ties(reader.db, mine))
    found = []
    others = {each.ref(end) for each in records for end in ("a", "b")} - {*mine, None}
    names = reader.titles(sorted(each for each in others if each is not None))
    hidden = reader.hidden(list(reader.numbers(list(names)).values()))
    heads = reader.heads(list(names))
    numbers = reader.numbers(list(names))
    for each in records:
        end = "b" if each.ref("a") in mine else "a"
        other = each.ref(end)
        if other is not None and other in names and numbers[other] not in hidden:
            shown = heads.get(other, other)
            found.append(Tie(each.id, shown, names[other], each.text("kind"), each.text(f"{end}_is")))
    return sorted(found, key=lambda tie: tie.name.casefold())


def relate(session: Session, person_id: RecordId, other: RecordId, kind: str, they_are: str = "") -> Changes | None:
    """Say what somebody is to a person; None if that was said already. Raises `record.not_found`, `field.*`."""
    a, b = pair(person_id, other)

    def work(edit: Edit) -> None:
        reader = Reader(edit.db)
        if other in reader.members(person_id) or reader.record(other).type != "person":
            raise ToolkitError("record.not_found", type="person")
        # Of people who are one, another record may say it already.
        shown = reader.members(other)[0]
        before = next((tie for tie in of(reader, person_id) if tie.other == shown), None)
        if before is not None:
            edit.write(before.id, "kind", kind)
            edit.write(before.id, _end_of_other(reader, before.id, person_id), they_are)
            return
        end = "b_is" if person_id == a else "a_is"
        known = link_id("relationship", a, b)
        if edit.number_of(known) is None:
            edit.create("relationship", {"a": a, "b": b, "kind": kind, end: they_are})
            return
        edit.revive(known)
        edit.write(known, "kind", kind)
        edit.write(known, end, they_are)

    return editing.change(session, "edit", work, type="relationship")


def set_words(session: Session, tie: RecordId, person_id: RecordId, they_are: str) -> Changes | None:
    """What the other is to this person, in own words; None if it says so already. Raises `field.*`, `record.*`."""

    def work(edit: Edit) -> None:
        edit.write(tie, _end_of_other(Reader(edit.db), tie, person_id), they_are)

    return editing.change(session, "edit", work, type="relationship")


def _end_of_other(reader: Reader, tie: RecordId, person_id: RecordId) -> str:
    return "b_is" if reader.record(tie).ref("a") in reader.members(person_id) else "a_is"
