"""The chapter's root key, sealed to a sheet or to guardians, so that no single laptop holds it.

It is sealed to the key pair of a way in, and keeps that way's slot with it: the paper opens it however often the vault
key was changed since, and even after the paper is no way in any more.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..base.errors import ToolkitError
from . import canonical, hybrid
from .canonical import Fields, Malformed
from .hybrid import HybridRecipient
from .identity import KEY_SIZE, SigningKey
from .keyring import Attempt, Keyring, Secret
from .slots import Slot


@dataclass(frozen=True)
class SealedRoot:
    vault: str
    slot: Slot
    sealed: bytes = field(repr=False)

    @classmethod
    def seal(cls, ring: Keyring, slot_id: str, root: SigningKey) -> SealedRoot:
        """Raises `keyring.no_such_way`."""
        slot = ring.slot(slot_id)
        return cls(ring.vault, slot, HybridRecipient(slot.public).seal(_info(ring.vault, slot_id), root.seed))

    def open(self, secret: Secret | Attempt, root_public: bytes) -> SigningKey:
        """Raises `share.*` for shares that do not open it, `identity.damaged` where it is not this chapter's root."""
        alone = Keyring(self.vault, 1, (self.slot,), b"")
        identity = alone.private_half(self.slot.id, secret)
        seed = identity.unseal(_info(self.vault, self.slot.id), self.sealed)
        if seed is None or SigningKey(seed).public != root_public:
            raise ToolkitError("identity.damaged")
        return SigningKey(seed)

    def to_json(self) -> dict[str, object]:
        return {"vault": self.vault, "slot": self.slot.to_json(), "sealed": canonical.text_of(self.sealed)}

    @classmethod
    def from_json(cls, value: object) -> SealedRoot:
        """Raises `identity.damaged`."""
        try:
            fields = Fields(value, ("vault", "slot", "sealed"))
            return cls(
                fields.hexadecimal("vault", 8),
                Slot.from_json(fields.value("slot")),
                fields.octets("sealed", KEY_SIZE + hybrid.OVERHEAD),
            )
        except Malformed:
            raise ToolkitError("identity.damaged") from None


def _info(vault: str, slot_id: str) -> bytes:
    return canonical.encode({"use": "baton root key v1", "vault": vault, "slot": slot_id})
