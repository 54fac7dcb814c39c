"""Foreign pictures: read within limits, and made small. Needs no window."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

SIDE = 320
"""Pixels of a photo's longer side."""

_ENOUGH = 64 << 10
_FORMATS = (b"jpeg", b"jpg", b"png", b"gif", b"webp", b"bmp")
_MOST_PIXELS = 50_000_000
_QUALITY = 82


def shrunk(data: bytes) -> bytes | None:
    """A photo as a JPEG of at most `SIDE` pixels either way; None for what is no picture, or is too large to unpack.

    One that is small enough stays as it is.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind = bytes(reader.format().data())
    size = reader.size()
    if kind not in _FORMATS or size.isEmpty() or size.width() * size.height() > _MOST_PIXELS:
        return None
    fits = max(size.width(), size.height()) <= SIDE
    if not fits:
        reader.setScaledSize(size.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return None
    if fits and kind in (b"jpeg", b"jpg") and len(data) <= _ENOUGH:
        return data
    return _as_jpeg(image)


def _as_jpeg(image: QImage) -> bytes:
    if image.hasAlphaChannel():
        # A JPEG has no clear parts: they would come out black.
        ground = QImage(image.size(), QImage.Format.Format_RGB32)
        ground.fill(Qt.GlobalColor.white)
        painter = QPainter(ground)
        painter.drawImage(0, 0, image)
        painter.end()
        image = ground
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(target, "JPEG", _QUALITY)  # type: ignore[call-overload]
    return bytes(target.data().data())
