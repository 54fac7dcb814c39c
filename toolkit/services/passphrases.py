"""Passphrases that people can write down and remember, and how hard one is to guess."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from ..crypto import words

LOOKED_AT = 60
"""Characters; the work grows faster than the length, and nobody guesses what is longer."""
_COMMON_WORDS = 4
"""Powers of ten: a word that people think of is one of some ten thousand, in whatever language."""
_LEVELS = (8, 13, 16)
"""Powers of ten of guesses. Who has a copy of the vault makes a million a second if they have a hall of computers:
a hundred seconds, a hundred days, three hundred years."""
_NAMES = frozenset({"male_names", "female_names", "surnames"})
_HINTS = {"spatial": "keyboard", "repeat": "repeat", "sequence": "sequence", "regex": "date", "date": "date"}


class Strength(NamedTuple):
    """`level` from 0 (guessed at once) to 3 (never). `hint` says what makes it weak: "own", "name", "common",
    "keyboard", "repeat", "sequence", "date", or "" where nothing stands out.
    """

    level: int
    hint: str


def suggestion() -> str:
    """Random words, enough of them that nobody guesses them; different ones each time."""
    return words.generate()


def strength(passphrase: str, known: Sequence[str] = ()) -> Strength:
    """How hard it is to guess for somebody who also knows the words in `known`, such as the chapter's name.

    Never more than what its words are worth, as words of most languages look like random letters to the library.
    """
    if not passphrase.strip():
        return Strength(0, "")
    from zxcvbn import zxcvbn  # not before somebody chooses one

    looked_at = passphrase[:LOOKED_AT]
    found = zxcvbn(looked_at, user_inputs=[part for each in known for part in (each, *each.split())])
    guesses = min(math.log10(max(1, found["guesses"])), _worth_of_words(looked_at))
    level = sum(guesses >= least for least in _LEVELS)
    return Strength(level, _hint(found["sequence"]) if level < len(_LEVELS) - 1 else "")


def _worth_of_words(passphrase: str) -> float:
    parts = passphrase.split()
    if len(parts) < 2:
        return math.inf
    return sum(_COMMON_WORDS if part.isalpha() else 2 * len(part) for part in parts)


def _hint(parts: Sequence[dict[str, Any]]) -> str:
    """About the longest part that is not just letters in a row."""
    known = [part for part in parts if part["pattern"] != "bruteforce"]
    if not known:
        return ""
    longest = max(known, key=lambda part: len(part["token"]))
    if longest["pattern"] != "dictionary":
        return _HINTS.get(longest["pattern"], "")
    where = longest["dictionary_name"]
    return "own" if where == "user_inputs" else "name" if where in _NAMES else "common"
