"""What taking a bundle in did, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from toolkit.services.exchange import Taken
from toolkit.services.shared_folder import Confirmed
from toolkit.vault.undo import Undone

from .. import theme
from ..folder_watch import confirmed_in_words
from ..labels import type_label
from ..messages import message
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.flow import FlowLayout
from ..widgets.labels import IconLabel, Label
from .receipt_box import Received


class ResultCard(Card):
    """`undo_button`, `choose_button` (between two versions) and `done_button` are for whoever shows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.heading = Label(size="section", strong=True, wrap=True)
        self.words = Label(wrap=True)
        self.more = Label(tone="muted", wrap=True)
        self.undo_button = Button(self.tr("Undo"), "undo")
        self.choose_button = Button(self.tr("Choose between two versions"), "two-versions")
        self.held_button = Button(self.tr("Look at what waits"), "pause")
        self.done_button = Button(self.tr("Done"), kind="primary")
        head = QHBoxLayout()
        head.setSpacing(theme.TIGHT)
        head.addWidget(IconLabel("check", "accent"), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        for label in (self.heading, self.words, self.more):
            lines.addWidget(label)
        head.addLayout(lines, 1)
        self.body.addLayout(head)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=theme.ICON_GAP, line_gap=theme.ICON_GAP)
        for button in (self.done_button, self.held_button, self.choose_button, self.undo_button):
            flow.addWidget(button)
        self.body.addWidget(buttons)

    def show_taken(self, taken: Taken, chapter: str) -> None:
        self.heading.setText(self.tr("Taken in from {chapter}").format(chapter=chapter))
        if taken.confirmed and not taken.applied and not taken.held:
            self.words.setText("")
        elif taken.applied:
            self.words.setText(", ".join(type_label(name, n) for name, n in taken.applied.items()))
        elif taken.held:
            self.words.setText(self.tr("Nothing of it was joined to yours."))
        else:
            self.words.setText(self.tr("There was nothing new in it."))
        more = []
        if taken.already_known:
            more.append(self.tr("%n records were the same here already.", "", taken.already_known))
        if taken.two_versions:
            more.append(self.tr("%n fields have two versions now. Nothing of yours is lost.", "", taken.two_versions))
        if taken.deletions:
            more.append(self.tr("They deleted %n records.", "", taken.deletions))
        if taken.held:
            more.append(self.tr("%n records wait until you decide.", "", taken.held))
        if taken.confirmed:
            more.append(confirmed_in_words(Confirmed(taken.sender, taken.confirmed)))
        self._tell_more(more)
        self.undo_button.setEnabled(True)
        self.undo_button.setVisible(taken.op is not None)
        self.choose_button.setVisible(taken.two_versions > 0)
        self.held_button.setVisible(taken.held > 0)

    def show_receipt(self, received: Received, said: str) -> None:
        """Whether one lies beside the bundle (`said`), and if not, why."""
        if received.trouble is not None:
            said = self.tr("No receipt was left: {why}").format(why=message(received.trouble).title)
        if received.receipt or received.trouble is not None:
            self._tell_more([*filter(None, [self.more.text()]), said])

    def show_undone(self, undone: Undone | None) -> None:
        self.undo_button.hide()
        self.choose_button.hide()
        self.held_button.show()
        self.heading.setText(self.tr("Taken back"))
        self.words.setText(
            self.tr("Everything stands as it did before this bundle. What came in it waits, and is not lost.")
        )
        kept = len(undone.kept) if undone is not None else 0
        self._tell_more([self.tr("%n things stay, because you changed them since.", "", kept)] if kept else [])

    def _tell_more(self, sentences: list[str]) -> None:
        self.more.setText(" ".join(sentences))
        self.more.setVisible(bool(sentences))
