"""Taking a bundle in: who it is from, what would change, decide; and the way back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.bundle.manifest import BundleKind
from toolkit.services import alarms, chapters, editing, exchange
from toolkit.services.chapters import Peer
from toolkit.services.exchange import Incoming, Taken
from toolkit.services.judging import DELETED
from toolkit.services.preview import Item

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..drives import DriveWatch
from ..messages import message
from ..page import Page
from ..values import day_of
from ..widgets.cards import Card
from ..widgets.labels import Label, Rule
from ..widgets.notice import Notice
from ..widgets.progress_panel import ProgressPanel
from .receipt_box import Received, take_in
from .receive_bar import ReceiveBar
from .receive_detail import ItemDetail
from .receive_looking import Looked, groups, look_into
from .receive_result import ResultCard
from .receive_sender import SenderCard
from .receive_tree import GROUP, ChangesTree
from .stages import report_stage
from .words_card import WordsCard


class ReceivePage(Page):
    """`closed` when the person is done with this bundle; `two_versions_asked` to choose between versions,
    `held_asked` to look at what waits."""

    closed = Signal()
    two_versions_asked = Signal()
    held_asked = Signal()

    def __init__(self, desk: Desk, watch: DriveWatch | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._watch = desk, watch
        self._path = Path()
        self._looked: Looked | None = None
        self._taken: Taken | None = None
        self._open: list[Incoming] = []
        self.destroyed.connect(partial(_close_all, self._open))  # locking takes pages away at any moment
        self.header.show_back()
        self.header.back.connect(self._leave)
        self.stack = QStackedWidget()
        self.body.addWidget(self.stack, 1)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(self._stop)
        self.words_card = WordsCard()
        self.words_card.submitted.connect(self._look)
        self.trouble = Notice("", tone="amber")
        self.trouble.pressed.connect(lambda: self.open(self._path))
        self.review = self._review()
        self.result = ResultCard()
        self.result.undo_button.clicked.connect(self._undo)
        self.result.choose_button.clicked.connect(self.two_versions_asked)
        self.result.held_button.clicked.connect(self.held_asked)
        self.result.done_button.clicked.connect(self._leave)
        for view in (self.progress, self.words_card, self.trouble):
            self.stack.addWidget(_at_top(view))
        self.stack.addWidget(self.review)
        self.stack.addWidget(_at_top(self.result))
        self.set_footer(self._bar())
        self._task = None
        self._show(self.progress)

    # What it shows

    def _review(self) -> QWidget:
        self.trust = SenderCard()
        self.trust.trust_asked.connect(self._trust)
        self.trust.together_asked.connect(self._put_together)
        self.brake = Notice(
            self.tr("It deletes unusually much"),
            self.tr("More than our laptops usually delete in a month. Look through it, and tick what shall go."),
        )
        self.tree = ChangesTree()
        self.tree.setMinimumWidth(260)
        self.detail = ItemDetail()
        self.detail.setMinimumWidth(320)
        self.detail.step.connect(self.tree.step)
        self.tree.chosen.connect(self._show_item)
        self.tree.ticked.connect(self._tell_choice)
        self.everything = Label(strong=True)
        self.same = Label(tone="muted", wrap=True)
        left = Card(flush=True)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self.everything)
        row.addWidget(self.same, 1)
        left.body.addWidget(head)
        left.body.addWidget(Rule())
        left.body.addWidget(self.tree, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(theme.GAP)
        split.setStyleSheet("QSplitter::handle { background: transparent; }")
        split.addWidget(left)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 36)
        split.setStretchFactor(1, 64)
        split.setSizes([404, 722])
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self.trust)
        column.addWidget(self.brake)
        column.addWidget(split, 1)
        return whole

    def _bar(self) -> ReceiveBar:
        bar = self.bar = ReceiveBar(self._watch)
        self.accept_button, self.later_button = bar.accept, bar.later
        bar.accept.clicked.connect(self.accept)
        bar.all.clicked.connect(lambda: self._take_in(exchange.accept, choice=self.tree.everything()))
        bar.hold.clicked.connect(self.hold)
        bar.later.clicked.connect(self._leave)
        return bar

    def _show(self, view: QWidget) -> None:
        page = view if self.stack.indexOf(view) >= 0 else view.parentWidget()
        self.stack.setCurrentWidget(page)
        self.footer.setVisible(view is self.review)

    # Opening

    def open(self, path: Path) -> None:
        """Look into a bundle; nothing is taken in."""
        self._close_bundle()
        self._path = path
        self._taken = None
        self.words_card.clear()
        self.set_title(self.tr("Receive"), isolated(path.name))
        self._begin(self.tr("Checking the bundle"))
        self._desk.read(exchange.needs_words, path, done=self._know_kind, failed=self._failed)

    def _know_kind(self, needs_words: bool) -> None:
        if needs_words:
            self._show(self.words_card)
            self.words_card.line.setFocus()
        else:
            self._look(None)

    def _look(self, told_words: str | None) -> None:
        self._begin(self.tr("Checking the bundle"))
        self._task = self._desk.read(
            look_into,
            self._desk.session,
            self._path,
            told_words,
            done=self._looked_into,
            failed=self._failed,
            progress=self._report,
            cancelled=self._leave,
        )

    def _begin(self, title: str) -> None:
        self._task = None
        self.progress.begin(title)
        self._show(self.progress)

    def _report(self, stage: str, done: int, total: int) -> None:
        report_stage(self.progress, stage, done, total)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        else:
            self._leave()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ToolkitError):
            raise error
        words = message(error)
        if error.code in ("bundle.wrong_words", "words.unknown"):
            self._show(self.words_card)
            self.words_card.set_error(f"{words.title}. {words.sentence}")
            return
        self.trouble.tell(words.title, words.sentence, self.tr("Try again"))
        self._show(self.trouble)

    # Deciding

    def _looked_into(self, looked: Looked) -> None:
        self._looked = looked
        self._open.append(looked.incoming)
        self._task = None
        self.words_card.clear()
        receipt = looked.incoming.manifest.kind is BundleKind.RECEIPT
        if receipt and looked.incoming.standing in ("verified", "known", "ours"):
            # It holds nothing to decide about.
            self.bar.receipt.withdraw()
            self.accept()
            return
        manifest, preview = looked.incoming.manifest, looked.preview
        self.set_title(self.tr("From {chapter}").format(chapter=self._other()), self._subtitle())
        self._tell_trust()
        total = sum(manifest.counts.values())
        self.everything.setText(self.tr("%n records", "", total))
        beside = [self.tr("%n are the same here", "", preview.same)] if preview.same else []
        beside += [self.tr("%n need a newer Baton, and are kept for it", "", preview.newer)] if preview.newer else []
        self.same.setText("\n".join(beside))
        self.tree.set_preview(preview, looked.titles)
        self.brake.setVisible(looked.incoming.standing == "ours" and DELETED not in preview.unasked)
        if looked.incoming.standing in alarms.OF_STANDINGS:
            sender = manifest.sender
            self._desk.write(alarms.note, self._desk.session, sender.root, looked.incoming.standing, sender.chapter)
        nothing = not any(groups(preview))
        self.detail.setVisible(not nothing)
        self._show(self.review)
        self.tree.setFocus()

    def _other(self) -> str:
        if self._looked is None:
            return ""
        if self._looked.laptop:
            return self._looked.laptop
        incoming = self._looked.incoming
        return isolated(incoming.sender.name if incoming.sender else incoming.manifest.sender.chapter)

    def _subtitle(self) -> str:
        if self._looked is None:
            return ""
        incoming = self._looked.incoming
        day = day_of(int(incoming.manifest.made.timestamp() * 1000))
        if incoming.manifest.for_words:
            return self.tr("Made on {day}, for whoever knows the words").format(day=day)
        number = self.locale().toString(incoming.manifest.sequence)
        made = self.tr("Bundle {number}, made on {day}.").format(number=number, day=day)
        if not incoming.missing:
            return f"{made} " + self.tr("Nothing is missing before it.")
        lost = ", ".join(self.locale().toString(each) for each in incoming.missing)
        return f"{made} " + self.tr("%n before it never arrived here: {numbers}", "", len(incoming.missing)).format(
            numbers=lost
        )

    def _tell_trust(self) -> None:
        if self._looked is None:
            return
        incoming = self._looked.incoming
        self.trust.show_sender(incoming, self._other())
        self._tell_choice()

    def _tell_choice(self) -> None:
        if self._looked is not None:
            self.bar.tell(self._looked.incoming, *self.tree.counts())

    def _trust(self, verified: bool) -> None:
        if self._looked is None:
            return
        incoming = self._looked.incoming
        self._desk.write(
            chapters.trust_sender,
            self._desk.session,
            incoming.manifest.sender,
            verified=verified,
            although_changed=verified and incoming.standing == "changed",
            done=self._trusted,
        )

    def _trusted(self, peer: Peer) -> None:
        if self._looked is None:
            return
        self._looked.incoming.sender = peer
        self._looked.incoming.standing = "verified" if peer.verified else "known"
        self._tell_trust()
        self.accept_button.setFocus()

    def _put_together(self) -> None:
        if self._looked is not None:
            self.go_to.emit("laptops", self._looked.incoming.manifest.sender.laptops)

    def _show_item(self, item: Item) -> None:
        if self._looked is not None:
            group = self.tree.currentIndex().data(GROUP)
            self.detail.show_item(group, item, self._other(), self._looked.titles)

    def accept(self) -> None:
        """Take in what is ticked; what is not waits for review."""
        self._take_in(exchange.accept, choice=self.tree.choice())

    def hold(self) -> None:
        """Keep all of it for review, as nobody knows yet who sent it."""
        self._take_in(exchange.set_aside)

    def _take_in(self, work: Callable[..., Taken], **how: object) -> None:
        if self._looked is None:
            return
        self._begin(self.tr("Taking it in"))
        self.header.back_button.setEnabled(False)  # "Stop" is the way out
        self._task = self._desk.write(
            take_in,
            self._desk.session,
            self._looked.incoming,
            work,
            self.bar.receipt.folder,
            done=self._accepted,
            failed=self._not_accepted,
            progress=self._report,
            cancelled=self._not_taken,
            **how,
        )

    def _not_taken(self) -> None:
        self.header.back_button.setEnabled(True)
        self._show(self.review)

    def _not_accepted(self, error: Exception) -> None:
        self.header.back_button.setEnabled(True)
        self._failed(error)

    def _accepted(self, received: Received) -> None:
        self._taken = received.taken
        self._task = None
        self.header.back_button.setEnabled(True)
        chapter = self._other()
        self._close_bundle()
        self.set_title(self.tr("From {chapter}").format(chapter=chapter))
        self.result.show_taken(received.taken, chapter)
        self.result.show_receipt(received, self.bar.receipt.left_in_words())
        self._show(self.result)
        self.result.done_button.setFocus()

    def _undo(self) -> None:
        if self._taken is not None and self._taken.op is not None:
            self.result.undo_button.setEnabled(False)
            self._desk.write(
                editing.undo,
                self._desk.session,
                self._taken.op,
                done=self.result.show_undone,
                failed=self._undo_failed,
            )

    def _undo_failed(self, error: Exception) -> None:
        self.result.undo_button.setEnabled(True)
        self._desk.tell_error(error)

    # Leaving

    def _leave(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._close_bundle()
        self.closed.emit()

    def _close_bundle(self) -> None:
        if self._looked is not None:
            self._open.remove(self._looked.incoming)
            self._desk.read(self._looked.incoming.close)
            self._looked = None


def _close_all(bundles: list[Incoming], _page: object = None) -> None:
    for incoming in bundles:
        incoming.close()


def _at_top(view: QWidget) -> QWidget:
    """At the top of the page, and no wider than sentences are read well."""
    view.setMaximumWidth(760)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(view)
    column.addStretch(1)
    return whole
