"""The wheel, built without a network, holds the program, its resources and its translations, and starts."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
TRANSLATION = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="eo"><context><name>Sample</name>
<message><source>Hello</source><translation>Saluton</translation></message></context></TS>
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's files, as an installer would lay them. It is built in a copy with one more language."""
    copy = tmp_path_factory.mktemp("copy")
    leave = shutil.ignore_patterns(".*", "__pycache__", "*.qm", "tests", "build", "dist")
    shutil.copytree(CHECKOUT, copy, ignore=leave, dirs_exist_ok=True)
    (copy / "resources" / "translations").mkdir(parents=True, exist_ok=True)
    (copy / "resources" / "translations" / "baton_eo.ts").write_text(TRANSLATION, "utf-8")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "dist"]
    built = subprocess.run(command, cwd=copy, capture_output=True, encoding="utf-8")
    assert built.returncode == 0, built.stdout + built.stderr
    [wheel] = (copy / "dist").glob("*.whl")
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as file:
        file.extractall(folder)
    return folder


def run(installed: Path, code: str, *arguments: str) -> str:
    """What the code prints in a Python that has the libraries, and Baton from the wheel alone."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-c", code, *arguments]
    ran = subprocess.run(command, cwd=installed, env=environment, capture_output=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def test_everything_is_in_the_wheel(installed: Path) -> None:
    def files(folder: Path) -> set[str]:
        found = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        return {str(path.relative_to(folder)) for path in found if path.suffix != ".qm"}

    shipped = installed / "toolkit" / "resources"
    added = {str(Path("translations", "baton_eo.ts"))}
    assert files(shipped) == files(CHECKOUT / "resources") | added
    code = {path for path in files(installed / "toolkit") if not path.startswith("resources")}
    assert code == files(CHECKOUT / "toolkit")
    assert {path.name for path in installed.iterdir() if path.suffix != ".dist-info"} == {"toolkit"}


def test_resources_are_found_inside_the_wheel(installed: Path) -> None:
    found = run(installed, "from toolkit.base.paths import resources; print(resources())")
    assert Path(found) == installed / "toolkit" / "resources"


def test_every_translation_is_compiled_into_the_wheel(installed: Path) -> None:
    translations = installed / "toolkit" / "resources" / "translations"
    sources = {path.stem for path in translations.glob("*.ts")}
    assert "baton_eo" in sources
    assert {path.stem for path in translations.glob("*.qm")} == sources
    code = """
import sys
from PySide6.QtCore import QTranslator
translator = QTranslator()
assert translator.load(sys.argv[1])
print(translator.translate("Sample", "Hello"))
"""
    assert run(installed, code, str(translations / "baton_eo.qm")) == "Saluton"


@pytest.mark.parametrize(("kind", "name"), [("console_scripts", "baton"), ("gui_scripts", "baton-desktop")])
def test_the_commands_start(installed: Path, kind: str, name: str) -> None:
    [metadata] = installed.glob("*.dist-info")
    entries = configparser.ConfigParser()
    entries.read(metadata / "entry_points.txt", "utf-8")
    code = """
import sys
from importlib.metadata import EntryPoint
print(callable(EntryPoint("command", sys.argv[1], "scripts").load()))
"""
    assert run(installed, code, entries[kind][name]) == "True"
