"""What all tests share: how hard hypothesis tries, where real files lie, and that nobody's own settings are touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

_WITHOUT_A_CLOCK = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow], "print_blob": True}
# The quick profile tries the same examples every time, so that a commit passes or fails for what is in it; the long one
# tries others each time, and is where new ones are found.
settings.register_profile("quick", max_examples=30, stateful_step_count=20, derandomize=True, **_WITHOUT_A_CLOCK)
settings.register_profile("long", max_examples=1000, stateful_step_count=50, **_WITHOUT_A_CLOCK)
settings.load_profile(os.environ.get("BATON_PROFILE", "quick"))


@pytest.fixture(scope="session")
def fixtures_folder() -> Path:
    """The folder of real exports of other programs; its index.json says what each holds."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "fixtures"
    if not folder.is_dir():
        pytest.skip("the folder of real files, ../shared/fixtures, is not beside this checkout")
    return folder


@pytest.fixture(autouse=True)
def _settings_of_their_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BATON_SETTINGS_FOLDER", str(tmp_path_factory.mktemp("settings")))
