"""Papers that were just made: shown this once, to be printed or written off."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from toolkit.services.ways_in import Paper

from .. import theme
from ..bidi import ltr
from ..desk import Desk
from ..key_papers import card_title, document, set_number, sheet_title
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.flow import FlowLayout
from ..widgets.labels import Label
from ..widgets.layouts import empty
from ..widgets.notice import Notice
from .paper_out import PaperOut

COLUMNS = 4


class PapersView(Card):
    """`rehearse(way id)` once they are on paper; `left` to do that another day. The words are forgotten then."""

    rehearse = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._papers: list[Paper] = []
        self._at = 0
        self.head.show()
        self.rule.show()
        self.once = Notice(
            self.tr("These words are shown this once"),
            self.tr("Print them, or copy them by hand with their numbers. Nobody should look over your shoulder."),
            icon="key",
        )
        self.out = PaperOut(
            self,
            lambda: document(self._papers) if self._papers else None,
            self.tr("Print it from a laptop that you trust, then delete it. A deleted file on a stick can come back."),
            self.tr("Delete the file as soon as it is printed."),
            main=True,
        )
        self.show_words = Button(self.tr("Show the words"), "eye")
        self.show_words.clicked.connect(self._show_or_hide)
        self.next = Button(self.tr("Next card"), trailing="chevron-right")
        self.next.clicked.connect(self._go_on)
        self.words = _WordGrid()
        self.words.hide()
        self.message = self.out.message
        self.try_it = Button(self.tr("They are on paper: rehearse now"), "check")
        self.try_it.clicked.connect(self._rehearse)
        self.later = Button(self.tr("They are on paper: rehearse later"))
        self.later.clicked.connect(self.leave)
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.addWidget(self.once)
        for buttons in ((self.out.print, self.out.save, self.show_words, self.next), (self.try_it, self.later)):
            row = QWidget()
            line = FlowLayout(row, gap=8, line_gap=8)
            for button in buttons:
                line.addWidget(button)
            self.body.addWidget(row)
            if self.show_words in buttons:
                self.body.addWidget(self.out.warning)
                self.body.addWidget(self.words)
                self.body.addWidget(self.message)
                why = self.tr("A rehearsal types the words in once, to be sure that they work. It changes nothing.")
                self.body.addWidget(Label(why, tone="muted", wrap=True))
        self.body.addStretch()
        self.setFocusProxy(self.out.print)

    def show_papers(self, papers: list[Paper]) -> None:
        self._papers, self._at = papers, 0
        self.next.setVisible(len(papers) > 1)
        self.out.quiet()
        self._hide_words()
        self._show()

    def wipe(self) -> None:
        """Forget the words."""
        self._papers = []
        self.words.clear()
        self._hide_words()

    def leave(self) -> None:
        self.wipe()
        self.left.emit()

    def _rehearse(self) -> None:
        way = self._papers[0].way
        self.wipe()
        self.rehearse.emit(way)

    def _show(self) -> None:
        paper = self._papers[self._at]
        title = sheet_title() if paper.threshold == 1 else card_title(paper.member, paper.shares)
        said = self.tr("{paper}, set {set}").format(paper=title, set=ltr(set_number(paper.set)))
        self.title.setText(said)
        self.setAccessibleName(said)
        self.words.show_words(paper)

    def _show_or_hide(self) -> None:
        if self.words.isHidden():
            self.words.show()
            self.show_words.setText(self.tr("Hide the words"))
        else:
            self._hide_words()

    def _hide_words(self) -> None:
        self.words.hide()
        self.show_words.setText(self.tr("Show the words"))

    def _go_on(self) -> None:
        self._at = (self._at + 1) % len(self._papers)
        self._show()


class _WordGrid(QWidget):
    """Words with their place on the paper and their number in the list, down the columns as on paper."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setVerticalSpacing(theme.ICON_GAP)

    def show_words(self, paper: Paper) -> None:
        self.clear()
        rows = -(-len(paper.words) // COLUMNS)
        for at, (word, number) in enumerate(zip(paper.words, paper.numbers, strict=True)):
            cell = QWidget()
            line = QVBoxLayout(cell)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(0)
            line.addWidget(Label(ltr(f"{at + 1}  {word}"), strong=True))
            line.addWidget(Label(ltr(str(number)), tone="muted"))
            self._grid.addWidget(cell, at % rows, at // rows)

    def clear(self) -> None:
        empty(self._grid)
