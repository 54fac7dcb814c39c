"""The other chapters: their cards, their digits, and how sure we are; and our own card for them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.crypto.identity import ChapterCard
from toolkit.services import alarms, chapters
from toolkit.services.chapters import Peer
from toolkit.services.session import Session

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..drives import CARD_ENDING, DriveWatch
from ..messages import message
from ..page import Page
from ..values import day_of
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.labels import Label
from ..widgets.layouts import empty
from ..widgets.notice import InlineMessage
from .chapter_alarms import ChapterAlarms
from .chapter_notes import ChapterNotes
from .chapter_rights import ChapterRights
from .chapter_shares import ChapterShares
from .places import PlaceChoice
from .trust_card import TrustCard

_ALARMS = {"card.changed": alarms.CHANGED, "card.two_lists": alarms.TWO_LISTS}


def read_ours(session: Session) -> ChapterCard:
    """Our own card. Raises `identity.no_root`."""
    return session.card


def write_ours(session: Session, watch: DriveWatch, folder: Path) -> Path:
    """Write our card into a folder, under the chapter's name. Raises `identity.no_root`, `file.*`."""
    watch.check_in(folder)
    path = folder / f"{_file_name(session.chapter.name)}{CARD_ENDING}"
    chapters.write_card(session, path)
    return path


class ChaptersPage(Page):
    """`closed` when done."""

    closed = Signal()

    def __init__(self, desk: Desk, watch: DriveWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._watch = desk, watch
        self._card: ChapterCard | None = None
        self.set_title(self.tr("Chapters"), self.tr("Compare the digits in person. They work in every language"))
        self.header.show_back()
        self.header.back.connect(self.closed)
        self.add_button = Button(self.tr("Add from a card file"), "plus", kind="primary")
        self.add_button.clicked.connect(self._ask_for_card)
        self.header.add_action(self.add_button)
        self.message = InlineMessage()
        self.body.addWidget(self.message)

        self._shown: list[Peer] | None = None
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        self.alarms = ChapterAlarms(desk)
        column.addWidget(self.alarms)
        self.new_card = TrustCard()
        self.new_card.hide()
        column.addWidget(self.new_card)
        self.on_stick = Card(self.tr("Cards on the stick"))
        self._stick_rows = QVBoxLayout()
        self.on_stick.body.addLayout(self._stick_rows)
        column.addWidget(self.on_stick)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.TIGHT)
        column.addLayout(self._list)
        self.nobody = Label(
            self.tr("No other chapter yet. Ask one for its card, on a stick. With it you can give them bundles."),
            tone="muted",
            wrap=True,
        )
        column.addWidget(self.nobody)
        column.addWidget(self._our_card())
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.body.addWidget(scroll, 1)
        watch.changed.connect(self._fill_stick)

    def _our_card(self) -> Card:
        card = Card(self.tr("Our own card"))
        self.ours = TrustCard(framed=False)
        self.ours.hide()
        card.body.addWidget(
            Label(
                self.tr("Give it to other chapters, so that they can write bundles for you."), tone="muted", wrap=True
            )
        )
        card.body.addWidget(self.ours)
        self.places = PlaceChoice(self._watch)
        self.places.changed.connect(self._tell_places)
        card.body.addWidget(self.places)
        self.write_button = Button(self.tr("Write our card"))
        self.write_button.clicked.connect(self.write_ours)
        card.body.addWidget(self.write_button, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    # Showing

    def refresh(self, changes: object = None) -> None:
        self._desk.read(chapters.peers, self._desk.session.reader, done=self._fill, key="chapters")
        self._desk.read(read_ours, self._desk.session, done=self._tell_ours, failed=self._no_card, key="chapters.ours")
        self.alarms.refresh()
        self._fill_stick()
        self._tell_places()

    def _fill(self, peers: list[Peer]) -> None:
        if peers == self._shown:
            # Rows made anew would take the focus from whoever is typing a note.
            for shown in (
                *self.findChildren(ChapterNotes),
                *self.findChildren(ChapterRights),
                *self.findChildren(ChapterShares),
            ):
                shown.refresh()
            return
        self._shown = peers
        empty(self._list)
        for peer in peers:
            card = Card()
            card.body.addWidget(self._row(peer))
            rights = ChapterRights(self._desk, peer)
            card.body.addWidget(ChapterShares(self._desk, peer, rights.refresh))
            card.body.addWidget(rights)
            card.body.addWidget(ChapterNotes(self._desk, peer))
            self._list.addWidget(card)
        self.nobody.setVisible(not peers)

    def _row(self, peer: Peer) -> TrustCard:
        card = TrustCard(framed=False)
        if peer.verified:
            sentence = self.tr("You compared these digits with them on {day}.").format(day=day_of(peer.verified))
            card.tell("shield-check", "accent", isolated(peer.name), sentence, peer.fingerprint)
        else:
            sentence = self.tr("Not compared yet. Read these digits to each other when you next meet.")
            card.tell("shield", "muted", isolated(peer.name), sentence, peer.fingerprint)
            button = card.offer(Button(self.tr("We compared them"), "check", small=True))
            button.setAccessibleDescription(peer.name)
            button.clicked.connect(lambda: self._mark(peer))
        removed = len(peer.laptops.laptops) - len(peer.laptops.active)
        if removed:
            words = self.tr("%n laptops were removed by them. What those write is held for review.", "", removed)
            card.add_note(words)
        return card

    def _tell_ours(self, card: ChapterCard) -> None:
        self.ours.tell("shield", "accent", isolated(card.name), self.tr("These are your digits."), card.fingerprint)
        self.ours.show()

    def _no_card(self, error: Exception) -> None:
        self.ours.hide()
        self.write_button.setEnabled(False)
        self._trouble(error)

    def _tell_places(self) -> None:
        self.write_button.setEnabled(self.places.place() is not None)

    def _fill_stick(self) -> None:
        empty(self._stick_rows)
        cards = [path for drive in self._watch.drives for path in drive.cards]
        for path in cards:
            button = Button(isolated(path.name), "shield", kind="link")
            button.clicked.connect(lambda _=False, path=path: self.add_card(path))
            self._stick_rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.on_stick.setVisible(bool(cards))

    # Doing

    def _ask_for_card(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("A chapter’s card"), "", self.tr("Chapter cards (*{ending})").format(ending=CARD_ENDING)
        )
        if chosen:
            self.add_card(Path(chosen))

    def add_card(self, path: Path) -> None:
        """Read a card and show whose it is; it is trusted only when the person says so."""
        self.message.hide()
        self._desk.read(chapters.read_card, path, done=self._show_card, failed=self._trouble)

    def _show_card(self, card: ChapterCard) -> None:
        self._card = card
        self.new_card.tell(
            "shield",
            "amber",
            self.tr("A card of {chapter}").format(chapter=isolated(card.name)),
            self.tr("Read these digits to each other, in person or by phone. If one differs, do not add it."),
            card.fingerprint,
        )
        self._offer(self.tr("We compared the digits"), verified=True)
        self._offer(self.tr("Add without comparing"), verified=False)
        self.new_card.show()

    def _offer(self, words: str, *, verified: bool, although_changed: bool = False) -> None:
        button = Button(words, "check" if verified else None, small=True, kind="plain" if verified else "link")
        button.clicked.connect(lambda: self._trust(verified, although_changed))
        self.new_card.offer(button)

    def _trust(self, verified: bool, although_changed: bool) -> None:
        if self._card is not None:
            self._desk.write(
                chapters.trust,
                self._desk.session,
                self._card,
                verified=verified,
                although_changed=although_changed,
                done=self._trusted,
                failed=self._not_trusted,
            )

    def _trusted(self, peer: Peer) -> None:
        self._card = None
        self.new_card.hide()
        self.message.show_calm(self.tr("{chapter} is added").format(chapter=isolated(peer.name)))
        self.refresh()

    def _not_trusted(self, error: Exception) -> None:
        if isinstance(error, ToolkitError) and self._card is not None and error.code in _ALARMS:
            kind, card = _ALARMS[error.code], self._card
            noted = alarms.note, self._desk.session, card.root_public, kind, card.name
            self._desk.write(*noted, done=lambda _: self.alarms.refresh())
        if not isinstance(error, ToolkitError) or error.code != "card.changed" or self._card is None:
            self.new_card.hide()
            self._trouble(error)
            return
        words = message(error)
        self.new_card.tell("warning", "red", words.title, words.sentence, self._card.fingerprint)
        self._offer(self.tr("We compared them in person: it is really them"), verified=True, although_changed=True)
        leave = Button(self.tr("Leave it"), small=True, kind="link")
        leave.clicked.connect(self.new_card.hide)
        self.new_card.offer(leave)

    def _mark(self, peer: Peer) -> None:
        self._desk.write(
            chapters.mark_verified, self._desk.session, peer.root, done=lambda _: self.refresh(), failed=self._trouble
        )

    def write_ours(self) -> None:
        """Write our card to the chosen stick or folder."""
        place = self.places.place()
        if place is not None:
            self._desk.write(
                write_ours, self._desk.session, self._watch, place, done=self._written, failed=self._trouble
            )

    def _written(self, path: Path) -> None:
        self.message.show_calm(
            self.tr("Our card is written"),
            self.tr("{file}. You can take the stick out now.").format(file=isolated(path.name)),
        )
        self._watch.look()

    def _trouble(self, error: Exception) -> None:
        if not isinstance(error, ToolkitError):
            raise error
        words = message(error)
        self.message.show_trouble(words.title, words.sentence)


def _file_name(chapter: str) -> str:
    """The chapter's name as sticks of every kind take it."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else "-" for letter in chapter)
    return kept.strip(" -")[:40] or "chapter"
