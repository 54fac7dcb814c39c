"""The steps of a plan as a list: each is edited where it stands, and a missing bridge shows right under its step."""

from __future__ import annotations

import datetime
import itertools
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.services import editing, plans
from toolkit.services.plans import PlanView
from toolkit.vault.reading import Record

from .. import theme
from ..bidi import isolated
from ..days import days_late, short_day
from ..labels import choice_label, field_label
from ..widgets.buttons import Button, IconButton
from ..widgets.cards import Card, Strip
from ..widgets.fields import TextField
from ..widgets.labels import IconLabel, Label, Rule
from .record_form import make_field, show_value, stored
from .saving import Saving

WHERE_ICONS = {"online": "monitor", "in_person": "group"}
COLUMNS = ("name", "where", "leads_to", "owner", "due")
SHARES = {"name": 28, "where": 15, "leads_to": 23, "owner": 17, "due": 17}
TICK, MENU, SIDE = 34, 32, 16


class StepRow(QWidget):
    """One step. `moved(-1 or 1)`, `bridge_asked` and `delete_asked` are for the list to do."""

    moved = Signal(int)
    bridge_asked = Signal()
    delete_asked = Signal()

    def __init__(self, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saving = saving
        self.step: Record | None = None
        self.fields: dict[str, Any] = {}
        for name, placeholder in (("name", ""), ("where", ""), ("owner", self.tr("Nobody yet")), ("due", "")):
            self.fields[name] = make_field(saving, "step", name, placeholder)
        self.leads = self.fields["leads_to"] = make_field(saving, "step", "leads_to")
        self.note = self.fields["note"] = TextField(field_label("step", "note"))
        for name, field in self.fields.items():
            field.setMinimumWidth(10)
            field.saved.connect(partial(self._save, name))
        self.tick = QCheckBox()
        self.tick.clicked.connect(self._tick)
        self._where_icon = IconLabel("monitor", size=16)
        self._leads_icon = IconLabel("arrow-right", "accent", 16)
        self.done_on = Label(tone="muted")
        self.done_on.setContentsMargins(theme.margins(9, 0, 0, 0))
        self.late = IconLabel("clock", "amber", 16)
        self._build()

    def _build(self) -> None:
        self.more = IconButton("dots", self.tr("More"), kind="link", small=True)
        menu = QMenu(self.more)
        for words, do in (
            (self.tr("Write a note"), self._open_note),
            (self.tr("Move up"), partial(self.moved.emit, -1)),
            (self.tr("Move down"), partial(self.moved.emit, 1)),
            (self.tr("Delete this step"), self.delete_asked.emit),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, do=do: do())
        self.more.setMenu(menu)
        self.cells = {name: QWidget() for name in COLUMNS}
        for name, parts in (
            ("name", (self.fields["name"],)),
            ("where", (self._where_icon, self.fields["where"])),
            ("leads_to", (self._leads_icon, self.leads)),
            ("owner", (self.fields["owner"],)),
            ("due", (self.late, self.fields["due"], self.done_on)),
        ):
            row = QHBoxLayout(self.cells[name])
            row.setContentsMargins(theme.margins(0, 0, 4, 0))
            row.setSpacing(0)
            for part in parts:
                row.addWidget(part, 0 if isinstance(part, IconLabel) else 1)
        self._line = QHBoxLayout()
        self._line.setContentsMargins(SIDE, 4, SIDE, 4)
        self._line.setSpacing(0)
        self.tick.setFixedWidth(TICK)
        self._line.addWidget(self.tick)
        for cell in self.cells.values():
            self._line.addWidget(cell)
        self._line.addStretch()
        self._line.addWidget(self.more)
        self.bridge = _MissingBridge()
        self.bridge.choose.clicked.connect(self._choose_step)
        self.bridge.add.clicked.connect(self.bridge_asked)
        below = QHBoxLayout()
        below.setContentsMargins(theme.margins(SIDE + TICK, 0, SIDE + MENU, 0))
        below.addWidget(self.note)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._line)
        whole.addLayout(below)
        whole.addWidget(self.bridge)
        whole.addWidget(Rule())

    def show_step(self, step: Record, view: PlanView, today: datetime.date) -> None:
        fresh = self.step is None
        self.step = step
        self._offer_steps(step, view)
        for name, field in self.fields.items():
            show_value(field, step, name, view.names)
        where, missing = step.text("where"), step.id in view.missing
        self._where_icon.set_icon(WHERE_ICONS.get(where, "minus"))
        self._leads_icon.set_icon("warning" if missing else "arrow-right", "amber" if missing else "accent")
        theme.set_look(self.leads, care=missing)
        self.bridge.setVisible(missing)
        done, late = step.text("done"), days_late(step.text("due"), today)
        self.tick.setChecked(bool(done))
        self.tick.setEnabled("done" not in step.forked)
        self.tick.setAccessibleName(self.tr("Done: {step}").format(step=step.title))
        self.fields["due"].setVisible(not done)
        self.done_on.setVisible(bool(done))
        self.done_on.setText(self.tr("Done {day}").format(day=short_day(done, today)))
        self.late.setVisible(bool(late) and not done)
        words = self.tr("%n days late", "", late)
        self.late.setToolTip(words)
        self.late.setAccessibleName(words)
        theme.set_look(self.fields["due"], care=bool(late))
        theme.set_look(self.fields["owner"], care=step.ref("owner") is None and not done)
        if fresh or step.text("note"):
            self.note.setVisible(bool(step.text("note")))
        self.fields["name"].setToolTip(step.title)
        self.setAccessibleName(step.title)

    def _offer_steps(self, step: Record, view: PlanView) -> None:
        nothing = self.tr("Missing bridge") if step.id in view.missing else self.tr("Nothing yet")
        others = []
        for other in view.steps:
            if other.id != step.id:
                due = other.text("due")
                words = self.tr("{step}, {day}").format(step=other.title, day=short_day(due)) if due else other.title
                others.append((other.id.hex(), words))
        known = {key for key, _ in others}
        target = step.ref("leads_to")
        if target is not None and target.hex() not in known:
            gone = view.names.get(target) or self.tr("A step that is not here")
            others.append((target.hex(), gone))
        choices = [(None, nothing), *others]
        if not self.leads.view().isVisible():
            self.leads.set_choices(choices)

    def set_widths(self, widths: dict[str, int]) -> None:
        for name, cell in self.cells.items():
            cell.setFixedWidth(widths[name])

    def begin(self) -> None:
        """Put the focus into the name, all of it chosen."""
        self.fields["name"].setFocus()
        self.fields["name"].selectAll()

    def keyPressEvent(self, event) -> None:
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key())
        if way is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(way)
        else:
            super().keyPressEvent(event)

    def _choose_step(self) -> None:
        self.leads.setFocus()
        self.leads.showPopup()

    def _open_note(self) -> None:
        self.note.show()
        self.note.setFocus()

    def _tick(self, done: bool) -> None:
        if self.step is not None:
            said = self.tr("Done: “{step}”") if done else self.tr("Not done: “{step}”")
            day = datetime.date.today().isoformat() if done else None
            words = said.format(step=isolated(self.step.title))
            self._saving.write(words, editing.set_field, self.step.id, "done", day)

    def _save(self, name: str, value: Any) -> None:
        if self.step is not None:
            label, field = field_label("step", name), self.fields[name]
            self._saving.set_field(self.step.id, name, stored("step", name, value), label, field)


class _MissingBridge(Strip):
    def __init__(self) -> None:
        super().__init__("ambersoft")
        self.row.setContentsMargins(theme.margins(SIDE + TICK, 7, SIDE, 7))
        self.words = Label(self.tr("Nothing in person comes next for those who did this."), wrap=True)
        self.choose = Button(self.tr("Choose a step"), small=True)
        self.add = Button(self.tr("Add a step in person"), "plus", small=True)
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self.choose)
        self.row.addWidget(self.add)


class Steps(Card):
    """All steps of a plan in their order, and a line to add one more."""

    def __init__(self, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.setAccessibleName(self.tr("Steps"))
        self._saving = saving
        self._view: PlanView | None = None
        self._begin_at: RecordId | None = None
        self.rows: dict[RecordId, StepRow] = {}
        self._heads = {name: Label(field_label("step", name), tone="muted") for name in COLUMNS}
        head = QHBoxLayout()
        head.setContentsMargins(theme.margins(SIDE + TICK, 6, SIDE, 6))
        head.setSpacing(0)
        for label in self._heads.values():
            label.setMinimumWidth(10)
            label.setContentsMargins(theme.margins(9, 0, 0, 0))
            head.addWidget(label)
        head.addStretch()
        self.body.addLayout(head)
        self.body.addWidget(Rule())
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addLayout(self._column)
        self.entry = QLineEdit()
        self.entry.setPlaceholderText(self.tr("One more step"))
        self.entry.setAccessibleName(self.tr("One more step"))
        self.entry.returnPressed.connect(lambda: self._add("in_person"))
        self.add_in_person = Button(choice_label("step", "where", "in_person"), "group")
        self.add_online = Button(choice_label("step", "where", "online"), "monitor")
        self.add_in_person.setAccessibleName(self.tr("Add it in person"))
        self.add_online.setAccessibleName(self.tr("Add it online"))
        self.add_in_person.clicked.connect(lambda: self._add("in_person"))
        self.add_online.clicked.connect(lambda: self._add("online"))
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE, 10, SIDE, 10)
        foot.setSpacing(theme.ICON_GAP)
        foot.addWidget(self.entry, 1)
        foot.addWidget(self.add_in_person)
        foot.addWidget(self.add_online)
        self.body.addLayout(foot)

    def show_plan(self, view: PlanView, today: datetime.date) -> None:
        if self._view is None or view.plan.id != self._view.plan.id:
            self.entry.clear()
        self._view = view
        wanted = [step.id for step in view.steps]
        for gone in [key for key in self.rows if key not in wanted]:
            row = self.rows.pop(gone)
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        for at, step in enumerate(view.steps):
            row = self.rows.get(step.id)
            if row is None:
                row = self.rows[step.id] = self._new_row(step.id)
            if self._column.indexOf(row) != at:
                self._column.removeWidget(row)
                self._column.insertWidget(at, row)
            row.show_step(step, view, today)
        self._set_widths()
        self._order_tabs()
        if self._begin_at in self.rows:
            self.rows[self._begin_at].begin()
            self._begin_at = None

    def begin(self) -> None:
        """Ready to type one more step."""
        self.entry.setFocus()

    def focus_step(self, step_id: RecordId) -> None:
        if step_id in self.rows:
            self.rows[step_id].begin()

    def _new_row(self, step_id: RecordId) -> StepRow:
        row = StepRow(self._saving)
        row.moved.connect(partial(self._move, step_id))
        row.bridge_asked.connect(partial(self._add_bridge, step_id))
        row.delete_asked.connect(partial(self._delete, step_id))
        return row

    def _order_tabs(self) -> None:
        """Reading order, also after steps were moved."""
        chain: list[QWidget] = []
        for step in self._view.steps if self._view else ():
            row = self.rows[step.id]
            fields = [row.fields[name] for name in COLUMNS]
            chain += [row.tick, *fields, row.more, row.note, row.bridge.choose, row.bridge.add]
        chain += [self.entry, self.add_in_person, self.add_online]
        for one, other in itertools.pairwise(chain):
            QWidget.setTabOrder(one, other)

    def _set_widths(self) -> None:
        room = self.width() - 2 - 2 * SIDE - TICK - MENU
        widths = {name: max(10, room * share // 100) for name, share in SHARES.items()}
        for name, label in self._heads.items():
            label.setFixedWidth(widths[name])
        for row in self.rows.values():
            row.set_widths(widths)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._set_widths()

    def _add(self, where: str) -> None:
        name = self.entry.text().strip()
        if not name or self._view is None:
            self.entry.setFocus()
            return
        self.entry.clear()
        self.entry.setFocus()
        said = self.tr("Added “{step}”").format(step=isolated(name))
        values = {"name": name, "where": where}
        self._saving.write(said, editing.add_part, "step", self._view.plan.id, values)

    def _add_bridge(self, step_id: RecordId) -> None:
        step = self.rows[step_id].step
        if step is None:
            return
        name = self.tr("Meet after “{step}”").format(step=step.title)
        said = self.tr("Added “{step}”").format(step=isolated(name))

        def done(result: Any) -> None:
            self._begin_at = result[0]

        self._saving.write(said, plans.add_bridge, step_id, name, done=done)

    def _move(self, step_id: RecordId, way: int) -> None:
        ids = [step.id for step in self._view.steps] if self._view else []
        at = ids.index(step_id) + way
        if 0 <= at < len(ids):
            others = [each for each in ids if each != step_id]
            before, after = (others[at - 1] if at else None), (others[at] if at < len(others) else None)
            self._saving.write(self.tr("Moved"), editing.move_part, step_id, before, after)

    def _delete(self, step_id: RecordId) -> None:
        step = self.rows[step_id].step
        said = self.tr("Deleted “{step}”").format(step=isolated(step.title if step else ""))
        self._saving.write(said, editing.delete, [step_id])
