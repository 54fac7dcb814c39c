"""Stored values and moments as people read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from toolkit.base.clock import milliseconds
from toolkit.base.ids import RecordId
from toolkit.domain.fields import Kind, Opaque, Reach, Value
from toolkit.domain.records import CUSTOM, TYPES
from toolkit.domain.state import ELEMENT
from toolkit.vault.reading import Reader

from .bidi import isolated, ltr
from .days import moment
from .labels import choice_label, field_label

translate = QCoreApplication.translate
Titles = Mapping[RecordId, str]


def name_of_field(type_name: str, cell: str, titles: Titles) -> str:
    """What a cell is called: a field, a set (whichever element), or a field of the chapter's own."""
    name = cell.partition(ELEMENT)[0]
    if name.startswith(CUSTOM):
        return titles.get(_id(name.removeprefix(CUSTOM)), "") or translate("Values", "A field of your own")
    return field_label(type_name, name)


def value_in_words(type_name: str, cell: str, value: Value, titles: Titles) -> str:
    """Empty for no value. An element of a set is shown by its title, or as being without it."""
    name, _, element = cell.partition(ELEMENT)
    if element:
        title = titles.get(_id(element), "") or _without_name(type_name, name)
        return title if value else translate("Values", "Without {thing}").format(thing=title)
    if value is None:
        return ""
    if isinstance(value, Reach):
        return ltr(value.typed)
    if isinstance(value, bytes):
        return titles.get(value, "") or _without_name(type_name, name)
    if isinstance(value, Opaque):
        return value.json
    if isinstance(value, bool):
        return translate("Values", "Yes") if value else translate("Values", "No")
    if isinstance(value, int):
        return QLocale().toString(value)
    return _text(type_name, name, value)


def _without_name(type_name: str, name: str) -> str:
    declared = TYPES[type_name].by_name.get(name) if type_name in TYPES else None
    if declared is not None and declared.refers_to == "person":
        return translate("Values", "Somebody not named here")
    return translate("Values", "Something not shown here")


def titles_of(reader: Reader, ids: Iterable[RecordId]) -> dict[RecordId, str]:
    """What to call these records; those that never came are called after the chapter that spoke of them. Runs on the
    reading lane.
    """
    wanted = sorted(set(ids))
    return called_after(reader, wanted) | reader.titles(wanted)


def called_after(reader: Reader, ids: Iterable[RecordId]) -> dict[RecordId, str]:
    """For those of these people who never came, the chapter that spoke of them: "somebody of Hillside"."""
    return {
        each: translate("Values", "somebody of {chapter}").format(chapter=isolated(chapter))
        for each, chapter in reader.spoken_of(list(ids)).items()
    }


def _text(type_name: str, name: str, text: str) -> str:
    declared = TYPES[type_name].by_name.get(name) if type_name in TYPES else None
    if declared is not None and declared.kind is Kind.CHOICE:
        return choice_label(type_name, name, text)
    if declared is not None and declared.kind is Kind.RANKED:
        return QLocale().createSeparatedList([choice_label(type_name, name, each) for each in text.split()])
    if declared is not None and declared.kind is Kind.FILE:
        return translate("Values", "A picture") if type_name == "person" else translate("Values", "A file")
    if declared is not None and declared.kind is Kind.MOMENT:
        return moment(text)
    if declared is None or declared.kind is Kind.DATE:
        day = QDate.fromString(text, Qt.DateFormat.ISODate)
        return day_in_words(day) if day.isValid() else text
    return text


def references(cell: str, *values: Value) -> list[RecordId]:
    """The records that have to be named to show these values of a cell."""
    name, _, element = cell.partition(ELEMENT)
    found = [value for value in values if isinstance(value, bytes)]
    if element:
        found.append(_id(element))
    if name.startswith(CUSTOM):
        found.append(_id(name.removeprefix(CUSTOM)))
    return [each for each in found if each]


def day_of_clock(clock: int) -> str:
    """The day of a hybrid clock (`base.clock`), here."""
    return day_of(milliseconds(clock))


def day_of(wall: int) -> str:
    """The day of a moment in milliseconds since 1970, here; without the year if it is this one."""
    return day_in_words(QDateTime.fromMSecsSinceEpoch(wall).date())


def day_in_words(day: QDate) -> str:
    """A day; without the year if it is this one."""
    this_year = day.year() == QDate.currentDate().year()
    return QLocale().toString(day, "d MMM" if this_year else "d MMM yyyy")


def _id(digits: str) -> RecordId:
    try:
        return bytes.fromhex(digits)
    except ValueError:
        return b""
