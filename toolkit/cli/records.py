"""`baton trainings`, `baton plans`, `baton events`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.ids import text_of
from .root import FROM, cli, opens, read_object, respond

if TYPE_CHECKING:
    from ..services.session import Session


def _records_group(name: str, type_name: str, about: str, parts: str) -> None:
    @cli.group(name, help=about)
    def group() -> None:
        pass

    @group.command("list", help="List them, with all that belongs to them.")
    @opens
    def list_(session: Session, as_json: bool) -> None:
        from ..services import outlines

        found = outlines.as_json(session.reader, session.reader.all(type_name))
        respond(as_json, {"total": len(found), name: found}, *[f"{each['id']}  {each['name']}" for each in found])

    @group.command("add", help=f"Add one from a JSON object: name, ..., {parts}.")
    @opens
    @FROM
    def add(session: Session, source: str, as_json: bool) -> None:
        from ..services import outlines

        made, _ = outlines.add(session, type_name, read_object(source))
        respond(as_json, {"id": text_of(made)}, f"Added {text_of(made)}.")


_records_group("trainings", "curriculum", "Trainings and their modules.", "modules: [{name, minutes, text, needs}]")
_records_group("plans", "plan", "Action plans.", "goals: [{kind, name, ...}], steps: [{name, where, owner, due, ...}]")
_records_group("events", "event", "Meetings, training sessions, actions.", "attendance: [{person, status}]")
