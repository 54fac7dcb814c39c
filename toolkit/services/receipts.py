"""Receipts as tiny files: left beside the bundles they are for, and read from there."""

from __future__ import annotations

import datetime
import secrets
from pathlib import Path

from ..base.errors import ToolkitError
from ..base.media import sync_disk
from ..base.progress import silent
from ..bundle.manifest import BundleKind, Manifest, Sender
from ..bundle.writing import write_bundle
from ..domain.state import WriterInfo
from ..vault import contents, ledger
from ..vault.migrations import SCHEMA
from . import chapters, dropped
from .passing import neutral_name
from .session import Session

MOST = 200
"""Bundles that one receipt names, the latest."""


def leave(session: Session, root: bytes, folder: Path) -> Path:
    """Write what is stored here of a chapter's bundles, or of our own other laptops', into a folder, sealed for them,
    in place of an older receipt of ours there.

    Raises `chapter.unknown`, `laptops.removed_here`, `file.*`.
    """
    chapters.check_active(session)
    mine = session.secrets
    known = chapters.peer(session.reader, root)
    if root == mine.root_public:
        recipients, sent = [laptop.recipient for laptop in session.laptops.active], 1
    elif known is not None:
        recipients, sent = known.recipients, max(1, known.sent)
    else:
        raise ToolkitError("chapter.unknown")
    file = neutral_name(folder)
    manifest = Manifest(
        bundle=secrets.token_bytes(16),
        kind=BundleKind.RECEIPT,
        sender=Sender(mine.root_public, session.chapter.name, mine.laptop_id, session.laptops),
        recipients=(root,),
        scope=BundleKind.RECEIPT.value,
        may_edit=False,
        schema=SCHEMA,
        instance=session.vault.instance,
        sequence=sent,
        made=datetime.datetime.now(datetime.UTC).replace(second=0, microsecond=0),
        receipts=tuple(ledger.taken_from(session.reader, root, MOST)),
    )
    write_bundle(
        file,
        manifest_base=manifest,
        states=(),
        writer_info=lambda _: WriterInfo(b"", ""),
        contents=contents.Contents(session.reader.db),
        signer=mine.signing,
        recipients=recipients,
        progress=silent(),
    )
    sync_disk(folder)
    before = [each for each in dropped.ours_in(session, folder) if each.root == root and each.kind == ledger.RECEIPT]
    dropped.remember(session, manifest.bundle, root, ledger.RECEIPT, file)
    for each in before:
        dropped.take_away(session, each)
    return file
