"""Where Baton starts: `main` for the command line, `desktop` for the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .base.memory import keep_to_ourselves

if TYPE_CHECKING:
    from .services.holdings import Holdings
    from .services.ways_in import Paper


def main() -> None:
    from .cli import Window, command_line

    keep_to_ourselves()
    command_line(Window(_run, _render, _pdf, _shrunk, _holdings))


def desktop() -> None:
    """`baton-desktop [VAULT]`"""
    sys.exit(_run(Path(sys.argv[1]) if len(sys.argv) > 1 else None))


def _run(vault: Path | None) -> int:
    from .app import run

    return run(vault)


def _render(vault: Path, passphrase: str, folder: Path) -> object:
    from .app import render_screens

    return render_screens(vault, passphrase, folder)


def _pdf(papers: Sequence[Paper]) -> bytes:
    from .app import pdf_of
    from .ui.key_papers import document

    return pdf_of(lambda: document(papers))


def _holdings(holdings: Holdings, chapter: str) -> bytes:
    from .app import pdf_of
    from .ui.holdings_words import document

    return pdf_of(lambda: document(holdings, chapter))


def _shrunk(photo: bytes) -> bytes | None:
    from .ui.pictures import shrunk

    return shrunk(photo)


if __name__ == "__main__":
    main()
