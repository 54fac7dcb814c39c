"""What a chapter may change here, and what we may change there, side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from toolkit.services import chapters
from toolkit.services.chapters import Peer
from toolkit.vault.ledger import Rights

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..labels import type_label
from ..widgets.buttons import Button
from ..widgets.labels import Label


class ChapterRights(QWidget):
    def __init__(self, desk: Desk, peer: Peer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._peer = desk, peer
        name = isolated(peer.name)
        self.here = Label(wrap=True)
        self.own = Label(tone="muted", wrap=True)
        self.there = Label(wrap=True)
        self.end_button = Button(self.tr("Take this back"), small=True, kind="link")
        self.end_button.setAccessibleDescription(peer.name)
        self.end_button.setToolTip(
            self.tr("From then on their changes wait for review. What they have stays with them.")
        )
        self.end_button.clicked.connect(self._end)
        self.end_button.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(
            Label(self.tr("What {chapter} may change here").format(chapter=name), strong=True, wrap=True), 0, 0
        )
        grid.addWidget(Label(self.tr("What we may change there"), strong=True, wrap=True), 0, 1)
        grid.addWidget(self.here, 1, 0, top)
        grid.addWidget(self.there, 1, 1, top)
        grid.addWidget(self.own, 2, 0, top)
        grid.addWidget(self.end_button, 3, 0, Qt.AlignmentFlag.AlignLeading)
        self.refresh()

    def refresh(self) -> None:
        self._desk.read(chapters.rights, self._desk.session.reader, self._peer.root, done=self._show)

    def _show(self, rights: Rights) -> None:
        self.here.setText(_listed(rights.here) or self.tr("Nothing of ours. What they change in it waits for review."))
        self.own.setText(self.tr("And what came from them: {what}").format(what=_listed(rights.own)))
        self.own.setVisible(bool(rights.own))
        self.there.setText(
            _listed(rights.there) or self.tr("Nothing of theirs, as far as they told us. Our changes wait there.")
        )
        self.end_button.setVisible(bool(rights.here))

    def _end(self) -> None:
        self._desk.write(chapters.let_no_more, self._desk.session, self._peer.root, done=lambda _: self.refresh())


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(type_label(name, n) for name, n in sorted(counts.items(), key=lambda each: -each[1]))
