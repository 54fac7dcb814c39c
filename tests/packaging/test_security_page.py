"""SECURITY.md names tests for what it promises: each of them is there, and no promise stands alone."""

from __future__ import annotations

import ast
import re
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PAGE = (CHECKOUT / "SECURITY.md").read_text("utf-8")
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")


def test_every_promise_names_a_test_and_every_test_is_there() -> None:
    section = PAGE.partition("## What is promised, and what holds it")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("|")][2:]
    assert len(rows) > 15
    for row in rows:
        named = NAMED.findall(row)
        assert named, row
        assert row.count("`tests/") == len(named), row
        for file, test in named:
            assert (CHECKOUT / file).is_file(), file
            tree = ast.parse((CHECKOUT / file).read_text("utf-8"))
            tests = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
            assert any(name.startswith("test_") for name in tests), file
            assert not test or test in tests, f"{file}::{test}"


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)]+)\)", PAGE):
        assert (CHECKOUT / target).exists(), target
