"""The files of a training: handouts, pictures, slides. They lie in the vault, and come out only as a copy in clear."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.services import attachments, editing
from toolkit.vault.reading import Record

from .. import theme
from ..bidi import isolated
from ..labels import field_label
from ..widgets.buttons import Button, IconButton
from ..widgets.labels import Label
from ..widgets.saved_strip import SavedStrip
from .record_form import make_field, show_value, stored
from .saving import Saving


class FileRow(QWidget):
    """One file: its name, how large it is, and what can be done with it."""

    def __init__(self, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saving = saving
        self.file: Record | None = None
        self.name = make_field(saving, "attachment", "name")
        self.name.saved.connect(self._rename)
        self.size = Label(tone="muted")
        self.save = Button(self.tr("Save a copy"), kind="link", small=True)
        self.save.clicked.connect(self._save_copy)
        self.more = IconButton("dots", self.tr("More about this file"), kind="link", small=True)
        menu = QMenu(self.more)
        menu.addAction(self.tr("Delete this file")).triggered.connect(self._delete)
        self.more.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.ICON_GAP)
        row.addWidget(self.name, 1)
        row.addWidget(self.size)
        row.addWidget(self.save)
        row.addWidget(self.more)

    def show_file(self, file: Record, here: bool) -> None:
        """`here`: whether the vault has the file, or only its name came."""
        self.file = file
        show_value(self.name, file, "name", {})
        self.size.setText(self._size(file) if here else self.tr("Not here yet"))
        self.save.setEnabled(here)
        self.save.setAccessibleName(self.tr("Save a copy of “{file}”").format(file=file.title))
        self.setAccessibleName(file.title)

    def _size(self, file: Record) -> str:
        size = file.get("bytes")
        if not isinstance(size, int):
            return ""
        return self.locale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)

    def _rename(self, name: str) -> None:
        if self.file is not None:
            label = field_label("attachment", "name")
            self._saving.set_field(self.file.id, "name", stored("attachment", "name", name), label, self.name)

    def _save_copy(self) -> None:
        if self.file is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        # The name came from elsewhere: nothing of it may lead to another folder.
        begin = str(Path(folder) / Path(self.file.title.replace("\\", "/")).name)
        title = self.tr("Save a copy. Whoever finds it can read it.")
        chosen, _ = QFileDialog.getSaveFileName(self, title, begin)
        if chosen:
            self.save_copy(Path(chosen))

    def save_copy(self, path: Path) -> None:
        """Write the file out, as the person was told."""
        if self.file is not None:
            desk = self._saving.desk
            done = partial(_tell, self._saving.strip, self.tr("Saved a copy. It is not locked."))
            desk.read(attachments.save_copy, desk.session, self.file.id, path, done=done, failed=desk.tell_error)

    def _delete(self) -> None:
        if self.file is not None:
            said = self.tr("Deleted “{file}”").format(file=isolated(self.file.title))
            self._saving.write(said, editing.delete, [self.file.id])


def _tell(strip: SavedStrip, said: str, _result: object) -> None:
    strip.tell(said, can_undo=False)


class TrainingFiles(QWidget):
    """All files of a training, and the way to add one."""

    def __init__(self, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saving = saving
        self._training: RecordId | None = None
        self.rows: dict[RecordId, FileRow] = {}
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Files"), strong=True), 1)
        self.add = Button(self.tr("Add a file"), "plus", kind="link", small=True)
        self.add.clicked.connect(self._choose)
        head.addWidget(self.add)
        self.none = Label(self.tr("Handouts and pictures that go with it. Up to 25 MB each."), tone="muted", wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.none)
        column.addLayout(self._column)

    def show_files(self, training: RecordId, files: list[tuple[Record, bool]]) -> None:
        """Each file, with whether the vault has it."""
        self._training = training
        wanted = [file.id for file, _ in files]
        for gone in [key for key in self.rows if key not in wanted]:
            row = self.rows.pop(gone)
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        before: QWidget = self.add
        for at, (file, here) in enumerate(files):
            row = self.rows.get(file.id)
            if row is None:
                row = self.rows[file.id] = FileRow(self._saving)
            if self._column.indexOf(row) != at:
                self._column.removeWidget(row)
                self._column.insertWidget(at, row)
            row.show_file(file, here)
            for widget in (row.name, row.save, row.more):
                QWidget.setTabOrder(before, widget)
                before = widget
        self.none.setVisible(not files)

    def add_file(self, path: Path) -> None:
        """Take a copy of this file into the vault."""
        if self._training is not None:
            said = self.tr("Added “{file}”").format(file=isolated(path.name))
            self._saving.write(said, attachments.attach, self._training, path)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("A file for this training"))
        if chosen:
            self.add_file(Path(chosen))
