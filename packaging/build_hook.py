"""Puts the compiled translations into the wheel. They are made at build time, so they are in no commit."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface):
    """Named in pyproject.toml as the wheel's custom hook."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        subprocess.run([sys.executable, str(root / "packaging" / "translations.py")], check=True)
        for compiled in sorted((root / "resources" / "translations").glob("*.qm")):
            build_data["force_include"][str(compiled)] = f"toolkit/resources/translations/{compiled.name}"
