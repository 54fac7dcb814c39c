"""Fusion with our own tick boxes, radio buttons and small arrows, drawn from the tokens."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QProxyStyle, QRadioButton, QStyle, QStyleOption, QWidget

TICK, RADIO = 18, 16
_Element = QStyle.PrimitiveElement
_METRICS = {
    QStyle.PixelMetric.PM_IndicatorWidth: TICK,
    QStyle.PixelMetric.PM_IndicatorHeight: TICK,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth: RADIO,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight: RADIO,
    QStyle.PixelMetric.PM_CheckBoxLabelSpacing: 8,
    QStyle.PixelMetric.PM_RadioButtonLabelSpacing: 8,
}
_ARROWS = {
    _Element.PE_IndicatorArrowDown: "chevron-down",
    _Element.PE_IndicatorArrowUp: "chevron-up",
    _Element.PE_IndicatorSpinDown: "chevron-down",
    _Element.PE_IndicatorSpinUp: "chevron-up",
}


class LineStyle(QProxyStyle):
    """Draws the few parts that a style sheet can colour only with picture files."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(self, metric, option=None, widget=None):
        own = _METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if own is None else own

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if element in (_Element.PE_IndicatorCheckBox, _Element.PE_IndicatorItemViewItemCheck):
            _draw_tick(option, painter)
        elif element == _Element.PE_IndicatorRadioButton:
            _draw_radio(option, painter)
        elif element in _ARROWS:
            _draw_icon(_ARROWS[element], painter, option)
        elif element == _Element.PE_IndicatorBranch:
            if option.state & QStyle.StateFlag.State_Children:
                is_open = bool(option.state & QStyle.StateFlag.State_Open)
                _draw_icon("chevron-down" if is_open else "chevron-right", painter, option)
        elif element == _Element.PE_FrameFocusRect:
            if (
                isinstance(widget, QCheckBox | QRadioButton)
                and option.state & QStyle.StateFlag.State_KeyboardFocusChange
            ):
                _draw_focus(option, painter)  # all others draw their own focus edge
        else:
            super().drawPrimitive(element, option, painter, widget)


def _draw_icon(name: str, painter: QPainter, option: QStyleOption) -> None:
    from . import icons

    box = QRectF(0, 0, 14, 14)
    box.moveCenter(QRectF(option.rect).center())
    icons.draw(painter, box, name, "muted", mirrored=option.direction == Qt.LayoutDirection.RightToLeft)


def _draw_focus(option: QStyleOption, painter: QPainter) -> None:
    """Around the words, since the edge of what is ticked or chosen has the accent anyway."""
    from . import theme

    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), theme.TAG_RADIUS, theme.TAG_RADIUS)
    painter.restore()


def _edge(option: QStyleOption, on: bool) -> QPen:
    from . import theme

    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    if not option.state & QStyle.StateFlag.State_Enabled:
        return QPen(theme.colour("border"), 1)
    return QPen(theme.colour("accent" if focused or on else "line"), 2 if focused else 1)


def _draw_tick(option: QStyleOption, painter: QPainter) -> None:
    from . import theme

    box = QRectF(0, 0, TICK, TICK)
    box.moveCenter(QRectF(option.rect).center())
    partly = bool(option.state & QStyle.StateFlag.State_NoChange)
    on = partly or bool(option.state & QStyle.StateFlag.State_On)
    pen = _edge(option, on)
    half = pen.widthF() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(theme.colour("accent" if on else "surface"))
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), 4, 4)
    if on:
        painter.setPen(QPen(theme.colour("onaccent"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                            Qt.PenJoinStyle.RoundJoin))  # fmt: skip
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = [(4.5, 9), (13.5, 9)] if partly else [(4.5, 9.5), (7.5, 12.5), (13.5, 5.8)]
        painter.drawPolyline([box.topLeft() + QPointF(*point) for point in points])
    painter.restore()


def _draw_radio(option: QStyleOption, painter: QPainter) -> None:
    from . import theme

    box = QRectF(0, 0, RADIO, RADIO)
    box.moveCenter(QRectF(option.rect).center())
    on = bool(option.state & QStyle.StateFlag.State_On)
    pen = _edge(option, on)
    half = pen.widthF() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(theme.colour("accent" if on else "surface"))
    painter.drawEllipse(box.adjusted(half, half, -half, -half))
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("onaccent"))
        painter.drawEllipse(box.center(), 3, 3)
    painter.restore()
