"""A page that scrolls, and keeps in sight what matters."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from shiboken6 import isValid

SETTLING = 300
"""Milliseconds in which a page that changed finds its places, also on a slow laptop."""


class PageScroll(QScrollArea):
    """Scrolls downwards only. Qt itself follows the Tab key; `focus` follows where the program goes."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)
        self._wanted: QWidget | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_wanted)
        self._settled = QTimer(self, singleShot=True, interval=SETTLING)
        self._settled.timeout.connect(self._forget)
        self.verticalScrollBar().rangeChanged.connect(self._once_more)

    def bring(self, widget: QWidget) -> None:
        """Into sight, as soon as it has its place."""
        self._wanted = widget
        self._soon.start()
        self._settled.start()

    def _once_more(self) -> None:
        """What else appeared with it, or above it, may find its place only after several passes of the layout."""
        if self._wanted is not None:
            self._soon.start()

    def _show_wanted(self) -> None:
        widget = self._wanted
        if widget is not None and isValid(widget) and self.widget().isAncestorOf(widget):
            self.ensureWidgetVisible(widget)

    def _forget(self) -> None:
        self._wanted = None


def focus(widget: QWidget) -> None:
    """Give it the focus, and bring it into sight where it stands in something that scrolls."""
    widget.setFocus()
    around = widget.parentWidget()
    while around is not None and not isinstance(around, PageScroll):
        around = around.parentWidget()
    if around is not None:
        around.bring(widget)
