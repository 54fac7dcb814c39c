"""Keeps phones, e-mails and digits in their own order inside right-to-left text (Unicode UAX #9, isolates)."""

from __future__ import annotations

import unicodedata

LEFT_TO_RIGHT, FIRST_STRONG, END = "\u2066", "\u2068", "\u2069"


def ltr(text: str) -> str:
    """A phone number, address or code that stands left to right wherever it is put."""
    return f"{LEFT_TO_RIGHT}{text}{END}" if text else ""


def isolated(text: str) -> str:
    """Somebody's own words inside a sentence of ours, so that neither turns the other around."""
    return f"{FIRST_STRONG}{text}{END}" if text else ""


def from_right(text: str) -> bool:
    """Whether a text reads from right to left: its first letter that has a direction says so (UAX #9, P2 and P3)."""
    kinds = (unicodedata.bidirectional(each) for each in text)
    return next((kind != "L" for kind in kinds if kind in ("L", "R", "AL")), False)


def plain(text: str) -> str:
    """The same text without isolates, for copying, searching and comparing."""
    return text.translate({ord(mark): None for mark in (LEFT_TO_RIGHT, FIRST_STRONG, END)})
