"""A slot of the keyring: one way in, as it stands in the file, where nothing but its kind can be read.

What wraps a slot's private half differs by kind: Argon2id of a passphrase, or the random secret that a recovery sheet
holds whole and guardians share. All else is one mechanism.
"""

from __future__ import annotations

import datetime
import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ..base.errors import ToolkitError
from . import canonical, hybrid, shares
from .canonical import Fields, Malformed
from .kdf import KEY_SIZE, SALT_SIZE, KdfParameters
from .shares import Share

PASSPHRASE = "passphrase"  # noqa: S105  (the kind of a slot)
SHEET = "recovery-sheet"
GUARDIANS = "guardians"
KINDS = (PASSPHRASE, SHEET, GUARDIANS)

LABEL_LIMIT = 200
ABOUT_LIMIT = 4 * 1024
TAG_SIZE = 16
NONCE_SIZE = 12
_DIGEST_SIZE = 16
_NUMBER_LIMIT = 1 << 53
_PAPER_INFO = b"baton paper key v1"


@dataclass(frozen=True)
class Paper:
    """How the secret of a sheet or of guardians wraps: it is random, so no work makes it better. `set` is on the paper
    as well, and tells which slot it is for."""

    set: int

    def derive(self, secret: bytes, salt: bytes) -> bytes:
        return HKDF(SHA256(), KEY_SIZE, salt, _PAPER_INFO).derive(secret)


Wrapping = KdfParameters | Paper


@dataclass(frozen=True)
class Slot:
    id: str
    kind: str
    kdf: Wrapping
    salt: bytes
    public: bytes
    wrapped_private: bytes
    sealed_vault_key: bytes
    sealed_about: bytes

    def to_json(self) -> dict[str, object]:
        return {
            "id": self.id,
            "kind": self.kind,
            "kdf": kdf_to_json(self.kdf, self.salt),
            "public": canonical.text_of(self.public),
            "wrapped_private": canonical.text_of(self.wrapped_private),
            "sealed_vault_key": canonical.text_of(self.sealed_vault_key),
            "about": canonical.text_of(self.sealed_about),
        }

    @classmethod
    def from_json(cls, value: object) -> Slot:
        """Raises Malformed, `keyring.newer`, `keyring.limits`."""
        if isinstance(value, dict) and isinstance(value.get("kind"), str) and value["kind"] not in KINDS:
            raise ToolkitError("keyring.newer")
        fields = Fields(value, ("id", "kind", "kdf", "public", "wrapped_private", "sealed_vault_key", "about"))
        kind = fields.text("kind", 32)
        kdf, salt = _kdf_from_json(kind, fields.value("kdf"))
        return cls(
            id=fields.hexadecimal("id", 8),
            kind=kind,
            kdf=kdf,
            salt=salt,
            public=fields.octets("public", hybrid.PUBLIC_SIZE),
            wrapped_private=fields.octets("wrapped_private", hybrid.SEED_SIZE + TAG_SIZE),
            sealed_vault_key=fields.octets("sealed_vault_key", KEY_SIZE + hybrid.OVERHEAD),
            sealed_about=fields.octets("about", NONCE_SIZE + TAG_SIZE, ABOUT_LIMIT),
        )

    def digest(self, share: Share) -> bytes:
        """By which a share is known again without the others of its set."""
        return hmac.digest(self.salt, bytes([share.member]) + share.value, hashlib.sha256)[:_DIGEST_SIZE]


def kdf_to_json(kdf: Wrapping, salt: bytes) -> dict[str, object]:
    if isinstance(kdf, Paper):
        return {"name": "hkdf-sha256", "salt": canonical.text_of(salt), "set": kdf.set}
    return {
        "name": "argon2id",
        "salt": canonical.text_of(salt),
        "memory_kib": kdf.memory_kib,
        "passes": kdf.passes,
        "lanes": kdf.lanes,
    }


def _kdf_from_json(kind: str, value: object) -> tuple[Wrapping, bytes]:
    expected = "argon2id" if kind == PASSPHRASE else "hkdf-sha256"
    if isinstance(value, dict) and isinstance(value.get("name"), str) and value["name"] != expected:
        raise ToolkitError("keyring.newer")
    if kind != PASSPHRASE:
        paper = Fields(value, ("name", "salt", "set"))
        paper.text("name", 32)
        return Paper(paper.number("set", 0, shares.SET_LIMIT - 1)), paper.octets("salt", SALT_SIZE)
    kdf = Fields(value, ("name", "salt", "memory_kib", "passes", "lanes"))
    kdf.text("name", 32)
    memory_kib, passes, lanes = (kdf.number(name, 0, _NUMBER_LIMIT) for name in ("memory_kib", "passes", "lanes"))
    return KdfParameters(memory_kib, passes, lanes), kdf.octets("salt", SALT_SIZE)


@dataclass(frozen=True)
class Member:
    """One share of a set: what it is known by, and the day on which it was last shown to be there and whole."""

    digest: bytes = field(repr=False)
    proven: datetime.date | None = None


@dataclass(frozen=True)
class About:
    """What only who has the vault key reads of a slot. `members` are a paper's shares, in their order."""

    label: str
    added: datetime.date
    proven: datetime.date | None = None
    threshold: int = 0
    members: tuple[Member, ...] = ()

    def to_json(self) -> dict[str, object]:
        content: dict[str, object] = {
            "label": self.label,
            "added": self.added.isoformat(),
            "proven": _text_of(self.proven),
        }
        if self.members:
            content["threshold"] = self.threshold
            content["members"] = [
                {"digest": canonical.text_of(each.digest), "proven": _text_of(each.proven)} for each in self.members
            ]
        return content

    @classmethod
    def from_json(cls, kind: str, value: object) -> About:
        """Raises Malformed, ValueError."""
        paper = () if kind == PASSPHRASE else ("threshold", "members")
        fields = Fields(value, ("label", "added", "proven", *paper))
        members: Sequence[object] = fields.items("members", shares.MOST_SHARES) if paper else ()
        return cls(
            label=fields.text("label", LABEL_LIMIT),
            added=datetime.date.fromisoformat(fields.text("added", 10)),
            proven=_day(fields, "proven"),
            threshold=fields.number("threshold", 1, shares.MOST_NEEDED) if paper else 0,
            members=tuple(_member(each) for each in members),
        )


def _member(value: object) -> Member:
    fields = Fields(value, ("digest", "proven"))
    return Member(fields.octets("digest", _DIGEST_SIZE), _day(fields, "proven"))


def _text_of(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(fields: Fields, name: str) -> datetime.date | None:
    if fields.value(name) is None:
        return None
    try:
        return datetime.date.fromisoformat(fields.text(name, 10))
    except ValueError:
        raise Malformed from None
