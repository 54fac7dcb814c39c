"""The household a person lives in: what it shares, and who else lives there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.services import people
from toolkit.services.households import Household

from ..bidi import isolated
from ..desk import Desk
from ..labels import field_label
from ..widgets.buttons import Button, IconButton
from ..widgets.fields import LineField
from ..widgets.flow import FlowLayout
from ..widgets.header import SectionHeader
from ..widgets.labels import Label
from .person_facts import FactGrid
from .person_view import PersonView, read_homes
from .saving import PersonField

SHARED = ("name", "address", "phone", "note")


class HomeField(PersonField):
    """A household or somebody who lives there, found while typing."""

    reader = staticmethod(read_homes)


class Home(QWidget):
    """`moved_in(id of a person or household)`, `founded`, `moved_out(person)`, `saved(field's widget, name, value)`."""

    moved_in = Signal(object)
    founded = Signal()
    moved_out = Signal(object)
    saved = Signal(object, str, object)
    person_asked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person: RecordId = b""
        self.add_button = IconButton("plus", self.tr("Somebody who lives there, too"), kind="link", small=True)
        self.add_button.clicked.connect(self.begin)
        self.entry = HomeField(desk, self.tr("Lives with"), self.tr("A name, or that of a household"))
        self.entry.saved.connect(self._take)
        self.entry.hide()
        self.found = Button(self.tr("New household"), "home", kind="link", small=True)
        self.found.clicked.connect(self.founded)
        self.nobody = Label(self.tr("Nobody noted yet"), tone="muted", wrap=True)
        self.fields: dict[str, LineField] = {}
        self._grid = FactGrid()
        for name in SHARED:
            field = LineField(field_label("household", name), left_to_right=name == "phone")
            field.saved.connect(lambda value, name=name, field=field: self.saved.emit(field, name, value))
            self._grid.add(field_label("household", name), field)
            self.fields[name] = field
        self._shared = QWidget()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._shared.setLayout(self._grid)
        self._members = QWidget()
        self._flow = FlowLayout(self._members, gap=4, line_gap=2)
        self.leave = Button(self.tr("Moves out"), kind="link", small=True, name=self.tr("This person moves out"))
        self.leave.clicked.connect(lambda: self.moved_out.emit(self._person))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(SectionHeader(self.tr("Household"), self.add_button))
        first = QHBoxLayout()
        first.addWidget(self.nobody, 1)
        first.addWidget(self.found)
        column.addLayout(first)
        column.addWidget(self._shared)
        column.addWidget(self._members)
        column.addWidget(self.entry)
        column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeading)

    def show_home(self, view: PersonView) -> None:
        self._person = view.person.id
        home = view.household
        for widget in (self.nobody, self.found):
            widget.setVisible(home is None)
        for widget in (self._shared, self._members, self.leave):
            widget.setVisible(home is not None)
        if home is None:
            return
        for name, field in self.fields.items():
            record = home.record
            field.set_value(people.typed_of(record.get("phone")) if name == "phone" else record.text(name))
            field.setEnabled(name not in record.forked)
        self._show_members(home)

    def member_buttons(self) -> list[Button]:
        found = [self._flow.itemAt(at) for at in range(self._flow.count())]
        return [item.widget() for item in found if item is not None and isinstance(item.widget(), Button)]

    def _show_members(self, home: Household) -> None:
        others = [(ref, name) for ref, name in home.members if ref != self._person]
        self._flow.clear()
        for ref, name in others:
            said = self.tr("Open {name}").format(name=isolated(name))
            button = Button(name, "person", kind="link", small=True, name=said)
            button.clicked.connect(lambda _=False, ref=ref: self.person_asked.emit(ref))
            self._flow.addWidget(button)
            button.show()
        self._members.setVisible(bool(others))

    def begin(self) -> None:
        """Open the field for somebody who lives there."""
        self.entry.take_off()
        self.entry.show()
        self.entry.setFocus()

    def _take(self, value: str) -> None:
        if value:
            self.moved_in.emit(bytes.fromhex(value))
            self.entry.take_off()
            self.entry.hide()
