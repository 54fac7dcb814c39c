"""The manifest: one spelling, read strictly; newer things are told from wrong ones."""

from __future__ import annotations

import json

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.bundle import limits
from toolkit.bundle.manifest import Manifest
from toolkit.crypto import canonical

HASH = "ab" * 32
RECORDS = {"name": "records.jsonl.gz", "size": 5, "sha256": HASH}
A_FILE = {"name": "files/" + HASH, "size": 5, "sha256": HASH}


@pytest.fixture
def sound(exchange) -> dict[str, object]:
    value = json.loads(exchange.base.to_bytes())
    value["parts"] = [RECORDS]
    value["counts"] = {"person": 5}
    return value


def refusal(value: object) -> ToolkitError:
    with pytest.raises(ToolkitError) as caught:
        Manifest.parse(value if isinstance(value, bytes) else canonical.encode(value))
    return caught.value


def test_what_is_sound_is_read_and_written_the_same(sound):
    for changed in (sound, sound | {"parts": []}, sound | {"parts": [RECORDS, A_FILE]}, sound | {"later": [1]}):
        data = canonical.encode(changed)
        assert Manifest.parse(data).to_bytes() == data


def test_a_name_in_any_script(sound):
    for name in ("မန္တလေး", "میان‌رود", "Łódź – North", "लोक‍सभा"):
        sound["sender"]["chapter"] = name
        assert Manifest.parse(canonical.encode(sound)).sender.chapter == name


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("format", "other"),
        ("version", 0),
        ("version", "1"),
        ("critical", None),
        ("critical", ["Not a name"]),
        ("bundle", "ab"),
        ("bundle", None),
        ("kind", "gift"),
        ("recipients", []),
        ("recipients", [{"words": 1}]),
        ("recipients", [{"words": False}]),
        ("recipients", [{"words": True}, {"words": True}]),
        ("recipients", [{"root": HASH}, {"root": HASH}]),
        ("recipients", [{"root": HASH}, {"words": True}]),
        ("recipients", [{"root": HASH, "more": 1}]),
        ("recipients", [HASH]),
        ("scope", ""),
        ("scope", "a\n"),
        ("scope", 5),
        ("may_edit", 1),
        ("schema", 0),
        ("schema", True),
        ("receipts", {}),
        ("receipts", ["00"]),
        ("receipts", ["00" * 16, "00" * 16]),
        ("instance", HASH),
        ("sequence", 0),
        ("sequence", 1 << 60),
        ("made", "2026-11-22"),
        ("made", "2026-11-22T18:30+01:00"),
        ("made", "2026-13-22T18:30Z"),
        ("counts", {"person": 0}),
        ("counts", {"person": -1}),
        ("counts", {"Person": 1}),
        ("counts", {"person": limits.RECORDS, "tag": 1}),
        ("counts", {f"t{n}": 1 for n in range(limits.TYPES + 1)}),
        ("counts", []),
        ("parts", [A_FILE, RECORDS]),
        ("parts", [RECORDS, RECORDS]),
        ("parts", [RECORDS, A_FILE, A_FILE]),
        ("parts", [RECORDS | {"name": "../../etc/passwd"}]),
        ("parts", [RECORDS | {"name": "files/" + "cd" * 32}]),
        ("parts", [RECORDS | {"name": "manifest.json"}]),
        ("parts", [RECORDS | {"size": -1}]),
        ("parts", [RECORDS | {"size": limits.SEALED_SIZE + 1}]),
        ("parts", [RECORDS | {"size": limits.SEALED_SIZE}, A_FILE]),
        ("parts", [RECORDS | {"sha256": HASH.upper()}]),
        ("parts", [RECORDS | {"more": 1}]),
        ("parts", [None]),
        ("sender", None),
        ("sender", {}),
        ("later", [[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]),
    ],
)
def test_what_is_not_sound_is_refused(sound, key, value):
    assert refusal(sound | {key: value}).code == "bundle.manifest"


@pytest.mark.parametrize("key", ["format", "version", "critical", "bundle", "sender", "parts", "made"])
def test_a_key_missing(sound, key):
    del sound[key]
    assert refusal(sound).code == "bundle.manifest"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("chapter", ""),
        ("chapter", "A" * 201),
        ("chapter", " A"),
        ("chapter", "A\nB"),
        ("chapter", "A\u202eB"),
        ("chapter", "A\u2066B"),
        ("root", "ab"),
        ("laptop", "no"),
        ("laptops", {}),
        ("laptops", None),
        ("more", 1),
    ],
)
def test_a_sender_that_is_not_sound(sound, key, value):
    sound["sender"][key] = value
    assert refusal(sound).code == "bundle.manifest"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"\xff",
        b'{"format":"baton-bundle"}',
        b'{"format":"baton-bundle","version":1,"version":1}',
        b"[" * 100_000,
        b'{"critical":[],"format":"baton-bundle","later":' + b"[" * 600 + b"]" * 600 + b',"version":1}',
        b'{"critical":[],"format":"baton-bundle","later":"\\ud800","version":1}',
        b'"' + b"a" * limits.MANIFEST_SIZE + b'"',
    ],
)
def test_bytes_that_are_no_manifest(data):
    assert refusal(data).code == "bundle.manifest"


def test_another_spelling_of_the_same_is_refused(sound):
    assert refusal(json.dumps(sound).encode()).code == "bundle.manifest"


def test_a_newer_version_is_told_from_a_wrong_one():
    error = refusal({"format": "baton-bundle", "version": 2, "all": "different"})
    assert (error.code, error.facts) == ("bundle.newer", {"version": 2})


def test_an_unknown_critical_feature_is_named(sound):
    error = refusal(sound | {"critical": ["polls", "maps-2"]})
    assert (error.code, error.facts) == ("bundle.newer", {"features": "maps-2, polls"})


def test_an_unknown_critical_feature_refuses_the_whole_bundle(exchange):
    exchange.seal(exchange.container(b"", critical=("polls",)))
    with pytest.raises(ToolkitError, match=r"bundle\.newer"):
        exchange.inspect()
