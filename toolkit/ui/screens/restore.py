"""A vault from its backup file, into a new folder: choose it, look inside, decide."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QSizePolicy, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError

from ..bidi import ltr
from ..messages import message
from ..widgets.buttons import Button
from ..widgets.flow import FlowLayout
from ..widgets.front import CardPage
from ..widgets.labels import Label
from ..widgets.passphrase import PassphraseField
from ..widgets.progress_panel import ProgressPanel
from ..work import Lanes, Task
from .backup_preview import BackupPreview

if TYPE_CHECKING:
    from toolkit.services.backups import Staged
    from toolkit.services.own_backups import Found
    from toolkit.services.session import Session

OFFERED = 12


class Restore(CardPage):
    """`opened(Session)` once it is back; `back` without having changed anything."""

    opened = Signal(object)

    def __init__(self, lanes: Lanes, chapters: Path) -> None:
        super().__init__(
            self.tr("Restore a backup"),
            self.tr("The backup opens with the passphrase of the day it was made. The file itself stays as it is."),
            width=560,
        )
        self.back_button.show()
        self._lanes, self._chapters = lanes, chapters
        self._file: Path | None = None
        self._task: Task | None = None
        self._staged: Staged | None = None
        self.file = Label(self.tr("No file chosen yet"), tone="muted", wrap=True)
        self.choose = Button(self.tr("Choose the file…"), "folder")
        self.choose.clicked.connect(self._choose)
        self.here = Button(self.tr("Made on this laptop"), "backup")
        self.here.hide()
        self.passphrase = PassphraseField(self.tr("Passphrase of that day"), keyboard=True)
        self.passphrase.submitted.connect(self._look)
        self.look = self._large(self.tr("Look inside"))
        self.look.clicked.connect(self._look)
        self.preview = BackupPreview()
        self.place = Label(tone="muted", wrap=True)
        self.restore = self._large(self.tr("Restore this one"))
        self.restore.clicked.connect(self._restore)
        self.another = Button(self.tr("Not this one"), kind="link")
        self.another.clicked.connect(self._decline)
        self.progress = ProgressPanel()
        self.progress.hide()
        self.progress.cancelled.connect(lambda: self._task and self._task.cancel())
        self.card.body.setContentsMargins(31, 27, 31, 31)
        self._choosing = QWidget()
        choosing = QVBoxLayout(self._choosing)
        choosing.setContentsMargins(0, 0, 0, 0)
        choosing.addWidget(self.file)
        buttons = QWidget()
        row = FlowLayout(buttons, gap=8, line_gap=8)
        row.addWidget(self.choose)
        row.addWidget(self.here)
        choosing.addWidget(buttons)
        for part in (self._choosing, self.passphrase, self.look, self.preview, self.place, self.restore, self.another):
            self.card.body.addWidget(part)
        self.card.body.addWidget(self.progress)
        self._show_step()

    def activate(self) -> None:
        (self.passphrase.line if self._file else self.choose).setFocus()
        self._lanes.reading.run(_all_here, done=self._offer)

    def hideEvent(self, event) -> None:
        self._discard()
        super().hideEvent(event)

    def take(self, file: Path) -> None:
        """Restore this file."""
        self._file = file
        self.file.setText(ltr(str(file)))
        self.message.hide()
        self.passphrase.focus()

    def target(self) -> Path:
        """A folder that is not there yet, named after the backup."""
        name = self._file.stem if self._file else self.tr("Restored chapter")
        target, number = self._chapters / name, 2
        while target.exists():
            target, number = self._chapters / f"{name} {number}", number + 1
        return target

    # Choosing

    def _offer(self, found: list[Found]) -> None:
        """Those that Baton made by itself: nobody should have to look for them."""
        self.here.setVisible(bool(found))
        menu = QMenu(self.here)
        for each in found[:OFFERED]:
            when = self.locale().toString(QDateTime(each.at), QLocale.FormatType.ShortFormat)
            action = menu.addAction(f"{when}  ·  {each.vault.name}".replace("&", "&&"))
            action.triggered.connect(lambda _=False, file=each.file: self.take(file))
        self.here.setMenu(menu)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The backup file"), str(self._chapters))
        if chosen:
            self.take(Path(chosen))

    # Looking

    def _look(self) -> None:
        if self._task is not None or self._staged is not None:
            return
        if self._file is None:
            self.message.show_trouble(
                self.tr("Choose the backup file first"), self.tr("Put its stick in, if it is on a stick.")
            )
            self.choose.setFocus()
            return
        self._begin(self.tr("Looking inside"))
        self._task = self._lanes.writing.run(
            _stage,
            self._file,
            self.target(),
            self.passphrase.text(),
            done=self._looked,
            failed=self._failed,
            progress=self._report,
            cancelled=self._stopped,
        )

    def _looked(self, staged: Staged) -> None:
        self._stopped()
        self._staged = staged
        self.preview.show_preview(staged.preview)
        self.place.setText(self.tr("It will be kept in {folder}").format(folder=ltr(str(staged.folder))))
        self._show_step()
        self.restore.setFocus()

    # Deciding

    def _restore(self) -> None:
        if self._staged is None or self._task is not None:
            return
        self._begin(self.tr("Restoring"))
        self._task = self._lanes.writing.run(
            self._staged.keep, self.passphrase.text(), done=self._restored, failed=self._failed
        )

    def _restored(self, session: Session) -> None:
        self._staged = None
        self.passphrase.clear()
        self._stopped()
        self.opened.emit(session)

    def _decline(self) -> None:
        self._discard()
        self._show_step()
        self.choose.setFocus()

    def _discard(self) -> None:
        if self._staged is not None:
            staged, self._staged = self._staged, None
            if not self._lanes.writing.stopped:
                self._lanes.writing.run(staged.discard)
            else:
                staged.discard()

    # Common to both

    def _begin(self, title: str) -> None:
        self.message.hide()
        self.progress.begin(title, can_cancel=self._staged is None)
        self._set_busy(True)

    def _report(self, _stage: str, done: int, total: int) -> None:
        self.progress.report("", done, total)

    def _failed(self, error: Exception) -> None:
        self._stopped()
        if not isinstance(error, ToolkitError):
            raise error
        words = message(error)
        if error.code == "keyring.wrong_passphrase":
            when = self.tr("A backup opens with what opened the vault on the day it was made.")
            self.passphrase.set_error(f"{words.title}. {when} {words.sentence}")
            self.passphrase.focus()
        else:
            self.message.show_trouble(words.title, words.sentence)

    def _stopped(self) -> None:
        self._task = None
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        for widget in (
            self._choosing, self.passphrase, self.look, self.restore, self.another, self.back_button, self.language,
        ):  # fmt: skip
            widget.setEnabled(not busy)

    def _show_step(self) -> None:
        looking = self._staged is None
        for widget in (self._choosing, self.passphrase, self.look):
            widget.setVisible(looking)
        for widget in (self.preview, self.place, self.restore, self.another):
            widget.setVisible(not looking)

    def _large(self, text: str) -> Button:
        button = Button(text, kind="primary", tall=True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button


def _all_here() -> list[Found]:
    from toolkit.services.own_backups import all_here  # heavy: not before the window is up

    return all_here()


def _stage(file: Path, folder: Path, passphrase: str, *, progress: object) -> Staged:
    from toolkit.services.backups import stage

    return stage(file, folder, passphrase, progress)
