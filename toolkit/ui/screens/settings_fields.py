"""The card of the settings for a chapter's own fields: facts about people that Baton has no place for."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from toolkit.base.ids import RecordId
from toolkit.domain.records import CUSTOM_FIELD
from toolkit.services import editing
from toolkit.vault.reading import Reader, Record

from ..desk import Desk
from ..labels import choice_label, field_label
from ..widgets.buttons import Button, IconButton
from ..widgets.cards import Card
from ..widgets.fields import Choice, LineField
from ..widgets.labels import Label


def read_own_fields(reader: Reader) -> list[Record]:
    return reader.where("custom_field", "t.\"on\" = 'person'", order="sort")


class OwnFieldsCard(Card):
    """Each with its name, to be changed in place, and its kind, which stays; a line below to add one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Your own facts"), parent=parent)
        self._desk = desk
        hint = self.tr("What your chapter wants to know of people besides, such as who has a bicycle.")
        self.body.addWidget(Label(hint, tone="muted", wrap=True))
        self._rows = QWidget()
        self.body.addWidget(self._rows)
        self.names: dict[RecordId, LineField] = {}
        self.removers: dict[RecordId, IconButton] = {}
        # A plain line: one that saves in place would add what was typed as soon as somebody looks elsewhere.
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the new fact"))
        self.name.setPlaceholderText(self.tr("For example: Bicycle"))
        self.name.returnPressed.connect(self._add)
        self.kind = Choice(self.tr("Kind of the new fact"))
        for kind in CUSTOM_FIELD.by_name["kind"].choices:
            self.kind.addItem(choice_label("custom_field", "kind", kind), kind)
        self.add = Button(self.tr("Add"), "plus")
        self.add.clicked.connect(self._add)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.kind, 1)
        line.addWidget(self.add)
        self.body.addWidget(self.name)
        self.body.addLayout(line)

    def refresh(self) -> None:
        self._desk.read(read_own_fields, self._desk.session.reader, done=self._show, key="own fields")

    def _show(self, definitions: list[Record]) -> None:
        if list(self.names) == [each.id for each in definitions]:
            for each in definitions:
                self.names[each.id].set_value(each.title)
            return
        old, self._rows = self._rows, QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        self.names, self.removers = {}, {}
        for row, each in enumerate(definitions):
            name = LineField(field_label("custom_field", "name"))
            name.set_value(each.title)
            name.saved.connect(partial(self._rename, each.id))
            remove = IconButton("trash", self.tr("Remove “{name}”").format(name=each.title), small=True)
            remove.clicked.connect(partial(self._remove, each.id))
            grid.addWidget(name, row, 0)
            grid.addWidget(Label(choice_label("custom_field", "kind", each.text("kind")), tone="muted"), row, 1)
            grid.addWidget(remove, row, 2)
            self.names[each.id], self.removers[each.id] = name, remove
        self.body.replaceWidget(old, self._rows)
        old.hide()
        old.deleteLater()

    def _add(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.name.setFocus()
            return
        values = {"name": name, "on": "person", "kind": self.kind.currentData()}
        self._desk.write(editing.create, self._desk.session, "custom_field", values, done=lambda _: self._added())

    def _added(self) -> None:
        self.name.clear()
        self.name.setFocus()
        self.refresh()

    def _rename(self, record: RecordId, name: object) -> None:
        self._desk.write(
            editing.set_field, self._desk.session, record, "name", name, done=self._written, failed=self._refused
        )

    def _remove(self, record: RecordId) -> None:
        self._desk.write(editing.delete, self._desk.session, [record], done=self._written)

    def _written(self, _: object) -> None:
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self._desk.tell_error(error)
        self.names.clear()
        self.refresh()
