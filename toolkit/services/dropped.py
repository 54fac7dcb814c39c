"""The files that we put into folders that others use too: remembered, so that nothing but them is ever deleted."""

from __future__ import annotations

import contextlib
from pathlib import Path

from ..base import files
from ..vault import ledger
from ..vault.ledger import Dropped
from .session import Session


def remember(session: Session, bundle: bytes, root: bytes, kind: str, file: Path) -> None:
    """`root` is the chapter it is for. Raises `file.*`."""
    try:
        digest = files.sha256_of(file)
    except OSError as error:
        raise files.known(error, file) from error
    ledger.note_dropped(session.vault, Dropped(bundle, root, kind, str(file.parent), file.name, digest))


def ours_in(session: Session, folder: Path) -> list[Dropped]:
    return ledger.dropped_in(session.reader, str(folder))


def is_there(dropped: Dropped) -> bool:
    """Whether the file still lies where we put it, exactly as we wrote it. Raises OSError."""
    path = Path(dropped.folder, dropped.name)
    return path.is_file() and not path.is_symlink() and files.sha256_of(path) == dropped.sha256


def take_away(session: Session, dropped: Dropped) -> bool:
    """Delete it if it is as we wrote it. Either way it is no longer ours. Returns whether it was deleted."""
    removed = False
    with contextlib.suppress(OSError):
        if is_there(dropped):
            Path(dropped.folder, dropped.name).unlink()
            removed = True
    ledger.forget_dropped(session.vault, dropped.bundle)
    return removed
