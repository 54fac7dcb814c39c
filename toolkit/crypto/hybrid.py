"""Key pairs that hold against a quantum computer as well: ML-KEM-768 with X25519, used by HPKE.

The KEM is MLKEM768-X25519 (X-Wing) of draft-ietf-hpke-pq, the rest RFC 9180 with HKDF-SHA256 and
ChaCha20-Poly1305: the suite of age's `mlkem768x25519` recipients, whose text form is spoken here too.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field
from functools import cached_property

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from ..base.errors import ToolkitError
from . import bech32

SEED_SIZE = 32
ENCAPSULATION_SIZE = 1120
OVERHEAD = ENCAPSULATION_SIZE + 16
"""By how many bytes something sealed is longer than in clear."""

_MLKEM_PUBLIC_SIZE = 1184
_MLKEM_SEED_SIZE = 64
PUBLIC_SIZE = _MLKEM_PUBLIC_SIZE + 32

_SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)
_RECIPIENT_PREFIX = "age1pq"
_IDENTITY_PREFIX = "age-secret-key-pq-"


def contributes(share: bytes) -> bool:
    """Whether a foreign X25519 share (32 bytes) is one that leads to a secret; points of low order don't."""
    try:
        X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(share))
    except ValueError:
        return False
    return True


@dataclass(frozen=True)
class HybridRecipient:
    """The public half: `public` is the ML-KEM-768 key (1184 bytes), then the X25519 key (32 bytes).

    Raises `key.malformed` for bytes that are no such keys.
    """

    public: bytes

    def __post_init__(self) -> None:
        if len(self.public) != PUBLIC_SIZE or not contributes(self.public[_MLKEM_PUBLIC_SIZE:]):
            raise ToolkitError("key.malformed")
        try:
            MLKEM768PublicKey.from_public_bytes(self.public[:_MLKEM_PUBLIC_SIZE])
        except ValueError:
            raise ToolkitError("key.malformed") from None

    @classmethod
    def parse(cls, text: str) -> HybridRecipient:
        """From the text form `age1pq1...`."""
        return cls(bech32.decode(_RECIPIENT_PREFIX, text))

    @property
    def text(self) -> str:
        return bech32.encode(_RECIPIENT_PREFIX, self.public)

    def seal(self, info: bytes, secret: bytes) -> bytes:
        """Encapsulated key (1120 bytes), then ciphertext. `info` names the use and must be the same on opening."""
        key = hpke.MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(self.public[:_MLKEM_PUBLIC_SIZE]),
            X25519PublicKey.from_public_bytes(self.public[_MLKEM_PUBLIC_SIZE:]),
        )
        return _SUITE.encrypt(secret, key, info=info)


@dataclass(frozen=True)
class HybridIdentity:
    """The private half, all of it derived from a seed of 32 bytes."""

    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.seed) != SEED_SIZE:
            raise ToolkitError("key.malformed")

    @classmethod
    def generate(cls) -> HybridIdentity:
        return cls(secrets.token_bytes(SEED_SIZE))

    @classmethod
    def parse(cls, text: str) -> HybridIdentity:
        """From age's text form `AGE-SECRET-KEY-PQ-1...`."""
        return cls(bech32.decode(_IDENTITY_PREFIX, text))

    @cached_property
    def _halves(self) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
        expanded = hashlib.shake_256(self.seed).digest(_MLKEM_SEED_SIZE + 32)
        return (
            MLKEM768PrivateKey.from_seed_bytes(expanded[:_MLKEM_SEED_SIZE]),
            X25519PrivateKey.from_private_bytes(expanded[_MLKEM_SEED_SIZE:]),
        )

    @cached_property
    def recipient(self) -> HybridRecipient:
        mlkem, x25519 = self._halves
        return HybridRecipient(mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw())

    def unseal(self, info: bytes, sealed: bytes) -> bytes | None:
        """What was sealed to this key under `info`; None if it was sealed to another, or was altered."""
        try:
            return _SUITE.decrypt(sealed, hpke.MLKEM768X25519PrivateKey(*self._halves), info=info)
        except InvalidTag:
            return None
