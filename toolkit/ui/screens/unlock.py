"""The vault is locked: one field, one button, and what helps when it does not open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout

from toolkit.base.errors import ToolkitError

from .. import theme
from ..attempts import Attempts, Countdown
from ..bidi import isolated
from ..widgets.buttons import Button
from ..widgets.cards import Strip
from ..widgets.front import Busy, CardPage
from ..widgets.labels import IconLabel, Label
from ..widgets.passphrase import PassphraseField
from ..work import Lanes, Task

if TYPE_CHECKING:
    from toolkit.base.progress import Progress
    from toolkit.services.joining import Joining
    from toolkit.services.session import Session

DAMAGED = frozenset({
    "vault.damaged", "vault.database_missing", "vault.not_found", "vault.unfinished", "vault.wrong_key",
    "keyring.altered", "keyring.damaged", "keyring.limits", "keyring.missing", "keyring.older_than_vault",
})  # fmt: skip


class Unlock(CardPage):
    """Nothing about a vault is readable before it is open, so the title is the name of its folder.

    `opened(Session)`; `waits(Joining)` for one that waits for its chapter's answer; `folder_chosen(Path)` for another
    vault; `stuck` for who has no passphrase; `restore_asked` and `start_asked` for the other pages,
    `backup_chosen(Path)` for the backup that a damaged vault has.
    """

    opened = Signal(object)
    waits = Signal(object)
    folder_chosen = Signal(Path)
    stuck = Signal()
    restore_asked = Signal()
    backup_chosen = Signal(Path)
    start_asked = Signal()

    def __init__(
        self, folder: Path, lanes: Lanes, others: list[Path], attempts: Attempts, likely: str | None = None
    ) -> None:
        """`likely` is the id of the way in to try first."""
        super().__init__(folder.name)
        self._likely = likely
        self._folder, self._lanes = folder, lanes
        self.sentence.setText(self._last_used())
        self.sentence.setToolTip(str(folder))
        self._busy = False
        self.other = Button(self.tr("Open another vault"), "lock", kind="link")
        self.other.setMenu(self._other_menu(others))
        self.top.insertWidget(self.top.count() - 1, self.other)
        self.passphrase = PassphraseField(self.tr("Your passphrase"), tall=True, keyboard=True)
        self.passphrase.submitted.connect(self._open)
        self.unlock = Button(self.tr("Unlock"), kind="primary", tall=True)
        self.unlock.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.unlock.clicked.connect(self._open)
        self.progress = Busy(self.tr("Opening"))
        self._task: Task | None = None
        self.stop = Button(self.tr("Stop"), kind="link", small=True)
        self.stop.clicked.connect(self._stop)
        policy = self.stop.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.stop.setSizePolicy(policy)
        self.stop.hide()
        self.hint = Label(tone="muted", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.card.body.addWidget(self.passphrase)
        self.card.body.addWidget(self.unlock)
        self.card.body.addWidget(self.hint)
        opening = QHBoxLayout()
        opening.setSpacing(theme.TIGHT)
        opening.addWidget(self.progress, 1)
        opening.addWidget(self.stop)
        self.card.body.addLayout(opening)
        self.card.layout().addWidget(self._other_ways())
        self._backup: Path | None = None
        self.message.pressed.connect(self._restore)
        self._waits = Countdown(attempts, self)
        self._waits.left.connect(self._tell_wait)
        self._waits.watch(folder)

    def _other_ways(self) -> Strip:
        """On the same card, so that nobody thinks that all is lost."""
        strip = Strip(rounded=True)
        strip.row.setContentsMargins(theme.margins(31, 16, 31, 16))
        strip.row.setSpacing(theme.TIGHT)
        strip.row.addWidget(IconLabel("key", "accent"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self.tr("There are other ways in"), strong=True, wrap=True))
        words.addWidget(Label(self.tr("A recovery sheet, or guardians"), tone="muted", wrap=True))
        strip.row.addLayout(words, 1)
        self.other_ways = Button(self.tr("I can’t get in"))
        self.other_ways.clicked.connect(self.stuck)
        strip.row.addWidget(self.other_ways)
        return strip

    def activate(self) -> None:
        self.passphrase.focus()

    def trouble(self, error: ToolkitError) -> None:
        """Say what went wrong; a wrong passphrase in red at its field, everything else below the card."""
        from ..messages import message

        self._backup = error.facts.get("backup")
        if self._backup is not None:  # a button leads to it, so its name is enough
            error = ToolkitError(error.code, **error.facts | {"backup": self._backup.name})
        words = message(error)
        if error.code == "keyring.wrong_passphrase":
            self.passphrase.set_error(f"{words.title}. {words.sentence}")
        else:
            action = self.tr("Restore this backup") if self._backup else ""
            if not action and error.code in DAMAGED:
                action = self.tr("Restore a backup")
            self.message.show_trouble(words.title, words.sentence, action)

    def _open(self) -> None:
        if self._busy or self._waits.seconds:
            return
        if not self.passphrase.text():
            self.passphrase.set_error(self.tr("Type your passphrase first."))
            self.passphrase.focus()
            return
        self.message.hide()
        self._set_busy(True)
        text = self.passphrase.text()
        self._task = self._lanes.writing.run(
            _open,
            self._folder,
            text,
            self._likely,
            done=self._opened,
            failed=self._failed,
            progress=self._trying,
            cancelled=self._stopped,
        )

    def _trying(self, _stage: str, number: int, total: int) -> None:
        """With one way in there is nothing to tell, and nowhere to stop."""
        if self._busy and total > 1:
            done, of = self.locale().toString(number), self.locale().toString(total)
            self.hint.setText(self.tr("Trying passphrase {number} of {total}.").format(number=done, total=of))
            if self.stop.isHidden():
                self.stop.show()
                self.scroll.bring(self.stop)

    def _stop(self) -> None:
        if self._task is not None:
            self.stop.setEnabled(False)
            self.hint.setText(self.tr("Stopping after this one."))
            self._task.cancel()

    def _stopped(self) -> None:
        self._set_busy(False)
        self.passphrase.focus()

    def _opened(self, opened: tuple[Session | None, Joining | None]) -> None:
        self.passphrase.clear()
        self._waits.right()
        self._set_busy(False)
        session, joining = opened
        if session is not None:
            self.opened.emit(session)
        else:
            self.waits.emit(joining)

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        self.passphrase.focus()
        if not isinstance(error, ToolkitError):
            raise error
        if error.code == "keyring.wrong_passphrase":
            self._waits.wrong()
        self.trouble(error)

    def _tell_wait(self, seconds: int) -> None:
        """Count down until the next try, or say why opening takes a while."""
        self.hint.setText(
            self._waits.words() if seconds else self.tr("Opening takes a second or two. That is on purpose.")
        )
        self.hint.set_tone("amber" if seconds else "muted")
        self.unlock.setEnabled(not seconds and not self._busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.stop.isVisible():
            self._stop()
        else:
            super().keyPressEvent(event)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.progress.setVisible(busy)
        self.stop.hide()
        self.stop.setEnabled(True)
        for widget in (self.passphrase, self.other, self.other_ways, self.language):
            widget.setEnabled(not busy)
        self._waits.tell()

    def _restore(self) -> None:
        if self._backup is not None:
            self.backup_chosen.emit(self._backup)
        else:
            self.restore_asked.emit()

    def _last_used(self) -> str:
        try:
            changed = max((path.stat().st_mtime for path in self._folder.iterdir()), default=0.0)
        except OSError:
            changed = 0.0
        if not changed:
            return self.tr("This vault is locked.")
        day = self.locale().toString(QDateTime.fromSecsSinceEpoch(int(changed)).date())
        return self.tr("This vault is locked. Last opened on {day}.").format(day=isolated(day))

    def _other_menu(self, others: list[Path]) -> QMenu:
        menu = QMenu(self.other)
        for folder in others:
            action = menu.addAction(f"{folder.name}  ·  {folder.parent}".replace("&", "&&"))
            action.triggered.connect(lambda _=False, folder=folder: self.folder_chosen.emit(folder))
        if others:
            menu.addSeparator()
        menu.addAction(self.tr("Choose a folder…")).triggered.connect(self._choose)
        menu.addAction(self.tr("Restore a backup…")).triggered.connect(self.restore_asked)
        menu.addAction(self.tr("Start a new chapter…")).triggered.connect(self.start_asked)
        return menu

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("The folder of your chapter"), str(self._folder.parent))
        if chosen:
            self.folder_chosen.emit(Path(chosen))


def _open(
    folder: Path, passphrase: str, likely: str | None, *, progress: Progress
) -> tuple[Session | None, Joining | None]:
    from toolkit.services import joining, own_backups  # heavy: not before the window is up
    from toolkit.services.session import open_vault

    with own_backups.pointed_out(folder):
        try:
            return open_vault(folder, passphrase, likely=likely, progress=progress), None
        except ToolkitError as error:
            if error.code != "vault.joining":
                raise
        return None, joining.resume(folder, passphrase)
