"""What we note about another chapter: where it is, how to reach it, and whatever else helps."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from toolkit.services import chapters
from toolkit.services.chapters import Peer
from toolkit.vault.reading import Record

from .. import theme
from ..desk import Desk
from ..labels import field_label
from ..widgets.fields import LineField, TextField
from ..widgets.labels import Label

LABEL_WIDTH = 140


class ChapterNotes(QWidget):
    def __init__(self, desk: Desk, peer: Peer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._peer = desk, peer
        self.fields: dict[str, LineField | TextField] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, theme.scaled(LABEL_WIDTH))
        grid.setColumnStretch(1, 1)
        for row, (name, kind) in enumerate((("place", LineField), ("contact", LineField), ("note", TextField))):
            field = kind(field_label("chapter", name))
            field.setAccessibleDescription(peer.name)
            field.saved.connect(partial(self._save, name))
            caption = Label(field_label("chapter", name), tone="muted", wrap=True)
            caption.setBuddy(field)
            grid.addWidget(caption, row, 0)
            grid.addWidget(field, row, 1)
            self.fields[name] = field
        self.refresh()

    def refresh(self) -> None:
        self._desk.read(chapters.notes_on, self._desk.session.reader, self._peer, done=self._show)

    def _show(self, record: Record | None) -> None:
        for name, field in self.fields.items():
            field.set_value(record.text(name) if record is not None else "")

    def _save(self, name: str, value: object) -> None:
        self._desk.write(chapters.write_note, self._desk.session, self._peer, name, value or None)
