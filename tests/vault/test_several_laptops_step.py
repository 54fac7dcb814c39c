"""The step that lets a chapter have several laptops keeps what was known of the one that each had."""

from __future__ import annotations

import json
import sqlite3

from sqlite_utils import Database

from toolkit.vault.migrations import several_laptops

BEFORE = """
CREATE TABLE peer(root BLOB PRIMARY KEY, laptops TEXT, instance BLOB);
CREATE TABLE bundle(id BLOB PRIMARY KEY, incoming INTEGER, root BLOB, made TEXT, t INTEGER);
CREATE TABLE stored(root BLOB, scope TEXT, may_edit INTEGER, rev INTEGER NOT NULL, PRIMARY KEY(root, scope, may_edit));
"""


def test_receipts_and_bundles_belong_to_the_laptop_there_was() -> None:
    connection = sqlite3.connect(":memory:")
    connection.executescript(BEFORE)
    peers = [
        (b"known", json.dumps({"number": 1, "laptops": [{"id": "aa"}]}), b"vault"),
        (b"silent", json.dumps({"number": 1, "laptops": [{"id": "bb"}]}), None),
    ]
    connection.executemany("INSERT INTO peer VALUES(?, ?, ?)", peers)
    bundles = [
        (b"1", 1, b"known", "2026-01-01T10:00", 5),
        (b"2", 1, b"known", "2026-01-02T10:00", 7),
        (b"3", 0, b"known", "2026-01-03T10:00", 9),
        (b"4", 1, b"stranger", "2026-01-01T10:00", 3),
    ]
    connection.executemany("INSERT INTO bundle VALUES(?, ?, ?, ?, ?)", bundles)
    connection.execute("INSERT INTO stored VALUES(?, 'everything', 0, 40)", (b"known",))
    several_laptops(Database(connection))
    assert connection.execute("SELECT * FROM stored").fetchall() == [(b"known", "aa", "everything", 0, 40)]
    assert connection.execute("SELECT * FROM heard").fetchall() == [
        (b"known", "aa", b"vault", "2026-01-02T10:00", 7),
    ]
    told = dict(connection.execute("SELECT id, laptop FROM bundle").fetchall())
    assert told == {b"1": "aa", b"2": "aa", b"3": None, b"4": None}
    assert connection.execute("SELECT * FROM alarm").fetchall() == []
    connection.close()
