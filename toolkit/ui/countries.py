"""The countries of the world by the names that people there use."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontDatabase

_WRITTEN_AS = {"SimplifiedHan": "SimplifiedChinese", "TraditionalHan": "TraditionalChinese"}


@cache
def countries() -> tuple[tuple[str, str], ...]:
    """(ISO 3166 code, name) sorted by name: the country's own, and the English one where that differs."""
    found: dict[str, str] = {}
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == 2 and code.isalpha() and code.isascii():
            found.setdefault(code, _name(territory))
    return tuple(sorted(found.items(), key=lambda pair: (pair[1].casefold(), pair[0])))


def own_country() -> str:
    """The code of the country this laptop is set to, or "" where it doesn't say."""
    system = QLocale.system()
    return "" if system.language() == QLocale.Language.C else QLocale.territoryToCode(system.territory())


@cache
def _can_be_drawn(script: str) -> bool:
    """Whether this laptop has letters for it; a row of empty boxes is nobody's country."""
    name = script.removesuffix("Script")
    system = getattr(QFontDatabase.WritingSystem, _WRITTEN_AS.get(name, name), None)
    return system is not None and bool(QFontDatabase.families(system))


def _name(territory: QLocale.Country) -> str:
    english = QLocale.territoryToString(territory)
    locale = QLocale(QLocale.Language.AnyLanguage, territory)
    fits = locale.territory() == territory and _can_be_drawn(locale.script().name)
    own = locale.nativeTerritoryName() if fits else ""
    return own if own == english or not english else f"{own} ({english})" if own else english
