"""Photos of people, and files that belong to a training."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from ..base.errors import ToolkitError
from ..base.files import CHUNK, known, write_atomically
from ..base.ids import RecordId
from ..domain import order
from ..vault import contents
from ..vault.contents import Contents
from ..vault.edits import Changes
from ..vault.reading import Reader, Record
from .session import Session


def files_of(reader: Reader, curriculum: RecordId) -> list[Record]:
    """The files of a training, in their order."""
    return reader.parts(curriculum, "attachment")


def attach(session: Session, curriculum: RecordId, path: Path) -> Changes:
    """Take a copy of a file into the vault. Raises `content.too_large`, `record.not_found`, `file.*`."""
    try:
        if path.stat().st_size > contents.LARGEST:
            raise ToolkitError("content.too_large", limit=contents.LARGEST)
    except OSError as error:
        raise known(error, path) from error
    with session.vault.edit("add", type="attachment") as edit:
        reader = Reader(edit.db)
        reader.record(curriculum)
        here = files_of(reader, curriculum)
        sha256 = contents.put(edit.db, _read(path))
        values = {
            "curriculum": curriculum,
            "name": path.name,
            "content": sha256,
            "bytes": Contents(edit.db).size(sha256),
            "order": order.between(here[-1].text("order") or None if here else None, None),
        }
        edit.create("attachment", values)
    return edit.changes


def save_copy(session: Session, attachment: RecordId, path: Path) -> None:
    """Write a file out, in clear, as the person was told. Raises `content.missing`, `file.*`."""
    record = session.reader.record(attachment)
    pieces = Contents(session.reader.db).pieces(record.text("content"))

    def fill(file: BinaryIO) -> None:
        for data in pieces:
            file.write(data)

    write_atomically(path, fill)


def set_photo(session: Session, person: RecordId, path: Path) -> Changes:
    """Keep a picture of somebody, made small. Raises `content.no_picture`, `content.too_large`, `file.*`."""
    data = b"".join(_read(path))
    if len(data) > contents.LARGEST:
        raise ToolkitError("content.too_large", limit=contents.LARGEST)
    photo = session.shrunk(data)
    if photo is None:
        raise ToolkitError("content.no_picture")
    with session.vault.edit("edit", type="person", field="photo") as edit:
        edit.write(person, "photo", contents.put(edit.db, [photo]))
    return edit.changes


def photo_of(reader: Reader, person: Record) -> bytes | None:
    """The picture that is shown of somebody, if there is one here."""
    stored, named = Contents(reader.db), person.text("photo")
    return stored.whole(named) if named and stored.size(named) is not None else None


def _read(path: Path) -> Iterator[bytes]:
    read = 0
    try:
        with path.open("rb") as file:
            while read <= contents.LARGEST and (data := file.read(CHUNK)):
                read += len(data)
                yield data
    except OSError as error:
        raise known(error, path) from error
