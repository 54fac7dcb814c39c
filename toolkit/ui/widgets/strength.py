"""How hard a passphrase is to guess: four cells and a sentence."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from . import paint
from .labels import Label

CELLS = 4
_TONES = ("red", "amber", "text", "accent")


class StrengthMeter(QWidget):
    """`show_strength(level, hint)`, as `services.passphrases.strength` says it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = _Cells()
        self.words = Label(wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._cells)
        column.addWidget(self.words)

    def show_strength(self, level: int, hint: str) -> None:
        verdict = (
            self.tr("A program guesses this at once."),
            self.tr("Weak: a program guesses this within days."),
            self.tr("Good. One more word would make it strong."),
            self.tr("Strong: nobody guesses this."),
        )[level]
        reasons = {
            "own": self.tr("It is made of the name of the chapter or of yours."),
            "name": self.tr("It is made of a person’s name."),
            "common": self.tr("It is made of words that many people choose."),
            "keyboard": self.tr("It is a row of keys on the keyboard."),
            "repeat": self.tr("It says the same again and again."),
            "sequence": self.tr("It is a row of letters or numbers."),
            "date": self.tr("It is made of a date."),
        }
        advice = self.tr("Add words that have nothing to do with each other.") if level < CELLS // 2 else ""
        self.words.setText(" ".join(part for part in (verdict, reasons.get(hint, ""), advice) if part))
        self.words.set_tone(_TONES[level])
        self._cells.show_level(level)


class _Cells(QWidget):
    HEIGHT, GAP = 6, 4

    def __init__(self) -> None:
        super().__init__()
        self._level = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_level(self, level: int) -> None:
        self._level = level
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self.HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = (self.width() - self.GAP * (CELLS - 1)) // CELLS
        tone = ("redline", "amberline", "accent", "accent")[self._level]
        for at in range(CELLS):
            cell = QRect(at * (width + self.GAP), 0, width, self.HEIGHT)
            on = at <= self._level
            cell = paint.mirrored(cell, self.rect(), right_to_left=self.isRightToLeft())
            paint.box(painter, cell, fill=tone if on else "sunken", edge=None if on else "line", radius=3)
        painter.end()
