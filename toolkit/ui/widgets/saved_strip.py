"""The strip that says what was just saved, and takes it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ..bidi import isolated
from .buttons import Button
from .cards import Strip
from .labels import IconLabel, ShortLabel


class SavedStrip(Strip):
    """Hidden until something was saved; `undo` when the person wants it back."""

    undo = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sunken", parent=parent)
        self.words = ShortLabel()  # names are long at times, and must not widen the panel
        self._button = Button(self.tr("Undo"), "undo", kind="link", small=True)
        self._button.clicked.connect(self.undo)
        self.row.addWidget(IconLabel("check", "accent", 16))
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self._button)
        self.hide()

    def saved(self, what: str) -> None:
        """Say that `what`, the label of a field, was saved."""
        self.tell(self.tr("Saved “{what}”").format(what=isolated(what)))

    def tell(self, sentence: str, *, can_undo: bool = True) -> None:
        """Say something else that was done, such as a deletion."""
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self._button.setVisible(can_undo)
        self.show()
