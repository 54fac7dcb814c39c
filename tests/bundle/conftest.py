"""A chapter that sends, one that receives, and a bundle of a few people between them."""

from __future__ import annotations

import datetime
import gzip
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from toolkit.base.ids import new_id
from toolkit.base.progress import silent
from toolkit.bundle.container import END, Part, header
from toolkit.bundle.manifest import RECORDS, BundleKind, Manifest, Sender
from toolkit.bundle.reading import Opened, inspect
from toolkit.bundle.records import Whole
from toolkit.bundle.writing import Written, write_bundle
from toolkit.crypto import age, identity
from toolkit.domain.fields import Reach
from toolkit.domain.state import RecordState, Stamp, WriterInfo

WRITER = bytes(range(16))
INFO = WriterInfo(b"L" * 16, "Amina (sample)")


class Stored(dict[str, bytes]):
    """Photos and files by their hashes, in memory."""

    def size(self, sha256: str) -> int | None:
        return len(self[sha256]) if sha256 in self else None

    def pieces(self, sha256: str) -> Iterator[bytes]:
        yield self[sha256]


def people(count: int) -> list[Whole]:
    """Sample people with a phone each."""
    result: list[Whole] = []
    for number in range(count):
        stamp = Stamp(WRITER, number + 1, (1_790_000_000_000 + number) << 12)
        person = RecordState(new_id(), "person", stamp, {"name": f"Sample Pérson {number}", "may_contact": "yes"})
        typed = f"+1 202 555 {number % 10_000:04}"
        phone = {"person": person.id, "kind": "phone", "value": Reach(typed, "US", typed.replace(" ", ""))}
        result.append((person, [RecordState(new_id(), "contact", stamp, phone)]))
    return result


def filled_block(data: bytes) -> bytes:
    return data + bytes(-len(data) % 512)


@dataclass(frozen=True)
class Exchange:
    folder: Path
    sender: identity.ChapterSecrets
    receiver: identity.ChapterSecrets

    @property
    def path(self) -> Path:
        return self.folder / "sample.baton"

    @property
    def base(self) -> Manifest:
        laptops = identity.LaptopList.first(identity.SigningKey(self.sender.root_seed), [self.sender.laptop])
        return Manifest(
            bundle=bytes(range(16)),
            kind=BundleKind.SHARE,
            sender=Sender(self.sender.root_public, "Hillside (sample)", self.sender.laptop_id, laptops),
            recipients=(self.receiver.root_public,),
            scope="kit",
            may_edit=False,
            schema=1,
            instance=bytes(16),
            sequence=7,
            lets=("kit",),
            made=datetime.datetime(2026, 11, 22, 18, 30, tzinfo=datetime.UTC),
        )

    def write(
        self,
        states: Iterable[Whole],
        base: Manifest | None = None,
        recipients: list[age.HybridRecipient] | age.Words | None = None,
        signer: identity.SigningKey | None = None,
        contents: Mapping[str, bytes] | None = None,
    ) -> Written:
        return write_bundle(
            self.path,
            manifest_base=base or self.base,
            states=states,
            writer_info=lambda writer: INFO if writer == WRITER else WriterInfo(b"", ""),
            contents=Stored(contents or {}),
            signer=signer or self.sender.signing,
            recipients=recipients or [self.receiver.recipient.recipient],
            progress=silent(),
        )

    def manifest_for(self, packed: bytes, **changes: object) -> Manifest:
        part = Part(RECORDS, len(packed), hashlib.sha256(packed).hexdigest())
        return replace(self.base, **({"parts": (part,), "counts": {"person": 1, "contact": 1}} | changes))  # type: ignore[arg-type]

    def signed(self, manifest: bytes) -> bytes:
        return identity.sign(self.sender.signing, identity.MANIFEST_CONTEXT, manifest)

    def container(self, packed: bytes, **changes: object) -> bytes:
        """A container as a careless or hostile sender could make it, signed all the same."""
        manifest = self.manifest_for(packed, **changes).to_bytes()
        parts = (("manifest.json", manifest), ("manifest.json.sig", self.signed(manifest)), (RECORDS, packed))
        return b"".join(header(name, len(data)) + filled_block(data) for name, data in parts) + END

    def seal(self, container: bytes, pad_to: int = 1 << 16) -> None:
        """Any bytes, sealed to the receiver."""
        with self.path.open("wb") as file:
            age.encrypt(io.BytesIO(container.ljust(pad_to, b"\0")), file, [self.receiver.recipient.recipient])

    def seal_lines(self, *lines: bytes, **changes: object) -> None:
        """Lines of records as a hostile sender could make them, in an otherwise sound bundle."""
        self.seal(self.container(gzip.compress(b"".join(line + b"\n" for line in lines), mtime=0), **changes))

    def inspect(self) -> Opened:
        return inspect(self.path, [self.receiver.recipient], root=self.receiver.root_public, progress=silent())

    def read(self, opened: Opened | None = None) -> tuple[list[Whole], dict[bytes, WriterInfo]]:
        writers: dict[bytes, WriterInfo] = {}
        opened = opened or self.inspect()
        return list(opened.records([self.receiver.recipient], writers, progress=silent())), writers


@pytest.fixture(scope="session")
def _chapters() -> tuple[identity.ChapterSecrets, identity.ChapterSecrets]:
    return identity.ChapterSecrets.generate(), identity.ChapterSecrets.generate()


@pytest.fixture
def exchange(tmp_path: Path, _chapters: tuple[identity.ChapterSecrets, identity.ChapterSecrets]) -> Exchange:
    return Exchange(tmp_path, *_chapters)


@pytest.fixture
def sample_people() -> Callable[[int], list[Whole]]:
    return people
