"""The pinned libraries are complete on every system Baton is for, each has its hashes, and no host is named."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).resolve().parents[2]
PYPROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))
DEPENDENCIES = [Requirement(line) for line in PYPROJECT["project"]["dependencies"]]
DEVELOPMENT = [Requirement(line) for line in PYPROJECT["dependency-groups"]["dev"]]
SYSTEMS = {
    "Linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "macOS": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    "Windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
}


def pins(name: str) -> dict[str, Requirement]:
    """The requirements of one file, by canonical name. Fails where one has no hash."""
    text = (CHECKOUT / "packaging" / name).read_text("utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        requirement, *hashes = re.split(r"\s+--hash=", line.strip())
        assert hashes, f"{name}: no hash in {line!r}"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", digest) for digest in hashes), line
        pinned = Requirement(requirement)
        assert re.fullmatch(r"==[^*]+", str(pinned.specifier)), line
        found[canonicalize_name(pinned.name)] = pinned
    return found


RUN, TEST = pins("requirements.txt"), pins("requirements-dev.txt")


def version(pin: Requirement) -> str:
    return str(pin.specifier).removeprefix("==")


@pytest.mark.parametrize(
    ("pinned", "wanted"), [(RUN, DEPENDENCIES), (TEST, DEPENDENCIES + DEVELOPMENT)], ids=["run", "test"]
)
@pytest.mark.parametrize("system", SYSTEMS)
def test_pins_hold_all_that_is_needed(pinned: dict[str, Requirement], wanted: list[Requirement], system: str) -> None:
    environment = {**default_environment(), **SYSTEMS[system]}
    open_questions, seen = [(need, "pyproject.toml") for need in wanted], set()
    while open_questions:
        need, by = open_questions.pop()
        if need.marker and not need.marker.evaluate({**environment, "extra": ""}):
            continue
        name = canonicalize_name(need.name)
        assert name in pinned, f"{by} needs {need.name} on {system}"
        pin = pinned[name]
        assert need.specifier.contains(version(pin), prereleases=True), f"{by} needs {need}, pinned is {pin}"
        assert not pin.marker or pin.marker.evaluate(environment), f"{by} needs {need} on {system}, pinned is {pin}"
        if (name, str(sorted(need.extras))) in seen:
            continue
        seen.add((name, str(sorted(need.extras))))
        if pin.marker and not pin.marker.evaluate():
            continue  # not installed here, so what it needs can't be looked up
        for line in metadata.requires(name) or []:
            further = Requirement(line)
            asked_for = [{**environment, "extra": extra} for extra in (*need.extras, "")]
            if not further.marker or any(further.marker.evaluate(asked) for asked in asked_for):
                further.marker = None
                open_questions.append((further, name))


def test_what_runs_is_what_was_tested() -> None:
    assert {name: str(pin) for name, pin in RUN.items()}.items() <= {
        name: str(pin) for name, pin in TEST.items()
    }.items()


def test_the_tests_run_with_the_pinned_versions() -> None:
    here = [pin for pin in TEST.values() if not pin.marker or pin.marker.evaluate()]
    assert {pin.name: metadata.version(pin.name) for pin in here} == {pin.name: version(pin) for pin in here}


def test_no_host_is_named() -> None:
    for path in (CHECKOUT / "packaging").glob("requirements*.txt"):
        text = path.read_text("utf-8")
        assert "://" not in text
        assert not re.search(r"--(index-url|extra-index-url|find-links|trusted-host)", text)


def test_every_library_that_is_imported_is_declared() -> None:
    declared = {canonicalize_name(need.name) for need in DEPENDENCIES}
    # The windows' base library comes with, and in the version of, PySide6.
    declared |= {"shiboken6"}
    owners = metadata.packages_distributions()
    for path in sorted((CHECKOUT / "toolkit").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            for name in {name.partition(".")[0] for name in names} - sys.stdlib_module_names - {"toolkit"}:
                known = {canonicalize_name(owner) for owner in owners.get(name, [])}
                assert known & declared, f"{path.relative_to(CHECKOUT)} imports {name}, which pyproject.toml lacks"


def test_the_pins_of_the_fuzzer_have_hashes():
    wanted = [Requirement(line) for line in PYPROJECT["dependency-groups"]["fuzz"]]
    fuzz = pins("requirements-fuzz.txt")
    assert fuzz.keys() == {canonicalize_name(each.name) for each in wanted}
    assert all(each.specifier.contains(version(fuzz[canonicalize_name(each.name)])) for each in wanted)
