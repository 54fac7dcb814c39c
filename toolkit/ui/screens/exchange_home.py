"""The first page of exchanging: give, receive, and what was exchanged so far."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.services import alarms, chapters, editing, passing, tray
from toolkit.services.alarms import Alarm
from toolkit.services.chapters import Peer
from toolkit.services.session import Session
from toolkit.vault.ledger import HELD, RECEIPT, Passed
from toolkit.vault.undo import Undone

from .. import theme
from ..alarm_words import alarm_words
from ..bidi import isolated
from ..desk import Desk
from ..drives import DriveWatch
from ..labels import type_label
from ..page import Page
from ..scope_words import about, scope_in_words
from ..values import Titles, day_of
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.flow import FlowLayout
from ..widgets.labels import IconLabel, Label, Rule
from ..widgets.layouts import empty
from ..widgets.notice import InlineMessage, Notice
from ..widgets.tab_order import tab_through
from .places import ask_for_folder
from .stick_list import StickList

translate = QCoreApplication.translate
MOST_PASSED, MOST_CHAPTERS = 100, 6
NARROW = 860  # pixels below which the cards stand under each other


@dataclass(frozen=True)
class Facts:
    peers: list[Peer]
    passed: list[Passed]
    two_versions: int
    held: int
    newer: int
    alarms: list[Alarm]
    laptops: int
    root: bytes
    titles: dict[RecordId, str]  # of the plans and groups that were given


def read_facts(session: Session) -> Facts:
    """Runs on the reading lane."""
    reader = session.reader
    passed = passing.passed(reader)
    return Facts(
        chapters.peers(reader),
        passed,
        len(reader.forks()),
        tray.count(reader),
        reader.newer_items(),
        alarms.raised(reader),
        len(session.laptops.active),
        session.secrets.root_public,
        reader.titles([of for each in passed[:MOST_PASSED] if (of := about(each.scope)) is not None]),
    )


class ExchangeHome(Page):
    """Asks for the other pages by signals; `open_asked(path)` for a bundle on a stick, `all_asked(drive, found)` for
    all that are for us on one, `shared_asked` for the exchange folder.
    """

    give_asked = Signal()
    chapters_asked = Signal()
    two_versions_asked = Signal()
    held_asked = Signal()
    open_asked = Signal(object)
    all_asked = Signal(object, object)
    shared_asked = Signal()

    def __init__(self, desk: Desk, watch: DriveWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._watch = desk, watch
        self.set_title(self.tr("Exchange"), self.tr("By stick, from hand to hand. Nothing goes over the internet"))
        self.message = InlineMessage()
        self.body.addWidget(self.message)
        self.alarm = Notice("", tone="red")
        self.alarm.pressed.connect(self._look_at_alarm)
        self.alarm.hide()
        self._alarm_is_ours = False
        self.body.addWidget(self.alarm)
        self.waiting = Notice("", icon="two-versions")
        self.waiting.pressed.connect(self.two_versions_asked)
        self.waiting.hide()
        self.body.addWidget(self.waiting)
        self.held = Notice("", icon="pause")
        self.held.pressed.connect(self.held_asked)
        self.held.hide()
        self.body.addWidget(self.held)
        self._steps = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._steps.setSpacing(theme.GAP)
        self._steps.addWidget(self._give_card(), 1)
        self._steps.addWidget(self._receive_card(), 1)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(theme.GAP)
        self._below.addWidget(self._passed_card(), 3)
        self._below.addWidget(self._chapters_card(), 2)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addLayout(self._steps)
        column.addLayout(self._below, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.body.addWidget(scroll, 1)
        self._undo_buttons: list[Button] = []
        self.sticks.filled.connect(self._order_tabs)
        self._order_tabs()

    def _give_card(self) -> Card:
        card = Card()
        card.body.addLayout(
            _head(
                "upload",
                self.tr("Give"),
                self.tr("Write trainings and plans on a stick, for one chapter or for whoever knows the words."),
            )
        )
        self.give_button = Button(self.tr("Give a bundle"), kind="primary", tall=True)
        self.give_button.clicked.connect(self.give_asked)
        row = QHBoxLayout()
        row.setContentsMargins(theme.margins(44, 0, 0, 6))
        row.addWidget(self.give_button)
        self.sync_button = Button(self.tr("For our other laptops"), "monitor", kind="link")
        self.sync_button.clicked.connect(lambda: self.go_to.emit("laptops", "sync"))
        self.sync_button.hide()
        row.addWidget(self.sync_button)
        row.addStretch()
        card.body.addLayout(row)
        card.body.addStretch()
        return card

    def _receive_card(self) -> Card:
        card = Card()
        card.body.addLayout(
            _head(
                "download",
                self.tr("Receive"),
                self.tr("Put the stick in. You see who a bundle is from and what would change, before anything does."),
            )
        )
        self.sticks = StickList(self._desk, self._watch)
        self.sticks.open_asked.connect(self.open_asked)
        self.sticks.all_asked.connect(self.all_asked)
        card.body.addWidget(self.sticks)
        card.body.addStretch()
        row = QWidget()
        row.setContentsMargins(theme.margins(40, 0, 0, 0))
        flow = FlowLayout(row, gap=theme.ICON_GAP)
        self.folder_button = Button(self.tr("Choose a folder instead"), "folder", kind="link", small=True)
        self.folder_button.clicked.connect(lambda: ask_for_folder(self, self._watch))
        self.look_button = Button(self.tr("Look again"), kind="link", small=True)
        self.look_button.clicked.connect(self._watch.look)
        self.shared_button = Button(self.tr("Exchange folder"), kind="link", small=True)
        self.shared_button.clicked.connect(self.shared_asked)
        flow.addWidget(self.folder_button)
        flow.addWidget(self.look_button)
        flow.addWidget(self.shared_button)
        card.body.addWidget(row)
        return card

    def _passed_card(self) -> Card:
        card = Card(self.tr("Given and taken"), flush=True)
        self._passed = QVBoxLayout()
        self._passed.setSpacing(0)
        card.body.addLayout(self._passed)
        card.body.addStretch()
        self.newer = _quiet("")
        self.newer.hide()
        card.body.addWidget(self.newer)
        return card

    def _chapters_card(self) -> Card:
        card = Card(self.tr("Chapters"), flush=True)
        self.chapters_button = Button(self.tr("Cards and digits"), kind="link", small=True, trailing="chevron-right")
        self.chapters_button.clicked.connect(self.chapters_asked)
        card.add_action(self.chapters_button)
        self._chapters = QVBoxLayout()
        self._chapters.setSpacing(0)
        card.body.addLayout(self._chapters)
        card.body.addStretch()
        return card

    # Showing

    def refresh(self, changes: object = None) -> None:
        self._desk.read(read_facts, self._desk.session, done=self._fill, key="exchange")
        self.sticks.look()

    def activate(self) -> None:
        self.give_button.setFocus()

    def _fill(self, facts: Facts) -> None:
        self._tell_alarms(facts)
        self.sync_button.setVisible(facts.laptops > 1)
        count = facts.two_versions
        self.waiting.setVisible(count > 0)
        if count:
            self.waiting.tell(
                self.tr("%n fields have two versions", "", count),
                self.tr("Two chapters changed the same thing. Both are kept until you choose."),
                self.tr("Choose"),
            )
        self.held.setVisible(facts.held > 0)
        if facts.held:
            self.held.tell(
                self.tr("%n records wait for review", "", facts.held),
                self.tr("Other chapters sent them. They are not joined to yours until you take them."),
                self.tr("Look"),
            )
        empty(self._passed)
        self._undo_buttons = []
        for passed in facts.passed[:MOST_PASSED]:
            self._passed.addWidget(self._passed_row(passed, facts.titles))
            self._passed.addWidget(Rule())
        if not facts.passed:
            self._passed.addWidget(_quiet(self.tr("Nothing yet. Every bundle you give or take is noted here.")))
        self.newer.setVisible(facts.newer > 0)
        self.newer.setText(
            self.tr("%n items need a newer Baton. They are kept as they came, and given on.", "", facts.newer)
        )
        empty(self._chapters)
        for peer in facts.peers[:MOST_CHAPTERS]:
            self._chapters.addWidget(_chapter_row(peer))
            self._chapters.addWidget(Rule())
        if len(facts.peers) > MOST_CHAPTERS:
            self._chapters.addWidget(_quiet(self.tr("%n more", "", len(facts.peers) - MOST_CHAPTERS)))
        if not facts.peers:
            self._chapters.addWidget(_quiet(self.tr("None yet. Swap cards with another chapter, on a stick.")))
        self._order_tabs()

    def _tell_alarms(self, facts: Facts) -> None:
        """The oldest; the page that it leads to has them all."""
        self.alarm.setVisible(bool(facts.alarms))
        if facts.alarms:
            first = facts.alarms[0]
            self._alarm_is_ours = first.root == facts.root
            known = {each.root: each.name for each in facts.peers}
            name = "" if self._alarm_is_ours else known.get(first.root, first.name)
            self.alarm.tell(*alarm_words(first.kind, name), self.tr("Look"))

    def _look_at_alarm(self) -> None:
        if self._alarm_is_ours:
            self.go_to.emit("laptops", None)
        else:
            self.chapters_asked.emit()

    def _order_tabs(self) -> None:
        steps = [
            self.alarm.button,
            self.waiting.button,
            self.held.button,
            self.give_button,
            self.sync_button,
            *self.sticks.buttons,
            self.folder_button,
            self.look_button,
            self.shared_button,
        ]
        tab_through([*steps, *self._undo_buttons, self.chapters_button])

    def _passed_row(self, passed: Passed, titles: Titles) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(theme.margins(16, 8, 12, 8))
        line.setSpacing(theme.TIGHT)
        line.addWidget(IconLabel("download" if passed.incoming else "upload", "muted", 16))
        whom = isolated(passed.chapter)
        if passed.incoming and passed.kind == RECEIPT:
            title = self.tr("{chapter} confirmed what they have").format(chapter=whom)
        elif passed.kind == "sync" and not passed.incoming:
            title = self.tr("Given to our other laptops")
        elif passed.incoming:
            title = self.tr("Taken from {chapter}").format(chapter=whom)
        elif whom:
            title = self.tr("Given to {chapter}").format(chapter=whom)
        else:
            title = self.tr("Given to whoever knows the words")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(title, wrap=True))
        there = self.tr("they have it") if passed.confirmed else ""
        detail = " · ".join(filter(None, (day_of(passed.at), self._what(passed, titles), there)))
        words.addWidget(Label(detail, tone="muted", wrap=True))
        line.addLayout(words, 1)
        if passed.undone:
            line.addWidget(Label(self.tr("Taken back"), tone="muted"))
        elif passed.incoming and passed.op is not None:
            undo = Button(self.tr("Undo"), "undo", kind="link", small=True)
            undo.setAccessibleDescription(title)
            undo.clicked.connect(lambda: self._undo(passed))
            line.addWidget(undo)
            self._undo_buttons.append(undo)
        return row

    def _what(self, passed: Passed, titles: Titles) -> str:
        """What it held; of one that was taken, what it did."""
        if passed.kind == RECEIPT:
            return ""
        did = passed.did if passed.incoming and passed.did is not None else passed.counts
        told = [type_label(name, n) for name, n in did.items() if n and name != HELD]
        if passed.incoming and passed.did is not None:
            told = told or [self.tr("nothing new")]
            if waits := passed.did.get(HELD, 0):
                told.append(self.tr("%n wait for review", "", waits))
        elif passed.kind != "sync":
            told.insert(0, scope_in_words(passed.scope, titles))
        return ", ".join(told)

    def _undo(self, passed: Passed) -> None:
        self._desk.write(editing.undo, self._desk.session, passed.op, done=lambda undone: self._undone(passed, undone))

    def _undone(self, passed: Passed, undone: Undone | None) -> None:
        kept = len(undone.kept) if undone is not None else 0
        self.message.show_calm(
            self.tr("The bundle from {chapter} was taken back").format(chapter=isolated(passed.chapter)),
            self.tr("%n things stay, because you changed them since.", "", kept) if kept else "",
        )
        self.refresh()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for row in (self._steps, self._below):
            if row.direction() != direction:
                row.setDirection(direction)


def _head(icon: str, title: str, sentence: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.GAP)
    row.addWidget(IconLabel(icon, "accent", 28), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(4)
    words.addWidget(Label(title, size="section", strong=True))
    words.addWidget(Label(sentence, tone="muted", wrap=True))
    row.addLayout(words, 1)
    return row


def _chapter_row(peer: Peer) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(theme.margins(16, 8, 12, 8))
    line.setSpacing(theme.TIGHT)
    line.addWidget(IconLabel("shield-check" if peer.verified else "shield", "accent" if peer.verified else "muted", 16))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label(isolated(peer.name), wrap=True))
    state = (
        translate("ExchangeHome", "Digits compared on {day}").format(day=day_of(peer.verified))
        if peer.verified
        else translate("ExchangeHome", "Digits not compared yet")
    )
    words.addWidget(Label(state, tone="muted", wrap=True))
    line.addLayout(words, 1)
    return row


def _quiet(text: str) -> Label:
    label = Label(text, tone="muted", wrap=True)
    label.setContentsMargins(16, 12, 16, 12)
    return label
