"""Bringing in a list: see how it was read, correct it, see what would come, add it, take it back if it was wrong."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.formats.sources import Source
from toolkit.services import import_choices, importing
from toolkit.services.import_choices import Choices, FileChoices
from toolkit.services.importing import ImportPreview, ImportResult
from toolkit.vault.reading import Reader

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..labels import type_label
from ..messages import message
from ..widgets.buttons import Button
from ..widgets.labels import Label
from ..widgets.layouts import empty
from ..widgets.notice import Notice
from ..widgets.progress_panel import ProgressPanel
from ..work import Task
from .import_columns import ColumnsCard
from .import_gives import GivesCard
from .import_rows import SHOWN, Counts, Rows


class ImportPanel(QWidget):
    """`closed` when the person is done with it; `imported(sentence, operation)` when people came in."""

    closed = Signal()
    imported = Signal(str, int)
    undo_asked = Signal(int)
    choose_asked = Signal()
    mend_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sources: list[Source] = []
        self._files: list[FileChoices] = []
        self._own_fields: list[str] = []
        self._task: Task | None = None
        self._round = 0  # what an older round of counting says is not listened to
        self._op = 0
        self._adding = False
        self.cards: list[ColumnsCard] = []
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
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(theme.margins(0, 0, 4, 0))
        parts.setSpacing(theme.GAP)
        self.trouble = Notice("")
        self.trouble.hide()
        parts.addWidget(self.trouble)
        self.counts = Counts()
        parts.addWidget(self.counts)
        self._files_column = QVBoxLayout()
        self._files_column.setSpacing(theme.GAP)
        parts.addLayout(self._files_column)
        self._gives_column = QVBoxLayout()
        parts.addLayout(self._gives_column)
        self.counting = ProgressPanel()
        self.counting.hide()
        parts.addWidget(self.counting)
        self.rows = Rows()
        parts.addWidget(self.rows)
        parts.addStretch(1)
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setWidget(inside)
        column.addWidget(self.scroll, 1)
        bar = QHBoxLayout()
        bar.setSpacing(theme.ICON_GAP)
        self._nothing_yet = Label(tone="muted", wrap=True)
        self.leave_button = Button(self.tr("Not now"))
        self.leave_button.clicked.connect(self._leave)
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
        self.taking_back = ProgressPanel()
        self.taking_back.hide()
        self._held = QVBoxLayout()
        self.done_button = Button(self.tr("Show the people"), kind="primary")
        self.done_button.clicked.connect(self.closed)
        self.again_button = Button(self.tr("Choose another file"))
        self.again_button.clicked.connect(self.choose_asked)
        self.mend_button = Button("")
        self.mend_button.clicked.connect(self.mend_asked)
        row = QHBoxLayout()
        row.setSpacing(theme.ICON_GAP)
        row.addStretch()
        for button in (self.again_button, self.mend_button, self.done_button):
            row.addWidget(button)
        column.addWidget(self.outcome)
        column.addWidget(self.taking_back)
        column.addLayout(self._held)
        column.addLayout(row)
        column.addStretch(1)

    # Looking

    def look_at(self, sources: Sequence[Source]) -> None:
        """Read these files, or what was pasted, and show what an import would do."""
        self._sources = list(sources)
        self._files = [FileChoices()] * len(self._sources)
        empty(self._gives_column)
        self.gives = GivesCard(self._desk)
        self.gives.changed.connect(self._recount)
        self._gives_column.addWidget(self.gives)
        self.scroll.verticalScrollBar().setValue(0)
        self.progress.begin(self.tr("Looking at the list"))
        self.stack.setCurrentWidget(self.working)
        self._desk.read(_own_fields, self._desk.session.reader, done=self._know_fields, key="import.fields")

    def take_in(self) -> None:
        """Import what was looked at."""
        self.progress.begin(self.tr("Adding people"))
        self.stack.setCurrentWidget(self.working)
        self._run(importing.apply, self._show_result, self._failed, self.progress)

    @property
    def choices(self) -> Choices:
        """What the person decided so far."""
        return Choices(tuple(self._files), self.gives.tags, self.gives.came_to)

    def _know_fields(self, names: list[str]) -> None:
        self._own_fields = names
        self._examine(self._failed)

    def _examine(self, failed) -> None:
        panel = self.progress if self.stack.currentWidget() is self.working else self.counting
        self._run(importing.examine, self._show_preview, failed, panel)

    def _run(self, function, done, failed, panel: ProgressPanel) -> None:
        self._stop()
        self._adding = function is importing.apply
        self._round += 1
        mine = self._round

        def current(answer, *values) -> None:
            if mine == self._round:
                answer(*values)

        self._task = self._desk.write(
            function,
            self._desk.session,
            self._sources,
            choices=self.choices,
            done=partial(current, done),
            failed=partial(current, failed),
            progress=partial(self._report, panel),
            cancelled=partial(current, self.closed.emit),
        )

    def _report(self, panel: ProgressPanel, stage: str, done: int, total: int) -> None:
        panel.report(self.tr("{number} rows read").format(number=self.locale().toString(done)), 0, 0)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def leave(self) -> None:
        """The person goes away: what only looked stops, what is being added goes on."""
        if not self._adding:
            self._stop()

    def _leave(self) -> None:
        self.leave()
        self.closed.emit()

    # Correcting

    def _decided(self, number: int, choices: FileChoices) -> None:
        """The person corrected how a file is read."""
        mapped = choices.reading == self._files[number].reading and choices.targets is not None
        self._files[number] = choices
        if mapped:
            # The first people can be shown at once, as they would come.
            card = self.cards[number]
            self.rows.show_sample(import_choices.samples(card.info_with(choices.targets), SHOWN))
        self._recount()

    def _recount(self) -> None:
        self.trouble.hide()
        self.counting.begin(self.tr("Looking again at what would come in"), can_cancel=False)
        self.counting.show()
        self.add_button.setEnabled(False)
        self._examine(self._cannot_read)

    def _cannot_read(self, error: Exception) -> None:
        """The list can't be read as the person wants: say so where they can want something else."""
        self.counting.hide()
        if not isinstance(error, ToolkitError):
            self._desk.tell_error(error)
            return
        words = message(error)
        self.trouble.tell(words.title, words.sentence)
        self.trouble.show()
        self.counts.hide()
        self.rows.show_sample([])
        self.add_button.hide()

    def _show_preview(self, preview: ImportPreview) -> None:
        self.counting.hide()
        self._show_files(preview)
        self.trouble.setVisible(preview.lacking)
        if preview.lacking:
            self.trouble.tell(
                self.tr("Which column holds the names?"),
                self.tr("Baton can't tell what the columns hold. Say below where each of them goes."),
            )
            self.rows.show_sample([])
        else:
            self.rows.show_preview(preview)
            self.counts.show_counts(preview)
        self.counts.setVisible(not preview.lacking)
        coming = preview.added + preview.updated
        self.add_button.setEnabled(True)
        self.add_button.setVisible(coming + preview.attending > 0)
        self.add_button.setText(self._add_words(preview))
        self._nothing_yet.setText(self._bar_words(preview, coming + preview.attending))
        if self.stack.currentWidget() is not self.preview:
            self.stack.setCurrentWidget(self.preview)
            first = next((box for card in self.cards for box in card.boxes), self.leave_button)
            other = first if preview.lacking else self.leave_button
            (self.add_button if self.add_button.isVisibleTo(self) else other).setFocus()

    def _add_words(self, preview: ImportPreview) -> str:
        if preview.added:
            return self.tr("Add {people}").format(people=type_label("person", preview.added))
        if preview.updated:
            return self.tr("Bring %n up to date", "", preview.updated)
        return self.tr("Note that %n came", "", preview.attending)

    def _bar_words(self, preview: ImportPreview, coming: int) -> str:
        if preview.lacking:
            return self.tr("Nothing has been added yet.")
        if not coming and not preview.held_back:
            return self.tr("Everybody in this list is here already. There is nothing to add.")
        return self.tr("Nothing has been added yet. Afterwards you can take it all back at once.")

    def _show_files(self, preview: ImportPreview) -> None:
        old, self.cards = self.cards, []
        for number, info in enumerate(preview.files):
            card = ColumnsCard(info, self._files[number], self._own_fields)
            card.changed.connect(partial(self._decided, number))
            self._files_column.addWidget(card)
            self.cards.append(card)
        for mine, theirs in zip(self.cards, old, strict=False):
            mine.take_over(theirs)
        for card in old:
            self._files_column.removeWidget(card)
            card.hide()
            card.deleteLater()

    # Afterwards

    def _show_result(self, result: ImportResult) -> None:
        self._op = result.changes.op if result.changes is not None else 0
        said = self.tr("Added {people}").format(people=type_label("person", result.added))
        others = [
            self.tr("%n got something new", "", result.updated) if result.updated else "",
            self.tr("%n were here already", "", result.unchanged) if result.unchanged else "",
            self.tr("%n came to the event", "", result.attending) if result.attending else "",
            self.tr("%n wait to be mended", "", len(result.to_mend)) if result.to_mend else "",
        ]
        sentence = " · ".join(other for other in others if other)
        self.outcome.tell(said, sentence, self.tr("Undo") if self._op else "", tone="calm", icon="check")
        self.taking_back.hide()
        empty(self._held)
        held = [problem for problem in result.problems if problem.kind == "held"]
        if held:
            self._held.addWidget(self.rows.problems(held, len(self._sources) > 1))
        self.mend_button.setText(self.tr("Mend %n rows", "", len(result.to_mend)))
        self.mend_button.setVisible(bool(result.to_mend))
        self.done_button.setText(self.tr("Show the people"))
        self.again_button.hide()
        self.stack.setCurrentWidget(self.result)
        self.done_button.setFocus()
        if self._op:
            self.imported.emit(said, self._op)

    def taken_back(self) -> None:
        """The import was undone."""
        self._op = 0
        self.taking_back.hide()
        self.outcome.tell(self.tr("Taken back"), self.tr("Everybody is as before."), "", tone="calm", icon="undo")
        self.mend_button.hide()
        empty(self._held)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ToolkitError):
            self.closed.emit()
            self._desk.tell_error(error)
            return
        words = message(error)
        self._op = 0
        names = ", ".join(isolated(source.name) for source in self._sources if source.name)
        title = f"{names}: {words.title}" if names else words.title
        self.outcome.tell(title, words.sentence, "", tone="amber", icon="warning")
        self.mend_button.hide()
        self.taking_back.hide()
        empty(self._held)
        self.done_button.setText(self.tr("Back to the people"))
        self.again_button.show()
        self.stack.setCurrentWidget(self.result)
        self.again_button.setFocus()


def _own_fields(reader: Reader) -> list[str]:
    return [field.title for field in reader.where("custom_field", "t.\"on\" = 'person'", order="sort")]
