"""Records as plain JSON, with their parts inside them: for the command line, scripts and samples.

A value is text, a number, true or false; a reference is the other record's id, or its name where only one bears it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from ..base.errors import ToolkitError
from ..base.ids import RecordId, new_id, parse_id, text_of
from ..domain import order
from ..domain.fields import Field, Kind, Opaque, Reach, RecordType, Value
from ..domain.records import PARTS, TYPES
from ..domain.text import fold
from ..vault.batches import New
from ..vault.edits import Changes
from ..vault.reading import Reader, Record
from . import editing, people
from .session import Session

PART_KEYS = {"goal": "goals", "step": "steps", "module": "modules", "attendance": "attendance"}
"""Under which key an outline holds the parts of each type."""


def as_plain(value: Value) -> Any:
    """A value as JSON has it."""
    if isinstance(value, bytes):
        return text_of(value)
    if isinstance(value, Reach):
        return value.typed
    if isinstance(value, Opaque):
        return value.json
    return value


def from_plain(reader: Reader, field: Field, plain: Any, region: str | None = None) -> Value:
    """A value from JSON, not yet checked. Raises `field.wrong_kind`, `record.not_found`, `record.ambiguous`."""
    if plain is None:
        return None
    if field.kind in (Kind.REFERENCE, Kind.SET):
        return _referred(reader, field, plain)
    if not isinstance(plain, str | int | bool):
        raise ToolkitError("field.wrong_kind", field=field.name)
    if field.kind is Kind.REACH:
        if not isinstance(plain, str):
            raise ToolkitError("field.wrong_kind", field=field.name)
        return people.reach("phone", plain, region)
    return plain


def _referred(reader: Reader, field: Field, plain: Any) -> RecordId:
    if not isinstance(plain, str):
        raise ToolkitError("field.wrong_kind", field=field.name)
    try:
        record_id = parse_id(plain)
    except ToolkitError:
        return named(reader, field.refers_to or "", plain)
    reader.record(record_id)
    return record_id


def named(reader: Reader, type_name: str, name: str) -> RecordId:
    """The one record of that name. Raises `record.not_found`, `record.ambiguous`."""
    if TYPES[type_name].part_of is not None:
        raise ToolkitError("record.not_found", type=type_name)
    found = reader.where(type_name, "t.sort = ?", [fold(name.strip())])
    if not found:
        raise ToolkitError("record.not_found", type=type_name)
    if len(found) > 1:
        raise ToolkitError("record.ambiguous", type=type_name, count=len(found))
    return found[0].id


def as_json(reader: Reader, records: Sequence[Record]) -> list[dict[str, Any]]:
    """Records with every field, empty ones as null, and their parts in order."""
    found = []
    for record in records:
        entry = _entry(record)
        for part in PARTS.get(record.type, ()):
            if part.name in PART_KEYS:
                entry[PART_KEYS[part.name]] = [_entry(each) for each in reader.parts(record.id, part.name)]
        found.append(entry)
    return found


def _entry(record: Record) -> dict[str, Any]:
    declared = TYPES[record.type]
    entry: dict[str, Any] = {"id": text_of(record.id)}
    for field in declared.fields:
        if field.is_set:
            entry[field.name] = [text_of(ref) for ref in record.sets.get(field.name, ())]
        elif field.name != declared.part_of and field.kind is not Kind.ORDER:
            entry[field.name] = as_plain(record.get(field.name))
    entry["two_versions"] = sorted(record.forked)
    return entry


def add(session: Session, type_name: str, outline: Mapping[str, Any]) -> tuple[RecordId, Changes]:
    """Make a record and its parts from an outline, in one operation.

    Parts may refer to parts of the same outline by name. Raises `field.*`, `record.*`.
    """
    declared = TYPES[type_name]
    with session.vault.edit("add", type=type_name) as edit:
        reader = Reader(edit.db)
        keys = {PART_KEYS[part.name]: part for part in PARTS[type_name] if part.name in PART_KEYS}
        inner: list[tuple[RecordType, Mapping[str, Any], RecordId | None]] = []
        here: dict[tuple[str, str], RecordId] = {}
        for key, part in keys.items():
            entries = outline.get(key, [])
            if not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
                raise ToolkitError("field.wrong_kind", field=key)
            for each in entries:
                part_id = new_id() if part.link is None else None
                inner.append((part, each, part_id))
                if part_id is not None:
                    here[part.name, str(each.get(part.title))] = part_id
        whole = _new(reader, declared, {k: v for k, v in outline.items() if k not in keys}, None, {}, None)
        places: dict[str, list[str]] = {
            part.name: order.spread(sum(kind is part for kind, _, _ in inner)) for part in keys.values()
        }
        parts = tuple(
            _new(reader, part, each, part_id, here, places[part.name].pop(0)) for part, each, part_id in inner
        )
        (made,) = edit.create_many([dataclasses.replace(whole, parts=parts)])
    return made, edit.changes


def _new(
    reader: Reader,
    declared: RecordType,
    plain: Mapping[str, Any],
    record_id: RecordId | None,
    here: Mapping[tuple[str, str], RecordId],
    place: str | None,
) -> New:
    values: dict[str, Value] = {}
    elements: dict[str, list[RecordId]] = {}
    for name, told in plain.items():
        field = declared.by_name.get(name)
        if field is None or name == declared.part_of:
            raise ToolkitError("field.unknown", field=name)
        if field.is_set:
            if not isinstance(told, list):
                raise ToolkitError("field.wrong_kind", field=name)
            elements[name] = [_referred(reader, field, each) for each in told]
        else:
            inside = here.get((field.refers_to or "", told)) if isinstance(told, str) else None
            values[name] = inside or from_plain(reader, field, told)
    if place is not None and editing.ORDER in declared.by_name:
        values.setdefault(editing.ORDER, place)
    return New(declared.name, values, elements, record_id)
