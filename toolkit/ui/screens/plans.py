"""Plans: the list with both goals in a line each, and one plan on its own page."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.services import editing, plans
from toolkit.services.plans import PlanRow, PlanView
from toolkit.vault.reading import Reader

from .. import icons, theme
from ..bidi import isolated
from ..days import short_day
from ..desk import Desk
from ..labels import type_label
from ..page import Page
from ..values import called_after
from ..widgets import paint
from ..widgets.buttons import Button, IconButton
from ..widgets.cards import Card
from ..widgets.empty import EmptyState
from ..widgets.namebar import NameBar
from ..widgets.rowlist import GroupedDelegate, Head, Row, RowList, draw_text
from ..widgets.saved_strip import SavedStrip
from .plan_goals import Goals
from .plan_steps import Steps
from .plan_timeline import Timeline
from .record_form import RecordForm, Versions
from .saving import Saving

ROW_HEIGHT, SHOWS = 96, {"plan", "goal", "step", "person"}
ABOUT = ("name", "looked_after_by", "starts", "ends", "note")


class PlanDelegate(GroupedDelegate):
    """Name, both goals in a line each; at the end what comes next, and how far it is."""

    def __init__(self, view: RowList) -> None:
        super().__init__(view, ROW_HEIGHT)

    def paint_row(self, painter: QPainter, area: QRect, data: PlanRow, rtl: bool) -> None:
        line = theme.scaled(24)
        top = area.top() + (area.height() - 3 * line) // 2
        split = round(area.width() * 0.62)

        def part(number: int, left: int, width: int) -> QRect:
            inside = QRect(area.left() + left, top + number * line, width, line)
            return paint.mirrored(inside, area, right_to_left=rtl)

        draw_text(painter, part(0, 0, split), data.name, strong=True, rtl=rtl)
        for number, icon, words in ((1, "flag", data.political), (2, "people", data.cultural)):
            icons.draw(painter, part(number, 0, 16), icon, "accent" if words else "muted", mirrored=rtl)
            shown = words or (self.tr("No political goal yet") if number == 1 else self.tr("No cultural goal yet"))
            tone = "text" if words else "muted"
            draw_text(painter, part(number, 24, split - 40), shown, tone=tone, rtl=rtl)
        end = area.width() - split
        done = self.tr("{done} of {steps} done").format(done=data.done, steps=data.steps) if data.steps else ""
        draw_text(painter, part(0, split, end), done, tone="muted", at_end=True, rtl=rtl)
        if data.next_step:
            draw_text(painter, part(1, split, end), next_words(data), at_end=True, rtl=rtl)
        if data.missing:
            words = missing_words(data.missing)
            draw_text(painter, part(2, split, end), words, tone="amber", strong=True, at_end=True, rtl=rtl)


def next_words(row: PlanRow) -> str:
    """The next step with its day."""
    if not row.next_due:
        return QCoreApplication.translate("Plans", "Next: {step}").format(step=isolated(row.next_step))
    day = short_day(row.next_due)
    return QCoreApplication.translate("Plans", "Next: {step}, {day}").format(step=isolated(row.next_step), day=day)


def missing_words(count: int) -> str:
    return QCoreApplication.translate("Plans", "%n missing bridges", "", count)


def read_plan(reader: Reader, plan_id: RecordId) -> PlanView:
    """A plan, with people who never came called after their chapter. Runs on the reading lane."""
    view = plans.view(reader, plan_id)
    people = {step.ref("owner") for step in view.steps} | {view.plan.ref("looked_after_by")}
    missing = [each for each in people if each is not None and each not in view.names]
    return replace(view, names=view.names | called_after(reader, missing))


class PlanPage(QScrollArea):
    """One plan: goals, timeline, steps, and what else is known about it."""

    def __init__(self, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view: PlanView | None = None
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        self.versions = Versions(saving)
        self.goals = Goals(saving)
        self.timeline = Timeline()
        self.steps = Steps(saving)
        self.timeline.picked.connect(self.steps.focus_step)
        lanes = Card(flush=True)
        lanes.body.addWidget(self.timeline)
        self.about = RecordForm(
            saving, "plan", ABOUT, placeholders={"looked_after_by": self.tr("Nobody yet")}, label_width=140
        )
        for name in ("starts", "ends"):
            self.about.fields[name].setMaximumWidth(theme.scaled(200))
        about = Card(self.tr("About this plan"))
        about.body.addWidget(self.about)
        for part in (self.versions, self.goals, lanes, self.steps, about):
            column.addWidget(part)
        column.addStretch()
        self.setWidget(inside)

    def show_plan(self, view: PlanView, today: datetime.date) -> None:
        if self.view is None or self.view.plan.id != view.plan.id:
            self.verticalScrollBar().setValue(0)
        self.view = view
        self.versions.show_forks(view.forks, view.names)
        self.goals.show_plan(view)
        self.timeline.show_plan(view, today)
        self.steps.show_plan(view, today)
        self.about.show_record(view.plan, view.names)


class Plans(Page):
    """The list of plans, and one of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.set_title(self.tr("Plans"))
        self._desk = desk
        self.plan_id: RecordId | None = None
        self._rows: list[PlanRow] | None = None  # not read yet
        self._pattern: RecordId | None = None
        self.strip = SavedStrip()
        self._saving = Saving(desk, self.strip)
        self._saving.refused.connect(self.refresh)
        self._build_head()
        self.bar = NameBar(self.tr("What is the plan called?"), self.tr("Begin"))
        self.bar.named.connect(self._create)
        self.empty = self._build_empty()
        self.list = RowList(self.tr("Plans"))
        self.list.setItemDelegate(PlanDelegate(self.list))
        self.list.opened.connect(self.open_record)
        card = Card(flush=True)
        card.body.addWidget(self.list)
        self.plan = PlanPage(self._saving)
        self.stack = QStackedWidget()
        self._list_page = card
        for page in (self.empty, card, self.plan):
            self.stack.addWidget(page)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.stack, 1)
        self.set_strip(self.strip)
        self._show_state()

    def _build_head(self) -> None:
        self.header.back.connect(self.show_list)
        self.more = IconButton("dots", self.tr("More about this plan"))
        menu = QMenu(self.more)
        self.template_action = menu.addAction(self.tr("A pattern for other plans"))
        self.template_action.setCheckable(True)
        self.template_action.triggered.connect(self._mark_template)
        self.copy_action = menu.addAction(self.tr("Begin a new plan from it"))
        self.copy_action.triggered.connect(self._begin_copy)
        menu.addSeparator()
        self.delete_action = menu.addAction(self.tr("Delete this plan"))
        self.delete_action.triggered.connect(self._delete)
        self.more.setMenu(menu)
        self.add_step = Button(self.tr("Add a step"), "plus", kind="primary")
        self.add_step.clicked.connect(self._begin_step)
        self.new = Button(self.tr("New plan"), "plus", kind="primary")
        self.new.clicked.connect(self.begin_new)
        for widget in (self.more, self.add_step, self.new):
            self.header.add_action(widget)

    def _build_empty(self) -> EmptyState:
        empty = EmptyState(
            "flag",
            self.tr("No plans yet"),
            self.tr(
                "A plan has two goals: a decision that somebody will take, and something that becomes normal here. "
                "Steps online and in person lead there."
            ),
        )
        empty.add_step(
            "flag",
            self.tr("Begin a plan"),
            self.tr("A name is enough. The goals and the steps come after it."),
            self.tr("New plan"),
            self.begin_new,
        )
        empty.add_step(
            "stick",
            self.tr("Receive from a stick"),
            self.tr("Another chapter gave you a stick with a plan on it."),
            self.tr("Receive"),
            lambda: self.go_to.emit("exchange", None),
        )
        return empty

    # Showing

    def refresh(self, changes: Any = None) -> None:
        if changes is None or SHOWS & changes.types:
            self._desk.read(plans.rows, self._desk.session.reader, done=self._show_rows, key="plans.rows")
            self._read_plan()

    def activate(self) -> None:
        if self.plan_id is None and self._rows:
            self.list.setFocus()
        else:
            self.setFocus()

    def open_record(self, record: Any) -> None:
        """Show one plan."""
        self.bar.hide()
        self.plan_id = record
        self._read_plan()

    def show_list(self) -> None:
        """Back to all plans."""
        plan_id, self.plan_id = self.plan_id, None
        self._show_state()
        self.list.choose(plan_id)
        self.list.setFocus()

    def _read_plan(self) -> None:
        if self.plan_id is not None:
            self._desk.read(read_plan, self._desk.session.reader, self.plan_id, done=self._show_plan, key="plans.plan")

    def _show_rows(self, rows: Sequence[PlanRow]) -> None:
        self._rows = list(rows)
        shown: list[Row | Head] = [Row(row.id, self._say(row), row) for row in rows if not row.template]
        patterns = [row for row in rows if row.template]
        if patterns:
            shown.append(Head(self.tr("Patterns for other plans")))
            shown += [Row(row.id, self._say(row), row) for row in patterns]
        self.list.set_rows(shown)
        self._show_state()

    def _say(self, row: PlanRow) -> str:
        parts = [row.name, row.political, row.cultural]
        if row.steps:
            parts.append(self.tr("{done} of {steps} done").format(done=row.done, steps=row.steps))
        parts += [next_words(row)] if row.next_step else []
        parts += [missing_words(row.missing)] if row.missing else []
        return ". ".join(part for part in parts if part)

    def _show_plan(self, view: PlanView) -> None:
        if view.plan.id != self.plan_id:
            return
        if view.plan.hidden:
            self.show_list()
            return
        self.plan.show_plan(view, datetime.date.today())
        self.template_action.setChecked(bool(view.plan.get("template")))
        self._show_state()

    def _show_state(self) -> None:
        view = self.plan.view
        on_plan = self.plan_id is not None and view is not None and view.plan.id == self.plan_id
        if on_plan and view is not None:
            self.set_title(view.plan.title, self._subtitle(view))
            self.stack.setCurrentWidget(self.plan)
        else:
            self.set_title(self.tr("Plans"), type_label("plan", len(self._rows)) if self._rows else "")
            self.stack.setCurrentWidget(self.empty if self._rows == [] else self._list_page)
        self.header.show_back(on_plan)
        self.more.setVisible(on_plan)
        self.add_step.setVisible(on_plan)
        self.new.setVisible(not on_plan and bool(self._rows))

    def _subtitle(self, view: PlanView) -> str:
        keeper = view.names.get(view.plan.ref("looked_after_by") or b"", "")
        parts = [self.tr("Looked after by {person}.").format(person=isolated(keeper))] if keeper else []
        if view.plan.get("template"):
            parts.append(self.tr("A pattern for other plans."))
        by = next((goal.text("by") for goal in view.goals if goal.text("kind") == "political" and goal.get("by")), "")
        if by:
            left = (datetime.date.fromisoformat(by) - datetime.date.today()).days if by[0] != "-" else -1
            if left >= 0:
                parts.append(self.tr("%n days to the decision.", "", left))
        return " ".join(parts)

    # Doing

    def begin_new(self) -> None:
        """Ask for the name of a new plan."""
        self._pattern = None
        self.bar.begin()

    def _begin_copy(self) -> None:
        self._pattern = self.plan_id
        self.bar.begin()

    def _create(self, name: str) -> None:
        said = self.tr("Began “{plan}”").format(plan=isolated(name))

        def done(result: Any) -> None:
            self.open_record(result[0])

        if self._pattern is not None:
            self._saving.write(said, plans.start_from, self._pattern, name, done=done)
        else:
            self._saving.write(said, editing.create, "plan", {"name": name}, done=done)

    def _begin_step(self) -> None:
        self.plan.ensureWidgetVisible(self.plan.steps.entry)
        self.plan.steps.begin()

    def _mark_template(self, is_template: bool) -> None:
        if self.plan_id is not None:
            label = self.tr("A pattern for other plans")
            self._saving.set_field(self.plan_id, "template", is_template or None, label)

    def _delete(self) -> None:
        if self.plan_id is not None and self.plan.view is not None:
            said = self.tr("Deleted “{plan}”").format(plan=isolated(self.plan.view.plan.title))
            self._saving.write(said, editing.delete, [self.plan_id])
