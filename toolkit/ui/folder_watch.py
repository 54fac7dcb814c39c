"""The exchange folder while the vault is open: what arrives there is told, and nothing of it is taken in by itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QLocale, QObject, QTimer

from toolkit.base.errors import ToolkitError
from toolkit.services import chapters, shared_folder
from toolkit.services.session import Session
from toolkit.services.shared_folder import Confirmed, Seen, Shared, Tended

from .bidi import isolated
from .desk import Desk

SETTLES = 1_500
"""Milliseconds of quiet before it is looked at: a sync engine brings several files, one after the other."""
SELDOM = 60_000
"""Where the system tells nothing, as for folders on a network, and where a file grows under its final name."""
MOST_FOLDERS = 100

translate = QCoreApplication.translate


class FolderWatch(QObject):
    """Tells by `Desk.tell` what came, what was confirmed and what is wrong, each once."""

    def __init__(self, desk: Desk, *, settles: int = SETTLES, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._folder: Path | None = None
        self._told: set[bytes] = set()
        self._trouble = ""
        self._seen: Seen | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._changed)
        self._settling = QTimer(self, interval=settles, singleShot=True)
        self._settling.timeout.connect(self._look)
        self._seldom = QTimer(self, interval=SELDOM)
        self._seldom.timeout.connect(self._look)
        desk.changed.connect(self._ask)

    def start(self) -> None:
        self._ask()

    def _ask(self) -> None:
        self._desk.read(shared_folder.chosen, self._desk.session, done=self._chosen, key="folder.chosen")

    def _chosen(self, shared: Shared | None) -> None:
        folder = shared.folder if shared is not None else None
        if folder == self._folder:
            return
        self._folder, self._seen, self._trouble = folder, None, ""
        self._watch([])
        if folder is None:
            self._seldom.stop()
        else:
            self._seldom.start()
            self._look()

    def _changed(self, path: str) -> None:
        """In the folder around it only its coming and going matters."""
        if self._folder is not None and Path(path) == self._folder.parent:
            self._desk.read(self._folder.is_dir, done=self._present, key="folder.present")
        else:
            self._settling.start()

    def _present(self, there: bool) -> None:
        if there == bool(self._trouble):
            self._settling.start()

    def _look(self) -> None:
        if self._folder is not None:
            read = self._desk.read
            read(look, self._desk.session, done=self._looked, failed=self._failed, key="folder.look")

    def _failed(self, error: Exception) -> None:
        """Said once, until it works again."""
        if not isinstance(error, ToolkitError):
            raise error
        self._watch([])
        if error.code != self._trouble:
            self._trouble = error.code
            self._desk.tell_error(error)
            self._desk.changed.emit(None)

    def _looked(self, answer: tuple[Seen, list[str], dict[bytes, str]] | None) -> None:
        if answer is None or self._folder is None:
            return
        seen, folders, names = answer
        self._watch(folders)
        self._trouble = ""
        before, self._seen = self._seen, seen
        self._tell_new(seen)
        self._tell_lost(seen, names)
        if seen.receipts or seen.done:
            self._desk.write(shared_folder.tend, self._desk.session, seen, done=self._tended)
        elif before is not None and before != seen:
            self._desk.changed.emit(None)

    def _watch(self, folders: list[str]) -> None:
        """These, and the one around the exchange folder; one that went is not watched, whatever has its place later."""
        wanted = {*folders, str(self._folder.parent)} if self._folder is not None else set()
        watched = set(self._watcher.directories())
        if gone := watched - wanted:
            self._watcher.removePaths(sorted(gone))
        if new := wanted - watched:
            self._watcher.addPaths(sorted(new))

    def _tell_new(self, seen: Seen) -> None:
        new = [each for each in seen.waiting if each.manifest is not None and each.manifest.bundle not in self._told]
        self._told.update(each.manifest.bundle for each in new if each.manifest is not None)
        if senders := sorted({each.sender for each in new}):
            self._desk.tell(
                translate("FolderWatch", "{chapter} sent something").format(chapter=_names(senders)),
                translate("FolderWatch", "It lies in the exchange folder. Look at it under Exchange."),
            )

    def _tell_lost(self, seen: Seen, names: dict[bytes, str]) -> None:
        new = [each for each in seen.lost if each.bundle not in self._told]
        self._told.update(each.bundle for each in new)
        if whom := sorted({names[each.root] for each in new if each.root in names}):
            self._desk.tell(
                translate("FolderWatch", "A bundle for {chapter} is gone from the exchange folder").format(
                    chapter=_names(whom)
                ),
                translate(
                    "FolderWatch", "Somebody deleted it before they took it. Nothing is lost: put it there again."
                ),
            )

    def _tended(self, tended: Tended) -> None:
        if tended.confirmed:
            self._desk.tell(" ".join(confirmed_in_words(each) for each in tended.confirmed))
        self._desk.changed.emit(None)


def look(session: Session) -> tuple[Seen, list[str], dict[bytes, str]] | None:
    """What lies there, the folders to watch, and the names of chapters. Runs on the reading lane."""
    seen, shared = shared_folder.look(session), shared_folder.chosen(session)
    if seen is None or shared is None:
        return None
    inside = [path for path in shared.folder.iterdir() if not path.name.startswith(".") and not path.is_symlink()]
    folders = [str(path) for path in [shared.folder, *inside] if path.is_dir()][:MOST_FOLDERS]
    return seen, folders, {peer.root: peer.name for peer in chapters.peers(session.reader)}


def confirmed_in_words(confirmed: Confirmed) -> str:
    """Whose receipt said what."""
    one = len(confirmed.numbers) == 1
    words = (
        translate("FolderWatch", "{chapter} has taken bundle {numbers}.")
        if one
        else translate("FolderWatch", "{chapter} has taken bundles {numbers}.")
    )
    return words.format(chapter=isolated(confirmed.chapter), numbers=numbers_in_words(confirmed.numbers))


def numbers_in_words(numbers: tuple[int, ...]) -> str:
    return ", ".join(QLocale().toString(each) for each in numbers)


def _names(names: list[str]) -> str:
    return ", ".join(isolated(each) for each in names)
