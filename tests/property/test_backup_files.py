"""Whatever bytes a backup file holds, and whatever sizes it claims: a known error, little memory, nothing left."""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import struct
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bounds import bounded
from toolkit.base.errors import ToolkitError
from toolkit.crypto.kdf import MOST_MEMORY_KIB, KdfParameters
from toolkit.services import backup_file, backups
from toolkit.services.session import create_vault

PASSPHRASE = "river stone lantern"
MOST_MEMORY = 16 << 20
MOST_ALTOGETHER = 256 + 256
"""MiB: the most that a passphrase may take (256), and SQLCipher's caches."""
START = backup_file.MAGIC + backup_file.VERSION
ALLOWED = ("backup.", "keyring.", "file.disk_full")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("whole")
    session = create_vault(folder / "vault", "Riverbend", PASSPHRASE, kdf=KdfParameters())
    backups.backup(session, folder / "file")
    session.lock()
    return (folder / "file").read_bytes()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("place")


def outcome(place: Path, data: bytes) -> str | None:
    """The code of what was refused, with nothing left; None if a vault came back, which then is whole."""
    file, folder = place / "file", place / "new"
    file.write_bytes(data)
    try:
        with bounded(MOST_ALTOGETHER):
            restored = backups.restore(file, folder, PASSPHRASE)
    except ToolkitError as error:
        assert error.code.startswith(ALLOWED)
        assert [path.name for path in place.iterdir()] == ["file"]
        return error.code
    assert restored.check() == []
    restored.lock()
    shutil.rmtree(folder)
    return None


def refused(place: Path, data: bytes) -> str:
    """The same for what never can be a backup; and that it took little memory, also to look whether it is whole."""
    tracemalloc.start()
    try:
        code = outcome(place, data)
        with contextlib.suppress(ToolkitError):
            backup_file.verify(place / "file")
        assert tracemalloc.get_traced_memory()[1] < MOST_MEMORY
    finally:
        tracemalloc.stop()
    assert code is not None
    return code


def signed(data: bytes) -> bytes:
    """With a digest that fits, as a forger would make it."""
    return data + hashlib.sha256(data).digest()


@given(st.binary(max_size=4096))
def test_any_bytes(place: Path, data: bytes) -> None:
    refused(place, data)


@given(st.binary(max_size=2048), st.integers(0, 2**32 - 1), st.integers(0, 2**64 - 1))
def test_any_sizes(place: Path, rest: bytes, keyring: int, database: int) -> None:
    head = START + struct.pack(">I", keyring)
    refused(place, head + rest)
    refused(place, signed(head + rest[:keyring] + struct.pack(">Q", database) + rest[keyring:]))


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_real_one_that_was_changed(place: Path, whole: bytes, data: st.DataObject) -> None:
    changed = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.one_of(st.integers(0, 6000), st.integers(0, len(whole) - 1)))
        changed[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    if data.draw(st.booleans()):
        outcome(place, signed(bytes(changed[: -hashlib.sha256().digest_size])))
    elif changed != whole:
        assert outcome(place, bytes(changed)) is not None


@given(st.integers(0, 2**32 - 1))
def test_a_real_one_that_was_cut(place: Path, whole: bytes, at: int) -> None:
    code = refused(place, whole[: at % len(whole)])
    assert code in ("backup.cut", "backup.empty")


def test_a_database_of_another_vault_in_a_good_frame(place: Path, whole: bytes, tmp_path: Path) -> None:
    other = create_vault(tmp_path / "vault", "Harbour", "another river stone", kdf=KdfParameters())
    other.lock()
    size = struct.unpack_from(">I", whole, len(START))[0]
    front = whole[: len(START) + 4 + size]
    database = (tmp_path / "vault" / "vault.db").read_bytes()
    assert refused(place, signed(front + struct.pack(">Q", len(database)) + database)) == "backup.damaged"


def test_a_real_one_that_asks_for_the_most_of_whoever_tries(place: Path, whole: bytes) -> None:
    """As much memory as one passphrase may take, however many there are; and too many are refused at once."""
    size = struct.unpack_from(">I", whole, len(START))[0]
    end = len(START) + 4 + size
    ring = json.loads(whole[len(START) + 4 : end])
    slot = ring["slots"][0]
    for count, code in ((2, "keyring.wrong_passphrase"), (17, "backup.damaged")):
        dearest = slot["kdf"] | {"memory_kib": MOST_MEMORY_KIB}
        ring["slots"] = [slot | {"id": f"{at:016x}", "kdf": dearest} for at in range(count)]
        forged = json.dumps(ring).encode()
        file = START + struct.pack(">I", len(forged)) + forged + whole[end : -hashlib.sha256().digest_size]
        assert outcome(place, signed(file)) == code
