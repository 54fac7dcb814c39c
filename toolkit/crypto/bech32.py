"""Bech32 (BIP 173), without its limit on length: how age spells keys as text."""

from __future__ import annotations

from collections.abc import Iterable

from ..base.errors import ToolkitError

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM_LENGTH = 6
_MAX_LENGTH = 4096


def encode(prefix: str, data: bytes) -> str:
    """`data` as lower-case text that begins with `prefix` and the digit 1."""
    symbols = _regroup(data, 8, 5, pad=True)
    remainder = _remainder(_spread(prefix) + symbols + [0] * _CHECKSUM_LENGTH) ^ 1
    checksum = [remainder >> 5 * (_CHECKSUM_LENGTH - 1 - i) & 31 for i in range(_CHECKSUM_LENGTH)]
    return prefix + "1" + "".join(_ALPHABET[symbol] for symbol in symbols + checksum)


def decode(prefix: str, text: str) -> bytes:
    """The bytes behind `text`, which must carry `prefix`. Raises `key.malformed`."""
    lowered = text.lower()
    one_case = text.isascii() and text in (lowered, text.upper())
    if len(text) > _MAX_LENGTH or not one_case or not lowered.startswith(prefix + "1"):
        raise ToolkitError("key.malformed")
    symbols = [_ALPHABET.find(letter) for letter in lowered[len(prefix) + 1 :]]
    if -1 in symbols or len(symbols) < _CHECKSUM_LENGTH or _remainder(_spread(prefix) + symbols) != 1:
        raise ToolkitError("key.malformed")
    return bytes(_regroup(symbols[:-_CHECKSUM_LENGTH], 5, 8, pad=False))


def _spread(prefix: str) -> list[int]:
    return [ord(letter) >> 5 for letter in prefix] + [0] + [ord(letter) & 31 for letter in prefix]


def _remainder(symbols: Iterable[int]) -> int:
    value = 1
    for symbol in symbols:
        top = value >> 25
        value = (value & 0x1FFFFFF) << 5 ^ symbol
        for i, coefficient in enumerate(_GENERATOR):
            if top >> i & 1:
                value ^= coefficient
    return value


def _regroup(values: Iterable[int], width: int, new_width: int, *, pad: bool) -> list[int]:
    """The same bits in groups of another width."""
    result = []
    bits = count = 0
    for value in values:
        bits = (bits << width | value) & 0xFFF
        count += width
        while count >= new_width:
            count -= new_width
            result.append(bits >> count & (1 << new_width) - 1)
    rest = bits & (1 << count) - 1
    if pad and count:
        result.append(rest << new_width - count)
    elif not pad and (count >= width or rest):
        raise ToolkitError("key.malformed")
    return result
