"""Changing the vault key of 100,000 people, against SQLite's backup API on the same file."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from baseline import peak_memory_mb, people

from toolkit.base.progress import Progress
from toolkit.crypto import keyring
from toolkit.crypto.kdf import KdfParameters
from toolkit.domain.fields import Reach
from toolkit.services import ways_in
from toolkit.services.session import Session, create_vault
from toolkit.vault.edits import New

ROUNDS = 5


def plain_backup(source: Path, target: Path, key: bytes) -> float:
    """Seconds for SQLite's backup API alone, with the settings that the vault has, to a file that is synced."""
    connections = []
    for path in (source, target):
        db = sqlcipher.connect(str(path), isolation_level=None)
        db.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        db.execute("PRAGMA cache_size = -65536")
        db.execute("PRAGMA synchronous = FULL")
        connections.append(db)
    began = time.perf_counter()
    connections[0].backup(connections[1], pages=1024)
    connections[1].close()
    seconds = time.perf_counter() - began
    connections[0].close()
    return seconds


def fill(session: Session) -> None:
    def records() -> Iterator[New]:
        for person in people():
            ways = (("phone", person.mobile), ("phone", person.home), ("email", person.email))
            parts = tuple(New("contact", {"kind": kind, "value": Reach(value)}) for kind, value in ways)
            yield New("person", {"name": person.name, "place": person.place, "note": person.note}, parts=parts)

    with session.vault.edit("import") as edit:
        edit.create_many(records())


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="baton-bench-") as name:
        folder = Path(name)
        session = create_vault(folder / "vault", "Riverbend", "only for this benchmark", kdf=KdfParameters())
        fill(session)
        steps: list[str] = []
        ours, plain = [], []
        ours_busy, plain_busy = [], []
        for _ in range(ROUNDS):
            shutil.copy(folder / "vault" / "vault.db", folder / "copy.db")
            key = keyring.database_key(session.vault_key)
            busy = time.process_time()
            plain.append(plain_backup(folder / "copy.db", folder / "plain.db", key))
            plain_busy.append(time.process_time() - busy)
            (folder / "plain.db").unlink()
            began, busy = time.perf_counter(), time.process_time()
            ways_in.rekey(session, Progress(lambda stage, done, total: steps.append(stage)))
            ours.append(time.perf_counter() - began)
            ours_busy.append(time.process_time() - busy)
        size = (folder / "vault" / "vault.db").stat().st_size
        session.lock()
    print(f"Rekey: {size / 1e6:.0f} MB in {min(ours):.2f} s, the backup API alone {min(plain):.2f} s")
    print(f"Rekey: {min(ours) / min(plain):.2f} times the backup API (wanted: at most 1.5)")
    print(f"Rekey: {min(ours_busy) / min(plain_busy):.2f} times its processor time, which a busy machine changes less")
    print(f"Rekey: {len(steps) // ROUNDS} steps of progress, {peak_memory_mb():.0f} MB of memory at most")


if __name__ == "__main__":
    main()
