"""Compiles each resources/translations/*.ts whose .qm is missing or older. Runs in an environment that has PySide6."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources" / "translations"


def compiler() -> Path:
    """Qt's lrelease, which comes inside PySide6-Essentials."""
    qt = importlib.util.find_spec("PySide6")
    if qt is None or qt.origin is None:
        raise SystemExit("PySide6 is not installed in this environment.")
    return Path(qt.origin).with_name("lrelease.exe" if os.name == "nt" else "lrelease")


def main() -> int:
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        # A name of its own until it is whole, so that a broken compilation is never taken for a finished one.
        unfinished = source.with_suffix(".qm.part")
        status = subprocess.call([str(compiler()), "-silent", str(source), "-qm", str(unfinished)])
        if status:
            return status
        unfinished.replace(compiled)
    return 0


if __name__ == "__main__":
    sys.exit(main())
