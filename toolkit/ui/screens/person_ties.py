"""What a person is to others, and others to them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.domain.records import RELATIONSHIP
from toolkit.services.relationships import Tie

from ..bidi import isolated
from ..desk import Desk
from ..labels import choice_label, field_label
from ..widgets.buttons import Button, IconButton
from ..widgets.fields import ChoiceField, LineField
from ..widgets.header import SectionHeader
from ..widgets.labels import Label
from .person_view import PersonView
from .saving import PersonField

KINDS = RELATIONSHIP.by_name["kind"].choices


def _kinds(also: str = "") -> list[tuple[str, str]]:
    found = [(kind, choice_label("relationship", "kind", kind)) for kind in KINDS]
    return [*found, (also, also)] if also and also not in KINDS else found


class TieRow(QWidget):
    """One relationship: with whom, of which kind, and what they are in people's own words."""

    opened = Signal(object)
    kind_chosen = Signal(object, str)
    worded = Signal(object, object, str)  # the tie, the field's widget, the words
    ended = Signal(object)

    def __init__(self, tie: Tie) -> None:
        super().__init__()
        self.tie = tie
        self.name = Button("", "person", kind="link", small=True)
        self.name.clicked.connect(lambda: self.opened.emit(self.tie.other))
        self.kind = ChoiceField(field_label("relationship", "kind"), _kinds(tie.kind))
        self.kind.saved.connect(lambda kind: self.kind_chosen.emit(self.tie, kind))
        self.words = LineField(self.tr("What they are"), placeholder=self.tr("In your own words, such as “aunt”"))
        self.words.setProperty("tone", "muted")
        self.words.setProperty("second", True)
        self.words.saved.connect(lambda words: self.worded.emit(self.tie, self.words, words))
        self.end = IconButton("close", "", kind="link", small=True)
        self.end.clicked.connect(lambda: self.ended.emit(self.tie))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.name, 0, 0, Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(self.kind, 0, 1)
        grid.addWidget(self.end, 0, 2)
        grid.addWidget(self.words, 1, 0, 1, 3)
        grid.setColumnStretch(0, 1)
        self.show_tie(tie)

    def show_tie(self, tie: Tie) -> None:
        self.tie = tie
        room = self.name.fontMetrics().elidedText(tie.name, Qt.TextElideMode.ElideRight, 170)
        self.name.setText(room)
        self.name.setToolTip(tie.name)
        self.name.setAccessibleName(self.tr("Open {name}").format(name=isolated(tie.name)))
        self.kind.set_choices(_kinds(tie.kind))
        self.kind.set_value(tie.kind)
        self.words.set_value(tie.they_are)
        said = self.tr("No longer note {name} here").format(name=isolated(tie.name))
        self.end.setAccessibleName(said)
        self.end.setToolTip(said)


class Ties(QWidget):
    """`related(other, kind)`; the rest as a `TieRow` tells it."""

    related = Signal(object, str)
    worded = Signal(object, object, str)
    kind_chosen = Signal(object, str)
    ended = Signal(object)
    person_asked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[RecordId, TieRow] = {}
        self.add_button = IconButton("plus", self.tr("Somebody they know"), kind="link", small=True)
        self.add_button.clicked.connect(self.begin)
        self.nobody = Label(self.tr("Nobody noted yet"), tone="muted", wrap=True)
        self.kind = ChoiceField(field_label("relationship", "kind"), _kinds())
        self.kind.set_value(KINDS[0])
        self.entry = PersonField(desk, self.tr("Whom they know"), self.tr("Whose name?"))
        self.entry.saved.connect(self._take)
        self._new = QWidget()
        row = QHBoxLayout(self._new)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.kind)
        row.addWidget(self.entry, 1)
        self._new.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(SectionHeader(self.tr("People around them"), self.add_button))
        column.addWidget(self.nobody)
        column.addLayout(self._rows)
        column.addWidget(self._new)

    def show_ties(self, view: PersonView) -> None:
        for gone in self.rows.keys() - {tie.id for tie in view.ties}:
            row = self.rows.pop(gone)
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, tie in enumerate(view.ties):
            if tie.id not in self.rows:
                row = TieRow(tie)
                row.opened.connect(self.person_asked)
                row.kind_chosen.connect(self.kind_chosen)
                row.worded.connect(self.worded)
                row.ended.connect(self.ended)
                self.rows[tie.id] = row
            self._rows.insertWidget(at, self.rows[tie.id])
            self.rows[tie.id].show_tie(tie)
        self.nobody.setVisible(not view.ties)

    def begin(self) -> None:
        """Open the line for one more."""
        self.entry.take_off()
        self._new.show()
        self.entry.setFocus()

    def _take(self, value: str) -> None:
        if value:
            self.related.emit(bytes.fromhex(value), str(self.kind.value()))
            self.entry.take_off()
            self._new.hide()
