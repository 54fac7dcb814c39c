"""What the page of people knows beside the list itself; read on the reading lane."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from toolkit.domain import filters
from toolkit.domain.filters import Filter
from toolkit.services import asking, groups, parking, people
from toolkit.services.asking import Known
from toolkit.services.groups import GroupCount
from toolkit.services.people import TagCount
from toolkit.vault import people_lists
from toolkit.vault.reading import Reader


class Overview(NamedTuple):
    people: int
    archived: int
    tags: list[TagCount]
    groups: list[GroupCount]
    known: Known
    parked: int


def overview(reader: Reader, searches: Sequence[Filter]) -> Overview:
    """Counts, tags and groups, and what conditions can name; with the names in these filters."""
    found = groups.counts(reader)
    archived = people_lists.count(reader, Filter(archived=filters.ONLY))
    return Overview(
        reader.count("person") - archived,
        archived,
        people.tags(reader),
        found,
        asking.known(reader, [*searches, *(each.search for each in found if each.search is not None)]),
        parking.count(reader),
    )
