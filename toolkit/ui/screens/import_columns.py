"""How one file of an import was read, and the ways to correct it: sheet, headers, letters, days, columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from toolkit.formats.values import date_of
from toolkit.services.import_choices import FileChoices, FileInfo, with_targets

from .. import theme
from ..bidi import isolated
from ..import_words import CHARSETS, IGNORE, KEEP, LABEL, TARGETS, charset_words, target_words, tr
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.fields import Choice
from ..widgets.flow import FlowLayout
from ..widgets.labels import IconLabel, Label, ShortLabel
from ..widgets.layouts import empty

EXAMPLES = 3
FIRST_COLUMNS = 8
HEADER_ROWS = 20
DELIMITERS = {",": ",", ";": ";", "\t": "⇥", "|": "|"}


class ColumnsCard(Card):
    """`changed(FileChoices)` when the person decided something about this file."""

    changed = Signal(object)

    def __init__(
        self, info: FileInfo, choices: FileChoices, own_fields: list[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._info = info
        self._choices = choices
        self._own_fields = own_fields
        self._whole = len(info.targets) <= FIRST_COLUMNS + 2
        self.boxes: list[Choice] = []
        self.body.addLayout(self._headline())
        if info.kind == "vcard":
            return
        if info.found.shape == "ldif":
            return
        if info.found.shape == "table":
            self._add_ways()
        self._add_days()
        self._columns = QWidget()
        self.body.addWidget(self._columns)
        self._grid = QGridLayout(self._columns)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setVerticalSpacing(6)
        for column, stretch in enumerate((3, 4, 5)):
            self._grid.setColumnStretch(column, stretch)
        self._fill_columns()
        self.more = Button("", kind="link", small=True)
        self.more.clicked.connect(self._show_all)
        self.more.setText(self.tr("Show %n more columns", "", len(info.targets) - len(self.boxes)))
        self.more.setVisible(not self._whole)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    # What was recognised

    def _headline(self) -> QHBoxLayout:
        info = self._info
        row = QHBoxLayout()
        row.setSpacing(theme.ICON_GAP)
        row.addWidget(IconLabel("file", "accent"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(isolated(info.name) or self.tr("What you pasted"), strong=True, wrap=True))
        words.addWidget(Label(self._recognised(), tone="muted", wrap=True))
        row.addLayout(words, 1)
        return row

    def _recognised(self) -> str:
        info, found = self._info, self._info.found
        letters = self.tr("letters: {charset}").format(charset=charset_words(info.encoding)) if info.encoding else ""
        if info.kind == "vcard":
            return " · ".join([self.tr("Contacts saved from a phone or mail program"), letters])
        parts = []
        if info.kind == "workbook":
            parts.append(self.tr("Sheet “{name}”").format(name=isolated(found.sheet)))
            if len(found.sheets) > 1:
                parts[0] = self.tr("Sheet “{name}”, which looks most like people, of %n", "", len(found.sheets)).format(
                    name=isolated(found.sheet)
                )
        if found.shape == "ldif":
            parts.append(self.tr("Contacts saved from a mail program"))
        elif found.shape == "lines":
            parts.append(self.tr("Plain lines: names with the numbers and addresses that stand beside them"))
        elif found.header_row < 0:
            parts.append(self.tr("no headings; the columns are known by what is in them"))
        else:
            row = self.locale().toString(found.header_row + 1)
            parts.append(self.tr("headings in row {row}").format(row=row))
        if letters:
            parts.append(letters)
        if info.remembered:
            parts.append(self.tr("columns as you chose them last time"))
        sentence = " · ".join(parts)
        return sentence[:1].upper() + sentence[1:]

    def _add_ways(self) -> None:
        """Sheet, headings, letters and what parts the cells: small choices in a row that wraps."""
        found = self._info.found
        line = QWidget()
        flow = FlowLayout(line, gap=theme.ICON_GAP, line_gap=theme.ICON_GAP)
        if len(found.sheets) > 1:
            self.sheet = self._way(self.tr("Sheet"), [(name, name) for name in found.sheets], found.sheet)
            self.sheet.activated.connect(lambda: self._reread(sheet=self.sheet.currentData(), header_row=None))
            flow.addWidget(self.sheet)
        rows = [(-1, self.tr("No headings"))]
        for at, cells in enumerate(found.top[:HEADER_ROWS]):
            begin = ", ".join(cell for cell in cells if cell.strip())[:40]
            row = self.tr("Headings in row {row}: {words}").format(row=self.locale().toString(at + 1), words=begin)
            rows.append((at, row))
        self.headings = self._way(self.tr("Headings"), rows, found.header_row)
        self.headings.activated.connect(lambda: self._reread(header_row=self.headings.currentData()))
        flow.addWidget(self.headings)
        if self._info.kind == "csv":
            chosen = self._choices.reading.encoding
            self.letters = self._way(self.tr("Letters"), [(code, tr(words)) for code, words in CHARSETS], chosen)
            self.letters.activated.connect(lambda: self._reread(encoding=self.letters.currentData(), header_row=None))
            flow.addWidget(self.letters)
            marks = [(mark, self.tr("Cells parted by {mark}").format(mark=sign)) for mark, sign in DELIMITERS.items()]
            self.delimiter = self._way(self.tr("What parts the cells"), marks, found.delimiter)
            self.delimiter.activated.connect(
                lambda: self._reread(delimiter=self.delimiter.currentData(), header_row=None)
            )
            flow.addWidget(self.delimiter)
        self.body.addWidget(line)

    def _way(self, name: str, options: list[tuple[object, str]], chosen: object) -> Choice:
        box = Choice(name)
        for data, words in options:
            box.addItem(words, data)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.setToolTip(name)
        box.setMaximumWidth(theme.scaled(280))
        box.setMinimumWidth(theme.scaled(120))
        return box

    def _add_days(self) -> None:
        found = self._info.found
        if not found.unsure_date:
            return
        days = {first: date_of(found.unsure_date, day_first=first)[0] for first in (True, False)}
        line = QWidget()
        row = FlowLayout(line, gap=theme.ICON_GAP, line_gap=theme.ICON_GAP)
        asked = found.day_first is None
        question = self.tr("Which day is {date}?") if asked else self.tr("{date} is read as")
        words = Label(
            question.format(date=isolated(found.unsure_date)), strong=asked, tone="amber" if asked else "text"
        )
        words.setMinimumHeight(theme.scaled(theme.SMALL_CONTROL))
        row.addWidget(words)
        self.days = {}
        for first, day in days.items():
            text = QLocale().toString(QDate.fromString(day, "yyyy-MM-dd"), "d MMMM yyyy")
            button = Button(isolated(text), "check" if found.day_first is first else None, small=True)
            button.clicked.connect(lambda _=False, first=first: self._reread(day_first=first))
            row.addWidget(button)
            self.days[first] = button
        self.body.addWidget(line)

    # Columns

    def _fill_columns(self) -> None:
        found = self._info.found
        for column, words in enumerate((self.tr("In the list"), self.tr("Goes to"), self.tr("For example"))):
            self._grid.addWidget(Label(words, tone="muted"), 0, column)
        shown = range(len(self._info.targets) if self._whole else FIRST_COLUMNS)
        for at in shown:
            header = found.header[at] or self.tr("Column {number}").format(number=self.locale().toString(at + 1))
            name = ShortLabel(header, strong=True)
            name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            box = self._target_box(at, header)
            below = [row[at].strip() for row in found.top[found.header_row + 1 :] if at < len(row) and row[at].strip()]
            example = ShortLabel(" · ".join(isolated(cell) for cell in below[:EXAMPLES]), tone="muted")
            example.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            for column, widget in enumerate((name, box, example)):
                self._grid.addWidget(widget, at + 1, column)
            self.boxes.append(box)

    def _target_box(self, at: int, header: str) -> Choice:
        box = Choice(self.tr("{header} goes to").format(header=header))
        target = self._info.targets[at]
        options = [KEEP[0], IGNORE[0], *(each for each, _ in TARGETS)]
        if target == LABEL[0] or (self._choices.targets is None and target.partition("/")[0] == LABEL[0]):
            options.insert(0, target)
        own = [f"custom/{name}" for name in self._own_fields]
        new = f"custom/{header}"
        if header not in self._own_fields:
            own.append(new)
        options += own
        if target not in options:
            options.insert(0, target)
        for option in options:
            words = target_words(option)
            if option == new and header not in self._own_fields:
                words = self.tr("New field of your own: {name}").format(name=header)
            box.addItem(words, option)
        box.setCurrentIndex(box.findData(target))
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.activated.connect(self._mapped)
        return box

    def _show_all(self) -> None:
        self._whole = True
        self.more.hide()
        empty(self._grid)
        self.boxes = []
        self._fill_columns()

    # Deciding

    def _mapped(self) -> None:
        targets = list(self._info.targets)
        targets[: len(self.boxes)] = [box.currentData() for box in self.boxes]
        self._choices = replace(self._choices, targets=tuple(targets))
        self.changed.emit(self._choices)

    def _reread(self, **reading: object) -> None:
        """Read the file in another way: the columns are then found anew, unless only its days are."""
        targets = self._choices.targets if set(reading) == {"day_first"} else None
        self._choices = FileChoices(replace(self._choices.reading, **reading), targets)
        self.changed.emit(self._choices)

    def info_with(self, targets: Sequence[str]) -> FileInfo:
        """The file as it would be read with these columns."""
        return with_targets(self._info, targets)

    def take_over(self, other: ColumnsCard) -> None:
        """Stand where a card of the same file stood: as many columns shown, and the focus where it was."""
        if len(other.boxes) > len(self.boxes) and len(other._info.targets) == len(self._info.targets):
            self._show_all()
        for mine, theirs in zip(self.boxes, other.boxes, strict=False):
            if theirs.hasFocus():
                mine.setFocus()
