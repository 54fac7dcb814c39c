"""What giving and taking bundles share: their file name, and the list of all that were passed."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ..base.clock import wall_clock
from ..base.errors import ToolkitError
from ..base.files import clear_half_written
from ..base.ids import RecordId
from ..base.media import is_free
from ..bundle.manifest import Manifest
from ..bundle.records import Whole
from ..vault import ledger
from ..vault.ledger import Passed
from ..vault.reading import Reader
from .session import Session

ENDING = ".baton"


class Built(NamedTuple):
    """It holds what changed after `since`, up to `rev`, and builds upon the bundle of its scope with the number `base`;
    what became of records that went earlier it tells after `since_news`.
    """

    since: int | None = None
    rev: int | None = None
    base: int = 0
    since_news: int | None = None


def file_in(target: Path) -> Path:
    """The file to write: `target` itself, or in a folder one whose name tells nothing. Raises `file.*`."""
    if target.is_dir():
        clear_half_written(target)
        return neutral_name(target)
    if target.suffix:
        return target
    # A folder that is not there, and no file should take its name.
    raise ToolkitError("file.not_found", path=str(target))


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
    gathered: Built | None = None,
    root: bytes | None = None,
    deleted: int = 0,
    did: dict[str, int] | None = None,
) -> None:
    """`root`: under whose key a bundle that came in is noted; without, it was given, built as `gathered` says."""
    built = gathered or Built()
    incoming = root is not None
    if root is None:
        root = next(iter(manifest.recipients), None)
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
            since=built.since,
            rev=built.rev,
            may_edit=manifest.may_edit,
            base=built.base,
            since_news=built.since_news,
            laptop=manifest.sender.laptop if incoming else None,
            deleted=deleted,
            did=did,
        ),
    )


def passed(reader: Reader) -> list[Passed]:
    """Every bundle given and taken, newest first."""
    return ledger.bundles(reader)


def wholes(batch: Iterable[Whole]) -> list[RecordId]:
    """Rights are noted for whole records; parts follow theirs."""
    return [whole.id for whole, _ in batch if not (whole.declared and whole.declared.part_of)]
