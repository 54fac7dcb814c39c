"""A report of a bug that can be shown and sent: where in our code it happened, and never with what."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def report(error: BaseException, version: str) -> str:
    """Kinds of errors and places in our own code. No messages, no values, no paths: they may hold personal data."""
    import platform  # not before the first window: it is slow to come up

    lines = [f"Baton {version}", f"Python {platform.python_version()}, {sys.platform} {platform.machine()}", ""]
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        kind = type(current)
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        lines.extend(_places(current))
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
        if current is not None:
            lines.append("after")
    return "\n".join(lines) + "\n"


def _places(error: BaseException) -> list[str]:
    places = []
    for frame, line in traceback.walk_tb(error.__traceback__):
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(_PACKAGE):
            name = path.relative_to(_PACKAGE).as_posix()
            places.append(f"  {name}, line {line}, in {frame.f_code.co_name}")
        elif not places or places[-1] != "  (elsewhere)":
            places.append("  (elsewhere)")
    return places
