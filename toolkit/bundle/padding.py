"""Padmé: sizes rounded up so that few of their bits tell anything about the content.

Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019,
section 4: at most 12 % longer, and O(log log size) bits told.
"""

from __future__ import annotations

SMALLEST = 64 << 10
"""Bytes. All small bundles look alike."""


def padded(size: int) -> int:
    """The size in bytes to pad `size` to."""
    if size <= SMALLEST:
        return SMALLEST
    exponent = size.bit_length() - 1
    free_bits = exponent - exponent.bit_length()
    mask = (1 << free_bits) - 1
    return (size + mask) & ~mask
