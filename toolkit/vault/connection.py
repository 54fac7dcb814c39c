"""The one place that opens SQLCipher, and turns its errors into ours."""

from __future__ import annotations

import contextlib
import shutil
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from ..base import files
from ..base.errors import ToolkitError

Row = tuple[Any, ...]

# The driver looks for an adapter of each value that is no number and no text, and takes longer over finding none than
# over storing the row. Both of these leave the value what it is.
sqlcipher.register_adapter(bytes, bytearray)
sqlcipher.register_adapter(type(None), {}.get)

CACHE_KIB = 64 * 1024

_SIDE_FILE = 64 * 1024

_SAID = (
    ("disk is full", "file.disk_full"),
    ("readonly database", "file.read_only"),
    ("read-only", "file.read_only"),
    ("database is locked", "vault.busy"),
    ("not a database", "vault.wrong_key"),
    ("malformed", "vault.damaged"),
    ("disk I/O error", "file.stick_gone"),
    ("unable to open", "vault.cannot_open"),
)


def known(error: sqlcipher.Error, folder: Path | None = None) -> ToolkitError:
    text = str(error)
    if "disk I/O error" in text and folder is not None and _is_full(folder):
        return ToolkitError("file.disk_full", path=str(folder))
    for part, code in _SAID:
        if part in text:
            return ToolkitError(code, path=str(folder)) if folder is not None else ToolkitError(code)
    # The text of an SQL error names tables and columns, never values.
    return ToolkitError("vault.failed", detail=text)


def _is_full(folder: Path) -> bool:
    """SQLite calls it an I/O error, too, when its small side files find no room."""
    try:
        return shutil.disk_usage(folder).free < _SIDE_FILE
    except OSError:
        return False


class translated:
    """What SQLCipher raises within comes out as a ToolkitError. A class, as it stands around every statement."""

    __slots__ = ("_folder",)

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, sqlcipher.Error):
            raise known(error, self._folder) from error


class Connection:
    """An open, decrypted database; every error it raises is a ToolkitError.

    One thread at a time: whoever closes it or opens another file in its place waits for a statement to end.
    """

    def __init__(self, path: Path, key: bytes | bytearray, *, create: bool = False, mark: bytes = b"") -> None:
        """`key` is the raw 256-bit key. A new file begins with `mark`, 16 bytes, or with random ones.

        Raises `vault.wrong_key`, `vault.cannot_open`, `file.*`.
        """
        self.folder = path.parent
        self._using = threading.RLock()
        self._again: tuple[Path, bytes | bytearray] | None = None
        if create:
            # Ours alone from its first byte; SQLite gives its side files the same rights.
            try:
                path.touch(mode=0o600)
            except OSError as error:
                raise files.known(error, path) from error
        self._raw = self._opened(path, key, mark)

    def _opened(self, path: Path, key: bytes | bytearray, mark: bytes) -> Any:
        with translated(self.folder):
            raw = sqlcipher.connect(
                f"{path.resolve().as_uri()}?mode=rw",
                uri=True,
                timeout=10,
                isolation_level=None,
                check_same_thread=False,
                cached_statements=256,
            )
        try:
            with translated(self.folder):
                # First of all, or SQLCipher writes about wrong keys to the terminal.
                raw.execute("PRAGMA cipher_log_level = NONE")
                raw.execute(f"PRAGMA key = \"x'{key.hex()}{mark.hex()}'\"")
                raw.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
                raw.execute("PRAGMA temp_store = MEMORY")
                raw.execute("PRAGMA secure_delete = ON")
                raw.execute("PRAGMA trusted_schema = OFF")
                raw.execute("PRAGMA recursive_triggers = OFF")
                raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
                raw.execute("PRAGMA journal_mode = WAL")
                raw.execute("PRAGMA synchronous = FULL")
        except ToolkitError:
            raw.close()
            raise
        return raw

    @property
    def mark(self) -> bytes:
        """The 16 bytes that the file begins with."""
        return bytes.fromhex(self.value("PRAGMA cipher_salt"))

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Nobody else uses this connection meanwhile."""
        with self._using:
            yield

    @property
    def raw(self) -> Any:
        """The driver's own connection. Raises as opening does where it has to be opened again."""
        if self._again is not None:
            self._raw = self._opened(*self._again, b"")
            self._again = None
        return self._raw

    def reopen(self, path: Path, key: bytes | bytearray) -> None:
        """From the next use on, another file, with another key: should the disk fail then, the use after it tries
        again."""
        with self._using:
            self.close()
            self._again = path, key

    def execute(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> int:
        """Run one statement; returns how many rows it changed."""
        with self._using, translated(self.folder):
            return int(self.raw.execute(sql, values).rowcount)

    def insert(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Run one INSERT; returns the new row's number."""
        with self._using, translated(self.folder):
            return int(self.raw.execute(sql, values).lastrowid)

    def many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        with self._using, translated(self.folder):
            self.raw.executemany(sql, rows)

    def all(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[Row]:
        with self._using, translated(self.folder):
            return list(self.raw.execute(sql, values))

    def one(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> Row | None:
        with self._using, translated(self.folder):
            row: Row | None = self.raw.execute(sql, values).fetchone()
            return row

    def value(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> Any:
        """The first column of the first row, or None."""
        row = self.one(sql, values)
        return row[0] if row else None

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; nothing is shown as saved before it is on the disk."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(ToolkitError):
                self.execute("ROLLBACK")
            raise

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[None]:
        """Reads that belong together see one state, however much is written meanwhile."""
        with self._using:
            self.execute("BEGIN")
            try:
                yield
            finally:
                self.execute("ROLLBACK")

    def close(self) -> None:
        with self._using, contextlib.suppress(ToolkitError), translated():
            self._again = None
            self._raw.close()


def q(name: str) -> str:
    """A column or table name, quoted: some of ours are words of SQL."""
    return f'"{name}"'


def marks(count: int) -> str:
    return ",".join("?" * count)
