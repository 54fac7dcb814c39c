"""Typing papers in: one recovery sheet, or guardians' cards one after the other until there are enough."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.services.ways_in import Collected

from .. import theme
from ..bidi import isolated
from ..key_papers import set_number
from ..messages import message
from ..widgets.buttons import Button
from ..widgets.labels import Label
from ..widgets.notice import InlineMessage
from ..widgets.share_form import ShareForm
from ..work import Worker

Collect = Callable[[list[str]], Collected]
AT_ONE_WORD = frozenset({"share.word", "share.checksum"})


class PaperEntry(QWidget):
    """`complete(Collected)` once the papers open the vault.

    Says after each card which set it is of, and how many are still missing.
    """

    complete = Signal(object)

    def __init__(self, collect: Collect, worker: Worker, parent: QWidget | None = None) -> None:
        """`collect` is `ways_in.collect` for a vault, or `collect_for` another keyring; it runs on the worker."""
        super().__init__(parent)
        self._collect, self._worker = collect, worker
        self._texts: list[str] = []
        self._alone: bool | None = None
        self.heading = Label(size="section", strong=True, wrap=True)
        self.so_far = Label(wrap=True)
        self.form = ShareForm()
        self.form.changed.connect(self._edited)
        self.form.submitted.connect(self._take)
        self.button = Button(self.tr("Go on"), kind="primary")
        self.button.clicked.connect(self._take)
        self.clear = Button(self.tr("Empty all fields"), kind="link")
        self.clear.clicked.connect(self._clear)
        self.message = InlineMessage()
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(self.clear)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        for part in (self.heading, self.so_far, self.form, self.message):
            column.addWidget(part)
        column.addLayout(row)
        self.begin(alone=None)

    def begin(self, *, alone: bool | None) -> None:
        """For a sheet, which opens alone, or for cards, or for either; another kind than before begins anew."""
        if alone != self._alone:
            self.wipe()
        self._alone = alone
        self.message.hide()
        self._tell(None)

    def wipe(self) -> None:
        """Forget every word."""
        self._texts.clear()
        self.form.wipe()
        self.message.hide()
        self._tell(None)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self.form.focus()

    def _tell(self, collected: Collected | None) -> None:
        if self._alone is None:
            self.heading.setText(self.tr("The 20 words of the sheet or card"))
        elif self._alone:
            self.heading.setText(self.tr("The 20 words of the recovery sheet"))
        elif not self._texts:
            self.heading.setText(self.tr("The 20 words of a guardian’s card"))
        else:
            self.heading.setText(self.tr("The 20 words of the next card"))
        if collected is None or not collected.missing:
            self.so_far.hide()
            return
        said = self.tr("Set {set}: good so far. %n more cards of this set are missing.", "", collected.missing)
        self.so_far.setText(said.format(set=isolated(set_number(collected.set))))
        self.so_far.show()

    def _edited(self) -> None:
        self.message.hide()

    def _clear(self) -> None:
        self.form.wipe()
        self.message.hide()
        self.form.focus()

    def _take(self) -> None:
        if not self.form.complete():
            self.form.focus()
            return
        self.button.setEnabled(False)
        self._worker.run(self._collect, [*self._texts, self.form.text()], done=self._taken, failed=self._refused)

    def _taken(self, collected: Collected) -> None:
        self.button.setEnabled(True)
        if not collected.missing:
            self.complete.emit(collected)
            return
        self._alone = False
        self._texts.append(self.form.text())
        self.form.wipe()
        self.form.focus()
        self._tell(collected)

    def _refused(self, error: Exception) -> None:
        self.button.setEnabled(True)
        if not isinstance(error, ToolkitError):
            raise error
        words = message(error)
        self.message.show_trouble(words.title, words.sentence)
        if error.code in AT_ONE_WORD and error.facts.get("position"):
            self.form.mark(int(error.facts["position"]))
