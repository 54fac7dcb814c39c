"""A backup is one file: a header, the keyring, and a whole copy of the encrypted database.

It opens with the ways in of its day. Layout: the magic line, then the keyring's length (4 bytes, big-endian),
the keyring, the database's length (8 bytes), the database, and the SHA-256 of everything before it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import struct
from pathlib import Path
from typing import BinaryIO, NamedTuple

from ..base.clock import COUNTER_BITS, wall_clock
from ..base.errors import ToolkitError
from ..base.files import CHUNK, clear_folder, known, write_atomically
from ..base.ids import new_id
from ..base.progress import Progress, silent
from ..crypto import keyring
from ..crypto.keyring import Keyring, Secret
from ..vault.vault import DATABASE
from .session import Session, is_vault, open_vault

MAGIC = b"BATON BACKUP "
VERSION = b"1\n"
LIMIT_KEYRING = 1 << 20
_KEYRING_SIZE = struct.Struct(">I")
_DATABASE_SIZE = struct.Struct(">Q")
_LAST = "backup.last"


class Backup(NamedTuple):
    """The last backup that this vault made: when (a stamp of `base.clock`), and the folder it went to."""

    clock: int
    where: str


def backup(session: Session, file: Path, progress: Progress | None = None) -> int:
    """Write a backup, read back and compared; returns its size in bytes. Raises `file.*`, `backup.damaged`."""
    progress = progress or silent()
    copy = session.folder / f".{new_id().hex()}.copy"
    try:
        with session.vault.key_held():
            ring = session.keyring.to_bytes()
            session.vault.copy_to(copy, progress)
        size = copy.stat().st_size

        def fill(out: BinaryIO) -> None:
            digest = hashlib.sha256()

            def put(data: bytes) -> None:
                digest.update(data)
                out.write(data)

            put(MAGIC + VERSION + _KEYRING_SIZE.pack(len(ring)) + ring + _DATABASE_SIZE.pack(size))
            done = 0
            with copy.open("rb") as database:
                while chunk := database.read(CHUNK):
                    put(chunk)
                    done += len(chunk)
                    progress.step("backup", done, size)
            out.write(digest.digest())

        written = write_atomically(file, fill, handed_over=True)
    except OSError as error:
        raise known(error, file) from error
    finally:
        with contextlib.suppress(OSError):
            copy.unlink()
    session.vault.set_meta(_LAST, {"clock": wall_clock() << COUNTER_BITS, "where": str(file.parent.resolve())})
    return written


def last_backup(session: Session) -> Backup | None:
    kept = session.vault.meta(_LAST)
    return None if kept is None else Backup(kept["clock"], kept["where"])


def last(session: Session) -> int | None:
    """When this vault last made a backup, as a stamp of `base.clock`."""
    made = last_backup(session)
    return None if made is None else made.clock


def restore(file: Path, folder: Path, secret: Secret, progress: Progress | None = None) -> Session:
    """Make a new vault folder from a backup, and open it as a copy with a name of its own among other vaults.

    Raises `backup.not_a_backup`, `backup.newer`, `backup.damaged`, `vault.exists`, `keyring.*`, `file.*`;
    then nothing is left in the folder.
    """
    progress = progress or silent()
    made = not folder.exists()
    if not made and is_vault(folder):
        raise ToolkitError("vault.exists", path=str(folder))
    try:
        if not made and any(folder.iterdir()):
            raise ToolkitError("vault.folder_not_empty", path=str(folder))
    except OSError as error:
        raise known(error, folder) from error
    try:
        with file.open("rb") as source:
            ring = _keyring_of(source)
            # Before anything is written: a wrong passphrase leaves no trace.
            ring.unlock(secret)
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            keyring.save(folder, ring)
            _copy_database(source, folder / DATABASE, progress)
        session = open_vault(folder, secret)
    except BaseException as error:
        clear_folder(folder, remove=made)
        if isinstance(error, OSError):
            raise known(error, file) from error
        if isinstance(error, ToolkitError) and error.code in ("vault.wrong_key", "vault.damaged", "vault.unfinished"):
            raise ToolkitError("backup.damaged", path=str(file)) from error
        raise
    try:
        session.vault.renew_instance()
        if session.check(progress):
            raise ToolkitError("backup.damaged", path=str(file))
    except BaseException:
        session.lock()
        clear_folder(folder, remove=made)
        raise
    return session


def _keyring_of(source: BinaryIO) -> Keyring:
    """Read up to the database."""
    if source.read(len(MAGIC)) != MAGIC:
        raise ToolkitError("backup.not_a_backup", path=source.name)
    if source.read(len(VERSION)) != VERSION:
        raise ToolkitError("backup.newer", path=source.name)
    head = source.read(_KEYRING_SIZE.size)
    size = _KEYRING_SIZE.unpack(head)[0] if len(head) == _KEYRING_SIZE.size else 0
    if not 0 < size <= LIMIT_KEYRING:
        raise ToolkitError("backup.damaged", path=source.name)
    try:
        return Keyring.parse(source.read(size))
    except ToolkitError as error:
        if error.code == "keyring.newer":
            raise ToolkitError("backup.newer", path=source.name) from error
        raise ToolkitError("backup.damaged", path=source.name) from error


def _copy_database(source: BinaryIO, target: Path, progress: Progress) -> None:
    """Copy the database out; a file that is cut, longer or different by one bit is refused."""
    damaged = ToolkitError("backup.damaged", path=source.name)
    start = source.tell()
    whole = os.fstat(source.fileno()).st_size
    source.seek(0)
    digest = hashlib.sha256(source.read(start))
    head = source.read(_DATABASE_SIZE.size)
    digest.update(head)
    size = _DATABASE_SIZE.unpack(head)[0] if len(head) == _DATABASE_SIZE.size else 0
    if not size or whole != start + len(head) + size + digest.digest_size:
        raise damaged

    def fill(out: BinaryIO) -> None:
        left = size
        while left:
            chunk = source.read(min(left, CHUNK))
            if not chunk:
                raise damaged
            digest.update(chunk)
            out.write(chunk)
            left -= len(chunk)
            progress.step("restore", size - left, size)
        if source.read() != digest.digest():
            raise damaged

    write_atomically(target, fill)
