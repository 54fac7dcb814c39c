"""What every contact reader yields and every contact writer takes: people before they are records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple


class Reach(NamedTuple):
    """One way to reach somebody, as typed, with the label the person knows it by ("home", "mobile", ...)."""

    value: str
    label: str = ""


class ContactDraft(NamedTuple):
    """One person as a foreign file describes them.

    `languages` is one line; `born` is YYYY-MM-DD, --MM-DD or empty. `leftovers` are (label, value) pairs of
    everything that has no field here; nothing of a file is lost. `custom` are (name, value) pairs for fields of the
    chapter's own, `facts` those of fields that no other program has, by their names here. `row` is the 1-based row of
    a sheet or card of a vCard file. `photo` is a picture as the file has it, in whatever format.
    """

    name: str = ""
    given: str = ""
    family: str = ""
    organisation: str = ""
    role: str = ""
    place: str = ""
    languages: str = ""
    born: str = ""
    phones: tuple[Reach, ...] = ()
    emails: tuple[Reach, ...] = ()
    addresses: tuple[Reach, ...] = ()
    other: tuple[Reach, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    leftovers: tuple[tuple[str, str], ...] = ()
    row: int = 0
    uid: str = ""
    custom: tuple[tuple[str, str], ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    photo: bytes = b""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about one row or card that a person should know.

    kind `held`: this row makes no draft until somebody mends it. kind `notice`: the draft comes as well.
    `facts` name columns and numbers, never the values. What the row holds stands in `cells`, by its columns, or in
    `text` where it could not be taken apart.
    """

    row: int
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)
    kind: Literal["held", "notice"] = "held"
    cells: tuple[str, ...] = field(default=(), compare=False, repr=False)
    text: str = field(default="", compare=False, repr=False)


def whole_note(draft: ContactDraft) -> str:
    """The note with every leftover as a "label: value" line below it."""
    lines = [draft.note] if draft.note else []
    lines += [f"{label}: {value}" if label else value for label, value in draft.leftovers]
    return "\n".join(lines)
