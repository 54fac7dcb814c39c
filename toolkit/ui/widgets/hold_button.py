"""A button for what cannot be taken back: it acts only after it was held for a while, by pointer or space bar."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from .. import theme
from . import paint
from .buttons import Button

STEP = 50  # milliseconds between two pictures of how far it is


class HoldButton(Button):
    """`held` once it was down for `seconds` without a break; letting go before is as if nothing had happened."""

    held = Signal()

    def __init__(
        self, text: str, icon: str | None = None, *, seconds: float = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, icon, kind="danger", parent=parent)
        self.milliseconds = round(seconds * 1000)
        self._since = QElapsedTimer()
        self._timer = QTimer(self, interval=STEP)
        self._timer.timeout.connect(self._look)
        self.pressed.connect(self._begin)
        self.released.connect(self._end)

    def _begin(self) -> None:
        self._since.start()
        self._timer.start()

    def _end(self) -> None:
        self._timer.stop()
        self.update()

    def _look(self) -> None:
        if not self.isDown() or not self.isEnabled():
            self._end()
        elif self._since.elapsed() >= self.milliseconds:
            self._end()
            self.setDown(False)
            self.held.emit()
        else:
            self.update()

    def _paint_inside(self, painter: QPainter, ink: str) -> None:
        if self._timer.isActive():
            share = min(1.0, self._since.elapsed() / self.milliseconds)
            inside = self.rect().adjusted(2, 2, -2, -2)
            done = QRect(inside.left(), inside.top(), round(inside.width() * share), inside.height())
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            paint.box(painter, paint.mirrored(done, self.rect(), right_to_left=rtl), fill="redsoft", edge="redline",
                      radius=theme.TAG_RADIUS)  # fmt: skip
        super()._paint_inside(painter, ink)
