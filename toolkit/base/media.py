"""What a folder lies on: its file system, the room there, and which sizes and names it takes."""

from __future__ import annotations

import errno
import os
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from .errors import ToolkitError
from .files import known

MOUNTS = Path("/proc/self/mounts")
FAT = frozenset({"vfat", "msdos", "fat", "fat12", "fat16", "fat32"})
_STICKS = FAT | {"exfat", "ntfs", "ntfs3", "fuseblk"}
"""File systems that take only names that Windows takes."""
FAT_LARGEST = (1 << 32) - 1
"""Bytes of one file: its size has 32 bits there."""
LONGEST_NAME = 255

_ESCAPED = re.compile(r"\\([0-7]{3})")
_REFUSED = re.compile(r'[\x00-\x1f"*/:<>?\\|]|[. ]$')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[1-9]|lpt[1-9])(\..*)?", re.IGNORECASE)
_CLUSTER = 64 << 10


@dataclass(frozen=True)
class Mount:
    """A file system that is in, where it shows, and its kind as the system calls it."""

    device: str
    place: Path
    kind: str
    writable: bool


def mounts(table: str | None = None) -> list[Mount]:
    """What is mounted, from the text of /proc/self/mounts (fstab(5)); nothing on systems that have no such table."""
    if table is None:
        try:
            table = MOUNTS.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return []
    found = []
    for line in table.splitlines():
        columns = line.split(" ")
        if len(columns) >= 4:
            device, place, kind, options = columns[:4]
            found.append(Mount(device, Path(_plain(place)), kind, "ro" not in options.split(",")))
    return found


def _plain(place: str) -> str:
    if "\\" not in place:
        return place
    plain = _ESCAPED.sub(lambda code: chr(int(code[1], 8)), place)
    return plain.encode("latin-1", "replace").decode("utf-8", "replace")


def file_system(folder: Path, table: str | None = None) -> str:
    """Its kind in small letters, such as "vfat" or "exfat"; empty where that can't be told."""
    if sys.platform == "win32":
        return _of_volume(folder)
    place = folder.resolve()
    kind, depth = "", -1
    for mount in mounts(table):
        parts = len(mount.place.parts)
        if parts >= depth and place.is_relative_to(mount.place):  # of two in one place, the later one shows
            kind, depth = mount.kind, parts
    return kind


def _of_volume(folder: Path) -> str:
    """Windows API: GetVolumePathNameW, GetVolumeInformationW."""
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    root, kind = ctypes.create_unicode_buffer(261), ctypes.create_unicode_buffer(261)
    if not kernel.GetVolumePathNameW(str(folder), root, 261):
        return ""
    if not kernel.GetVolumeInformationW(root, None, 0, None, None, None, kind, 261):
        return ""
    return kind.value.casefold()


def check_room(file: Path, size: int, table: str | None = None) -> None:
    """Before anything is written: whether a new file of so many bytes fits.

    Raises `file.too_large_for_disk`, `file.no_room` (with `missing`, in bytes), `file.name_refused`, `file.*`.
    """
    kind = file_system(file.parent, table)
    if kind in FAT and size > FAT_LARGEST:
        raise ToolkitError("file.too_large_for_disk", path=str(file))
    if kind in _STICKS and not takes_name(file.name):
        raise ToolkitError("file.name_refused", path=file.name)
    try:
        missing = size + _rounding(file.parent) - shutil.disk_usage(file.parent).free
    except OSError as error:
        raise known(error, file.parent) from error
    if missing > 0:
        raise ToolkitError("file.no_room", path=str(file.parent), missing=missing)


def _rounding(folder: Path) -> int:
    """A file takes up whole clusters, and a folder that grows takes one as well."""
    if not hasattr(os, "statvfs"):
        return 2 * _CLUSTER
    return 2 * min(_CLUSTER, os.statvfs(folder).f_frsize)


def takes_name(name: str) -> bool:
    """Whether sticks of every kind take a file of this name."""
    return 0 < len(name) <= LONGEST_NAME and not _REFUSED.search(name) and not _RESERVED.fullmatch(name)


def is_free(folder: Path, name: str) -> bool:
    """Whether nothing there has this name, in small or capital letters: sticks don't tell them apart.

    Raises `file.*`.
    """
    try:
        return all(each.casefold() != name.casefold() for each in os.listdir(folder))  # noqa: PTH208 - names alone
    except OSError as error:
        raise known(error, folder) from error


def sync_disk(folder: Path) -> None:
    """Let everything that was written to the disk of this folder reach it, as far as the system lets us ask.

    Raises `file.*`: then it may not have.
    """
    if sys.platform == "win32":
        return  # closing a file on a stick writes it out there
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            _sync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise known(error, folder) from error


def _sync(handle: int) -> None:
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some file systems have no such call for folders
            raise
    if sys.platform != "linux":
        os.sync()
        return
    import ctypes

    if ctypes.CDLL(None, use_errno=True).syncfs(handle) != 0:
        raise OSError(ctypes.get_errno(), "syncfs")
