"""The age project's test kit (C2SP/CCTV): each file says of itself what must come of it."""

from __future__ import annotations

import hashlib
import io
import zlib
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.crypto import age

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "fixtures" / "age"
NOT_OF_THE_KIT = {"example.age", "example.zip.age", "example_keys.txt"}
VECTORS = sorted(file.name for file in FOLDER.glob("*") if file.name not in NOT_OF_THE_KIT)

HEADER_CODES = {"age.not_age", "age.header", "age.version", "age.work_factor"}
CODES = {
    "header failure": HEADER_CODES,
    "armor failure": {"age.armored", "age.not_age"},
    "no match": {"age.not_for_us", "age.wrong_words"},
    "HMAC failure": {"age.hmac"},
    "payload failure": {"age.payload"},
}
# The kit counts the nonce as header. Here the header is whole and authentic by then, and the file was cut after it.
CODES_BY_NAME = {"stream_short_nonce": {"age.payload"}, "stream_no_nonce": {"age.payload"}}


@dataclass
class Vector:
    expect: str = ""
    payload: str = ""
    armored: bool = False
    identities: list[age.Identity] = field(default_factory=list)
    body: bytes = b""


def read_vector(name: str) -> Vector:
    text, _, body = (FOLDER / name).read_bytes().partition(b"\n\n")
    vector = Vector(body=body)
    for line in text.decode().splitlines():
        key, _, value = line.partition(": ")
        match key:
            case "expect":
                vector.expect = value
            case "payload":
                vector.payload = value
            case "armored":
                vector.armored = value == "yes"
            case "identity" if value.startswith("AGE-SECRET-KEY-PQ-"):
                vector.identities.append(age.HybridIdentity.parse(value))
            case "identity":
                vector.identities.append(age.X25519Identity.parse(value))
            case "passphrase":
                vector.identities.append(age.Words(value))
            case "compressed":
                assert value == "zlib"
                vector.body = zlib.decompress(body)
            case _:
                assert key in ("file key", "comment"), f"unknown key {key}"
    return vector


@pytest.mark.skipif(not VECTORS, reason="the folder with the age test kit is not here")
@pytest.mark.parametrize("name", VECTORS or ["none"])
def test_vector(name: str) -> None:
    vector = read_vector(name)
    plain = io.BytesIO()
    if vector.armored:
        # Bundles are binary: text files are refused as such, also those that other programs would open.
        with pytest.raises(ToolkitError) as refused:
            age.decrypt(io.BytesIO(vector.body), plain, vector.identities)
        assert refused.value.code in CODES["armor failure"]
        assert plain.getvalue() == b""
        return
    if vector.expect == "success":
        age.decrypt(io.BytesIO(vector.body), plain, vector.identities)
    else:
        with pytest.raises(ToolkitError) as refused:
            age.decrypt(io.BytesIO(vector.body), plain, vector.identities)
        assert refused.value.code in CODES_BY_NAME.get(name, CODES[vector.expect])
    if vector.payload:
        assert hashlib.sha256(plain.getvalue()).hexdigest() == vector.payload
    else:
        assert plain.getvalue() == b""


@pytest.mark.skipif(not VECTORS, reason="the folder with the age test kit is not here")
@pytest.mark.parametrize("name", ["example.age", "example.zip.age"])
def test_files_of_the_reference_implementation_open(name: str) -> None:
    keys = [
        age.X25519Identity.parse(line)
        for line in (FOLDER / "example_keys.txt").read_text().splitlines()
        if line.startswith("AGE-SECRET-KEY-")
    ]
    plain = io.BytesIO()
    with (FOLDER / name).open("rb") as file:
        age.decrypt(file, plain, keys)
    assert plain.getvalue()[:2] == (b"PK" if ".zip" in name else b"Bl")
