"""Building a filter from plain choices, and keeping it as a group: "Everyone who … and …"."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from toolkit.domain import filters
from toolkit.domain.filters import Condition, Filter, Newer
from toolkit.services.asking import Known
from toolkit.services.groups import GroupCount

from ..desk import Desk
from ..labels import type_label
from ..page import Panel
from ..widgets.buttons import Button, IconButton
from ..widgets.fields import Choice, DateField, ReferenceField
from ..widgets.labels import Label, Rule
from .filter_words import Asked, archived_words, choices_of, questions, say
from .person_view import read_choices

SOON = 300  # milliseconds after which what is typed counts
MANY = 9_999


class Line(QWidget):
    """One condition: a question, and what is to be said in answer. `changed`, `gone`."""

    changed = Signal()
    gone = Signal()

    def __init__(
        self, desk: Desk, known: Known, condition: Condition | Newer | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._known = desk, known
        self._newer = condition if isinstance(condition, Newer) else None
        self._asked: list[Asked] = list(questions(known))
        self.question = Choice(self.tr("What has to be true"))
        self.question.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.question.setMinimumContentsLength(18)
        for asked in self._asked:
            self.question.addItem(asked.words)
        self.remove = IconButton("close", self.tr("Leave this out"), kind="link", small=True)
        self.remove.clicked.connect(self.gone)
        top = QHBoxLayout()
        top.setSpacing(4)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(top)
        self._answer: QWidget | None = None
        self.fields: list[QWidget] = []
        unusual = isinstance(condition, Condition) and self._place(condition) < 0
        self._kept = condition if unusual else None
        if self._newer is not None or unusual:
            top.addWidget(Label(say(condition, known), wrap=True), 1)  # type: ignore[arg-type]
        else:
            top.addWidget(self.question, 1)
        top.addWidget(self.remove)
        if isinstance(condition, Condition) and not unusual:
            self.question.setCurrentIndex(self._place(condition))
            self._ask(condition.value, fresh=False)
        elif condition is None:
            self._ask()
        self.question.activated.connect(self._ask_other)

    def _place(self, condition: Condition) -> int:
        keys = [(asked.field, asked.op) for asked in self._asked]
        key = (condition.field, condition.op)
        return keys.index(key) if key in keys else -1

    @property
    def asked(self) -> Asked:
        return self._asked[self.question.currentIndex()]

    def condition(self) -> Condition | Newer | None:
        """What stands here; None while the answer is missing."""
        if self._newer is not None or self._kept is not None:
            return self._newer or self._kept
        made = Condition(self.asked.field, self.asked.op, self._value())
        return made if filters.is_known(made) else None

    # Answers

    def _ask_other(self) -> None:
        self._ask()
        self.changed.emit()

    def _ask(self, value: Any = None, *, fresh: bool = True) -> None:
        """Put up what the question leaves to be said; a `fresh` one waits for an answer."""
        self._fresh = fresh
        if self._answer is not None:
            self._answer.hide()
            self._answer.deleteLater()
        self._answer = QWidget()
        row = QHBoxLayout(self._answer)
        row.setContentsMargins(16, 0, 0, 0)
        row.setSpacing(8)
        self.fields = getattr(self, f"_{self.asked.wants or 'nothing'}")(value)
        for field in self.fields:
            row.addWidget(field, 0 if isinstance(field, Label) else 1)
        self._answer.setVisible(bool(self.fields))
        self._column.addWidget(self._answer)

    def _nothing(self, _: Any) -> list[QWidget]:
        return []

    def _record(self, value: Any) -> list[QWidget]:
        known = {
            filters.TAG: self._known.tags,
            filters.TRAINED: self._known.trainings,
            filters.EVENT_SEEN: self._known.events,
            filters.GROUP: self._known.groups,
        }[self.asked.field]
        return [self._box(list(known), value, self.tr("There are none yet"))]

    def _choice(self, value: Any) -> list[QWidget]:
        return [self._box(choices_of(self.asked.field), value, "")]

    def _box(self, choices: list[Any], value: Any, none: str) -> Choice:
        box = Choice(self.asked.words)
        box.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        if not choices or self._fresh:
            box.addItem(self.tr("Choose…") if choices else none, "")
        for key, words in choices:
            box.addItem(words, key)
        box.setCurrentIndex(max(0, next((at for at in range(box.count()) if box.itemData(at) == value), 0)))
        box.activated.connect(self.changed)
        return box

    def _person(self, value: Any) -> list[QWidget]:
        field = ReferenceField(self.asked.words, placeholder=self.tr("Name"))
        if value:
            field.set_reference(value, self._known.people.get(value, ""))
        field.looked_for.connect(
            lambda text: self._desk.read(
                read_choices, self._desk.session.reader, text, done=field.set_choices, key="filter.people"
            )
        )
        field.saved.connect(self.changed)
        return [field]

    def _words(self, value: Any) -> list[QWidget]:
        line = QLineEdit(value or "")
        line.setAccessibleName(self.asked.words)
        line.textEdited.connect(self.changed)
        return [line]

    def _days(self, value: Any) -> list[QWidget]:
        return [self._number(60 if value is None else value), Label(self.tr("days"), tone="muted")]

    def _numbers(self, value: Any) -> list[QWidget]:
        low, high = value or (0, MANY)
        return [self._number(low), Label(self.tr("and"), tone="muted"), self._number(high)]

    def _number(self, value: int | None) -> QLineEdit:
        line = QLineEdit("" if value is None else str(value))
        line.setValidator(QIntValidator(0, 10**9, line))
        line.setAccessibleName(self.asked.words)
        line.textEdited.connect(self.changed)
        return line

    def _dates(self, value: Any) -> list[QWidget]:
        found: list[QWidget] = []
        for name, day in zip((self.tr("From"), self.tr("Until")), value or (None, None), strict=True):
            field = DateField(f"{self.asked.words}: {name}", placeholder=name)
            field.set_value(day or "")
            field.saved.connect(self.changed)
            found.append(field)
        return found

    def _value(self) -> Any:
        wants = self.asked.wants
        if not wants:
            # A yes or no of one's own fields is asked for by "is".
            return True if self.asked.op in (filters.IS, filters.IS_NOT) else None
        values = [_of(field) for field in self.fields if not isinstance(field, Label)]
        if wants in ("days", "numbers"):
            values = [int(value) if value else None for value in values]
        return tuple(values) if wants in ("dates", "numbers") else values[0]


def _of(field: QWidget) -> Any:
    if isinstance(field, Choice):
        return field.currentData()
    if isinstance(field, ReferenceField | DateField):
        return field.value() or None
    return field.text() if isinstance(field, QLineEdit) else None


class FilterPanel(Panel):
    """`changed(filter)` as it is built; `save_asked(name)` to keep it as a group, `delete_asked`, `left`."""

    changed = Signal(object)
    save_asked = Signal(str)
    delete_asked = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known = Known()
        self._rest = ""
        self.group: GroupCount | None = None
        self.lines: list[Line] = []
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._tell)
        self.setAccessibleName(self.tr("Filter"))
        self.heading = Label(size="section", strong=True, wrap=True)
        self.done_button = Button(self.tr("Done"), kind="link")
        self.done_button.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.done_button)
        self.joined = Choice(self.tr("How many of these have to be true"))
        self.joined.addItem(self.tr("People for whom all of this is true"), False)
        self.joined.addItem(self.tr("People for whom any of this is true"), True)
        self.joined.activated.connect(self._tell)
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.add_button = Button(self.tr("Add a condition"), "plus", kind="link")
        self.add_button.clicked.connect(lambda: self._add(None, focus=True))
        self.archived = Choice(self.tr("Archived people"))
        for archived in (filters.LEAVE_OUT, filters.TOO, filters.ONLY):
            self.archived.addItem(archived_words(archived), archived)
        self.archived.activated.connect(self._tell)
        self.count = Label(strong=True, wrap=True)
        self.newer = Label(
            self.tr("Something here needs a newer version of Baton. Nobody is known to meet it."),
            tone="amber",
            wrap=True,
        )
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of the group"))
        self.name.setAccessibleName(self.tr("Name of the group"))
        self.name.returnPressed.connect(self._save)
        self.save_button = Button(self.tr("Save as a group"), "check")
        self.save_button.clicked.connect(self._save)
        self.delete_button = Button(self.tr("Delete this group"), "trash")
        self.delete_button.clicked.connect(self.delete_asked)
        self.stays = Label(self.tr("A saved group stays up to date by itself."), tone="muted", wrap=True)
        self.body.addLayout(head)
        self.body.addWidget(self.joined)
        self.body.addLayout(self._column)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.archived)
        for widget in (self.count, self.newer, Rule(), self.name):
            self.body.addWidget(widget)
        self.body.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.stays)
        self.body.addWidget(self.delete_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addStretch()

    def begin(self, chosen: Filter, known: Known, group: GroupCount | None) -> None:
        """Show this filter, to be changed; of a group, its own."""
        self._soon.stop()
        self._known, self._rest, self.group = known, chosen.rest, group
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = []
        static = group is not None and group.search is None
        self.heading.setText(group.name if group else self.tr("Who is listed"))
        for condition in chosen.conditions if not static else ():
            self._add(condition)
        if not self.lines and not static:
            self._add(None)
        self.joined.setCurrentIndex(int(chosen.any))
        self.archived.setCurrentIndex(max(0, self.archived.findData(chosen.archived)))
        self.name.setText(group.name if group else "")
        self.save_button.setText(self.tr("Save the change") if group else self.tr("Save as a group"))
        self.stays.setText(
            self.tr("People are in this group because somebody put them in. Choose people in the list to add them.")
            if static
            else self.tr("A saved group stays up to date by itself.")
        )
        for widget in (self.joined, self.add_button, self.archived):
            widget.setVisible(not static)
        self.delete_button.setVisible(group is not None)
        self._show_state()

    def filter(self) -> Filter:
        """What has been built so far; conditions without an answer don't count."""
        found = tuple(made for line in self.lines if (made := line.condition()) is not None)
        return Filter(found, bool(self.joined.currentData()), self.archived.currentData(), self._rest)

    def show_count(self, count: int | None) -> None:
        """How many are listed now."""
        self.count.setText("" if count is None else type_label("person", count))

    def _add(self, condition: Condition | Newer | None, *, focus: bool = False) -> None:
        line = Line(self._desk, self._known, condition)
        line.changed.connect(self._soon.start)
        line.gone.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._column.addWidget(line)
        self._show_state()
        if focus:
            line.question.setFocus()

    def _remove(self, line: Line) -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        self.add_button.setFocus()
        self._tell()

    def _tell(self) -> None:
        self._soon.stop()
        self._show_state()
        self.changed.emit(self.filter())

    def _show_state(self) -> None:
        self.newer.setVisible(self.filter().needs_newer)
        self.joined.setEnabled(len(self.lines) > 1)
        self.add_button.setEnabled(len(self.lines) < filters.CONDITIONS)

    def _save(self) -> None:
        self._soon.stop()  # what was typed last is saved, too
        name = self.name.text().strip()
        if name:
            self.save_asked.emit(name)
        else:
            self.name.setFocus()

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
