"""Whether a vault that is being opened is the one that was last locked here, or a copy of it.

Inside the vault stands a random token and how often it was opened and locked; outside, in this user's own data, the
same and the folder. A folder that was copied, put back from an old copy or brought from another laptop does not fit,
and becomes an instance of its own before anything is written: what other chapters believe it to have, it may not
have. When in doubt it does so too, which costs nothing but that the next bundles are whole ones. Writers are no matter
here: each run draws its own.
"""

from __future__ import annotations

import contextlib
import json
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..base.errors import ToolkitError
from ..base.files import known, read_limited, write_bytes
from ..base.paths import vaults_folder
from ..vault.vault import DATABASE, Vault

FACT = "place"
FILE = "places.json"
TOKEN_BYTES = 8
_LIMIT = 1 << 20
_MOST = 200


@dataclass(frozen=True)
class Place:
    """`count` rises with every opening and every locking."""

    token: str
    folder: str
    count: int


def folder_of(vault_name: str) -> Path:
    """What this laptop keeps about a vault, by the name that its keyring gives it."""
    return vaults_folder() / vault_name


def opened(vault: Vault, vault_name: str) -> bool:
    """To be called once a vault is open. True if it turned out to be a copy, and has become an instance of its own."""
    inside = vault.meta(FACT)
    copied = inside is not None and _is_copy(inside, vault.folder, places(vault_name))
    token = secrets.token_hex(TOKEN_BYTES) if inside is None or copied else inside["token"]
    with contextlib.suppress(ToolkitError):
        # On a full disk a vault can still be read; the next opening asks again.
        if copied:
            vault.renew_instance()
        _note(vault, vault_name, token, 0 if inside is None else inside["count"] + 1)
    return copied


def locking(vault: Vault, vault_name: str) -> None:
    """To be called before a vault is closed. What can't be written is left: then the next opening is in doubt."""
    with contextlib.suppress(ToolkitError):
        inside = vault.meta(FACT)
        if inside is not None:
            _note(vault, vault_name, inside["token"], inside["count"] + 1)


def forget(vault: Vault) -> None:
    """For a copy that was made knowingly, and already is an instance of its own."""
    vault.set_meta(FACT, None)


def line_of(vault: Vault) -> str:
    """Names this copy of the vault on this laptop."""
    inside = vault.meta(FACT)
    return str(inside["token"]) if inside is not None else vault.instance.hex()


def places(vault_name: str) -> list[Place]:
    """Where copies of a vault were last opened on this laptop, the latest last; none if nobody can tell."""
    try:
        stored = json.loads(read_limited(folder_of(vault_name) / FILE, _LIMIT))
        return [Place(str(each["token"]), str(each["folder"]), int(each["count"])) for each in stored]
    except (ToolkitError, ValueError, TypeError, KeyError, RecursionError):
        return []


def names_in(folder: Path) -> list[str]:
    """The vaults that were last opened in this folder, by their keyrings' names."""
    try:
        candidates = sorted(each.name for each in vaults_folder().iterdir())
    except OSError:
        return []
    wanted = str(folder.resolve())
    return [name for name in candidates if any(place.folder == wanted for place in places(name))]


def _is_copy(inside: Any, folder: Path, known_places: list[Place]) -> bool:
    place = next((each for each in known_places if each.token == inside["token"]), None)
    if place is None or inside["count"] < place.count:
        return True
    return place.folder != str(folder.resolve()) and (Path(place.folder) / DATABASE).is_file()


def _note(vault: Vault, vault_name: str, token: str, count: int) -> None:
    """Inside first: a vault that is ahead of what is known outside is no older copy."""
    vault.set_meta(FACT, {"token": token, "count": count})
    here = Place(token, str(vault.folder.resolve()), count)
    others = [each for each in places(vault_name) if each.token != token and each.folder != here.folder]
    folder = folder_of(vault_name)
    with contextlib.suppress(ToolkitError):
        # A laptop that keeps nothing outside: each opening is then in doubt, and none fails for it.
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise known(error, folder) from error
        write_bytes(folder / FILE, json.dumps([asdict(each) for each in [*others, here][-_MOST:]]).encode())
