"""Ways into a vault: opened, added, changed, damaged, altered, limited, and kept in two copies."""

from __future__ import annotations

import base64
import datetime
import errno
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from toolkit.base import files
from toolkit.base.errors import ToolkitError
from toolkit.crypto import keyring, shares
from toolkit.crypto.kdf import LEAST_MEMORY_KIB, MOST_MEMORY_KIB, MOST_PASSES, KdfParameters, tune
from toolkit.crypto.keyring import FIRST_COPY, SECOND_COPY, Keyring, VaultKey

QUICK = KdfParameters()
DAY = datetime.date(2026, 2, 3)
PASSPHRASE = "correct horse battery"
LABEL = "Sample Leader, laptop"


@pytest.fixture(scope="module")
def made() -> tuple[Keyring, VaultKey]:
    return Keyring.create(PASSPHRASE, LABEL, QUICK, DAY)


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(ToolkitError) as refused:
        call()
    return refused.value.code


def changed(ring: Keyring, change: Callable[[dict[str, Any]], object]) -> bytes:
    content = json.loads(ring.to_bytes())
    change(content)
    return json.dumps(content).encode()


def test_the_passphrase_opens_a_new_keyring_after_saving(made: tuple[Keyring, VaultKey], tmp_path: Path) -> None:
    ring, key = made
    keyring.save(tmp_path, ring)
    loaded = keyring.load(tmp_path)
    assert loaded.keyrings == (ring,)
    assert loaded.both_good
    assert loaded.keyrings[0].unlock(PASSPHRASE) == key
    assert refusal(lambda: loaded.keyrings[0].unlock(PASSPHRASE + " ")) == "keyring.wrong_passphrase"


def test_a_passphrase_counts_by_its_letters_not_by_how_they_were_typed() -> None:
    ring, key = Keyring.create("caf\u00e9 \uff21", LABEL, QUICK)
    assert ring.unlock("cafe\u0301 A") == key


def test_two_vaults_share_nothing(made: tuple[Keyring, VaultKey]) -> None:
    ring, key = made
    other, other_key = Keyring.create(PASSPHRASE, LABEL, QUICK)
    assert key != other_key
    assert ring.vault != other.vault
    assert refusal(lambda: ring.verify(other_key)) == "keyring.altered"


def test_the_keys_of_a_vault_are_distinct_and_lasting(made: tuple[Keyring, VaultKey]) -> None:
    _, key = made
    derived = [keyring.database_key(key), keyring.mac_key(key), bytes(key.secret)]
    assert len(set(derived)) == 3
    assert {len(each) for each in derived} == {32}
    # Frozen: vaults of every release open for ever.
    known = VaultKey(bytearray(range(32)))
    assert keyring.database_key(known).hex() == "1fe0a648ed11a3c7e74b0beb943ee74890fe92f6efc5ae1d65c37b90664653b7"
    assert keyring.mac_key(known).hex() == "e52c0242ebe9ba5af6be21e59dd5cb0f2c669c31a3a3338fa6095668962a0368"


def test_labels_show_only_once_unlocked(made: tuple[Keyring, VaultKey]) -> None:
    ring, key = made
    data = ring.to_bytes()
    for secret in (LABEL, "Leader", "2026-02-03", PASSPHRASE):
        assert secret.encode() not in data
    (way,) = ring.ways(key)
    assert (way.kind, way.label, way.added, way.proven) == ("passphrase", LABEL, DAY, None)
    assert refusal(lambda: ring.ways(VaultKey.generate())) == "keyring.altered"


def test_the_length_of_a_label_does_not_show(made: tuple[Keyring, VaultKey]) -> None:
    ring, _ = made
    other, _ = Keyring.create(PASSPHRASE, "B", QUICK, DAY)
    assert len(other.to_bytes()) == len(ring.to_bytes())


def test_a_second_passphrase_opens_the_same_vault(made: tuple[Keyring, VaultKey]) -> None:
    ring, key = made
    both = ring.add_passphrase(key, "another way in", "Second sample", QUICK, DAY)
    assert both.generation == ring.generation + 1
    parsed = Keyring.parse(both.to_bytes())
    assert parsed.unlock(PASSPHRASE) == parsed.unlock("another way in") == key
    assert [way.label for way in parsed.ways(key)] == [LABEL, "Second sample"]
    assert parsed.open_slot("another way in")[0] == parsed.ways(key)[1].id
    assert refusal(lambda: ring.unlock("another way in")) == "keyring.wrong_passphrase"


def test_a_changed_passphrase_replaces_the_old_one(made: tuple[Keyring, VaultKey]) -> None:
    ring, key = made
    slot_id, _ = ring.open_slot(PASSPHRASE)
    new = Keyring.parse(ring.change_passphrase(key, slot_id, "fresh words", KdfParameters(passes=4)).to_bytes())
    assert new.unlock("fresh words") == key
    assert refusal(lambda: new.unlock(PASSPHRASE)) == "keyring.wrong_passphrase"
    assert new.ways(key) == [replace(way, kdf=KdfParameters(passes=4)) for way in ring.ways(key)]
    assert new.slots[0].public != ring.slots[0].public
    assert refusal(lambda: ring.change_passphrase(key, "0" * 16, "x")) == "keyring.no_such_way"


def test_only_who_has_the_vault_key_changes_the_ways_in(made: tuple[Keyring, VaultKey]) -> None:
    ring, _ = made
    stranger = VaultKey.generate()
    assert refusal(lambda: ring.add_passphrase(stranger, "x", "x", QUICK)) == "keyring.altered"
    assert refusal(lambda: ring.change_passphrase(stranger, ring.slots[0].id, "x")) == "keyring.altered"


def test_there_is_a_most_of_ways_in_and_of_label(made: tuple[Keyring, VaultKey]) -> None:
    ring, key = made
    assert refusal(lambda: ring.add_passphrase(key, "x", "x" * 201, QUICK)) == "keyring.label_too_long"
    wordy = ring.add_passphrase(key, "x", "\U0001f600" * 200, QUICK)
    assert wordy.ways(key)[1].label == "\U0001f600" * 200
    sheets, _ = ring.add_paper(key, 1, 1, "Sheet")
    slot = json.loads(sheets.to_bytes())["slots"][1]
    slots = [slot | {"id": f"{number:016x}"} for number in range(32)]
    full = Keyring.parse(changed(ring, lambda content: content.update(slots=slots)))
    assert refusal(lambda: full.add_passphrase(key, "x", "x", QUICK)) == "keyring.full"


def flip(text: str) -> str:
    data = bytearray(base64.b64decode(text))
    data[len(data) // 2] ^= 1
    return base64.b64encode(data).decode()


def alter(*path: str | int) -> Callable[[dict[str, Any]], None]:
    def change(content: dict[str, Any]) -> None:
        target: Any = content
        for step in path[:-1]:
            target = target[step]
        old = target[path[-1]]
        if isinstance(old, int):
            target[path[-1]] = old + 1
        elif path[-1] in ("vault", "id"):
            target[path[-1]] = ("1" if old[0] == "0" else "0") + old[1:]
        else:
            target[path[-1]] = flip(old)

    return change


@pytest.mark.parametrize(
    "path",
    [
        ("vault",),
        ("generation",),
        ("mac",),
        ("slots", 0, "id"),
        ("slots", 0, "public"),
        ("slots", 0, "wrapped_private"),
        ("slots", 0, "sealed_vault_key"),
        ("slots", 0, "about"),
        ("slots", 0, "kdf", "salt"),
        ("slots", 0, "kdf", "memory_kib"),
        ("slots", 0, "kdf", "passes"),
        ("slots", 0, "kdf", "lanes"),
    ],
    ids=str,
)
def test_an_alteration_anywhere_is_noticed(made: tuple[Keyring, VaultKey], path: tuple[str | int, ...]) -> None:
    ring, _ = made
    altered = Keyring.parse(changed(ring, alter(*path)))
    assert refusal(lambda: altered.unlock(PASSPHRASE)) in ("keyring.altered", "keyring.wrong_passphrase")


@pytest.mark.parametrize("field", ["id", "public", "wrapped_private", "sealed_vault_key", "about", "salt", "set"])
def test_an_alteration_of_a_papers_slot_is_noticed(made: tuple[Keyring, VaultKey], field: str) -> None:
    ring, key = made
    whole, words = ring.add_paper(key, 2, 3, "Guardians", DAY)
    assert whole.unlock(words[1:]) == key
    path = ("slots", 1, "kdf", field) if field in ("salt", "set") else ("slots", 1, field)
    altered = Keyring.parse(changed(whole, alter(*path)))
    assert refusal(lambda: altered.unlock(words)) in ("keyring.altered", "share.mismatch", "share.other_set")


def test_how_many_guardians_there_are_does_not_show(made: tuple[Keyring, VaultKey]) -> None:
    ring, key = made
    few, many = ring.add_paper(key, 2, 2, "A", DAY)[0], ring.add_paper(key, 5, 9, "Neighbours", DAY)[0]
    sizes = [len(each.slots[1].sealed_about) for each in (few, many)]
    assert sizes[0] == sizes[1]


def test_a_new_key_is_for_all_but_who_is_left_out(made: tuple[Keyring, VaultKey]) -> None:
    ring, key = made
    ring, words = ring.add_paper(key, 1, 1, "Sheet", DAY)
    new_key = VaultKey.generate()
    left_out = ring.rekeyed(key, new_key, ring.slots[0].id)
    assert [way.label for way in left_out.ways(new_key)] == ["Sheet"]
    assert left_out.ways(new_key) == ring.ways(key)[1:]
    assert left_out.unlock(words) == new_key
    assert refusal(lambda: left_out.unlock(PASSPHRASE)) == "keyring.wrong_passphrase"
    assert refusal(lambda: left_out.verify(key)) == "keyring.altered"
    assert refusal(lambda: left_out.rekeyed(new_key, key, left_out.slots[0].id)) == "keyring.last_way"
    assert refusal(lambda: ring.rekeyed(new_key, key)) == "keyring.altered"


def test_a_database_tells_whether_its_key_is_of_a_later_keyring(made: tuple[Keyring, VaultKey]) -> None:
    ring, _ = made
    mark = keyring.database_mark(ring.vault, ring.generation + 5)
    assert ring.later_than(mark)
    assert not ring.later_than(keyring.database_mark(ring.vault, ring.generation))
    assert not ring.later_than(keyring.database_mark("0" * 16, ring.generation + 5))
    # Frozen, as the database's key is.
    assert keyring.database_mark("0123456789abcdef", 3).hex() == "913bfd8a36e8c15f2c02984d02896018"


def test_a_slot_put_in_from_elsewhere_is_noticed(made: tuple[Keyring, VaultKey]) -> None:
    ring, key = made
    stranger, _ = Keyring.create("stranger", "x", QUICK)
    slot = json.loads(stranger.to_bytes())["slots"][0]
    mixed = Keyring.parse(changed(ring, lambda content: content["slots"].append(slot)))
    assert refusal(lambda: mixed.unlock(PASSPHRASE)) == "keyring.altered"
    assert refusal(lambda: mixed.unlock("stranger")) == "keyring.wrong_passphrase"
    assert refusal(lambda: mixed.ways(key)) == "keyring.altered"


def test_a_slot_taken_out_is_noticed(made: tuple[Keyring, VaultKey]) -> None:
    ring, key = made
    both = ring.add_passphrase(key, "another way in", "Second sample", QUICK)
    fewer = Keyring.parse(changed(both, lambda content: content["slots"].pop(0)))
    assert refusal(lambda: fewer.unlock("another way in")) == "keyring.altered"


def set_kdf(**values: object) -> Callable[[dict[str, Any]], None]:
    return lambda content: content["slots"][0]["kdf"].update(values)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (set_kdf(memory_kib=MOST_MEMORY_KIB + 1), "keyring.limits"),
        (set_kdf(memory_kib=LEAST_MEMORY_KIB - 1), "keyring.limits"),
        (set_kdf(memory_kib=2**40), "keyring.limits"),
        (set_kdf(passes=17), "keyring.limits"),
        (set_kdf(passes=0), "keyring.limits"),
        (set_kdf(lanes=9), "keyring.limits"),
        (set_kdf(lanes=0), "keyring.limits"),
        (set_kdf(lanes=-1), "keyring.damaged"),
        (set_kdf(lanes=True), "keyring.damaged"),
        (set_kdf(lanes=4.0), "keyring.damaged"),
        (set_kdf(name="argon3"), "keyring.newer"),
        (set_kdf(salt="AAAA"), "keyring.damaged"),
        (set_kdf(more=1), "keyring.damaged"),
        (lambda content: content.update(version=2, unheard="of"), "keyring.newer"),
        (lambda content: content["slots"][0].update(kind="fingerprint"), "keyring.newer"),
        (lambda content: content["slots"][0].update(kind="guardians"), "keyring.newer"),
        (lambda content: content.update(version=True), "keyring.damaged"),
        (lambda content: content.update(version=0), "keyring.damaged"),
        (lambda content: content.update(format="other"), "keyring.damaged"),
        (lambda content: content.update(more=1), "keyring.damaged"),
        (lambda content: content.pop("mac"), "keyring.damaged"),
        (lambda content: content.update(slots=[]), "keyring.damaged"),
        (lambda content: content.update(slots=content["slots"] * 2), "keyring.damaged"),
        (lambda content: content.update(slots=content["slots"] * 33), "keyring.damaged"),
        (lambda content: content.update(slots="none"), "keyring.damaged"),
        (lambda content: content.update(slots=[7]), "keyring.damaged"),
        (lambda content: content.update(generation=0), "keyring.damaged"),
        (lambda content: content.update(vault="XY" * 8), "keyring.damaged"),
        (lambda content: content.update(mac=content["mac"] + "\n"), "keyring.damaged"),
        (lambda content: content.update(mac="é" * 44), "keyring.damaged"),
        (lambda content: content.update(vault="\ud800" * 16), "keyring.damaged"),
    ],
)
def test_what_a_file_claims_is_checked_before_use(
    made: tuple[Keyring, VaultKey], change: Callable[[dict[str, Any]], object], code: str
) -> None:
    assert refusal(lambda: Keyring.parse(changed(made[0], change))) == code


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"[" * 200_000,
        b'{"format":' * 20_000,
        b'{"a":1,"a":1}',
        b'{"format":"baton-keyring","version":NaN}',
        b'{"format":"baton-keyring","version":' + b"9" * 5000 + b"}",
        b" " * (512 * 1024 + 1),
    ],
    ids=range(10),
)
def test_what_is_no_keyring_is_called_damaged(data: bytes) -> None:
    assert refusal(lambda: Keyring.parse(data)) == "keyring.damaged"


def test_a_file_cut_anywhere_is_damaged(made: tuple[Keyring, VaultKey]) -> None:
    data = made[0].to_bytes()
    for length in range(0, len(data), 7):
        assert refusal(lambda length=length: Keyring.parse(data[:length])) == "keyring.damaged"


@pytest.mark.parametrize("bad", [FIRST_COPY, SECOND_COPY])
@pytest.mark.parametrize("harm", ["missing", "cut", "huge", "folder"])
def test_one_good_copy_is_enough_and_heals_the_other(
    made: tuple[Keyring, VaultKey], tmp_path: Path, bad: str, harm: str
) -> None:
    ring, _ = made
    keyring.save(tmp_path, ring)
    path = tmp_path / bad
    data = path.read_bytes()
    path.unlink()
    if harm == "cut":
        path.write_bytes(data[:100])
    elif harm == "huge":
        path.write_bytes(data + b" " * 600_000)
    elif harm == "folder":
        path.mkdir()
    loaded = keyring.load(tmp_path)
    assert loaded == keyring.Loaded((ring,), both_good=False)
    if harm != "folder":
        keyring.save(tmp_path, loaded.keyrings[0])
        assert keyring.load(tmp_path).both_good
        assert path.read_bytes() == data


def test_nothing_there_is_told_apart_from_damage(made: tuple[Keyring, VaultKey], tmp_path: Path) -> None:
    ring, _ = made
    assert refusal(lambda: keyring.load(tmp_path)) == "keyring.missing"
    (tmp_path / FIRST_COPY).write_bytes(b"{")
    assert refusal(lambda: keyring.load(tmp_path)) == "keyring.damaged"
    (tmp_path / SECOND_COPY).write_bytes(b"")
    assert refusal(lambda: keyring.load(tmp_path)) == "keyring.damaged"
    (tmp_path / FIRST_COPY).unlink()
    (tmp_path / SECOND_COPY).write_bytes(changed(ring, set_kdf(passes=17)))
    assert refusal(lambda: keyring.load(tmp_path)) == "keyring.limits"


def test_a_newer_copy_is_never_passed_over(made: tuple[Keyring, VaultKey], tmp_path: Path) -> None:
    """Else healing would write an older keyring over it."""
    ring, _ = made
    newer = changed(ring, lambda content: content.update(version=2))
    for name in (FIRST_COPY, SECOND_COPY):
        keyring.save(tmp_path, ring)
        (tmp_path / name).write_bytes(newer)
        assert refusal(lambda: keyring.load(tmp_path)) == "keyring.newer"


def test_a_full_disk_between_the_copies_leaves_one_that_opens(
    made: tuple[Keyring, VaultKey], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring, key = made
    keyring.save(tmp_path, ring)
    changed_ring = ring.change_passphrase(key, ring.slots[0].id, "fresh words")
    real_replace = files.os.replace

    def full(source: Path, target: Path) -> None:
        if Path(target).name == FIRST_COPY:
            raise OSError(errno.ENOSPC, "No space left on device")
        real_replace(source, target)

    monkeypatch.setattr(files.os, "replace", full)
    assert refusal(lambda: keyring.save(tmp_path, changed_ring)) == "file.disk_full"
    loaded = keyring.load(tmp_path)
    assert loaded == keyring.Loaded((changed_ring, ring), both_good=False)
    assert loaded.keyrings[0].unlock("fresh words") == loaded.keyrings[1].unlock(PASSPHRASE) == key


def test_a_keyring_of_the_first_release_opens() -> None:
    ring = Keyring.parse((Path(__file__).parent / "frozen" / "keyring_v1.json").read_bytes())
    for passphrase in ("sample passphrase", "other sample passphrase"):
        key = ring.unlock(passphrase)
        assert keyring.database_key(key).hex() == "58800ef90bd242cfa7e93402ffd7aa3ad9c13a795cb8fb5100120c38c30ae011"
        assert [way.label for way in ring.ways(key)] == ["Sample Leader", "Other Sample Leader"]


def test_papers_of_the_first_release_open(tmp_path: Path) -> None:
    """A keyring in the middle of a change of key, whose new one leaves the passphrase out."""
    frozen = json.loads((Path(__file__).parent / "frozen" / "keyring_v1_papers.json").read_bytes())
    words = [shares.parse(text) for text in frozen["words"]]
    (tmp_path / FIRST_COPY).write_text(json.dumps(frozen["keyring"]))
    new, old = keyring.load(tmp_path).keyrings
    for paper in (words[:1], words[1:3], words[2:]):
        for ring, expected in ((new, frozen["new"]), (old, frozen["old"])):
            assert keyring.database_key(ring.unlock(paper)).hex() == expected
    assert keyring.database_key(old.unlock("sample passphrase")).hex() == frozen["old"]
    assert refusal(lambda: new.unlock("sample passphrase")) == "keyring.wrong_passphrase"
    key = new.unlock(words[:1])
    assert [(way.kind, way.label, way.proven) for way in new.ways(key)] == [
        ("recovery-sheet", "Sample sheet", DAY),
        ("guardians", "Sample guardians", None),
    ]
    assert new.ways(key)[1].members == (None, DAY, None)


def test_tuning_stays_within_the_limits() -> None:
    assert tune(0.0) == KdfParameters(LEAST_MEMORY_KIB, 3, 4)
    slowest = tune(3600.0)
    assert (slowest.memory_kib, slowest.passes) == (MOST_MEMORY_KIB, MOST_PASSES)
    assert tune(3600.0, cap_kib=100 * 1024).memory_kib == 100 * 1024
    assert tune(3600.0, cap_kib=1).memory_kib == LEAST_MEMORY_KIB


def test_secrets_do_not_show_in_what_python_prints(made: tuple[Keyring, VaultKey]) -> None:
    assert repr(made[1].secret) not in repr(made[1])
