"""What happened with a person, newest first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from toolkit.services.timeline import Entry

from .. import icons, theme
from ..bidi import isolated
from ..labels import choice_label
from ..values import day_in_words
from ..widgets import paint
from ..widgets.buttons import Button
from ..widgets.header import SectionHeader
from ..widgets.labels import Label
from ..widgets.rowlist import GroupedDelegate, Row, RowList, draw_text
from ..widgets.rows import TREE_ROW, Index
from .person_view import PersonView

FIRST = 10
"""So many are shown until somebody asks for all."""

TALK_ICONS = {"one_to_one": "people", "call": "phone", "text": "message", "visit": "pin", "note": "pencil"}
translate = QCoreApplication.translate


class Timeline(QWidget):
    """`opened(entry)` with a click or Enter; `note_asked` for a new note."""

    opened = Signal(object)
    note_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button = Button(self.tr("Add a note"), "plus", kind="link", small=True)
        self.add_button.clicked.connect(self.note_asked)
        self.nothing = Label(self.tr("Nothing noted yet"), tone="muted", wrap=True)
        self.list = RowList(self.tr("What happened"))
        self.list.setItemDelegate(_Rows(self.list, TREE_ROW))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setStyleSheet("QListView { background: transparent; }")
        self.list.opened.connect(lambda at: self.opened.emit(self._entries[at]))
        self.all_button = Button("", "chevron-down", kind="link", small=True)
        self.all_button.clicked.connect(self._show_all)
        self._entries: list[Entry] = []
        self._whole = False
        self.slot = QVBoxLayout()  # for the talk that is being written
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(SectionHeader(self.tr("What happened"), self.add_button))
        column.addLayout(self.slot)
        column.addWidget(self.nothing)
        column.addWidget(self.list)
        column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_entries(self, view: PersonView, fresh: bool) -> None:
        if fresh:
            self._whole = False
        self._entries = view.timeline
        self._fill()

    def _show_all(self) -> None:
        self._whole = True
        self._fill()
        self.list.setFocus()

    def _fill(self) -> None:
        shown = self._entries if self._whole else self._entries[:FIRST]
        self.list.set_rows([Row(at, aloud(entry), entry) for at, entry in enumerate(shown)])
        self.list.setFixedHeight(max(1, self.list.content_height()))
        self.list.setVisible(bool(shown))
        self.nothing.setVisible(not shown)
        more = len(self._entries) - len(shown)
        self.all_button.setVisible(more > 0)
        self.all_button.setText(self.tr("%n more", "", more))


def day_of_entry(entry: Entry) -> str:
    day = QDate.fromString(entry.day[:10], Qt.DateFormat.ISODate)
    return day_in_words(day) if day.isValid() else ""


def words(entry: Entry) -> str:
    """One entry in a line."""
    title = " ".join(entry.title.split())
    if entry.what == "talk":
        kind = choice_label("interaction", "kind", entry.kind)
        told = title or kind
        if entry.detail:
            told = translate("Timeline", "{what} Next: {step}").format(
                what=_sentence(told), step=isolated(entry.detail)
            )
        return translate("Timeline", "{what} {who}").format(what=_sentence(told), who=entry.who) if entry.who else told
    if entry.what == "event":
        answer = choice_label("attendance", "status", entry.detail) if entry.detail else ""
        said = {
            "came": translate("Timeline", "Came to {event}"),
            "said_yes": translate("Timeline", "Said yes to {event}"),
            "said_no": translate("Timeline", "Said no to {event}"),
            "invited": translate("Timeline", "Invited to {event}"),
        }.get(entry.detail)
        return said.format(event=isolated(title)) if said else f"{isolated(title)} {answer}".strip()
    if entry.what == "step":
        done = entry.kind == "done"
        said = translate("Timeline", "Did “{step}”, {plan}") if done else translate("Timeline", "Does “{step}”, {plan}")
        return said.format(step=isolated(title), plan=isolated(entry.detail))
    origin = {
        "import": translate("Timeline", "Came in with a list"),
        "receive": translate("Timeline", "Came from another chapter"),
        "take": translate("Timeline", "Came from another chapter"),
        "merge": translate("Timeline", "Two records became one"),
    }.get(entry.kind, translate("Timeline", "Added"))
    return translate("Timeline", "{what} {who}").format(what=_sentence(origin), who=isolated(entry.who))


def aloud(entry: Entry) -> str:
    """For screen readers: which day, which kind, and what."""
    kind = choice_label("interaction", "kind", entry.kind) if entry.what == "talk" else ""
    return ", ".join(part for part in (day_of_entry(entry), kind, words(entry)) if part)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…", "。", "۔", "؟", "।")) else f"{text}."


class _Rows(GroupedDelegate):
    """An icon, the day, and what happened."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, theme.scaled(TREE_ROW))

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(row, Row):
            rtl = option.direction == Qt.LayoutDirection.RightToLeft
            self.paint_row(painter, option.rect.adjusted(0, 0, 0, -1), row.data, rtl)

    def paint_row(self, painter: QPainter, area: QRect, data: Entry, rtl: bool) -> None:
        icon = {"talk": TALK_ICONS.get(data.kind, "speech"), "event": "calendar", "step": "flag"}.get(data.what, "file")
        if data.what == "event" and data.kind == "training":
            icon = "book"
        place = QRect(area.left() + 2, area.center().y() - 8, 16, 16)
        icons.draw(painter, paint.mirrored(place, area, right_to_left=rtl), icon, "muted")
        day = day_of_entry(data)
        wide = QFontMetrics(theme.font()).horizontalAdvance(translate("Timeline", "28 Nov 2026")) + 4
        first = paint.mirrored(QRect(area.left() + 28, area.top(), wide, area.height()), area, right_to_left=rtl)
        draw_text(painter, first, day, tone="muted", rtl=rtl)
        left = 28 + wide + 8
        rest = QRect(area.left() + left, area.top(), area.width() - left - 2, area.height())
        draw_text(painter, paint.mirrored(rest, area, right_to_left=rtl), words(data), rtl=rtl)
