"""The columns of the list of people: which there are, what stands in them, and which a chapter's laptop shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..base.ids import RecordId
from ..domain.fields import Value
from ..domain.records import CUSTOM
from ..vault import people_lists
from ..vault.reading import Reader
from .session import Session

NAME, REACH, TAGS = people_lists.NAME, people_lists.REACH, people_lists.TAGS
CONTACTED = people_lists.CONTACTED

ALL = (
    *(NAME, REACH, TAGS, CONTACTED, "place", "looked_after_by"),
    *("stage", "languages", "role", "organisation", "offers", "born", "next_ask"),
)
"""In the order in which they stand. The chapter's own fields follow."""

AT_FIRST = (REACH, TAGS, CONTACTED, "place", "looked_after_by")

IN_EVERY_ROW = frozenset((NAME, REACH, TAGS, "place", "looked_after_by"))

_KEY = "people_columns"


class Own(NamedTuple):
    """One of the chapter's own fields for people."""

    cell: str
    name: str
    kind: str


def own(reader: Reader) -> list[Own]:
    """The chapter's own fields for people, in their order."""
    found = reader.where("custom_field", "t.\"on\" = 'person'", order='"order"')
    return [Own(CUSTOM + each.id.hex(), each.title, each.text("kind")) for each in found]


def facts(reader: Reader, numbers: Sequence[int], wanted: Sequence[str]) -> dict[int, dict[str, Value]]:
    """What is shown of these people in columns beside those of every row."""
    more = [column for column in wanted if column not in IN_EVERY_ROW]
    found: dict[int, dict[str, Value]] = {n: {} for n in numbers}
    if CONTACTED in more:
        for n, day in people_lists.touched(reader, numbers):
            found[n][CONTACTED] = day
        more.remove(CONTACTED)
    if more:
        for n, person in zip(numbers, reader.records(numbers), strict=True):
            found[n].update({column: person.get(column) for column in more})
    return found


def remembered(session: Session) -> tuple[str, ...]:
    """The columns that are shown beside the name, on this laptop."""
    kept = session.vault.meta(_KEY)
    if not isinstance(kept, list):
        return AT_FIRST
    return tuple(each for each in kept if isinstance(each, str) and (each in ALL or each.startswith(CUSTOM)))


def remember(session: Session, columns: Sequence[str]) -> None:
    """Show these columns from now on. They are nobody else's business, and no entry of the history."""
    session.vault.set_meta(_KEY, list(columns))


def ids(reader: Reader, numbers: Sequence[int]) -> list[RecordId]:
    """The ids behind the numbers of a list."""
    return people_lists.ids_of(reader, numbers)
