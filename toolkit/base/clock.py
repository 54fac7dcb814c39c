"""A hybrid logical clock (Kulkarni et al., "Logical Physical Clocks", 2014) in one integer.

The upper bits are milliseconds since 1970, the lower 12 a counter, so that values of one vault
only ever rise and still can be shown as a time of day.
"""

from __future__ import annotations

import time
from collections.abc import Callable

COUNTER_BITS = 12
DAY_MS = 86_400_000
_LAST_MS = 253_402_300_800_000 - 2 * DAY_MS  # 9999-12-30, a day that every time zone's calendar has

Now = Callable[[], int]
"""Milliseconds since 1970-01-01 UTC."""


def wall_clock() -> int:
    return time.time_ns() // 1_000_000


def latest_told() -> int:
    """The latest time, in milliseconds since 1970, that another laptop is believed: its clock may be a day ahead."""
    return wall_clock() + DAY_MS


def milliseconds(stamp: int) -> int:
    """When that was, since 1970. A stamp from a clock gone wild is told as the end of the calendar's last year."""
    return min(stamp >> COUNTER_BITS, _LAST_MS)


class HybridClock:
    def __init__(self, now: Now = wall_clock, last: int = 0) -> None:
        self._now = now
        self.last = last

    def tick(self) -> int:
        self.last = max(self.last + 1, self._now() << COUNTER_BITS)
        return self.last

    def observe(self, stamp: int) -> None:
        """Learn of a stamp from elsewhere. One with a wrong clock pushes ours a day ahead at most."""
        bound = (self._now() + DAY_MS) << COUNTER_BITS
        self.last = max(self.last, min(stamp, bound))
