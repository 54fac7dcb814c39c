"""`baton shares`: what each chapter gets."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import click

from .root import cli, opens, respond

if TYPE_CHECKING:
    from ..services.session import Session

_scope = click.argument("scope", metavar="SCOPE")


@cli.group("shares")
def shares_() -> None:
    """What each chapter gets."""


_chapter = click.argument("chapter", metavar="CHAPTER")


@shares_.command("list")
@opens
@_chapter
def shares_list(session: Session, chapter: str, as_json: bool) -> None:
    """All that a chapter was ever given; what still stands first."""
    from ..services import chapters, sharing

    peer = chapters.peer_named(session.reader, chapter)
    found = [
        {
            "scope": each.scope,
            "may_edit": each.may_edit,
            "began": _day(each.began),
            "last": _day(each.last),
            "ended": _day(each.ended) if each.ended is not None else None,
        }
        for each in sharing.shares(session.reader, peer.root)
    ]
    lines = [f"{each['scope']}  since {each['began']}{'  ended' if each['ended'] else ''}" for each in found]
    respond(as_json, {"chapter": peer.name, "shares": found}, *lines)


def _day(wall: int) -> str:
    return datetime.datetime.fromtimestamp(wall / 1000, datetime.UTC).isoformat(timespec="seconds")


@shares_.command("end")
@opens
@_chapter
@_scope
@click.option("--right-only", is_flag=True, help="They go on getting it, and may no longer change it here.")
def shares_end(session: Session, chapter: str, scope: str, right_only: bool, as_json: bool) -> None:
    """Give a chapter no more of this. What was given stays given; deletions and stricter answers still go."""
    from ..services import chapters, scopes, sharing

    peer = chapters.peer_named(session.reader, chapter)
    spelled = str(scopes.named(session.reader, scope))
    (sharing.take_right_back if right_only else sharing.end)(session, peer.root, spelled)
    told = "may no longer change this here" if right_only else "gets no more of this; what was given stays given"
    respond(as_json, {"chapter": peer.name, "scope": spelled}, f"{peer.name} {told}.")
