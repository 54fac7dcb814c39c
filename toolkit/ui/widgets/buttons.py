"""Buttons, painted from the tokens: exact spacing, icons that follow the appearance, both reading directions."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from .. import icons, theme
from . import paint

Kind = Literal["plain", "primary", "link", "danger"]
CHEVRON = 14


class Button(QPushButton):
    """A button with words. One "primary" a page; "link" has no edge; "danger" deletes for everyone.

    With a menu (`setMenu`) it shows a small chevron.
    """

    def __init__(
        self,
        text: str,
        icon: str | None = None,
        *,
        kind: Kind = "plain",
        small: bool = False,
        tall: bool = False,
        trailing: str | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon, self._kind, self._trailing = icon, kind, trailing
        self._height = theme.SMALL_CONTROL if small else theme.TALL_CONTROL if tall else theme.CONTROL
        self._padding = 4 if kind == "link" else 10 if small else 14
        self._icon_size = 16
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)

    def set_kind(self, kind: Kind) -> None:
        self._kind = kind
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str | None) -> None:
        self._icon = icon
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self.updateGeometry()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        widths = [width for width, _ in self._parts()]
        inside = sum(widths) + theme.ICON_GAP * (len(widths) - 1)
        return QSize(inside + 2 * self._padding, theme.scaled(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _strong(self) -> bool:
        return self._kind in ("primary", "link")

    def _trailing_icon(self) -> str | None:
        return "chevron-down" if self.menu() is not None else self._trailing

    def _parts(self) -> list[tuple[int, str]]:
        """What stands in the button, in reading order, as (width, what)."""
        parts = [(self._icon_size, "icon")] if self._icon else []
        if self.text():
            metrics = QFontMetrics(theme.font(strong=self._strong()))
            parts.append((metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width(), "text"))
        if self._trailing_icon():
            parts.append((CHEVRON, "trailing"))
        return parts

    def _colours(self) -> tuple[str | None, str | None, str]:
        """Fill, edge and ink."""
        hot = self.isEnabled() and (self.underMouse() or self.isDown())
        if not self.isEnabled():
            return (
                ("sunken" if self._kind == "primary" else None),
                (None if self._kind == "link" else "border"),
                "muted",
            )
        return {
            "plain": ("sunken" if hot else "surface", "line", "text"),
            "primary": ("accenthover" if hot else "accent", None, "onaccent"),
            "link": ("accentsoft" if hot else None, None, "accent"),
            "danger": ("redsoft" if hot else "surface", "redline", "red"),
        }[self._kind]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, edge, ink = self._colours()
        paint.box(painter, self.rect(), fill=fill, edge=edge)
        if self.hasFocus():
            inner = self._kind == "primary"
            focus = self.rect().adjusted(2, 2, -2, -2) if inner else self.rect()
            paint.box(painter, focus, edge="onaccent" if inner else "accent", width=2, radius=4 if inner else 6)
        self._paint_inside(painter, ink)
        painter.end()

    def _paint_inside(self, painter: QPainter, ink: str) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        parts = self._parts()
        inside = sum(width for width, _ in parts) + theme.ICON_GAP * (len(parts) - 1)
        x = max(4, (self.width() - inside) // 2)
        painter.setFont(theme.font(strong=self._strong()))
        painter.setPen(theme.colour(ink))
        for width, what in parts:
            area = paint.mirrored(QRect(x, 0, width, self.height()), self.rect(), right_to_left=rtl)
            if what == "text":
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextDontClip
                painter.drawText(area, flags, self.text())
            else:
                name = self._icon if what == "icon" else self._trailing_icon()
                icons.draw(painter, area, str(name), ink, mirrored=rtl)
            x += width + theme.ICON_GAP


class IconButton(Button):
    """A square button with an icon alone; `name` says what it does, to screen readers and as a tool tip."""

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        kind: Kind = "plain",
        small: bool = False,
        icon_size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", icon, kind=kind, small=small, name=name, parent=parent)
        self._icon_size = icon_size
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme.scaled(self._height)
        return QSize(side, side)

    def _trailing_icon(self) -> str | None:
        return None
