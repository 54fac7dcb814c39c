"""The one window of Baton: what is in front of the vault, or the open desk, or the report of a bug."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QStackedLayout, QWidget

from . import icons

USUAL = (1280, 720)
SMALL_SCREEN = 1400  # pixels; anything narrower is used whole


class Window(QWidget):
    """Shows one widget at a time, over its whole area. `painted` once it is on the screen, `closing` before it goes.

    `stays` is asked at closing whether the window stays for now.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Baton")
        self.setWindowIcon(icons.app_icon())
        self.setMinimumSize(800, 520)
        self.resize(*USUAL)
        if QGuiApplication.primaryScreen().availableGeometry().width() < SMALL_SCREEN:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self.stays: Callable[[], bool] = lambda: False
        self._stack = QStackedLayout(self)
        self._painted = False
        self._pressed_on: QWidget | None = None

    @property
    def content(self) -> QWidget | None:
        """What stands in the window now."""
        return self._stack.currentWidget()

    def put(self, widget: QWidget) -> None:
        """Show this and delete what was there, with everything it showed."""
        old = self._stack.currentWidget()
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self.setWindowTitle(widget.windowTitle() or "Baton")
        widget.windowTitleChanged.connect(self.setWindowTitle)
        if old is not None:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:  # comes before the key press itself
            self._pressed_on = self.focusWidget()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus; outside of dialogs Qt leaves that to the space bar alone.

        Not a button that only got the focus because Enter was pressed in a field.
        """
        pressed_on, self._pressed_on = self._pressed_on, None
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        if enter and isinstance(pressed_on, QAbstractButton) and pressed_on is self.focusWidget():
            pressed_on.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.stays():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)
