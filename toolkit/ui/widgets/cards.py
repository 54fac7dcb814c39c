"""Cards: framed parts of a page, with or without a head."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from .. import theme
from . import paint
from .labels import Label, Rule


class Card(QFrame):
    """A surface with an edge. Put things into `body`; `flush` leaves no margin, for lists that touch the edge."""

    def __init__(
        self, title: str = "", *, flush: bool = False, tone: str = "surface", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fill, self._edge = {
            "surface": ("surface", "border"),
            "amber": ("ambersoft", "amberedge"),
            "red": ("redsoft", "redline"),
        }[tone]
        self.setProperty("card", True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        self.title = Label(title, size="section", strong=True, wrap=True)
        self.actions = QHBoxLayout()
        self.actions.setSpacing(theme.ICON_GAP)
        self.head = QWidget()
        line = QHBoxLayout(self.head)
        line.setContentsMargins(16, 11, 15, 11)
        line.addWidget(self.title, 1)
        line.addLayout(self.actions)
        whole.addWidget(self.head)
        self.rule = Rule()
        whole.addWidget(self.rule)
        self.head.setVisible(bool(title))
        self.rule.setVisible(bool(title))
        self.head.setMinimumHeight(52)
        self.body = QVBoxLayout()
        margin = 0 if flush else 15
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(0 if flush else theme.TIGHT)
        whole.addLayout(self.body, 1)
        if title:
            self.setAccessibleName(title)

    def add_action(self, widget: QWidget) -> None:
        """Something to press at the end of the head."""
        self.actions.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.box(painter, self.rect(), fill=self._fill, edge=self._edge, radius=theme.CARD_RADIUS)
        painter.end()


class Strip(QFrame):
    """A quiet band at the foot of a card or panel, with a line above it."""

    def __init__(self, ground: str = "sunken", *, rounded: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground, self._rounded = ground, rounded
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(theme.margins(20, 5, 12, 4))
        self.row.setSpacing(theme.ICON_GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._rounded:
            path = QPainterPath()
            path.addRoundedRect(
                QRectF(self.rect()).adjusted(0, -12, 0, 0), theme.CARD_RADIUS - 1, theme.CARD_RADIUS - 1
            )
            painter.setClipRect(self.rect())
            painter.fillPath(path, theme.colour(self._ground))
        else:
            painter.fillRect(self.rect(), theme.colour(self._ground))
        painter.fillRect(0, 0, self.width(), 1, theme.colour("border"))
        painter.end()
