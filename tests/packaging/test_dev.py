"""packaging/dev.py needs nothing but Python, stays small, and no committed file gives away where it was made."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
DEV = CHECKOUT / "packaging" / "dev.py"


def dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    # -I -S: no library beyond Python's own can be seen.
    return subprocess.run([sys.executable, "-I", "-S", str(DEV), *arguments], capture_output=True, encoding="utf-8")


def test_dev_imports_the_standard_library_alone() -> None:
    imported = set()
    for node in ast.walk(ast.parse(DEV.read_bytes())):
        if isinstance(node, ast.Import):
            imported |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level
            imported.add(str(node.module).partition(".")[0])
    assert imported <= sys.stdlib_module_names


def test_dev_is_short() -> None:
    assert len(DEV.read_text("utf-8").splitlines()) < 200


def test_dev_explains_itself() -> None:
    shown = dev("--help")
    assert shown.returncode == 0
    for verb in ("demo", "app", "test", "check", "bench", "fuzz"):
        assert f"packaging/dev.py {verb}" in shown.stdout


@pytest.mark.parametrize("arguments", [[], ["no-such-verb"]])
def test_dev_refuses_what_it_does_not_know(arguments: list[str]) -> None:
    assert dev(*arguments).returncode == 2


def test_ci_runs_the_test_command() -> None:
    ci = CHECKOUT / ".ci" / "run"
    assert "python3 packaging/dev.py test" in ci.read_text("utf-8")
    if sys.platform != "win32":
        assert ci.stat().st_mode & 0o111


def test_no_committed_file_names_a_registry_or_this_machine() -> None:
    if not shutil.which("git") or not (CHECKOUT / ".git").exists():
        pytest.skip("this is no git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=CHECKOUT, capture_output=True)
    if listed.returncode:
        pytest.skip("git may not look into this checkout: it belongs to somebody else")
    forbidden = re.compile(re.escape(str(CHECKOUT)).encode() + rb"[/\\\\]")
    committed = [CHECKOUT / name for name in listed.stdout.decode().split("\0") if name]
    named = {
        str(path): found[0] for path in committed if path.is_file() and (found := forbidden.search(path.read_bytes()))
    }
    assert not named
    set_up = [CHECKOUT / "pyproject.toml", CHECKOUT / ".ci" / "run", *(CHECKOUT / "packaging").iterdir()]
    assert not [str(path) for path in set_up if path.is_file() and b"://" in path.read_bytes()]
