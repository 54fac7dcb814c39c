"""The command line on a real vault, with the passphrase in a file as the variable names it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from toolkit.__main__ import _holdings, _pdf
from toolkit.cli import Window, cli
from toolkit.crypto.kdf import KdfParameters
from toolkit.services.session import create_vault
from toolkit.ui.pictures import shrunk

PASSPHRASE = "river stone lantern"


@pytest.fixture(autouse=True)
def passphrase_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "passphrase.txt"
    path.write_text(PASSPHRASE + "\n", "utf-8")
    monkeypatch.setenv("BATON_PASSPHRASE_FILE", str(path))
    return path


def make_vault(folder: Path, chapter: str) -> str:
    create_vault(folder, chapter, PASSPHRASE, region="US", kdf=KdfParameters()).lock()
    return str(folder)


@pytest.fixture
def vault(tmp_path: Path) -> str:
    return make_vault(tmp_path / "vault", "Riverbend")


@pytest.fixture
def other_vault(tmp_path: Path) -> str:
    return make_vault(tmp_path / "other", "Harbour Street")


@pytest.fixture
def run() -> Callable[..., Result]:
    """Run a verb; `stdin` is what a value `-` reads."""

    def run(*arguments: str, stdin: str = "") -> Result:
        window = Window(lambda vault: 7 if vault is None else 8, lambda *_: None, _pdf, shrunk, _holdings)
        return CliRunner().invoke(cli, arguments, input=stdin, obj=window)

    return run


@pytest.fixture
def ask(run: Callable[..., Result]) -> Callable[..., Any]:
    """Run a verb with --json; it must succeed and print one JSON document alone."""

    def ask(*arguments: str, given: object = None) -> Any:
        result = run(*arguments, "--json", stdin="" if given is None else json.dumps(given))
        assert result.exit_code == 0, result.output
        assert result.stderr == ""
        return json.loads(result.stdout)

    return ask
