"""Runs a program and tells every byte that it wrote into files, also into those that it deleted again.

By strace (1), where it is there and may watch; otherwise only what lies in the folders afterwards can be searched.
"""

from __future__ import annotations

import functools
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

_CALLS = "openat,open,creat,write,pwrite64,writev,pwritev"
_WRITTEN = re.compile(r"(?:write|pwrite64|writev|pwritev)\(\d+<((?:\\x[0-9a-f]{2})+)>, (.*)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_MADE = re.compile(r'(?:openat|open|creat)\([^"]*"((?:\\x[0-9a-f]{2})*)", [^)]*O_CREAT')


@functools.cache
def can_watch() -> bool:
    """Whether strace works here: some containers don't allow it."""
    if not sys.platform.startswith("linux") or shutil.which("strace") is None:
        return False
    return (
        subprocess.run(
            ["strace", "-f", "--seccomp-bpf", "-qq", "-o", os.devnull, "true"], capture_output=True, check=False
        ).returncode
        == 0
    )


def command(log: Path, *arguments: str) -> list[str]:
    """The command that runs a program under watch, or only runs it."""
    if not can_watch():
        return list(arguments)
    options = [
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-y",
        "-xx",
        "-s",
        str(1 << 22),
        "-e",
        f"trace={_CALLS}",
        "-e",
        "signal=none",
    ]
    return ["strace", *options, "-o", str(log), *arguments]


def written(log: Path) -> Iterator[tuple[str, bytes]]:
    """Each piece that was written, with the name of the file at that moment."""
    if not log.exists():
        return
    with log.open(encoding="ascii") as lines:
        for line in lines:
            found = _WRITTEN.search(line)
            if found:
                path = _bytes(found[1]).decode(errors="replace")
                if path.startswith("/") and not path.startswith("/dev/"):
                    yield path, b"".join(_bytes(text) for text in _TEXT.findall(found[2]))


def made(log: Path) -> set[Path]:
    """Every file that was opened to be made."""
    if not log.exists():
        return set()
    with log.open(encoding="ascii") as lines:
        found = {_bytes(each[1]).decode(errors="replace") for each in map(_MADE.search, lines) if each}
    return {Path(each) for each in found if each.startswith("/") and not each.startswith("/dev/")}


def hits(words: Iterable[str], places: Iterable[Path], log: Path | None = None) -> set[str]:
    """Which of these words stand in clear in a file or a name, and with a log, which were ever written into one."""
    looked_for = [(word, form) for word in words for form in _forms(word)]
    found = set()

    def look(name: str, data: bytes) -> None:
        data = data.lower()
        found.update(f"{word} in {name}" for word, form in looked_for if form in data)

    files = {path for place in places for path in place.rglob("*")} | (made(log) if log else set())
    for path in files:
        look(f"a name, {path}", path.name.encode())
        if path.is_file():
            look(str(path), path.read_bytes())
    for name, data in written(log) if log else ():
        look(name, data)
    return found


def _forms(word: str) -> set[bytes]:
    return {text.encode(encoding).lower() for text in (word, word.lower()) for encoding in _ENCODINGS}


_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def _bytes(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))
