"""An open vault in somebody's hands: making one, opening it, locking it."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..base.clock import Now, wall_clock
from ..base.errors import ToolkitError
from ..base.files import HALF_WRITTEN, clear_folder, known
from ..base.lock import FolderLock
from ..base.progress import Progress
from ..crypto import keyring
from ..crypto.identity import ChapterCard, ChapterSecrets, LaptopList
from ..crypto.keyring import KdfParameters, Keyring, VaultKey, Way
from ..domain.fields import clean_line
from ..domain.phones import known_region
from ..vault.check import Problem
from ..vault.reading import Reader
from ..vault.vault import DATABASE, Vault
from . import whereabouts

SHORTEST_PASSPHRASE = 8

_DIGIT = "[0-9a-f]"
LEFT_BEHIND = ("incoming-*.part", f".{_DIGIT * 32}.copy*", HALF_WRITTEN)
"""What a power cut may leave: the sealed copy of a bundle, the copy that a backup is made of, a half-written file."""


@dataclass(frozen=True)
class Chapter:
    name: str
    region: str | None


class Session:
    """Everything a person can do goes through an open session; `lock` ends it."""

    def __init__(self, folder: Path, vault: Vault, ring: Keyring, key: VaultKey, lock: FolderLock, way: Way) -> None:
        self.folder = folder
        self.vault = vault
        self.way = way
        self._ring = ring
        self._key = key
        self._lock = lock

    @property
    def reader(self) -> Reader:
        return self.vault.reader

    @property
    def who(self) -> str:
        """The name of whoever's way in opened this vault."""
        return self.way.label

    @property
    def chapter(self) -> Chapter:
        return Chapter(self.vault.meta("chapter"), self.vault.meta("region"))

    def set_chapter(self, name: str, region: str | None) -> None:
        """Raises `chapter.name`, `chapter.region`."""
        name, region = _checked_chapter(name, region)
        self.vault.set_meta("region", region)
        if name != self.vault.meta("chapter"):
            self.vault.set_meta("chapter", name)

    @property
    def secrets(self) -> ChapterSecrets:
        return ChapterSecrets.from_bytes(bytes.fromhex(self.vault.meta("secrets")))

    @property
    def card(self) -> ChapterCard:
        """Our own card, for others. Raises `identity.no_root` on a laptop that can't sign it."""
        secrets = self.secrets
        if secrets.root is None:
            raise ToolkitError("identity.no_root")
        laptops = LaptopList.from_json(self.vault.meta("laptops"))
        return ChapterCard.create(secrets.root, self.chapter.name, laptops)

    @property
    def keyring(self) -> Keyring:
        """The ways in as this session knows them, whatever has become of the files."""
        return self._ring

    def ways(self) -> list[Way]:
        """Who can open this vault."""
        return self._ring.ways(self._key)

    def change_passphrase(self, old: str, new: str, kdf: KdfParameters | None = None) -> None:
        """Raises `keyring.wrong_passphrase`, `passphrase.short`, `file.*`."""
        slot, _ = self._ring.open_slot(old)
        check_passphrase(new)
        ring = self._ring.change_passphrase(self._key, slot, new, kdf)
        _keep(self.folder, self.vault, ring)
        self._ring = ring

    def check(self, progress: Progress | None = None) -> list[Problem]:
        return self.vault.check(progress)

    def setting(self, name: str, default: Any = None) -> Any:
        value = self.vault.meta(f"setting.{name}")
        return default if value is None else value

    def set_setting(self, name: str, value: Any) -> None:
        self.vault.set_meta(f"setting.{name}", value)

    def lock(self) -> None:
        """Close everything. The keys go with the objects that held them; Python can't promise to wipe them."""
        whereabouts.locking(self.vault, self._ring.vault)
        self.vault.close()
        self._lock.release()


def check_passphrase(passphrase: str) -> None:
    """Raises `passphrase.short`."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise ToolkitError("passphrase.short", least=SHORTEST_PASSPHRASE)


def is_vault(folder: Path) -> bool:
    """Whether there is a vault in this folder, or what is left of one."""
    return any((folder / name).is_file() for name in (DATABASE, keyring.FIRST_COPY, keyring.SECOND_COPY))


def create_vault(
    folder: Path,
    chapter: str,
    passphrase: str,
    *,
    leader: str = "",
    region: str | None = None,
    kdf: KdfParameters | None = None,
    now: Now = wall_clock,
) -> Session:
    """Make a chapter's vault in a new or empty folder, and open it.

    `leader` names this way in; `region` (ISO 3166, two letters) is where phone numbers without a country are from.
    Raises `vault.exists`, `vault.folder_not_empty`, `chapter.*`, `passphrase.short`, `file.*`.
    """
    chapter, region = _checked_chapter(chapter, region)
    check_passphrase(passphrase)
    if is_vault(folder):
        raise ToolkitError("vault.exists", path=str(folder))
    made = not folder.exists()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise ToolkitError("vault.folder_not_empty", path=str(folder))
    except OSError as error:
        raise known(error, folder) from error
    lock = FolderLock(folder)
    try:
        leader = clean_line(leader) or chapter
        ring, key = Keyring.create(passphrase, leader, kdf or keyring.tune())
        # The keyring first: a database whose key was never written down is lost, a keyring alone is only unfinished.
        keyring.save(folder, ring)
        vault = Vault.create(folder, keyring.database_key(key), person=leader, now=now)
        try:
            secrets = ChapterSecrets.generate()
            if secrets.root is None:
                raise ToolkitError("identity.no_root")
            laptops = LaptopList.first(secrets.root, [secrets.laptop])
            vault.set_meta("chapter", chapter)
            vault.set_meta("region", region)
            vault.set_meta("laptops", laptops.to_json())
            vault.set_meta("keyring", ring.to_bytes().decode())
            whereabouts.opened(vault, ring.vault)
            # Last of all: a vault without it is unfinished.
            vault.set_meta("secrets", secrets.to_bytes().hex())
        except BaseException:
            # Systems that keep open files could not remove it.
            vault.close()
            raise
    except BaseException:
        lock.release()
        clear_folder(folder, remove=made)
        raise
    return Session(folder, vault, ring, key, lock, ring.ways(key)[0])


def open_vault(folder: Path, passphrase: str, *, now: Now = wall_clock) -> Session:
    """Open a vault.

    Raises `vault.not_found`, `vault.database_missing`, `vault.unfinished`, `vault.in_use`, `vault.newer`, `keyring.*`,
    `file.*`.
    """
    if not folder.is_dir() or not is_vault(folder):
        raise ToolkitError("vault.not_found", path=str(folder))
    if not (folder / DATABASE).is_file():
        raise ToolkitError("vault.database_missing", path=str(folder))
    lock = FolderLock(folder)
    try:
        loaded = keyring.load(folder)
        slot, key = loaded.keyring.open_slot(passphrase)
        (way,) = (each for each in loaded.keyring.ways(key) if each.id == slot)
        vault = Vault(folder, keyring.database_key(key), person=way.label, now=now)
        try:
            ring = _settled(folder, vault, loaded, passphrase)
            whereabouts.opened(vault, ring.vault)
        except BaseException:
            vault.close()
            raise
    except BaseException:
        lock.release()
        raise
    for pattern in LEFT_BEHIND:
        for left in folder.glob(pattern):
            with contextlib.suppress(OSError):
                left.unlink()
    return Session(folder, vault, ring, key, lock, way)


def _keep(folder: Path, vault: Vault, ring: Keyring) -> None:
    """Write a keyring: both copies first, then into the database, which has the last word."""
    keyring.save(folder, ring)
    vault.set_meta("keyring", ring.to_bytes().decode())


def _settled(folder: Path, vault: Vault, loaded: keyring.Loaded, passphrase: str) -> Keyring:
    """The keyring that holds, after mending whichever copy is behind.

    Raises `vault.unfinished`; `keyring.rolled_back` if an older copy was put back to get in by a way that is gone.
    """
    if vault.meta("secrets") is None:
        raise ToolkitError("vault.unfinished", path=str(folder))
    recorded = Keyring.parse(vault.meta("keyring").encode())
    rolled_back = loaded.keyring.generation < recorded.generation
    ring = recorded if rolled_back else loaded.keyring
    if loaded.keyring.generation != recorded.generation or not loaded.both_good:
        with contextlib.suppress(ToolkitError):
            # Mending is a kindness: on a full disk the vault opens all the same.
            _keep(folder, vault, ring)
    if rolled_back:
        try:
            ring.open_slot(passphrase)
        except ToolkitError:
            raise ToolkitError("keyring.rolled_back") from None
    return ring


def _checked_chapter(name: str, region: str | None) -> tuple[str, str | None]:
    name = clean_line(name)
    if not name or len(name) > 200:
        raise ToolkitError("chapter.name")
    if region is not None:
        region = region.strip().upper()
        if not known_region(region):
            raise ToolkitError("chapter.region")
    return name, region
