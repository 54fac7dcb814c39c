"""People: the list with search, filters and groups, the person beside it, adding, importing and exporting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.services import columns, editing
from toolkit.vault.edits import Changes
from toolkit.vault.people_lists import Order

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..page import Page
from ..widgets.buttons import Button, IconButton
from ..widgets.cards import Card
from ..widgets.labels import Label
from .people_archive import Archive
from .people_choosing import Choosing
from .people_find import FindBar
from .people_front import NobodyYet, Notices
from .people_groups import Groups
from .people_lists import Lists
from .people_model import PeopleModel, Wanted
from .people_overview import Overview, overview
from .people_rows import PeopleTable
from .people_side import Side

SHOWN = frozenset(
    {
        "person",
        "contact",
        "tag",
        "custom_field",
        "group",
        "event",
        "attendance",
        "curriculum",
        "interaction",
        "household",
        "same",
    }
)
LEAVES_COUNTS = frozenset({"edit", "resolve"})  # operations that leave the number of people and of their tags as it was

AROUND = frozenset({"relationship", "plan", "step"})
"""What stands in the list of people, and what besides only in the panel about one of them."""


class People(Page):
    """The page of people."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("People"), parent=parent)
        self._desk = desk
        self._overview: Overview | None = None
        self.setAcceptDrops(True)
        self.model = PeopleModel(desk, self)
        self.model.found.connect(self._listed)
        self.model.renewed.connect(self._listed)
        self.model.rowsInserted.connect(self._count)
        self.model.modelReset.connect(lambda: self.table.arrange())
        self.side = Side(desk)
        self.lists = Lists(desk)
        self.lists.opened.connect(self._show_lists)
        self.lists.closed.connect(self._show_list)
        self.lists.did.connect(self.side.say)
        self.lists.undo_asked.connect(self._undo)
        self.importing = self.lists.importing
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
        self.finding = FindBar(self.model)
        self.finding.changed.connect(self._search)
        self.finding.entered.connect(self._enter_list)
        self.finding.order_chosen.connect(self.sort_by)
        self.finding.columns_chosen.connect(self._choose_columns)
        self.search, self.chips = self.finding.search, self.finding.chips
        self.table = PeopleTable(self.model, self.tr("People"))
        self.table.doubleClicked.connect(lambda _index: self._edit_selected())
        self.table.horizontalHeader().sectionClicked.connect(self._head_clicked)
        self.none_found = Label(tone="muted", wrap=True)
        self.none_found.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.none_found.setContentsMargins(16, 40, 16, 40)
        self.none_found.hide()
        self.notices = Notices(self._desk)
        self.notices.compare_asked.connect(lambda: self.go_to.emit("duplicates", None))
        self.notices.mend_asked.connect(self.lists.open_tray)
        self.notices.undone.connect(self._undone)
        self.importing.imported.connect(lambda _said, op: self.notices.look_for_doubles(op))
        card = Card(flush=True)
        card.body.addWidget(self.none_found)
        card.body.addWidget(self.table, 1)
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.ICON_GAP)
        column.addWidget(self.notices)
        column.addWidget(self.finding)
        column.addSpacing(4)
        column.addWidget(card, 1)

    def _build_others(self) -> None:
        self.empty = NobodyYet()
        self.empty.import_asked.connect(self.lists.choose_files)
        self.empty.add_asked.connect(self.add_person)
        self.empty.receive_asked.connect(lambda: self.go_to.emit("exchange", None))
        self._blank = QWidget()
        self.stack = QStackedWidget()
        for page in (self._blank, self._list, self.empty, self.lists):
            self.stack.addWidget(page)
        self.body.addWidget(self.stack, 1)

    def _connect_side(self) -> None:
        side = self.side
        self.choosing = Choosing(self._desk, self.model, self.table, side)
        self.archive = Archive(self._desk, side, self.choosing)
        self.more_button.menu().addAction(self.archive.action)
        self.choosing.several_chosen.connect(lambda: side.several.show_for(self._wanted(), self.finding.group()))
        side.undo_asked.connect(self._undo)
        side.person.delete_asked.connect(self.delete_selected)
        side.person.gone.connect(self.choosing.leave_gone)
        side.person.person_asked.connect(self.open_record)
        side.person.record_asked.connect(self.go_to)
        several = side.several
        several.ids_asked.connect(self.choosing.with_chosen)
        several.compare_asked.connect(
            lambda: self.choosing.with_chosen(lambda ids: self.go_to.emit("duplicates", tuple(ids)))
        )
        several.export_asked.connect(lambda: self.choosing.with_chosen(self.lists.export_these))
        several.all_asked.connect(self.table.selectAll)
        several.gone.connect(self.choosing.leave_gone)
        several.did.connect(side.say)
        side.new.added.connect(self._added)
        side.new.left.connect(self._leave_panel)
        self.groups = Groups(self._desk, self.finding, side, self.model)
        self.groups.built.connect(self._read_overview)
        self.groups.left.connect(self._leave_panel)

    def _listen_to_keys(self) -> None:
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, do in (
            (QKeySequence(QKeySequence.StandardKey.Find), self.find),
            (QKeySequence(QKeySequence.StandardKey.New), self.add_person),
            (QKeySequence(QKeySequence.StandardKey.Paste), self.paste),
            (QKeySequence("Ctrl+Shift+F"), self.groups.open),
        ):
            QShortcut(keys, self, activated=do, context=here)
        for key, do in (
            (Qt.Key.Key_Delete, self.delete_selected),
            (Qt.Key.Key_Return, self._edit_selected),
            (Qt.Key.Key_Enter, self._edit_selected),
        ):
            QShortcut(QKeySequence(key), self.table, activated=do, context=Qt.ShortcutContext.WidgetShortcut)

    # Showing

    def refresh(self, changes: Changes | None = None) -> None:
        if changes is not None and not changes.types & SHOWN:
            if changes.types & AROUND and self.side.shown is self.side.person:
                self.side.person.reload()
            return
        if not self.model.loaded:
            self.model.show_columns(columns.remembered(self._desk.session))
            self.model.search(Wanted())
        else:
            self.model.refresh(self.table.first_in_sight())
        if changes is None or changes.kind not in LEAVES_COUNTS or self._filtered():
            searches = [self.finding.built()]
            self._desk.read(
                overview, self._desk.session.reader, searches, done=self._show_overview, key="people.overview"
            )
        if self.side.shown is self.side.person:
            self.side.person.reload()
            self.archive.look()
        if changes is not None and changes.kind == "undo":
            self.side.strip.hide()  # it would offer to take back what may just have been

    def _read_overview(self) -> None:
        searches = [self.finding.built()]
        self._desk.read(overview, self._desk.session.reader, searches, done=self._show_overview, key="people.overview")

    def _filtered(self) -> bool:
        """Whether there are groups, which any edit may bring somebody into."""
        return self._overview is not None and bool(self._overview.groups)

    def activate(self) -> None:
        if self.stack.currentWidget() is self._list:
            self.table.setFocus()
        elif self.stack.currentWidget() is self.empty:
            self.empty.import_step.setFocus()

    def open_record(self, record: RecordId) -> None:
        self._show_list()
        if self._overview is not None and any(each.id == record for each in self._overview.groups):
            self.finding.choose_group(record)
            return
        self._show_person(record)
        self.choosing.mark(record)

    def find(self) -> None:
        """Put the focus into the search."""
        self._show_list()
        self.search.setFocus()
        self.search.selectAll()

    def _show_overview(self, seen: Overview) -> None:
        self._overview = seen
        self.notices.show_parked(seen.parked)
        self.model.set_own(seen.known.own)
        self.finding.set_known(seen.people, seen.tags, seen.groups, seen.known)
        self.side.several.set_known(seen.known, seen.groups)
        self.groups.set_known(seen.known)
        if self._wanted() != self.model.wanted:
            self._search()  # the tag that was chosen is gone, or a group asks for others now
        first = self.stack.currentWidget() is self._blank
        if self.stack.currentWidget() is not self.lists:
            self._show_list()
        if first and self.isVisible():
            self.activate()
        self._count()

    def _show_list(self) -> None:
        """The list, or what stands in its place while there is nobody."""
        if self._overview is None:
            return
        nobody = self._overview.people == 0 and self._overview.archived == 0
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
        self.none_found.setText(self._why_nobody() if nobody else "")
        self.none_found.setVisible(nobody)
        self.table.setVisible(not nobody)
        self._count()
        self.side.filter.show_count(self.model.total)
        self.choosing.follow_list()

    def _why_nobody(self) -> str:
        if not self.search.text().strip() and self.finding.chosen().narrows:
            return self.tr("Nobody meets all of this. Leave a condition out, or change it.")
        return self.tr("Nobody found. Search looks at names, phones, addresses and notes.")

    # Finding

    def _wanted(self) -> Wanted:
        return self.finding.wanted(self.model.wanted.order)

    def _search(self) -> None:
        self.model.search(self._wanted())
        self.table.verticalScrollBar().setValue(0)
        self.side.several.show_for(self._wanted(), self.finding.group())

    def sort_by(self, order: Order) -> None:
        """List in the order of a column."""
        self.model.search(replace(self._wanted(), order=order))
        self.table.show_order(order)
        self.table.verticalScrollBar().setValue(0)

    def _head_clicked(self, section: int) -> None:
        column, order = self.model.columns[section], self.model.wanted.order
        self.sort_by(Order(column, not order.descending if order.column == column else False))

    def _choose_columns(self, chosen: tuple[str, ...]) -> None:
        self.model.show_columns(chosen)
        self.table.arrange()
        columns.remember(self._desk.session, chosen)

    # Choosing

    def _enter_list(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()
            if not self.table.selectionModel().hasSelection():
                self.table.selectRow(0)

    def _show_person(self, person_id: RecordId) -> None:
        self.choosing.show_person(person_id)
        self.side.setVisible(self.stack.currentWidget() is not self.lists)

    def _edit_selected(self) -> None:
        if self.side.shown is self.side.person:
            self.side.person.begin()

    # Adding, deleting, taking back

    def add_person(self) -> None:
        """Open the panel for somebody new."""
        self.side.show_panel(self.side.new)
        self.side.show()
        self._show_list()
        self.side.new.begin()

    def _added(self, person_id: RecordId) -> None:
        self._show_person(person_id)
        self.choosing.mark(person_id)
        self.side.person.reload()
        self.table.setFocus()

    def _leave_panel(self) -> None:
        shown = self.side.person.person_id
        self.side.show_panel(self.side.nobody if shown is None else self.side.person)
        self._show_list()
        self.activate()

    def delete_selected(self) -> None:
        """Delete whoever is chosen, several once they were asked about; the strip takes it back."""
        if self.side.shown is self.side.person:
            self.choosing.with_chosen(self._delete)
        elif self.side.shown is self.side.several:
            self.side.several.ask_to_delete()

    def _delete(self, ids: list[RecordId]) -> None:
        said = self.tr("Deleted “{name}”").format(name=isolated(self.side.person.name.value()))
        self._desk.write(editing.delete, self._desk.session, ids, done=partial(self._deleted, said))

    def _deleted(self, said: str, changes: Changes | None) -> None:
        if changes is not None:
            self.side.say(said, changes.op)
            self.choosing.leave_gone()

    def _undo(self, op: int) -> None:
        self.notices.undo(op, self.importing.taking_back if self.stack.currentWidget() is self.lists else None)

    def _undone(self, said: str) -> None:
        self.side.say(said)
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
        known = self._overview.groups if self._overview else ()
        self.lists.export_listed(self.model.wanted, self.finding.group(), self.model.how_many(), known)
