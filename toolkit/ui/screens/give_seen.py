"""This is what they will see: how much of what, and each record field by field, however many there are."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QListView,
    QScrollArea,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from toolkit.base.ids import RecordId
from toolkit.services import showing
from toolkit.services.showing import Page as Shown
from toolkit.services.showing import Seen, Sight

from .. import icons, theme
from ..bidi import isolated
from ..desk import Desk
from ..labels import choice_label, type_label, type_name
from ..values import Titles, name_of_field, value_in_words
from ..widgets import paint
from ..widgets.cards import Card
from ..widgets.labels import Label, Rule
from ..widgets.notice import Notice
from ..widgets.rowlist import draw_text
from ..widgets.rows import TREE_ROW, RowDelegate

PAGE, KEPT = 60, 20
Index = QModelIndex | QPersistentModelIndex
SEEN = Qt.ItemDataRole.UserRole


class SeenModel(QAbstractListModel):
    """All records that go, people first. What stands in them comes by the page; no more than a few pages are kept."""

    filled = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sight: Sight | None = None
        self._begins: list[tuple[int, str, int]] = []  # the first row of each type, the type, how many
        self._rows = 0
        self._pages: OrderedDict[tuple[str, int], Shown] = OrderedDict()
        self._asked: set[tuple[str, int]] = set()
        self.titles: dict[RecordId, str] = {}

    def show(self, sight: Sight | None) -> None:
        self.beginResetModel()
        self._sight, self._begins, self._rows = sight, [], 0
        self._pages.clear()
        self._asked.clear()
        self.titles = {}
        for name, numbers in sight.numbers.items() if sight is not None else ():
            self._begins.append((self._rows, name, len(numbers)))
            self._rows += len(numbers)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt asks like this
        return 0 if parent.isValid() else self._rows

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < self._rows:
            return None
        seen = self._seen(index.row())
        if role == SEEN:
            return seen
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return called(seen) if seen is not None else ""
        return None

    def _seen(self, row: int) -> Seen | None:
        begin, name, _ = next(each for each in reversed(self._begins) if each[0] <= row)
        number, at = divmod(row - begin, PAGE)
        page = self._pages.get((name, number))
        if page is None:
            self._ask(name, number)
            return None
        self._pages.move_to_end((name, number))
        return page.items[at] if at < len(page.items) else None

    def _ask(self, name: str, number: int) -> None:
        sight = self._sight
        if sight is None or (name, number) in self._asked:
            return
        self._asked.add((name, number))

        def take(page: Shown) -> None:
            if self._sight is sight:
                self._take(name, number, page)

        self._desk.read(showing.page, self._desk.session.reader, sight, name, number * PAGE, PAGE, done=take)

    def _take(self, name: str, number: int, page: Shown) -> None:
        self._asked.discard((name, number))
        self._pages[name, number] = page
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        self.titles |= page.titles
        begin = next(begin for begin, each, _ in self._begins if each == name)
        first = begin + number * PAGE
        self.dataChanged.emit(self.index(first), self.index(min(self._rows, first + PAGE) - 1))
        self.filled.emit()


def called(seen: Seen) -> str:
    """A record as a list names it."""
    if seen.type == "person":
        return seen.title or type_name(seen.type)
    return f"{type_name(seen.type)}: {seen.title}" if seen.title else type_name(seen.type)


class _Rows(RowDelegate):
    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view, TREE_ROW)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, theme.scaled(self._height))

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        area = option.rect.adjusted(14, 0, -14, -1)
        seen = index.data(SEEN)
        if seen is not None and seen.forbids:
            place = area.adjusted(0, 0, 0, 0)
            place.setLeft(area.right() - 16)
            place.setTop(area.top() + (area.height() - 16) // 2)
            place.setSize(QSize(16, 16))
            icons.draw(painter, paint.mirrored(place, area, right_to_left=rtl), "no-contact", "amber")
            shrunk = area.adjusted(0, 0, -24, 0)
            area = paint.mirrored(shrunk, area, right_to_left=rtl)
        draw_text(painter, area, index.data() or "…", rtl=rtl)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint.box(painter, option.rect.adjusted(0, 0, 0, -1), edge="accent", width=2, radius=theme.TAG_RADIUS)


class SeenCard(Card):
    """What goes, and below it the one record that is chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.heading = Label(self.tr("This is what they will see"), size="section", strong=True, wrap=True)
        self.body.addWidget(self.heading)
        self.counts = Label(tone="muted", wrap=True)
        self.people = Notice("", icon="people")
        self.empty = Label(tone="muted", wrap=True)
        self.model = SeenModel(desk, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("What they will see, one by one"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setMinimumHeight(theme.scaled(2 * TREE_ROW))
        self.list.setMinimumWidth(120)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_one())
        self.model.filled.connect(self._filled)
        self.one = QScrollArea()
        self.one.setWidgetResizable(True)
        self.one.setFrameShape(QFrame.Shape.NoFrame)
        self.one.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.one.setAccessibleName(self.tr("Field by field"))
        self.one.setMinimumHeight(theme.scaled(56))
        self._shown: Seen | None = None
        for widget in (self.counts, self.people, self.empty):
            self.body.addWidget(widget)
        self.body.addWidget(self.list, 3)
        self._rule = Rule()
        self.body.addWidget(self._rule)
        self.body.addWidget(self.one, 2)
        self.body.addStretch()
        self.show_sight(None, "")

    def show_sight(self, sight: Sight | None, nothing: str) -> None:
        """Show what goes, or say why there is `nothing`."""
        counts = sight.counts if sight is not None else {}
        self.model.show(sight)
        self.counts.setText(" · ".join(type_label(name, n) for name, n in _by_number(counts)))
        people, said_no = counts.get("person", 0), sight.said_no if sight is not None else 0
        self.people.setVisible(bool(people))
        if people and sight is not None:
            self.people.tell(self.tr("%n people by name", "", people), self._warned(sight, said_no))
        self.empty.setText(nothing)
        self.empty.setVisible(not counts)
        rows = self.model.rowCount()
        for widget in (self.list, self.one, self._rule):
            widget.setVisible(rows > 0)
        self._shown = None
        if rows:
            self.list.setCurrentIndex(self.model.index(0))
            self._show_one()

    def _warned(self, sight: Sight, said_no: int) -> str:
        ways = sight.scope.whole or bool(sight.scope.kinds)
        told = (
            self.tr("Ask yourselves whether they agreed to this.") if ways else self.tr("Without a way to reach them.")
        )
        if said_no:
            refused = self.tr("%n of them asked not to be contacted. They see that, too.", "", said_no)
            told = f"{refused} {told}"
        return told

    def _filled(self) -> None:
        if self._shown is None:
            self._show_one()

    def _show_one(self) -> None:
        self._shown = seen = self.list.currentIndex().data(SEEN)
        inside = QFrame()
        inside.setProperty("ground", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 4, 4, 0)
        column.setSpacing(4)
        if seen is not None:
            column.addWidget(Label(called(seen), strong=True, wrap=True))
            column.addLayout(_fields(seen, self.model.titles))
        column.addStretch()
        self.one.setWidget(inside)


def _fields(seen: Seen, titles: Titles) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.TIGHT)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for at, line in enumerate(seen.lines):
        name = choice_label("contact", "kind", line.kind) if line.kind else name_of_field(line.type, line.field, titles)
        forbidden = line.type == seen.type and line.field in seen.forbids
        words = value_in_words(line.type, line.field, line.value, titles)
        key, value = Label(name, tone="muted", wrap=True), Label(isolated(words), wrap=True)
        if forbidden:
            value.set_tone("amber")
        grid.addWidget(key, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, at, 1, Qt.AlignmentFlag.AlignTop)
    return grid


def _by_number(counts: Any) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda each: (each[0] != "person", -each[1]))
