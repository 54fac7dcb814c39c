"""What everybody in an imported list gets: tags, and that they came to an event."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QWidget

from toolkit.base.ids import RecordId
from toolkit.services import events, people
from toolkit.vault.reading import Reader

from .. import theme
from ..days import short_day
from ..desk import Desk
from ..widgets.cards import Card
from ..widgets.fields import Choice
from ..widgets.labels import Label


def known(reader: Reader) -> tuple[list[str], list[tuple[RecordId, str, str]]]:
    """Tags by name, and events as (id, name, when they begin), the latest first."""
    rows = sorted(events.rows(reader), key=lambda row: row.starts, reverse=True)
    return [tag.name for tag in people.tags(reader)], [(row.id, row.name, row.starts) for row in rows]


class GivesCard(Card):
    """`changed` when the person chose something; `tags` and `came_to` say what."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._known = QStringListModel(self)
        self._said: tuple[str, ...] = ()
        self.tag_line = QLineEdit()
        self.tag_line.setPlaceholderText(self.tr("Tags, with commas between them"))
        self.tag_line.setAccessibleName(self.tr("Tags for everybody in this list"))
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tag_line.setCompleter(completer)
        self.tag_line.editingFinished.connect(self._tagged)
        self.event_box = Choice(self.tr("The event that everybody in this list came to"))
        self.event_box.addItem(self.tr("No event"), None)
        self.event_box.activated.connect(self.changed)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (words, widget) in enumerate(
            (
                (self.tr("Everybody in it gets"), self.tag_line),
                (self.tr("Everybody in it came to"), self.event_box),
            )
        ):
            label = Label(words)
            label.setBuddy(widget)
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1)
        self.body.addLayout(grid)
        desk.read(known, desk.session.reader, done=self._show, key="import.gives")

    def _show(self, found: tuple[list[str], list[tuple[RecordId, str, str]]]) -> None:
        tags, listed = found
        self._known.setStringList(tags)
        chosen = self.came_to
        for event, name, starts in listed:
            self.event_box.addItem(f"{name} · {short_day(starts)}" if starts else name, event)
        self.event_box.setCurrentIndex(max(0, self.event_box.findData(chosen)))

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that were typed."""
        return tuple(dict.fromkeys(tag for tag in map(str.strip, self.tag_line.text().split(",")) if tag))

    @property
    def came_to(self) -> RecordId | None:
        return self.event_box.currentData()

    def _tagged(self) -> None:
        if self.tags != self._said:
            self._said = self.tags
            self.changed.emit()
