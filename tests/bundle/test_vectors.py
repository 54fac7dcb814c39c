"""Bundles that were written once and stay as they are: every later version must read them the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from toolkit.base.progress import silent
from toolkit.bundle.reading import inspect
from toolkit.bundle.records import encode
from toolkit.crypto import age

FOLDER = Path(__file__).parent / "vectors"


@pytest.mark.parametrize("expected", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_a_bundle_of_the_past_reads_the_same(expected):
    outcome = json.loads(expected.read_bytes())
    typed = [age.Words(outcome["words"])]
    opened = inspect(expected.with_suffix(".baton"), typed, root=None, progress=silent())
    writers = {}
    records = list(opened.records(typed, writers, progress=silent()))
    assert json.loads(opened.manifest.to_bytes()) == outcome["manifest"]
    assert [json.loads(line) for line in encode(records, writers.__getitem__)] == outcome["lines"]
