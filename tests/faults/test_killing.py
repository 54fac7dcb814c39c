"""kill -9 in the middle of work: the vault opens, is whole, and everything whose success was shown is there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from . import killing_backups, migrating
from .killing import OPERATIONS, kill_during, kills, make_vault


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_vault(tmp_path_factory.mktemp("grown") / "vault")


@pytest.mark.parametrize("seed", kills(1, 150))
@pytest.mark.parametrize("name", OPERATIONS)
def test_a_killed_operation_loses_nothing_that_was_shown(grown: Path, tmp_path: Path, name: str, seed: int) -> None:
    folder = tmp_path / "vault"
    shutil.copytree(grown, folder)
    kill_during(OPERATIONS[name], folder, seed)


@pytest.mark.parametrize("seed", kills(2, 100))
@pytest.mark.parametrize("name", killing_backups.OPERATIONS)
def test_a_killed_backup_restoring_or_change_of_tables(grown: Path, tmp_path: Path, name: str, seed: int) -> None:
    folder = tmp_path / "vault"
    shutil.copytree(grown, folder)
    if name == "migrate":
        migrating.add_step()
    try:
        kill_during(killing_backups.OPERATIONS[name], folder, seed)
    finally:
        migrating.remove_step()
