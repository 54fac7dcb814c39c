"""USB sticks, noticed by themselves: which drives can be taken out, and what lies on them.

Only drives that can be taken out are asked how full they are: a network folder that does not answer must not
hold up anything.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QStorageInfo, QTimer, Signal

from toolkit.base import media
from toolkit.base.errors import ToolkitError
from toolkit.services import laptops, shared_folder, stick
from toolkit.services.stick import BundleFile

from .desk import Desk

EVERY = 2_000  # milliseconds, where the system doesn't tell that a drive came or went
SELDOM = 30_000  # and where it does
SETTLES = 200
CARD_ENDING = ".card"
BLOCKS = Path("/sys/block")

_TAKEN_OUT = ("/media/", "/run/media/", "/mnt/")
_MOST_CARDS = 200
_DRIVE_REMOVABLE = 2  # GetDriveTypeW, Windows API


@dataclass(frozen=True)
class Drive:
    """A place that bundles travel on: a stick, or a folder that somebody chose (`chosen`), for now or as the exchange
    folder (`shared`). Sizes in bytes.
    """

    path: Path
    name: str
    free: int
    writable: bool
    chosen: bool = False
    shared: bool = False
    bundles: tuple[BundleFile, ...] = field(default=(), compare=False)
    cards: tuple[Path, ...] = field(default=(), compare=False)
    requests: tuple[Path, ...] = field(default=(), compare=False)


def removable_drives() -> list[Drive]:
    """The drives that are in now and can be taken out, by name."""
    return sorted((_drive(path) for path in _removable_roots()), key=lambda drive: drive.name.casefold())


def with_contents(drive: Drive) -> Drive:
    """The drive with the bundles, cards and requests of laptops on it; with none if it was taken out meanwhile."""
    try:
        bundles = stick.find_bundles(drive.path)
    except ToolkitError:
        bundles = []
    requests = tuple(laptops.find_requests(drive.path))
    return replace(drive, bundles=tuple(bundles), cards=tuple(find_cards(drive.path)), requests=requests)


def find_cards(folder: Path) -> list[Path]:
    """The chapter cards in the top folder of a stick, by name."""
    try:
        with os.scandir(folder) as entries:
            named = [each for each in entries if each.name.lower().endswith(CARD_ENDING)]
            found = [Path(each.path) for each in named if each.is_file(follow_symlinks=False)]
    except OSError:
        return []
    return sorted(path for path in found if not path.name.startswith("."))[:_MOST_CARDS]


def chosen_folder(path: Path, *, shared: bool = False) -> Drive:
    """A folder that somebody chose, in place of a stick."""
    drive = _drive(path)
    writable = drive.writable and os.access(path, os.W_OK)
    return Drive(path, path.name or str(path), drive.free, writable, chosen=True, shared=shared)


def linux_roots(mounts: str | None, blocks: Path) -> list[Path]:
    """Where removable drives are mounted, from the text of /proc/self/mounts (today's, if not given) and the folder
    /sys/block.
    """
    found = []
    for mount in media.mounts(mounts):
        place = mount.place.as_posix()
        if mount.device.startswith("/dev/") and (
            place.startswith(_TAKEN_OUT) or (place != "/" and _says_removable(Path(mount.device).name, blocks))
        ):
            found.append(mount.place)
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
        return linux_roots(None, BLOCKS)
    roots = [volume.rootPath() for volume in QStorageInfo.mountedVolumes() if volume.isValid() and volume.isReady()]
    if sys.platform == "win32":
        return [Path(root) for root in roots if ctypes.windll.kernel32.GetDriveTypeW(root) == _DRIVE_REMOVABLE]
    return [Path(root) for root in roots if root.startswith("/Volumes/")]


def _drive(path: Path) -> Drive:
    info = QStorageInfo(str(path))
    name = (info.name() or path.name) if info.rootPath() == str(path) else path.name
    return Drive(path, name or str(path), max(0, info.bytesAvailable()), not info.isReadOnly())


class MountTable(QObject):
    """Tells (`changed`) when Linux mounts or unmounts something; `works` is false where nobody tells it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notifier: QSocketNotifier | None = None
        try:
            self._file = media.MOUNTS.open("rb", buffering=0)
        except OSError:
            return
        self._notifier = QSocketNotifier(self._file.fileno(), QSocketNotifier.Type.Exception, self)
        self._notifier.activated.connect(lambda *_: self._settling.start())
        self._settling = QTimer(self, interval=SETTLES, singleShot=True)
        self._settling.timeout.connect(self.changed)
        self.destroyed.connect(self._file.close)

    @property
    def works(self) -> bool:
        return self._notifier is not None


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
        self._table = MountTable(self)
        self._table.changed.connect(self.look)
        told = self._table.works and find is removable_drives
        self._timer = QTimer(self, interval=SELDOM if told else EVERY)
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
        folders = (self._folder, self._shared())
        if not place.is_dir() or (place not in folders and place not in [drive.path for drive in self._find()]):
            raise ToolkitError("file.stick_gone", path=str(place))

    def drive_of(self, file: Path) -> Drive | None:
        """The stick, or the folder that stands for one, on which a file lies."""
        return next((drive for drive in self.drives if file.is_relative_to(drive.path)), None)

    def _shared(self) -> Path | None:
        session = self._desk.session  # none in front of a vault
        shared = shared_folder.chosen(session) if session is not None else None
        return shared.folder if shared is not None else None

    def _ask(self, *, again: bool) -> None:
        known = {} if again else {drive: drive for drive in self.drives}
        self._desk.read(_look, self._find, self._folder, self._shared, known, done=self._found, key="drives")

    def _found(self, drives: list[Drive]) -> None:
        if [_contents(each) for each in drives] != [_contents(each) for each in self.drives]:
            self.drives = drives
            self.changed.emit()


def _contents(drive: Drive) -> tuple[object, ...]:
    return drive, drive.bundles, drive.cards, drive.requests


def _look(
    find: Callable[[], list[Drive]],
    folder: Path | None,
    shared: Callable[[], Path | None],
    known: dict[Drive, Drive],
) -> list[Drive]:
    drives = find()
    common = shared()
    if common is not None and common.is_dir():
        drives.append(chosen_folder(common, shared=True))
    if folder is not None and folder != common and folder.is_dir():
        drives.append(chosen_folder(folder))
    return [known.get(drive) or with_contents(drive) for drive in drives]
