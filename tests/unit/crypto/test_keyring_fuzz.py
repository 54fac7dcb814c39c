"""Whatever stands in a keyring file: an answer, soon, and in little memory."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bounds import bounded
from toolkit.base.errors import ToolkitError
from toolkit.crypto import keyring
from toolkit.crypto.kdf import KdfParameters
from toolkit.crypto.keyring import FIRST_COPY, SECOND_COPY, SIZE_LIMIT, Keyring, VaultKey
from toolkit.crypto.shares import Share

REFUSALS = {"keyring.damaged", "keyring.newer", "keyring.limits"}
MEMORY = 32 << 20
WITH_ITS_WATCHER = 64
"""MiB: whoever counts the memory takes some as well."""

Values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["AAAA", "argon2id"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def files() -> tuple[bytes, list[Share]]:
    """A file in the middle of a change of key, with all kinds of ways in; and the words of its sheet."""
    ring, key = Keyring.create("river stone lantern", "Leader", KdfParameters())
    ring, sheet = ring.add_paper(key, 1, 1, "Sheet")
    ring, _ = ring.add_paper(key, 2, 3, "Guardians")
    following = ring.rekeyed(key, VaultKey.generate())
    return json.dumps(ring.to_json() | {"next": following.to_json()}).encode(), sheet


def read(folder: Path, first: bytes, second: bytes, sheet: list[Share]) -> None:
    with bounded(WITH_ITS_WATCHER):
        _read(folder, first, second, sheet)


def _read(folder: Path, first: bytes, second: bytes, sheet: list[Share]) -> None:
    (folder / FIRST_COPY).write_bytes(first)
    (folder / SECOND_COPY).write_bytes(second)
    try:
        loaded = keyring.load(folder)
    except ToolkitError as error:
        assert error.code in REFUSALS
        return
    for ring in loaded.keyrings:
        assert Keyring.parse(ring.to_bytes()) == ring
        ring.later_than(bytes(16))
        try:
            # By paper, as that costs no work: the work of passphrases has limits of its own.
            ring.ways(ring.open_slot(sheet)[1])
        except ToolkitError as error:
            assert error.code in ("keyring.altered", "share.other_set", "share.mismatch", "key.malformed")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ring")


@given(data=st.data())
def test_any_bytes(files: tuple[bytes, list[Share]], folder: Path, data: st.DataObject) -> None:
    whole, sheet = files
    changed = bytearray(whole)
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(changed) - 1))
        changed[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=40))
        if not changed:
            changed = bytearray(b"{")
    read(folder, bytes(changed), data.draw(st.sampled_from([whole, b"", bytes(changed)]) | st.binary()), sheet)


@given(data=st.data())
def test_any_values_in_any_place(files: tuple[bytes, list[Share]], folder: Path, data: st.DataObject) -> None:
    whole, sheet = files
    content = json.loads(whole)
    target: Any = content
    while True:
        place = data.draw(st.sampled_from(sorted(target) if isinstance(target, dict) else range(len(target))))
        inner = target[place]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.booleans()):
            break
        target = inner
    kept = data.draw(st.booleans()) and isinstance(inner, str | int)
    target[place] = inner * data.draw(st.integers(0, 3)) if kept else data.draw(Values)
    read(folder, json.dumps(content).encode(), whole, sheet)


@pytest.mark.parametrize(
    "data",
    [
        b"[" * SIZE_LIMIT,
        b"[" + b"0," * (SIZE_LIMIT // 2 - 1) + b"0]",
        b"[" + b"{}," * (SIZE_LIMIT // 3 - 1) + b"0]",
        b'{"slots":[' + b"[]," * (SIZE_LIMIT // 3 - 9) + b"0]}",
        b'{"format":"baton-keyring","version":1,"next":' * (SIZE_LIMIT // 45),
        b'{"a":"' + b"\\u0000" * (SIZE_LIMIT // 6 - 4) + b'"}',
        b'{"version":' + b"9" * (SIZE_LIMIT - 20) + b"}",
    ],
    ids=range(7),
)
def test_the_largest_files_take_little_memory(data: bytes, folder: Path) -> None:
    tracemalloc.start()
    try:
        read(folder, data, data, [])
        assert tracemalloc.get_traced_memory()[1] < MEMORY
    finally:
        tracemalloc.stop()
