"""Sync: bundles from one laptop of a chapter to all of its laptops, with everything in them.

The first one that a new laptop gets is one of these as well: it holds all that the laptop needs to be one.
"""

from __future__ import annotations

import datetime
import secrets
from pathlib import Path

from ..base.ids import made_at
from ..base.media import sync_disk
from ..base.progress import Progress, silent
from ..bundle.manifest import BundleKind, Manifest, Sender
from ..bundle.writing import write_bundle
from ..domain.scopes import SCOPES
from ..vault import ledger
from ..vault.contents import Contents
from ..vault.migrations import SCHEMA
from . import chapters, ours_told
from .giving import MOST_RECEIPTS, Given
from .passing import Built, file_in, note_passed
from .session import Session

SCOPE = "everything"
_SENT = "sync.sent"


def give(session: Session, target: Path, *, whole: bool = False, progress: Progress | None = None) -> Given:
    """Write a bundle for all laptops of our own chapter; a copy of this vault opens it as well.

    `target` as in `giving.give`. It holds what changed since all of them said to have the rest, unless it shall be the
    `whole`. Raises `laptops.removed_here`, `identity.no_root`, `file.*`.
    """
    chapters.check_active(session)
    file = file_in(target)
    mine, reader, laptops = session.secrets, session.reader, session.laptops
    root = mine.root_public
    sequence = (session.vault.meta(_SENT) or 0) + 1
    manifest = Manifest(
        bundle=secrets.token_bytes(16),
        kind=BundleKind.SYNC,
        sender=Sender(root, session.chapter.name, mine.laptop_id, laptops),
        recipients=(root,),
        scope=SCOPE,
        may_edit=False,
        schema=SCHEMA,
        instance=session.vault.instance,
        sequence=sequence,
        made=datetime.datetime.now(datetime.UTC).replace(second=0, microsecond=0),
        receipts=tuple(ledger.taken_from(reader, root, MOST_RECEIPTS)),
        extra={ours_told.KEY: ours_told.tell(session)},
    )
    with reader.db.snapshot():
        wanted = [each.id for each in laptops.active if each.id != mine.laptop_id or _has_copy(session)]
        since = 0 if whole else ledger.stored_there(reader.db, root, wanted, SCOPE, may_edit=False)
        rev = reader.revision()
        written = write_bundle(
            file,
            manifest_base=manifest,
            states=reader.states(SCOPES[SCOPE], since),
            writer_info=reader.writers.info().__getitem__,
            contents=Contents(reader.db),
            signer=mine.signing,
            recipients=[laptop.recipient for laptop in laptops.active],
            progress=progress or silent(),
        )
    sync_disk(file.parent)
    counts = dict(written.manifest.counts)
    session.vault.set_meta(_SENT, sequence)
    note_passed(session, manifest, counts, written.bytes, None, session.chapter.name, gathered=Built(since, rev))
    return Given(file, manifest.bundle, written.bytes, counts, sequence)


def _has_copy(session: Session) -> bool:
    """Whether another vault goes by this laptop's name, and has to have everything as well: a copy of this one.

    What was made before this vault became an instance of its own is by the one that it was restored from.
    """
    made = ledger.spoke(session.reader, session.secrets.root_public, session.secrets.laptop_id)
    born = datetime.datetime.fromtimestamp(made_at(session.vault.instance) / 1000, datetime.UTC)
    return made is not None and datetime.datetime.fromisoformat(made) >= born.replace(second=0, microsecond=0)
