"""Parts of the panel about a person: ways to reach them, what they agreed to, fields with two versions."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.domain.fields import Reach
from toolkit.services import people
from toolkit.vault.reading import Fork, Record

from .. import theme
from ..bidi import isolated
from ..labels import choice_label, field_label
from ..values import day_of, day_of_clock, value_in_words
from ..widgets.buttons import Button, IconButton
from ..widgets.cards import Card
from ..widgets.fields import ChoiceField, LineField
from ..widgets.header import SectionHeader
from ..widgets.labels import IconLabel, Label
from ..widgets.notice import Notice
from .people_rows import REACH_ICONS
from .person_view import Told

ROOM_FOR_ARROW = 52
LABEL_LEAST, LABEL_MOST = 48, 140


class WaysToReach(QWidget):
    """Each way is edited where it stands. Whoever asked not to be contacted has theirs covered until asked for."""

    added = Signal(str, str)  # kind, what was typed
    edited = Signal(object, str, str)  # id, what of it, new text
    removed = Signal(object, str)  # id, what stood there

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button = IconButton("plus", self.tr("Add a way to reach this person"), kind="link", small=True)
        menu = QMenu(self.add_button)
        for kind in people.KINDS:
            action = menu.addAction(choice_label("contact", "kind", kind))
            action.setData(kind)
            action.triggered.connect(lambda _=False, kind=kind: self.begin(kind))
        self.add_button.setMenu(menu)
        self.header = SectionHeader(self.tr("Ways to reach"), self.add_button)
        self.cover = Notice(
            self.tr("Asked not to be contacted"),
            self.tr("So that nobody calls by mistake, numbers are covered."),
            self.tr("Show them"),
            icon="no-contact",
        )
        self.cover.pressed.connect(self._uncover)
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self.header)
        whole.addWidget(self.cover)
        whole.addWidget(self._rows)
        self._answer: tuple[RecordId | None, bool] = (None, False)  # whose, and whether they said no
        self._entry: QWidget | None = None
        self._covered = False

    def show_ways(self, person: Record, contacts: list[Record]) -> None:
        """Show somebody's ways to reach them."""
        said_no = not people.may_be_contacted(person)
        if (person.id, said_no) != self._answer:
            self._covered = said_no
        self._answer = (person.id, said_no)
        known = {way.contact.id: way for way in self.ways()}
        for gone in [way for way in known.values() if way.contact.id not in {one.id for one in contacts}]:
            gone.hide()
            self._column.removeWidget(gone)
            gone.deleteLater()
        for at, contact in enumerate(contacts):
            way = known.get(contact.id)
            if way is None:
                way = Way(contact)
                way.edited.connect(self.edited)
                way.removed.connect(self.removed)
            self._column.insertWidget(at, way)
            way.show_contact(contact)
        self._cover()

    def ways(self) -> list[Way]:
        found = [self._column.itemAt(at).widget() for at in range(self._column.count())]
        return [widget for widget in found if isinstance(widget, Way)]

    def begin(self, kind: str) -> LineField:
        """Open an empty field for one more way."""
        self._end()
        entry = LineField(
            choice_label("contact", "kind", kind),
            placeholder=choice_label("contact", "kind", kind),
            left_to_right=kind in ("phone", "email"),
        )
        entry.saved.connect(lambda typed: self.added.emit(kind, typed) if typed else None)
        entry.editingFinished.connect(self._end)
        self._entry = QWidget()
        row = QHBoxLayout(self._entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(IconLabel(REACH_ICONS[kind]))
        row.addWidget(entry, 1)
        self._column.addWidget(self._entry)
        self._rows.show()
        entry.setFocus()
        return entry

    def _end(self) -> None:
        if self._entry is not None:
            entry, self._entry = self._entry, None
            self._column.removeWidget(entry)
            entry.hide()
            entry.deleteLater()

    def _uncover(self) -> None:
        self._covered = False
        self._cover()

    def _cover(self) -> None:
        self.cover.setVisible(self._covered and bool(self.ways()))
        self._rows.setVisible(not self._covered)


class Way(QWidget):
    """One way to reach somebody: its icon, the number or address, a label and a remark."""

    edited = Signal(object, str, str)
    removed = Signal(object, str)

    def __init__(self, contact: Record) -> None:
        super().__init__()
        self.contact = contact
        kind = contact.text("kind")
        words = choice_label("contact", "kind", kind)
        self._icon = IconLabel(REACH_ICONS.get(kind, "message"), says=words)
        self.value = LineField(words, left_to_right=kind in ("phone", "email"))
        strong = self.value.font()
        strong.setWeight(theme.font(strong=True).weight())
        self.value.setFont(strong)
        self.label = LineField(field_label("contact", "label"), placeholder=self.tr("Label, such as “work”"))
        self.note = LineField(field_label("contact", "note"), placeholder=self.tr("Remark, such as “text first”"))
        for name, line in (("typed", self.value), ("label", self.label), ("note", self.note)):
            line.saved.connect(lambda text, name=name: self.edited.emit(self.contact.id, name, text))
        for line in (self.label, self.note):
            line.setProperty("tone", "muted")
            line.setProperty("second", True)
            line.editingFinished.connect(self._fold)
        self._more = IconButton("dots", self.tr("More about this way to reach"), kind="link", small=True)
        menu = QMenu(self._more)
        self._add_label = menu.addAction(self.tr("Add a label"))
        self._add_label.triggered.connect(lambda: self._unfold(self.label))
        self._add_note = menu.addAction(self.tr("Add a remark"))
        self._add_note.triggered.connect(lambda: self._unfold(self.note))
        self.remove_action = menu.addAction(self.tr("Remove"))
        self.remove_action.triggered.connect(lambda: self.removed.emit(self.contact.id, people.typed(self.contact)))
        self._more.setMenu(menu)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._icon, 0, 0)
        grid.addWidget(self.value, 0, 1)
        grid.addWidget(self._more, 0, 2)
        second = QHBoxLayout()
        second.setSpacing(0)
        second.addWidget(self.label)
        second.addWidget(self.note, 1)
        second.addStretch()
        grid.addLayout(second, 1, 1)
        grid.setColumnStretch(1, 1)

    def show_contact(self, contact: Record) -> None:
        self.contact = contact
        self.value.set_value(people.typed(contact))
        self.label.set_value(contact.text("label"))
        self.note.set_value(contact.text("note"))
        self.value.setEnabled("value" not in contact.forked)  # chosen where both versions are shown
        self._fold()

    def _fold(self) -> None:
        words = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 24
        self.label.setFixedWidth(LABEL_MOST if self.label.hasFocus() else max(LABEL_LEAST, min(words, LABEL_MOST)))
        for line, action in ((self.label, self._add_label), (self.note, self._add_note)):
            line.setToolTip(line.text())
            line.setVisible(bool(line.value()) or line.hasFocus())
            action.setVisible(not line.value())

    def _unfold(self, line: LineField) -> None:
        if line is self.label:
            line.setFixedWidth(LABEL_MOST)
        line.show()
        line.setFocus()


class Agreement(QWidget):
    """What somebody agreed to: being contacted, being told about. Nothing is taken for granted: "Not asked yet"."""

    saved = Signal(str, object)  # field, value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        grid.addWidget(SectionHeader(self.tr("Agreed to")), 0, 0, 1, 3)
        grid.setRowMinimumHeight(0, 26)
        grid.setColumnStretch(2, 1)
        self._lines: dict[str, tuple[IconLabel, ChoiceField, Label]] = {}
        for row, (name, words) in enumerate(self._words().items(), start=1):
            icon = IconLabel("help")
            field = ChoiceField(field_label("person", name), words)
            field.saved.connect(lambda value, name=name: self.saved.emit(name, value))
            told = Label(tone="muted")
            told.setMinimumWidth(10)
            grid.addWidget(icon, row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(told, row, 2)
            self._lines[name] = (icon, field, told)

    def _words(self) -> dict[str, list[tuple[Any, str]]]:
        return {
            "may_contact": [
                (None, self.tr("Calls and texts: not asked yet")),
                ("yes", self.tr("Calls and texts")),
                ("no", self.tr("No calls, no texts")),
            ],
            "may_tell": [
                (None, self.tr("Photos and stories: not asked yet")),
                ("yes", self.tr("Photos and stories")),
                ("no", self.tr("No photos, no stories")),
            ],
        }

    def field(self, name: str) -> ChoiceField:
        return self._lines[name][1]

    def show_answers(self, person: Record, agreed: dict[str, Told]) -> None:
        for name, (icon, field, told) in self._lines.items():
            value = person.get(name)
            choices = self._words()[name]
            if value is not None and value not in ("yes", "no"):  # of a newer version: counts as no
                choices.append((value, self.tr("Needs a newer version: counts as no")))
            field.set_choices(choices)
            field.set_value(value)
            icon.set_icon(
                "check" if value == "yes" else "help" if value is None else "no-contact",
                "accent" if value == "yes" else "muted",
            )
            entry = agreed.get(name)
            words = field.fontMetrics().horizontalAdvance(field.currentText())
            field.setFixedWidth(words + ROOM_FOR_ARROW)
            text = self.tr("told {who}, {day}").format(who=isolated(entry.who), day=day_of(entry.at)) if entry else ""
            told.setText(text)
            told.setToolTip(text)


class TwoVersions(Card):
    """One field that two people wrote without knowing of each other: both side by side, and a choice."""

    chosen = Signal(object, str, str)  # record, field, version
    rewritten = Signal(object, str, str)  # record, field, text

    def __init__(self, fork: Fork, label: str, titles: dict[RecordId, str], parent: QWidget | None = None) -> None:
        super().__init__(tone="amber", parent=parent)
        self.body.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(theme.ICON_GAP)
        head.addWidget(IconLabel("two-versions", "amber"))
        words = Label(self.tr("{field}: two versions. Which one holds?").format(field=label), strong=True, wrap=True)
        head.addWidget(words, 1)
        self.body.addLayout(head)
        self.setAccessibleName(words.text())
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.TIGHT)
        grid.setVerticalSpacing(4)
        self.buttons: list[Button] = []
        for at, (version, value, who, clock) in enumerate(fork.versions):
            row, column = divmod(at, 2)
            shown = value_in_words(fork.type, fork.field, value, titles) or self.tr("(empty)")
            keep = Button(self.tr("Keep this"), small=True, name=self.tr("Keep “{value}”").format(value=shown))
            keep.clicked.connect(lambda _=False, version=version: self.chosen.emit(fork.record, fork.field, version))
            day = day_of_clock(clock)
            by = self.tr("{who}, {day}").format(who=isolated(who), day=day) if who else day
            grid.addWidget(Label(shown, strong=at == 0, wrap=True, selectable=True), 3 * row, column)
            grid.addWidget(Label(by, tone="muted", wrap=True), 3 * row + 1, column)
            grid.addWidget(keep, 3 * row + 2, column, Qt.AlignmentFlag.AlignLeading)
            grid.setColumnStretch(column, 1)
            self.buttons.append(keep)
        self.body.addLayout(grid)
        if any(isinstance(value, str | Reach) for _, value, _, _ in fork.versions):
            self.other = LineField(label, placeholder=self.tr("Or write what holds now"))
            self.other.saved.connect(lambda text: self.rewritten.emit(fork.record, fork.field, text) if text else None)
            self.body.addWidget(self.other)
