"""Giving bundles to other chapters: a scope of this vault, as it is now or as it changed."""

from __future__ import annotations

import datetime
import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..base.errors import ToolkitError
from ..base.ids import RecordId
from ..base.media import sync_disk
from ..base.progress import Progress, silent
from ..bundle.manifest import BundleKind, Manifest, Sender
from ..bundle.records import Whole
from ..bundle.writing import write_bundle
from ..crypto import age, words
from ..domain.cells import Writer
from ..domain.scopes import SCOPES, within
from ..domain.state import WriterInfo, is_buried
from ..vault import contents, ledger
from ..vault.migrations import SCHEMA
from ..vault.reading import Reader
from . import chapters
from .passing import file_in, note_passed, wholes
from .session import Session

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


def will_give(reader: Reader, scope: str) -> dict[str, int]:
    """How many records of each type this scope holds now, without tombstones."""
    counts: Counter[str] = Counter()
    for state, parts in _scope_states(reader, scope):
        for each in (state, *parts):
            if not is_buried(each) and not each.forgotten:
                counts[each.type] += 1
    return dict(counts)


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
    stored goes what changed since, unless it shall be the `whole`. Raises `chapter.unknown`, `laptops.removed_here`,
    `bundle.scope`, `words.unknown`, `words.too_few`, `file.*`.
    """
    if scope not in SCOPES:
        raise ToolkitError("bundle.scope", scope=scope)
    chapters.check_active(session)
    known = None
    given_to_edit: list[RecordId] = []
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
    sequence = known.sent + 1 if known else 1
    manifest = Manifest(
        bundle=secrets.token_bytes(16),
        kind=BundleKind.SHARE,
        sender=Sender(mine.root_public, session.chapter.name, mine.laptop_id, session.laptops),
        recipients=(known.root,) if known else (),
        scope=scope,
        may_edit=may_edit,
        schema=SCHEMA,
        instance=session.vault.instance,
        sequence=sequence,
        made=datetime.datetime.now(datetime.UTC).replace(second=0, microsecond=0),
        receipts=tuple(ledger.taken_from(reader, known.root, MOST_RECEIPTS)) if known else (),
    )
    with reader.db.snapshot():
        laptops = [laptop.id for laptop in known.laptops.active] if known else []
        since = ledger.stored_there(reader.db, known.root, laptops, scope, may_edit) if known and not whole else 0
        rev = reader.revision()
        written = write_bundle(
            file,
            manifest_base=manifest,
            states=_noted(_scope_states(reader, scope, since), given_to_edit),
            writer_info=_writer_info(session, scope),
            contents=contents.Contents(reader.db),
            signer=mine.signing,
            recipients=recipients,
            progress=progress or silent(),
        )
    sync_disk(file.parent)
    counts = dict(written.manifest.counts)
    if known is not None:
        ledger.set_sent(session.vault, known.root, sequence)
        if may_edit:
            ledger.let_change(session.vault, known.root, given_to_edit)
    note_passed(session, manifest, counts, written.bytes, None, known.name if known else "", since=since, rev=rev)
    return Given(file, manifest.bundle, written.bytes, counts, sequence)


def _enough(told: str) -> str:
    """Words that nobody guesses, as `new_words` makes them. Raises `words.too_few`."""
    if len(told.split()) < words.COUNT:
        raise ToolkitError("words.too_few", least=words.COUNT)
    return told


def _scope_states(reader: Reader, scope: str, since: int = 0) -> Iterator[Whole]:
    templates = ledger.template_plans(reader)
    for state, parts in reader.states(SCOPES[scope], since):
        chosen = within(scope, state, templates)
        if chosen is not None:
            yield chosen, parts


def _noted(states: Iterable[Whole], ids: list[RecordId]) -> Iterator[Whole]:
    for item in states:
        ids.extend(wholes([item]))
        yield item


def _writer_info(session: Session, scope: str) -> Callable[[Writer], WriterInfo]:
    """Who wrote what. Outside `everything` the chapter stands for its people, whose names are theirs."""
    infos = session.reader.writers.info()
    chapter = session.chapter.name

    def info(writer: Writer) -> WriterInfo:
        return infos[writer] if scope == "everything" else WriterInfo(b"", chapter)

    return info
