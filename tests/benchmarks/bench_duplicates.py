"""Finding duplicates among 1,000, 10,000 and 100,000 people of whom one in twenty is there twice.

Import and search run on the command line, as a person would have them, each in a process of its own, whose time on the
processor and memory are told. Where Python's `recordlinkage` is installed, it does the same with hand-picked
comparisons (it is no dependency, not even of the tests, as it brings pandas along). Sizes may be given as words.
"""

from __future__ import annotations

import csv
import importlib.util
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from toolkit.base.ids import text_of
from toolkit.crypto.kdf import KdfParameters
from toolkit.services.session import create_vault, open_vault

SIZES = [int(word) for word in sys.argv[1:] if word.isdigit()] or [1_000, 10_000, 100_000]
_PASSPHRASE = "only for this benchmark"
_SYLLABLES = ("ba", "de", "ki", "lo", "mu", "na", "po", "ra", "si", "ta", "vo", "wen", "zar", "hil", "gor", "cle")


@dataclass(frozen=True)
class Somebody:
    """A sample person: invented, with syllables for a name."""

    number: str
    given: str
    family: str
    phone: str
    address: str
    place: str
    born: str


def sheet(count: int) -> tuple[list[Somebody], set[frozenset[str]]]:
    """Households of one to five, and the pairs that are one person."""
    rng = random.Random(7)
    names = ["".join(rng.choices(_SYLLABLES, k=rng.choice((2, 3)))) for _ in range(max(300, count // 20))]
    common = [1 / (at + 10) for at in range(len(names))]
    people: list[Somebody] = []
    pairs: set[frozenset[str]] = set()
    while len(people) < count:
        family = rng.choices(names, common)[0]
        phone, place = f"07{rng.randrange(10**9):09}", f"Ward {rng.randrange(60)}"
        address = f"{rng.randrange(1, 200)} {rng.choice(names[:200])} street, {place}"
        for _ in range(rng.choice((1, 1, 2, 2, 3, 4, 5))):
            given = rng.choices(names, common)[0]
            own = phone if rng.random() < 0.6 else f"07{rng.randrange(10**9):09}"
            born = f"{rng.randrange(1940, 2010)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
            born = born if rng.random() < 0.7 else ""
            somebody = Somebody(f"n{len(people)}", given, family, own, address, place, born)
            people.append(somebody)
            if rng.random() < 0.05:
                again = replace(_written_again(somebody, rng), number=f"n{len(people)}")
                people.append(again)
                pairs.add(frozenset((somebody.number, again.number)))
    rng.shuffle(people)
    return people, pairs


def _written_again(somebody: Somebody, rng: random.Random) -> Somebody:
    """Otherwise than importing takes for the same by itself: a slip in a name, another phone, or no phone."""
    change = rng.choice(("given", "family", "phone", "none"))
    if change == "phone":
        return replace(somebody, phone=f"07{rng.randrange(10**9):09}")
    if change == "none":
        return replace(somebody, phone="")
    word = getattr(somebody, change)
    at = rng.randrange(len(word))
    return replace(somebody, **{change: word[:at] + rng.choice("aeiostr") + word[at + 1 :]})


class Run(NamedTuple):
    """One call of the command line: seconds on the processor, megabytes at most, and what it printed."""

    seconds: float
    memory: float
    output: bytes


def ours(people: list[Somebody], folder: Path) -> tuple[Run, Run, set[frozenset[str]]]:
    path = folder / "people.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["List number", "First name", "Last name", "Phone", "Address", "City", "Birthday"])
        for each in people:
            writer.writerow([each.number, each.given, each.family, each.phone, each.address, each.place, each.born])
    passphrase = folder / "passphrase"
    passphrase.write_text(_PASSPHRASE)
    vault = folder / "vault"
    create_vault(vault, "Riverbend", _PASSPHRASE, region="GB", kdf=KdfParameters()).lock()
    imported = _run("import", vault, path, "--passphrase-file", passphrase)
    searched = _run("duplicates", vault, "--json", "--passphrase-file", passphrase)
    pairs = json.loads(searched.output)["pairs"]
    session = open_vault(vault, _PASSPHRASE)
    numbers = {text_of(each.id): each.text("note").partition(": ")[2] for each in session.reader.all("person")}
    session.lock()
    return imported, searched, {frozenset((numbers[pair["a"]], numbers[pair["b"]])) for pair in pairs}


def _run(verb: str, *words: object) -> Run:
    command = [sys.executable, "-m", "toolkit", "people", verb, *map(str, words)]
    with tempfile.TemporaryFile() as output, subprocess.Popen(command, stdout=output) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"people {verb} ended with {process.returncode}")
        output.seek(0)
        memory = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
        return Run(usage.ru_utime + usage.ru_stime, memory, output.read())


def theirs(people: list[Somebody]) -> tuple[float, set[frozenset[str]]]:
    import pandas
    import recordlinkage

    frame = pandas.DataFrame([vars(each) for each in people]).set_index("number").replace("", None)
    began = time.process_time()
    index = recordlinkage.Index()
    for column in ("phone", "born", "address"):
        index.block(column)
    candidates = index.index(frame)
    compare = recordlinkage.Compare()
    for column in ("given", "family", "address"):
        compare.string(column, column, method="jarowinkler", threshold=0.85)
    for column in ("phone", "place", "born"):
        compare.exact(column, column)
    vectors = compare.compute(candidates, frame)
    linked = recordlinkage.ECMClassifier().fit_predict(vectors)
    return time.process_time() - began, {frozenset(pair) for pair in linked}


def scored(found: set[frozenset[str]], truth: set[frozenset[str]]) -> str:
    right = len(found & truth)
    precision, recall = right / max(1, len(found)), right / max(1, len(truth))
    return f"precision {precision:.3f}, recall {recall:.3f}"


def main() -> None:
    each: list[float] = []
    for size in SIZES:
        people, truth = sheet(size)
        with tempfile.TemporaryDirectory(prefix="baton-bench-") as name:
            imported, searched, found = ours(people, Path(name))
        each.append(searched.seconds / len(people))
        print(f"Duplicates: {len(people)} people in {searched.seconds:.1f} s, {scored(found, truth)}", flush=True)
        print(
            f"Duplicates: {searched.memory:.0f} MB of memory at most, {imported.memory:.0f} MB for the import",
            flush=True,
        )
        if importlib.util.find_spec("recordlinkage"):
            baseline, linked = theirs(people)
            print(f"Duplicates: recordlinkage {baseline:.1f} s, {scored(linked, truth)}", flush=True)
    if len(each) > 1:
        print(f"Duplicates: {each[-1] / each[0]:.1f} times the time for each person, from {SIZES[0]} to {SIZES[-1]}")


if __name__ == "__main__":
    main()
