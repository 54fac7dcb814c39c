"""People out to a file: which kind, which facts, and that it is not locked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.domain.filters import EVERYBODY, Filter
from toolkit.services import exporting
from toolkit.services.exporting import FIELDS
from toolkit.services.groups import GroupCount, in_group

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..labels import field_label, type_label
from ..messages import message
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.fields import Choice
from ..widgets.flow import FlowLayout
from ..widgets.labels import Label
from ..widgets.notice import Notice
from ..widgets.progress_panel import ProgressPanel
from ..work import Task


class Chosen(NamedTuple):
    """Who is saved: found by a search and let through by a filter, or these people. `who` says it in words."""

    who: str
    query: str = ""
    chosen: Filter = EVERYBODY
    people: Sequence[RecordId] | None = None


class ExportPanel(QWidget):
    """`closed` once the file is written, or the person left it."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._offered: list[Chosen] = []
        self._task: Task | None = None
        self.notice = Notice("")
        self.who = Choice(self.tr("Who goes into it"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        inside = QWidget()
        asked = QVBoxLayout(inside)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(theme.GAP)
        people = QWidget()
        line = QHBoxLayout(people)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(self.tr("Who goes into it"), strong=True))
        line.addWidget(self.who, 1)
        for part in (self.notice, people, self._build_kinds(), self._build_fields()):
            asked.addWidget(part)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._task.cancel() if self._task else None)
        self.progress.hide()
        asked.addWidget(self.progress)
        asked.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        column.addWidget(scroll, 1)
        bar = QHBoxLayout()
        bar.setSpacing(theme.ICON_GAP)
        self.leave_button = Button(self.tr("Do not save"))
        self.leave_button.clicked.connect(self.closed)
        self.save_button = Button(self.tr("Choose where to save"), kind="primary")
        self.save_button.clicked.connect(self._choose)
        bar.addStretch(1)
        bar.addWidget(self.leave_button)
        bar.addWidget(self.save_button)
        column.addLayout(bar)

    def _build_kinds(self) -> Card:
        card = Card(self.tr("What kind of file"))
        self._kinds = QButtonGroup(self)
        self.kinds: dict[tuple[str, str], QRadioButton] = {}
        for kind, words in (
            (("xlsx", ""), self.tr("Spreadsheet (XLSX). Phone numbers stay as they are written.")),
            (("csv", ""), self.tr("Plain table (CSV), for other programs")),
            (("vcf", "3.0"), self.tr("Contacts for phones and mail programs (vCard 3.0)")),
            (("vcf", "4.0"), self.tr("Contacts for newer programs (vCard 4.0)")),
        ):
            button = QRadioButton(words)
            button.setMinimumHeight(button.sizeHint().height())
            self._kinds.addButton(button)
            self.kinds[kind] = button
            card.body.addWidget(button)
        self.kinds["xlsx", ""].setChecked(True)
        return card

    def _build_fields(self) -> Card:
        card = Card(self.tr("What goes into it"))
        line = QWidget()
        flow = FlowLayout(line, gap=theme.GAP, line_gap=theme.ICON_GAP)
        words = {
            "phones": self.tr("Phones"),
            "emails": self.tr("E-mail addresses"),
            "addresses": self.tr("Addresses"),
            "other": self.tr("Other ways to reach them"),
            "agreed": self.tr("What they agreed to"),
            "asks": self.tr("How far along, and the next ask"),
            "household": field_label("person", "household"),
            "own": self.tr("Your own fields"),
        }
        self.fields: dict[str, QCheckBox] = {}
        name = QCheckBox(field_label("person", "name"))
        name.setChecked(True)
        name.setEnabled(False)
        flow.addWidget(name)
        for field in FIELDS:
            box = QCheckBox(words.get(field) or field_label("person", field))
            box.setChecked(True)
            self.fields[field] = box
            flow.addWidget(box)
        card.body.addWidget(line)
        return card

    def begin(self, listed: Chosen, groups: Sequence[GroupCount]) -> None:
        """Ask about these people, or those of a group."""
        self._offered = [listed]
        for group in groups:
            chosen = group.search if group.search is not None else in_group(group.id)
            count = type_label("person", group.people)
            words = self.tr("The group “{name}”: {how_many}").format(name=group.name, how_many=count)
            self._offered.append(Chosen(words, chosen=chosen))
        self.who.clear()
        self.who.addItems([each.who for each in self._offered])
        self.who.setEnabled(len(self._offered) > 1)
        self.progress.hide()
        self.notice.tell(
            self.tr("This file leaves the vault in clear"),
            self.tr("Anybody who finds it can read every name and number in it. Delete it when you no longer need it."),
            tone="amber",
        )
        self.save_button.setFocus()

    @property
    def kind(self) -> tuple[str, str]:
        """The ending of the file, and which vCard."""
        return next(kind for kind, button in self.kinds.items() if button.isChecked())

    def _choose(self) -> None:
        ending, _ = self.kind
        dialog = QFileDialog(self, self.tr("Save people to a file"))
        found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.setDirectory(str(found if found.is_dir() else Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"*.{ending}")
        dialog.setDefaultSuffix(ending)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Write the people to a file in clear."""
        self.progress.begin(self.tr("Saving people to a file"))
        self.progress.show()
        _, version = self.kind
        who = self._offered[self.who.currentIndex()]
        self._task = self._desk.write(  # nothing is written to the vault, but search goes on meanwhile
            exporting.export_people,
            self._desk.session,
            path,
            query=who.query,
            chosen=who.chosen,
            people=who.people,
            fields=frozenset(field for field, box in self.fields.items() if box.isChecked()),
            card=version or "3.0",
            done=partial(self._saved, path),
            failed=self._not_saved,
            progress=lambda _, done, total: self.progress.report("", done, total),
            cancelled=self.progress.hide,
        )

    def _saved(self, path: Path, count: int) -> None:
        self.progress.hide()
        self.closed.emit()
        self._desk.tell(
            self.tr("Saved {people} to {file}").format(people=type_label("person", count), file=isolated(path.name)),
            self.tr("The file is not locked. Delete it when you no longer need it."),
        )

    def _not_saved(self, error: Exception) -> None:
        self.progress.hide()
        if isinstance(error, ToolkitError):
            words = message(error)
            self.notice.tell(words.title, words.sentence, tone="amber")
        else:
            self._desk.tell_error(error)
