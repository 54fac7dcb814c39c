"""What a person agreed to, to be read before anybody calls: with the day, the place, and who was told."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from toolkit.domain.records import CHANNELS, CONSENTS
from toolkit.services import people
from toolkit.vault.reading import Record

from .. import theme
from ..bidi import isolated
from ..labels import field_label
from ..values import day_of
from ..widgets.buttons import Button
from ..widgets.fields import ChoiceField, DateField, LineField
from ..widgets.header import SectionHeader
from ..widgets.labels import IconLabel, ShortLabel
from .person_view import Told

ROOM_FOR_ARROW = 52
DAY_WIDTH = 116
translate = QCoreApplication.translate


class Agreement(QWidget):
    """Nothing is taken for granted: "Not asked yet". A "no" to being in touch stands for every channel.

    `answered(name, value)` for an answer, `saved(field's widget, name, value)` for its day or place.
    """

    answered = Signal(str, object)
    saved = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unfolded = False
        self._person: Record | None = None
        self._lines: dict[str, Consent] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(SectionHeader(self.tr("Agreed to")))
        for name in CONSENTS:
            line = Consent(name)
            line.answered.connect(lambda value, name=name: self.answered.emit(name, value))
            line.saved.connect(self.saved)
            column.addWidget(line)
            self._lines[name] = line
            if name == f"may_{CHANNELS[-1]}":
                self.unfold = Button(self.tr("Ask about each way"), "chevron-down", kind="link", small=True)
                self.unfold.clicked.connect(self._unfold)
                column.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignLeading)

    def field(self, name: str) -> ChoiceField:
        return self._lines[name].field

    def line(self, name: str) -> Consent:
        return self._lines[name]

    def show_answers(self, person: Record, agreed: dict[str, Told], fresh: bool) -> None:
        if fresh:
            self._unfolded = False
        self._person = person
        for name, line in self._lines.items():
            line.show_answer(person, agreed.get(name))
        self._fold()

    def _fold(self) -> None:
        person = self._person
        if person is None:
            return
        all_no = not people.may_be_contacted(person)
        hidden = 0
        for channel in CHANNELS:
            unanswered = person.get(f"may_{channel}") is None
            shown = not all_no and (not unanswered or self._unfolded)
            self._lines[f"may_{channel}"].setVisible(shown)
            hidden += not shown and not all_no
        self.unfold.setVisible(hidden > 0)

    def _unfold(self) -> None:
        self._unfolded = True
        first = next((name for name, line in self._lines.items() if line.isHidden()), None)
        self._fold()
        if first is not None:
            self._lines[first].field.setFocus()


class Consent(QWidget):
    """One answer: what it is about and what was said, by whom it was heard, on which day and where."""

    answered = Signal(object)
    saved = Signal(object, str, object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self._icon = IconLabel("help")
        self.field = ChoiceField(field_label("person", name), answers(name))
        self.field.saved.connect(self.answered)
        self._told = ShortLabel(tone="muted")
        self._told.setMinimumWidth(10)
        self.when = DateField(field_label("person", f"{name}_when"), placeholder=self.tr("When?"))
        self.when.setFixedWidth(theme.scaled(DAY_WIDTH))
        self.where = LineField(field_label("person", f"{name}_where"), placeholder=self.tr("Where was it said?"))
        for field, fact in ((self.when, "when"), (self.where, "where")):
            field.setProperty("tone", "muted")
            field.setProperty("second", True)
            field.saved.connect(lambda value, field=field, fact=fact: self.saved.emit(field, f"{name}_{fact}", value))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._icon, 0, 0)
        grid.addWidget(self.field, 0, 1)
        grid.addWidget(self._told, 0, 2)
        second = QHBoxLayout()
        second.setSpacing(0)
        second.addWidget(self.when)
        second.addWidget(self.where, 1)
        grid.addLayout(second, 1, 1, 1, 2)
        grid.setColumnStretch(2, 1)

    def show_answer(self, person: Record, entry: Told | None) -> None:
        value = person.get(self.name)
        choices = answers(self.name)
        if value is not None and value not in ("yes", "no"):  # of a newer version: counts as no
            choices.append((value, self.tr("Needs a newer version: counts as no")))
        self.field.set_choices(choices)
        self.field.set_value(value)
        self._icon.set_icon(
            "check" if value == "yes" else "help" if value is None else "no-contact",
            "accent" if value == "yes" else "muted",
        )
        words = self.field.fontMetrics().horizontalAdvance(self.field.currentText())
        self.field.setFixedWidth(words + ROOM_FOR_ARROW)
        when = person.text(f"{self.name}_when")
        text = ""
        if entry is not None and when:
            text = self.tr("told {who}").format(who=isolated(entry.who))
        elif entry is not None:
            text = self.tr("told {who}, {day}").format(who=isolated(entry.who), day=day_of(entry.at))
        self._told.setText(text)
        self.when.set_value(when)
        self.where.set_value(person.text(f"{self.name}_where"))
        for field, fact in ((self.when, "when"), (self.where, "where")):
            field.setVisible(value is not None or bool(field.value()))
            field.setEnabled(f"{self.name}_{fact}" not in person.forked)


def answers(name: str) -> list[tuple[Any, str]]:
    """What can be answered, in words that say what it is about."""
    return {
        "may_contact": [
            (None, translate("Agreement", "Being in touch: not asked yet")),
            ("yes", translate("Agreement", "We may be in touch")),
            ("no", translate("Agreement", "Do not contact")),
        ],
        "may_call": [
            (None, translate("Agreement", "Calls: not asked yet")),
            ("yes", translate("Agreement", "Calls")),
            ("no", translate("Agreement", "No calls")),
        ],
        "may_message": [
            (None, translate("Agreement", "Messages: not asked yet")),
            ("yes", translate("Agreement", "Messages")),
            ("no", translate("Agreement", "No messages")),
        ],
        "may_visit": [
            (None, translate("Agreement", "Visits: not asked yet")),
            ("yes", translate("Agreement", "Visits")),
            ("no", translate("Agreement", "No visits")),
        ],
        "may_post": [
            (None, translate("Agreement", "Post: not asked yet")),
            ("yes", translate("Agreement", "Post")),
            ("no", translate("Agreement", "No post")),
        ],
        "may_email": [
            (None, translate("Agreement", "E-mail: not asked yet")),
            ("yes", translate("Agreement", "E-mail")),
            ("no", translate("Agreement", "No e-mail")),
        ],
        "may_tell": [
            (None, translate("Agreement", "Photos and stories: not asked yet")),
            ("yes", translate("Agreement", "Photos and stories")),
            ("no", translate("Agreement", "No photos, no stories")),
        ],
    }[name]
