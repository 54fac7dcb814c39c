"""Passphrases that people can write down and remember."""

from __future__ import annotations

from ..crypto import words


def suggestion() -> str:
    """Random words, enough of them that nobody guesses them; different ones each time."""
    return words.generate()
