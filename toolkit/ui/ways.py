"""Ways in, in words: what each is, and whether it was ever shown to work."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from toolkit.services.ways_in import GUARDIANS, PASSPHRASE, Way

from .bidi import isolated

ICONS = {PASSPHRASE: "person", GUARDIANS: "people"}


def icon(way: Way) -> str:
    return ICONS.get(way.kind, "file")


def kind_words(way: Way) -> str:
    """What it is, and since when."""
    if way.kind == PASSPHRASE:
        kind = QCoreApplication.translate("Ways", "Passphrase")
    elif way.kind == GUARDIANS:
        locale = QLocale()
        kind = QCoreApplication.translate("Ways", "Guardians, any {needed} of {count}").format(
            needed=locale.toString(way.threshold), count=locale.toString(way.shares)
        )
    else:
        kind = QCoreApplication.translate("Ways", "Recovery sheet")
    return QCoreApplication.translate("Ways", "{kind} · since {day}").format(kind=kind, day=day_words(way.added))


def proven_words(way: Way) -> str:
    """When it was last shown to work."""
    if way.proven is not None:
        used = way.kind == PASSPHRASE
        said = (
            QCoreApplication.translate("Ways", "Used on {day}")
            if used
            else QCoreApplication.translate("Ways", "Rehearsed on {day}")
        )
        return said.format(day=day_words(way.proven))
    shown = sum(day is not None for day in way.members)
    if shown:
        left = max(0, way.threshold - shown)
        return QCoreApplication.translate("Ways", "%n more cards to rehearse", "", left)
    return QCoreApplication.translate("Ways", "Never tried")


def few_words(keyholders: Sequence[str]) -> str:
    """That too few people can open the vault, and who that is."""
    if not keyholders:
        return QCoreApplication.translate("Ways", "Nobody has a passphrase for this vault")
    return QCoreApplication.translate("Ways", "Only {name} can open this vault").format(name=isolated(keyholders[0]))


def day_words(day: datetime.date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
