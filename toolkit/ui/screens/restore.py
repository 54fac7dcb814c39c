"""A vault from its backup file, into a new folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy

from toolkit.base.errors import ToolkitError

from ..bidi import ltr
from ..messages import message
from ..widgets.buttons import Button
from ..widgets.front import CardPage
from ..widgets.labels import Label
from ..widgets.passphrase import PassphraseField
from ..widgets.progress_panel import ProgressPanel
from ..work import Lanes, Task

if TYPE_CHECKING:
    from toolkit.services.session import Session


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
        self.file = Label(self.tr("No file chosen yet"), tone="muted", wrap=True)
        self.choose = Button(self.tr("Choose the file…"), "folder")
        self.choose.clicked.connect(self._choose)
        self.passphrase = PassphraseField(self.tr("Passphrase of that day"), keyboard=True)
        self.passphrase.submitted.connect(self._restore)
        self.place = Label(tone="muted", wrap=True)
        self.restore = Button(self.tr("Restore"), kind="primary", tall=True)
        self.restore.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restore.clicked.connect(self._restore)
        self.progress = ProgressPanel()
        self.progress.hide()
        self.progress.cancelled.connect(lambda: self._task and self._task.cancel())
        self.card.body.setContentsMargins(31, 27, 31, 31)
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(self.choose)
        for part in (row, self.passphrase, self.place, self.restore, self.progress):
            if isinstance(part, QHBoxLayout):
                self.card.body.addLayout(part)
            else:
                self.card.body.addWidget(part)
        self._tell_place()

    def activate(self) -> None:
        (self.passphrase.line if self._file else self.choose).setFocus()

    def take(self, file: Path) -> None:
        """Restore this file."""
        self._file = file
        self.file.setText(ltr(str(file)))
        self._tell_place()
        self.passphrase.focus()

    def target(self) -> Path:
        """A folder that is not there yet, named after the backup."""
        name = self._file.stem if self._file else self.tr("Restored chapter")
        target, number = self._chapters / name, 2
        while target.exists():
            target, number = self._chapters / f"{name} {number}", number + 1
        return target

    def _tell_place(self) -> None:
        self.place.setText(self.tr("It will be kept in {folder}").format(folder=ltr(str(self.target()))))

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The backup file"), str(self._chapters))
        if chosen:
            self.take(Path(chosen))

    def _restore(self) -> None:
        if self._task is not None:
            return
        if self._file is None:
            self.message.show_trouble(
                self.tr("Choose the backup file first"), self.tr("Put its stick in, if it is on a stick.")
            )
            self.choose.setFocus()
            return
        self.message.hide()
        self.progress.begin(self.tr("Restoring"))
        self._set_busy(True)
        self._task = self._lanes.writing.run(
            _restore,
            self._file,
            self.target(),
            self.passphrase.text(),
            done=self._restored,
            failed=self._failed,
            progress=self._report,
            cancelled=self._stopped,
        )

    def _report(self, _stage: str, done: int, total: int) -> None:
        self.progress.report("", done, total)

    def _restored(self, session: Session) -> None:
        self.passphrase.clear()
        self._stopped()
        self.opened.emit(session)

    def _failed(self, error: Exception) -> None:
        self._stopped()
        if not isinstance(error, ToolkitError):
            raise error
        words = message(error)
        if error.code == "keyring.wrong_passphrase":
            self.passphrase.set_error(f"{words.title}. {words.sentence}")
            self.passphrase.focus()
        else:
            self.message.show_trouble(words.title, words.sentence)

    def _stopped(self) -> None:
        self._task = None
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        for widget in (self.choose, self.passphrase, self.restore, self.back_button, self.language):
            widget.setEnabled(not busy)


def _restore(file: Path, folder: Path, passphrase: str, *, progress: object) -> Session:
    from toolkit.services.backups import restore

    return restore(file, folder, passphrase, progress)
