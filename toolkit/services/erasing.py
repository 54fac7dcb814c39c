"""Quick erase: destroy every way into a vault, for when there is no time for anything else.

What it does: the keyring's copies are overwritten in place and deleted, and so are the keyrings of backups that lie in
the vault's folder or that Baton made by itself on this laptop; without a keyring no passphrase and no paper opens the
database, which is deleted as well.

What it can't do: a solid-state disk or a stick may keep the old blocks of an overwritten file, where a laboratory finds
them; with them and a passphrase or paper, and what is left of the database, the vault can be read. Backups elsewhere,
copies of the folder, printed lists and what was handed to other chapters are not touched.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..base.errors import ToolkitError
from ..base.files import known, sync_folder
from ..base.lock import NAME as LOCK
from ..crypto.keyring import FIRST_COPY, SECOND_COPY, SIZE_LIMIT
from ..domain.fields import clean_line
from ..vault.vault import DATABASE
from . import backup_file, backups, own_backups
from .session import LEFT_BEHIND, Session

_SETTING = "quick_erase"
_OURS = (*LEFT_BEHIND, "before-*.db", f"{DATABASE}*", LOCK)


@dataclass(frozen=True)
class Erased:
    """`backups_in`: the folder of the last backup, which opens as before, if it lay elsewhere."""

    backups_in: str | None


def allowed(session: Session) -> bool:
    """Off until somebody switches it on."""
    return bool(session.setting(_SETTING, False))


def allow(session: Session, on: bool) -> None:
    session.set_setting(_SETTING, on)


def erase(session: Session, typed_name: str) -> Erased:
    """Destroy every way in, then lock and delete the vault. `typed_name` is the chapter's, so that no slip does this.

    Raises `erase.off`, `erase.not_confirmed`; `file.*` if something could not be destroyed, after all else was.
    """
    if not allowed(session):
        raise ToolkitError("erase.off")
    if clean_line(typed_name) != session.chapter.name:
        raise ToolkitError("erase.not_confirmed")
    last, folder, own = backups.last_backup(session), session.folder, own_backups.own_folder(session)
    failures: list[ToolkitError] = []
    for path in (folder / FIRST_COPY, folder / SECOND_COPY, *_backups_in(folder), *_backups_in(own)):
        _attempt(failures, path, _spoil)
    session.lock()
    for pattern in _OURS:
        for path in folder.glob(pattern):
            _attempt(failures, path, Path.unlink)
    for path in own.glob("*"):
        _attempt(failures, path, Path.unlink)
    sync_folder(folder)
    if failures:
        raise failures[0]
    for emptied in (folder, own):
        if emptied.is_dir() and not any(emptied.iterdir()):
            _attempt(failures, emptied, Path.rmdir)
    elsewhere = last is not None and not Path(last.where).is_relative_to(folder.resolve())
    return Erased(last.where if last is not None and elsewhere else None)


def _backups_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and _begins_a_backup(path)]


def _begins_a_backup(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(backup_file.MAGIC)) == backup_file.MAGIC
    except OSError:
        return False


def _spoil(path: Path) -> None:
    """Overwrite the front of a file, where the keyring is, on the very blocks where it stands; then delete it."""
    if not path.exists():
        return
    with path.open("r+b") as file:
        file.write(os.urandom(min(path.stat().st_size, 2 * SIZE_LIMIT)))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()


def _attempt(failures: list[ToolkitError], path: Path, do: Callable[[Path], object]) -> None:
    try:
        do(path)
    except OSError as error:
        failures.append(known(error, path))
