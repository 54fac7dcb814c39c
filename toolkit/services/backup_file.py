"""The file of a backup: the magic line, then the keyring's length (4 bytes, big-endian), the keyring, the database's
length (8 bytes), the database, and the SHA-256 of everything before it.

The keyring and the database are locked as they are in the vault. Whatever sizes a file claims, no more is read at a
time than a piece of `CHUNK` bytes or a keyring's limit.
"""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from ..base.errors import ToolkitError
from ..base.files import CHUNK, known, write_atomically
from ..base.progress import Progress, silent
from ..crypto.keyring import Keyring

MAGIC = b"BATON BACKUP "
VERSION = b"1\n"
LIMIT_KEYRING = 1 << 20
_BUNDLE = b"age-encryption.org/"
_KEYRING_SIZE = struct.Struct(">I")
_DATABASE_SIZE = struct.Struct(">Q")
_DIGEST = hashlib.sha256().digest_size


class Head(NamedTuple):
    """What stands before the database: its length and where it begins, and the keyring, which nobody vouches for."""

    keyring: Keyring
    start: int
    size: int


def write(file: Path, keyring: bytes, database: Path, progress: Progress) -> int:
    """Put both into one file that reads back the same; returns its size. Raises `file.*`."""
    size = database.stat().st_size

    def fill(out: BinaryIO) -> None:
        digest = hashlib.sha256()

        def put(data: bytes) -> None:
            digest.update(data)
            out.write(data)

        put(MAGIC + VERSION + _KEYRING_SIZE.pack(len(keyring)) + keyring + _DATABASE_SIZE.pack(size))
        done = 0
        progress.step("backup", done, size)
        with database.open("rb") as source:
            while chunk := source.read(CHUNK):
                put(chunk)
                done += len(chunk)
                progress.step("backup", done, size)
        out.write(digest.digest())

    return write_atomically(file, fill, handed_over=True)


def read_head(file: Path) -> Head:
    """Look at a backup without reading the database.

    Raises `backup.empty`, `backup.not_a_backup`, `backup.is_a_bundle`, `backup.newer`, `backup.cut` (`missing`: how
    many bytes), `backup.damaged`, `file.*`.
    """
    try:
        with file.open("rb") as source:
            return _head(source)
    except OSError as error:
        raise known(error, file) from error


def copy_database(file: Path, target: Path, progress: Progress) -> None:
    """Copy the database out. Raises as `read_head` does, and `backup.damaged` if it differs by one bit; then nothing
    is left."""

    def fill(out: BinaryIO) -> None:
        for chunk in _database(file, progress):
            out.write(chunk)

    write_atomically(target, fill)


def verify(file: Path, progress: Progress | None = None) -> None:
    """Read all of it. Raises as `copy_database` does."""
    for _ in _database(file, progress or silent()):
        pass


def _database(file: Path, progress: Progress) -> Iterator[bytes]:
    try:
        with file.open("rb") as source:
            head = _head(source)
            source.seek(0)
            digest = hashlib.sha256(source.read(head.start))
            left = head.size
            while left:
                chunk = source.read(min(left, CHUNK))
                if not chunk:
                    raise ToolkitError("backup.cut", path=str(file), missing=left + _DIGEST)
                digest.update(chunk)
                yield chunk
                left -= len(chunk)
                progress.step("restore", head.size - left, head.size)
            if source.read(_DIGEST) != digest.digest():
                raise ToolkitError("backup.damaged", path=str(file))
    except OSError as error:
        raise known(error, file) from error


def _head(source: BinaryIO) -> Head:
    whole = os.fstat(source.fileno()).st_size
    start = source.read(len(MAGIC))
    if start != MAGIC:
        raise _of_another_kind(source.name, start + source.read(len(_BUNDLE)))
    version = source.read(len(VERSION))
    if len(version) == len(VERSION) and version != VERSION:
        raise ToolkitError("backup.newer", path=source.name)
    damaged = ToolkitError("backup.damaged", path=source.name)
    size = _number(source, _KEYRING_SIZE, whole)
    if not 0 < size <= LIMIT_KEYRING:
        raise damaged
    ring = source.read(size)
    if len(ring) < size:
        raise ToolkitError("backup.cut", path=source.name, missing=size - len(ring))
    database = _number(source, _DATABASE_SIZE, whole)
    missing = source.tell() + database + _DIGEST - whole
    if missing > 0:
        raise ToolkitError("backup.cut", path=source.name, missing=missing)
    if missing < 0 or not database:
        raise damaged
    try:
        return Head(Keyring.parse(ring), source.tell(), database)
    except ToolkitError as error:
        if error.code == "keyring.newer":
            raise ToolkitError("backup.newer", path=source.name) from error
        raise damaged from error


def _number(source: BinaryIO, form: struct.Struct, whole: int) -> int:
    data = source.read(form.size)
    if len(data) < form.size:
        raise ToolkitError("backup.cut", path=source.name, missing=source.tell() - whole + form.size)
    number: int = form.unpack(data)[0]
    return number


def _of_another_kind(name: str, start: bytes) -> ToolkitError:
    if not start:
        return ToolkitError("backup.empty", path=name)
    if start.startswith(_BUNDLE):
        return ToolkitError("backup.is_a_bundle", path=name)
    if MAGIC.startswith(start):
        return ToolkitError("backup.cut", path=name, missing=1)
    return ToolkitError("backup.not_a_backup", path=name)
