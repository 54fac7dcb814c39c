"""Who a chapter is to others: its root key, its laptops, and the card that it hands out.

The root key (Ed25519) is the chapter. It signs a numbered, chained list of the chapter's laptops; each of them signs
with a key of its own and receives with a hybrid key of its own. Names on cards are text from outside.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from ..base.errors import ToolkitError
from . import canonical, hybrid
from .canonical import Fields, Malformed
from .hybrid import HybridIdentity, HybridRecipient

LAPTOPS_CONTEXT = b"baton laptop list v1"
CARD_CONTEXT = b"baton chapter card v1"
MANIFEST_CONTEXT = b"baton bundle manifest v1"

KEY_SIZE = 32
SIGNATURE_SIZE = 64
DIGEST_SIZE = 32

CARD_FORMAT = "baton-card"
CARD_VERSION = 1
CARD_LIMIT = 256 * 1024
LAPTOP_LIMIT = 128
"""Laptops in a list, those that were removed among them."""
ACTIVE_LAPTOP_LIMIT = 64
"""Laptops to which one bundle can be sealed."""
NAME_LIMIT = 200
_NUMBER_LIMIT = 1 << 53

_BIDI_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNWANTED_CATEGORIES = frozenset({"Cc", "Cs", "Zl", "Zp"})

_FINGERPRINT_DOMAIN = b"baton fingerprint v1\0"
_FINGERPRINT_GROUPS = 8
_FINGERPRINT_GROUP_DIGITS = 5


@dataclass(frozen=True)
class SigningKey:
    """An Ed25519 key (RFC 8032), by its seed of 32 bytes."""

    seed: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> SigningKey:
        return cls(secrets.token_bytes(KEY_SIZE))

    @property
    def public(self) -> bytes:
        return Ed25519PrivateKey.from_private_bytes(self.seed).public_key().public_bytes_raw()


def sign(key: SigningKey, context: bytes, message: bytes) -> bytes:
    """64 bytes: the Ed25519 signature of the context, a zero byte, and the message.

    A context names the one use of a signature, and holds no zero byte; so none can be taken for another.
    """
    return Ed25519PrivateKey.from_private_bytes(key.seed).sign(_signed(context, message))


def verify(public: bytes, context: bytes, message: bytes, signature: bytes) -> None:
    """Raises `signature.wrong` unless the key `public` (32 bytes) made this signature, for this use."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, _signed(context, message))
    except (InvalidSignature, ValueError):
        raise ToolkitError("signature.wrong") from None


def _signed(context: bytes, message: bytes) -> bytes:
    if b"\0" in context:
        raise ValueError("a context holds no zero byte")
    return context + b"\0" + message


def fingerprint(root_public: bytes) -> str:
    """Forty digits in eight groups of five, to be read out and compared in person.

    The SHA-256 of the key, as a number, modulo 10^40. As 2^256 is 10^37 times as large, no digit is likelier than
    another; and to find a second key with the same digits takes some 2^132 trials.
    """
    return in_groups(hashlib.sha256(_FINGERPRINT_DOMAIN + root_public).digest())


def in_groups(digest: bytes) -> str:
    """A SHA-256 as forty digits, for people."""
    number = int.from_bytes(digest, "big")
    length = _FINGERPRINT_GROUPS * _FINGERPRINT_GROUP_DIGITS
    digits = f"{number % 10**length:0{length}}"
    return " ".join(digits[i : i + _FINGERPRINT_GROUP_DIGITS] for i in range(0, length, _FINGERPRINT_GROUP_DIGITS))


@dataclass(frozen=True)
class Laptop:
    """One laptop of a chapter, as others know it. `id` is 32 hexadecimal digits."""

    id: str
    signing_public: bytes
    recipient: HybridRecipient
    removed: bool = False


@dataclass(frozen=True)
class LaptopList:
    """The laptops of a chapter, signed by its root. `previous` is the digest of the list before, or zeros."""

    number: int
    previous: bytes
    laptops: tuple[Laptop, ...]
    signature: bytes

    @classmethod
    def first(cls, root: SigningKey, laptops: Sequence[Laptop]) -> LaptopList:
        return cls._made(root, 1, bytes(DIGEST_SIZE), laptops)

    def next(self, root: SigningKey, laptops: Sequence[Laptop]) -> LaptopList:
        """The list that comes after this one. Raises `laptops.not_a_successor` for one that forgets a laptop."""
        following = self._made(root, self.number + 1, self.digest, laptops)
        if not following.follows(self):
            raise ToolkitError("laptops.not_a_successor")
        return following

    def with_laptop(self, root: SigningKey, laptop: Laptop) -> LaptopList:
        """The next list, with one laptop more, or with another fact about one it has. Raises as `next`."""
        others = [each for each in self.laptops if each.id != laptop.id]
        at = next((at for at, each in enumerate(self.laptops) if each.id == laptop.id), len(others))
        return self.next(root, [*others[:at], laptop, *others[at:]])

    def find(self, laptop_id: str) -> Laptop | None:
        return next((laptop for laptop in self.laptops if laptop.id == laptop_id), None)

    @property
    def digest(self) -> bytes:
        """The SHA-256 of what is signed."""
        return hashlib.sha256(self._body()).digest()

    @property
    def active(self) -> tuple[Laptop, ...]:
        return tuple(laptop for laptop in self.laptops if not laptop.removed)

    def follows(self, earlier: LaptopList) -> bool:
        """Whether this is the very next list."""
        return self.keeps(earlier) and self.number == earlier.number + 1 and self.previous == earlier.digest

    def keeps(self, earlier: LaptopList) -> bool:
        """Whether no laptop is lost, none has other keys, and none is back that was removed: so it is with any list
        that comes after that one, however many there were between them."""
        now = {laptop.id: laptop for laptop in self.laptops}
        return all(
            before.id in now
            and now[before.id].signing_public == before.signing_public
            and now[before.id].recipient == before.recipient
            and now[before.id].removed >= before.removed
            for before in earlier.laptops
        )

    def verify(self, root_public: bytes) -> None:
        """Raises `signature.wrong` unless this root made the list."""
        verify(root_public, LAPTOPS_CONTEXT, self._body(), self.signature)

    def to_json(self) -> dict[str, object]:
        return self._content() | {"signature": canonical.text_of(self.signature)}

    @classmethod
    def from_json(cls, value: object) -> LaptopList:
        """Strictly; the signature is left to `verify`. Raises `laptops.malformed`."""
        try:
            fields = Fields(value, ("number", "previous", "laptops", "signature"))
            result = cls(
                number=fields.number("number", 1, _NUMBER_LIMIT),
                previous=fields.octets("previous", DIGEST_SIZE),
                laptops=tuple(_laptop_from_json(item) for item in fields.items("laptops", LAPTOP_LIMIT)),
                signature=fields.octets("signature", SIGNATURE_SIZE),
            )
            result._check()
        except (Malformed, ToolkitError):
            raise ToolkitError("laptops.malformed") from None
        return result

    @classmethod
    def _made(cls, root: SigningKey, number: int, previous: bytes, laptops: Sequence[Laptop]) -> LaptopList:
        unsigned = cls(number, previous, tuple(laptops), b"")
        unsigned._check()
        return cls(number, previous, unsigned.laptops, sign(root, LAPTOPS_CONTEXT, unsigned._body()))

    def _check(self) -> None:
        """Raises `laptops.too_many`, or `laptops.malformed` where two laptops share an id or a key."""
        if len(self.laptops) > LAPTOP_LIMIT or len(self.active) > ACTIVE_LAPTOP_LIMIT:
            raise ToolkitError("laptops.too_many", limit=ACTIVE_LAPTOP_LIMIT)
        for marks in zip(
            *((laptop.id, laptop.signing_public, laptop.recipient) for laptop in self.laptops), strict=True
        ):
            if len(set(marks)) != len(marks):
                raise ToolkitError("laptops.malformed")

    def _content(self) -> dict[str, object]:
        return {
            "number": self.number,
            "previous": canonical.text_of(self.previous),
            "laptops": [
                {
                    "id": laptop.id,
                    "signing": canonical.text_of(laptop.signing_public),
                    "recipient": canonical.text_of(laptop.recipient.public),
                    "removed": laptop.removed,
                }
                for laptop in self.laptops
            ],
        }

    def _body(self) -> bytes:
        return canonical.encode(self._content())


def _laptop_from_json(value: object) -> Laptop:
    fields = Fields(value, ("id", "signing", "recipient", "removed"))
    return Laptop(
        id=fields.hexadecimal("id", 16),
        signing_public=fields.octets("signing", KEY_SIZE),
        recipient=HybridRecipient(fields.octets("recipient", hybrid.PUBLIC_SIZE)),
        removed=fields.flag("removed"),
    )


@dataclass(frozen=True)
class ChapterSecrets:
    """What makes a laptop a laptop of its chapter; kept inside the encrypted database only.

    `root_seed` is None on a laptop from which the root's private half has gone, or to which it never came.
    """

    laptop_id: str
    root_public: bytes
    root_seed: bytes | None = field(repr=False)
    signing_seed: bytes = field(repr=False)
    recipient_seed: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> ChapterSecrets:
        """A new chapter, with this as its first laptop."""
        root = SigningKey.generate()
        return cls(
            laptop_id=secrets.token_hex(16),
            root_public=root.public,
            root_seed=root.seed,
            signing_seed=SigningKey.generate().seed,
            recipient_seed=HybridIdentity.generate().seed,
        )

    @classmethod
    def waiting(cls) -> ChapterSecrets:
        """A new laptop that nobody put on a list yet: its chapter is still all zeros."""
        return cls(
            laptop_id=secrets.token_hex(16),
            root_public=bytes(KEY_SIZE),
            root_seed=None,
            signing_seed=SigningKey.generate().seed,
            recipient_seed=HybridIdentity.generate().seed,
        )

    @property
    def root(self) -> SigningKey | None:
        return SigningKey(self.root_seed) if self.root_seed is not None else None

    @property
    def signing(self) -> SigningKey:
        return SigningKey(self.signing_seed)

    @property
    def recipient(self) -> HybridIdentity:
        return HybridIdentity(self.recipient_seed)

    @property
    def laptop(self) -> Laptop:
        """This laptop as others are to know it."""
        return Laptop(self.laptop_id, self.signing.public, self.recipient.recipient)

    def to_bytes(self) -> bytes:
        return canonical.encode(
            {
                "version": 1,
                "laptop": self.laptop_id,
                "root": canonical.text_of(self.root_public),
                "root_seed": canonical.text_of(self.root_seed) if self.root_seed is not None else None,
                "signing_seed": canonical.text_of(self.signing_seed),
                "recipient_seed": canonical.text_of(self.recipient_seed),
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> ChapterSecrets:
        """Raises `identity.damaged`."""
        try:
            fields = Fields(
                canonical.decode(data, CARD_LIMIT),
                ("version", "laptop", "root", "root_seed", "signing_seed", "recipient_seed"),
            )
            fields.number("version", 1, 1)
            result = cls(
                laptop_id=fields.hexadecimal("laptop", 16),
                root_public=fields.octets("root", KEY_SIZE),
                root_seed=fields.octets("root_seed", KEY_SIZE) if fields.value("root_seed") is not None else None,
                signing_seed=fields.octets("signing_seed", KEY_SIZE),
                recipient_seed=fields.octets("recipient_seed", hybrid.SEED_SIZE),
            )
        except Malformed:
            raise ToolkitError("identity.damaged") from None
        if result.root is not None and result.root.public != result.root_public:
            raise ToolkitError("identity.damaged")
        return result


@dataclass(frozen=True)
class ChapterCard:
    """What a chapter hands out so that others can seal bundles to it and know its own: signed by its root."""

    name: str
    root_public: bytes
    laptops: LaptopList
    signature: bytes

    @classmethod
    def create(cls, root: SigningKey, name: str, laptops: LaptopList) -> ChapterCard:
        """Raises `card.name` for a name that is empty, over 200 characters, or not plain text on one line."""
        if not _is_plain_name(name):
            raise ToolkitError("card.name", limit=NAME_LIMIT)
        laptops.verify(root.public)
        unsigned = cls(name, root.public, laptops, b"")
        return cls(name, root.public, laptops, sign(root, CARD_CONTEXT, unsigned._body()))

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.root_public)

    def card_bytes(self) -> bytes:
        return canonical.encode(self._content() | {"signature": canonical.text_of(self.signature)})

    def _content(self) -> dict[str, object]:
        return {
            "format": CARD_FORMAT,
            "version": CARD_VERSION,
            "name": self.name,
            "root": canonical.text_of(self.root_public),
            "laptops": self.laptops.to_json(),
        }

    def _body(self) -> bytes:
        return canonical.encode(self._content())


def parse_card(data: bytes) -> ChapterCard:
    """A card from outside, with both its signatures verified; whether to trust its root is for people to say.

    Raises `card.malformed`, `card.newer`, or `card.signature`. A card has one spelling, so that its hash names it.
    """
    try:
        value = canonical.decode(data, CARD_LIMIT)
        if canonical.version(value, CARD_FORMAT) > CARD_VERSION:
            raise ToolkitError("card.newer")
        fields = Fields(value, ("format", "version", "name", "root", "laptops", "signature"))
        card = ChapterCard(
            name=fields.text("name", NAME_LIMIT),
            root_public=fields.octets("root", KEY_SIZE),
            laptops=_card_laptops(fields.value("laptops")),
            signature=fields.octets("signature", SIGNATURE_SIZE),
        )
        if not _is_plain_name(card.name) or card.card_bytes() != data:
            raise Malformed
    except Malformed:
        raise ToolkitError("card.malformed") from None
    try:
        verify(card.root_public, CARD_CONTEXT, card._body(), card.signature)
        card.laptops.verify(card.root_public)
    except ToolkitError:
        raise ToolkitError("card.signature") from None
    return card


def _card_laptops(value: object) -> LaptopList:
    try:
        return LaptopList.from_json(value)
    except ToolkitError:
        raise Malformed from None


def _is_plain_name(name: str) -> bool:
    """Whether a name is text on one line that shows as what it is, in any script."""
    return (
        0 < len(name) <= NAME_LIMIT
        and name == name.strip()
        and not any(
            letter in _BIDI_OVERRIDES or unicodedata.category(letter) in _UNWANTED_CATEGORIES for letter in name
        )
    )
