"""The two lanes of a plan, online and in person, and the bridges between them; the list below says the same."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from toolkit.base.ids import RecordId
from toolkit.services.plans import PlanView
from toolkit.vault.reading import Record

from .. import theme
from ..days import short_day
from ..widgets import paint

HEAD, LINE, LANES_APART, DOT = 25, 18, 44, 6
LONGEST_LABEL = 210
TICK_ROOM = 90  # pixels that a day in the head wants
LANES = ("online", "in_person")
_TEXT = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


@dataclass
class _Dot:
    step: RecordId | None
    x: float
    lane: int
    label: str
    done: bool
    missing: bool = False  # stands for the step in person that is not there
    row: int = -1
    span: tuple[float, float] = (0.0, 0.0)


def day_of(step: Record) -> datetime.date | None:
    """Where a step stands in time: when it was done, else when it is due."""
    return _day(step.text("done")) or _day(step.text("due"))


def _around(middle: float, width: float) -> tuple[float, float]:
    return middle - width / 2, middle + width / 2


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


class Timeline(QWidget):
    """`picked(step id)` when a dot is clicked. Steps without a day or a lane are in the list alone."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Timeline. The list below says the same."))
        self._view: PlanView | None = None
        self._today = datetime.date.today()
        self._dots: list[_Dot] = []
        self._bridges: list[tuple[_Dot, _Dot]] = []
        self._rows = [1, 1]
        self.setMinimumHeight(100)

    def show_plan(self, view: PlanView, today: datetime.date) -> None:
        self._view, self._today = view, today
        self._arrange()

    def dots(self) -> list[tuple[str, bool, bool]]:
        """What is drawn, as (label, done, missing), for whoever can't see it."""
        return [(dot.label, dot.done, dot.missing) for dot in self._dots]

    # Placing

    def _days(self) -> list[datetime.date]:
        found = [day for step in self._placed() if (day := day_of(step)) is not None]
        if found and (decision := self._decision()) is not None:
            found.append(decision)
        return [*found, self._today] if found else []

    def _placed(self) -> Iterator[Record]:
        for step in self._view.steps if self._view else ():
            if day_of(step) is not None and step.text("where") in LANES:
                yield step

    def _decision(self) -> datetime.date | None:
        goals = self._view.goals if self._view else []
        return next(
            (day for goal in goals if goal.text("kind") == "political" and (day := _day(goal.text("by")))), None
        )

    def _left(self) -> float:
        metrics = QFontMetrics(theme.font())
        return 16 + max(metrics.horizontalAdvance(words) for words in self._lane_names()) + 24

    def _lane_names(self) -> tuple[str, str]:
        return self.tr("Online"), self.tr("In person")

    def _x(self, day: datetime.date) -> float:
        days = self._days()
        first, last = min(days), max(days)
        span = max(1, (last - first).days)
        left, right = self._left() + 36, self.width() - 72
        return left + (right - left) * (day - first).days / span

    def _arrange(self) -> None:
        self._dots, self._bridges, self._rows = [], [], [1, 1]
        if self._view is not None and self._days():
            by_id: dict[RecordId, _Dot] = {}
            for step in self._placed():
                day = day_of(step)
                if day is not None:
                    lane = LANES.index(step.text("where"))
                    by_id[step.id] = _Dot(step.id, self._x(day), lane, step.title, bool(step.get("done")))
            self._dots = list(by_id.values())
            for step in self._placed():
                here, there = by_id[step.id], by_id.get(step.ref("leads_to") or b"")
                if there is not None:
                    self._bridges.append((here, there))
                elif step.id in self._view.missing and step.ref("leads_to") is None:
                    x = min(here.x + 84, self.width() - 40)
                    gap = _Dot(None, x, 1, self.tr("No next step"), False, missing=True)
                    self._dots.append(gap)
                    self._bridges.append((here, gap))
            for lane in (0, 1):
                self._place_labels(lane)
        height = HEAD + LANES_APART + sum(self._rows) * LINE + 2 * 14 + 8 if self._dots else 64
        if self.minimumHeight() != theme.scaled(height):
            self.setFixedHeight(theme.scaled(height))
        self.update()

    def _place_labels(self, lane: int) -> None:
        """Each label in the line next to its lane, or in the second one; what fits nowhere is left to the list."""
        ends = [0.0, 0.0]
        for dot in sorted((dot for dot in self._dots if dot.lane == lane), key=lambda dot: dot.x):
            metrics = QFontMetrics(theme.font(strong=dot.missing))
            width = min(metrics.horizontalAdvance(dot.label) + 2, LONGEST_LABEL)
            start = max(4.0, min(dot.x - width / 2, self.width() - width - 4.0))
            for row in (0, 1):
                if start >= ends[row] + 10:
                    dot.row, dot.span = row, (start, width)
                    ends[row] = start + width
                    self._rows[lane] = max(self._rows[lane], row + 1)
                    break

    def _lane_y(self, lane: int) -> float:
        first = HEAD + 4 + self._rows[0] * LINE + 14
        return theme.scaled(first + lane * LANES_APART)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._arrange()

    # Drawing

    def _mirror(self, rect: QRectF) -> QRect:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return paint.mirrored(rect.toRect(), self.rect(), right_to_left=rtl)

    def _point(self, x: float, y: float) -> QPointF:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QPointF(self.width() - x if rtl else x, y)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font())
        if not self._dots:
            painter.setPen(theme.colour("muted"))
            words = self.tr("Steps that have a day and a place stand here, side by side.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        else:
            self._paint_head(painter)
            self._paint_lanes(painter)
            for here, there in self._bridges:
                self._paint_bridge(painter, here, there)
            for dot in sorted(self._dots, key=lambda dot: -dot.row):
                self._paint_dot(painter, dot)
        painter.end()

    def _paint_head(self, painter: QPainter) -> None:
        head = theme.scaled(HEAD)
        painter.fillRect(0, head - 1, self.width(), 1, theme.colour("border"))
        today, decision = self._x(self._today), self._decision()
        strong = QFontMetrics(theme.font(strong=True))
        taken = [_around(today, strong.horizontalAdvance(self.tr("Today")) + 12)]
        if decision is not None:
            width = strong.horizontalAdvance(self.tr("The decision"))
            start, _ = _around(self._x(decision), width)
            start = min(start, self.width() - width - 8.0)
            taken.append((start, start + width))
        for day in self._ticks():
            x, words = self._x(day), short_day(day.isoformat())
            painter.setPen(QPen(theme.colour("border"), 1))
            painter.drawLine(self._point(x, head - 8), self._point(x, head - 1))
            end = x + 4 + painter.fontMetrics().horizontalAdvance(words)
            if end < self.width() and all(end + 8 < first or x > last + 4 for first, last in taken):
                painter.setPen(theme.colour("muted"))
                painter.drawText(self._mirror(QRectF(x + 4, 0, end - x, head)), _TEXT, words)
        if decision is not None:
            x = self._x(decision)
            painter.setPen(QPen(theme.colour("line"), 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(self._point(x, head), self._point(x, self.height() - 8))
            (now_starts, now_ends), (start, end) = taken
            if start > now_ends + 4 or end < now_starts - 4:
                painter.setFont(theme.font(strong=True))
                painter.setPen(theme.colour("text"))
                area = self._mirror(QRectF(start, 0, end - start + 2, head))
                painter.drawText(area, _TEXT | Qt.AlignmentFlag.AlignHCenter, self.tr("The decision"))
        self._paint_today(painter, today, head)

    def _paint_today(self, painter: QPainter, x: float, head: int) -> None:
        painter.setPen(QPen(theme.colour("text"), 2))
        painter.drawLine(self._point(x, head - 4), self._point(x, self.height() - 8))
        painter.setFont(theme.font(strong=True))
        words = self.tr("Today")
        width = painter.fontMetrics().horizontalAdvance(words) + 12
        label = self._mirror(QRectF(x - width / 2, 3, width, head - 7))
        paint.box(painter, label, fill="text", radius=theme.TAG_RADIUS)
        painter.setPen(theme.colour("surface"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)
        painter.setFont(theme.font())

    def _ticks(self) -> list[datetime.date]:
        days = self._days()
        first, last = min(days), max(days)
        room = max(1, int((self.width() - self._left() - 108) / TICK_ROOM))
        every = next((n for n in (1, 2, 7, 14) if (last - first).days <= n * room), 0)
        if every:
            day = first - datetime.timedelta(days=first.weekday()) if every >= 7 else first
            found = [day + datetime.timedelta(days=every * n) for n in range((last - day).days // every + 1)]
            return [day for day in found if day >= first]
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        step = next(n for n in (1, 2, 3, 6, 12, months) if months <= n * room or n == months)
        starts = [first.year * 12 + first.month - 1 + n for n in range(0, months + 1, step)]
        found = [datetime.date(n // 12, n % 12 + 1, 1) for n in starts]
        return [day for day in found if first <= day <= last]

    def _paint_lanes(self, painter: QPainter) -> None:
        for lane, words in enumerate(self._lane_names()):
            y = self._lane_y(lane)
            painter.setPen(theme.colour("text"))
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            area = self._mirror(QRectF(16, y - 10, self._left() - 24, 20))
            painter.drawText(area, _TEXT | side | Qt.AlignmentFlag.AlignAbsolute, words)
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(self._point(self._left(), y), self._point(self.width() - 24, y))

    def _paint_bridge(self, painter: QPainter, here: _Dot, there: _Dot) -> None:
        pen = QPen(theme.colour("amberline" if there.missing else "accent"), 2)
        if there.missing:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(self._point(here.x, self._lane_y(here.lane)), self._point(there.x, self._lane_y(there.lane)))

    def _paint_dot(self, painter: QPainter, dot: _Dot) -> None:
        centre = self._point(dot.x, self._lane_y(dot.lane))
        radius = theme.scaled(DOT) + (2 if dot.missing else 0)
        painter.setPen(QPen(theme.colour("amberline" if dot.missing else "accent"), 2))
        fill = "ambersoft" if dot.missing else "accent" if dot.done else "surface"
        painter.setBrush(theme.colour(fill))
        painter.drawEllipse(centre, radius - 0.5, radius - 0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(theme.font(strong=dot.missing))
        if dot.missing:
            painter.setPen(theme.colour("amber"))
            box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
        if dot.row >= 0:
            start, width = dot.span
            away = theme.scaled(13 + dot.row * LINE)
            y = centre.y() - away - theme.scaled(LINE) + 4 if dot.lane == 0 else centre.y() + away - 4
            painter.setPen(theme.colour("amber" if dot.missing else "text"))
            metrics = QFontMetrics(painter.font())
            text = metrics.elidedText(dot.label, Qt.TextElideMode.ElideRight, int(width) + 1)
            area = self._mirror(QRectF(start, y, width + 2, theme.scaled(LINE)))
            painter.fillRect(area, theme.colour("surface"))  # the day lines pass behind words
            painter.drawText(area, _TEXT | Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip, text)
        painter.setFont(theme.font())

    # Pointing

    def _dot_at(self, position: QPointF) -> _Dot | None:
        for dot in self._dots:
            away = self._point(dot.x, self._lane_y(dot.lane)) - position
            if away.manhattanLength() <= 2 * DOT + 4:
                return dot
        return None

    def mouseReleaseEvent(self, event) -> None:
        dot = self._dot_at(event.position())
        if dot is not None and dot.step is not None:
            self.picked.emit(dot.step)

    def event(self, event) -> bool:
        if event.type() == event.Type.ToolTip:
            dot = self._dot_at(QPointF(event.pos()))
            self.setToolTip(dot.label if dot else "")
        return super().event(event)
