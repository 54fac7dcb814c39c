"""Giving bundles to other chapters: a scope of this vault, as it is now or as it changed."""

from __future__ import annotations

import datetime
import functools
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..base.clock import wall_clock
from ..base.errors import ToolkitError
from ..base.media import sync_disk
from ..base.progress import Progress, silent
from ..bundle.manifest import BundleKind, Manifest, Sender
from ..bundle.writing import write_bundle
from ..crypto import age, words
from ..domain.cells import Writer
from ..domain.scopes import HANDOFF, STARTER, Scope
from ..domain.state import WriterInfo
from ..vault import contents, ledger, shares
from ..vault.migrations import SCHEMA
from ..vault.reading import Reader
from . import chapters, scopes
from .gathering import Gathering
from .passing import Built, file_in, note_passed
from .session import Session

_KINDS = {STARTER: BundleKind.STARTER, HANDOFF: BundleKind.HANDOFF}
MOST_RECEIPTS = 200


@dataclass(frozen=True)
class Given:
    """A bundle that was written and read back."""

    file: Path
    bundle: bytes
    bytes: int
    counts: dict[str, int]
    sequence: int


def new_words() -> str:
    """Words that open a bundle, to be told to whoever receives it."""
    return words.generate()


def give(
    session: Session,
    target: Path,
    *,
    to: bytes | None = None,
    told_words: str | None = None,
    scope: str = "kit",
    may_edit: bool = False,
    whole: bool = False,
    progress: Progress | None = None,
) -> Given:
    """Write a bundle for one chapter (its root key), or for whoever knows the words.

    `target` is a file, or a folder in which the file gets a name that tells nothing. `may_edit`: what that chapter
    changes in these records applies here from now on, without being held for review. Of a scope that they said to have
    stored goes what changed since, unless it shall be the `whole`. Whatever the scope, they hear what became of records
    that went to them earlier: deletions, who was forgotten, and whoever agrees to less now. Raises `chapter.unknown`,
    `laptops.removed_here`, `bundle.scope`, `bundle.scope_gone`, `words.unknown`, `words.too_few`, `file.*`.
    """
    chosen = scopes.named(session.reader, scope)
    chapters.check_active(session)
    known = None
    recipients: list[age.HybridRecipient] | age.Words
    if to is not None:
        known = chapters.peer(session.reader, to)
        if known is None:
            raise ToolkitError("chapter.unknown")
        recipients = known.recipients
    elif told_words is not None:
        recipients = age.Words(_enough(words.normalise(told_words)))
    else:
        raise ToolkitError("bundle.nobody")
    file = file_in(target)
    mine = session.secrets
    reader = session.reader
    root = known.root if known else b""
    sequence = known.sent + 1 if known else 1
    manifest = Manifest(
        bundle=secrets.token_bytes(16),
        kind=_KINDS.get(chosen.base, BundleKind.SHARE),
        sender=Sender(mine.root_public, session.chapter.name, mine.laptop_id, session.laptops),
        recipients=(known.root,) if known else (),
        scope=str(chosen),
        may_edit=may_edit,
        schema=SCHEMA,
        instance=session.vault.instance,
        sequence=sequence,
        made=datetime.datetime.now(datetime.UTC).replace(second=0, microsecond=0),
        receipts=tuple(ledger.taken_from(reader, root, MOST_RECEIPTS)) if known else (),
        lets=_lets(reader, root, str(chosen), may_edit) if known else None,
    )
    with reader.db.snapshot():
        laptops = [laptop.id for laptop in known.laptops.active] if known else []
        gathering = Gathering(reader, chosen, root, laptops, may_edit=may_edit, whole=whole)
        rev, upto = reader.revision(), shares.latest_operation(reader.db)
        written = write_bundle(
            file,
            manifest_base=manifest,
            states=gathering.states(),
            writer_info=_writer_info(session, chosen),
            contents=contents.Contents(reader.db),
            signer=mine.signing,
            recipients=recipients,
            progress=progress or silent(),
        )
    sync_disk(file.parent)
    counts = dict(written.manifest.counts)
    if known is not None:
        ledger.set_sent(session.vault, root, sequence)
        if may_edit:
            ledger.let_change(session.vault, root, gathering.to_edit)
        session.vault.local_work(
            functools.partial(
                shares.note_given,
                root=root,
                scope=str(chosen),
                sequence=sequence,
                at=wall_clock(),
                may_edit=may_edit,
                upto=upto,
                went=gathering.went,
                parts=gathering.parts,
                members=gathering.members,
            )
        )
    note_passed(
        session,
        manifest,
        counts,
        written.bytes,
        None,
        known.name if known else "",
        gathered=Built(gathering.since, rev, gathering.base, gathering.since_news),
    )
    return Given(file, manifest.bundle, written.bytes, counts, sequence)


def _lets(reader: Reader, root: bytes, scope: str, may_edit: bool) -> tuple[str, ...]:
    """The scopes under which they may change our records, this bundle's too."""
    standing = shares.lets(reader.db, root)
    return tuple(sorted({*standing, scope} if may_edit else standing))


def _enough(told: str) -> str:
    """Words that nobody guesses, as `new_words` makes them. Raises `words.too_few`."""
    if len(told.split()) < words.COUNT:
        raise ToolkitError("words.too_few", least=words.COUNT)
    return told


def _writer_info(session: Session, scope: Scope) -> Callable[[Writer], WriterInfo]:
    """Who wrote what. Outside `everything` the chapter stands for its people, whose names are theirs."""
    infos = session.reader.writers.info()
    chapter = session.chapter.name

    def info(writer: Writer) -> WriterInfo:
        return infos[writer] if scope.whole else WriterInfo(b"", chapter)

    return info
