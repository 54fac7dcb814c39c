"""Fields with two versions, both side by side until somebody chooses."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.domain.fields import Reach
from toolkit.vault.reading import Fork

from .. import theme
from ..bidi import isolated
from ..values import day_of_clock, value_in_words
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.fields import LineField
from ..widgets.labels import IconLabel, Label


class TwoVersions(Card):
    """One field that two people wrote without knowing of each other: both side by side, and a choice."""

    chosen = Signal(object, str, str)  # record, field, version
    rewritten = Signal(object, str, str)  # record, field, text

    def __init__(self, fork: Fork, label: str, titles: dict[RecordId, str], parent: QWidget | None = None) -> None:
        super().__init__(tone="amber", parent=parent)
        self.body.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(theme.ICON_GAP)
        head.addWidget(IconLabel("two-versions", "amber"))
        words = Label(self.tr("{field}: two versions. Which one holds?").format(field=label), strong=True, wrap=True)
        head.addWidget(words, 1)
        self.body.addLayout(head)
        self.setAccessibleName(words.text())
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.TIGHT)
        grid.setVerticalSpacing(4)
        self.buttons: list[Button] = []
        for at, (version, value, who, clock) in enumerate(fork.versions):
            row, column = divmod(at, 2)
            shown = value_in_words(fork.type, fork.field, value, titles) or self.tr("(empty)")
            keep = Button(self.tr("Keep this"), small=True, name=self.tr("Keep “{value}”").format(value=shown))
            keep.clicked.connect(lambda _=False, version=version: self.chosen.emit(fork.record, fork.field, version))
            day = day_of_clock(clock)
            by = self.tr("{who}, {day}").format(who=isolated(who), day=day) if who else day
            grid.addWidget(Label(shown, strong=at == 0, wrap=True, selectable=True), 3 * row, column)
            grid.addWidget(Label(by, tone="muted", wrap=True), 3 * row + 1, column)
            grid.addWidget(keep, 3 * row + 2, column, Qt.AlignmentFlag.AlignLeading)
            grid.setColumnStretch(column, 1)
            self.buttons.append(keep)
        self.body.addLayout(grid)
        if any(isinstance(value, str | Reach) for _, value, _, _ in fork.versions):
            self.other = LineField(label, placeholder=self.tr("Or write what holds now"))
            self.other.saved.connect(lambda text: self.rewritten.emit(fork.record, fork.field, text) if text else None)
            self.body.addWidget(self.other)
