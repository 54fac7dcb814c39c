"""Writing a bundle: to whom, what, where; and what to tell them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from toolkit.base.progress import Progress
from toolkit.services import chapters, giving, shared_folder
from toolkit.services.chapters import Peer
from toolkit.services.giving import Given
from toolkit.services.session import Session

from .. import theme
from ..bidi import isolated, ltr
from ..desk import Desk
from ..drives import DriveWatch
from ..labels import type_label
from ..page import Page
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.labels import IconLabel, Label
from ..widgets.notice import Notice
from ..widgets.progress_panel import ProgressPanel
from ..widgets.tab_order import tab_through
from .places import PlaceChoice
from .stages import report_stage
from .told_words import ToldWords

KIT, EVERYTHING = "kit", "everything"


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
        self._counts: dict[str, int] | None = None
        self._task = None
        self.set_title(self.tr("Give"), self.tr("One file on a stick. Only those it is for can open it"))
        self.header.show_back()
        self.header.back.connect(self._leave)
        self.stack = QStackedWidget()
        self.body.addWidget(self.stack, 1)
        self.form = self._form()
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._task.cancel() if self._task else None)
        self.result = self._result()
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
        self._what = QButtonGroup(self)
        self.kit_choice = QRadioButton(self.tr("Trainings and plan patterns. Nothing about people"))
        self.kit_choice.setChecked(True)
        self.everything_choice = QRadioButton(self.tr("Everything, people and their phone numbers too"))
        for button in (self.kit_choice, self.everything_choice):
            self._what.addButton(button)
            rows.addWidget(button)
        self.kit_choice.toggled.connect(self._count)
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

        self.sees = Card(self.tr("This is what they will see"))
        self.people_notice = Notice("", icon="people")
        self.sees_empty = Label(tone="muted", wrap=True)
        self._sees_rows = QGridLayout()
        self._sees_rows.setVerticalSpacing(6)
        self._sees_rows.setColumnStretch(0, 1)
        self.sees.body.addWidget(self.people_notice)
        self.sees.body.addWidget(self.sees_empty)
        self.sees.body.addLayout(self._sees_rows)
        self.sees.body.addStretch(1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(scroll, 3)
        row.addWidget(self.sees, 2)
        return whole

    def _result(self) -> Card:
        card = Card()
        self.result_title = Label(size="section", strong=True, wrap=True)
        self.result_words = Label(wrap=True, selectable=True)
        head = QHBoxLayout()
        head.setSpacing(theme.TIGHT)
        head.addWidget(IconLabel("check", "accent"), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        lines.addWidget(self.result_title)
        lines.addWidget(self.result_words)
        head.addLayout(lines, 1)
        card.body.addLayout(head)
        self.secret = ToldWords()
        card.body.addWidget(self.secret)
        row = QHBoxLayout()
        row.setSpacing(theme.ICON_GAP)
        row.addStretch()
        self.again_button = Button(self.tr("Give another"))
        self.again_button.clicked.connect(self.start)
        self.done_button = Button(self.tr("Done"), kind="primary")
        self.done_button.clicked.connect(self._leave)
        row.addWidget(self.again_button)
        row.addWidget(self.done_button)
        card.body.addLayout(row)
        return card

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
        self.secret.clear()
        self.may_edit.setChecked(False)
        self.whole.setChecked(False)
        self._show(0)
        self.refresh()

    def refresh(self, changes: object = None) -> None:
        self._desk.read(chapters.peers, self._desk.session.reader, done=self._fill_peers, key="give.peers")
        self._count()

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
                *self._what.buttons(),
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

    def _scope(self) -> str:
        return KIT if self.kit_choice.isChecked() else EVERYTHING

    def _count(self) -> None:
        self._counts = None
        self._desk.read(giving.will_give, self._desk.session.reader, self._scope(), done=self._counted, key="give")
        self._tell()

    def _counted(self, counts: dict[str, int]) -> None:
        self._counts = counts
        while (item := self._sees_rows.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        for at, (type_name, count) in enumerate(sorted(counts.items(), key=lambda each: -each[1])):
            self._sees_rows.addWidget(Label(type_label(type_name, count)), at, 0)
        people = counts.get("person", 0)
        self.people_notice.setVisible(bool(people))
        self.people_notice.tell(
            self.tr("%n people by name", "", people),
            self.tr("With phone numbers, addresses and notes. Ask yourselves whether they agreed to this."),
        )
        self.sees_empty.setVisible(not counts)
        self.sees_empty.setText(
            self.tr("There is nothing of this kind yet. Write a training, or mark a plan as a pattern for others.")
            if self._scope() == KIT
            else self.tr("The vault is empty.")
        )
        self._tell()

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
        self.write_button.setEnabled(bool(self._counts) and place is not None)
        if place is None:
            self.bar_words.setText(self.tr("Put a stick in, or choose a folder."))
        elif peer is not None:
            self.bar_words.setText(self.tr("Only {chapter} can open it.").format(chapter=isolated(peer.name)))
        else:
            self.bar_words.setText(self.tr("Only those who know the words can open it."))

    # Writing

    def write(self) -> None:
        """Write it, read it back, and say that the stick can come out."""
        place = self.places.place()
        if place is None:
            return
        self.progress.begin(self.tr("Writing the bundle. Leave the stick in."))
        self._show(1)
        self._task = self._desk.write(
            give,
            self._desk.session,
            self._watch,
            place,
            self._chosen(),
            self._scope(),
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
        whom = isolated(peer.name) if peer is not None else self.tr("whoever knows the words")
        self.result_title.setText(self.places.written_in_words())
        self.result_words.setText(
            self.tr("{file}, {size}, for {whom}. It was read back, and is whole.").format(
                file=ltr(given.file.name),
                size=self.locale().formattedDataSize(given.bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat),
                whom=whom,
            )
        )
        self.secret.set_words(told_words)
        self._show(2)
        self._watch.look()
        self.done_button.setFocus()

    def _leave(self) -> None:
        self.secret.clear()
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
