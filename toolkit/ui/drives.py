"""USB sticks, noticed by themselves: which drives can be taken out, and what lies on them.

Only drives that can be taken out are asked how full they are: a network folder that does not answer must not
hold up anything.
"""

from __future__ import annotations

import ctypes
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, QStorageInfo, QTimer, Signal

from toolkit.base.errors import ToolkitError
from toolkit.services import exchange, laptops

from .desk import Desk

EVERY = 2_000  # milliseconds
CARD_ENDING = ".card"
MOUNTS, BLOCKS = Path("/proc/self/mounts"), Path("/sys/block")

_TAKEN_OUT = ("/media/", "/run/media/", "/mnt/")
_ESCAPED = re.compile(r"\\([0-7]{3})")
_MOST_CARDS = 200
_DRIVE_REMOVABLE = 2  # GetDriveTypeW, Windows API


@dataclass(frozen=True)
class BundleFile:
    """A bundle as it lies on a stick. `at`: when it was written there, milliseconds since 1970."""

    path: Path
    bytes: int
    at: int


@dataclass(frozen=True)
class Drive:
    """A place that bundles travel on: a stick, or a folder that somebody chose. Sizes in bytes."""

    path: Path
    name: str
    free: int
    writable: bool
    chosen: bool = False
    bundles: tuple[BundleFile, ...] = field(default=(), compare=False)
    cards: tuple[Path, ...] = field(default=(), compare=False)
    requests: tuple[Path, ...] = field(default=(), compare=False)


def removable_drives() -> list[Drive]:
    """The drives that are in now and can be taken out, by name."""
    return sorted((_drive(path) for path in _removable_roots()), key=lambda drive: drive.name.casefold())


def with_contents(drive: Drive) -> Drive:
    """The drive with the bundles, cards and requests of laptops on it; with none if it was taken out meanwhile."""
    try:
        bundles = [_bundle(path) for path in exchange.find_bundles(drive.path)]
    except (ToolkitError, OSError):
        bundles = []
    cards = find_cards(drive.path)
    requests = tuple(laptops.find_requests(drive.path))
    return replace(drive, bundles=tuple(bundles), cards=tuple(cards), requests=requests)


def _bundle(path: Path) -> BundleFile:
    found = path.stat()
    return BundleFile(path, found.st_size, int(found.st_mtime * 1000))


def find_cards(folder: Path) -> list[Path]:
    """The chapter cards in the top folder of a stick, by name."""
    try:
        found = [path for path in folder.iterdir() if path.suffix.lower() == CARD_ENDING and path.is_file()]
    except OSError:
        return []
    return sorted(path for path in found if not path.name.startswith("."))[:_MOST_CARDS]


def chosen_folder(path: Path) -> Drive:
    """A folder that somebody chose, in place of a stick."""
    drive = _drive(path)
    return Drive(path, path.name or str(path), drive.free, drive.writable, chosen=True)


def linux_roots(mounts: str, blocks: Path) -> list[Path]:
    """Where removable drives are mounted, from the text of /proc/self/mounts (fstab(5)) and the folder /sys/block."""
    found = []
    for line in mounts.splitlines():
        device, _, rest = line.partition(" ")
        if not device.startswith("/dev/"):
            continue
        place = _ESCAPED.sub(lambda code: chr(int(code[1], 8)), rest.partition(" ")[0])
        place = place.encode("latin-1", "replace").decode("utf-8", "replace") if "\\" in rest else place
        if place.startswith(_TAKEN_OUT) or (place != "/" and _says_removable(device.rpartition("/")[2], blocks)):
            found.append(Path(place))
    return found


def _says_removable(device: str, blocks: Path) -> bool:
    """Whether the kernel calls the disk of this partition ("sdb1" lies on "sdb") removable."""
    for disk in (device, device.rstrip("0123456789")):
        flag = blocks / disk / "removable"
        if disk and flag.is_file():
            return flag.read_text().strip() == "1"
    return False


def _removable_roots() -> Iterable[Path]:
    if sys.platform == "linux":
        return linux_roots(MOUNTS.read_text(encoding="utf-8", errors="replace"), BLOCKS) if MOUNTS.exists() else []
    roots = [volume.rootPath() for volume in QStorageInfo.mountedVolumes() if volume.isValid() and volume.isReady()]
    if sys.platform == "win32":
        return [Path(root) for root in roots if ctypes.windll.kernel32.GetDriveTypeW(root) == _DRIVE_REMOVABLE]
    return [Path(root) for root in roots if root.startswith("/Volumes/")]


def _drive(path: Path) -> Drive:
    info = QStorageInfo(str(path))
    name = (info.name() or path.name) if info.rootPath() == str(path) else path.name
    return Drive(path, name or str(path), max(0, info.bytesAvailable()), not info.isReadOnly())


class DriveWatch(QObject):
    """Tells (`changed`) whenever drives come or go; looks through them again when asked (`look`)."""

    changed = Signal()

    def __init__(
        self, desk: Desk, find: Callable[[], list[Drive]] = removable_drives, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.drives: list[Drive] = []
        self._desk, self._find = desk, find
        self._folder: Path | None = None
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(lambda: self._ask(again=False))

    def start(self) -> None:
        self.look()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def choose(self, folder: Path) -> None:
        """Look into this folder as well, as if it were a stick."""
        self._folder = folder
        self.look()

    def look(self) -> None:
        """Look through all of them now."""
        self._ask(again=True)

    def check_in(self, place: Path) -> None:
        """Just before writing, on any lane: raises `file.stick_gone` if the stick was taken out or the folder is gone.

        Where a stick was, an empty folder of the laptop's own disk may stay.
        """
        if not place.is_dir() or (place != self._folder and place not in [drive.path for drive in self._find()]):
            raise ToolkitError("file.stick_gone", path=str(place))

    def _ask(self, *, again: bool) -> None:
        known = {} if again else {drive: drive for drive in self.drives}
        self._desk.read(_look, self._find, self._folder, known, done=self._found, key="drives")

    def _found(self, drives: list[Drive]) -> None:
        if [_contents(each) for each in drives] != [_contents(each) for each in self.drives]:
            self.drives = drives
            self.changed.emit()


def _contents(drive: Drive) -> tuple[object, ...]:
    return drive, drive.bundles, drive.cards, drive.requests


def _look(find: Callable[[], list[Drive]], folder: Path | None, known: dict[Drive, Drive]) -> list[Drive]:
    drives = find()
    if folder is not None and folder.is_dir():
        drives.append(chosen_folder(folder))
    return [known.get(drive) or with_contents(drive) for drive in drives]
