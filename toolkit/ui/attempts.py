"""Wrong passphrases slow down: who tries at this window by hand shall not try many.

Kept for as long as the program runs, and nowhere else. A file with the count could be deleted by whoever sits at the
laptop, and somebody with a copy of the folder waits for nothing but the work that each passphrase costs anyway.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

TICK = 250  # milliseconds between two looks at the clock
FREE = 3
"""So many mistypings cost nothing."""
LONGEST = 30
"""Seconds; nobody who knows the passphrase is ever kept waiting longer."""


class Attempts:
    """How often in a row each vault was not opened, and how long to wait before the next try."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong: dict[Path, int] = {}
        self._until: dict[Path, float] = {}

    def wrong(self, vault: Path) -> None:
        """That was not the passphrase."""
        count = self._wrong[vault] = self._wrong.get(vault, 0) + 1
        if count > FREE:
            self._until[vault] = self._clock() + min(LONGEST, 2 ** (count - FREE))

    def right(self, vault: Path) -> None:
        """It is open: all is forgotten."""
        self._wrong.pop(vault, None)
        self._until.pop(vault, None)

    def wait(self, vault: Path) -> int:
        """Whole seconds until the next try; 0 if it may be now."""
        return max(0, math.ceil(self._until.get(vault, 0.0) - self._clock()))


class Countdown(QTimer):
    """Tells `left(int)`, the seconds until a vault or backup may be tried again, at once and until none are left."""

    left = Signal(int)

    def __init__(self, attempts: Attempts, parent: QObject) -> None:
        super().__init__(parent, interval=TICK)
        self._attempts = attempts
        self._of: Path | None = None
        self.timeout.connect(self.tell)

    @property
    def seconds(self) -> int:
        return 0 if self._of is None else self._attempts.wait(self._of)

    def watch(self, vault: Path) -> None:
        self._of = vault
        self.tell()

    def wrong(self) -> None:
        """It was tried in vain."""
        if self._of is not None:
            self._attempts.wrong(self._of)
        self.tell()

    def right(self) -> None:
        if self._of is not None:
            self._attempts.right(self._of)
        self.tell()

    def words(self) -> str:
        return self.tr("Several wrong ones: you can try again in %n seconds.", "", self.seconds)

    def tell(self) -> None:
        seconds = self.seconds
        if seconds:
            self.start()
        else:
            self.stop()
        self.left.emit(seconds)
