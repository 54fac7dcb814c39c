"""From a passphrase to a key: Argon2id (RFC 9106), made as slow as the laptop bears."""

from __future__ import annotations

import time
import unicodedata
from dataclasses import dataclass, replace

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from ..base.errors import ToolkitError

KEY_SIZE = 32
SALT_SIZE = 16

LEAST_MEMORY_KIB = 64 * 1024
MOST_MEMORY_KIB = 256 * 1024
LEAST_PASSES = 3
MOST_PASSES = 16
MOST_LANES = 8

LEAST_WORK = LEAST_MEMORY_KIB * LEAST_PASSES
MOST_WORK = MOST_MEMORY_KIB * MOST_PASSES


@dataclass(frozen=True)
class KdfParameters:
    """How much work a guess takes; at least RFC 9106's second option. Raises `keyring.limits` outside of the limits."""

    memory_kib: int = LEAST_MEMORY_KIB
    passes: int = LEAST_PASSES
    lanes: int = 4

    def __post_init__(self) -> None:
        within = (
            LEAST_MEMORY_KIB <= self.memory_kib <= MOST_MEMORY_KIB
            and LEAST_PASSES <= self.passes <= MOST_PASSES
            and 1 <= self.lanes <= MOST_LANES
        )
        if not within:
            raise ToolkitError("keyring.limits")

    @property
    def work(self) -> int:
        """By which parameters compare: KiB filled in all passes together."""
        return self.memory_kib * self.passes

    def within(self, work: int) -> KdfParameters:
        """These, or the most that takes no more work: fewer passes first, then less memory, never below the least."""
        passes = max(LEAST_PASSES, min(self.passes, work // self.memory_kib))
        memory_kib = max(LEAST_MEMORY_KIB, min(self.memory_kib, work // passes // 1024 * 1024))
        return replace(self, memory_kib=memory_kib, passes=passes)

    def derive(self, passphrase: str, salt: bytes) -> bytes:
        """32 bytes. The passphrase counts in its form NFKC, so that no keyboard's way of typing an accent matters.

        Raises `keyring.no_memory` where the system does not give what it takes.
        """
        kdf = Argon2id(
            salt=salt, length=KEY_SIZE, iterations=self.passes, lanes=self.lanes, memory_cost=self.memory_kib
        )
        try:
            return kdf.derive(unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass"))
        except MemoryError:
            raise ToolkitError("keyring.no_memory", mib=self.memory_kib // 1024) from None


def tune(target_seconds: float = 1.0, cap_kib: int = MOST_MEMORY_KIB) -> KdfParameters:
    """Parameters that take about so long on this machine: first more memory, up to `cap_kib`, then more passes."""
    least = KdfParameters()
    needed = least.memory_kib * target_seconds / _seconds(least)
    memory_kib = max(least.memory_kib, min(cap_kib, MOST_MEMORY_KIB, int(needed) // 1024 * 1024))
    if needed <= memory_kib:
        return KdfParameters(memory_kib)
    affordable = int(least.passes * target_seconds / _seconds(KdfParameters(memory_kib)))
    return KdfParameters(memory_kib, max(least.passes, min(MOST_PASSES, affordable)))


def _seconds(parameters: KdfParameters) -> float:
    start = time.perf_counter()
    parameters.derive("measure", bytes(SALT_SIZE))
    return time.perf_counter() - start
