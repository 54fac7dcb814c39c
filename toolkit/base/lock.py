"""One program at a time in a vault's folder.

The operating system holds the lock and lets go of it when the program ends, however it ends, so that a
crash leaves nothing behind that somebody would have to remove. The file tells who holds it, and stays.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import sys
import time
from pathlib import Path
from typing import Any

from .errors import ToolkitError
from .files import known

NAME = "vault.lock"


class FolderLock:
    """Raises ToolkitError `vault.in_use` with `computer`, `pid` and `since` (minutes) of whoever holds it."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        try:
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise known(error, folder) from error
        try:
            _hold(self._descriptor)
        except OSError:
            holder = self._holder()
            os.close(self._descriptor)
            raise ToolkitError("vault.in_use", **holder) from None
        note = json.dumps({"computer": platform.node(), "pid": os.getpid(), "began": int(time.time())})
        with contextlib.suppress(OSError):
            # A full disk keeps nobody out: the note is a courtesy, the lock is the system's.
            os.ftruncate(self._descriptor, 0)
            os.write(self._descriptor, f" {note}".encode())

    def _holder(self) -> dict[str, Any]:
        try:
            note = json.loads(self._path.read_bytes()[1:500])
            return {
                "computer": str(note["computer"]),
                "pid": int(note["pid"]),
                "since": max(0, int(time.time()) - int(note["began"])) // 60,
            }
        except (OSError, ValueError, KeyError, TypeError):
            return {"computer": platform.node(), "pid": 0, "since": 0}

    def release(self) -> None:
        """Once; again is no harm."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            with contextlib.suppress(OSError):
                os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _hold(descriptor: int) -> None:
        # Only the first byte is locked, so that others can read the note behind it.
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _hold(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
