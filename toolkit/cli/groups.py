"""`baton groups`: saved searches, and people put together by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.ids import text_of
from .root import FROM, cli, opens, read_object, respond

if TYPE_CHECKING:
    from ..services.session import Session


@cli.group()
def groups() -> None:
    """Groups of people: saved searches, or people put in one by one."""


@groups.command("list")
@opens
def groups_list(session: Session, as_json: bool) -> None:
    """List groups with how many people are in each, and what a saved search asks for."""
    from ..services import groups as service

    found = service.as_json(session.reader)
    lines = [f"{each['id']}  {each['name']}  {each['people']}" for each in found]
    respond(as_json, {"total": len(found), "groups": found}, *lines)


@groups.command("save")
@opens
@FROM
def groups_save(session: Session, source: str, as_json: bool) -> None:
    """Save a group from a JSON object: name, note, and either search ({"all": [{field, op, value}, ...]}) or members
    (ids of people)."""
    from ..services import groups as service

    made, _ = service.save_plain(session, read_object(source))
    respond(as_json, {"id": text_of(made)}, f"Saved {text_of(made)}.")
