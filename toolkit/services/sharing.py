"""What each chapter gets: listed, and ended. What was given stays given."""

from __future__ import annotations

from ..base.clock import wall_clock
from ..base.errors import ToolkitError
from ..vault import shares as tables
from ..vault.reading import Reader
from ..vault.shares import Share
from .session import Session


def shares(reader: Reader, root: bytes) -> list[Share]:
    """All that a chapter was ever given; what still stands first."""
    return tables.shares(reader, root)


def _standing(reader: Reader, root: bytes, scope: str) -> Share:
    for each in shares(reader, root):
        if each.scope == scope and each.ended is None:
            return each
    raise ToolkitError("share.none")


def end(session: Session, root: bytes, scope: str) -> None:
    """Later bundles give no more of this, and the right to change it ends. Deletions, who is forgotten and whoever
    agrees to less are still told. Raises `share.none`.
    """
    _standing(session.reader, root, scope)
    tables.end(session.vault, root, scope, wall_clock())


def take_right_back(session: Session, root: bytes, scope: str) -> None:
    """From now on what they change in this share waits for review; their next bundle tells them.

    Raises `share.none` if they may not.
    """
    if not _standing(session.reader, root, scope).may_edit:
        raise ToolkitError("share.none")
    tables.take_right(session.vault, root, scope)
