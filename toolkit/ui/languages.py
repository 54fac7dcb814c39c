"""The languages of the window: which there are, and how the application takes one on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from toolkit.base import paths

SOURCE = "en"
PREFIX = "baton_"
OWN_NAMES = {"es": "español"}  # where Qt names only the language of one country
_SPOKEN = "batonLanguage"


def available() -> list[tuple[str, str]]:
    """(code, its own name) of every language that Baton speaks: the one it is written in, then the translations."""
    translated = sorted(path.stem.removeprefix(PREFIX) for path in _folder().glob(f"{PREFIX}*.qm"))
    codes = [SOURCE, *(code for code in translated if code != SOURCE)]
    return [(code, _own_name(code)) for code in codes]


def chosen(preferred: str) -> str:
    """The language to speak: the preferred one, else the first of the system's that Baton speaks."""
    codes = [code for code, _ in available()]
    if preferred in codes:
        return preferred
    wanted = (language.replace("-", "_") for language in QLocale.system().uiLanguages())
    return next((code for each in wanted for code in (each, each.split("_")[0]) if code in codes), SOURCE)


def current() -> str:
    """The language that the application speaks now."""
    return str(QApplication.instance().property(_SPOKEN) or SOURCE)


def speak(app: QApplication, preferred: str) -> str:
    """Let the application speak a language, and read in its direction. Returns its code.

    Windows that are already there keep their words until they are built anew.
    """
    code = chosen(preferred)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    locale = _locale(code)
    QLocale.setDefault(locale)
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{code}", qt), (f"{PREFIX}{code}", str(_folder()))):  # English has its plural forms
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
        else:
            translator.deleteLater()
    app.setLayoutDirection(locale.textDirection())
    app.setProperty(_SPOKEN, code)
    return code


def _locale(code: str) -> QLocale:
    """The system's own way of writing dates where it speaks the same language, for instance 24 or 12 hours."""
    system, locale = QLocale.system(), QLocale(code)
    return QLocale(system.name()) if system.language() == locale.language() else locale


def _own_name(code: str) -> str:
    if code == SOURCE:
        return "English"
    name = OWN_NAMES.get(code) or QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code


def _folder() -> Path:
    return paths.resources() / "translations"
