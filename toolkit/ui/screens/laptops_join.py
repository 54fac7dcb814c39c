"""A new laptop joins a chapter that exists: its own passphrase, its request on a stick, the answer from the stick."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.base.progress import Progress

from .. import theme
from ..bidi import isolated, ltr
from ..drives import Drive, DriveWatch, removable_drives
from ..labels import type_label
from ..messages import message
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.front import FrontPage, labelled
from ..widgets.labels import Label
from ..widgets.new_passphrase import NewPassphrase
from ..widgets.notice import InlineMessage, Notice
from ..widgets.progress_panel import ProgressPanel
from ..work import Lanes, Task
from .new_chapter import free_folder
from .places import PlaceChoice
from .trust_card import Digits

if TYPE_CHECKING:
    from toolkit.services.joining import Answer, Joining
    from toolkit.services.session import Session

WIDTH = 760


class JoinChapter(FrontPage):
    """`opened(Session)` once it has joined; `begun(folder, way)` once its vault is there; `left(folder or None)`.

    Three steps: a passphrase, the request, the answer. After the first, the vault waits as long as it takes.
    """

    opened = Signal(object)
    begun = Signal(Path, str)
    left = Signal(object)

    def __init__(
        self,
        lanes: Lanes,
        chapters: Path,
        joining: Joining | None = None,
        find: Callable[[], list[Drive]] = removable_drives,
    ) -> None:
        """`joining`: a vault that waits for its answer; `find` finds the sticks."""
        super().__init__(self.tr("Join a chapter"))
        self._lanes, self._chapters = lanes, chapters
        self.joining = joining
        self._answer: Answer | None = None
        self._busy = False
        self._task: Task | None = None
        self.watch = DriveWatch(_Asking(lanes), find, self)
        self.back_button.show()
        self.back_button.clicked.disconnect(self.back)
        self.back_button.clicked.connect(self.leave)
        self.title = Label(self.tr("Join a chapter"), size="title", strong=True, wrap=True)
        self.sentence = Label(tone="muted", wrap=True)
        self.message = InlineMessage()
        self.message.shown.connect(lambda: self.scroll.bring(self.message))
        self.progress = ProgressPanel()
        self.progress.hide()
        self.progress.cancelled.connect(lambda: self._task.cancel() if self._task else None)
        self.first = self._first()
        self.second = self._second()
        self.third = self._third()
        self._steps = (self.first, self.second, self.third)
        self._lay_out()
        self._show(0 if joining is None else 1)

    def _lay_out(self) -> None:
        column = QWidget()
        column.setMaximumWidth(WIDTH)
        parts = QVBoxLayout(column)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addWidget(self.title)
        parts.addSpacing(4)
        parts.addWidget(self.sentence)
        parts.addSpacing(theme.GAP)
        for part in (*self._steps, self.progress):
            parts.addWidget(part)
        parts.addSpacing(theme.TIGHT)
        parts.addWidget(self.message)
        self.stand_in_the_middle(column, above=2)

    # The three steps

    def _first(self) -> Card:
        card = _card()
        self.name = QLineEdit()
        self.secret = NewPassphrase(
            self.tr("Passphrase for this laptop"),
            self.tr("The same passphrase once more"),
            self._lanes.reading,
            lambda: [self.name.text()],
        )
        self.secret.submitted.connect(self.begin)
        self.begin_button = _wide(Button(self.tr("Go on"), kind="primary", tall=True))
        self.begin_button.clicked.connect(self.begin)
        hint = self.tr("So that others see who changed what.")
        card.body.addLayout(labelled(self.tr("Your name"), self.name, hint))
        card.body.addWidget(
            Notice(
                self.tr("This laptop gets a passphrase of its own"),
                self.tr("It need not be that of the other laptop. Write it down, and keep it in a safe place."),
                icon="key",
            )
        )
        card.body.addWidget(self.secret)
        card.body.addWidget(self.begin_button)
        return card

    def _second(self) -> Card:
        card = _card()
        self.digits = Digits()
        self.places = PlaceChoice(self.watch)
        self.places.changed.connect(self._tell)
        self.write_button = Button(self.tr("Write the request"), "stick", kind="primary")
        self.write_button.clicked.connect(self.write)
        self.answer_button = Button(self.tr("Read the answer"), "download")
        self.answer_button.clicked.connect(self.read_answer)
        self.file_button = Button(self.tr("Choose the answer’s file"), kind="link", small=True)
        self.file_button.clicked.connect(self._choose)
        say = [
            self.tr("1. Put a stick in, and write the request on it. There is nothing secret in it."),
            self.tr(
                "2. Take the stick to a laptop of the chapter. There, under Settings, Laptops, choose “Add a laptop”. "
                "It shows digits, and they must be the same as these:"
            ),
            self.tr("3. Bring the stick back, and read the answer."),
        ]
        for line in say[:1]:
            card.body.addWidget(Label(line, wrap=True))
        card.body.addWidget(self.places)
        card.body.addLayout(_row(self.write_button))
        card.body.addWidget(Label(say[1], wrap=True))
        card.body.addWidget(self.digits, 0, Qt.AlignmentFlag.AlignLeading)
        card.body.addWidget(Label(say[2], wrap=True))
        card.body.addLayout(_row(self.answer_button, self.file_button))
        return card

    def _third(self) -> Card:
        card = _card()
        self.what = Label(strong=True, wrap=True)
        self.holds = Label(tone="muted", wrap=True)
        self.theirs = Digits()
        self.join_button = Button(self.tr("The digits are the same: join"), "check", kind="primary")
        self.join_button.clicked.connect(self.join)
        self.differ_button = Button(self.tr("They differ"), kind="link")
        self.differ_button.clicked.connect(lambda: self._show(1))
        words = self.tr("The other laptop shows digits as well. Read them to each other before you go on.")
        card.body.addWidget(self.what)
        card.body.addWidget(self.holds)
        card.body.addWidget(Label(words, wrap=True))
        card.body.addWidget(self.theirs, 0, Qt.AlignmentFlag.AlignLeading)
        card.body.addLayout(_row(self.join_button, self.differ_button))
        return card

    def _show(self, at: int) -> None:
        self._at = at
        for number, step in enumerate(self._steps):
            step.setVisible(number == at)
        self.sentence.setText(
            (
                self.tr("Step 1 of 3: this laptop’s own passphrase."),
                self.tr("Step 2 of 3: ask a laptop of the chapter. You can lock up in between, and come back any day."),
                self.tr("Step 3 of 3: compare, and join."),
            )[at]
        )
        if self.joining is not None:
            self.digits.set_digits(self.joining.digits)
        self._tell()
        self.activate()

    def activate(self) -> None:
        (self.name, self.write_button, self.join_button)[self._at].setFocus()

    def _tell(self) -> None:
        for button in (self.write_button, self.answer_button):
            button.setEnabled(self.places.place() is not None and not self._busy)

    # Doing

    def begin(self) -> None:
        """Make this laptop's vault, with its keys in it."""
        if self._busy:
            return
        if not self.name.text().strip():
            theme.set_look(self.name, wrong=True)
            self.name.setFocus()
            self.message.show_trouble(
                self.tr("Type your name first"), self.tr("It stands in the list of who can open the vault.")
            )
            return
        theme.set_look(self.name, wrong=False)
        if self.secret.agreed():
            folder = free_folder(self._chapters, self.tr("My chapter"))
            self._run(_start, folder, self.name.text(), self.secret.text(), done=self._begun)

    def _begun(self, joining: Joining) -> None:
        self.secret.clear()
        self.joining = joining
        self.begun.emit(joining.folder, joining.way)
        self._show(1)

    def write(self) -> None:
        """Write what this laptop asks with."""
        place = self.places.place()
        if place is not None and self.joining is not None:
            self._run(_write, self.joining, self.watch, place, done=self._written)

    def _written(self, path: Path) -> None:
        self.watch.look()
        self.message.show_calm(
            self.tr("The request is written"),
            self.tr("{file}. {what}.").format(file=ltr(path.name), what=self.places.written_in_words()),
        )

    def read_answer(self) -> None:
        """Look for the answer on the stick."""
        place = self.places.place()
        if place is not None and self.joining is not None:
            self._run(_find, self.joining, place, done=self._found, title=self.tr("Checking the answer"))

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("The answer of the other laptop"), "", self.tr("Bundles (*{ending})").format(ending=".baton")
        )
        if chosen and self.joining is not None:
            self._run(_look, self.joining, Path(chosen), done=self._found, title=self.tr("Checking the answer"))

    def _found(self, answer: Answer) -> None:
        self._answer = answer
        self.what.setText(self.tr("An answer from {chapter}").format(chapter=isolated(answer.chapter)))
        held = ", ".join(type_label(name, n) for name, n in answer.counts.items())
        self.holds.setText(held or self.tr("The vault there is still empty."))
        self.theirs.set_digits(answer.digits)
        self._show(2)

    def join(self) -> None:
        """The digits were compared: be one of the chapter's laptops."""
        if self._answer is not None and self.joining is not None:
            title = self.tr("Taking everything in. Leave the stick in.")
            self._run(_join, self.joining, self._answer, done=self._joined, title=title)

    def _joined(self, session: Session) -> None:
        self.joining = None
        self.opened.emit(session)

    def leave(self) -> None:
        """Lock the vault that waits, if there is one."""
        if self._busy:
            return
        waits, self.joining = self.joining, None
        if waits is None:
            self.left.emit(None)
        else:
            self._lanes.writing.run(waits.lock, done=lambda _: self.left.emit(waits.folder))

    def _run(self, work: Callable[..., Any], *args: Any, done: Callable[[Any], object], title: str = "") -> None:
        """With a `title`, it is long work that tells how far it is and can be stopped."""
        self.message.hide()
        self.progress.begin(title or self.tr("One moment"), can_cancel=bool(title))
        self._set_busy(True)

        def ended(result: Any) -> None:
            self._set_busy(False)
            done(result)

        self._task = self._lanes.writing.run(
            work,
            *args,
            done=ended,
            failed=self._failed,
            progress=(lambda _, so_far, total: self.progress.report("", so_far, total)) if title else None,
            cancelled=lambda: self._set_busy(False),
        )

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, ToolkitError):
            raise error
        words = message(error)
        if error.code == "passphrase.short":
            self.secret.set_error(words.sentence)
        else:
            self.message.show_trouble(words.title, words.sentence)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.progress.setVisible(busy)
        for widget in (*self._steps, self.back_button, self.language):
            widget.setEnabled(not busy)
        self._tell()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.watch.start()

    def hideEvent(self, event) -> None:
        self.watch.stop()
        super().hideEvent(event)


class _Asking:
    """What looks for sticks asks a desk; in front of the vault there is none."""

    session = None

    def __init__(self, lanes: Lanes) -> None:
        self._lanes = lanes

    def read(self, function: Callable[..., Any], *args: Any, **named: Any) -> None:
        if not self._lanes.reading.stopped:
            self._lanes.reading.run(function, *args, **named)


def _start(folder: Path, name: str, passphrase: str) -> Joining:
    from toolkit.services import joining

    return joining.start(folder, name, passphrase)


def _write(joining: Joining, watch: DriveWatch, place: Path) -> Path:
    watch.check_in(place)
    return joining.write_request(place)


def _find(joining: Joining, place: Path, *, progress: Progress) -> Answer:
    return joining.find(place, progress)


def _look(joining: Joining, path: Path, *, progress: Progress) -> Answer:
    return joining.look(path, progress)


def _join(joining: Joining, answer: Answer, *, progress: Progress) -> Session:
    return joining.join(answer.file, answer.digits, progress)[0]


def _card() -> Card:
    card = Card()
    card.body.setContentsMargins(23, 19, 23, 19)
    card.body.setSpacing(theme.TIGHT)
    return card


def _wide(button: Button) -> Button:
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
