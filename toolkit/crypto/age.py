"""age files (c2sp.org/age, version 1): the header is read and written here, the payload is pyrage's work.

That gives two things which pyrage alone does not: hybrid (post-quantum) recipients, and a bound on what a
foreign file may make scrypt do. pyrage encrypts to a throw-away X25519 key, and our header takes the place of
its own as the bytes stream by; for reading, the file key is unwrapped here and pyrage gets a header made for
a throw-away key. Files are binary: the armored (text) form of age is recognised, and refused.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import io
import re
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import BinaryIO, Protocol

import pyrage
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from ..base.errors import ToolkitError
from . import bech32
from .hybrid import ENCAPSULATION_SIZE, HybridIdentity, HybridRecipient, contributes

__all__ = [
    "HybridIdentity",
    "HybridRecipient",
    "Identity",
    "Words",
    "X25519Identity",
    "decrypt",
    "encrypt",
    "for_words",
]

HEADER_LIMIT = 128 * 1024
"""Bytes; 64 hybrid stanzas take 100 KB."""
STANZA_LIMIT = 64
WORK_FACTOR = 16
"""The base-two logarithm of scrypt's N for words of ours, which hold 80 bits themselves."""
WORK_FACTOR_LIMIT = 18
"""What a foreign file may ask for: 256 MiB and about a second."""
FEWEST_STANZAS = 4

_VERSION_PREFIX = b"age-encryption.org/"
_ARMOR_BEGIN = b"-----BEGIN AGE ENCRYPTED FILE-----"
_HYBRID, _X25519, _SCRYPT = "mlkem768x25519", "X25519", "scrypt"
_HYBRID_INFO = b"age-encryption.org/mlkem768x25519"
_X25519_INFO = b"age-encryption.org/v1/X25519"
_SCRYPT_SALT_PREFIX = b"age-encryption.org/v1/scrypt"
_FILE_KEY_SIZE = 16
_WRAPPED_SIZE = _FILE_KEY_SIZE + 16
_MAC_SIZE = 32
_SALT_SIZE = 16
_COLUMNS = 64
_STANZA_SIZE = 1_600
_REST_OF_HEADER = 200
_CHUNK = 64 << 10
_TAG_SIZE = 16
_ONCE = bytes(12)
"""The nonce where a key is used a single time, as age has it."""


class Sink(Protocol):
    def write(self, data: bytes, /) -> int: ...


@dataclass(frozen=True)
class Words:
    """What people type to open a file. Write files with generated words only: see `words.generate`."""

    text: str = field(repr=False)

    def wrap_key(self, salt: bytes, work_factor: int) -> bytes:
        kdf = Scrypt(salt=_SCRYPT_SALT_PREFIX + salt, length=32, n=1 << work_factor, r=8, p=1)
        return kdf.derive(self.text.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True)
class X25519Identity:
    """A private key of age's classic kind (32 bytes): for files that others wrote, and for throw-away keys."""

    secret: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> X25519Identity:
        return cls(secrets.token_bytes(32))

    @classmethod
    def parse(cls, text: str) -> X25519Identity:
        secret = bech32.decode("age-secret-key-", text)
        if len(secret) != 32:
            raise ToolkitError("key.malformed")
        return cls(secret)

    @property
    def text(self) -> str:
        return bech32.encode("age-secret-key-", self.secret).upper()

    @property
    def public(self) -> bytes:
        return X25519PrivateKey.from_private_bytes(self.secret).public_key().public_bytes_raw()


Identity = HybridIdentity | X25519Identity | Words


def encrypt(source: BinaryIO, sink: Sink, recipients: Sequence[HybridRecipient] | Words) -> None:
    """Encrypt all of `source` into `sink`, in pieces, for anyone of `recipients` or for whoever knows the words.

    How many recipients there are stays between powers of two: stanzas for nobody fill up to the next one, four at
    least, in random order. Raises `age.too_many_recipients` above 64, and whatever the two streams raise.
    """
    if isinstance(recipients, Words):
        wrap = partial(_wrapped_for_words, recipients)
    else:
        if not recipients:
            raise ValueError("a file for nobody")
        if len(recipients) > STANZA_LIMIT:
            raise ToolkitError("age.too_many_recipients", limit=STANZA_LIMIT)
        wrap = partial(_wrapped_for_keys, recipients)
    throw_away = X25519Identity.generate()
    streams = _Streams(source.read, _HeaderSwap(sink, throw_away, wrap).write)
    try:
        pyrage.encrypt_io(streams, streams, [pyrage.x25519.Identity.from_str(throw_away.text).to_public()])
    except BaseException:
        streams.raise_failure()
        raise


def sealed_size(size: int, recipients: int) -> int:
    """At most how many bytes a file takes up that holds `size` bytes for so many recipients."""
    stanzas = max(FEWEST_STANZAS, 1 << (max(1, recipients) - 1).bit_length())
    return stanzas * _STANZA_SIZE + _REST_OF_HEADER + size + (size // _CHUNK + 1) * _TAG_SIZE


def decrypt(source: BinaryIO, sink: Sink, identities: Sequence[Identity]) -> None:
    """Decrypt `source` into `sink`, in pieces, with whichever of `identities` opens it.

    The caller discards what the sink got when this raises: data arrives before its end is known to be there.
    Raises `age.not_age`, `age.armored`, `age.version`, `age.header` (malformed), `age.work_factor` (before any work),
    `age.not_for_us`, `age.wrong_words`, `age.hmac` (header altered), `age.payload` (cut or altered), and whatever
    the two streams raise.
    """
    header = _read_header(source)
    file_key = _file_key(header.stanzas, identities)
    if not hmac.compare_digest(header.mac, _header_mac(file_key, header.authenticated)):
        raise ToolkitError("age.hmac")
    throw_away = X25519Identity.generate()
    replacement = io.BytesIO(_header_bytes([_wrapped_for_x25519(throw_away.public, file_key)], file_key))
    streams = _Streams(lambda size: replacement.read(size) or source.read(size), sink.write)
    try:
        pyrage.decrypt_io(streams, streams, [pyrage.x25519.Identity.from_str(throw_away.text)])
    except BaseException as error:
        streams.raise_failure()
        if isinstance(error, pyrage.DecryptError | OSError):
            raise ToolkitError("age.payload") from None
        raise


def for_words(source: BinaryIO) -> bool:
    """Whether words open this file, rather than a key. Goes back to where `source` stood; raises like `decrypt`."""
    start = source.tell()
    try:
        return any(stanza.kind == _SCRYPT for stanza in _read_header(source).stanzas)
    finally:
        source.seek(start)


class _Streams:
    """What pyrage reads from and writes to. It turns their exceptions into text of its own, so they are kept here."""

    def __init__(self, read: Callable[[int], bytes], write: Callable[[bytes], object]) -> None:
        self._read = read
        self._write = write
        self._failure: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            return self._read(size)
        except BaseException as error:
            self._failure = error
            raise

    def write(self, data: bytes) -> int:
        try:
            self._write(data)
        except BaseException as error:
            self._failure = error
            raise
        return len(data)

    def flush(self) -> None:
        """Part of what pyrage asks of a file. The sink's owner flushes it when all is written."""

    def raise_failure(self) -> None:
        if self._failure is not None:
            raise self._failure from None


class _HeaderSwap:
    """Passes on what pyrage writes, with our header in the place of the one that it made for a throw-away key."""

    def __init__(self, sink: Sink, throw_away: X25519Identity, wrap: Callable[[bytes], list[_Stanza]]) -> None:
        self._sink = sink
        self._throw_away = throw_away
        self._wrap = wrap
        self._begun = b""
        self._swapped = False

    def write(self, data: bytes) -> None:
        if self._swapped:
            self._sink.write(data)
            return
        self._begun += data
        mac_line = self._begun.find(b"\n--- ") + 1
        end = self._begun.find(b"\n", mac_line) + 1 if mac_line else 0
        if not end:
            return
        header = _read_header(io.BytesIO(self._begun[:end]))
        file_key = _file_key(header.stanzas, [self._throw_away])
        self._sink.write(_header_bytes(self._wrap(file_key), file_key))
        self._sink.write(self._begun[end:])
        self._swapped = True


@dataclass(frozen=True)
class _Stanza:
    arguments: tuple[str, ...]
    body: bytes

    @property
    def kind(self) -> str:
        return self.arguments[0]


@dataclass(frozen=True)
class _Header:
    stanzas: tuple[_Stanza, ...]
    authenticated: bytes
    mac: bytes


def _wrapped_for_keys(keys: Sequence[HybridRecipient], file_key: bytes) -> list[_Stanza]:
    stanzas = [_wrapped_for_hybrid(key, file_key) for key in keys]
    total = max(FEWEST_STANZAS, 1 << (len(stanzas) - 1).bit_length())
    while len(stanzas) < total:
        nobody = HybridIdentity.generate().recipient
        stanzas.append(_wrapped_for_hybrid(nobody, secrets.token_bytes(_FILE_KEY_SIZE)))
    secrets.SystemRandom().shuffle(stanzas)
    return stanzas


def _wrapped_for_hybrid(key: HybridRecipient, file_key: bytes) -> _Stanza:
    sealed = key.seal(_HYBRID_INFO, file_key)
    return _Stanza((_HYBRID, _base64(sealed[:ENCAPSULATION_SIZE])), sealed[ENCAPSULATION_SIZE:])


def _wrapped_for_words(words: Words, file_key: bytes) -> list[_Stanza]:
    salt = secrets.token_bytes(_SALT_SIZE)
    body = ChaCha20Poly1305(words.wrap_key(salt, WORK_FACTOR)).encrypt(_ONCE, file_key, None)
    return [_Stanza((_SCRYPT, _base64(salt), str(WORK_FACTOR)), body)]


def _wrapped_for_x25519(public: bytes, file_key: bytes) -> _Stanza:
    ephemeral = X25519PrivateKey.generate()
    share = ephemeral.public_key().public_bytes_raw()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(public))
    key = _derive(shared, share + public, _X25519_INFO)
    return _Stanza((_X25519, _base64(share)), ChaCha20Poly1305(key).encrypt(_ONCE, file_key, None))


def _file_key(stanzas: Sequence[_Stanza], identities: Sequence[Identity]) -> bytes:
    for stanza in stanzas:
        for identity in identities:
            file_key = _unwrapped(stanza, identity)
            if file_key is not None:
                return file_key
    tried_words = stanzas[0].kind == _SCRYPT and any(isinstance(identity, Words) for identity in identities)
    raise ToolkitError("age.wrong_words" if tried_words else "age.not_for_us")


def _unwrapped(stanza: _Stanza, identity: Identity) -> bytes | None:
    if stanza.kind == _HYBRID and isinstance(identity, HybridIdentity):
        return identity.unseal(_HYBRID_INFO, _unbase64(stanza.arguments[1]) + stanza.body)
    if stanza.kind == _X25519 and isinstance(identity, X25519Identity):
        share = _unbase64(stanza.arguments[1])
        private = X25519PrivateKey.from_private_bytes(identity.secret)
        shared = private.exchange(X25519PublicKey.from_public_bytes(share))
        key = _derive(shared, share + identity.public, _X25519_INFO)
    elif stanza.kind == _SCRYPT and isinstance(identity, Words):
        key = identity.wrap_key(_unbase64(stanza.arguments[1]), int(stanza.arguments[2]))
    else:
        return None
    try:
        return ChaCha20Poly1305(key).decrypt(_ONCE, stanza.body, None)
    except InvalidTag:
        return None


def _header_bytes(stanzas: Sequence[_Stanza], file_key: bytes) -> bytes:
    lines = [_VERSION_PREFIX.decode() + "v1"]
    for stanza in stanzas:
        body = _base64(stanza.body)
        lines.append("-> " + " ".join(stanza.arguments))
        # A line shorter than the rest ends a stanza, so a body that fills its last line is followed by an empty one.
        lines.extend(body[i : i + _COLUMNS] for i in range(0, len(body) + 1, _COLUMNS))
    authenticated = "\n".join([*lines, "---"]).encode()
    return authenticated + b" " + _base64(_header_mac(file_key, authenticated)).encode() + b"\n"


def _read_header(source: BinaryIO) -> _Header:
    """Read up to the end of the header, strictly, under limits, with each stanza of a known kind in its right shape."""
    consumed = bytearray(source.read(len(_VERSION_PREFIX)))
    if consumed != _VERSION_PREFIX:
        more = consumed + source.read(1024)
        raise ToolkitError("age.armored" if more.lstrip().startswith(_ARMOR_BEGIN) else "age.not_age")

    def next_line() -> bytes:
        line = source.readline(HEADER_LIMIT - len(consumed))
        if not line.endswith(b"\n"):
            raise ToolkitError("age.header")
        consumed.extend(line)
        return line[:-1]

    version = next_line()
    if not re.fullmatch(rb"[!-~]+", version):
        raise ToolkitError("age.header")
    if version != b"v1":
        raise ToolkitError("age.version")
    stanzas: list[_Stanza] = []
    line = next_line()
    while line.startswith(b"-> "):
        if len(stanzas) == STANZA_LIMIT:
            raise ToolkitError("age.header")
        arguments = tuple(line[3:].decode("latin-1").split(" "))
        if not all(argument and all("!" <= letter <= "~" for letter in argument) for argument in arguments):
            raise ToolkitError("age.header")
        body = bytearray()
        while len(line := next_line()) == _COLUMNS:
            body += line
        if len(line) > _COLUMNS:
            raise ToolkitError("age.header")
        stanza = _Stanza(arguments, _unbase64((body + line).decode("latin-1")))
        _check_shape(stanza)
        stanzas.append(stanza)
        line = next_line()
    if not stanzas or not line.startswith(b"--- "):
        raise ToolkitError("age.header")
    mac = _unbase64(line[4:].decode("latin-1"))
    mixed = len(stanzas) > 1 and any(stanza.kind == _SCRYPT for stanza in stanzas)
    if len(mac) != _MAC_SIZE or mixed:
        raise ToolkitError("age.header")
    return _Header(tuple(stanzas), bytes(consumed[: -len(line) - 1]) + b"---", mac)


def _check_shape(stanza: _Stanza) -> None:
    """Refuse a malformed stanza of a kind that we know; others are none of our business."""
    sizes = {_HYBRID: (2, ENCAPSULATION_SIZE), _X25519: (2, 32), _SCRYPT: (3, _SALT_SIZE)}
    if stanza.kind not in sizes:
        return
    count, size = sizes[stanza.kind]
    if len(stanza.arguments) != count or len(stanza.body) != _WRAPPED_SIZE:
        raise ToolkitError("age.header")
    first = _unbase64(stanza.arguments[1])
    if len(first) != size or (stanza.kind != _SCRYPT and not contributes(first[-32:])):
        raise ToolkitError("age.header")
    if stanza.kind == _SCRYPT:
        claimed = stanza.arguments[2]
        if not re.fullmatch("[1-9][0-9]*", claimed):
            raise ToolkitError("age.header")
        if len(claimed) > 2 or int(claimed) > WORK_FACTOR_LIMIT:
            raise ToolkitError("age.work_factor", limit=WORK_FACTOR_LIMIT)


def _header_mac(file_key: bytes, authenticated: bytes) -> bytes:
    return hmac.digest(_derive(file_key, None, b"header"), authenticated, hashlib.sha256)


def _derive(secret: bytes, salt: bytes | None, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, info).derive(secret)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).rstrip(b"=").decode()


def _unbase64(text: str) -> bytes:
    """Unpadded Base 64 in its one spelling."""
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise ToolkitError("age.header") from None
    if _base64(data) != text:
        raise ToolkitError("age.header")
    return data
