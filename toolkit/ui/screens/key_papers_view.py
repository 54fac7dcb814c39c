"""Papers that were just made: shown this once, to be printed or written off."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QVBoxLayout, QWidget

from toolkit.base import files
from toolkit.base.errors import ToolkitError
from toolkit.services.ways_in import Paper

from .. import theme
from ..bidi import ltr
from ..desk import Desk
from ..key_papers import card_title, document, set_number, sheet_title
from ..messages import message
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.flow import FlowLayout
from ..widgets.labels import Label
from ..widgets.layouts import empty
from ..widgets.notice import InlineMessage, Notice

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
        self.print = Button(self.tr("Print…"), "print", kind="primary")
        self.print.clicked.connect(self._print)
        self.save = Button(self.tr("Save as a PDF…"), "download")
        self.save.clicked.connect(self._warn)
        self.show_words = Button(self.tr("Show the words"), "eye")
        self.show_words.clicked.connect(self._show_or_hide)
        self.next = Button(self.tr("Next card"), trailing="chevron-right")
        self.next.clicked.connect(self._go_on)
        self.warning = Notice("", "", self.tr("Choose where to save"))
        self.warning.tell(
            self.tr("The file can be read by anybody who finds it"),
            self.tr("Print it from a laptop that you trust, then delete it. A deleted file on a stick can come back."),
            self.tr("Choose where to save"),
        )
        self.warning.pressed.connect(self._choose)
        self.warning.hide()
        self.words = _WordGrid()
        self.words.hide()
        self.message = InlineMessage()
        self.try_it = Button(self.tr("They are on paper: rehearse now"), "check")
        self.try_it.clicked.connect(self._rehearse)
        self.later = Button(self.tr("They are on paper: rehearse later"))
        self.later.clicked.connect(self.leave)
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.addWidget(self.once)
        for buttons in ((self.print, self.save, self.show_words, self.next), (self.try_it, self.later)):
            row = QWidget()
            line = FlowLayout(row, gap=8, line_gap=8)
            for button in buttons:
                line.addWidget(button)
            self.body.addWidget(row)
            if self.print in buttons:
                self.body.addWidget(self.warning)
                self.body.addWidget(self.words)
                self.body.addWidget(self.message)
                why = self.tr("A rehearsal types the words in once, to be sure that they work. It changes nothing.")
                self.body.addWidget(Label(why, tone="muted", wrap=True))
        self.body.addStretch()
        self.setFocusProxy(self.print)

    def show_papers(self, papers: list[Paper]) -> None:
        self._papers, self._at = papers, 0
        self.next.setVisible(len(papers) > 1)
        self.warning.hide()
        self.message.hide()
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

    # Paper

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog  # loads what talks to printers

        from .. import paper

        printer = paper.printer()
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted and self._papers:
            paper.print_on(document(self._papers), printer)
            self.message.show_calm(
                self.tr("Sent to the printer"), self.tr("Some printers keep a copy. Use one that you trust.")
            )

    def _warn(self) -> None:
        self.warning.show()
        self.warning.button.setFocus()

    def _choose(self) -> None:
        self.warning.hide()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(self, self.save.text(), str(Path(folder) / "baton.pdf"), "PDF (*.pdf)")
        if chosen and self._papers:
            self.save_pdf(Path(chosen).with_suffix(".pdf"))

    def save_pdf(self, file: Path) -> None:
        """Write all papers into one file in clear."""
        from .. import paper

        try:
            files.write_bytes(file, paper.as_pdf(document(self._papers)))
        except ToolkitError as error:
            words = message(error)
            self.message.show_trouble(words.title, words.sentence)
        else:
            self.message.show_trouble(
                self.tr("Saved as {file}").format(file=ltr(file.name)),
                self.tr("Delete the file as soon as it is printed."),
            )


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
