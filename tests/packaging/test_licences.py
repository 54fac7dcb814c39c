"""The page of licences names every library that is installed with Baton, in the version that is pinned."""

from __future__ import annotations

import re
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]


def test_the_page_names_every_pinned_library_and_no_other() -> None:
    pins = (CHECKOUT / "packaging/requirements.txt").read_text("utf-8")
    pinned = re.findall(r"^([\w.-]+)==([\w.]+)", pins, re.MULTILINE)
    page = (CHECKOUT / "resources/licenses/libraries.md").read_text("utf-8")
    named = re.findall(r"^- ([\w.-]+) ([\w.]+): ", page, re.MULTILINE)
    assert {(name.lower(), version) for name, version in named} == {(name.lower(), version) for name, version in pinned}
