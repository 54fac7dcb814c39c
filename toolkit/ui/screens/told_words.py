"""The words that open a bundle, shown once to whoever made it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from .. import theme
from ..widgets.labels import Label
from ..widgets.notice import Notice


class ToldWords(QWidget):
    """Words to tell, numbered; they are shown this once, and never go to the clipboard by themselves."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.ICON_GAP, 0, 0)
        column.setSpacing(theme.TIGHT)
        self.notice = Notice(
            self.tr("Write these words down now. They are shown only once"),
            self.tr("Tell them in person or by phone. Never put them on the stick, or into a message with the file."),
            icon="key",
        )
        column.addWidget(self.notice)
        self._box = QWidget()
        self._box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._grid = QGridLayout(self._box)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme.ICON_GAP)
        column.addWidget(self._box)
        self.words = ""
        self.hide()

    def set_words(self, words: str) -> None:
        self.clear()
        self.words = words
        for at, word in enumerate(words.split()):
            label = Label(f"{self.locale().toString(at + 1)}.  {word}", size="section")
            self._grid.addWidget(label, at // 4, at % 4)
        self._box.setAccessibleName(words)
        self.setVisible(bool(words))

    def clear(self) -> None:
        self.words = ""
        self._box.setAccessibleName("")
        while (item := self._grid.takeAt(0)) is not None:
            item.widget().setText("")
            item.widget().hide()
            item.widget().deleteLater()
        self.hide()
