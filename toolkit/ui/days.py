"""Days and times as people read them, in the way of their country."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from .widgets.counts import NO_TIME


def short_day(iso: str, today: datetime.date | None = None, *, weekday: bool = False) -> str:
    """A day from ISO 8601, without the year if it is this one; what is no day comes back as it is."""
    day = QDate.fromString(iso[:10], "yyyy-MM-dd")
    if not day.isValid():
        return iso
    this_year = (today or datetime.date.today()).year
    pattern = "d MMM" if day.year() == this_year else "d MMM yyyy"
    return QLocale().toString(day, f"ddd {pattern}" if weekday else pattern)


def moment(value: str, today: datetime.date | None = None) -> str:
    """A day with its time where one is known: "Tue 16 Feb, 18:30"."""
    day, time = short_day(value, today, weekday=True), clock(value)
    return QCoreApplication.translate("Days", "{day}, {time}").format(day=day, time=time) if time else day


def clock(value: str) -> str:
    """The time of a moment in the way of the country; empty where none is known."""
    time = value.partition("T")[2][:5]
    shown = QTime.fromString(time, "HH:mm")
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat) if shown.isValid() and time != NO_TIME else ""


def minutes_in_words(minutes: int) -> str:
    """So long, as people say it: "1 h 30 min"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return QCoreApplication.translate("Days", "{minutes} min").format(minutes=rest)
    if not rest:
        return QCoreApplication.translate("Days", "{hours} h").format(hours=hours)
    return QCoreApplication.translate("Days", "{hours} h {minutes} min").format(hours=hours, minutes=rest)


def days_late(iso: str, today: datetime.date) -> int:
    """By how many days it is late; 0 if it is not, or is no day."""
    day = QDate.fromString(iso, "yyyy-MM-dd")
    return max(0, day.daysTo(QDate(today.year, today.month, today.day))) if day.isValid() else 0
