"""What an empty page says: what belongs here, and the first steps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from .. import theme
from .buttons import Button
from .cards import Card
from .labels import IconLabel, Label, Rule


class StepCard(Card):
    """Rows of what can be done: an icon, a title, a sentence and a button; that of the first row is filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self._steps = QGridLayout()
        self._steps.setContentsMargins(0, 0, 0, 0)
        self._steps.setSpacing(0)
        self._steps.setColumnStretch(1, 1)
        self.body.addLayout(self._steps)

    def add_step(self, icon: str, title: str, sentence: str, action: str, do: Callable[[], object]) -> Button:
        """One more row."""
        row = self._steps.rowCount()
        first = not self._steps.count()
        if not first:
            self._steps.addWidget(Rule(), row, 0, 1, 3)
            row += 1
        margin = QWidget()
        side = QHBoxLayout(margin)
        side.setContentsMargins(theme.margins(20, 20, 28, 20))
        side.addWidget(IconLabel(icon, "accent", 28))
        words = QVBoxLayout()
        words.setContentsMargins(theme.margins(0, 18, 16, 18))
        words.setSpacing(2)
        words.addWidget(Label(title, strong=True, wrap=True))
        words.addWidget(Label(sentence, tone="muted", wrap=True))
        button = Button(action, kind="primary" if first else "plain")
        button.setMinimumWidth(148)
        button.setAccessibleDescription(sentence)
        button.clicked.connect(lambda: do())
        end = QVBoxLayout()
        end.setContentsMargins(theme.margins(0, 0, 20, 0))
        end.addStretch()
        end.addWidget(button)
        end.addStretch()
        self._steps.addWidget(margin, row, 0)
        self._steps.addLayout(words, row, 1)
        self._steps.addLayout(end, row, 2)
        return button


class EmptyState(QScrollArea):
    """An icon, a title and a sentence; first steps as rows of a card, the first with the filled button."""

    def __init__(self, icon: str, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # inside a card, its ground shows
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        whole.addWidget(IconLabel(icon, "accent", 48), 0, centre)
        whole.addSpacing(12)
        heading = Label(title, size="section", strong=True, wrap=True)
        heading.setAlignment(centre)
        whole.addWidget(heading)
        whole.addSpacing(6)
        words = Label(sentence, tone="muted", wrap=True)
        words.setAlignment(centre)
        words.setMaximumWidth(560)
        whole.addLayout(_in_the_middle(words))
        whole.addSpacing(28)
        self._card = StepCard()
        self._card.setMaximumWidth(760)
        self._card.hide()
        whole.addLayout(_in_the_middle(self._card))
        whole.addSpacing(20)
        self._below = QVBoxLayout()
        self._below.setSpacing(6)
        whole.addLayout(self._below)
        whole.addStretch(3)

    def add_step(self, icon: str, title: str, sentence: str, action: str, do: Callable[[], object]) -> Button:
        """A first step; the button of the first one added is filled."""
        self._card.show()
        return self._card.add_step(icon, title, sentence, action, do)

    def add_link(self, icon: str, text: str, do: Callable[[], object]) -> Button:
        """One more way, below the card."""
        button = Button(text, icon, kind="link")
        button.clicked.connect(lambda: do())
        self._below.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button

    def add_note(self, icon: str, text: str) -> None:
        """A quiet sentence at the end."""
        row = QHBoxLayout()
        row.setSpacing(theme.ICON_GAP)
        row.addStretch()
        row.addWidget(IconLabel(icon, "muted", 16))
        row.addWidget(Label(text, tone="muted"))
        row.addStretch()
        self._below.addLayout(row)


def _in_the_middle(widget: QWidget) -> QHBoxLayout:
    """As wide as it may be, with equal room at both sides."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row
