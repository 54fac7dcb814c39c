"""The list of people as a model that holds no more than a few pages, however many people there are."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from toolkit.domain.filters import EVERYBODY, Filter
from toolkit.domain.text import terms
from toolkit.services import columns, people
from toolkit.services.people import PersonRow
from toolkit.vault.people_lists import Order, people_listing
from toolkit.vault.reading import FEW, Listing, Reader

from ..bidi import ltr
from ..days import short_day
from ..desk import Desk
from ..labels import choice_label, field_label, type_label
from ..values import value_in_words

Index = QModelIndex | QPersistentModelIndex
PAGE = 16  # rows; small, as every keystroke waits for the pages in sight
KEPT = 24  # pages
STEP = 4  # pages fetched at once where nobody knows how many there are

ROLES = frozenset((Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole))
ROOT = QModelIndex()


class Column(IntEnum):
    """The columns that there are in every chapter, in the order of `columns.ALL`; own fields follow."""

    NAME = 0
    REACH = 1
    TAGS = 2
    CONTACTED = 3
    PLACE = 4
    LOOKED_AFTER_BY = 5


@dataclass(frozen=True)
class Wanted:
    """What the list shows: those whom a search finds and a filter lets through, in the order of a column."""

    query: str = ""
    chosen: Filter = EVERYBODY
    order: Order = field(default_factory=Order)


@dataclass(frozen=True)
class Answer:
    wanted: Wanted
    listing: Listing
    first: int
    rows: list[PersonRow]


class PeopleModel(QAbstractTableModel):
    """Rows come by the page from the reading lane. What was there stays until what is wanted has come.

    `found` tells that other people are listed now, `renewed` that the same list was read again, `filled` that pages
    have come that were missing.
    """

    found = Signal()
    renewed = Signal()
    filled = Signal()

    def __init__(self, desk: Desk, parent=None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted = Wanted()
        self.columns: tuple[str, ...] = columns.ALL
        self._own: dict[str, columns.Own] = {}
        self.shown: tuple[str, ...] = (columns.NAME, *columns.AT_FIRST)
        self._listing: Listing | None = None
        self._rows = 0
        self._pages: OrderedDict[int, list[PersonRow]] = OrderedDict()
        self._ends: list[int] = []  # the last record of each page, where pages go on from the one before
        self._more = False
        self._asked: set[int] = set()
        self._growing = False
        self._missing: set[int] = set()
        self._ask_soon = QTimer(self, singleShot=True, interval=0)
        self._ask_soon.timeout.connect(self._ask)
        self.in_sight = PAGE  # rows that the view shows at once

    # What is wanted

    @property
    def wanted(self) -> Wanted:
        return self._wanted

    @property
    def total(self) -> int | None:
        """How many there are; None where there are so many that nobody counted."""
        if self._listing is None:
            return 0
        return self._rows if self._listing.total is None and not self._more else self._listing.total

    @property
    def loaded(self) -> bool:
        """Whether the first answer has come."""
        return self._listing is not None

    def search(self, wanted: Wanted) -> None:
        """List others. Of several searches in a row, only the last is answered."""
        self._wanted = wanted
        count = -(-max(1, self.in_sight) // PAGE) * PAGE
        self._look(0, count, self._show_others)

    def refresh(self, top: int = 0) -> None:
        """Read the same list again, from the row that is the first in sight."""
        if self._listing is None or self._listing.total is None:
            self.search(self._wanted)
            return
        first = top // PAGE * PAGE
        count = -(-(self.in_sight + PAGE) // PAGE) * PAGE
        self._look(first, count, self._show_again)

    def _look(self, first: int, count: int, done: Callable[[Answer], None]) -> None:
        self._desk.read(
            _look, self._desk.session.reader, self._wanted, self.shown, first, count, done=done, key="people.list"
        )

    # Columns

    def set_own(self, own: Sequence[columns.Own]) -> None:
        """These are the chapter's own fields."""
        if [*self._own.values()] != [*own]:
            self.beginResetModel()
            self._own = {each.cell: each for each in own}
            self.columns = (*columns.ALL, *self._own)
            self.endResetModel()

    def show_columns(self, shown: Sequence[str]) -> None:
        """Have these columns read, besides the name."""
        self.shown = (columns.NAME, *shown)
        if self.loaded:
            self.refresh()

    def _show_others(self, answer: Answer) -> None:
        self.beginResetModel()
        self._take(answer)
        self.endResetModel()
        self.found.emit()

    def _show_again(self, answer: Answer) -> None:
        total = answer.listing.total
        if total is None or self._ends or answer.wanted != self._wanted:
            self.search(self._wanted)
            return
        if total != self._rows:
            self.beginResetModel()
            self._take(answer)
            self.endResetModel()
        else:
            self._take(answer)
            if total:
                self.dataChanged.emit(self.index(0, 0), self.index(total - 1, len(self.columns) - 1))
        self.renewed.emit()

    def _take(self, answer: Answer) -> None:
        self._listing = answer.listing
        self._pages.clear()
        self._asked.clear()
        self._missing.clear()
        self._ends = []
        self._growing = False
        self._more = False
        self._keep(answer.first // PAGE, answer.rows)
        total = answer.listing.total
        if total is None:
            self._go_on(answer.rows)
            self._rows = len(answer.rows)
        else:
            self._rows = total

    def _keep(self, first: int, rows: list[PersonRow]) -> None:
        for at in range(0, len(rows), PAGE):
            self._pages[first + at // PAGE] = rows[at : at + PAGE]
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)

    def _go_on(self, rows: list[PersonRow]) -> None:
        self._ends += [rows[at + PAGE - 1].n for at in range(0, len(rows) - PAGE + 1, PAGE)]
        self._more = bool(rows) and len(rows) % PAGE == 0

    # Rows

    def person(self, row: int) -> PersonRow | None:
        """The person in a row; None until their page has come, which is asked for."""
        page = row // PAGE
        rows = self._pages.get(page)
        if rows is None:
            if page not in self._asked:
                self._missing.add(page)
                self._ask_soon.start()
            return None
        self._pages.move_to_end(page)
        at = row - page * PAGE
        return rows[at] if at < len(rows) else None

    def row_of(self, person_id: bytes) -> int:
        """Where a person stands, if on a page that is here; else -1."""
        for page, rows in self._pages.items():
            for at, row in enumerate(rows):
                if row.id == person_id:
                    return page * PAGE + at
        return -1

    def ids(self, reader: Reader, ranges: list[tuple[int, int]]) -> list[bytes]:
        """Whom these rows (first, behind the last) stand for; for the reading lane."""
        if self._listing is None:
            return []
        numbers: list[int] = []
        for first, end in ranges:
            if self._listing.total is None and (first, end) == (0, self._rows):
                # All that is listed: more than has been read so far.
                while page := self._listing.page(len(numbers), 10_000, after=numbers[-1] if numbers else None):
                    numbers += page
            else:
                numbers += self._listing.page(first, end - first)
        return columns.ids(reader, numbers)

    def _ask(self) -> None:
        if self._listing is None or not self._missing:
            return
        self._asked = set(sorted(self._missing)[-KEPT // 2 :])
        self._missing.clear()
        starts = [(page, self._ends[page - 1] if self._ends and page else None) for page in sorted(self._asked)]
        self._desk.read(
            _pages, self._desk.session.reader, self._listing, self.shown, starts, done=self._fill, key="people.pages"
        )

    def _fill(self, answer: tuple[Listing, dict[int, list[PersonRow]]]) -> None:
        listing, pages = answer
        if listing is not self._listing:
            return
        self._asked.clear()
        for page, rows in sorted(pages.items()):
            self._keep(page, rows)
            last = min(self._rows, page * PAGE + PAGE) - 1
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(self.columns) - 1))
        self.filled.emit()

    def canFetchMore(self, parent: Index = ROOT) -> bool:
        return self._more and not self._growing

    def fetchMore(self, parent: Index = ROOT) -> None:
        if self._listing is None or not self.canFetchMore():
            return
        self._growing = True
        self._desk.read(
            _further,
            self._desk.session.reader,
            self._listing,
            self.shown,
            self._ends[-1],
            STEP * PAGE,
            done=self._grow,
            key="people.more",
        )

    def _grow(self, answer: tuple[Listing, list[PersonRow]]) -> None:
        listing, rows = answer
        if listing is not self._listing:
            return
        self._growing = False
        if rows:
            self.beginInsertRows(QModelIndex(), self._rows, self._rows + len(rows) - 1)
            self._keep(self._rows // PAGE, rows)
            self._rows += len(rows)
            self._go_on(rows)
            self.endInsertRows()
        self._more = len(rows) == STEP * PAGE

    # For the view

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in ROLES:
            return None
        row = self.person(index.row())
        if row is None:
            return None
        return self.words(row, index.column(), aloud=role == Qt.ItemDataRole.AccessibleTextRole)

    def words(self, row: PersonRow, column: int, *, aloud: bool = False) -> str:
        """What a column says about a person; `aloud`, for a screen reader."""
        if column == Column.NAME:
            return self.tr("{name}, two versions").format(name=row.name) if aloud and row.forked else row.name
        if column == Column.REACH:
            if row.reach_kind == "no_contact":
                return self.tr("Do not contact")
            if row.reach_kind == people.THROUGH:
                return self.tr("Through {name}").format(name=row.reach)
            if aloud and row.reach:
                return f"{choice_label('contact', 'kind', row.reach_kind)}: {row.reach}"
            return ltr(row.reach) if row.reach_kind in ("phone", "email") else row.reach
        if column == Column.TAGS:
            return ", ".join(row.tags)
        if column == Column.PLACE:
            return row.place
        if column == Column.LOOKED_AFTER_BY:
            return row.looked_after_by or self.tr("Nobody yet")
        name = self.columns[column]
        value = row.facts.get(name)
        if value is None:
            return ""
        if name == columns.CONTACTED:
            return short_day(str(value))
        return value_in_words("person", name, value, {})

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self.heading(self.columns[section])

    def heading(self, column: str) -> str:
        """What a column is called."""
        if column in self._own:
            return self._own[column].name
        special = {
            columns.REACH: self.tr("How to reach"),
            columns.CONTACTED: self.tr("Last contact"),
            "place": self.tr("Place"),
        }
        return special.get(column) or field_label("person", column)

    def how_many(self) -> str:
        """How many are listed, in words."""
        if self.total is None:
            if self._wanted.chosen.narrows or len({len(term) >= 3 for term in terms(self._wanted.query)}) > 1:
                return self.tr("many found")  # more than a few meet a part of what is wanted: nobody knows how many all
            return self.tr("more than {number} found").format(number=QLocale().toString(FEW))
        if not self._wanted.query.strip() and not self._wanted.chosen.narrows:
            return type_label("person", self.total)
        return self.tr("%n found", "", self.total)


# On the reading lane


def _look(reader: Reader, wanted: Wanted, shown: tuple[str, ...], first: int, count: int) -> Answer:
    listing = people_listing(reader, wanted.query, wanted.chosen, wanted.order)
    return Answer(wanted, listing, first, _rows(reader, listing.page(first, count), shown))


def _rows(reader: Reader, numbers: list[int], shown: tuple[str, ...]) -> list[PersonRow]:
    facts = columns.facts(reader, numbers, shown)
    return [row._replace(facts=facts[row.n]) for row in people.rows(reader, numbers)]


def _pages(
    reader: Reader, listing: Listing, shown: tuple[str, ...], starts: list[tuple[int, int | None]]
) -> tuple[Listing, dict[int, list[PersonRow]]]:
    found = {page: _rows(reader, listing.page(page * PAGE, PAGE, after), shown) for page, after in starts}
    return listing, found


def _further(
    reader: Reader, listing: Listing, shown: tuple[str, ...], after: int, count: int
) -> tuple[Listing, list[PersonRow]]:
    return listing, _rows(reader, listing.page(0, count, after), shown)
