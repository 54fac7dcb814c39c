"""The ways into a vault: `keyring.json`, kept twice beside the database.

Each way in has a slot with a key pair (`crypto.slots`). The private half is wrapped by the way in, the public half is
open, and the vault key is sealed to it. So the vault key can be changed for all ways in with nobody else present. Who
opens a slot knows the vault key, and only with it can the keyring's MAC be checked or made, and the labels of the
slots be read: before that a keyring tells nothing but how many ways in of which kind there are.

A keyring is a value: what changes it gives a new one, with a higher generation, to be saved. While the vault key is
being changed, the file holds the keyring of the old key and, as `next`, that of the new one.

Of secrets in memory: a vault key can be wiped, and is when the vault is locked. Passphrases, words, and what libraries
hand out as `bytes` can't be, in Python: they are gone when their memory is used for something else.
"""

from __future__ import annotations

import datetime
import hashlib
import hmac
import secrets
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ..base import files
from ..base.errors import ToolkitError
from ..base.progress import Progress, silent
from . import canonical, shares
from .canonical import Fields, Malformed
from .hybrid import HybridIdentity, HybridRecipient
from .kdf import KEY_SIZE, LEAST_WORK, MOST_WORK, SALT_SIZE, KdfParameters, tune
from .shares import Share
from .slots import (
    ABOUT_LIMIT,
    GUARDIANS,
    LABEL_LIMIT,
    NONCE_SIZE,
    PASSPHRASE,
    SHEET,
    About,
    Member,
    Paper,
    Slot,
    Wrapping,
    kdf_to_json,
)

__all__ = [
    "FIRST_COPY",
    "GUARDIANS",
    "PASSPHRASE",
    "SECOND_COPY",
    "SHEET",
    "Attempt",
    "KdfParameters",
    "Keyring",
    "Loaded",
    "Secret",
    "Slot",
    "VaultKey",
    "Way",
    "database_key",
    "database_mark",
    "load",
    "mac_key",
    "save",
    "tune",
]

FORMAT = "baton-keyring"
VERSION = 1

FIRST_COPY = "keyring.json"
SECOND_COPY = "keyring.backup.json"

SIZE_LIMIT = 512 * 1024
SLOT_LIMIT = 32
PASSPHRASE_LIMIT = 16
WORK_LIMIT = 16 << 20
"""KiB filled in all passes for all passphrases of a keyring together, which is what a wrong one costs: some ten to
twenty seconds. Whoever forges a keyring gets no more out of it, as nothing tells a forged one before it opens."""
_NUMBER_LIMIT = 1 << 53

_ABOUT_STEP = {PASSPHRASE: 256, SHEET: 1024, GUARDIANS: 1024}
"""What is said about a slot is padded to steps of so many bytes, so that its length tells nothing of a name, or of how
many guardians there are."""
_ONCE = bytes(NONCE_SIZE)
"""The nonce where a key is used a single time: each wrapping has a fresh salt, hence a fresh key."""

MARK_SIZE = 16
_MARKS_AHEAD = 10_000

Secret = str | Sequence[Share]
"""What somebody gets in with: a passphrase, or the share of a sheet, or shares of guardians."""


@dataclass(frozen=True)
class VaultKey:
    """The 32 random bytes from which every key of a vault is derived."""

    secret: bytearray = field(repr=False)

    @classmethod
    def generate(cls) -> VaultKey:
        return cls(bytearray(secrets.token_bytes(KEY_SIZE)))

    def wipe(self) -> None:
        """Overwrite it; this value is of no use any more."""
        self.secret[:] = bytes(len(self.secret))


def database_key(vault_key: VaultKey) -> bytes:
    """The raw key of the database, 32 bytes."""
    return _derived(vault_key, b"baton database key v1")


def mac_key(vault_key: VaultKey) -> bytes:
    """The key that authenticates the keyring, 32 bytes."""
    return _derived(vault_key, b"baton keyring mac key v1")


def _about_key(vault_key: VaultKey) -> bytes:
    return _derived(vault_key, b"baton keyring about key v1")


def _derived(vault_key: VaultKey, info: bytes) -> bytes:
    return HKDF(SHA256(), KEY_SIZE, None, info).derive(bytes(vault_key.secret))


def database_mark(vault: str, generation: int) -> bytes:
    """What a database begins with whose key was made for this generation of the vault's keyring: its salt, 16 bytes.

    It tells nothing to who lacks the keyring, and who has it sees whether the database is of a later key.
    """
    use = {"use": "baton database mark v1", "vault": vault, "generation": generation}
    return hashlib.sha256(canonical.encode(use)).digest()[:MARK_SIZE]


@dataclass(frozen=True)
class Way:
    """A way in, as people see it. `proven` is the day on which it was last shown to work.

    `threshold`, `shares` and `set` are those of the paper of a sheet or of guardians; `members` has for each share the
    day on which it was last shown to be there. `kdf` is how a passphrase is turned into a key.
    """

    id: str
    kind: str
    label: str
    added: datetime.date
    proven: datetime.date | None
    threshold: int = 0
    members: tuple[datetime.date | None, ...] = ()
    set: int | None = None
    kdf: KdfParameters | None = None

    @property
    def shares(self) -> int:
        return len(self.members)


class Attempt:
    """Somebody trying to get in. However many keyrings are tried, each slot takes its work only once.

    `progress` is told before each passphrase, and can stop it there.
    """

    def __init__(self, secret: Secret, progress: Progress | None = None) -> None:
        """Raises `share.*` for shares that do not make up a secret."""
        self._progress = progress or silent()
        # As much as a keyring may ask for, and the one way in that a change which was cut short had replaced.
        self._work_left = WORK_LIMIT + MOST_WORK
        self._passphrase = secret if isinstance(secret, str) else None
        self._paper = None if isinstance(secret, str) else shares.combine(secret)
        self._set = None if isinstance(secret, str) else secret[0].set
        self._keys: dict[tuple[Wrapping, bytes], bytes] = {}

    def key(self, slot: Slot) -> bytes | None:
        """What may unwrap this slot; None if it is of another kind, or for another set of shares."""
        by = (slot.kdf, slot.salt)
        if by not in self._keys:
            if isinstance(slot.kdf, Paper):
                if self._paper is None or slot.kdf.set != self._set:
                    return None
                self._keys[by] = slot.kdf.derive(self._paper, slot.salt)
            else:
                if self._passphrase is None:
                    return None
                self._work_left -= slot.kdf.work
                if self._work_left < 0:
                    raise ToolkitError("keyring.limits")
                self._keys[by] = slot.kdf.derive(self._passphrase, slot.salt)
        return self._keys[by]

    def likeliest_first(self, slots: Sequence[Slot], likely: str | None) -> Iterator[Slot]:
        """Those that may open: the likely one, then by the work they take. Raises Cancelled."""
        fitting = [slot for slot in slots if isinstance(slot.kdf, Paper) is (self._passphrase is None)]
        fitting.sort(key=lambda slot: (slot.id != likely, 0 if isinstance(slot.kdf, Paper) else slot.kdf.work))
        for number, slot in enumerate(fitting, 1):
            self._progress.step("unlock", number, len(fitting))
            yield slot

    def refusal(self, slots: Sequence[Slot]) -> ToolkitError:
        """Why none of these slots opened."""
        if self._passphrase is not None:
            return ToolkitError("keyring.wrong_passphrase")
        known = any(isinstance(slot.kdf, Paper) and slot.kdf.set == self._set for slot in slots)
        return ToolkitError("share.mismatch" if known else "share.other_set")


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
        slot = empty._new_slot(secrets.token_hex(8), PASSPHRASE, kdf, passphrase)
        return empty._rebuilt(vault_key, [empty._described(vault_key, slot, _about(label, added))]), vault_key

    @classmethod
    def parse(cls, data: bytes) -> Keyring:
        """From the bytes of a file. Raises `keyring.damaged`, `keyring.newer` or `keyring.limits`.

        Nothing is authenticated yet: that takes the vault key, which `unlock` finds.
        """
        return _parsed(data, with_next=False)[0]

    def to_json(self) -> dict[str, object]:
        return self._content() | {"mac": canonical.text_of(self.mac)}

    def to_bytes(self) -> bytes:
        return canonical.encode(self.to_json())

    def unlock(self, secret: Secret | Attempt) -> VaultKey:
        """The vault key, by whichever slot the secret opens. Raises as `open_slot` does."""
        return self.open_slot(secret)[1]

    def open_slot(self, secret: Secret | Attempt, likely: str | None = None) -> tuple[str, VaultKey]:
        """The id of the slot that the secret opens, and the vault key. `likely` is the id of the slot to try first.

        Raises `keyring.wrong_passphrase`, `share.*`, Cancelled, or `keyring.altered` if the secret is right and the
        rest isn't.
        """
        attempt = secret if isinstance(secret, Attempt) else Attempt(secret)
        for slot in attempt.likeliest_first(self.slots, likely):
            identity = self._unwrapped(slot, attempt)
            if identity is None:
                continue
            opened = identity.unseal(self._sealing_info(slot.id), slot.sealed_vault_key)
            if opened is None:
                raise ToolkitError("keyring.altered")
            vault_key = VaultKey(bytearray(opened))
            self.verify(vault_key)
            return slot.id, vault_key
        raise attempt.refusal(self.slots)

    def private_half(self, slot_id: str, secret: Secret | Attempt) -> HybridIdentity:
        """The key pair of a slot, for what else was sealed to it.

        Raises `keyring.no_such_way`, and as `open_slot` where the secret does not open this very slot.
        """
        attempt = secret if isinstance(secret, Attempt) else Attempt(secret)
        slot = self.slot(slot_id)
        identity = self._unwrapped(slot, attempt)
        if identity is None:
            raise attempt.refusal([slot])
        return identity

    def slot(self, slot_id: str) -> Slot:
        """Raises `keyring.no_such_way`."""
        found = next((slot for slot in self.slots if slot.id == slot_id), None)
        if found is None:
            raise ToolkitError("keyring.no_such_way")
        return found

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
        """A keyring with one more way in.

        Raises `keyring.full`, `keyring.many_passphrases`, `keyring.label_too_long`.
        """
        if sum(slot.kind == PASSPHRASE for slot in self.slots) == PASSPHRASE_LIMIT:
            raise ToolkitError("keyring.many_passphrases", limit=PASSPHRASE_LIMIT)
        return self._with(vault_key, PASSPHRASE, self.affordable(kdf), passphrase, lambda slot: _about(label, added))

    def affordable(self, kdf: KdfParameters, slot_id: str | None = None) -> KdfParameters:
        """These parameters for one more passphrase, or for that of a slot, or less where all of them together would
        take too much work: enough is left for as many as there may be."""
        others = [slot.kdf.work for slot in self.slots if isinstance(slot.kdf, KdfParameters) and slot.id != slot_id]
        kept = LEAST_WORK * max(0, PASSPHRASE_LIMIT - 1 - len(others))
        return kdf.within(WORK_LIMIT - sum(others) - kept)

    def add_paper(
        self, vault_key: VaultKey, threshold: int, count: int, label: str, added: datetime.date | None = None
    ) -> tuple[Keyring, list[Share]]:
        """A keyring with one more way in, the last one, and the shares that open it: 1 of 1 for a sheet.

        Raises `keyring.full`, `keyring.label_too_long`, `share.threshold`.
        """
        secret = secrets.token_bytes(shares.SECRET_SIZE)
        made = shares.split(secret, threshold, count, {s.kdf.set for s in self.slots if isinstance(s.kdf, Paper)})

        def about(slot: Slot) -> About:
            members = tuple(Member(slot.digest(share)) for share in made)
            return replace(_about(label, added), threshold=threshold, members=members)

        kind = SHEET if threshold == 1 else GUARDIANS
        return self._with(vault_key, kind, Paper(made[0].set), made, about), made

    def change_passphrase(
        self, vault_key: VaultKey, slot_id: str, new: str, kdf: KdfParameters | None = None
    ) -> Keyring:
        """A keyring in which `new` opens that slot, with the slot's old parameters unless told.

        The vault key stays, so an older copy of the keyring still opens with the old passphrase.
        Raises `keyring.no_such_way`, also for a sheet or guardians.
        """
        self.verify(vault_key)
        slot = self.slot(slot_id)
        if not isinstance(slot.kdf, KdfParameters):
            raise ToolkitError("keyring.no_such_way")
        fresh = self._new_slot(slot.id, PASSPHRASE, self.affordable(kdf or slot.kdf, slot.id), new)
        return self._replacing(vault_key, replace(fresh, sealed_about=slot.sealed_about))

    def rename(self, vault_key: VaultKey, slot_id: str, label: str) -> Keyring:
        """Raises `keyring.no_such_way`, `keyring.label_too_long`."""
        self.verify(vault_key)
        slot = self.slot(slot_id)
        about = replace(self._about(vault_key, slot), label=label)
        return self._replacing(vault_key, self._described(vault_key, slot, about))

    def members(self, vault_key: VaultKey, slot_id: str, given: Sequence[Share]) -> set[int]:
        """Which shares of a way in these are, counted from 1.

        Raises `keyring.no_such_way`, `share.other_set`, `share.mismatch` for one that says it is of this set and isn't.
        """
        slot = self.slot(slot_id)
        if not isinstance(slot.kdf, Paper) or any(share.set != slot.kdf.set for share in given):
            raise ToolkitError("share.other_set")
        known = self._about(vault_key, slot).members
        for share in given:
            if share.member > len(known) or not hmac.compare_digest(known[share.member - 1].digest, slot.digest(share)):
                raise ToolkitError("share.mismatch")
        return {share.member for share in given}

    def prove(self, vault_key: VaultKey, slot_id: str, members: Collection[int], day: datetime.date) -> Keyring:
        """A keyring that says that a way in works, or that these shares of it are there: once enough are, it works.

        Raises `keyring.no_such_way`.
        """
        self.verify(vault_key)
        slot = self.slot(slot_id)
        about = self._about(vault_key, slot)
        if not about.members:
            about = replace(about, proven=day)
        else:
            told = tuple(
                replace(each, proven=day) if number in members else each for number, each in enumerate(about.members, 1)
            )
            days = sorted((each.proven for each in told if each.proven), reverse=True)
            enough = len(days) >= about.threshold
            about = replace(about, members=told, proven=days[about.threshold - 1] if enough else None)
        return self._replacing(vault_key, self._described(vault_key, slot, about))

    def rekeyed(self, vault_key: VaultKey, new_key: VaultKey, without: str | None = None) -> Keyring:
        """The keyring of a new vault key, for all ways in but, if told, one: who is left out never learns it.

        Raises `keyring.no_such_way`, `keyring.last_way`.
        """
        self.verify(vault_key)
        if without is not None:
            self.slot(without)
        kept = [slot for slot in self.slots if slot.id != without]
        if not kept:
            raise ToolkitError("keyring.last_way")
        described = [self._described(new_key, slot, self._about(vault_key, slot)) for slot in kept]
        return self._rebuilt(new_key, described)

    def later_than(self, mark: bytes) -> bool:
        """Whether a database that begins with this mark has a key that was made after this keyring."""
        later = range(self.generation + 1, self.generation + _MARKS_AHEAD)
        return any(database_mark(self.vault, generation) == mark for generation in later)

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
                sealed_vault_key=HybridRecipient(slot.public).seal(
                    following._sealing_info(slot.id), bytes(vault_key.secret)
                ),
            )
            for slot in slots
        ]
        following = replace(following, slots=tuple(sealed))
        return replace(following, mac=following._computed_mac(vault_key))

    def _with(
        self,
        vault_key: VaultKey,
        kind: str,
        kdf: Wrapping,
        secret: Secret,
        about: Callable[[Slot], About],
    ) -> Keyring:
        if len(self.slots) == SLOT_LIMIT:
            raise ToolkitError("keyring.full", limit=SLOT_LIMIT)
        self.verify(vault_key)
        slot = self._new_slot(secrets.token_hex(8), kind, kdf, secret)
        return self._rebuilt(vault_key, [*self.slots, self._described(vault_key, slot, about(slot))])

    def _replacing(self, vault_key: VaultKey, changed: Slot) -> Keyring:
        return self._rebuilt(vault_key, [changed if slot.id == changed.id else slot for slot in self.slots])

    def _new_slot(self, slot_id: str, kind: str, kdf: Wrapping, secret: Secret) -> Slot:
        """A slot with a fresh key pair, to which no vault key is sealed yet."""
        identity = HybridIdentity.generate()
        slot = Slot(slot_id, kind, kdf, secrets.token_bytes(SALT_SIZE), identity.recipient.public, b"", b"", b"")
        key = Attempt(secret).key(slot)
        if key is None:
            raise ValueError("a secret of another kind")
        wrapped = ChaCha20Poly1305(key).encrypt(_ONCE, identity.seed, self._wrapping_context(slot))
        return replace(slot, wrapped_private=wrapped)

    def _unwrapped(self, slot: Slot, attempt: Attempt) -> HybridIdentity | None:
        key = attempt.key(slot)
        if key is None:
            return None
        try:
            opened = ChaCha20Poly1305(key).decrypt(_ONCE, slot.wrapped_private, self._wrapping_context(slot))
        except InvalidTag:
            return None
        return HybridIdentity(opened)

    def _wrapping_context(self, slot: Slot) -> bytes:
        return canonical.encode(
            {
                "use": "baton private key v1",
                "vault": self.vault,
                "slot": slot.id,
                "kind": slot.kind,
                "kdf": kdf_to_json(slot.kdf, slot.salt),
                "public": canonical.text_of(slot.public),
            }
        )

    def _sealing_info(self, slot_id: str) -> bytes:
        return canonical.encode(
            {"use": "baton vault key v1", "vault": self.vault, "generation": self.generation, "slot": slot_id}
        )

    def _about_context(self, slot_id: str) -> bytes:
        return canonical.encode({"use": "baton way in v1", "vault": self.vault, "slot": slot_id})

    def _described(self, vault_key: VaultKey, slot: Slot, about: About) -> Slot:
        if len(about.label) > LABEL_LIMIT:
            raise ToolkitError("keyring.label_too_long", limit=LABEL_LIMIT)
        content = canonical.encode(about.to_json())
        step = _ABOUT_STEP[slot.kind]
        padded = content.ljust(-(-len(content) // step) * step)
        nonce = secrets.token_bytes(NONCE_SIZE)
        sealed = ChaCha20Poly1305(_about_key(vault_key)).encrypt(nonce, padded, self._about_context(slot.id))
        return replace(slot, sealed_about=nonce + sealed)

    def _about(self, vault_key: VaultKey, slot: Slot) -> About:
        nonce, sealed = slot.sealed_about[:NONCE_SIZE], slot.sealed_about[NONCE_SIZE:]
        try:
            about = ChaCha20Poly1305(_about_key(vault_key)).decrypt(nonce, sealed, self._about_context(slot.id))
            return About.from_json(slot.kind, canonical.decode(about, ABOUT_LIMIT))
        except (InvalidTag, Malformed, ValueError):
            raise ToolkitError("keyring.altered") from None

    def _way(self, vault_key: VaultKey, slot: Slot) -> Way:
        about = self._about(vault_key, slot)
        return Way(
            id=slot.id,
            kind=slot.kind,
            label=about.label,
            added=about.added,
            proven=about.proven,
            threshold=about.threshold,
            members=tuple(each.proven for each in about.members),
            set=slot.kdf.set if isinstance(slot.kdf, Paper) else None,
            kdf=slot.kdf if isinstance(slot.kdf, KdfParameters) else None,
        )


def _about(label: str, added: datetime.date | None) -> About:
    return About(label, added or datetime.datetime.now(datetime.UTC).date())


def _parsed(data: bytes, *, with_next: bool) -> tuple[Keyring, ...]:
    """The keyrings of a file, the newest first."""
    try:
        value = canonical.decode(data, SIZE_LIMIT)
        if not (with_next and isinstance(value, dict) and "next" in value):
            return (_ring(value),)
        following = value.pop("next")
        return _ring(following), _ring(value)
    except Malformed:
        raise ToolkitError("keyring.damaged") from None


def _ring(value: object) -> Keyring:
    if canonical.version(value, FORMAT) > VERSION:
        raise ToolkitError("keyring.newer")
    fields = Fields(value, ("format", "version", "vault", "generation", "slots", "mac"))
    slots = tuple(Slot.from_json(item) for item in fields.items("slots", SLOT_LIMIT))
    if not slots or len({slot.id for slot in slots}) != len(slots):
        raise Malformed
    work = [slot.kdf.work for slot in slots if isinstance(slot.kdf, KdfParameters)]
    if len(work) > PASSPHRASE_LIMIT or sum(work) > WORK_LIMIT:
        raise ToolkitError("keyring.limits")
    return Keyring(
        vault=fields.hexadecimal("vault", 8),
        generation=fields.number("generation", 1, _NUMBER_LIMIT),
        slots=slots,
        mac=fields.octets("mac", hashlib.sha256().digest_size),
    )


@dataclass(frozen=True)
class Loaded:
    """What a vault's keyring may be, the newest first: more than one after a change was cut short.

    `both_good`: both copies say the one same thing; if not, save what holds again.
    """

    keyrings: tuple[Keyring, ...]
    both_good: bool


def load(folder: Path) -> Loaded:
    """The vault's keyring, from whatever of its two copies can be read.

    Raises `keyring.missing` (neither is there), `keyring.damaged`, `keyring.newer`, `keyring.limits`, or `file.*`
    where the system would not let us read.
    """
    problems: list[ToolkitError] = []
    good: list[tuple[Keyring, ...]] = []
    for name in (FIRST_COPY, SECOND_COPY):
        try:
            good.append(_parsed(files.read_limited(folder / name, SIZE_LIMIT), with_next=True))
        except ToolkitError as error:
            problems.append(ToolkitError("keyring.damaged") if error.code == "file.too_large" else error)
    newer = [problem for problem in problems if problem.code == "keyring.newer"]
    if newer:
        # Going on with an older copy would end in writing over what a newer version keeps in the other.
        raise newer[0]
    if not good:
        there = [problem for problem in problems if problem.code != "file.not_found"]
        raise there[0] if there else ToolkitError("keyring.missing")
    found = {ring.to_bytes(): ring for rings in good for ring in rings}
    newest_first = sorted(found.values(), key=lambda ring: -ring.generation)
    return Loaded(tuple(newest_first), both_good=not problems and len(newest_first) == 1)


def save(folder: Path, keyring: Keyring, following: Keyring | None = None) -> None:
    """Write both copies, the second one first, so that at any moment one of them is whole. Raises `file.*`.

    `following` is the keyring of the new vault key, for as long as it is not certain that the database has it.
    """
    data = keyring.to_bytes()
    if following is not None:
        data = canonical.encode(keyring.to_json() | {"next": following.to_json()})
    for name in (SECOND_COPY, FIRST_COPY):
        files.write_bytes(folder / name, data)
