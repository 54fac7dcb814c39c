"""A bar that asks for a name, and nothing else, before something new is there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from .. import theme
from .buttons import Button
from .cards import Card
from .flow import FlowLayout


class NameBar(Card):
    """Hidden until `begin`; Enter or the button tells the name (`named`), Escape or "Not now" gives it up."""

    named = Signal(str)
    left = Signal()

    def __init__(self, question: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(question)
        self.line = QLineEdit()
        self.line.setAccessibleName(question)
        self.line.setPlaceholderText(question)
        self.line.setMinimumWidth(240)
        self.line.returnPressed.connect(self._take)
        self.line.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self.button = Button(action, kind="primary")
        self.button.clicked.connect(self._take)
        self.leave = Button(self.tr("Not now"), kind="link")
        self.leave.clicked.connect(self.give_up)
        row = FlowLayout(gap=theme.ICON_GAP, line_gap=theme.ICON_GAP)
        for widget in (self.line, self.button, self.leave):
            row.addWidget(widget)
        self.body.addLayout(row)
        self.hide()

    def begin(self) -> None:
        """Ask now."""
        self.line.clear()
        self.button.setEnabled(False)
        self.show()
        self.line.setFocus()

    def give_up(self) -> None:
        self.hide()
        self.left.emit()

    def _take(self) -> None:
        name = self.line.text().strip()
        if name:
            self.hide()
            self.named.emit(name)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.line.setFixedWidth(max(200, min(420, self.width() - 40)))

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)
