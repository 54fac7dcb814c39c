"""The tick that leaves a receipt beside a bundle: on wherever it can be written, unless somebody takes it off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.base.progress import Progress
from toolkit.services import receipts
from toolkit.services.exchange import Incoming, Taken
from toolkit.services.session import Session
from toolkit.vault.edits import Changes

from ..drives import DriveWatch


@dataclass(frozen=True)
class Received:
    """What taking in did, and why no receipt could be left, if so."""

    taken: Taken
    trouble: ToolkitError | None = None
    receipt: bool = False

    @property
    def changes(self) -> Changes | None:
        return self.taken.changes


def take_in(
    session: Session,
    incoming: Incoming,
    work: Callable[..., Taken],
    receipt_in: Path | None,
    progress: Progress,
    **how: Any,
) -> Received:
    """Runs on the writing lane. A receipt that can't be written takes nothing back."""
    taken = work(session, incoming, progress, **how)
    if receipt_in is None:
        return Received(taken)
    try:
        receipts.leave(session, incoming.manifest.sender.root, receipt_in)
    except ToolkitError as error:
        return Received(taken, error)
    return Received(taken, receipt=True)


class ReceiptBox(QCheckBox):
    def __init__(self, watch: DriveWatch | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._file: Path | None = None
        self._on_stick = False
        self.setToolTip(
            self.tr("A small sealed file that says what you have. Their next bundle then holds only what is new.")
        )
        self.setChecked(True)

    def offer(self, file: Path, chapter: str) -> None:
        """For a bundle that lies there, if its place can be written to."""
        drive = self._watch.drive_of(file) if self._watch is not None else None
        self._file = file if drive is not None and drive.writable else None
        self._on_stick = drive is not None and not drive.chosen
        words = self.tr("Leave a receipt for {chapter} beside it") if chapter else self.tr("Leave receipts beside them")
        self.setText(words.format(chapter=chapter))
        self.setVisible(self._file is not None)

    def withdraw(self) -> None:
        """There is nobody whom a receipt could be for."""
        self._file = None
        self.hide()

    def left_in_words(self) -> str:
        """That receipts were left, and that a stick can go."""
        said = self.tr("A receipt lies beside it.")
        return f"{said} " + self.tr("You can take the stick out now.") if self._on_stick else said

    @property
    def folder(self) -> Path | None:
        """Where to leave one, if so."""
        return self._file.parent if self._file is not None and self.isChecked() else None
