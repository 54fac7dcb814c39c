"""What is due, by day: the model and the rows of the first page."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionButton, QStyleOptionViewItem, QTreeView, QWidget

from toolkit.services.agenda import DueItem

from .. import icons, theme
from ..bidi import ltr
from ..widgets import paint
from ..widgets.rows import TREE_ROW, TWO_LINES, Index

ITEM, COUNT, TODAY = (Qt.ItemDataRole.UserRole + at for at in range(3))
translate = QCoreApplication.translate
BOX_AREA = 48  # pixels at the start of a row that tick it
OWNER_FROM, OWNER_LEAST = 0.63, 340  # the part of the width where owners stand, and the width below which they don't


class Group(NamedTuple):
    key: str
    items: list[DueItem]


def grouped(items: Sequence[DueItem], today: datetime.date) -> list[Group]:
    """Late, today, the days after, and what has no day; groups with nothing in them are left out."""
    day = today.isoformat()
    groups = {"late": [], "today": [], "later": [], "undated": []}
    for item in items:
        key = "undated" if not item.due else "late" if item.due < day else "today" if item.due == day else "later"
        groups[key].append(item)
    return [Group(key, found) for key, found in groups.items() if found]


def group_title(key: str, today: datetime.date) -> str:
    if key == "today":
        weekday = QLocale().standaloneDayName(today.isoweekday(), QLocale.FormatType.LongFormat)
        return translate("DueList", "Today, {weekday}").format(weekday=weekday)
    return {
        "late": translate("DueList", "Late"),
        "later": translate("DueList", "In the next days"),
        "undated": translate("DueList", "Without a day"),
    }[key]


def day_words(item: DueItem, today: datetime.date) -> str:
    """When it is due, as short as it can be said."""
    if not item.due:
        return translate("DueList", "no day yet")
    due = datetime.date.fromisoformat(item.due[:10])
    if due < today:
        return translate("DueList", "%n days late", None, (today - due).days)
    if due == today:
        return translate("DueList", "any time")
    return QLocale().toString(QDate(due.year, due.month, due.day), "ddd d MMM")


class DueList(QTreeView):
    """`ticked(DueItem)` when one is done, by its box, the space bar or a double click on it; `opened(DueItem)`."""

    ticked = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Due"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setItemDelegate(_DueRow(self))
        self._model = QStandardItemModel(self)
        self.setModel(self._model)

    def show_items(self, items: Sequence[DueItem], today: datetime.date) -> None:
        """Fill the list anew; the row that was current stays so, or the one that came after it."""
        row = self._flat(self.currentIndex())
        self._model.clear()
        for group in grouped(items, today):
            head = QStandardItem(group_title(group.key, today))
            head.setData(len(group.items), COUNT)
            head.setData(group.key, ITEM)
            head.setFlags(Qt.ItemFlag.NoItemFlags)  # the arrow keys go past it
            head.setAccessibleText(f"{head.text()}, {len(group.items)}")
            for item in group.items:
                child = QStandardItem(item.title)
                child.setData(item, ITEM)
                child.setData(today, TODAY)
                child.setEditable(False)
                owner = item.owner or translate("DueList", "Nobody yet")
                said = (item.title, item.plan, owner, item.phone, day_words(item, today))
                child.setAccessibleText(", ".join(part for part in said if part))
                head.appendRow(child)
            self._model.appendRow(head)
        self.expandAll()
        rows = self._items()
        if rows and row >= 0:
            self.setCurrentIndex(rows[min(row, len(rows) - 1)])

    def items(self) -> list[DueItem]:
        """What is shown, from top to bottom."""
        return [index.data(ITEM) for index in self._items()]

    def _items(self) -> list[Index]:
        model = self._model
        heads = [model.index(row, 0) for row in range(model.rowCount())]
        return [model.index(row, 0, head) for head in heads for row in range(model.rowCount(head))]

    def _flat(self, index: Index) -> int:
        rows = self._items()
        return rows.index(index) if index in rows else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentIndex().data(ITEM)
        if isinstance(item, DueItem) and event.key() == Qt.Key.Key_Space:
            self.ticked.emit(item)
        elif isinstance(item, DueItem) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(item)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        rows = self._items()
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(rows[0])

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.viewport().update()
        return super().viewportEvent(event)

    def mouseReleaseEvent(self, event) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        item = index.data(ITEM)
        if event.button() != Qt.MouseButton.LeftButton or not isinstance(item, DueItem):
            return
        row = self.visualRect(index)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        from_start = row.right() - event.position().x() if rtl else event.position().x() - row.left()
        (self.ticked if from_start < BOX_AREA else self.opened).emit(item)


class _DueRow(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = TREE_ROW if not index.parent().isValid() else TWO_LINES
        return QSize(100, theme.scaled(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        item = index.data(ITEM)
        if isinstance(item, DueItem):
            self._paint_item(painter, option, item, index.data(TODAY))
        else:
            self._paint_head(painter, option, index)
        painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.colour("border"))
        painter.restore()

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.fillRect(option.rect, theme.colour("sunken"))
        draw = RowPainter(painter, option)
        tone = "amber" if index.data(ITEM) == "late" else "text"
        title = str(index.data())
        wide = QFontMetrics(theme.font(strong=True)).horizontalAdvance(title)
        draw.text(title, 16, 0, wide + 4, option.rect.height(), tone, strong=True)
        draw.text(QLocale().toString(index.data(COUNT)), 16 + wide + 10, 0, 60, option.rect.height(), "muted")

    def _paint_item(self, painter: QPainter, option: QStyleOptionViewItem, item: DueItem, today: datetime.date) -> None:
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        view = option.widget
        if option.state & QStyle.StateFlag.State_Selected and view is not None and view.hasFocus():
            paint.selection(painter, option.rect, right_to_left=rtl)
        draw = RowPainter(painter, option)
        width, height = option.rect.width(), option.rect.height()
        self._paint_box(draw, painter, option)
        icon = {"online": "monitor", "in_person": "people", "talk": "speech"}.get(item.where, "flag")
        icons.draw(painter, draw.place(48, (height - 20) // 2, 20, 20), icon, "muted")
        late = bool(item.due) and item.due[:10] < today.isoformat()
        day = day_words(item, today)
        day_width = QFontMetrics(theme.font(strong=late)).horizontalAdvance(day) + 4
        day_left = width - 16 - day_width
        draw.text(day, day_left, 0, day_width, height, "amber" if late else "text", strong=late, at_end=True)
        right = day_left - 12
        line = QFontMetrics(theme.font()).height()
        top = (height - 2 * line) // 2
        if width >= OWNER_LEAST:
            left = int(width * OWNER_FROM) - 8
            room = right - left
            if not item.owner:
                draw.text(translate("DueList", "Nobody yet"), left, 0, room, height, "amber", strong=True)
            elif item.phone:
                draw.text(item.owner, left, top, room, line, "text")
                draw.text(ltr(item.phone), left, top + line, room, line, "muted")
            else:
                draw.text(item.owner, left, 0, room, height, "text")
            right = left - 12
        draw.text(item.title, 78, top, right - 78, line, "text")
        draw.text(item.plan, 78, top + line, right - 78, line, "muted")

    def _paint_box(self, draw: RowPainter, painter: QPainter, option: QStyleOptionViewItem) -> None:
        box = QStyleOptionButton()
        box.rect = draw.place(16, (option.rect.height() - 18) // 2, 18, 18)
        box.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Off
        option.widget.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter, option.widget)


class RowPainter:
    """Words at places of a row that is read in either direction."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter, self._rect = painter, option.rect
        self._rtl = option.direction == Qt.LayoutDirection.RightToLeft

    def place(self, left: int, top: int, width: int, height: int) -> QRect:
        rect = QRect(self._rect.left() + left, self._rect.top() + top, max(0, width), height)
        return paint.mirrored(rect, self._rect, right_to_left=self._rtl)

    def text(
        self, words: str, left: int, top: int, width: int, height: int, tone: str, *, strong: bool = False,
        at_end: bool = False, size: theme.TextSize = "body", centred: bool = False,
    ) -> None:  # fmt: skip
        font = theme.font(size, strong=strong)
        area = self.place(left, top, width, height)
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        side = Qt.AlignmentFlag.AlignRight if self._rtl != at_end else Qt.AlignmentFlag.AlignLeft
        side = Qt.AlignmentFlag.AlignHCenter if centred else side | Qt.AlignmentFlag.AlignAbsolute
        self._painter.setFont(font)
        self._painter.setPen(theme.colour(tone))
        self._painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
