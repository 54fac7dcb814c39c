"""One event beside the list: when, where, who leads, who comes, and what comes after it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.services import editing, events
from toolkit.services.events import EventView, Guest

from .. import theme
from ..bidi import isolated
from ..labels import choice_label, field_label
from ..page import Panel
from ..widgets.buttons import Button, IconButton
from ..widgets.fields import ChoiceField, LineField
from ..widgets.labels import Label, Rule
from ..widgets.notice import Notice
from .record_form import RecordForm, Versions, commit_inside, make_field, show_value, stored
from .saving import PersonField, Saving

FACTS = ("kind", "starts", "ends", "online", "place", "plan", "curriculum", "led_by", "note")
STATUSES = ("came", "said_yes", "said_no", "invited")


class GuestRow(QWidget):
    """Somebody noted for the event, and what they said."""

    def __init__(self, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saving = saving
        self.guest: Guest | None = None
        self.name = Button("", kind="link", small=True)
        self.status = make_field(saving, "attendance", "status")
        self.status.setMinimumWidth(theme.scaled(120))
        self.status.saved.connect(self._save)
        self.remove = IconButton("close", "", kind="link", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.name)
        row.addStretch(1)
        row.addWidget(self.status)
        row.addWidget(self.remove)

    def show_guest(self, guest: Guest) -> None:
        self.guest = guest
        self.name.setText(guest.name)
        self.name.updateGeometry()
        show_value(self.status, guest.attendance, "status", {})
        self.status.setAccessibleName(self.tr("What {person} said").format(person=guest.name))
        words = self.tr("Take {person} off the list").format(person=guest.name)
        self.remove.setAccessibleName(words)
        self.remove.setToolTip(words)

    def _save(self, status: str | None) -> None:
        if self.guest is not None:
            self._saving.set_field(self.guest.attendance.id, "status", status, self.guest.name, self.status)


class EventPanel(Panel):
    """Shows one event. `person_asked(id)` when somebody on it is to be shown."""

    person_asked = Signal(object)

    def __init__(self, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saving = saving
        self.view: EventView | None = None
        self.setAccessibleName(self.tr("About this event"))
        self.inside = self.scroll.widget()
        self._build_head()
        self.versions = Versions(saving)
        self.hint = Notice(
            self.tr("How will you stay in touch?"),
            self.tr("Nothing is planned yet for those who come to this."),
            icon="link",
        )
        self.hint.pressed.connect(self._lead_on)
        where = ChoiceField(
            field_label("step", "where"),
            [
                (None, ""),
                (False, choice_label("step", "where", "in_person")),
                (True, choice_label("step", "where", "online")),
            ],
        )
        self.form = RecordForm(
            saving,
            "event",
            FACTS,
            fields={"online": where},
            placeholders={"led_by": self.tr("Nobody yet"), "place": self.tr("Where it is")},
        )
        self.form.captions["online"].setText(field_label("step", "where"))
        for part in (self.versions, self.form, self.hint, Rule()):
            self.body.addWidget(part)
        self._build_guests()
        self.body.addStretch(1)
        self.inside.hide()

    def _build_head(self) -> None:
        self.name = LineField(field_label("event", "name"))
        self.name.setFont(theme.font("section", strong=True))
        self.name.setProperty("heading", True)
        self.name.saved.connect(self._save_name)
        self.more = IconButton("dots", self.tr("More about this event"))
        menu = QMenu(self.more)
        self.delete_action = menu.addAction(self.tr("Delete this event"))
        self.delete_action.triggered.connect(self._delete)
        self.more.setMenu(menu)
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.more)
        self.body.addLayout(row)

    def _build_guests(self) -> None:
        self.body.addWidget(Label(self.tr("Who comes"), strong=True))
        self.counts = Label(tone="muted", wrap=True)
        self.body.addWidget(self.counts)
        self.person = PersonField(self._saving.desk, self.tr("Add somebody"), self.tr("Add somebody by name"))
        self.person.setProperty("inPlace", False)
        self.person.saved.connect(self._add_guest)
        self.body.addWidget(self.person)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self.body.addLayout(self._column)
        self.rows: dict[RecordId, GuestRow] = {}

    def show_event(self, view: EventView) -> None:
        if self.view is None or self.view.event.id != view.event.id:
            commit_inside(self)
            self.scroll.verticalScrollBar().setValue(0)
        self.view = view
        self.inside.show()
        self.versions.show_forks(view.forks, view.names)
        show_value(self.name, view.event, "name", {})
        nothing = [(None, self.tr("None"))]
        for name, choices in (("plan", view.plans), ("curriculum", view.curricula)):
            known = [(ref.hex(), title) for ref, title in choices]
            ref = view.event.ref(name)
            if ref is not None and ref.hex() not in dict(known):
                known.append((ref.hex(), view.names.get(ref, "")))
            if not self.form.fields[name].view().isVisible():
                self.form.fields[name].set_choices(nothing + known)
        self.form.show_record(view.event, view.names)
        self._show_hint(view)
        self._show_guests(view)

    def clear(self) -> None:
        """No event is chosen."""
        self.view = None
        self.inside.hide()

    def begin(self) -> None:
        """Put the focus where a new event goes on: its day."""
        self.form.fields["starts"].day.setFocus()

    def _show_hint(self, view: EventView) -> None:
        self.hint.setVisible(bool(view.event.get("starts")) and not view.leads_on)
        action = ""
        if view.event.ref("plan") is not None:
            action = self.tr("Add a step")
        elif view.plans:
            action = self.tr("Choose a plan")
        self.hint.tell(self.hint.title.text(), self.hint.sentence.text(), action)

    def _show_guests(self, view: EventView) -> None:
        told = [
            self.tr("{answer}: {count}").format(
                answer=choice_label("attendance", "status", status), count=self.locale().toString(view.count(status))
            )
            for status in STATUSES
            if view.count(status)
        ]
        self.counts.setText(" · ".join(told) or self.tr("Nobody is noted yet."))
        wanted = [guest.attendance.id for guest in view.guests]
        for gone in [key for key in self.rows if key not in wanted]:
            row = self.rows.pop(gone)
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        before: QWidget = self.person
        for at, guest in enumerate(view.guests):
            row = self.rows.get(guest.attendance.id)
            if row is None:
                row = self.rows[guest.attendance.id] = GuestRow(self._saving)
                row.name.clicked.connect(partial(self._ask_person, guest.person))
                row.remove.clicked.connect(partial(self._remove_guest, guest))
            if self._column.indexOf(row) != at:
                self._column.removeWidget(row)
                self._column.insertWidget(at, row)
            row.show_guest(guest)
            for widget in (row.name, row.status, row.remove):
                QWidget.setTabOrder(before, widget)
                before = widget

    # Saving

    def _ask_person(self, person: RecordId, _checked: bool = False) -> None:
        self.person_asked.emit(person)

    def _save_name(self, name: str) -> None:
        if self.view is not None:
            label = field_label("event", "name")
            self._saving.set_field(self.view.event.id, "name", stored("event", "name", name), label, self.name)

    def _add_guest(self, person: str) -> None:
        if person and self.view is not None:
            said = self.tr("Added {person}").format(person=isolated(self.person.text()))
            self._saving.write(said, events.note_guest, self.view.event.id, bytes.fromhex(person))
        self.person.take_off()
        self.person.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove_guest(self, guest: Guest, _checked: bool = False) -> None:
        said = self.tr("Took {person} off the list").format(person=isolated(guest.name))
        self._saving.write(said, editing.delete, [guest.attendance.id])

    def _lead_on(self) -> None:
        if self.view is None:
            return
        plan = self.view.event.ref("plan")
        if plan is None:
            self.form.fields["plan"].setFocus()
            self.form.fields["plan"].showPopup()
            return
        name = self.tr("Stay in touch after “{event}”").format(event=self.view.event.title)
        values: dict[str, Any] = {"name": name, "due": self.view.event.text("starts")[:10]}
        said = self.tr("Added “{step}” to the plan").format(step=isolated(name))
        self._saving.write(said, editing.add_part, "step", plan, values)

    def _delete(self) -> None:
        if self.view is not None:
            said = self.tr("Deleted “{event}”").format(event=isolated(self.view.event.title))
            self._saving.write(said, editing.delete, [self.view.event.id])
