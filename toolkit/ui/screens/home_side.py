"""The side of the first page: events ahead, and how much runs without the centre."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from toolkit.services.agenda import Coming
from toolkit.services.handoff import LOCAL, HandoffReport

from .. import theme
from ..bidi import ltr
from ..days import clock
from ..widgets import paint
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.labels import Label
from ..widgets.rows import Index
from .due_list import RowPainter

EVENT_ROW = 56
EVENT, ABOUT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class ComingCard(Card):
    """The next events. `opened(event id)`; `all_asked` for the whole list."""

    opened = Signal(object)
    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Coming up"), flush=True, parent=parent)
        self._events: list[Coming] = []
        self._most = 4
        self.all = Button(self.tr("All events"), kind="link", small=True, trailing="chevron-right")
        self.all.clicked.connect(self.all_asked)
        self.add_action(self.all)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Coming up"))
        self.list.setItemDelegate(_EventRow(self.list))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self.nothing = Label(self.tr("Nothing in the next month. A meeting is a good start."), tone="muted", wrap=True)
        self.nothing.setContentsMargins(16, 14, 16, 14)
        self.body.addWidget(self.list)
        self.body.addWidget(self.nothing)

    def set_most(self, most: int) -> None:
        """Show no more than this, as a low window has no room for them."""
        if most != self._most:
            self._most = most
            self.show_events(self._events)

    def show_events(self, events: list[Coming]) -> None:
        self._events = events
        self._model.clear()
        for event in events[: self._most]:
            item = QStandardItem(event.name)
            item.setData(event, EVENT)
            day, weekday = _day(event)
            item.setAccessibleText(f"{weekday} {day}, {event.name}, {self.about(event)}")
            item.setToolTip(self.about(event))
            item.setData(self.about(event), ABOUT)
            self._model.appendRow(item)
        shown = min(len(events), self._most)
        self.list.setVisible(bool(shown))
        self.list.setFixedHeight(shown * theme.scaled(EVENT_ROW))
        self.nothing.setVisible(not shown)

    def about(self, event: Coming) -> str:
        """Time, place and how many come, as far as known."""
        parts = []
        if time := clock(event.starts):
            parts.append(ltr(time))
        if event.place:
            parts.append(event.place)
        words = ", ".join(parts)
        if event.said_yes:
            answers = self.tr("{yes} of {asked} said yes").format(yes=event.said_yes, asked=event.invited)
        elif event.invited:
            answers = self.tr("%n asked", "", event.invited)
        else:
            answers = ""
        return ". ".join(part for part in (words, answers) if part) or self.tr("No time or place yet")

    def _open(self, index: Index) -> None:
        self.opened.emit(index.data(EVENT).id)


class _EventRow(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, theme.scaled(EVENT_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        event = index.data(EVENT)
        if option.state & QStyle.StateFlag.State_Selected and option.widget.hasFocus():
            paint.selection(painter, option.rect, right_to_left=option.direction == Qt.LayoutDirection.RightToLeft)
        draw = RowPainter(painter, option)
        day, weekday = _day(event)
        width, half = option.rect.width(), option.rect.height() // 2
        line = theme.scaled(20)
        draw.text(weekday, 8, half - line + 1, 60, line, "muted", centred=True)
        draw.text(day, 8, half, 60, line, "text", strong=True, size="section", centred=True)
        draw.text(event.name, 72, half - line + 1, width - 88, line, "text")
        draw.text(str(index.data(ABOUT)), 72, half, width - 88, line, "muted" if event.place else "amber")
        if index.row() + 1 < index.model().rowCount():
            painter.fillRect(option.rect.left(), option.rect.bottom(), width, 1, theme.colour("border"))
        painter.restore()


def _day(event: Coming) -> tuple[str, str]:
    day = datetime.date.fromisoformat(event.starts[:10])
    qt = QDate(day.year, day.month, day.day)
    return QLocale().toString(qt, "d"), QLocale().toString(qt, "ddd")


class WithoutCentreCard(Card):
    """How many duties run without the centre. `more_asked` for the page about it."""

    more_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Without the centre"), parent=parent)
        self.more = Button(self.tr("Next moves"), kind="link", small=True, trailing="chevron-right")
        self.more.clicked.connect(self.more_asked)
        self.add_action(self.more)
        self.figure = Label(size="title", strong=True)
        self.words = Label(tone="muted", wrap=True)
        self.bar = StageBar()
        self.moved = Label(tone="muted", wrap=True)
        self.body.setSpacing(8)
        for widget in (self.figure, self.words, self.bar, self.moved):
            self.body.addWidget(widget)

    def show_report(self, report: HandoffReport) -> None:
        self.setVisible(report.duties > 0)
        whole = self.tr("{done} of {all}").format(done=report.without_centre, all=report.duties)
        self.figure.setText(whole)
        self.words.setText(self.tr("duties run without the centre"))
        self.bar.show_share(report.without_centre, report.duties, whole)
        before = sum((row.before or row.stage) >= LOCAL for row in report.rows)
        gained = report.without_centre - before
        if gained > 0:
            self.moved.setText(self.tr("%n more than half a year ago", "", gained))
        elif gained < 0:
            self.moved.setText(self.tr("%n fewer than half a year ago", "", -gained))
        self.moved.setVisible(gained != 0)


class StageBar(QWidget):
    """A bar from none to all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._all = 0, 1
        self.setFixedHeight(10)

    def show_share(self, done: int, whole: int, says: str) -> None:
        self._done, self._all = done, max(1, whole)
        self.setAccessibleName(says)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.box(painter, self.rect(), fill="sunken", edge="line", radius=5)
        part = self.rect()
        part.setWidth(round(self.width() * self._done / self._all))
        if self._done:
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            filled = paint.mirrored(part, self.rect(), right_to_left=rtl)
            paint.box(painter, filled, fill="accent", radius=5)
        painter.end()
