"""An open vault: one connection that writes, one that reads."""

from __future__ import annotations

import contextlib
import json
import secrets
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from ..base.clock import HybridClock, Now, wall_clock
from ..base.errors import ToolkitError
from ..base.files import known, sync_folder
from ..base.ids import new_id
from ..base.progress import Progress, silent
from . import contents, roll
from .backup import copy_database, remove_database
from .check import Problem, check
from .connection import Connection, translated
from .edits import Changes, Edit, Scribe
from .gone import scrub
from .listed import call_the_roll
from .migrations import migrations
from .reading import Reader
from .rekey import copy_under_new_key
from .rows import Writers
from .undo import Undone, take_bundle_back, undo_edit

DATABASE = "vault.db"
HASH_KEY = "hash_key"

FORGET, REMOVE = "forget", "remove"
"""The kinds of operations that erase, and can't be undone."""

DEVICE_BYTES = 8

RECEIVE, TAKE = "receive", "take"
"""The kinds of operations that took in what another chapter sent, from a bundle or from what was held. They are taken
back in their own way: what came is held."""


def device_of(laptop: bytes) -> bytes:
    """What the devices of a laptop's vaults begin with; what follows tells one vault of it from a copy."""
    return laptop[:DEVICE_BYTES]


class Vault:
    """Open a vault's database with its raw key; `person` stands behind whatever this run writes.

    Raises ToolkitError: `vault.not_found`, `vault.wrong_key`, `vault.newer`, `vault.damaged`, `file.*`.
    """

    def __init__(self, folder: Path, key: bytes, *, person: str, now: Now = wall_clock) -> None:
        path = folder / DATABASE
        if not path.is_file():
            raise ToolkitError("vault.not_found", path=str(folder))
        self._open(folder, key, person, now)

    @classmethod
    def create(cls, folder: Path, key: bytes, *, person: str, mark: bytes = b"", now: Now = wall_clock) -> Vault:
        """Make the database of a new vault, which begins with `mark` (16 bytes, random ones unless told).

        Raises `vault.exists`, `file.*`.
        """
        path = folder / DATABASE
        if path.exists():
            raise ToolkitError("vault.exists", path=str(folder))
        vault = cls.__new__(cls)
        Connection(path, key, create=True, mark=mark).close()
        vault._open(folder, key, person, now)
        try:
            vault.renew_instance()
        except BaseException:
            vault.close()
            raise
        return vault

    def _open(self, folder: Path, key: bytes, person: str, now: Now) -> None:
        self.folder = folder
        self._key = bytearray(key)
        self._writing = threading.RLock()
        self._keyed = threading.RLock()
        self._db = Connection(folder / DATABASE, key)
        try:
            if self._migrate() or roll.missing(self._db):
                call_the_roll(self._db, Writers(self._db))
            if self._meta(self._db, HASH_KEY) is None:
                self._set_meta(HASH_KEY, secrets.token_hex(32))
            self._clock = HybridClock(now, int(self._db.value("SELECT max(t) FROM op") or 0))
            device = bytes.fromhex(self._meta(self._db, "device") or "")
            self._scribe = Scribe(self._db, Writers(self._db), device, person, self._clock)
            self.reader = Reader(Connection(folder / DATABASE, key))
        except BaseException:
            self._db.close()
            raise
        self._first_op: int | None = None

    def _migrate(self) -> bool:
        """Whether the tables changed."""
        database = Database(self._db.raw, execute_plugins=False)
        with translated(self.folder):
            known = {migration.name for migration in migrations._migrations}
            newer = [each.name for each in migrations.applied(database) if each.name not in known]
            if newer:
                raise ToolkitError("vault.newer", step=newer[0])
            pending = migrations.pending(database)
            if pending and migrations.applied(database):
                # A copy that was opened and checked stands beside the vault until the next change of tables.
                self.copy_to(self.folder / f"before-{pending[0].name}.db")
            if pending:
                migrations.apply(database)
        return bool(pending)

    # Writing

    @contextlib.contextmanager
    def edit(self, kind: str, **facts: Any) -> Iterator[Edit]:
        """One operation: everything in it is written, or nothing. `facts` tell the history what it was."""
        with self._writing:
            fresh = self._scribe.number is None
            rev = self._scribe.rev
            try:
                with self._db.transaction():
                    edit = Edit(self._db, self._scribe.writers, self._scribe, kind, facts)
                    yield edit
                    edit.finish()
                    if edit.erased:
                        contents.sweep(self._db)
                    if not edit.changes.types:
                        # Nothing came of it, so there is nothing to undo either.
                        self._db.execute("DELETE FROM op WHERE op = ?", (edit.op,))
                if self._first_op is None and edit.changes.types:
                    self._first_op = edit.op
                if edit.erased:
                    scrub(self._db)
            except BaseException:
                self._scribe.rolled_back(fresh)
                self._scribe.rev = rev
                raise

    def undo(self, op: int, *, loosen: bool = False, progress: Progress | None = None) -> Undone:
        """Take an operation back. `loosen`: also where that lifts somebody's "no".

        Raises `undo.not_found`, `undo.already`, and Cancelled; then all is as it was.
        """
        row = self._db.one("SELECT kind, facts, undone_by, undoes FROM op WHERE op = ?", (op,))
        if row is None:
            raise ToolkitError("undo.not_found")
        kind, facts, undone_by, undoes = row
        if undone_by is not None:
            raise ToolkitError("undo.already")
        if kind in (FORGET, REMOVE):
            raise ToolkitError("undo.erased")
        if undoes is not None and json.loads(facts)["of"] in (RECEIVE, TAKE):
            # What was taken back is held: it comes back from there, not from the history.
            raise ToolkitError("undo.bring_again")
        with self.edit("redo" if undoes is not None else "undo", **{"of": kind, **json.loads(facts)}) as edit:
            edit.progress = progress
            if kind in (RECEIVE, TAKE):
                kept = take_bundle_back(edit, op, loosen=loosen)
            else:
                kept = undo_edit(edit, op, loosen=loosen, progress=progress)
            self._db.execute("UPDATE op SET undoes = ? WHERE op = ?", (op, edit.op))
            # Where nothing could be taken back, no entry is made that could be named here.
            by = edit.op if edit.changes.types else op
            self._db.execute("UPDATE op SET undone_by = ? WHERE op = ?", (by, op))
            if undoes is not None:
                self._db.execute("UPDATE op SET undone_by = NULL WHERE op = ?", (undoes,))
        return Undone(edit.changes, kept)

    def last_undoable(self) -> int | None:
        """The newest operation of this run that stands, for Ctrl+Z."""
        return self._newest("undoes IS NULL")

    def last_redoable(self) -> int | None:
        """The newest undoing of this run that stands, if nothing new was written after it."""
        op = self._newest("kind = 'undo'")
        if op is None or self._db.value("SELECT 1 FROM op WHERE op > ? AND undoes IS NULL", (op,)):
            return None
        facts = json.loads(self._db.value("SELECT facts FROM op WHERE op = ?", (op,)))
        return op if facts["of"] not in (RECEIVE, TAKE) else None

    def _newest(self, condition: str) -> int | None:
        if self._first_op is None:
            return None
        sql = f"SELECT max(op) FROM op WHERE undone_by IS NULL AND op >= ? AND {condition} "
        sql += f"AND kind NOT IN ('{FORGET}', '{REMOVE}')"
        op: int | None = self._db.value(sql, (self._first_op,))
        return op

    # Local facts

    @staticmethod
    def _meta(db: Connection, key: str) -> Any:
        text = db.value("SELECT value FROM meta WHERE key = ?", (key,))
        return None if text is None else json.loads(text)

    def meta(self, key: str) -> Any:
        """A local fact (JSON), or None. Never exchanged."""
        return self._meta(self.reader.db, key)

    def local(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Change a local table (other chapters, bundles given and taken), which is never exchanged or undone."""
        with self._writing:
            self._db.execute(sql, values)

    def local_work(self, work: Callable[..., object], *values: Any) -> None:
        """The same for a function of a connection, in one transaction."""
        with self._writing, self._db.transaction():
            work(self._db, *values)

    def local_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """The same for many rows: all of them, or none."""
        with self._writing, self._db.transaction():
            self._db.many(sql, rows)

    def set_meta(self, key: str, value: Any) -> None:
        with self._writing:
            self._set_meta(key, value)

    def set_metas(self, values: Mapping[str, Any]) -> None:
        """Several local facts at once: all of them, or none."""
        with self._writing, self._db.transaction():
            for key, value in values.items():
                self._set_meta(key, value)

    def _set_meta(self, key: str, value: Any) -> None:
        self._db.execute(
            "INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)", (key, json.dumps(value, ensure_ascii=False))
        )

    @property
    def hash_key(self) -> bytes:
        """For hashes that only this vault can compute, 32 bytes. It outlives a change of the vault key."""
        return bytes.fromhex(self.meta(HASH_KEY))

    @property
    def instance(self) -> bytes:
        """Names this copy of the vault; a restored one gets a new one."""
        return bytes.fromhex(self.meta("instance"))

    def renew_instance(self) -> None:
        """For a new vault and a restored one, before anything is written in it: nothing is then taken for another's."""
        self._name_device(bytes.fromhex(self._meta(self._db, "laptop") or ""))
        self.set_meta("instance", new_id().hex())

    def set_laptop(self, laptop: str) -> None:
        """Which of its chapter's laptops this vault is on (32 hexadecimal digits): what is written from now on says so.

        Nothing changes where that is known already.
        """
        if self.meta("laptop") != laptop:
            self.set_meta("laptop", laptop)
            self._name_device(bytes.fromhex(laptop))

    def _name_device(self, laptop: bytes) -> None:
        named = device_of(laptop)
        device = named + secrets.token_bytes(16 - len(named))
        self.set_meta("device", device.hex())
        self._scribe.device = device
        self._scribe.retire()

    # Care

    def check(self, progress: Progress | None = None) -> list[Problem]:
        """SQLCipher's integrity check, SQLite's, and ours; empty if all is well."""
        return check(self._db, self._scribe.writers, progress or silent())

    def copy_to(self, path: Path, progress: Progress | None = None, made: Any = None) -> None:
        """A copy of the database under the same key, made while it is in use, then opened and checked.

        On any thread: it has a connection of its own, and neither waits for those that write nor holds them up.
        """
        with self.key_held():
            copy_database(self.folder / DATABASE, self._key, path, progress or silent(), made)

    @contextlib.contextmanager
    def key_held(self) -> Iterator[None]:
        """Meanwhile no other thread changes the key: what is copied in here goes with the keyring read in here."""
        with self._keyed:
            yield

    def change_key(self, key: bytes, mark: bytes, progress: Progress | None = None) -> None:
        """Put a copy under another key in the database's place. Reading goes on until the very end, writing waits.

        At any moment the whole database is there, under the old key or under the new one. Raises `file.*`,
        `backup.damaged` and Cancelled; then all is as before.
        """
        progress = progress or silent()
        copy = self.folder / f".{new_id().hex()}.copy"
        with self.key_held(), self._writing:
            copy_under_new_key(self.folder / DATABASE, self._key, key, mark, copy, progress)
            try:
                self._put_in_place(copy, key)
            except BaseException:
                remove_database(copy)
                raise
            for before in self.folder.glob("before-*.db"):
                # Put there by a change of tables, under the old key.
                remove_database(before)

    def _put_in_place(self, copy: Path, key: bytes) -> None:
        path = self.folder / DATABASE
        with self.reader.db.held(), self._db.held():
            try:
                self.reader.db.close()
                self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                self._db.close()
                # With the last connection the log goes. One that stayed would be read into the new database.
                if path.with_name(f"{DATABASE}-wal").exists():
                    raise ToolkitError("vault.busy")
                copy.replace(path)
                self._key[:] = key
                sync_folder(self.folder)
            except OSError as error:
                raise known(error, path) from error
            finally:
                for connection in (self._db, self.reader.db):
                    connection.reopen(path, self._key)

    def close(self) -> None:
        self.reader.db.close()
        with contextlib.suppress(ToolkitError):
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._db.close()
        self._key[:] = bytes(len(self._key))


__all__ = ["DATABASE", "FORGET", "RECEIVE", "REMOVE", "TAKE", "Changes", "Edit", "Undone", "Vault", "device_of"]
