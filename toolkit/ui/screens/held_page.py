"""The tray of what waits: what other chapters sent and nobody decided about, to take or to drop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from toolkit.base.ids import RecordId
from toolkit.services import editing, tray
from toolkit.services.session import Session
from toolkit.services.tray import Decided, Kept, Tray
from toolkit.vault.edits import Changes
from toolkit.vault.reading import Reader

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..labels import type_name
from ..page import Page
from ..values import Titles, day_of, references, titles_of
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.empty import EmptyState
from ..widgets.labels import IconLabel, Label
from ..widgets.saved_strip import SavedStrip
from .receive_detail import ItemDetail
from .receive_tree import line_of, why_held
from .tick_tree import Group, TickTree

Chosen = dict[bytes, list[RecordId] | None]
"""By chapter, the records to decide about; None for all that it sent."""


@dataclass(frozen=True)
class Looked:
    tray: Tray
    titles: Titles


@dataclass(frozen=True)
class Done:
    """What was decided. `changes` tells all screens; `decided` is what takes it back."""

    decided: list[Decided]
    changes: Changes | None


def read_tray(reader: Reader) -> Looked:
    """Runs on the reading lane."""
    found = tray.look(reader)
    wanted = {
        ref
        for kept in found.items
        for each in kept.item.fields
        for ref in references(each.field, each.here, each.there)
    }
    titles = {kept.item.id: kept.item.title for kept in found.items} | titles_of(reader, wanted)
    return Looked(found, titles)


def decide(session: Session, chosen: Chosen, verb: Callable[..., Decided]) -> Done:
    """Take or drop what was chosen, one chapter after the other. Raises `held.none`."""
    return _done([verb(session, root, ids) for root, ids in chosen.items()])


def take_back(session: Session, done: Done) -> Done:
    """Undo what was decided: it waits again."""
    for each in done.decided:
        tray.put_back(session, each.dropped)
    undone = [editing.undo(session, each.changes.op) for each in reversed(done.decided) if each.changes is not None]
    return _done([Decided(0, 0, each.changes) for each in undone if each is not None])


def _done(decided: list[Decided]) -> Done:
    told = [each.changes for each in decided if each.changes is not None]
    if not told:
        return Done(decided, None)
    types = {name for each in told for name in each.types}
    ids = [each.ids for each in told if each.ids is not None]
    whole = {record for each in ids for record in each} if len(ids) == len(told) else None
    return Done(decided, Changes(told[-1].op, told[-1].kind, types, whole))


class HeldPage(Page):
    """`closed` when the person goes back."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._looked = Looked(Tray([], {}, {}), {})
        self._last: Done | None = None
        self.set_title(self.tr("Held for review"), self.tr("None of this is joined to yours, or passed on"))
        self.header.show_back()
        self.header.back.connect(self.closed)
        self.tree = TickTree(self.tr("What waits"))
        self.tree.setMinimumWidth(260)
        self.tree.chosen.connect(self._show_item)
        self.tree.ticked.connect(self._tell_choice)
        left = Card(flush=True)
        left.body.addWidget(self.tree)
        self.detail = ItemDetail()
        self.detail.setMinimumWidth(320)
        self.detail.step.connect(self.tree.step)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(theme.GAP)
        split.setStyleSheet("QSplitter::handle { background: transparent; }")
        split.addWidget(left)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 36)
        split.setStretchFactor(1, 64)
        split.setSizes([404, 722])
        self.empty = EmptyState(
            "check",
            self.tr("Nothing waits"),
            self.tr("What another chapter may not change here, what you left out and what you took back comes here."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(split)
        self.stack.hide()  # until it is known whether anything waits
        self.body.addWidget(self.stack, 1)
        self.strip = SavedStrip()
        self.strip.undo.connect(self._undo)
        self.set_strip(self.strip)
        self.set_footer(self._bar())
        self.footer.hide()

    def _bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.ICON_GAP)
        row.addWidget(IconLabel("pause", "muted", 16))
        self.bar_words = Label(tone="muted", wrap=True)
        row.addWidget(self.bar_words, 1)
        self.drop_button = Button(self.tr("Drop"), "trash")
        self.drop_button.clicked.connect(self.drop)
        self.take_button = Button(self.tr("Take"), kind="primary")
        self.take_button.clicked.connect(self.take)
        row.addWidget(self.drop_button)
        row.addWidget(self.take_button)
        return bar

    # Showing

    def refresh(self, changes: object = None) -> None:
        self._desk.read(read_tray, self._desk.session.reader, done=self._fill, key="held")

    def activate(self) -> None:
        self.tree.setFocus()

    def _fill(self, looked: Looked) -> None:
        if looked == self._looked and self.tree.model().rowCount():
            return
        self._looked = looked
        waits = looked.tray.total > 0
        self.stack.setCurrentIndex(1 if waits else 0)
        self.stack.show()
        self.footer.setVisible(waits)
        self.tree.set_groups([self._group(root, count) for root, count in looked.tray.counts.items()])

    def _group(self, root: bytes, count: int) -> Group:
        kept = [each for each in self._looked.tray.items if each.root == root]
        lines = [line_of(each, each.item, _detail(each)) for each in kept]
        name = isolated(self._looked.tray.names.get(root, "")) or self.tr("Somebody unknown")
        since = self.tr("since {day}").format(day=day_of(min(each.at for each in kept))) if kept else ""
        return Group(root, name, since, count, lines, ticks=Qt.CheckState.Unchecked)

    def _show_item(self, kept: Kept) -> None:
        self.detail.show_item(kept.group, kept.item, isolated(kept.chapter), self._looked.titles)

    def _tell_choice(self) -> None:
        count = sum(each.count for each in self.tree.ticks().values())
        self.take_button.setText(self.tr("Take the %n ticked", "", count))
        self.drop_button.setText(self.tr("Drop the %n ticked", "", count))
        for button in (self.take_button, self.drop_button):
            button.setEnabled(count > 0)
        self.bar_words.setText(
            self.tr("What you take is joined to yours, and can be taken back.")
            if count
            else self.tr("Tick what you want to take or drop. The box of a chapter ticks all that it sent.")
        )

    # Deciding

    def chosen(self) -> Chosen:
        """What is ticked: all of a chapter, or single records."""
        found: Chosen = {}
        for root, ticks in self.tree.ticks().items():
            ids = [kept.item.id for kept in ticks.on]
            if ticks.whole and not ticks.off:
                found[root] = None
            elif ids:
                found[root] = ids
        return found

    def take(self) -> None:
        """Join what is ticked."""
        self._decide(tray.take, self._taken)

    def drop(self) -> None:
        """Decide against what is ticked: its content goes, and the same does not come up again."""
        self._decide(tray.drop, self._dropped)

    def _decide(self, verb: Callable[..., Decided], done: Callable[[Done], None]) -> None:
        chosen = self.chosen()
        if chosen:
            for button in (self.take_button, self.drop_button):
                button.setEnabled(False)
            self._desk.write(decide, self._desk.session, chosen, verb, done=done, failed=self._failed)

    def _taken(self, done: Done) -> None:
        taken, left = sum(each.done for each in done.decided), sum(each.left for each in done.decided)
        words = self.tr("Took in %n records.", "", taken)
        if left:
            words += " " + self.tr("%n can only be dropped: one number stands for two contents.", "", left)
        self._tell(done, words)

    def _dropped(self, done: Done) -> None:
        self._tell(done, self.tr("Dropped %n records.", "", sum(each.done for each in done.decided)))

    def _tell(self, done: Done, words: str) -> None:
        self._last = done
        self.strip.tell(words)
        self.refresh()

    def _undo(self) -> None:
        done, self._last = self._last, None
        self.strip.hide()
        if done is not None:
            self._desk.write(take_back, self._desk.session, done, done=lambda _: self.refresh(), failed=self._failed)

    def _failed(self, error: Exception) -> None:
        self._desk.tell_error(error)
        self.refresh()


def _detail(kept: Kept) -> str:
    """Why it waits; a way to reach somebody goes by their name, so it says what it is."""
    return (
        type_name(kept.item.type)
        if kept.item.type in ("contact", "attendance", "interaction")
        else why_held(kept.item.why)
    )
