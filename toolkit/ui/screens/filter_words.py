"""Filters in plain words: what can be asked, as the choices of the editor and as what stands above the list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from toolkit.domain import filters
from toolkit.domain.fields import Kind
from toolkit.domain.filters import BETWEEN, CONTAINS, EMPTY, FILLED, IS, IS_NOT, NOT_WITHIN, WITHIN, Condition, Newer
from toolkit.domain.records import CONSENTS, CUSTOM, PERSON
from toolkit.services.asking import Known

from ..days import short_day
from ..labels import choice_label, field_label

Names = Known

Wants = Literal["record", "person", "choice", "words", "days", "dates", "numbers", ""]
"""What a question leaves to be said."""


class Asked(NamedTuple):
    """One question of the editor: "was trained in" and, to be chosen, what."""

    field: str
    op: str
    words: str
    wants: Wants


_QUESTIONS: tuple[tuple[str, str, str, Wants], ...] = (
    (filters.TAG, IS, QT_TRANSLATE_NOOP("Filters", "wears the tag"), "record"),
    (filters.TAG, IS_NOT, QT_TRANSLATE_NOOP("Filters", "does not wear the tag"), "record"),
    (filters.TRAINED, IS, QT_TRANSLATE_NOOP("Filters", "was trained in"), "record"),
    (filters.TRAINED, IS_NOT, QT_TRANSLATE_NOOP("Filters", "was not trained in"), "record"),
    (filters.EVENT_SEEN, IS, QT_TRANSLATE_NOOP("Filters", "came to"), "record"),
    (filters.EVENT_SEEN, IS_NOT, QT_TRANSLATE_NOOP("Filters", "did not come to"), "record"),
    (filters.EVENT_KIND, IS, QT_TRANSLATE_NOOP("Filters", "ever came to this kind of event"), "choice"),
    (filters.EVENT_KIND, IS_NOT, QT_TRANSLATE_NOOP("Filters", "never came to this kind of event"), "choice"),
    ("place", CONTAINS, QT_TRANSLATE_NOOP("Filters", "lives in a place that contains"), "words"),
    ("languages", CONTAINS, QT_TRANSLATE_NOOP("Filters", "speaks"), "words"),
    ("offers", CONTAINS, QT_TRANSLATE_NOOP("Filters", "can offer"), "words"),
    ("role", CONTAINS, QT_TRANSLATE_NOOP("Filters", "has a role that contains"), "words"),
    ("organisation", CONTAINS, QT_TRANSLATE_NOOP("Filters", "belongs to an organisation that contains"), "words"),
    ("looked_after_by", IS, QT_TRANSLATE_NOOP("Filters", "is looked after by"), "person"),
    ("looked_after_by", EMPTY, QT_TRANSLATE_NOOP("Filters", "is looked after by nobody yet"), ""),
    (filters.CONTACTED, NOT_WITHIN, QT_TRANSLATE_NOOP("Filters", "was not contacted for so many days"), "days"),
    (filters.CONTACTED, WITHIN, QT_TRANSLATE_NOOP("Filters", "was contacted in the last so many days"), "days"),
    ("stage", IS, QT_TRANSLATE_NOOP("Filters", "stands on the ladder at"), "choice"),
    (filters.GROUP, IS, QT_TRANSLATE_NOOP("Filters", "is in the group"), "record"),
    (filters.GROUP, IS_NOT, QT_TRANSLATE_NOOP("Filters", "is not in the group"), "record"),
    (filters.REACHED, IS, QT_TRANSLATE_NOOP("Filters", "can be reached by"), "choice"),
    (filters.REACHED, IS_NOT, QT_TRANSLATE_NOOP("Filters", "can't be reached by"), "choice"),
    ("born", BETWEEN, QT_TRANSLATE_NOOP("Filters", "was born between"), "dates"),
    (filters.ADDED, WITHIN, QT_TRANSLATE_NOOP("Filters", "was added in the last so many days"), "days"),
    (filters.IMPORTED, WITHIN, QT_TRANSLATE_NOOP("Filters", "came by a list in the last so many days"), "days"),
)

_OWN: dict[str, tuple[tuple[str, Wants], ...]] = {
    "line": ((CONTAINS, "words"), (EMPTY, "")),
    "text": ((CONTAINS, "words"), (EMPTY, "")),
    "date": ((BETWEEN, "dates"), (EMPTY, "")),
    "count": ((BETWEEN, "numbers"), (EMPTY, "")),
    "yes_no": ((IS, ""), (IS_NOT, "")),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Filters", text)


def questions(known: Known) -> Iterator[Asked]:
    """All that can be asked, the most usual first."""
    for field, op, words, wants in _QUESTIONS:
        yield Asked(field, op, _tr(words), wants)
    for name in CONSENTS:
        yield Asked(name, IS, _consent(name), "choice")
    for own in known.own:
        for op, wants in _OWN.get(own.kind, ()):
            yield Asked(own.cell, op, _own_words(op).format(field=own.name), wants)


def _consent(name: str) -> str:
    return QCoreApplication.translate("Filters", "said about “{field}”").format(field=field_label("person", name))


def _own_words(op: str) -> str:
    translate = QCoreApplication.translate
    return {
        CONTAINS: translate("Filters", "“{field}” contains"),
        filters.CONTAINS_NOT: translate("Filters", "“{field}” does not contain"),
        BETWEEN: translate("Filters", "“{field}” is between"),
        EMPTY: translate("Filters", "“{field}” is empty"),
        FILLED: translate("Filters", "“{field}” is filled in"),
        IS: translate("Filters", "“{field}” is"),
        IS_NOT: translate("Filters", "“{field}” is not"),
    }[op]


def choices_of(field: str) -> list[tuple[str | None, str]]:
    """What can be chosen in answer to a question of kind "choice"."""
    if field == filters.EVENT_KIND:
        return [(one, choice_label("event", "kind", one)) for one in ("meeting", "training", "action", "other")]
    if field == filters.REACHED:
        return [(one, choice_label("contact", "kind", one)) for one in ("phone", "email", "address", "other")]
    found = [(one, choice_label("person", field, one)) for one in PERSON.by_name[field].choices]
    unsaid = QCoreApplication.translate("Filters", "Nothing yet")
    return [*found, (None, unsaid)]


def say(condition: Condition | Newer, known: Known) -> str:
    """A condition in words: "was trained in: First aid"."""
    if isinstance(condition, Newer):
        return QCoreApplication.translate("Filters", "Needs a newer version of Baton")
    asked = next((one for one in questions(known) if (one.field, one.op) == (condition.field, condition.op)), None)
    words = asked.words if asked else _unusual(condition, known)
    said = _value(condition, known)
    return QCoreApplication.translate("Filters", "{asked}: {said}").format(asked=words, said=said) if said else words


def _unusual(condition: Condition, known: Known) -> str:
    """A question that the editor does not offer, but that may stand in a group from elsewhere."""
    if condition.field.startswith(CUSTOM):
        name = next((one.name for one in known.own if one.cell == condition.field), "")
    else:
        name = field_label("person", condition.field)
    if condition.op in (WITHIN, NOT_WITHIN):
        return QCoreApplication.translate("Filters", "was not added in the last so many days")
    return _own_words(condition.op).format(
        field=name or QCoreApplication.translate("Filters", "A field that is not here")
    )


def _value(condition: Condition, known: Known) -> str:
    field, value = condition.field, condition.value
    if condition.op in (WITHIN, NOT_WITHIN):
        return QCoreApplication.translate("Filters", "%n days", "", value)
    if condition.op == BETWEEN:
        low, high = (_bound(bound) for bound in value)
        return QCoreApplication.translate("Filters", "{from} and {to}").replace("{from}", low).replace("{to}", high)
    if condition.op in (FILLED, EMPTY) or value is True:
        return ""
    if condition.op in (CONTAINS, filters.CONTAINS_NOT):
        return str(value)
    declared = PERSON.by_name.get(field)
    if field in (filters.EVENT_KIND, filters.REACHED) or (declared and declared.kind is Kind.CHOICE):
        return dict(choices_of(field)).get(value, str(value))
    return known.title(field, str(value)) or QCoreApplication.translate("Filters", "something that is not here")


def _bound(bound: str | int | None) -> str:
    if bound is None:
        return "…"
    return QLocale().toString(bound) if isinstance(bound, int) else short_day(bound)


def archived_words(archived: str) -> str:
    """What becomes of archived people, in words."""
    translate = QCoreApplication.translate
    return {
        filters.LEAVE_OUT: translate("Filters", "Without archived people"),
        filters.ONLY: translate("Filters", "Only archived people"),
        filters.TOO: translate("Filters", "Archived people too"),
    }[archived]
