"""The card of the settings that lists what was done, and takes it back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from toolkit.domain.records import TYPES
from toolkit.services import editing
from toolkit.vault.reading import Operation
from toolkit.vault.undo import Undone
from toolkit.vault.vault import FORGET, REMOVE

from ..bidi import isolated
from ..desk import Desk
from ..facts import moment_of
from ..labels import field_label, kind_label
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.labels import Label
from ..widgets.progress_panel import ProgressPanel
from ..work import Task

FIRST, STEP = 8, 40


class HistoryCard(Card):
    """The latest first. What was taken back stays in the list, and can be brought back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What was done"), parent=parent)
        self._desk = desk
        self._limit = FIRST
        self.buttons: dict[int, Button] = {}
        self._rows = QWidget()
        self._grid = self._new_grid()
        self.nothing = Label(self.tr("Nothing yet. Every change will stand here, and can be taken back."),
                             tone="muted", wrap=True)  # fmt: skip
        self.more = Button(self.tr("Show earlier ones"), kind="link", small=True)
        self.more.clicked.connect(self._show_more)
        self._task: Task | None = None
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._task.cancel() if self._task else None)
        self.progress.hide()
        self.body.addWidget(self.progress)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self._rows)
        self.body.addWidget(self.more)

    def refresh(self) -> None:
        """Read the history again."""
        # One more than is shown tells whether there are earlier ones.
        self._desk.read(self._desk.session.reader.operations, self._limit + 1, done=self._show, key="history")

    def _show_more(self) -> None:
        self._limit += STEP
        self.refresh()

    def _show(self, operations: list[Operation]) -> None:
        self.nothing.setVisible(not operations)
        self.more.setVisible(len(operations) > self._limit)
        old, self._rows = self._rows, QWidget()
        self._grid = self._new_grid()
        self.buttons = {}
        for row, operation in enumerate(operations[: self._limit]):
            self._add(row, operation)
        self.body.replaceWidget(old, self._rows)
        old.hide()
        old.deleteLater()

    def _new_grid(self) -> QGridLayout:
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        return grid

    def _add(self, row: int, operation: Operation) -> None:
        what = self.words(operation)
        when = QLocale().toString(QDateTime(moment_of(operation.clock)), QLocale.FormatType.ShortFormat)
        title = Label(what, wrap=True, tone="muted" if operation.undone else "text")
        about = self.tr("{who}, {when}").format(who=isolated(operation.who), when=isolated(when))
        if operation.undone:
            about = self.tr("{about} · taken back").format(about=about)
        line = Label(about, tone="muted", wrap=True)
        line.setContentsMargins(0, 0, 0, 10)
        self._grid.addWidget(title, 2 * row, 0)
        self._grid.addWidget(line, 2 * row + 1, 0)
        if operation.undone or operation.kind in (FORGET, REMOVE):
            return
        redo = operation.undoes is not None
        label = self.tr("Do it again") if redo else self.tr("Undo")
        button = Button(label, "redo" if redo else "undo", kind="link", small=True, name=f"{label}: {what}")
        button.clicked.connect(partial(self._take_back, operation))
        self.buttons[operation.op] = button
        self._grid.addWidget(button, 2 * row, 1, 2, 1, Qt.AlignmentFlag.AlignTop)

    def words(self, operation: Operation) -> str:
        """What an operation did, in plain words."""
        facts = operation.facts
        kind = str(facts.get("of", operation.kind)) if operation.undoes is not None else operation.kind
        said = {
            "add": self.tr("Added something new"),
            "edit": self.tr("Changed a field"),
            "delete": self.tr("Deleted %n records", "", int(facts.get("count", 1))),
            "tag": self.tr("Changed tags"),
            "group": self.tr("Changed who is in a group"),
            "archive": self.tr("Changed who is archived"),
            "invite": self.tr("Invited people to an event"),
            "import": self.tr("Imported a list"),
            "receive": self.tr("Received a bundle"),
            "merge": self.tr("Said of records that they are one person"),
            "keep_apart": self.tr("Said of two people that they are two"),
            "ask_again": self.tr("Took back an answer about one person or two"),
            "split": self.tr("Took a record out of those about one person"),
            "take": self.tr("Took in what was held"),
            "forget": self.tr("Forgot %n people", "", int(facts.get("count", 1))),
            "remove": self.tr("Removed %n records from this copy", "", int(facts.get("count", 1))),
            "resolve": self.tr("Chose one of two versions"),
        }.get(kind, self.tr("Changed something"))
        if kind == "add" and "type" in facts:
            said = self.tr("Added: {type}").format(type=kind_label(str(facts["type"])))
        if kind in ("edit", "resolve") and "field" in facts:
            said = self.tr("{what}: {field}").format(what=said, field=_field_words(str(facts["field"])))
        if kind == "import" and (files := [str(name) for name in facts.get("files", []) if name]):
            said = self.tr("{what}: {files}").format(what=said, files=", ".join(map(isolated, files)))
        if operation.kind == "undo":
            return self.tr("Taken back: {what}").format(what=said)
        if operation.kind == "redo":
            return self.tr("Done again: {what}").format(what=said)
        return said

    def _take_back(self, operation: Operation) -> None:
        self.buttons[operation.op].setEnabled(False)
        self.progress.begin(self.tr("Taking it back"))
        self._task = self._desk.write(
            editing.undo,
            self._desk.session,
            operation.op,
            done=self._taken_back,
            failed=self._not_taken_back,
            progress=self._going_back,
            cancelled=self._stopped,
        )

    def _going_back(self, stage: str, done: int, total: int) -> None:
        self.progress.show()
        self.progress.report(self.tr("Putting the list in order") if stage == "finish" else "", done, total)

    def _stopped(self) -> None:
        self.progress.hide()
        self.refresh()

    def _taken_back(self, undone: Undone | None) -> None:
        self.progress.hide()
        if undone is not None and undone.kept:
            self._desk.tell(
                self.tr("Taken back, but for what was changed since"),
                self.tr("%n fields that somebody changed afterwards stay as they are.", "", len(undone.kept)),
            )
        else:
            self._desk.tell(self.tr("Taken back"))
        self.refresh()

    def _not_taken_back(self, error: Exception) -> None:
        self.progress.hide()
        self._desk.tell_error(error)
        self.refresh()


def _field_words(field: str) -> str:
    """What a field is called wherever it stands; the history keeps the field alone."""
    types = (name for name, declared in TYPES.items() if field in declared.by_name)
    return field_label(next(types, ""), field)
