"""`baton bundle`: give bundles to other chapters, and take theirs in."""

from __future__ import annotations

import contextlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..base.errors import ToolkitError
from ..base.files import write_bytes
from ..base.progress import Progress
from .root import cli, counted, file_argument, first_line, opens, respond, shown_progress

if TYPE_CHECKING:
    from ..services.exchange import Incoming, Taken
    from ..services.preview import Preview
    from ..services.session import Session
    from ..services.stick import Found, Summary


@cli.group()
def bundle() -> None:
    """Give bundles to other chapters, and take theirs in."""


_words_file = click.option("--words-file", type=click.Path(path_type=Path), help="The words that open it: first line.")


@bundle.command("export")
@opens
@file_argument()
@click.option(
    "--to",
    "to_chapter",
    metavar="CHAPTER",
    help="A chapter we know, by name or digits; or our own, for all its laptops.",
)
@click.option(
    "--to-words",
    type=click.Path(path_type=Path),
    metavar="WORDS_FILE",
    help="For whoever knows these words: the first line of this file, which is made if it is missing.",
)
@click.option(
    "--scope",
    default="kit",
    show_default=True,
    help="kit (trainings and plan patterns), starter, handoff, plan:ID, group:ID, everything, or a saved name. "
    "After plan:ID and group:ID, what goes of people: +phones+emails+addresses+note and so on.",
)
@click.option("--whole", is_flag=True, help="All of it again, not only what changed since they last confirmed.")
@click.option("--may-edit", is_flag=True, help="They may change what they get, and give it back.")
def bundle_export(
    session: Session,
    file: Path,
    to_chapter: str | None,
    to_words: Path | None,
    scope: str,
    may_edit: bool,
    whole: bool,
    as_json: bool,
) -> None:
    """Write a bundle for one chapter, or for whoever knows the words."""
    from ..services import chapters, giving, syncing

    if (to_chapter is None) == (to_words is None):
        raise click.UsageError("Give either --to CHAPTER or --to-words WORDS_FILE.")
    with shown_progress() as progress:
        if to_chapter is not None and chapters.is_ours(session, to_chapter):
            # Our own laptops get everything, whatever the scope.
            given = syncing.give(session, file, whole=whole, progress=progress)
        else:
            given = giving.give(
                session,
                file,
                to=chapters.peer_named(session.reader, to_chapter).root if to_chapter is not None else None,
                told_words=_told_words(to_words) if to_words is not None else None,
                scope=scope,
                may_edit=may_edit,
                whole=whole,
                progress=progress,
            )
    answer = {"file": str(given.file), "bytes": given.bytes, "records": given.counts, "sequence": given.sequence}
    respond(as_json, answer, f"Wrote {given.file} ({given.bytes} bytes).", *counted(given.counts))


def _told_words(path: Path) -> str:
    """The words in the file; new ones, written into it, if it is not there yet."""
    from ..services import giving

    if path.exists():
        return first_line(path)
    words = giving.new_words()
    write_bytes(path, f"{words}\n".encode())
    return words


@contextlib.contextmanager
def _incoming(session: Session, file: Path, words_file: Path | None) -> Iterator[tuple[Incoming, Progress]]:
    from ..services import exchange

    words = first_line(words_file) if words_file is not None else None
    with shown_progress() as progress, exchange.open_bundle(session, file, words, progress) as incoming:
        yield incoming, progress


@bundle.command("inspect")
@opens
@file_argument()
@_words_file
def bundle_inspect(session: Session, file: Path, words_file: Path | None, as_json: bool) -> None:
    """What a bundle says of itself, and who signed it. Nothing is taken in."""
    from ..crypto.identity import fingerprint

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
    respond(
        as_json,
        answer,
        f"From {signed['chapter']} ({signed['standing']}), number {manifest.sequence}",
        f"Digits: {signed['fingerprint']}",
        *counted(manifest.counts),
    )


@bundle.command("import")
@opens
@file_argument()
@_words_file
@click.option("--preview", is_flag=True, help="Only say what would change.")
@click.option("--hold", is_flag=True, help="Take nothing in; hold all of it for review, whoever it is from.")
@click.option("--receipt", is_flag=True, help="Leave a receipt for the sender beside the bundle: a small sealed file.")
def bundle_import(
    session: Session, file: Path, words_file: Path | None, preview: bool, hold: bool, receipt: bool, as_json: bool
) -> None:
    """Take a bundle in: all of it, or nothing. What its sender may not change is held, and so are deletions.

    If FILE is a folder, such as a stick: all bundles in it that are for us, one after another.
    """
    if file.is_dir():
        if words_file is not None or hold:
            raise click.UsageError("For these options name one bundle, not a folder.")
        _import_folder(session, file, preview, receipt, as_json)
        return
    from ..services import exchange, receipts

    with _incoming(session, file, words_file) as (incoming, progress):
        if preview:
            seen = exchange.preview(session, incoming, progress)
            answer = _previewed(seen, _sender(incoming), incoming.confirms)
        else:
            answer = _taken((exchange.set_aside if hold else exchange.accept)(session, incoming, progress))
        root = incoming.manifest.sender.root
    if receipt and not preview:
        receipts.leave(session, root, file.parent)
    respond(as_json, answer, *_told(answer, preview))


def _import_folder(session: Session, folder: Path, preview: bool, receipt: bool, as_json: bool) -> None:
    from ..services import stick

    with shown_progress() as progress:
        found = stick.look_over(session, folder, progress)
        ready = [each for each in found if each.ready]
        ignored = [{"file": str(each.file.path), "why": each.why} for each in found if not each.ready]
        bundles: list[dict[str, Any]] = []
        failed: list[ToolkitError] = []
        done: list[tuple[Found, dict[str, Any] | None, ToolkitError | None]]
        if preview:
            done = [(each.found, _summed(each), each.error) for each in stick.previews(session, ready, progress)]
        else:
            outcomes = stick.take_all(session, ready, progress, receipt=receipt)
            done = [(each.found, _taken(each.taken) if each.taken else None, each.error) for each in outcomes]
    for each, answer, error in done:
        if answer is not None:
            bundles.append({"file": str(each.file.path), **answer})
        if error is not None:
            failed.append(error)
            ignored.append({"file": str(each.file.path), "why": error.code})
    applied: Counter[str] = Counter()
    for one in bundles:
        applied.update(one["applied"])
    totals = {name: sum(each[name] for each in bundles) for name in _NUMBERS}
    senders = sorted({each["from"] for each in bundles})
    whole = {"applied": dict(applied), **totals, "from": ", ".join(senders), "bundles": bundles, "ignored": ignored}
    lines = [line for each in bundles for line in _told(each, preview)]
    respond(as_json, whole, *lines, *(f"Passed over {each['file']} ({each['why']})" for each in ignored))
    if failed and not bundles:
        raise failed[0]


_NUMBERS = ("already_known", "two_versions", "deletions", "held")


def _sender(incoming: Incoming) -> str:
    return incoming.sender.name if incoming.sender else incoming.manifest.sender.chapter


def _previewed(seen: Preview, sender: str, confirms: tuple[int, ...]) -> dict[str, Any]:
    return {
        "applied": dict(seen.counts["added"] + seen.counts["changed"] + seen.counts["two_versions"]),
        "already_known": seen.same,
        "two_versions": seen.count("two_versions"),
        "deletions": seen.count("deleted"),
        "held": seen.waiting,
        "from": sender,
        "confirmed": list(confirms),
    }


def _summed(summary: Summary) -> dict[str, Any] | None:
    preview = summary.preview
    return None if preview is None else _previewed(preview, summary.found.sender, summary.confirms)


def _taken(taken: Taken) -> dict[str, Any]:
    return {
        "applied": taken.applied,
        "already_known": taken.already_known,
        "two_versions": taken.two_versions,
        "deletions": taken.deletions,
        "held": taken.held,
        "from": taken.sender,
        "confirmed": list(taken.confirmed),
    }


def _told(answer: dict[str, Any], preview: bool) -> list[str]:
    done = "Would take in" if preview else "Took in"
    numbers = [f"{name.replace('_', ' ')}: {answer[name]}" for name in _NUMBERS]
    confirmed = ", ".join(map(str, answer.get("confirmed", ())))
    told = [f"They have our bundles: {confirmed}"] if confirmed else []
    return [f"{done} from {answer['from']}:", *counted(answer["applied"]), *numbers, *told]
