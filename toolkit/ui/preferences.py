"""What this person's laptop remembers between runs: language, appearance, and which folders were open. No names."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from toolkit.base import files, paths
from toolkit.base.errors import ToolkitError

FILE = "settings.json"
SET_ASIDE = "settings-unreadable.json"
LIMIT = 64 * 1024
RECENT = 8
LOCK_MINUTES = (1, 60)
TEXT_SCALES = (1.0, 1.15, 1.3)


@dataclass
class Preferences:
    """`language` is a code such as "es", or "" for that of the system. `recent` holds folders, the latest first,
    `ways` for each of them the id of the way in that opened it last: the one to try first.
    """

    language: str = ""
    appearance: str = "system"
    text_scale: float = 1.0
    lock_minutes: int = 10
    recent: list[str] = field(default_factory=list)
    ways: dict[str, str] = field(default_factory=dict)
    _set_aside: bool = field(default=False, repr=False)

    @classmethod
    def load(cls) -> Preferences:
        """What is stored; what is missing or makes no sense is as on the first day.

        A file that can't be read at all is set aside before the next one is written, never overwritten.
        """
        path = paths.settings_folder() / FILE
        if not path.exists():
            return cls()
        try:
            stored = json.loads(files.read_limited(path, LIMIT))
        except (ToolkitError, ValueError, RecursionError):
            return cls(_set_aside=True)
        return cls(**_sensible(stored)) if isinstance(stored, dict) else cls(_set_aside=True)

    def save(self) -> None:
        """Raises `file.*`."""
        folder = paths.settings_folder()
        path = folder / FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if self._set_aside and path.exists():
                path.replace(folder / SET_ASIDE)
        except OSError as error:
            raise files.known(error, path) from error
        self._set_aside = False
        stored = {name: value for name, value in asdict(self).items() if not name.startswith("_")}
        files.write_bytes(path, json.dumps(stored, ensure_ascii=False, indent=2).encode())

    @property
    def unreadable(self) -> bool:
        """Whether the stored file could not be read, and is about to be set aside."""
        return self._set_aside

    def remember(self, folder: Path, way: str) -> None:
        """Put a folder at the top of `recent`, and save that. Where the disk refuses, it is only not remembered."""
        name = str(folder.absolute())
        self.recent = [name, *(each for each in self.recent if each != name)][:RECENT]
        self.ways = {each: self.ways[each] for each in self.recent if each in self.ways} | {name: way}
        with contextlib.suppress(ToolkitError):
            self.save()

    def forget(self, folder: Path) -> None:
        """Nothing about this folder any more, saved at once if the disk lets us."""
        name = str(folder.absolute())
        self.recent = [each for each in self.recent if each != name]
        self.ways.pop(name, None)
        with contextlib.suppress(ToolkitError):
            self.save()

    def last_way(self, folder: Path) -> str | None:
        """The id of the way in that opened this folder last."""
        return self.ways.get(str(folder.absolute()))

    def last_folder(self) -> Path | None:
        """The latest folder that is there now."""
        return next((path for path in map(Path, self.recent) if path.is_dir()), None)


def _sensible(stored: dict[str, Any]) -> dict[str, Any]:
    least, most = LOCK_MINUTES
    checks = {
        "language": lambda value: isinstance(value, str) and len(value) <= 20,
        "appearance": lambda value: value in ("system", "light", "dark"),
        "text_scale": lambda value: value in TEXT_SCALES,
        "lock_minutes": lambda value: type(value) is int and least <= value <= most,
        "recent": lambda value: isinstance(value, list) and all(isinstance(each, str) for each in value),
        "ways": lambda value: isinstance(value, dict) and all(isinstance(each, str) for each in value.values()),
    }
    known = {each.name for each in fields(Preferences)} & checks.keys()
    return {name: stored[name] for name in known if name in stored and checks[name](stored[name])}
