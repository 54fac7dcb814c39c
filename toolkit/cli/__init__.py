"""The command line: the same services without a window, for scripts, tests and rescue. A file for each noun."""

from . import (
    bundles,
    chapters,
    conflicts,
    groups,
    handoff,
    held,
    holds,
    keys,
    laptops,
    people,
    records,
    scopes,
    shares,
    vaults,
    window,
)
from .root import Window, cli, command_line

__all__ = [
    "Window",
    "bundles",
    "chapters",
    "cli",
    "command_line",
    "conflicts",
    "groups",
    "handoff",
    "held",
    "holds",
    "keys",
    "laptops",
    "people",
    "records",
    "scopes",
    "shares",
    "vaults",
    "window",
]
