"""`baton keys`: who can open a vault, and with what."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..base.errors import ToolkitError
from ..base.files import known, write_bytes
from .root import (
    AS_JSON,
    VAULT,
    Window,
    asks_secret,
    cli,
    first_line,
    opens,
    read_papers,
    respond,
    shown_progress,
    unlocked,
)

if TYPE_CHECKING:
    from ..services.session import Session
    from ..services.ways_in import Paper, Secret, Way

_FILE = click.Path(path_type=Path)
_WAY = click.argument("way", metavar="WAY")


@cli.group()
def keys() -> None:
    """Who can open a vault: passphrases, a recovery sheet, guardians."""


@keys.command("list")
@opens
def keys_list(session: Session, as_json: bool) -> None:
    """All ways in, and when each was last shown to work."""
    from ..services import ways_in

    found = ways_in.ways(session)
    due = {way.id for way in ways_in.drills_due(session)}
    lines = [f"{_line(way)}{'  (try it out: keys drill)' if way.id in due else ''}" for way in found]
    respond(as_json, {"ways": [{**_facts(way), "drill_due": way.id in due} for way in found]}, *lines)


@keys.command("add")
@opens
@click.argument("kind", type=click.Choice(["passphrase", "recovery-sheet", "guardians"]))
@click.option("--label", help="Whose passphrase, or which paper, this is.")
@click.option("--new-passphrase-file", type=_FILE, help="The new passphrase is this file's first line.")
@click.option("--threshold", type=int, help="How many guardians are needed.  [default: 2]")
@click.option("--shares", type=int, help="How many guardians there are.  [default: 3]")
@click.option("--out", type=_FILE, help="The file of a sheet (.txt or .pdf), or the folder of guardians' shares.")
@click.option("--pdf", is_flag=True, help="Guardians' shares as pages to print, not as text.")
def keys_add(session: Session, as_json: bool, kind: str, **options: Any) -> None:
    """Add a way in. Sheets and shares are written in clear: print them, and delete the files."""
    files: list[Path] = []
    options["pdf"] = options["pdf"] or None
    needed = {"passphrase": {"label", "new_passphrase_file"}, "recovery-sheet": {"label", "out"}}
    taken = needed.get(kind, {"label", "out", "threshold", "shares", "pdf"})
    for name, value in options.items():
        if value is not None and name not in taken:
            raise click.UsageError(f"--{name.replace('_', '-')} is not for {kind}.")
    if kind == "passphrase":
        way = _add_passphrase(session, options["label"], options["new_passphrase_file"])
    else:
        way = _add_papers(session, kind, options, files)
    respond(as_json, {**_facts(way), "files": [str(file) for file in files]}, _line(way), *map(str, files))


def _add_passphrase(session: Session, label: str | None, file: Path | None) -> Way:
    from ..services import ways_in

    if label is None:
        raise click.UsageError("Say whose passphrase it is: --label NAME.")
    if file is None and not sys.stdin.isatty():
        raise click.UsageError("There is no terminal to ask for the new passphrase: use --new-passphrase-file.")
    passphrase = (
        first_line(file)
        if file is not None
        else click.prompt("New passphrase", hide_input=True, confirmation_prompt=True, err=True)
    )
    return ways_in.add_passphrase(session, label, passphrase)


def _add_papers(session: Session, kind: str, options: dict[str, Any], files: list[Path]) -> Way:
    from ..services import ways_in

    out = options["out"]
    if out is None:
        raise click.UsageError("Say where to write it: --out.")
    if kind == "recovery-sheet":
        paper = ways_in.make_sheet(session, options["label"] or "Recovery sheet", _writer(files, lambda _: out))
        return ways_in.way(session, paper.way)
    threshold = ways_in.THRESHOLD if options["threshold"] is None else options["threshold"]
    count = max(ways_in.SHARES, threshold) if options["shares"] is None else options["shares"]
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise known(error, out) from error

    def name(paper: Paper) -> Path:
        return Path(out) / f"share-{paper.member}-of-{paper.shares}{'.pdf' if options['pdf'] else '.txt'}"

    papers = ways_in.make_guardians(session, threshold, count, options["label"] or "Guardians", _writer(files, name))
    return ways_in.way(session, papers[0].way)


def _writer(written: list[Path], name: Callable[[Paper], Path]) -> Callable[[Sequence[Paper]], None]:
    """Writes papers before they count as a way in; never over another file, which may be another way in."""

    def write(papers: Sequence[Paper]) -> None:
        files = [name(paper) for paper in papers]
        for file in files:
            if file.exists():
                raise ToolkitError("paper.exists", path=str(file))
        try:
            for paper, file in zip(papers, files, strict=True):
                write_bytes(file, _contents(paper, file))
                written.append(file)
        except BaseException:
            for file in written:
                file.unlink(missing_ok=True)
            raise

    return write


def _contents(paper: Paper, file: Path) -> bytes:
    """Text for a script, a page for people."""
    if file.suffix.lower() == ".pdf":
        window: Window = click.get_current_context().obj
        return window.pdf([paper])
    return paper_text(paper).encode()


def paper_text(paper: Paper) -> str:
    """A sheet or share as plain text. Only lines without # are read back."""
    alone = paper.threshold == 1
    kind = "recovery sheet" if alone else f"share {paper.member} of {paper.shares}"
    use = (
        "These words open the vault alone." if alone else f"Any {paper.threshold} of the {paper.shares} open the vault."
    )
    return "\n".join(
        (
            f"# Baton: {kind} of {paper.chapter}",
            f"# {paper.label}, set {paper.set}, made on {paper.made.isoformat()}",
            f"# {use} Keep them on paper, apart from the laptop, and delete this file.",
            paper.text,
            f"# The same by their numbers: {' '.join(str(number) for number in paper.numbers)}",
            "",
        )
    )


@keys.command("rename")
@opens
@_WAY
@click.option("--label", required=True, help="The new name.")
def keys_rename(session: Session, way: str, label: str, as_json: bool) -> None:
    """Give a way in another name."""
    from ..services import ways_in

    renamed = ways_in.rename(session, way, label)
    respond(as_json, _facts(renamed), _line(renamed))


@keys.command("remove")
@opens
@_WAY
def keys_remove(session: Session, way: str, as_json: bool) -> None:
    """Remove a way in, and change the vault's key. Backups made before open with it as before."""
    from ..services import ways_in

    with shown_progress() as progress:
        ways_in.remove(session, way, progress)
    left = ways_in.ways(session)
    respond(as_json, {"removed": way, "ways": [_facts(each) for each in left]}, *[_line(each) for each in left])


@keys.command("rekey")
@opens
def keys_rekey(session: Session, as_json: bool) -> None:
    """Change the vault's key, for all ways in."""
    from ..services import ways_in

    with shown_progress() as progress:
        ways_in.rekey(session, progress)
    count = len(ways_in.ways(session))
    respond(as_json, {"ways": count}, f"The vault has a new key, and opens by the same {count} ways in.")


@keys.command("drill")
@VAULT
@asks_secret
@click.option("--paper-file", "paper_files", multiple=True, type=_FILE, help="A sheet or share to try out; repeat.")
@AS_JSON
def keys_drill(vault: Path, secret: Secret, paper_files: tuple[Path, ...], as_json: bool) -> None:
    """Show that a way in works: the one the vault is opened with, or the papers in files."""
    from ..services import roots, ways_in

    papers = read_papers(paper_files)
    session = unlocked(vault, secret)
    try:
        way = session.way
        if papers:
            found = next((each for each in ways_in.ways(session) if each.set == papers[0].set), None)
            if found is None and roots.place(session).gone:
                # Papers that open nothing any more may still have the root key for those that came after them.
                roots.hand_over(session, papers)
                respond(as_json, {"root_handed_over": True}, "The chapter's root key is with the newer papers as well.")
                return
            if found is None:
                raise ToolkitError("share.other_set")
            way = found
        done = ways_in.drill(session, way.id, papers or secret)
        due = [each.id for each in ways_in.drills_due(session)]
    finally:
        session.lock()
    answer = {**_facts(done.way), "missing": done.missing, "root_left": done.root_left, "due": due}
    more = [f"Guardians who have still to show their share: {done.missing}"] if done.missing else ["It works."]
    if done.root_left:
        more.append("The chapter's root key is with this way in alone from now on, and no longer in the vault.")
    respond(as_json, answer, _line(done.way), *more)


@keys.command("tune")
@VAULT
@asks_secret
@click.option("--anew", is_flag=True, help="Forget what slower laptops said: they are gone.")
@AS_JSON
def keys_tune(vault: Path, secret: Secret, anew: bool, as_json: bool) -> None:
    """Measure this laptop, the chapter's slowest, and let passphrases take as much work as it bears."""
    from ..services import ways_in

    session = unlocked(vault, secret)
    try:
        kdf = ways_in.tune(session, anew=anew)
        better = ways_in.better_kdf(session)
        if better is not None and isinstance(secret, str):
            ways_in.upgrade(session, secret, better)
    finally:
        session.lock()
    answer = {"memory_kib": kdf.memory_kib, "passes": kdf.passes, "lanes": kdf.lanes, "upgraded": better is not None}
    respond(as_json, answer, f"Passphrases take {kdf.memory_kib // 1024} MiB and {kdf.passes} passes.")


@keys.command("allow-erase")
@opens
@click.argument("state", type=click.Choice(["on", "off"]))
def keys_allow_erase(session: Session, state: str, as_json: bool) -> None:
    """Switch quick erase on or off. It is off until it is switched on."""
    from ..services import erasing

    erasing.allow(session, state == "on")
    respond(as_json, {"allowed": state == "on"}, f"Quick erase is {state}.")


@keys.command("erase")
@opens
@click.option("--chapter-file", type=_FILE, help="The chapter's name is this file's first line.")
def keys_erase(session: Session, chapter_file: Path | None, as_json: bool) -> None:
    """Destroy every way into the vault, at once and for good. Backups and copies elsewhere open as before."""
    from ..services import erasing

    if not erasing.allowed(session):
        raise ToolkitError("erase.off")
    if chapter_file is None and not sys.stdin.isatty():
        raise click.UsageError("There is no terminal to ask for the chapter's name: use --chapter-file.")
    typed = first_line(chapter_file) if chapter_file else click.prompt("To erase it, type the chapter's name", err=True)
    erased = erasing.erase(session, typed)
    more = [f"The backup in {erased.backups_in} opens as before."] if erased.backups_in else []
    respond(as_json, {"erased": str(session.folder), "backups_in": erased.backups_in}, "The vault is gone.", *more)


def _facts(way: Way) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "id": way.id,
        "kind": way.kind,
        "label": way.label,
        "added": way.added.isoformat(),
        "proven": way.proven.isoformat() if way.proven else None,
    }
    if way.shares > 1:
        facts |= {"threshold": way.threshold, "shares": way.shares}
    return facts


def _line(way: Way) -> str:
    several = f" ({way.threshold} of {way.shares})" if way.shares > 1 else ""
    proven = f"worked on {way.proven.isoformat()}" if way.proven else "never tried out"
    return f"{way.id}  {way.kind}{several}  {way.label}  {proven}"
