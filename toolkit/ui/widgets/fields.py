"""Fields in place: they look like text until somebody enters them, and save themselves.

Enter or leaving the field saves (`saved(value)`, only if something changed), Escape brings the old value back.
The owner answers a refusal with `set_error`, and a new stored value with `set_value`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QCompleter,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .. import icons, theme
from ..bidi import from_right
from . import paint

LINES_SHOWN = 12  # a field of several lines grows up to this, then scrolls
DAY_ONLY = "d MMM"
NO_YEAR = "yyyy--MM-dd"  # a day without a year, "--02-29", behind one that has all days
LEAP_YEAR = "2000"


def _mark(field: QWidget, sentence: str) -> None:
    """Show on a field what is wrong with it, or that nothing is."""
    field.setToolTip(sentence)
    field.setAccessibleDescription(sentence)
    if field.property("wrong") != bool(sentence):
        theme.set_look(field, wrong=bool(sentence))


class LineField(QLineEdit):
    """One line of text. With `left_to_right` for phones, addresses of e-mail and codes."""

    saved = Signal(object)

    def __init__(
        self, name: str, *, placeholder: str = "", left_to_right: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setProperty("inPlace", True)
        if left_to_right:
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._value: Any = ""
        self.textEdited.connect(lambda: _mark(self, ""))
        self._align()

    def value(self) -> Any:
        """What is stored, as far as this field knows."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show a stored value; what somebody is typing just now is left alone."""
        typing = self.hasFocus() and self.text() != self._shown(self._value)
        self._value = value
        if not typing:
            self._restore()

    def set_error(self, sentence: str) -> None:
        _mark(self, sentence)

    def commit(self) -> None:
        """Save what stands in the field, if it differs from what is stored."""
        ok, value = self._read()
        if not ok:
            return
        if value != self._value:
            self._value = value
            self.saved.emit(value)
        self.setText(self._shown(self._value))

    def _restore(self) -> None:
        self.setText(self._shown(self._value))
        self.setCursorPosition(0)
        _mark(self, "")

    def _shown(self, value: Any) -> str:
        return str(value or "")

    def _read(self) -> tuple[bool, Any]:
        return True, self.text().strip()

    def _align(self) -> None:
        # What is written from left to right still begins where the page begins to read.
        rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        wanted = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        if self.alignment() != wanted:
            self.setAlignment(wanted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _belongs_to_window(event, self.isUndoAvailable()):
            event.ignore()  # nothing typed to take back here: Ctrl+Z takes back the last thing done
            return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus() and self._overflows():
            self._paint_dots()

    def _inside(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return inside.marginsRemoved(self.textMargins()).adjusted(2, 0, -2, 0)

    def _overflows(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self._inside().width()

    def _paint_dots(self) -> None:
        """Three dots where words have no more room; by itself they are cut in the middle of a letter."""
        inside, width = self._inside(), self.fontMetrics().horizontalAdvance("…") + 4
        at_left = from_right(self.text())
        end = QRect(inside.left() if at_left else inside.right() - width + 1, inside.top(), width, inside.height())
        painter = QPainter(self)
        painter.fillRect(end.adjusted(-2 if at_left else 0, 3, 0 if at_left else 2, -3), theme.colour("surface"))
        painter.setPen(self.palette().text().color())
        painter.drawText(end, Qt.AlignmentFlag.AlignCenter, "…")
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown(self._value):
            self._restore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()
            self.setCursorPosition(0)  # a long text shows its beginning


def _belongs_to_window(event: QEvent, can_undo: bool) -> bool:
    pressed = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    return bool(pressed) and not can_undo


class TextField(QPlainTextEdit):
    """Several lines; grows with what stands in it. Enter makes a new line, Ctrl+Enter saves, Tab goes on."""

    saved = Signal(object)

    def __init__(self, name: str, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setProperty("inPlace", True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(3)
        self._value = ""
        self.textChanged.connect(self._grow)
        self._grow()

    def value(self) -> str:
        return self._value

    def set_value(self, value: str | None) -> None:
        """Show a stored value; what somebody is typing just now is left alone."""
        typing = self.hasFocus() and self.toPlainText() != self._value
        self._value = value or ""
        if not typing:
            self._restore()

    def set_error(self, sentence: str) -> None:
        _mark(self, sentence)

    def commit(self) -> None:
        text = self.toPlainText().strip()
        if text != self._value:
            self._value = text
            self.saved.emit(text)

    def _restore(self) -> None:
        self.setPlainText(self._value)
        _mark(self, "")

    def _grow(self) -> None:
        lines = max(1, min(LINES_SHOWN, int(self.document().size().height())))
        height = max(30, lines * QFontMetrics(self.font()).lineSpacing() + 2 * 3 + 2 * 4 + 2)
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._grow()

    def event(self, event: QEvent) -> bool:
        undoable = self.document().isUndoAvailable()
        if event.type() == QEvent.Type.ShortcutOverride and _belongs_to_window(event, undoable):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._value:
            self._restore()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()


class Choice(QComboBox):
    """A choice among a few, with our own chevron. Its wheel does nothing unless it has the focus."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # a page that scrolls must not change what it scrolls past

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        # By itself, words without room are cut in the middle of a letter.
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width() - 2
        )
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        place = QRect(self.width() - 24, (self.height() - 14) // 2, 14, 14)
        icons.draw(painter, paint.mirrored(place, self.rect(), right_to_left=rtl), "chevron-down", "muted")
        painter.end()


class ChoiceField(Choice):
    """A choice in place; saves as soon as the person chooses."""

    saved = Signal(object)

    def __init__(self, name: str, choices: Iterable[tuple[Any, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setProperty("inPlace", True)
        self._value: Any = None
        self.set_choices(choices)
        self.activated.connect(self._choose)

    def set_choices(self, choices: Iterable[tuple[Any, str]]) -> None:
        """All choices as (value, words); value None stands for "not said"."""
        self.clear()
        for value, words in choices:
            self.addItem(words, value)
        self.set_value(self._value)

    def value(self) -> Any:
        return self._value

    def set_value(self, value: Any) -> None:
        self._value = value
        self.setCurrentIndex(next((at for at in range(self.count()) if self.itemData(at) == value), -1))

    def set_error(self, sentence: str) -> None:
        _mark(self, sentence)

    def _choose(self, index: int) -> None:
        value = self.itemData(index)
        _mark(self, "")
        if value != self._value:
            self._value = value
            self.saved.emit(value)


class DateField(LineField):
    """A day as people write it here; its value is ISO 8601 ("2027-02-16", for a `birthday` also "--02-16") or ""."""

    def __init__(
        self, name: str, *, placeholder: str = "", birthday: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, placeholder=placeholder, parent=parent)
        self._birthday = birthday
        self._open = QToolButton(self)
        self._open.setCursor(Qt.CursorShape.ArrowCursor)
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._open.setAccessibleName(self.tr("Choose a day"))
        self._open.setToolTip(self.tr("Choose a day"))
        self._open.setStyleSheet("QToolButton { border: none; background: transparent; }")
        icons.set_icon(self._open, "calendar")
        self._open.clicked.connect(self.choose_day)
        self._popup: QFrame | None = None

    def choose_day(self) -> None:
        """Open a calendar below the field (also with the down arrow)."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day = QDate.fromString(str(self._value), Qt.DateFormat.ISODate)
        if day.isValid():
            calendar.setSelectedDate(day)
        column = QVBoxLayout(popup)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(calendar)

        def take(chosen: QDate) -> None:
            popup.close()
            self.setText(self._shown(chosen.toString(Qt.DateFormat.ISODate)))
            self.commit()

        calendar.activated.connect(take)
        calendar.clicked.connect(take)
        self._popup = popup
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.choose_day()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        place = QRect(self.width() - 28, (self.height() - 24) // 2, 24, 24)
        self._open.setGeometry(paint.mirrored(place, self.rect(), right_to_left=rtl))
        self.setTextMargins(28 if rtl else 0, 0, 0 if rtl else 28, 0)

    def _shown(self, value: Any) -> str:
        day = QDate.fromString(str(value or ""), Qt.DateFormat.ISODate)
        if day.isValid():
            return _long_day(self.locale(), day)
        day = QDate.fromString(f"{LEAP_YEAR}{value}", NO_YEAR)
        return self.locale().toString(day, DAY_ONLY) if day.isValid() else str(value or "")

    def _read(self) -> tuple[bool, Any]:
        text = self.text().strip()
        if not text or text == self._shown(self._value):
            return True, "" if not text else self._value
        day = _read_day(self.locale(), text)
        if day is None and self._birthday:
            day = self.locale().toDate(f"{text} {LEAP_YEAR}", f"{DAY_ONLY} yyyy")
            if day.isValid():
                return True, day.toString(NO_YEAR.removeprefix("yyyy"))
            day = None
        if day is None:
            _mark(self, self.tr("This is not a day we can read. Write it like {example}.").format(
                example=_long_day(self.locale(), QDate.currentDate())))  # fmt: skip
            return False, None
        return True, day.toString(Qt.DateFormat.ISODate)


def _long_day(locale: QLocale, day: QDate) -> str:
    """A day with the month in words: 03/04 means two things in two countries."""
    return locale.toString(day, "d MMM yyyy")


def _read_day(locale: QLocale, text: str) -> QDate | None:
    iso = QDate.fromString(text, Qt.DateFormat.ISODate)
    if iso.isValid():
        return iso
    own = [locale.dateFormat(kind) for kind in (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)]
    for pattern in ("d MMM yyyy", "d MMMM yyyy", *own, "d.M.yyyy", "d/M/yyyy", "d M yyyy"):
        day = locale.toDate(text, pattern)
        if day.isValid() and day.year() >= 1900:
            return day
    return None


class ReferenceField(LineField):
    """Another record, found by its title while typing; its value is the record's id or "".

    Give it `set_choices`, or answer `looked_for(text)` with `set_choices` where there are too many to give at once.
    """

    looked_for = Signal(str)

    def __init__(self, name: str, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder=placeholder, parent=parent)
        self._titles: dict[str, str] = {}
        self._completer = QCompleter([], self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated.connect(self._picked)
        self.setCompleter(self._completer)
        self.textEdited.connect(self.looked_for)

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """The records to choose from, as (id, title); the one that is stored stays known."""
        kept = {self._value: self._titles[self._value]} if self._value in self._titles else {}
        self._titles = kept | dict(choices)
        self._completer.model().setStringList(sorted(set(self._titles.values()), key=str.casefold))
        if not self.hasFocus():
            self._restore()

    def set_reference(self, record: str, title: str) -> None:
        """Show a stored reference together with its title."""
        if record:
            self._titles[record] = title
        self.set_value(record)

    def _shown(self, value: Any) -> str:
        return self._titles.get(str(value or ""), "")

    def _read(self) -> tuple[bool, Any]:
        text = self.text().strip()
        if text == self._shown(self._value):
            return True, self._value
        if not text:
            return True, ""
        matching = [record for record, title in self._titles.items() if title.casefold() == text.casefold()]
        if len(matching) == 1:
            return True, matching[0]
        if matching:
            _mark(self, self.tr("There are several with this name. Give them different names first."))
        else:
            _mark(self, self.tr("Nobody and nothing here has this name. Choose one from the list."))
        return False, None

    def commit(self) -> None:
        super().commit()
        self._completer.popup().hide()

    def _picked(self, title: str) -> None:
        self.setText(title)
        self.commit()
