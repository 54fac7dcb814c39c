"""A vault from its backup file, into a new folder: choose it, look inside, decide."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QSizePolicy, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError

from ..attempts import Attempts, Countdown
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
    from toolkit.services.ways_in import Collected, Secret

    from .paper_entry import PaperEntry

OFFERED = 12
WIDTH = 680


class Restore(CardPage):
    """`opened(Session)` once it is back; `back` without having changed anything.

    Where nobody knows a passphrase, papers open it as well: then `kept(folder, Collected)`, for a new passphrase.
    """

    opened = Signal(object)
    kept = Signal(Path, object)

    def __init__(self, lanes: Lanes, chapters: Path, attempts: Attempts) -> None:
        super().__init__(
            self.tr("Restore a backup"),
            self.tr("The backup opens with the passphrase of the day it was made. The file itself stays as it is."),
            width=WIDTH,
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
        self.by_paper = Button(self.tr("Nobody knows it: type in a paper"), "key", kind="link")
        self.by_paper.clicked.connect(self.type_in)
        self.wait = Label(tone="amber", wrap=True)
        self._waits = Countdown(attempts, self)
        self._waits.left.connect(self._tell_wait)
        self.entry: PaperEntry | None = None
        self._collected: Collected | None = None
        self._paper = False
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
        for part in (
            self._choosing, self.passphrase, self.wait, self.look, self.by_paper, self.preview, self.place,
            self.restore, self.another,
        ):  # fmt: skip
            self.card.body.addWidget(part)
        self.card.body.addWidget(self.progress)
        self._show_step()
        self._waits.tell()

    def activate(self) -> None:
        (self.passphrase.line if self._file else self.choose).setFocus()
        self._lanes.reading.run(backups_here, self._chapters, done=self._offer)

    def hideEvent(self, event) -> None:
        self._discard()
        super().hideEvent(event)

    def take(self, file: Path) -> None:
        """Restore this file."""
        self._file = file
        self.file.setText(ltr(str(file)))
        self.message.hide()
        self._waits.watch(file.resolve())
        self.passphrase.focus()

    def target(self) -> Path:
        """A folder that is not there yet, named after the backup."""
        name = self._file.stem if self._file else self.tr("Restored chapter")
        target, number = self._chapters / name, 2
        while target.exists():
            target, number = self._chapters / f"{name} {number}", number + 1
        return target

    # Choosing

    def _offer(self, seen: tuple[list[Found], bool]) -> None:
        """Those that Baton made by itself: nobody should have to look for them."""
        found, cleared = seen
        if cleared:
            self.message.show_calm(
                self.tr("A restore that was cut short was cleared away"),
                self.tr("The backup is as it was. Choose it again to restore it."),
            )
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

    # Papers

    def type_in(self) -> None:
        """Words in the place of the passphrase, or the passphrase again."""
        if self._file is None:
            self._ask_for_file()
            return
        if self.entry is None:
            from .paper_entry import PaperEntry  # heavy: not before the window is up

            self.entry = PaperEntry(self._collect, self._lanes.reading)
            self.entry.complete.connect(self._paper_complete)
            self.card.body.insertWidget(self.card.body.indexOf(self.by_paper), self.entry)
            self.entry.message.shown.connect(lambda: self.scroll.bring(self.entry.message))
        self._paper = not self._paper
        self._show_step()
        (self.entry if self._paper else self.passphrase.line).setFocus()

    def _collect(self, texts: list[str]) -> Collected:
        from toolkit.services.backups import collect

        return collect(self._file, texts)

    def _paper_complete(self, collected: Collected) -> None:
        self._collected = collected
        self._look()

    # Looking

    def _ask_for_file(self) -> None:
        self.message.show_trouble(
            self.tr("Choose the backup file first"), self.tr("Put its stick in, if it is on a stick.")
        )
        self.choose.setFocus()

    def _look(self) -> None:
        if self._task is not None or self._staged is not None:
            return
        if self._file is None:
            self._ask_for_file()
            return
        if self._waits.seconds:
            return
        self._begin(self.tr("Looking inside"))
        self._task = self._lanes.writing.run(
            _stage,
            self._file,
            self.target(),
            self.passphrase.text() if self._collected is None else self._collected.shares,
            done=self._looked,
            failed=self._failed,
            progress=self._report,
            cancelled=self._stopped,
        )

    def _looked(self, staged: Staged) -> None:
        self._waits.right()
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
        if self._collected is None:
            self._task = self._lanes.writing.run(
                self._staged.keep, self.passphrase.text(), done=self._restored, failed=self._failed
            )
        else:
            self._task = self._lanes.writing.run(
                _keep_closed, self._staged, self._collected, done=self._kept, failed=self._failed
            )

    def _restored(self, session: Session) -> None:
        self._staged = None
        self.passphrase.clear()
        self._stopped()
        self.opened.emit(session)

    def _kept(self, folder: Path) -> None:
        collected, self._collected, self._staged = self._collected, None, None
        self.entry.wipe()
        self._stopped()
        self.kept.emit(folder, collected)

    def _decline(self) -> None:
        self._collected = None
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
        self._collected = self._collected if self._staged else None
        if error.code in ("keyring.wrong_passphrase", "share.mismatch"):
            self._waits.wrong()
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
            self._choosing, self.passphrase, self.look, self.by_paper, self.restore, self.another, self.back_button,
            self.language,
        ):  # fmt: skip
            widget.setEnabled(not busy)
        if self.entry is not None:
            self.entry.setEnabled(not busy)
        self._waits.tell()

    def _tell_wait(self, seconds: int) -> None:
        self.wait.setText(self._waits.words() if seconds else "")
        self.wait.setVisible(bool(seconds) and self._staged is None)
        self.look.setEnabled(not seconds and self._task is None)

    def _show_step(self) -> None:
        looking, paper = self._staged is None, self._paper
        for widget in (self._choosing, self.by_paper):
            widget.setVisible(looking)
        for widget in (self.passphrase, self.look):
            widget.setVisible(looking and not paper)
        if self.entry is not None:
            self.entry.setVisible(looking and paper)
        self.by_paper.setText(
            self.tr("Somebody knows it: type the passphrase") if paper else self.tr("Nobody knows it: type in a paper")
        )
        for widget in (self.preview, self.place, self.restore, self.another):
            widget.setVisible(not looking)

    def _large(self, text: str) -> Button:
        button = Button(text, kind="primary", tall=True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button


def backups_here(chapters: Path) -> tuple[list[Found], bool]:
    """Those of this laptop; and whether there was a restore that was cut short, which is cleared away by that."""
    from toolkit.services.backups import clear_unfinished  # heavy: not before the window is up
    from toolkit.services.own_backups import all_here

    return all_here(), bool(clear_unfinished(chapters))


def _stage(file: Path, folder: Path, secret: Secret, *, progress: object) -> Staged:
    from toolkit.services.backups import stage

    return stage(file, folder, secret, progress)


def _keep_closed(staged: Staged, collected: Collected) -> Path:
    """Keep it as a vault, which is opened once to be sure, and closed for the new passphrase."""
    staged.keep(collected.shares).lock()
    return staged.folder
