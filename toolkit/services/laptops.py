"""The laptops of our own chapter: who is on the list, adding one that asks, naming and removing them.

Only the root key adds and removes, and it signs each list after the one before. What a new laptop asks with is made by
`services.joining`; the answer to it is a bundle of `services.syncing`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ..base import files
from ..base.clock import wall_clock
from ..base.errors import ToolkitError
from ..base.progress import Progress
from ..crypto.identity import LaptopList
from ..crypto.joining import REQUEST_LIMIT, LaptopRequest, laptop_digits, parse_request
from ..crypto.keyring import Secret
from ..domain.fields import clean_line
from ..vault import ledger
from . import chapters, roots, syncing
from .giving import Given
from .session import Session

REQUEST_ENDING = ".laptop"
LONGEST_NAME = 60
_MOST_FILES = 200


@dataclass(frozen=True)
class OwnLaptop:
    """`number` is its place on the list, from 1. `added` and `heard` are milliseconds since 1970, None if not known."""

    id: str
    number: int
    name: str
    this: bool
    removed: bool
    added: int | None
    heard: int | None
    digits: str


@dataclass(frozen=True)
class Added:
    """`again`: it was on the list already, so nothing was signed, and the answer was written once more."""

    laptop: str
    again: bool
    given: Given


def laptops(session: Session) -> list[OwnLaptop]:
    """All of them, those that were removed too, in the order in which they were added."""
    mine = session.secrets
    names = session.vault.meta(chapters.NAMES) or {}
    heard = ledger.heard(session.reader, mine.root_public)
    found = []
    for number, each in enumerate(session.laptops.laptops, 1):
        name, _, added = names.get(each.id, ["", 0, None])
        this = each.id == mine.laptop_id
        found.append(
            OwnLaptop(each.id, number, name, this, each.removed, added, heard.get(each.id), laptop_digits(each))
        )
    return found


def named(session: Session, text: str) -> OwnLaptop:
    """By its name, its number on the list, or how its id begins. Raises `laptops.unknown`, `laptops.ambiguous`."""
    wanted = text.strip().casefold()
    found = [each for each in laptops(session) if wanted in (each.name.casefold(), str(each.number), each.id)]
    if not found and len(wanted) >= 6:
        found = [each for each in laptops(session) if each.id.startswith(wanted)]
    if not found:
        raise ToolkitError("laptops.unknown")
    if len(found) > 1:
        raise ToolkitError("laptops.ambiguous", count=len(found))
    return found[0]


def rename(session: Session, laptop_id: str, name: str) -> None:
    """What we call it; our other laptops hear of it. Raises `laptops.unknown`, `laptops.name`."""
    if session.laptops.find(laptop_id) is None:
        raise ToolkitError("laptops.unknown")
    _call(session, laptop_id, checked_name(name))


def checked_name(name: str) -> str:
    """Raises `laptops.name`."""
    cleaned = clean_line(name)
    if not cleaned or len(cleaned) > LONGEST_NAME:
        raise ToolkitError("laptops.name", limit=LONGEST_NAME)
    return cleaned


# Adding


def find_requests(folder: Path) -> list[Path]:
    """The requests in the top folder of a stick, by name."""
    try:
        found = [path for path in folder.iterdir() if path.suffix.lower() == REQUEST_ENDING and path.is_file()]
    except OSError:
        return []
    return sorted(path for path in found if not path.name.startswith("."))[:_MOST_FILES]


def read_request(path: Path) -> LaptopRequest:
    """What a new laptop asks with; its digits are to be compared with those on that laptop. Raises `request.*`,
    `file.*`."""
    return parse_request(files.read_limited(path, REQUEST_LIMIT))


def check(session: Session, request: LaptopRequest) -> bool:
    """Whether the laptop is on the list already, so that only its answer is missing.

    Raises `laptops.this_one`, `laptops.was_removed`, `laptops.malformed` for other keys under its id.
    """
    known = session.laptops.find(request.laptop.id)
    if known is None:
        return False
    if known.id == session.secrets.laptop_id:
        raise ToolkitError("laptops.this_one")
    if known.removed:
        raise ToolkitError("laptops.was_removed")
    if known != request.laptop:
        raise ToolkitError("laptops.malformed")
    return True


def add(
    session: Session,
    request: LaptopRequest,
    target: Path,
    name: str,
    secret: Secret | None = None,
    progress: Progress | None = None,
) -> Added:
    """Put a laptop on the list, once its digits were compared in person, and write the answer that it joins by.

    `secret` is the paper where the root is no longer in the vault. Whatever is interrupted can be done again: who is on
    the list already gets another answer, and nothing is signed twice. Raises as `check`, `laptops.name`,
    `laptops.too_many`, `laptops.removed_here`, as `roots.root_key`, `file.*`.
    """
    chapters.check_active(session)
    name = checked_name(name)
    again = check(session, request)
    if not again:
        root = roots.root_key(session, secret)
        # All of one step: a list without its card could not be told to anybody.
        session.sign_card(root, laptops=session.laptops.with_laptop(root, request.laptop))
        _call(session, request.laptop.id, name, added=wall_clock())
    return Added(request.laptop.id, again, syncing.give(session, target, whole=True, progress=progress))


def remove(session: Session, laptop_id: str, secret: Secret | None = None) -> None:
    """Take a laptop off the list for good: what it writes from now on is held, here and wherever the list arrives.

    Raises `laptops.unknown`, `laptops.this_one`, as `roots.root_key`.
    """
    chapters.check_active(session)
    known = session.laptops.find(laptop_id)
    if known is None:
        raise ToolkitError("laptops.unknown")
    if laptop_id == session.secrets.laptop_id:
        raise ToolkitError("laptops.this_one")
    if known.removed:
        return
    root = roots.root_key(session, secret)
    session.sign_card(root, laptops=session.laptops.with_laptop(root, replace(known, removed=True)))


def put_together(session: Session, told: LaptopList, secret: Secret | None = None) -> None:
    """Where two of our laptops signed lists of one number: one list of all, which takes the place of both.

    For people who know how it came to that, and have the root. What is removed in one of them is removed. Raises
    `signature.wrong`, `laptops.malformed`, as `roots.root_key`.
    """
    mine = session.laptops
    told.verify(session.secrets.root_public)
    root = roots.root_key(session, secret)
    merged = mine
    for theirs in told.laptops:
        known = merged.find(theirs.id)
        if known is not None and (known.signing_public, known.recipient) != (theirs.signing_public, theirs.recipient):
            raise ToolkitError("laptops.malformed")
        removed = theirs.removed or (known is not None and known.removed)
        if known is None or removed != known.removed:
            merged = merged.with_laptop(root, replace(theirs, removed=removed))
    # Beyond the number after theirs, where a list need not be the very next to the one that they have.
    while merged.number < told.number + 2:
        merged = merged.next(root, merged.laptops)
    session.sign_card(root, laptops=merged)


def _call(session: Session, laptop_id: str, name: str, added: int | None = None) -> None:
    names = dict(session.vault.meta(chapters.NAMES) or {})
    before = names.get(laptop_id, ["", 0, None])
    names[laptop_id] = [name, max(wall_clock(), before[1] + 1), added if added is not None else before[2]]
    session.vault.set_meta(chapters.NAMES, names)
