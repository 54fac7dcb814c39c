"""One training beside the list: what it is for, its modules in order, and when it was held."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.services import editing
from toolkit.services.trainings import TrainingView
from toolkit.vault.reading import Record

from .. import theme
from ..bidi import isolated, ltr
from ..days import minutes_in_words, moment
from ..labels import field_label
from ..page import Panel
from ..widgets.buttons import Button, IconButton
from ..widgets.cards import Card
from ..widgets.fields import LineField
from ..widgets.labels import Label, Rule
from ..widgets.layouts import empty
from .record_form import RecordForm, Versions, commit_inside, make_field, show_value, stored
from .saving import Saving
from .training_files import TrainingFiles


class ModuleRow(Card):
    """One module: its name and minutes; unfolded, how it goes and what it needs. Alt with an arrow moves it."""

    moved = Signal(int)
    delete_asked = Signal()

    def __init__(self, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._saving = saving
        self.module: Record | None = None
        self.body.setContentsMargins(7, 5, 7, 5)
        self.body.setSpacing(2)
        self.fold = IconButton("chevron-right", "", kind="link", small=True)
        self.fold.clicked.connect(lambda: self.unfold(self.form.isHidden()))
        self.number = Label(tone="muted")
        self.number.setMinimumWidth(theme.scaled(20))
        self.name = make_field(saving, "module", "name")
        self.minutes = make_field(saving, "module", "minutes", "–")
        self.minutes.setFixedWidth(theme.scaled(56))
        for name, field in (("name", self.name), ("minutes", self.minutes)):
            field.saved.connect(partial(self._save, name))
        self.up = IconButton("chevron-up", self.tr("Move up"), kind="link", small=True)
        self.down = IconButton("chevron-down", self.tr("Move down"), kind="link", small=True)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.more = IconButton("dots", self.tr("More about this module"), kind="link", small=True)
        menu = QMenu(self.more)
        menu.addAction(self.tr("Delete this module")).triggered.connect(lambda: self.delete_asked.emit())
        self.more.setMenu(menu)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.fold)
        row.addWidget(self.number)
        row.addWidget(self.name, 1)
        row.addWidget(self.minutes)
        row.addWidget(Label(self.tr("min"), tone="muted"))
        row.addSpacing(4)
        for button in (self.up, self.down, self.more):
            row.addWidget(button)
        self.body.addLayout(row)
        self.form = RecordForm(
            saving,
            "module",
            ("text", "needs"),
            placeholders={
                "text": self.tr("What the trainer says and does"),
                "needs": self.tr("Room, paper, a phone"),
            },
        )
        self.form.setContentsMargins(theme.margins(30, 0, 8, 6))
        self.body.addWidget(self.form)
        self.unfold(False)

    def show_module(self, module: Record, at: int, count: int) -> None:
        self.module = module
        self.number.setText(ltr(f"{self.locale().toString(at + 1)}."))
        show_value(self.name, module, "name", {})
        show_value(self.minutes, module, "minutes", {})
        self.form.show_record(module, {})
        self.up.setEnabled(at > 0)
        self.down.setEnabled(at < count - 1)
        self.setAccessibleName(module.title)
        self._name_fold()

    def unfold(self, shown: bool) -> None:
        """Show the rest of the module, or its first line alone."""
        self.form.setVisible(shown)
        self.fold.set_icon("chevron-down" if shown else "chevron-right")
        self._name_fold()

    def _name_fold(self) -> None:
        title = self.module.title if self.module else ""
        words = self.tr("Show all of “{module}”") if self.form.isHidden() else self.tr("Fold “{module}”")
        self.fold.setAccessibleName(words.format(module=title))
        self.fold.setToolTip(words.format(module=title))

    def keyPressEvent(self, event) -> None:
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key())
        if way is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(way)
        else:
            super().keyPressEvent(event)

    def _save(self, name: str, value: Any) -> None:
        if self.module is not None:
            field = self.name if name == "name" else self.minutes
            label = field_label("module", name)
            self._saving.set_field(self.module.id, name, stored("module", name, value), label, field)


class TrainingPanel(Panel):
    """Shows one training. `hold_asked` to begin an event with it, `event_asked(id)` to see one."""

    hold_asked = Signal()
    event_asked = Signal(object)

    def __init__(self, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saving = saving
        self.view: TrainingView | None = None
        self.setAccessibleName(self.tr("About this training"))
        self.inside = self.scroll.widget()
        self._build_head()
        self.versions = Versions(saving)
        self.form = RecordForm(
            saving,
            "curriculum",
            ("purpose", "audience", "language", "note"),
            placeholders={
                "purpose": self.tr("What people can do afterwards"),
                "audience": self.tr("Newcomers, stewards, everybody"),
            },
        )
        self.body.addWidget(self.versions)
        self.body.addWidget(self.form)
        self.body.addWidget(Rule())
        self._build_modules()
        self.body.addWidget(Rule())
        self.files = TrainingFiles(saving)
        self.body.addWidget(self.files)
        self.body.addWidget(Rule())
        self.held_head = Label(self.tr("When it is held"), strong=True)
        self.body.addWidget(self.held_head)
        self._held = QVBoxLayout()
        self._held.setSpacing(2)
        self.body.addLayout(self._held)
        self.body.addStretch(1)
        self.inside.hide()

    def _build_head(self) -> None:
        self.name = LineField(field_label("curriculum", "name"))
        self.name.setFont(theme.font("section", strong=True))
        self.name.setProperty("heading", True)
        self.name.saved.connect(self._save_name)
        self.hold = Button(self.tr("Hold this training"), "calendar")
        self.hold.clicked.connect(self.hold_asked)
        self.more = IconButton("dots", self.tr("More about this training"))
        menu = QMenu(self.more)
        self.delete_action = menu.addAction(self.tr("Delete this training"))
        self.delete_action.triggered.connect(self._delete)
        self.more.setMenu(menu)
        row = QHBoxLayout()
        row.setSpacing(theme.ICON_GAP)
        row.addWidget(self.name, 1)
        row.addWidget(self.hold)
        row.addWidget(self.more)
        self.body.addLayout(row)

    def _build_modules(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.ICON_GAP)
        head.addWidget(Label(self.tr("Modules"), strong=True))
        self.total = Label(tone="muted")
        head.addWidget(self.total, 1)
        self.unfold_all = Button(self.tr("Show all"), kind="link", small=True)
        self.unfold_all.clicked.connect(lambda: [row.unfold(True) for row in self.rows.values()])
        head.addWidget(self.unfold_all)
        self.body.addLayout(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.body.addLayout(self._column)
        self.rows: dict[RecordId, ModuleRow] = {}
        self.entry = QLineEdit()
        self.entry.setPlaceholderText(self.tr("One more module"))
        self.entry.setAccessibleName(self.tr("One more module"))
        self.entry.returnPressed.connect(self._add)
        self.add_button = Button(self.tr("Add"), "plus")
        self.add_button.clicked.connect(self._add)
        foot = QHBoxLayout()
        foot.setSpacing(theme.ICON_GAP)
        foot.addWidget(self.entry, 1)
        foot.addWidget(self.add_button)
        self.body.addLayout(foot)

    def show_training(self, view: TrainingView) -> None:
        if self.view is None or self.view.curriculum.id != view.curriculum.id:
            commit_inside(self)
            self.entry.clear()
            self.scroll.verticalScrollBar().setValue(0)
        self.view = view
        self.inside.show()
        self.versions.show_forks(view.forks, {})
        show_value(self.name, view.curriculum, "name", {})
        self.form.show_record(view.curriculum, {})
        told = self.tr("{time} in all").format(time=minutes_in_words(view.minutes)) if view.minutes else ""
        self.total.setText(told)
        self.unfold_all.setVisible(bool(view.modules))
        self._show_modules(view)
        self.files.show_files(view.curriculum.id, view.files)
        self._show_held(view)

    def clear(self) -> None:
        """No training is chosen."""
        self.view = None
        self.inside.hide()

    def begin(self) -> None:
        """Put the focus where a new training goes on: its first module."""
        self.entry.setFocus()

    def _show_modules(self, view: TrainingView) -> None:
        wanted = [module.id for module in view.modules]
        for gone in [key for key in self.rows if key not in wanted]:
            row = self.rows.pop(gone)
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        before: QWidget = self.unfold_all
        for at, module in enumerate(view.modules):
            row = self.rows.get(module.id)
            if row is None:
                row = self.rows[module.id] = ModuleRow(self._saving)
                row.moved.connect(partial(self._move, module.id))
                row.delete_asked.connect(partial(self._delete_module, module.id))
            if self._column.indexOf(row) != at:
                self._column.removeWidget(row)
                self._column.insertWidget(at, row)
            row.show_module(module, at, len(view.modules))
            for widget in (row.fold, row.name, row.minutes, row.up, row.down, row.more, *row.form.fields.values()):
                QWidget.setTabOrder(before, widget)
                before = widget
        QWidget.setTabOrder(before, self.entry)

    def _show_held(self, view: TrainingView) -> None:
        empty(self._held)
        if not view.held:
            self._held.addWidget(Label(self.tr("Not held yet."), tone="muted"))
        for event in view.held:
            parts = (moment(event.text("starts")) or self.tr("No day yet"), event.title, event.text("place"))
            button = Button(", ".join(part for part in parts if part), "calendar", kind="link", small=True)
            button.clicked.connect(partial(self._ask_event, event.id))
            self._held.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _ask_event(self, event_id: RecordId, _checked: bool = False) -> None:
        self.event_asked.emit(event_id)

    # Saving

    def _save_name(self, name: str) -> None:
        if self.view is not None:
            label = field_label("curriculum", "name")
            record_id = self.view.curriculum.id
            self._saving.set_field(record_id, "name", stored("curriculum", "name", name), label, self.name)

    def _add(self) -> None:
        name = self.entry.text().strip()
        self.entry.setFocus()
        if name and self.view is not None:
            self.entry.clear()
            said = self.tr("Added “{module}”").format(module=isolated(name))
            self._saving.write(said, editing.add_part, "module", self.view.curriculum.id, {"name": name})

    def _move(self, module_id: RecordId, way: int) -> None:
        ids = [module.id for module in self.view.modules] if self.view else []
        at = ids.index(module_id) + way
        if 0 <= at < len(ids):
            others = [each for each in ids if each != module_id]
            before, after = (others[at - 1] if at else None), (others[at] if at < len(others) else None)
            self._saving.write(self.tr("Moved"), editing.move_part, module_id, before, after)

    def _delete_module(self, module_id: RecordId) -> None:
        module = self.rows[module_id].module
        said = self.tr("Deleted “{module}”").format(module=isolated(module.title if module else ""))
        self._saving.write(said, editing.delete, [module_id])

    def _delete(self) -> None:
        if self.view is not None:
            said = self.tr("Deleted “{training}”").format(training=isolated(self.view.curriculum.title))
            self._saving.write(said, editing.delete, [self.view.curriculum.id])
