"""A page of a list in whose place the one thing is done that somebody began with it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from .. import theme
from ..desk import Desk
from ..page import Page
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.scroll import PageScroll
from .key_papers_view import PapersView
from .key_tasks import KeyTask

WIDTH = 760


class ListAndTask(Page):
    """`place` is the part of the settings that leads here, and back."""

    add: Button
    """Begins a new entry of the list."""

    def __init__(self, desk: Desk, place: str) -> None:
        super().__init__()
        self._desk = desk
        self._place = place
        self.task: KeyTask | PapersView | None = None
        self._wanted: Any = None
        self.header.show_back()
        self.header.back.connect(self.go_back)
        self._list = Card(flush=True)
        self._overview = QWidget()
        self._parts = QVBoxLayout(self._overview)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(theme.GAP)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(theme.margins(0, 0, 8, 0))
        self._column.addWidget(self._overview)
        self._column.addStretch(1)
        self._scroll = PageScroll(inside)
        self.body.addWidget(self._scroll, 1)

    def lay_out(self, add: Button, *parts: QWidget | QLayout) -> None:
        """What stands below each other while nothing is being done, the list among it."""
        self.add = add
        self.header.add_action(add)
        self._list.setAccessibleName(self.title)
        for part in parts:
            if isinstance(part, QWidget):
                self._parts.addWidget(part)
            else:
                self._parts.addLayout(part)

    def activate(self) -> None:
        (self.task or self.add).setFocus()

    def open_record(self, record: Any) -> None:
        self._wanted = record
        self.refresh()

    def go_back(self) -> None:
        """From what is being done to the list, from the list to the settings."""
        if self.task is not None:
            self.task.leave()
        else:
            self.go_to.emit("settings", self._place)

    def begin(self, task: KeyTask | PapersView) -> None:
        """Put this in the list's place until it is done or left."""
        self._drop()
        self.task = task
        task.setMaximumWidth(theme.scaled(WIDTH))
        task.left.connect(self.end)
        if isinstance(task, KeyTask):
            task.finished.connect(self._finished)
        self._overview.hide()
        self.add.hide()
        self._column.insertWidget(0, task)
        task.message.shown.connect(lambda: self._scroll.bring(task.message))
        task.show()
        self._scroll.verticalScrollBar().setValue(0)
        task.setFocus()

    def end(self) -> None:
        """Back to the list."""
        self._drop()
        self._overview.show()
        self.add.show()
        self.add.setFocus()
        self.refresh()

    def _finished(self, said: str) -> None:
        self.end()
        if said:
            self._desk.tell(said)

    def _drop(self) -> None:
        if self.task is not None:
            self.task.wipe()
            self.task.hide()
            self.task.deleteLater()
            self.task = None
