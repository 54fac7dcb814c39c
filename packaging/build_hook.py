"""Compiles the translations before the wheel takes `resources` in: they are in no commit."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface):
    """Named in pyproject.toml as the wheel's custom hook."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        subprocess.run([sys.executable, str(Path(self.root) / "packaging" / "translations.py")], check=True)
