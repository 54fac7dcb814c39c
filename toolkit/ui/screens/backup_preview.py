"""What a backup holds, before anybody decides."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QGridLayout, QWidget

from toolkit.domain.records import TYPES

from .. import theme
from ..bidi import isolated
from ..labels import type_label
from ..widgets.labels import Label
from ..widgets.layouts import empty

if TYPE_CHECKING:
    from toolkit.services.backups import Preview


class BackupPreview(QWidget):
    """A line for each thing that one would want to know."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setVerticalSpacing(theme.ICON_GAP)
        self._grid.setColumnStretch(1, 1)
        self.lines: list[Label] = []

    def show_preview(self, preview: Preview) -> None:
        self.clear()
        self._add(self.tr("Chapter"), isolated(preview.chapter), strong=True)
        if preview.made is not None:
            made = self.tr("{day}, {ago}").format(day=_moment(self.locale(), preview.made), ago=self._ago(preview.made))
            self._add(self.tr("Made"), made)
        if preview.computer:
            self._add(self.tr("On the laptop"), isolated(preview.computer))
        if preview.changed is not None:
            when = _moment(self.locale(), preview.changed)
            if preview.changed_by:
                when = self.tr("{day}, by {person}").format(day=when, person=isolated(preview.changed_by))
            self._add(self.tr("Last change"), when)
        wholes = [name for name in preview.counts if name in TYPES and TYPES[name].part_of is None]
        held = [type_label(name, preview.counts[name]) for name in wholes]
        self._add(self.tr("Holds"), ", ".join(held) or self.tr("Nothing yet"))
        self._add(self.tr("Opens for"), ", ".join(isolated(way.label) for way in preview.ways))
        self._add(self.tr("Size"), self.locale().formattedDataSize(preview.bytes))

    def clear(self) -> None:
        self.lines.clear()
        empty(self._grid)

    def _add(self, name: str, value: str, *, strong: bool = False) -> None:
        row = self._grid.rowCount()
        label, words = Label(name, tone="muted"), Label(value, strong=strong, wrap=True)
        words.setAccessibleName(f"{name}: {value}")
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(words, row, 1)
        self.lines.append(words)

    def _ago(self, made: int) -> str:
        now = datetime.datetime.now(datetime.UTC)
        days = (now.astimezone().date() - datetime.datetime.fromtimestamp(made / 1000).astimezone().date()).days
        return self.tr("%n days ago", "", days) if days > 0 else self.tr("today")


def _moment(locale: QLocale, milliseconds: int) -> str:
    return isolated(locale.toString(QDateTime.fromMSecsSinceEpoch(milliseconds), QLocale.FormatType.ShortFormat))
