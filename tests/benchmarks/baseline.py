"""What every measurement is held against: the plainest way to put the same people into SQLCipher."""

from __future__ import annotations

import json
import random
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

PEOPLE = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else 100_000

_GIVEN = ("Ana", "Bo", "Chi", "Dalia", "Emre", "Fatou", "Grace", "Hải", "Ines", "Jun", "Kofi", "Łucja", "Mere", "Ñusta")
_FAMILY = ("Beltrán", "Diallo", "Haddad", "Kipkemboi", "Mamani", "Nguyễn", "Okoro", "Quispe", "Wójcik", "Yusuf")


@dataclass(frozen=True)
class Somebody:
    """A sample person: invented, like all numbers and addresses here."""

    name: str
    mobile: str
    home: str
    email: str
    place: str
    note: str


def people(count: int = PEOPLE) -> Iterator[Somebody]:
    rng = random.Random(1)
    for i in range(count):
        yield Somebody(
            f"{rng.choice(_GIVEN)} {rng.choice(_FAMILY)} {i}",
            f"07{rng.randrange(300, 999)}{i % 1_000_000:06}",
            f"0113 4{i % 1_000_000:06}",
            f"person{i}@example.org",
            f"Ward {i % 60}",
            "Came to the shared lunch and asked about the night bus. Can help on Saturdays.",
        )


def plain_insert(path: Path, count: int = PEOPLE) -> float:
    """Seconds for plain executemany: people, three contact points each, one JSON history row for each of these
    records, two search indexes."""
    db = sqlcipher.connect(str(path), isolation_level=None)
    db.execute(f"PRAGMA key = \"x'{bytes(32).hex()}'\"")
    db.execute("PRAGMA cache_size = -65536")
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("CREATE TABLE person(n INTEGER PRIMARY KEY, name TEXT, place TEXT, note TEXT)")
    db.execute("CREATE TABLE contact(n INTEGER PRIMARY KEY, person INTEGER, kind TEXT, value TEXT)")
    db.execute("CREATE TABLE history(n INTEGER PRIMARY KEY, person INTEGER, entry TEXT)")
    db.execute("CREATE VIRTUAL TABLE tri USING fts5(find, content='', detail=none, tokenize='trigram')")
    db.execute("CREATE VIRTUAL TABLE words USING fts5(names, content='', detail=none, prefix='1 2')")
    everybody = list(people(count))
    began = time.perf_counter()
    db.execute("BEGIN")
    numbered = list(enumerate(everybody, 1))
    db.executemany("INSERT INTO person VALUES(?, ?, ?, ?)", ((n, p.name, p.place, p.note) for n, p in numbered))
    db.executemany(
        "INSERT INTO contact(person, kind, value) VALUES(?, ?, ?)",
        (
            (n, kind, value)
            for n, p in numbered
            for kind, value in (("phone", p.mobile), ("phone", p.home), ("email", p.email))
        ),
    )
    db.executemany(
        "INSERT INTO history(person, entry) VALUES(?, ?)",
        (
            (n, json.dumps(entry, ensure_ascii=False))
            for n, p in numbered
            for entry in (
                {"made": "person", "name": p.name, "place": p.place, "note": p.note},
                {"made": "contact", "kind": "phone", "value": p.mobile},
                {"made": "contact", "kind": "phone", "value": p.home},
                {"made": "contact", "kind": "email", "value": p.email},
            )
        ),
    )
    db.executemany(
        "INSERT INTO tri(rowid, find) VALUES(?, ?)",
        ((n, "\n".join((p.name, p.place, p.note, p.mobile, p.home, p.email)).lower()) for n, p in numbered),
    )
    db.executemany("INSERT INTO words(rowid, names) VALUES(?, ?)", ((n, p.name) for n, p in numbered))
    db.execute("COMMIT")
    seconds = time.perf_counter() - began
    db.close()
    return seconds


def peak_memory_mb() -> float:
    """Of this process so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak / 1e3
