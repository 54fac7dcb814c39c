"""Backups that Baton makes by itself, and those for a second place that somebody chose.

They lie in this user's own data and not in the vault's folder, so that whoever deletes or damages that folder still
has them. Against a lost laptop or a broken disk they are no help: that is what the second place is for.
"""

from __future__ import annotations

import contextlib
import datetime
import re
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ..base.clock import milliseconds
from ..base.errors import ToolkitError
from ..base.files import HALF_WRITTEN, known
from ..base.paths import vaults_folder
from ..base.progress import Progress, silent
from ..crypto import keyring
from ..domain.thinning import Kept, superfluous
from ..vault.vault import DATABASE
from . import backup_file, backups, whereabouts
from .session import Session

EVERY = datetime.timedelta(days=1)
SHARES = (5, 10, 20, 50)
"""Percent of a disk's free space that backups may take up; the newest one stays, however large."""
REMINDERS = (3, 7, 14, 30)
"""Days without a backup in a second place after which Baton says so."""
RESERVE = 32 << 20
"""Bytes that Baton leaves free when nobody asked it for the backup."""

BROKEN = frozenset({
    "vault.damaged", "vault.database_missing", "vault.not_found", "vault.unfinished", "vault.wrong_key",
    "keyring.altered", "keyring.damaged", "keyring.limits", "keyring.missing", "keyring.older_than_vault",
})  # fmt: skip
"""Errors at opening that a backup helps against."""

_SHARE, _REMIND, _SECOND = "backup.share", "backup.remind", "backup.second"
_MADE, _MADE_AWAY = "backup.own", "backup.away"
_NAME = re.compile(r"backup (\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d) ([0-9a-f]{16,32})\.backup")
_STAMP = "%Y-%m-%d %H.%M.%S"


class Second(NamedTuple):
    """A second place. `apart`: it was on another disk than the vault when it was chosen."""

    folder: Path
    apart: bool


class Found(NamedTuple):
    """A backup that Baton made by itself on this laptop: the file, when, and the folder of its vault."""

    file: Path
    at: datetime.datetime
    vault: Path


# In Baton's own place


def is_due(session: Session, now: datetime.datetime | None = None) -> bool:
    """Whether something changed since the last one, and that is more than a day ago; or there is none."""
    ours = [each.at for each in kept_in(own_folder(session)) if each.line == whereabouts.line_of(session.vault)]
    if not ours:
        return True
    return session.vault.meta(_MADE) != _state(session) and abs((now or _now()) - max(ours)) >= EVERY


def make(session: Session, progress: Progress | None = None, now: datetime.datetime | None = None) -> Path:
    """Make one in Baton's own place, then thin out the older ones; on any thread.

    Raises `backup.no_room`, `backup.damaged`, `file.*`; then all older ones are as they were.
    """
    folder = own_folder(session)
    state = _state(session)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise known(error, folder) from error
    _ask_for_room(session, folder)
    file = _put_into(session, folder, progress or silent(), now or _now())
    session.vault.set_meta(_MADE, state)
    return file


def own_folder(session: Session) -> Path:
    return whereabouts.folder_of(session.keyring.vault)


def kept_in(folder: Path) -> list[Kept]:
    """The backups in a folder that bear a name of Baton's, newest first; none if it can't be read."""
    found = []
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            named = _NAME.fullmatch(path.name)
            with contextlib.suppress(ValueError, OSError):
                if named:
                    at = datetime.datetime.strptime(named[1], _STAMP)
                    found.append(Kept(path.name, named[2], at, path.stat().st_size))
    return sorted(found, key=lambda each: (each.at, each.name), reverse=True)


def share(session: Session) -> int:
    """Percent of the free space that backups may take up."""
    stored: int = session.setting(_SHARE, 10)
    return stored


def set_share(session: Session, percent: int) -> None:
    session.set_setting(_SHARE, percent)


# In a second place


class Elsewhere(NamedTuple):
    """Where backups go that outlive this laptop. `place` is the stick or folder that can be written to right now:

    the second place that was chosen, or else a stick that is in. `is_chosen` tells which of the two.
    """

    chosen: Second | None
    place: Path | None
    is_chosen: bool


def elsewhere(session: Session, sticks: Sequence[Path] = ()) -> Elsewhere:
    """`sticks` are the drives that are in now and can be taken out."""
    chosen = second(session)
    if chosen is not None and at_hand(chosen, session):
        return Elsewhere(chosen, chosen.folder, is_chosen=True)
    return Elsewhere(chosen, next(iter(sticks), None), is_chosen=False)


def is_second_due(session: Session, now: datetime.datetime | None = None) -> bool:
    """Whether something changed since the last one in a place that somebody chose, and that is more than a day ago."""
    last = backups.last_backup(session)
    if last is None:
        return True
    made = datetime.datetime.fromtimestamp(milliseconds(last.clock) / 1000)
    return session.vault.meta(_MADE_AWAY) != _state(session) and abs((now or _now()) - made) >= EVERY


def second(session: Session) -> Second | None:
    stored = session.setting(_SECOND)
    return None if stored is None else Second(Path(stored["folder"]), stored["apart"])


def choose_second(session: Session, folder: Path) -> Second:
    """From now on, backups go there as well. Raises `backup.same_folder`, `file.*`."""
    folder = folder.resolve()
    try:
        if folder == session.folder.resolve() or session.folder.resolve() in folder.parents:
            raise ToolkitError("backup.same_folder", path=str(folder))
        apart = not _same_disk(folder, session.folder)
    except OSError as error:
        raise known(error, folder) from error
    session.set_setting(_SECOND, {"folder": str(folder), "apart": apart})
    return Second(folder, apart)


def forget_second(session: Session) -> None:
    session.set_setting(_SECOND, None)


def at_hand(place: Second, session: Session) -> bool:
    """Whether a second place can be reached: where a stick was, an empty folder of the laptop's own disk may stay."""
    try:
        return place.folder.is_dir() and not (place.apart and _same_disk(place.folder, session.folder))
    except OSError:
        return False


def make_in(
    session: Session, folder: Path, progress: Progress | None = None, now: datetime.datetime | None = None
) -> Path:
    """Make one in a folder or on a stick that is in, then thin out the older ones there; on any thread.

    The first place that is used becomes the second place. Raises `file.stick_gone`, `backup.damaged`, `file.*`; then
    all older ones are as they were.
    """
    if not folder.is_dir():
        raise ToolkitError("file.stick_gone", path=str(folder))
    if second(session) is None:
        choose_second(session, folder)
    state = _state(session)
    file = _put_into(session, folder, progress or silent(), now or _now())
    backups.note_away(session, folder)
    session.vault.set_meta(_MADE_AWAY, state)
    return file


def remind_days(session: Session) -> int:
    """After so many days without a backup in a second place, Baton says so."""
    stored: int = session.setting(_REMIND, 7)
    return stored


def set_remind_days(session: Session, days: int) -> None:
    session.set_setting(_REMIND, days)


# For a vault that does not open


def all_here() -> list[Found]:
    """Every backup in Baton's own place, newest first."""
    found = []
    with contextlib.suppress(OSError):
        for folder in vaults_folder().iterdir():
            vault_of = {place.token: Path(place.folder) for place in whereabouts.places(folder.name)}
            last = next(reversed(vault_of.values()), Path(folder.name))
            found += [Found(folder / each.name, each.at, vault_of.get(each.line, last)) for each in kept_in(folder)]
    return sorted(found, key=lambda each: each.at, reverse=True)


def newest_good(vault: Path) -> Found | None:
    """The newest backup of the vault that was in this folder which reads as it was written, if there is one."""
    names = set(whereabouts.names_in(vault))
    with contextlib.suppress(ToolkitError):
        names.update(ring.vault for ring in keyring.load(vault).keyrings)
    theirs = [each for each in all_here() if each.file.parent.name in names]
    here = vault.resolve()
    return _first_whole(sorted(theirs, key=lambda each: each.vault != here))


@contextlib.contextmanager
def pointed_out(vault: Path) -> Iterator[None]:
    """Around opening a vault: what is raised because it is damaged also names the newest good backup of it.

    Then the error has the facts `backup` (the file) and `day` (when it was made, as ISO 8601).
    """
    try:
        yield
    except ToolkitError as error:
        found = newest_good(vault) if error.code in BROKEN else None
        if found is None:
            raise
        raise ToolkitError(error.code, **error.facts | {"backup": found.file, "day": found.at.isoformat()}) from error


def _first_whole(candidates: Iterable[Found]) -> Found | None:
    for each in candidates:
        with contextlib.suppress(ToolkitError):
            backup_file.verify(each.file)
            return each
    return None


# Common to both places


def _put_into(session: Session, folder: Path, progress: Progress, now: datetime.datetime) -> Path:
    line = whereabouts.line_of(session.vault)
    file = folder / f"backup {now.strftime(_STAMP)} {line}.backup"
    backups.write(session, file, progress)
    kept = kept_in(folder)
    with contextlib.suppress(OSError, StopIteration):
        made = next(each for each in kept if each.name == file.name)
        free = shutil.disk_usage(folder).free
        room = (free + sum(each.bytes for each in kept)) * share(session) // 100
        for each in superfluous(kept, now=now, room=room, made=made):
            with contextlib.suppress(OSError):
                (folder / each.name).unlink()
        for left in folder.glob(HALF_WRITTEN):
            # What a power cut left; a younger one may be another copy of the vault at work.
            if time.time() - left.stat().st_mtime > EVERY.total_seconds():
                left.unlink()
    return file


def _ask_for_room(session: Session, folder: Path) -> None:
    """The backup is first a copy beside the vault, then a file in its place."""
    try:
        size = (session.folder / DATABASE).stat().st_size
        needed = size + RESERVE + (size if _same_disk(folder, session.folder) else 0)
        for place in (folder, session.folder):
            if shutil.disk_usage(place).free < needed:
                raise ToolkitError("backup.no_room", path=str(place))
    except OSError as error:
        raise known(error, folder) from error


def _state(session: Session) -> list[int]:
    """What a backup would hold, in two numbers: the last operation, and the generation of the ways in."""
    latest = next(iter(session.reader.operations(1)), None)
    return [0 if latest is None else latest.op, session.keyring.generation]


def _same_disk(a: Path, b: Path) -> bool:
    return a.stat().st_dev == b.stat().st_dev


def _now() -> datetime.datetime:
    """As the laptop's clock shows it, which is what people read in the names of files."""
    return datetime.datetime.now()
