"""`baton scopes`: what may be sent, saved under names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ..base.ids import text_of
from .root import cli, counted, opens, respond

if TYPE_CHECKING:
    from ..domain.scopes import Scope
    from ..services.session import Session

_scope = click.argument("scope", metavar="SCOPE")
_name = click.argument("saved_as", metavar="NAME")


@cli.group("scopes")
def scopes_() -> None:
    """What may be sent, chosen once and saved under names."""


@scopes_.command("list")
@opens
def scopes_list(session: Session, as_json: bool) -> None:
    """The scopes that were saved."""
    from ..services import scopes

    found = [_as_json(each.name, each.scope) for each in scopes.saved(session.reader)]
    respond(as_json, {"scopes": found}, *(f"{each['name']}  {each['scope']}" for each in found))


@scopes_.command("save")
@opens
@_name
@_scope
def scopes_save(session: Session, saved_as: str, scope: str, as_json: bool) -> None:
    """Save a scope such as group:ID+phones under a name."""
    from ..services import scopes

    saved = scopes.save(session, saved_as, scopes.named(session.reader, scope))
    respond(as_json, _as_json(saved.name, saved.scope), f"{saved.name} stands for {saved.scope} from now on.")


@scopes_.command("remove")
@opens
@_name
def scopes_remove(session: Session, saved_as: str, as_json: bool) -> None:
    """Forget a saved scope. What was given by it stays given."""
    from ..services import scopes

    scopes.remove(session, saved_as)
    respond(as_json, {"name": saved_as}, f"{saved_as} is no longer saved.")


@scopes_.command("show")
@opens
@_scope
@click.option("--limit", default=100, show_default=True, help="So many records of each kind at most.")
def scopes_show(session: Session, scope: str, limit: int, as_json: bool) -> None:
    """What whoever gets this scope will see, record by record and field by field."""
    from ..services import outlines, showing

    sight = showing.look(session.reader, scope)
    records: list[dict[str, Any]] = []
    for type_name in sight.numbers:
        for item in showing.page(session.reader, sight, type_name, 0, limit).items:
            fields = [{"field": line.field, "value": outlines.as_plain(line.value)} for line in item.lines]
            said_no = list(item.forbids)
            records.append(
                {"id": text_of(item.id), "type": item.type, "title": item.title, "fields": fields, "said_no": said_no}
            )
    lines = [f"{each['title'] or each['type']}: {', '.join(f['field'] for f in each['fields'])}" for each in records]
    answer = {
        "scope": str(sight.scope),
        "records": dict(sight.counts),
        "said_no": sight.said_no,
        "seen": records,
    }
    respond(as_json, answer, *counted(sight.counts), *lines)


def _as_json(name: str, scope: Scope) -> dict[str, Any]:
    of = text_of(scope.of) if scope.of is not None else None
    return {"name": name, "scope": str(scope), "base": scope.base, "of": of, "with": sorted(scope.chosen)}
