"""What we hold about somebody: to look at, to print, and to give to them as a PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from toolkit.base import files
from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.formats.paper import Document
from toolkit.services import holdings

from .. import theme
from ..bidi import ltr
from ..desk import Desk
from ..holdings_words import document, title
from ..messages import message
from ..widgets.buttons import Button
from ..widgets.header import SectionHeader
from ..widgets.notice import InlineMessage, Notice

HEIGHT = 360


class PersonHoldings(QWidget):
    """Hidden until it is asked about somebody; `closed` when nobody wants to see it any more."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document: Document | None = None
        self.preview = QTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setFixedHeight(HEIGHT)
        self.preview.setAccessibleName(title())
        self.print = Button(self.tr("Print…"), "print", small=True)
        self.print.clicked.connect(self._print)
        self.save = Button(self.tr("Save as a PDF…"), "download", small=True)
        self.save.clicked.connect(self._warn)
        self.leave = Button(self.tr("Close"), kind="link", small=True)
        self.leave.clicked.connect(self.close_page)
        self.warning = Notice("", "", self.tr("Choose where to save"))
        self.warning.tell(
            self.tr("The file can be read by anybody who finds it"),
            self.tr("Look it through first, as it names others, too. Give it to whoever asked, then delete it."),
            self.tr("Choose where to save"),
        )
        self.warning.pressed.connect(self._choose)
        self.message = InlineMessage()
        row = QHBoxLayout()
        row.setSpacing(theme.ICON_GAP)
        for button in (self.print, self.save, self.leave):
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.ICON_GAP)
        column.addWidget(SectionHeader(title()))
        column.addWidget(self.preview)
        column.addLayout(row)
        column.addWidget(self.warning)
        column.addWidget(self.message)
        self.hide()

    def ask(self, person: RecordId, *_: object) -> None:
        """Show what is held about somebody, once it was gathered."""
        self._desk.read(holdings.of, self._desk.session.reader, person, done=self._show, key="people.holdings")

    def close_page(self) -> None:
        self._document = None
        self.preview.clear()
        self.hide()
        self.closed.emit()

    def _show(self, found: holdings.Holdings) -> None:
        from .. import paper

        self._document = document(found, self._desk.session.chapter.name)
        self.preview.clear()
        paper.on_screen(self._document, self.preview.document())
        self.warning.hide()
        self.message.hide()
        self.show()
        self.preview.verticalScrollBar().setValue(0)
        self.print.setFocus()

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog  # loads what talks to printers

        from .. import paper

        printer = paper.printer()
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted and self._document is not None:
            paper.print_on(self._document, printer)
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
        if chosen:
            self.save_pdf(Path(chosen).with_suffix(".pdf"))

    def save_pdf(self, file: Path) -> None:
        """Write what is shown into a file in clear."""
        from .. import paper

        if self._document is None:
            return
        try:
            files.write_bytes(file, paper.as_pdf(self._document))
        except ToolkitError as error:
            words = message(error)
            self.message.show_trouble(words.title, words.sentence)
        else:
            self.message.show_calm(self.tr("Saved as {file}").format(file=ltr(file.name)), "")
