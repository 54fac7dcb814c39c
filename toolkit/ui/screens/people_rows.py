"""How the list of people is drawn: its rows and its column heads."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from toolkit.services.people import PersonRow

from .. import icons, theme
from ..widgets import paint
from ..widgets.rows import LIST_ROW, Index, RowDelegate
from .people_model import PERSON, Column, PeopleModel

REACH_ICONS = {"phone": "phone", "email": "mail", "address": "pin", "other": "message", "no_contact": "no-contact"}
FIRST, SIDE = 16, 8  # room before the first column, and at the sides of all others
ICON = 16
TAG_PADDING, TAG_GAP = 8, 4
SHARES = {
    Column.NAME: 26,
    Column.REACH: 23,
    Column.TAGS: 23,
    Column.PLACE: 13,
    Column.LOOKED_AFTER_BY: 15,
}
NEEDS = {Column.PLACE: 660, Column.LOOKED_AFTER_BY: 560, Column.TAGS: 400}  # pixels of table below which it folds away
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine


@lru_cache(maxsize=16)
def _metrics(family: str, pixels: int, weight: int) -> QFontMetrics:
    font = QFont(family.split("\n"))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    return QFontMetrics(font)


def _measure(font: QFont) -> QFontMetrics:
    return _metrics("\n".join(font.families()), font.pixelSize(), int(font.weight()))


class PeopleDelegate(RowDelegate):
    """One person a row: name in bold, the way to reach them with its icon, tags, and "Nobody yet" in amber."""

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PersonRow | None = index.data(PERSON)
        if row is None:
            return
        column = index.column()
        before = FIRST if column == Column.NAME else SIDE
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        place = option.rect.adjusted(SIDE if rtl else before, 0, -(before if rtl else SIDE), -1)
        if column == Column.TAGS:
            self._draw_tags(painter, place, row.tags, rtl)
        elif column == Column.REACH:
            self._draw_reach(painter, place, row, str(index.data()), rtl)
        elif column == Column.NAME:
            if row.forked:
                icon, place = _split(place, ICON, rtl)
                icons.draw(painter, icon, "two-versions", "amber", mirrored=rtl)
            self._draw_text(painter, place, row.name, rtl, strong=True)
        elif column == Column.PLACE:
            self._draw_text(painter, place, row.place, rtl, tone="muted")
        elif row.looked_after_by:
            self._draw_text(painter, place, row.looked_after_by, rtl)
        else:
            self._draw_text(painter, place, str(index.data()), rtl, tone="amber", strong=True)

    def _draw_reach(self, painter: QPainter, place: QRect, row: PersonRow, words: str, rtl: bool) -> None:
        if not words:
            return
        icon, rest = _split(place, ICON, rtl)
        icons.draw(painter, icon, REACH_ICONS.get(row.reach_kind, "message"), mirrored=rtl)
        self._draw_text(painter, rest, words, rtl)

    def _draw_text(
        self, painter: QPainter, place: QRect, text: str, rtl: bool, *, tone: str = "text", strong: bool = False
    ) -> None:
        font = theme.font(strong=strong)
        metrics = _measure(font)
        if metrics.horizontalAdvance(text) > place.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(font)
        painter.setPen(theme.colour(tone))
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(side | _LINE), text)

    def _draw_tags(self, painter: QPainter, place: QRect, tags: tuple[str, ...], rtl: bool) -> None:
        """As many as fit; how many more there are stands behind them."""
        metrics = _measure(theme.font())
        height = theme.scaled(theme.TAG_HEIGHT)
        x = place.left()
        for at, text in enumerate(tags):
            rest = len(tags) - at - 1
            room = place.right() - x - (metrics.horizontalAdvance(f"+{rest}") + TAG_GAP if rest else 0)
            width = metrics.horizontalAdvance(text) + 2 * TAG_PADDING + 2
            if width > room and at:
                more = QRect(x, place.top(), place.right() - x, place.height())
                more = paint.mirrored(more, place, right_to_left=rtl)
                self._draw_text(painter, more, f"+{rest + 1}", rtl, tone="muted")
                return
            width = min(width, room)
            box = QRect(x, place.top() + (place.height() - height) // 2, width, height)
            if width == room:
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - 2 * TAG_PADDING)
            paint.tag(painter, paint.mirrored(box, place, right_to_left=rtl), text)
            x += width + TAG_GAP


def _split(place: QRect, icon: int, rtl: bool) -> tuple[QRect, QRect]:
    """Room for an icon where reading begins, and the rest."""
    first = QRect(place.left(), place.top(), icon, place.height())
    rest = place.adjusted(icon + SIDE, 0, 0, 0)
    return paint.mirrored(first, place, right_to_left=rtl), paint.mirrored(rest, place, right_to_left=rtl)


class PeopleHead(QHeaderView):
    """Column heads that begin where the words below them begin, in both reading directions."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFixedHeight(theme.scaled(32))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        painter.save()
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("border"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        before = FIRST if logical == Column.NAME else SIDE
        place = rect.adjusted(SIDE if rtl else before, 0, -(before if rtl else SIDE), -1)
        text = str(self.model().headerData(logical, Qt.Orientation.Horizontal))
        metrics = _measure(theme.font())
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
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
        self.setItemDelegate(PeopleDelegate(self))
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

    def first_in_sight(self) -> int:
        return max(0, self.rowAt(0))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        model = self.model()
        model.in_sight = self.viewport().height() // theme.scaled(LIST_ROW) + 1
        width = self.viewport().width()
        shown = [column for column in Column if width >= NEEDS.get(column, 0)]
        for column in Column:
            self.setColumnHidden(column, column not in shown)
        whole = sum(SHARES[column] for column in shown)
        left = width
        for column in shown[:-1]:
            part = width * SHARES[column] // whole
            self.setColumnWidth(column, part)
            left -= part
        self.setColumnWidth(shown[-1], left)

    def sizeHint(self) -> QSize:
        return QSize(640, 480)
