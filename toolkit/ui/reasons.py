"""Why two people may be one, and what speaks against it, in words (codes: `domain.likeness.reasons_of`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from toolkit.base.ids import RecordId
from toolkit.domain.records import CUSTOM

from .bidi import isolated
from .values import name_of_field

REASONS: dict[str, str] = {
    "same_name": QT_TRANSLATE_NOOP("Reasons", "same name"),
    "similar_name": QT_TRANSLATE_NOOP("Reasons", "similar name"),
    "part_of_name": QT_TRANSLATE_NOOP("Reasons", "part of the name"),
    "other_name": QT_TRANSLATE_NOOP("Reasons", "other name"),
    "same_phone": QT_TRANSLATE_NOOP("Reasons", "same phone"),
    "similar_phone": QT_TRANSLATE_NOOP("Reasons", "nearly the same phone"),
    "other_phone": QT_TRANSLATE_NOOP("Reasons", "other phone"),
    "same_email": QT_TRANSLATE_NOOP("Reasons", "same e-mail"),
    "similar_email": QT_TRANSLATE_NOOP("Reasons", "nearly the same e-mail"),
    "other_email": QT_TRANSLATE_NOOP("Reasons", "other e-mail"),
    "same_birth_date": QT_TRANSLATE_NOOP("Reasons", "same birthday"),
    "similar_birth_date": QT_TRANSLATE_NOOP("Reasons", "nearly the same birthday"),
    "other_birth_date": QT_TRANSLATE_NOOP("Reasons", "other birthday"),
    "same_address": QT_TRANSLATE_NOOP("Reasons", "same address"),
    "similar_address": QT_TRANSLATE_NOOP("Reasons", "similar address"),
    "other_address": QT_TRANSLATE_NOOP("Reasons", "other address"),
    "same_place": QT_TRANSLATE_NOOP("Reasons", "same place"),
    "similar_place": QT_TRANSLATE_NOOP("Reasons", "similar place"),
    "other_place": QT_TRANSLATE_NOOP("Reasons", "other place"),
    "same_organisation": QT_TRANSLATE_NOOP("Reasons", "same organisation"),
    "similar_organisation": QT_TRANSLATE_NOOP("Reasons", "similar organisation"),
    "other_organisation": QT_TRANSLATE_NOOP("Reasons", "other organisation"),
}

# Of a list's own columns and a chapter's own fields.
FACTS: dict[str, str] = {
    "same_fact": QT_TRANSLATE_NOOP("Reasons", "same “{what}”"),
    "similar_fact": QT_TRANSLATE_NOOP("Reasons", "nearly the same “{what}”"),
    "other_fact": QT_TRANSLATE_NOOP("Reasons", "other “{what}”"),
}


def reason_words(code: str, titles: Mapping[RecordId, str]) -> str:
    """One reason; a code of another version as it is."""
    kind, _, label = code.partition("/")
    if label and kind in FACTS:
        what = name_of_field("person", label, titles) if label.startswith(CUSTOM) else label
        return QCoreApplication.translate("Reasons", FACTS[kind]).format(what=isolated(what))
    text = REASONS.get(code)
    return QCoreApplication.translate("Reasons", text) if text else code


def reasons_in_words(codes: Sequence[str], titles: Mapping[RecordId, str]) -> str:
    return ", ".join(reason_words(code, titles) for code in codes)


def likelihood(score: float) -> str:
    """How likely it is, as people say it."""
    if score >= 0.95:
        return QCoreApplication.translate("Reasons", "Almost certainly one person")
    if score >= 0.75:
        return QCoreApplication.translate("Reasons", "Likely one person")
    return QCoreApplication.translate("Reasons", "Perhaps one person")
