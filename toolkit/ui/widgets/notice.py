"""Notices: strips that ask for attention, and short messages that go away by themselves."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from .. import theme
from . import paint
from .buttons import Button, IconButton
from .labels import IconLabel, Label

Tone = Literal["amber", "red", "calm"]
_LOOKS = {
    "amber": ("ambersoft", "amberedge", "amber"),
    "red": ("redsoft", "redline", "red"),
    "calm": ("surface", "border", "accent"),
}
WORDS_BESIDE = 240  # pixels that the words want before the button goes below them
GOES_AFTER = 8_000  # milliseconds


class Notice(QFrame):
    """An icon, what is the matter, what it means, and the remedy to press (`pressed`)."""

    pressed = Signal()

    def __init__(
        self,
        title: str,
        sentence: str = "",
        action: str = "",
        *,
        tone: Tone = "amber",
        icon: str = "warning",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone: Tone = tone
        self.icon = IconLabel(icon, _LOOKS[tone][2])
        self.title = Label(strong=True, wrap=True)
        self.sentence = Label(wrap=True)
        self.button = Button(action)
        self.button.clicked.connect(self.pressed)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addStretch()
        self._words.addWidget(self.title)
        self._words.addWidget(self.sentence)
        self._words.addStretch()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(13, 10, 12, 10)
        self.row.setSpacing(theme.TIGHT)
        self.row.addWidget(self.icon)
        self.row.addLayout(self._words, 1)
        self.row.addWidget(self.button)
        self.setMinimumHeight(52)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.tell(title, sentence, action, tone=tone, icon=icon)

    def tell(
        self, title: str, sentence: str = "", action: str = "", *, tone: Tone | None = None, icon: str = ""
    ) -> None:
        """Say something else."""
        self._tone = tone or self._tone
        if icon:
            self.icon.set_icon(icon, _LOOKS[self._tone][2])
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.update()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self.button.sizeHint().width() + WORDS_BESIDE
        if beside != (self.row.indexOf(self.button) >= 0):
            if beside:
                self._words.removeWidget(self.button)
                self._words.takeAt(3)
                self.row.insertWidget(2, self.button)
            else:
                self.row.removeWidget(self.button)
                self._words.insertSpacing(3, theme.ICON_GAP)
                self._words.insertWidget(4, self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, edge, _ = _LOOKS[self._tone]
        paint.box(painter, self.rect(), fill=fill, edge=edge, radius=theme.CARD_RADIUS)
        painter.end()


class InlineMessage(Notice):
    """A notice in the flow of the page. A calm one goes away by itself; others stay until closed."""

    shown = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", tone="calm", icon="check", parent=parent)
        self._away = QTimer(self, singleShot=True, interval=GOES_AFTER)
        self._away.timeout.connect(self.hide)
        close = IconButton("close", self.tr("Close"), kind="link", small=True)
        close.clicked.connect(self.hide)
        self.row.addWidget(close)
        super().setVisible(False)

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        (self.shown if visible else self.gone).emit()

    def show_calm(self, title: str, sentence: str = "", action: str = "") -> None:
        self.tell(title, sentence, action, tone="calm", icon="check")
        self.show()
        self._away.start()

    def show_trouble(self, title: str, sentence: str = "", action: str = "", *, danger: bool = False) -> None:
        self._away.stop()
        self.tell(title, sentence, action, tone="red" if danger else "amber", icon="warning")
        self.show()

    def enterEvent(self, event) -> None:
        self._away.stop()  # somebody is reading
        super().enterEvent(event)

    def leaveEvent(self, event) -> None:
        if self._tone == "calm" and self.isVisible():
            self._away.start()
        super().leaveEvent(event)
