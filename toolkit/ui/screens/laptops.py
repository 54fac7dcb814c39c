"""The laptops of our own chapter: which there are, adding and removing them, and bringing them into step."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from toolkit.crypto.identity import LaptopList
from toolkit.services import alarms, laptops, roots
from toolkit.services.alarms import Alarm
from toolkit.services.laptops import OwnLaptop
from toolkit.services.session import Session

from .. import theme
from ..alarm_words import alarm_words
from ..desk import Desk
from ..drives import DriveWatch
from ..values import day_of
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.labels import IconLabel, Label, Rule
from ..widgets.layouts import empty
from ..widgets.notice import Notice
from .laptops_add import AddLaptop
from .laptops_tasks import CallLaptop, PutTogether, RemoveLaptop, WriteSync, called
from .list_and_task import ListAndTask


class _Read(NamedTuple):
    laptops: list[OwnLaptop]
    root: roots.RootPlace
    alarms: list[Alarm]


class Laptops(ListAndTask):
    """The list, and in its place the one thing that is being done.

    `open_record` takes "add", "sync", or the list of laptops that another of ours signed beside this one.
    """

    def __init__(self, desk: Desk, watch: DriveWatch | None = None) -> None:
        super().__init__(desk, "laptops")
        self.watch = watch or DriveWatch(desk)
        self.watch.setParent(self)
        self._root: roots.RootPlace | None = None
        self.set_title(self.tr("Laptops of this chapter"), self.tr("A vault on each, and the same in all of them"))
        self._alarms = QVBoxLayout()
        self._alarms.setSpacing(theme.TIGHT)
        self.alone = Notice("", "", self.tr("Choose guardians"), icon="key")
        self.alone.pressed.connect(lambda: self.go_to.emit("keys", None))
        self.alone.hide()
        self.rows: dict[str, LaptopRow] = {}
        self.sync = Card(self.tr("Bring them into step"))
        words = self.tr(
            "Write a bundle on a stick, and take it to the other laptops. There it is under Exchange. Then bring "
            "one back."
        )
        self.sync.body.addWidget(Label(words, tone="muted", wrap=True))
        self.sync_button = Button(self.tr("Write a bundle for our laptops"), "stick")
        self.sync_button.clicked.connect(self.write_sync)
        row = QHBoxLayout()
        row.addWidget(self.sync_button)
        row.addStretch()
        self.sync.body.addLayout(row)
        add = Button(self.tr("Add a laptop"), "plus", kind="primary")
        add.clicked.connect(self.add_laptop)
        self.lay_out(add, self._alarms, self.alone, self._list, self.sync)

    # Showing

    def refresh(self, changes: Any = None) -> None:
        self._desk.read(_read, self._desk.session, done=self._show, key="laptops")

    def _show(self, read: _Read) -> None:
        self._root = read.root
        self.rows = {}
        empty(self._list.body)
        for at, laptop in enumerate(read.laptops):
            if at:
                self._list.body.addWidget(Rule())
            row = self.rows[laptop.id] = LaptopRow(laptop)
            row.rename.connect(lambda laptop=laptop: self.begin(CallLaptop(self._desk, laptop)))
            row.remove.connect(lambda laptop=laptop: self.take_away(laptop))
            self._list.body.addWidget(row)
        active = sum(not each.removed for each in read.laptops)
        self.sync.setVisible(active > 1)
        self._tell_root(read.root)
        self._tell_alarms(read.alarms)
        wanted, self._wanted = self._wanted, None
        if wanted == "add":
            self.add_laptop()
        elif wanted == "sync":
            self.write_sync()
        elif isinstance(wanted, LaptopList):
            self.begin(PutTogether(self._desk, read.root, wanted))

    def _tell_root(self, root: roots.RootPlace) -> None:
        """A lost laptop can be taken off the list only by whoever has the main key."""
        on_paper = bool(root.ways or root.gone or root.elsewhere)
        self.alone.setVisible(not on_paper)
        if root.in_vault:
            self.alone.tell(
                self.tr("The chapter’s main key is on this laptop alone"),
                self.tr("If it is lost, nobody can take it off the list. With guardians, any other laptop can."),
                self.tr("Choose guardians"),
            )
        elif not on_paper:
            self.alone.tell(
                self.tr("The chapter’s main key is not here, and on no paper that this laptop knows of"),
                self.tr("Choose guardians on the laptop that has it, then write a bundle there for this one."),
            )

    def _tell_alarms(self, raised: list[Alarm]) -> None:
        empty(self._alarms)
        for alarm in raised:
            title, sentence = alarm_words(alarm.kind, "")
            notice = Notice(title, sentence, self.tr("This is cleared up"), tone="red")
            notice.pressed.connect(lambda root=alarm.root: self._seen_to(root))
            self._alarms.addWidget(notice)

    def _seen_to(self, root: bytes) -> None:
        self._desk.write(alarms.seen_to, self._desk.session, root, done=lambda _: self.refresh())

    # Doing

    def add_laptop(self) -> None:
        if self._root is not None:
            self.begin(AddLaptop(self._desk, self.watch, self._root))

    def take_away(self, laptop: OwnLaptop) -> None:
        if self._root is not None:
            self.begin(RemoveLaptop(self._desk, laptop, self._root))

    def write_sync(self) -> None:
        self.begin(WriteSync(self._desk, self.watch))

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.watch.start()

    def hideEvent(self, event) -> None:
        self.watch.stop()
        super().hideEvent(event)


class LaptopRow(QWidget):
    """One laptop: what we call it, since when it is one of ours, when it was heard of, and what can be done."""

    rename = Signal()
    remove = Signal()

    def __init__(self, laptop: OwnLaptop) -> None:
        super().__init__()
        name = called(laptop)
        self.name = Label(name, strong=True, wrap=True, tone="muted" if laptop.removed else "text")
        self.state = Label(self._state(laptop), tone="muted", wrap=True)
        self.heard = Label(self._heard(laptop), tone="muted", wrap=True)
        self.more = Button(self.tr("More"), small=True, name=self.tr("More about {name}").format(name=name))
        menu = QMenu(self.more)
        menu.addAction(self.tr("Another name…")).triggered.connect(self.rename)
        removing = menu.addAction(self.tr("Remove from the chapter…"))
        removing.triggered.connect(self.remove)
        removing.setEnabled(not (laptop.this or laptop.removed))
        self.more.setMenu(menu)
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.margins(16, 10, 12, 10))
        grid.setHorizontalSpacing(theme.TIGHT)
        grid.setVerticalSpacing(0)
        grid.addWidget(IconLabel("monitor", "muted" if laptop.removed else "accent"), 0, 0, 2, 1)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self.state, 1, 1)
        grid.addWidget(self.heard, 0, 2, 2, 1)
        grid.addWidget(self.more, 0, 3, 2, 1)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(2, 4)

    def _state(self, laptop: OwnLaptop) -> str:
        if laptop.removed:
            return self.tr("Removed. What it writes is held for review")
        if laptop.added is None:
            return self.tr("From the beginning")
        return self.tr("Added on {day}").format(day=day_of(laptop.added))

    def _heard(self, laptop: OwnLaptop) -> str:
        if laptop.this:
            return self.tr("This laptop")
        if laptop.heard is None:
            return self.tr("No bundle from it yet")
        return self.tr("Last bundle from it on {day}").format(day=day_of(laptop.heard))


def _read(session: Session) -> _Read:
    own = session.secrets.root_public
    raised = [each for each in alarms.raised(session.reader) if each.root == own]
    return _Read(laptops.laptops(session), roots.place(session), raised)
