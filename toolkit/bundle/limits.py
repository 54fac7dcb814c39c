"""What a bundle may be at most. Foreign bytes meet these before anything is built from them."""

from __future__ import annotations

SEALED_SIZE = (1 << 32) - 1
"""Bytes of the file on the stick: what FAT32, the file system of most sticks, can hold."""

MANIFEST_SIZE = 12 << 20
SIGNATURE_SIZE = 64
"""Bytes of an Ed25519 signature: exactly, not at most."""

NESTING = 16
"""How deep lists and objects may stand in each other in any JSON of a bundle."""
VALUE_NESTING = 8
"""The same within one value of a record."""

PARTS = 50_000
RECIPIENTS = 1_000
CRITICAL = 100
RECEIPTS = 10_000
SCOPES = 1_000
TYPES = 1_000
NAME = 200
"""Characters of a person's or chapter's name, a type, a feature, or a cell (also within a tombstone)."""

FILE_SIZE = 25 << 20
"""Bytes of one attached file."""

RECORDS = 5_000_000
"""Records in one bundle, parts of others counted too."""
LINE_SIZE = 16 << 20
WRITERS = 100_000
PARTS_OF_RECORD = 10_000
CELLS = 150_000
"""Cells in one record, so that 100,000 people may be in one group; cells that one tombstone names."""
VERSIONS = 1_000
"""Concurrent versions of one cell."""
CONTEXT = 10_000
"""Writers in the context of one cell."""
MARKS = 1_000
UNKNOWN_TEXT = 200_000
"""Characters of a value whose field this version does not know."""

GZIP_RATIO = 200
GZIP_FLOOR = 16 << 20
"""Bytes that the records may unpack to however small their packed form is."""
UNPACKED_SIZE = 64 << 30

SEQUENCE = 1 << 53
CLOCK = 1 << 62


def too_deep(value: object, most: int) -> bool:
    """Whether lists and objects stand in each other more than `most` deep in a JSON value."""
    if isinstance(value, dict):
        return most == 0 or any(too_deep(item, most - 1) for item in value.values())
    if isinstance(value, list):
        return most == 0 or any(too_deep(item, most - 1) for item in value)
    return False
