"""Fractional order keys: a key between any two others, so that lists reordered apart still merge.

Keys are strings of the digits 0-9A-Za-z read as a fraction, compared as text, and never end in "0"
(after "Implementing Fractional Indexing", D. Greenspan, 2020).
"""

from __future__ import annotations

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)

LONGEST = 300
"""Characters that a field of this kind holds."""


def between(before: str | None, after: str | None) -> str:
    """A key that sorts after `before` and before `after`; None is the end of the list on that side.

    Where no key of `LONGEST` characters does, it is one of the two: keys from elsewhere may leave no room.
    """
    low = before or ""
    high = after
    if high is not None and low >= high:
        high = None
    key = ""
    position = 0
    while position < LONGEST:
        a = _DIGITS.index(low[position]) if position < len(low) else 0
        b = _DIGITS.index(high[position]) if high is not None and position < len(high) else _BASE
        if b - a > 1:
            return key + _DIGITS[(a + b) // 2]
        key += _DIGITS[a]
        if b - a == 1:
            high = None
        position += 1
    return before or after or key


def spread(count: int) -> list[str]:
    """Keys for `count` items that come in together, short and evenly apart."""
    width = 1
    while _BASE**width <= count * 2:
        width += 1
    keys = []
    for i in range(1, count + 1):
        number = i * (_BASE**width - 1) // (count + 1)
        digits = ""
        for _ in range(width):
            number, rest = divmod(number, _BASE)
            digits = _DIGITS[rest] + digits
        keys.append(digits.rstrip("0") or "1")
    return keys
