"""Rows of lists, tables and trees: their height, their selection, and a delegate for plain ones."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from .. import theme
from . import paint

Index = QModelIndex | QPersistentModelIndex
LIST_ROW, TWO_LINES, TREE_ROW = 40, 52, 32


class RowDelegate(QStyledItemDelegate):
    """Rows of one height with a thin line below each; the selected one has a bar where reading begins.

    Subclasses draw their own content in `paint_content`; everything else stays the same.
    """

    def __init__(self, view: QAbstractItemView, height: int = LIST_ROW) -> None:
        super().__init__(view)
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), theme.scaled(self._height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("accentsoft"))
            if index.column() == 0:
                paint.selection(painter, option.rect, right_to_left=rtl)
        self.paint_content(painter, option, index)
        painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.colour("border"))

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw what stands in the row; the ground and the selection are already there."""
        plain = QStyleOptionViewItem(option)
        plain.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)
        plain.rect = option.rect.adjusted(13, 0, -13, -1)
        super().paint(painter, plain, index)
