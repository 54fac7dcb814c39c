"""EIO and ENOSPC at byte n of all that an operation writes, once or for good: a known message, and nothing lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from toolkit.ui.messages import MESSAGES

from . import failing_disk
from .failing_disk import OPERATIONS

TIMES = 400 if os.environ.get("BATON_PROFILE") == "long" else 20


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("grown")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BATON_SETTINGS_FOLDER", str(root / "settings"))
        failing_disk.grow(root)
    return root


@pytest.mark.parametrize("name", OPERATIONS)
def test_the_disk_fails_at_byte_n(disk: Path, grown: Path, tmp_path: Path, name: str) -> None:
    first, *times = failing_disk.run(disk, name, grown, tmp_path, TIMES)
    assert first["whole"]
    told = times[1::2]
    assert len(told) == TIMES
    codes = {each["code"] for each in told} - {None}
    assert codes
    assert codes <= MESSAGES.keys()
