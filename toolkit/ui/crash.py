"""What people see when Baton itself made a mistake: what to do, and a report they can read before they pass it on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from toolkit.base import files
from toolkit.base.errors import ToolkitError

from . import icons, theme
from .bidi import ltr
from .messages import message
from .widgets.buttons import Button
from .widgets.labels import IconLabel, Label


class CrashReport(QWidget):
    """A window of its own, beside the one where it happened. `lock_asked` to save, lock and start afresh."""

    lock_asked = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Baton made a mistake"))
        self.setWindowIcon(icons.app_icon())
        self._text = text
        head = QHBoxLayout()
        head.setSpacing(theme.TIGHT)
        head.addWidget(IconLabel("warning", "amber", 28))
        head.addWidget(Label(self.tr("Baton made a mistake"), size="title", strong=True), 1)
        words = self.tr(
            "Something went wrong inside Baton, and not by your doing. What was saved before is safe. "
            "Lock the vault and open it again before you go on."
        )
        about = self.tr(
            "The report below says where in Baton it happened. There is nothing in it about your people, and it goes "
            "nowhere unless you save it and hand it to whoever looks after Baton."
        )
        self.report = QPlainTextEdit(text)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.told = Label(tone="muted", wrap=True)
        self.save = Button(self.tr("Save the report…"), "download")
        self.save.clicked.connect(self._choose)
        self.lock = Button(self.tr("Lock the vault"), "lock", kind="primary")
        self.lock.clicked.connect(self._lock)
        row = QHBoxLayout()
        row.addWidget(self.told, 1)
        row.addWidget(self.save)
        row.addWidget(self.lock)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.PAGE_SIDE, theme.PAGE_TOP, theme.PAGE_SIDE, theme.PAGE_TOP)
        whole.setSpacing(theme.TIGHT)
        whole.addLayout(head)
        whole.addWidget(Label(words, wrap=True))
        whole.addWidget(Label(about, tone="muted", wrap=True))
        whole.addWidget(self.report, 1)
        whole.addLayout(row)
        self.resize(640, 460)

    def write(self, file: Path) -> None:
        """Write the report there, and say so."""
        try:
            files.write_bytes(file, self._text.encode())
        except ToolkitError as error:
            self.told.setText(message(error).sentence)
        else:
            self.told.setText(self.tr("Saved as {file}").format(file=ltr(str(file))))

    def _choose(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(self, self.save.text(), str(Path(documents) / "baton-report.txt"))
        if chosen:
            self.write(Path(chosen))

    def _lock(self) -> None:
        self.lock_asked.emit()
        self.close()
