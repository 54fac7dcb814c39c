"""The card of the settings for quick erase: switched on first, then the chapter's name typed, then a button held."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.domain.fields import clean_line
from toolkit.services import erasing

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..messages import message
from ..widgets.cards import Card
from ..widgets.front import labelled
from ..widgets.hold_button import HoldButton
from ..widgets.labels import Label
from ..widgets.notice import InlineMessage


class EraseCard(Card):
    """`erase_asked(typed name)` after all three; nothing less leads there."""

    erase_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Quick erase"), parent=parent)
        self._desk = desk
        self._chapter = ""
        words = self.tr("For the moment before a laptop is taken away. It is off until you switch it on here.")
        self.body.addWidget(Label(words, tone="muted", wrap=True))
        self.allow = QCheckBox(self.tr("Allow quick erase"))
        self.allow.clicked.connect(self._allow)
        self.body.addWidget(self.allow)
        self.armed = QWidget()
        column = QVBoxLayout(self.armed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        for part in (
            self.tr(
                "It destroys every way in, here and in backups inside this folder, and deletes the vault. No "
                "passphrase, sheet or guardian opens it any more. Nothing brings it back."
            ),
            self.tr(
                "It does not reach backups elsewhere, copies of the folder, printed lists, or what other chapters "
                "have. Modern disks and sticks may keep traces that a laboratory can find, and open with a passphrase."
            ),
        ):
            column.addWidget(Label(part, wrap=True))
        self.name = QLineEdit()
        self.name.textChanged.connect(self._typed)
        self._labelled = labelled(self.tr("To erase, type the name of the chapter"), self.name)
        column.addLayout(self._labelled)
        self.button = HoldButton(self.tr("Hold for three seconds to erase"), "trash")
        self.button.held.connect(self._held)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.message = InlineMessage()
        column.addWidget(self.message)
        self.body.addWidget(self.armed)
        self._arm(False)

    def refresh(self, chapter: str) -> None:
        """Show what is stored; `chapter` is the name that has to be typed."""
        self._chapter = chapter
        self.name.setPlaceholderText(isolated(chapter))
        self._desk.read(erasing.allowed, self._desk.session, done=self._arm, key="erase")

    def trouble(self, error: ToolkitError) -> None:
        """Say why nothing was erased."""
        words = message(error)
        self.message.show_trouble(words.title, words.sentence)

    def _allow(self, on: bool) -> None:
        self._desk.write(erasing.allow, self._desk.session, on, done=lambda _: self._arm(on))

    def _arm(self, on: bool) -> None:
        self.allow.setChecked(on)
        self.armed.setVisible(on)
        self.name.clear()
        self._typed()

    def _typed(self) -> None:
        self.message.hide()
        self.button.setEnabled(bool(self._chapter) and clean_line(self.name.text()) == self._chapter)

    def _held(self) -> None:
        self.erase_asked.emit(self.name.text())
