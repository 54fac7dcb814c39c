"""Bringing in a list: see what was recognised, then add it, then take it back if it was wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.formats.drafts import ContactDraft
from toolkit.services import importing
from toolkit.services.importing import FileInfo, FileProblem, ImportPreview, ImportResult

from .. import theme
from ..bidi import isolated, ltr
from ..desk import Desk
from ..labels import type_label
from ..messages import message
from ..row_words import row_words
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.labels import IconLabel, Label, Rule
from ..widgets.notice import Notice
from ..widgets.progress_panel import ProgressPanel
from ..work import Task

SHOWN = 8  # people of the list
PROBLEMS_SHOWN = 50


class ImportPanel(QWidget):
    """`closed` when the person is done with it; `imported(sentence, operation)` when people came in."""

    closed = Signal()
    imported = Signal(str, int)
    undo_asked = Signal(int)
    choose_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._paths: list[Path] = []
        self._task: Task | None = None
        self._op = 0
        self.stack = QStackedWidget()
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(self._stop)
        working = QWidget()
        column = QVBoxLayout(working)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.progress)
        column.addStretch()
        self.working = working
        self._build_preview()
        self._build_result()
        for page in (self.working, self.preview, self.result):
            self.stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def _build_preview(self) -> None:
        self.preview = QWidget()
        column = QVBoxLayout(self.preview)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        inside = QWidget()
        self._parts = QVBoxLayout(inside)
        self._parts.setContentsMargins(theme.margins(0, 0, 4, 0))
        self._parts.setSpacing(theme.GAP)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        column.addWidget(scroll, 1)
        bar = QHBoxLayout()
        bar.setSpacing(theme.ICON_GAP)
        self._nothing_yet = Label(
            self.tr("Nothing has been added yet. Afterwards you can take it all back at once."), tone="muted", wrap=True
        )
        self.leave_button = Button(self.tr("Not now"))
        self.leave_button.clicked.connect(self.closed)
        self.add_button = Button("", "check", kind="primary")
        self.add_button.clicked.connect(self.take_in)
        bar.addWidget(self._nothing_yet, 1)
        bar.addWidget(self.leave_button)
        bar.addWidget(self.add_button)
        column.addLayout(bar)

    def _build_result(self) -> None:
        self.result = QWidget()
        column = QVBoxLayout(self.result)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        self.outcome = Notice("", tone="calm", icon="check")
        self.outcome.pressed.connect(lambda: self.undo_asked.emit(self._op))
        self._held = QVBoxLayout()
        self.done_button = Button(self.tr("Show the people"), kind="primary")
        self.done_button.clicked.connect(self.closed)
        self.again_button = Button(self.tr("Choose another file"))
        self.again_button.clicked.connect(self.choose_asked)
        row = QHBoxLayout()
        row.setSpacing(theme.ICON_GAP)
        row.addStretch()
        row.addWidget(self.again_button)
        row.addWidget(self.done_button)
        column.addWidget(self.outcome)
        column.addLayout(self._held)
        column.addLayout(row)
        column.addStretch(1)

    # Looking

    def look_at(self, paths: Sequence[Path]) -> None:
        """Read these files and show what an import would do."""
        self._paths = list(paths)
        self._work(self.tr("Looking at the list"), importing.preview, self._show_preview)

    def take_in(self) -> None:
        """Import what was looked at."""
        self._work(self.tr("Adding people"), importing.apply, self._show_result)

    def _work(self, title: str, function, done) -> None:
        self.progress.begin(title)
        self.stack.setCurrentWidget(self.working)
        self._task = self._desk.write(
            function,
            self._desk.session,
            self._paths,
            done=done,
            failed=self._failed,
            progress=self._report,
            cancelled=self.closed.emit,
        )

    def _report(self, stage: str, done: int, total: int) -> None:
        self.progress.report(self.tr("{number} rows read").format(number=self.locale().toString(done)), 0, 0)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _show_preview(self, preview: ImportPreview) -> None:
        _empty(self._parts)
        for info in preview.files:
            self._parts.addWidget(self._file(info))
        self._parts.addLayout(self._counts(preview))
        if preview.sample:
            self._parts.addWidget(self._sample(preview.sample))
        if preview.problems:
            self._parts.addWidget(self._problems(preview.problems))
        self._parts.addStretch(1)
        coming = preview.added + preview.updated
        self.add_button.setVisible(coming > 0)
        self.add_button.setText(
            self.tr("Add {people}").format(people=type_label("person", preview.added))
            if preview.added
            else self.tr("Bring %n up to date", "", preview.updated)
        )
        if not coming:
            self._nothing_yet.setText(self.tr("Everybody in this list is here already. There is nothing to add."))
        else:
            self._nothing_yet.setText(
                self.tr("Nothing has been added yet. Afterwards you can take it all back at once.")
            )
        self.stack.setCurrentWidget(self.preview)
        (self.add_button if coming else self.leave_button).setFocus()

    def _file(self, info: FileInfo) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.ICON_GAP)
        row.addWidget(IconLabel("file", "accent"))
        row.addWidget(Label(isolated(info.path.name), strong=True))
        kind = (
            self.tr("Contacts saved from a phone or mail program") if info.kind == "vcard" else self.tr("A spreadsheet")
        )
        row.addWidget(Label(kind, tone="muted"), 1)
        return line

    def _counts(self, result: ImportResult) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        for count, words, tone in (
            (result.added, self.tr("new"), "accent"),
            (result.updated, self.tr("get something new"), "text"),
            (result.unchanged, self.tr("here already"), "muted"),
            (result.held_back, self.tr("left out"), "amber" if result.held_back else "muted"),
        ):
            card = Card()
            card.body.setSpacing(0)
            number = self.locale().toString(count)
            card.setAccessibleName(f"{number} {words}")
            card.body.addWidget(Label(number, size="title", strong=True, tone=tone))
            card.body.addWidget(Label(words, tone="muted", wrap=True))
            row.addWidget(card, 1)
        return row

    def _sample(self, drafts: list[ContactDraft]) -> Card:
        card = Card(self.tr("The first of them, as they were read"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(8)
        for row, draft in enumerate(drafts[:SHOWN]):
            reach = (*draft.phones, *draft.emails, *draft.addresses)
            texts = (draft.name, ltr(reach[0].value) if reach else "", draft.place, ", ".join(draft.tags))
            for column, text in enumerate(texts):
                label = Label(text, strong=column == 0, tone="text" if column < 2 else "muted")
                label.setMinimumWidth(20)
                label.setToolTip(text)
                grid.addWidget(label, row, column)
                grid.setColumnStretch(column, 3 if column < 2 else 2)
        card.body.addLayout(grid)
        return card

    def _problems(self, problems: list[FileProblem]) -> Card:
        held = [problem for problem in problems if problem.kind == "held"]
        card = Card(self.tr("What to know about some rows"), tone="amber" if held else "surface")
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        several = len(self._paths) > 1
        for row, problem in enumerate([*held, *(each for each in problems if each.kind != "held")][:PROBLEMS_SHOWN]):
            where = self.tr("Row {row}").format(row=self.locale().toString(problem.row))
            if several:
                where = f"{isolated(problem.file)}, {where}"
            kept = self.tr("left out") if problem.kind == "held" else self.tr("comes in")
            grid.addWidget(Label(where, tone="muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            tone = "amber" if problem.kind == "held" else "muted"
            grid.addWidget(Label(kept, tone=tone, strong=problem.kind == "held"), row, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(row_words(problem.code, problem.facts), wrap=True), row, 2)
        card.body.addLayout(grid)
        if len(problems) > PROBLEMS_SHOWN:
            card.body.addWidget(Rule())
            card.body.addWidget(Label(self.tr("and %n more", "", len(problems) - PROBLEMS_SHOWN), tone="muted"))
        return card

    # Afterwards

    def _show_result(self, result: ImportResult) -> None:
        self._op = result.changes.op if result.changes is not None else 0
        said = self.tr("Added {people}").format(people=type_label("person", result.added))
        others = [
            self.tr("%n got something new", "", result.updated) if result.updated else "",
            self.tr("%n were here already", "", result.unchanged) if result.unchanged else "",
            self.tr("%n left out", "", result.held_back) if result.held_back else "",
        ]
        sentence = " · ".join(other for other in others if other)
        self.outcome.tell(said, sentence, self.tr("Undo") if self._op else "", tone="calm", icon="check")
        _empty(self._held)
        held = [problem for problem in result.problems if problem.kind == "held"]
        if held:
            self._held.addWidget(self._problems(held))
        self.done_button.setText(self.tr("Show the people"))
        self.again_button.hide()
        self.stack.setCurrentWidget(self.result)
        self.done_button.setFocus()
        if self._op:
            self.imported.emit(said, self._op)

    def taken_back(self) -> None:
        """The import was undone."""
        self._op = 0
        self.outcome.tell(self.tr("Taken back"), self.tr("Everybody is as before."), "", tone="calm", icon="undo")
        _empty(self._held)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ToolkitError):
            self.closed.emit()
            self._desk.tell_error(error)
            return
        words = message(error)
        self._op = 0
        names = ", ".join(isolated(path.name) for path in self._paths)
        self.outcome.tell(f"{names}: {words.title}", words.sentence, "", tone="amber", icon="warning")
        _empty(self._held)
        self.done_button.setText(self.tr("Back to the people"))
        self.again_button.show()
        self.stack.setCurrentWidget(self.result)
        self.again_button.setFocus()


def _empty(layout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            _empty(inner)
