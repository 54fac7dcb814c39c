"""Secrets on paper: 128 bits as SLIP-39 words, on one sheet or shared among several people.

All that `shamir-mnemonic` says in its errors quotes words, so none of them leaves this module. Words cannot be wiped:
they are Python strings, and live until the memory of the last of them is used for something else.
"""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA
from shamir_mnemonic import rs1024, shamir
from shamir_mnemonic.share import Share as Mnemonic
from shamir_mnemonic.utils import MnemonicError
from shamir_mnemonic.wordlist import WORD_INDEX_MAP, WORDLIST

from ..base.errors import ToolkitError

SECRET_SIZE = 16
WORD_COUNT = 20
SET_LIMIT = 1 << 15
"""Sets of shares are told apart by a random number below this."""

MOST_NEEDED = 5
MOST_SHARES = 9

_TEXT_LIMIT = 4000
_LETTERS = 4
"""No two words of the list begin with the same four letters."""
_TYPOS = 2
_OPTIONS = 6
_CUSTOMIZATION = b"shamir_extendable"


@dataclass(frozen=True)
class Share:
    """One share, on one piece of paper. `set` is the same for all that belong together, `member` counts from 1.

    `threshold` says how many of the set are needed; a sheet that opens alone has 1.
    """

    set: int
    member: int
    threshold: int
    words: tuple[str, ...] = field(repr=False)
    value: bytes = field(repr=False)

    @property
    def numbers(self) -> tuple[int, ...]:
        """Where each word stands in the list, counted from 1: whoever can't read Latin letters types these."""
        return tuple(WORD_INDEX_MAP[word] + 1 for word in self.words)

    @property
    def text(self) -> str:
        return " ".join(self.words)


@dataclass(frozen=True)
class TypedWord:
    """What is known of a word while it is typed: the word meant, if that is certain, or the words it may become."""

    word: str | None
    options: tuple[str, ...]
    beginning: bool = False

    @property
    def wrong(self) -> bool:
        """Nothing on the list begins like this; `options` are close to it."""
        return self.word is None and not self.beginning


def typed_word(typed: str) -> TypedWord:
    """Check one word, or its number. Four letters are enough; what is close is offered, the closest first."""
    text = _plain(typed)
    if text.isdecimal():
        number = int(text) if len(text) <= 4 else 0
        return TypedWord(WORDLIST[number - 1] if 1 <= number <= len(WORDLIST) else None, ())
    if text in WORD_INDEX_MAP:
        return TypedWord(text, ())
    begun = tuple(word for word in WORDLIST if word.startswith(text)) if text else ()
    if len(begun) == 1 and len(text) >= _LETTERS:
        return TypedWord(begun[0], begun)
    if begun:
        return TypedWord(None, begun[:_OPTIONS], beginning=True)
    if not text or len(text) > 3 * _LETTERS:
        return TypedWord(None, (), beginning=not text)
    near = [(OSA.distance(text, word, score_cutoff=_TYPOS), word) for word in WORDLIST]
    return TypedWord(None, tuple(word for distance, word in sorted(near) if distance <= _TYPOS)[:_OPTIONS])


def parse(text: str) -> Share:
    """A share as somebody typed it: words or their numbers, any case and gaps.

    Raises `share.word` (position, from 1), `share.length` (count, wanted), `share.checksum` (position of the one wrong
    word, or 0 where that can't be told), `share.foreign` for one that no Baton made.
    """
    if len(text) > _TEXT_LIMIT:
        raise ToolkitError("share.length", count=len(text.split()), wanted=WORD_COUNT)
    words = []
    for position, typed in enumerate(text.replace(",", " ").split(), 1):
        word = typed_word(typed).word
        if word is None:
            raise ToolkitError("share.word", position=position)
        words.append(word)
    if len(words) != WORD_COUNT:
        raise ToolkitError("share.length", count=len(words), wanted=WORD_COUNT)
    indices = [WORD_INDEX_MAP[word] for word in words]
    try:
        share = Mnemonic.from_mnemonic(" ".join(words))
    except MnemonicError:
        if _remainder(indices) == 0:
            raise ToolkitError("share.foreign") from None
        raise ToolkitError("share.checksum", position=_wrong_position(indices)) from None
    made_here = (
        share.extendable
        and share.iteration_exponent == 0  # more would let a forged share keep us busy for hours
        and (share.group_index, share.group_threshold, share.group_count) == (0, 1, 1)
        and len(share.value) == SECRET_SIZE
        and share.member_threshold <= MOST_NEEDED
        and share.index < (MOST_SHARES if share.member_threshold > 1 else 1)
    )
    if not made_here:
        raise ToolkitError("share.foreign")
    return _share(share)


def split(secret: bytes, threshold: int, shares: int, taken: Collection[int] = ()) -> list[Share]:
    """Shares of a secret (16 bytes), any `threshold` of which give it back; 1 of 1 is a sheet that opens alone.

    The set gets a number that is not among `taken`. Raises `share.threshold`.
    """
    if not (threshold == shares == 1 or (2 <= threshold <= min(shares, MOST_NEEDED) and shares <= MOST_SHARES)):
        raise ToolkitError("share.threshold", most_needed=MOST_NEEDED, most=MOST_SHARES)
    if len(secret) != SECRET_SIZE:
        raise ValueError("a secret of 16 bytes is shared")
    number = secrets.randbelow(SET_LIMIT)
    while number in taken:
        number = secrets.randbelow(SET_LIMIT)
    whole = shamir.EncryptedMasterSecret.from_master_secret(
        secret, b"", identifier=number, extendable=True, iteration_exponent=0
    )
    (made,) = shamir.split_ems(1, [(threshold, shares)], whole)
    return [_share(each) for each in made]


def combine(shares: Sequence[Share]) -> bytes:
    """The secret. More shares than are needed are no harm.

    Raises `share.other_set` (position of the first that belongs to another), `share.too_few` (missing, threshold),
    `share.mismatch` where they say that they belong together and don't.
    """
    first = shares[0]
    for position, share in enumerate(shares, 1):
        if (share.set, share.threshold) != (first.set, first.threshold):
            raise ToolkitError("share.mixed", position=position)
    members = {share.member: share for share in shares}
    if len(members) < first.threshold:
        raise ToolkitError("share.too_few", missing=first.threshold - len(members), threshold=first.threshold)
    # The library refuses more than are needed.
    enough = [members[member] for member in sorted(members)[: first.threshold]]
    try:
        groups = shamir.decode_mnemonics([share.text for share in enough])
        secret: bytes = shamir.recover_ems(groups).decrypt(b"")
    except MnemonicError:
        raise ToolkitError("share.mismatch") from None
    return secret


def _share(made: Mnemonic) -> Share:
    return Share(made.identifier, made.index + 1, made.member_threshold, tuple(made.words()), made.value)


def _plain(typed: str) -> str:
    return unicodedata.normalize("NFKC", typed[:64]).casefold().strip(" \t\r\n.,;:")


def _wrong_position(indices: list[int]) -> int:
    """Which single word, replaced by another, would make the checksum right; 0 if none would.

    Only the place is told, as SLIP-39 asks for: whoever sees the paper knows the word. The checksum is linear, so what
    a word can change of the remainder is put together from its ten bits; and no two single words change the same.
    """
    remainder = _remainder(indices)
    for place in range(len(indices)):
        reached = {0}
        for bit in range(10):
            changed = indices.copy()
            changed[place] ^= 1 << bit
            step = _remainder(changed) ^ remainder
            reached |= {value ^ step for value in reached}
        if remainder in reached:
            return place + 1
    return 0


def _remainder(indices: list[int]) -> int:
    """0 where the checksum, the last three words, is right."""
    made = rs1024.create_checksum(indices[:-3], _CUSTOMIZATION)
    result = 0
    for right, found in zip(made, indices[-3:], strict=True):
        result = result << 10 | (right ^ found)
    return result
