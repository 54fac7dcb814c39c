"""Tags: small words on a record, and a way to add one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCompleter, QLineEdit, QSizePolicy, QWidget

from .. import icons, theme
from . import paint
from .buttons import Button
from .flow import FlowLayout

PADDING, CROSS = 8, 12
BESIDE_CROSS = 6  # less room at the sides while the cross is shown, so that the words are not cut


class Tag(QAbstractButton):
    """One tag. A removable one shows a cross under the mouse or with the focus, and goes with Delete or a click."""

    removed = Signal()

    def __init__(self, text: str, *, removable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._removable = removable
        self.setText(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if removable else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if removable:
            self.setToolTip(self.tr("Remove “{tag}”").format(tag=text))
            self.clicked.connect(self.removed)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(theme.font()).horizontalAdvance(self.text())
        around = 2 * PADDING + 2 + (BESIDE_CROSS if self._removable else 0)
        return QSize(words + around, theme.scaled(theme.TAG_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        hot = self._removable and (self.underMouse() or self.hasFocus())
        edge = "accent" if self.hasFocus() else "line" if hot else "border"
        paint.box(painter, self.rect(), fill="sunken", edge=edge, width=2 if self.hasFocus() else 1, radius=4)
        font = theme.font()
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = BESIDE_CROSS if hot else PADDING
        width = self.width() - 2 * side - (CROSS if hot else 0)
        area = paint.mirrored(QRect(side, 0, width, self.height()), self.rect(), right_to_left=rtl)
        text = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)
        if hot:
            cross = QRect(self.width() - CROSS - 5, (self.height() - CROSS) // 2, CROSS, CROSS)
            icons.draw(painter, paint.mirrored(cross, self.rect(), right_to_left=rtl), "close", "muted")
        painter.end()


class TagRow(QWidget):
    """Tags that wrap; `added(text)` and `removed(text)` tell what the person wants, and the owner sets the tags."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._known: list[str] = []
        self._tags: list[str] = []
        self._flow = FlowLayout(self, gap=4, line_gap=4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.add_button = Button(self.tr("Add"), "plus", kind="link", small=True, name=self.tr("Add a tag"))
        self.add_button.clicked.connect(self._begin)
        self.entry = QLineEdit()
        self.entry.setProperty("inPlace", True)
        self.entry.setAccessibleName(self.tr("New tag"))
        self.entry.setPlaceholderText(self.tr("Tag"))
        self.entry.setFixedWidth(140)
        self.entry.returnPressed.connect(self._take)
        self.entry.installEventFilter(self)
        self.entry.hide()
        self.set_tags([])

    def set_known(self, tags: list[str]) -> None:
        """All tags of the chapter, offered while typing."""
        self._known = tags
        completer = QCompleter(tags, self.entry)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.entry.setCompleter(completer)

    def tags(self) -> list[str]:
        return list(self._tags)

    def set_tags(self, tags: list[str]) -> None:
        self._tags = list(tags)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, Tag):
                widget.hide()
                widget.deleteLater()
        for text in tags:
            tag = Tag(text, removable=True)
            tag.removed.connect(lambda text=text: self.removed.emit(text))
            self._flow.addWidget(tag)
        self._flow.addWidget(self.entry)
        self._flow.addWidget(self.add_button)
        self.updateGeometry()

    def eventFilter(self, watched, event: QEvent) -> bool:
        if watched is self.entry:
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self._end()
                self.add_button.setFocus()
                return True
            if event.type() == QEvent.Type.FocusOut and event.reason() != Qt.FocusReason.PopupFocusReason:
                self._end()
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        self.entry.clear()
        self.entry.show()
        self.add_button.hide()
        self.entry.setFocus()

    def _end(self) -> None:
        self.entry.hide()
        self.add_button.show()

    def _take(self) -> None:
        text = self.entry.text().strip()
        self.entry.clear()
        if text and text not in self._tags:
            self.added.emit(text)
