"""Documents on paper: as a PDF, or to a printer. Needs no window, only Qt's fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from toolkit.formats.paper import Block, Document, Facts, Heading, Steps, Text, Words

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MARGIN = 18  # millimetres: what every printer can do, and a hand can hold
BODY, WORD, NUMBER = 10.5, 14.0, 9.5  # points
HEADINGS = {1: 22.0, 2: 13.0}
COLUMNS = 2
_LETTER_COUNTRIES = frozenset({
    QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico, QLocale.Country.Colombia,
    QLocale.Country.Chile, QLocale.Country.Venezuela, QLocale.Country.Philippines, QLocale.Country.Guatemala,
    QLocale.Country.CostaRica, QLocale.Country.Panama, QLocale.Country.DominicanRepublic, QLocale.Country.ElSalvador,
    QLocale.Country.Nicaragua, QLocale.Country.PuertoRico,
})  # fmt: skip


def as_pdf(document: Document) -> bytes:
    """The document as a PDF file, made in memory: the disk sees it only where somebody saves it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator("Baton")
    writer.setTitle(document.title)
    writer.setResolution(300)
    writer.setPageLayout(_page_layout())
    _draw(document, writer)
    buffer.close()
    return bytes(buffer.data().data())


def on_screen(document: Document, shown: QTextDocument) -> None:
    """The same words for a preview, in the colours of the window."""
    cursor = QTextCursor(shown)
    for blocks in document.pages:
        for block in blocks:
            _write(cursor, block)


def print_on(document: Document, printer: QPrinter) -> None:
    """Send the document to a printer that somebody chose."""
    printer.setDocName(document.title)
    _draw(document, printer)


def printer() -> QPrinter:
    """A printer with the paper of this country, for a dialog to choose another."""
    from PySide6.QtPrintSupport import QPrinter

    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setPageLayout(_page_layout())
    return made


def _page_layout() -> QPageLayout:
    letter = QLocale.system().territory() in _LETTER_COUNTRIES
    size = QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def _draw(document: Document, device: QPagedPaintDevice) -> None:
    painter = QPainter(device)
    try:
        first = True
        for blocks in document.pages:
            laid_out = _laid_out(blocks, device)
            for number in range(laid_out.pageCount()):
                if not first:
                    device.newPage()
                first = False
                _draw_page(painter, laid_out, number)
    finally:
        painter.end()


def _draw_page(painter: QPainter, laid_out: QTextDocument, number: int) -> None:
    height = laid_out.pageSize().height()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)  # whatever the window looks like
    context.clip = QRectF(0, number * height, laid_out.pageSize().width(), height)
    painter.save()
    painter.translate(0, -number * height)
    laid_out.documentLayout().draw(painter, context)
    painter.restore()


def _laid_out(blocks: tuple[Block, ...], device: QPagedPaintDevice) -> QTextDocument:
    laid_out = QTextDocument()
    laid_out.documentLayout().setPaintDevice(device)
    laid_out.setDocumentMargin(0)
    laid_out.setDefaultFont(_default_font())
    option = laid_out.defaultTextOption()
    option.setTextDirection(QGuiApplication.layoutDirection())
    laid_out.setDefaultTextOption(option)
    room = device.pageLayout().paintRectPixels(device.logicalDpiX())
    laid_out.setPageSize(QSizeF(room.width(), room.height()))
    cursor = QTextCursor(laid_out)
    for block in blocks:
        _write(cursor, block)
    return laid_out


def _default_font() -> QFont:
    font = QFont(QGuiApplication.font().family())
    font.setPointSizeF(BODY)
    return font


def _write(cursor: QTextCursor, block: Block) -> None:
    """Gaps are in 96ths of an inch, which Qt scales to the device."""
    match block:
        case Heading(text, level):
            _paragraph(cursor, text, _letters(HEADINGS[level], strong=True), above=0 if level == 1 else 20)
        case Text(text, strong):
            _paragraph(cursor, text, _letters(BODY, strong=strong), above=7)
        case Facts(rows):
            for name, value in rows:
                _paragraph(cursor, f"{name}: ", _letters(BODY), above=4)
                cursor.insertText(value, _letters(BODY, strong=True))
        case Steps(steps):
            for number, step in enumerate(steps, 1):
                _paragraph(cursor, f"{QLocale().toString(number)}.  {step}", _letters(BODY), above=5)
        case Words(words):
            _word_table(cursor, words)


def _paragraph(cursor: QTextCursor, text: str, letters: QTextCharFormat, above: float) -> None:
    shape = QTextBlockFormat()
    shape.setTopMargin(above)
    shape.setLineHeight(115, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if cursor.position() == 0:
        cursor.setBlockFormat(shape)
    else:
        cursor.insertBlock(shape)
    cursor.insertText(text, letters)


def _word_table(cursor: QTextCursor, words: tuple[tuple[str, int], ...]) -> None:
    """Down the first column, then down the next, from left to right in every language: the words are English."""
    rows = -(-len(words) // COLUMNS)
    shape = QTextTableFormat()
    shape.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shape.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 100 / COLUMNS)] * COLUMNS)
    shape.setCellPadding(4)
    shape.setCellSpacing(0)
    shape.setBorder(1)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QColor("#8a8172"))
    shape.setBorderCollapse(True)
    shape.setTopMargin(14)
    shape.setBottomMargin(6)
    shape.setProperty(QTextFormat.Property.PageBreakPolicy, QTextFormat.PageBreakFlag.PageBreak_Auto.value)
    table = cursor.insertTable(rows, COLUMNS, shape)
    left = QTextBlockFormat()
    left.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    left.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    for at, (word, number) in enumerate(words):
        inside = table.cellAt(at % rows, at // rows).firstCursorPosition()
        inside.setBlockFormat(left)
        inside.insertText(f"{at + 1}  ", _letters(NUMBER))
        inside.insertText(word, _letters(WORD, strong=True))
        inside.insertText(f"   {number}", _letters(NUMBER))
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _letters(size: float, *, strong: bool = False) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFontPointSize(size)
    letters.setFontWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return letters
