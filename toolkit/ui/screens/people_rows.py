"""How the list of people is drawn: its rows and its column heads."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QItemSelectionModel, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap, QStaticText
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from toolkit.services import columns
from toolkit.services.people import PersonRow
from toolkit.vault.people_lists import Order

from .. import icons, theme
from ..widgets import paint
from ..widgets.rows import LIST_ROW
from .people_model import Column, PeopleModel

REACH_ICONS = {
    "phone": "phone",
    "email": "mail",
    "address": "pin",
    "other": "message",
    "no_contact": "no-contact",
    "through": "person",
}
FIRST, SIDE = 16, 8  # room before the first column, and at the sides of all others
ICON = 16
TAG_PADDING, TAG_GAP = 8, 4
ROOM_FOR_MORE = 28
SHARES = {columns.NAME: 22, columns.REACH: 20, columns.TAGS: 16, columns.CONTACTED: 14, "looked_after_by": 18}
SHARE = 13  # of every other column
LEAST = {columns.NAME: 130, columns.REACH: 124}  # pixels without which a column folds away
LEAST_OTHER = 92
ARROW = 14
_USUAL = frozenset(columns.AT_FIRST)
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine


class Ink:
    """Everything that rows are drawn with, made once for an appearance: a list is painted with every key typed.

    Texts, icons and tags are kept as they were drawn, the lately used ones of each.
    """

    def __init__(self, ratio: float) -> None:
        self.ratio = ratio
        self.fonts = {strong: theme.font(strong=strong) for strong in (False, True)}
        self.metrics = {strong: QFontMetrics(font) for strong, font in self.fonts.items()}
        names = ("text", "muted", "amber", "accentsoft", "accent", "border", "sunken")
        self.colours = {name: theme.colour(name) for name in names}
        self.tag_height = theme.scaled(theme.TAG_HEIGHT)
        self.text = lru_cache(maxsize=1024)(self._text)
        self.tag = lru_cache(maxsize=256)(self._tag)
        self.icon = lru_cache(maxsize=16)(self._icon)

    def _text(self, text: str, strong: bool, room: int) -> tuple[QStaticText, float, float]:
        """A text cut to its room, ready to be drawn, with its width and height."""
        metrics = self.metrics[strong]
        if metrics.horizontalAdvance(text) > room:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        made = QStaticText(text)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.prepare(font=self.fonts[strong])
        return made, made.size().width(), made.size().height()

    def _tag(self, text: str, room: int) -> QPixmap:
        metrics = self.metrics[False]
        width = metrics.horizontalAdvance(text) + 2 * TAG_PADDING + 2
        if width > room:
            width = max(room, 2 * TAG_PADDING)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - 2 * TAG_PADDING)
        picture = QPixmap(QSize(width, self.tag_height) * self.ratio)
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint.tag(painter, QRect(0, 0, width, self.tag_height), text)
        painter.end()
        return picture

    def _icon(self, name: str, tone: str) -> QPixmap:
        return icons.pixmap(name, tone, ICON, self.ratio)


class RowPainter:
    """Draws a person as a row: name in bold, the way to reach them with its icon, tags, "Nobody yet" in amber."""

    def __init__(self, painter: QPainter, ink: Ink, rtl: bool) -> None:
        self._painter, self._ink, self._rtl = painter, ink, rtl

    def ground(self, rect: QRect, selected: bool) -> None:
        colours = self._ink.colours
        if selected:
            self._painter.fillRect(rect, colours["accentsoft"])
            bar = QRect(rect.right() - 2 if self._rtl else rect.left(), rect.top(), 3, rect.height())
            self._painter.fillRect(bar, colours["accent"])
        self._painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours["border"])

    def cell(self, column: int, rect: QRect, row: PersonRow, words: str) -> None:
        """One column of a row; `words` is what the model says in it."""
        before = FIRST if column == Column.NAME else SIDE
        place = rect.adjusted(SIDE if self._rtl else before, 0, -(before if self._rtl else SIDE), -1)
        if column == Column.TAGS:
            self._tags(place, row.tags)
        elif column == Column.NAME:
            if row.forked:
                place = self._icon(place, "two-versions", "amber")
            self._text(place, words, strong=True)
        elif column == Column.REACH:
            if words:
                place = self._icon(place, REACH_ICONS.get(row.reach_kind, "message"), "muted")
                self._text(place, words)
        elif column != Column.LOOKED_AFTER_BY:
            self._text(place, words, tone="muted")
        elif row.looked_after_by:
            self._text(place, words)
        else:
            self._text(place, words, tone="amber", strong=True)

    def _text(self, place: QRect, text: str, *, tone: str = "text", strong: bool = False) -> None:
        if not text:
            return
        static, width, height = self._ink.text(text, strong, place.width())
        x = place.right() + 1 - width if self._rtl else place.left()
        self._painter.setFont(self._ink.fonts[strong])
        self._painter.setPen(self._ink.colours[tone])
        self._painter.drawStaticText(QPointF(x, place.top() + (place.height() - height) / 2), static)

    def _icon(self, place: QRect, name: str, tone: str) -> QRect:
        """Draw an icon where reading begins; what is left of the place."""
        x = place.right() + 1 - ICON if self._rtl else place.left()
        self._painter.drawPixmap(x, place.top() + (place.height() - ICON) // 2, self._ink.icon(name, tone))
        taken = ICON + SIDE
        return place.adjusted(0 if self._rtl else taken, 0, -taken if self._rtl else 0, 0)

    def _tags(self, place: QRect, tags: tuple[str, ...]) -> None:
        """As many as fit; how many more there are stands behind them."""
        used = 0
        for at, text in enumerate(tags):
            rest = len(tags) - at - 1
            room = place.width() - used - (ROOM_FOR_MORE if rest else 0)
            picture = self._ink.tag(text, place.width() - ROOM_FOR_MORE if rest else place.width())
            width = round(picture.width() / self._ink.ratio)
            if width > room and at:
                left = place.adjusted(0, 0, -used, 0) if self._rtl else place.adjusted(used, 0, 0, 0)
                self._text(left, f"+{rest + 1}", tone="muted")
                return
            x = place.right() + 1 - used - width if self._rtl else place.left() + used
            self._painter.drawPixmap(x, place.top() + (place.height() - self._ink.tag_height) // 2, picture)
            used += width + TAG_GAP


class PeopleHead(QHeaderView):
    """Column heads that begin where the words below them begin, in both reading directions."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(False)
        self.setHighlightSections(False)
        self.order = Order()
        self.setFixedHeight(theme.scaled(32))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        painter.save()
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("border"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        before = FIRST if logical == Column.NAME else SIDE
        place = rect.adjusted(SIDE if rtl else before, 0, -(before if rtl else SIDE), -1)
        text = str(self.model().headerData(logical, Qt.Orientation.Horizontal))
        sorted_by = self.model().columns[logical] == self.order.column and self.order != Order()
        metrics = QFontMetrics(theme.font(strong=sorted_by))
        painter.setFont(theme.font(strong=sorted_by))
        painter.setPen(theme.colour("text" if sorted_by else "muted"))
        if sorted_by:
            # It stands behind the words, as long as there is room for them.
            behind = min(metrics.horizontalAdvance(text) + 4, place.width() - ARROW)
            x = place.right() + 1 - behind - ARROW if rtl else place.left() + behind
            arrow = "chevron-down" if self.order.descending else "chevron-up"
            icons.draw(painter, QRect(x, place.top(), ARROW, place.height()), arrow, "text")
            room = place.width() - ARROW - 4
            place = (
                place.adjusted(place.width() - room, 0, 0, 0) if rtl else place.adjusted(0, 0, room - place.width(), 0)
            )
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(side | _LINE), metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width()))
        painter.restore()


class PeopleTable(QTableView):
    """The list itself. Columns share its width; on a narrow window the lesser ones fold away."""

    def __init__(self, model: PeopleModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHorizontalHeader(PeopleHead(self))
        self.setModel(model)
        self._ink: Ink | None = None
        theme.changed().connect(self._forget_ink)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(3 * LIST_ROW)
        self.setStyleSheet("QTableView, QHeaderView { background: transparent; }")  # the card's corners stay round
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(theme.scaled(LIST_ROW))
        rows.setDefaultSectionSize(theme.scaled(LIST_ROW))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows are drawn here as a whole: by the cell, Qt takes longer than a frame."""
        ratio = self.devicePixelRatioF()
        if self._ink is None or self._ink.ratio != ratio:
            self._ink = Ink(ratio)
        model = self.model()
        shown = [column for column in range(model.columnCount()) if not self.isColumnHidden(column)]
        across = {column: (self.columnViewportPosition(column), self.columnWidth(column)) for column in shown}
        chosen = [(part.top(), part.bottom()) for part in self.selectionModel().selection()]
        painter = QPainter(self.viewport())
        rows = RowPainter(painter, self._ink, self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        width = self.viewport().width()
        for row in range(max(0, first), (model.rowCount() if last < 0 else last + 1) if first >= 0 else 0):
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            rows.ground(QRect(0, top, width, height), any(low <= row <= high for low, high in chosen))
            person = model.person(row)
            if person is not None:
                for column, (x, room) in across.items():
                    rows.cell(column, QRect(x, top, room, height), person, model.words(person, column))
        painter.end()

    def _forget_ink(self) -> None:
        self._ink = None
        self.viewport().update()

    def ranges(self) -> list[tuple[int, int]]:
        """The selected rows as (first, behind the last)."""
        return sorted({(part.top(), part.bottom() + 1) for part in self.selectionModel().selection()})

    def mark(self, row: int) -> bool:
        """Select this row alone, or none for -1; False if it is so already."""
        chosen = self.selectionModel()
        if [index.row() for index in chosen.selectedRows()] == [row]:
            return False
        if row < 0:
            chosen.clear()
        else:
            flags = QItemSelectionModel.SelectionFlag
            chosen.setCurrentIndex(self.model().index(row, 0), flags.ClearAndSelect | flags.Rows)
        return True

    def first_in_sight(self) -> int:
        return max(0, self.rowAt(0))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Give the columns their widths; those without room fold away, those of everybody's list first."""
        model = self.model()
        model.in_sight = self.viewport().height() // theme.scaled(LIST_ROW) + 1
        width = left = self.viewport().width()
        chosen = [column for column in model.columns if column in model.shown]
        kept: list[str] = []
        for column in sorted(chosen, key=lambda one: (one != columns.NAME, one != columns.REACH, one in _USUAL)):
            left -= LEAST.get(column, LEAST_OTHER)
            if left < 0 and kept:
                break
            kept.append(column)
        shown = [column for column in chosen if column in kept]
        whole = sum(SHARES.get(column, SHARE) for column in shown)
        left = width
        for at, column in enumerate(model.columns):
            self.setColumnHidden(at, column not in shown)
            if column in shown:
                part = left if column == shown[-1] else width * SHARES.get(column, SHARE) // whole
                self.setColumnWidth(at, part)
                left -= part
        self.viewport().update()

    def show_order(self, order: Order) -> None:
        """Mark the column that the list is sorted by."""
        head = self.horizontalHeader()
        head.order = order
        head.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(640, 480)
