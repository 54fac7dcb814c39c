"""Writing a bundle: records packed in memory, manifest, signature, container, padding, seal, file.

Nothing in clear touches the disk: the packed records of 100,000 people are some 15 MB, which memory holds.
"""

from __future__ import annotations

import hashlib
import io
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Protocol

from ..base.errors import ToolkitError
from ..base.files import write_atomically
from ..base.media import check_room
from ..base.progress import Progress
from ..crypto import age, identity
from ..domain.cells import Writer
from ..domain.records import FILES as NAMING
from ..domain.state import WriterInfo, contents_of
from . import limits
from .container import Part, pack, total
from .manifest import FILES, MANIFEST, RECORDS, SIGNATURE, Manifest
from .padding import padded
from .records import Whole, encode

GZIP = 31
"""zlib's number for a window of 32 KiB in a gzip wrapper, which then holds neither name nor time."""

_LEVEL = 4
_BATCH = 128 << 10
_STEP = 500


class Contents(Protocol):
    """Where photos and attached files come from, by their SHA-256 in hexadecimal."""

    def size(self, sha256: str) -> int | None:
        """In bytes; None if it is not here."""

    def pieces(self, sha256: str) -> Iterator[bytes]: ...


@dataclass(frozen=True)
class Written:
    """Size of the file in bytes, and what it says of itself."""

    bytes: int
    manifest: Manifest


def write_bundle(
    path: Path,
    *,
    manifest_base: Manifest,
    states: Iterable[Whole],
    writer_info: Callable[[Writer], WriterInfo],
    contents: Contents,
    signer: identity.SigningKey,
    recipients: Sequence[age.HybridRecipient] | age.Words,
    progress: Progress,
) -> Written:
    """Write `states` to a new file at `path`: whole, or not at all.

    `manifest_base` lacks only counts and parts. `recipients` are the laptops of the chapters that it names, or the
    words if it names none. Raises `bundle.too_large`, `file.no_room` (with `missing`), `file.*`, Cancelled.
    """
    if manifest_base.for_words != isinstance(recipients, age.Words):
        raise ValueError("manifest and recipients disagree")
    named: set[str] = set()
    packed, counts = _packed(states, writer_info, named, progress)
    sizes = ((sha256, contents.size(sha256)) for sha256 in sorted(named))
    files = [Part(FILES + sha256, size, sha256) for sha256, size in sizes if size is not None]
    part = Part(RECORDS, len(packed), hashlib.sha256(packed).hexdigest())
    manifest = replace(manifest_base, counts=counts, parts=(part, *files))
    manifest_bytes = manifest.to_bytes()
    if len(manifest_bytes) > limits.MANIFEST_SIZE or len(manifest.parts) > limits.PARTS:
        raise ToolkitError("bundle.too_large", limit=limits.MANIFEST_SIZE)
    signature = identity.sign(signer, identity.MANIFEST_CONTEXT, manifest_bytes)
    small = ((MANIFEST, manifest_bytes), (SIGNATURE, signature), (RECORDS, packed))
    parts = [(name, len(data), iter((data,))) for name, data in small]
    parts += [(file.name, file.size, contents.pieces(file.sha256)) for file in files]
    size = padded(total(size for _, size, _ in parts))
    if size > limits.SEALED_SIZE:
        raise ToolkitError("bundle.too_large", limit=limits.SEALED_SIZE)
    check_room(path, age.sealed_size(size, 1 if isinstance(recipients, age.Words) else len(recipients)))

    def fill(file: BinaryIO) -> None:
        source = io.BufferedReader(_Pieces(pack(parts, size), size, progress))
        age.encrypt(source, file, recipients)

    return Written(write_atomically(path, fill, handed_over=True), manifest)


def _packed(
    states: Iterable[Whole], writer_info: Callable[[Writer], WriterInfo], named: set[str], progress: Progress
) -> tuple[bytes, dict[str, int]]:
    """`named` is filled with the hashes of the contents that these records name."""
    counts: Counter[str] = Counter()

    def counted() -> Iterator[Whole]:
        for number, item in enumerate(states):
            if number % _STEP == 0:
                progress.step("bundle.packing", number)
            whole, parts = item
            counts[whole.type] += 1
            for part in parts:
                counts[part.type] += 1
            if whole.type in NAMING:
                named.update(contents_of(whole))
            yield item

    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, GZIP)
    # Packed on a thread of its own, since zlib needs no Python meanwhile.
    with ThreadPoolExecutor(1) as beside:
        pieces = [beside.submit(packer.compress, batch) for batch in _batches(encode(counted(), writer_info))]
        packed = b"".join([*(piece.result() for piece in pieces), packer.flush()])
    if counts.total() > limits.RECORDS:
        raise ToolkitError("bundle.too_large", limit=limits.RECORDS)
    return packed, dict(counts)


def _batches(lines: Iterable[bytes]) -> Iterator[bytes]:
    batch = bytearray()
    for line in lines:
        if len(line) > limits.LINE_SIZE:
            raise ToolkitError("bundle.too_large", limit=limits.LINE_SIZE)
        batch += line
        if len(batch) >= _BATCH:
            yield bytes(batch)
            batch.clear()
    yield bytes(batch)


class _Pieces(io.RawIOBase):
    """A file to read from, made of pieces as they come."""

    def __init__(self, pieces: Iterator[bytes], size: int, progress: Progress) -> None:
        self._pieces = pieces
        self._piece = memoryview(b"")
        self._size = size
        self._progress = progress
        self._done = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._piece:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._piece = memoryview(piece)
            self._progress.step("bundle.sealing", self._done, self._size)
            self._done += len(piece)
        count = min(len(buffer), len(self._piece))
        buffer[:count] = self._piece[:count]
        self._piece = self._piece[count:]
        return count
