"""Progress of long work, and the way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from .errors import Cancelled

Listener = Callable[[str, int, int], None]


class Progress:
    """Passed down into long work, which calls `step`; another thread may call `cancel`.

    The listener gets (stage, done, total) and runs on the working thread; total 0 means unknown.
    """

    def __init__(self, listener: Listener | None = None) -> None:
        self._listener = listener
        self._stop = threading.Event()

    def cancel(self) -> None:
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def step(self, stage: str, done: int, total: int = 0) -> None:
        """Report, and raise `Cancelled` if somebody asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        if self._listener is not None:
            self._listener(stage, done, total)


def silent() -> Progress:
    return Progress()
