"""What a scope is called, and what can be chosen of people; a test compares the tables with the declarations."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.domain import scopes
from toolkit.domain.scopes import NOBODY, Scope

from .bidi import isolated
from .values import Titles

translate = QCoreApplication.translate

BASES: dict[str, str] = {
    "kit": QT_TRANSLATE_NOOP("Scopes", "Trainings and plan patterns"),
    "starter": QT_TRANSLATE_NOOP("Scopes", "The starter kit for a new chapter"),
    "handoff": QT_TRANSLATE_NOOP("Scopes", "The handoff pack for whoever comes after us"),
    "everything": QT_TRANSLATE_NOOP("Scopes", "Everything"),
}

OPTIONS: dict[str, str] = {
    "phones": QT_TRANSLATE_NOOP("Scopes", "Phone numbers"),
    "emails": QT_TRANSLATE_NOOP("Scopes", "E-mail addresses"),
    "addresses": QT_TRANSLATE_NOOP("Scopes", "Addresses"),
    "other_ways": QT_TRANSLATE_NOOP("Scopes", "Other ways to reach them"),
    "reach": QT_TRANSLATE_NOOP("Scopes", "How they like to be reached"),
    "agreed": QT_TRANSLATE_NOOP("Scopes", "When and where they agreed"),
    "about": QT_TRANSLATE_NOOP("Scopes", "Organisation, role, place, languages"),
    "born": QT_TRANSLATE_NOOP("Scopes", "Birthdays"),
    "household": QT_TRANSLATE_NOOP("Scopes", "Households"),
    "care": QT_TRANSLATE_NOOP("Scopes", "Who looks after them"),
    "path": QT_TRANSLATE_NOOP("Scopes", "How far they have come, and the next ask"),
    "tags": QT_TRANSLATE_NOOP("Scopes", "Tags"),
    "photo": QT_TRANSLATE_NOOP("Scopes", "Pictures"),
    "note": QT_TRANSLATE_NOOP("Scopes", "Notes"),
    "own_fields": QT_TRANSLATE_NOOP("Scopes", "Fields of our own"),
    "attendance": QT_TRANSLATE_NOOP("Scopes", "What they came to"),
    "relationship": QT_TRANSLATE_NOOP("Scopes", "Who they know among these people"),
    "interaction": QT_TRANSLATE_NOOP("Scopes", "Talks with them"),
}
"""In the order in which they are offered."""


def option_label(option: str) -> str:
    return translate("Scopes", OPTIONS[option]) if option in OPTIONS else option


def scope_in_words(text: str, titles: Titles) -> str:
    """What a scope holds, in a few words; one of a newer version by its own name."""
    try:
        scope = scopes.parse(text)
    except ToolkitError:
        return text
    return f"{_base(scope, titles)}{_choices(scope)}"


def _base(scope: Scope, titles: Titles) -> str:
    if scope.of is None:
        return translate("Scopes", BASES[scope.base]) if scope.base in BASES else scope.base
    title = isolated(titles.get(scope.of, ""))
    if not titles.get(scope.of):
        title = translate("Scopes", "no longer here")
    if scope.base == scopes.PLAN:
        return translate("Scopes", "Plan: {name}").format(name=title)
    return translate("Scopes", "Group: {name}").format(name=title)


def _choices(scope: Scope) -> str:
    if NOBODY in scope.chosen:
        return translate("Scopes", ", without names")
    chosen = [option_label(each) for each in OPTIONS if each in scope.chosen]
    if not chosen:
        return translate("Scopes", ", people by name alone") if scope.of is not None else ""
    return translate("Scopes", ", people with: {what}").format(what=QLocale().createSeparatedList(chosen))


def about(text: str) -> RecordId | None:
    """The plan or group that a scope is about."""
    try:
        return scopes.parse(text).of
    except ToolkitError:
        return None
