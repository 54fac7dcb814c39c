"""`baton people holds`: what the chapter holds about somebody, for those who ask."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..base.ids import parse_id, text_of
from .people import people
from .root import ID, Window, moment, opens, respond

if TYPE_CHECKING:
    from ..services.holdings import Holdings, Thing
    from ..services.session import Session


@people.command("holds")
@opens
@ID
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="A PDF to print; it is not encrypted.")
def people_holds(session: Session, record: str, out: Path | None, as_json: bool) -> None:
    """Everything that is held about somebody, as a page to print (--out) or as JSON (--json)."""
    from ..base.files import write_bytes
    from ..services import holdings

    if out is None and not as_json:
        raise click.UsageError("Say where to write it: --out. Or ask for --json.")
    found = holdings.of(session.reader, parse_id(record))
    if out is not None:
        window: Window = click.get_current_context().obj
        write_bytes(out, window.holdings(found, session.chapter.name))
    respond(as_json, _as_json(found, out), f"Wrote {out}, which is not encrypted.")


def _as_json(found: Holdings, out: Path | None) -> dict[str, Any]:
    from ..services.outlines import as_plain

    return {
        "file": str(out) if out is not None else None,
        "records": [_thing(each) for each in found.records],
        "around": [_thing(each) for each in found.around],
        "given": [{"chapter": each.chapter, "at": _at(each.at), "scope": each.scope} for each in found.given],
        "waiting": [{"from": each.chapter, "at": _at(each.at), **_thing(each.thing)} for each in found.waiting],
        "rows": [{"file": row.file, "row": row.row, "cells": list(row.cells), "text": row.text} for row in found.rows],
        "history": [
            {
                "at": moment(past.clock),
                "who": past.who,
                "kind": past.kind,
                "field": past.field,
                "before": [as_plain(value) for value in past.before],
            }
            for past in found.history
        ],
        "titles": {text_of(each): title for each, title in found.titles.items()},
    }


def _thing(thing: Thing) -> dict[str, Any]:
    from ..services.outlines import as_plain

    fields = {told.field: [as_plain(value) for value in told.values] for told in thing.told}
    return {"id": text_of(thing.id), "type": thing.type, "fields": fields}


def _at(wall: int) -> str:
    return datetime.datetime.fromtimestamp(wall / 1000, datetime.UTC).isoformat(timespec="seconds")
