"""Our line icons: SVG files tinted with a token of the theme at the moment they are drawn."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from toolkit.base import paths

from . import theme

MIRRORED = frozenset({"arrow-left", "arrow-right", "chevron-left", "chevron-right", "undo", "redo"})


def icon(name: str, tone: str = "muted", size: int = 20) -> QIcon:
    """An icon in the colour its token has now, crisp on any screen. Raises FileNotFoundError for an unknown name."""
    made = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        made.addPixmap(pixmap(name, tone, size, ratio))
    return made


def set_icon(target: QAction | QAbstractButton, name: str, tone: str = "muted") -> None:
    """Give an action or a button an icon that keeps up with changes of the appearance."""
    for old in target.findChildren(_Retint):
        old.deleteLater()
    _Retint(target, name, tone)


def pixmap(name: str, tone: str = "muted", size: int = 20, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels, in the colour that its token has now."""
    made = QPixmap.fromImage(_image(name, theme.colour(tone).name(), round(size * ratio), _turned(name, None)))
    made.setDevicePixelRatio(ratio)
    return made


def draw(
    painter: QPainter, rect: QRect | QRectF, name: str, tone: str = "muted", *, mirrored: bool | None = None
) -> None:
    """Paint an icon in the middle of `rect`; the layout direction of the application counts unless given."""
    ratio = max(painter.device().devicePixelRatioF(), painter.deviceTransform().m11())  # also when drawn into a picture
    box = QRectF(rect)
    side = min(box.width(), box.height())
    picture = _image(name, theme.colour(tone).name(), max(1, round(side * ratio)), _turned(name, mirrored))
    target = QRectF(0, 0, side, side)
    target.moveCenter(box.center())
    target.moveTo(round(target.x()), round(target.y()))
    painter.drawImage(target, picture)


def app_icon() -> QIcon:
    """The mark of Baton, for the window and the task bar."""
    return QIcon(str(paths.resources() / "icons" / "baton.svg"))


def names() -> list[str]:
    return sorted(path.stem for path in (paths.resources() / "icons").glob("*.svg"))


def _turned(name: str, mirrored: bool | None) -> bool:
    if mirrored is None:
        mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return mirrored and name in MIRRORED


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _image(name: str, tint: str, side: int, turned: bool) -> QImage:
    source = _source(name).replace("currentColor", tint)
    if name == "baton":  # the mark follows the accent and what is written on it
        source = source.replace(theme.LIGHT.accent, theme.tokens().accent)
        source = source.replace(theme.LIGHT.onaccent, theme.tokens().onaccent)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image.flipped(Qt.Orientation.Horizontal) if turned else image


class _Retint(QObject):
    """Lives as a child of what carries the icon, so that it hears of a new appearance just as long."""

    def __init__(self, target: QAction | QAbstractButton, name: str, tone: str) -> None:
        super().__init__(target)
        self._target, self._name, self._tone = target, name, tone
        theme.changed().connect(self.tint)
        self.tint()

    def tint(self) -> None:
        self._target.setIcon(icon(self._name, self._tone))
