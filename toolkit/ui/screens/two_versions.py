"""The tray of two versions: what was written at two places at once, side by side, until somebody chooses."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QSplitter,
    QStackedWidget,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from PySide6.QtCore import QAbstractListModel, QModelIndex  # isort: skip

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.domain.fields import Field, Kind, Reach, Value
from toolkit.domain.records import TYPES
from toolkit.services import editing, people
from toolkit.services.session import Session
from toolkit.vault.reading import Fork, Reader
from toolkit.vault.vault import Changes

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..labels import choice_label, type_name
from ..messages import message
from ..page import Page
from ..values import day_of_clock, name_of_field, references, titles_of, value_in_words
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.empty import EmptyState
from ..widgets.fields import ChoiceField, DateField, LineField, TextField
from ..widgets.labels import IconLabel, Label
from ..widgets.layouts import empty
from ..widgets.rows import TWO_LINES, Index, RowDelegate
from ..widgets.saved_strip import SavedStrip
from .version_button import VersionButton

_NAMED_BY_WHOLE = ("contact", "attendance", "interaction", "relationship")
FORK = Qt.ItemDataRole.UserRole
KEYS = 9  # versions that have a key of their own


@dataclass(frozen=True)
class Tray:
    forks: list[Fork]
    titles: dict[RecordId, str]

    def called(self, fork: Fork) -> str:
        """The record's own name; a way to reach somebody and the like go by the whole they belong to."""
        own = "" if fork.type in _NAMED_BY_WHOLE else self.titles.get(fork.record, "")
        by_ends = fork.type == "relationship"  # its title is its kind, as it is stored
        return own or (fork.title if not by_ends else "") or type_name(fork.type)


def read_tray(reader: Reader) -> Tray:
    """Everything that waits for a choice, and what to call whatever it refers to."""
    forks = reader.forks()
    wanted = {ref for fork in forks for ref in references(fork.field, *(value for _, value, _, _ in fork.versions))}
    wanted.update(fork.record for fork in forks)
    return Tray(forks, titles_of(reader, wanted))


def write_third(session: Session, fork: Fork, text: Value) -> Changes:
    """Decide for another value than the versions. Raises as `editing.resolve`."""
    value = text
    if any(isinstance(version, Reach) for _, version, _, _ in fork.versions) and isinstance(text, str):
        kind = "phone" if fork.type == "household" else session.reader.record(fork.record).text("kind")
        value = people.reach(kind, text, session.chapter.region)
    return editing.resolve(session, fork.record, fork.field, value=value)


class TwoVersions(Page):
    """`closed` when the person goes back."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._tray = Tray([], {})
        self._op: int | None = None
        self.set_title(self.tr("Two versions"))
        self.header.show_back()
        self.header.back.connect(self.closed)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("What waits for a choice"))
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_Rows(self.list))
        self.model = _Forks(self.list)
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(lambda index: self._show_fork(index.data(FORK)))
        left = Card(flush=True)
        left.body.addWidget(self.list)
        left.setMinimumWidth(240)
        self.choice = _Choice()
        self.choice.setMinimumWidth(320)
        self.choice.version_chosen.connect(self._choose)
        self.choice.third_written.connect(self._write)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(theme.GAP)
        self.split.setStyleSheet("QSplitter::handle { background: transparent; }")
        self.split.addWidget(left)
        self.split.addWidget(self.choice)
        self.split.setSizes([320, 800])
        self.split.setStretchFactor(1, 1)
        self.empty = EmptyState(
            "check",
            self.tr("Nothing waits for a choice"),
            self.tr("When two chapters change the same thing, both versions are kept, and you choose here."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.split)
        self.body.addWidget(self.stack, 1)
        self.strip = SavedStrip()
        self.strip.undo.connect(self._undo)
        self.set_strip(self.strip)
        for number in range(1, KEYS + 1):
            key = QShortcut(QKeySequence(str(number)), self, activated=lambda at=number - 1: self._choose_at(at))
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def refresh(self, changes: object = None) -> None:
        self._desk.read(read_tray, self._desk.session.reader, done=self._fill, key="two_versions")

    def activate(self) -> None:
        self.list.setFocus()

    def _fill(self, tray: Tray) -> None:
        at = max(0, self.list.currentIndex().row())
        current = self.list.currentIndex().data(FORK)
        self._tray = tray
        self.model.show(tray)
        count = len(tray.forks)
        self.set_title(
            self.tr("Two versions"),
            self.tr("%n wait for a choice. Nothing is lost until then", "", count) if count else "",
        )
        came = bool(tray.forks) and self.stack.currentWidget() is self.empty
        self.stack.setCurrentWidget(self.split if tray.forks else self.empty)
        if came and self.isVisible():
            self.list.setFocus()
        if tray.forks:
            same = next((row for row, fork in enumerate(tray.forks) if current and _same(fork, current)), None)
            self.list.setCurrentIndex(self.model.index(min(at, count - 1) if same is None else same))
            self._show_fork(self.list.currentIndex().data(FORK))

    def _show_fork(self, fork: Fork | None) -> None:
        if fork is not None and fork != self.choice.fork:
            self.choice.show_fork(fork, self._tray)

    def _choose_at(self, at: int) -> None:
        fork = self.list.currentIndex().data(FORK)
        if fork is not None and at < len(fork.versions):
            self._choose(fork, fork.versions[at][0])

    def _choose(self, fork: Fork, version: str) -> None:
        self._desk.write(
            editing.resolve,
            self._desk.session,
            fork.record,
            fork.field,
            version=version,
            done=lambda changes: self._chosen(fork, changes),
            failed=self._failed,
        )

    def _write(self, fork: Fork, value: Value) -> None:
        self._desk.write(
            write_third,
            self._desk.session,
            fork,
            value,
            done=lambda changes: self._chosen(fork, changes),
            failed=self._failed,
        )

    def _chosen(self, fork: Fork, changes: Changes) -> None:
        self._op = changes.op
        what = name_of_field(fork.type, fork.field, self._tray.titles)
        self.strip.tell(
            self.tr("Chosen: “{field}” of {record}").format(
                field=isolated(what), record=isolated(self._tray.called(fork))
            )
        )
        self.list.setFocus()
        self.refresh()

    def _undo(self) -> None:
        if self._op is not None:
            op, self._op = self._op, None
            self._desk.write(editing.undo, self._desk.session, op, done=self._undone)

    def _undone(self, _undone: object) -> None:
        self.strip.hide()
        self.refresh()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ToolkitError):
            raise error
        self.choice.set_error(message(error).sentence)
        if error.code.startswith("conflict."):
            self.refresh()


def _same(one: Fork, other: Fork) -> bool:
    return (one.record, one.field) == (other.record, other.field)


class _Forks(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tray = Tray([], {})

    def show(self, tray: Tray) -> None:
        self.beginResetModel()
        self._tray = tray
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._tray.forks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        fork = self._tray.forks[index.row()]
        field = name_of_field(fork.type, fork.field, self._tray.titles)
        return {
            Qt.ItemDataRole.DisplayRole: self._tray.called(fork),
            Qt.ItemDataRole.AccessibleTextRole: f"{self._tray.called(fork)}, {field}",
            FORK: fork,
            FORK + 1: field,
        }.get(role)


class _Rows(RowDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view, TWO_LINES)

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        whole = option.rect.adjusted(16, 8, -12, -9)
        half = whole.height() // 2
        for text, top, strong, tone in (
            (str(index.data()), 0, True, "text"),
            (str(index.data(FORK + 1)), half, False, "amber"),
        ):
            font = theme.font(strong=strong)
            painter.setFont(font)
            painter.setPen(theme.colour(tone))
            line = whole.adjusted(0, top, 0, top - half)
            words = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), words)


class _Choice(Card):
    """One field with all its versions, each a large button with a key; and room for a third."""

    version_chosen = Signal(object, str)  # the fork, the version's id
    third_written = Signal(object, object)  # the fork, the value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.fork: Fork | None = None
        self.buttons: list[VersionButton] = []
        self.third: QWidget | None = None
        self.heading = Label(size="section", strong=True, wrap=True)
        self.about = Label(wrap=True)
        head = QHBoxLayout()
        head.setSpacing(theme.TIGHT)
        head.addWidget(IconLabel("two-versions", "amber"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.heading)
        words.addWidget(self.about)
        head.addLayout(words, 1)
        self.body.addLayout(head)
        self._versions = QHBoxLayout()
        self._versions.setSpacing(theme.TIGHT)
        self.body.addLayout(self._versions)
        self.body.addSpacing(theme.ICON_GAP)
        self._third_label = Label(self.tr("Or write what is right"), strong=True)
        self.body.addWidget(self._third_label)
        self._third_row = QHBoxLayout()
        self.body.addLayout(self._third_row)
        self._trouble = Label(tone="red", wrap=True)
        self._trouble.hide()
        self.body.addWidget(self._trouble)
        self.body.addStretch(1)

    def show_fork(self, fork: Fork, tray: Tray) -> None:
        self.fork = fork
        titles = tray.titles
        name = name_of_field(fork.type, fork.field, titles)
        self.heading.setText(isolated(tray.called(fork)))
        self.about.setText(
            self.tr("“{field}” was written at two places at once. Which one holds?").format(field=isolated(name))
        )
        self.set_error("")
        for button in self.buttons:
            self._versions.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for at, (version, value, who, clock) in enumerate(fork.versions):
            words = value_in_words(fork.type, fork.field, value, titles) or self.tr("Empty")
            day = day_of_clock(clock)
            by = self.tr("{who}, {day}").format(who=isolated(who), day=day) if who else day
            button = VersionButton(at + 1, words, by)
            button.clicked.connect(lambda _=False, version=version: self.version_chosen.emit(fork, version))
            self._versions.addWidget(button, 1)
            self.buttons.append(button)
        self._offer_third(fork, name)

    def set_error(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def _offer_third(self, fork: Fork, name: str) -> None:
        empty(self._third_row)
        declared = TYPES[fork.type].by_name.get(fork.field) if fork.type in TYPES else None
        self.third = _editor(fork, declared, name)
        self._third_label.setVisible(self.third is not None)
        if self.third is None:
            return
        self.third.setProperty("inPlace", False)
        theme.set_look(self.third, inPlace=False)
        if isinstance(self.third, ChoiceField):
            self.third.saved.connect(lambda value: self.third_written.emit(fork, value))
            self._third_row.addWidget(self.third, 1)
            return
        save = Button(self.tr("Take this"))
        save.clicked.connect(self.third.commit)
        self.third.saved.connect(lambda value: self.third_written.emit(fork, _typed(declared, value)))
        self._third_row.addWidget(self.third, 1)
        self._third_row.addWidget(save, 0, Qt.AlignmentFlag.AlignTop)


def _typed(declared: Field | None, text: str) -> Value:
    return int(text) if declared is not None and declared.kind is Kind.COUNT and text.isdecimal() else text


def _editor(fork: Fork, declared: Field | None, name: str) -> LineField | TextField | ChoiceField | None:
    """What a third value is written with; None for what is only chosen, such as another record."""
    kind = declared.kind if declared is not None else None
    if kind is Kind.CHOICE and declared is not None:
        others = [each for each in declared.choices if each not in [value for _, value, _, _ in fork.versions]]
        return (
            ChoiceField(name, [(each, choice_label(fork.type, fork.field, each)) for each in others])
            if others
            else None
        )
    if kind is Kind.TEXT:
        return TextField(name)
    if kind is Kind.DATE:
        return DateField(name)
    if kind in (Kind.LINE, Kind.COUNT):
        return LineField(name)
    return LineField(name, left_to_right=True) if kind is Kind.REACH else None
