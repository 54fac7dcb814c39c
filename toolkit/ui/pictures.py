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
_SCAN = 0xDA
_TELLING = frozenset({*range(0xE1, 0xF0), 0xFE}) - {0xE2, 0xEE}
"""Markers of segments that tell something; beside the plain ones there are those of colours (ICC, Adobe)."""


def shrunk(data: bytes) -> bytes | None:
    """A photo as a JPEG of at most `SIDE` pixels either way; None for what is no picture, or is too large to unpack.

    One that is small enough stays as it is, unless it tells more than what it shows, such as where it was taken.
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
    if fits and kind in (b"jpeg", b"jpg") and len(data) <= _ENOUGH and not _tells_more(data):
        return data
    return _as_jpeg(image)


def _tells_more(jpeg: bytes) -> bool:
    """Whether there is anything in it beside the picture (ITU-T T.81, B.1): comments, data of cameras and programs, or
    something behind its end."""
    at = 2
    while jpeg[at : at + 1] == b"\xff":
        marker = jpeg[at + 1]
        if marker == _SCAN:
            return not jpeg.endswith(b"\xff\xd9")
        if marker in _TELLING:
            return True
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4])
    return True


def _as_jpeg(image: QImage) -> bytes:
    # Painted anew: with the picture itself, Qt would write the texts that came with it. And a JPEG has no clear parts,
    # which would come out black.
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    ground.save(target, "JPEG", _QUALITY)  # type: ignore[call-overload]
    return bytes(target.data().data())
