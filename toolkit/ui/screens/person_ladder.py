"""How far somebody has come along, and what they are asked next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from toolkit.domain.records import LADDER

from ..labels import choice_label, field_label
from ..widgets.buttons import Button
from ..widgets.fields import ChoiceField, DateField, LineField
from ..widgets.header import SectionHeader
from .person_facts import FactGrid
from .person_view import PersonView


class Ladder(QWidget):
    """`saved(field's widget, its name, value)`; `asked` once the next ask was made."""

    saved = Signal(object, str, object)
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = [(None, self.tr("Not said yet")), *((each, choice_label("person", "stage", each)) for each in LADDER)]
        self.stage = ChoiceField(field_label("person", "stage"), words)
        self.ask = LineField(field_label("person", "next_ask"), placeholder=self.tr("Such as “bring a friend”"))
        self.by = DateField(field_label("person", "next_ask_by"), placeholder=self.tr("By which day?"))
        self.done = Button(
            self.tr("Asked"), "check", small=True, name=self.tr("It was asked: keep it in what happened")
        )
        self.done.clicked.connect(self.asked)
        grid = FactGrid()
        grid.add(field_label("person", "stage"), self.stage)
        grid.add(field_label("person", "next_ask"), self.ask)
        last = QHBoxLayout()
        last.setSpacing(4)
        self._by = QWidget()
        last.setContentsMargins(0, 0, 0, 0)
        self._by.setLayout(last)
        last.addWidget(self.by, 1)
        last.addWidget(self.done)
        self._caption = grid.add(field_label("person", "next_ask_by"), self._by)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(SectionHeader(self.tr("The next step with them")))
        column.addLayout(grid)
        self._fields = {"stage": self.stage, "next_ask": self.ask, "next_ask_by": self.by}
        for name, field in self._fields.items():
            field.saved.connect(lambda value, name=name, field=field: self.saved.emit(field, name, value))

    def show_ladder(self, view: PersonView) -> None:
        person = view.person
        stage = person.get("stage")
        words = [(None, self.tr("Not said yet")), *((each, choice_label("person", "stage", each)) for each in LADDER)]
        if stage is not None and stage not in LADDER:
            words.append((stage, str(stage)))
        self.stage.set_choices(words)
        self.stage.set_value(stage)
        self.ask.set_value(person.text("next_ask"))
        self.by.set_value(person.text("next_ask_by"))
        for name, field in self._fields.items():
            field.setEnabled(name not in person.forked)
        wanted = person.get("next_ask") is not None or person.get("next_ask_by") is not None
        for widget in (self._caption, self._by):
            widget.setVisible(wanted)
        self.done.setVisible(person.get("next_ask") is not None)
