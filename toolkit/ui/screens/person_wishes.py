"""In which order somebody likes to be reached, through whom, and when."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from toolkit.domain.records import PERSON, SOMEONE

from ..desk import Desk
from ..labels import choice_label, field_label
from ..widgets.buttons import Button
from ..widgets.chips import Chip, ChipButton
from ..widgets.fields import LineField
from ..widgets.flow import FlowLayout
from .person_facts import FactGrid
from .person_view import PersonView
from .saving import PersonField

MOST_SHOWN = 2
"""So many places of the order have room beside its name."""
CHOICES = PERSON.by_name["prefers"].choices


class Ranking(QWidget):
    """Words that show an order; pressed, they open chips. A chip goes behind those before it, or comes out again."""

    saved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self._on_the_way: list[str] = []  # what was pressed and not yet read back
        self.words = Button("", trailing="chevron-down", kind="link", small=True)
        self.words.setAccessibleDescription(self.tr("Opens the order in which they like to be reached"))
        self.words.clicked.connect(self._unfold)
        self._row = QWidget()
        flow = FlowLayout(self._row, gap=4, line_gap=4)
        self.chips: dict[str, ChipButton] = {}
        for choice in CHOICES:
            chip = ChipButton(Chip(choice, choice_label("person", "prefers", choice)))
            chip.clicked.connect(lambda _=False, choice=choice: self._toggle(choice))
            flow.addWidget(chip)
            self.chips[choice] = chip
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 0, 5, 2)
        column.setSpacing(4)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._row)
        self._row.hide()

    def value(self) -> str:
        return self._value

    def set_value(self, value: str) -> None:
        """Show what is stored, unless it is older than what was pressed since."""
        if value in self._on_the_way:
            del self._on_the_way[: self._on_the_way.index(value) + 1]
        else:
            self._on_the_way.clear()
        if not self._on_the_way:
            self._show(value)

    def _show(self, value: str) -> None:
        self._value = value
        ranked = value.split()
        for choice, chip in self.chips.items():
            chip.setChecked(choice in ranked)
            chip.set_count(ranked.index(choice) + 1 if choice in ranked else None)
        numbers = [self.locale().toString(at) for at in range(1, len(ranked) + 1)]
        places = [
            self.tr("{number}. {way}").format(number=number, way=choice_label("person", "prefers", way))
            for number, way in zip(numbers, ranked, strict=True)
        ]
        self.words.setText("  ".join(places[:MOST_SHOWN]) or self.tr("Not asked yet"))
        self.words.setAccessibleName(f"{field_label('person', 'prefers')}: {self.words.text()}")

    def fold(self) -> None:
        self._row.hide()

    def _unfold(self) -> None:
        self._row.setVisible(self._row.isHidden())
        if not self._row.isHidden():
            self.chips[CHOICES[0]].setFocus()

    def _toggle(self, choice: str) -> None:
        ranked = self._value.split()
        ranked = [each for each in ranked if each != choice] if choice in ranked else [*ranked, choice]
        self._show(" ".join(ranked))
        self._on_the_way.append(self._value)
        self.saved.emit(self._value)


class Wishes(QWidget):
    """`saved(field's widget, its name, value)`."""

    saved = Signal(object, str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ranking = Ranking()
        self.through = PersonField(desk, field_label("person", "through"), self.tr("Somebody close to them"))
        self.when = LineField(field_label("person", "reach_when"), placeholder=self.tr("Such as “after six”"))
        grid = FactGrid()
        grid.setContentsMargins(0, 0, 0, 0)
        self.setLayout(grid)
        grid.add(field_label("person", "prefers"), self.ranking)
        self._caption = grid.add(field_label("person", "through"), self.through)
        grid.add(field_label("person", "reach_when"), self.when)
        for name, field in (("prefers", self.ranking), ("through", self.through), ("reach_when", self.when)):
            field.saved.connect(lambda value, name=name, field=field: self.saved.emit(field, name, value))

    def show_wishes(self, view: PersonView, fresh: bool) -> None:
        person = view.person
        if fresh:
            self.ranking.fold()
        self.ranking.set_value(person.text("prefers"))
        through = person.ref("through")
        self.through.set_reference(through.hex() if through else "", view.titles.get(through or b"", ""))
        self.when.set_value(person.text("reach_when"))
        wanted = through is not None or SOMEONE in person.text("prefers").split()
        for widget in (self._caption, self.through):
            widget.setVisible(wanted)
        for field, name in ((self.ranking, "prefers"), (self.through, "through"), (self.when, "reach_when")):
            field.setEnabled(name not in person.forked)
