"""Chips: a row of choices with counts, of which one is chosen; those without room fold under "More"."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QSizePolicy, QWidget

from .. import theme
from . import paint
from .buttons import Button

GAP = 8


@dataclass(frozen=True)
class Chip:
    key: str
    text: str
    count: int | None = None


class ChipButton(Button):
    """One chip: checkable, with an optional count in a quieter colour."""

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(chip.text, small=True, parent=parent)
        self.setCheckable(True)
        self.chip = chip
        self.set_count(chip.count)

    def set_count(self, count: int | None) -> None:
        self._count = "" if count is None else self.locale().toString(count)
        self.setAccessibleName(f"{self.text()}, {self._count}" if self._count else self.text())
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Text and count as one."""
        return f"{self.text()}  {self._count}".strip()

    def _widths(self) -> tuple[int, int]:
        text = QFontMetrics(theme.font(strong=True)).horizontalAdvance(self.text())  # wide enough for when it is chosen
        return text, QFontMetrics(theme.font()).horizontalAdvance(self._count) if self._count else 0

    def sizeHint(self) -> QSize:
        text, count = self._widths()
        return QSize(2 * self._padding + text + (GAP + count if count else 0), theme.scaled(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self.isChecked()
        fill = "accentsoft" if chosen else "sunken" if self.underMouse() else "surface"
        edge = "accent" if chosen or self.hasFocus() else "line"
        paint.box(painter, self.rect(), fill=fill, edge=edge, width=2 if self.hasFocus() else 1)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        text, count = self._widths()
        area = paint.mirrored(QRect(self._padding, 0, text, self.height()), self.rect(), right_to_left=rtl)
        painter.setFont(theme.font(strong=chosen))
        painter.setPen(theme.colour("text"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine
        painter.drawText(area, flags, self.text())
        if self._count:
            left = self._padding + text + GAP
            area = paint.mirrored(QRect(left, 0, count, self.height()), self.rect(), right_to_left=rtl)
            painter.setFont(theme.font())
            painter.setPen(theme.colour("text" if chosen else "muted"))
            painter.drawText(area, flags, self._count)
        painter.end()


class Chips(QWidget):
    """`chosen(key)` tells which chip was taken; `set_extra` puts a small button behind them, such as a plus."""

    chosen = Signal(str)

    def __init__(self, name: str, chips: list[Chip] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons: list[ChipButton] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._extra: QWidget | None = None
        self._more = Button(self.tr("More"), small=True, parent=self)
        self._menu = QMenu(self._more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more.setMenu(self._menu)
        self._more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_chips(chips or [])

    def set_chips(self, chips: list[Chip]) -> None:
        """Show these; the chosen one stays chosen if it is still among them, else the first is."""
        key = self.current()
        for button in self._buttons:
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for chip in chips:
            button = ChipButton(chip, self)
            button.clicked.connect(lambda _=False, key=chip.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons.append(button)
        if self._buttons:
            kept = next((one for one in self._buttons if one.chip.key == key), self._buttons[0])
            kept.setChecked(True)
        self.updateGeometry()
        self._arrange()

    def set_counts(self, counts: dict[str, int]) -> None:
        for button in self._buttons:
            if button.chip.key in counts:
                button.set_count(counts[button.chip.key])
        self._arrange()

    def set_extra(self, widget: QWidget) -> None:
        self._extra = widget
        widget.setParent(self)
        widget.show()
        self._arrange()

    def current(self) -> str:
        """The key of the chosen chip, or "" where there are none."""
        return next((button.chip.key for button in self._buttons if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose a chip without telling anybody."""
        for button in self._buttons:
            if button.chip.key == key:
                button.setChecked(True)
        self._arrange()

    def choose_none(self) -> None:
        """Nobody chose any of them: something else says what is shown."""
        self._group.setExclusive(False)
        for button in self._buttons:
            button.setChecked(False)
        self._group.setExclusive(True)
        self._arrange()

    def hidden(self) -> list[str]:
        """The keys of the chips that stand under "More"."""
        return [button.chip.key for button in self._buttons if button.isHidden()]

    def sizeHint(self) -> QSize:
        width = sum(button.sizeHint().width() + GAP for button in self._buttons)
        width += self._extra.sizeHint().width() if self._extra else 0
        return QSize(width, theme.scaled(theme.SMALL_CONTROL))

    def minimumSizeHint(self) -> QSize:
        # Any chip may be the chosen one, which stays in sight beside "More".
        widest = max((button.sizeHint().width() for button in self._buttons), default=0)
        extra = self._extra.sizeHint().width() + GAP if self._extra else 0
        width = widest + GAP + self._more.sizeHint().width() + extra
        return QSize(min(width, self.sizeHint().width()), theme.scaled(theme.SMALL_CONTROL))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for button in self._buttons:
            if button.isHidden():
                action = self._menu.addAction(button.words().replace("&", "&&"))
                action.triggered.connect(button.click)
                action.triggered.connect(self._arrange)

    def _arrange(self) -> None:
        extra = self._extra.sizeHint().width() + GAP if self._extra else 0
        widths = [button.sizeHint().width() for button in self._buttons]
        shown = list(self._buttons)
        if sum(widths) + GAP * max(0, len(widths) - 1) + extra > self.width():
            room = self.width() - extra - self._more.sizeHint().width()
            ordered = sorted(self._buttons, key=lambda button: not button.isChecked())  # the chosen one stays in sight
            kept = set()
            for button in ordered:
                if kept and room < button.sizeHint().width() + GAP:
                    break
                room -= button.sizeHint().width() + GAP
                kept.add(button)
            shown = [button for button in self._buttons if button in kept]
        folded = [button for button in self._buttons if button not in shown]
        for button in folded:
            button.hide()
        row: list[QWidget] = list(shown)
        self._more.setVisible(bool(folded))
        if folded:
            row.append(self._more)
        if self._extra is not None:
            row.append(self._extra)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0
        for widget in row:
            size = widget.sizeHint()
            place = QRect(x, (self.height() - size.height()) // 2, size.width(), size.height())
            widget.setGeometry(paint.mirrored(place, self.rect(), right_to_left=rtl))
            widget.show()
            x += size.width() + GAP
