"""`baton people`: contacts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..base.errors import ToolkitError
from ..base.ids import parse_id, text_of
from .root import FROM, ID, cli, file_argument, opens, read_object, respond, sentence, shown_progress

if TYPE_CHECKING:
    from ..services.session import Session
    from .root import Window


@cli.group()
def people() -> None:
    """Contacts: add, find, import, export."""


GROUP = click.option("--group", help="Only those in this group, by its name or id.")

_WAYS = {"phones": "phone", "emails": "email", "addresses": "address", "other": "other"}


def _texts(given: Mapping[str, Any], key: str) -> list[str]:
    values = given.get(key, [])
    if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
        raise ToolkitError("field.wrong_kind", field=key)
    return values


def _person_fields(session: Session, given: Mapping[str, Any]) -> dict[str, Any]:
    from ..domain.records import PERSON
    from ..services import outlines

    fields = {}
    for name, plain in given.items():
        if name in _WAYS or name == "tags":
            continue
        declared = PERSON.by_name.get(name)
        if declared is None:
            raise ToolkitError("field.unknown", field=name)
        fields[name] = outlines.from_plain(session.reader, declared, plain)
    return fields


@people.command("add")
@opens
@FROM
def people_add(session: Session, source: str, as_json: bool) -> None:
    """Add one person from a JSON object: name, phones, emails, addresses, tags, note, ..."""
    from ..services import people as service

    given = read_object(source)
    fields = _person_fields(session, given)
    person, _ = service.add(
        session,
        service.PersonInput(
            name=str(fields.pop("name", None) or ""),
            phones=_texts(given, "phones"),
            emails=_texts(given, "emails"),
            addresses=_texts(given, "addresses"),
            other=_texts(given, "other"),
            tags=_texts(given, "tags"),
            note=str(fields.pop("note", None) or ""),
            fields=fields,
        ),
    )
    respond(as_json, {"id": text_of(person)}, f"Added {text_of(person)}.")


@people.command("edit")
@opens
@ID
@FROM
def people_edit(session: Session, record: str, source: str, as_json: bool) -> None:
    """Change somebody by a JSON object; what it does not name stays. Lists (phones, tags, ...) are taken whole."""
    from ..services import people as service

    given = read_object(source)
    service.update(
        session,
        parse_id(record),
        _person_fields(session, given),
        ways={kind: _texts(given, key) for key, kind in _WAYS.items() if key in given},
        tags=_texts(given, "tags") if "tags" in given else None,
    )
    respond(as_json, {"id": record}, f"Changed {record}.")


@people.command("show")
@opens
@ID
def people_show(session: Session, record: str, as_json: bool) -> None:
    """Tell all that is known of somebody: household, relationships, talks and what happened, too."""
    from ..services import whole_person

    found = whole_person.as_json(session.reader, parse_id(record))
    plain = {name: value for name, value in found.items() if isinstance(value, str) and value}
    lines = [f"{name}: {value}" for name, value in plain.items()]
    lines += [f"{kind}: {value}" for kind in (*_WAYS, "tags") for value in found[kind]]
    home = found["lives_in"]
    lines += [f"lives with: {each['name']}" for each in (home["members"] if home else []) if each["id"] != found["id"]]
    lines += [f"{tie['kind']}: {tie['name']}  {tie['they_are']}".rstrip() for tie in found["relationships"]]
    lines += ["  ".join(filter(None, (each["day"], each["kind"], each["title"]))) for each in found["timeline"]]
    respond(as_json, found, *lines)


@people.command("talk")
@opens
@ID
@FROM
def people_talk(session: Session, record: str, source: str, as_json: bool) -> None:
    """Note a talk with somebody from a JSON object: kind, day, text, promised, next_step, next_by, done_by."""
    from ..domain.records import INTERACTION
    from ..services import outlines, talks

    given = read_object(source)
    values = {}
    for name, plain in given.items():
        declared = INTERACTION.by_name.get(name)
        if declared is None or name == INTERACTION.part_of:
            raise ToolkitError("field.unknown", field=name)
        values[name] = outlines.from_plain(session.reader, declared, plain)
    kind, day = (str(values.pop(name, None) or "") for name in ("kind", "day"))
    talk, _ = talks.begin(session, parse_id(record), kind, day, values)
    respond(as_json, {"id": text_of(talk)}, f"Noted {text_of(talk)}.")


@people.command("household")
@opens
@ID
@FROM
def people_household(session: Session, record: str, source: str, as_json: bool) -> None:
    """Say which household somebody lives in, by a JSON object: name, address, phone, note. {} for none."""
    from ..services import households
    from ..services.import_homes import Home

    given = read_object(source)
    for name, plain in given.items():
        if name not in Home._fields:
            raise ToolkitError("field.unknown", field=name)
        if not isinstance(plain, str):
            raise ToolkitError("field.wrong_kind", field=name)
    person = parse_id(record)
    home = Home(**{"name": "", **given})
    households.live_in(session, person, home if given else None)
    respond(as_json, {"id": record}, f"Changed {record}.")


@people.command("delete")
@opens
@ID
def people_delete(session: Session, record: str, as_json: bool) -> None:
    """Delete somebody, here and wherever the deletion travels."""
    from ..services import editing

    person = session.reader.record(parse_id(record))
    if person.type != "person":
        raise ToolkitError("record.not_found", type="person")
    editing.delete(session, [person.id])
    respond(as_json, {"id": record}, f"Deleted {record}.")


@people.command("forget")
@opens
@ID
def people_forget(session: Session, record: str, as_json: bool) -> None:
    """Erase somebody for good, here and wherever the next bundles reach. This can't be undone."""
    from ..services import forgetting

    forgetting.forget(session, [parse_id(record)])
    respond(as_json, {"id": record}, f"Forgot {record}.")


@people.command("remove")
@opens
@ID
def people_remove(session: Session, record: str, as_json: bool) -> None:
    """Erase somebody from this copy alone; others keep theirs. This can't be undone."""
    from ..services import forgetting

    forgetting.remove(session, [parse_id(record)])
    respond(as_json, {"id": record}, f"Removed {record} from this copy.")


@people.command("list")
@opens
@click.option("--search", default="", help="Part of a name, number or note.")
@click.option("--tag", help="Only those who wear this tag.")
@GROUP
@click.option("--archived", type=click.Choice(["only", "too"]), help="Archived people alone, or as well.")
@click.option("--limit", type=click.IntRange(0), help="At most so many.")
def people_list(
    session: Session,
    search: str,
    tag: str | None,
    group: str | None,
    archived: str | None,
    limit: int | None,
    as_json: bool,
) -> None:
    """List or find people."""
    from ..services import groups
    from ..services import people as service
    from ..vault.people_lists import people_listing

    reader = session.reader
    numbers: list[int] = []
    listing = people_listing(reader, search, groups.narrowed(reader, tag=tag, group=group, archived=archived or ""))
    while page := listing.page(len(numbers), 5_000, after=numbers[-1] if numbers else None):
        numbers += page
    chosen = service.as_json(reader, numbers[:limit])
    lines = [_person_line(person) for person in chosen]
    respond(as_json, {"total": len(numbers), "people": chosen}, *lines, f"{len(numbers)} in all")


def _person_line(person: Mapping[str, Any]) -> str:
    return "  ".join([person["id"], person["name"], *person["phones"], *person["emails"], *person["tags"]])


@people.command("import")
@opens
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--preview", is_flag=True, help="Only say what would happen.")
@click.option("--mapping", type=click.Path(path_type=Path), help="JSON object: header of a sheet to field.")
@click.option("--sheet", default="", help="The sheet of a workbook, where not the one that looks like people.")
@click.option("--days-first/--months-first", default=None, help="How to read 03/04/2026, where the list does not tell.")
@click.option("--tag", "tags", multiple=True, help="A tag for all who come in; may be given several times.")
def people_import(
    session: Session,
    files: tuple[Path, ...],
    preview: bool,
    mapping: Path | None,
    sheet: str,
    days_first: bool | None,
    tags: tuple[str, ...],
    as_json: bool,
) -> None:
    """Import contact files: spreadsheets (XLSX, ODS, CSV) and vCard, whatever their names."""
    from ..formats.recognise import Reading
    from ..services import importing
    from ..services.import_choices import Choices, FileChoices

    reading = FileChoices(Reading(sheet=sheet, day_first=days_first))
    headers = read_object(str(mapping)) if mapping is not None else None
    if headers is not None and not all(isinstance(each, str) for each in headers.values()):
        raise ToolkitError("field.wrong_kind", field="mapping")
    window: Window = click.get_current_context().obj
    session.shrunk = window.shrunk
    with shown_progress() as progress:
        work: Callable[..., importing.ImportResult] = importing.preview if preview else importing.apply
        choices = Choices((reading,) * len(files), tags)
        result = work(session, files, mapping=headers, choices=choices, progress=progress)
    problems = [
        {
            "file": each.file,
            "row": each.row,
            "code": each.code,
            "message": sentence(ToolkitError(each.code, row=each.row, **each.facts)),
            "kind": each.kind,
        }
        for each in result.problems
    ]
    names = ("read", "added", "updated", "unchanged", "held_back")
    answer = {name: getattr(result, name) for name in names}
    lines = [f"{each['file']}, row {each['row']}: {each['message']}" for each in problems]
    counted = ", ".join(f"{name.replace('_', ' ')} {answer[name]}" for name in names)
    respond(as_json, {**answer, "problems": problems}, *lines, counted)


@people.command("export")
@opens
@file_argument()
@click.option("--search", default="", help="Only those found by this.")
@click.option("--tag", help="Only those who wear this tag.")
@GROUP
@click.option("--fields", help="What goes into it, beside names, with commas between; all unless told.")
@click.option("--without", multiple=True, help="A field that stays out of it; may be given several times.")
@click.option("--card", type=click.Choice(["3.0", "4.0"]), default="3.0", help="The version of a .vcf file.")
def people_export(
    session: Session,
    file: Path,
    search: str,
    tag: str | None,
    group: str | None,
    fields: str | None,
    without: tuple[str, ...],
    card: Any,
    as_json: bool,
) -> None:
    """Write people to a .csv, .xlsx or .vcf file. Such a file is not encrypted."""
    from ..services import exporting, groups

    wanted = exporting.FIELDS if fields is None else tuple(filter(None, map(str.strip, fields.split(","))))
    for field in (*wanted, *without):
        if field not in exporting.FIELDS:
            raise ToolkitError("export.unknown_field", field=field)
    kept = [field for field in wanted if field not in without]
    chosen = groups.narrowed(session.reader, tag=tag, group=group)
    with shown_progress() as progress:
        count = exporting.export_people(
            session, file, query=search, chosen=chosen, fields=kept, card=card, progress=progress
        )
    respond(as_json, {"file": str(file), "people": count}, f"Wrote {count} people to {file}, which is not encrypted.")


@people.command("merge")
@opens
@click.argument("ids", nargs=-1, required=True, metavar="ID ID...")
def people_merge(session: Session, ids: tuple[str, ...], as_json: bool) -> None:
    """Say that people are one. Nothing is lost, and it can be taken back."""
    from ..services import merging

    chosen = [parse_id(each) for each in ids]
    merging.merge(session, chosen)
    shown = text_of(session.reader.members(chosen[0])[0])
    respond(as_json, {"id": shown}, f"{len(chosen)} records are one person now, {shown}.")


@people.command("split")
@opens
@ID
def people_split(session: Session, record: str, as_json: bool) -> None:
    """Take one record out of those that tell of one person."""
    from ..services import merging

    changes = merging.split(session, parse_id(record))
    said = f"{record} is a person of their own." if changes else f"{record} was a person of their own already."
    respond(as_json, {"id": record}, said)


@people.command("duplicates")
@opens
def people_duplicates(session: Session, as_json: bool) -> None:
    """Pairs of people who might be one."""
    from ..services import duplicates

    with shown_progress() as progress:
        pairs = duplicates.pairs(session.reader, progress)
    found = [{"a": text_of(p.a), "b": text_of(p.b), "score": p.score, "reasons": list(p.reasons)} for p in pairs]
    names = session.reader.titles(sorted({each for pair in pairs for each in (pair.a, pair.b)}))
    lines = [f"{p.score}  {names.get(p.a, '')}  {names.get(p.b, '')}  {', '.join(p.reasons)}" for p in pairs]
    respond(as_json, {"pairs": found}, *lines, f"{len(pairs)} pairs")
