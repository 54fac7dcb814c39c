"""One record of a bundle, field by field: what stands here, and what would come."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from toolkit.domain.fields import Kind
from toolkit.domain.records import TYPES
from toolkit.services.judging import CONSENT
from toolkit.services.preview import FieldChange, Item

from .. import theme
from ..bidi import isolated
from ..labels import type_name
from ..values import Titles, day_of_clock, name_of_field, value_in_words
from ..widgets.buttons import IconButton
from ..widgets.cards import Card
from ..widgets.labels import Label
from ..widgets.notice import Notice
from .receive_tree import why_held

LABELS = 104


class ItemDetail(Card):
    """`step(by)` when the person asks for the record before or after this one."""

    step = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.heading = Label(size="section", strong=True, wrap=True)
        self.about = Label(tone="muted", wrap=True)
        head = QHBoxLayout()
        head.setContentsMargins(16, 11, 15, 11)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.about)
        head.addLayout(words, 1)
        for icon, name, by in (
            ("chevron-left", self.tr("The one before"), -1),
            ("chevron-right", self.tr("The next one"), 1),
        ):
            button = IconButton(icon, name, small=True)
            button.clicked.connect(lambda _=False, by=by: self.step.emit(by))
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        head.setSpacing(theme.ICON_GAP)
        self.body.addLayout(head)
        self.notice = Notice("", icon="two-versions")
        self._notice_row = QWidget()
        row = QHBoxLayout(self._notice_row)
        row.setContentsMargins(16, 0, 16, 12)
        row.addWidget(self.notice)
        self.body.addWidget(self._notice_row)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Field by field"))
        self.body.addWidget(self._scroll, 1)
        self._notice_row.hide()

    def show_item(self, group: str, item: Item, other: str, titles: Titles) -> None:
        self.heading.setText(item.title or type_name(item.type))
        self.about.setText(self._about(group, item))
        both = [name_of_field(item.type, each.field, titles) for each in item.fields if each.kind == "two_versions"]
        self._notice_row.setVisible(bool(both))
        if both:
            quoted = ", ".join(self.tr("“{name}”").format(name=isolated(name)) for name in dict.fromkeys(both))
            self.notice.tell(
                self.tr("Both chapters changed {fields}").format(fields=quoted),
                self.tr("Neither is lost. Both are kept, and you choose later under “Two versions”."),
            )
        table = QFrame()
        table.setProperty("ground", "surface")
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setColumnMinimumWidth(0, LABELS)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, text in enumerate(("", self.tr("Here now"), self.tr("From {chapter}").format(chapter=other))):
            if item.fields:
                grid.addWidget(_Cell(text, tone="muted", top=True), 0, column)
        for at, change in enumerate(item.fields, 1):
            if change.kind != "new" or not _is_place(item, change):
                self._add_row(grid, at, item, change, titles)
        grid.setRowStretch(len(item.fields) + 1, 1)
        self._scroll.setWidget(table)
        self.setAccessibleName(self.heading.text())

    def _about(self, group: str, item: Item) -> str:
        kind = type_name(item.type)
        if group == "deleted":
            return self.tr("{kind}, deleted there. It stays here unless you take that. Undo brings it back.").format(
                kind=kind
            )
        if group == "forget":
            return self.tr("{kind}, asked to be forgotten. If you take that, everything is erased for good.").format(
                kind=kind
            )
        if group == "removed":
            return self.tr("{kind}. You removed it from this copy; ticked, it comes back.").format(kind=kind)
        if group == "refused":
            return self.tr("{kind} of somebody who was forgotten here. Nothing about them is taken in.").format(
                kind=kind
            )
        if group == "held":
            return self.tr("{kind}, held back: {why}. Nothing of it is lost.").format(kind=kind, why=why_held(item.why))
        if item.why == CONSENT:
            return self.tr("{kind}. They agree to less now, which holds whoever hears of it.").format(kind=kind)
        if not item.fields:
            return self.tr("{kind}. It was deleted here, and comes back.").format(kind=kind)
        return self.tr("{kind}. Bold is what you will have.").format(kind=kind)

    def _add_row(self, grid: QGridLayout, at: int, item: Item, change: FieldChange, titles: Titles) -> None:
        if _is_place(item, change):  # the key behind it tells people nothing
            here, there = self.tr("Where it stands here"), self.tr("Where it stands there")
        else:
            here = value_in_words(item.type, change.field, change.here, titles)
            there = value_in_words(item.type, change.field, change.there, titles)
        both = change.kind == "two_versions"
        day = day_of_clock(change.at)
        by = self.tr("{who}, {day}").format(who=isolated(change.who), day=day) if change.who else day
        empty = self.tr("Empty")
        grid.addWidget(_Cell(name_of_field(item.type, change.field, titles), tone="muted"), at, 0)
        grid.addWidget(
            _Cell(here or empty, tone="text" if here else "muted", strong=both, ground="ambersoft" if both else ""),
            at,
            1,
        )
        grid.addWidget(
            _Cell(there or empty, strong=True, ground="ambersoft" if both else "accentsoft", below=by), at, 2
        )


def _is_place(item: Item, change: FieldChange) -> bool:
    """Whether this is no more than a place in a list."""
    declared = TYPES[item.type].by_name.get(change.field) if item.type in TYPES else None
    return declared is not None and declared.kind is Kind.ORDER


class _Cell(QFrame):
    """Words on a ground that says what becomes of them, with thin lines to its neighbours."""

    def __init__(
        self,
        text: str,
        *,
        tone: str = "text",
        strong: bool = False,
        ground: str = "",
        below: str = "",
        top: bool = False,
    ) -> None:
        super().__init__()
        self._ground, self._top = ground, top
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(16, 10, 12, 10))
        column.setSpacing(0)
        words = Label(text, tone=tone, strong=strong, wrap=True, selectable=not top)
        words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(words)
        if below:
            column.addWidget(Label(below, tone="muted", wrap=True))
        column.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self.setMinimumHeight(theme.scaled(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._ground:
            painter.fillRect(self.rect(), theme.colour(self._ground))
        line = theme.colour("border")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
        if self._top:
            painter.fillRect(0, 0, self.width(), 1, line)
        if self.x() > 0 or self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.fillRect(0, 0, 1, self.height(), line)
        painter.end()
