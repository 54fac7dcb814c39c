"""What people copy out of Baton does not stay in the clipboard, and clipboard managers are asked not to keep it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

CLEARED_AFTER = 45  # seconds

_HINTS = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    "application/x-nspasteboard-concealed-type": b"",
}
"""How managers of Linux, Windows and macOS are asked to leave something out of their history, which lies on a disk."""
_OURS = "application/x-baton"


class ClipboardWatch(QObject):
    """Notices whatever Baton put into the clipboard, wherever in the window that was done, and takes it out again.

    What another program put there since is left alone. `owns` tells which of the two it is.
    """

    def __init__(
        self, seconds: float = CLEARED_AFTER, *, owns: Callable[[], bool] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._owns = owns or self._clipboard.ownsClipboard
        self._timer = QTimer(self, singleShot=True, interval=round(seconds * 1000))
        self._timer.timeout.connect(self._clear_copied)
        self._clipboard.dataChanged.connect(self._look)

    def clear(self) -> None:
        """Take out what is ours, now; also text that is only selected, where selecting copies."""
        self._clear_copied()
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _clear_copied(self) -> None:
        self._timer.stop()
        if self._owns():
            self._clipboard.clear()

    def _look(self) -> None:
        if not self._owns():
            self._timer.stop()
            return
        held = self._clipboard.mimeData()
        if held is None or not held.formats():
            return
        self._timer.start()
        if held.hasText() and not held.hasFormat(_OURS):
            marked = QMimeData()
            marked.setText(held.text())
            for name, value in (*_HINTS.items(), (_OURS, b"1")):
                marked.setData(name, value)
            self._clipboard.setMimeData(marked)
