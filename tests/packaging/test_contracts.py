"""The contracts in pyproject.toml hold, and each one notices a violation planted in a copy."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]

LAYERS = "Imports run one way"
QT = "Qt in ui and app alone"
DATABASE = "The encrypted database in vault alone"
CRYPTOGRAPHY = "Cryptography in crypto alone"
OFFLINE = "Offline"

VIOLATIONS = [
    ("base/planted.py", "import toolkit.domain", LAYERS),
    ("domain/planted.py", "import toolkit.crypto", LAYERS),
    ("crypto/planted.py", "import toolkit.vault", LAYERS),
    ("vault/planted.py", "import toolkit.bundle", LAYERS),
    ("formats/planted.py", "import toolkit.vault", LAYERS),
    ("services/planted.py", "import toolkit.ui", LAYERS),
    ("stray.py", "", LAYERS),
    ("services/planted.py", "from PySide6 import QtCore", QT),
    ("formats/planted.py", "import shiboken6", QT),
    ("services/planted.py", "import sqlcipher3", DATABASE),
    ("domain/planted.py", "import sqlite3", DATABASE),
    ("vault/planted.py", "from cryptography.hazmat.primitives import hashes", CRYPTOGRAPHY),
    ("bundle/planted.py", "import pyrage", CRYPTOGRAPHY),
    ("services/planted.py", "import socket", OFFLINE),
    ("ui/planted.py", "def fetch():\n    from urllib import request", OFFLINE),
]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    shutil.copytree(CHECKOUT / "toolkit", tmp_path / "toolkit", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def lint_imports(folder: Path) -> tuple[int, str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    ran = subprocess.run([*command, "--no-cache", "--no-logo"], cwd=folder, capture_output=True, encoding="utf-8")
    return ran.returncode, ran.stdout + ran.stderr


def test_the_contracts_hold(copy: Path) -> None:
    status, said = lint_imports(copy)
    assert status == 0, said
    assert all(f"{contract} KEPT" in said for contract in (LAYERS, QT, DATABASE, CRYPTOGRAPHY, OFFLINE)), said


@pytest.mark.parametrize(("path", "code", "contract"), VIOLATIONS)
def test_a_planted_violation_is_noticed(copy: Path, path: str, code: str, contract: str) -> None:
    (copy / "toolkit" / path).write_text(code + "\n", "utf-8")
    status, said = lint_imports(copy)
    assert status == 1, said
    assert f"{contract} BROKEN" in said
    assert said.count(" BROKEN") == 1, said
    assert f"toolkit.{path.removesuffix('.py').replace('/', '.')}" in said


@pytest.mark.parametrize(
    "code", ["from PySide6 import QtNetwork", "import PySide6.QtNetwork", "from PySide6.QtNetwork import QTcpSocket"]
)
def test_qt_network_is_noticed(copy: Path, code: str) -> None:
    planted = copy / "toolkit" / "ui" / "planted.py"
    planted.write_text(code + "\n", "utf-8")
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", str(planted)]
    ran = subprocess.run(command, cwd=copy, capture_output=True, encoding="utf-8")
    assert ran.returncode == 1
    assert "TID251" in ran.stdout
    assert "planted.py" in ran.stdout
