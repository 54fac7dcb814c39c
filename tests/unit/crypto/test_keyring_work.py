"""What a keyring may ask of whoever tries a passphrase: in what order, how much at most, and that it can be stopped."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.base.errors import Cancelled, ToolkitError
from toolkit.base.progress import Progress
from toolkit.crypto import keyring
from toolkit.crypto.kdf import LEAST_MEMORY_KIB, MOST_MEMORY_KIB, MOST_PASSES, KdfParameters
from toolkit.crypto.keyring import PASSPHRASE_LIMIT, WORK_LIMIT, Attempt, Keyring, VaultKey

QUICK = KdfParameters()
DEAREST = KdfParameters(MOST_MEMORY_KIB, MOST_PASSES)
PASSPHRASE = "correct horse battery"


def forged(ring: Keyring, count: int, kdf: Callable[[int], KdfParameters]) -> bytes:
    """A file with so many passphrases, each with a salt and an id of its own."""
    content = json.loads(ring.to_bytes())
    (slot,) = content["slots"]
    content["slots"] = [
        slot
        | {"id": f"{number:016x}"}
        | {
            "kdf": {
                "name": "argon2id",
                "salt": base64.b64encode(bytes([number]) * 16).decode(),
                "memory_kib": kdf(number).memory_kib,
                "passes": kdf(number).passes,
                "lanes": kdf(number).lanes,
            }
        }
        for number in range(count)
    ]
    return json.dumps(content).encode()


@pytest.fixture(scope="module")
def made() -> tuple[Keyring, VaultKey]:
    return Keyring.create(PASSPHRASE, "Sample Leader", QUICK)


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(ToolkitError) as refused:
        call()
    return refused.value.code


def test_no_more_passphrases_and_no_more_work_than_people_may_make(made: tuple[Keyring, VaultKey]) -> None:
    ring, key = made
    full = Keyring.parse(forged(ring, PASSPHRASE_LIMIT, lambda _: QUICK))
    assert refusal(lambda: full.add_passphrase(key, "x", "x", QUICK)) == "keyring.many_passphrases"
    assert refusal(lambda: Keyring.parse(forged(ring, PASSPHRASE_LIMIT + 1, lambda _: QUICK))) == "keyring.limits"
    most = WORK_LIMIT // DEAREST.work
    Keyring.parse(forged(ring, most, lambda _: DEAREST))
    assert refusal(lambda: Keyring.parse(forged(ring, most + 1, lambda _: DEAREST))) == "keyring.limits"


def test_as_many_passphrases_as_there_may_be_always_fit(made: tuple[Keyring, VaultKey]) -> None:
    ring, _ = made
    taken: list[KdfParameters] = [QUICK]
    while len(taken) < PASSPHRASE_LIMIT:
        ring = Keyring.parse(forged(made[0], len(taken), lambda number: taken[number]))
        taken.append(ring.affordable(DEAREST))
    assert taken[1] == DEAREST
    full = Keyring.parse(forged(made[0], len(taken), lambda number: taken[number]))
    # Its own work is not counted twice: it may have as much as it has.
    assert [full.affordable(DEAREST, slot.id).work >= kdf.work for slot, kdf in zip(full.slots, taken, strict=True)]


def test_making_a_passphrase_takes_no_more_than_there_is_room_for(
    made: tuple[Keyring, VaultKey], monkeypatch: pytest.MonkeyPatch
) -> None:
    ring, key = made
    monkeypatch.setattr(keyring, "WORK_LIMIT", (PASSPHRASE_LIMIT + 1) * QUICK.work)
    wanted = KdfParameters(passes=8)
    given = ring.add_passphrase(key, "another way in", "Second", wanted).ways(key)[1].kdf
    assert given == KdfParameters(passes=6)
    changed = ring.change_passphrase(key, ring.slots[0].id, "fresh words", wanted)
    assert changed.ways(key)[0].kdf == KdfParameters(passes=6)
    assert changed.unlock("fresh words") == key


def test_the_likely_one_first_then_the_cheapest(made: tuple[Keyring, VaultKey]) -> None:
    def kdf(number: int) -> KdfParameters:
        return KdfParameters(passes=(6, 3, 5, 4)[number])

    ring = Keyring.parse(forged(made[0], 4, kdf))
    told: list[tuple[str, int, int]] = []
    attempt = Attempt("x", Progress(lambda *step: told.append(step)))
    order = [slot.kdf for slot in attempt.likeliest_first(ring.slots, ring.slots[2].id)]
    assert order == [KdfParameters(passes=passes) for passes in (5, 3, 4, 6)]
    assert told == [("unlock", number, 4) for number in (1, 2, 3, 4)]


def test_it_stops_between_two_of_them(made: tuple[Keyring, VaultKey]) -> None:
    ring = Keyring.parse(forged(made[0], 8, lambda _: QUICK))
    tried = []

    def told(_: str, number: int, __: int) -> None:
        tried.append(number)
        if number == 2:
            progress.cancel()

    progress = Progress(told)
    with pytest.raises(Cancelled):
        ring.unlock(Attempt("not the passphrase", progress))
    assert tried == [1, 2]


def test_many_keyrings_in_one_folder_ask_for_no_more(
    made: tuple[Keyring, VaultKey], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two copies, each in the middle of a change, could say four different things."""
    monkeypatch.setattr(keyring, "WORK_LIMIT", 3 * QUICK.work)
    monkeypatch.setattr(keyring, "MOST_WORK", QUICK.work)
    first = Keyring.parse(forged(made[0], 3, lambda _: QUICK))
    other = Keyring.parse(forged(made[0], 3, lambda _: KdfParameters(lanes=2)))
    attempt = Attempt("not the passphrase")
    assert refusal(lambda: first.unlock(attempt)) == "keyring.wrong_passphrase"
    assert refusal(lambda: first.unlock(attempt)) == "keyring.wrong_passphrase"
    assert refusal(lambda: other.unlock(attempt)) == "keyring.limits"


MEMORY = """
import resource, sys
from pathlib import Path
from toolkit.base.errors import ToolkitError
from toolkit.crypto.keyring import Keyring

ring = Keyring.parse(Path(sys.argv[1]).read_bytes())
in_use = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
limit = in_use + (int(sys.argv[2]) << 20)
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
try:
    ring.unlock("not the passphrase")
except ToolkitError as error:
    print(error.code)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux how much memory is in use")
@pytest.mark.parametrize(("mib", "answer"), [(256 + 128, "keyring.wrong_passphrase"), (128, "keyring.no_memory")])
def test_all_of_them_take_the_memory_of_one(
    made: tuple[Keyring, VaultKey], tmp_path: Path, mib: int, answer: str
) -> None:
    """However many ask for the most there may be; and where the laptop has less, it says so."""
    file = tmp_path / "keyring.json"
    file.write_bytes(forged(made[0], 3, lambda _: KdfParameters(MOST_MEMORY_KIB)))
    command = [sys.executable, "-c", MEMORY, str(file), str(mib)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == answer, done.stderr


def test_less_work_is_fewer_passes_then_less_memory() -> None:
    assert DEAREST.within(DEAREST.work) == DEAREST
    assert DEAREST.within(MOST_MEMORY_KIB * 5 + 7) == KdfParameters(MOST_MEMORY_KIB, 5)
    assert DEAREST.within(MOST_MEMORY_KIB * 2) == KdfParameters(MOST_MEMORY_KIB * 2 // 3 // 1024 * 1024, 3)
    assert DEAREST.within(1) == KdfParameters(LEAST_MEMORY_KIB, 3)
