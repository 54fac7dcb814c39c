"""The order in which Tab goes through widgets, where some of them come later than the others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_through(widgets: Sequence[QWidget]) -> None:
    """Let Tab go from each of these to the next. By itself, what is made last is reached last, wherever it stands."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def in_reading_order(layout: QLayout) -> list[QWidget]:
    """Whatever Tab can reach in a layout, in the order in which it was laid out, hidden things too."""
    found: list[QWidget] = []
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                found.append(widget)
            inner = widget.layout()
        if inner is not None:
            found.extend(in_reading_order(inner))
    return found
