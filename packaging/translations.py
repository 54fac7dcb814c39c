"""Keeps resources/translations: compiles each *.ts whose .qm is missing or older, or gathers the words of the sources.

    translations.py                        compile
    translations.py update [LANGUAGE ...]  gather; languages that are named and not there yet are begun

Runs in an environment that has PySide6.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
TRANSLATIONS = CHECKOUT / "resources" / "translations"
SOURCE = "en"  # what the sources are written in: all it needs is its plural forms


def tool(name: str) -> Path:
    """A program of Qt's that comes inside PySide6-Essentials, such as lrelease."""
    qt = importlib.util.find_spec("PySide6")
    if qt is None or qt.origin is None:
        raise SystemExit("PySide6 is not installed in this environment.")
    return Path(qt.origin).with_name(f"{name}.exe" if os.name == "nt" else name)


def update(folder: Path, languages: set[str]) -> int:
    """Bring every .ts up to date with the sources: new words come in unfinished, words no longer used go."""
    sources = sorted(str(path) for path in (CHECKOUT / "toolkit").rglob("*.py"))
    known = {path.stem.removeprefix("baton_") for path in folder.glob("baton_*.ts")}
    for language in sorted(known | languages):
        command = [str(tool("lupdate")), "-silent", "-no-obsolete", "-sort-messages", "-locations", "none"]
        command += ["-disable-heuristic", "similartext", "-source-language", SOURCE, "-target-language", language]
        command += ["-pluralonly"] if language == SOURCE else []
        if status := subprocess.call([*command, *sources, "-ts", str(folder / f"baton_{language}.ts")]):
            return status
    return 0


def compile_all(folder: Path) -> int:
    """Write the .qm of each .ts that is newer than its own."""
    for source in sorted(folder.glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        # A name of its own until it is whole, so that a broken compilation is never taken for a finished one.
        unfinished = source.with_suffix(".qm.part")
        if status := subprocess.call([str(tool("lrelease")), "-silent", str(source), "-qm", str(unfinished)]):
            return status
        unfinished.replace(compiled)
    return 0


def main(arguments: list[str]) -> int:
    if not arguments:
        return compile_all(TRANSLATIONS)
    if arguments[0] == "update":
        return update(TRANSLATIONS, set(arguments[1:]))
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
