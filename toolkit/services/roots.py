"""Where the chapter's root key is: in the vault, or with the guardians (until there are any, with a sheet).

Only the root adds laptops and renames the chapter. It is sealed to the paper when the paper is made, and leaves the
vault once a drill has shown that the paper is there. From then on it takes the paper to use it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..base.clock import latest_told, wall_clock
from ..base.errors import ToolkitError
from ..crypto.canonical import Fields, Malformed
from ..crypto.identity import SigningKey
from ..crypto.keyring import GUARDIANS, SHEET, Attempt, Secret, Way
from ..crypto.rootkey import SealedRoot
from ..crypto.slots import Paper
from .session import Session

_META = "root.sealed"
_CHANGED = "root.sealed.changed"
"""For each vault whose papers have the root: when that last changed, in milliseconds since 1970."""

MOST_SEALED = 100


@dataclass(frozen=True)
class RootPlace:
    """`in_vault`: whoever opens this vault has the root. `ways`: the ways in whose paper gives it back.

    `gone`: the sets of papers that are no way in any more, and give it back as well. `elsewhere`: how many papers that
    open the vaults of the chapter's other laptops do.
    """

    in_vault: bool
    ways: tuple[Way, ...]
    gone: tuple[int, ...]
    elsewhere: int = 0

    @property
    def only_gone(self) -> bool:
        """Whoever throws away a paper that opens nothing any more loses the root by that."""
        return not self.in_vault and not self.ways and not self.elsewhere


def place(session: Session) -> RootPlace:
    sealed, current = _sealed(session), session.ways()
    mine = {each.slot.id: each.slot.kdf for each in sealed if each.vault == session.keyring.vault}
    ways = tuple(way for way in current if way.id in mine)
    gone = [kdf for slot, kdf in mine.items() if slot not in {way.id for way in ways}]
    return RootPlace(
        session.secrets.root is not None,
        ways,
        tuple(sorted(kdf.set for kdf in gone if isinstance(kdf, Paper))),
        sum(each.vault != session.keyring.vault for each in sealed),
    )


def papers_with_root(session: Session) -> dict[int, str]:
    """The sets of papers that give the root back, and their kinds; of ways in, and of such as were removed."""
    slots = (each.slot for each in _sealed(session))
    return {slot.kdf.set: slot.kind for slot in slots if isinstance(slot.kdf, Paper)}


def root_key(session: Session, secret: Secret | None = None) -> SigningKey:
    """The root, for one use; `secret` is the paper where the root is no longer in the vault.

    Raises `chapter.root_needed` without it, `chapter.root_elsewhere` with another way in, `share.*`.
    """
    secrets = session.secrets
    if secrets.root is not None:
        return secrets.root
    if secret is None:
        raise ToolkitError("chapter.root_needed")
    if isinstance(secret, str):
        raise ToolkitError("chapter.root_elsewhere")
    attempt = Attempt(secret)
    refusal = ToolkitError("chapter.root_elsewhere")
    for each in _sealed(session):
        if attempt.key(each.slot) is not None:
            try:
                return each.open(attempt, secrets.root_public)
            except ToolkitError as error:
                # Another laptop may have told of something that is none.
                refusal = error
    raise refusal


def rename_chapter(session: Session, name: str, region: str | None, secret: Secret | None = None) -> None:
    """Raises `chapter.name`, `chapter.region`, and as `root_key` where the name changes."""
    root = root_key(session, secret) if secret is not None else None
    session.set_chapter(name, region, root=root)


def seal(session: Session, way: Way) -> None:
    """Seal the root to a paper that was just made, if it is at hand."""
    root = session.secrets.root
    if root is not None:
        _keep(session, [*_sealed(session), SealedRoot.seal(session.keyring, way.id, root)])


def hand_over(session: Session, secret: Secret) -> None:
    """Seal the root to all guardians, or where there are none to all sheets, from a paper that has it; one that is no
    way in any more will do. Raises as `root_key`."""
    _seal_to_missing(session, session.ways(), root_key(session, secret))


def after_drill(session: Session, way: Way, secret: Secret | None) -> bool:
    """Let the root go where it belongs, now that a paper was shown to work; whether it left the vault by that.

    `secret` is what the paper gave, if it was given whole. Raises `identity.damaged` if it does not give the root back.
    """
    if way.kind not in (SHEET, GUARDIANS) or way.proven is None:
        return False
    ways = session.ways()
    guarded = any(each.kind == GUARDIANS for each in ways)
    with contextlib.suppress(ToolkitError):
        _seal_to_missing(session, ways, root_key(session, secret))
    sealed = _sealed(session)
    mine = next((each for each in sealed if each.slot.id == way.id), None)
    if mine is None or (guarded and way.kind != GUARDIANS):
        return False
    if secret is not None:
        mine.open(secret, session.secrets.root_public)
    if way.kind == GUARDIANS:
        guardians = {each.id for each in ways if each.kind == GUARDIANS}
        theirs = [each for each in sealed if each.vault != session.keyring.vault]
        _keep(session, [*(each for each in sealed if each.slot.id in guardians), *theirs])
    return _leave(session)


def after_removal(session: Session) -> None:
    """Forget what was sealed to a paper that is no way in any more, unless nothing else here gives the root back.

    What other laptops told of their papers does not count: nobody can see from here whether those are still there, and
    another laptop may forget its own at the same time, as it knows of ours.
    """
    sealed, ids = _sealed(session), {way.id for way in session.ways()}
    held = [each for each in sealed if each.slot.id in ids]
    theirs = [each for each in sealed if each.vault != session.keyring.vault]
    if len(held) + len(theirs) < len(sealed) and (held or session.secrets.root is not None):
        _keep(session, held + theirs)


def _seal_to_missing(session: Session, ways: Sequence[Way], root: SigningKey) -> None:
    sealed = _sealed(session)
    ids = {each.slot.id for each in sealed}
    wanted = GUARDIANS if any(each.kind == GUARDIANS for each in ways) else SHEET
    missing = [each for each in ways if each.kind == wanted and each.id not in ids]
    if missing:
        _keep(session, [*sealed, *(SealedRoot.seal(session.keyring, each.id, root) for each in missing)])


def _leave(session: Session) -> bool:
    secrets = session.secrets
    if secrets.root is None:
        return False
    session.sign_card(secrets.root)
    session.vault.set_meta("secrets", replace(secrets, root_seed=None).to_bytes().hex())
    return True


def _sealed(session: Session) -> list[SealedRoot]:
    return [SealedRoot.from_json(each) for each in session.vault.meta(_META) or ()]


def _keep(session: Session, sealed: Sequence[SealedRoot]) -> None:
    changed = (session.vault.meta(_CHANGED) or {}) | {session.keyring.vault: wall_clock()}
    session.vault.set_metas({_META: [each.to_json() for each in sealed], _CHANGED: changed})


# Told to the chapter's other laptops: with the papers together any of them adds and removes laptops


def told(session: Session) -> list[dict[str, object]]:
    """What is sealed to the papers of each vault, and since when. It opens with those papers alone."""
    changed, sealed = session.vault.meta(_CHANGED) or {}, _sealed(session)
    vaults = dict.fromkeys([session.keyring.vault, *(each.vault for each in sealed)])
    return [
        {
            "vault": vault,
            "changed": changed.get(vault, 0),
            "roots": [each.to_json() for each in sealed if each.vault == vault],
        }
        for vault in vaults
    ]


def adopt(session: Session, told: Sequence[object]) -> None:
    """Know of the papers of other laptops' vaults what those tell, where that is newer. Within a transaction.

    Raises `identity.damaged`.
    """
    changed, sealed = dict(session.vault.meta(_CHANGED) or {}), _sealed(session)
    for each in told:
        try:
            fields = Fields(each, ("vault", "changed", "roots"))
            vault, at = fields.hexadecimal("vault", 8), fields.number("changed", 0, 1 << 53)
            theirs = [SealedRoot.from_json(root) for root in fields.items("roots", MOST_SEALED)]
        except Malformed:
            raise ToolkitError("identity.damaged") from None
        if vault != session.keyring.vault and changed.get(vault, 0) < at <= latest_told():
            sealed = [root for root in sealed if root.vault != vault]
            sealed += [root for root in theirs if root.vault == vault]
            changed[vault] = at
    # Ours first: what others tell never takes their place.
    sealed.sort(key=lambda each: each.vault != session.keyring.vault)
    session.vault.set_meta(_META, [each.to_json() for each in sealed[:MOST_SEALED]])
    session.vault.set_meta(_CHANGED, changed)
