"""Python's garbage is collected on the interface thread alone.

Left to itself, Python collects on whichever thread happens to allocate. What it finds may be widgets that refer to each
other, and Qt does not bear that another thread destroys them: then the program ends with a fault, or stands still.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 500  # milliseconds


class Sweeper(QObject):
    """From its making until `stop`, and as long as there is another one, it collects in Python's place."""

    _at_work = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()
        Sweeper._at_work += 1
        gc.disable()

    def sweep(self) -> None:
        """Collect what Python would have collected by now: the young often, the old seldom."""
        counts = enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        due = [age for age, (count, most) in counts if most and count > most]
        if due:
            gc.collect(max(due))

    def stop(self) -> None:
        """Once there are no other threads any more."""
        if self._timer.isActive():
            self._timer.stop()
            Sweeper._at_work -= 1
            if not Sweeper._at_work:
                gc.enable()
