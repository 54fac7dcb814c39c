"""What was changed about a person lately, and by whom."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from toolkit.vault.edits import LIFE

from ..bidi import isolated
from ..values import day_of
from ..widgets.header import SectionHeader
from ..widgets.labels import Label
from ..widgets.layouts import empty
from .person_view import Happening

_FACT = re.compile("^(may_[a-z]+)_(when|where)$")


class Changed(QWidget):
    """`label(field)` says what a field is called."""

    def __init__(self, label: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self.lines = QGridLayout()
        self.lines.setHorizontalSpacing(12)
        self.lines.setVerticalSpacing(6)
        self.lines.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(SectionHeader(self.tr("What changed here")))
        column.addLayout(self.lines)

    def show_lately(self, lately: list[Happening]) -> None:
        empty(self.lines)
        for row, happening in enumerate(lately):
            what = self._what(happening)
            if happening.told.who:
                what = self.tr("{what}. {who}").format(what=what, who=isolated(happening.told.who))
            day = Label(day_of(happening.told.at), tone="muted")
            self.lines.addWidget(day, row, 0, Qt.AlignmentFlag.AlignTop)
            self.lines.addWidget(Label(what, wrap=True), row, 1)

    def _what(self, happening: Happening) -> str:
        """One operation in plain words."""
        # The day and the place of an answer go by what it is about.
        names = [_FACT.sub(r"\1", name) for name in happening.fields if name != LIFE]
        labels = list(dict.fromkeys(map(self._label, names)))
        if happening.kind in ("undo", "redo"):
            return self.tr("Taken back: {fields}").format(fields=", ".join(labels)) if labels else self.tr("Taken back")
        if happening.made:
            return {
                "import": self.tr("Came in with a list"),
                "receive": self.tr("Came from another chapter"),
                "take": self.tr("Came from another chapter"),
            }.get(happening.kind, self.tr("Added"))
        if LIFE in happening.fields:
            return (
                self.tr("Something was deleted") if happening.kind == "delete" else self.tr("Deleted or brought back")
            )
        fields = ", ".join(labels)
        if happening.kind == "resolve":
            return self.tr("Chose between two versions: {fields}").format(fields=fields)
        if happening.kind in ("receive", "take"):
            return self.tr("From another chapter: {fields}").format(fields=fields)
        if happening.kind == "import":
            return self.tr("From a list: {fields}").format(fields=fields)
        return self.tr("Changed: {fields}").format(fields=fields)
