"""Forms made from the declaration of a record type: a line for each field, edited in place, saving itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.domain.fields import Kind
from toolkit.domain.records import TYPES
from toolkit.services import editing
from toolkit.vault.reading import Fork, Record

from .. import theme
from ..bidi import isolated
from ..labels import choice_label, field_label
from ..widgets.counts import CountField, MomentField
from ..widgets.fields import ChoiceField, DateField, LineField, TextField
from ..widgets.labels import Label
from ..widgets.layouts import empty
from .person_versions import TwoVersions
from .saving import PersonField, Saving, Writing


def make_field(saving: Writing, type_name: str, name: str, placeholder: str = "") -> Any:
    """The widget in which a declared field is edited in place."""
    declared = TYPES[type_name].by_name[name]
    label = field_label(type_name, name)
    if declared.kind is Kind.CHOICE:
        words = [(choice, choice_label(type_name, name, choice)) for choice in declared.choices]
        return ChoiceField(label, words if declared.required else [(None, placeholder), *words])
    if declared.kind is Kind.REFERENCE:
        if declared.refers_to == "person":
            return PersonField(saving.desk, label, placeholder)
        return ChoiceField(label, [(None, placeholder)])
    if declared.kind is Kind.YES_NO:
        yes, no = QCoreApplication.translate("RecordForm", "Yes"), QCoreApplication.translate("RecordForm", "No")
        return ChoiceField(label, [(None, placeholder), (True, yes), (False, no)])
    made = {Kind.TEXT: TextField, Kind.DATE: DateField, Kind.COUNT: CountField}.get(declared.kind)
    if made is not None:
        return made(label, placeholder=placeholder)
    return MomentField(label) if declared.kind is Kind.MOMENT else LineField(label, placeholder=placeholder)


def show_value(field: Any, record: Record, name: str, names: Mapping[RecordId, str]) -> None:
    """Show what is stored; a field of two versions waits until somebody chose between them."""
    value = record.get(name)
    if isinstance(field, PersonField):
        field.set_reference(value.hex() if isinstance(value, bytes) else "", names.get(value, "") if value else "")
    elif isinstance(field, ChoiceField):
        field.set_value(value.hex() if isinstance(value, bytes) else value)
    else:
        field.set_value("" if value is None else value)
    field.setEnabled(name not in record.forked)


def stored(type_name: str, name: str, value: Any) -> Any:
    """What a field holds as it is stored."""
    if value in ("", None):
        return None
    return bytes.fromhex(value) if TYPES[type_name].by_name[name].kind is Kind.REFERENCE else value


class RecordForm(QWidget):
    """Some fields of one record, each with its label before it."""

    def __init__(
        self,
        saving: Saving,
        type_name: str,
        names: Sequence[str],
        *,
        placeholders: Mapping[str, str] | None = None,
        fields: Mapping[str, Any] | None = None,
        label_width: int = 105,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._saving, self._type = saving, type_name
        self.record_id: RecordId | None = None
        self.fields: dict[str, Any] = {}
        self.captions: dict[str, Label] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, theme.scaled(label_width))
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(names):
            label = field_label(type_name, name)
            field = (fields or {}).get(name) or make_field(saving, type_name, name, (placeholders or {}).get(name, ""))
            caption = Label(label, tone="muted", wrap=True)
            caption.setBuddy(field)
            field.saved.connect(partial(self._save, name))
            grid.addWidget(caption, row, 0)
            grid.addWidget(field, row, 1)
            self.fields[name], self.captions[name] = field, caption

    def show_record(self, record: Record, names: Mapping[RecordId, str]) -> None:
        """Show a record; what somebody types just now belongs to the one shown until now."""
        if record.id != self.record_id:
            commit_inside(self)
            self.record_id = record.id
        for name, field in self.fields.items():
            show_value(field, record, name, names)

    def _save(self, name: str, value: Any) -> None:
        if self.record_id is not None:
            label, field = field_label(self._type, name), self.fields[name]
            self._saving.set_field(self.record_id, name, stored(self._type, name, value), label, field)


def commit_inside(widget: QWidget) -> None:
    """Save what is being typed somewhere inside."""
    field = widget.focusWidget()
    if field is not None and field.hasFocus() and hasattr(field, "commit"):
        field.commit()


class Versions(QWidget):
    """All fields of which there are two versions, each with a choice. Hidden while there are none."""

    def __init__(self, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saving = saving
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.TIGHT)
        self.hide()

    def show_forks(self, forks: Sequence[Fork], names: Mapping[RecordId, str]) -> None:
        empty(self._column)
        for fork in forks:
            label = field_label(fork.type, fork.field)
            if fork.title:
                label = self.tr("{field} of “{record}”").format(field=label, record=isolated(fork.title))
            card = TwoVersions(fork, label, dict(names))
            card.chosen.connect(partial(self._choose, label))
            card.rewritten.connect(partial(self._rewrite, label))
            self._column.addWidget(card)
        self.setVisible(bool(forks))

    def _choose(self, label: str, record: RecordId, name: str, version: str) -> None:
        said = self.tr("Saved “{what}”").format(what=isolated(label))
        self._saving.write(said, editing.resolve, record, name, version=version)

    def _rewrite(self, label: str, record: RecordId, name: str, text: str) -> None:
        said = self.tr("Saved “{what}”").format(what=isolated(label))
        self._saving.write(said, editing.resolve, record, name, value=text)
