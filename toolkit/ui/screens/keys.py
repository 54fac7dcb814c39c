"""Who can open this vault: all ways in, whether they were ever shown to work, and what can be done about them."""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QWidget

from toolkit.services import roots, ways_in
from toolkit.services.session import Session
from toolkit.services.ways_in import Paper, Way

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..ways import few_words, icon, kind_words, proven_words
from ..widgets.buttons import Button
from ..widgets.flow import FlowLayout
from ..widgets.labels import IconLabel, Label, Rule
from ..widgets.layouts import empty
from ..widgets.notice import Notice
from .key_drill import DrillTask
from .key_locks import Rekey, Remove, Tune, Upgrade
from .key_papers_view import PapersView
from .key_root import HandRootOver, RenameChapter, sets
from .key_tasks import AddLeader, MakeGuardians, MakeSheet, Rename
from .list_and_task import ListAndTask


class _Read(NamedTuple):
    ways: list[Way]
    due: frozenset[str]
    keyholders: list[str]
    root: roots.RootPlace


class Keys(ListAndTask):
    """The list, and in its place the one thing that is being done.

    `open_record` takes "leader", "upgrade", the id of a way in to rehearse, or the (name, region) that the chapter
    shall have: that takes papers once its main key is on them. `chapter_changed(name)`.
    """

    chapter_changed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "keys")
        self._ways: dict[str, Way] = {}
        self.set_title(self.tr("Who can open this vault"))
        self.few = Notice("", "", self.tr("Let somebody else in"), icon="key")
        self.few.pressed.connect(self.add_leader)
        self.few.hide()
        self.old_paper = Notice("", "", "", icon="key")
        self.old_paper.pressed.connect(self._hand_root_over)
        self.old_paper.hide()
        self._root: roots.RootPlace | None = None
        self.rows: dict[str, WayRow] = {}
        self.root = Label(tone="muted", wrap=True)
        self.rekey = Button(self.tr("Change the lock…"), "lock")
        self.rekey.clicked.connect(lambda: self.begin(Rekey(self._desk)))
        self.tune = Button(self.tr("Make guessing harder…"), "shield")
        self.tune.clicked.connect(lambda: self.begin(Tune(self._desk)))
        below = QWidget()
        row = FlowLayout(below, gap=8, line_gap=8)
        row.addWidget(self.rekey)
        row.addWidget(self.tune)
        add = Button(self.tr("Add a way in"), "plus", kind="primary")
        menu = QMenu(add)
        for words, do in (
            (self.tr("Somebody else with a passphrase…"), self.add_leader),
            (self.tr("A recovery sheet…"), self.make_sheet),
            (self.tr("Guardians…"), self.make_guardians),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, do=do: do())
        add.setMenu(menu)
        self.lay_out(add, self.few, self.old_paper, self._list, self.root, below)

    # Showing

    def refresh(self, changes: Any = None) -> None:
        self._desk.read(_read, self._desk.session, done=self._show, key="keys")

    def _show(self, read: _Read) -> None:
        self._ways = {way.id: way for way in read.ways}
        self.rows = {}
        empty(self._list.body)
        for at, way in enumerate(read.ways):
            if at:
                self._list.body.addWidget(Rule())
            row = self.rows[way.id] = WayRow(
                way, due=way.id in read.due, own=way.id == self._desk.session.way.id, alone=len(read.ways) == 1
            )
            row.rehearse.clicked.connect(lambda _=False, way=way: self.rehearse(way))
            row.rename.connect(lambda way=way: self.begin(Rename(self._desk, way)))
            row.remove.connect(lambda way=way: self.take_away(way))
            self._list.body.addWidget(row)
        self._tell_few(read.keyholders)
        self._tell_root(read.root)
        wanted, self._wanted = self._wanted, None
        if wanted == "leader":
            self.add_leader()
        elif wanted == "upgrade":
            self.begin(Upgrade(self._desk))
        elif isinstance(wanted, tuple):
            naming = RenameChapter(self._desk, read.root, *wanted)
            naming.renamed.connect(self.chapter_changed)
            self.begin(naming)
        elif wanted in self._ways:
            self.rehearse(self._ways[wanted])

    def _tell_few(self, keyholders: list[str]) -> None:
        few = len(keyholders) < ways_in.KEYHOLDERS_WANTED
        self.few.setVisible(few)
        if few:
            sentence = self.tr("If they are ill or away, nobody gets in. Rehearsed guardians count as well.")
            self.few.tell(few_words(keyholders), sentence, self.tr("Let somebody else in"))

    def _tell_root(self, root: roots.RootPlace) -> None:
        """Where the main key is; urgent where that is a paper which somebody may throw away as it opens nothing."""
        self._root = root
        self.old_paper.setVisible(root.only_gone)
        self.root.setVisible(not root.only_gone)
        self.root.setText(self._root_words(root))
        if root.only_gone:
            sentence = self.tr(
                "It adds laptops and renames the chapter. The paper of set {set} opens nothing any more, and nothing "
                "else has the key: keep it until today’s papers have the key as well."
            )
            self.old_paper.tell(
                self.tr("The chapter’s main key is only on an old paper"),
                sentence.format(set=sets(root)),
                self.tr("Type the old paper in") if self._has_paper() else self.tr("Make guardians first"),
            )

    def _has_paper(self) -> bool:
        return any(way.kind != ways_in.PASSPHRASE for way in self._ways.values())

    def _hand_root_over(self) -> None:
        if self._root is not None and self._has_paper():
            self.begin(HandRootOver(self._desk, self._root))
        else:
            self.make_guardians()

    def _root_words(self, root: roots.RootPlace) -> str:
        names = ", ".join(isolated(way.label) for way in root.ways)
        if root.in_vault and not names:
            return self.tr("The chapter’s main key is in this vault. It adds laptops and renames the chapter.")
        if not names and root.elsewhere:
            return self.tr("The chapter’s main key is with the papers of another laptop of this chapter.")
        if root.in_vault:
            said = self.tr("The chapter’s main key is in this vault, until “{names}” is rehearsed.")
        elif not names:
            return self.tr("The chapter’s main key is on papers that open the vaults of its other laptops.")
        else:
            said = self.tr(
                "The chapter’s main key, which adds laptops and renames the chapter, is with “{names}” alone."
            )
        return said.format(names=names)

    # Doing

    def add_leader(self) -> None:
        self.begin(AddLeader(self._desk))

    def make_sheet(self) -> None:
        task = MakeSheet(self._desk)
        task.made.connect(self.show_papers)
        self.begin(task)

    def make_guardians(self) -> None:
        task = MakeGuardians(self._desk)
        task.made.connect(self.show_papers)
        self.begin(task)

    def rehearse(self, way: Way) -> None:
        self.begin(DrillTask(self._desk, way))

    def take_away(self, way: Way) -> None:
        self.begin(Remove(self._desk, way))

    def show_papers(self, papers: list[Paper]) -> None:
        """Papers that were just made, this once."""
        view = PapersView(self._desk)
        view.show_papers(papers)
        view.rehearse.connect(self._rehearse_new)
        self.begin(view)

    def _rehearse_new(self, way_id: str) -> None:
        self.end()
        self.open_record(way_id)


class WayRow(QWidget):
    """One way in: what it is, when it was shown to work, and what can be done with it."""

    rename = Signal()
    remove = Signal()

    def __init__(self, way: Way, *, due: bool, own: bool, alone: bool) -> None:
        super().__init__()
        name = isolated(way.label)
        self.name = Label(name, strong=True, wrap=True)
        self.kind = Label(kind_words(way), tone="muted", wrap=True)
        proven = self.tr("You are in by this one") if own else proven_words(way)
        self.proven = Label(proven, tone="amber" if due else "muted", strong=due, wrap=True)
        words = self.tr("Rehearse")
        self.rehearse = Button(words, small=True, name=self.tr("{do}: {name}").format(do=words, name=name))
        self.more = Button(self.tr("More"), small=True, name=self.tr("More about {name}").format(name=name))
        menu = QMenu(self.more)
        menu.addAction(self.tr("Another name…")).triggered.connect(self.rename)
        removing = menu.addAction(self.tr("Remove…"))
        removing.triggered.connect(self.remove)
        removing.setEnabled(not alone)
        self.more.setMenu(menu)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.ICON_GAP)
        buttons.addStretch()
        buttons.addWidget(self.rehearse)
        buttons.addWidget(self.more)
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.margins(16, 10, 12, 10))
        grid.setHorizontalSpacing(theme.TIGHT)
        grid.setVerticalSpacing(0)
        grid.addWidget(IconLabel(icon(way), "accent"), 0, 0, 2, 1)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self.kind, 1, 1)
        grid.addWidget(self.proven, 0, 2, 2, 1)
        grid.addLayout(buttons, 0, 3, 2, 1)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(2, 4)


def _read(session: Session) -> _Read:
    due = frozenset(way.id for way in ways_in.drills_due(session, datetime.date.today()))
    return _Read(ways_in.ways(session), due, ways_in.keyholders(session), roots.place(session))
