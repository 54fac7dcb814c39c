"""A page that scrolls, and keeps in sight what matters."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget


class PageScroll(QScrollArea):
    """Scrolls downwards only, and follows the focus wherever the program puts it; Qt follows the Tab key alone."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)
        QApplication.instance().focusChanged.connect(self._follow)

    def bring(self, widget: QWidget) -> None:
        """Into sight, as soon as it has its place."""
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget))

    def _follow(self, _was: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isVisible() and self.widget().isAncestorOf(now):
            self.bring(now)
