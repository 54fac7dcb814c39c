"""Several people are chosen: what can be done with all of them, each of it one step back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from toolkit.domain.filters import ONLY
from toolkit.services import bulk
from toolkit.services.asking import Known
from toolkit.services.groups import GroupCount
from toolkit.vault.edits import Changes

from ..bidi import isolated
from ..desk import Desk
from ..labels import type_label
from ..page import Panel
from ..widgets.buttons import Button
from ..widgets.fields import Choice, ReferenceField
from ..widgets.labels import Label, Rule
from ..widgets.notice import Notice
from ..widgets.progress_panel import ProgressPanel
from ..work import Task
from .people_model import Wanted
from .person_view import read_choices

MOST_COMPARED = 4
"""So many people have room beside each other."""


class Several(Panel):
    """`ids_asked(do)`: call `do(ids)` for whoever is chosen. `did(words, operation)`; `gone` once they were deleted.

    `compare_asked`, `export_asked`, `all_asked` for everybody who is listed.
    """

    ids_asked = Signal(object)
    compare_asked = Signal()
    export_asked = Signal()
    all_asked = Signal()
    did = Signal(str, int)
    gone = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._count = 0
        self._task: Task | None = None
        self._group: GroupCount | None = None
        self._archived_only = False
        self.heading = Label(size="section", strong=True, wrap=True)
        self.all_button = Button(self.tr("Choose everybody who is listed"), kind="link", small=True)
        self.all_button.clicked.connect(self.all_asked)
        self.progress = ProgressPanel()
        self.progress.hide()
        self.progress.cancelled.connect(lambda: self._task.cancel() if self._task else None)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.progress)
        self.actions = QWidget()
        self._column = QVBoxLayout(self.actions)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._build_tags()
        self._build_boxes()
        self._column.addWidget(Rule())
        self._build_buttons()
        self.body.addWidget(self.actions)
        self.body.addStretch()

    # Building

    def _build_tags(self) -> None:
        self.tag = QLineEdit()
        self.tag.setAccessibleName(self.tr("Tag for all of them"))
        self.tag.setPlaceholderText(self.tr("Tag for all of them"))
        self.tag.returnPressed.connect(self._add_tag)
        self.tag_button = Button(self.tr("Add tag"), "tag")
        self.tag_button.clicked.connect(self._add_tag)
        self._line(self.tag, self.tag_button)
        self.worn = self._box(self.tr("Tag to take off"))
        self.untag_button = Button(self.tr("Take off"))
        self.untag_button.clicked.connect(self._take_tag_off)
        self._line(self.worn, self.untag_button)

    def _build_boxes(self) -> None:
        self.groups = QLineEdit()
        self.groups.setAccessibleName(self.tr("Group to put them into"))
        self.groups.setPlaceholderText(self.tr("Group, there already or new"))
        self.groups.returnPressed.connect(self._put_into_group)
        self.group_button = Button(self.tr("Add to group"), "group")
        self.group_button.clicked.connect(self._put_into_group)
        self._line(self.groups, self.group_button)
        self.carer = ReferenceField(self.tr("Who looks after them"), placeholder=self.tr("Who looks after them"))
        self.carer.setProperty("inPlace", False)
        self.carer.looked_for.connect(
            lambda text: self._desk.read(
                read_choices, self._desk.session.reader, text, done=self.carer.set_choices, key="several.carer"
            )
        )
        self.carer_button = Button(self.tr("Assign"), "person")
        self.carer_button.clicked.connect(self._assign)
        self._line(self.carer, self.carer_button)
        self.events = self._box(self.tr("Event to invite them to"))
        self.event_button = Button(self.tr("Invite"), "calendar")
        self.event_button.clicked.connect(self._invite)
        self._line(self.events, self.event_button)

    def _build_buttons(self) -> None:
        self.out_button = Button(self.tr("Take out of this group"), "circle-minus")
        self.out_button.clicked.connect(self._take_out)
        self.compare_button = Button(self.tr("Are they one person?"), "two-versions")
        self.compare_button.clicked.connect(self.compare_asked)
        self.export_button = Button(self.tr("Save them to a file…"), "file")
        self.export_button.clicked.connect(self.export_asked)
        self.archive_button = Button(self.tr("Archive them"), "folder")
        self.archive_button.clicked.connect(self._archive)
        self.delete_button = Button(self.tr("Delete them…"), "trash")
        self.delete_button.clicked.connect(self.ask_to_delete)
        for button in (
            self.out_button, self.compare_button, self.export_button, self.archive_button, self.delete_button
        ):  # fmt: skip
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.sure = Notice("", "", self.tr("Delete"), tone="red", icon="trash")
        self.sure.pressed.connect(self._delete)
        self.keep_button = Button(self.tr("Keep them"), kind="link", small=True)
        self.keep_button.clicked.connect(self._keep)
        self.sure.row.addWidget(self.keep_button)
        self.sure.hide()
        self._column.addWidget(self.sure)
        self._column.addWidget(Label(self.tr("You can take each of these back afterwards."), tone="muted", wrap=True))

    def _box(self, name: str) -> Choice:
        box = Choice(name)
        box.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        return box

    def _line(self, field: QWidget, button: Button) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(field, 1)
        row.addWidget(button)
        self._column.addLayout(row)

    # Showing

    @property
    def idle(self) -> bool:
        """Whether nothing is being done with them just now."""
        return self.actions.isEnabled()

    def show_count(self, count: int, everybody: bool) -> None:
        """So many are chosen; `everybody`, all who are listed."""
        self._count = count
        self.heading.setText(self.tr("{people} chosen").format(people=type_label("person", count)))
        self.setAccessibleName(self.heading.text())
        self.compare_button.setVisible(count <= MOST_COMPARED)
        self.all_button.setVisible(not everybody)
        self.sure.hide()

    def set_known(self, known: Known, groups: Sequence[GroupCount]) -> None:
        """The tags, groups and events there are."""
        by_hand = sorted(each.name for each in groups if each.search is None)
        for line, names in ((self.tag, [words for _, words in known.tags]), (self.groups, by_hand)):
            completer = QCompleter(names, line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        for box, button, choices, hint in (
            (self.worn, self.untag_button, known.tags, self.tr("Tag to take off")),
            (self.events, self.event_button, known.events, self.tr("Event")),
        ):
            kept = box.currentData()
            box.clear()
            box.addItem(hint, "")
            for key, words in choices:
                box.addItem(words, key)
            box.setCurrentIndex(max(0, box.findData(kept)))
            box.setEnabled(bool(choices))
            button.setEnabled(bool(choices))

    def show_for(self, wanted: Wanted, group: GroupCount | None) -> None:
        """The list shows these people, or that group."""
        self._group = group if group is not None and group.search is None else None
        self._archived_only = wanted.chosen.archived == ONLY
        self.out_button.setVisible(self._group is not None)
        self.archive_button.setText(self.tr("Bring them back") if self._archived_only else self.tr("Archive them"))

    # Doing

    def _do(
        self, title: str, said: str, function: Callable[..., Any], *args: Any, after: Callable[[], object] | None = None
    ) -> None:
        """Run something of `services.bulk` for whoever is chosen, with progress."""

        def begin(ids: list[bytes]) -> None:
            self.progress.begin(title)
            self.progress.setVisible(len(ids) > bulk.AT_ONCE)
            self.actions.setEnabled(False)
            self._task = self._desk.write(
                function,
                self._desk.session,
                ids,
                *args,
                done=lambda changes: self._done(said, changes, after),
                failed=self._failed,
                progress=self._report,
                cancelled=self._ended,
            )

        self.ids_asked.emit(begin)

    def _report(self, stage: str, done: int, total: int) -> None:
        self.progress.report(self.tr("Putting the list in order") if stage == "finish" else "", done, total)

    def _ended(self) -> None:
        self.progress.hide()
        self.actions.setEnabled(True)

    def _failed(self, error: Exception) -> None:
        self._ended()
        self._desk.tell_error(error)

    def _done(self, said: str, changes: Changes | None, after: Callable[[], object] | None) -> None:
        self._ended()
        if changes is None:
            self.did.emit(self.tr("All of it was so already"), 0)
            return
        self.did.emit(said, changes.op)
        if after is not None:
            after()

    def _add_tag(self) -> None:
        name = self.tag.text().strip()
        if name:
            self.tag.clear()
            said = self.tr("Added the tag “{tag}”").format(tag=isolated(name))
            self._do(self.tr("Adding a tag"), said, bulk.tag, name)

    def _take_tag_off(self) -> None:
        if tag := self.worn.currentData():
            said = self.tr("Took off the tag “{tag}”").format(tag=isolated(self.worn.currentText()))
            self._do(self.tr("Taking off a tag"), said, bulk.untag, bytes.fromhex(tag))

    def _put_into_group(self) -> None:
        name = self.groups.text().strip()
        if name:
            self.groups.clear()
            said = self.tr("Added to “{group}”").format(group=isolated(name))
            self._do(self.tr("Adding to a group"), said, bulk.put_into_named, name)

    def _take_out(self) -> None:
        if self._group is not None:
            said = self.tr("Taken out of “{group}”").format(group=isolated(self._group.name))
            self._do(self.tr("Taking out of a group"), said, bulk.put_into_group, self._group.id, False)

    def _assign(self) -> None:
        self.carer.commit()
        if carer := self.carer.value():
            said = self.tr("Looked after by {name} now").format(name=isolated(self.carer.text()))
            self.carer.set_value("")
            self._do(self.tr("Assigning"), said, bulk.set_field, "looked_after_by", bytes.fromhex(carer))

    def _invite(self) -> None:
        if event := self.events.currentData():
            said = self.tr("Invited to “{event}”").format(event=isolated(self.events.currentText()))
            self._do(self.tr("Inviting"), said, bulk.invite, bytes.fromhex(event))

    def _archive(self) -> None:
        back = self._archived_only
        people = type_label("person", self._count)
        said = self.tr("Brought back {people}") if back else self.tr("Archived {people}")
        title = self.tr("Bringing back") if back else self.tr("Archiving")
        self._do(title, said.format(people=people), bulk.set_field, "archived", not back, after=self.gone.emit)

    def ask_to_delete(self) -> None:
        """Ask with the number: so many at once may be a slip."""
        people = type_label("person", self._count)
        self.sure.tell(
            self.tr("Delete {people}?").format(people=people),
            self.tr("They go from every copy that hears of it. You can take it back."),
            self.tr("Delete {people}").format(people=people),
            tone="red",
        )
        self.sure.show()
        self.sure.setFocus()

    def _keep(self) -> None:
        self.sure.hide()
        self.delete_button.setFocus()

    def _delete(self) -> None:
        self.sure.hide()
        said = self.tr("Deleted {people}").format(people=type_label("person", self._count))
        self._do(self.tr("Deleting"), said, bulk.delete, after=self.gone.emit)
