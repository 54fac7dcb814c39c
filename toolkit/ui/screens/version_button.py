"""One of several versions, as a large button with a key of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from .. import theme
from ..widgets import paint
from ..widgets.buttons import Button
from ..widgets.labels import Label


class VersionButton(Button):
    """One version: its key, what it says, who wrote it and when; wraps, and grows with its words."""

    def __init__(self, number: int, words: str, by: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.words, self._by = words, by
        self.setAccessibleName(self.tr("{number}: {value}").format(number=number, value=words))
        self.setAccessibleDescription(by)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(theme.TIGHT)
        self._number = _Key(str(number))
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        for label in (Label(words, strong=True, wrap=True), Label(by, tone="muted", wrap=True)):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch()
        row.addLayout(column, 1)

    def sizeHint(self):
        return self.layout().sizeHint()

    def minimumSizeHint(self):
        return self.layout().minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(64, self.layout().totalHeightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        hot = self.underMouse() or self.isDown()
        edge = "accent" if self.hasFocus() else "line"
        paint.box(
            painter,
            self.rect(),
            fill="accentsoft" if hot else "surface",
            edge=edge,
            width=2 if self.hasFocus() else 1,
            radius=theme.CARD_RADIUS,
        )
        painter.end()


class _Key(QWidget):
    """The key that chooses a version, as it looks on a keyboard."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.setFixedSize(theme.scaled(26), theme.scaled(26))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.box(painter, self.rect(), fill="accentsoft", radius=theme.TAG_RADIUS)
        painter.setFont(theme.font(strong=True))
        painter.setPen(theme.colour("accent"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
