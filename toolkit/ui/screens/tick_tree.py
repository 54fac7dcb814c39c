"""Records in groups, to be ticked one by one or by the group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTreeView, QWidget

from .. import icons, theme
from ..widgets import paint
from ..widgets.rows import TREE_ROW, Index, RowDelegate

ITEM, GROUP, DETAIL, TICK = (Qt.ItemDataRole.UserRole + at for at in range(4))
SIDE, CHEVRON, BOX, ICON, GAP = 12, 14, 18, 16, 8
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine
_ON, _OFF, _SOME = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked


@dataclass(frozen=True)
class Line:
    """One record. `data` is what `chosen` tells; `name` and `detail` are what stands there.

    `key` tells it apart, and `whole` is the key of what it is a part of: a part is ticked with its whole.
    """

    data: Any
    name: str
    detail: str = ""
    key: Any = None
    whole: Any = None


@dataclass(frozen=True)
class Group:
    """`count` may be more than the lines that are listed. `ticks`: whether there are boxes, and how they begin."""

    key: Any
    name: str
    detail: str
    count: int
    lines: Sequence[Line]
    icon: str = ""
    tone: str = "muted"
    ticks: Qt.CheckState | None = None
    folded: bool = False


@dataclass
class Ticks:
    """What is ticked in a group: all but `off`, or only `on`; with all that is not listed if `whole`."""

    whole: bool = False
    on: list[Any] = field(default_factory=list)
    off: list[Any] = field(default_factory=list)
    count: int = 0


class TickTree(QTreeView):
    """`chosen(data)` when a record comes under the cursor; `ticked` when a box changed. Left and Right close and open a
    group, the space bar ticks."""

    chosen = Signal(object)
    ticked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Rows(self))
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.selectionModel().currentChanged.connect(self._moved)
        self._items: list[QModelIndex] = []
        self._whole: dict[int, bool] = {}
        self._groups: list[Group] = []

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Show these groups, open unless folded; the first record that can be seen is chosen."""
        model = self._model
        model.clear()
        self._groups = list(groups)
        self._whole = {at: group.ticks == _ON for at, group in enumerate(self._groups)}
        for group in self._groups:
            model.appendRow(self._head(group))
        self._items = []
        for at, group in enumerate(self._groups):
            head = model.index(at, 0)
            self.setExpanded(head, not group.folded)
            self._items += [model.index(row, 0, head) for row in range(len(group.lines))]
        first = next((index for index in self._items if self.isExpanded(index.parent())), None)
        if first is None and self._items:
            first = self._items[0]
        if first is not None:
            self.setCurrentIndex(first)
        self.ticked.emit()

    def _head(self, group: Group) -> QStandardItem:
        head = QStandardItem(group.name)
        number = self.locale().toString(group.count)
        head.setData(group.key, GROUP)
        head.setData((number, group.detail), DETAIL)
        head.setData(f"{group.name}, {number}. {group.detail}", Qt.ItemDataRole.AccessibleTextRole)
        rows = [head]
        for line in group.lines:
            row = QStandardItem(line.name)
            row.setData(line.data, ITEM)
            row.setData(group.key, GROUP)
            row.setData(line.detail, DETAIL)
            row.setData(f"{line.name}, {line.detail}", Qt.ItemDataRole.AccessibleTextRole)
            head.appendRow(row)
            rows.append(row)
        if group.ticks is not None:
            for row in rows:
                row.setCheckable(True)
                row.setCheckState(group.ticks)
        if group.count > len(group.lines):
            more = QStandardItem(self.tr("%n more, not listed here", "", group.count - len(group.lines)))
            more.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.appendRow(more)
        return head

    # Ticking

    def ticks(self) -> dict[Any, Ticks]:
        """What is ticked, by the groups' keys."""
        found: dict[Any, Ticks] = {}
        for at, group in enumerate(self._groups):
            if group.ticks is None:
                continue
            ticks = found[group.key] = Ticks(self._whole[at])
            head = self._model.item(at)
            for row, line in enumerate(group.lines):
                (ticks.on if head.child(row).checkState() == _ON else ticks.off).append(line.data)
            ticks.count = len(ticks.on) + (group.count - len(group.lines) if ticks.whole else 0)
        return found

    def tick(self, index: QModelIndex) -> None:
        """Turn a box round; that of a group turns all of its records, also those that are not listed."""
        item = self._model.itemFromIndex(index)
        if item is None or not item.isCheckable():
            return
        state = _OFF if item.checkState() == _ON else _ON
        item.setCheckState(state)
        head = item.parent()
        if head is None:
            self._whole[item.row()] = state == _ON
            for row in range(item.rowCount()):
                if item.child(row).isCheckable():
                    item.child(row).setCheckState(state)
        else:
            line = self._groups[head.row()].lines[item.row()]
            for at, group in enumerate(self._groups):
                if group.ticks is not None:
                    self._follow(at, group, line, state)
        self.viewport().update()
        self.ticked.emit()

    def _follow(self, at: int, group: Group, turned: Line, state: Qt.CheckState) -> None:
        """Parts follow their whole, a whole is ticked with any of its parts; then the head of the group."""
        head = self._model.item(at)
        for row, line in enumerate(group.lines):
            part = turned.key is not None and line.whole == turned.key
            whole = state == _ON and turned.whole is not None and line.key == turned.whole
            if part or whole:
                head.child(row).setCheckState(state)
        states = {head.child(row).checkState() for row in range(len(group.lines))}
        if group.count > len(group.lines):
            states.add(_ON if self._whole[at] else _OFF)
        head.setCheckState(states.pop() if len(states) == 1 else _SOME)
        if group.count == len(group.lines):
            self._whole[at] = head.checkState() == _ON

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.tick(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            if self.box_of(index).adjusted(-6, 0, 6, 0).contains(event.position().toPoint()):
                self.tick(index)
                return
            if not index.parent().isValid():
                self.setExpanded(index, not self.isExpanded(index))
        super().mouseReleaseEvent(event)

    def box_of(self, index: QModelIndex) -> QRect:
        """Where the tick box of a row stands; empty where it has none."""
        if index.data(Qt.ItemDataRole.CheckStateRole) is None:
            return QRect()
        whole = self.visualRect(index).adjusted(SIDE, 0, -SIDE, -1)
        start = CHEVRON + GAP + (BOX + GAP if index.parent().isValid() else 0)
        place = QRect(whole.left() + start, whole.top(), BOX, whole.height())
        return paint.mirrored(place, whole, right_to_left=self.isRightToLeft())

    def group_of(self, index: QModelIndex) -> Group:
        return self._groups[(index.parent() if index.parent().isValid() else index).row()]

    # Walking

    def step(self, by: int) -> None:
        """Go to another record, over the heads of groups."""
        current = self.currentIndex()
        at = self._items.index(current) if current in self._items else -1
        if self._items and 0 <= at + by < len(self._items):
            self.setCurrentIndex(self._items[at + by])

    def _moved(self, current: QModelIndex) -> None:
        data = current.data(ITEM)
        if data is not None:
            self.chosen.emit(data)


class _Rows(RowDelegate):
    def __init__(self, view: TickTree) -> None:
        super().__init__(view, TREE_ROW)
        self._view = view

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        whole = option.rect.adjusted(SIDE, 0, -SIDE, -1)
        group = self._view.group_of(QModelIndex(index))
        self._paint_box(painter, option, QModelIndex(index))
        if index.parent().isValid():
            self._paint_record(painter, whole, index, group, rtl)
        else:
            self._paint_group(painter, whole, index, group, rtl)

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        place = self._view.box_of(index)
        if place.isEmpty():
            return
        state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        square = QRect(place.left(), place.center().y() - BOX // 2, BOX, BOX)
        focus = option.state & QStyle.StateFlag.State_HasFocus
        filled = state != _OFF
        paint.box(
            painter,
            square,
            fill="accent" if filled else "surface",
            edge="accent" if filled or focus else "line",
            width=2 if focus and not filled else 1,
            radius=theme.TAG_RADIUS,
        )
        if filled:
            icons.draw(painter, square.adjusted(2, 2, -2, -2), "check" if state == _ON else "minus", "onaccent")

    def _paint_record(self, painter: QPainter, whole: QRect, index: Index, group: Group, rtl: bool) -> None:
        detail = index.data(DETAIL) or ""
        start = CHEVRON + GAP + 2 * (BOX + GAP) if group.ticks is not None else CHEVRON + GAP + ICON + GAP
        most = (whole.width() - start) * 3 // 5 if detail else None
        used = _write(painter, whole, start, str(index.data() or ""), rtl, most=most)
        _write(painter, whole, start + used + 2 * GAP, detail, rtl, tone=group.tone, at_end=True)

    def _paint_group(self, painter: QPainter, whole: QRect, index: Index, group: Group, rtl: bool) -> None:
        opened = self._view.isExpanded(QModelIndex(index))
        marks = [("chevron-down" if opened else "chevron-right", CHEVRON, "muted")]
        if group.ticks is not None:
            marks.append(("", BOX, ""))
        if group.icon:
            marks.append((group.icon, ICON, group.tone))
        x = 0
        for name, size, tone in marks:
            place = QRect(whole.left() + x, whole.top(), size, whole.height())
            if name:
                icons.draw(painter, paint.mirrored(place, whole, right_to_left=rtl), name, tone, mirrored=rtl)
            x += size + GAP
        count, detail = index.data(DETAIL)
        x += _write(painter, whole, x, str(index.data()), rtl, strong=True) + GAP
        x += _write(painter, whole, x, count, rtl) + GAP
        _write(painter, whole, x, detail, rtl, tone="muted")


def _write(
    painter: QPainter,
    whole: QRect,
    start: int,
    text: str,
    rtl: bool,
    *,
    tone: str = "text",
    strong: bool = False,
    at_end: bool = False,
    most: int | None = None,
) -> int:
    """Write behind `start`, counted from where reading begins; returns how wide it came out."""
    font = theme.font(strong=strong)
    metrics = QFontMetrics(font)
    room = max(0, whole.width() - start)
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room if most is None else min(most, room))
    place = QRect(whole.left() + start, whole.top(), room, whole.height())
    painter.setFont(font)
    painter.setPen(theme.colour(tone))
    side = Qt.AlignmentFlag.AlignRight if at_end != rtl else Qt.AlignmentFlag.AlignLeft
    painter.drawText(paint.mirrored(place, whole, right_to_left=rtl), int(side | _LINE), text)
    return metrics.horizontalAdvance(text)
