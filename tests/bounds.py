"""For fuzzers: whatever a file claims, no more than so much memory, and an end."""

from __future__ import annotations

import contextlib
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

SECONDS = 60
"""What takes this long hangs, on any laptop."""


class Hangs(BaseException):
    """Nothing catches it."""


@contextlib.contextmanager
def bounded(mib: int) -> Iterator[None]:
    """Whatever is done in here, also by libraries, may take so much memory beyond what is in use. More is refused,
    as MemoryError. Linux alone says how much is in use; elsewhere nothing is bounded."""
    if not sys.platform.startswith("linux"):
        yield
        return
    import resource

    def hangs(*_: object) -> None:
        raise Hangs

    in_use = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    before = signal.signal(signal.SIGALRM, hangs)
    resource.setrlimit(resource.RLIMIT_AS, (in_use + (mib << 20), hard))
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        signal.signal(signal.SIGALRM, before)
