"""Bundles that lie in `vectors`: every version must make the same of them, and so must whoever reads by FORMAT.md."""

from __future__ import annotations

import ast
import json
import sys
from pathlib import Path

import pytest

from tests.bundle import second_reader
from tests.bundle.vectors import baton, make
from toolkit.base.progress import silent
from toolkit.bundle.reading import inspect
from toolkit.bundle.records import encode
from toolkit.crypto import age

FOLDER = Path(__file__).parent / "vectors"
READER = Path(second_reader.__file__)
PAST = sorted(FOLDER.glob("version-1-*.json"))
OUTCOMES = {path.stem: json.loads(path.read_bytes()) for path in FOLDER.glob("*.json") if path not in PAST}
OUTCOMES.pop("keys")
READ = [name for name, outcome in OUTCOMES.items() if "records" in outcome]
REFUSED = [name for name, outcome in OUTCOMES.items() if "refused" in outcome]


@pytest.mark.parametrize("expected", PAST, ids=lambda path: path.stem)
def test_a_bundle_of_the_past_reads_the_same(expected):
    outcome = json.loads(expected.read_bytes())
    typed = [age.Words(outcome["words"])]
    opened = inspect(expected.with_suffix(".baton"), typed, root=None, progress=silent())
    writers = {}
    records = list(opened.records(typed, writers, progress=silent()))
    assert json.loads(opened.manifest.to_bytes()) == outcome["manifest"]
    assert [json.loads(line) for line in encode(records, writers.__getitem__)] == outcome["lines"]


def test_there_is_a_vector_for_each_scenario_and_no_other():
    assert OUTCOMES.keys() == make.SCENARIOS.keys()
    assert len(READ) + len(REFUSED) == len(OUTCOMES)
    files = {path.stem for path in FOLDER.glob("*.baton")} - {path.stem for path in PAST}
    assert files == {name for name, scenario in make.SCENARIOS.items() if not scenario.of}


@pytest.mark.parametrize("name", sorted(READ))
def test_what_is_read(name):
    outcome = OUTCOMES[name]
    names = outcome.get("joins", [name])
    for order in (names[::-1], names):
        words = [OUTCOMES[each].get("words", "") for each in order]
        bundles = [FOLDER / f"{each}.baton" for each in order]
        states = baton.join(state for each in map(baton.read, bundles, words) for state in each)
        assert baton.records_of(states) == outcome["records"]
    for record, wanted in outcome.get("shows", {}).items():
        assert baton.shows(states, record, wanted) == wanted
    if "people" in outcome:
        assert baton.people(states) == outcome["people"]


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_is_refused(name):
    outcome = OUTCOMES[name]
    assert baton.refusal(FOLDER / f"{name}.baton", outcome.get("words", "")) == outcome["refused"]


@pytest.mark.parametrize("name", sorted(make.SCENARIOS))
def test_the_vectors_are_what_the_script_makes(name):
    outcome = OUTCOMES[name]
    assert make.outcome(name, outcome.get("records")) == outcome
    if not make.SCENARIOS[name].by_zlib:  # whose bytes are another library's business
        assert make.is_made(name)


@pytest.fixture(scope="module")
def keys() -> tuple[list[bytes], str]:
    told = json.loads((FOLDER / "keys.json").read_bytes())
    return [bytes.fromhex(told["seeds"][0])], told["root"]


@pytest.mark.parametrize("name", sorted(OUTCOMES))
def test_whoever_reads_by_the_page_alone_finds_the_same(name, keys):
    outcome = OUTCOMES[name]
    if "refused" in outcome:
        data = (FOLDER / f"{name}.baton").read_bytes()
        with pytest.raises(second_reader.Refused, match=f"^{outcome['refused']}$"):
            second_reader.read(data, *keys, outcome.get("words"))
        return
    told = []
    for each in outcome.get("joins", [name]):
        told += second_reader.read((FOLDER / f"{each}.baton").read_bytes(), *keys, OUTCOMES[each].get("words"))
    records = second_reader.join(told)
    assert {id_: {key: each[key] for key in each if key != "id"} for id_, each in records.items()} == outcome["records"]
    for record, wanted in outcome.get("shows", {}).items():
        assert second_reader.shows(records, record, wanted) == wanted
    if "people" in outcome:
        assert second_reader.people(records) == outcome["people"]


@pytest.mark.parametrize("expected", PAST, ids=lambda path: path.stem)
def test_whoever_reads_by_the_page_alone_reads_the_past_as_well(expected):
    outcome = json.loads(expected.read_bytes())
    records = second_reader.read(expected.with_suffix(".baton").read_bytes(), [], "", outcome["words"])
    lines = [json.dumps(line).encode() for line in outcome["lines"]]
    assert records == second_reader.record_lines(lines)


def test_the_second_reader_knows_nothing_of_baton():
    imported = {name for node in ast.walk(ast.parse(READER.read_bytes())) for name in _imports(node)}
    assert imported <= sys.stdlib_module_names | {"cryptography"}


def _imports(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name.partition(".")[0] for alias in node.names]
    return [str(node.module).partition(".")[0]] if isinstance(node, ast.ImportFrom) else []


def test_any_laptop_of_the_chapter_opens_it():
    keys = json.loads((FOLDER / "keys.json").read_bytes())
    for laptop in keys["laptops"]:
        found = [age.HybridIdentity.parse(laptop)]
        inspect(FOLDER / "three-laptops.baton", found, root=bytes.fromhex(keys["root"]), progress=silent())
