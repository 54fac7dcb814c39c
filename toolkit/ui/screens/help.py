"""The help: the pages that ship with Baton, to be read in the window."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QWidget

from toolkit.base import paths

from .. import languages, theme
from ..desk import Desk
from ..page import Page
from ..widgets.cards import Card
from ..widgets.rowlist import GroupedDelegate, Row, RowList, draw_text

NAMES = (
    "first-steps",
    "lists",
    "person",
    "duplicates",
    "passphrase",
    "getting-in",
    "backup",
    "exchange",
    "laptops",
    "two-versions",
    "handoff",
    "threat-model",
    "if-something-goes-wrong",
    "FORMAT",
)
"""The pages in reading order, as their files are called."""
FIRST = NAMES[0]
_FOR_PAGE = {
    "people": "lists",
    "duplicates": "duplicates",
    "exchange": "exchange",
    "handoff": "handoff",
    "settings": "backup",
    "keys": "getting-in",
    "laptops": "laptops",
}
_LIST_WIDTH = 232
_TEXT_WIDTH = 680


def page_for(screen: str) -> str:
    """The name of the help page that belongs to a page of the window."""
    return _FOR_PAGE.get(screen, FIRST)


class Help(Page):
    """The list of pages and the one that is being read. `open_record` takes the name of a page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Help"), self.tr("Pages that are always here, also without internet"))
        self._back_to = ""
        self.header.show_back()
        self.header.back.connect(self.go_back)
        self.list = RowList(self.tr("Pages of the help"))
        self.list.setItemDelegate(_Title(self.list))
        self.list.setFixedWidth(theme.scaled(_LIST_WIDTH))
        self.list.chosen.connect(self._read)
        self.text = _Reader()
        self.text.setAccessibleName(self.tr("Page of the help"))
        card = Card(flush=True)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        card.body.addLayout(row, 1)
        self.body.addWidget(card, 1)
        texts = {name: _text(name) for name in NAMES}
        self.list.set_rows([Row(name, _title(text), _title(text)) for name, text in texts.items()])
        self.open_record(FIRST)
        theme.changed().connect(self._dress)

    def came_from(self, screen: str) -> None:
        """Where Back and Esc lead."""
        self._back_to = screen

    def open_record(self, record: Any) -> None:
        self.list.choose(record)
        self._read(record)

    def activate(self) -> None:
        self.text.setFocus()

    def go_back(self) -> None:
        """Show the page again that was there before."""
        self.go_to.emit(self._back_to or "home", None)

    def _dress(self) -> None:
        self._read(self.list.current_key())

    def _read(self, name: str) -> None:
        self.text.read(_text(name))


class _Reader(QTextBrowser):
    """Shows Markdown at a width that is good to read, and loads nothing from anywhere."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setProperty("reading", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def loadResource(self, kind: int, name: QUrl) -> None:
        return None

    def read(self, markdown: str) -> None:
        document = self.document()
        document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownNoHTML)
        document.setDocumentMargin(4)
        _set_measures(document)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def resizeEvent(self, event) -> None:
        spare = max(0, self.width() - theme.scaled(_TEXT_WIDTH))
        start, end = theme.PAGE_SIDE, max(theme.PAGE_SIDE, spare - theme.PAGE_SIDE)
        if self.isRightToLeft():
            start, end = end, start
        self.setViewportMargins(start, theme.PAGE_TOP, end, theme.GAP)
        super().resizeEvent(event)


def _set_measures(document: QTextDocument) -> None:
    """Headings in the three text sizes, and air between paragraphs."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        shape = block.blockFormat()
        shape.setTopMargin({0: 0, 1: 0}.get(level, theme.PAGE_TOP))
        shape.setBottomMargin(4 if block.textList() else theme.ICON_GAP)
        shape.setLineHeight(120, shape.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(shape)
        if level:
            look = QFont(theme.font("title" if level == 1 else "section", strong=True))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            letters = cursor.charFormat()
            letters.clearProperty(letters.Property.FontSizeAdjustment)
            letters.setFont(look)
            cursor.setCharFormat(letters)
        block = block.next()


class _Title(GroupedDelegate):
    def paint_row(self, painter, area, data, rtl) -> None:
        draw_text(painter, area, data, rtl=rtl)


def _text(name: str) -> str:
    """The page in the language of the window, or else as it was first written."""
    folder = paths.resources() / "help"
    translated = folder / languages.current() / f"{name}.md"
    return (translated if translated.is_file() else folder / f"{name}.md").read_text(encoding="utf-8")


def _title(text: str) -> str:
    return text.partition("\n")[0].removeprefix("# ")
