"""The exchange folder: which one, for whom, and what to put there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.services import shared_folder
from toolkit.services.session import Session
from toolkit.services.shared_folder import Other, Put, Seen, Shared

from .. import theme
from ..bidi import isolated, ltr
from ..desk import Desk
from ..messages import Message, message
from ..page import Page
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.flow import FlowLayout
from ..widgets.labels import Label
from ..widgets.layouts import empty
from ..widgets.notice import InlineMessage
from ..widgets.tab_order import tab_through
from .stages import stage_in_words


@dataclass(frozen=True)
class Facts:
    """`trouble` is why the folder can't be looked into now."""

    shared: Shared | None
    others: list[Other]
    seen: Seen | None
    trouble: ToolkitError | None


def read_facts(session: Session) -> Facts:
    """Runs on the reading lane."""
    shared, others = shared_folder.chosen(session), shared_folder.others(session)
    try:
        return Facts(shared, others, shared_folder.look(session), None)
    except ToolkitError as error:
        return Facts(shared, others, None, error)


def put_again(session: Session, facts: Facts, progress: object) -> list[Put]:
    """What others deleted goes there once more, with what changed."""
    if facts.seen is not None:
        shared_folder.let_go(session, facts.seen.lost)
    return shared_folder.put(session, progress)


class SharedFolderPage(Page):
    """`closed` when the person goes back, `chapters_asked` to add a chapter's card."""

    closed = Signal()
    chapters_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._facts: Facts | None = None
        self.set_title(
            self.tr("Exchange folder"), self.tr("A folder that other programs keep alike on several laptops")
        )
        self.header.show_back()
        self.header.back.connect(self.closed)
        self.message = InlineMessage()
        self.body.addWidget(self.message)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        for card in (self._folder_card(), self._chapters_card(), self._others_card()):
            card.setMaximumWidth(760)
            column.addWidget(card)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.body.addWidget(scroll, 1)

    def _folder_card(self) -> Card:
        card = Card(self.tr("1. The folder"))
        self.folder = Label(strong=True, wrap=True)
        self.state = Label(tone="muted", wrap=True)
        card.body.addWidget(self.folder)
        card.body.addWidget(self.state)
        row = QWidget()
        flow = FlowLayout(row, gap=theme.ICON_GAP, line_gap=theme.ICON_GAP)
        self.choose_button = Button(self.tr("Choose the folder"), "folder")
        self.choose_button.clicked.connect(self.choose)
        self.leave_button = Button(self.tr("No longer use it"), kind="link")
        self.leave_button.clicked.connect(self._leave_it)
        flow.addWidget(self.choose_button)
        flow.addWidget(self.leave_button)
        card.body.addWidget(row)
        return card

    def _chapters_card(self) -> Card:
        self.chapters = Card(self.tr("2. For whom"))
        self.hint = Label(tone="muted", wrap=True)
        self.chapters.body.addWidget(self.hint)
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(4)
        self.chapters.body.addLayout(self._boxes)
        self.boxes: list[QCheckBox] = []
        row = QHBoxLayout()
        self.put_button = Button(self.tr("Put there what is new"), "upload", kind="primary")
        self.put_button.clicked.connect(self.put)
        self.cards_button = Button(self.tr("Add a chapter’s card"), "plus", kind="link", small=True)
        self.cards_button.clicked.connect(self.chapters_asked)
        row.addWidget(self.put_button)
        row.addWidget(self.cards_button)
        row.addStretch()
        self.chapters.body.addLayout(row)
        self.put_words = Label(tone="muted", wrap=True)
        self.chapters.body.addWidget(self.put_words)
        return self.chapters

    def _others_card(self) -> Card:
        card = Card(self.tr("What others can see"))
        for words in (
            self.tr("The other program uses the internet. Baton itself does not: it reads and writes this folder."),
            self.tr(
                "Whoever can look into the folder, and whoever runs the servers, sees when files come and how large "
                "they are. Their names tell nothing, and only the chapter that a file is for can open it."
            ),
        ):
            card.body.addWidget(Label(words, tone="muted", wrap=True))
        return card

    # Showing

    def refresh(self, changes: object = None) -> None:
        self._desk.read(read_facts, self._desk.session, done=self._fill, key="shared folder")

    def activate(self) -> None:
        self.choose_button.setFocus()

    def _fill(self, facts: Facts) -> None:
        self._facts = facts
        shared = facts.shared
        self.folder.setText(ltr(str(shared.folder)) if shared else self.tr("None is chosen"))
        self.state.setText(self._state_in_words(facts))
        self.state.set_tone("amber" if self._wants_care(facts) else "muted")
        self.leave_button.setVisible(shared is not None)
        self.choose_button.setText(self.tr("Choose another folder") if shared else self.tr("Choose the folder"))
        self.chapters.setEnabled(shared is not None)
        self._fill_boxes(facts)
        named = bool(shared and any(each.root in shared.chapters for each in facts.others))
        self.put_button.setEnabled(named and facts.seen is not None and facts.seen.writable)
        tab_through(
            [
                self.header.back_button,
                self.choose_button,
                self.leave_button,
                *self.boxes,
                self.put_button,
                self.cards_button,
            ]
        )

    def _fill_boxes(self, facts: Facts) -> None:
        chosen = facts.shared.chapters if facts.shared else ()
        if [box.property("root") for box in self.boxes] != [each.root.hex() for each in facts.others]:
            empty(self._boxes)
            self.boxes = []
            for each in facts.others:
                box = QCheckBox(self._called(each))
                box.setProperty("root", each.root.hex())
                box.clicked.connect(self._chapters_chosen)
                self._boxes.addWidget(box)
                self.boxes.append(box)
        for box, each in zip(self.boxes, facts.others, strict=True):
            box.setChecked(each.root in chosen)
        self.hint.setText(
            self.tr("Who else has this folder. Each gets files of their own.")
            if facts.others
            else self.tr("You have no chapter’s card yet.")
        )
        self.put_words.setText(
            self.tr("For a chapter, all that you share with it, as it is now: trainings and plan patterns at first.")
        )

    def _called(self, other: Other) -> str:
        return isolated(other.name) if other.name else self.tr("Our other laptops")

    def _wants_care(self, facts: Facts) -> bool:
        return facts.trouble is not None or bool(facts.seen and (facts.seen.lost or not facts.seen.writable))

    def _state_in_words(self, facts: Facts) -> str:
        if facts.trouble is not None:
            return message(facts.trouble).sentence
        seen = facts.seen
        if seen is None:
            return self.tr("Choose one that a program such as Syncthing or Nextcloud keeps alike, best an empty one.")
        told = []
        if not seen.writable:
            told.append(message(ToolkitError("folder.read_only", path=str(facts.shared and facts.shared.folder))).what)
        if seen.lost:
            told.append(self.tr("%n of your files were deleted before they were taken.", "", len(seen.lost)))
        if seen.waiting:
            told.append(self.tr("%n bundles wait for you there.", "", len(seen.waiting)))
        if seen.arriving:
            told.append(self.tr("%n files are not whole yet. They may still be on their way.", "", seen.arriving))
        return " ".join(told) or self.tr("Watched while Baton is open. Nothing new is there.")

    # Choosing

    def choose(self) -> None:
        """Let the person choose the folder."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose the exchange folder"))
        if folder:
            self.take(Path(folder))

    def take(self, folder: Path) -> None:
        """Use this folder; at first for all chapters that are known."""
        if self._facts is None:
            return
        shared = self._facts.shared
        roots = shared.chapters if shared else tuple(each.root for each in self._facts.others)
        self._write(shared_folder.choose, folder, roots)

    def _chapters_chosen(self) -> None:
        if self._facts is not None and self._facts.shared is not None:
            roots = [bytes.fromhex(box.property("root")) for box in self.boxes if box.isChecked()]
            self._write(shared_folder.choose, self._facts.shared.folder, roots)

    def _leave_it(self) -> None:
        self._write(shared_folder.forget)

    def _write(self, work: object, *args: object) -> None:
        self._desk.write(work, self._desk.session, *args, done=self._written, failed=self._trouble)

    def _written(self, _: object) -> None:
        self.message.hide()
        self._desk.changed.emit(None)

    # Putting

    def put(self) -> None:
        """A bundle for each chosen chapter."""
        if self._facts is None:
            return
        self.put_button.setEnabled(False)
        self._desk.write(
            put_again,
            self._desk.session,
            self._facts,
            done=self._put,
            failed=self._trouble,
            progress=lambda stage, _done, _total: self.put_words.setText(stage_in_words(stage)),
            cancelled=self.refresh,
        )

    def _put(self, puts: list[Put]) -> None:
        given = [self._called(each.other) for each in puts if each.given]
        if given:
            self.message.show_calm(
                self.tr("It lies in the folder, for {chapters}").format(chapters=", ".join(given)),
                self.tr("The other program carries it on. Once they confirm it, your file goes by itself."),
            )
        else:
            self.message.show_calm(
                self.tr("Nothing changed since the last time"), self.tr("What they need lies there, or they have it.")
            )
        self._desk.changed.emit(None)

    def _trouble(self, error: Exception) -> None:
        if not isinstance(error, ToolkitError):
            raise error
        words: Message = message(error)
        self.message.show_trouble(words.title, words.sentence)
        self.refresh()
