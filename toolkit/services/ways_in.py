"""The ways into a vault: who can open it, with what, and whether that was ever shown to work.

Ways in are passphrases, recovery sheets (words on paper that open alone) and guardians (words on several papers, some
of which open together). Removing one changes the vault key for all that remain, with nobody else present.
"""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..base.errors import ToolkitError
from ..base.progress import Progress
from ..crypto import kdf as kdfs
from ..crypto import keyring, shares
from ..crypto.keyring import GUARDIANS, PASSPHRASE, SHEET, KdfParameters, Keyring, Secret, Way
from ..crypto.shares import MOST_NEEDED, MOST_SHARES, WORD_COUNT, Share, TypedWord, typed_word
from ..crypto.slots import Paper as PaperWrapping
from ..domain.fields import clean_line
from . import roots
from .session import Session, check_passphrase

__all__ = [
    "GUARDIANS",
    "MOST_NEEDED",
    "MOST_SHARES",
    "PASSPHRASE",
    "SHARES",
    "SHEET",
    "THRESHOLD",
    "WORD_COUNT",
    "Collected",
    "Drill",
    "KdfParameters",
    "Paper",
    "Secret",
    "Share",
    "TypedWord",
    "Way",
    "add_passphrase",
    "better_kdf",
    "collect",
    "collect_for",
    "collect_root",
    "drill",
    "drills_due",
    "keyholders",
    "make_guardians",
    "make_sheet",
    "rekey",
    "remove",
    "rename",
    "set_new_passphrase",
    "tune",
    "typed_word",
    "upgrade",
    "ways",
]

THRESHOLD, SHARES = 2, 3
"""What is proposed for guardians."""
DRILL_DAYS = 182
KEYHOLDERS_WANTED = 2
_TUNED = "kdf"
_WORTH = 1.5
"""How many times the work a new setting must take before people are asked to change to it."""


@dataclass(frozen=True)
class Paper:
    """What is printed: a sheet, or the share of one guardian. `words` and their `numbers` in the list are the secret.

    `set` tells papers that belong together; `member` counts from 1 to `shares`, of which `threshold` are needed.
    """

    way: str
    kind: str
    label: str
    chapter: str
    made: datetime.date
    set: int
    member: int
    threshold: int
    shares: int
    words: tuple[str, ...] = field(repr=False)
    numbers: tuple[int, ...] = field(repr=False)

    @property
    def text(self) -> str:
        return " ".join(self.words)


Deliver = Callable[[Sequence[Paper]], None]
"""Is given papers before they count, to write them down; what it raises leaves everything as it was."""


@dataclass(frozen=True)
class Collected:
    """Papers as far as they were typed in: `shares` opens the vault as soon as none are `missing`."""

    kind: str
    set: int
    threshold: int
    members: tuple[int, ...]
    shares: tuple[Share, ...] = field(repr=False)

    @property
    def missing(self) -> int:
        return max(0, self.threshold - len(self.members))


@dataclass(frozen=True)
class Drill:
    """What a rehearsal came to. `missing`: how many more guardians have to show their share until the way in is proven.

    `root_left`: by that, the chapter's root key left the vault, and is on this paper alone from now on.
    """

    way: Way
    missing: int
    root_left: bool


def ways(session: Session) -> list[Way]:
    """All of them, in the order in which they were added."""
    return session.ways()


def way(session: Session, way_id: str) -> Way:
    """Raises `keyring.no_such_way`."""
    found = next((each for each in session.ways() if each.id == way_id), None)
    if found is None:
        raise ToolkitError("keyring.no_such_way")
    return found


def add_passphrase(session: Session, label: str, passphrase: str, kdf: KdfParameters | None = None) -> Way:
    """One more person who opens the vault.

    Raises `passphrase.short`, `ways.label`, `keyring.full`, `keyring.many_passphrases`, `file.*`.
    """
    check_passphrase(passphrase)
    parameters = kdf or _for_new(session)
    ring = session.keyring.add_passphrase(session.vault_key, passphrase, _label(label), parameters)
    session.keep_keyring(ring)
    return session.ways()[-1]


def make_sheet(session: Session, label: str, deliver: Deliver | None = None) -> Paper:
    """A recovery sheet: 20 words that open the vault alone. Raises `ways.label`, `keyring.full`, `file.*`."""
    (paper,) = _make_papers(session, 1, 1, label, deliver)
    return paper


def make_guardians(
    session: Session, threshold: int, shares: int, label: str, deliver: Deliver | None = None
) -> list[Paper]:
    """Papers for so many guardians, any `threshold` of which open the vault together, and fewer not at all.

    Raises `share.threshold` unless 2 to 5 of at most 9 are asked for, `ways.label`, `keyring.full`, `file.*`.
    """
    if threshold < 2:
        raise ToolkitError("share.threshold", most_needed=MOST_NEEDED, most=MOST_SHARES)
    return _make_papers(session, threshold, shares, label, deliver)


def rename(session: Session, way_id: str, label: str) -> Way:
    """Raises `ways.label`, `keyring.no_such_way`, `file.*`."""
    session.keep_keyring(session.keyring.rename(session.vault_key, way_id, _label(label)))
    return way(session, way_id)


def remove(session: Session, way_id: str, progress: Progress | None = None) -> None:
    """Take a way in away, and change the vault key, so that whoever had it can't open what is written from now on.

    Copies and backups that were made before open as before, with the ways in of their day.
    Raises `keyring.no_such_way`, `keyring.last_way`, `file.*`, Cancelled; then nothing was changed.
    """
    session.change_vault_key(progress, without=way_id)
    with contextlib.suppress(ToolkitError):
        # The way in is gone, and that is what is told.
        roots.after_removal(session)


def rekey(session: Session, progress: Progress | None = None) -> None:
    """Change the vault key, for all ways in. Raises `file.*`, Cancelled; then nothing was changed."""
    session.change_vault_key(progress)


def set_new_passphrase(
    session: Session, passphrase: str, label: str, *, way_id: str | None = None, progress: Progress | None = None
) -> Way:
    """For somebody who got in by paper: a passphrase of their own, in the place of the way in `way_id` if told.

    The one replaced opens nothing any more. Raises as `add_passphrase` and `rekey`.
    """
    if way_id is None:
        return add_passphrase(session, label, passphrase)
    check_passphrase(passphrase)
    ring = session.keyring.change_passphrase(session.vault_key, way_id, passphrase, _for_new(session))
    session.change_vault_key(progress, start=ring.rename(session.vault_key, way_id, _label(label)))
    return way(session, way_id)


# Drills


def drill(session: Session, way_id: str, secret: Secret, today: datetime.date | None = None) -> Drill:
    """Show that a passphrase, a sheet, or one or more guardians' shares work; nothing but the day of it is noted.

    Guardians need not come together: a share is known by itself, and the way in is proven once enough were shown.
    Raises `keyring.wrong_passphrase`, `keyring.no_such_way`, `share.*`, `file.*`.
    """
    ring, key = session.keyring, session.vault_key
    slot = ring.slot(way_id)
    whole: Secret | None = secret
    members: set[int] = set()
    if isinstance(secret, str):
        ring.private_half(way_id, secret)
    else:
        if not secret or not isinstance(slot.kdf, PaperWrapping):
            raise ToolkitError("share.other_set")
        members = ring.members(key, way_id, secret)
        if len(members) < secret[0].threshold:
            whole = None
        else:
            ring.private_half(way_id, secret)
    session.keep_keyring(ring.prove(key, way_id, members, today or _today()))
    proven = way(session, way_id)
    shown = sum(day is not None for day in proven.members)
    left = roots.after_drill(session, proven, whole)
    return Drill(proven, max(0, proven.threshold - shown), left)


def drills_due(session: Session, today: datetime.date | None = None) -> list[Way]:
    """Ways in that were never shown to work, or not for half a year. Who opened with a passphrase just showed it."""
    oldest = (today or _today()) - datetime.timedelta(days=DRILL_DAYS)
    return [
        each for each in session.ways() if each.id != session.way.id and (each.proven is None or each.proven < oldest)
    ]


def keyholders(session: Session) -> list[str]:
    """Who can open this vault without the others: everybody with a passphrase, and guardians once they are proven.

    A sheet is nobody by itself, so it does not count.
    """
    able = [
        each.label
        for each in session.ways()
        if each.kind == PASSPHRASE or (each.kind == GUARDIANS and each.proven is not None)
    ]
    return list(dict.fromkeys(able))


# Typing papers in


def collect(folder: Path, texts: Sequence[str]) -> Collected:
    """`collect_for` the vault in this folder, which stays closed. Raises `keyring.*` as well."""
    return collect_for(keyring.load(folder).keyrings, texts)


def collect_for(rings: Sequence[Keyring], texts: Sequence[str]) -> Collected:
    """What papers typed in so far come to, for these keyrings, such as that of a backup.

    Raises `share.word`, `share.length`, `share.checksum`, `share.foreign` (each with `paper`, which of the texts it
    is, from 1), `share.other_set` for one of another vault or of a way in that was removed, `share.mixed` for one of
    another set than the first, `share.repeated`.
    """
    kinds = {slot.kdf.set: slot.kind for ring in rings for slot in ring.slots if isinstance(slot.kdf, PaperWrapping)}
    return _collected(kinds, texts)


def collect_root(session: Session, texts: Sequence[str]) -> Collected:
    """`collect_for` whatever gives the chapter's root key back, also papers that open the vault no more."""
    return _collected(roots.papers_with_root(session), texts)


def _collected(kinds: Mapping[int, str], texts: Sequence[str]) -> Collected:
    found: list[Share] = []
    for number, text in enumerate(texts, 1):
        share = parsed(text, number)
        if share.set not in kinds:
            raise ToolkitError("share.other_set", paper=number)
        if found and share.set != found[0].set:
            raise ToolkitError("share.mixed", paper=number)
        if any(share.member == each.member for each in found):
            raise ToolkitError("share.repeated", paper=number)
        found.append(share)
    if not found:
        raise ToolkitError("share.length", paper=1, count=0, wanted=WORD_COUNT)
    first = found[0]
    members = tuple(sorted(share.member for share in found))
    return Collected(kinds[first.set], first.set, first.threshold, members, tuple(found))


def parsed(text: str, paper: int = 1) -> Share:
    """One paper as somebody typed it. Raises as `collect`, but for what takes a vault to know."""
    try:
        return shares.parse(text)
    except ToolkitError as error:
        raise ToolkitError(error.code, **(error.facts | {"paper": paper})) from None


# How much work a passphrase takes


def tune(session: Session, *, anew: bool = False) -> KdfParameters:
    """Measure this laptop, and let new passphrases take what the slowest of the chapter's laptops bears.

    To be run on the slowest one: a faster one never raises what a slower one has said, unless that is forgotten, with
    `anew`, as the slowest laptop is gone.
    """
    here, told = kdfs.tune(), None if anew else _tuned(session)
    slowest = here if told is None or here.work < told.work else told
    session.set_setting(_TUNED, {"memory_kib": slowest.memory_kib, "passes": slowest.passes, "lanes": slowest.lanes})
    return slowest


def better_kdf(session: Session) -> KdfParameters | None:
    """What to offer to whoever just opened the vault with a passphrase that takes far less work than it could."""
    mine, told = session.way.kdf, _tuned(session)
    if mine is None or told is None:
        return None
    better = session.keyring.affordable(told, session.way.id)
    return better if better.work >= _WORTH * mine.work else None


def upgrade(session: Session, passphrase: str, kdf: KdfParameters) -> None:
    """The same passphrase, with other work. Raises `keyring.wrong_passphrase`, `file.*`."""
    slot, _ = session.keyring.open_slot(passphrase, session.way.id)
    session.keep_keyring(session.keyring.change_passphrase(session.vault_key, slot, passphrase, kdf))


def _for_new(session: Session) -> KdfParameters:
    """What a new passphrase takes: what the slowest laptop was found to bear, or else no more than the others take."""
    used = [each.kdf for each in session.ways() if each.kdf is not None]
    return _tuned(session) or min(used, key=lambda kdf: kdf.work, default=None) or kdfs.tune()


def _tuned(session: Session) -> KdfParameters | None:
    told = session.setting(_TUNED)
    return None if told is None else KdfParameters(**told)


def _make_papers(session: Session, threshold: int, count: int, label: str, deliver: Deliver | None) -> list[Paper]:
    ring, made = session.keyring.add_paper(session.vault_key, threshold, count, _label(label))
    new = ring.ways(session.vault_key)[-1]
    papers = [_paper(session, new, share) for share in made]
    if deliver is not None:
        deliver(papers)
    session.keep_keyring(ring)
    with contextlib.suppress(ToolkitError):
        # The papers open the vault already; the root comes to them with their drill, if not now.
        roots.seal(session, new)
    return papers


def _paper(session: Session, new: Way, share: Share) -> Paper:
    return Paper(
        way=new.id,
        kind=new.kind,
        label=new.label,
        chapter=session.chapter.name,
        made=new.added,
        set=share.set,
        member=share.member,
        threshold=share.threshold,
        shares=new.shares,
        words=share.words,
        numbers=share.numbers,
    )


def _label(label: str) -> str:
    cleaned = clean_line(label)
    if not cleaned:
        raise ToolkitError("ways.label")
    return cleaned


def _today() -> datetime.date:
    return datetime.datetime.now(datetime.UTC).date()
