"""What we hold about somebody: to look at, to print, and to give to them as a PDF."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.formats.paper import Document
from toolkit.services import holdings

from .. import theme
from ..desk import Desk
from ..holdings_words import document, title
from ..widgets.buttons import Button
from ..widgets.header import SectionHeader
from .paper_out import PaperOut

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
        self.out = PaperOut(
            self,
            lambda: self._document,
            self.tr("Look it through first, as it names others, too. Give it to whoever asked, then delete it."),
        )
        self.leave = Button(self.tr("Close"), kind="link", small=True)
        self.leave.clicked.connect(self.close_page)
        row = QHBoxLayout()
        row.setSpacing(theme.ICON_GAP)
        for button in (self.out.print, self.out.save, self.leave):
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.ICON_GAP)
        column.addWidget(SectionHeader(title()))
        column.addWidget(self.preview)
        column.addLayout(row)
        column.addWidget(self.out.warning)
        column.addWidget(self.out.message)
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
        self.out.quiet()
        self.show()
        self.preview.verticalScrollBar().setValue(0)
        self.out.print.setFocus()
