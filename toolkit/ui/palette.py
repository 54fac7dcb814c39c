"""Find anything (Ctrl K): people, plans, trainings, events and commands in one field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from toolkit.domain.text import fold
from toolkit.vault.reading import Reader

from . import icons, theme
from .desk import Desk
from .labels import kind_label
from .widgets import paint
from .widgets.labels import Label
from .widgets.rows import LIST_ROW, Index, RowDelegate

SHOWN = 12
WIDTH = 560
PAGES = {
    "person": "people",
    "group": "people",
    "curriculum": "trainings",
    "plan": "plans",
    "event": "events",
    "duty": "handoff",
    "chapter": "exchange",
}
"""Where each type is shown."""
_ICONS = {
    "person": "person",
    "group": "people",
    "curriculum": "book",
    "plan": "flag",
    "event": "calendar",
    "duty": "handoff",
    "chapter": "group",
}
_WHAT, _MORE, _ICON = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class Command(NamedTuple):
    """Something the window can do; `keys` as people would press them."""

    title: str
    icon: str
    do: Callable[[], object]
    keys: str = ""


class Hit(NamedTuple):
    """A record, and the page and record to open for it."""

    title: str
    type: str
    page: str
    record: bytes


def find(reader: Reader, query: str) -> list[Hit]:
    """Records whose words match, whatever they are. Runs on the reading lane."""
    found = reader.find_anything(query, SHOWN)
    return [Hit(each.title, each.type, PAGES[each.type], each.id) for each in found if each.type in PAGES]


class Palette(QFrame):
    """A field over a list, in front of the page. `go_to(page key, record id)` for what was chosen."""

    go_to = Signal(str, object)

    def __init__(self, desk: Desk, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._commands = desk, commands
        self.setAccessibleName(self.tr("Find anything"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Find anything"))
        self.field.setPlaceholderText(self.tr("A name, a number, a plan, or something to do"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setItemDelegate(_Row(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._take)
        self.nothing = Label(self.tr("Nothing here has that name. Try a part of it."), tone="muted", wrap=True)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        parent.installEventFilter(self)
        self._show([])

    def open_over(self) -> None:
        """Appear in the upper middle of the window, ready for typing."""
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.box(painter, self.rect(), fill="surface", edge="line", radius=theme.CARD_RADIUS)
        painter.end()

    def eventFilter(self, watched, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._place()
        if watched is self.field:
            if event.type() == QEvent.Type.FocusOut and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
                self._close()
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
            if event.type() == QEvent.Type.KeyPress:
                return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key
        steps = {key.Key_Down: 1, key.Key_Up: -1, key.Key_PageDown: 6, key.Key_PageUp: -6}
        if event.key() == key.Key_Escape:
            self._close()
        elif event.key() in (key.Key_Return, key.Key_Enter):
            if self.list.currentItem() is not None:
                self._take(self.list.currentItem())
        elif event.key() in steps and self.list.count():
            row = self.list.currentRow() + steps[event.key()]
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
        else:
            return False
        return True

    def _close(self) -> None:
        self.hide()
        self.deleteLater()

    def _place(self) -> None:
        around = self.parentWidget()
        width = min(WIDTH, around.width() - 32)
        self.setFixedWidth(width)
        rows = self.list.count()
        self.list.setFixedHeight(min(rows * theme.scaled(LIST_ROW), max(120, around.height() - 200)))
        self.list.setVisible(rows > 0)
        self.adjustSize()
        self.move((around.width() - width) // 2, 64)

    def _search(self, text: str) -> None:
        if text.strip():
            self._desk.read(find, self._desk.session.reader, text, done=self._show, key="palette")
        else:
            self._show([])

    def _show(self, hits: list[Hit]) -> None:
        query = fold(self.field.text().strip())
        commands = [command for command in self._commands if query in fold(command.title)]
        self.list.clear()
        for hit in hits if query else []:
            self._add(hit.title, kind_label(hit.type), _ICONS.get(hit.type, "file"), hit)
        for command in commands:
            self._add(command.title, command.keys, command.icon, command)
        self.nothing.setVisible(not self.list.count())
        self.list.setCurrentRow(0)
        self._place()

    def _add(self, title: str, more: str, icon: str, what: object) -> None:
        item = QListWidgetItem(title, self.list)
        item.setData(_WHAT, what)
        item.setData(_MORE, more)
        item.setData(_ICON, icon)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {more}" if more else title)

    def _take(self, item: QListWidgetItem) -> None:
        what = item.data(_WHAT)
        self._close()
        if isinstance(what, Command):
            what.do()
        else:
            self.go_to.emit(what.page, what.record)


class _Row(RowDelegate):
    def paint_content(self, painter: QPainter, option, index: Index) -> None:
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        inside = option.rect

        def place(left: int, width: int) -> QRect:
            return paint.mirrored(QRect(inside.left() + left, inside.top(), width, inside.height()), inside,
                                  right_to_left=rtl)  # fmt: skip

        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if rtl:
            start, end = end, start
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        icons.draw(painter, place(12, 20), str(index.data(_ICON)), "muted")
        metrics = QFontMetrics(theme.font())
        more = str(index.data(_MORE))
        wide = metrics.horizontalAdvance(more)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        painter.drawText(place(inside.width() - wide - 12, wide), end | line, more)
        room = inside.width() - 44 - wide - 24
        painter.setPen(theme.colour("text"))
        title = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(place(44, room), start | line, title)
