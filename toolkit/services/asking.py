"""What can be asked of people in this vault: the tags, trainings, events, groups and own fields there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..domain import filters
from ..domain.fields import Kind
from ..domain.filters import Condition, Filter
from ..domain.records import PERSON
from ..vault.reading import Reader
from . import columns

Choice = tuple[str, str]
"""An id in hexadecimal, and what it is called."""


@dataclass(frozen=True)
class Known:
    """What conditions can name."""

    tags: Sequence[Choice] = ()
    trainings: Sequence[Choice] = ()
    events: Sequence[Choice] = ()
    groups: Sequence[Choice] = ()
    own: Sequence[columns.Own] = ()
    people: dict[str, str] = field(default_factory=dict)

    def title(self, field_name: str, record: str) -> str:
        """What a record that a condition names is called; empty if it is not here."""
        choices = {
            filters.TAG: self.tags,
            filters.TRAINED: self.trainings,
            filters.EVENT_SEEN: self.events,
            filters.GROUP: self.groups,
        }
        return dict(choices.get(field_name, ())).get(record) or self.people.get(record, "")


def known(reader: Reader, searches: Sequence[Filter] = ()) -> Known:
    """All that conditions can name, and the people whom these filters name already."""
    named = {
        bytes.fromhex(each.value)
        for search in searches
        for each in search.conditions
        if isinstance(each, Condition) and _names_person(each)
    }
    titles = reader.titles(sorted(named))
    return Known(
        _titled(reader, "tag"),
        _titled(reader, "curriculum"),
        [
            (each.id.hex(), _dated(each.title, each.text("starts")))
            for each in reader.where("event", order="starts DESC")
        ],
        _titled(reader, "group"),
        columns.own(reader),
        {record.hex(): title for record, title in titles.items()},
    )


def _names_person(condition: Condition) -> bool:
    declared = PERSON.by_name.get(condition.field)
    return declared is not None and declared.kind is Kind.REFERENCE and isinstance(condition.value, str)


def _titled(reader: Reader, type_name: str) -> list[Choice]:
    return [(each.id.hex(), each.title) for each in reader.all(type_name)]


def _dated(title: str, starts: str) -> str:
    return f"{title}, {starts[:10]}" if starts else title
