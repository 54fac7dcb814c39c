"""A language that nobody speaks: every word a third longer, with accents, between brackets.

Only what is up for translation is put into it. So words without brackets are either somebody's own, or hard-wired,
or gathered under another context than the one that the window asks for.
"""

from __future__ import annotations

import contextlib
import re
import xml.etree.ElementTree as ElementTree

from PySide6.QtCore import QTranslator

from toolkit.base import paths

OPEN, CLOSE = "⟦", "⟧"
_ACCENTS = str.maketrans("aceginoruyAEINOSU", "áçéğíñóřúýÁÉÍÑÓŠÚ")
_VOWELS = re.compile("[aeiouy]")
_FILLED_IN = re.compile(r"(\{\w*\}|%n|%L?\d)")


def longer(text: str) -> str:
    """The text a third longer, still with its places to fill in."""
    missing = (len(text) + 2) // 3

    def stretch(piece: str) -> str:
        nonlocal missing

        def twice(vowel: re.Match[str]) -> str:
            nonlocal missing
            missing -= 1
            return vowel.group() * (2 if missing >= 0 else 1)

        return _VOWELS.sub(twice, piece).translate(_ACCENTS)

    pieces = [piece if _FILLED_IN.fullmatch(piece) else stretch(piece) for piece in _FILLED_IN.split(text)]
    return f"{OPEN}{''.join(pieces)}{'é' * max(0, missing)}{CLOSE}"


def outside(text: str) -> str:
    """What stands outside of all brackets."""
    inside = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
    while inside.search(text):
        text = inside.sub(" ", text)
    return text


class Pseudo(QTranslator):
    def __init__(self) -> None:
        super().__init__()
        root = ElementTree.parse(paths.resources() / "translations" / "baton_es.ts").getroot()
        self._known = {
            (context.findtext("name"), message.findtext("source"))
            for context in root.iter("context")
            for message in context.iter("message")
        }

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str | None:
        return longer(source) if (context, source) in self._known else None


@contextlib.contextmanager
def spoken(app):
    """The application speaks it, until the end."""
    translator = Pseudo()
    app.installTranslator(translator)
    try:
        yield
    finally:
        app.removeTranslator(translator)
