"""Another key for a whole database: a copy under the new key, read back before it takes the old one's place."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from ..base.errors import ToolkitError
from ..base.files import known
from ..base.progress import Progress
from .backup import copy_pages, remove_database
from .connection import Connection


def copy_under_new_key(
    database: Path, old: bytes | bytearray, key: bytes, mark: bytes, path: Path, progress: Progress
) -> None:
    """Write a copy of a database to `path`, under a new key, begun with `mark`, and synced to the disk.

    Each page is read back and authenticated; what the pages say is no other than in the source, so that is not
    checked. Raises `backup.damaged`, `file.*` and Cancelled; then no copy is left.
    """
    try:
        with (
            contextlib.closing(Connection(database, old)) as source,
            contextlib.closing(Connection(path, key, create=True, mark=mark)) as target,
        ):
            copy_pages(source, target, progress)
            progress.step("verify", 0)
            whole = target.value("PRAGMA page_count") == source.value("PRAGMA page_count")
            if not whole or target.all("PRAGMA cipher_integrity_check"):
                raise ToolkitError("backup.damaged", path=str(path))
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    except BaseException as error:
        remove_database(path)
        if isinstance(error, OSError):
            raise known(error, path) from error
        raise
