"""What happens in the lanes when a vault is closed or destroyed: whoever is still at work in it is waited for."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from .work import Worker

if TYPE_CHECKING:
    from toolkit.services.session import Session


def ended(lane: Worker) -> threading.Event:
    """Stops long work in a lane; set once everything that was handed to it before has ended."""
    lane.cancel_long_work()
    ended = threading.Event()
    lane.run(ended.set)
    return ended


def erase(session: Session, typed: str, caring: threading.Event) -> Any:
    """No backup may be under way that would outlive it."""
    from toolkit.services import erasing

    caring.wait()
    return erasing.erase(session, typed)


def lock(session: Session, others: list[threading.Event]) -> None:
    """Nobody may be reading from what is being closed."""
    for ended in others:
        ended.wait()
    session.lock()
