"""The container inside a bundle: a tar of one exact spelling (POSIX ustar), so that reading is comparing.

For a name and a size there is one header: regular file, mode 0644, owner 0, time 0, nothing else. A reader that
builds the header it expects and compares knows that there are no links, no extensions and no strange names.
Any tar program opens it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from ..base.errors import ToolkitError

BLOCK = 512
CHUNK = 64 << 10
END = bytes(2 * BLOCK)

_SIZE = slice(124, 136)
_OCTAL = re.compile(rb"[0-7]{11}\0")
_LONGEST_NAME = 100
_LARGEST = (8 << 30) - 1


class Source(Protocol):
    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True)
class Part:
    """One file in the container. `sha256` is in lower-case hexadecimal."""

    name: str
    size: int
    sha256: str


def header(name: str, size: int) -> bytes:
    """The one header of a part: 512 bytes."""
    encoded = name.encode("ascii")
    if not 0 < len(encoded) <= _LONGEST_NAME or not 0 <= size <= _LARGEST:
        raise ValueError("does not fit a tar header")
    fields = (
        encoded.ljust(_LONGEST_NAME, b"\0"),
        b"0000644\0",  # mode
        b"0000000\0",  # user
        b"0000000\0",  # group
        b"%011o\0" % size,
        b"00000000000\0",  # time
        b" " * 8,  # checksum, as it counts in itself
        b"0",  # a regular file
        bytes(100),  # link target
        b"ustar\x0000",
        bytes(64),  # names of user and group
        b"0000000\x000000000\0",  # device
        bytes(167),  # prefix, and the rest of the block
    )
    block = b"".join(fields)
    return block[:148] + b"%06o\0 " % sum(block) + block[156:]


def filled(size: int) -> int:
    """What a part of `size` bytes takes up, without its header."""
    return -(-size // BLOCK) * BLOCK


def total(sizes: Iterable[int]) -> int:
    """Bytes of a container with parts of these sizes, before it is padded."""
    return sum(BLOCK + filled(size) for size in sizes) + len(END)


def pack(parts: Iterable[tuple[str, int, Iterable[bytes]]], padded_to: int) -> Iterator[bytes]:
    """The container, in pieces, with zeros up to `padded_to` bytes. A part is its name, its size and its pieces."""
    written = len(END)
    for name, size, pieces in parts:
        yield header(name, size)
        given = 0
        for data in pieces:
            given += len(data)
            for start in range(0, len(data), CHUNK):
                yield data[start : start + CHUNK]
        if given != size:
            raise ValueError("a part is not of its size")
        gap = filled(size) - size
        yield bytes(gap)
        written += BLOCK + size + gap
    yield END
    for start in range(written, padded_to, CHUNK):
        yield bytes(min(CHUNK, padded_to - start))


class Reader:
    """Reads a container front to back. Raises `bundle.not_a_bundle` for a first part that is something else,
    `bundle.altered` for anything else that is not exactly as `header` and the caller's `Part` say.
    """

    def __init__(self, source: Source) -> None:
        self._source = source

    def first(self, name: str, limit: int) -> bytes:
        """The whole first part, whose size is not known beforehand: at most `limit` bytes."""
        block = self._block()
        octal = block[_SIZE]
        if not _OCTAL.fullmatch(octal) or block != header(name, size := int(octal[:-1], 8)):
            raise ToolkitError("bundle.not_a_bundle")
        if size > limit:
            raise ToolkitError("bundle.too_large", part=name, limit=limit)
        data = self._exactly(size)
        self._skip_gap(size)
        return data

    def whole(self, name: str, size: int) -> bytes:
        """The whole next part, of a size that fits memory."""
        self._expect(name, size)
        data = self._exactly(size)
        self._skip_gap(size)
        return data

    def chunks(self, part: Part) -> Iterator[bytes]:
        """The next part in pieces. Its hash is known to be right only when the last piece is out."""
        self._expect(part.name, part.size)
        digest = hashlib.sha256()
        left = part.size
        while left:
            data = self._exactly(min(left, CHUNK))
            digest.update(data)
            left -= len(data)
            yield data
        self._skip_gap(part.size)
        if digest.hexdigest() != part.sha256:
            raise ToolkitError("bundle.altered", part=part.name)

    def end(self) -> None:
        """Read the end: two blocks of zeros, then only zeros."""
        if self._exactly(len(END)) != END:
            raise ToolkitError("bundle.altered")
        while data := self._source.read(CHUNK):
            if data.count(0) != len(data):
                raise ToolkitError("bundle.altered")

    def _expect(self, name: str, size: int) -> None:
        if self._exactly(BLOCK) != header(name, size):
            raise ToolkitError("bundle.altered", part=name)

    def _skip_gap(self, size: int) -> None:
        gap = self._exactly(filled(size) - size)
        if gap.count(0) != len(gap):
            raise ToolkitError("bundle.altered")

    def _block(self) -> bytes:
        data = self._read(BLOCK)
        if len(data) != BLOCK:
            raise ToolkitError("bundle.not_a_bundle")
        return data

    def _exactly(self, size: int) -> bytes:
        data = self._read(size)
        if len(data) != size:
            raise ToolkitError("bundle.altered")
        return data

    def _read(self, size: int) -> bytes:
        data = bytearray()
        while len(data) < size:
            more = self._source.read(size - len(data))
            if not more:
                break
            data += more
        return bytes(data)
