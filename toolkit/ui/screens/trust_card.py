"""Who somebody is: the digits of a chapter's key, and how sure we are of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from .. import theme
from ..bidi import ltr
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.flow import FlowLayout
from ..widgets.labels import IconLabel, Label
from ..widgets.layouts import empty

GROUPS_A_LINE = 4
BESIDE = 620  # pixels below which the digits stand under the words


class Digits(QWidget):
    """The digits of a key in groups, left to right in every language; read out as one text."""

    def __init__(self, fingerprint: str = "", *, large: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size: theme.TextSize = "section" if large else "body"
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setVerticalSpacing(0)
        self.set_digits(fingerprint)

    def set_digits(self, fingerprint: str) -> None:
        empty(self._grid)
        for at, group in enumerate(fingerprint.split()):
            label = Label(group, size=self._size)
            self._grid.addWidget(label, at // GROUPS_A_LINE, at % GROUPS_A_LINE)
        self.fingerprint = fingerprint
        self.setAccessibleName(self.tr("Digits: {digits}").format(digits=ltr(fingerprint)) if fingerprint else "")


class TrustCard(Card):
    """An icon, what we know, what that means, the digits, and what can be done about it."""

    def __init__(self, *, framed: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(flush=not framed, parent=parent)
        self._framed = framed
        self.icon = IconLabel("shield", "muted")
        self.name = Label(strong=True, wrap=True)
        self.sentence = Label(tone="muted", wrap=True)
        self.note = Label(tone="amber", wrap=True)
        self.note.hide()
        self.digits = Digits()
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, gap=theme.ICON_GAP, line_gap=theme.ICON_GAP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.sentence)
        words.addWidget(self.note)
        words.addWidget(self._buttons)
        words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.GAP)
        left = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        left.setSpacing(theme.TIGHT)
        left.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        left.addLayout(words, 1)
        self._row.addLayout(left, 1)
        self._row.addWidget(self.digits, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def tell(self, icon: str, tone: str, title: str, sentence: str, fingerprint: str) -> None:
        """Show anew, without anything to press. `tone`: "accent", "muted", "amber" or "red"."""
        self._fill, self._edge = {"amber": ("ambersoft", "amberedge"), "red": ("redsoft", "redline")}.get(
            tone, ("surface", "border")
        )
        self.icon.set_icon(icon, tone)
        self.name.setText(title)
        self.sentence.setText(sentence)
        self.sentence.set_tone("text" if tone in ("amber", "red") else "muted")
        self.digits.set_digits(fingerprint)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.note.hide()
        self._flow.clear()
        self._buttons.hide()
        self.update()

    def add_note(self, words: str) -> None:
        """One thing more to know."""
        self.note.setText(words)
        self.note.show()

    def offer(self, button: Button) -> Button:
        """Something to press under the words."""
        self._flow.addWidget(button)
        self._buttons.setContentsMargins(0, theme.ICON_GAP, 0, 0)
        self._buttons.show()
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._framed:
            super().paintEvent(event)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        narrow = self.width() < BESIDE
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != direction:
            self._row.setDirection(direction)
