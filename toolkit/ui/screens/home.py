"""The first page: what puts the chapter at risk, what is due, and what is coming up."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QScrollArea, QWidget

from toolkit.services import agenda, editing, handoff
from toolkit.services.session import Session

from .. import theme
from ..bidi import isolated, ltr
from ..desk import Desk
from ..facts import Facts, read_facts
from ..keeper import back_up_to
from ..page import Page
from ..ways import few_words
from ..widgets.cards import Card
from ..widgets.chips import Chip, Chips
from ..widgets.empty import EmptyState
from ..widgets.notice import Notice
from ..widgets.saved_strip import SavedStrip
from .due_list import DueItem, DueList
from .home_side import ComingCard, WithoutCentreCard
from .ways_card import WaysCard

SIDE_WIDTH = 382
HIGH = 640  # lower than this, fewer events are shown
SIDE_BELOW = 860  # narrower than this, the side stands under the list
NOTICES_BELOW, NOTICES_WIDE = 700, 1100  # narrower, notices stand below each other; wider, three beside each other
QWIDGETSIZE_MAX = 16_777_215  # Qt's own word for "no limit"


class _Week(NamedTuple):
    due: list[DueItem]
    coming: list[agenda.Coming]
    report: handoff.HandoffReport
    facts: Facts
    counts: dict[str, int]


class Home(Page):
    """This week, for everybody or for whoever opened the vault."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._today = datetime.date.today()
        self._due: list[DueItem] = []
        self._way = ""
        self._stick: Path | None = None
        self.set_title(self.tr("This week"), QLocale().toString(QDate.currentDate()))
        self.keys = Notice("", "", self.tr("Let somebody else in"), icon="key")
        self.keys.pressed.connect(lambda: self.go_to.emit("keys", "leader"))
        self.rehearsal = Notice("", "", self.tr("Rehearse it"), icon="key")
        self.rehearsal.pressed.connect(lambda: self.go_to.emit("keys", self._way))
        self.stronger = Notice(
            self.tr("Your passphrase could be safer"),
            self.tr("It stays the same, and becomes harder to guess."),
            self.tr("Renew it"),
            tone="calm",
            icon="shield",
        )
        self.stronger.pressed.connect(lambda: self.go_to.emit("keys", "upgrade"))
        self.backup = Notice("", "", self.tr("Back up to a stick"), icon="backup")
        self.backup.pressed.connect(self._back_up)
        self.versions = Notice("", "", self.tr("Choose"), icon="two-versions")
        self.versions.pressed.connect(lambda: self.go_to.emit("exchange", "two_versions"))
        self._notices = QGridLayout()
        self._notices.setSpacing(theme.GAP)
        self._told = (self.keys, self.rehearsal, self.backup, self.versions, self.stronger)
        self._due_notices: set[Notice] = set()
        for notice in self._told:
            notice.setParent(self)
            notice.hide()
        self.body.addLayout(self._notices)

        self.chips = Chips(self.tr("Whose"))
        self.chips.chosen.connect(self._show_due)
        self.list = DueList()
        self.list.ticked.connect(self._tick)
        self.list.opened.connect(
            lambda item: self.go_to.emit("plans" if item.type == "step" else "people", item.plan_id)
        )
        self.saved = SavedStrip()
        self.saved.undo.connect(self._undo)
        self.card = Card(self.tr("Due"), flush=True)
        self.card.actions.addWidget(self.chips)
        self.card.head.layout().setStretchFactor(self.card.actions, 1)
        self.card.body.addWidget(self.list, 1)
        self.calm = EmptyState(
            "check", self.tr("Nothing is due"), self.tr("Steps of plans stand here as their day comes near.")
        )
        self.card.body.addWidget(self.calm, 1)
        self.card.body.addWidget(self.saved)

        self.coming = ComingCard()
        self.coming.all_asked.connect(lambda: self.go_to.emit("events", None))
        self.coming.opened.connect(lambda event: self.go_to.emit("events", event))
        self.centre = WithoutCentreCard()
        self.centre.more_asked.connect(lambda: self.go_to.emit("handoff", None))
        self._side = QWidget()
        self._side_column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        self._side_column.setSpacing(theme.GAP)
        self._side_column.addWidget(self.coming)
        self._side_column.addWidget(self.centre)
        self.ways = WaysCard()
        self.ways.button.clicked.connect(lambda: self.go_to.emit("keys", None))
        self.ways.hide()
        self._side_column.addWidget(self.ways)
        self._side_column.addStretch()
        self.week = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.week)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GAP)
        self._row.addWidget(self.card, 1)
        self._side_scroll = QScrollArea()  # a low window has no room for all of it
        self._side_scroll.setWidgetResizable(True)
        self._side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side_scroll.setWidget(self._side)
        self._row.addWidget(self._side_scroll)
        self.body.addWidget(self.week, 1)
        self.empty = self._first_steps()
        self.empty.hide()
        self.body.addWidget(self.empty, 1)

    def refresh(self, changes: Any = None) -> None:
        self._today = datetime.date.today()
        self.header.set_title(self.tr("This week"), QLocale().toString(QDate.currentDate()))
        self._desk.read(_read, self._desk.session, self._today, self._desk.sticks, done=self._show, key="home")

    def activate(self) -> None:
        self.list.setFocus()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        narrow = self.width() < SIDE_BELOW
        self.coming.set_most(4 if self.height() >= theme.scaled(HIGH) and not narrow else 2)
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._side_column.setDirection(direction.LeftToRight if narrow else direction.TopToBottom)
        self._side_scroll.setMinimumWidth(0 if narrow else SIDE_WIDTH)
        self._side_scroll.setMaximumWidth(QWIDGETSIZE_MAX if narrow else SIDE_WIDTH)
        self._place_notices()

    def _show(self, week: _Week) -> None:
        started = any(week.counts.get(name) for name in ("person", "plan", "event", "curriculum", "duty"))
        self.week.setVisible(started)
        self.empty.setVisible(not started)
        self._due = week.due
        self._tell_risks(week.facts, started)
        mine = self._mine()
        self.chips.set_chips(
            [
                Chip("all", self.tr("Everybody’s"), len(self._due)),
                Chip("mine", self.tr("Mine"), len(mine)),
                Chip("nobody", self.tr("Without an owner"), sum(not item.owner for item in self._due)),
            ]
        )
        self.chips.setMaximumWidth(self.chips.sizeHint().width())  # at the end of the head, and no wider
        self._show_due()
        self.coming.show_events(week.coming)
        self.centre.show_report(week.report)

    def _show_due(self) -> None:
        chosen = {"mine": self._mine, "nobody": lambda: [item for item in self._due if not item.owner]}
        items = chosen.get(self.chips.current(), lambda: self._due)()
        self.list.show_items(items, self._today)
        self.list.setVisible(bool(items))
        self.calm.setVisible(not items)

    def _mine(self) -> list[DueItem]:
        return [item for item in self._due if item.owner and item.owner == self._desk.session.who]

    # Risks

    def _place_notices(self) -> None:
        """Beside each other as far as there is room, the most urgent first; in a low window just those."""
        due = [notice for notice in self._told if notice in self._due_notices]
        room = 1 if self.width() < NOTICES_BELOW else 3 if len(due) == 3 and self.width() >= NOTICES_WIDE else 2
        lines = 2 if self.height() >= theme.scaled(HIGH) else 1
        shown = due[: max(2, room * lines)]
        places = [(at // room, at % room) for at in range(len(shown))]
        if [self._notices.getItemPosition(self._notices.indexOf(notice))[:2] for notice in shown] != places:
            for notice in self._told:
                self._notices.removeWidget(notice)
            for notice, place in zip(shown, places, strict=True):
                self._notices.addWidget(notice, *place)
            for column in range(3):
                self._notices.setColumnStretch(column, 1 if column < min(room, len(shown)) else 0)
        for notice in self._told:
            notice.setVisible(notice in shown)

    def _want(self, notice: Notice, wanted: bool) -> None:
        (self._due_notices.add if wanted else self._due_notices.discard)(notice)

    def _tell_risks(self, facts: Facts, started: bool) -> None:
        alone = len(facts.keyholders) < handoff.KEYHOLDERS_WANTED
        if alone:
            self.keys.tell(
                few_words(facts.keyholders),
                self.tr("If they are ill or away, nobody gets in."),
                self.tr("Let somebody else in"),
            )
        self._want(self.keys, alone and started)
        wanting = next((paper for paper in facts.papers if paper.id in facts.due), None)
        if wanting is not None:
            self._way = wanting.id
            self.rehearsal.tell(
                self.tr("“{name}” wants a rehearsal").format(name=isolated(wanting.label)),
                self.tr("Until it is typed in, nobody knows whether it opens the vault."),
                self.tr("Rehearse it"),
            )
        self._want(self.rehearsal, wanting is not None)
        self._want(self.stronger, facts.cheap_passphrase)
        self._tell_backup(facts)
        self._want(self.backup, facts.backup_wants_care and started)
        if facts.two_versions:
            self.versions.tell(
                self.tr("%n fields have two versions", "", facts.two_versions),
                self.tr("Two people changed the same thing. Nothing is lost until you choose."),
                self.tr("Choose"),
            )
        self._want(self.versions, facts.two_versions > 0)
        self.ways.show_facts(facts)
        self.ways.setVisible(bool(facts.papers))
        self._place_notices()

    def _tell_backup(self, facts: Facts) -> None:
        days, place = facts.backup_days, facts.elsewhere.place
        self._stick = place
        action = self.tr("Back up to a stick")
        if place is not None:
            action = self.tr("Back up to {place}").format(place=ltr(place.name or str(place)))
        if days is None and facts.own_days is None:
            title, sentence = self.tr("There is no backup yet"), self.tr("If this laptop is lost, everything is lost.")
        elif days is None:
            title = self.tr("There is no backup outside this laptop")
            sentence = self.tr("If this laptop is lost, everything is lost.")
        else:
            title = self.tr("Last backup %n days ago", "", days)
            sentence = self.tr("If this laptop is lost, %n days are lost.", "", days)
        self.backup.tell(title, sentence, action)

    def _back_up(self) -> None:
        """One click where a stick is in; otherwise to where one is chosen."""
        if self._stick is None:
            self.go_to.emit("settings", "backup")
            return
        self.backup.button.setEnabled(False)
        back_up_to(self._desk, self._stick, self._backed_up)

    def _backed_up(self) -> None:
        self.backup.button.setEnabled(True)

    # Doing

    def _tick(self, item: DueItem) -> None:
        self._desk.write(
            agenda.tick,
            self._desk.session,
            item,
            self._today,
            done=lambda changes: self._ticked(item, changes),
        )

    def _ticked(self, item: DueItem, changes: Any) -> None:
        if changes is not None:
            self._op = changes.op
            self.saved.tell(self.tr("Done: “{what}”").format(what=isolated(item.title)))

    def _undo(self) -> None:
        self.saved.hide()
        self._desk.write(editing.undo, self._desk.session, self._op)

    def _first_steps(self) -> EmptyState:
        empty = EmptyState(
            "home",
            self.tr("Your chapter begins here"),
            self.tr("Once there are people and plans, this page shows what is due this week and who does it."),
        )
        steps = (
            ("people", self.tr("Bring in your people"), self.tr("From a list, a phone’s contacts, or one by one."),
             self.tr("Go to People"), "people"),
            ("flag", self.tr("Make a plan"), self.tr("A decision to win, a habit to change, and the steps to both."),
             self.tr("Go to Plans"), "plans"),
            ("handoff", self.tr("See what the centre still does"), self.tr("Duty by duty, and who could take it over."),
             self.tr("Go to Handoff"), "handoff"),
        )  # fmt: skip
        for icon, title, sentence, action, key in steps:
            empty.add_step(icon, title, sentence, action, lambda key=key: self.go_to.emit(key, None))
        return empty


def _read(session: Session, today: datetime.date, sticks: tuple[Path, ...]) -> _Week:
    reader = session.reader
    return _Week(
        agenda.due(reader, today),
        agenda.coming_up(reader, today),
        handoff.report(session, today),
        read_facts(session, today, sticks),
        reader.counts(),
    )
