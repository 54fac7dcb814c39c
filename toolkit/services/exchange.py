"""Taking other chapters' bundles in: looked at first, taken whole, taken back whole."""

from __future__ import annotations

import contextlib
import secrets
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..base import files
from ..base.errors import ToolkitError
from ..base.progress import Progress, silent
from ..bundle import limits
from ..bundle import reading as bundle_reading
from ..bundle.manifest import Manifest
from ..bundle.reading import Opened
from ..bundle.records import Whole
from ..crypto import age, words
from ..crypto.hybrid import HybridIdentity
from ..domain.cells import Writer
from ..domain.fields import Opaque
from ..domain.state import RecordState, WriterInfo
from ..vault import contents, ledger, shares
from ..vault.edits import Changes
from ..vault.reading import Reader
from ..vault.vault import RECEIVE
from . import chapters
from .chapters import Peer
from .judging import Choice, Judge
from .passing import ENDING, note_passed, wholes
from .preview import Preview, Previewer
from .session import Session
from .taking import Taking

_BATCH = 500
_BATCH_TEXT = 8 << 20
_MOST_FILES = 2_000


@dataclass
class Incoming:
    """A bundle that was checked to its end, from a sealed copy beside the vault. `close` removes that copy.

    standing: `verified` (digits compared in person), `known`, `unknown`, `changed` (an alarm), `words` (not known,
    but whoever gave it told us the words), `ourselves`.
    """

    file: Path
    manifest: Manifest
    sender: Peer | None
    standing: str
    repeat: bool
    missing: tuple[int, ...]
    size: int
    _opened: Opened = field(repr=False)
    _identities: tuple[age.Identity, ...] = field(repr=False)

    def records(self, writers: dict[Writer, WriterInfo], progress: Progress) -> Iterator[Whole]:
        return self._opened.records(self._identities, writers, progress=progress)

    def files(self, progress: Progress) -> Iterator[tuple[str, Iterator[bytes]]]:
        return self._opened.files(self._identities, progress=progress)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._opened.path.unlink()

    def __enter__(self) -> Incoming:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@dataclass
class Taken:
    """What taking a bundle in did. `applied` counts records made or changed, `held` those that wait for review, and
    `already_known` all others. `deletions` are records deleted there that live here: they are hidden if that was
    chosen, and held otherwise.
    """

    op: int | None
    sender: str
    applied: dict[str, int]
    already_known: int
    two_versions: int
    deletions: int
    held: int
    changes: Changes | None


def find_bundles(folder: Path) -> list[Path]:
    """The bundles on a stick, newest first: in its top folder and the folders in it. Raises `file.*`."""
    found: list[tuple[float, Path]] = []
    try:
        places = [folder, *sorted(each for each in folder.iterdir() if each.is_dir() and not each.is_symlink())]
    except OSError as error:
        raise files.known(error, folder) from error
    for place in places[:_MOST_FILES]:
        with contextlib.suppress(OSError):
            for path in place.iterdir():
                if path.suffix.lower() == ENDING and path.is_file() and not path.name.startswith("."):
                    found.append((path.stat().st_mtime, path))
    return [path for _, path in sorted(found, reverse=True)[:_MOST_FILES]]


def needs_words(path: Path) -> bool:
    """Raises `bundle.not_a_bundle` and the like, `file.*`."""
    return bundle_reading.opens_with_words(path)


def open_bundle(
    session: Session, path: Path, told_words: str | None = None, progress: Progress | None = None
) -> Incoming:
    """Copy a bundle beside the vault and check it from end to end; nothing is taken in.

    Raises `bundle.*`, `words.unknown`, `age.work_factor`, `file.*`.
    """
    progress = progress or silent()
    sealed_for_words = needs_words(path)
    if sealed_for_words and told_words is None:
        raise ToolkitError("bundle.needs_words")
    identities: tuple[age.Identity, ...]
    if sealed_for_words and told_words is not None:
        identities = (age.Words(words.normalise(told_words)),)
    else:
        identities = (HybridIdentity(session.secrets.recipient_seed),)
    copy = session.folder / f"incoming-{secrets.token_hex(6)}.part"
    try:
        _copy(path, copy, progress)
        root = None if sealed_for_words else session.secrets.root_public
        opened = bundle_reading.inspect(copy, identities, root=root, progress=progress)
    except BaseException:
        with contextlib.suppress(OSError):
            copy.unlink()
        raise
    manifest = opened.manifest
    sender = chapters.peer(session.reader, manifest.sender.root)
    return Incoming(
        path,
        manifest,
        sender,
        _standing(session, manifest, sender),
        ledger.was_taken(session.reader, manifest.bundle),
        _missing(session.reader, manifest),
        opened.path.stat().st_size,
        opened,
        identities,
    )


def _copy(path: Path, copy: Path, progress: Progress) -> None:
    try:
        size = path.stat().st_size
        if size > limits.SEALED_SIZE:
            raise ToolkitError("bundle.too_large", limit=limits.SEALED_SIZE)
        with path.open("rb") as source, copy.open("xb") as target:
            done = 0
            while chunk := source.read(files.CHUNK):
                target.write(chunk)
                done += len(chunk)
                progress.step("copy", done, size)
        if shutil.disk_usage(copy.parent).free < size:
            # Taking it in will need about as much again.
            raise ToolkitError("file.disk_full", path=str(copy.parent))
    except OSError as error:
        raise files.known(error, path) from error


def _standing(session: Session, manifest: Manifest, sender: Peer | None) -> str:
    told = manifest.sender
    if told.root == session.secrets.root_public:
        return "ourselves"
    if sender is None:
        if any(each.name.casefold() == told.chapter.casefold() for each in chapters.peers(session.reader)):
            return "changed"
        return "words" if manifest.for_words else "unknown"
    try:
        chapters.check_list(sender.laptops, told.laptops)
    except ToolkitError as error:
        if error.code == "card.two_lists":
            return "changed"
        if told.laptop not in {laptop.id for laptop in sender.laptops.active}:
            return "changed"
    return "verified" if sender.verified else "known"


def _missing(reader: Reader, manifest: Manifest) -> tuple[int, ...]:
    """The numbers before this bundle's that never arrived, the latest twenty at most."""
    if manifest.for_words:
        return ()
    seen = ledger.sequences_from(reader, manifest.instance)
    first = max(1, manifest.sequence - 20)
    return tuple(number for number in range(first, manifest.sequence) if number not in seen)


def preview(session: Session, incoming: Incoming, progress: Progress | None = None) -> Preview:
    """What taking it in would change, without changing anything."""
    progress = progress or silent()
    writers: dict[Writer, WriterInfo] = {}
    previewer = Previewer(session.reader)
    judge = Judge(
        session.reader,
        incoming.manifest.sender.root,
        writers,
        incoming.manifest.bundle,
        deaf=incoming.sender is None,
    )
    done, total = 0, sum(incoming.manifest.counts.values())
    for batch in _batches(incoming.records(writers, progress)):
        judge.tell_added = previewer.shows_more_added
        for verdict in judge.judge(batch):
            previewer.add(verdict)
        done += len(batch)
        progress.step("bundle.comparing", done, total)
    return previewer.result()


def accept(
    session: Session, incoming: Incoming, progress: Progress | None = None, *, choice: Choice | None = None
) -> Taken:
    """Take a bundle in: what is chosen of it, in one transaction, or nothing. All else is held for review.

    Raises `bundle.unknown_sender`, `bundle.changed_sender`, `bundle.ourselves`, `bundle.*`, `file.*`. A repeat changes
    nothing.
    """
    if incoming.standing in ("unknown", "changed", "ourselves"):
        code = {"unknown": "unknown_sender", "changed": "changed_sender", "ourselves": "ourselves"}[incoming.standing]
        raise ToolkitError(f"bundle.{code}", chapter=incoming.manifest.sender.chapter)
    return _take_in(session, incoming, progress or silent(), choice or Choice(), aside=False)


def set_aside(session: Session, incoming: Incoming, progress: Progress | None = None) -> Taken:
    """Hold all of a bundle whose sender we don't know; nothing of it is joined. Raises as `accept`."""
    if incoming.standing in ("changed", "ourselves"):
        code = {"changed": "changed_sender", "ourselves": "ourselves"}[incoming.standing]
        raise ToolkitError(f"bundle.{code}", chapter=incoming.manifest.sender.chapter)
    return _take_in(session, incoming, progress or silent(), Choice(), aside=True)


def _take_in(session: Session, incoming: Incoming, progress: Progress, choice: Choice, *, aside: bool) -> Taken:
    manifest = incoming.manifest
    root = manifest.sender.root
    name = incoming.sender.name if incoming.sender else manifest.sender.chapter
    total = sum(manifest.counts.values())
    if ledger.was_taken(session.reader, manifest.bundle):
        return Taken(None, name, {}, total, 0, 0, 0, None)
    writers: dict[Writer, WriterInfo] = {}
    with session.vault.edit(RECEIVE, bundle=manifest.bundle.hex(), chapter=name, sequence=manifest.sequence) as edit:
        edit.comes_from(root)
        judge = Judge(
            Reader(edit.db),
            root,
            writers,
            manifest.bundle,
            choice,
            aside,
            tell_added=False,
            deaf=incoming.sender is None,
        )
        taking = Taking(edit, root, manifest.bundle, session.hashed)
        lets = shares.note_lets(edit.db, root, manifest.instance, manifest.sequence, manifest.lets)
        may_edit = manifest.may_edit and (manifest.lets is None or manifest.scope in lets)
        enrolled = 0
        for batch in _batches(incoming.records(writers, progress)):
            if len(writers) > enrolled:
                edit.enrol(writers)
                enrolled = len(writers)
            taking.take(judge.judge(batch))
            if may_edit:
                ledger.note_let(edit.db, root, wholes(batch), manifest.scope)
            progress.step("bundle.applying", taking.seen, total)
        taking.finish()
        for sha256, pieces in incoming.files(progress):
            if sha256 in taking.named and not contents.has(edit.db, sha256):
                contents.put(edit.db, pieces)
        op = edit.op if edit.changes.types else None
        # In the same transaction: what came in is in the list of what came in, or neither is here.
        if not manifest.for_words:
            made = manifest.made.isoformat()
            ledger.note_receipts(edit.db, root, manifest.instance, made, manifest.receipts)
        note_passed(session, manifest, dict(manifest.counts), incoming.size, op, name)
        if incoming.sender is not None:
            chapters.update_list(session, incoming.sender, manifest.sender.laptops)
        progress.step("bundle.saving", total, total)
    applied = dict(taking.applied)
    known = taking.seen - sum(applied.values()) - taking.held
    return Taken(
        op, name, applied, known, taking.two_versions, taking.deletions, taking.held, edit.changes if op else None
    )


def _batches(records: Iterable[Whole]) -> Iterator[list[Whole]]:
    """By the hundred, fewer of large ones, and no record twice in one batch: the second would not find the first."""
    batch: list[Whole] = []
    ids: set[bytes] = set()
    weight = 0
    for whole, parts in records:
        these = {whole.id, *(part.id for part in parts)}
        if len(batch) >= _BATCH or weight >= _BATCH_TEXT or not ids.isdisjoint(these):
            yield batch
            batch, ids, weight = [], set(), 0
        batch.append((whole, parts))
        ids |= these
        weight += _weight(whole) + sum(map(_weight, parts))
    if batch:
        yield batch


def _weight(state: RecordState) -> int:
    """About how many bytes of a line a record came from."""
    weight = 200 + sum(len(str(value)) for value in state.plain.values() if isinstance(value, str | Opaque))
    for cell in state.cells.values():
        weight += 50 * (len(cell.versions) + len(cell.context)) + sum(len(str(v.value)) for v in cell.versions)
    for mark in state.marks:
        weight += 50 * sum(1 + len(context) for context in mark.seen.values())
    return weight
