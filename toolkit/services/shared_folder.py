"""The exchange folder: any folder that other programs keep alike on several laptops, in place of a stick.

Baton itself stays offline. It only writes sealed files there, under names that tell nothing, and reads those of others.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ..base.errors import ToolkitError
from ..base.progress import Progress
from ..domain.scopes import KIT
from ..vault import ledger, shares
from ..vault.ledger import Dropped, Passed
from . import chapters, dropped, giving, stick, syncing
from .giving import Given
from .session import Session
from .stick import Found

_SETTING = "exchange.folder"


@dataclass(frozen=True)
class Shared:
    """The folder, and the root keys of the chapters that find our bundles there; our own, for our other laptops."""

    folder: Path
    chapters: tuple[bytes, ...]


@dataclass(frozen=True)
class Seen:
    """What lies there: `waiting` for us, `receipts` that we have not read, how many files are still `arriving`, our
    own files that somebody deleted before their receipt came (`lost`), and those whose receipt came (`done`).
    """

    waiting: tuple[Found, ...]
    receipts: tuple[Found, ...]
    arriving: int
    lost: tuple[Dropped, ...]
    done: tuple[Dropped, ...]
    writable: bool


class Confirmed(NamedTuple):
    """A chapter, and the numbers of our bundles that it says to have."""

    chapter: str
    numbers: tuple[int, ...]


class Tended(NamedTuple):
    """What was done there by itself: receipts read, and how many of our own files taken away."""

    confirmed: tuple[Confirmed, ...]
    taken_away: int


class Other(NamedTuple):
    """Whom bundles can be put there for: a chapter, or without a name our own other laptops."""

    root: bytes
    name: str


class Put(NamedTuple):
    """`given` is empty where nothing changed since what lies there already, and where no share stands."""

    other: Other
    given: list[Given]


def chosen(session: Session) -> Shared | None:
    stored = session.setting(_SETTING)
    if stored is None:
        return None
    return Shared(Path(stored["folder"]), tuple(bytes.fromhex(root) for root in stored["chapters"]))


def others(session: Session) -> list[Other]:
    """Our own other laptops first, if there are any, then the chapters that we know."""
    ours = [Other(session.secrets.root_public, "")] if len(session.laptops.active) > 1 else []
    return ours + [Other(peer.root, peer.name) for peer in chapters.peers(session.reader)]


def choose(session: Session, folder: Path, roots: Sequence[bytes]) -> Shared:
    """From now on this is the exchange folder. Raises `folder.holds_vault`, `folder.gone`."""
    folder = _present(folder).resolve()
    vault = session.folder.resolve()
    if folder == vault or folder in vault.parents or vault in folder.parents:
        raise ToolkitError("folder.holds_vault", path=str(folder))
    session.set_setting(_SETTING, {"folder": str(folder), "chapters": [root.hex() for root in roots]})
    return Shared(folder, tuple(roots))


def forget(session: Session) -> None:
    """No longer use it. What lies there stays there."""
    session.set_setting(_SETTING, None)


def look(session: Session, progress: Progress | None = None) -> Seen | None:
    """What lies in the exchange folder, without changing anything; None if there is none. Raises `folder.gone`,
    `file.*`.
    """
    shared = chosen(session)
    if shared is None:
        return None
    folder = _present(shared.folder)
    found = stick.look_over(session, folder, progress)
    ours = dropped.ours_in(session, folder)
    done = [each for each in ours if _all_have(session, each.bundle, each.root)]
    gone = [each for each in ours if not Path(each.folder, each.name).exists()]
    lost = [each for each in gone if each not in done and each.kind != ledger.RECEIPT]
    return Seen(
        tuple(each for each in found if each.for_us and not each.is_receipt),
        tuple(each for each in found if each.ready and each.is_receipt),
        sum(each.why == "bundle.cut" for each in found),
        tuple(lost),
        tuple(done),
        os.access(folder, os.W_OK),
    )


def _all_have(session: Session, bundle: bytes, root: bytes) -> bool:
    """Whether all laptops that it is for have it."""
    laptops = _laptops_of(session, root)
    return bool(laptops) and ledger.confirmed_by(session.reader, bundle).issuperset(laptops)


def _laptops_of(session: Session, root: bytes) -> list[str]:
    if root == session.secrets.root_public:
        return [laptop.id for laptop in session.laptops.active if laptop.id != session.secrets.laptop_id]
    known = chapters.peer(session.reader, root)
    return [laptop.id for laptop in known.laptops.active] if known is not None else []


def _up_to_date(session: Session, last: Passed) -> bool:
    """Whether all laptops that it went to have all that there is. A restored vault that confirmed it may have less."""
    root = last.root or b""
    laptops = _laptops_of(session, root)
    stored = ledger.stored_there(session.reader.db, root, laptops, last.scope, last.may_edit)
    return _all_have(session, last.id, root) and last.rev is not None and stored >= last.rev


def tend(session: Session, seen: Seen) -> Tended:
    """Read the receipts, and take away our own files that they are for. Nothing else changes here or there."""
    confirmed = confirm(session, seen.receipts)
    done = list(seen.done)
    if confirmed:
        again = look(session)
        done = list(again.done) if again is not None else []
    return Tended(tuple(confirmed), sum(dropped.take_away(session, each) for each in done))


def confirm(session: Session, found: Sequence[Found]) -> list[Confirmed]:
    """Read receipts that lie on a stick or in a folder."""
    outcomes = stick.take_all(session, [each for each in found if each.ready and each.is_receipt])
    return [
        Confirmed(each.taken.sender, each.taken.confirmed) for each in outcomes if each.taken and each.taken.confirmed
    ]


def put(session: Session, progress: Progress | None = None) -> list[Put]:
    """Write a bundle for each share that stands with a chosen chapter (`kit`, where it never had one), and for our own
    laptops, if chosen; none where nothing changed since the one that lies there.

    Raises `folder.none`, `folder.gone`, `folder.read_only`, `file.*`.
    """
    shared = chosen(session)
    if shared is None:
        raise ToolkitError("folder.none")
    folder = _present(shared.folder)
    if not os.access(folder, os.W_OK):
        raise ToolkitError("folder.read_only", path=str(folder))
    wanted = [each for each in others(session) if each.root in shared.chapters]
    return [Put(each, _give(session, folder, each.root, progress)) for each in wanted]


def _give(session: Session, folder: Path, root: bytes, progress: Progress | None) -> list[Given]:
    ours = root == session.secrets.root_public
    known = shares.shares(session.reader, root)
    wanted = [(each.scope, each.may_edit) for each in known if each.ended is None]
    if ours or not known:
        wanted = [(syncing.SCOPE if ours else KIT, False)]
    before = ledger.given_to(session.reader, root)
    there = {each.bundle for each in dropped.ours_in(session, folder) if Path(each.folder, each.name).exists()}
    written = []
    for scope, may_edit in wanted:
        last = next((each for each in before if each.scope == scope), None)
        unchanged = last is not None and last.rev == session.reader.revision()
        if last is not None and unchanged and (last.id in there or _up_to_date(session, last)):
            continue
        if ours:
            given = syncing.give(session, folder, progress=progress)
        else:
            given = giving.give(session, folder, to=root, scope=scope, may_edit=may_edit, progress=progress)
        note(session, root, given)
        written.append(given)
    return written


def note(session: Session, root: bytes, given: Given) -> None:
    """A bundle was written: if into the exchange folder, it will be taken away once its receipt comes."""
    shared = chosen(session)
    if shared is not None and given.file.parent == shared.folder:
        dropped.remember(session, given.bundle, root, "share", given.file)


def let_go(session: Session, lost: Sequence[Dropped]) -> None:
    """Somebody deleted them, and we know."""
    for each in lost:
        ledger.forget_dropped(session.vault, each.bundle)


def _present(folder: Path) -> Path:
    if not folder.is_dir():
        raise ToolkitError("folder.gone", path=str(folder))
    return folder
