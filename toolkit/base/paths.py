"""Where things are: what we ship, and where this person's settings and backups live."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_OVERRIDE = "BATON_SETTINGS_FOLDER"
_PACKAGE = Path(__file__).resolve().parent.parent


def resources() -> Path:
    """The folder of what ships with Baton: inside the wheel, or beside the package in a checkout."""
    shipped = _PACKAGE / "resources"
    return shipped if shipped.is_dir() else _PACKAGE.parent / "resources"


def settings_folder() -> Path:
    """The folder for this user's settings (language, appearance, which vaults were open); no personal data."""
    override = os.environ.get(_OVERRIDE)
    if override:
        return Path(override)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home() / "AppData" / "Roaming")) / "Baton"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Baton"
    return Path(os.environ.get("XDG_CONFIG_HOME", Path.home() / ".config")) / "baton"


def vaults_folder() -> Path:
    """The folder of what this laptop keeps about each vault outside of the vault: its backups, and where it lies."""
    override = os.environ.get(_OVERRIDE)
    if override:
        return Path(override) / "vaults"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "Baton" / "vaults"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Baton" / "vaults"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "baton" / "vaults"
