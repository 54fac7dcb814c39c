"""Scopes with names, and what they hold: chosen once, used again and again. They are local, and never merged."""

from __future__ import annotations

from dataclasses import dataclass

from ..base.errors import ToolkitError
from ..domain import scopes
from ..domain.fields import clean_line
from ..domain.scopes import Scope
from ..domain.text import fold
from ..vault import shares
from ..vault.reading import Reader
from .session import Session

LONGEST_NAME = 80


@dataclass(frozen=True)
class Saved:
    name: str
    scope: Scope


def saved(reader: Reader) -> list[Saved]:
    """By name."""
    found = [Saved(name, scopes.parse(text)) for name, text in shares.saved_scopes(reader.db)]
    return sorted(found, key=lambda each: fold(each.name))


def named(reader: Reader, text: str) -> Scope:
    """The scope that a text names, or that was saved under it. Raises `bundle.scope`."""
    wanted = fold(text.strip())
    for each in saved(reader):
        if fold(each.name) == wanted:
            return each.scope
    return scopes.parse(text)


def save(session: Session, name: str, scope: Scope) -> Saved:
    """Keep a scope under a name, in place of another of that name.

    Raises `scope.name` for one that is empty or too long, or that already means something.
    """
    kept = " ".join(clean_line(name).split())
    if not kept or len(kept) > LONGEST_NAME or _means_something(kept):
        raise ToolkitError("scope.name", limit=LONGEST_NAME)
    for each in saved(session.reader):
        if fold(each.name) == fold(kept):
            shares.remove_scope(session.vault, each.name)
    shares.save_scope(session.vault, kept, str(scope))
    return Saved(kept, scope)


def _means_something(name: str) -> bool:
    try:
        scopes.parse(name.lower())
    except ToolkitError:
        return False
    return True


def remove(session: Session, name: str) -> None:
    """Raises `scope.unknown`. What was given by it stays given."""
    found = next((each for each in saved(session.reader) if fold(each.name) == fold(name.strip())), None)
    if found is None:
        raise ToolkitError("scope.unknown", name=name)
    shares.remove_scope(session.vault, found.name)
