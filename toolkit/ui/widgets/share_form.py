"""Where the twenty words of a recovery sheet or a guardian's card are typed, each checked as it is typed."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from toolkit.services.ways_in import WORD_COUNT, typed_word

from .. import theme
from .labels import Label

COLUMNS = 4
_BETWEEN = re.compile(r"[\s,;.]+")
_NEXT = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma})


class ShareForm(QWidget):
    """A field for each word, in the order of the paper. `changed` with every key, `submitted` on Enter in the last.

    Four letters or the word's number are enough; what is almost a word is offered as the word it may be.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = [WordField(number) for number in range(1, WORD_COUNT + 1)]
        self.told = Label(tone="muted", wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.TIGHT)
        grid.setVerticalSpacing(theme.ICON_GAP)
        rows = WORD_COUNT // COLUMNS
        for at, field in enumerate(self.fields):
            grid.addLayout(_numbered(at + 1, field), at % rows, at // rows)
            field.edited.connect(self._edited)
            field.done.connect(lambda at=at: self._go_on(at))
            field.several.connect(lambda words, at=at: self.fill(words, at))
            field.back.connect(lambda at=at: self._go_back(at))
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.ICON_GAP)
        whole.addLayout(grid)
        whole.addWidget(self.told)
        self._tell()

    def text(self) -> str:
        """The words as they stand in the fields."""
        return " ".join(field.text().strip() for field in self.fields)

    def complete(self) -> bool:
        """Whether each field holds a word of the list."""
        return all(field.word() for field in self.fields)

    def fill(self, words: list[str], start: int = 0) -> None:
        """Put words into the fields one after the other, as when all were pasted at once."""
        for field, word in zip(self.fields[start:], words, strict=False):
            field.setText(word)
            field.settle()
        self._go_on(min(start + len(words), WORD_COUNT) - 1)
        self._edited()

    def wipe(self) -> None:
        """Empty all fields."""
        for field in self.fields:
            field.wipe()
        self._tell()

    def mark(self, position: int) -> None:
        """Show which word, counted from 1, is the wrong one."""
        self.fields[position - 1].doubt()
        self.fields[position - 1].setFocus()
        self.fields[position - 1].selectAll()
        self._tell()

    def focus(self) -> None:
        """To the first field that has no word yet."""
        next((field for field in self.fields if not field.word()), self.fields[-1]).setFocus()

    def _edited(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        good = sum(bool(field.word()) for field in self.fields)
        wrong = next((at for at, field in enumerate(self.fields, 1) if field.is_wrong()), 0)
        if wrong:
            said = self.tr("Word {number} can’t be right. Compare it with the paper, letter by letter.")
            self.told.setText(said.format(number=self.locale().toString(wrong)))
        else:
            said = self.tr("{done} of {total} words. Four letters of each are enough, or its number.")
            locale = self.locale()
            self.told.setText(said.format(done=locale.toString(good), total=locale.toString(WORD_COUNT)))
        self.told.set_tone("red" if wrong else "muted")

    def _go_on(self, at: int) -> None:
        if at + 1 < WORD_COUNT:
            self.fields[at + 1].setFocus()
            self.fields[at + 1].selectAll()
        else:
            self.submitted.emit()

    def _go_back(self, at: int) -> None:
        if at:
            self.fields[at - 1].setFocus()


class WordField(QLineEdit):
    """One word. `done` on a space, comma or Enter after it; `several(words)` if more were pasted; `back` before it."""

    edited = Signal()
    done = Signal()
    several = Signal(list)
    back = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Word {number}").format(number=self.locale().toString(number)))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        hints = Qt.InputMethodHint
        self.setInputMethodHints(hints.ImhNoPredictiveText | hints.ImhNoAutoUppercase | hints.ImhSensitiveData)
        self.setMinimumWidth(theme.scaled(96))
        self._wrong = False
        self._doubted = ""
        self._offers = QStringListModel(self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._take)
        self.textEdited.connect(self._look)

    def word(self) -> str:
        """The word that is meant, or empty as long as that is not certain."""
        return typed_word(self.text()).word or ""

    def is_wrong(self) -> bool:
        return self._wrong

    def offers(self) -> list[str]:
        """What is offered while it is typed."""
        return self._offers.stringList()

    def set_wrong(self, wrong: bool) -> None:
        self._wrong = wrong
        theme.set_look(self, wrong=wrong)
        self.setAccessibleDescription(self.tr("Not the word on the paper") if wrong else "")

    def doubt(self) -> None:
        """It is a word of the list and still the wrong one, until it is changed."""
        self._doubted = self.text()
        self.set_wrong(True)

    def settle(self) -> None:
        """Spell out a word that is certain, and mark one that cannot be any."""
        if self._doubted and self.text() == self._doubted:
            return
        found = typed_word(self.text())
        if found.word:
            self.setText(found.word)
        self.set_wrong(bool(self.text().strip()) and not found.word)

    def wipe(self) -> None:
        self._doubted = ""
        self.setText("")
        self._offers.setStringList([])
        self.set_wrong(False)

    def _look(self, text: str) -> None:
        parts = [part for part in _BETWEEN.split(text) if part]
        if len(parts) > 1:
            self._hide()
            self.several.emit(parts)
            return
        found = typed_word(text)
        self.set_wrong(found.wrong)
        offers = [] if found.word else list(found.options)
        self._offers.setStringList(offers)
        if offers and text.strip():
            self._completer.complete()
        else:
            self._hide()
        self.edited.emit()

    def _take(self, word: str) -> None:
        self.setText(word)
        self.set_wrong(False)
        self.edited.emit()
        self.done.emit()

    def _hide(self) -> None:
        self._completer.popup().hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _NEXT:
            self._finish()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        self._hide()
        self.settle()
        self.edited.emit()
        if self.word():
            self.done.emit()

    def focusOutEvent(self, event: QEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()
            self.edited.emit()


def _numbered(number: int, field: WordField) -> QHBoxLayout:
    label = Label(field.locale().toString(number), tone="muted")
    label.setFixedWidth(theme.scaled(22))
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(label)
    row.addWidget(field, 1)
    return row
