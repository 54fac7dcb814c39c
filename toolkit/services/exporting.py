"""People out, in files that other programs read. The person was told that such a file is not encrypted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, Literal

from ..base.errors import ToolkitError
from ..base.files import write_atomically
from ..base.ids import RecordId, text_of
from ..base.progress import Progress, silent
from ..domain.fields import Value
from ..domain.filters import EVERYBODY, Filter
from ..domain.records import CUSTOM
from ..formats import export
from ..formats.drafts import ContactDraft, Reach
from ..vault.people_lists import people_listing
from ..vault.reading import Reader, Record
from . import importing, people
from .attachments import photo_of
from .import_homes import PREFIX, SHARED, facts_of
from .session import Session

AT_ONCE = 500

FIELDS = (
    *("organisation", "role", "place", "languages", "born", "phones", "emails", "addresses", "other"),
    *("tags", "note", "agreed", "asks", "household", "own", "photo"),
)
"""What may be left out of a file, besides the name. `agreed` is consent and how they like to be reached, with what
they offer and who looks after them; `asks` is how far along they are and what they are asked next; `own` are the
chapter's own fields; `photo` goes into vCards alone."""

_GROUP = {
    **dict.fromkeys(importing.ASKS, "asks"),
    **dict.fromkeys((PREFIX, *(f"{PREFIX}_{name}" for name in SHARED)), "household"),
}
"""Where facts belong that are not among `agreed`."""

Card = Literal["3.0", "4.0"]


class _People:
    """The people of a list as drafts, read anew each time they are gone through, a page at a time."""

    def __init__(
        self,
        reader: Reader,
        query: str,
        chosen: Filter,
        people: Sequence[RecordId] | None,
        left_out: frozenset[str],
        progress: Progress,
    ) -> None:
        self._left_out = left_out
        self._reader = reader
        self._query = query
        self._chosen = chosen
        self._people = people
        self._progress = progress

    def __iter__(self) -> Iterator[ContactDraft]:
        if self._people is not None:
            yield from self._these(list(self._people))
            return
        listing = people_listing(self._reader, self._query, self._chosen)
        done, last = 0, None
        while numbers := listing.page(done, AT_ONCE, after=last):
            records = self._reader.records(numbers)
            for draft in drafts(self._reader, records, photos="photo" not in self._left_out):
                yield _without(draft, self._left_out) if self._left_out else draft
            done, last = done + len(numbers), numbers[-1]
            self._progress.step("export", done, listing.total or 0)

    def _these(self, ids: list[RecordId]) -> Iterator[ContactDraft]:
        for start in range(0, len(ids), AT_ONCE):
            self._progress.step("export", start, len(ids))
            numbered = self._reader.numbers(ids[start : start + AT_ONCE])
            numbers = [numbered[each] for each in ids[start : start + AT_ONCE] if each in numbered]
            for draft in drafts(self._reader, self._reader.records(numbers)):
                yield _without(draft, self._left_out) if self._left_out else draft


def drafts(reader: Reader, persons: list[Record], *, photos: bool = False) -> Iterator[ContactDraft]:
    """Records of people as drafts."""
    ways = people.contacts_of(reader, [person.id for person in persons])
    refs = {ref for person in persons for ref in person.sets.get("tags", ())}
    refs.update(ref for each in persons for field in importing.NAMING if (ref := each.ref(field)) is not None)
    names = reader.titles(sorted(refs))
    homes = _homes(reader, persons)
    own = {CUSTOM + each.id.hex(): each.title for each in reader.where("custom_field", "t.\"on\" = 'person'")}
    for person in persons:
        reaches: dict[str, list[Reach]] = {kind: [] for kind in people.KINDS}
        for way in ways.get(person.id, []):
            kind = way.text("kind")
            reaches[kind if kind in reaches else "other"].append(Reach(people.typed(way), way.text("label")))
        facts = [(name, person.text(name)) for name in importing.FACTS if person.get(name) is not None]
        for field in importing.NAMING:
            if named := names.get(person.ref(field) or b""):
                facts.append((field, named))
        facts += homes.get(person.ref("household") or b"", [])
        yield ContactDraft(
            name=person.title,
            organisation=person.text("organisation"),
            role=person.text("role"),
            place=person.text("place"),
            languages=person.text("languages"),
            born=person.text("born"),
            phones=tuple(reaches["phone"]),
            emails=tuple(reaches["email"]),
            addresses=tuple(reaches["address"]),
            other=tuple(reaches["other"]),
            tags=tuple(sorted(names[ref] for ref in person.sets.get("tags", ()) if ref in names)),
            note=person.text("note"),
            facts=tuple(facts),
            uid=f"urn:uuid:{text_of(person.id)}",
            custom=_own_values(person, own),
            photo=(photo_of(reader, person) or b"") if photos else b"",
        )


def _homes(reader: Reader, persons: list[Record]) -> dict[RecordId, list[tuple[str, str]]]:
    """The households that they live in, as facts."""
    wanted = {ref for person in persons if (ref := person.ref("household")) is not None}
    records = reader.records(sorted(reader.numbers(sorted(wanted)).values()))
    return {each.id: facts_of(each) for each in records if each.type == "household" and not each.hidden}


def _own_values(person: Record, own: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    values = ((title, person.get(cell)) for cell, title in own.items())
    return tuple((title, _plain(value)) for title, value in values if value is not None)


def _plain(value: Value) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _without(draft: ContactDraft, left_out: frozenset[str]) -> ContactDraft:
    """The draft without these of `FIELDS`."""
    facts = ("agreed", "asks", "household", "own")
    empty: dict[str, Any] = {name: type(getattr(draft, name))() for name in left_out if name not in facts}
    empty["facts"] = tuple(fact for fact in draft.facts if _GROUP.get(fact[0], "agreed") not in left_out)
    if "own" in left_out:
        empty["custom"] = ()
    return draft._replace(**empty)


def export_people(
    session: Session,
    path: Path,
    *,
    query: str = "",
    chosen: Filter = EVERYBODY,
    people: Sequence[RecordId] | None = None,
    fields: Collection[str] = FIELDS,
    card: Card = "3.0",
    progress: Progress | None = None,
) -> int:
    """Write the people found by a search, and let through by a filter, or these people, to a .csv, .xlsx or .vcf file.

    `fields` are those of `FIELDS` that go into it; `card` is the version of a .vcf file. Returns how many people.
    Raises `export.ending`, `export.unknown_field`, `export.*`, `file.*`.
    """
    writers: dict[str, Callable[[BinaryIO, Iterable[ContactDraft]], int]] = {
        ".csv": export.write_csv,
        ".xlsx": export.write_xlsx,
        ".vcf": partial(export.write_vcard, version=card),
    }
    write = writers.get(path.suffix.lower())
    if write is None:
        raise ToolkitError("export.ending", ending=path.suffix)
    for field in fields:
        if field not in FIELDS:
            raise ToolkitError("export.unknown_field", field=field)
    left_out = frozenset(FIELDS) - frozenset(fields)
    if path.suffix.lower() != ".vcf":
        left_out |= {"photo"}
    listed = _People(session.reader, query, chosen, people, left_out, progress or silent())
    count = 0

    def fill(file: BinaryIO) -> None:
        nonlocal count
        count = write(file, listed)

    write_atomically(path, fill)
    return count
