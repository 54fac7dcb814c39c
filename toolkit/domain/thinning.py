"""Which old backups may go: all of the last days stay, then one a week, then one a month, within the room there is."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

DAYS = 7
WEEKS = 5
MONTHS = 24


@dataclass(frozen=True)
class Kept:
    """A backup that was checked when it was made. `line` names the copy of the vault that made it."""

    name: str
    line: str
    at: datetime.datetime
    bytes: int


def superfluous(kept: Sequence[Kept], *, now: datetime.datetime, room: int, made: Kept) -> list[Kept]:
    """Those that may go, oldest first; never the one just `made`, nor the newest of its line by the calendar.

    First what the calendar no longer asks for, though never the newest of any line; then, as long as all of them take
    up more than `room` bytes, the oldest. One whose day is still to come, by a clock that was wrong, counts as today's.
    """
    newest_first = sorted(kept, key=lambda each: (each.at, each.name), reverse=True)
    newest_of = {each.line: each for each in reversed(newest_first)}
    wanted = {made, *newest_of.values()}
    seen: set[tuple[str, object]] = set()
    for each in newest_first:
        span = _span(each.at, now)
        if span is not None and (span[0] == "day" or (each.line, span) not in seen):
            wanted.add(each)
        seen.add((each.line, span))
    room -= sum(each.bytes for each in wanted)
    for each in reversed(newest_first):
        if room < 0 and each in wanted and each not in (made, newest_of.get(made.line)):
            wanted.remove(each)
            room += each.bytes
    return [each for each in reversed(newest_first) if each not in wanted]


def _span(at: datetime.datetime, now: datetime.datetime) -> tuple[str, object] | None:
    """The day, week or month of which one is kept, or None for what is older than all of them."""
    days = (now.date() - at.date()).days
    if days < DAYS:
        return "day", at.date()
    if days < DAYS * WEEKS:
        return "week", at.isocalendar()[:2]
    months = (now.year - at.year) * 12 + now.month - at.month
    return ("month", (at.year, at.month)) if months < MONTHS else None
