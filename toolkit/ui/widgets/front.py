"""What stands in front of the vault: pages without a rail, with one thing to do in the middle."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QVBoxLayout, QWidget

from .. import languages, theme
from .buttons import Button
from .cards import Card
from .labels import IconLabel, Label
from .notice import InlineMessage
from .scroll import PageScroll


class FrontPage(QWidget):
    """Language and ways back above, what is promised below, and room for `middle` between them."""

    language_chosen = Signal(str)
    back = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.back_button = Button(self.tr("Back"), "chevron-left", kind="link")
        self.back_button.clicked.connect(self.back)
        self.back_button.hide()
        self.language = self._language_button()
        self.top = QHBoxLayout()
        self.top.setContentsMargins(theme.PAGE_SIDE, theme.PAGE_TOP, theme.PAGE_SIDE, theme.TIGHT)
        self.top.setSpacing(theme.TIGHT)
        self.top.addWidget(self.back_button)
        self.top.addStretch()
        self.top.addWidget(self.language)
        inside = QWidget()
        self.middle = QVBoxLayout(inside)
        self.middle.setContentsMargins(theme.PAGE_SIDE, 0, theme.PAGE_SIDE, 0)
        self.middle.setSpacing(0)
        self.scroll = PageScroll(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self.top)
        whole.addWidget(self.scroll, 1)
        whole.addLayout(self._foot())

    def activate(self) -> None:
        """Put the focus where work begins."""

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.PAGE_SIDE, 8, theme.PAGE_SIDE, 24)
        foot.setSpacing(theme.ICON_GAP)
        foot.addStretch(1)
        foot.addWidget(IconLabel("shield-check", "muted", 16))
        promise = Label(self.tr("Everything stays on this laptop, locked. Baton never goes online."), tone="muted")
        foot.addWidget(promise)
        foot.addStretch(1)
        return foot

    def _language_button(self) -> Button:
        known = languages.available()
        current = languages.current()
        name = next((name for code, name in known if code == current), current)
        button = Button(name, "globe", name=self.tr("Language: {language}").format(language=name))
        menu = QMenu(button)
        for code, own_name in known:
            action = menu.addAction(own_name)
            action.setCheckable(True)
            action.setChecked(code == current)
            action.triggered.connect(lambda _=False, code=code: self.language_chosen.emit(code))
        button.setMenu(menu)
        return button

    def stand_in_the_middle(self, column: QWidget, *, above: int) -> None:
        """What the page is about, no wider than it asks for. `above`: how much of the free room stands above it, to 5
        below.
        """
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        self.middle.addStretch(above)
        self.middle.addLayout(row)
        self.middle.addStretch(5)


class CardPage(FrontPage):
    """The mark, a title, a sentence and a `card` with one thing to do; `message` stands below it."""

    def __init__(self, title: str, sentence: str = "", *, width: int = 480, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        self.title = Label(title, size="title", strong=True, wrap=True)
        self.title.setAlignment(centre)
        self.sentence = Label(sentence, tone="muted", wrap=True)
        self.sentence.setAlignment(centre)
        self.message = InlineMessage()
        self.message.shown.connect(lambda: self.scroll.bring(self.message))
        self.card = Card()
        self.card.body.setContentsMargins(31, 27, 31, 15)
        self.card.body.setSpacing(theme.GAP)
        column = QWidget()
        column.setMaximumWidth(width)
        parts = QVBoxLayout(column)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addWidget(IconLabel("baton", size=48), 0, centre)
        parts.addSpacing(18)
        parts.addWidget(self.title)
        parts.addSpacing(4)
        parts.addWidget(self.sentence)
        parts.addSpacing(24)
        parts.addWidget(self.card)
        parts.addSpacing(theme.TIGHT)
        parts.addWidget(self.message)
        self.stand_in_the_middle(column, above=3)


class Busy(QProgressBar):
    """A bar in motion while nobody knows how long it takes; keeps its place while hidden."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 0)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()


def labelled(label: str, field: QWidget, hint: str = "") -> QVBoxLayout:
    """A field under its name, with a quiet sentence below."""
    column = QVBoxLayout()
    column.setSpacing(6)
    words = Label(label, strong=True)
    words.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(label)
    column.addWidget(words)
    column.addWidget(field)
    if hint:
        field.setAccessibleDescription(hint)
        column.addWidget(Label(hint, tone="muted", wrap=True))
    return column
