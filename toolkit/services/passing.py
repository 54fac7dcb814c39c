"""What giving and taking bundles share: their file name, and the list of all that were passed."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from pathlib import Path

from ..base.clock import wall_clock
from ..base.ids import RecordId
from ..base.media import is_free
from ..bundle.manifest import Manifest
from ..bundle.records import Whole
from ..vault import ledger
from ..vault.ledger import Passed
from ..vault.reading import Reader
from .session import Session

ENDING = ".baton"


def neutral_name(folder: Path) -> Path:
    """A file name that tells nothing and that nothing has in this folder. Raises `file.*`."""
    while True:
        name = f"{secrets.token_hex(8)}{ENDING}"
        if is_free(folder, name):
            return folder / name


def note_passed(
    session: Session,
    manifest: Manifest,
    counts: dict[str, int],
    size: int,
    op: int | None,
    other: str,
    *,
    since: int | None = None,
    rev: int | None = None,
) -> None:
    incoming = manifest.sender.root != session.secrets.root_public
    root = manifest.sender.root if incoming else next(iter(manifest.recipients), None)
    ledger.note_bundle(
        session.vault,
        Passed(
            manifest.bundle,
            incoming,
            root,
            other,
            manifest.instance,
            manifest.sequence,
            manifest.kind.value,
            manifest.scope,
            manifest.made.isoformat(),
            wall_clock(),
            size,
            counts,
            op,
            since=since,
            rev=rev,
            may_edit=manifest.may_edit,
        ),
    )


def passed(reader: Reader) -> list[Passed]:
    """Every bundle given and taken, newest first."""
    return ledger.bundles(reader)


def wholes(batch: Iterable[Whole]) -> list[RecordId]:
    """Rights are noted for whole records; parts follow theirs."""
    return [whole.id for whole, _ in batch if not (whole.declared and whole.declared.part_of)]
