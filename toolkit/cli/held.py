"""`baton held`: what other chapters sent and nobody decided about yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from ..base.errors import ToolkitError
from ..base.ids import RecordId, parse_id, text_of
from .root import cli, moment, opens, respond

if TYPE_CHECKING:
    from ..services.session import Session
    from ..services.tray import Decided


@cli.group()
def held() -> None:
    """What other chapters sent and nobody decided about yet."""


_ids = click.argument("records", metavar="[ID]...", nargs=-1)
_from = click.option("--from", "sender", metavar="CHAPTER", help="Only what this chapter sent; without IDs, all of it.")


@held.command("list")
@opens
def held_list(session: Session, as_json: bool) -> None:
    """Everything that waits, and what taking it would change."""
    from ..services import outlines, tray

    found: list[dict[str, Any]] = [
        {
            "id": text_of(kept.item.id),
            "type": kept.item.type,
            "title": kept.item.title,
            "from": kept.chapter,
            "why": kept.item.why,
            "would_be": kept.group,
            "fields": [
                {
                    "field": change.field,
                    "here": outlines.as_plain(change.here),
                    "there": outlines.as_plain(change.there),
                    "who": change.who,
                    "at": moment(change.at),
                }
                for change in kept.item.fields
            ],
        }
        for kept in tray.look(session.reader).items
    ]
    lines = []
    for each in found:
        lines.append(f"{each['id']}  {each['title'] or each['type']}  {each['would_be']}  from {each['from']}")
        lines += [f"  {change['field']}: {change['here']} -> {change['there']}" for change in each["fields"]]
    respond(as_json, {"held": found}, *lines or ["Nothing waits."])


@held.command("take")
@opens
@_ids
@_from
def held_take(session: Session, records: tuple[str, ...], sender: str | None, as_json: bool) -> None:
    """Take in what waits; parts come with their whole."""
    from ..services import tray

    decided = _decide(session, tray.take, records, sender)
    left = sum(each.left for each in decided)
    done = sum(each.done for each in decided)
    respond(as_json, {"taken": done, "left": left}, f"Took in {done}; {left} can only be dropped.")


@held.command("drop")
@opens
@_ids
@_from
def held_drop(session: Session, records: tuple[str, ...], sender: str | None, as_json: bool) -> None:
    """Decide against what waits. Its content goes, and the same does not come up again."""
    from ..services import tray

    done = sum(each.done for each in _decide(session, tray.drop, records, sender))
    respond(as_json, {"dropped": done}, f"Dropped {done}.")


def _decide(
    session: Session,
    decide: Callable[[Session, bytes, list[RecordId] | None], Decided],
    records: tuple[str, ...],
    sender: str | None,
) -> list[Decided]:
    from ..services import tray

    if not records and sender is None:
        raise click.UsageError("Name records, or a chapter with --from.")
    kept = tray.look(session.reader)
    ids = [parse_id(each) for each in records]
    roots = [
        root
        for root in kept.counts
        if (sender is None or kept.names.get(root, "").casefold() == sender.casefold())
        and (not ids or any(each.root == root and each.item.id in ids for each in kept.items))
    ]
    if not roots:
        raise ToolkitError("held.none")
    return [decide(session, root, ids or None) for root in roots]
