"""The vault is locked: one field, one button, and what helps when it does not open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QSizePolicy

from toolkit.base.errors import ToolkitError

from ..bidi import isolated
from ..widgets.buttons import Button
from ..widgets.front import Busy, CardPage
from ..widgets.labels import Label
from ..widgets.passphrase import PassphraseField
from ..work import Lanes

if TYPE_CHECKING:
    from toolkit.services.session import Session

DAMAGED = frozenset({
    "vault.damaged", "vault.database_missing", "vault.not_found", "vault.unfinished", "vault.wrong_key",
    "keyring.altered", "keyring.damaged", "keyring.limits", "keyring.missing",
})  # fmt: skip


class Unlock(CardPage):
    """Nothing about a vault is readable before it is open, so the title is the name of its folder.

    `opened(Session)`; `folder_chosen(Path)` for another vault; `restore_asked` and `start_asked` for the other pages,
    `backup_chosen(Path)` for the backup that a damaged vault has.
    """

    opened = Signal(object)
    folder_chosen = Signal(Path)
    restore_asked = Signal()
    backup_chosen = Signal(Path)
    start_asked = Signal()

    def __init__(self, folder: Path, lanes: Lanes, others: list[Path]) -> None:
        super().__init__(folder.name)
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
        hint = Label(self.tr("Opening takes a second or two. That is on purpose."), tone="muted", wrap=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.card.body.addWidget(self.passphrase)
        self.card.body.addWidget(self.unlock)
        self.card.body.addWidget(hint)
        self.card.body.addWidget(self.progress)
        self._backup: Path | None = None
        self.message.pressed.connect(self._restore)

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
        if self._busy:
            return
        if not self.passphrase.text():
            self.passphrase.set_error(self.tr("Type your passphrase first."))
            self.passphrase.focus()
            return
        self.message.hide()
        self._set_busy(True)
        self._lanes.writing.run(_open, self._folder, self.passphrase.text(), done=self._opened, failed=self._failed)

    def _opened(self, session: Session) -> None:
        self.passphrase.clear()
        self._set_busy(False)
        self.opened.emit(session)

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        self.passphrase.focus()
        if not isinstance(error, ToolkitError):
            raise error
        self.trouble(error)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.progress.setVisible(busy)
        for widget in (self.passphrase, self.unlock, self.other, self.language):
            widget.setEnabled(not busy)

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


def _open(folder: Path, passphrase: str) -> Session:
    from toolkit.services import own_backups  # heavy: not before the window is up
    from toolkit.services.session import open_vault

    with own_backups.pointed_out(folder):
        return open_vault(folder, passphrase)
