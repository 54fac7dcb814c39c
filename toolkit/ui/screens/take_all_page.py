"""All bundles for us on one stick: what each would change, then one after another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from toolkit.base.progress import Progress
from toolkit.services import stick
from toolkit.services.preview import Preview
from toolkit.services.session import Session
from toolkit.services.stick import Found, Outcome, Summary
from toolkit.vault.edits import Changes

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..drives import Drive, DriveWatch
from ..folder_watch import numbers_in_words
from ..messages import message
from ..page import Page
from ..values import day_of
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.labels import IconLabel, Label, Rule
from ..widgets.layouts import empty
from ..widgets.progress_panel import ProgressPanel
from ..widgets.tab_order import tab_through
from ..work import Task
from .receipt_box import ReceiptBox
from .stages import report_stage
from .stick_list import title_of

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Done:
    """What was taken in; `changes` tells all screens."""

    outcomes: list[Outcome]
    changes: Changes | None


def take_all(session: Session, found: Sequence[Found], receipt: bool, progress: Progress) -> Done:
    """Runs on the writing lane."""
    outcomes = stick.take_all(session, found, progress, receipt=receipt)
    told = [each.taken.changes for each in outcomes if each.taken is not None and each.taken.changes is not None]
    types = {name for each in told for name in each.types}
    return Done(outcomes, Changes(told[-1].op, told[-1].kind, types, None) if told else None)


class TakeAllPage(Page):
    """`look_asked(path)` to look at one of them; `held_asked` for what waits; `closed` when done."""

    closed = Signal()
    look_asked = Signal(object)
    held_asked = Signal()

    def __init__(self, desk: Desk, watch: DriveWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._drive: Drive | None = None
        self._found: list[Found] = []
        self._task: Task | None = None
        self.done = False
        self.look_buttons: list[Button] = []
        self.header.show_back()
        self.header.back.connect(self._leave)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._task.cancel() if self._task else None)
        self.progress.setMaximumWidth(760)
        self.list = Card(flush=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.list.body.addLayout(self._rows)
        self.list.body.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.list)
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.progress)
        column.addStretch()
        self.stack = QStackedWidget()
        self.stack.addWidget(top)
        self.stack.addWidget(scroll)
        self.body.addWidget(self.stack, 1)
        self.set_footer(self._bar(watch))

    def _bar(self, watch: DriveWatch) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.ICON_GAP)
        words = QVBoxLayout()
        words.setSpacing(4)
        self.words = Label(tone="muted", wrap=True)
        self.receipt = ReceiptBox(watch)
        words.addWidget(self.words)
        words.addWidget(self.receipt)
        row.addLayout(words, 1)
        self.held_button = Button(self.tr("Look at what waits"), "pause")
        self.held_button.clicked.connect(self.held_asked)
        self.later_button = Button(self.tr("Not now"), kind="link")
        self.later_button.clicked.connect(self._leave)
        self.accept_button = Button("", kind="primary")
        self.accept_button.clicked.connect(self.accept)
        self.done_button = Button(self.tr("Done"), kind="primary")
        self.done_button.clicked.connect(self._leave)
        for button in (self.later_button, self.held_button, self.accept_button, self.done_button):
            row.addWidget(button)
        return bar

    # Looking

    def open(self, drive: Drive, found: Sequence[Found]) -> None:
        """Look at each of them; nothing is taken in."""
        self._drive = drive
        self.done = False
        self.set_title(
            self.tr("%n bundles for you", "", len(found)),
            self.tr("On {place}, in the order in which they were made").format(place=isolated(drive.name)),
        )
        self._run(
            self.tr("Looking at what each would change"), stick.previews, list(found), self._looked, self._desk.read
        )

    def again(self) -> None:
        """One of them was taken in meanwhile, perhaps."""
        if self._drive is None or self.done:
            return
        drive = self._drive
        self._desk.read(
            stick.in_order,
            self._desk.session,
            [each.file for each in self._found],
            done=lambda found: self.open(drive, [each for each in found if each.ready]),
        )

    def _run(
        self,
        title: str,
        work: Callable[..., object],
        found: list[Found],
        done: Callable[..., object],
        lane: Callable,
        *how: object,
    ) -> None:
        self._found = found
        self.progress.begin(title)
        self.stack.setCurrentIndex(0)
        self.footer.hide()
        self._task = lane(
            work,
            self._desk.session,
            found,
            *how,
            done=done,
            failed=self._failed,
            progress=lambda stage, at, total: report_stage(self.progress, stage, at, total),
            cancelled=self._leave,
        )

    def _failed(self, error: Exception) -> None:
        self._task = None
        self._desk.tell_error(error)
        self._leave()

    def _looked(self, summaries: list[Summary]) -> None:
        self._begin_rows()
        for each in summaries:
            words = [message(each.error).title] if each.error else preview_in_words(each.preview)
            self._add_row(each.found, ", ".join(words), trouble=each.error is not None, look=True)
        sound = [each.found for each in summaries if each.error is None]
        self._found = sound
        self.accept_button.setText(self.tr("Take in all %n", "", len(sound)))
        self.accept_button.setEnabled(bool(sound))
        self.words.setText(
            self.tr("Nothing has changed here yet. Deletions, and what they may not change, wait for review.")
        )
        if sound:
            self.receipt.offer(sound[-1].file.path, "")
        self._end_rows(False)
        self.accept_button.setFocus()

    # Taking in

    def accept(self) -> None:
        """Take all of them in, one after another."""
        receipt = self.receipt.folder is not None
        self._run(self.tr("Taking them in"), take_all, self._found, self._taken, self._desk.write, receipt)

    def _taken(self, done: Done) -> None:
        self.done = True
        self._begin_rows()
        held = 0
        for each in done.outcomes:
            words = []
            if each.taken is not None:
                held += each.taken.held
                words = taken_in_words(each)
            if each.error is not None:
                told = message(each.error)
                no_receipt = self.tr("No receipt was left: {why}").format(why=told.title)
                words.append(no_receipt if each.taken is not None else told.title)
            self._add_row(each.found, ", ".join(words), trouble=each.error is not None)
        taken = sum(each.taken is not None for each in done.outcomes)
        self.set_title(self.tr("%n bundles taken in", "", taken))
        sentence = self.tr("Each can be taken back, under “Given and taken”.")
        if self.receipt.folder is not None and not any(each.error for each in done.outcomes):
            sentence += " " + self.receipt.left_in_words()
        self.words.setText(sentence)
        self.receipt.withdraw()
        self.held_button.setVisible(held > 0)
        self._end_rows(True)
        self.done_button.setFocus()

    # Rows

    def _begin_rows(self) -> None:
        self._task = None
        self.look_buttons = []
        empty(self._rows)

    def _end_rows(self, done: bool) -> None:
        self.stack.setCurrentIndex(1)
        self.footer.show()
        self.accept_button.setVisible(not done)
        self.later_button.setVisible(not done)
        self.done_button.setVisible(done)
        if not done:
            self.held_button.hide()
        tab_through(
            [
                self.header.back_button,
                *self.look_buttons,
                self.receipt,
                self.later_button,
                self.held_button,
                self.accept_button,
                self.done_button,
            ]
        )

    def _add_row(self, found: Found, words: str, *, trouble: bool, look: bool = False) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(theme.margins(16, 10, 12, 10))
        line.setSpacing(theme.TIGHT)
        line.addWidget(IconLabel("warning" if trouble else "download", "amber" if trouble else "accent", 16))
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Label(title_of(found), strong=True, wrap=True))
        made = found.manifest.made.timestamp() * 1000 if found.manifest is not None else found.file.at
        told.addWidget(Label(f"{day_of(int(made))} · {words}", tone="muted", wrap=True))
        line.addLayout(told, 1)
        if look:
            button = Button(self.tr("Look"), small=True)
            button.setAccessibleDescription(title_of(found))
            button.clicked.connect(partial(self._ask_to_look, found.file.path))
            line.addWidget(button)
            self.look_buttons.append(button)
        self._rows.addWidget(row)
        self._rows.addWidget(Rule())

    def _ask_to_look(self, path: Path) -> None:
        self.look_asked.emit(path)

    def _leave(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.closed.emit()


def preview_in_words(preview: Preview | None) -> list[str]:
    """What is in it, by what would become of it."""
    if preview is None:
        return []
    count = preview.count
    waits = count("held")
    asked = count("deleted") + count("forget") + count("removed")
    told = [
        translate("TakeAllPage", "%n new", "", count("added")) if count("added") else "",
        translate("TakeAllPage", "%n changed", "", count("changed")) if count("changed") else "",
        translate("TakeAllPage", "%n with two versions", "", count("two_versions")) if count("two_versions") else "",
        translate("TakeAllPage", "%n deletions wait", "", asked) if asked else "",
        translate("TakeAllPage", "%n wait for review", "", waits) if waits else "",
    ]
    return [each for each in told if each] or [translate("TakeAllPage", "Nothing new")]


def taken_in_words(outcome: Outcome) -> list[str]:
    taken = outcome.taken
    if taken is None:
        return []
    applied = sum(taken.applied.values())
    told = [
        translate("TakeAllPage", "%n taken in", "", applied) if applied else "",
        translate("TakeAllPage", "%n with two versions", "", taken.two_versions) if taken.two_versions else "",
        translate("TakeAllPage", "%n wait for review", "", taken.held) if taken.held else "",
        translate("TakeAllPage", "they have your {numbers}").format(numbers=numbers_in_words(taken.confirmed))
        if taken.confirmed
        else "",
    ]
    return [each for each in told if each] or [translate("TakeAllPage", "Nothing new")]


def _confirmed(numbers: tuple[int, ...]) -> str:
    words = translate("TakeAllPage", "they have your {numbers}")
    return words.format(numbers=numbers_in_words(numbers)) if numbers else ""
