"""Another key for a whole database: a copy under the new key, read back before it takes the old one's place."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from ..base.errors import ToolkitError
from ..base.files import known
from ..base.progress import Progress
from .connection import Connection, translated

PAGES = 1024


def copy_under_new_key(source: Connection, key: bytes, mark: bytes, path: Path, progress: Progress) -> None:
    """Write a copy of an open database to `path`, under a new key, begun with `mark`, and synced to the disk.

    Each page is read back and authenticated; what the pages say is no other than in the source, so that is not
    checked. Raises `backup.damaged`, `file.*` and Cancelled; then no copy is left.
    """
    try:
        target = Connection(path, key, create=True, mark=mark)
        try:
            target.execute("PRAGMA journal_mode = DELETE")

            def report(_status: int, remaining: int, total: int) -> None:
                progress.step("copy", total - remaining, total)

            with translated(path.parent):
                source.raw.backup(target.raw, pages=PAGES, progress=report)
            target.execute("PRAGMA journal_mode = DELETE")
            progress.step("verify", 0)
            whole = target.value("PRAGMA page_count") == source.value("PRAGMA page_count")
            if not whole or target.all("PRAGMA cipher_integrity_check"):
                raise ToolkitError("backup.damaged", path=str(path))
        finally:
            target.close()
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    except BaseException as error:
        remove_database(path)
        if isinstance(error, OSError):
            raise known(error, path) from error
        raise


def remove_database(path: Path) -> None:
    """With what SQLite keeps beside it; what is not there is no error."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + suffix).unlink()
