"""Where the words that open a bundle are typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from .. import theme
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.labels import Label


class WordsCard(Card):
    """`submitted(words)` once something was typed and Enter or the button pressed."""

    submitted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title.setText(self.tr("This bundle opens with words"))
        self.setAccessibleName(self.title.text())
        self.head.show()
        self.rule.show()
        sentence = self.tr("Whoever made it was shown eight words. Ask for them, in person or by phone.")
        self.body.addWidget(Label(sentence, tone="muted", wrap=True))
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("The words"))
        self.line.setPlaceholderText(self.tr("Eight words, with a space between them"))
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self.line.returnPressed.connect(self._submit)
        self.button = Button(self.tr("Open"), kind="primary")
        self.button.clicked.connect(self._submit)
        self._trouble = Label(tone="red", wrap=True)
        self._trouble.hide()
        self.line.textEdited.connect(self._trouble.hide)
        row = QHBoxLayout()
        row.setSpacing(theme.ICON_GAP)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.body.addLayout(row)
        self.body.addWidget(self._trouble)

    def clear(self) -> None:
        self.line.clear()
        self._trouble.hide()

    def set_error(self, sentence: str) -> None:
        """Say below the field what is wrong with the words; they stay, to be mended."""
        self._trouble.setText(sentence)
        self._trouble.show()
        self.line.setAccessibleDescription(sentence)
        self.line.setFocus()

    def _submit(self) -> None:
        if self.line.text().strip():
            self.submitted.emit(self.line.text())
