"""People: the list with search and tags, the person beside it, adding, importing and exporting."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.services import comparing, editing, parking, people
from toolkit.services.people import TagCount
from toolkit.vault.edits import Changes
from toolkit.vault.reading import Reader

from .. import icons, theme
from ..bidi import isolated
from ..desk import Desk
from ..labels import type_label
from ..page import Page
from ..widgets.buttons import Button, IconButton
from ..widgets.cards import Card
from ..widgets.chips import Chip, Chips
from ..widgets.empty import EmptyState
from ..widgets.labels import Label
from ..widgets.notice import Notice
from ..widgets.progress_panel import ProgressPanel
from ..work import Task
from .people_lists import Lists
from .people_model import PeopleModel, Wanted
from .people_rows import PeopleTable
from .people_side import Side

CHIPS = 12
LEAVES_COUNTS = frozenset({"edit", "resolve"})  # operations that leave the number of people and of their tags as it was

LISTED = frozenset({"person", "contact", "tag", "custom_field", "same"})
AROUND = frozenset(
    {"household", "relationship", "interaction", "group", "event", "attendance", "plan", "step", "curriculum"}
)
"""What stands in the list of people, and what only in the panel about one of them."""


class People(Page):
    """The page of people."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("People"), parent=parent)
        self._desk = desk
        self._people: int | None = None
        self._undo_task: Task | None = None
        self._tags: list[TagCount] = []
        self._marking = False
        self._awaited = -1  # a row that was chosen before it had come
        self._row = 0  # where the selection stood, for when its person is gone
        self.setAcceptDrops(True)
        self.model = PeopleModel(desk, self)
        self.model.found.connect(self._listed)
        self.model.renewed.connect(self._listed)
        self.model.rowsInserted.connect(self._count)
        self.model.filled.connect(self._filled)
        self.side = Side(desk)
        self.lists = Lists(desk)
        self.lists.opened.connect(self._show_lists)
        self.lists.closed.connect(self._show_list)
        self.lists.did.connect(self.side.say)
        self.lists.undo_asked.connect(self._undo)
        self.importing = self.lists.importing
        self.importing.imported.connect(lambda _said, op: self._look_for_doubles(op))
        self._build_head()
        self._build_list()
        self._build_others()
        self._connect_side()
        self._listen_to_keys()
        self.set_panel(self.side)
        self.side.hide()

    # Building

    def _build_head(self) -> None:
        self.import_button = Button(self.tr("Import"), "file")
        self.import_button.clicked.connect(self.lists.choose_files)
        self.add_button = Button(self.tr("Add person"), "plus", kind="primary")
        self.add_button.clicked.connect(self.add_person)
        self.more_button = IconButton("dots", self.tr("More about the list"))
        menu = QMenu(self.more_button)
        self.export_action = menu.addAction(self.tr("Save people to a file…"))
        self.export_action.triggered.connect(self._offer_export)
        self.paste_action = menu.addAction(self.tr("Paste a list"))
        self.paste_action.triggered.connect(self.paste)
        self.tray_action = menu.addAction(self.tr("Rows to mend…"))
        self.tray_action.triggered.connect(self.lists.open_tray)
        self.duplicates_action = menu.addAction(self.tr("Find duplicates"))
        self.duplicates_action.triggered.connect(lambda: self.go_to.emit("duplicates", None))
        self.more_button.setMenu(menu)
        for button in (self.more_button, self.import_button, self.add_button):
            self.header.add_action(button)
        self.header.back.connect(self._go_back)

    def _build_list(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find by name, phone or note"))
        self.search.setAccessibleName(self.tr("Find people"))
        self.search.setClearButtonEnabled(True)
        magnifier = self.search.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        icons.set_icon(magnifier, "search")
        icons.set_icon(self.search.findChild(QAction, "_q_qlineeditclearaction"), "close")
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._enter_list)
        self.chips = Chips(self.tr("Which people to show"))
        self.chips.chosen.connect(self._search)
        self.table = PeopleTable(self.model, self.tr("People"))
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.table.doubleClicked.connect(lambda _index: self._edit_selected())
        self.none_found = Label(tone="muted", wrap=True)
        self.none_found.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.none_found.setContentsMargins(16, 40, 16, 40)
        self.none_found.hide()
        self.here_already = Notice("", "", self.tr("Look at them"), icon="two-versions")
        self.here_already.pressed.connect(lambda: self.go_to.emit("duplicates", None))
        later = IconButton("close", self.tr("Later"), kind="link", small=True)
        later.clicked.connect(self.here_already.hide)
        self.here_already.row.addWidget(later)
        self.here_already.hide()
        self.tray_notice = Notice("", "", self.tr("Mend them"), icon="warning")
        self.tray_notice.pressed.connect(self.lists.open_tray)
        self.tray_notice.hide()
        self.undoing = ProgressPanel()
        self.undoing.hide()
        self.undoing.cancelled.connect(lambda: self._undo_task.cancel() if self._undo_task else None)
        card = Card(flush=True)
        card.body.addWidget(self.none_found)
        card.body.addWidget(self.table, 1)
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.ICON_GAP)
        column.addWidget(self.undoing)
        column.addWidget(self.here_already)
        column.addWidget(self.tray_notice)
        column.addWidget(self.search)
        column.addWidget(self.chips)
        column.addSpacing(4)
        column.addWidget(card, 1)

    def _build_others(self) -> None:
        self.empty = EmptyState(
            "people",
            self.tr("Nobody here yet"),
            self.tr(
                "This is where your chapter keeps the people it knows: how to reach them, what they can offer, "
                "and who looks after them. A person does not need a phone to be here."
            ),
        )
        self.empty_import = self.empty.add_step(
            "file",
            self.tr("Bring in a list you have"),
            self.tr("A spreadsheet, or contacts saved from a phone. You check it before it goes in."),
            self.tr("Import a list"),
            self.lists.choose_files,
        )
        self.empty_add = self.empty.add_step(
            "person-plus",
            self.tr("Start with one person"),
            self.tr("A name is enough. Everything else can wait."),
            self.tr("Add a person"),
            self.add_person,
        )
        self.empty.add_step(
            "stick",
            self.tr("Receive from a stick"),
            self.tr("Another chapter gave you a stick with people on it."),
            self.tr("Receive"),
            lambda: self.go_to.emit("exchange", None),
        )
        self.empty.add_note("shield-check", self.tr("Names you write here stay on this laptop, locked."))
        self._blank = QWidget()
        self.stack = QStackedWidget()
        for page in (self._blank, self._list, self.empty, self.lists):
            self.stack.addWidget(page)
        self.body.addWidget(self.stack, 1)

    def _look_for_doubles(self, op: int) -> None:
        """After an import: is somebody of it here already under another record?"""
        self.here_already.hide()
        self._desk.read(
            comparing.here_already, self._desk.session.reader, op, done=self._tell_doubles, key="people.here_already"
        )

    def _tell_doubles(self, count: int) -> None:
        self.here_already.tell(
            self.tr("%n of these may be here already", "", count),
            self.tr("They came in beside the ones you have. Nothing is merged by itself."),
            self.tr("Look at them"),
        )
        self.here_already.setVisible(count > 0)

    def _connect_side(self) -> None:
        self.side.several.compare_asked.connect(self._compare_selected)
        self.side.undo_asked.connect(self._undo)
        self.side.person.delete_asked.connect(self.delete_selected)
        self.side.person.gone.connect(self._leave_gone)
        self.side.person.person_asked.connect(self.open_record)
        self.side.person.record_asked.connect(self.go_to)
        self.side.several.delete_asked.connect(self.delete_selected)
        self.side.several.tag_asked.connect(self._tag_selected)
        self.side.new.added.connect(self._added)
        self.side.new.left.connect(self._leave_new)

    def _listen_to_keys(self) -> None:
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, do in (
            (QKeySequence(QKeySequence.StandardKey.Find), self.find),
            (QKeySequence(QKeySequence.StandardKey.New), self.add_person),
            (QKeySequence(QKeySequence.StandardKey.Paste), self.paste),
        ):
            QShortcut(keys, self, activated=do, context=here)
        for key, do in (
            (Qt.Key.Key_Delete, self.delete_selected),
            (Qt.Key.Key_Return, self._edit_selected),
            (Qt.Key.Key_Enter, self._edit_selected),
        ):
            QShortcut(QKeySequence(key), self.table, activated=do, context=Qt.ShortcutContext.WidgetShortcut)
        self.search.installEventFilter(self)

    # Showing

    def refresh(self, changes: Changes | None = None) -> None:
        if changes is not None and not changes.types & LISTED:
            if changes.types & AROUND and self.side.shown is self.side.person:
                self.side.person.reload()
            return
        if not self.model.loaded:
            self.model.search(Wanted())
        else:
            self.model.refresh(self.table.first_in_sight())
        if changes is None or changes.kind not in LEAVES_COUNTS:
            self._desk.read(_overview, self._desk.session.reader, done=self._show_overview, key="people.overview")
        if self.side.shown is self.side.person:
            self.side.person.reload()
        if changes is not None and changes.kind == "undo":
            self.side.strip.hide()  # it would offer to take back what may just have been

    def activate(self) -> None:
        if self.stack.currentWidget() is self._list:
            self.table.setFocus()
        elif self.stack.currentWidget() is self.empty:
            self.empty_import.setFocus()

    def open_record(self, record: RecordId) -> None:
        self._show_list()
        self._show_person(record)
        self._mark(record)

    def find(self) -> None:
        """Put the focus into the search."""
        self._show_list()
        self.search.setFocus()
        self.search.selectAll()

    def _show_overview(self, overview: tuple[int, list[TagCount], int]) -> None:
        self._people, self._tags, parked = overview
        self.tray_notice.tell(
            self.tr("%n rows of imported lists wait to be mended", "", parked), "", self.tr("Mend them"), tone="calm"
        )
        self.tray_notice.setVisible(parked > 0)
        used = sorted((tag for tag in self._tags if tag.people), key=lambda tag: (-tag.people, tag.name))[:CHIPS]
        self.chips.set_chips(
            [Chip("", self.tr("Everybody"), self._people), *(Chip(t.id.hex(), t.name, t.people) for t in used)]
        )
        self.chips.setVisible(bool(used))
        self.side.several.set_known([tag.name for tag in self._tags])
        if self._wanted() != self.model.wanted:
            self._search()  # the tag that was chosen is gone
        first = self.stack.currentWidget() is self._blank
        if self.stack.currentWidget() is not self.lists:
            self._show_list()
        if first and self.isVisible():
            self.activate()
        self._count()

    def _show_list(self) -> None:
        """The list, or what stands in its place while there is nobody."""
        if self._people is None:
            return
        nobody = self._people == 0
        self.stack.setCurrentWidget(self.empty if nobody else self._list)
        self.side.setVisible(not nobody or self.side.shown is self.side.new or not self.side.strip.isHidden())
        for button in (self.more_button, self.import_button, self.add_button):
            button.setVisible(not nobody)
        self.header.show_back(False)
        self._count()

    def _go_back(self) -> None:
        self.importing.leave()
        self._show_list()

    def _count(self) -> None:
        if self.stack.currentWidget() is self.lists:
            return
        shown = self.stack.currentWidget() is self._list and self.model.loaded
        self.set_title(self.tr("People"), self.model.how_many() if shown else "")

    def _listed(self) -> None:
        """Other people are listed, or the same ones anew: keep whom the panel shows marked."""
        nobody = self.model.rowCount() == 0
        self.none_found.setText(
            self.tr("Nobody found. Search looks at names, phones, addresses and notes.") if nobody else ""
        )
        self.none_found.setVisible(nobody)
        self.table.setVisible(not nobody)
        self._count()
        side = self.side
        if side.shown is side.nobody and not nobody:
            self.table.selectRow(min(self._row, self.model.rowCount() - 1))
        elif side.shown is side.person and side.person.person_id is not None:
            self._mark(side.person.person_id)

    def _mark(self, person_id: RecordId) -> None:
        """Select a person's row, if it is at hand, without asking for them again."""
        row = self.model.row_of(person_id)
        chosen = self.table.selectionModel()
        rows = chosen.selectedRows()
        if [index.row() for index in rows] == [row]:
            return
        self._marking = True
        if row < 0:
            chosen.clear()
        else:
            self._row = row
            flags = QItemSelectionModel.SelectionFlag
            index = self.model.index(row, 0)
            chosen.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._marking = False

    # Finding and choosing

    def _wanted(self) -> Wanted:
        key = self.chips.current()
        return Wanted(self.search.text(), bytes.fromhex(key) if key else None)

    def _search(self) -> None:
        self.model.search(self._wanted())
        self.table.verticalScrollBar().setValue(0)

    def eventFilter(self, watched, event) -> bool:
        if watched is self.search and event.type() == event.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._enter_list()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _enter_list(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()
            if not self.table.selectionModel().hasSelection():
                self.table.selectRow(0)

    def _selected(self) -> None:
        if self._marking:
            return
        ranges = self._ranges()
        count = sum(end - start for start, end in ranges)
        if count == 1:
            self._row = ranges[0][0]
            row = self.model.person(self._row)
            self._awaited = self._row if row is None else -1
            if row is not None:
                self._show_person(row.id)
        elif count > 1:
            self._row = min(start for start, _ in ranges)
            self.side.several.show_count(count)
            self.side.show_panel(self.side.several)

    def _filled(self) -> None:
        """Rows have come: if one of them was chosen before, show it now."""
        if self._awaited >= 0 and self._ranges() == [(self._awaited, self._awaited + 1)]:
            self._selected()

    def _ranges(self) -> list[tuple[int, int]]:
        """The selected rows as (first, behind the last)."""
        chosen = {(part.top(), part.bottom() + 1) for part in self.table.selectionModel().selection()}
        return sorted(chosen)

    def _show_person(self, person_id: RecordId) -> None:
        self.side.person.show_person(person_id)
        self.side.show_panel(self.side.person)
        self.side.setVisible(self.stack.currentWidget() is not self.lists)

    def _edit_selected(self) -> None:
        if self.side.shown is self.side.person:
            self.side.person.begin()

    # Adding, tagging, deleting

    def add_person(self) -> None:
        """Open the panel for somebody new."""
        self.side.show_panel(self.side.new)
        self.side.show()
        self._show_list()
        self.side.new.begin()

    def _added(self, person_id: RecordId) -> None:
        self._show_person(person_id)
        self._mark(person_id)
        self.side.person.reload()
        self.table.setFocus()

    def _leave_new(self) -> None:
        shown = self.side.person.person_id
        self.side.show_panel(self.side.nobody if shown is None else self.side.person)
        self._show_list()
        self.activate()

    def _with_selected(self, do) -> None:
        """Call `do(ids)` for everybody chosen, read where their rows are not here."""
        if self.side.shown is self.side.person and self.side.person.person_id is not None:
            do([self.side.person.person_id])
        else:
            self._desk.read(self.model.ids, self._desk.session.reader, self._ranges(), done=do)

    def delete_selected(self) -> None:
        """Delete whoever is chosen; the strip takes it back."""
        if self.side.shown in (self.side.person, self.side.several):
            self._with_selected(self._delete)

    def _delete(self, ids: list[RecordId]) -> None:
        name = self.side.person.name.value() if len(ids) == 1 else type_label("person", len(ids))
        said = self.tr("Deleted “{name}”").format(name=isolated(name)) if len(ids) == 1 else (
            self.tr("Deleted {people}").format(people=name)
        )  # fmt: skip
        self._desk.write(editing.delete, self._desk.session, ids, done=partial(self._deleted, said))

    def _deleted(self, said: str, changes: Changes | None) -> None:
        if changes is None:
            return
        self.side.say(said, changes.op)
        self._leave_gone()

    def _leave_gone(self) -> None:
        """Whom the panel shows was deleted, or their adding was taken back."""
        self.side.person.forget()
        self.side.show_panel(self.side.nobody)
        self.table.clearSelection()  # whoever stands in that row next is shown as soon as the list is read again

    def _tag_selected(self, name: str) -> None:
        def tag(ids: list[RecordId]) -> None:
            said = self.tr("Added the tag “{tag}”").format(tag=isolated(name))
            self._desk.write(people.add_tag, self._desk.session, ids, name, done=partial(self._say, said))

        self._with_selected(tag)

    def _compare_selected(self) -> None:
        self._with_selected(lambda ids: self.go_to.emit("duplicates", tuple(ids)))

    def _say(self, said: str, changes: Changes | None) -> None:
        if changes is not None:
            self.side.say(said, changes.op)

    def _undo(self, op: int) -> None:
        panel = self.importing.taking_back if self.stack.currentWidget() is self.lists else self.undoing
        panel.begin(self.tr("Taking it back"))
        self._undo_task = self._desk.write(
            editing.undo,
            self._desk.session,
            op,
            done=self._undone,
            progress=partial(self._going_back, panel),
            cancelled=panel.hide,
        )

    def _going_back(self, panel: ProgressPanel, stage: str, done: int, total: int) -> None:
        panel.show()
        panel.report(self.tr("Putting the list in order") if stage == "finish" else "", done, total)

    def _undone(self, undone: Any) -> None:
        if undone is None:
            return
        self.undoing.hide()
        kept = len(undone.kept)
        self.side.say(
            self.tr("Taken back, except %n that changed since or where somebody said no", "", kept)
            if kept
            else self.tr("Taken back")
        )
        self.importing.taken_back()

    # Lists in and out

    def import_files(self, paths: Sequence[Path]) -> None:
        """Look at these files, and offer to add what is in them."""
        self.lists.look_at(paths)

    def _show_lists(self, title: str) -> None:
        self.side.hide()
        for button in (self.more_button, self.import_button, self.add_button):
            button.hide()
        self.stack.setCurrentWidget(self.lists)
        self.header.show_back(True)
        self.set_title(title)

    def dragEnterEvent(self, event) -> None:
        if event.mimeData().hasText() or any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:
        if self.lists.take(event.mimeData()):
            event.acceptProposedAction()

    def paste(self) -> None:
        """Look at the list that was copied elsewhere."""
        copied = QGuiApplication.clipboard().mimeData()
        if copied is None or not self.lists.take(copied):
            self._desk.tell(self.tr("Nothing to paste"), self.tr("Copy a list first: rows of a spreadsheet, or cards."))

    def _offer_export(self) -> None:
        wanted = self.model.wanted
        tag = next((each.name for each in self._tags if each.id == wanted.tag), None)
        who = self.tr("Everybody")
        if wanted.query or tag:
            who = self.tr("Those who are listed now: {how_many}").format(how_many=self.model.how_many())
        self.lists.open_export(wanted.query, tag, who)


def _overview(reader: Reader) -> tuple[int, list[TagCount], int]:
    return reader.count("person"), people.tags(reader), parking.count(reader)
