"""Who is chosen in the list of people, and what the panel beside it shows of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from toolkit.base.ids import RecordId

from ..desk import Desk
from .people_model import PeopleModel
from .people_rows import PeopleTable
from .people_side import Side


class Choosing(QObject):
    """`several_chosen` when the panel for several people comes."""

    several_chosen = Signal()

    def __init__(self, desk: Desk, model: PeopleModel, table: PeopleTable, side: Side) -> None:
        super().__init__(side)
        self._desk, self._model, self._table, self._side = desk, model, table, side
        self._marking = False
        self._awaited = -1  # a row that was chosen before it had come
        self._row = 0  # where the selection stood, for when its person is gone
        table.selectionModel().selectionChanged.connect(self._selected)
        model.filled.connect(self._filled)

    def show_person(self, person_id: RecordId) -> None:
        """Show somebody in the panel."""
        self._side.person.show_person(person_id)
        self._side.show_panel(self._side.person)

    def mark(self, person_id: RecordId) -> None:
        """Select a person's row, if it is at hand, without asking for them again."""
        row = self._model.row_of(person_id)
        self._marking = True
        if self._table.mark(row) and row >= 0:
            self._row = row
        self._marking = False

    def follow_list(self) -> None:
        """Other people are listed, or the same ones anew: keep whom the panel shows marked."""
        side = self._side
        if side.shown is side.several and side.several.idle and not self._table.ranges():
            side.show_panel(side.nobody)  # whoever was chosen is not, in a list that was read anew
        if side.shown is side.nobody and self._model.rowCount():
            self._table.selectRow(min(self._row, self._model.rowCount() - 1))
        elif side.shown is side.person and side.person.person_id is not None:
            self.mark(side.person.person_id)

    def with_chosen(self, do: Callable[[list[RecordId]], object]) -> None:
        """Call `do(ids)` for everybody chosen, read where their rows are not here."""
        if self._side.shown is self._side.person and self._side.person.person_id is not None:
            do([self._side.person.person_id])
        else:
            self._desk.read(self._model.ids, self._desk.session.reader, self._table.ranges(), done=do)

    def leave_gone(self) -> None:
        """Whom the panel shows was deleted or archived, or their adding was taken back."""
        self._side.person.forget()
        self._side.show_panel(self._side.nobody)
        self._table.clearSelection()  # whoever stands in that row next is shown as soon as the list is read again

    def _selected(self) -> None:
        if self._marking:
            return
        ranges, side = self._table.ranges(), self._side
        count = sum(end - start for start, end in ranges)
        if count == 1:
            self._row = ranges[0][0]
            row = self._model.person(self._row)
            self._awaited = self._row if row is None else -1
            building = side.shown is side.filter and not self._table.hasFocus()
            if row is not None and not building:
                self.show_person(row.id)
        elif count > 1:
            self._row = min(start for start, _ in ranges)
            side.several.show_count(count, everybody=count == self._model.rowCount())
            side.show_panel(side.several)
            self.several_chosen.emit()

    def _filled(self) -> None:
        """Rows have come: if one of them was chosen before, show it now."""
        if self._awaited >= 0 and self._table.ranges() == [(self._awaited, self._awaited + 1)]:
            self._selected()
