"""A change of tables for tests: a step that a later version could bring, long enough to be cut short."""

from __future__ import annotations

from sqlite_utils import Database

from toolkit.vault.migrations import migrations

NAME = "a_step_for_tests"


def add_step() -> None:
    """From now on, this process knows one step more than the vault."""
    if NAME not in {each.name for each in migrations._migrations}:
        migrations(name=NAME)(_step)


def remove_step() -> None:
    migrations._migrations[:] = [each for each in migrations._migrations if each.name != NAME]


def _step(db: Database) -> None:
    db.execute('ALTER TABLE person ADD COLUMN "for_tests" TEXT')
    for (n,) in db.execute("SELECT n FROM person").fetchall():
        db.execute('UPDATE person SET "for_tests" = ? WHERE n = ?', ("y" * 200, n))
    db.execute("CREATE TABLE for_tests(n INTEGER PRIMARY KEY, text TEXT)")
    db.execute('INSERT INTO for_tests SELECT n, "for_tests" FROM person')
