from pathlib import Path

import pytest

_CHECKOUT = Path(__file__).resolve().parents[3]
_REAL = _CHECKOUT.parent / "shared" / "fixtures"


@pytest.fixture
def real_files() -> Path:
    """Files written by other programs, where they are at hand."""
    if not (_REAL / "index.json").is_file():
        pytest.skip("the folder of real files written by other programs is not here")
    return _REAL


@pytest.fixture
def samples() -> Path:
    return Path(__file__).parent / "data"
