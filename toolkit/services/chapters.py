"""Other chapters: their cards, what we know of their keys, and how sure we are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..base import files
from ..base.clock import wall_clock
from ..base.errors import ToolkitError
from ..base.ids import RecordId, named_id
from ..bundle.manifest import Sender
from ..crypto import identity
from ..crypto.hybrid import HybridRecipient
from ..crypto.identity import CARD_LIMIT, ChapterCard, LaptopList
from ..domain.fields import Value
from ..domain.text import fold
from ..vault import ledger, shares
from ..vault.edits import Changes, Edit
from ..vault.ledger import Rights
from ..vault.reading import Reader, Record
from ..vault.vault import device_of
from . import editing
from .session import Session


@dataclass(frozen=True)
class Peer:
    """Another chapter, pinned by its root key. `added` and `verified` are milliseconds since 1970."""

    root: bytes
    name: str
    laptops: LaptopList
    added: int
    verified: int | None
    sent: int  # the number of the last bundle given to them

    @property
    def fingerprint(self) -> str:
        return identity.fingerprint(self.root)

    @property
    def recipients(self) -> list[HybridRecipient]:
        return [laptop.recipient for laptop in self.laptops.active]


def peers(reader: Reader) -> list[Peer]:
    """By name."""
    found = [
        Peer(row.root, row.name, LaptopList.from_json(row.laptops), row.added, row.verified, row.sent)
        for row in ledger.peers(reader)
    ]
    return sorted(found, key=lambda peer: fold(peer.name))


def peer(reader: Reader, root: bytes) -> Peer | None:
    return next((each for each in peers(reader) if each.root == root), None)


def peer_named(reader: Reader, text: str) -> Peer:
    """By name, or by the digits of its fingerprint. Raises `chapter.unknown`, `chapter.ambiguous`."""
    wanted = fold(text.strip())
    found = [
        each
        for each in peers(reader)
        if wanted in (fold(each.name), each.fingerprint, each.fingerprint.replace(" ", ""), each.root.hex())
    ]
    if not found:
        raise ToolkitError("chapter.unknown")
    if len(found) > 1:
        raise ToolkitError("chapter.ambiguous", count=len(found))
    return found[0]


def is_ours(session: Session, text: str) -> bool:
    """Whether our own chapter is meant, by name or by the digits of its fingerprint."""
    digits = identity.fingerprint(session.secrets.root_public)
    return fold(text.strip()) in (fold(session.chapter.name), digits, digits.replace(" ", ""))


def read_card(path: Path) -> ChapterCard:
    """Raises `card.*`, `file.*`."""
    return identity.parse_card(files.read_limited(path, CARD_LIMIT))


def write_card(session: Session, path: Path) -> str:
    """Write our own card for others; returns our fingerprint."""
    card = session.card
    files.write_bytes(path, card.card_bytes(), handed_over=True)
    return card.fingerprint


def trust(session: Session, card: ChapterCard, *, verified: bool = False, although_changed: bool = False) -> Peer:
    """Pin the chapter of a card. `verified`: its digits were compared in person.

    Raises `card.ours`, `card.older`, `card.two_lists`; `card.changed` if we know another chapter of that name with
    another key, unless a person decided about that.
    """
    return _pin(session, card.root_public, card.name, card.laptops, verified, although_changed)


def trust_sender(session: Session, sender: Sender, *, verified: bool = False, although_changed: bool = False) -> Peer:
    """Pin the chapter that made a bundle, from what the bundle itself proves. Raises as `trust`."""
    return _pin(session, sender.root, sender.chapter, sender.laptops, verified, although_changed)


def _pin(session: Session, root: bytes, name: str, laptops: LaptopList, verified: bool, although_changed: bool) -> Peer:
    if root == session.secrets.root_public:
        raise ToolkitError("card.ours")
    laptops.verify(root)
    known = peer(session.reader, root)
    if known is not None:
        check_list(known.laptops, laptops)
    elif not although_changed and any(fold(each.name) == fold(name) for each in peers(session.reader)):
        raise ToolkitError("card.changed", chapter=name)
    ledger.put_peer(session.vault, root, name, laptops.to_json(), wall_clock())
    if verified:
        mark_verified(session, root)
    pinned = peer(session.reader, root)
    if pinned is None:
        raise ToolkitError("chapter.unknown")
    return pinned


def check_active(session: Session) -> None:
    """Raises `laptops.removed_here` if this laptop was removed from its chapter: nobody would take what it gives."""
    mine = session.laptops.find(session.secrets.laptop_id)
    if mine is None or mine.removed:
        raise ToolkitError("laptops.removed_here")


def removed_devices(session: Session) -> frozenset[bytes]:
    """How the devices begin of all laptops that were removed, from our chapter and from those we know."""
    lists = [session.laptops, *(each.laptops for each in peers(session.reader))]
    return frozenset(device_of(bytes.fromhex(laptop.id)) for told in lists for laptop in told.laptops if laptop.removed)


NAMES = "laptop.names"
"""Of our own laptops: id to [name, named at, added at]; at in milliseconds since 1970. Never seen by other chapters."""


def laptop_name(session: Session, laptop_id: str) -> str:
    """What we call one of our own laptops, if anything."""
    return str(session.vault.meta(NAMES).get(laptop_id, [""])[0]) if session.vault.meta(NAMES) else ""


def check_list(known: LaptopList, told: LaptopList) -> None:
    """Whether a chapter's list of laptops may take the place of the one we know.

    Raises `card.older`, and `card.two_lists` where two lists bear one number, or where the later one does not come
    after ours: somebody else has the root key.
    """
    if told.number < known.number:
        raise ToolkitError("card.older")
    if told.number == known.number and told.digest != known.digest:
        raise ToolkitError("card.two_lists")
    if told.number == known.number + 1 and not told.follows(known):
        raise ToolkitError("card.two_lists")
    if not told.keeps(known):
        # Of two lists of one number we know one, and this came after the other.
        raise ToolkitError("card.two_lists")


def mark_verified(session: Session, root: bytes) -> None:
    """The digits were compared in person, and are the same."""
    ledger.set_verified(session.vault, root, wall_clock())


def update_list(session: Session, known: Peer, told: LaptopList) -> None:
    """Keep a newer list of a chapter's laptops that came with a bundle."""
    if told.number > known.laptops.number:
        ledger.put_peer(session.vault, known.root, known.name, told.to_json(), known.added)


def notes_on(reader: Reader, peer: Peer) -> Record | None:
    """What we noted about a chapter, if anything."""
    n = reader.number_of(_notes_id(peer))
    return reader.records([n])[0] if n is not None else None


def write_note(session: Session, peer: Peer, field: str, value: Value) -> Changes | None:
    """Note something about a chapter; its record is made with the first note. Raises `field.*`."""

    def work(edit: Edit) -> None:
        record = _notes_id(peer)
        if edit.number_of(record) is None:
            edit.create("chapter", {"name": peer.name, field: value}, record_id=record)
        else:
            edit.write(record, field, value)

    return editing.change(session, "edit", work, field=field)


def _notes_id(peer: Peer) -> RecordId:
    """The same in every vault that knows this chapter."""
    return named_id("chapter", peer.root.hex())


def rights(reader: Reader, root: bytes) -> Rights:
    """What a chapter may change here, and what we may change there, as far as we were told."""
    return ledger.rights(reader, root)


def let_no_more(session: Session, root: bytes) -> None:
    """Take back what we let a chapter change: from now on it is held for review. Its own records stay its own."""
    shares.take_all_rights(session.vault, root)
