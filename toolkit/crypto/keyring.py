"""The ways into a vault: `keyring.json`, kept twice beside the database.

Each way in has a slot with a key pair. The private half is wrapped by the way in (for a passphrase: under Argon2id's
output), the public half is open, and the vault key is sealed to it. So the vault key can be changed for all ways in
with nobody else present. Who opens a slot knows the vault key, and only with it can the keyring's MAC be checked or
made, and the labels of the slots be read: before that a keyring tells nothing but how many ways in there are.

A keyring is a value: what changes it gives a new one, with a higher generation, to be saved.
"""

from __future__ import annotations

import datetime
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ..base import files
from ..base.errors import ToolkitError
from . import canonical, hybrid
from .canonical import Fields, Malformed
from .hybrid import HybridIdentity, HybridRecipient
from .kdf import KEY_SIZE, SALT_SIZE, KdfParameters, tune

__all__ = [
    "FIRST_COPY",
    "SECOND_COPY",
    "KdfParameters",
    "Keyring",
    "Loaded",
    "Slot",
    "VaultKey",
    "Way",
    "database_key",
    "hash_key",
    "load",
    "mac_key",
    "save",
    "tune",
]

FORMAT = "baton-keyring"
VERSION = 1
PASSPHRASE = "passphrase"  # noqa: S105  (the kind of a slot)

FIRST_COPY = "keyring.json"
SECOND_COPY = "keyring.backup.json"

SIZE_LIMIT = 256 * 1024
SLOT_LIMIT = 32
LABEL_LIMIT = 200
_NUMBER_LIMIT = 1 << 53

_TAG_SIZE = 16
_NONCE_SIZE = 12
_ABOUT_STEP = 256
"""What is said about a slot is padded to steps of so many bytes, so that its length tells nothing of a name."""
_ABOUT_LIMIT = 4 * 1024
_ONCE = bytes(_NONCE_SIZE)
"""The nonce where a key is used a single time: each wrapping has a fresh salt, hence a fresh key."""


@dataclass(frozen=True)
class VaultKey:
    """The 32 random bytes from which every key of a vault is derived."""

    secret: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> VaultKey:
        return cls(secrets.token_bytes(KEY_SIZE))


def database_key(vault_key: VaultKey) -> bytes:
    """The raw key of the database, 32 bytes."""
    return _derived(vault_key, b"baton database key v1")


def mac_key(vault_key: VaultKey) -> bytes:
    """The key that authenticates the keyring, 32 bytes."""
    return _derived(vault_key, b"baton keyring mac key v1")


def hash_key(vault_key: VaultKey) -> bytes:
    """The key for hashes that only this vault can compute, 32 bytes."""
    return _derived(vault_key, b"baton hash key v1")


def _about_key(vault_key: VaultKey) -> bytes:
    return _derived(vault_key, b"baton keyring about key v1")


def _derived(vault_key: VaultKey, info: bytes) -> bytes:
    return HKDF(SHA256(), KEY_SIZE, None, info).derive(vault_key.secret)


@dataclass(frozen=True)
class Way:
    """A way in, as people see it. `proven` is the day on which it was last shown to work."""

    id: str
    kind: str
    label: str
    added: datetime.date
    proven: datetime.date | None


@dataclass(frozen=True)
class Slot:
    """A way in as it stands in the file, where nothing but its kind can be read."""

    id: str
    kind: str
    kdf: KdfParameters
    salt: bytes
    public: bytes
    wrapped_private: bytes
    sealed_vault_key: bytes
    sealed_about: bytes

    def to_json(self) -> dict[str, object]:
        return {
            "id": self.id,
            "kind": self.kind,
            "kdf": _kdf_to_json(self.kdf, self.salt),
            "public": canonical.text_of(self.public),
            "wrapped_private": canonical.text_of(self.wrapped_private),
            "sealed_vault_key": canonical.text_of(self.sealed_vault_key),
            "about": canonical.text_of(self.sealed_about),
        }

    @classmethod
    def from_json(cls, value: object) -> Slot:
        if isinstance(value, dict) and isinstance(value.get("kind"), str) and value["kind"] != PASSPHRASE:
            raise ToolkitError("keyring.newer")
        fields = Fields(value, ("id", "kind", "kdf", "public", "wrapped_private", "sealed_vault_key", "about"))
        kdf = Fields(fields.value("kdf"), ("name", "salt", "memory_kib", "passes", "lanes"))
        if kdf.text("name", 32) != "argon2id":
            raise ToolkitError("keyring.newer")
        memory_kib, passes, lanes = (kdf.number(name, 0, _NUMBER_LIMIT) for name in ("memory_kib", "passes", "lanes"))
        return cls(
            id=fields.hexadecimal("id", 8),
            kind=fields.text("kind", 32),
            kdf=KdfParameters(memory_kib, passes, lanes),
            salt=kdf.octets("salt", SALT_SIZE),
            public=fields.octets("public", hybrid.PUBLIC_SIZE),
            wrapped_private=fields.octets("wrapped_private", hybrid.SEED_SIZE + _TAG_SIZE),
            sealed_vault_key=fields.octets("sealed_vault_key", KEY_SIZE + hybrid.OVERHEAD),
            sealed_about=fields.octets("about", _NONCE_SIZE + _TAG_SIZE, _ABOUT_LIMIT),
        )


@dataclass(frozen=True)
class Keyring:
    """`vault` is a random name for the vault (16 hexadecimal digits) to which all in the keyring is bound."""

    vault: str
    generation: int
    slots: tuple[Slot, ...]
    mac: bytes

    @classmethod
    def create(
        cls, passphrase: str, label: str, kdf: KdfParameters, added: datetime.date | None = None
    ) -> tuple[Keyring, VaultKey]:
        """The keyring of a new vault, with one way in. `added` is the day, today unless told."""
        vault_key = VaultKey.generate()
        empty = cls(secrets.token_hex(8), 0, (), b"")
        slot = empty._new_slot(secrets.token_hex(8), passphrase, kdf)
        return empty._rebuilt(vault_key, [empty._described(vault_key, slot, label, added)]), vault_key

    @classmethod
    def parse(cls, data: bytes) -> Keyring:
        """From the bytes of a file. Raises `keyring.damaged`, `keyring.newer` or `keyring.limits`.

        Nothing is authenticated yet: that takes the vault key, which `unlock` finds.
        """
        try:
            value = canonical.decode(data, SIZE_LIMIT)
            if canonical.version(value, FORMAT) > VERSION:
                raise ToolkitError("keyring.newer")
            fields = Fields(value, ("format", "version", "vault", "generation", "slots", "mac"))
            slots = tuple(Slot.from_json(item) for item in fields.items("slots", SLOT_LIMIT))
            if not slots or len({slot.id for slot in slots}) != len(slots):
                raise Malformed
            return cls(
                vault=fields.hexadecimal("vault", 8),
                generation=fields.number("generation", 1, _NUMBER_LIMIT),
                slots=slots,
                mac=fields.octets("mac", hashlib.sha256().digest_size),
            )
        except Malformed:
            raise ToolkitError("keyring.damaged") from None

    def to_bytes(self) -> bytes:
        return canonical.encode(self._content() | {"mac": canonical.text_of(self.mac)})

    def unlock(self, passphrase: str) -> VaultKey:
        """The vault key, by whichever slot the passphrase opens. Raises as `open_slot` does."""
        return self.open_slot(passphrase)[1]

    def open_slot(self, passphrase: str) -> tuple[str, VaultKey]:
        """The id of the slot that the passphrase opens, and the vault key.

        Raises `keyring.wrong_passphrase`, or `keyring.altered` if the passphrase is right and the rest isn't.
        """
        for slot in self.slots:
            seed = self._unwrapped(slot, passphrase)
            if seed is None:
                continue
            secret = HybridIdentity(seed).unseal(self._sealing_info(slot.id), slot.sealed_vault_key)
            if secret is None:
                raise ToolkitError("keyring.altered")
            vault_key = VaultKey(secret)
            self.verify(vault_key)
            return slot.id, vault_key
        raise ToolkitError("keyring.wrong_passphrase")

    def verify(self, vault_key: VaultKey) -> None:
        """Raises `keyring.altered` unless this keyring was made by someone who knew the vault key."""
        if not hmac.compare_digest(self._computed_mac(vault_key), self.mac):
            raise ToolkitError("keyring.altered")

    def ways(self, vault_key: VaultKey) -> list[Way]:
        """All ways in, in the order in which they were added."""
        self.verify(vault_key)
        return [self._way(vault_key, slot) for slot in self.slots]

    def add_passphrase(
        self,
        vault_key: VaultKey,
        passphrase: str,
        label: str,
        kdf: KdfParameters,
        added: datetime.date | None = None,
    ) -> Keyring:
        """A keyring with one more way in. Raises `keyring.full`."""
        if len(self.slots) == SLOT_LIMIT:
            raise ToolkitError("keyring.full", limit=SLOT_LIMIT)
        self.verify(vault_key)
        slot = self._new_slot(secrets.token_hex(8), passphrase, kdf)
        return self._rebuilt(vault_key, [*self.slots, self._described(vault_key, slot, label, added)])

    def change_passphrase(
        self, vault_key: VaultKey, slot_id: str, new: str, kdf: KdfParameters | None = None
    ) -> Keyring:
        """A keyring in which `new` opens that slot, with the slot's old parameters unless told.

        The vault key stays, so an older copy of the keyring still opens with the old passphrase.
        Raises `keyring.no_such_way`.
        """
        self.verify(vault_key)
        if slot_id not in {slot.id for slot in self.slots}:
            raise ToolkitError("keyring.no_such_way")
        slots = []
        for slot in self.slots:
            if slot.id == slot_id:
                fresh = self._new_slot(slot.id, new, kdf or slot.kdf)
                slot = replace(fresh, sealed_about=slot.sealed_about)
            slots.append(slot)
        return self._rebuilt(vault_key, slots)

    def _content(self) -> dict[str, object]:
        return {
            "format": FORMAT,
            "version": VERSION,
            "vault": self.vault,
            "generation": self.generation,
            "slots": [slot.to_json() for slot in self.slots],
        }

    def _computed_mac(self, vault_key: VaultKey) -> bytes:
        return hmac.digest(mac_key(vault_key), canonical.encode(self._content()), hashlib.sha256)

    def _rebuilt(self, vault_key: VaultKey, slots: Sequence[Slot]) -> Keyring:
        """The next generation: the vault key sealed anew to every slot, and a new MAC."""
        following = replace(self, generation=self.generation + 1)
        sealed = [
            replace(
                slot,
                sealed_vault_key=HybridRecipient(slot.public).seal(following._sealing_info(slot.id), vault_key.secret),
            )
            for slot in slots
        ]
        following = replace(following, slots=tuple(sealed))
        return replace(following, mac=following._computed_mac(vault_key))

    def _new_slot(self, slot_id: str, passphrase: str, kdf: KdfParameters) -> Slot:
        """A slot with a fresh key pair, to which no vault key is sealed yet."""
        identity = HybridIdentity.generate()
        slot = Slot(slot_id, PASSPHRASE, kdf, secrets.token_bytes(SALT_SIZE), identity.recipient.public, b"", b"", b"")
        key = ChaCha20Poly1305(kdf.derive(passphrase, slot.salt))
        return replace(slot, wrapped_private=key.encrypt(_ONCE, identity.seed, self._wrapping_context(slot)))

    def _unwrapped(self, slot: Slot, passphrase: str) -> bytes | None:
        key = ChaCha20Poly1305(slot.kdf.derive(passphrase, slot.salt))
        try:
            return key.decrypt(_ONCE, slot.wrapped_private, self._wrapping_context(slot))
        except InvalidTag:
            return None

    def _wrapping_context(self, slot: Slot) -> bytes:
        return canonical.encode(
            {
                "use": "baton private key v1",
                "vault": self.vault,
                "slot": slot.id,
                "kind": slot.kind,
                "kdf": _kdf_to_json(slot.kdf, slot.salt),
                "public": canonical.text_of(slot.public),
            }
        )

    def _sealing_info(self, slot_id: str) -> bytes:
        return canonical.encode(
            {"use": "baton vault key v1", "vault": self.vault, "generation": self.generation, "slot": slot_id}
        )

    def _about_context(self, slot_id: str) -> bytes:
        return canonical.encode({"use": "baton way in v1", "vault": self.vault, "slot": slot_id})

    def _described(self, vault_key: VaultKey, slot: Slot, label: str, added: datetime.date | None) -> Slot:
        if len(label) > LABEL_LIMIT:
            raise ToolkitError("keyring.label_too_long", limit=LABEL_LIMIT)
        day = added or datetime.datetime.now(datetime.UTC).date()
        about = canonical.encode({"label": label, "added": day.isoformat(), "proven": None})
        padded = about.ljust(-(-len(about) // _ABOUT_STEP) * _ABOUT_STEP)
        nonce = secrets.token_bytes(_NONCE_SIZE)
        sealed = ChaCha20Poly1305(_about_key(vault_key)).encrypt(nonce, padded, self._about_context(slot.id))
        return replace(slot, sealed_about=nonce + sealed)

    def _way(self, vault_key: VaultKey, slot: Slot) -> Way:
        nonce, sealed = slot.sealed_about[:_NONCE_SIZE], slot.sealed_about[_NONCE_SIZE:]
        try:
            about = ChaCha20Poly1305(_about_key(vault_key)).decrypt(nonce, sealed, self._about_context(slot.id))
            fields = Fields(canonical.decode(about, _ABOUT_LIMIT), ("label", "added", "proven"))
            proven = fields.text("proven", 10) if fields.value("proven") is not None else None
            return Way(
                id=slot.id,
                kind=slot.kind,
                label=fields.text("label", LABEL_LIMIT),
                added=datetime.date.fromisoformat(fields.text("added", 10)),
                proven=datetime.date.fromisoformat(proven) if proven else None,
            )
        except (InvalidTag, Malformed, ValueError):
            raise ToolkitError("keyring.altered") from None


def _kdf_to_json(kdf: KdfParameters, salt: bytes) -> dict[str, object]:
    return {
        "name": "argon2id",
        "salt": canonical.text_of(salt),
        "memory_kib": kdf.memory_kib,
        "passes": kdf.passes,
        "lanes": kdf.lanes,
    }


@dataclass(frozen=True)
class Loaded:
    """A keyring, the name of the copy it came from, and whether both copies are the same; if not, save it again."""

    keyring: Keyring
    copy: str
    both_good: bool


def load(folder: Path) -> Loaded:
    """The vault's keyring, from the first copy that can be read.

    Raises `keyring.missing` (neither is there), `keyring.damaged`, `keyring.newer`, `keyring.limits`, or `file.*`
    where the system would not let us read.
    """
    contents: dict[str, bytes] = {}
    problems: list[ToolkitError] = []
    good: list[tuple[str, Keyring]] = []
    for name in (FIRST_COPY, SECOND_COPY):
        try:
            contents[name] = files.read_limited(folder / name, SIZE_LIMIT)
            good.append((name, Keyring.parse(contents[name])))
        except ToolkitError as error:
            problems.append(ToolkitError("keyring.damaged") if error.code == "file.too_large" else error)
    newer = [problem for problem in problems if problem.code == "keyring.newer"]
    if newer:
        # Going on with an older copy would end in writing over what a newer version keeps in the other.
        raise newer[0]
    if not good:
        there = [problem for problem in problems if problem.code != "file.not_found"]
        raise there[0] if there else ToolkitError("keyring.missing")
    name, keyring = good[0]
    return Loaded(keyring, name, both_good=not problems and contents[FIRST_COPY] == contents[SECOND_COPY])


def save(folder: Path, keyring: Keyring) -> None:
    """Write both copies, the second one first, so that at any moment one of them is whole. Raises `file.*`."""
    data = keyring.to_bytes()
    for name in (SECOND_COPY, FIRST_COPY):
        files.write_bytes(folder / name, data)
