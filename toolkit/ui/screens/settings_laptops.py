"""The chapter's laptops, in short: in the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from toolkit.services.laptops import OwnLaptop

from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.labels import Label


class LaptopsCard(Card):
    """How many there are; `button` leads to all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Laptops"), parent=parent)
        self.count = Label(strong=True, wrap=True)
        self.button = Button(self.tr("See, add and remove"), "monitor")
        self.body.addWidget(self.count)
        self.body.addWidget(Label(self.tr("A second laptop is there when the first is lost."), tone="muted", wrap=True))
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_laptops(self, laptops: list[OwnLaptop]) -> None:
        active = sum(not each.removed for each in laptops)
        self.count.setText(
            self.tr("The chapter has this laptop alone")
            if active == 1
            else self.tr("%n laptops work beside each other", "", active)
        )
