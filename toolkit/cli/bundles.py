"""`baton bundle`: give bundles to other chapters, and take theirs in."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..base.files import write_bytes
from ..base.progress import Progress
from .root import cli, counted, file_argument, first_line, opens, respond, shown_progress

if TYPE_CHECKING:
    from ..services.exchange import Incoming
    from ..services.session import Session


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
def bundle_import(
    session: Session, file: Path, words_file: Path | None, preview: bool, hold: bool, as_json: bool
) -> None:
    """Take a bundle in: all of it, or nothing. What its sender may not change is held, and so are deletions."""
    from ..services import exchange

    with _incoming(session, file, words_file) as (incoming, progress):
        sender = incoming.sender.name if incoming.sender else incoming.manifest.sender.chapter
        if preview:
            seen = exchange.preview(session, incoming, progress)
            answer: dict[str, Any] = {
                "applied": dict(seen.counts["added"] + seen.counts["changed"] + seen.counts["two_versions"]),
                "already_known": seen.same,
                "two_versions": seen.count("two_versions"),
                "deletions": seen.count("deleted"),
                "held": seen.waiting,
                "from": sender,
            }
        else:
            taken = (exchange.set_aside if hold else exchange.accept)(session, incoming, progress)
            answer = {
                "applied": taken.applied,
                "already_known": taken.already_known,
                "two_versions": taken.two_versions,
                "deletions": taken.deletions,
                "held": taken.held,
                "from": taken.sender,
            }
    numbers = [
        f"{name.replace('_', ' ')}: {answer[name]}" for name in ("already_known", "two_versions", "deletions", "held")
    ]
    done = "Would take in" if preview else "Took in"
    respond(as_json, answer, f"{done} from {sender}:", *counted(answer["applied"]), *numbers)
