"""Where things are: what we ship, and where this person's settings live."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resources() -> Path:
    """The folder of what ships with Baton: inside the wheel, or beside the package in a checkout."""
    shipped = _PACKAGE / "resources"
    return shipped if shipped.is_dir() else _PACKAGE.parent / "resources"


def settings_folder() -> Path:
    """The folder for this user's settings (language, appearance, which vaults were open); no personal data."""
    override = os.environ.get("BATON_SETTINGS_FOLDER")
    if override:
        return Path(override)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home() / "AppData" / "Roaming")) / "Baton"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Baton"
    return Path(os.environ.get("XDG_CONFIG_HOME", Path.home() / ".config")) / "baton"
