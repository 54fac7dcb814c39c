"""Copies of the database: by SQLite's backup API, opened and checked before they count."""

from __future__ import annotations

import contextlib
from pathlib import Path

from ..base.errors import ToolkitError
from ..base.files import known, sync_folder
from ..base.progress import Progress
from .connection import Connection, translated

PAGES = 1024


def copy_database(source: Connection, key: bytes | bytearray, path: Path, progress: Progress) -> None:
    """Write a copy of an open database to `path`, under the same key.

    Raises `backup.damaged` if the copy does not open or check, `file.*` if it can't be written.
    """
    temporary = path.with_name(path.name + ".part")
    try:
        _remove(temporary)
        target = Connection(temporary, key, create=True, mark=source.mark)
        try:
            target.execute("PRAGMA journal_mode = DELETE")

            def report(_status: int, remaining: int, total: int) -> None:
                progress.step("copy", total - remaining, total)

            with translated(path.parent):
                source.raw.backup(target.raw, pages=PAGES, progress=report)
            target.execute("PRAGMA journal_mode = DELETE")
            if target.all("PRAGMA cipher_integrity_check") or target.value("PRAGMA quick_check") != "ok":
                raise ToolkitError("backup.damaged")
        finally:
            target.close()
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise known(error, path) from error
    finally:
        _remove(temporary)


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + suffix).unlink()
