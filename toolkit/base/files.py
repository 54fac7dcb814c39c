"""Files that are whole or not there: temporary name, sync, read back, rename, sync the folder."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from .errors import ToolkitError

if TYPE_CHECKING:
    import hashlib

CHUNK = 1 << 20
HALF_WRITTEN = f".{'[0-9a-f]' * 12}.part"
"""The names, as a pattern, under which files are written until they are whole."""
_FORGOTTEN = 24 * 3600
"""Seconds. Until then somebody else may still be writing it, where several write into one folder."""

_KNOWN = {
    errno.ENOSPC: "file.disk_full",
    errno.EDQUOT: "file.disk_full",
    errno.EFBIG: "file.too_large_for_disk",
    errno.EROFS: "file.read_only",
    errno.EACCES: "file.no_permission",
    errno.EPERM: "file.no_permission",
    errno.ENOENT: "file.not_found",
    errno.ENODEV: "file.stick_gone",
    errno.ENXIO: "file.stick_gone",
    errno.EIO: "file.stick_gone",
    errno.EISDIR: "file.is_a_folder",
    errno.ENOTDIR: "file.not_a_folder",
}


def known(error: OSError, path: Path | str | None = None) -> ToolkitError:
    """The calm form of an operating system's error."""
    code = _KNOWN.get(error.errno or 0, "file.failed")
    return ToolkitError(code, path=str(path or error.filename or ""))


def open_regular(path: Path, *, follow: bool = True) -> BinaryIO:
    """Open a file to read it; nothing else is opened, as a pipe or device would hold everything up.

    `follow`: also through a link. Raises OSError, and ToolkitError `file.not_a_file`.
    """
    flags = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | (0 if follow else getattr(os, "O_NOFOLLOW", 0))
    if not stat.S_ISREG((path.stat() if follow else path.lstat()).st_mode):
        raise ToolkitError("file.is_a_folder" if path.is_dir() else "file.not_a_file", path=str(path))
    file = os.fdopen(os.open(path, os.O_RDONLY | flags), "rb")
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise ToolkitError("file.not_a_file", path=str(path))
    return file


def sync_folder(folder: Path) -> None:
    """Make a rename last. Windows has no such call, and some file systems refuse it: then it is as good as it gets."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sha256() -> hashlib._Hash:
    import hashlib  # not before the first window: it is slow to come up

    return hashlib.sha256()


class _HashingWriter:
    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.digest = _sha256()
        self.size = 0

    def write(self, data: bytes) -> int:
        self._file.write(data)
        self.digest.update(data)
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        self._file.flush()


def sha256_of(path: Path) -> bytes:
    """Of what the medium holds. Raises OSError."""
    digest = _sha256()
    with path.open("rb", buffering=0) as file:
        with contextlib.suppress(AttributeError, OSError):
            # Read back from the medium rather than from memory, where the system allows to ask for that.
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.digest()


def clear_half_written(folder: Path) -> None:
    """Remove what was begun there more than a day ago and never became whole: a stick that was pulled keeps it."""
    now = time.time()
    with contextlib.suppress(OSError):
        for path in folder.glob(HALF_WRITTEN):
            if now - path.lstat().st_mtime > _FORGOTTEN:
                path.unlink()


def write_atomically(path: Path, fill: Callable[[BinaryIO], None], *, handed_over: bool = False) -> int:
    """Let `fill` write a new file that takes the name `path` only when it is complete and reads back the same.

    Only its owner can read it, unless it is sealed or no secret, and `handed_over`: on a stick that keeps track of
    owners, other laptops' users are strangers. Returns the size in bytes. Raises ToolkitError (`file.*`); the old
    file, if any, is then untouched.
    """
    temporary = path.with_name(f".{os.urandom(6).hex()}.part")
    try:
        try:
            mode = 0o644 if handed_over else 0o600
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
            with os.fdopen(descriptor, "wb") as file:
                writer = _HashingWriter(file)
                fill(writer)  # type: ignore[arg-type]
                file.flush()
                os.fsync(file.fileno())
            if sha256_of(temporary) != writer.digest.digest():
                raise ToolkitError("file.read_back_differs", path=str(path))
            temporary.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
        sync_folder(path.parent)
    except OSError as error:
        raise known(error, path) from error
    return writer.size


def write_bytes(path: Path, data: bytes, *, handed_over: bool = False) -> None:
    """`write_atomically` for what is already in memory."""

    def fill(file: BinaryIO) -> None:
        file.write(data)

    write_atomically(path, fill, handed_over=handed_over)


def read_limited(path: Path, limit: int) -> bytes:
    """The whole file, refused (`file.too_large`) above `limit` bytes before it is read."""
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise known(error, path) from error
    if len(data) > limit:
        raise ToolkitError("file.too_large", path=str(path), limit=limit)
    return data


def clear_folder(folder: Path, *, remove: bool) -> None:
    """Take back what was begun in a folder that was empty, or, with `remove`, not there: nothing half-made stays."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            path.unlink()
        if remove:
            folder.rmdir()
