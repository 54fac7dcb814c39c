"""The first page of all: start a chapter, join one, open one, or bring one back from a backup."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from ..widgets.empty import EmptyState
from ..widgets.front import FrontPage
from ..widgets.notice import InlineMessage


class Welcome(FrontPage):
    """`start_asked`, `join_asked`, `folder_chosen(Path)`, `restore_asked`."""

    start_asked = Signal()
    join_asked = Signal()
    folder_chosen = Signal(Path)
    restore_asked = Signal()

    def __init__(self, start_in: Path) -> None:
        title = self.tr("Welcome to Baton")
        super().__init__(title)
        self._start_in = start_in
        self.steps = EmptyState(
            "baton",
            title,
            self.tr("Your chapter’s people, trainings and plans, locked on this laptop."),
        )
        self.message = InlineMessage()
        self.middle.addWidget(self.steps, 1)
        self.middle.addWidget(self.message)
        self.start = self.steps.add_step(
            "plus",
            self.tr("Start a chapter"),
            self.tr("A new, empty vault with a passphrase of your own. Takes two minutes."),
            self.tr("Start"),
            self.start_asked.emit,
        )
        self.join = self.steps.add_step(
            "monitor",
            self.tr("Join a chapter"),
            self.tr("It has a vault on another laptop already, and this one is to work beside it."),
            self.tr("Join"),
            self.join_asked.emit,
        )
        self.open = self.steps.add_step(
            "folder",
            self.tr("Open a chapter"),
            self.tr("Its folder is already on this laptop or on a stick."),
            self.tr("Choose the folder"),
            self._choose,
        )
        self.restore = self.steps.add_step(
            "backup",
            self.tr("Restore a backup"),
            self.tr("The old laptop is lost or broken, and you have its backup file."),
            self.tr("Choose the backup"),
            self.restore_asked.emit,
        )

    def activate(self) -> None:
        self.start.setFocus()

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("The folder of your chapter"), str(self._start_in))
        if chosen:
            self.folder_chosen.emit(Path(chosen))
