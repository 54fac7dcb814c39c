"""Which people the list shows, and how: search, chips of groups and tags, the filter in words, columns and order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from toolkit.domain import filters
from toolkit.domain.filters import EVERYBODY, Condition, Filter
from toolkit.services import groups
from toolkit.services.groups import GroupCount
from toolkit.services.people import TagCount
from toolkit.vault.people_lists import Order

from .. import icons, theme
from ..widgets.buttons import Button, IconButton
from ..widgets.chips import Chip, Chips
from ..widgets.flow import FlowLayout
from ..widgets.layouts import empty
from ..widgets.tagrow import Tag
from .filter_words import Names, archived_words, say
from .people_model import PeopleModel, Wanted

CHIPS = 12
GROUP, TAG = "group:", "tag:"


class FindBar(QWidget):
    """`changed` when others are wanted; `entered` to go on into the list; `filter_asked(group or None)` to build one.

    `columns_chosen(columns)` and `order_chosen(order)` from the menu beside the search.
    """

    changed = Signal()
    entered = Signal()
    filter_asked = Signal()
    save_asked = Signal()
    columns_chosen = Signal(tuple)
    order_chosen = Signal(object)

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._filter = EVERYBODY
        self._names = Names()
        self._groups: list[GroupCount] = []
        self._later = ""
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find by name, phone or note"))
        self.search.setAccessibleName(self.tr("Find people"))
        self.search.setClearButtonEnabled(True)
        magnifier = self.search.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        icons.set_icon(magnifier, "search")
        icons.set_icon(self.search.findChild(QAction, "_q_qlineeditclearaction"), "close")
        self.search.textChanged.connect(self.changed)
        self.search.returnPressed.connect(self.entered)
        self.search.installEventFilter(self)
        self.filter_button = Button(self.tr("Filter"), "list")
        self.filter_button.clicked.connect(self.filter_asked)
        self.columns_button = IconButton("sliders", self.tr("Columns and order"))
        self._menu = QMenu(self.columns_button)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.columns_button.setMenu(self._menu)
        self.chips = Chips(self.tr("Which people to show"))
        self.chips.chosen.connect(self._chip_chosen)
        self.asked = QWidget()
        self._flow = FlowLayout(self.asked, gap=4, line_gap=4)
        policy = self.asked.sizePolicy()
        policy.setHeightForWidth(True)
        self.asked.setSizePolicy(policy)
        self.asked.hide()
        line = QHBoxLayout()
        line.setSpacing(theme.ICON_GAP)
        line.addWidget(self.search, 1)
        line.addWidget(self.filter_button)
        line.addWidget(self.columns_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.ICON_GAP)
        column.addLayout(line)
        column.addWidget(self.chips)
        column.addWidget(self.asked)

    # What is wanted

    def wanted(self, order: Order) -> Wanted:
        return Wanted(self.search.text(), self.chosen(), order)

    def chosen(self) -> Filter:
        """The filter that holds: one that was built, or that of the chosen chip."""
        if self._filter.narrows:
            return self._filter
        key = self.chips.current()
        if key.startswith(TAG):
            return Filter((Condition(filters.TAG, filters.IS, key.removeprefix(TAG)),))
        group = self.group()
        if group is None:
            return EVERYBODY
        return group.search if group.search is not None else groups.in_group(group.id)

    def group(self) -> GroupCount | None:
        """The group whose chip is chosen."""
        key = self.chips.current()
        return next((each for each in self._groups if key == GROUP + each.id.hex()), None)

    def built(self) -> Filter:
        """The filter that was built and is no group's."""
        return self._filter

    def set_filter(self, chosen: Filter) -> None:
        """Show whom this filter lets through."""
        self._filter = chosen
        if chosen.narrows:
            self.chips.choose_none()
        elif not self.chips.current():
            self.chips.choose("")
        self._show_asked()
        self.changed.emit()

    def choose_group(self, group: bytes) -> None:
        """Show who is in a group."""
        self._filter = EVERYBODY
        self._show_asked()
        self.chips.choose(GROUP + group.hex())
        self.changed.emit()

    def choose_later(self, group: bytes) -> None:
        """Show who is in a group that was just saved, once it is known."""
        self._later = GROUP + group.hex()
        self._filter = EVERYBODY
        self._show_asked()

    def set_known(self, people: int, tags: Sequence[TagCount], known: Sequence[GroupCount], names: Names) -> None:
        """Chips for everybody, for the groups, and for the tags that most people wear."""
        self._groups, self._names = list(known), names
        used = sorted((tag for tag in tags if tag.people), key=lambda tag: (-tag.people, tag.name))
        chips = [Chip("", self.tr("Everybody"), people)]
        chips += [Chip(GROUP + each.id.hex(), each.name, each.people) for each in known]
        chips += [Chip(TAG + tag.id.hex(), tag.name, tag.people) for tag in used[:CHIPS]]
        self.chips.set_chips(chips)
        if self._filter.narrows:
            self.chips.choose_none()
        elif self._later and any(chip.key == self._later for chip in chips):
            self.chips.choose(self._later)
            self._later = ""
        self.chips.setVisible(len(chips) > 1)
        self._show_asked()

    def _chip_chosen(self) -> None:
        self._filter = EVERYBODY
        self._show_asked()
        self.changed.emit()

    def _show_asked(self) -> None:
        """The conditions as words, each with a cross."""
        empty(self._flow)
        chosen = self._filter
        for at, condition in enumerate(chosen.conditions):
            tag = Tag(say(condition, self._names), removable=True)
            tag.removed.connect(partial(self._drop, at))
            self._flow.addWidget(tag)
        if chosen.archived:
            tag = Tag(archived_words(chosen.archived), removable=True)
            tag.removed.connect(lambda: self.set_filter(Filter(chosen.conditions, chosen.any, rest=chosen.rest)))
            self._flow.addWidget(tag)
        save = Button(self.tr("Save this search"), "plus", kind="link", small=True)
        save.clicked.connect(self.save_asked)
        self._flow.addWidget(save)
        self.save_button = save
        self.asked.setVisible(chosen.narrows)
        self._make_room()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """All lines of what is asked stay in sight, also where the list beneath has little room."""
        self.asked.setMinimumHeight(self._flow.heightForWidth(self.width()))

    def _drop(self, at: int) -> None:
        kept = tuple(each for n, each in enumerate(self._filter.conditions) if n != at)
        self.set_filter(Filter(kept, self._filter.any, self._filter.archived, self._filter.rest))

    # Columns and order

    def _fill_menu(self) -> None:
        self._menu.clear()
        model = self._model
        self._menu.addSection(self.tr("Columns"))
        for column in model.columns[1:]:
            action = self._menu.addAction(model.heading(column).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(column in model.shown)
            action.toggled.connect(partial(self._toggle, column))
        by = self._menu.addMenu(self.tr("Sort by"))
        alone = QActionGroup(by)
        order = model.wanted.order
        for column in model.columns:
            action = by.addAction(model.heading(column).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(column == order.column)
            action.triggered.connect(partial(self._sort_by, column))
            alone.addAction(action)
        by.addSeparator()
        down = by.addAction(self.tr("The other way round"))
        down.setCheckable(True)
        down.setChecked(order.descending)
        down.triggered.connect(lambda: self.order_chosen.emit(Order(order.column, not order.descending)))

    def _sort_by(self, column: str) -> None:
        self.order_chosen.emit(Order(column, self._model.wanted.order.descending))

    def _toggle(self, column: str, on: bool) -> None:
        shown = [each for each in self._model.columns[1:] if (on if each == column else each in self._model.shown)]
        self.columns_chosen.emit(tuple(shown))

    # Keys

    def eventFilter(self, watched, event) -> bool:
        if watched is self.search and event.type() == event.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.entered.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)
