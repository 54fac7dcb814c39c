"""The head of the panel about a person: the name, what can be done, and of how many records they are made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.domain.records import INTERACTION

from .. import theme
from ..bidi import isolated
from ..labels import choice_label, field_label
from ..widgets.buttons import Button, IconButton
from ..widgets.fields import LineField
from ..widgets.notice import Notice

PHOTO = 44
AROUND_NAME = 48  # pixels beside its words: margins, and the gaps between
TALKS = INTERACTION.by_name["kind"].choices


class Head(QWidget):
    """`log_asked(kind)` for a new talk; the actions of the menu belong to whoever listens."""

    log_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = LineField(field_label("person", "name"))
        self.name.setFont(theme.font("section", strong=True))
        self.name.setMinimumWidth(120)
        self.photo = _Photo()
        self.log = Button(self.tr("Log a contact"), "pencil", name=self.tr("Log a contact with this person"))
        kinds = QMenu(self.log)
        for kind in TALKS:
            action = kinds.addAction(choice_label("interaction", "kind", kind))
            action.setData(kind)
            action.triggered.connect(lambda _=False, kind=kind: self.log_asked.emit(kind))
        self.log.setMenu(kinds)
        self.more = IconButton("dots", self.tr("More about this person"))
        menu = QMenu(self.more)
        self.photo_action = menu.addAction(self.tr("Choose a photo…"))
        self.no_photo_action = menu.addAction(self.tr("Remove the photo"))
        menu.addSeparator()
        self.holdings_action = menu.addAction(self.tr("What do we hold about them?"))
        menu.addSeparator()
        self.delete_action = menu.addAction(self.tr("Delete this person"))
        menu.addSeparator()
        self.remove_action = menu.addAction(self.tr("Remove from this copy…"))
        self.forget_action = menu.addAction(self.tr("Forget this person…"))
        self.more.setMenu(menu)
        self._buttons = buttons = QHBoxLayout()
        buttons.setSpacing(theme.ICON_GAP)
        buttons.addWidget(self.log)
        buttons.addWidget(self.more)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(theme.ICON_GAP)
        first = QHBoxLayout()
        first.setSpacing(theme.ICON_GAP)
        first.addWidget(self.photo)
        first.addWidget(self.name, 1)
        self._whole.addLayout(first, 1)
        self._whole.addLayout(buttons)
        self._whole.setAlignment(buttons, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.name.textChanged.connect(self._fit)

    def show_photo(self, photo: QImage | None, name: str) -> None:
        """A photo beside the name, if there is one."""
        self.photo.show_photo(photo, self.tr("Photo of {name}").format(name=isolated(name)))
        self.no_photo_action.setVisible(photo is not None)
        self._fit()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A long name has a line of its own."""
        wanted = self.name.fontMetrics().horizontalAdvance(self.name.text()) + AROUND_NAME
        wanted += 0 if self.photo.isHidden() else PHOTO + theme.ICON_GAP
        beside = wanted + self.log.sizeHint().width() + self.more.sizeHint().width() <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._whole.direction() != direction:
            self._whole.setDirection(direction)


class _Photo(QWidget):
    """A small picture with round corners."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QImage()
        self.setFixedSize(PHOTO, PHOTO)
        self.hide()

    def show_photo(self, photo: QImage | None, says: str) -> None:
        self._picture = photo if photo is not None else QImage()
        self.setAccessibleName(says)
        self.setVisible(photo is not None)
        self.update()

    def paintEvent(self, event) -> None:
        side = min(self._picture.width(), self._picture.height())
        middle = self._picture.rect().center() - QPoint(side // 2, side // 2)
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        corners = QPainterPath()
        corners.addRoundedRect(QRectF(self.rect()), theme.RADIUS, theme.RADIUS)
        painter.setClipPath(corners)
        painter.drawImage(self.rect(), self._picture, QRect(middle, QSize(side, side)))
        painter.end()


class Merged(QWidget):
    """Several records tell of this person: which, and how to take one out. `apart(record)`."""

    apart = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = Notice("", icon="two-versions", tone="calm")
        self.buttons: list[Button] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.notice)
        column.addLayout(self._rows)
        self._shown: Sequence[tuple[RecordId, str]] | None = None
        self.hide()

    def show_members(self, members: Sequence[tuple[RecordId, str]]) -> None:
        self.setVisible(len(members) > 1)
        if members == self._shown:
            return
        self._shown = members
        for button in self.buttons:
            self._rows.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        self.notice.tell(
            self.tr("%n records are one person here", "", len(members)),
            self.tr("Nothing was copied: each can be taken out again, with what was typed for it."),
        )
        # The first is the one that the others stand behind; taking out one of two is enough.
        for record, name in members[1:]:
            button = Button(self.tr("Take “{name}” apart").format(name=isolated(name)), "undo", small=True)
            button.clicked.connect(lambda _=False, record=record: self.apart.emit(record))
            self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            self.buttons.append(button)
