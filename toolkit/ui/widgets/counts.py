"""Fields in place for numbers, times of day, and moments: a day with a time."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from .. import theme
from .fields import DateField, LineField

NO_TIME = "00:00"
"""Stands for a time that is not known yet: a moment always has one."""


class CountField(LineField):
    """A number from zero up; its value is an int or ""."""

    def __init__(self, name: str, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder=placeholder, left_to_right=True, parent=parent)

    def _shown(self, value: object) -> str:
        return "" if value in ("", None) else self.locale().toString(int(str(value)))

    def _read(self) -> tuple[bool, object]:
        text = self.text().strip()
        if not text:
            return True, ""
        number, ok = self.locale().toLongLong(text)
        if not ok or number < 0:
            self.set_error(self.tr("Only a number fits here."))
            return False, None
        return True, number


class TimeField(LineField):
    """A time of day as people write it here; its value is "18:30" or ""."""

    def _shown(self, value: object) -> str:
        time = QTime.fromString(str(value or ""), "HH:mm")
        return self.locale().toString(time, QLocale.FormatType.ShortFormat) if time.isValid() else ""

    def _read(self) -> tuple[bool, object]:
        text = self.text().strip()
        if not text:
            return True, ""
        time = self._read_time(text)
        if time is None:
            self.set_error(self.tr("This is not a time we can read. Write it like {example}.").format(
                example=self._shown("18:30")))  # fmt: skip
            return False, None
        return True, time.toString("HH:mm")

    def _read_time(self, text: str) -> QTime | None:
        own = self.locale().timeFormat(QLocale.FormatType.ShortFormat)
        spaced = " ".join(text.replace("\u202f", " ").split())
        for pattern in (own, "H:mm", "H.mm", "H", "h:mm AP", "h AP", "h:mmAP", "hAP"):
            for locale in (self.locale(), QLocale.c()):
                for one in (text, spaced, spaced.upper()):
                    time = locale.toTime(one, pattern)
                    if time.isValid():
                        return time
        return None


class MomentField(QWidget):
    """A day and, where it is known, a time; its value is "2027-02-16T18:30" or ""."""

    saved = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.day = DateField(self.tr("{what}, day").format(what=name), placeholder=self.tr("Day"))
        self.time = TimeField(self.tr("{what}, time").format(what=name), placeholder=self.tr("Time"))
        self.time.setMinimumWidth(theme.scaled(92))
        self.setFocusProxy(self.day)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.day, 3)
        row.addWidget(self.time, 2)
        self.day.saved.connect(self._save)
        self.time.saved.connect(self._save)

    def value(self) -> str:
        day, time = str(self.day.value() or ""), str(self.time.value() or "")
        return f"{day}T{time or NO_TIME}" if day else ""

    def set_value(self, value: object) -> None:
        day, _, time = str(value or "").partition("T")
        self.day.set_value(day)
        if day or not self.time.hasFocus():
            self.time.set_value("" if time == NO_TIME else time)

    def set_error(self, sentence: str) -> None:
        self.day.set_error(sentence)

    def commit(self) -> None:
        self.day.commit()
        self.time.commit()

    def _save(self, _value: object) -> None:
        """A time without a day waits for its day."""
        if self.day.value() or self.sender() is self.day:
            self.saved.emit(self.value())
