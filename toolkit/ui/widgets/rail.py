"""The rail at the side of the window: the chapter, finding, and the pages."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from .. import icons, theme
from . import paint
from .labels import IconLabel, Label, Rule

ITEM_HEIGHT = 40


class RailItem(QToolButton):
    """One page (checkable) or action. Narrow, it shows its icon alone, and its words as a tool tip."""

    def __init__(self, text: str, icon: str, *, checkable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._narrow, self._mark = icon, False, ""
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.setToolTip(self.text() if narrow else "")
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(theme.font(strong=True)).horizontalAdvance(self.text())
        return QSize(40 if self._narrow else 52 + words, theme.scaled(ITEM_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, theme.scaled(ITEM_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def place(x: int, y: int, width: int, height: int) -> QRect:
            return paint.mirrored(QRect(x, y, width, height), self.rect(), right_to_left=rtl)

        here = self.isChecked()
        if here:
            paint.box(painter, self.rect(), fill="accentsoft")
            paint.box(painter, place(0, 8, 3, self.height() - 16), fill="accent", radius=1)
        elif self.underMouse() or self.isDown():
            paint.box(painter, self.rect(), fill="border")
        if self.hasFocus():
            paint.box(painter, self.rect(), edge="accent", width=2)
        left = (self.width() - 20) // 2 if self._narrow else 12
        icons.draw(
            painter, place(left, (self.height() - 20) // 2, 20, 20), self._icon_name, "accent" if here else "muted"
        )
        if not self._narrow:
            font = theme.font(strong=here)
            painter.setFont(font)
            painter.setPen(theme.colour("text"))
            area = place(44, 0, self.width() - 48, self.height())
            text = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(
                area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text
            )
        painter.end()


class FindButton(QToolButton):
    """Looks like a field, opens the search over everything (Ctrl K)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self._keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        self.setText(self.tr("Find"))
        self.setAccessibleName(self.tr("Find anything"))
        self.setToolTip(self.tr("Find anything ({keys})").format(keys=self._keys))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, theme.scaled(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        focus = self.hasFocus()
        paint.box(
            painter,
            self.rect(),
            fill="sunken" if self.underMouse() else "surface",
            edge="accent" if focus else "line",
            width=2 if focus else 1,
        )
        left = (self.width() - 16) // 2 if self._narrow else 9
        box = QRect(left, (self.height() - 16) // 2, 16, 16)
        icons.draw(painter, paint.mirrored(box, self.rect(), right_to_left=rtl), "search", "muted")
        if not self._narrow:
            painter.setFont(theme.font())
            painter.setPen(theme.colour("muted"))
            leading, trailing = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            area = QRect(33, 0, self.width() - 42, self.height())
            area = paint.mirrored(area, self.rect(), right_to_left=rtl)
            painter.drawText(area, leading | flags, self.text())
            painter.drawText(area, trailing | flags, self._keys)
        painter.end()


class Rail(QFrame):
    """`chosen(key)` for a page; `find_asked` and `lock_asked` for the two actions."""

    chosen = Signal(str)
    find_asked = Signal()
    lock_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self._items: dict[str, RailItem] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._chapter = Label(strong=True)
        self._chapter.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.setSpacing(theme.ICON_GAP)
        head.addWidget(IconLabel("baton", size=28))
        head.addWidget(self._chapter, 1)
        self.find = FindButton()
        self.find.clicked.connect(self.find_asked)
        self._lock = RailItem(self.tr("Lock"), "lock", checkable=False)
        self._lock.clicked.connect(self.lock_asked)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, theme.PAGE_TOP, 8, 8)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addSpacing(16)
        whole.addWidget(self.find)
        whole.addSpacing(12)
        self._upper = QVBoxLayout()
        self._upper.setSpacing(2)
        whole.addLayout(self._upper)
        whole.addStretch()
        whole.addWidget(Rule())
        whole.addSpacing(8)
        self._lower = QVBoxLayout()
        self._lower.setSpacing(2)
        whole.addLayout(self._lower)
        self._lower.addWidget(self._lock)
        self.set_narrow(False)

    def set_chapter(self, name: str) -> None:
        self._chapter.setText(name)
        self._chapter.setToolTip(name)

    def add(self, key: str, text: str, icon: str, *, below: bool = False) -> None:
        """A page, above or (settings) below the line."""
        item = RailItem(text, icon)
        item.set_narrow(self._narrow)
        item.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(item)
        self._items[key] = item
        if below:
            self._lower.insertWidget(self._lower.count() - 1, item)
        else:
            self._upper.addWidget(item)

    def keys(self) -> list[str]:
        return list(self._items)

    def choose(self, key: str) -> None:
        """Mark a page as the one in front, without telling anybody; a page without an item marks none."""
        if key in self._items:
            self._items[key].setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("rail"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.fillRect(0 if rtl else self.width() - 1, 0, 1, self.height(), theme.colour("border"))
        painter.end()

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, for small windows."""
        self._narrow = narrow
        self.setFixedWidth(theme.RAIL_NARROW if narrow else theme.scaled(theme.RAIL_WIDTH))
        self._chapter.setVisible(not narrow)
        self.find.set_narrow(narrow)
        for item in (*self._items.values(), self._lock):
            item.set_narrow(narrow)
