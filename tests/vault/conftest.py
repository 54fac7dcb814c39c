from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from toolkit.vault.vault import Vault

KEY = bytes(range(32))


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = Vault.create(tmp_path, KEY, person="Leila")
    yield vault
    vault.close()
