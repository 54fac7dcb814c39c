"""What every page of the window has: a head, a body, and ways to add a panel beside or a bar below."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from . import theme
from .widgets.header import PageHeader
from .widgets.labels import Rule

FOLD_BELOW = 880  # narrower than this, the panel stands under the list


class Page(QWidget):
    """A page of the window. Subclasses fill `body` and override `refresh` and `activate`.

    `go_to(page key, record id or None)` asks the shell for another page.
    """

    go_to = Signal(str, object)

    def __init__(self, title: str = "", subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = PageHeader(title, subtitle)
        self.setAccessibleName(title)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._main = QWidget()
        self._split.addWidget(self._main)
        self._outer.addWidget(self._split, 1)
        column = QVBoxLayout(self._main)
        column.setContentsMargins(theme.PAGE_SIDE, theme.PAGE_TOP, theme.PAGE_SIDE, theme.PAGE_SIDE)
        column.setSpacing(theme.GAP)
        column.addWidget(self.header)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.GAP)
        column.addLayout(self.body, 1)
        column.addStretch()
        self._panel: QWidget | None = None
        self._panel_width = theme.PANEL_WIDTH

    @property
    def title(self) -> str:
        return self.header.title.text()

    def set_title(self, title: str, subtitle: str = "") -> None:
        self.header.set_title(title, subtitle)
        self.setAccessibleName(title)

    def refresh(self, changes: Any = None) -> None:
        """Show what is stored now. `changes` names what changed, or is None when everything may have."""

    def activate(self) -> None:
        """The page was just brought to the front: put the focus where work begins."""
        self.setFocus()

    def open_record(self, record: Any) -> None:
        """Show one record (its id, as given to `go_to`); pages that hold records override this."""

    def show_first(self) -> None:
        """It was asked for while it is in front: lead back to where it begins, if what is shown can be left now."""
        back = self.header.back_button
        if back.isVisible() and back.isEnabled():
            back.click()

    def set_panel(self, panel: QWidget, width: int = theme.PANEL_WIDTH) -> None:
        """A panel at the end of the page, over its whole height; on a narrow window it goes under the list."""
        self._panel = panel
        self._panel_width = width
        self._split.addWidget(panel)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._fold()

    def set_footer(self, widget: QWidget) -> None:
        """A bar below everything, for what is decided on this page."""
        self.footer = QFrame()
        self.footer.setProperty("ground", "surface")
        column = QVBoxLayout(self.footer)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        row = QHBoxLayout()
        row.setContentsMargins(theme.PAGE_SIDE, 12, theme.PAGE_SIDE, 12)
        row.addWidget(widget)
        column.addLayout(row)
        self._outer.addWidget(self.footer)

    def set_strip(self, strip: QWidget) -> None:
        """A strip below everything that comes and goes by itself, such as what was just saved."""
        self._outer.addWidget(strip)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        if self._panel is None:
            return
        narrow = self.width() < FOLD_BELOW
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._split.orientation() != wanted:
            self._split.setOrientation(wanted)
        whole = self.height() if narrow else self.width()
        panel = whole // 2 if narrow else theme.scaled(self._panel_width)
        self._split.setSizes([max(1, whole - panel), panel])


class Panel(QFrame):
    """The detail panel beside a list: scrolls its `body`; `foot` stays in sight below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        inside = QFrame()
        inside.setProperty("ground", "surface")
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(20, theme.PAGE_TOP, 20, theme.GAP)
        self.body.setSpacing(theme.TIGHT)
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setWidget(inside)
        self._inside = inside
        inside.installEventFilter(self)
        whole.addWidget(self.scroll, 1)
        self.foot = QVBoxLayout()
        self.foot.setSpacing(0)
        whole.addLayout(self.foot)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # what scrolls does not tell, and the panel is never narrower than its words
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        wanted = self._inside.minimumSizeHint().width() + self.scroll.verticalScrollBar().sizeHint().width()
        return QSize(wanted, super().minimumSizeHint().height())
