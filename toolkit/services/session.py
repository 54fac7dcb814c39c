"""An open vault in somebody's hands: making one, opening it, locking it."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..base.clock import Now, wall_clock
from ..base.errors import ToolkitError
from ..base.files import HALF_WRITTEN, clear_folder, known
from ..base.lock import FolderLock
from ..base.progress import Progress
from ..crypto import keyring
from ..crypto.hashing import keyed_hash
from ..crypto.identity import ChapterCard, ChapterSecrets, LaptopList, SigningKey, parse_card
from ..crypto.keyring import Attempt, KdfParameters, Keyring, Secret, VaultKey, Way
from ..domain.fields import Reach, clean_line
from ..domain.phones import known_region, same_way
from ..vault.check import Problem
from ..vault.reading import Reader
from ..vault.vault import DATABASE, Vault
from . import whereabouts

SHORTEST_PASSPHRASE = 8
CARD_SIGNED = "card.signed"
JOINING = "joining"
"""What a laptop has until its chapter answered: its own keys, and nobody's data."""

_NOTED_AGAIN = datetime.timedelta(days=30)

_DIGIT = "[0-9a-f]"
LEFT_BEHIND = ("incoming-*.part", f".{_DIGIT * 32}.copy*", "before-*.db.part*", HALF_WRITTEN)
"""What a power cut may leave: the sealed copy of a bundle, a half-made copy of the database, a half-written file."""

RESTORING = ".restoring"
"""The mark of a folder into which a backup is being brought back: until somebody opens it, it may be cleared away."""


@dataclass(frozen=True)
class Chapter:
    name: str
    region: str | None


def _left_out(_photo: bytes) -> None:
    """Where nobody can look at pictures, none are kept."""


class Session:
    """Everything a person can do goes through an open session; `lock` ends it."""

    def __init__(self, folder: Path, vault: Vault, ring: Keyring, key: VaultKey, lock: FolderLock, way: Way) -> None:
        self.folder = folder
        self.vault = vault
        self.way = way
        self._ring = ring
        self._key = key
        self._lock = lock
        self.shrunk: Callable[[bytes], bytes | None] = _left_out
        """Makes a photo small, or says that it is none. Pictures are Qt's work, so `ui` and `cli` put it here."""

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

    def set_chapter(self, name: str, region: str | None, *, root: SigningKey | None = None) -> None:
        """A new name is signed by the root key, which may lie with the guardians: `services.roots` has it from them.

        Raises `chapter.name`, `chapter.region`, `chapter.root_needed`.
        """
        name, region = _checked_chapter(name, region)
        if name != self.vault.meta("chapter"):
            root = root or self.secrets.root
            if root is None:
                raise ToolkitError("chapter.root_needed")
            self.sign_card(root, name)
            self.vault.set_meta("chapter", name)
        self.vault.set_meta("region", region)

    @property
    def secrets(self) -> ChapterSecrets:
        return ChapterSecrets.from_bytes(bytes.fromhex(self.vault.meta("secrets")))

    @property
    def laptops(self) -> LaptopList:
        return LaptopList.from_json(self.vault.meta("laptops"))

    @property
    def card(self) -> ChapterCard:
        """Our own card, for others, as the root last signed it. Raises `identity.no_root` where it never did."""
        root = self.secrets.root
        if root is not None:
            return ChapterCard.create(root, self.chapter.name, self.laptops)
        signed = self.vault.meta("card")
        if signed is None:
            raise ToolkitError("identity.no_root")
        return parse_card(signed.encode())

    def sign_card(self, root: SigningKey, name: str | None = None, laptops: LaptopList | None = None) -> None:
        """Keep a card with today's name and laptops, or new ones, so that it can be given away without the root."""
        laptops = laptops or self.laptops
        card = ChapterCard.create(root, name or self.chapter.name, laptops)
        signed = max(wall_clock(), (self.vault.meta(CARD_SIGNED) or 0) + 1)
        self.vault.set_metas({"card": card.card_bytes().decode(), "laptops": laptops.to_json(), CARD_SIGNED: signed})

    @property
    def keyring(self) -> Keyring:
        """The ways in as this session knows them, whatever has become of the files."""
        return self._ring

    def ways(self) -> list[Way]:
        """Who can open this vault."""
        return self._ring.ways(self._key)

    @property
    def vault_key(self) -> VaultKey:
        return self._key

    def keep_keyring(self, ring: Keyring) -> None:
        """Write a keyring of the same vault key. Raises `file.*`; then the old one counts, if it can be written back,
        and else whichever the next opening finds."""
        try:
            _keep(self.folder, self.vault, ring)
        except BaseException:
            with contextlib.suppress(ToolkitError):
                keyring.save(self.folder, self._ring)
            raise
        self._now_with(ring, self._key)

    def change_passphrase(
        self, old: str, new: str, kdf: KdfParameters | None = None, progress: Progress | None = None
    ) -> None:
        """The old one opens nothing any more, so the vault key changes too.

        Raises `keyring.wrong_passphrase`, `passphrase.short`, `file.*`, Cancelled.
        """
        slot, _ = self._ring.open_slot(old, self.way.id)
        check_passphrase(new)
        self.change_vault_key(progress, start=self._ring.change_passphrase(self._key, slot, new, kdf))

    def change_vault_key(
        self, progress: Progress | None = None, *, start: Keyring | None = None, without: str | None = None
    ) -> None:
        """A new vault key, for all ways in of the keyring `start` (the session's unless told) but one, if told.

        Until the database has it, the file holds the old keyring and the new one, and the vault opens by either.
        Raises `keyring.no_such_way`, `keyring.last_way`, `file.*`, `backup.damaged`, Cancelled; then nothing changed.
        """
        with self.vault.key_held():
            old, key = self._ring, VaultKey.generate()
            ring = (start or old).rekeyed(self._key, key, without)
            mark = keyring.database_mark(ring.vault, ring.generation)
            keyring.save(self.folder, old, ring)
            try:
                self.vault.change_key(keyring.database_key(key), mark, progress)
            except BaseException:
                with contextlib.suppress(ToolkitError):
                    # If it can't be written, the next opening finds out which of the two holds.
                    if _mark_of(self.folder) != mark:
                        keyring.save(self.folder, old)
                raise
            self._key.wipe()
            self._now_with(ring, key)
            with contextlib.suppress(ToolkitError):
                # As above.
                _keep(self.folder, self.vault, ring)

    def _now_with(self, ring: Keyring, key: VaultKey) -> None:
        self._ring, self._key = ring, key
        self.way = next((way for way in ring.ways(key) if way.id == self.way.id), self.way)

    def note_use(self, secret: Secret, today: datetime.date) -> None:
        """Opening the vault is the best of drills; once a month it is noted. Raises `file.*`."""
        proven = self.way.proven
        if proven is None or proven < today - _NOTED_AGAIN:
            members = () if isinstance(secret, str) else [share.member for share in secret]
            self.keep_keyring(self._ring.prove(self._key, self.way.id, members, today))

    def check(self, progress: Progress | None = None) -> list[Problem]:
        return self.vault.check(progress)

    def setting(self, name: str, default: Any = None) -> Any:
        value = self.vault.meta(f"setting.{name}")
        return default if value is None else value

    def set_setting(self, name: str, value: Any) -> None:
        self.vault.set_meta(f"setting.{name}", value)

    def hashed(self, way: tuple[str, Reach]) -> bytes:
        """What is kept of a forgotten way to reach somebody, by kind: a hash that only this vault can compute."""
        kind, reach = way
        return keyed_hash(self.vault.hash_key, "\0".join(same_way(kind, reach)).encode())

    def lock(self) -> None:
        """Close everything. The vault's keys are overwritten; what Python copied of them on the way can't be."""
        whereabouts.locking(self.vault, self._ring.vault)
        self.vault.close()
        self._key.wipe()
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

    def fill(vault: Vault) -> None:
        secrets = ChapterSecrets.generate()
        if secrets.root is None:
            raise ToolkitError("identity.no_root")
        laptops = LaptopList.first(secrets.root, [secrets.laptop])
        vault.set_laptop(secrets.laptop_id)
        vault.set_meta("chapter", chapter)
        vault.set_meta("region", region)
        vault.set_meta("laptops", laptops.to_json())
        # Last of all: a vault without it is unfinished.
        vault.set_meta("secrets", secrets.to_bytes().hex())

    return _made(folder, clean_line(leader) or chapter, passphrase, kdf, now, fill)


def create_joining(
    folder: Path, leader: str, passphrase: str, *, kdf: KdfParameters | None = None, now: Now = wall_clock
) -> Session:
    """Make an empty vault for a laptop that asks to join a chapter: see `services.joining`. Raises as `create_vault`,
    and `ways.label` without a name."""
    leader = clean_line(leader)
    if not leader:
        raise ToolkitError("ways.label")

    def fill(vault: Vault) -> None:
        secrets = ChapterSecrets.waiting()
        vault.set_laptop(secrets.laptop_id)
        vault.set_meta(JOINING, secrets.to_bytes().hex())

    return _made(folder, leader, passphrase, kdf, now, fill)


def _made(
    folder: Path, leader: str, passphrase: str, kdf: KdfParameters | None, now: Now, fill: Callable[[Vault], None]
) -> Session:
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
        ring, key = Keyring.create(passphrase, leader, kdf or keyring.tune())
        # The keyring first: a database whose key was never written down is lost, a keyring alone is only unfinished.
        keyring.save(folder, ring)
        mark = keyring.database_mark(ring.vault, ring.generation)
        vault = Vault.create(folder, keyring.database_key(key), person=leader, mark=mark, now=now)
        try:
            vault.set_meta("keyring", ring.to_bytes().decode())
            whereabouts.opened(vault, ring.vault)
            fill(vault)
        except BaseException:
            # Systems that keep open files could not remove it.
            vault.close()
            raise
    except BaseException:
        lock.release()
        clear_folder(folder, remove=made)
        raise
    return Session(folder, vault, ring, key, lock, ring.ways(key)[0])


def open_vault(
    folder: Path,
    secret: Secret,
    *,
    likely: str | None = None,
    progress: Progress | None = None,
    now: Now = wall_clock,
    joining: bool = False,
) -> Session:
    """Open a vault by a passphrase, or by the shares of a sheet or of guardians.

    `likely` is the id of the way in to try first: each passphrase that is tried in vain takes its time, and can be
    stopped before the next. `joining`: also one that waits for its chapter's answer.
    Raises `vault.joining`, `vault.not_found`, `vault.database_missing`, `vault.unfinished`, `vault.in_use`,
    `vault.newer`, `keyring.*`, `share.*`, `file.*`, Cancelled.
    """
    if not folder.is_dir() or not is_vault(folder):
        raise ToolkitError("vault.not_found", path=str(folder))
    if not (folder / DATABASE).is_file():
        raise ToolkitError("vault.database_missing", path=str(folder))
    lock = FolderLock(folder)
    try:
        loaded = keyring.load(folder)
        attempt = Attempt(secret, progress)
        ring, key, way, vault = _opened(folder, loaded.keyrings, attempt, likely, now)
        try:
            _claim(folder)
            ring = _settled(folder, vault, ring, loaded.both_good, attempt)
            _check_joined(vault, joining)
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
    session = Session(folder, vault, ring, key, lock, way)
    with contextlib.suppress(ToolkitError):
        # On a full disk the vault opens all the same.
        session.note_use(secret, datetime.datetime.fromtimestamp(now() / 1000, datetime.UTC).date())
    return session


def _claim(folder: Path) -> None:
    """From here on somebody works in it, so that nobody may clear it away. Raises `file.*`."""
    mark = folder / RESTORING
    try:
        if mark.exists():
            mark.unlink()
    except OSError as error:
        raise known(error, mark) from error


_TRY_THE_NEXT = ("keyring.wrong_passphrase", "keyring.altered", "share.other_set", "share.mismatch", "vault.wrong_key")


def _opened(
    folder: Path, rings: Sequence[Keyring], attempt: Attempt, likely: str | None, now: Now
) -> tuple[Keyring, VaultKey, Way, Vault]:
    """The first keyring that opens, and whose key opens the database: the newest, or the one before it if a change was
    cut short. Raises what the newest one says, or `keyring.older_than_vault`."""
    refusals = []
    for ring in rings:
        try:
            slot, key = ring.open_slot(attempt, likely)
            (way,) = (each for each in ring.ways(key) if each.id == slot)
            return ring, key, way, Vault(folder, keyring.database_key(key), person=way.label, now=now)
        except ToolkitError as error:
            if error.code not in _TRY_THE_NEXT:
                raise
            refusals.append(error)
    if rings[0].later_than(_mark_of(folder)):
        raise ToolkitError("keyring.older_than_vault")
    raise refusals[0]


def _mark_of(folder: Path) -> bytes:
    """What the database begins with: it tells for which keyring its key was made."""
    try:
        with (folder / DATABASE).open("rb") as file:
            return file.read(keyring.MARK_SIZE)
    except OSError as error:
        raise known(error, folder / DATABASE) from error


def _keep(folder: Path, vault: Vault, ring: Keyring) -> None:
    """Write a keyring: both copies first, then into the database, which has the last word."""
    keyring.save(folder, ring)
    vault.set_meta("keyring", ring.to_bytes().decode())


def _settled(folder: Path, vault: Vault, ring: Keyring, both_good: bool, attempt: Attempt) -> Keyring:
    """The keyring that holds, after mending whichever copy is behind.

    Raises `vault.unfinished`; `keyring.rolled_back` if an older copy was put back to get in by a way that is gone.
    """
    if vault.meta("secrets") is None and vault.meta(JOINING) is None:
        raise ToolkitError("vault.unfinished", path=str(folder))
    recorded = Keyring.parse(vault.meta("keyring").encode())
    rolled_back = ring.generation < recorded.generation
    holds = recorded if rolled_back else ring
    if ring.generation != recorded.generation or not both_good:
        with contextlib.suppress(ToolkitError):
            # Mending is a kindness: on a full disk the vault opens all the same.
            _keep(folder, vault, holds)
    if rolled_back:
        try:
            holds.open_slot(attempt)
        except ToolkitError:
            raise ToolkitError("keyring.rolled_back") from None
    return holds


def _check_joined(vault: Vault, joining: bool) -> None:
    """Raises `vault.joining`."""
    if vault.meta(JOINING) is None:
        vault.set_laptop(ChapterSecrets.from_bytes(bytes.fromhex(vault.meta("secrets"))).laptop_id)
    elif not joining:
        raise ToolkitError("vault.joining")


def _checked_chapter(name: str, region: str | None) -> tuple[str, str | None]:
    name = clean_line(name)
    if not name or len(name) > 200:
        raise ToolkitError("chapter.name")
    if region is not None:
        region = region.strip().upper()
        if not known_region(region):
            raise ToolkitError("chapter.region")
    return name, region
