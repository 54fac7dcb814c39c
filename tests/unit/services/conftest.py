"""A real vault for each test, with the least work that a passphrase may take."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from toolkit.crypto.kdf import KdfParameters
from toolkit.services import chapters
from toolkit.services.session import Session, create_vault

PASSPHRASE = "river stone lantern"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = create_vault(
        tmp_path / "vault", "Riverbend", PASSPHRASE, leader="Sample Leader", region="US", kdf=KdfParameters()
    )
    yield made
    made.lock()


@pytest.fixture
def friends(tmp_path: Path) -> Iterator[tuple[Session, Session]]:
    """Two chapters that know each other."""
    made = [
        create_vault(tmp_path / name, name, PASSPHRASE, leader=f"{name} leader", region="GB", kdf=KdfParameters())
        for name in ("Riverbend", "Harbour Street")
    ]
    chapters.trust(made[0], made[1].card)
    chapters.trust(made[1], made[0].card)
    yield made[0], made[1]
    for session in made:
        session.lock()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder
