"""What a new laptop hands to one of its chapter's laptops, so that it is put on the list: its public keys, no secrets.

It is signed with the laptop's own key, which shows that whoever made it has that key, and nothing about who it is.
That is for people to find out: its digits are compared in person.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from ..base.errors import ToolkitError
from . import canonical, hybrid
from .canonical import Fields, Malformed
from .hybrid import HybridRecipient
from .identity import KEY_SIZE, SIGNATURE_SIZE, ChapterSecrets, Laptop, in_groups, sign, verify

REQUEST_CONTEXT = b"baton laptop request v1"
REQUEST_FORMAT = "baton-laptop-request"
REQUEST_VERSION = 1
REQUEST_LIMIT = 16 * 1024

_DIGITS_DOMAIN = b"baton laptop digits v1\0"


@dataclass(frozen=True)
class LaptopRequest:
    """The laptop as its chapter's list is to name it."""

    laptop: Laptop
    signature: bytes

    @classmethod
    def create(cls, secrets: ChapterSecrets) -> LaptopRequest:
        laptop = secrets.laptop
        return cls(laptop, sign(secrets.signing, REQUEST_CONTEXT, _body(laptop)))

    @property
    def digits(self) -> str:
        """Forty digits, to be compared with those on the new laptop."""
        return laptop_digits(self.laptop)

    def to_bytes(self) -> bytes:
        return canonical.encode(_content(self.laptop) | {"signature": canonical.text_of(self.signature)})


def laptop_digits(laptop: Laptop) -> str:
    return in_groups(hashlib.sha256(_DIGITS_DOMAIN + _body(laptop)).digest())


def parse_request(data: bytes) -> LaptopRequest:
    """Strictly, and with its signature verified. Raises `request.malformed`, `request.newer`, `request.signature`."""
    try:
        value = canonical.decode(data, REQUEST_LIMIT)
        if canonical.version(value, REQUEST_FORMAT) > REQUEST_VERSION:
            raise ToolkitError("request.newer")
        fields = Fields(value, ("format", "version", "laptop", "signing", "recipient", "signature"))
        laptop = Laptop(
            fields.hexadecimal("laptop", 16),
            fields.octets("signing", KEY_SIZE),
            HybridRecipient(fields.octets("recipient", hybrid.PUBLIC_SIZE)),
        )
        request = LaptopRequest(laptop, fields.octets("signature", SIGNATURE_SIZE))
        if request.to_bytes() != data:
            raise Malformed
    except Malformed:
        raise ToolkitError("request.malformed") from None
    try:
        verify(laptop.signing_public, REQUEST_CONTEXT, _body(laptop), request.signature)
    except ToolkitError:
        raise ToolkitError("request.signature") from None
    return request


def _content(laptop: Laptop) -> dict[str, object]:
    return {
        "format": REQUEST_FORMAT,
        "version": REQUEST_VERSION,
        "laptop": laptop.id,
        "signing": canonical.text_of(laptop.signing_public),
        "recipient": canonical.text_of(laptop.recipient.public),
    }


def _body(laptop: Laptop) -> bytes:
    return canonical.encode(_content(laptop))
