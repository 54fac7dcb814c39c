"""The card of the settings that makes backups and checks the vault."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.services import backups
from toolkit.vault.check import Problem

from ..bidi import ltr
from ..desk import Desk
from ..facts import Facts
from ..messages import message
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.flow import FlowLayout
from ..widgets.labels import Label
from ..widgets.notice import InlineMessage
from ..widgets.progress_panel import ProgressPanel
from ..work import Task


class BackupCard(Card):
    """One file that holds the whole vault, still locked; and whether the vault is whole."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Backup"), parent=parent)
        self._desk = desk
        self._task: Task | None = None
        self._where = ""
        self.last = Label(strong=True, wrap=True)
        self.place = Label(tone="muted", wrap=True)
        self.button = Button(self.tr("Back up to a stick…"), "backup", kind="primary")
        self.button.clicked.connect(self.choose)
        self.check = Button(self.tr("Check the vault"), "shield-check")
        self.check.clicked.connect(self._check)
        self.progress = ProgressPanel()
        self.progress.hide()
        self.progress.cancelled.connect(self._cancel)
        self.message = InlineMessage()
        self.body.addWidget(self.last)
        self.body.addWidget(self.place)
        words = self.tr(
            "One file with everything in it, locked as it is here. Keep it somewhere else than this laptop."
        )
        self.body.addWidget(Label(words, tone="muted", wrap=True))
        buttons = QWidget()
        row = FlowLayout(buttons, gap=8, line_gap=8)
        row.addWidget(self.button)
        row.addWidget(self.check)
        self.body.addWidget(buttons)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.message)

    def show_facts(self, facts: Facts) -> None:
        days = facts.backup_days
        if days is None:
            self.last.setText(self.tr("No backup yet"))
        elif days == 0:
            self.last.setText(self.tr("Last backup today"))
        else:
            self.last.setText(self.tr("Last backup %n days ago", "", days))
        self.last.set_tone("amber" if facts.backup_wants_care else "text")
        self._where = facts.backup_where
        self.place.setText(self.tr("In {folder}").format(folder=ltr(self._where)) if self._where else "")
        self.place.setVisible(bool(self._where))

    def choose(self) -> None:
        """Ask where to, then back up."""
        folder = Path(self._where) if self._where and Path(self._where).is_dir() else Path.home()
        name = self.tr("Backup {day}").format(day=datetime.date.today().isoformat())
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where to put the backup"), str(folder / f"{name}.backup")
        )
        if chosen:
            self.back_up(Path(chosen))

    def back_up(self, file: Path) -> None:
        """Write the backup there."""
        self._begin(self.tr("Backing up"))
        self._task = self._desk.write(
            backups.backup,
            self._desk.session,
            file,
            done=lambda size: self._backed_up(file, size),
            failed=self._failed,
            progress=self._report,
            cancelled=self._end,
        )

    def _backed_up(self, file: Path, size: int) -> None:
        self._end()
        told = self.tr("{file}, {size}. It was read back and is whole. You can take the stick out now.")
        self.message.show_calm(
            self.tr("The backup is made"),
            told.format(file=ltr(re.sub(r"\s+", " ", file.name)), size=self.locale().formattedDataSize(size)),
        )
        self._desk.changed.emit(None)

    def _check(self) -> None:
        self._begin(self.tr("Checking"))
        self._task = self._desk.write(
            self._desk.session.check,
            done=self._checked,
            failed=self._failed,
            progress=self._report,
            cancelled=self._end,
        )

    def _checked(self, problems: list[Problem]) -> None:
        self._end()
        if problems:
            self.message.show_trouble(
                self.tr("%n parts of the vault are damaged", "", len(problems)),
                self.tr("Make a backup under a new name now, keep the older ones, and ask whoever looks after Baton."),
            )
        else:
            self.message.show_calm(self.tr("The vault is whole"), self.tr("Every page of it was read and fits."))

    def _begin(self, title: str) -> None:
        self._pressed = self.check if self.check.hasFocus() else self.button
        self.message.hide()
        self.progress.begin(title)
        self.progress.show()
        if self._pressed.hasFocus():
            self.progress.cancel_button.setFocus()  # or Qt would go on to the next card, and scroll this one away
        self.button.setEnabled(False)
        self.check.setEnabled(False)

    def _end(self) -> None:
        self._task = None
        self.button.setEnabled(True)
        self.check.setEnabled(True)
        if self.progress.cancel_button.hasFocus():
            self._pressed.setFocus()
        self.progress.hide()

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, ToolkitError):
            words = message(error)
            self.message.show_trouble(words.title, words.sentence)
        else:
            self._desk.tell_error(error)

    def _report(self, _stage: str, done: int, total: int) -> None:
        self.progress.report("", done, total)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
