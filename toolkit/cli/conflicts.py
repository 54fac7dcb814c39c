"""`baton conflicts`: fields with two versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from ..base.errors import ToolkitError
from ..base.ids import RecordId, parse_id, text_of
from .root import ID, cli, moment, opens, read_json, respond

if TYPE_CHECKING:
    from ..services.session import Session


@cli.group()
def conflicts() -> None:
    """Fields with two versions."""


@conflicts.command("list")
@opens
def conflicts_list(session: Session, as_json: bool) -> None:
    """Every field in which somebody has to choose."""
    from ..services import outlines

    found: list[dict[str, Any]] = [
        {
            "id": text_of(fork.record),
            "type": fork.type,
            "title": fork.title,
            "field": fork.field,
            "versions": [
                {"version": version, "value": outlines.as_plain(value), "who": who, "at": moment(clock)}
                for version, value, who, clock in fork.versions
            ],
        }
        for fork in session.reader.forks()
    ]
    lines = []
    for each in found:
        lines.append(f"{each['id']}  {each['title']}  {each['field']}")
        lines += [f"  {v['version']}  {v['value']}  ({v['who']}, {v['at']})" for v in each["versions"]]
    respond(as_json, {"conflicts": found}, *lines or ["Nothing to decide."])


@conflicts.command("resolve")
@opens
@ID
@click.argument("field")
@click.option("--version", help="The version to keep, as the list names it.")
@click.option("--value-from", metavar="FILE|-", help="JSON with another value.")
def conflicts_resolve(
    session: Session, record: str, field: str, version: str | None, value_from: str | None, as_json: bool
) -> None:
    """Choose one of two versions, or write a third."""
    from ..services import editing

    if (version is None) == (value_from is None):
        raise click.UsageError("Give either --version VERSION or --value-from FILE.")
    record_id = parse_id(record)
    value = _field_value(session, record_id, field, value_from) if value_from is not None else None
    editing.resolve(session, record_id, field, version=version, value=value)
    respond(as_json, {"id": record, "field": field}, "Decided.")


def _field_value(session: Session, record_id: RecordId, field: str, source: str) -> Any:
    from ..domain.records import TYPES
    from ..services import outlines
    from ..services import people as service

    record = session.reader.record(record_id)
    declared = TYPES[record.type].by_name.get(field)
    plain = read_json(source)
    if declared is None:
        if isinstance(plain, str | int | bool | None):
            return plain
        raise ToolkitError("field.wrong_kind", field=field)
    if record.type == "contact" and field == "value" and isinstance(plain, str):
        return service.reach(record.text("kind"), plain, session.chapter.region)
    if record.type == "household" and field == "phone" and isinstance(plain, str):
        return service.reach("phone", plain, session.chapter.region)
    return outlines.from_plain(session.reader, declared, plain)
