"""Nobody knows the passphrase any more: from a paper, typed in word by word, to a new passphrase."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.services import ways_in

from .. import theme
from ..attempts import Attempts, Countdown
from ..messages import message
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.empty import StepCard
from ..widgets.front import FrontPage, labelled
from ..widgets.labels import Label
from ..widgets.new_passphrase import NewPassphrase
from ..widgets.notice import InlineMessage, Notice
from ..widgets.progress_panel import ProgressPanel
from ..work import Lanes, Task
from .paper_entry import PaperEntry

if TYPE_CHECKING:
    from toolkit.services.session import Session
    from toolkit.services.ways_in import Collected

WIDTH = 760


class GetIn(FrontPage):
    """`opened(Session)`; `back` to the passphrase; `restore_asked` for who has a backup and its passphrase.

    Three steps, and Escape leads back by one: which paper, its words, a new passphrase. The vault stays closed, and
    as it is, until the last one.
    """

    opened = Signal(object)
    restore_asked = Signal()

    def __init__(self, folder: Path, lanes: Lanes, attempts: Attempts) -> None:
        super().__init__(folder.name)
        self._folder, self._lanes = folder, lanes
        self._collected: Collected | None = None
        self.back_button.show()
        self.back_button.clicked.disconnect(self.back)
        self.back_button.clicked.connect(self.go_back)
        self.title = Label(self.tr("I can’t get in"), size="title", strong=True, wrap=True)
        self.sentence = Label(tone="muted", wrap=True)
        self.which = QWidget()
        self.entry = PaperEntry(partial(ways_in.collect, folder), lanes.reading)
        self.entry.complete.connect(self.choose_passphrase)
        self.words = Card()
        self.words.body.setContentsMargins(23, 19, 23, 19)
        self.words.body.addWidget(self.entry)
        self.secret = _SecretCard(folder, lanes, attempts)
        self.secret.opened.connect(self._done)
        self.secret.busy.connect(self._set_busy)
        self._steps = (self.which, self.words, self.secret)
        for told in (self.entry.message, self.secret.message):
            told.shown.connect(lambda told=told: self.scroll.bring(told))
        self._lay_out()
        self._show(0)

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
        first = QVBoxLayout(self.which)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(theme.GAP)
        first.addWidget(self._which_card())
        first.addWidget(self._nothing())
        for step in self._steps:
            parts.addWidget(step)
        self.stand_in_the_middle(column, above=2)

    def _which_card(self) -> StepCard:
        card = StepCard()
        self.sheet = card.add_step(
            "file",
            self.tr("A recovery sheet"),
            self.tr("One page with 20 words. It opens the vault alone."),
            self.tr("Type it in"),
            lambda: self.type_in(alone=True),
        )
        self.cards = card.add_step(
            "people",
            self.tr("Guardians’ cards"),
            self.tr("Several people have a card with 20 words each. Some of them come together."),
            self.tr("Type them in"),
            lambda: self.type_in(alone=False),
        )
        self.backup = card.add_step(
            "backup",
            self.tr("A backup"),
            self.tr("It opens with the passphrases and papers of the day it was made."),
            self.tr("Restore a backup"),
            self.restore_asked.emit,
        )
        return card

    def _nothing(self) -> Notice:
        """Said plainly, so that nobody looks on for what is not there."""
        return Notice(
            self.tr("None of these?"),
            self.tr(
                "Then nobody can open the vault, not even the makers of Baton. Ask everybody who was a leader: each "
                "may have a passphrase of their own."
            ),
            tone="calm",
            icon="info",
        )

    def activate(self) -> None:
        (self.sheet, self.entry, self.secret)[self._at].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def go_back(self) -> None:
        """One step back, in the end to the passphrase; what was typed stays in the fields as long as this page does."""
        if not self.back_button.isEnabled():
            return
        if self._at:
            self._show(self._at - 1)
        else:
            self.back.emit()

    def type_in(self, *, alone: bool) -> None:
        """The second step, for a sheet or for cards."""
        self.entry.begin(alone=alone)
        self._show(1)

    def choose_passphrase(self, collected: Collected) -> None:
        """The last step, with papers that open the vault."""
        self.secret.collected = collected
        self._show(2)

    def _done(self, session: Session) -> None:
        self.entry.wipe()
        self.opened.emit(session)

    def _show(self, at: int) -> None:
        self._at = at
        for number, step in enumerate(self._steps):
            step.setVisible(number == at)
        self.sentence.setText(
            (
                self.tr("Step 1 of 3: which paper do you have?"),
                self.tr("Step 2 of 3: type what is written on it."),
                self.tr("Step 3 of 3: choose a new passphrase."),
            )[at]
        )
        self.activate()

    def _set_busy(self, busy: bool) -> None:
        for widget in (self.back_button, self.language):
            widget.setEnabled(not busy)


class _SecretCard(Card):
    """Whose passphrase it is, and the passphrase; then the vault opens with it. `busy(bool)` while that goes on."""

    opened = Signal(object)
    busy = Signal(bool)

    def __init__(self, folder: Path, lanes: Lanes, attempts: Attempts) -> None:
        super().__init__()
        self._folder, self._lanes = folder, lanes
        self._task: Task | None = None
        self.collected: Collected | None = None
        self.name = QLineEdit()
        self.new = NewPassphrase(
            self.tr("Your new passphrase"),
            self.tr("The same passphrase once more"),
            lanes.reading,
            lambda: [self.name.text(), folder.name],
        )
        self.new.submitted.connect(self._open)
        self.button = Button(self.tr("Open the vault"), kind="primary", tall=True)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self._open)
        self.progress = ProgressPanel()
        self.progress.hide()
        self.progress.cancelled.connect(lambda: self._task and self._task.cancel())
        self.message = InlineMessage()
        self.wait = Label(tone="amber", wrap=True)
        self._waits = Countdown(attempts, self)
        self._waits.left.connect(self._tell_wait)
        self.body.setContentsMargins(23, 19, 23, 19)
        self.body.setSpacing(theme.GAP)
        hint = self.tr("If somebody of this name has a passphrase already, the new one takes its place.")
        self.body.addLayout(labelled(self.tr("Your name"), self.name, hint))
        for widget in (self.new, self.wait, self.button, self.progress, self.message):
            self.body.addWidget(widget)
        self.setFocusProxy(self.name)
        self._waits.watch(folder)

    def _open(self) -> None:
        if self._task is not None or self.collected is None or self._waits.seconds:
            return
        self.message.hide()
        if not self.name.text().strip():
            theme.set_look(self.name, wrong=True)
            self.message.show_trouble(
                self.tr("Type your name first"), self.tr("It stands in the list of who can open the vault.")
            )
            self.name.setFocus()
            return
        theme.set_look(self.name, wrong=False)
        if not self.new.agreed():
            return
        self.progress.begin(self.tr("Opening the vault"))
        self._set_busy(True)
        self._task = self._lanes.writing.run(
            _get_in,
            self._folder,
            self.collected,
            self.name.text(),
            self.new.text(),
            done=self._opened,
            failed=self._failed,
            progress=lambda _, done, total: self.progress.report("", done, total),
            cancelled=self._ended,
        )

    def _opened(self, session: Session) -> None:
        self._waits.right()
        self.new.clear()
        self._ended()
        self.opened.emit(session)

    def _failed(self, error: Exception) -> None:
        self._ended()
        if not isinstance(error, ToolkitError):
            raise error
        if error.code == "share.mismatch":
            self._waits.wrong()
        words = message(error)
        if error.code == "passphrase.short":
            self.new.set_error(words.sentence)
        else:
            self.message.show_trouble(words.title, words.sentence)

    def _ended(self) -> None:
        self._task = None
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        for widget in (self.name, self.new, self.button):
            widget.setEnabled(not busy)
        self._waits.tell()
        self.busy.emit(busy)

    def _tell_wait(self, seconds: int) -> None:
        self.wait.setText(self._waits.words() if seconds else "")
        self.wait.setVisible(bool(seconds))
        self.button.setEnabled(not seconds and self._task is None)


def _get_in(folder: Path, collected: Collected, name: str, passphrase: str, *, progress: object) -> Session:
    """Open by the papers, set the passphrase, and open by that: so it is certain that it works."""
    from toolkit.services.session import check_passphrase, open_vault

    check_passphrase(passphrase)
    session = open_vault(folder, collected.shares)
    try:
        wanted = name.strip().casefold()
        theirs = (
            way.id for way in ways_in.ways(session) if way.kind == ways_in.PASSPHRASE and way.label.casefold() == wanted
        )
        made = ways_in.set_new_passphrase(session, passphrase, name, way_id=next(theirs, None), progress=progress)
    finally:
        session.lock()
    return open_vault(folder, passphrase, likely=made.id)
