"""The groups a person is in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from toolkit.vault.reading import Record

from .. import theme
from ..widgets.flow import FlowLayout
from ..widgets.labels import Label
from ..widgets.tagrow import Tag


class Groups(QWidget):
    """Their names. Out of sight while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        caption = Label(self.tr("Groups"), strong=True)
        caption.setMinimumHeight(theme.scaled(theme.TAG_HEIGHT))
        names = QWidget()
        self._flow = FlowLayout(names, gap=4, line_gap=4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(names, 1)
        self.hide()

    def show_groups(self, groups: list[Record]) -> None:
        self._flow.clear()
        for group in groups:
            tag = Tag(group.title)
            self._flow.addWidget(tag)
            tag.show()
        self.setVisible(bool(groups))
        self.setAccessibleDescription(", ".join(group.title for group in groups))
