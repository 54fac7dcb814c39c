"""What a chapter gets of ours: each share with what may be done in it, and an end to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.services import sharing
from toolkit.services.chapters import Peer
from toolkit.vault.reading import Reader
from toolkit.vault.shares import Share

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..scope_words import about, scope_in_words
from ..values import day_of
from ..widgets.buttons import Button
from ..widgets.labels import Label
from ..widgets.layouts import empty


@dataclass(frozen=True)
class Listed:
    shares: list[Share]
    titles: dict[RecordId, str]


def read_shares(reader: Reader, root: bytes) -> Listed:
    """Runs on the reading lane."""
    found = sharing.shares(reader, root)
    wanted = [of for share in found if (of := about(share.scope)) is not None]
    return Listed(found, reader.titles(wanted))


class ChapterShares(QWidget):
    """Shows nothing as long as nothing was given."""

    def __init__(self, desk: Desk, peer: Peer, changed: Callable[[], object], parent: QWidget | None = None) -> None:
        """`changed` is called when a right was taken back."""
        super().__init__(parent)
        self._desk, self._peer, self._rights_changed = desk, peer, changed
        self.heading = Label(self.tr("What {chapter} gets").format(chapter=isolated(peer.name)), strong=True, wrap=True)
        self.told = Label(
            self.tr(
                "What was given stays given. After the end they still hear who is deleted, forgotten, "
                "or not to be contacted."
            ),
            tone="muted",
            wrap=True,
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addWidget(self.heading)
        column.addLayout(self._rows)
        column.addWidget(self.told)
        self.hide()
        self.refresh()

    def refresh(self) -> None:
        self._desk.read(read_shares, self._desk.session.reader, self._peer.root, done=self._show)

    def _show(self, listed: Listed) -> None:
        empty(self._rows)
        for share in listed.shares:
            self._rows.addWidget(self._row(share, scope_in_words(share.scope, listed.titles)))
        self.told.setVisible(any(share.ended is not None for share in listed.shares))
        self.setVisible(bool(listed.shares))

    def _row(self, share: Share, what: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.TIGHT)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(what, wrap=True, tone="text" if share.ended is None else "muted"))
        words.addWidget(Label(self._state(share), tone="muted", wrap=True))
        line.addLayout(words, 1)
        for text, does, offered in (
            (self.tr("Let them only read it"), sharing.take_right_back, share.may_edit),
            (self.tr("End this share"), sharing.end, share.ended is None),
        ):
            if offered:
                button = Button(text, small=True, kind="link")
                button.setAccessibleDescription(what)
                button.clicked.connect(lambda _=False, does=does: self._do(does, share))
                line.addWidget(button)
        return row

    def _state(self, share: Share) -> str:
        if share.ended is not None:
            return self.tr("Ended on {day}. Last given on {last}.").format(
                day=day_of(share.ended), last=day_of(share.last)
            )
        told = self.tr("They may change it.") if share.may_edit else self.tr("To read.")
        since = self.tr("Since {day}, last given on {last}.").format(day=day_of(share.began), last=day_of(share.last))
        return f"{told} {since}"

    def _do(self, does: Callable[..., object], share: Share) -> None:
        self._desk.write(does, self._desk.session, share.root, share.scope, done=self._done)

    def _done(self, _nothing: object) -> None:
        self.refresh()
        self._rights_changed()
