"""Words and icons that only show something."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from .. import icons, theme

Tone = Literal["text", "muted", "accent", "amber", "red"]


class Label(QLabel):
    """Plain text, whatever it holds. Text from outside can never become markup."""

    def __init__(
        self,
        text: str = "",
        *,
        size: theme.TextSize = "body",
        tone: Tone = "text",
        strong: bool = False,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("textSize", size)
        self.setProperty("tone", tone)
        self.setProperty("strong", strong)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.setText(text)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        """Begin where the page begins to read: by itself, a label goes by the direction of its own words."""
        align = Qt.AlignmentFlag
        if not self.alignment() & align.AlignHCenter:
            side = align.AlignRight if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else align.AlignLeft
            self.setAlignment(side | align.AlignAbsolute | (self.alignment() & align.AlignVertical_Mask))

    def set_tone(self, tone: Tone) -> None:
        theme.set_look(self, tone=tone)


class ShortLabel(Label):
    """One line; where there is no room for all of it, dots say so, and the tool tip says the rest."""

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(24, super().minimumSizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        self.style().drawItemText(
            painter, area, self.alignment(), self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )
        painter.end()


class IconLabel(QWidget):
    """An icon beside words that say the same; it has no accessible name unless it stands alone."""

    def __init__(
        self, name: str, tone: str = "muted", size: int = 20, says: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._tone, self._size = name, tone, size
        self.setAccessibleName(says)
        self.setToolTip(says)
        self.setFixedSize(size, size)

    def set_icon(self, name: str, tone: str | None = None) -> None:
        self._name, self._tone = name, tone or self._tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.draw(painter, self.rect(), self._name, self._tone)
        painter.end()


class Rule(QFrame):
    """A thin line between two parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("border"))
        painter.end()
