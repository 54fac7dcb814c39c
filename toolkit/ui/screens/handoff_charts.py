"""What the handoff page paints: bars by stage, cells by area, and the track of a duty."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from toolkit.domain.records import STAGES
from toolkit.services.handoff import LOCAL

from .. import theme
from ..labels import choice_label
from ..widgets import paint

DOT, SMALL_DOT = 6, 2.5
CELL_WIDTH, CELL_HEIGHT, CELL_GAP = 16, 12, 3


def stage_words(stage: int) -> str:
    """A stage in two or three words, as column heads have it."""
    words = (
        QCoreApplication.translate("Handoff", "Centre does it"),
        QCoreApplication.translate("Handoff", "Together"),
        QCoreApplication.translate("Handoff", "Centre on call"),
        QCoreApplication.translate("Handoff", "Local alone"),
        QCoreApplication.translate("Handoff", "Can hand it on"),
    )
    return words[stage - 1]


def draw_track(painter: QPainter, centres: list[float], y: float, stage: int, before: int | None) -> None:
    """The five stages as dots on a line: open where the duty stood, filled where it stands."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("border"), 2))
    painter.drawLine(QPointF(centres[0], y), QPointF(centres[-1], y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("line"))
    for x in centres:
        painter.drawEllipse(QPointF(x, y), SMALL_DOT, SMALL_DOT)
    accent = theme.colour("accent")
    here = QPointF(centres[stage - 1], y)
    if before is not None and before != stage:
        there = QPointF(centres[before - 1], y)
        painter.setPen(QPen(accent, 2))
        painter.drawLine(there, here)
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(there, DOT - 1, DOT - 1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawEllipse(here, DOT, DOT)
    painter.restore()


class StageBars(QWidget):
    """How many duties are at each stage; those without the centre in the accent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[int, int] = {}
        self._reached = 0
        self.setMinimumSize(200, theme.scaled(112))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_counts(self, counts: Mapping[int, int], reached: int) -> None:
        self._counts, self._reached = dict(counts), reached
        told = [f"{stage_words(stage)}: {self.locale().toString(count)}" for stage, count in self._counts.items()]
        self.setAccessibleName(", ".join(told))
        self.setToolTip("\n".join(told))
        self.update()

    def _words_height(self, width: int) -> int:
        metrics, flags = QFontMetrics(theme.font(strong=True)), Qt.TextFlag.TextWordWrap
        lines = (metrics.boundingRect(QRect(0, 0, width, 0), flags, stage_words(stage)) for stage in self._counts)
        return max(2 * metrics.lineSpacing(), *(rect.height() for rect in lines)) + 4

    def paintEvent(self, event) -> None:
        if not self._counts:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        slot = self.width() / len(self._counts)
        words_height = self._words_height(int(slot) - 2)
        base, top = self.height() - words_height, 20
        highest = max(1, *self._counts.values())
        for stage, count in self._counts.items():
            at = (len(self._counts) - stage if rtl else stage - 1) * slot
            high = round((base - top) * count / highest)
            bar = QRectF(at + 4, base - high, slot - 8, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent" if stage >= LOCAL else "line"))
            painter.drawRoundedRect(bar, min(3, high / 2), min(3, high / 2))
            strong = stage == self._reached
            painter.setFont(theme.font(strong=True))
            painter.setPen(theme.colour("text"))
            area = QRectF(at, base - high - 20, slot, 18)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.locale().toString(count))
            painter.setFont(theme.font(strong=strong))
            painter.setPen(theme.colour("text" if strong else "muted"))
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            paint.words(painter, QRectF(at + 1, base + 4, slot - 2, words_height), stage_words(stage), flags)
        painter.fillRect(0, base, self.width(), 1, theme.colour("line"))
        painter.end()


class Cells(QWidget):
    """So many of so many, as small boxes; where there are too many for boxes, as one bar."""

    def __init__(self, full: int, total: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full, self._total = full, total
        self.setMinimumSize(40, CELL_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._total * (CELL_WIDTH + CELL_GAP), CELL_HEIGHT)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = min(CELL_WIDTH, self.width() // max(1, self._total) - CELL_GAP)
        if width >= 4:
            for at in range(self._total):
                box = QRect(at * (width + CELL_GAP), 0, width, CELL_HEIGHT)
                self._box(painter, paint.mirrored(box, self.rect(), right_to_left=rtl), at < self._full)
        else:
            whole = QRect(0, 0, self.width(), CELL_HEIGHT)
            self._box(painter, whole, False)
            full = QRect(0, 0, self.width() * self._full // max(1, self._total), CELL_HEIGHT)
            if self._full:
                self._box(painter, paint.mirrored(full, self.rect(), right_to_left=rtl), True)
        painter.end()

    def _box(self, painter: QPainter, rect: QRect, full: bool) -> None:
        paint.box(painter, rect, fill="accent" if full else None, edge="accent" if full else "line", radius=2)


class StageTrack(QSlider):
    """The stage of one duty, chosen with the arrow keys or a click: `chosen(stage name)`."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(name)
        self.setRange(1, len(STAGES))
        self.setPageStep(1)
        self.setMinimumHeight(theme.scaled(74))
        self.valueChanged.connect(self._tell)
        self._before: int | None = None

    def show_stage(self, stage: int, before: int | None) -> None:
        """Show what is stored, without telling anybody."""
        self._before = before
        self.blockSignals(True)
        self.setValue(stage)
        self.blockSignals(False)
        self._describe()
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(choice_label("duty", "stage", STAGES[self.value() - 1]))

    def _tell(self, stage: int) -> None:
        self._describe()
        self.chosen.emit(STAGES[stage - 1])

    def centres(self) -> list[float]:
        """Where the stages stand, in the order of the stages."""
        slot = self.width() / len(STAGES)
        found = [slot * (at + 0.5) for at in range(len(STAGES))]
        return found[::-1] if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else found

    def mousePressEvent(self, event) -> None:
        self.setFocus()
        x = event.position().x()
        centres = self.centres()
        self.setValue(1 + min(range(len(centres)), key=lambda at: abs(centres[at] - x)))

    def mouseMoveEvent(self, event) -> None:
        event.accept()

    def wheelEvent(self, event) -> None:
        event.ignore()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        if self.hasFocus():
            paint.box(painter, self.rect(), edge="accent", width=2)
        draw_track(painter, self.centres(), theme.scaled(18), self.value(), self._before)
        slot = self.width() / len(STAGES)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        if slot < theme.scaled(66):  # no room for all: what is chosen, in full
            painter.setPen(theme.colour("text"))
            area = QRectF(4, theme.scaled(32), self.width() - 8, theme.scaled(40))
            paint.words(painter, area, choice_label("duty", "stage", STAGES[self.value() - 1]), flags)
            painter.end()
            return
        for stage, x in enumerate(self.centres(), start=1):
            here = stage == self.value()
            painter.setFont(theme.font(strong=here))
            painter.setPen(theme.colour("text" if here else "muted"))
            area = QRectF(x - slot / 2 + 1, theme.scaled(30), slot - 2, theme.scaled(42))
            paint.words(painter, area, stage_words(stage), flags)
        painter.end()
