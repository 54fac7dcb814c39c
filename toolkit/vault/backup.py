"""Copies of the database: by SQLite's backup API, opened and checked before they count."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

from ..base.errors import ToolkitError
from ..base.files import known, sync_folder
from ..base.progress import Progress
from .connection import Connection, translated

PAGES = 1024
MADE = "backup.made"
SMALL_CACHE_KIB = 4 * 1024
"""Each page is read and written once: a larger cache would only take memory from the vault that is open beside it."""


def copy_database(database: Path, key: bytes | bytearray, path: Path, progress: Progress, made: Any = None) -> None:
    """Write a copy of a database to `path`, under the same key, as it is at this moment, however much is written
    meanwhile. `made` stands in the copy alone, as the local fact `MADE`.

    Raises `backup.damaged` if the copy does not open or check, `file.*` if it can't be written.
    """
    temporary = path.with_name(path.name + ".part")
    try:
        remove_database(temporary)
        with (
            contextlib.closing(Connection(database, key)) as source,
            contextlib.closing(Connection(temporary, key, create=True, mark=source.mark)) as target,
        ):
            copy_pages(source, target, progress)
            if made is not None:
                target.execute("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)", (MADE, json.dumps(made)))
            if target.all("PRAGMA cipher_integrity_check") or target.value("PRAGMA quick_check") != "ok":
                raise ToolkitError("backup.damaged", path=str(path))
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise known(error, path) from error
    finally:
        remove_database(temporary)


def copy_pages(source: Connection, target: Connection, progress: Progress) -> None:
    """Fill a new database with all that is in another one, as it is at this moment. Raises `file.*`, Cancelled."""
    for each in (source, target):
        each.execute(f"PRAGMA cache_size = -{SMALL_CACHE_KIB}")
    target.execute("PRAGMA journal_mode = DELETE")

    def report(_status: int, remaining: int, total: int) -> None:
        progress.step("copy", total - remaining, total)

    with source.snapshot():
        source.value("SELECT count(*) FROM sqlite_schema")  # from here on the snapshot holds
        with translated(target.folder):
            source.raw.backup(target.raw, pages=PAGES, progress=report)
    target.execute("PRAGMA journal_mode = DELETE")


def remove_database(path: Path) -> None:
    """With what SQLite keeps beside it; what is not there is no error."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + suffix).unlink()
