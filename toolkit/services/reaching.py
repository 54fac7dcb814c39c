"""Whether somebody agreed to be reached in some way, and which way to try first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from ..base.ids import RecordId
from ..domain.fields import Value
from ..domain.records import CHANNELS, SOMEONE
from ..vault.edits import Changes, Edit
from ..vault.reading import Record
from . import editing
from .session import Session

YES, NO = "yes", "no"

CHANNELS_OF: Mapping[str, tuple[str, ...]] = {
    "phone": ("call", "message"),
    "email": ("email",),
    "address": ("visit", "post"),
    "other": ("message",),
}
"""What each kind of contact point can be used for."""


class Answers(Protocol):
    """What knows somebody's answers and wishes by the names of the fields: a record, a row."""

    def get(self, name: str, /) -> Any: ...


def answer(person: Answers, channel: str) -> str | None:
    """ "yes", "no", or None where nobody asked yet. "No" to being in touch at all is "no" to every channel.

    An answer that this version does not know counts as no.
    """
    given = [person.get(name) for name in ("may_contact", f"may_{channel}")]
    if any(each not in (None, YES) for each in given):
        return NO
    return YES if YES in given else None


def refused(person: Answers, kind: str) -> bool:
    """Whether they asked not to be reached in any way that this kind of contact point is for."""
    return all(answer(person, channel) == NO for channel in CHANNELS_OF.get(kind, CHANNELS))


def preferred(person: Answers) -> list[str]:
    """The channels in the order they like, without those they refused; "someone" is through another person."""
    wished = str(person.get("prefers") or "").split()
    return [each for each in wished if each == SOMEONE or (each in CHANNELS and answer(person, each) != NO)]


def rank(person: Answers, kind: str) -> int:
    """Where a kind of contact point stands among their wishes; behind them all where they don't speak of it."""
    wished = preferred(person)
    places = [wished.index(channel) for channel in CHANNELS_OF.get(kind, ()) if channel in wished]
    return min(places, default=len(wished))


def in_order(person: Answers, contacts: Sequence[Record]) -> list[Record]:
    """Ways to reach somebody, the most welcome first."""
    return sorted(contacts, key=lambda contact: rank(person, contact.text("kind")))


def answered(session: Session, person_id: RecordId, name: str, value: Value, day: str) -> Changes | None:
    """Note what somebody answered, and the day; None if it stands so already. `name` is one of `CONSENTS`."""

    def work(edit: Edit) -> None:
        if edit.write(person_id, name, value):
            edit.write(person_id, f"{name}_when", day if value is not None else None)
            if value is None:
                edit.write(person_id, f"{name}_where", None)

    return editing.change(session, "edit", work, field=name)
