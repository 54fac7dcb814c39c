"""Where a list comes from: a file, or text that was pasted. Readers treat both alike."""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO, TextIO

from toolkit.base.errors import ToolkitError
from toolkit.base.files import known


class Pasted:
    """Text from the clipboard, read as if it were a file. It stays in memory."""

    name = ""

    def __init__(self, text: str) -> None:
        self.data = text.encode("utf-8", "replace")


Source = Path | Pasted


def size_of(source: Source) -> int:
    return len(source.data) if isinstance(source, Pasted) else source.stat().st_size


def opened(source: Source) -> BinaryIO:
    return io.BytesIO(source.data) if isinstance(source, Pasted) else source.open("rb")


def opened_text(source: Source, encoding: str, errors: str) -> TextIO:
    """With line ends as they are."""
    return io.TextIOWrapper(opened(source), encoding=encoding, errors=errors, newline="")


def trouble(error: OSError, source: Source) -> ToolkitError:
    """What went wrong with the file, in our words."""
    return known(error, Path(source.name) if isinstance(source, Pasted) else source)
