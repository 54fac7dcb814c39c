"""`baton vault`: make, look at, check and back up a vault."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..base.clock import COUNTER_BITS
from .root import (
    AS_JSON,
    PASSPHRASE_FILE,
    VAULT,
    ask_passphrase,
    asks_secret,
    cli,
    counted,
    file_argument,
    first_line,
    moment,
    opens,
    respond,
    shown_progress,
)

if TYPE_CHECKING:
    from ..services.backups import Preview
    from ..services.session import Session
    from ..services.ways_in import Secret


@cli.group()
def vault() -> None:
    """Make, look at, check and back up a vault."""


@vault.command("create")
@VAULT
@click.option("--chapter", required=True, help="The chapter's name.")
@click.option("--region", help="The country of phone numbers typed without one, as two letters (KE, BR, ...).")
@click.option("--leader-file", type=click.Path(path_type=Path), help="Whoever holds the first way in: first line.")
@PASSPHRASE_FILE
@AS_JSON
def vault_create(
    vault: Path, chapter: str, region: str | None, leader_file: Path | None, passphrase_file: Path | None, as_json: bool
) -> None:
    """Make a new vault in a folder."""
    from ..services.session import create_vault

    leader = ""
    if leader_file is not None:
        leader = first_line(leader_file)
    elif sys.stdin.isatty() and not as_json:
        leader = click.prompt("Your name", default=chapter, err=True)
    session = create_vault(vault, chapter, ask_passphrase(passphrase_file, new=True), leader=leader, region=region)
    try:
        answer = {"vault": str(vault), "chapter": session.chapter.name, "device": session.secrets.laptop_id}
    finally:
        session.lock()
    respond(as_json, answer, f"Made a vault for {answer['chapter']} in {vault}.", "Nobody can reset its passphrase.")


@vault.command("info")
@opens
def vault_info(session: Session, as_json: bool) -> None:
    """What a vault holds."""
    from ..vault.migrations import SCHEMA

    chapter = session.chapter
    counts = session.reader.counts()
    answer = {"chapter": chapter.name, "region": chapter.region, "counts": counts, "schema": SCHEMA}
    respond(as_json, answer, chapter.name, *counted(counts))


@vault.command("check")
@opens
def vault_check(session: Session, as_json: bool) -> None:
    """Look for damage."""
    with shown_progress() as progress:
        problems = session.check(progress)
    answer = {"ok": not problems, "problems": [{"code": each.code, "detail": each.detail} for each in problems]}
    lines = [f"{each.code}: {each.detail}" for each in problems] or ["Everything is as it should be."]
    respond(as_json, answer, *lines)


@vault.command("backup")
@opens
@file_argument()
def vault_backup(session: Session, file: Path, as_json: bool) -> None:
    """Write a backup: one file, encrypted as the vault is."""
    from ..services import backups

    with shown_progress() as progress:
        size = backups.backup(session, file, progress)
    respond(as_json, {"file": str(file), "bytes": size}, f"Backed up to {file}. It opens with today's passphrase.")


@vault.command("restore")
@file_argument()
@VAULT
@click.option("--preview", is_flag=True, help="Show what the backup holds, and leave nothing behind.")
@asks_secret
@AS_JSON
def vault_restore(file: Path, vault: Path, preview: bool, secret: Secret, as_json: bool) -> None:
    """Make a vault from a backup, in a new folder."""
    from ..services import backups

    if preview:
        with shown_progress() as progress:
            staged = backups.stage(file, vault, secret, progress)
        staged.discard()
        answer, lines = _previewed(staged.preview)
        respond(as_json, answer, *lines)
        return
    with shown_progress() as progress:
        session = backups.restore(file, vault, secret, progress)
    try:
        answer = {"vault": str(vault), "chapter": session.chapter.name}
    finally:
        session.lock()
    respond(as_json, answer, f"Restored {answer['chapter']} into {vault}.")


def _previewed(seen: Preview) -> tuple[dict[str, Any], list[str]]:
    made = None if seen.made is None else moment(seen.made << COUNTER_BITS)
    changed = None if seen.changed is None else moment(seen.changed << COUNTER_BITS)
    answer = {
        "chapter": seen.chapter,
        "counts": seen.counts,
        "made": made,
        "computer": seen.computer,
        "changed": changed,
        "changed_by": seen.changed_by,
        "ways": [{"id": way.id, "kind": way.kind, "label": way.label} for way in seen.ways],
        "bytes": seen.bytes,
    }
    lines = [
        seen.chapter,
        f"Made {made or 'on a day nobody noted'} on {seen.computer or 'an unnamed laptop'}.",
        f"Last change {changed or 'never'}, by {seen.changed_by or 'nobody'}.",
        f"Opens for {', '.join(way.label for way in seen.ways)}.",
        *counted(seen.counts),
    ]
    return answer, lines
