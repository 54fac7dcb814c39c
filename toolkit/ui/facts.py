"""Plain facts about the vault that the status line and the first page show."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from toolkit.base.clock import milliseconds
from toolkit.services import backups, own_backups, passing, ways_in
from toolkit.services.own_backups import Elsewhere
from toolkit.services.session import Session
from toolkit.services.ways_in import Way


class Facts(NamedTuple):
    """`papers` are the recovery sheets and guardians; those in `due` want a rehearsal. `cheap_passphrase`: the one that
    opened this vault could take more work to guess.

    `backup_days` counts from the last backup in a place that somebody chose, `own_days` from the last one that
    Baton made by itself; None before the first. `exchange_day` is None before the first exchange.

    `elsewhere` tells where a backup can go now, `wanted_elsewhere` whether there is anything new to put there.
    """

    keyholders: tuple[str, ...]
    papers: tuple[Way, ...]
    due: frozenset[str]
    cheap_passphrase: bool
    backup_days: int | None
    backup_where: str
    own_days: int | None
    remind_days: int
    elsewhere: Elsewhere
    wanted_elsewhere: bool
    exchange_day: datetime.date | None
    exchange_with: str
    two_versions: int

    @property
    def backup_wants_care(self) -> bool:
        return self.backup_days is None or self.backup_days > self.remind_days


def read_facts(session: Session, today: datetime.date, sticks: Sequence[Path] = ()) -> Facts:
    """Runs on the reading lane. `sticks` are the drives that can be taken out and are in now."""
    backup = backups.last_backup(session)
    own = own_backups.kept_in(own_backups.own_folder(session))
    passed = passing.passed(session.reader)
    latest = max(passed, key=lambda each: each.at, default=None)
    return Facts(
        tuple(ways_in.keyholders(session)),
        tuple(way for way in ways_in.ways(session) if way.kind != ways_in.PASSPHRASE),
        frozenset(way.id for way in ways_in.drills_due(session, today)),
        ways_in.better_kdf(session) is not None,
        None if backup is None else (today - day_of(backup.clock)).days,
        "" if backup is None else backup.where,
        (today - own[0].at.date()).days if own else None,
        own_backups.remind_days(session),
        own_backups.elsewhere(session, sticks),
        own_backups.is_second_due(session),
        None if latest is None else datetime.datetime.fromtimestamp(latest.at / 1000).astimezone().date(),
        "" if latest is None else latest.chapter,
        len(session.reader.forks()),
    )


def day_of(clock: int) -> datetime.date:
    """The day of a stamp (`base.clock`), here."""
    return moment_of(clock).date()


def moment_of(clock: int) -> datetime.datetime:
    """Day and time of a stamp (`base.clock`), here."""
    return datetime.datetime.fromtimestamp(milliseconds(clock) / 1000).astimezone()
