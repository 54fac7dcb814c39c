"""Events: what is coming up and what was, and one of them beside the list."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStackedWidget

from toolkit.base.ids import RecordId
from toolkit.services import editing, events
from toolkit.services.events import EventRow, EventView

from .. import icons, theme
from ..bidi import isolated
from ..days import moment
from ..desk import Desk
from ..labels import type_label
from ..page import Page
from ..widgets import paint
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.empty import EmptyState
from ..widgets.namebar import NameBar
from ..widgets.rowlist import GroupedDelegate, Head, Row, RowList, draw_text
from ..widgets.saved_strip import SavedStrip
from .event_panel import EventPanel
from .saving import Saving

ROW_HEIGHT, PANEL_WIDTH = 56, 430
SHOWS = {"event", "attendance", "person", "plan", "step", "curriculum"}
KIND_ICONS = {"meeting": "group", "training": "book", "action": "flag"}


class EventDelegate(GroupedDelegate):
    """Two lines: what and when; at the end, who comes and where."""

    def __init__(self, view: RowList) -> None:
        super().__init__(view, ROW_HEIGHT)

    def paint_row(self, painter: QPainter, area: QRect, data: EventRow, rtl: bool) -> None:
        line = theme.scaled(20)
        top = area.top() + (area.height() - 2 * line) // 2
        width = area.width() - 32
        split = width * 3 // 5

        def part(number: int, left: int, wide: int) -> QRect:
            inside = QRect(area.left() + 32 + left, top + number * line, wide, line)
            return paint.mirrored(inside, area, right_to_left=rtl)

        place = QRect(area.left(), area.center().y() - 10, 20, 20)
        icon = "monitor" if data.online else KIND_ICONS.get(data.kind, "calendar")
        icons.draw(painter, paint.mirrored(place, area, right_to_left=rtl), icon, "muted", mirrored=rtl)
        draw_text(painter, part(0, 0, split), data.name, strong=True, rtl=rtl)
        draw_text(painter, part(1, 0, split), moment(data.starts) or self.tr("No day yet"), tone="muted", rtl=rtl)
        end = part(0, split + 8, width - split - 8)
        draw_text(painter, end, self.answers(data), at_end=True, rtl=rtl)
        where = data.place or (self.tr("Online") if data.online else "")
        draw_text(painter, part(1, split + 8, width - split - 8), where, tone="muted", at_end=True, rtl=rtl)

    def answers(self, row: EventRow) -> str:
        """Who comes, or came."""
        if row.came:
            return self.tr("%n came", "", row.came)
        if row.invited:
            return self.tr("{yes} of {invited} said yes").format(yes=row.said_yes, invited=row.invited)
        return ""


class Events(Page):
    """The list of events with one of them beside it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.set_title(self.tr("Events"))
        self._desk = desk
        self.event_id: RecordId | None = None
        self._rows: list[EventRow] | None = None
        self._fresh: RecordId | None = None
        self.strip = SavedStrip()
        self._saving = Saving(desk, self.strip)
        self._saving.refused.connect(self.refresh)
        self.new = Button(self.tr("New event"), "plus", kind="primary")
        self.new.clicked.connect(self.begin_new)
        self.header.add_action(self.new)
        self.bar = NameBar(self.tr("What is the event called?"), self.tr("Add"))
        self.bar.named.connect(self._create)
        self.empty = self._build_empty()
        self.list = RowList(self.tr("Events"))
        self._delegate = EventDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.chosen.connect(self.open_record)
        self.list.opened.connect(self.open_record)
        self._card = Card(flush=True)
        self._card.body.addWidget(self.list)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._card)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.stack, 1)
        self.panel = EventPanel(self._saving)
        self.panel.person_asked.connect(lambda person: self.go_to.emit("people", person))
        self.panel.foot.addWidget(self.strip)
        self.set_panel(self.panel, PANEL_WIDTH)
        self._show_state()

    def _build_empty(self) -> EmptyState:
        empty = EmptyState(
            "calendar",
            self.tr("No events yet"),
            self.tr("Meetings, trainings and actions stand here, with who was invited and who came."),
        )
        empty.add_step(
            "calendar",
            self.tr("Note the next meeting"),
            self.tr("A name is enough. The day can come later."),
            self.tr("New event"),
            self.begin_new,
        )
        empty.add_step(
            "book",
            self.tr("Hold a training"),
            self.tr("Choose one of your trainings and set a day for it."),
            self.tr("Trainings"),
            lambda: self.go_to.emit("trainings", None),
        )
        return empty

    # Showing

    def refresh(self, changes: Any = None) -> None:
        if changes is None or SHOWS & changes.types:
            self._desk.read(events.rows, self._desk.session.reader, done=self._show_rows, key="events.rows")
            self._read_event()

    def activate(self) -> None:
        if self._rows:
            self.list.setFocus()
        else:
            self.setFocus()

    def open_record(self, record: Any) -> None:
        """Show one event."""
        self.event_id = record
        self.list.choose(record)
        self._read_event()

    def _read_event(self) -> None:
        if self.event_id is not None:
            self._desk.read(
                events.view, self._desk.session.reader, self.event_id, done=self._show_event, key="events.event"
            )

    def _show_rows(self, rows: Sequence[EventRow]) -> None:
        self._rows = list(rows)
        today = datetime.date.today().isoformat()
        groups = (
            (self.tr("Coming up"), [row for row in rows if row.starts >= today]),
            (self.tr("No day yet"), [row for row in rows if not row.starts]),
            (self.tr("Past"), [row for row in reversed(rows) if row.starts and row.starts < today]),
        )
        shown: list[Row | Head] = []
        for title, members in groups:
            if members:
                shown.append(Head(title, self.locale().toString(len(members))))
                shown += [Row(row.id, self._say(row), row) for row in members]
        self.list.set_rows(shown)
        keys = self.list.row_keys()
        if self.event_id is None and keys:
            self.open_record(keys[0])
        elif self.event_id is not None:
            self.list.choose(self.event_id)
        self._show_state()

    def _say(self, row: EventRow) -> str:
        parts = (row.name, moment(row.starts), row.place, self._delegate.answers(row))
        return ". ".join(part for part in parts if part)

    def _show_event(self, view: EventView) -> None:
        if view.event.id != self.event_id:
            return
        if view.event.hidden:
            self.event_id = None
            self.panel.clear()
            keys = [key for key in self.list.row_keys() if key != view.event.id]
            if keys:
                self.open_record(keys[0])
            self._show_state()
            return
        self.panel.show_event(view)
        if self._fresh == view.event.id:
            self._fresh = None
            self.panel.begin()

    def _show_state(self) -> None:
        some = bool(self._rows)
        self.set_title(self.tr("Events"), type_label("event", len(self._rows)) if self._rows else "")
        self.stack.setCurrentWidget(self.empty if self._rows == [] else self._card)
        self.panel.setVisible(some)
        self.new.setVisible(some)

    # Doing

    def begin_new(self) -> None:
        """Ask for the name of a new event."""
        self.bar.begin()

    def _create(self, name: str) -> None:
        said = self.tr("Added “{event}”").format(event=isolated(name))

        def done(result: Any) -> None:
            self._fresh = result[0]
            self.open_record(result[0])

        self._saving.write(said, editing.create, "event", {"name": name}, done=done)
