"""Folding text for search and sorting: without case, and without marks where they are diacritics."""

from __future__ import annotations

import re
import unicodedata

# Marks of scripts in which people leave them out or mistype them: Latin, Greek, Cyrillic, Hebrew, Arabic.
# In Burmese, Thai and the Indic scripts vowels are marks, and stay.
_DIACRITICS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0640]"
)
# Letters that Unicode does not take apart, as a person without that key would type them.
_PLAIN = str.maketrans(
    {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ŧ": "t", "ə": "e"}
    | {chr(zero + n): str(n) for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0x1040, 0xE50) for n in range(10)}
)
_NOT_DIGIT = re.compile(r"[^0-9]+")
_PHONE_LIKE = re.compile(r"[+(]?[0-9][0-9 ()/.\-]*")


def fold(text: str) -> str:
    """The text as search compares it: "Ñandú" and "nandu" are the same."""
    if text.isascii():
        return text.lower()
    # Taken apart twice: letters of mathematics have no small form until they are plain ones.
    taken_apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFC", _DIACRITICS.sub("", taken_apart)).translate(_PLAIN)


def digits(text: str) -> str:
    """Only the digits, so that a number is found however it was spaced."""
    return _NOT_DIGIT.sub("", text if text.isascii() else text.translate(_PLAIN))


def terms(query: str) -> list[str]:
    """The folded words of a query; a phone number with spaces is one word."""
    folded = fold(query).strip()
    if _PHONE_LIKE.fullmatch(folded) and len(digits(folded)) >= 3:
        return [digits(folded)]
    return folded.split()
