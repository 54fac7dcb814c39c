"""What stands beside the list: one person, several, or somebody about to be added; below it, what was just done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from toolkit.base.errors import ToolkitError
from toolkit.services import people
from toolkit.services.people import PersonInput

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..labels import choice_label, field_label
from ..messages import message
from ..page import Panel
from ..widgets.buttons import Button
from ..widgets.labels import IconLabel, Label
from ..widgets.notice import Notice
from ..widgets.saved_strip import SavedStrip
from .filter_panel import FilterPanel
from .people_several import Several
from .person_panel import LABEL_WIDTH, PersonPanel


class Nobody(Panel):
    """Nobody is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = Label(self.tr("Choose somebody in the list to see more about them."), tone="muted", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.body.addStretch(2)
        self.body.addWidget(IconLabel("person", size=28), 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(words)
        self.body.addStretch(3)


class NewPerson(Panel):
    """Somebody about to be added: a name is enough, and Enter adds. `added(id)`, `left` when it was given up."""

    added = Signal(object)
    did = Signal(str, int)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(self.tr("New person"))
        self.body.addWidget(Label(self.tr("New person"), size="section", strong=True))
        self.body.addWidget(Label(self.tr("A name is enough. Everything else can wait."), tone="muted", wrap=True))
        grid = QGridLayout()
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        self.name = QLineEdit()
        self.phone = QLineEdit()
        self.email = QLineEdit()
        self.place = QLineEdit()
        for row, (label, line) in enumerate(
            (
                (field_label("person", "name"), self.name),
                (choice_label("contact", "kind", "phone"), self.phone),
                (choice_label("contact", "kind", "email"), self.email),
                (field_label("person", "place"), self.place),
            )
        ):
            caption = Label(label, tone="muted", wrap=True)
            caption.setBuddy(line)
            line.setAccessibleName(label)
            line.returnPressed.connect(self.add)
            grid.addWidget(caption, row, 0)
            grid.addWidget(line, row, 1)
        self.body.addLayout(grid)
        self.wrong = Label(tone="red", wrap=True)
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        self.add_button = Button(self.tr("Add"), "check")
        self.add_button.clicked.connect(self.add)
        self.leave_button = Button(self.tr("Not now"), kind="link")
        self.leave_button.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.leave_button)
        buttons.addWidget(self.add_button)
        self.body.addLayout(buttons)
        self.body.addStretch()

    def begin(self) -> None:
        """Empty fields, ready to type the name."""
        for line in (self.name, self.phone, self.email, self.place):
            line.clear()
        self._say_wrong("")
        self.add_button.setEnabled(True)
        self.name.setFocus()

    def add(self) -> None:
        """Add whom the fields describe."""
        if not self.add_button.isEnabled():
            return
        name = self.name.text().strip()
        if not name:
            self._say_wrong(self.tr("Write a name first. Any name that you will recognise is fine."))
            self.name.setFocus()
            return
        person = PersonInput(
            name, [self.phone.text()], [self.email.text()], fields={"place": self.place.text().strip()}
        )
        self.add_button.setEnabled(False)
        self._desk.write(people.add, self._desk.session, person, done=self._added, failed=self._failed)

    def _added(self, result: tuple) -> None:
        person_id, changes = result
        self.did.emit(self.tr("Added “{name}”").format(name=isolated(self.name.text().strip())), changes.op)
        self.added.emit(person_id)

    def _failed(self, error: Exception) -> None:
        self.add_button.setEnabled(True)
        if isinstance(error, ToolkitError):
            self._say_wrong(message(error).sentence)
        else:
            self._desk.tell_error(error)

    def _say_wrong(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        self.name.setAccessibleDescription(sentence)

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Side(QFrame):
    """One of the panels above, and the strip with Undo below it."""

    undo_asked = Signal(int)
    panel_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.archived = Notice(
            self.tr("This person is archived"), "", self.tr("Bring back"), tone="calm", icon="folder"
        )
        self.archived.hide()
        self.nobody = Nobody()
        self.person = PersonPanel(desk)
        self.several = Several(desk)
        self.filter = FilterPanel(desk)
        self.new = NewPerson(desk)
        self.strip = SavedStrip()
        self.strip.undo.connect(lambda: self.undo_asked.emit(self._op))
        self._op = 0
        self._stack = QStackedWidget()
        for panel in (self.nobody, self.person, self.several, self.new, self.filter):
            self._stack.addWidget(panel)
        for panel in (self.person, self.new):
            panel.did.connect(self.say)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(theme.margins(16, 12, 16, 0))
        above.addWidget(self.archived)
        whole.addLayout(above)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.strip)

    @property
    def shown(self) -> QWidget:
        return self._stack.currentWidget()

    def show_panel(self, panel: QWidget) -> None:
        self._stack.setCurrentWidget(panel)
        self.panel_changed.emit()

    def say(self, sentence: str, op: int = 0) -> None:
        """Say what was done; with its operation, it can be taken back."""
        self._op = op
        self.strip.tell(sentence, can_undo=op > 0)
