"""The bar below a bundle: what it says, and what can be pressed."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from toolkit.services.exchange import Incoming

from .. import theme
from ..bidi import isolated
from ..drives import DriveWatch
from ..widgets.buttons import Button
from ..widgets.labels import IconLabel, Label
from .receipt_box import ReceiptBox


class ReceiveBar(QWidget):
    """`later`, `hold`, `all` and `accept` are buttons for whoever shows it; `receipt` says whether to leave one."""

    def __init__(self, watch: DriveWatch | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.ICON_GAP)
        row.addWidget(IconLabel("undo", "muted", 16))
        self.words = Label(tone="muted", wrap=True)
        self.receipt = ReceiptBox(watch)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self.words)
        beside.addWidget(self.receipt)
        row.addLayout(beside, 1)
        self.later = Button(self.tr("Not now"), kind="link")
        self.hold = Button(self.tr("Hold it for later"), "pause")
        self.all = Button(self.tr("Accept all"))
        self.accept = Button(self.tr("Accept"), kind="primary")
        row.addWidget(self.later)
        row.addSpacing(theme.ICON_GAP)
        for button in (self.hold, self.all, self.accept):
            row.addWidget(button)

    def tell(self, incoming: Incoming, ticked: int, offered: int) -> None:
        """What this bundle allows, with so many records ticked of so many."""
        can_accept = incoming.standing in ("verified", "known", "words", "ours") and not incoming.repeat
        whole = ticked == offered
        words = self.tr("Accept all %n", "", offered) if whole else self.tr("Accept the %n ticked", "", ticked)
        if not ticked and offered:
            words = self.tr("Leave all %n for later", "", offered)
        self.accept.setText(words if offered else self.tr("Accept"))
        self.accept.setEnabled(can_accept)
        self.all.setText(self.tr("Accept all %n", "", offered))
        self.all.setVisible(can_accept and not whole)
        self.hold.setVisible(incoming.standing in ("unknown", "removed") and not incoming.repeat)
        self.words.setText(self._sentence(incoming, can_accept))
        if can_accept and incoming.standing == "ours":
            self.receipt.offer(incoming.file, self.tr("our other laptops"))
        elif can_accept and incoming.sender is not None:
            self.receipt.offer(incoming.file, isolated(incoming.sender.name))
        else:
            self.receipt.withdraw()

    def _sentence(self, incoming: Incoming, can_accept: bool) -> str:
        if can_accept:
            return self.tr("Nothing has changed here yet. What you leave out waits, and you can take all of it back.")
        if incoming.repeat:
            return self.tr("You took this bundle in already. Nothing in it is new.")
        if incoming.standing == "ourselves":
            return self.tr("Nothing has changed here. There is nothing to take in.")
        if incoming.standing == "unknown":
            return self.tr("Nothing has changed here. Find out who it is from, or hold it until you know.")
        if incoming.standing == "removed":
            return self.tr("Nothing has changed here. What a removed laptop writes is held until you decide.")
        return self.tr("Nothing has changed here. To take it in, you must know who it is from.")
