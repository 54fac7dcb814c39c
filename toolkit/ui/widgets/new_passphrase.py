"""Where somebody chooses a passphrase: typed twice, or words that Baton suggests, and how hard it is to guess."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .. import theme
from ..bidi import ltr
from ..work import Worker
from .buttons import Button
from .notice import Notice
from .passphrase import PassphraseField
from .strength import StrengthMeter

if TYPE_CHECKING:
    from toolkit.services.passphrases import Strength


class NewPassphrase(QWidget):
    """`submitted` on Enter in the second field; ask `agreed` before `text` is used.

    `known` gives the words that a stranger would try first, such as the chapter's name.
    """

    submitted = Signal()

    def __init__(
        self,
        label: str,
        again: str,
        worker: Worker,
        known: Callable[[], list[str]] = list,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker, self._known = worker, known
        self._words = ""
        self.first = PassphraseField(label)
        self.first.edited.connect(self._measure)
        self.again = PassphraseField(again)
        self.again.submitted.connect(self.submitted)
        self.first.submitted.connect(self.again.focus)
        self.meter = StrengthMeter()
        self.meter.hide()
        self.suggest = Button(self.tr("Suggest words"), "pencil", kind="link", small=True)
        self.suggest.clicked.connect(lambda: worker.run(_suggestion, done=self._suggested))
        self.suggested = Notice("", "", self.tr("Use these words"), tone="calm", icon="key")
        self.suggested.hide()
        self.suggested.pressed.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self.first)
        column.addWidget(self.meter)
        column.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.suggested)
        column.addWidget(self.again)

    def text(self) -> str:
        return self.first.text()

    def agreed(self) -> bool:
        """Whether both are the same; if not, the second field says so."""
        if self.first.text() == self.again.text():
            return True
        self.again.set_error(self.tr("The two are not the same. Type both again, slowly."))
        self.again.focus()
        return False

    def set_error(self, sentence: str) -> None:
        """Say at the first field what is wrong."""
        self.first.set_error(sentence)
        self.first.focus()

    def clear(self) -> None:
        for field in (self.first, self.again):
            field.clear()
            field.set_error("")
        self._words = ""
        self.suggested.tell("")
        self.suggested.hide()
        self.meter.hide()

    def _measure(self) -> None:
        """On the other thread, and of several only the latest: typing never waits for it."""
        self._worker.run(_strength, self.first.text(), self._known(), done=self._measured, key="strength")

    def _measured(self, strength: Strength) -> None:
        self.meter.setVisible(bool(self.first.text()))
        self.meter.show_strength(*strength)

    def _suggested(self, words: str) -> None:
        self._words = words
        self.suggested.tell(ltr(words), self.tr("Write them down now. You type them once more below."),
                            self.tr("Use these words"))  # fmt: skip
        self.suggested.show()

    def _take(self) -> None:
        self.first.set_text(self._words)
        self.again.clear()
        self.again.focus()


def _suggestion() -> str:
    from toolkit.services import passphrases  # heavy: not before the window is up

    return passphrases.suggestion()


def _strength(passphrase: str, known: list[str]) -> Strength:
    from toolkit.services import passphrases

    return passphrases.strength(passphrase, known)
