"""Record ids: UUIDv7 (RFC 9562), and ids derived from the two ends of a link."""

from __future__ import annotations

import hashlib
import os
import struct
import threading
import time
import uuid
from collections.abc import Iterator

from .errors import ToolkitError

RecordId = bytes
"""16 bytes."""

_HALVES = struct.Struct(">QQ")
_MS = (1 << 48) - 1

_lock = threading.Lock()
_last_ms = 0
_counter = 0
_AT_ONCE = 512
_drawn: Iterator[tuple[int, int]] = iter(())
"""Random numbers drawn from the system together: asking it anew for each id took a tenth of a long import."""


def _forget_drawn() -> None:
    global _drawn
    _drawn = iter(())


if hasattr(os, "register_at_fork"):
    # Parent and child would go on with the same numbers.
    os.register_at_fork(after_in_child=_forget_drawn)


def new_id() -> RecordId:
    """A UUIDv7: sorts by creation on one machine, and no two are alike anywhere."""
    global _last_ms, _counter, _drawn
    with _lock:
        random = next(_drawn, None)
        if random is None:
            _drawn = struct.iter_unpack(">QB", os.urandom(9 * _AT_ONCE))
            random = next(_drawn)
        tail, start = random
        now = time.time_ns() // 1_000_000
        if now > _last_ms:
            _last_ms, _counter = now, start
        else:
            _counter += 1
            if _counter > 0xFFF:
                _last_ms, _counter = _last_ms + 1, 0
        ms, counter = _last_ms & _MS, _counter
    return _HALVES.pack(ms << 16 | 0x7000 | counter, 1 << 63 | tail >> 2)


def made_at(record_id: RecordId) -> int:
    """When a UUIDv7 was drawn, in milliseconds since 1970."""
    return int.from_bytes(record_id[:6], "big")


def link_id(kind: str, a: RecordId, b: RecordId) -> RecordId:
    """The id of a record that links two others, the same wherever it is made (UUIDv8 over SHA-256)."""
    return _derived(kind.encode() + b"\0" + a + b)


def named_id(kind: str, name: str) -> RecordId:
    """The id of a record that is nothing but its name, the same wherever it is made (UUIDv8 over SHA-256)."""
    return _derived(kind.encode() + b"\1" + name.encode())


def _derived(content: bytes) -> RecordId:
    digest = bytearray(hashlib.sha256(content).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x80
    digest[8] = digest[8] & 0x3F | 0x80
    return bytes(digest)


def text_of(record_id: RecordId) -> str:
    return str(uuid.UUID(bytes=record_id))


def parse_id(text: str) -> RecordId:
    try:
        return uuid.UUID(text).bytes
    except ValueError:
        raise ToolkitError("id.malformed") from None
