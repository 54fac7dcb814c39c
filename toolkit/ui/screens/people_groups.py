"""Building a filter beside the list, and keeping it as a group."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from toolkit.base.ids import RecordId
from toolkit.domain.filters import Filter
from toolkit.services import editing, groups
from toolkit.services.asking import Known
from toolkit.vault.edits import Changes

from ..bidi import isolated
from ..desk import Desk
from .people_find import FindBar
from .people_model import PeopleModel
from .people_side import Side


class Groups(QObject):
    """`built` when another filter holds, `left` when the person is done with it."""

    built = Signal()
    left = Signal()

    def __init__(self, desk: Desk, finding: FindBar, side: Side, model: PeopleModel) -> None:
        super().__init__(side)
        self._desk, self._finding, self._side, self._model = desk, finding, side, model
        self._known: Known | None = None
        self._panel = side.filter
        finding.filter_asked.connect(self.open)
        finding.save_asked.connect(self.open_to_save)
        finding.chips.chosen.connect(self._follow)
        self._panel.changed.connect(self._build)
        self._panel.save_asked.connect(self._save)
        self._panel.delete_asked.connect(self._delete)
        self._panel.left.connect(self.left)

    def set_known(self, known: Known) -> None:
        """What conditions can name."""
        self._known = known

    def open(self) -> None:
        """Build a filter from plain choices, or change that of the chosen group."""
        if self._begin() and self._panel.lines:
            self._panel.lines[0].question.setFocus()

    def open_to_save(self) -> None:
        """Give the filter that holds a name."""
        if self._begin():
            self._panel.name.setFocus()

    def _begin(self) -> bool:
        if self._known is None or not self._finding.isVisible():
            return False
        self._panel.begin(self._finding.chosen(), self._known, self._finding.group())
        self._panel.show_count(self._model.total)
        self._side.show_panel(self._panel)
        self._side.show()
        return True

    def _follow(self) -> None:
        """Another chip was taken while the filter is open: show what that one asks for."""
        if self._side.shown is self._panel:
            self.open()

    def _build(self, chosen: Filter) -> None:
        self._finding.set_filter(chosen)
        self.built.emit()

    def _save(self, name: str) -> None:
        group, chosen, session = self._panel.group, self._panel.filter(), self._desk.session
        if group is None:
            self._desk.write(groups.save, session, name, chosen, done=lambda made: self._saved(made[0], made[1], name))
            return
        search = None if group.search is None else chosen
        self._desk.write(groups.change, session, group.id, name, search, done=partial(self._saved, group.id, name=name))

    def _saved(self, group: RecordId, changes: Changes | None, name: str) -> None:
        if changes is not None:
            self._side.say(self.tr("Saved the group “{name}”").format(name=isolated(name)), changes.op)
        self._finding.choose_later(group)
        self.left.emit()
        self.built.emit()

    def _delete(self) -> None:
        group = self._panel.group
        if group is not None:
            self._finding.set_filter(Filter())
            self._desk.write(editing.delete, self._desk.session, [group.id], done=partial(self._deleted, group.name))

    def _deleted(self, name: str, changes: Changes | None) -> None:
        if changes is not None:
            said = self.tr("Deleted the group “{name}”. Its people stay.").format(name=isolated(name))
            self._side.say(said, changes.op)
        self.left.emit()
