"""Wrong passphrases slow down: who tries at this window by hand shall not try many.

Kept for as long as the program runs, and nowhere else. A file with the count could be deleted by whoever sits at the
laptop, and somebody with a copy of the folder waits for nothing but the work that each passphrase costs anyway.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from pathlib import Path

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
