"""A bundle is written: that the stick can come out, and what to tell whom."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from toolkit.services.giving import Given

from .. import theme
from ..bidi import ltr
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.labels import IconLabel, Label
from .told_words import ToldWords


class GivenCard(Card):
    """`again` to give another, `done` to leave."""

    again = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title = Label(size="section", strong=True, wrap=True)
        self.words = Label(wrap=True, selectable=True)
        self.later = Label(
            self.tr("What is given can’t be fetched back. Under “Cards and digits” you can end it for later bundles."),
            tone="muted",
            wrap=True,
        )
        head = QHBoxLayout()
        head.setSpacing(theme.TIGHT)
        head.addWidget(IconLabel("check", "accent"), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        for label in (self.title, self.words, self.later):
            lines.addWidget(label)
        head.addLayout(lines, 1)
        self.body.addLayout(head)
        self.secret = ToldWords()
        self.body.addWidget(self.secret)
        row = QHBoxLayout()
        row.setSpacing(theme.ICON_GAP)
        row.addStretch()
        self.again_button = Button(self.tr("Give another"))
        self.again_button.clicked.connect(self.again)
        self.done_button = Button(self.tr("Done"), kind="primary")
        self.done_button.clicked.connect(self.done)
        row.addWidget(self.again_button)
        row.addWidget(self.done_button)
        self.body.addLayout(row)

    def show_given(self, given: Given, place: str, chapter: str, told_words: str) -> None:
        """`place`: what to do with where it was written. `chapter`: for whom, or empty for whoever knows the words."""
        self.title.setText(place)
        self.words.setText(
            self.tr("{file}, {size}, for {whom}. It was read back, and is whole.").format(
                file=ltr(given.file.name),
                size=self.locale().formattedDataSize(given.bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat),
                whom=chapter or self.tr("whoever knows the words"),
            )
        )
        self.later.setVisible(bool(chapter))
        self.secret.set_words(told_words)
