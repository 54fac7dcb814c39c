"""Two or more people side by side: what holds where they differ, and whether they are one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from toolkit.base.ids import RecordId
from toolkit.domain.fields import Value
from toolkit.domain.records import CONSENTS
from toolkit.services.comparing import NOTE_LIMIT, Comparison, Line, Way, joined_notes

from .. import theme
from ..bidi import isolated, ltr
from ..labels import choice_label, field_label
from ..values import name_of_field, value_in_words
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.flow import FlowLayout
from ..widgets.labels import Label, Rule

NOTE = "note"


class Compare(Card):
    """`merge_asked(ids, keep, without, write)` as `services.merging.merge` takes them; `apart_asked` for two people,
    `home_asked` for two who live together.
    """

    merge_asked = Signal(object, object, object, object)
    apart_asked = Signal()
    home_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.comparison: Comparison | None = None
        self.choices: dict[str, QButtonGroup] = {}
        self.ways: dict[RecordId, QCheckBox] = {}
        self.heading = Label(size="section", strong=True, wrap=True)
        self.reasons = Label(wrap=True)
        self.against = Label(tone="amber", wrap=True)
        head = QVBoxLayout()
        head.setContentsMargins(15, 15, 15, 12)
        head.setSpacing(2)
        for label in (self.heading, self.reasons, self.against):
            head.addWidget(label)
        self.body.addLayout(head)
        self.body.addWidget(Rule())
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(Rule())
        self.merge_button = Button(self.tr("One person"), "check", kind="primary")
        self.merge_button.clicked.connect(self._merge)
        self.apart_button = Button(self.tr("Two people"), "people")
        self.apart_button.clicked.connect(self.apart_asked)
        self.home_button = Button(self.tr("Two people, one household"), "home")
        self.home_button.clicked.connect(self.home_asked)
        buttons = QWidget()
        line = FlowLayout(buttons, gap=theme.TIGHT, line_gap=theme.ICON_GAP)
        for button in (self.merge_button, self.apart_button, self.home_button):
            line.addWidget(button)
        foot = QVBoxLayout()
        foot.setContentsMargins(15, 12, 15, 12)
        foot.setSpacing(theme.ICON_GAP)
        foot.addWidget(buttons)
        safe = self.tr("Nothing is lost either way, and you can take it back.")
        foot.addWidget(Label(safe, tone="muted", wrap=True))
        self.body.addLayout(foot)

    def show_people(self, comparison: Comparison, heading: str, reasons: str, against: str) -> None:
        self.comparison = comparison
        self.heading.setText(heading)
        for label, text in ((self.reasons, reasons), (self.against, against)):
            label.setText(text)
            label.setVisible(bool(text))
        self.apart_button.setVisible(len(comparison.people) == 2)
        self.home_button.setVisible(_may_live_together(comparison))
        self.choices, self.ways = {}, {}
        inside = QFrame()
        inside.setProperty("ground", "surface")
        grid = QGridLayout(inside)
        grid.setContentsMargins(15, 12, 15, 15)
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(4)
        columns = len(comparison.people)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 90)
        for line in comparison.lines:
            self._add_line(grid, line, comparison)
        self._add_ways(grid, comparison)
        self._add_tags(grid, comparison)
        grid.setRowStretch(grid.rowCount(), 1)
        self._scroll.setWidget(inside)
        self._scroll.verticalScrollBar().setValue(0)

    # Building

    def _add_heading(self, grid: QGridLayout, text: str) -> int:
        row = grid.rowCount()
        if row > 1:
            grid.setRowMinimumHeight(row, theme.ICON_GAP)
            row += 1
        grid.addWidget(Label(text, tone="muted", wrap=True), row, 0, 1, grid.columnCount())
        return row + 1

    def _add_line(self, grid: QGridLayout, line: Line, comparison: Comparison) -> None:
        name = name_of_field("person", line.field, comparison.titles)
        row = self._add_heading(grid, name)
        words = [value_in_words("person", line.field, value, comparison.titles) for value in line.values]
        if not line.open:
            self._add_same(grid, row, line, words)
            return
        group = QButtonGroup(grid.parentWidget())
        self.choices[line.field] = group
        for column, text in enumerate(words):
            if text:
                self._add_option(grid, row, column, group, column, text, name)
        both = line.field == NOTE and len(joined_notes(comparison)) <= NOTE_LIMIT
        later = self.tr("Both, one below the other") if both else self.tr("Decide later: both stay")
        self._add_option(grid, row + 1, 0, group, len(words), later, name, span=grid.columnCount(), quiet=True)
        group.button(len(words) if both else _fullest(words)).setChecked(True)

    def _add_same(self, grid: QGridLayout, row: int, line: Line, words: list[str]) -> None:
        for column, text in enumerate(words):
            grid.addWidget(Label(text or "–", tone="text" if text else "muted", wrap=True), row, column)
        if line.field in CONSENTS and len(set(words)) > 1:
            strictest = choice_label("person", line.field, "no") if "no" in line.values else ""
            if strictest:
                said = self.tr("“{answer}” holds, as the stricter answer").format(answer=strictest)
                grid.addWidget(Label(said, tone="muted", wrap=True), row + 1, 0, 1, grid.columnCount())

    def _add_option(
        self,
        grid: QGridLayout,
        row: int,
        column: int,
        group: QButtonGroup,
        at: int,
        text: str,
        name: str,
        *,
        span: int = 1,
        quiet: bool = False,
    ) -> None:
        radio = QRadioButton()
        radio.setAccessibleName(f"{name}: {text}")
        group.addButton(radio, at)
        grid.addWidget(_Choice(radio, text, quiet=quiet), row, column, 1, span, Qt.AlignmentFlag.AlignTop)

    def _add_ways(self, grid: QGridLayout, comparison: Comparison) -> None:
        by_kind: dict[str, list[Way]] = {}
        for way in comparison.ways:
            by_kind.setdefault(way.kind, []).append(way)
        for kind, ways in by_kind.items():
            row = self._add_heading(grid, choice_label("contact", "kind", kind))
            below = dict.fromkeys(range(len(comparison.people)), row)
            for way in ways:
                box = QCheckBox()
                box.setChecked(True)
                words = ltr(way.typed) if kind != "address" else isolated(way.typed)
                text = f"{words} ({isolated(way.label)})" if way.label else words
                box.setAccessibleName(f"{choice_label('contact', 'kind', kind)}: {way.typed}")
                self.ways[way.id] = box
                grid.addWidget(_Choice(box, text), below[way.column], way.column, Qt.AlignmentFlag.AlignTop)
                below[way.column] += 1

    def _add_tags(self, grid: QGridLayout, comparison: Comparison) -> None:
        worn = [
            ", ".join(sorted(comparison.titles.get(ref, "") for ref in person.sets.get("tags", ())))
            for person in comparison.people
        ]
        if any(worn):
            row = self._add_heading(grid, field_label("person", "tags"))
            for column, text in enumerate(worn):
                grid.addWidget(Label(text or "–", tone="text" if text else "muted", wrap=True), row, column)

    # Deciding

    def _merge(self) -> None:
        if self.comparison is None:
            return
        people = self.comparison.people
        keep: dict[str, RecordId] = {}
        write: dict[str, Value] = {}
        for field, group in self.choices.items():
            at = group.checkedId()
            if 0 <= at < len(people):
                keep[field] = people[at].id
            elif field == NOTE and len(joined_notes(self.comparison)) <= NOTE_LIMIT:
                write[field] = joined_notes(self.comparison)
        without = [way for way, box in self.ways.items() if not box.isChecked()]
        self.merge_asked.emit([person.id for person in people], keep, without, write)


def _fullest(words: list[str]) -> int:
    """The value to begin with: what says most."""
    return max(range(len(words)), key=lambda at: len(words[at]))


class _Choice(QWidget):
    """A button to choose with, and words of any length beside it, which can be pressed as well."""

    def __init__(self, button: QRadioButton | QCheckBox, text: str, *, quiet: bool = False) -> None:
        super().__init__()
        self._button = button
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(theme.ICON_GAP)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.words = Label(text, tone="muted" if quiet else "text", wrap=True)
        self.words.setMinimumWidth(20)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row.addWidget(self.words, 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: Any) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._button.click()


def _may_live_together(comparison: Comparison) -> bool:
    """Two people with one phone or one address, of whom nobody has noted yet that they live together."""
    if len(comparison.people) != 2:
        return False
    homes = [person.ref("household") for person in comparison.people]
    if homes[0] is not None and homes[0] == homes[1]:
        return False
    ways: tuple[set[tuple[str, str]], ...] = (set(), set())
    for way in comparison.ways:
        ways[way.column].add((way.kind, "".join(filter(str.isalnum, way.typed.casefold()))))
    return any(kind in ("phone", "address") for kind, _ in ways[0] & ways[1])
