"""Before the window closes: the second place is at hand, and there is something new for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.services import own_backups

from .. import theme
from ..bidi import ltr
from ..desk import Desk
from ..messages import message
from ..widgets.buttons import Button
from ..widgets.flow import FlowLayout
from ..widgets.labels import Label
from ..widgets.notice import InlineMessage
from ..widgets.progress_panel import ProgressPanel
from ..work import Task


class Leaving(QDialog):
    """`leave` when the window may go. Esc, or closing this, stays in the vault."""

    leave = Signal()

    def __init__(self, desk: Desk, place: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Back up before you go?"))
        self._desk, self._place = desk, place
        self._task: Task | None = None
        title = Label(self.tr("Back up before you go?"), size="section", strong=True, wrap=True)
        words = self.tr("{place} is at hand, and things have changed since the last backup there.")
        sentence = Label(words.format(place=ltr(place.name or str(place))), wrap=True)
        self.back_up = Button(self.tr("Back up, then close"), "backup", kind="primary")
        self.back_up.clicked.connect(self._back_up)
        self.close_now = Button(self.tr("Close without"))
        self.close_now.clicked.connect(self._go)
        self.stay = Button(self.tr("Stay"), kind="link")
        self.stay.clicked.connect(self.reject)
        self.progress = ProgressPanel()
        self.progress.hide()
        self.progress.cancelled.connect(self._stop)
        self.message = InlineMessage()
        buttons = QWidget()
        row = FlowLayout(buttons, gap=8, line_gap=8)
        for button in (self.back_up, self.close_now, self.stay):
            row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.PAGE_SIDE, theme.PAGE_TOP, theme.PAGE_SIDE, theme.PAGE_TOP)
        whole.setSpacing(theme.TIGHT)
        for widget in (title, sentence, self.progress, self.message, buttons):
            whole.addWidget(widget)
        self.setFixedWidth(theme.scaled(460))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.back_up.setFocus()

    def reject(self) -> None:
        self._stop()
        super().reject()

    def _back_up(self) -> None:
        self.message.hide()
        self._set_busy(True)
        self.progress.begin(self.tr("Backing up"))
        self._task = self._desk.care(
            own_backups.make_in,
            self._desk.session,
            self._place,
            done=lambda _: self._go(),
            failed=self._failed,
            progress=lambda _stage, done, total: self.progress.report("", done, total),
            cancelled=lambda: self._set_busy(False),
        )

    def _go(self) -> None:
        self.leave.emit()
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, ToolkitError):
            raise error
        words = message(error)
        self.message.show_trouble(words.title, words.sentence)

    def _set_busy(self, busy: bool) -> None:
        self._task = None
        self.progress.setVisible(busy)
        self.back_up.setEnabled(not busy)
        self.close_now.setEnabled(not busy)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
