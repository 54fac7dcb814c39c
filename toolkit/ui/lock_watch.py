"""Notices that nobody is there any more: no key or pointer for some minutes, or a laptop that slept."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

TICK_SECONDS = 5
SLEPT_SECONDS = 60  # a tick this late means that the laptop slept (or its clock was changed)

_SOMEBODY = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress,
})  # fmt: skip


class LockWatch(QObject):
    """`due` once when the vault should lock; `minutes_left(int)` whenever that number changes.

    Listens at the windows, where everything that people do arrives first, and only there: what the program
    does by itself keeps nothing open.
    """

    due = Signal()
    minutes_left = Signal(int)

    def __init__(
        self,
        minutes: int,
        *,
        since_start: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._since_start, self._wall = since_start, wall
        self._minutes = minutes
        self._left = -1
        self._watching = False
        self._timer = QTimer(self, interval=TICK_SECONDS * 1000)
        self._timer.timeout.connect(self.tick)
        QGuiApplication.instance().focusWindowChanged.connect(self._listen_to)

    @property
    def left(self) -> int:
        """Minutes until it locks, as last told."""
        return self._left

    def set_minutes(self, minutes: int) -> None:
        self._minutes = minutes
        self._tell()

    def start(self) -> None:
        """The vault is open and somebody is here."""
        self._watching = True
        self._active = self._since_start()
        self._ticked = self._wall(), self._since_start()
        for window in QGuiApplication.topLevelWindows():
            self._listen_to(window)
        self._left = -1
        self._tell()
        self._timer.start()

    def stop(self) -> None:
        self._watching = False
        self._timer.stop()

    def tick(self) -> None:
        """Look at the clocks: one that stands while the laptop sleeps, and one that goes on."""
        if not self._watching:
            return
        now = self._wall(), self._since_start()
        gap = max(new - old for new, old in zip(now, self._ticked, strict=True))
        self._ticked = now
        if gap > SLEPT_SECONDS or now[1] - self._active >= self._minutes * 60:
            self.stop()
            self.due.emit()
        else:
            self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SOMEBODY and self._watching:
            self._active = self._since_start()
        return False

    def _listen_to(self, window: QWindow | None) -> None:
        if window is not None and self._watching:
            window.removeEventFilter(self)  # else it would be asked twice
            window.installEventFilter(self)

    def _tell(self) -> None:
        if self._watching:
            left = max(1, math.ceil((self._active + self._minutes * 60 - self._since_start()) / 60))
            if left != self._left:
                self._left = left
                self.minutes_left.emit(left)
