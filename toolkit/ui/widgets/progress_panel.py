"""Long work: what is going on, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from .. import theme
from .buttons import Button
from .cards import Card
from .labels import Label


class ProgressPanel(Card):
    """`report(words, done, total)` fits a worker's `progress` once the stage is put into words; `cancelled` to stop."""

    cancelled = Signal()

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.heading = Label(title, strong=True, wrap=True)
        self.words = Label(tone="muted", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(title)
        self.cancel_button = Button(self.tr("Stop"))
        self.cancel_button.clicked.connect(self._cancel)
        self.body.setSpacing(theme.ICON_GAP)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.bar)
        line = QHBoxLayout()
        line.addWidget(self.words, 1)
        line.addWidget(self.cancel_button)
        self.body.addLayout(line)
        self.begin(title)

    def begin(self, title: str, *, can_cancel: bool = True) -> None:
        """Start anew, with the bar in motion until the first report."""
        self.heading.setText(title)
        self.bar.setAccessibleName(title)
        self.words.setText("")
        self.bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        self.cancel_button.setVisible(can_cancel)

    def report(self, words: str, done: int, total: int) -> None:
        """`total` 0 means that nobody knows how much there is."""
        self.bar.setRange(0, max(0, total))
        self.bar.setValue(min(done, total))
        locale = self.locale()
        if total:
            of = self.tr("{done} of {total}").format(done=locale.toString(done), total=locale.toString(total))
            words = f"{words} · {of}" if words else of
        self.words.setText(words)

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.words.setText(self.tr("Stopping. Nothing half done stays behind."))
        self.cancelled.emit()
