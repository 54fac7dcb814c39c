"""What a bundle would change, as a tree: added, changed, two versions, deleted there."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView, QWidget

from toolkit.services.preview import Item, Preview

from .. import icons, theme
from ..labels import type_label, type_name
from ..values import Titles, name_of_field
from ..widgets import paint
from ..widgets.rows import TREE_ROW, Index, RowDelegate

GROUPS = {"added": "circle-plus", "changed": "pencil", "two_versions": "two-versions", "deleted": "circle-minus"}
ITEM, GROUP, DETAIL = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
SIDE, CHEVRON, ICON, GAP = 16, 14, 16, 10
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine


class ChangesTree(QTreeView):
    """`chosen(item)` when a record comes under the cursor. Left and Right close and open a group."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What would change"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Rows(self))
        self.setModel(QStandardItemModel(self))
        self.selectionModel().currentChanged.connect(self._moved)
        self.clicked.connect(self._clicked)
        self._items: list[QModelIndex] = []

    def set_preview(self, preview: Preview, titles: Titles) -> None:
        """Show all groups that hold something, open; the first record is chosen."""
        model = self.model()
        model.clear()
        self._items = []
        for group in GROUPS:
            if preview.count(group):
                model.appendRow(self._group(group, preview, titles))
        self.expandAll()
        for at in range(model.rowCount()):
            head = model.index(at, 0)
            self._items += [model.index(row, 0, head) for row in range(model.rowCount(head))]
        self._items = [index for index in self._items if index.data(ITEM) is not None]
        if len(self._items) > 12 and model.item(0).data(GROUP) == "added":
            self.collapse(model.index(0, 0))  # what is new is looked through last
        first = next((index for index in self._items if self.isExpanded(index.parent())), None)
        if first is None and self._items:
            first = self._items[0]
        if first is not None:
            self.setCurrentIndex(first)

    def step(self, by: int) -> None:
        """Go to another record, over the heads of groups."""
        current = self.currentIndex()
        at = self._items.index(current) if current in self._items else -1
        if self._items and 0 <= at + by < len(self._items):
            self.setCurrentIndex(self._items[at + by])

    def _group(self, group: str, preview: Preview, titles: Titles) -> QStandardItem:
        items: list[Item] = getattr(preview, group)
        count = preview.count(group)
        head = QStandardItem(self._group_name(group))
        head.setData(group, GROUP)
        kinds = ", ".join(type_label(name, n) for name, n in preview.counts[group].most_common())
        detail = self.tr("changed here and there") if group == "two_versions" else kinds
        head.setData((self.locale().toString(count), detail), DETAIL)
        head.setData(f"{head.text()}, {count}. {detail}", Qt.ItemDataRole.AccessibleTextRole)
        for item in items:
            row = QStandardItem(item.title or type_name(item.type))
            row.setData(item, ITEM)
            row.setData(group, GROUP)
            row.setData(_detail(group, item, titles), DETAIL)
            row.setData(f"{row.text()}, {_detail(group, item, titles)}", Qt.ItemDataRole.AccessibleTextRole)
            head.appendRow(row)
        if count > len(items):
            more = QStandardItem(self.tr("%n more, not listed here", "", count - len(items)))
            more.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.appendRow(more)
        return head

    def _group_name(self, group: str) -> str:
        return {
            "added": self.tr("Added"),
            "changed": self.tr("Changed"),
            "two_versions": self.tr("Two versions"),
            "deleted": self.tr("Deleted there"),
        }[group]

    def _moved(self, current: QModelIndex) -> None:
        item = current.data(ITEM)
        if item is not None:
            self.chosen.emit(item)

    def _clicked(self, index: QModelIndex) -> None:
        if not index.parent().isValid():
            self.setExpanded(index, not self.isExpanded(index))


def _detail(group: str, item: Item, titles: Titles) -> str:
    if group in ("added", "deleted"):
        return type_name(item.type)
    kind = "two_versions" if group == "two_versions" else None
    names = [name_of_field(item.type, each.field, titles) for each in item.fields if kind in (None, each.kind)]
    return ", ".join(dict.fromkeys(names))


class _Rows(RowDelegate):
    def __init__(self, view: ChangesTree) -> None:
        super().__init__(view, TREE_ROW)
        self._view = view

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        whole = option.rect.adjusted(SIDE, 0, -SIDE, -1)
        if index.parent().isValid():
            self._paint_record(painter, whole, index, rtl)
        else:
            self._paint_group(painter, whole, index, rtl)

    def _paint_record(self, painter: QPainter, whole: QRect, index: Index, rtl: bool) -> None:
        detail = index.data(DETAIL) or ""
        start = CHEVRON + GAP + ICON + GAP
        most = (whole.width() - start) * 3 // 5 if detail else None
        used = _write(painter, whole, start, str(index.data() or ""), rtl, most=most)
        tone = "amber" if index.data(GROUP) == "two_versions" else "muted"
        _write(painter, whole, start + used + 2 * GAP, detail, rtl, tone=tone, at_end=True)

    def _paint_group(self, painter: QPainter, whole: QRect, index: Index, rtl: bool) -> None:
        group = index.data(GROUP)
        opened = self._view.isExpanded(index)
        x = 0
        for name, size, tone in (
            ("chevron-down" if opened else "chevron-right", CHEVRON, "muted"),
            (GROUPS[group], ICON, "amber" if group == "two_versions" else "muted"),
        ):
            place = QRect(whole.left() + x, whole.top(), size, whole.height())
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
