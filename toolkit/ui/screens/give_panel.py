"""Writing a bundle: to whom, what, where; and what to tell them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from toolkit.base.errors import ToolkitError
from toolkit.base.progress import Progress
from toolkit.services import chapters, giving, shared_folder, showing
from toolkit.services.chapters import Peer
from toolkit.services.giving import Given
from toolkit.services.session import Session
from toolkit.services.showing import Sight

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..drives import DriveWatch
from ..messages import message
from ..page import Page
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.labels import IconLabel, Label
from ..widgets.progress_panel import ProgressPanel
from ..widgets.tab_order import tab_through
from .give_done import GivenCard
from .give_seen import SeenCard
from .give_what import WhatChoice
from .places import PlaceChoice
from .stages import report_stage


def give(
    session: Session,
    watch: DriveWatch,
    target: Path,
    root: bytes | None,
    scope: str,
    may_edit: bool,
    whole: bool,
    progress: Progress,
) -> tuple[Given, str]:
    """Write the bundle into a folder; without a chapter (`root`) it opens with words, which are returned.

    Raises `file.stick_gone` if the folder is no longer there, and as `giving.give`.
    """
    watch.check_in(target)
    told_words = "" if root is not None else giving.new_words()
    given = giving.give(
        session,
        target,
        to=root,
        told_words=told_words or None,
        scope=scope,
        may_edit=may_edit,
        whole=whole,
        progress=progress,
    )
    if root is not None:
        shared_folder.note(session, root, given)
    return given, told_words


class GivePage(Page):
    """`closed` when done; `chapters_asked` to add a chapter's card first."""

    closed = Signal()
    chapters_asked = Signal()

    def __init__(self, desk: Desk, watch: DriveWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk, self._watch = desk, watch
        self._peers: dict[bytes, Peer] = {}
        self._sight: Sight | None = None
        self._task = None
        self.set_title(self.tr("Give"), self.tr("One file on a stick. Only those it is for can open it"))
        self.header.show_back()
        self.header.back.connect(self._leave)
        self.stack = QStackedWidget()
        self.body.addWidget(self.stack, 1)
        self.form = self._form()
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._task.cancel() if self._task else None)
        self.result = GivenCard()
        self.result.again.connect(self.start)
        self.result.done.connect(self._leave)
        for view in (self.form, _framed(self.progress), _framed(self.result)):
            self.stack.addWidget(view)
        self.set_footer(self._bar())
        self._show(0)

    # What it shows

    def _form(self) -> QWidget:
        self.to_card, self._to_rows = _step(self.tr("1. To whom"))
        self._to = QButtonGroup(self)
        self.words_choice = QRadioButton(self.tr("Anybody who knows the words"))
        self._to.addButton(self.words_choice)
        self.words_choice.toggled.connect(self._tell)
        self.to_hint = Label(tone="muted", wrap=True)
        self.chapters_button = Button(self.tr("Add a chapter’s card"), "plus", kind="link", small=True)
        self.chapters_button.clicked.connect(self.chapters_asked)
        self.to_card.body.addWidget(self.words_choice)
        self.to_card.body.addWidget(self.to_hint)
        self.to_card.body.addWidget(self.chapters_button, 0, Qt.AlignmentFlag.AlignLeading)

        what_card, rows = _step(self.tr("2. What"))
        self.what = WhatChoice(self._desk)
        self.what.changed.connect(self._look)
        rows.addWidget(self.what)
        self.may_edit = QCheckBox(self.tr("They may change it, and their changes apply here"))
        self.may_edit.setToolTip(self.tr("Without this, what they change waits here for review. Deletions always do."))
        rows.addSpacing(theme.ICON_GAP)
        rows.addWidget(self.may_edit)
        self.whole = QCheckBox(self.tr("All of it again, also what they have confirmed"))
        self.whole.setToolTip(self.tr("Otherwise it holds what changed since they last confirmed what they have."))
        rows.addWidget(self.whole)

        where_card, rows = _step(self.tr("3. Where"))
        self.places = PlaceChoice(self._watch)
        self.places.changed.connect(self._places_changed)
        rows.addWidget(self.places)

        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        for card in (self.to_card, what_card, where_card):
            column.addWidget(card)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(left)

        self.sees = SeenCard(self._desk)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(scroll, 4)
        row.addWidget(self.sees, 3)
        return whole

    def _bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.ICON_GAP)
        row.addWidget(IconLabel("lock", "muted", 16))
        self.bar_words = Label(tone="muted", wrap=True)
        row.addWidget(self.bar_words, 1)
        self.write_button = Button(self.tr("Write the bundle"), kind="primary")
        self.write_button.clicked.connect(self.write)
        row.addWidget(self.write_button)
        return bar

    def _show(self, index: int) -> None:
        self.stack.setCurrentIndex(index)
        self.footer.setVisible(index == 0)

    # Choosing

    def start(self) -> None:
        """Begin anew, with the chapters and sticks there are now."""
        self.result.secret.clear()
        self.may_edit.setChecked(False)
        self.whole.setChecked(False)
        self._show(0)
        self.what.reset()
        self.refresh()

    def refresh(self, changes: object = None) -> None:
        self._desk.read(chapters.peers, self._desk.session.reader, done=self._fill_peers, key="give.peers")
        self.what.refresh()
        self._look()

    def _fill_peers(self, peers: list[Peer]) -> None:
        chosen = self._chosen()
        for button in self._to.buttons():
            if button is not self.words_choice:
                self._to.removeButton(button)
                button.hide()
                button.deleteLater()
        self._peers = {peer.root: peer for peer in peers}
        for peer in peers:
            button = QRadioButton(isolated(peer.name))
            button.setProperty("root", peer.root.hex())
            button.toggled.connect(self._tell)
            self._to.addButton(button)
            self._to_rows.addWidget(button)
            button.setChecked(peer.root == chosen if chosen else peer is peers[0] and not self.words_choice.isChecked())
        if not peers:
            self.words_choice.setChecked(True)
        self._order_tabs()
        self._tell()
        if self.hasFocus() and (checked := self._to.checkedButton()) is not None:
            checked.setFocus()

    def _places_changed(self) -> None:
        self._order_tabs()
        self._tell()

    def _order_tabs(self) -> None:
        """Chapters and sticks come later than the rest, and are reached where they are read."""
        peers = [button for button in self._to.buttons() if button is not self.words_choice]
        to = [*peers, self.words_choice, self.chapters_button]
        tab_through(
            [
                self.header.back_button,
                *to,
                *self.what.controls(),
                self.may_edit,
                self.whole,
                *self.places.controls(),
                self.write_button,
            ]
        )

    def _chosen(self) -> bytes | None:
        button = self._to.checkedButton()
        root = button.property("root") if button is not None else None
        return bytes.fromhex(root) if root else None

    def _look(self) -> None:
        """Ask what they will see of what is chosen now."""
        self._sight = None
        scope = self.what.scope()
        if scope is None:
            self.sees.show_sight(None, self.tr("Choose a plan or a group."))
        else:
            self._desk.read(
                showing.look,
                self._desk.session.reader,
                str(scope),
                done=self._looked,
                failed=self._nothing_there,
                key="give",
            )
        self._order_tabs()
        self._tell()

    def _looked(self, sight: Sight) -> None:
        self._sight = sight
        self.sees.show_sight(
            sight,
            self.tr("There is nothing of this kind yet. Write a training, or mark a plan as a pattern for others.")
            if sight.scope.patterns_only
            else self.tr("There is nothing here to give yet."),
        )
        self._tell()

    def _nothing_there(self, error: Exception) -> None:
        """A plan or group that was saved for giving may be gone."""
        if not isinstance(error, ToolkitError):
            raise error
        self.sees.show_sight(None, message(error).sentence)

    def _tell(self) -> None:
        peer = self._peers.get(self._chosen() or b"")
        if peer is not None:
            self.to_hint.setText(
                self.tr("You have compared digits with them.")
                if peer.verified
                else self.tr("You have not compared digits with them yet. Do so before you give anything about people.")
            )
            self.to_hint.set_tone("muted" if peer.verified else "amber")
        else:
            self.to_hint.setText(self.tr("You get eight words to tell them, in person or by phone."))
            self.to_hint.set_tone("muted")
        for box in (self.may_edit, self.whole):
            box.setEnabled(peer is not None)
        place = self.places.place()
        self.write_button.setEnabled(self._sight is not None and bool(self._sight.counts) and place is not None)
        if place is None:
            self.bar_words.setText(self.tr("Put a stick in, or choose a folder."))
        elif peer is not None:
            self.bar_words.setText(self.tr("Only {chapter} can open it.").format(chapter=isolated(peer.name)))
        else:
            self.bar_words.setText(self.tr("Only those who know the words can open it."))

    # Writing

    def write(self) -> None:
        """Write it, read it back, and say that the stick can come out."""
        place, scope = self.places.place(), self.what.scope()
        if place is None or scope is None:
            return
        self.progress.begin(self.tr("Writing the bundle. Leave the stick in."))
        self._show(1)
        self._task = self._desk.write(
            give,
            self._desk.session,
            self._watch,
            place,
            self._chosen(),
            str(scope),
            self.may_edit.isEnabled() and self.may_edit.isChecked(),
            self.whole.isChecked(),
            done=self._given,
            failed=self._failed,
            progress=lambda stage, done, total: report_stage(self.progress, stage, done, total),
            cancelled=lambda: self._show(0),
        )

    def _failed(self, error: Exception) -> None:
        self._show(0)
        self._desk.tell_error(error)

    def _given(self, given_and_words: tuple[Given, str]) -> None:
        given, told_words = given_and_words
        self._task = None
        peer = self._peers.get(self._chosen() or b"")
        for_whom = isolated(peer.name) if peer is not None else ""
        self.result.show_given(given, self.places.written_in_words(), for_whom, told_words)
        self._show(2)
        self._watch.look()
        self.result.done_button.setFocus()

    def _leave(self) -> None:
        self.result.secret.clear()
        self.closed.emit()


def _step(title: str) -> tuple[Card, QVBoxLayout]:
    card = Card(title)
    card.body.setContentsMargins(15, 9, 15, 9)
    card.body.setSpacing(4)
    rows = QVBoxLayout()
    rows.setSpacing(4)
    card.body.addLayout(rows)
    return card, rows


def _framed(view: QWidget) -> QWidget:
    view.setMaximumWidth(760)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(view)
    column.addStretch(1)
    return whole
