"""Copies of the database: by SQLite's backup API, opened and checked before they count."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from ..base.errors import ToolkitError
from ..base.files import known, sync_folder
from ..base.progress import Progress
from .connection import Connection, translated

PAGES = 1024


def copy_database(source: Connection, key: bytes, path: Path, progress: Progress) -> None:
    """Write a copy of an open database to `path`, under its own key, which is `key`.

    Raises `backup.damaged` if the copy does not open or check, `file.*` if it can't be written.
    """
    temporary = path.with_name(path.name + ".part")
    try:
        remove_database(temporary)
        with _copied(source, temporary, key, source.mark, progress) as target:
            if target.value("PRAGMA quick_check") != "ok":
                raise ToolkitError("backup.damaged")
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise known(error, path) from error
    finally:
        remove_database(temporary)


def copy_under_new_key(source: Connection, key: bytes, mark: bytes, path: Path, progress: Progress) -> None:
    """Write a copy of an open database to `path`, under a new key, and synced to the disk.

    Each page is read back and authenticated; what the pages say is no other than in the source, so that is not
    checked. Raises as `copy_database`.
    """
    try:
        with _copied(source, path, key, mark, progress) as target:
            if target.value("PRAGMA page_count") != source.value("PRAGMA page_count"):
                raise ToolkitError("backup.damaged")
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    except BaseException as error:
        remove_database(path)
        if isinstance(error, OSError):
            raise known(error, path) from error
        raise


@contextlib.contextmanager
def _copied(source: Connection, path: Path, key: bytes, mark: bytes, progress: Progress) -> Iterator[Connection]:
    """A new database at `path` with all that is in `source`, still open, after its pages were read back."""
    target = Connection(path, key, mark=mark)
    try:
        target.execute("PRAGMA journal_mode = DELETE")

        def report(_status: int, remaining: int, total: int) -> None:
            progress.step("copy", total - remaining, total)

        with translated(path.parent):
            source.raw.backup(target.raw, pages=PAGES, progress=report)
        target.execute("PRAGMA journal_mode = DELETE")
        progress.step("verify", 0)
        if target.all("PRAGMA cipher_integrity_check"):
            raise ToolkitError("backup.damaged")
        yield target
    finally:
        target.close()


def remove_database(path: Path) -> None:
    """With what SQLite keeps beside it; what is not there is no error."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + suffix).unlink()
