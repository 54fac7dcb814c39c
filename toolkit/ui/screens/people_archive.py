"""Whether the person in the panel is archived: said above them, with the way back, and changed from the menu."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from toolkit.base.ids import RecordId
from toolkit.services import bulk
from toolkit.vault.edits import Changes
from toolkit.vault.reading import Reader

from ..bidi import isolated
from ..desk import Desk
from .people_choosing import Choosing
from .people_side import Side


class Archive(QObject):
    """Owns the action for the menu of the page."""

    def __init__(self, desk: Desk, side: Side, choosing: Choosing) -> None:
        super().__init__(side)
        self._desk, self._side, self._choosing = desk, side, choosing
        self._person: RecordId | None = None
        self._archived = False
        self._name = ""
        self.action = QAction(self.tr("Archive this person"), self)
        self.action.setEnabled(False)
        self.action.triggered.connect(self._change)
        side.archived.pressed.connect(self._change)
        side.panel_changed.connect(self.look)

    def look(self) -> None:
        """Read anew whether the person in the panel is archived."""
        person = self._side.person.person_id if self._side.shown is self._side.person else None
        self.action.setEnabled(False)
        if person is None:
            self._side.archived.hide()
        else:
            self._desk.read(_look, self._desk.session.reader, person, done=self._show, key="people.archived")

    def _show(self, seen: tuple[RecordId, str, bool] | None) -> None:
        if seen is None:
            return
        self._person, self._name, self._archived = seen
        self.action.setEnabled(True)
        self.action.setText(self.tr("Bring this person back") if self._archived else self.tr("Archive this person"))
        self._side.archived.setVisible(self._archived)

    def _change(self) -> None:
        if self._person is not None:
            archived = not self._archived
            name = isolated(self._name)
            said = self.tr("Archived “{name}”") if archived else self.tr("Brought back “{name}”")
            self._desk.write(
                bulk.set_field,
                self._desk.session,
                [self._person],
                "archived",
                archived,
                done=lambda changes: self._changed(said.format(name=name), changes, archived),
            )

    def _changed(self, said: str, changes: Changes | None, archived: bool) -> None:
        if changes is not None:
            self._side.say(said, changes.op)
        if archived:
            self._choosing.leave_gone()
        else:
            self.look()


def _look(reader: Reader, person: RecordId) -> tuple[RecordId, str, bool] | None:
    if reader.number_of(person) is None:
        return None  # forgotten
    record = reader.record(person)
    return person, record.title, record.get("archived") is True
