"""A new laptop joins a chapter: it makes its own keys, asks with them, and becomes one of the chapter's by the answer.

Its vault is there from the beginning, locked like any other, and holds nothing but the laptop's own keys until the
answer comes; so it does not matter how long that takes, and no secret ever lies outside of it. The answer is a bundle
that holds everything (`services.syncing`). Each step can be done again: a request is written as often as it is needed,
and an answer that was cut short is read once more.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ..base import files
from ..base.clock import Now, wall_clock
from ..base.errors import ToolkitError
from ..base.media import sync_disk
from ..base.progress import Progress, silent
from ..bundle import reading as bundle_reading
from ..bundle.manifest import Manifest
from ..crypto.canonical import Malformed
from ..crypto.hybrid import HybridIdentity
from ..crypto.identity import ChapterCard, ChapterSecrets, fingerprint
from ..crypto.joining import LaptopRequest
from ..crypto.keyring import KdfParameters, Secret
from . import exchange, ours_told
from .exchange import Taken
from .laptops import REQUEST_ENDING
from .session import JOINING, Session, create_joining, open_vault
from .stick import find_bundles

_ROOT = "joining.root"
_OTHERS = ("joining.not_answered", "joining.not_an_answer", "bundle.not_a_bundle")
"""What is said of the other bundles on a stick."""


@dataclass(frozen=True)
class Answer:
    """An answer that was checked to its end: the chapter that it is from, its digits, and how many records it holds."""

    file: Path
    chapter: str
    digits: str
    counts: dict[str, int]


class Joining:
    """A laptop that asks to join; `lock` ends it, `join` makes it one of the chapter's."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._secrets = ChapterSecrets.from_bytes(bytes.fromhex(session.vault.meta(JOINING)))

    @property
    def folder(self) -> Path:
        return self._session.folder

    @property
    def way(self) -> str:
        """The id of the way in that opened it."""
        return self._session.way.id

    @property
    def digits(self) -> str:
        """To be compared, in person, with those that the chapter's laptop shows."""
        return LaptopRequest.create(self._secrets).digits

    def write_request(self, target: Path) -> Path:
        """Write what this laptop asks with, into a folder under a name that tells nothing, or as this file.

        Raises `file.*`.
        """
        path = target / f"{self._secrets.laptop_id[:8]}{REQUEST_ENDING}" if target.is_dir() else target
        files.write_bytes(path, LaptopRequest.create(self._secrets).to_bytes(), handed_over=True)
        sync_disk(path.parent)
        return path

    def look(self, path: Path, progress: Progress | None = None) -> Answer:
        """Read an answer, and change nothing.

        Raises `joining.not_answered` for a bundle that is for other laptops, `joining.not_an_answer` for one that is no
        answer, `joining.other_chapter` where another chapter's answer was begun with, `bundle.*`, `file.*`.
        """
        with self._sealed(path, progress or silent()) as copy:
            manifest, card = self._checked(copy, progress or silent())
        return Answer(path, card.name, fingerprint(card.root_public), dict(manifest.counts))

    def find(self, folder: Path, progress: Progress | None = None) -> Answer:
        """The newest answer to this laptop on a stick, among whatever else lies there.

        Raises `joining.not_answered` where there is none, as `look` for one that can't be taken, `file.*`.
        """
        refusal = ToolkitError("joining.not_answered")
        for found in find_bundles(folder):
            try:
                self._glance(found.path)
                return self.look(found.path, progress)
            except ToolkitError as error:
                if error.code not in _OTHERS:
                    refusal = error
        raise refusal

    def join(self, path: Path, digits: str, progress: Progress | None = None) -> tuple[Session, Taken]:
        """Be one of the chapter's laptops, once its `digits` were compared in person, with all that the answer holds.

        Raises as `look`, `joining.digits` where the answer is from a chapter with other digits; what was cut short is
        done by another `join`.
        """
        progress = progress or silent()
        vault = self._session.vault
        with self._sealed(path, progress) as copy:
            manifest, card = self._checked(copy, progress)
        if "".join(digits.split()) != "".join(fingerprint(card.root_public).split()):
            raise ToolkitError("joining.digits")
        try:
            signed, region = ours_told.region_of(manifest)
        except Malformed:
            raise ToolkitError("bundle.manifest") from None
        joined = replace(self._secrets, root_public=card.root_public)
        vault.set_metas(
            {
                _ROOT: card.root_public.hex(),
                "secrets": joined.to_bytes().hex(),
                **ours_told.card_facts(card, signed, region),
            }
        )
        with exchange.open_bundle(self._session, path, progress=progress) as incoming:
            taken = exchange.accept(self._session, incoming, progress)
        vault.set_metas({JOINING: None, _ROOT: None})
        return self._session, taken

    def lock(self) -> None:
        self._session.lock()

    def _glance(self, path: Path) -> None:
        """Tell bundles that are no answer to this laptop by how they begin, before any of them is copied whole."""
        with _as_joining():
            bundle_reading.peek(path, (HybridIdentity(self._secrets.recipient_seed),), root=None, own=True)

    def _checked(self, copy: Path, progress: Progress) -> tuple[Manifest, ChapterCard]:
        identities = (HybridIdentity(self._secrets.recipient_seed),)
        with _as_joining():
            manifest = bundle_reading.inspect(copy, identities, root=None, own=True, progress=progress).manifest
        if ours_told.KEY not in manifest.extra:
            raise ToolkitError("joining.not_an_answer")
        card = ours_told.card_of(manifest)
        if self._secrets.laptop not in card.laptops.active:
            raise ToolkitError("joining.not_an_answer")
        begun = self._session.vault.meta(_ROOT)
        if begun is not None and begun != card.root_public.hex():
            raise ToolkitError("joining.other_chapter")
        return manifest, card

    @contextlib.contextmanager
    def _sealed(self, path: Path, progress: Progress) -> Iterator[Path]:
        copy = self.folder / f"incoming-{secrets.token_hex(6)}.part"
        try:
            exchange.copy_beside(path, copy, progress)
            yield copy
        finally:
            with contextlib.suppress(OSError):
                copy.unlink()


@contextlib.contextmanager
def _as_joining() -> Iterator[None]:
    """The errors of reading a bundle, in terms of answers."""
    try:
        yield
    except ToolkitError as error:
        codes = {"bundle.not_for_us": "joining.not_answered", "bundle.passed_on": "joining.not_an_answer"}
        raise ToolkitError(codes.get(error.code, error.code), **error.facts) from None


def start(
    folder: Path, leader: str, passphrase: str, *, kdf: KdfParameters | None = None, now: Now = wall_clock
) -> Joining:
    """Make the vault of a laptop that asks to join a chapter, in a new or empty folder.

    Raises `vault.exists`, `vault.folder_not_empty`, `ways.label`, `passphrase.short`, `file.*`.
    """
    return Joining(create_joining(folder, leader, passphrase, kdf=kdf, now=now))


def resume(folder: Path, secret: Secret, *, now: Now = wall_clock) -> Joining:
    """Open a vault that waits for its answer. Raises `joining.done` for one that has joined, and as `open_vault`."""
    session = open_vault(folder, secret, now=now, joining=True)
    if session.vault.meta(JOINING) is None:
        session.lock()
        raise ToolkitError("joining.done")
    return Joining(session)
