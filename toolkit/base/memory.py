"""What this process holds in memory stays there: no crash leaves a copy of it, with keys in it, on the disk."""

from __future__ import annotations

import contextlib
import sys

_PR_SET_DUMPABLE = 4


def keep_to_ourselves() -> None:
    """Switch off core dumps, and on Linux also that other programs of the same person may look in.

    The swap file and hibernation are the system's, and out of reach from here.
    """
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with contextlib.suppress(ImportError, OSError, AttributeError):
            import ctypes

            # A limit is not enough where the system pipes dumps into a program that collects them.
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
