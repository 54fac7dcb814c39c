"""What is done to the ways in, a card for each: letting somebody in, making papers, naming."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.services import ways_in
from toolkit.services.ways_in import Way

from ..bidi import isolated
from ..desk import Desk
from ..messages import message
from ..widgets.buttons import Button, Kind
from ..widgets.cards import Card
from ..widgets.fields import Choice
from ..widgets.front import labelled
from ..widgets.labels import Label
from ..widgets.new_passphrase import NewPassphrase
from ..widgets.notice import InlineMessage
from ..widgets.progress_panel import ProgressPanel
from ..work import Task

LABEL_LIMIT = 200


class KeyTask(Card):
    """One thing to do, with a way back. `finished(said)` once it is done, `left` without having done it."""

    finished = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, *, kind: Kind = "primary") -> None:
        super().__init__()
        self._desk = desk
        self._task: Task | None = None
        self._done: Callable[[Any], object] = lambda _: None
        self.button = Button("", kind=kind)
        self.button.clicked.connect(self.do)
        self.cancel = Button(self.tr("Not now"))
        self.cancel.clicked.connect(self.leave)
        self.progress = ProgressPanel()
        self.progress.hide()
        self.progress.cancelled.connect(lambda: self._task and self._task.cancel())
        self.message = InlineMessage()

    def entitle(self, title: str, action: str) -> None:
        """What is done here, and what the button that does it says."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.head.show()
        self.rule.show()
        self.button.setText(action)

    def lay_out(self, *parts: Any) -> None:
        """What stands in the card, above the buttons."""
        for part in parts:
            if isinstance(part, QWidget):
                self.body.addWidget(part)
            else:
                self.body.addLayout(part)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(self.cancel)
        row.addStretch()
        self.body.addLayout(row)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.message)
        self.body.addStretch()

    def say(self, words: str) -> Label:
        return Label(words, wrap=True)

    def do(self) -> None:
        """The button was pressed; subclasses override it."""

    def leave(self) -> None:
        """Go back without doing it, unless it is being done just now."""
        if self._task is None:
            self.wipe()
            self.left.emit()

    def wipe(self) -> None:
        """Forget what was typed; subclasses with fields override it."""

    def run(self, title: str, function: Callable[..., Any], *args: Any, done: Callable[[Any], object]) -> None:
        """Work on the writing lane that may take its time."""
        self._done = done
        self.message.hide()
        self.progress.begin(title)
        self._set_busy(True)
        self._task = self._desk.write(
            function,
            self._desk.session,
            *args,
            done=self._ended,
            failed=self._refused,
            progress=lambda _, done, total: self.progress.report("", done, total),
            cancelled=self._stopped,
        )

    def write(self, function: Callable[..., Any], *args: Any, done: Callable[[Any], object]) -> None:
        """Work on the writing lane that is soon done."""
        self._done = done
        self.message.hide()
        self._set_busy(True, shown=False)
        self._task = self._desk.write(function, self._desk.session, *args, done=self._ended, failed=self._refused)

    def _ended(self, result: Any) -> None:
        self._stopped()
        self._desk.changed.emit(None)
        self._done(result)

    def _refused(self, error: Exception) -> None:
        self._stopped()
        if not isinstance(error, ToolkitError):
            self._desk.tell_error(error)
        elif not self.refused(error):
            words = message(error)
            self.message.show_trouble(words.title, words.sentence)

    def refused(self, error: ToolkitError) -> bool:
        """Whether a field says it; subclasses override it."""
        return False

    def _stopped(self) -> None:
        self._task = None
        self._set_busy(False)

    def _set_busy(self, busy: bool, *, shown: bool = True) -> None:
        self.progress.setVisible(busy and shown)
        for widget in (self.button, self.cancel, *self.inputs()):
            widget.setEnabled(not busy)

    def inputs(self) -> tuple[QWidget, ...]:
        """What must rest while it works; subclasses override it."""
        return ()


class AddLeader(KeyTask):
    """One more person with a passphrase of their own."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.entitle(self.tr("Somebody else with a passphrase"), self.tr("Let them in"))
        self.name = QLineEdit()
        self.name.setMaxLength(LABEL_LIMIT)
        self.new = NewPassphrase(
            self.tr("Their passphrase"),
            self.tr("The same passphrase once more"),
            desk.lanes.reading,
            lambda: [self.name.text(), desk.session.who],
        )
        self.new.submitted.connect(self.do)
        self.lay_out(
            self.say(
                self.tr(
                    "They open the vault on this laptop without you, and see everything in it. Let them type the "
                    "passphrase themselves: nobody else has to know it."
                )
            ),
            labelled(self.tr("Their name"), self.name),
            self.new,
        )
        self.setFocusProxy(self.name)

    def inputs(self) -> tuple[QWidget, ...]:
        return (self.name, self.new)

    def do(self) -> None:
        if self.new.agreed():
            self.write(ways_in.add_passphrase, self.name.text(), self.new.text(), done=self._added)

    def refused(self, error: ToolkitError) -> bool:
        if error.code == "passphrase.short":
            self.new.set_error(message(error).sentence)
            return True
        return False

    def wipe(self) -> None:
        self.name.clear()
        self.new.clear()

    def _added(self, way: Way) -> None:
        self.wipe()
        self.finished.emit(self.tr("{name} can open the vault now").format(name=isolated(way.label)))


class MakeSheet(KeyTask):
    """`made(papers)` with the one paper."""

    made = Signal(list)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.entitle(self.tr("A recovery sheet"), self.tr("Make the sheet"))
        self.lay_out(
            self.say(
                self.tr(
                    "One page of paper with 20 words. Whoever holds it opens the vault without a passphrase. It "
                    "belongs in a safe place outside of the office: with a lawyer, in a bank, in a home that you trust."
                )
            ),
            self.say(self.tr("Best print it. The words are shown this once, and never again.")),
        )
        self.setFocusProxy(self.button)

    def do(self) -> None:
        self.write(ways_in.make_sheet, self.tr("Recovery sheet"), done=lambda paper: self.made.emit([paper]))


class MakeGuardians(KeyTask):
    """`made(papers)` with a card for each guardian."""

    made = Signal(list)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.entitle(self.tr("Guardians"), self.tr("Make the cards"))
        self.count = _numbers(self.tr("How many guardians"), range(2, ways_in.MOST_SHARES + 1), ways_in.SHARES)
        self.needed = _numbers(self.tr("How many of them must come together"), range(2, 3), ways_in.THRESHOLD)
        self.count.activated.connect(self._counted)
        self.needed.activated.connect(self._tell)
        self.meaning = Label(strong=True, wrap=True)
        self.lay_out(
            self.say(
                self.tr(
                    "People you trust get a card with 20 words each. One card alone opens nothing, and tells nothing. "
                    "If nobody knows a passphrase any more, some of them meet and open the vault."
                )
            ),
            labelled(self.count.accessibleName(), self.count),
            labelled(self.needed.accessibleName(), self.needed),
            self.meaning,
        )
        self.setFocusProxy(self.count)
        self._counted()

    def inputs(self) -> tuple[QWidget, ...]:
        return (self.count, self.needed)

    def do(self) -> None:
        needed, count = self.needed.currentData(), self.count.currentData()
        self.write(ways_in.make_guardians, needed, count, self.tr("Guardians"), done=self.made.emit)

    def _counted(self) -> None:
        """No more can be needed than there are."""
        count, needed = self.count.currentData(), self.needed.currentData()
        most = min(count, ways_in.MOST_NEEDED)
        self.needed.clear()
        for number in range(2, most + 1):
            self.needed.addItem(self.locale().toString(number), number)
        self.needed.setCurrentIndex(self.needed.findData(min(needed, most)))
        self._tell()

    def _tell(self) -> None:
        count, needed = self.count.currentData(), self.needed.currentData()
        locale = self.locale()
        together = self.tr("Any {needed} of the {count} guardians together open the vault.").format(
            needed=locale.toString(needed), count=locale.toString(count)
        )
        if count == needed:
            lost = self.tr("If a single card is lost, the others open nothing any more.")
        else:
            lost = self.tr("If %n cards are lost, it still works.", "", count - needed)
        self.meaning.setText(f"{together} {lost}")
        self.meaning.set_tone("amber" if count == needed else "text")


class Rename(KeyTask):
    """Another name for a way in."""

    def __init__(self, desk: Desk, way: Way) -> None:
        super().__init__(desk)
        self._way = way
        self.entitle(self.tr("Another name"), self.tr("Save"))
        self.name = QLineEdit(way.label)
        self.name.setMaxLength(LABEL_LIMIT)
        self.name.returnPressed.connect(self.do)
        self.lay_out(labelled(self.tr("Name in the list"), self.name))
        self.setFocusProxy(self.name)

    def inputs(self) -> tuple[QWidget, ...]:
        return (self.name,)

    def do(self) -> None:
        self.write(ways_in.rename, self._way.id, self.name.text(), done=self._renamed)

    def _renamed(self, way: Way) -> None:
        self.finished.emit(self.tr("It is called “{name}” now").format(name=isolated(way.label)))


def _numbers(name: str, numbers: range, chosen: int) -> Choice:
    choice = Choice(name)
    for number in numbers:
        choice.addItem(choice.locale().toString(number), number)
    choice.setCurrentIndex(choice.findData(chosen))
    choice.setMaximumWidth(160)
    choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return choice
