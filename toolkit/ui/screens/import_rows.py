"""What an import would do, row by row: counts, the first people, changes field by field, and what was left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from toolkit.formats.drafts import ContactDraft
from toolkit.services.importing import FORGOTTEN, FileProblem, ImportPreview, ImportResult, RowChange

from .. import theme
from ..bidi import isolated, ltr
from ..labels import choice_label, field_label
from ..row_words import row_words
from ..widgets.cards import Card
from ..widgets.labels import Label, Rule, ShortLabel
from ..widgets.layouts import empty

SHOWN = 8  # people of the list
PROBLEMS_SHOWN = 50
CHANGES_SHOWN = 12
_LEFT_TO_RIGHT = frozenset({"phone", "email"})


class Counts(QWidget):
    """How many are new, get something, are here, and have to be mended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.TIGHT)

    def show_counts(self, result: ImportResult) -> None:
        """These numbers, in place of those before."""
        empty(self._row)
        for count, words, tone in (
            (result.added, self.tr("new"), "accent"),
            (result.updated, self.tr("get something new"), "text"),
            (result.unchanged, self.tr("here already"), "muted"),
            (len(result.to_mend), self.tr("to mend afterwards"), "amber" if result.to_mend else "muted"),
        ):
            card = Card()
            card.body.setSpacing(0)
            number = self.locale().toString(count)
            card.setAccessibleName(f"{number} {words}")
            card.body.addWidget(Label(number, size="title", strong=True, tone=tone))
            card.body.addWidget(Label(words, tone="muted", wrap=True))
            self._row.addWidget(card, 1)


class Rows(QWidget):
    """Everything below the choices."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = QVBoxLayout(self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(theme.GAP)
        self.sample: QWidget | None = None

    def show_preview(self, preview: ImportPreview) -> None:
        """All that is known of what would happen."""
        empty(self._parts)
        several = len(preview.files) > 1
        if preview.sample:
            self._parts.addWidget(self._sample(preview.sample))
        if preview.updates:
            self._parts.addWidget(self._changes(preview.updates, preview.updated, several))
        if preview.problems:
            self._parts.addWidget(self.problems(preview.problems, several))
        if preview.same:
            self._parts.addWidget(self._same(preview.same, preview.unchanged))

    def show_sample(self, drafts: list[ContactDraft]) -> None:
        """The first people alone, while the rest is counted anew."""
        empty(self._parts)
        if drafts:
            self._parts.addWidget(self._sample(drafts))

    def _sample(self, drafts: list[ContactDraft]) -> Card:
        card = Card(self.tr("The first of them, as they were read"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(8)
        for row, draft in enumerate(drafts[:SHOWN]):
            reach = (*draft.phones, *draft.emails, *draft.addresses)
            first = reach[0].value if reach else ""
            more = [draft.place, draft.born, draft.organisation, ", ".join(draft.tags)]
            more += [f"{name}: {value}" for name, value in draft.custom]
            texts = (
                draft.name or self.tr("No name"),
                first if draft.addresses and reach[0] is draft.addresses[0] else ltr(first),
                " · ".join(isolated(each) for each in more if each),
            )
            for column, text in enumerate(texts):
                label = ShortLabel(
                    text, strong=column == 0 and bool(draft.name), tone="text" if column < 2 else "muted"
                )
                label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                grid.addWidget(label, row, column)
                grid.setColumnStretch(column, (4, 3, 4)[column])
        card.body.addLayout(grid)
        self.sample = card
        return card

    def _changes(self, rows: Sequence[RowChange], count: int, several: bool) -> Card:
        card = Card(self.tr("What people who are here already get"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 3)
        for at, change in enumerate(rows[:CHANGES_SHOWN]):
            grid.addWidget(Label(self._where(change.file, change.row, several), tone="muted"), at, 0, _TOP)
            name = Label(isolated(change.name), strong=True, wrap=True)
            grid.addWidget(name, at, 1, _TOP)
            told = _told(change.told)
            grid.addWidget(Label(told, wrap=True), at, 2, _TOP)
        card.body.addLayout(grid)
        if count > min(CHANGES_SHOWN, len(rows)):
            card.body.addWidget(Rule())
            rest = count - min(CHANGES_SHOWN, len(rows))
            card.body.addWidget(Label(self.tr("and %n more", "", rest), tone="muted"))
        return card

    def _same(self, rows: Sequence[RowChange], count: int) -> QWidget:
        names = ", ".join(isolated(row.name) for row in rows[:CHANGES_SHOWN])
        if count > min(CHANGES_SHOWN, len(rows)):
            more = self.tr("and %n more", "", count - min(CHANGES_SHOWN, len(rows)))
            names = f"{names} {more}"
        return Label(self.tr("Here already, with nothing new: {names}").format(names=names), tone="muted", wrap=True)

    def problems(self, problems: Sequence[FileProblem], several: bool) -> Card:
        """Why rows are held back, and what else is to be known of some."""
        held = [problem for problem in problems if problem.kind == "held"]
        card = Card(self.tr("What to know about some rows"), tone="amber" if held else "surface")
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        ordered = [*((each, 1) for each in held), *_gathered(problems)]
        for row, (problem, times) in enumerate(ordered[:PROBLEMS_SHOWN]):
            kept = self.tr("to mend") if problem.kind == "held" else self.tr("comes in")
            if problem.code == FORGOTTEN:
                kept = self.tr("stays out")
            where = self._where(problem.file, problem.row, several)
            if times > 1:
                where = self.tr("{row} and %n more", "", times - 1).format(row=where)
            grid.addWidget(Label(where, tone="muted"), row, 0, _TOP)
            tone = "amber" if problem.kind == "held" else "muted"
            grid.addWidget(Label(kept, tone=tone, strong=problem.kind == "held"), row, 1, _TOP)
            grid.addWidget(Label(row_words(problem.code, problem.facts), wrap=True), row, 2)
        card.body.addLayout(grid)
        if len(ordered) > PROBLEMS_SHOWN:
            card.body.addWidget(Rule())
            card.body.addWidget(Label(self.tr("and %n more", "", len(ordered) - PROBLEMS_SHOWN), tone="muted"))
        return card

    def _where(self, file: str, row: int, several: bool) -> str:
        where = self.tr("Row {row}").format(row=self.locale().toString(row))
        return f"{isolated(file)}, {where}" if several else where


def _gathered(problems: Sequence[FileProblem]) -> list[tuple[FileProblem, int]]:
    """What is to be known of rows that come in: each thing once, with the first row and how many it is true of."""
    found: dict[tuple[str, str, str], tuple[FileProblem, int]] = {}
    for problem in problems:
        if problem.kind != "held":
            key = (problem.file, problem.code, str(problem.facts.get("column", "")))
            first, times = found.get(key, (problem, 0))
            found[key] = first, times + 1
    return list(found.values())


_TOP = Qt.AlignmentFlag.AlignTop


def _told(told: Sequence[tuple[str, str]]) -> str:
    """A line for each field; what goes into the note stands behind one word."""
    others = (
        (_what(what), _value(what, value) if value else "") for what, value in told if what not in ("note", "tag")
    )
    lines = [f"{what}: {value}" if value else what for what, value in others]
    tags = ", ".join(isolated(value) for what, value in told if what == "tag")
    if tags:
        lines.append(f"{_what('tag')}: {tags}")
    notes = " · ".join(isolated(value) for what, value in told if what == "note")
    return "\n".join([*lines, f"{_what('note')}: {notes}"] if notes else lines)


def _what(what: str) -> str:
    if what.startswith("x:"):
        return isolated(what[2:])
    if what in ("phone", "email", "address", "other"):
        return choice_label("contact", "kind", what)
    return field_label("person", "tags" if what == "tag" else what)


def _value(what: str, value: str) -> str:
    return ltr(value) if what in _LEFT_TO_RIGHT else isolated(value)
