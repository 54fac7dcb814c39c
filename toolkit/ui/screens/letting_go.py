"""Asked before somebody is forgotten, or removed from this copy: neither can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.services import forgetting

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..widgets.buttons import Button
from ..widgets.notice import Notice


class LettingGo(QWidget):
    """Hidden until it asks; `done(sentence)` once it was done."""

    done = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work: Callable[..., object] = forgetting.forget
        self._person: RecordId = b""
        self._said = ""
        self.notice = Notice("", tone="red")
        self.confirm = Button("", small=True)
        self.confirm.clicked.connect(self._do)
        self.leave = Button(self.tr("Leave it"), kind="link", small=True)
        self.leave.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.setSpacing(theme.ICON_GAP)
        row.addWidget(self.confirm)
        row.addWidget(self.leave)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.ICON_GAP)
        column.addWidget(self.notice)
        column.addLayout(row)
        self.hide()

    def ask_forget(self, person: RecordId, name: str, records: int = 1) -> None:
        """Ask whether to erase somebody everywhere; `records` tell of them, and go together."""
        sentence = self.tr(
            "Everything about them is erased here, and other chapters are asked to do the same with your next "
            "bundles. It can’t be undone. Backups made before still hold it."
        )
        self._ask(
            forgetting.forget,
            person,
            self.tr("Forget {name}?").format(name=isolated(name)),
            f"{sentence} {self._all_of(records)}".strip(),
            self.tr("Forget this person"),
            self.tr("Forgotten. The next bundles tell the others."),
        )

    def ask_remove(self, person: RecordId, name: str, records: int = 1) -> None:
        """Ask whether to erase somebody from this copy."""
        sentence = self.tr(
            "Others keep what they have, and hear nothing of it. If nobody else has it, it is gone. It can’t be "
            "undone, but you can take it again from a bundle."
        )
        self._ask(
            forgetting.remove,
            person,
            self.tr("Remove {name} from this copy?").format(name=isolated(name)),
            f"{sentence} {self._all_of(records)}".strip(),
            self.tr("Remove from this copy"),
            self.tr("Removed from this copy."),
        )

    def _all_of(self, records: int) -> str:
        if records < 2:
            return ""
        return self.tr(
            "All %n records that were merged into them go. If one is somebody else, take it apart first.", "", records
        )

    def _ask(
        self, work: Callable[..., object], person: RecordId, title: str, sentence: str, action: str, said: str
    ) -> None:
        self._work, self._person, self._said = work, person, said
        self.notice.tell(title, sentence)
        self.confirm.setText(action)
        self.confirm.setEnabled(True)
        self.show()
        self.leave.setFocus()

    def _do(self) -> None:
        self.confirm.setEnabled(False)
        self._desk.write(self._work, self._desk.session, [self._person], done=self._did)

    def _did(self, _: object) -> None:
        self.hide()
        self.done.emit(self._said)
