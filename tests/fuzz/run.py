"""Feeds what is altered at random to all that reads foreign bytes: `packaging/dev.py fuzz MINUTES [NAME ...]`.

Each target runs in a process of its own, with bounds on memory and on the time of a single input. Where atheris is
installed (Linux on Intel), it watches which lines of Baton an input reaches, and goes on from those that reach new
ones; elsewhere inputs are altered blindly. What was found lies in `.fuzz`, and so do inputs that reached something new,
from which the next run goes on.
"""

from __future__ import annotations

import faulthandler
import importlib.util
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FOUND = Path(__file__).resolve().parents[2] / ".fuzz"
LONGEST = 1 << 16


def altered(data: bytes, others: list[bytes], rng: random.Random) -> bytes:
    """An input with some bytes flipped, taken out, repeated, or replaced by a piece of another."""
    whole = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        at, size = rng.randrange(len(whole) + 1), rng.choice((1, 1, 2, 4, 16, 256))
        how = rng.randrange(6)
        if how == 0 and at < len(whole):
            whole[at] ^= 1 << rng.randrange(8)
        elif how == 1:
            del whole[at : at + size]
        elif how == 2:
            whole[at:at] = whole[at : at + size] * rng.choice((1, 2, 50))
        elif how == 3:
            whole[at : at + size] = rng.randbytes(size)
        elif how == 4:
            other = rng.choice(others)
            start = rng.randrange(len(other) + 1)
            whole[at:at] = other[start : start + size]
        else:
            whole[at : at + size] = rng.choice(
                (b"0", b"-1", b"9" * 20, b"[" * 50, b"\0", b"\xff", b'"', b"null", b"\n")
            )
    return bytes(whole[:LONGEST])


def watch(name: str, seconds: int) -> None:
    """The child: feeds one target until its time is over. Ends with another status than 0 at the first finding."""
    corpus = FOUND / name
    corpus.mkdir(parents=True, exist_ok=True)
    if importlib.util.find_spec("atheris") is None:
        blindly(name, seconds)
        return
    import atheris

    with atheris.instrument_imports(include=["toolkit"]):
        from tests.fuzz.targets import MEGABYTES, SECONDS, TARGETS
    with tempfile.TemporaryDirectory(prefix="fuzz-", dir=_memory()) as folder:
        target = TARGETS[name](Path(folder))
        for number, seed in enumerate(target.seeds):
            (corpus / f"seed-{number}").write_bytes(seed)
        bounds = [f"-max_total_time={seconds}", f"-timeout={SECONDS}", f"-rss_limit_mb={MEGABYTES}"]
        options = [f"-max_len={LONGEST}", f"-artifact_prefix={FOUND}/{name}-", str(corpus)]
        atheris.Setup(["fuzz", *bounds, *options], target.feed)
        atheris.Fuzz()


def blindly(name: str, seconds: int) -> None:
    """Where there is no atheris."""
    from tests.fuzz.targets import MEGABYTES, SECONDS, TARGETS

    if sys.platform.startswith("linux"):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEGABYTES << 20, MEGABYTES << 20))
    faulthandler.enable()
    last = FOUND / f"{name}-last"
    rng, end = random.Random(), time.monotonic() + seconds
    with tempfile.TemporaryDirectory(prefix="fuzz-", dir=_memory()) as folder:
        target = TARGETS[name](Path(folder))
        while time.monotonic() < end:
            data = altered(rng.choice(target.seeds), target.seeds, rng)
            last.write_bytes(data)
            faulthandler.dump_traceback_later(SECONDS, exit=True)
            target.feed(data)
            faulthandler.cancel_dump_traceback_later()
    last.unlink(missing_ok=True)


def _memory() -> str | None:
    """Where files cost no disk, if there is such a place."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def main(minutes: float, names: list[str]) -> int:
    from tests.fuzz.targets import TARGETS

    chosen = [name for name in TARGETS if not names or name in names]
    failed = []
    for name in chosen:
        seconds = max(1, int(minutes * 60 / len(chosen)))
        print(f"{name}: {seconds} s", flush=True)
        with tempfile.TemporaryFile() as said:
            command = [sys.executable, "-m", "tests.fuzz.run", "--watch", name, str(seconds)]
            status = subprocess.call(command, stdout=said, stderr=said, cwd=FOUND.parent)
            said.seek(0)
            told = said.read().decode("utf-8", "replace").splitlines()
        if status:
            failed.append(name)
            print("\n".join(told[-40:]), flush=True)
        else:
            print(f"  {told[-1] if told else 'nothing found'}", flush=True)
    print(f"Found something in: {', '.join(failed)}. The inputs lie in {FOUND.name}" if failed else "Nothing was found")
    return 1 if failed else 0


if __name__ == "__main__":
    if sys.argv[1] == "--watch":
        watch(sys.argv[2], int(sys.argv[3]))
    else:
        raise SystemExit(main(float(sys.argv[1]), sys.argv[2:]))
