"""A real vault for each test, with the least work that a passphrase may take."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from toolkit.crypto.kdf import KdfParameters
from toolkit.services.session import Session, create_vault

PASSPHRASE = "river stone lantern"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = create_vault(
        tmp_path / "vault", "Riverbend", PASSPHRASE, leader="Sample Leader", region="US", kdf=KdfParameters()
    )
    yield made
    made.lock()
