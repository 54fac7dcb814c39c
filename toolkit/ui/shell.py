"""The frame of the window: the rail, the pages, and the status line. It knows no page by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError

from . import icons, theme
from .messages import message
from .page import Page
from .widgets.labels import Rule
from .widgets.notice import InlineMessage
from .widgets.rail import Rail
from .widgets.status_line import StatusLine


@dataclass
class _Entry:
    title: str
    factory: Callable[[], Page]
    page: Page | None = None
    stale: bool = False


class Shell(QWidget):
    """Pages are built when first shown, and refreshed when they come to the front if something changed meanwhile."""

    shown = Signal(str)
    palette_asked = Signal()
    lock_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    help_asked = Signal(str)
    dropped = Signal(object)
    close_asked = Signal()

    def __init__(self, chapter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Baton")
        self.setWindowIcon(icons.app_icon())
        self.setMinimumSize(800, 520)
        self.resize(1280, 720)
        self.setAcceptDrops(True)
        self._entries: dict[str, _Entry] = {}
        self._current = ""
        self.rail = Rail()
        self.rail.set_chapter(chapter)
        self.rail.chosen.connect(self._go_to)
        self.rail.find_asked.connect(self.palette_asked)
        self.rail.lock_asked.connect(self.lock_asked)
        self.stack = QStackedWidget()
        self.message = InlineMessage()
        self.status = StatusLine()
        self.status.set_open(True)
        self._lay_out()
        self._listen_to_keys()

    def _lay_out(self) -> None:
        self._message_row = QWidget()
        row = QHBoxLayout(self._message_row)
        row.setContentsMargins(theme.PAGE_SIDE, 0, theme.PAGE_SIDE, theme.TIGHT)
        row.addWidget(self.message)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(self._message_row)
        self._message_row.hide()
        self.message.shown.connect(self._message_row.show)
        self.message.gone.connect(self._message_row.hide)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.rail)
        upper.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(upper, 1)
        whole.addWidget(Rule())
        whole.addWidget(self.status)

    def _listen_to_keys(self) -> None:
        standard = QKeySequence.StandardKey
        for keys, do in (
            (QKeySequence("Ctrl+K"), self.palette_asked.emit),
            (QKeySequence("Ctrl+L"), self.lock_asked.emit),
            (QKeySequence(standard.Undo), self.undo_asked.emit),
            (QKeySequence("Ctrl+Shift+Z"), self.redo_asked.emit),
            (QKeySequence(standard.HelpContents), lambda: self.help_asked.emit(self._current)),
        ):
            QShortcut(keys, self, activated=do)
        for number in range(1, 10):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, activated=lambda at=number - 1: self._show_at(at))

    # Pages

    def add_page(
        self, key: str, title: str, icon: str, factory: Callable[[], Page], *, below: bool = False, on_rail: bool = True
    ) -> None:
        """Register a page. `below` puts it under the line of the rail; `on_rail=False` leaves it off the rail.

        Its title stands in the window's title as well, which others can see in passing: no name of a plan or person.
        """
        self._entries[key] = _Entry(title, factory)
        if on_rail:
            self.rail.add(key, title, icon, below=below)

    def page(self, key: str) -> Page:
        """The page, built now if it was not yet."""
        entry = self._entries[key]
        if entry.page is None:
            entry.page = entry.factory()
            entry.page.go_to.connect(self.open)
            self.stack.addWidget(entry.page)
            entry.page.refresh(None)
        return entry.page

    def show_page(self, key: str) -> Page:
        """Bring a page to the front, fresh."""
        page = self.page(key)
        entry = self._entries[key]
        if entry.stale:
            entry.stale = False
            page.refresh(None)
        self._current = key
        self.rail.choose(key)
        self.stack.setCurrentWidget(page)
        self.setWindowTitle(self.tr("{page} – Baton").format(page=entry.title))
        page.activate()
        self.shown.emit(key)
        return page

    @property
    def current(self) -> str:
        """The key of the page in front."""
        return self._current

    def refresh(self, changes: Any = None) -> None:
        """Something changed: the page in front shows it now, the others when they come to the front."""
        for key, entry in self._entries.items():
            if entry.page is None:
                continue
            if key == self._current:
                entry.page.refresh(changes)
            else:
                entry.stale = True

    def _show_at(self, index: int) -> None:
        keys = self.rail.keys()
        if index < len(keys):
            self._go_to(keys[index])

    def _go_to(self, key: str) -> None:
        if key == self._current:
            self.page(key).show_first()
        else:
            self.show_page(key)

    def open(self, key: str, record: object = None) -> None:
        """Bring a page to the front, and show a record on it."""
        page = self.show_page(key)
        if record is not None:
            page.open_record(record)

    # Messages

    def tell(self, title: str, sentence: str = "") -> None:
        """Say in passing that something went well."""
        self.message.show_calm(title, sentence)

    def tell_error(self, error: Exception) -> None:
        """Say what went wrong and what to do; anything but a known error is raised again, as it is a bug."""
        if not isinstance(error, ToolkitError):
            raise error
        words = message(error)
        self.message.show_trouble(words.title, words.sentence)

    # Window

    def dragEnterEvent(self, event) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.rail.set_narrow(self.width() < theme.NARROW_WINDOW)

    def closeEvent(self, event) -> None:
        self.close_asked.emit()
        super().closeEvent(event)

    def keyPressEvent(self, event) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.message.isVisible():
            self.message.hide()
        elif self._current:
            self.page(self._current).show_first()
