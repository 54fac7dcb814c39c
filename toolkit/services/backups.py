"""Making a backup, which is one file that opens with the ways in of its day, and bringing one back."""

from __future__ import annotations

import contextlib
import platform
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ..base.clock import COUNTER_BITS, milliseconds, wall_clock
from ..base.errors import ToolkitError
from ..base.files import clear_folder, known
from ..base.ids import new_id
from ..base.lock import NAME as LOCK
from ..base.lock import FolderLock
from ..base.progress import Progress, silent
from ..crypto import keyring
from ..crypto.keyring import FIRST_COPY, SECOND_COPY, Attempt, Secret, VaultKey, Way, database_key
from ..vault.backup import MADE
from ..vault.vault import DATABASE, Vault
from . import backup_file, whereabouts
from .session import LEFT_BEHIND, RESTORING, Session, is_vault, open_vault
from .ways_in import Collected, collect_for

_LAST = "backup.last"
_MADE_FOLDER = "made"
"""What the mark says where the folder was not there before."""
_UNPACKED = (
    *(DATABASE + suffix for suffix in ("", "-wal", "-shm", "-journal")),
    FIRST_COPY,
    SECOND_COPY,
    "before-*.db",
)
"""All that bringing a backup back puts into a folder, besides what a power cut leaves, the lock and the mark."""


class Backup(NamedTuple):
    """The last backup that somebody put somewhere: when (a stamp of `base.clock`), and into which folder."""

    clock: int
    where: str


@dataclass(frozen=True)
class Preview:
    """What a backup holds. `made` and `changed` are milliseconds since 1970, None where nobody noted it.

    `computer` is the laptop that made it, `changed_by` whoever wrote last, `ways` those that open it.
    """

    chapter: str
    counts: dict[str, int]
    made: int | None
    computer: str
    changed: int | None
    changed_by: str
    ways: tuple[Way, ...]
    bytes: int


@dataclass(frozen=True)
class Staged:
    """A backup that lies unpacked in a new folder, until somebody decides to keep it; `lock` holds all others off."""

    folder: Path
    preview: Preview
    made_folder: bool
    lock: FolderLock

    def keep(self, secret: Secret) -> Session:
        """Open it as the vault that it now is. Raises as `open_vault` does."""
        self.lock.release()
        return open_vault(self.folder, secret)

    def discard(self) -> None:
        """Leave nothing of it."""
        self.lock.release()
        clear_folder(self.folder, remove=self.made_folder)


def backup(session: Session, file: Path, progress: Progress | None = None) -> int:
    """Write a backup where somebody wants it, and note that; returns its size. Raises as `write` does."""
    written = write(session, file, progress or silent())
    note_away(session, file.parent)
    return written


def write(session: Session, file: Path, progress: Progress) -> int:
    """Write a backup of the vault as it is now, on any thread: a copy that was opened and checked, packed, read back
    and compared. Raises `file.*`, `backup.damaged`; then nothing is left of it, and an older file of that name is
    untouched.
    """
    copy = session.folder / f".{new_id().hex()}.copy"
    try:
        with session.vault.key_held():
            ring = session.keyring.to_bytes()
            session.vault.copy_to(copy, progress, {"at": wall_clock(), "computer": platform.node()})
        return backup_file.write(file, ring, copy, progress)
    except OSError as error:
        raise known(error, file) from error
    finally:
        with contextlib.suppress(OSError):
            copy.unlink()


def note_away(session: Session, folder: Path) -> None:
    """A backup was just put into a folder that somebody chose."""
    session.vault.set_meta(_LAST, {"clock": wall_clock() << COUNTER_BITS, "where": str(folder.resolve())})


def last_backup(session: Session) -> Backup | None:
    kept = session.vault.meta(_LAST)
    return None if kept is None else Backup(kept["clock"], kept["where"])


def last(session: Session) -> int | None:
    """When somebody last put a backup somewhere, as a stamp of `base.clock`."""
    made = last_backup(session)
    return None if made is None else made.clock


def restore(file: Path, folder: Path, secret: Secret, progress: Progress | None = None) -> Session:
    """`stage` and keep it without looking."""
    staged = stage(file, folder, secret, progress)
    try:
        return staged.keep(secret)
    except BaseException:
        staged.discard()
        raise


def stage(file: Path, folder: Path, secret: Secret, progress: Progress | None = None) -> Staged:
    """Unpack a backup into a new or empty folder, as a vault with a name of its own among others, and look into it.

    Raises `backup.*`, `vault.exists`, `vault.folder_not_empty`, `keyring.*`, `file.*`; then nothing is left in the
    folder.
    """
    progress = progress or silent()
    head = backup_file.read_head(file)
    ring = head.keyring
    made = _room_in(folder)
    # Before anything is written: a wrong passphrase leaves no trace.
    key = ring.unlock(Attempt(secret, progress))
    lock: FolderLock | None = None
    try:
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            # Empty from its first moment on: a power cut leaves the mark, or an empty folder.
            (folder / RESTORING).touch(mode=0o600)
            (folder / RESTORING).write_text(_MADE_FOLDER if made else "", "ascii")
        except OSError as error:
            raise known(error, folder) from error
        lock = FolderLock(folder)
        if shutil.disk_usage(folder).free < head.size:
            raise ToolkitError("file.disk_full", path=str(folder))
        keyring.save(folder, ring)
        backup_file.copy_database(file, folder / DATABASE, progress)
        preview = _looked_into(file, folder, ring.ways(key), key, progress)
    except BaseException:
        if lock is not None:
            lock.release()
        clear_folder(folder, remove=made)
        raise
    return Staged(folder, preview, made, lock)


def clear_unfinished(place: Path) -> list[Path]:
    """Clear away what restores that were cut short left in the folders of this place, and nothing else: no vault that
    anybody ever opened, no file that is not Baton's. Returns the folders in which that was so."""
    cleared = []
    with contextlib.suppress(OSError):
        for folder in sorted(place.iterdir()):
            with contextlib.suppress(ToolkitError, OSError):
                if (folder / RESTORING).is_file() and not folder.is_symlink():
                    _clear_away(folder)
                    cleared.append(folder)
    return cleared


def collect(file: Path, texts: Sequence[str]) -> Collected:
    """What papers typed in so far come to, for this backup.

    Raises `backup.*`, `file.*`, and as `ways_in.collect_for`.
    """
    return collect_for([backup_file.read_head(file).keyring], texts)


def _room_in(folder: Path) -> bool:
    """Whether the folder has to be made; one that a power cut left half restored is cleared."""
    try:
        if not folder.exists():
            return True
        if (folder / RESTORING).is_file():
            _clear_away(folder)
            if not folder.exists():
                return True
        if is_vault(folder):
            raise ToolkitError("vault.exists", path=str(folder))
        if any(folder.iterdir()):
            raise ToolkitError("vault.folder_not_empty", path=str(folder))
    except OSError as error:
        raise known(error, folder) from error
    return False


def _clear_away(folder: Path) -> None:
    """Raises `vault.in_use` where somebody is looking into it just now, OSError."""
    mark = folder / RESTORING
    lock = FolderLock(folder)
    try:
        made = mark.read_text("ascii", "replace") == _MADE_FOLDER
        for pattern in (*_UNPACKED, *LEFT_BEHIND):
            for path in folder.glob(pattern):
                path.unlink()
    finally:
        lock.release()
    (folder / LOCK).unlink()
    mark.unlink()
    if made:
        with contextlib.suppress(OSError):  # somebody put something else there
            folder.rmdir()


def _looked_into(file: Path, folder: Path, ways: list[Way], key: VaultKey, progress: Progress) -> Preview:
    try:
        vault = Vault(folder, database_key(key), person="")
    except ToolkitError as error:
        if error.code in ("vault.wrong_key", "vault.damaged"):
            raise ToolkitError("backup.damaged", path=str(file)) from error
        if error.code == "vault.newer":
            raise ToolkitError("backup.newer", path=str(file)) from error
        raise
    try:
        if vault.meta("secrets") is None or vault.check(progress):
            raise ToolkitError("backup.damaged", path=str(file))
        vault.renew_instance()
        whereabouts.forget(vault)
        made = vault.meta(MADE) or {}
        latest = next(iter(vault.reader.operations(1)), None)
        return Preview(
            chapter=vault.meta("chapter"),
            counts={name: count for name, count in vault.reader.counts().items() if count},
            made=made.get("at"),
            computer=made.get("computer", ""),
            changed=None if latest is None else milliseconds(latest.clock),
            changed_by="" if latest is None else latest.who,
            ways=tuple(ways),
            bytes=file.stat().st_size,
        )
    finally:
        vault.close()
