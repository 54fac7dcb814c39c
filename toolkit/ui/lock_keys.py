"""The keys that lock wherever somebody is in Baton, also over dialogs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QWindow

LOCK = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)
PANIC = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Escape)
"""In the corner of every keyboard, taken by no system, and typed by nobody who writes."""


class LockKeys(QObject):
    """`lock` and `panic`, heard at the windows themselves: no dialog, list or field can keep the keys from them."""

    lock = Signal()
    panic = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        app.focusWindowChanged.connect(self._listen_to)
        self._listen_to(QGuiApplication.focusWindow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        pressed = event.keyCombination()
        if pressed == PANIC:
            self.panic.emit()
        elif pressed == LOCK:
            self.lock.emit()
        else:
            return False
        return True

    def _listen_to(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # else it would be asked twice
            window.installEventFilter(self)
