"""People out, in files that other programs read. The person was told that such a file is not encrypted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from ..base.errors import ToolkitError
from ..base.files import write_atomically
from ..base.ids import RecordId, text_of
from ..base.progress import Progress, silent
from ..domain.text import fold
from ..formats import export
from ..formats.drafts import ContactDraft, Reach
from ..vault.reading import Reader, Record
from . import people
from .session import Session

AT_ONCE = 500


class _People:
    """The people of a list as drafts, read anew each time they are gone through, a page at a time."""

    def __init__(self, reader: Reader, query: str, having: list[tuple[str, RecordId]], progress: Progress) -> None:
        self._reader = reader
        self._query = query
        self._having = having
        self._progress = progress

    def __iter__(self) -> Iterator[ContactDraft]:
        listing = self._reader.listing("person", self._query, having=self._having)
        done, last = 0, None
        while numbers := listing.page(done, AT_ONCE, after=last):
            yield from drafts(self._reader, self._reader.records(numbers))
            done, last = done + len(numbers), numbers[-1]
            self._progress.step("export", done, listing.total or 0)


def drafts(reader: Reader, persons: list[Record]) -> Iterator[ContactDraft]:
    """Records of people as drafts. Fields that other programs lack go below the note, under their names."""
    ways = people.contacts_of(reader, [person.id for person in persons])
    refs = {ref for person in persons for ref in person.sets.get("tags", ())}
    refs.update(ref for person in persons if (ref := person.ref("looked_after_by")) is not None)
    names = reader.titles(sorted(refs))
    for person in persons:
        reaches: dict[str, list[Reach]] = {kind: [] for kind in people.KINDS}
        for way in ways.get(person.id, []):
            kind = way.text("kind")
            reaches[kind if kind in reaches else "other"].append(Reach(people.typed(way), way.text("label")))
        leftovers = [
            (name, person.text(name)) for name in ("offers", "may_contact", "may_tell") if person.get(name) is not None
        ]
        carer = names.get(person.ref("looked_after_by") or b"")
        if carer:
            leftovers.append(("looked_after_by", carer))
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
            leftovers=tuple(leftovers),
            uid=f"urn:uuid:{text_of(person.id)}",
        )


_WRITERS: dict[str, Callable[[BinaryIO, _People], int]] = {
    ".csv": export.write_csv,
    ".xlsx": export.write_xlsx,
    ".vcf": export.write_vcard,
}


def export_people(
    session: Session, path: Path, *, query: str = "", tag: str | None = None, progress: Progress | None = None
) -> int:
    """Write the people found by a search, and wearing a tag of that name, to a .csv, .xlsx or .vcf file.

    Returns how many. Raises `export.ending`, `tag.not_found`, `export.*`, `file.*`.
    """
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise ToolkitError("export.ending", ending=path.suffix)
    having = [("tags", tag_named(session.reader, tag))] if tag is not None else []
    chosen = _People(session.reader, query, having, progress or silent())
    count = 0

    def fill(file: BinaryIO) -> None:
        nonlocal count
        count = write(file, chosen)

    write_atomically(path, fill)
    return count


def tag_named(reader: Reader, name: str) -> RecordId:
    """Raises `tag.not_found`."""
    found = reader.where("tag", "t.sort = ?", [fold(name.strip())])
    if not found:
        raise ToolkitError("tag.not_found")
    return found[0].id
