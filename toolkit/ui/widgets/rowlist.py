"""A list whose rows are painted: it keeps its choice when it is filled anew, and steps over the heads of groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem, QWidget

from .. import theme
from . import paint
from .rows import Index, RowDelegate

ROW = Qt.ItemDataRole.UserRole
GROUP_HEAD = 32
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True)
class Head:
    """The head of a group of rows, with a quiet word beside it."""

    text: str
    beside: str = ""


@dataclass(frozen=True)
class Row:
    """One row: `key` tells it apart, `text` says all of it to screen readers, `data` is for the delegate."""

    key: Any
    text: str
    data: Any


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row | Head] = []

    def show(self, rows: Sequence[Row | Head]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt asks like this
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.text} {row.beside}".strip() if isinstance(row, Head) else row.text
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Row):
            return row.text
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.data(index, ROW), Head):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class GroupedDelegate(RowDelegate):
    """Draws heads of groups; subclasses draw rows in `paint_row(painter, area, data, right to left)`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        head = isinstance(index.data(ROW), Head)
        return QSize(100, theme.scaled(GROUP_HEAD if head else self._height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        if isinstance(row, Head):
            self._paint_head(painter, option.rect, row, rtl)
            return
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint.box(painter, option.rect.adjusted(0, 0, 0, -1), edge="accent", width=2, radius=theme.TAG_RADIUS)

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(row, Row):
            rtl = option.direction == Qt.LayoutDirection.RightToLeft
            self.paint_row(painter, option.rect.adjusted(16, 0, -16, -1), row.data, rtl)

    def paint_row(self, painter: QPainter, area: QRect, data: Any, rtl: bool) -> None:
        """Draw what stands in the row; the ground and the selection are already there."""
        raise NotImplementedError

    def _paint_head(self, painter: QPainter, rect: QRect, head: Head, rtl: bool) -> None:
        painter.fillRect(rect, theme.colour("sunken"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("border"))
        area = rect.adjusted(16, 0, -16, -1)
        used = draw_text(painter, area, head.text, strong=True, rtl=rtl)
        rest = paint.mirrored(area.adjusted(used + 8, 0, 0, 0), area, right_to_left=rtl)
        draw_text(painter, rest, head.beside, tone="muted", rtl=rtl)


def draw_text(
    painter: QPainter,
    area: QRect,
    text: str,
    *,
    tone: str = "text",
    strong: bool = False,
    at_end: bool = False,
    rtl: bool = False,
) -> int:
    """One line inside `area`, shortened where it has to be; `at_end` puts it where reading ends. Returns its width."""
    font = theme.font(strong=strong)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.setFont(font)
    painter.setPen(theme.colour(tone))
    side = Qt.AlignmentFlag.AlignRight if rtl != at_end else Qt.AlignmentFlag.AlignLeft
    painter.drawText(area, side | _LINE, shown)
    return metrics.horizontalAdvance(shown)


class RowList(QListView):
    """`chosen(key)` when the person goes to another row, `opened(key)` with a click or Enter."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._quiet = False
        self._model = _Model()
        self.setModel(self._model)
        self.clicked.connect(self._open)

    def set_rows(self, rows: Sequence[Row | Head]) -> None:
        """Fill it anew; the chosen row stays chosen, without telling anybody, if it is still there."""
        key, top = self.current_key(), self.verticalScrollBar().value()
        self._quiet = True
        self._model.show(rows)
        self.choose(key)
        self.verticalScrollBar().setValue(top)
        self._quiet = False
        self.viewport().update()

    def row_keys(self) -> list[Any]:
        return [row.key for row in self._model.rows if isinstance(row, Row)]

    def texts(self) -> list[str]:
        """What stands in the rows and heads, as screen readers say it."""
        return [str(self._model.index(at).data()) for at in range(self._model.rowCount())]

    def current_key(self) -> Any:
        row = self.currentIndex().data(ROW)
        return row.key if isinstance(row, Row) else None

    def choose(self, key: Any) -> bool:
        """Choose a row without telling anybody; False if there is none."""
        quiet, self._quiet = self._quiet, True
        at = next((n for n, row in enumerate(self._model.rows) if isinstance(row, Row) and row.key == key), None)
        if at is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(self._model.index(at))
        self._quiet = quiet
        return at is not None

    def rect_of(self, key: Any) -> QRect:
        """Where a row stands in the viewport."""
        at = next(n for n, row in enumerate(self._model.rows) if isinstance(row, Row) and row.key == key)
        return self.visualRect(self._model.index(at))

    def content_height(self) -> int:
        """How high it is with all its rows in sight."""
        return sum(self.sizeHintForRow(at) for at in range(self._model.rowCount()))

    def currentChanged(self, current, previous) -> None:
        super().currentChanged(current, previous)
        row = current.data(ROW)
        if not self._quiet and isinstance(row, Row):
            self.chosen.emit(row.key)

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            keys = self.row_keys()
            if keys:
                self.choose(keys[0])

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(row, Row):
            self.opened.emit(row.key)
