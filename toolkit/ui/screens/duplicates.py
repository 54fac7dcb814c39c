"""Duplicates: who may be here twice, side by side, until somebody says that it is one person, or two."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QSplitter, QStackedWidget, QStyleOptionViewItem, QVBoxLayout, QWidget

from PySide6.QtCore import QAbstractListModel, QModelIndex  # isort: skip

from toolkit.base.ids import RecordId
from toolkit.domain.same import pair as pair_of
from toolkit.services import comparing, editing, merging
from toolkit.services.comparing import Comparison, Decided, Overview
from toolkit.services.duplicates import Pair
from toolkit.vault.vault import Changes

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..page import Page
from ..reasons import likelihood, reasons_in_words
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.chips import Chip, Chips
from ..widgets.empty import EmptyState
from ..widgets.labels import Label
from ..widgets.progress_panel import ProgressPanel
from ..widgets.rows import TWO_LINES, Index, RowDelegate
from ..widgets.saved_strip import SavedStrip
from ..work import Task
from .duplicate_compare import Compare

ITEM = Qt.ItemDataRole.UserRole
SECOND = ITEM + 1
OPEN, ONE, TWO = "open", "one", "two"
OWN = frozenset({"merge", "keep_apart", "split", "ask_again"})
"""What is done here, and needs no new search of the whole list."""


class Duplicates(Page):
    """`open_record` takes the ids of people to be compared, or None for all that may be here twice."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._found = Overview([], [], {})
        self._asked: tuple[RecordId, ...] = ()
        self._stale = True
        self._task: Task | None = None
        self._op: int | None = None
        self.set_title(self.tr("Duplicates"))
        self.header.show_back()
        self.header.back.connect(lambda: self.go_to.emit("people", None))
        self.exact_button = Button("", "check")
        self.exact_button.clicked.connect(self._merge_exact)
        self.exact_button.hide()
        self.header.add_action(self.exact_button)
        self.chips = Chips(
            self.tr("Which ones to show"),
            [
                Chip(OPEN, self.tr("To look at"), 0),
                Chip(ONE, self.tr("One person"), 0),
                Chip(TWO, self.tr("Two people"), 0),
            ],
        )
        self.chips.chosen.connect(lambda _key: self._list_items())
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Who may be here twice"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Rows(self.list))
        self.model = _Items(self.list)
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(lambda index: self._show_item(index.data(ITEM)))
        left = Card(flush=True)
        left.body.addWidget(self.list)
        left.setMinimumWidth(220)
        self.compare = Compare()
        self.compare.setMinimumWidth(300)
        self.compare.merge_asked.connect(self._merge)
        self.compare.apart_asked.connect(self._keep_apart)
        self.compare.home_asked.connect(self._one_household)
        self.decided = _DecidedCard()
        self.decided.again_asked.connect(self._ask_again)
        self._right = QStackedWidget()
        self._right.addWidget(self.compare)
        self._right.addWidget(self.decided)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(theme.GAP)
        self.split.setStyleSheet("QSplitter::handle { background: transparent; }")
        self.split.addWidget(left)
        self.split.addWidget(self._right)
        self.split.setSizes([320, 800])
        self.split.setStretchFactor(1, 1)
        self.empty = EmptyState(
            "check",
            self.tr("Nobody seems to be here twice"),
            self.tr("People are compared by their names, phones, e-mails, birthdays, addresses and your own facts."),
        )
        self.progress = ProgressPanel(self.tr("Comparing people"))
        self.progress.cancelled.connect(self._stop)
        working = QWidget()
        column = QVBoxLayout(working)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.progress)
        column.addStretch()
        self._working = working
        self.stack = QStackedWidget()
        for widget in (working, self.empty, self.split):
            self.stack.addWidget(widget)
        self.body.addWidget(self.chips)
        self.body.addWidget(self.stack, 1)
        self.strip = SavedStrip()
        self.strip.undo.connect(self._undo)
        self.set_strip(self.strip)

    # Finding

    def refresh(self, changes: Changes | None = None) -> None:
        if changes is not None and not changes.types & {"person", "contact", "same", "custom_field"}:
            return
        if changes is not None and changes.kind in OWN:
            return
        self._stale = True
        if self.isVisible():
            self._search()

    def activate(self) -> None:
        if self._stale and not self._asked:
            self._search()
        self.list.setFocus()

    def open_record(self, record: object) -> None:
        self._asked = tuple(record) if isinstance(record, Sequence) and not isinstance(record, bytes) else ()
        self.chips.setVisible(not self._asked)
        if self._asked:
            self._list_items()
        elif self._stale:
            self._search()

    def show_first(self) -> None:
        """Back to all, from whoever was chosen to be compared."""
        if self._asked:
            self.open_record(None)
        else:
            super().show_first()

    def _search(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._stale = False
        if not self._found.pairs and not self._found.decided:
            self.progress.begin(self.tr("Comparing people"))
            self.stack.setCurrentWidget(self._working)
            self.chips.hide()
        self._task = self._desk.read(
            comparing.overview,
            self._desk.session.reader,
            done=self._show_overview,
            progress=lambda _stage, done, total: self.progress.report("", done, total),
            cancelled=self._stopped,
            key="duplicates",
        )

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _stopped(self) -> None:
        self._stale = True
        self.go_to.emit("people", None)

    def _show_overview(self, found: Overview) -> None:
        self._task = None
        self._found = found
        self._list_items()

    # Listing

    def _list_items(self) -> None:
        found = self._found
        ones = [each for each in found.decided if each.one]
        twos = [each for each in found.decided if not each.one]
        self.chips.set_counts({OPEN: len(found.pairs), ONE: len(ones), TWO: len(twos)})
        self.chips.setVisible(bool(found.decided) and not self._asked)
        exact = sum(pair.exact for pair in found.pairs)
        self.exact_button.setText(self.tr("Merge %n exact matches", "", exact))
        self.exact_button.setVisible(exact > 1 and not self._asked)
        chosen = self.chips.current() if found.decided else OPEN
        items: Sequence[object] = {ONE: ones, TWO: twos}.get(chosen, found.pairs)
        if self._asked:
            items = [self._asked]
        row = max(0, self.list.currentIndex().row())
        self.model.show(items, found.titles)
        subtitle = ""
        if found.pairs and not self._asked:
            subtitle = self.tr("%n pairs may be one person each", "", len(found.pairs))
        self.set_title(self.tr("Duplicates"), subtitle)
        self.split.widget(0).setVisible(not self._asked)
        self.stack.setCurrentWidget(self.split if items else self.empty)
        if items:
            self.list.setCurrentIndex(self.model.index(min(row, len(items) - 1)))
            self._show_item(items[min(row, len(items) - 1)])

    def _show_item(self, item: object) -> None:
        if isinstance(item, Decided):
            self.decided.show_decided(item, self._found.titles)
            self._right.setCurrentWidget(self.decided)
        elif item is not None:
            ids = (item.a, item.b) if isinstance(item, Pair) else item
            self._desk.read(
                comparing.side_by_side,
                self._desk.session.reader,
                ids,
                done=lambda comparison: self._show_comparison(item, comparison),
                key="duplicates.compare",
            )

    def _show_comparison(self, item: object, comparison: Comparison) -> None:
        titles = {**self._found.titles, **comparison.titles}
        if isinstance(item, Pair):
            against = reasons_in_words(item.against, titles)
            self.compare.show_people(
                comparison,
                likelihood(item.score),
                self.tr("Because: {reasons}").format(reasons=reasons_in_words(item.reasons, titles)),
                self.tr("But: {reasons}").format(reasons=against) if against else "",
            )
        else:
            self.compare.show_people(comparison, self.tr("Are these one person?"), "", "")
        self._right.setCurrentWidget(self.compare)

    # Deciding

    def _merge(self, ids: list[RecordId], keep: object, without: object, write: object) -> None:
        self._desk.write(
            merging.merge,
            self._desk.session,
            ids,
            keep=keep,
            without=without,
            write=write,
            done=lambda changes: self._done(changes, self.tr("One person now"), ids),
        )

    def _keep_apart(self) -> None:
        if self.compare.comparison is None:
            return
        a, b = (person.id for person in self.compare.comparison.people)
        self._desk.write(
            merging.keep_apart,
            self._desk.session,
            a,
            b,
            done=lambda changes: self._done(changes, self.tr("Two people. Nobody asks again"), [a, b]),
        )

    def _one_household(self) -> None:
        if self.compare.comparison is None:
            return
        a, b = self.compare.comparison.people
        self._desk.write(
            merging.keep_apart,
            self._desk.session,
            a.id,
            b.id,
            household=self.tr("Household of {name}").format(name=a.title[:160]),
            done=lambda changes: self._done(changes, self.tr("Two people in one household"), [a.id, b.id]),
        )

    def _merge_exact(self) -> None:
        exact = [pair for pair in self._found.pairs if pair.exact]
        said = self.tr("Merged %n exact matches", "", len(exact))
        self._desk.write(
            comparing.merge_exact, self._desk.session, exact, done=lambda changes: self._done_anew(changes, said)
        )

    def _ask_again(self, decided: Decided) -> None:
        self._desk.write(
            merging.ask_again,
            self._desk.session,
            decided.a,
            decided.b,
            done=lambda changes: self._done_anew(changes, self.tr("Taken back")),
        )

    def _done(self, changes: Changes | None, said: str, ids: Sequence[RecordId]) -> None:
        """Take a pair that was decided off the list at once; the whole list is searched again when there is time."""
        self._told(changes, said)
        settled = {pair_of(a, b) for a in ids for b in ids if a != b}
        left = [pair for pair in self._found.pairs if (pair.a, pair.b) not in settled]
        self._found = Overview(left, self._found.decided, self._found.titles)
        if self._asked:
            self._asked = ()
            self.go_to.emit("people", min(ids))
        self._list_items()
        self._search()
        self.list.setFocus()

    def _done_anew(self, changes: Changes | None, said: str) -> None:
        self._told(changes, said)
        self._search()

    def _told(self, changes: Changes | None, said: str) -> None:
        self._op = changes.op if changes is not None else None
        self.strip.tell(said, can_undo=self._op is not None)

    def _undo(self) -> None:
        if self._op is not None:
            op, self._op = self._op, None
            self._desk.write(editing.undo, self._desk.session, op, done=lambda _undone: self.strip.hide())


class _DecidedCard(Card):
    """What was said of two people, and a way back."""

    again_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._decided: Decided | None = None
        self.heading = Label(size="section", strong=True, wrap=True)
        self.names = Label(wrap=True)
        self.button = Button(self.tr("Take this back"), "undo")
        self.button.clicked.connect(lambda: self.again_asked.emit(self._decided))
        self.body.addWidget(self.heading)
        self.body.addWidget(self.names)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addStretch(1)

    def show_decided(self, decided: Decided, titles: dict[RecordId, str]) -> None:
        self._decided = decided
        one, two = self.tr("It was said that these are one person"), self.tr("It was said that these are two people")
        self.heading.setText(one if decided.one else two)
        self.names.setText("\n".join(isolated(titles.get(each, "")) for each in (decided.a, decided.b)))


class _Items(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: Sequence[object] = []
        self._titles: dict[RecordId, str] = {}

    def show(self, items: Sequence[object], titles: dict[RecordId, str]) -> None:
        self.beginResetModel()
        self._items, self._titles = items, titles
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        item = self._items[index.row()]
        ids = (item.a, item.b) if isinstance(item, Pair | Decided) else item
        names = list(dict.fromkeys(isolated(self._titles.get(each, "")) for each in ids))
        second = self._second(item)
        return {
            Qt.ItemDataRole.DisplayRole: " · ".join(names),
            Qt.ItemDataRole.AccessibleTextRole: f"{', '.join(names)}. {second}",
            Qt.ItemDataRole.ToolTipRole: second,
            ITEM: item,
            SECOND: second,
        }.get(role)

    def _second(self, item: object) -> str:
        if isinstance(item, Pair):
            return reasons_in_words(item.reasons, self._titles)
        if isinstance(item, Decided):
            return self.tr("One person") if item.one else self.tr("Two people")
        return ""


class _Rows(RowDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view, TWO_LINES)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, super().sizeHint(option, index).height())  # as wide as the list, and what is longer has dots

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        whole = option.rect.adjusted(16, 8, -12, -9)
        half = whole.height() // 2
        for text, top, strong, tone in (
            (str(index.data()), 0, True, "text"),
            (str(index.data(SECOND)), half, False, "muted"),
        ):
            font = theme.font(strong=strong)
            painter.setFont(font)
            painter.setPen(theme.colour(tone))
            line = whole.adjusted(0, top, 0, top - half)
            words = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), words)
