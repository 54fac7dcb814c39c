"""Every fuzzer for a moment, with the same inputs each time: that they run, and find nothing any more."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest

from tests.fuzz.run import altered
from tests.fuzz.targets import SECONDS, TARGETS

INPUTS = 400 if os.environ.get("BATON_PROFILE") == "long" else 40

FOUND = Path(__file__).parent / "found"
"""What was mended once, by the name of its target."""


@pytest.mark.parametrize("name", TARGETS)
def test_whatever_comes_is_read_or_refused(name: str, tmp_path: Path) -> None:
    target = TARGETS[name](tmp_path)
    rng = random.Random(name)
    found = [path.read_bytes() for path in sorted(FOUND.glob(f"{name}-*"))]
    for known in (*target.seeds, *found):
        target.feed(known)
    for _ in range(INPUTS):
        began = time.monotonic()
        target.feed(altered(rng.choice(target.seeds), target.seeds, rng))
        assert time.monotonic() - began < SECONDS
