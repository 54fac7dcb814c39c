"""Pictures of widgets, without a display: for the demo, the manual, and for looking at our own work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from toolkit.base.errors import ToolkitError


def picture(widget: QWidget, size: QSize | tuple[int, int] | None = None, ratio: float = 1.0) -> QImage:
    """The widget as it would look at `size` logical pixels (its own size if not given)."""
    if size is not None:
        widget.resize(size if isinstance(size, QSize) else QSize(*size))
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.show()
    for _ in range(3):  # layouts that depend on their width need a second look
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    image = QImage(widget.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(widget.palette().window().color())
    painter = QPainter(image)
    widget.render(painter, QPoint())
    painter.end()
    return image


def save(widget: QWidget, path: Path, size: QSize | tuple[int, int] | None = None, ratio: float = 1.0) -> None:
    """Write `picture` as a PNG file. Raises `file.failed`."""
    if not picture(widget, size, ratio).save(str(path), "PNG"):
        raise ToolkitError("file.failed", path=str(path))
