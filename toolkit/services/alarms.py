"""What people have to be told of and to see to in person; nothing happens by itself, and it is shown until they say so.

`two_lists`: two lists of laptops bear one number, so somebody else has a chapter's root key, or two of its laptops did
the same at the same time. `changed`: a known name came with another root key. `removed_here`: this laptop was removed
from its own chapter.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..base.clock import wall_clock
from ..vault import ledger
from ..vault.reading import Reader
from .session import Session

TWO_LISTS, CHANGED, REMOVED_HERE = "two_lists", "changed", "removed_here"
OF_STANDINGS = (TWO_LISTS, CHANGED)


@dataclass(frozen=True)
class Alarm:
    """`root` is the key that it is about, `name` what it calls itself; `at` is milliseconds since 1970."""

    root: bytes
    kind: str
    name: str
    at: int


def raised(reader: Reader) -> list[Alarm]:
    """The oldest first."""
    return [Alarm(*row) for row in ledger.alarms(reader)]


def note(session: Session, root: bytes, kind: str, name: str = "") -> None:
    ledger.raise_alarm(session.vault, root, kind, name, wall_clock())


def seen_to(session: Session, root: bytes) -> None:
    """Somebody says that it was cleared up in person."""
    ledger.end_alarms(session.vault, root)
