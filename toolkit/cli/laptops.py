"""`baton laptops`: the chapter's own laptops, and what a new one does to become one of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..base.clock import COUNTER_BITS
from ..base.errors import ToolkitError
from .root import (
    AS_JSON,
    VAULT,
    asks_secret,
    cli,
    counted,
    file_argument,
    moment,
    opens,
    read_papers,
    respond,
    shown_progress,
)

if TYPE_CHECKING:
    from ..services.laptops import OwnLaptop
    from ..services.session import Session
    from ..services.ways_in import Secret, Share

_PAPERS = click.option(
    "--paper-file",
    "paper_files",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A sheet or share that has the chapter's main key, where the vault has it no more; repeat.",
)
_DIGITS = click.option("--digits", required=True, metavar="DIGITS", help="What the other laptop shows, in person.")
_LAPTOP = click.argument("laptop", metavar="LAPTOP")


@cli.group()
def laptops() -> None:
    """The laptops of our own chapter: list, add, name and remove them; join with a new one.

    A new laptop: request. One of the chapter's: add. The new one again: join. The file in between goes by stick, and
    the digits are compared in person.
    """


@laptops.command("list")
@opens
def laptops_list(session: Session, as_json: bool) -> None:
    """All laptops, those that were removed too."""
    from ..services import laptops as service

    found = service.laptops(session)
    respond(as_json, {"laptops": [_facts(each) for each in found]}, *[_line(each) for each in found])


@laptops.command("request")
@VAULT
@file_argument()
@click.option("--label", help="Whose passphrase it is: for a vault that is not there yet.")
@asks_secret
@AS_JSON
def laptops_request(vault: Path, file: Path, label: str | None, secret: Secret, as_json: bool) -> None:
    """On a new laptop: ask to join a chapter. The first time it makes the vault; later it writes the request again."""
    from ..services import joining
    from ..services.session import is_vault

    if is_vault(vault):
        new = joining.resume(vault, secret)
    elif not isinstance(secret, str):
        raise click.UsageError("A new vault begins with a passphrase.")
    else:
        new = joining.start(vault, label or "", secret)
    try:
        written, digits = new.write_request(file), new.digits
    finally:
        new.lock()
    answer = {"file": str(written), "digits": digits}
    respond(as_json, answer, f"Wrote {written}. Take it to one of the chapter's laptops.", _compare(digits))


@laptops.command("add")
@opens
@file_argument("request")
@file_argument("answer")
@_DIGITS
@click.option("--label", required=True, help="What the chapter calls the new laptop.")
@_PAPERS
def laptops_add(
    session: Session, request: Path, answer: Path, digits: str, label: str, paper_files: tuple[Path, ...], as_json: bool
) -> None:
    """Put a new laptop on the list, and write the answer that it joins by. Again writes the answer again."""
    from ..services import laptops as service

    asked = service.read_request(request)
    if "".join(digits.split()) != "".join(asked.digits.split()):
        raise ToolkitError("request.digits")
    with shown_progress() as progress:
        added = service.add(session, asked, answer, label, _secret(paper_files), progress)
    told = {
        "laptop": added.laptop,
        "again": added.again,
        "number": session.laptops.number,
        "file": str(added.given.file),
        "bytes": added.given.bytes,
        "records": added.given.counts,
        "digits": session.card.fingerprint,
    }
    said = "It is on the list already. " if added.again else ""
    respond(as_json, told, f"{said}Wrote the answer to {added.given.file}.", _compare(session.card.fingerprint))


@laptops.command("join")
@VAULT
@file_argument("answer")
@_DIGITS
@asks_secret
@AS_JSON
def laptops_join(vault: Path, answer: Path, digits: str, secret: Secret, as_json: bool) -> None:
    """On the new laptop: read the answer. DIGITS are the chapter's, as `laptops add` and `chapter card` show them."""
    from ..services import joining

    new = joining.resume(vault, secret)
    try:
        with shown_progress() as progress:
            session, taken = new.join(answer, digits, progress)
        told = {"vault": str(vault), "chapter": session.chapter.name, "applied": taken.applied}
    finally:
        new.lock()
    respond(as_json, told, f"This laptop is one of {told['chapter']}'s now.", *counted(taken.applied))


@laptops.command("rename")
@opens
@_LAPTOP
@click.option("--label", required=True, help="What the chapter calls it from now on.")
def laptops_rename(session: Session, laptop: str, label: str, as_json: bool) -> None:
    """Call a laptop something else. LAPTOP is its name, its number on the list or its id."""
    from ..services import laptops as service

    chosen = service.named(session, laptop)
    service.rename(session, chosen.id, label)
    renamed = service.named(session, chosen.id)
    respond(as_json, _facts(renamed), _line(renamed))


@laptops.command("remove")
@opens
@_LAPTOP
@_PAPERS
def laptops_remove(session: Session, laptop: str, paper_files: tuple[Path, ...], as_json: bool) -> None:
    """Take a laptop off the list for good. What it writes from now on is held, here and wherever the list arrives."""
    from ..services import laptops as service

    chosen = service.named(session, laptop)
    service.remove(session, chosen.id, _secret(paper_files))
    removed = service.named(session, chosen.id)
    more = "Give every chapter and laptop a new bundle or card, so that they hear of it."
    respond(as_json, {**_facts(removed), "list": session.laptops.number}, _line(removed), more)


@laptops.command("settle")
@opens
@file_argument("bundle")
@_PAPERS
def laptops_settle(session: Session, bundle: Path, paper_files: tuple[Path, ...], as_json: bool) -> None:
    """Put two lists of laptops together that two of our laptops signed: ours, and that of a BUNDLE of the other.

    Only if your own people did both. If nobody did, somebody else has the chapter's main key.
    """
    from ..services import exchange
    from ..services import laptops as service

    with exchange.open_bundle(session, bundle) as incoming:
        told = incoming.manifest.sender.laptops
    service.put_together(session, told, _secret(paper_files))
    found = service.laptops(session)
    answer = {"list": session.laptops.number, "laptops": [_facts(each) for each in found]}
    more = "Give the other laptops a bundle now: bundle export --to your own chapter."
    respond(as_json, answer, *[_line(each) for each in found], more)


def _secret(paper_files: tuple[Path, ...]) -> list[Share] | None:
    return read_papers(paper_files) if paper_files else None


def _compare(digits: str) -> str:
    return f"Compare these digits in person: {digits}"


def _facts(laptop: OwnLaptop) -> dict[str, Any]:
    return {
        "id": laptop.id,
        "number": laptop.number,
        "name": laptop.name,
        "this": laptop.this,
        "removed": laptop.removed,
        "added": _moment(laptop.added),
        "heard": _moment(laptop.heard),
        "digits": laptop.digits,
    }


def _moment(at: int | None) -> str | None:
    return None if at is None else moment(at << COUNTER_BITS)


def _line(laptop: OwnLaptop) -> str:
    heard = f"heard of {_moment(laptop.heard)}" if laptop.heard else "not heard of yet"
    state = "this one" if laptop.this else "removed" if laptop.removed else heard
    return f"{laptop.number}  {laptop.id[:8]}  {laptop.name or '(no name)'}  {state}"
