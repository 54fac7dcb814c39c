"""Taking other chapters' bundles in: looked at first, taken whole, taken back whole."""

from __future__ import annotations

import contextlib
import secrets
import shutil
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..base import files
from ..base.clock import wall_clock
from ..base.errors import ToolkitError
from ..base.progress import Progress, silent
from ..bundle import limits
from ..bundle import reading as bundle_reading
from ..bundle.manifest import BundleKind, Manifest, Sender
from ..bundle.reading import Opened
from ..bundle.records import Whole
from ..crypto import age, words
from ..crypto.hybrid import HybridIdentity
from ..crypto.identity import LaptopList
from ..domain.cells import Writer
from ..domain.fields import Opaque
from ..domain.state import RecordState, WriterInfo
from ..vault import contents, held, ledger, shares
from ..vault.edits import Changes
from ..vault.reading import Reader
from ..vault.vault import RECEIVE
from . import alarms, brake, chapters, ours_told
from .chapters import Peer
from .judging import UNASKED, UNASKED_OF_OURS, Choice, Judge
from .passing import note_passed, wholes
from .preview import Preview, Previewer
from .session import Session
from .taking import Taking

_BATCH = 500
_BATCH_TEXT = 8 << 20


@dataclass
class Incoming:
    """A bundle that was checked to its end, from a sealed copy beside the vault. `close` removes that copy.

    standing: `verified` (digits compared in person), `known`, `unknown`, `words` (not known, but whoever gave it told
    us the words), `ours` (another laptop of our own chapter), `ourselves` (this very vault), `removed` (a laptop that
    its chapter removed), and two alarms: `changed` (a known name with another key) and `two_lists` (a list of laptops
    that does not fit the one we know). `confirms`: the numbers of those bundles of ours that it is the first
    to confirm.
    """

    file: Path
    manifest: Manifest
    sender: Peer | None
    standing: str
    repeat: bool
    missing: tuple[int, ...]
    confirms: tuple[int, ...]
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
    chosen, and held otherwise. `confirmed` are the numbers of our own bundles that the sender says to have, for the
    first time.
    """

    op: int | None
    sender: str
    applied: dict[str, int]
    already_known: int
    two_versions: int
    deletions: int
    held: int
    changes: Changes | None
    confirmed: tuple[int, ...] = ()


def needs_words(path: Path) -> bool:
    """Raises `bundle.not_a_bundle` and the like, `file.*`."""
    return bundle_reading.opens_with_words(path)


@dataclass(frozen=True)
class Glance:
    """What the beginning of a bundle tells, as in `Incoming`; its manifest without what can be long: many are looked at
    together."""

    manifest: Manifest
    sender: Peer | None
    standing: str
    repeat: bool


def glance(session: Session, path: Path) -> Glance:
    """What a bundle that is sealed for this chapter says of itself, without reading all of it. Raises `bundle.*`,
    `file.*`.
    """
    if needs_words(path):
        raise ToolkitError("bundle.needs_words")
    manifest = bundle_reading.peek(
        path, (HybridIdentity(session.secrets.recipient_seed),), root=session.secrets.root_public
    )
    sender = chapters.peer(session.reader, manifest.sender.root)
    repeat = ledger.was_taken(session.reader, manifest.bundle)
    short = replace(manifest, parts=(), receipts=(), extra={})
    return Glance(short, sender, _standing(session, manifest, sender), repeat)


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
        copy_beside(path, copy, progress)
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
        _missing(session.reader, manifest, manifest.sender.root == session.secrets.root_public),
        tuple(ledger.unconfirmed(session.reader.db, manifest.sender.root, manifest.sender.laptop, manifest.receipts)),
        opened.path.stat().st_size,
        opened,
        identities,
    )


def copy_beside(path: Path, copy: Path, progress: Progress) -> None:
    """Copy a sealed file from a stick to this laptop. Raises `bundle.too_large`, `file.*`."""
    try:
        size = path.stat().st_size
        if size > limits.SEALED_SIZE:
            raise ToolkitError("bundle.too_large", limit=limits.SEALED_SIZE)
        with files.open_regular(path) as source, copy.open("xb") as target:
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
        if told.laptop == session.secrets.laptop_id and manifest.instance == session.vault.instance:
            return "ourselves"
        return _of_laptop(session.laptops, told) or "ours"
    if sender is None:
        if any(each.name.casefold() == told.chapter.casefold() for each in chapters.peers(session.reader)):
            return "changed"
        return "words" if manifest.for_words else "unknown"
    return _of_laptop(sender.laptops, told) or ("verified" if sender.verified else "known")


def _of_laptop(known: LaptopList, told: Sender) -> str:
    """What is wrong with the laptop that made a bundle, by the list we know of its chapter."""
    laptop = known.find(told.laptop)
    try:
        chapters.check_list(known, told.laptops)
    except ToolkitError as error:
        # A list that is older than the one we know is part of it.
        if error.code == "card.two_lists" or laptop is None:
            return "two_lists"
    return "removed" if laptop is not None and laptop.removed else ""


def _missing(reader: Reader, manifest: Manifest, ours: bool) -> tuple[int, ...]:
    """The numbers before this bundle's that never arrived, the latest twenty at most."""
    if manifest.for_words or manifest.kind is BundleKind.RECEIPT:
        return ()
    seen = ledger.sequences_from(reader, manifest.instance)
    first = max(1, manifest.sequence - 20)
    if ours:
        # What it gave before this laptop joined went to others.
        first = max(first, min(seen, default=manifest.sequence))
    return tuple(number for number in range(first, manifest.sequence) if number not in seen)


def preview(session: Session, incoming: Incoming, progress: Progress | None = None) -> Preview:
    """What taking it in would change, without changing anything."""
    progress = progress or silent()
    writers: dict[Writer, WriterInfo] = {}
    judge = _judge(session, session.reader, incoming, writers)
    judge.unasked = _unasked(session, incoming)
    previewer = Previewer(session.reader, judge.unasked)
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

    From another laptop of our own chapter all of it is chosen unless told otherwise, deletions too, as long as they are
    not very many (`brake`). Raises `bundle.unknown_sender`, `bundle.changed_sender`, `bundle.two_lists`,
    `bundle.removed_laptop`, `bundle.ourselves`, `bundle.*`, `file.*`. A repeat changes nothing.
    """
    if incoming.standing in _REFUSALS or incoming.standing in _ASIDE:
        raise _refusal(session, incoming)
    return _take_in(session, incoming, progress or silent(), choice or Choice())


def set_aside(session: Session, incoming: Incoming, progress: Progress | None = None) -> Taken:
    """Hold all of a bundle whose sender we don't know, or whose laptop was removed; nothing of it is joined.

    Raises as `accept`.
    """
    if incoming.standing in _REFUSALS:
        raise _refusal(session, incoming)
    return _take_in(session, incoming, progress or silent(), Choice(), _ASIDE.get(incoming.standing, held.UNKNOWN))


_REFUSALS = {"changed": "bundle.changed_sender", "two_lists": "bundle.two_lists", "ourselves": "bundle.ourselves"}
_ASIDE = {"unknown": held.UNKNOWN, "removed": held.LAPTOP}


def _refusal(session: Session, incoming: Incoming) -> ToolkitError:
    """Why it is not taken in. What has to be cleared up in person stays noted."""
    sender, waits = incoming.manifest.sender, {"unknown": "bundle.unknown_sender", "removed": "bundle.removed_laptop"}
    if incoming.standing in alarms.OF_STANDINGS:
        alarms.note(session, sender.root, incoming.standing, sender.chapter)
    return ToolkitError({**_REFUSALS, **waits}[incoming.standing], chapter=sender.chapter)


def _judge(
    session: Session, reader: Reader, incoming: Incoming, writers: dict[Writer, WriterInfo], aside: str = ""
) -> Judge:
    return Judge(
        reader,
        held_under(session, incoming),
        writers,
        incoming.manifest.bundle,
        aside=aside,
        ours=incoming.standing == "ours",
        removed=chapters.removed_devices(session),
        deaf=incoming.sender is None,
    )


def _unasked(session: Session, incoming: Incoming) -> Collection[str]:
    """Which groups are taken unless somebody leaves them out."""
    if incoming.standing != "ours":
        return UNASKED
    writers: dict[Writer, WriterInfo] = {}
    judge = _judge(session, session.reader, incoming, writers)
    batches = _batches(incoming.records(writers, silent()))
    sender = incoming.manifest.sender
    held_by_brake = brake.holds(session.reader, sender.root, sender.laptop, batches, judge)
    return UNASKED if held_by_brake else UNASKED_OF_OURS


def held_under(session: Session, incoming: Incoming) -> bytes:
    """Under whose key things of this bundle are held: a removed laptop of ours has a place of its own."""
    sender = incoming.manifest.sender
    if incoming.standing == "removed" and sender.root == session.secrets.root_public:
        laptop = session.laptops.find(sender.laptop)
        return laptop.signing_public if laptop is not None else sender.root
    return sender.root


def _take_in(session: Session, incoming: Incoming, progress: Progress, choice: Choice, aside: str = "") -> Taken:
    manifest = incoming.manifest
    root = held_under(session, incoming)
    ours = incoming.standing == "ours"
    name = incoming.sender.name if incoming.sender else manifest.sender.chapter
    if root != manifest.sender.root or ours:
        name = chapters.laptop_name(session, manifest.sender.laptop) or name
    total = sum(manifest.counts.values())
    if ledger.was_taken(session.reader, manifest.bundle):
        return Taken(None, name, {}, total, 0, 0, 0, None)
    unasked = _unasked(session, incoming)
    writers: dict[Writer, WriterInfo] = {}
    with session.vault.edit(RECEIVE, bundle=manifest.bundle.hex(), chapter=name, sequence=manifest.sequence) as edit:
        edit.comes_from(root)
        judge = _judge(session, Reader(edit.db), incoming, writers, aside)
        judge.choice, judge.unasked, judge.tell_added = choice, unasked, False
        taking = Taking(edit, root, manifest.bundle, session.hashed)
        lets_now = None if aside else manifest.lets
        laptop = manifest.sender.laptop
        lets = shares.note_lets(edit.db, root, laptop, manifest.instance, manifest.sequence, lets_now)
        may_edit = manifest.may_edit and (manifest.lets is None or manifest.scope in lets)
        enrolled = 0
        for batch in _batches(incoming.records(writers, progress)):
            if len(writers) > enrolled:
                edit.enrol(writers)
                enrolled = len(writers)
            taking.take(judge.judge(batch))
            if may_edit:
                ledger.note_let(edit.db, root, wholes(batch), laptop, manifest.scope)
            progress.step("bundle.applying", taking.seen, total)
        taking.finish()
        for sha256, pieces in incoming.files(progress):
            if sha256 in taking.named and not contents.has(edit.db, sha256):
                contents.put(edit.db, pieces)
        op = edit.op if edit.changes.types else None
        confirmed: list[int] = []
        # In the same transaction: what came in is in the list of what came in, or neither is here.
        if not (manifest.for_words or incoming.standing == "removed"):
            made, told = manifest.made.isoformat(), manifest.sender
            at, told_of = wall_clock(), manifest.receipts
            ledger.note_receipts(edit.db, root, told.laptop, manifest.instance, made, at, told_of)
            confirmed = ledger.note_confirmed(edit.db, root, told.laptop, told_of, at)
        did = {**taking.applied, ledger.HELD: taking.held}
        note_passed(
            *(session, manifest, dict(manifest.counts), incoming.size, op, name),
            root=root,
            deleted=taking.deleted,
            did=did,
        )
        if incoming.sender is not None and not aside:
            chapters.update_list(session, incoming.sender, manifest.sender.laptops)
        if ours:
            ours_told.adopt(session, manifest)
        progress.step("bundle.saving", total, total)
    applied = dict(taking.applied)
    known = taking.seen - sum(applied.values()) - taking.held
    changes = edit.changes if op else None
    two, held = taking.two_versions, taking.held
    return Taken(op, name, applied, known, two, taking.deletions, held, changes, tuple(confirmed))


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
    weight = 200
    for value in state.plain.values():
        if type(value) is str:
            weight += len(value)
        elif type(value) is Opaque:
            weight += len(value.json)
    for cell in state.cells.values():
        weight += 50 * (len(cell.versions) + len(cell.context)) + sum(len(str(v.value)) for v in cell.versions)
    for mark in state.marks:
        weight += 50 * sum(1 + len(context) for context in mark.seen.values())
    return weight
