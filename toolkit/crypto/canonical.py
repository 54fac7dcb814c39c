"""JSON for what is signed, sealed or authenticated: one spelling for each value, and strict reading."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Collection
from typing import NoReturn

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
"""JSON can spell a lone surrogate, UTF-8 cannot."""


class Malformed(Exception):
    """The bytes are not what they should be; callers turn this into a code of their own."""


def encode(value: object) -> bytes:
    """UTF-8 without blanks, keys in order of their code points, no fractions."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def decode(data: bytes, limit: int) -> object:
    """Any JSON value of at most `limit` bytes, without fractions and repeated keys. Raises Malformed."""
    if len(data) > limit:
        raise Malformed
    try:
        return json.loads(
            data.decode(), object_pairs_hook=_without_repeats, parse_float=_refuse, parse_constant=_refuse
        )
    except (ValueError, RecursionError):
        raise Malformed from None


def version(value: object, name: str) -> int:
    """Which version of the format `name` a file claims to be in, whatever else it holds. Raises Malformed."""
    if not isinstance(value, dict) or value.get("format") != name:
        raise Malformed
    claimed = value.get("version")
    if type(claimed) is not int or claimed < 1:
        raise Malformed
    return claimed


def text_of(data: bytes) -> str:
    return base64.b64encode(data).decode()


class Fields:
    """A JSON object with exactly the keys `names`, whose fields are fetched by type. Raises Malformed."""

    def __init__(self, value: object, names: Collection[str]) -> None:
        if not isinstance(value, dict) or value.keys() != set(names):
            raise Malformed
        self._values = value

    def value(self, name: str) -> object:
        return self._values[name]

    def text(self, name: str, longest: int) -> str:
        value = self._values[name]
        if not isinstance(value, str) or len(value) > longest or _HALF_CHARACTER.search(value):
            raise Malformed
        return value

    def number(self, name: str, lowest: int, highest: int) -> int:
        value = self._values[name]
        if type(value) is not int or not lowest <= value <= highest:
            raise Malformed
        return value

    def flag(self, name: str) -> bool:
        value = self._values[name]
        if not isinstance(value, bool):
            raise Malformed
        return value

    def octets(self, name: str, shortest: int, longest: int | None = None) -> bytes:
        """Base64 of so many bytes (exactly `shortest`, if that is all that is said), in its one spelling."""
        value = self._values[name]
        if not isinstance(value, str):
            raise Malformed
        try:
            data = base64.b64decode(value, validate=True)
        except (binascii.Error, ValueError):
            raise Malformed from None
        if text_of(data) != value or not shortest <= len(data) <= (longest or shortest):
            raise Malformed
        return data

    def hexadecimal(self, name: str, size: int) -> str:
        """The lower-case hexadecimal form of `size` bytes."""
        value = self.text(name, 2 * size)
        if len(value) != 2 * size or not set(value) <= set("0123456789abcdef"):
            raise Malformed
        return value

    def items(self, name: str, most: int) -> list[object]:
        value = self._values[name]
        if not isinstance(value, list) or len(value) > most:
            raise Malformed
        return value


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise Malformed
    return result


def _refuse(_text: str) -> NoReturn:
    raise Malformed
