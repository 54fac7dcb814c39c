"""Backups while the vault is open: by themselves when one is due, and where a stick is in, with one click."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from toolkit.services import own_backups

from .bidi import ltr
from .desk import Desk
from .drives import Drive, removable_drives
from .work import call

FIRST = 20_000
"""Milliseconds after unlocking: until then the laptop has enough to do."""
AGAIN = 3_600_000
LOOK = 5_000


class Keeper(QObject):
    """Works quietly on the caring lane. What goes wrong is said once, until it went well again."""

    def __init__(
        self,
        desk: Desk,
        find: Callable[[], list[Drive]] = removable_drives,
        *,
        first: int = FIRST,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._find, self._first = desk, find, first
        self._told = False
        self._due = QTimer(self, interval=AGAIN)
        self._due.timeout.connect(self._ask)
        self._looking = QTimer(self, interval=LOOK)
        self._looking.timeout.connect(self._look)

    def start(self) -> None:
        QTimer.singleShot(self._first, self, self._ask)
        self._due.start()
        self._looking.start()
        self._look()

    def stop(self) -> None:
        self._due.stop()
        self._looking.stop()

    def _ask(self) -> None:
        self._desk.read(own_backups.is_due, self._desk.session, done=self._answered)

    def _answered(self, due: bool) -> None:
        if due:
            self._desk.care(own_backups.make, self._desk.session, done=self._made, failed=self._failed)

    def _made(self, _file: Path) -> None:
        self._told = False
        self._desk.changed.emit(None)

    def _failed(self, error: Exception) -> None:
        if not self._told:
            self._told = True
            self._desk.tell_error(error)

    def _look(self) -> None:
        self._desk.read(self._find, done=self._found, key="sticks")

    def _found(self, drives: list[Drive]) -> None:
        sticks = tuple(drive.path for drive in drives if drive.writable)
        if sticks != self._desk.sticks:
            self._desk.sticks = sticks
            self._desk.changed.emit(None)


def back_up_to(desk: Desk, place: Path, ended: Callable[[], object]) -> None:
    """Make a backup on a stick or in a folder, and say so in passing."""

    def made(file: Path) -> None:
        call(ended, ())
        desk.tell(
            QCoreApplication.translate("Keeper", "The backup is made"),
            QCoreApplication.translate(
                "Keeper", "{file} was read back and is whole. A stick can be taken out now."
            ).format(file=ltr(file.name)),
        )
        desk.changed.emit(None)

    def failed(error: Exception) -> None:
        call(ended, ())
        desk.tell_error(error)

    desk.care(own_backups.make_in, desk.session, place, done=made, failed=failed)
