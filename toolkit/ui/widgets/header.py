"""The head of a page: title, what it is about, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from .. import theme
from .buttons import IconButton
from .flow import FlowLayout
from .labels import Label, ShortLabel


class PageHeader(QWidget):
    """Title in 22 px, a quiet line beside it, and buttons at the end, which go below where there is no room."""

    back = Signal()

    def __init__(self, title: str = "", subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(title, size="title", strong=True)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.subtitle = ShortLabel(subtitle, tone="muted")
        self.subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.back_button = IconButton("chevron-left", self.tr("Back"))
        self.back_button.hide()
        self.back_button.clicked.connect(self.back)
        self._words = QWidget()
        words = QHBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(theme.TIGHT)
        words.addWidget(self.back_button)
        words.addWidget(self.title)
        words.addSpacing(4)
        words.addWidget(self.subtitle, 1, Qt.AlignmentFlag.AlignVCenter)
        self._actions = QWidget()
        self._row = FlowLayout(self._actions, gap=theme.ICON_GAP, line_gap=theme.ICON_GAP)
        self._actions.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(theme.GAP)
        self._whole.addWidget(self._words, 1)
        self._whole.addWidget(self._actions)
        self.setMinimumHeight(theme.CONTROL)

    def set_title(self, title: str, subtitle: str = "") -> None:
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self._fit()

    def show_back(self, shown: bool = True) -> None:
        self.back_button.setVisible(shown)

    def add_action(self, widget: QWidget) -> None:
        """Add a button at the end; the filled one comes last."""
        self._row.addWidget(widget)
        self._fit()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        title = self.title.fontMetrics().horizontalAdvance(self.title.text())
        back = 0 if self.back_button.isHidden() else self.back_button.sizeHint().width() + theme.TIGHT
        long = title + back > self.width()
        if self.title.wordWrap() != long:  # a title is never cut: one wider than the page takes two lines
            self.title.setWordWrap(long)
            policy = QSizePolicy.Policy
            self.title.setSizePolicy(policy.Expanding if long else policy.Maximum, policy.Preferred)
            self.subtitle.setVisible(not long)
        needed = title + self._row.sizeHint().width() + 4 * theme.GAP
        direction = QBoxLayout.Direction
        chosen = direction.TopToBottom if self.width() < needed else direction.LeftToRight
        if self._whole.direction() != chosen:
            self._whole.setDirection(chosen)
            beside = QSizePolicy.Policy.Maximum if chosen == direction.LeftToRight else QSizePolicy.Policy.Preferred
            self._actions.setSizePolicy(beside, QSizePolicy.Policy.Minimum)
            self._whole.setSpacing(theme.ICON_GAP if chosen == direction.TopToBottom else theme.GAP)


class SectionHeader(QWidget):
    """The head of a part of a panel: a bold word and something small to press."""

    def __init__(self, title: str, action: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.title = Label(title, strong=True)
        row.addWidget(self.title)
        row.addStretch()
        if action is not None:
            row.addWidget(action)
