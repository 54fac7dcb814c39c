"""What the laptops of one chapter tell each other beside the records, in the manifest of their bundles.

The chapter's card as its root last signed it, with the list of laptops; what we call the laptops; the chapters we know;
and the root key as it is sealed to papers. The root's private half itself never goes.
"""

from __future__ import annotations

import json
from typing import Any

from ..base.clock import latest_told, wall_clock
from ..base.errors import ToolkitError
from ..bundle import limits
from ..bundle.manifest import Manifest
from ..crypto import canonical
from ..crypto.canonical import Fields, Malformed
from ..crypto.identity import KEY_SIZE, LAPTOP_LIMIT, ChapterCard, LaptopList, parse_card
from ..domain.phones import known_region
from ..domain.text import fold
from ..vault import ledger
from . import alarms, chapters, roots
from .chapters import Peer
from .session import CARD_SIGNED, JOINING, Session

KEY = "ours"

_ROOM = limits.MANIFEST_SIZE // 2
"""For the chapters we know; the rest of them swap cards with the other laptop themselves."""
_MOST_CHAPTERS = 10_000
_LATEST = 1 << 53


def tell(session: Session) -> dict[str, object]:
    """What stands under `KEY` in the manifest of a bundle for our own laptops."""
    told: list[dict[str, object]] = []
    room = _ROOM
    for each in chapters.peers(session.reader):
        item: dict[str, object] = {
            "root": canonical.text_of(each.root),
            "name": each.name,
            "laptops": each.laptops.to_json(),
            "verified": each.verified,
        }
        room -= len(canonical.encode(item))
        if room >= 0:
            told.append(item)
    names = session.vault.meta(chapters.NAMES) or {}
    return {
        "card": json.loads(session.card.card_bytes()),
        "signed": session.vault.meta(CARD_SIGNED) or 0,
        "region": session.chapter.region,
        "names": [[laptop, *facts] for laptop, facts in sorted(names.items())],
        "papers": roots.told(session),
        "chapters": told,
    }


def card_of(manifest: Manifest) -> ChapterCard:
    """The chapter's card in a bundle for its own laptops. Raises `bundle.manifest` where there is none that fits."""
    try:
        fields = _fields(manifest)
        card = parse_card(canonical.encode(fields.value("card")))
        if card.root_public != manifest.sender.root or card.laptops.digest != manifest.sender.laptops.digest:
            raise Malformed
    except (Malformed, ToolkitError):
        raise ToolkitError("bundle.manifest") from None
    return card


def adopt(session: Session, manifest: Manifest) -> None:
    """Know what another of our laptops told, where it is newer. Within the transaction that takes its bundle in.

    Raises `bundle.manifest`.
    """
    if KEY not in manifest.extra:
        return
    try:
        fields = _fields(manifest)
        _adopt_card(session, manifest, fields)
        _adopt_names(session, fields.items("names", LAPTOP_LIMIT))
        _adopt_chapters(session, fields.items("chapters", _MOST_CHAPTERS))
        roots.adopt(session, fields.items("papers", LAPTOP_LIMIT))
    except (Malformed, ToolkitError):
        raise ToolkitError("bundle.manifest") from None


def card_facts(card: ChapterCard, signed: int, region: str | None) -> dict[str, object]:
    """The local facts of whoever is the chapter of this card, as of when it was signed."""
    return {
        "card": card.card_bytes().decode(),
        "laptops": card.laptops.to_json(),
        "chapter": card.name,
        "region": region,
        CARD_SIGNED: signed,
    }


def region_of(manifest: Manifest) -> tuple[int, str | None]:
    """When the card was signed, and the region. Raises Malformed."""
    fields = _fields(manifest)
    region = fields.value("region")
    if region is not None and (not isinstance(region, str) or not known_region(region)):
        raise Malformed
    return fields.number("signed", 0, _LATEST), region


def _fields(manifest: Manifest) -> Fields:
    return Fields(manifest.extra.get(KEY), ("card", "signed", "region", "names", "papers", "chapters"))


def _adopt_card(session: Session, manifest: Manifest, fields: Fields) -> None:
    told, mine = manifest.sender.laptops, session.laptops
    signed, region = region_of(manifest)
    newer = told.number == mine.number and (session.vault.meta(CARD_SIGNED) or 0) < signed <= latest_told()
    if told.number > mine.number or newer:
        for key, value in card_facts(card_of(manifest), signed, region).items():
            session.vault.set_meta(key, value)
        own = told.find(session.secrets.laptop_id)
        if own is None or own.removed:
            alarms.note(session, session.secrets.root_public, alarms.REMOVED_HERE)


def _adopt_names(session: Session, told: list[object]) -> None:
    """Of laptops on the list alone: what we tell on is as long as that, or the others would refuse it."""
    listed = {each.id for each in session.laptops.laptops}
    names: dict[str, list[Any]] = dict(session.vault.meta(chapters.NAMES) or {})
    for item in told:
        if not isinstance(item, list) or len(item) != 4:
            raise Malformed
        fields = Fields(
            dict(zip(("id", "name", "named", "added"), item, strict=True)), ("id", "name", "named", "added")
        )
        laptop, name = fields.hexadecimal("id", 16), fields.text("name", limits.NAME)
        named = fields.number("named", 0, _LATEST)
        added = None if fields.value("added") is None else fields.number("added", 0, _LATEST)
        before = names.get(laptop)
        if laptop in listed and (before is None or before[1] < named <= latest_told()):
            names[laptop] = [name, named, added if added is not None or before is None else before[2]]
    session.vault.set_meta(chapters.NAMES, names)


def _adopt_chapters(session: Session, told: list[object]) -> None:
    known = {each.root: each for each in chapters.peers(session.reader)}
    names = {fold(each.name) for each in known.values()}
    for item in told:
        fields = Fields(item, ("root", "name", "laptops", "verified"))
        root, name = fields.octets("root", KEY_SIZE), fields.text("name", limits.NAME)
        laptops = LaptopList.from_json(fields.value("laptops"))
        laptops.verify(root)
        verified = None if fields.value("verified") is None else fields.number("verified", 0, _LATEST)
        if root == session.secrets.root_public:
            raise Malformed
        if root in known:
            _adopt_list(session, known[root], laptops)
        elif fold(name) in names:
            alarms.note(session, root, alarms.CHANGED, name)
        else:
            names.add(fold(name))
            _adopt_chapter(session, root, name, laptops, verified)


def _adopt_list(session: Session, known: Peer, laptops: LaptopList) -> None:
    """Of a chapter that we know only a newer list counts."""
    try:
        chapters.check_list(known.laptops, laptops)
    except ToolkitError as error:
        if error.code == "card.two_lists":
            alarms.note(session, known.root, alarms.TWO_LISTS, known.name)
        return
    chapters.update_list(session, known, laptops)


def _adopt_chapter(session: Session, root: bytes, name: str, laptops: LaptopList, verified: int | None) -> None:
    """A chapter that we don't know comes with what the other laptop knows.

    That its digits were compared is believed by a laptop that joins, and by no other: trust is each laptop's own.
    """
    ledger.put_peer(session.vault, root, name, laptops.to_json(), wall_clock())
    if verified is not None and session.vault.meta(JOINING) is not None:
        ledger.set_verified(session.vault, root, verified)
