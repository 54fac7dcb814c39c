"""Trainings: the list, and one of them beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStackedWidget

from toolkit.base.ids import RecordId
from toolkit.services import editing, trainings
from toolkit.services.trainings import TrainingRow, TrainingView

from .. import theme
from ..bidi import isolated
from ..days import minutes_in_words
from ..desk import Desk
from ..labels import type_label
from ..page import Page
from ..widgets import paint
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.empty import EmptyState
from ..widgets.namebar import NameBar
from ..widgets.rowlist import GroupedDelegate, Row, RowList, draw_text
from ..widgets.saved_strip import SavedStrip
from .saving import Saving
from .training_panel import TrainingPanel

ROW_HEIGHT, PANEL_WIDTH = 56, 620
SHOWS = {"curriculum", "module", "attachment", "event"}


class TrainingDelegate(GroupedDelegate):
    """Two lines: the name and for whom; at the end how long, and in how many modules."""

    def __init__(self, view: RowList) -> None:
        super().__init__(view, ROW_HEIGHT)

    def paint_row(self, painter: QPainter, area: QRect, data: TrainingRow, rtl: bool) -> None:
        line = theme.scaled(20)
        top = area.top() + (area.height() - 2 * line) // 2
        split = area.width() * 2 // 3

        def part(number: int, left: int, wide: int) -> QRect:
            inside = QRect(area.left() + left, top + number * line, wide, line)
            return paint.mirrored(inside, area, right_to_left=rtl)

        draw_text(painter, part(0, 0, split), data.name, strong=True, rtl=rtl)
        draw_text(painter, part(1, 0, split), data.audience or data.language, tone="muted", rtl=rtl)
        end = area.width() - split - 8
        if data.minutes:
            draw_text(painter, part(0, split + 8, end), minutes_in_words(data.minutes), at_end=True, rtl=rtl)
        words = self.tr("%n modules", "", data.modules)
        draw_text(painter, part(1, split + 8, end), words, tone="muted", at_end=True, rtl=rtl)


class Trainings(Page):
    """The list of trainings with one of them beside it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.set_title(self.tr("Trainings"))
        self._desk = desk
        self.training_id: RecordId | None = None
        self._rows: list[TrainingRow] | None = None
        self._fresh: RecordId | None = None
        self.strip = SavedStrip()
        self._saving = Saving(desk, self.strip)
        self._saving.refused.connect(self.refresh)
        self.new = Button(self.tr("New training"), "plus", kind="primary")
        self.new.clicked.connect(self.begin_new)
        self.header.add_action(self.new)
        self.bar = NameBar(self.tr("What is the training called?"), self.tr("Add"))
        self.bar.named.connect(self._create)
        self.empty = self._build_empty()
        self.list = RowList(self.tr("Trainings"))
        self.list.setItemDelegate(TrainingDelegate(self.list))
        self.list.chosen.connect(self.open_record)
        self.list.opened.connect(self.open_record)
        self._card = Card(flush=True)
        self._card.body.addWidget(self.list)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._card)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.stack, 1)
        self.panel = TrainingPanel(self._saving)
        self.panel.hold_asked.connect(self._hold)
        self.panel.event_asked.connect(lambda event: self.go_to.emit("events", event))
        self.panel.foot.addWidget(self.strip)
        self.set_panel(self.panel, PANEL_WIDTH)
        self._show_state()

    def _build_empty(self) -> EmptyState:
        empty = EmptyState(
            "book",
            self.tr("No trainings yet"),
            self.tr("A training is made of modules: what is said and done, how long it takes, and what it needs."),
        )
        empty.add_step(
            "pencil",
            self.tr("Write one of your own"),
            self.tr("A name is enough. The modules come after it."),
            self.tr("New training"),
            self.begin_new,
        )
        empty.add_step(
            "stick",
            self.tr("Receive from a stick"),
            self.tr("Another chapter gave you a stick with its trainings."),
            self.tr("Receive"),
            lambda: self.go_to.emit("exchange", None),
        )
        return empty

    # Showing

    def refresh(self, changes: Any = None) -> None:
        if changes is None or SHOWS & changes.types:
            self._desk.read(trainings.rows, self._desk.session.reader, done=self._show_rows, key="trainings.rows")
            self._read_training()

    def activate(self) -> None:
        if self._rows:
            self.list.setFocus()
        else:
            self.setFocus()

    def open_record(self, record: Any) -> None:
        """Show one training."""
        self.training_id = record
        self.list.choose(record)
        self._read_training()

    def _read_training(self) -> None:
        if self.training_id is not None:
            reader = self._desk.session.reader
            self._desk.read(trainings.view, reader, self.training_id, done=self._show_training, key="trainings.one")

    def _show_rows(self, rows: Sequence[TrainingRow]) -> None:
        self._rows = list(rows)
        self.list.set_rows([Row(row.id, self._say(row), row) for row in rows])
        if self.training_id is None and rows:
            self.open_record(rows[0].id)
        elif self.training_id is not None:
            self.list.choose(self.training_id)
        self._show_state()

    def _say(self, row: TrainingRow) -> str:
        time = minutes_in_words(row.minutes) if row.minutes else ""
        parts = (row.name, row.audience, row.language, time, self.tr("%n modules", "", row.modules))
        return ". ".join(part for part in parts if part)

    def _show_training(self, view: TrainingView) -> None:
        if view.curriculum.id != self.training_id:
            return
        if view.curriculum.hidden:
            self.training_id = None
            self.panel.clear()
            keys = [key for key in self.list.row_keys() if key != view.curriculum.id]
            if keys:
                self.open_record(keys[0])
            self._show_state()
            return
        self.panel.show_training(view)
        if self._fresh == view.curriculum.id:
            self._fresh = None
            self.panel.begin()

    def _show_state(self) -> None:
        some = bool(self._rows)
        self.set_title(self.tr("Trainings"), type_label("curriculum", len(self._rows)) if self._rows else "")
        self.stack.setCurrentWidget(self.empty if self._rows == [] else self._card)
        self.panel.setVisible(some)
        self.new.setVisible(some)

    # Doing

    def begin_new(self) -> None:
        """Ask for the name of a new training."""
        self.bar.begin()

    def _create(self, name: str) -> None:
        said = self.tr("Added “{training}”").format(training=isolated(name))

        def done(result: Any) -> None:
            self._fresh = result[0]
            self.open_record(result[0])

        self._saving.write(said, editing.create, "curriculum", {"name": name}, done=done)

    def _hold(self) -> None:
        if self.training_id is not None:
            self._saving.write(
                self.tr("Added an event for this training"),
                trainings.hold,
                self.training_id,
                done=lambda result: self.go_to.emit("events", result[0]),
            )
