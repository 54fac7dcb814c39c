"""What stands above the list of people when there is something to tell, and in its place while there is nobody."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from toolkit.services import comparing, editing

from .. import theme
from ..desk import Desk
from ..widgets.buttons import IconButton
from ..widgets.empty import EmptyState
from ..widgets.notice import Notice
from ..widgets.progress_panel import ProgressPanel
from ..work import Task


class Notices(QWidget):
    """`compare_asked`, `mend_asked`; `undone(sentence)` after something was taken back."""

    compare_asked = Signal()
    mend_asked = Signal()
    undone = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: Task | None = None
        self.here_already = Notice("", "", self.tr("Look at them"), icon="two-versions")
        self.here_already.pressed.connect(self.compare_asked)
        later = IconButton("close", self.tr("Later"), kind="link", small=True)
        later.clicked.connect(self.here_already.hide)
        self.here_already.row.addWidget(later)
        self.tray = Notice("", "", self.tr("Mend them"), icon="warning")
        self.tray.pressed.connect(self.mend_asked)
        self.undoing = ProgressPanel()
        self.undoing.cancelled.connect(lambda: self._task.cancel() if self._task else None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.ICON_GAP)
        for widget in (self.undoing, self.here_already, self.tray):
            column.addWidget(widget)
            widget.hide()

    def look_for_doubles(self, op: int) -> None:
        """After an import: is somebody of it here already under another record?"""
        self.here_already.hide()
        self._desk.read(
            comparing.here_already, self._desk.session.reader, op, done=self._tell_doubles, key="people.here_already"
        )

    def _tell_doubles(self, count: int) -> None:
        self.here_already.tell(
            self.tr("%n of these may be here already", "", count),
            self.tr("They came in beside the ones you have. Nothing is merged by itself."),
            self.tr("Look at them"),
        )
        self.here_already.setVisible(count > 0)

    def show_parked(self, parked: int) -> None:
        """So many rows of imported lists wait to be mended."""
        self.tray.tell(
            self.tr("%n rows of imported lists wait to be mended", "", parked), "", self.tr("Mend them"), tone="calm"
        )
        self.tray.setVisible(parked > 0)

    def undo(self, op: int, panel: ProgressPanel | None = None) -> None:
        """Take an operation back, telling how far it is here or in another panel."""
        panel = panel or self.undoing
        panel.begin(self.tr("Taking it back"))
        self._task = self._desk.write(
            editing.undo,
            self._desk.session,
            op,
            done=self._undone,
            progress=partial(self._going_back, panel),
            cancelled=panel.hide,
        )

    def cancel(self) -> None:
        """Stop taking back."""
        if self._task is not None:
            self._task.cancel()

    def _going_back(self, panel: ProgressPanel, stage: str, done: int, total: int) -> None:
        panel.show()
        panel.report(self.tr("Putting the list in order") if stage == "finish" else "", done, total)

    def _undone(self, undone: Any) -> None:
        if undone is None:
            return
        self.undoing.hide()
        kept = len(undone.kept)
        self.undone.emit(
            self.tr("Taken back, except %n that changed since or where somebody said no", "", kept)
            if kept
            else self.tr("Taken back")
        )


class NobodyYet(EmptyState):
    """First steps. `import_asked`, `add_asked`, `receive_asked`."""

    import_asked = Signal()
    add_asked = Signal()
    receive_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "people",
            self.tr("Nobody here yet"),
            self.tr(
                "This is where your chapter keeps the people it knows: how to reach them, what they can offer, "
                "and who looks after them. A person does not need a phone to be here."
            ),
            parent=parent,
        )
        self.import_step = self.add_step(
            "file",
            self.tr("Bring in a list you have"),
            self.tr("A spreadsheet, or contacts saved from a phone. You check it before it goes in."),
            self.tr("Import a list"),
            self.import_asked.emit,
        )
        self.person_step = self.add_step(
            "person-plus",
            self.tr("Start with one person"),
            self.tr("A name is enough. Everything else can wait."),
            self.tr("Add a person"),
            self.add_asked.emit,
        )
        self.add_step(
            "stick",
            self.tr("Receive from a stick"),
            self.tr("Another chapter gave you a stick with people on it."),
            self.tr("Receive"),
            self.receive_asked.emit,
        )
        self.add_note("shield-check", self.tr("Names you write here stay on this laptop, locked."))
