"""Reading a bundle, in two passes.

The first decrypts to the very end and checks everything that can be checked without looking at a record; it keeps
only the manifest. The second yields the records. Neither holds more than a few pieces of the file in memory, and
nothing in clear touches the disk.
"""

from __future__ import annotations

import contextlib
import os
import queue
import threading
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..base.errors import Cancelled, ToolkitError
from ..base.files import known, open_regular
from ..base.progress import Progress
from ..crypto import age
from ..domain.cells import Writer
from ..domain.state import WriterInfo
from . import limits
from .container import Part, Reader, Source, total
from .manifest import MANIFEST, SIGNATURE, Manifest
from .padding import SMALLEST, padded
from .records import Whole, decode, split_lines
from .writing import GZIP

_PIECES_WAITING = 16
_UNPACK = 256 << 10

_AGE_CHUNK = 64 << 10
_AGE_TAG = 16
_AGE_NONCE = 16
_CODES = {
    "age.not_age": "bundle.not_a_bundle",
    "age.armored": "bundle.not_a_bundle",
    "age.version": "bundle.newer",
    "age.not_for_us": "bundle.not_for_us",
    "age.wrong_words": "bundle.wrong_words",
}
_DAMAGE = {"age.header", "age.hmac", "age.payload"}


@dataclass(frozen=True)
class Opened:
    """A bundle that was checked to its end. Whether its sender is known and trusted is for the caller to find out."""

    path: Path
    manifest: Manifest
    _manifest_bytes: bytes = field(repr=False)

    def records(
        self, identities: Sequence[age.Identity], writers: dict[Writer, WriterInfo], *, progress: Progress
    ) -> Iterator[Whole]:
        """The records with their parts; `writers` is filled with whoever wrote them, before a record needs it.

        Apply them only once all are out, in one transaction: that the file is still the one that was checked is
        known only then. Raises `bundle.record` (with `line`), `bundle.cut`, `bundle.altered`, `bundle.too_large`,
        `bundle.manifest` if other records came than it counts, `file.*`, Cancelled.
        """
        try:
            yield from self._records(identities, writers, progress)
        except ToolkitError as error:
            raise _explained(error, self.path, _container_size(self.manifest, self._manifest_bytes)) from None

    def files(self, identities: Sequence[age.Identity], *, progress: Progress) -> Iterator[tuple[str, Iterator[bytes]]]:
        """Photos and attached files, each by its SHA-256 with its pieces, to be read before the next one.

        What came out holds only once all of it has. Raises as `records` does.
        """
        if not self.manifest.files:
            return
        try:
            with _decrypted(self.path, identities) as source:
                reader = Reader(source)
                if reader.first(MANIFEST, limits.MANIFEST_SIZE) != self._manifest_bytes:
                    raise ToolkitError("bundle.altered", part=MANIFEST)
                reader.whole(SIGNATURE, limits.SIGNATURE_SIZE)
                done = 0
                for part in self.manifest.parts:
                    pieces = reader.chunks(part)
                    if part in self.manifest.files:
                        yield part.sha256, pieces
                    for _ in pieces:  # what nobody wanted
                        pass
                    done += part.size
                    progress.step("bundle.files", done, sum(each.size for each in self.manifest.parts))
        except ToolkitError as error:
            raise _explained(error, self.path, _container_size(self.manifest, self._manifest_bytes)) from None

    def _records(
        self, identities: Sequence[age.Identity], writers: dict[Writer, WriterInfo], progress: Progress
    ) -> Iterator[Whole]:
        with _decrypted(self.path, identities) as source:
            reader = Reader(source)
            if reader.first(MANIFEST, limits.MANIFEST_SIZE) != self._manifest_bytes:
                raise ToolkitError("bundle.altered", part=MANIFEST)
            reader.whole(SIGNATURE, limits.SIGNATURE_SIZE)
            part = self.manifest.records
            if part is None:
                return
            promised = sum(self.manifest.counts.values())
            counts: Counter[str] = Counter()
            for whole, parts in decode(split_lines(_unpacked(reader, part, progress)), writers):
                counts[whole.type] += 1
                for item in parts:
                    counts[item.type] += 1
                promised -= 1 + len(parts)
                if promised < 0:
                    raise ToolkitError("bundle.manifest")
                yield whole, parts
            if counts != self.manifest.counts:
                raise ToolkitError("bundle.manifest")


def opens_with_words(path: Path) -> bool:
    """Whether a person has to type words to open this file. Raises `bundle.not_a_bundle` and the like, `file.*`."""
    try:
        with open_regular(path) as file:
            return age.for_words(file)
    except OSError as error:
        raise known(error, path) from error
    except ToolkitError as error:
        raise _explained(error, path, SMALLEST) from None


def inspect(
    path: Path, identities: Sequence[age.Identity], *, root: bytes | None, own: bool = False, progress: Progress
) -> Opened:
    """Check a bundle from its first byte to its last. `root` is our chapter's public root key, None if words open it;
    `own`: we don't know it yet, and the bundle has to be one that a chapter made for its own laptops.

    Raises `bundle.too_large`, `bundle.not_a_bundle`, `bundle.cut`, `bundle.altered`, `bundle.not_for_us`,
    `bundle.wrong_words`, `bundle.newer`, `bundle.manifest`, `bundle.signature`, `bundle.passed_on`,
    `age.work_factor`, `file.*`, Cancelled.
    """
    try:
        if path.stat().st_size > limits.SEALED_SIZE:
            raise ToolkitError("bundle.too_large", limit=limits.SEALED_SIZE)
    except OSError as error:
        raise known(error, path) from error
    size = SMALLEST
    try:
        with _decrypted(path, identities) as source:
            reader = Reader(source)
            manifest, manifest_bytes = _beginning(reader, root, own=own)
            size = _container_size(manifest, manifest_bytes)
            done = 0
            for part in manifest.parts:
                for data in reader.chunks(part):
                    done += len(data)
                    progress.step("bundle.checking", done, size)
            reader.end()
    except ToolkitError as error:
        raise _explained(error, path, size) from None
    return Opened(path, manifest, manifest_bytes)


def peek(path: Path, identities: Sequence[age.Identity], *, root: bytes | None, own: bool = False) -> Manifest:
    """What a bundle says of itself, from its beginning alone: enough to list it, not to take anything from it.

    Raises as `inspect`; of damage further on, only a missing end is noticed.
    """
    size = SMALLEST
    try:
        with _decrypted(path, identities) as source:
            manifest, manifest_bytes = _beginning(Reader(source), root, own=own)
        size = _container_size(manifest, manifest_bytes)
        if _too_short(path, size):
            raise ToolkitError("bundle.cut")
    except ToolkitError as error:
        raise _explained(error, path, size) from None
    except OSError as error:
        raise known(error, path) from error
    return manifest


def _beginning(reader: Reader, root: bytes | None, *, own: bool = False) -> tuple[Manifest, bytes]:
    """The manifest, once its signature and recipients are found right."""
    manifest_bytes = reader.first(MANIFEST, limits.MANIFEST_SIZE)
    manifest = Manifest.parse(manifest_bytes)
    manifest.check_signature(manifest_bytes, reader.whole(SIGNATURE, limits.SIGNATURE_SIZE))
    if own:
        root = manifest.sender.root
    if root not in manifest.recipients and not (root is None and manifest.for_words):
        raise ToolkitError("bundle.passed_on")
    return manifest, manifest_bytes


def _container_size(manifest: Manifest, manifest_bytes: bytes) -> int:
    """Bytes of the padded container, as the manifest has it."""
    sizes = (len(manifest_bytes), limits.SIGNATURE_SIZE, *(part.size for part in manifest.parts))
    return padded(total(sizes))


def _explained(error: ToolkitError, path: Path, container: int) -> ToolkitError:
    """The error in terms of bundles. `container` is the size of the padded container, as far as it is known."""
    if error.code in _DAMAGE:
        try:
            return ToolkitError("bundle.cut" if _too_short(path, container) else "bundle.altered")
        except OSError as failure:
            return known(failure, path)
    code = _CODES.get(error.code)
    return error if code is None else ToolkitError(code, **error.facts)


def _too_short(path: Path, container: int) -> bool:
    """Whether the sealed file is shorter than a container of so many bytes makes it."""
    with path.open("rb") as file:
        begun = file.read(age.HEADER_LIMIT)
        file_size = file.seek(0, os.SEEK_END)
    mac_line = begun.find(b"\n--- ") + 1
    header = begun.find(b"\n", mac_line) + 1 if mac_line else 0
    chunks = -(-container // _AGE_CHUNK)
    return file_size < header + _AGE_NONCE + container + chunks * _AGE_TAG


def _unpacked(reader: Reader, part: Part, progress: Progress) -> Iterator[bytes]:
    """The unpacked content of a gzip part, within limits."""
    most = min(limits.UNPACKED_SIZE, max(limits.GZIP_FLOOR, limits.GZIP_RATIO * part.size))
    unpacker = zlib.decompressobj(GZIP)
    done = size = 0
    for packed in reader.chunks(part):
        done += len(packed)
        progress.step("bundle.reading", done, part.size)
        while packed:
            try:
                data = unpacker.decompress(packed, _UNPACK)
            except zlib.error:
                raise ToolkitError("bundle.altered", part=part.name) from None
            size += len(data)
            if size > most:
                raise ToolkitError("bundle.too_large", part=part.name, limit=most)
            yield data
            if unpacker.eof and (unpacker.unused_data or done < part.size):
                raise ToolkitError("bundle.altered", part=part.name)
            packed = unpacker.unconsumed_tail
    if not unpacker.eof:
        raise ToolkitError("bundle.altered", part=part.name)


@contextlib.contextmanager
def _decrypted(path: Path, identities: Sequence[age.Identity]) -> Iterator[Source]:
    decryption = _Decryption(path, identities)
    try:
        yield decryption
    finally:
        decryption.close()


class _Decryption:
    """What a sealed file holds, to be read in pieces. age pushes and a parser pulls, so a thread stands between."""

    def __init__(self, path: Path, identities: Sequence[age.Identity]) -> None:
        self._path = path
        self._identities = identities
        self._pieces: queue.Queue[bytes | BaseException | None] = queue.Queue(_PIECES_WAITING)
        self._piece = b""
        self._ended = False
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="decryption", daemon=True)
        self._thread.start()

    def read(self, size: int) -> bytes:
        """Up to `size` bytes; none at the end, which is reached only if the whole file was sound."""
        if not self._piece and not self._ended:
            item = self._pieces.get()
            if not isinstance(item, bytes):
                self._ended = True
                if item is not None:
                    raise item
                return b""
            self._piece = item
        data, self._piece = self._piece[:size], self._piece[size:]
        return data

    def write(self, data: bytes) -> int:
        if self._stopped:
            raise Cancelled
        self._pieces.put(bytes(data))
        return len(data)

    def close(self) -> None:
        """Stop early, or tidy up: the thread's last item is always its end."""
        self._stopped = True
        while not self._ended:
            self._ended = not isinstance(self._pieces.get(), bytes)
        self._thread.join()

    def _run(self) -> None:
        end: BaseException | None = None
        try:
            with open_regular(self._path) as file:
                age.decrypt(file, self, self._identities)
        except OSError as error:
            end = known(error, self._path)
        except BaseException as error:  # noqa: BLE001 - raised again where the pieces are read
            end = error
        self._pieces.put(end)
