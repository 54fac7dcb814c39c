"""Facts about a person, each edited where it stands; those of the chapter's own making among them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from toolkit.domain.records import CUSTOM
from toolkit.vault.reading import Record

from .. import theme
from ..desk import Desk
from ..labels import field_label
from ..widgets.buttons import Button
from ..widgets.fields import ChoiceField, DateField, LineField, ReferenceField, TextField
from ..widgets.labels import Label
from .person_view import PersonView
from .saving import PersonField

LABEL_WIDTH = 105
FACTS = ("languages", "place", "offers", "looked_after_by", "organisation", "role", "born")
ALWAYS = FACTS[:4]  # the others stand under "More" while they are empty


class FactGrid(QGridLayout):
    """Captions and the fields they name, below each other."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(8)
        self.setVerticalSpacing(2)
        self.setColumnMinimumWidth(0, LABEL_WIDTH)
        self.setColumnStretch(1, 1)

    def add(self, label: str, field: QWidget) -> Label:
        """One more line; the caption is returned."""
        caption = Label(label, tone="muted", wrap=True)
        caption.setBuddy(field)
        row = self.rowCount()
        self.addWidget(caption, row, 0)
        self.addWidget(field, row, 1)
        return caption


class Facts(QWidget):
    """`saved(field's widget, its name, value)` when somebody changed one."""

    saved = Signal(object, str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Any] = {}
        self.captions: dict[str, Label] = {}
        self._person: Record | None = None
        self._unfolded = False
        self._grid = FactGrid()
        for name in FACTS:
            label = field_label("person", name)
            if name == "born":
                field: QWidget = DateField(label, birthday=True)
            elif name == "looked_after_by":
                field = PersonField(desk, label, self.tr("Nobody yet"))
            else:
                field = LineField(label)
            self._add(name, label, field)
        self.unfold = Button(self.tr("More facts"), "chevron-down", kind="link", small=True)
        self.unfold.clicked.connect(self._unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addLayout(self._grid)
        column.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignLeading)

    def _add(self, name: str, label: str, field: Any) -> None:
        self.captions[name] = self._grid.add(label, field)
        field.saved.connect(lambda value: self.saved.emit(field, name, value))
        self.fields[name] = field

    def show_facts(self, view: PersonView, fresh: bool) -> None:
        """`fresh`: they are about somebody else than before."""
        if fresh:
            self._unfolded = False
        self._person = view.person
        self._fit_custom(view.custom)
        for name, field in self.fields.items():
            value = view.person.get(name)
            if isinstance(field, ReferenceField):
                known = isinstance(value, bytes)
                field.set_reference(value.hex() if known else "", view.titles.get(value, "") if known else "")
            else:
                field.set_value(value if isinstance(field, ChoiceField) else "" if value is None else str(value))
        self._fold()

    def _fit_custom(self, definitions: list[Record]) -> None:
        """A row for each field that the chapter made itself."""
        wanted = {CUSTOM + each.id.hex(): each for each in definitions}
        for name in [name for name in self.fields if name.startswith(CUSTOM) and name not in wanted]:
            for widget in (self.fields.pop(name), self.captions.pop(name)):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        for name, each in wanted.items():
            if name not in self.fields:
                self._add(name, each.title, self._custom_field(each))
            self.captions[name].setText(each.title)

    def _custom_field(self, definition: Record) -> QWidget:
        kind = definition.text("kind")
        if kind == "text":
            return TextField(definition.title)
        if kind == "date":
            return DateField(definition.title)
        if kind == "yes_no":
            return ChoiceField(definition.title, [(None, ""), (True, self.tr("Yes")), (False, self.tr("No"))])
        field = LineField(definition.title, left_to_right=kind == "count")
        field.setProperty("wholeNumber", kind == "count")
        return field

    def _fold(self) -> None:
        folded = 0
        for name, caption in self.captions.items():
            forked = self._person is not None and name in self._person.forked
            empty = self._person is None or self._person.get(name) is None
            hidden = empty and name not in ALWAYS and not self._unfolded
            folded += hidden and not forked
            for widget in (caption, self.fields[name]):
                widget.setVisible(not forked and not hidden)
        self.unfold.setVisible(folded > 0)

    def _unfold(self) -> None:
        self._unfolded = True
        hidden = [self.fields[name] for name in self.captions if self.fields[name].isHidden()]
        self._fold()
        if hidden:
            hidden[0].setFocus()
