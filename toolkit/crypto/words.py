"""Secrets that people say, write and type: words drawn by chance from the 1,024 of SLIP-39.

No two of those words begin with the same four letters, so four letters of each are enough.
"""

from __future__ import annotations

import re
import secrets
import unicodedata

from shamir_mnemonic.wordlist import WORDLIST

from ..base.errors import ToolkitError

COUNT = 8
"""Ten bits each: 80 bits, of which scrypt makes each guess dear."""

_LETTERS = 4
_BY_BEGINNING = {word[:_LETTERS]: word for word in WORDLIST}
_BETWEEN = re.compile(r"[\s\-‐‑‒–—,.;]+")


def generate() -> str:
    """Eight random words with a space between them."""
    return " ".join(secrets.choice(WORDLIST) for _ in range(COUNT))


def normalise(text: str) -> str:
    """The one spelling of words as somebody typed them: any case, any gaps, each cut after four letters or later.

    Raises `words.unknown` with the position of the first word that is not of the list, counted from 1.
    """
    typed = [word for word in _BETWEEN.split(unicodedata.normalize("NFKC", text).casefold()) if word]
    found = [_BY_BEGINNING.get(word[:_LETTERS]) for word in typed]
    if None in found:
        raise ToolkitError("words.unknown", position=found.index(None) + 1)
    return " ".join(word for word in found if word)
