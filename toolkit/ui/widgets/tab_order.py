"""The order in which Tab goes through widgets, where some of them come later than the others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def tab_through(widgets: Sequence[QWidget]) -> None:
    """Let Tab go from each of these to the next. By itself, what is made last is reached last, wherever it stands."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
