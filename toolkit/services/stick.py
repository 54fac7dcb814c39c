"""A stick, or a folder that stands for one: which bundles on it are for us, and taking them in one after another."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from ..base import files
from ..base.errors import Cancelled, ToolkitError
from ..base.progress import Progress, silent
from ..bundle.manifest import BundleKind, Manifest
from . import exchange, receipts
from .exchange import Taken
from .passing import ENDING
from .preview import Preview
from .session import Session

MOST_BUNDLES = 2_000
MOST_ENTRIES = 20_000
"""Names that are looked at in one folder."""
MOST_FOLDERS = 500

WORDS, ELSEWHERE, REPEAT = "bundle.needs_words", "bundle.not_for_us", "bundle.repeat"
"""Why a bundle is not among those that can be taken in one after another."""
_STANDINGS = {
    "unknown": "bundle.unknown_sender",
    "changed": "bundle.changed_sender",
    "two_lists": "bundle.two_lists",
    "removed": "bundle.removed_laptop",
    "ourselves": "bundle.ourselves",
}
# What sync engines write beside the files themselves. Copies that they make of a file in conflict end as it does, and
# are bundles like others.
_UNFINISHED = re.compile(r"^[.~]|^Thumbs\.db$|\.(tmp|part|crdownload|partial)$", re.IGNORECASE)


@dataclass(frozen=True)
class BundleFile:
    """A bundle as it lies on a stick. `at`: when it was written there, milliseconds since 1970."""

    path: Path
    bytes: int
    at: int


@dataclass(frozen=True)
class Found:
    """A bundle, as far as its beginning tells. `why`: the code that says why it can't simply be taken in, if so."""

    file: BundleFile
    manifest: Manifest | None = None
    sender: str = ""
    standing: str = ""
    why: str = ""

    @property
    def is_receipt(self) -> bool:
        return self.manifest is not None and self.manifest.kind is BundleKind.RECEIPT

    @property
    def ready(self) -> bool:
        """Whether it is for us, from a chapter that we know, and new."""
        return self.manifest is not None and not self.why

    @property
    def for_us(self) -> bool:
        return self.manifest is not None and self.why != REPEAT


@dataclass
class Outcome:
    """What became of one file: taken in, or the error that stopped it."""

    found: Found
    taken: Taken | None = None
    error: ToolkitError | None = None


@dataclass(frozen=True)
class Summary:
    """What one bundle would change, counted but without its records; or the error that it can't be read for."""

    found: Found
    preview: Preview | None = None
    confirms: tuple[int, ...] = ()
    error: ToolkitError | None = None


def find_bundles(folder: Path) -> list[BundleFile]:
    """The bundles in a folder and in the folders in it, by their names alone, newest first.

    Links and whatever is no file are passed by. Raises `file.*`.
    """
    try:
        entries = list(_entries(folder))
    except OSError as error:
        raise files.known(error, folder) from error
    found = list(_bundles(entries))
    inside = [entry for entry in entries if not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False)]
    for each in sorted(inside, key=attrgetter("name"))[:MOST_FOLDERS]:
        try:
            found += _bundles(_entries(Path(each.path)))
        except OSError:
            continue  # a folder that can't be looked into holds nothing for us
    return sorted(found, key=lambda each: (-each.at, each.path))[:MOST_BUNDLES]


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for _, entry in zip(range(MOST_ENTRIES), entries, strict=False):
            yield entry


def _bundles(entries: Iterable[os.DirEntry[str]]) -> Iterator[BundleFile]:
    for entry in entries:
        if not entry.name.lower().endswith(ENDING) or _UNFINISHED.search(entry.name):
            continue
        try:
            if entry.is_file(follow_symlinks=False):
                told = entry.stat(follow_symlinks=False)
                yield BundleFile(Path(entry.path), told.st_size, int(told.st_mtime * 1000))
        except OSError:
            continue


def look_over(session: Session, folder: Path, progress: Progress | None = None) -> list[Found]:
    """Every bundle there, in the order in which to take them: by sender, and as they were made. Raises `file.*`."""
    return in_order(session, find_bundles(folder), progress)


def in_order(session: Session, bundles: Sequence[BundleFile], progress: Progress | None = None) -> list[Found]:
    """The same for bundles that were found already. One that lies there twice comes once."""
    progress = progress or silent()
    found: list[Found] = []
    seen: set[bytes] = set()
    for at, each in enumerate(bundles):
        progress.step("stick.looking", at, len(bundles))
        one = _look_at(session, each)
        if one.manifest is None or one.manifest.bundle not in seen:
            found.append(one)
        if one.manifest is not None:
            seen.add(one.manifest.bundle)
    return _sorted(found)


def _look_at(session: Session, file: BundleFile) -> Found:
    if not file.bytes:
        return Found(file, why="bundle.cut")
    try:
        seen = exchange.glance(session, file.path)
    except ToolkitError as error:
        return Found(file, why=ELSEWHERE if error.code == "bundle.passed_on" else error.code)
    name = seen.sender.name if seen.sender else seen.manifest.sender.chapter
    why = REPEAT if seen.repeat else _STANDINGS.get(seen.standing, "")
    return Found(file, seen.manifest, name, seen.standing, why)


def _sorted(found: list[Found]) -> list[Found]:
    """Numbers count within one vault; its first bundle says where it stands among others, as clocks may be wrong."""
    first: dict[bytes, str] = {}
    for each in found:
        if each.manifest is not None:
            made = each.manifest.made.isoformat()
            first[each.manifest.instance] = min(made, first.get(each.manifest.instance, made))

    def place(each: Found) -> tuple[object, ...]:
        told = each.manifest
        if told is None:
            return (1, each.why, str(each.file.path))
        # A receipt has no number of its own.
        return (0, each.sender.casefold(), told.sender.root, first[told.instance], told.instance, *_number(each, told))

    return sorted(found, key=place)


def _number(found: Found, manifest: Manifest) -> tuple[bool, int, str]:
    return not found.is_receipt, manifest.sequence, manifest.made.isoformat()


def previews(session: Session, found: Sequence[Found], progress: Progress | None = None) -> list[Summary]:
    """What each of them would change as things stand, without changing anything. Raises Cancelled."""
    summaries = []
    for each in found:
        try:
            with exchange.open_bundle(session, each.file.path, progress=progress) as incoming:
                seen = exchange.preview(session, incoming, progress)
        except ToolkitError as error:
            summaries.append(Summary(each, error=error))
            continue
        summaries.append(Summary(each, Preview(same=seen.same, counts=seen.counts), incoming.confirms))
    return summaries


def take_all(
    session: Session, found: Sequence[Found], progress: Progress | None = None, *, receipt: bool = False
) -> list[Outcome]:
    """Take them in one after another, each in a transaction of its own; deletions, and what may not be changed, wait.

    What can't be taken in is told and passed over. `receipt`: leave one for each sender beside the last of its
    bundles. Stopped in the middle, those that were taken in stay.
    """
    outcomes: list[Outcome] = []
    try:
        for each in found:
            try:
                with exchange.open_bundle(session, each.file.path, progress=progress) as incoming:
                    outcomes.append(Outcome(each, taken=exchange.accept(session, incoming, progress)))
            except ToolkitError as error:
                outcomes.append(Outcome(each, error=error))
    except Cancelled:
        pass
    if receipt:
        _leave_receipts(session, outcomes)
    return outcomes


def _leave_receipts(session: Session, outcomes: list[Outcome]) -> None:
    last: dict[bytes, Outcome] = {}
    for each in outcomes:
        if each.taken is not None and each.found.manifest is not None and not each.found.is_receipt:
            last[each.found.manifest.sender.root] = each
    for root, each in last.items():
        try:
            receipts.leave(session, root, each.found.file.path.parent)
        except ToolkitError as error:
            each.error = error
