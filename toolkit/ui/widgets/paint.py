"""Shapes that several widgets and delegates draw."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from .. import theme


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    *,
    fill: str | None = None,
    edge: str | None = None,
    width: int = 1,
    radius: int = theme.RADIUS,
) -> None:
    """A rounded rectangle that lies wholly inside `rect`; colours are names of tokens."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(edge), width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(fill) if fill else QColor(Qt.GlobalColor.transparent))
    half = width / 2 if edge else 0
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius - half, radius - half)
    painter.restore()


def tag(painter: QPainter, rect: QRect, text: str) -> None:
    """A tag as it stands in lists; `rect` is as wide as `tag_width` says."""
    box(painter, rect, fill="sunken", edge="border", radius=theme.TAG_RADIUS)
    painter.setFont(theme.font())
    painter.setPen(theme.colour("text"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)


def words(painter: QPainter, area: QRectF, text: str, flags: Qt.AlignmentFlag) -> None:
    """Words in as many lines as they need; a word that is wider than the area is shortened with dots."""
    metrics, room, dots = painter.fontMetrics(), int(area.width()), Qt.TextElideMode.ElideRight
    shown = " ".join(metrics.elidedText(word, dots, room) for word in text.split())
    painter.drawText(area, flags | Qt.TextFlag.TextWordWrap, shown)


def selection(painter: QPainter, rect: QRect, *, right_to_left: bool) -> None:
    """The ground of a selected row, and the bar at the edge where reading begins."""
    painter.fillRect(rect, theme.colour("accentsoft"))
    bar = QRect(rect.right() - 2 if right_to_left else rect.left(), rect.top(), 3, rect.height())
    painter.fillRect(bar, theme.colour("accent"))


def mirrored(rect: QRect, inside: QRect, *, right_to_left: bool) -> QRect:
    """`rect`, laid out for left to right inside `inside`, where it belongs in the given direction."""
    if not right_to_left:
        return rect
    return QRect(inside.left() + inside.right() - rect.right(), rect.top(), rect.width(), rect.height())
