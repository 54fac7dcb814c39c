"""The two goals of a plan: equally wide, with the same lines, as neither is a footnote."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from toolkit.services import editing
from toolkit.services.plans import PlanView
from toolkit.vault.reading import Record

from .. import theme
from ..bidi import isolated
from ..labels import choice_label, field_label
from ..widgets.cards import Card
from ..widgets.fields import LineField
from ..widgets.labels import IconLabel, Label
from .record_form import RecordForm, commit_inside, make_field, show_value, stored
from .saving import Saving

DAY_WIDTH = 150


class GoalCard(Card):
    """One goal. It begins to be with its name; its other lines open then."""

    def __init__(self, saving: Saving, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._saving, self._kind = saving, kind
        self.goal: Record | None = None
        self._plan_id = b""
        words = choice_label("goal", "kind", kind)
        self.setAccessibleName(words)
        political = kind == "political"
        self.body.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(theme.ICON_GAP)
        head.addWidget(IconLabel("flag" if political else "people", "accent"))
        head.addWidget(Label(words, tone="muted"), 1)
        self.by = make_field(saving, "goal", "by", self.tr("Day"))
        self.by.setMaximumWidth(theme.scaled(DAY_WIDTH))
        self.by.saved.connect(partial(self._save, "by", self.by))
        caption = Label(field_label("goal", "by"), tone="muted")
        caption.setBuddy(self.by)
        head.addWidget(caption)
        head.addWidget(self.by)
        self.body.addLayout(head)
        self.name = LineField(
            words,
            placeholder=self.tr("What should be decided?") if political else self.tr("What should become normal here?"),
        )
        self.name.setFont(theme.font("section", strong=True))
        self.name.setProperty("heading", True)
        self.name.saved.connect(self._save_name)
        self.body.addWidget(self.name)
        self.form = RecordForm(
            saving,
            "goal",
            ("who_decides" if political else "sign", "so_far"),
            placeholders={
                "who_decides": self.tr("A person or a body with a name"),
                "sign": self.tr("Something that people here can see"),
                "so_far": self.tr("What has moved"),
            },
        )
        self.body.addWidget(self.form)
        self.others = Label(tone="muted", wrap=True)
        self.body.addWidget(self.others)
        self.body.addStretch()

    def show_goals(self, plan_id: bytes, goals: list[Record]) -> None:
        """Show the goals of this kind: the first to be edited, others, which came from elsewhere, by name."""
        if plan_id != self._plan_id:
            commit_inside(self)
            self._plan_id = plan_id
        self.goal = goals[0] if goals else None
        for widget in (self.form, self.by):
            widget.setEnabled(self.goal is not None)
        if self.goal is not None:
            show_value(self.name, self.goal, "name", {})
            show_value(self.by, self.goal, "by", {})
            self.form.show_record(self.goal, {})
        else:
            self.name.setEnabled(True)
            self.name.set_value("")
            for field in (self.by, *self.form.fields.values()):
                field.set_value("")
            self.form.record_id = None
        self.others.setText("\n".join(self.tr("And: {goal}").format(goal=isolated(each.title)) for each in goals[1:]))
        self.others.setVisible(len(goals) > 1)

    def _save_name(self, name: str) -> None:
        if self.goal is not None:
            self._save("name", self.name, name)
        elif name:
            said = self.tr("Saved “{what}”").format(what=choice_label("goal", "kind", self._kind))
            values = {"kind": self._kind, "name": name}
            self._saving.write(said, editing.add_part, "goal", self._plan_id, values, field=self.name)

    def _save(self, name: str, field: Any, value: Any) -> None:
        if self.goal is not None:
            label = field_label("goal", name)
            self._saving.set_field(self.goal.id, name, stored("goal", name, value), label, field)


class Goals(QWidget):
    """Both goals beside each other, or below each other where it is narrow."""

    def __init__(self, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.political = GoalCard(saving, "political")
        self.cultural = GoalCard(saving, "cultural")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GAP)
        for card in (self.political, self.cultural):
            card.setMinimumWidth(120)
            self._row.addWidget(card, 1)

    def show_plan(self, view: PlanView) -> None:
        for card, kind in ((self.political, "political"), (self.cultural, "cultural")):
            card.show_goals(view.plan.id, [goal for goal in view.goals if goal.text("kind") == kind])

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        direction = QHBoxLayout.Direction
        wanted = direction.TopToBottom if self.width() < theme.scaled(700) else direction.LeftToRight
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
