"""`baton chapter`: other chapters, and our own card for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..base.clock import COUNTER_BITS
from .root import cli, file_argument, moment, opens, respond

if TYPE_CHECKING:
    from ..services.session import Session


@cli.group()
def chapter() -> None:
    """Other chapters, and our own card for them."""


@chapter.command("card")
@opens
@file_argument()
def chapter_card(session: Session, file: Path, as_json: bool) -> None:
    """Write our chapter's card."""
    from ..services import chapters

    fingerprint = chapters.write_card(session, file)
    respond(
        as_json,
        {"file": str(file), "fingerprint": fingerprint},
        f"Wrote our card to {file}.",
        f"Compare these digits in person: {fingerprint}",
    )


@chapter.command("trust")
@opens
@file_argument("card")
@click.option("--compared", is_flag=True, help="The digits were compared in person.")
def chapter_trust(session: Session, card: Path, compared: bool, as_json: bool) -> None:
    """Know another chapter by its card."""
    from ..services import chapters

    peer = chapters.trust(session, chapters.read_card(card), verified=compared)
    respond(
        as_json,
        {"chapter": peer.name, "fingerprint": peer.fingerprint, "verified": peer.verified is not None},
        f"{peer.name} is known now.",
        f"Compare these digits in person: {peer.fingerprint}",
    )


@chapter.command("list")
@opens
def chapter_list(session: Session, as_json: bool) -> None:
    """The chapters we know, and what has to be cleared up with them in person."""
    from ..services import alarms, chapters

    reader = session.reader
    known = []
    for peer in chapters.peers(reader):
        rights = chapters.rights(reader, peer.root)
        may = {"here": rights.here, "their_own": rights.own, "there": rights.there}
        verified = peer.verified is not None
        known.append(
            {
                "chapter": peer.name,
                "fingerprint": peer.fingerprint,
                "verified": verified,
                "may_change": may,
                "laptops": len(peer.laptops.active),
                "removed_laptops": len(peer.laptops.laptops) - len(peer.laptops.active),
            }
        )
    lines = [
        f"{each['chapter']}  {each['fingerprint']}{'' if each['verified'] else '  (not compared)'}" for each in known
    ]
    raised = alarms.raised(reader)
    lines += [f"To be cleared up in person: {each.name} ({each.kind})" for each in raised]
    told = [{"kind": each.kind, "chapter": each.name, "since": moment(each.at << COUNTER_BITS)} for each in raised]
    respond(as_json, {"chapters": known, "alarms": told}, *lines)


@chapter.command("cleared")
@opens
def chapter_cleared(session: Session, as_json: bool) -> None:
    """Say that what `chapter list` calls for was cleared up in person."""
    from ..services import alarms

    raised = alarms.raised(session.reader)
    for each in raised:
        alarms.seen_to(session, each.root)
    respond(as_json, {"cleared": len(raised)}, f"Cleared up: {len(raised)}.")


@chapter.command("restrict")
@opens
@click.argument("chosen", metavar="CHAPTER")
def chapter_restrict(session: Session, chosen: str, as_json: bool) -> None:
    """Take back what a chapter may change here: from now on its changes are held for review."""
    from ..services import chapters

    peer = chapters.peer_named(session.reader, chosen)
    chapters.let_no_more(session, peer.root)
    respond(as_json, {"chapter": peer.name}, f"What {peer.name} changes in our records is held for review from now on.")
