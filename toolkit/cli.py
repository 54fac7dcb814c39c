"""The command line: the same services without a window, for scripts, tests and rescue.

`--json` prints one JSON document on stdout and nothing else there. Exit status: 0; 2 for wrong usage; 3 for a known
error, told on one line of stderr; 1 for a bug. The passphrase and people's data never stand in arguments.
"""

from __future__ import annotations

import contextlib
import datetime
import functools
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import __version__
from .base import crash
from .base.clock import milliseconds
from .base.errors import Cancelled, ToolkitError
from .base.files import known, read_limited, write_bytes
from .base.ids import RecordId, parse_id, text_of
from .base.progress import Progress

if TYPE_CHECKING:
    from .services.exchange import Incoming
    from .services.session import Session

VARIABLE = "BATON_PASSPHRASE_FILE"
"""Names the file whose first line is the passphrase."""

LIMIT_SECRET = 10_000
LIMIT_INPUT = 8 << 20


@dataclass(frozen=True)
class Window:
    """What the command line needs of the window: to open it on a vault, and to render its screens to pictures."""

    run: Callable[[Path | None], int]
    render: Callable[[Path, str, Path], object]


class _Root(click.Group):
    """Turns known errors into one line and a status, and bugs into a report without anybody's data."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ToolkitError as error:
            click.echo(f"error[{error.code}]: {_sentence(error)}", err=True)
            ctx.exit(3)
        except Cancelled:
            click.echo("error[cancelled]: Stopped. Nothing was changed.", err=True)
            ctx.exit(3)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, no value of it may reach the terminal
            click.echo(f"This is a mistake in Baton.\n{crash.report(error, __version__)}", err=True)
            ctx.exit(1)


def _sentence(error: ToolkitError) -> str:
    try:
        # Qt without a window: only its table of translations.
        from .ui.bidi import plain
        from .ui.messages import message
    except ImportError:
        return str(error)
    words = message(error)
    return " ".join(plain(f"{words.title}. {words.sentence}").split())


@click.group(cls=_Root, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="baton")
def cli() -> None:
    """Baton: what a chapter needs to run itself, on its own laptop, without the internet."""


def command_line(window: Window) -> None:
    """Run the command line on this program's arguments; never returns."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    cli(obj=window)


# What verbs share

_vault = click.argument("vault", type=click.Path(path_type=Path, file_okay=False))
_passphrase_file = click.option(
    "--passphrase-file", type=click.Path(path_type=Path), help="A file whose first line is the passphrase."
)
_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
_from = click.option("--from", "source", required=True, metavar="FILE|-", help="JSON to read; - is standard input.")
_ID = click.argument("record", metavar="ID")


def _file(name: str = "file") -> Callable[[Callable[..., None]], Callable[..., None]]:
    return click.argument(name, type=click.Path(path_type=Path))


def _opens(function: Callable[..., None]) -> Callable[..., None]:
    """A verb on an open vault: it gets the session first, and the vault is locked again whatever happens."""

    @_vault
    @click.option(
        "--passphrase-file", type=click.Path(path_type=Path), help="The passphrase is this file's first line."
    )
    @_json
    @functools.wraps(function)
    def verb(vault: Path, passphrase_file: Path | None, **options: Any) -> None:
        from .services.session import open_vault

        session = open_vault(vault, _passphrase(passphrase_file))
        try:
            function(session, **options)
        finally:
            session.lock()

    return verb


def _passphrase(file: Path | None, *, new: bool = False) -> str:
    chosen = file or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    if chosen is not None:
        return _first_line(chosen)
    if not sys.stdin.isatty():
        raise click.UsageError(f"There is no terminal to ask for the passphrase: use --passphrase-file or {VARIABLE}.")
    prompted: str = click.prompt("Passphrase", hide_input=True, confirmation_prompt=new, err=True)
    return prompted


def _first_line(path: Path) -> str:
    try:
        text = read_limited(path, LIMIT_SECRET).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ToolkitError("file.not_text", path=str(path)) from None
    return text.split("\n", 1)[0].rstrip("\r")


def _read_json(source: str) -> Any:
    data = sys.stdin.buffer.read(LIMIT_INPUT + 1) if source == "-" else read_limited(Path(source), LIMIT_INPUT)
    if len(data) > LIMIT_INPUT:
        raise ToolkitError("file.too_large", path=source, limit=LIMIT_INPUT)
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise ToolkitError("input.not_json", path=source) from None


def _read_object(source: str) -> dict[str, Any]:
    value = _read_json(source)
    if not isinstance(value, dict):
        raise ToolkitError("input.not_an_object", path=source)
    return value


def _answer(as_json: bool, answer: Mapping[str, Any], *lines: str) -> None:
    if as_json:
        click.echo(json.dumps(answer, ensure_ascii=False))
    else:
        for line in lines:
            click.echo(line)


def _progress() -> Progress:
    if not sys.stderr.isatty():
        return Progress()

    def show(stage: str, done: int, total: int) -> None:
        share = f"{done * 100 // total} %" if total else str(done)
        click.echo(f"\r\x1b[K{stage} {share}", nl=False, err=True)

    return Progress(show)


@contextlib.contextmanager
def _shown_progress() -> Iterator[Progress]:
    progress = _progress()
    try:
        yield progress
    finally:
        if sys.stderr.isatty():
            click.echo("\r\x1b[K", nl=False, err=True)


def _moment(clock: int) -> str:
    return datetime.datetime.fromtimestamp(milliseconds(clock) / 1000, datetime.UTC).isoformat(timespec="seconds")


def _counted(counts: Mapping[str, int]) -> list[str]:
    return [f"{name}: {count}" for name, count in counts.items() if count]


# vault


@cli.group()
def vault() -> None:
    """Make, look at, check and back up a vault."""


@vault.command("create")
@_vault
@click.option("--chapter", required=True, help="The chapter's name.")
@click.option("--region", help="The country of phone numbers typed without one, as two letters (KE, BR, ...).")
@click.option("--leader-file", type=click.Path(path_type=Path), help="Whoever holds the first way in: first line.")
@_passphrase_file
@_json
def vault_create(
    vault: Path, chapter: str, region: str | None, leader_file: Path | None, passphrase_file: Path | None, as_json: bool
) -> None:
    """Make a new vault in a folder."""
    from .services.session import create_vault

    leader = ""
    if leader_file is not None:
        leader = _first_line(leader_file)
    elif sys.stdin.isatty() and not as_json:
        leader = click.prompt("Your name", default=chapter, err=True)
    session = create_vault(vault, chapter, _passphrase(passphrase_file, new=True), leader=leader, region=region)
    try:
        answer = {"vault": str(vault), "chapter": session.chapter.name, "device": session.secrets.laptop_id}
    finally:
        session.lock()
    _answer(as_json, answer, f"Made a vault for {answer['chapter']} in {vault}.", "Nobody can reset its passphrase.")


@vault.command("info")
@_opens
def vault_info(session: Session, as_json: bool) -> None:
    """What a vault holds."""
    from .vault.migrations import SCHEMA

    chapter = session.chapter
    counts = session.reader.counts()
    answer = {"chapter": chapter.name, "region": chapter.region, "counts": counts, "schema": SCHEMA}
    _answer(as_json, answer, chapter.name, *_counted(counts))


@vault.command("check")
@_opens
def vault_check(session: Session, as_json: bool) -> None:
    """Look for damage."""
    with _shown_progress() as progress:
        problems = session.check(progress)
    answer = {"ok": not problems, "problems": [{"code": each.code, "detail": each.detail} for each in problems]}
    lines = [f"{each.code}: {each.detail}" for each in problems] or ["Everything is as it should be."]
    _answer(as_json, answer, *lines)


@vault.command("backup")
@_opens
@_file()
def vault_backup(session: Session, file: Path, as_json: bool) -> None:
    """Write a backup: one file, encrypted as the vault is."""
    from .services import backups

    with _shown_progress() as progress:
        size = backups.backup(session, file, progress)
    _answer(as_json, {"file": str(file), "bytes": size}, f"Backed up to {file}. It opens with today's passphrase.")


@vault.command("restore")
@_file()
@_vault
@_passphrase_file
@_json
def vault_restore(file: Path, vault: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Make a vault from a backup, in a new folder."""
    from .services import backups

    with _shown_progress() as progress:
        session = backups.restore(file, vault, _passphrase(passphrase_file), progress)
    try:
        answer = {"vault": str(vault), "chapter": session.chapter.name}
    finally:
        session.lock()
    _answer(as_json, answer, f"Restored {answer['chapter']} into {vault}.")


# people


@cli.group()
def people() -> None:
    """Contacts: add, find, import, export."""


_WAYS = {"phones": "phone", "emails": "email", "addresses": "address", "other": "other"}


def _texts(given: Mapping[str, Any], key: str) -> list[str]:
    values = given.get(key, [])
    if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
        raise ToolkitError("field.wrong_kind", field=key)
    return values


def _person_fields(session: Session, given: Mapping[str, Any]) -> dict[str, Any]:
    from .domain.records import PERSON
    from .services import outlines

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
@_opens
@_from
def people_add(session: Session, source: str, as_json: bool) -> None:
    """Add one person from a JSON object: name, phones, emails, addresses, tags, note, ..."""
    from .services import people as service

    given = _read_object(source)
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
    _answer(as_json, {"id": text_of(person)}, f"Added {text_of(person)}.")


@people.command("edit")
@_opens
@_ID
@_from
def people_edit(session: Session, record: str, source: str, as_json: bool) -> None:
    """Change somebody by a JSON object; what it does not name stays. Lists (phones, tags, ...) are taken whole."""
    from .services import people as service

    given = _read_object(source)
    service.update(
        session,
        parse_id(record),
        _person_fields(session, given),
        ways={kind: _texts(given, key) for key, kind in _WAYS.items() if key in given},
        tags=_texts(given, "tags") if "tags" in given else None,
    )
    _answer(as_json, {"id": record}, f"Changed {record}.")


@people.command("delete")
@_opens
@_ID
def people_delete(session: Session, record: str, as_json: bool) -> None:
    """Delete somebody, here and wherever the deletion travels."""
    from .services import editing

    person = session.reader.record(parse_id(record))
    if person.type != "person":
        raise ToolkitError("record.not_found", type="person")
    editing.delete(session, [person.id])
    _answer(as_json, {"id": record}, f"Deleted {record}.")


@people.command("list")
@_opens
@click.option("--search", default="", help="Part of a name, number or note.")
@click.option("--tag", help="Only those who wear this tag.")
@click.option("--limit", type=click.IntRange(0), help="At most so many.")
def people_list(session: Session, search: str, tag: str | None, limit: int | None, as_json: bool) -> None:
    """List or find people."""
    from .services import exporting
    from .services import people as service

    reader = session.reader
    having = [("tags", exporting.tag_named(reader, tag))] if tag is not None else []
    numbers: list[int] = []
    listing = reader.listing("person", search, having=having)
    while page := listing.page(len(numbers), 5_000, after=numbers[-1] if numbers else None):
        numbers += page
    chosen = service.as_json(reader, numbers[:limit])
    lines = [_person_line(person) for person in chosen]
    _answer(as_json, {"total": len(numbers), "people": chosen}, *lines, f"{len(numbers)} in all")


def _person_line(person: Mapping[str, Any]) -> str:
    return "  ".join([person["id"], person["name"], *person["phones"], *person["emails"], *person["tags"]])


@people.command("import")
@_opens
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--preview", is_flag=True, help="Only say what would happen.")
@click.option("--mapping", type=click.Path(path_type=Path), help="JSON object: header of a sheet to field.")
def people_import(
    session: Session, files: tuple[Path, ...], preview: bool, mapping: Path | None, as_json: bool
) -> None:
    """Import contact files: CSV, vCard, whatever their names."""
    from .services import importing

    headers = _read_object(str(mapping)) if mapping is not None else None
    if headers is not None and not all(isinstance(each, str) for each in headers.values()):
        raise ToolkitError("field.wrong_kind", field="mapping")
    with _shown_progress() as progress:
        work: Callable[..., importing.ImportResult] = importing.preview if preview else importing.apply
        result = work(session, files, mapping=headers, progress=progress)
    problems = [
        {
            "file": each.file,
            "row": each.row,
            "code": each.code,
            "message": _sentence(ToolkitError(each.code, row=each.row, **each.facts)),
            "kind": each.kind,
        }
        for each in result.problems
    ]
    names = ("read", "added", "updated", "unchanged", "held_back")
    answer = {name: getattr(result, name) for name in names}
    lines = [f"{each['file']}, row {each['row']}: {each['message']}" for each in problems]
    counted = ", ".join(f"{name.replace('_', ' ')} {answer[name]}" for name in names)
    _answer(as_json, {**answer, "problems": problems}, *lines, counted)


@people.command("export")
@_opens
@_file()
@click.option("--search", default="", help="Only those found by this.")
@click.option("--tag", help="Only those who wear this tag.")
def people_export(session: Session, file: Path, search: str, tag: str | None, as_json: bool) -> None:
    """Write people to a .csv, .xlsx or .vcf file. Such a file is not encrypted."""
    from .services import exporting

    with _shown_progress() as progress:
        count = exporting.export_people(session, file, query=search, tag=tag, progress=progress)
    _answer(as_json, {"file": str(file), "people": count}, f"Wrote {count} people to {file}, which is not encrypted.")


@people.command("duplicates")
@_opens
def people_duplicates(session: Session, as_json: bool) -> None:
    """Pairs of people who might be one."""
    from .services import duplicates

    with _shown_progress() as progress:
        pairs = duplicates.pairs(session.reader, progress)
    found = [{"a": text_of(p.a), "b": text_of(p.b), "score": p.score, "reasons": list(p.reasons)} for p in pairs]
    names = session.reader.titles(sorted({each for pair in pairs for each in (pair.a, pair.b)}))
    lines = [f"{p.score}  {names.get(p.a, '')}  {names.get(p.b, '')}  {', '.join(p.reasons)}" for p in pairs]
    _answer(as_json, {"pairs": found}, *lines, f"{len(pairs)} pairs")


# trainings, plans, events


def _records_group(name: str, type_name: str, about: str, parts: str) -> None:
    @cli.group(name, help=about)
    def group() -> None:
        pass

    @group.command("list", help="List them, with all that belongs to them.")
    @_opens
    def list_(session: Session, as_json: bool) -> None:
        from .services import outlines

        found = outlines.as_json(session.reader, session.reader.all(type_name))
        _answer(as_json, {"total": len(found), name: found}, *[f"{each['id']}  {each['name']}" for each in found])

    @group.command("add", help=f"Add one from a JSON object: name, ..., {parts}.")
    @_opens
    @_from
    def add(session: Session, source: str, as_json: bool) -> None:
        from .services import outlines

        made, _ = outlines.add(session, type_name, _read_object(source))
        _answer(as_json, {"id": text_of(made)}, f"Added {text_of(made)}.")


_records_group("trainings", "curriculum", "Trainings and their modules.", "modules: [{name, minutes, text, needs}]")
_records_group("plans", "plan", "Action plans.", "goals: [{kind, name, ...}], steps: [{name, where, owner, due, ...}]")
_records_group("events", "event", "Meetings, training sessions, actions.", "attendance: [{person, status}]")


# chapter


@cli.group()
def chapter() -> None:
    """Other chapters, and our own card for them."""


@chapter.command("card")
@_opens
@_file()
def chapter_card(session: Session, file: Path, as_json: bool) -> None:
    """Write our chapter's card."""
    from .services import chapters

    fingerprint = chapters.write_card(session, file)
    _answer(
        as_json,
        {"file": str(file), "fingerprint": fingerprint},
        f"Wrote our card to {file}.",
        f"Compare these digits in person: {fingerprint}",
    )


@chapter.command("trust")
@_opens
@_file("card")
@click.option("--compared", is_flag=True, help="The digits were compared in person.")
def chapter_trust(session: Session, card: Path, compared: bool, as_json: bool) -> None:
    """Know another chapter by its card."""
    from .services import chapters

    peer = chapters.trust(session, chapters.read_card(card), verified=compared)
    _answer(
        as_json,
        {"chapter": peer.name, "fingerprint": peer.fingerprint, "verified": peer.verified is not None},
        f"{peer.name} is known now.",
        f"Compare these digits in person: {peer.fingerprint}",
    )


@chapter.command("list")
@_opens
def chapter_list(session: Session, as_json: bool) -> None:
    """The chapters we know."""
    from .services import chapters

    known = [
        {"chapter": peer.name, "fingerprint": peer.fingerprint, "verified": peer.verified is not None}
        for peer in chapters.peers(session.reader)
    ]
    lines = [
        f"{each['chapter']}  {each['fingerprint']}{'' if each['verified'] else '  (not compared)'}" for each in known
    ]
    _answer(as_json, {"chapters": known}, *lines)


# bundle


@cli.group()
def bundle() -> None:
    """Give bundles to other chapters, and take theirs in."""


_words_file = click.option("--words-file", type=click.Path(path_type=Path), help="The words that open it: first line.")


@bundle.command("export")
@_opens
@_file()
@click.option("--to", "to_chapter", metavar="CHAPTER", help="A chapter we know, by name or digits.")
@click.option(
    "--to-words",
    type=click.Path(path_type=Path),
    metavar="WORDS_FILE",
    help="For whoever knows these words: the first line of this file, which is made if it is missing.",
)
@click.option("--scope", default="kit", show_default=True, help="kit (trainings and plan patterns) or everything.")
@click.option("--may-edit", is_flag=True, help="They may change what they get, and give it back.")
def bundle_export(
    session: Session,
    file: Path,
    to_chapter: str | None,
    to_words: Path | None,
    scope: str,
    may_edit: bool,
    as_json: bool,
) -> None:
    """Write a bundle for one chapter, or for whoever knows the words."""
    from .services import chapters, exchange

    if (to_chapter is None) == (to_words is None):
        raise click.UsageError("Give either --to CHAPTER or --to-words WORDS_FILE.")
    with _shown_progress() as progress:
        given = exchange.give(
            session,
            file,
            to=chapters.peer_named(session.reader, to_chapter).root if to_chapter is not None else None,
            told_words=_told_words(to_words) if to_words is not None else None,
            scope=scope,
            may_edit=may_edit,
            progress=progress,
        )
    answer = {"file": str(given.file), "bytes": given.bytes, "records": given.counts, "sequence": given.sequence}
    _answer(as_json, answer, f"Wrote {given.file} ({given.bytes} bytes).", *_counted(given.counts))


def _told_words(path: Path) -> str:
    """The words in the file; new ones, written into it, if it is not there yet."""
    from .services import exchange

    if path.exists():
        return _first_line(path)
    words = exchange.new_words()
    write_bytes(path, f"{words}\n".encode())
    return words


@contextlib.contextmanager
def _incoming(session: Session, file: Path, words_file: Path | None) -> Iterator[tuple[Incoming, Progress]]:
    from .services import exchange

    words = _first_line(words_file) if words_file is not None else None
    with _shown_progress() as progress, exchange.open_bundle(session, file, words, progress) as incoming:
        yield incoming, progress


@bundle.command("inspect")
@_opens
@_file()
@_words_file
def bundle_inspect(session: Session, file: Path, words_file: Path | None, as_json: bool) -> None:
    """What a bundle says of itself, and who signed it. Nothing is taken in."""
    from .crypto.identity import fingerprint

    with _incoming(session, file, words_file) as (incoming, _):
        manifest = incoming.manifest
        signed = {
            "chapter": incoming.sender.name if incoming.sender else manifest.sender.chapter,
            "fingerprint": fingerprint(manifest.sender.root),
            "standing": incoming.standing,
        }
        answer = {
            **json.loads(manifest.to_bytes()),
            "signed_by": signed,
            "repeat": incoming.repeat,
            "missing": list(incoming.missing),
        }
    _answer(
        as_json,
        answer,
        f"From {signed['chapter']} ({signed['standing']}), number {manifest.sequence}",
        f"Digits: {signed['fingerprint']}",
        *_counted(manifest.counts),
    )


@bundle.command("import")
@_opens
@_file()
@_words_file
@click.option("--preview", is_flag=True, help="Only say what would change.")
def bundle_import(session: Session, file: Path, words_file: Path | None, preview: bool, as_json: bool) -> None:
    """Take a bundle in: all of it, or nothing."""
    from .services import exchange

    with _incoming(session, file, words_file) as (incoming, progress):
        sender = incoming.sender.name if incoming.sender else incoming.manifest.sender.chapter
        if preview:
            seen = exchange.preview(session, incoming, progress)
            answer: dict[str, Any] = {
                "applied": dict(seen.counts["added"] + seen.counts["changed"] + seen.counts["two_versions"]),
                "already_known": seen.same,
                "two_versions": seen.count("two_versions"),
                "deletions": seen.count("deleted"),
                "held": 0,
                "from": sender,
            }
        else:
            taken = exchange.accept(session, incoming, progress)
            answer = {
                "applied": taken.applied,
                "already_known": taken.already_known,
                "two_versions": taken.two_versions,
                "deletions": taken.deletions,
                "held": taken.held,
                "from": taken.sender,
            }
    numbers = [f"{name.replace('_', ' ')}: {answer[name]}" for name in ("already_known", "two_versions", "deletions")]
    done = "Would take in" if preview else "Took in"
    _answer(as_json, answer, f"{done} from {sender}:", *_counted(answer["applied"]), *numbers)


# conflicts


@cli.group()
def conflicts() -> None:
    """Fields with two versions."""


@conflicts.command("list")
@_opens
def conflicts_list(session: Session, as_json: bool) -> None:
    """Every field in which somebody has to choose."""
    from .services import outlines

    found: list[dict[str, Any]] = [
        {
            "id": text_of(fork.record),
            "type": fork.type,
            "title": fork.title,
            "field": fork.field,
            "versions": [
                {"version": version, "value": outlines.as_plain(value), "who": who, "at": _moment(clock)}
                for version, value, who, clock in fork.versions
            ],
        }
        for fork in session.reader.forks()
    ]
    lines = []
    for each in found:
        lines.append(f"{each['id']}  {each['title']}  {each['field']}")
        lines += [f"  {v['version']}  {v['value']}  ({v['who']}, {v['at']})" for v in each["versions"]]
    _answer(as_json, {"conflicts": found}, *lines or ["Nothing to decide."])


@conflicts.command("resolve")
@_opens
@_ID
@click.argument("field")
@click.option("--version", help="The version to keep, as the list names it.")
@click.option("--value-from", metavar="FILE|-", help="JSON with another value.")
def conflicts_resolve(
    session: Session, record: str, field: str, version: str | None, value_from: str | None, as_json: bool
) -> None:
    """Choose one of two versions, or write a third."""
    from .services import editing

    if (version is None) == (value_from is None):
        raise click.UsageError("Give either --version VERSION or --value-from FILE.")
    record_id = parse_id(record)
    value = _field_value(session, record_id, field, value_from) if value_from is not None else None
    editing.resolve(session, record_id, field, version=version, value=value)
    _answer(as_json, {"id": record, "field": field}, "Decided.")


def _field_value(session: Session, record_id: RecordId, field: str, source: str) -> Any:
    from .domain.records import TYPES
    from .services import outlines
    from .services import people as service

    record = session.reader.record(record_id)
    declared = TYPES[record.type].by_name.get(field)
    plain = _read_json(source)
    if declared is None:
        if isinstance(plain, str | int | bool | None):
            return plain
        raise ToolkitError("field.wrong_kind", field=field)
    if record.type == "contact" and field == "value" and isinstance(plain, str):
        return service.reach(record.text("kind"), plain, session.chapter.region)
    return outlines.from_plain(session.reader, declared, plain)


# handoff


@cli.group()
def handoff() -> None:
    """How far the chapter runs without the centre."""


@handoff.command("report")
@_opens
def handoff_report(session: Session, as_json: bool) -> None:
    """Duties by stage, who would be missed, what to do next."""
    from .services import handoff as service

    report = service.report(session)
    backup = report.backups
    answer = {
        "stage": report.stage,
        "more_needed": report.more_needed,
        "duties": report.duties,
        "without_centre": report.without_centre,
        "by_stage": {str(stage): count for stage, count in report.by_stage.items()},
        "areas": [area._asdict() for area in report.areas],
        "rows": [{**row._asdict(), "id": text_of(row.id), "holders": list(row.holders)} for row in report.rows],
        "keyholders": list(report.keyholder_names),
        "backup": None if backup is None else {"at": _moment(backup.clock), "where": backup.where},
        "only_one": [each._asdict() for each in report.only_one],
        "moves": [
            {"code": move.code, **{k: text_of(v) if isinstance(v, bytes) else v for k, v in move.facts.items()}}
            for move in report.moves
        ],
    }
    stage = "No duties are noted yet." if report.stage is None else f"Stage {report.stage} of 5"
    _answer(
        as_json,
        answer,
        stage,
        f"{report.without_centre} of {report.duties} duties run without the centre.",
        *[f"{row.stage}  {row.name}  {', '.join(row.holders)}" for row in report.rows],
        f"Can open the vault: {', '.join(report.keyholder_names)}",
    )


# window, demo, self-test


@cli.command("app")
@click.argument("vault", required=False, type=click.Path(path_type=Path, file_okay=False))
@click.pass_obj
def app(window: Window, vault: Path | None) -> None:
    """Open the window."""
    sys.exit(window.run(vault))


_DEMO = {
    "vault": "Made an encrypted vault for {chapter} in {folder}",
    "imported": "{chapter} imported {added} people from {files}; importing them again added {again}",
    "planned": "{chapter} has {plans} plans, {trainings} trainings, {events} events and {duties} duties",
    "trusted": "{first} and {second} swapped cards on the stick, and compared the digits: {fingerprint}",
    "given": "A bundle for {chapter} is on the stick: {file} ({bytes} bytes, for nobody else to read)",
    "taken": "{chapter} took it in: {records} records from {sender}",
    "returned": "Both changed one field and met again: {chapter} chooses between two versions ({two_versions})",
    "backup": "A backup is on the stick too: {file}",
}


@cli.command("demo")
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False))
@click.pass_obj
def demo(window: Window, folder: Path | None) -> None:
    """Two sample chapters, one stick, then the window."""
    from .services import demo as service

    try:
        place = folder or Path(tempfile.mkdtemp(prefix="baton-demo-"))
        place.mkdir(parents=True, exist_ok=True)
        if any(place.iterdir()):
            raise ToolkitError("demo.folder_not_empty", path=str(place))
    except OSError as error:
        raise known(error, folder) from error

    def tell(step: str, **facts: object) -> None:
        click.echo(_DEMO[step].format(**facts))

    made = service.make(place, tell)
    click.echo(f"Everything is in {place}. It is made up, and can be deleted.")
    click.echo(f"The passphrase of both vaults: {service.PASSPHRASE}")
    if _has_display():
        click.echo(f"Opening the window on {made.first}")
        sys.exit(window.run(made.first))
    pictures = place / "pictures"
    pictures.mkdir()
    window.render(made.first, service.PASSPHRASE, pictures)
    count = len(list(pictures.glob("*.png")))
    click.echo(f"There is no display here, so the screens are pictures instead: {count} in {pictures}")


def _has_display() -> bool:
    if os.environ.get("QT_QPA_PLATFORM"):
        return os.environ["QT_QPA_PLATFORM"] not in ("offscreen", "minimal")
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@cli.command("self-test")
@_json
def self_test(as_json: bool) -> None:
    """Try out on this machine all that a vault and a bundle need. Leaves nothing behind."""
    from .services import selftest

    done: list[str] = []

    def tell(step: str) -> None:
        done.append(step)
        if not as_json:
            click.echo(f"ok  {step}")

    with tempfile.TemporaryDirectory(prefix="baton-self-test-") as folder:
        selftest.run(Path(folder), tell)
    _answer(as_json, {"ok": True, "steps": done}, "Everything works here.")
