"""The manifest: what a bundle says of itself. It is signed, and names every other part by size and hash."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ..base.errors import ToolkitError
from ..crypto import canonical, identity
from . import limits
from .container import Part

FORMAT = "baton-bundle"
VERSION = 1
KNOWN_FEATURES: frozenset[str] = frozenset()
"""Critical features that this version understands."""

MANIFEST = "manifest.json"
SIGNATURE = "manifest.json.sig"
RECORDS = "records.jsonl.gz"
FILES = "files/"

_TYPE = re.compile(r"[a-z][a-z0-9_]{0,63}")
_FEATURE = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_SCOPE = re.compile(r"[ -~]{1,200}")
# Control characters, line breaks, and characters that turn the direction of writing round: with them one name
# could be made to look like another.
_DECEIVING = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_BUNDLE = re.compile(r"[0-9a-f]{32}")
_MADE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z")
_KEYS = (
    "format",
    "version",
    "critical",
    "bundle",
    "kind",
    "sender",
    "recipients",
    "scope",
    "may_edit",
    "schema",
    "receipts",
    "instance",
    "sequence",
    "made",
    "counts",
    "parts",
)
_SENDER_KEYS = ("root", "chapter", "laptop", "laptops")


class BundleKind(StrEnum):
    SHARE = "share"
    SYNC = "sync"
    HANDOFF = "handoff"
    STARTER = "starter"
    RECEIPT = "receipt"


@dataclass(frozen=True)
class Sender:
    """Who says to have made a bundle. Whether that chapter is known and trusted is for the caller to find out."""

    root: bytes  # the chapter's public root key, 32 bytes
    chapter: str
    laptop: str  # its id in `laptops`
    laptops: identity.LaptopList


@dataclass(frozen=True)
class Manifest:
    """Everything but `counts` and `parts` is known before the records are written."""

    bundle: bytes  # 16 random bytes
    kind: BundleKind
    sender: Sender
    recipients: tuple[bytes, ...]  # public root keys of chapters; none for a bundle that opens with words
    scope: str
    may_edit: bool
    schema: int
    instance: bytes  # of the sending vault, 16 bytes
    sequence: int  # the number of this bundle among those from this vault to that one, from 1
    made: datetime.datetime  # UTC, to the minute
    critical: tuple[str, ...] = ()
    receipts: tuple[bytes, ...] = ()  # bundles of the receiver's that this vault has stored
    lets: tuple[str, ...] | None = None  # scopes whose records the receiver may edit now; None if it is not told
    counts: Mapping[str, int] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)  # what a newer version said besides

    @property
    def for_words(self) -> bool:
        return not self.recipients

    @property
    def records(self) -> Part | None:
        return next((part for part in self.parts if part.name == RECORDS), None)

    @property
    def files(self) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.name != RECORDS)

    def check_signature(self, data: bytes, signature: bytes) -> None:
        """Raises `bundle.signature` unless a laptop of the sender signed these bytes, and its root that laptop.

        Whether the sender's list of laptops is the latest is for the caller to find out.
        """
        sender = self.sender
        laptop = next((laptop for laptop in sender.laptops.active if laptop.id == sender.laptop), None)
        if laptop is None:
            raise ToolkitError("bundle.signature")
        try:
            sender.laptops.verify(sender.root)
            identity.verify(laptop.signing_public, identity.MANIFEST_CONTEXT, data, signature)
        except ToolkitError:
            raise ToolkitError("bundle.signature") from None

    def to_bytes(self) -> bytes:
        """Canonical JSON, which is what is signed."""
        recipients: list[dict[str, object]] = [{"root": root.hex()} for root in self.recipients]
        told = {} if self.lets is None else {"lets": list(self.lets)}
        return canonical.encode(
            {
                **self.extra,
                **told,
                "format": FORMAT,
                "version": VERSION,
                "critical": list(self.critical),
                "bundle": self.bundle.hex(),
                "kind": self.kind.value,
                "sender": {
                    "root": self.sender.root.hex(),
                    "chapter": self.sender.chapter,
                    "laptop": self.sender.laptop,
                    "laptops": self.sender.laptops.to_json(),
                },
                "recipients": recipients or [{"words": True}],
                "scope": self.scope,
                "may_edit": self.may_edit,
                "schema": self.schema,
                "receipts": [bundle.hex() for bundle in self.receipts],
                "instance": self.instance.hex(),
                "sequence": self.sequence,
                "made": self.made.replace(tzinfo=None).isoformat(timespec="minutes") + "Z",
                "counts": dict(self.counts),
                "parts": [{"name": part.name, "size": part.size, "sha256": part.sha256} for part in self.parts],
            }
        )

    @classmethod
    def parse(cls, data: bytes) -> Manifest:
        """Read a manifest strictly; only keys that this version doesn't know are kept as they are.

        Raises `bundle.newer` (`version`, or the unknown `features`), `bundle.manifest`.
        """
        try:
            return _parse(data)
        except (canonical.Malformed, UnicodeEncodeError):
            raise ToolkitError("bundle.manifest") from None


def _parse(data: bytes) -> Manifest:
    raw = canonical.decode(data, limits.MANIFEST_SIZE)
    version = canonical.version(raw, FORMAT)
    if version > VERSION:
        raise ToolkitError("bundle.newer", version=version)
    if not isinstance(raw, dict) or limits.too_deep(raw, limits.NESTING) or canonical.encode(raw) != data:
        raise canonical.Malformed
    critical = tuple(_matching(item, _FEATURE) for item in _items(raw.get("critical"), limits.CRITICAL))
    if unknown := sorted(set(critical) - KNOWN_FEATURES):
        raise ToolkitError("bundle.newer", features=", ".join(unknown))
    fields = canonical.Fields({name: raw[name] for name in _KEYS if name in raw}, _KEYS)
    lets = tuple(_matching(item, _SCOPE) for item in _items(raw["lets"], limits.SCOPES)) if "lets" in raw else None
    manifest = Manifest(
        critical=critical,
        bundle=bytes.fromhex(fields.hexadecimal("bundle", 16)),
        kind=_kind(fields.text("kind", 20)),
        sender=_sender(fields.value("sender")),
        recipients=_recipients(fields.items("recipients", limits.RECIPIENTS)),
        scope=_matching(fields.value("scope"), _SCOPE),
        may_edit=fields.flag("may_edit"),
        schema=fields.number("schema", 1, 1 << 31),
        receipts=_receipts(fields.items("receipts", limits.RECEIPTS)),
        lets=lets,
        instance=bytes.fromhex(fields.hexadecimal("instance", 16)),
        sequence=fields.number("sequence", 1, limits.SEQUENCE),
        made=_made(fields.text("made", 17)),
        counts=_counts(fields.value("counts")),
        parts=_parts(fields.items("parts", limits.PARTS)),
        extra={name: value for name, value in raw.items() if name not in (*_KEYS, "lets")},
    )
    if manifest.kind is BundleKind.RECEIPT and manifest.counts:
        raise canonical.Malformed
    return manifest


def _items(value: object, most: int) -> list[object]:
    if not isinstance(value, list) or len(value) > most:
        raise canonical.Malformed
    return value


def _matching(value: object, pattern: re.Pattern[str]) -> str:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise canonical.Malformed
    return value


def _kind(text: str) -> BundleKind:
    try:
        return BundleKind(text)
    except ValueError:
        raise canonical.Malformed from None


def _sender(value: object) -> Sender:
    fields = canonical.Fields(value, _SENDER_KEYS)
    chapter = fields.text("chapter", limits.NAME)
    if not chapter or chapter != chapter.strip() or _DECEIVING.search(chapter):
        raise canonical.Malformed
    try:
        laptops = identity.LaptopList.from_json(fields.value("laptops"))
    except ToolkitError:
        raise canonical.Malformed from None
    root = bytes.fromhex(fields.hexadecimal("root", 32))
    return Sender(root, chapter, fields.hexadecimal("laptop", 16), laptops)


def _recipients(items: list[object]) -> tuple[bytes, ...]:
    if len(items) == 1 and isinstance(items[0], dict) and items[0].get("words") is True and len(items[0]) == 1:
        return ()
    roots = tuple(bytes.fromhex(canonical.Fields(item, ("root",)).hexadecimal("root", 32)) for item in items)
    if not roots or len(set(roots)) != len(roots):
        raise canonical.Malformed
    return roots


def _receipts(items: list[object]) -> tuple[bytes, ...]:
    found = tuple(bytes.fromhex(_matching(item, _BUNDLE)) for item in items)
    if len(set(found)) != len(found):
        raise canonical.Malformed
    return found


def _made(text: str) -> datetime.datetime:
    if not _MADE.fullmatch(text):
        raise canonical.Malformed
    try:
        return datetime.datetime.fromisoformat(text)
    except ValueError:
        raise canonical.Malformed from None


def _counts(value: object) -> dict[str, int]:
    if not isinstance(value, dict) or len(value) > limits.TYPES:
        raise canonical.Malformed
    fields = canonical.Fields(value, value.keys())
    counts = {_matching(name, _TYPE): fields.number(name, 1, limits.RECORDS) for name in value}
    if sum(counts.values()) > limits.RECORDS:
        raise canonical.Malformed
    return counts


def _parts(items: list[object]) -> tuple[Part, ...]:
    """The records first, if there are any, then files, each named by its hash."""
    parts: list[Part] = []
    for item in items:
        fields = canonical.Fields(item, ("name", "size", "sha256"))
        part = Part(
            fields.text("name", 100), fields.number("size", 0, limits.SEALED_SIZE), fields.hexadecimal("sha256", 32)
        )
        if part.name != FILES + part.sha256 and (part.name != RECORDS or parts):
            raise canonical.Malformed
        if part.name != RECORDS and part.size > limits.FILE_SIZE:
            raise ToolkitError("bundle.too_large", part=part.name, limit=limits.FILE_SIZE)
        parts.append(part)
    if len({part.name for part in parts}) != len(parts):
        raise canonical.Malformed
    if sum(part.size for part in parts) > limits.SEALED_SIZE:
        raise canonical.Malformed
    return tuple(parts)
