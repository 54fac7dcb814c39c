"""Where to write: the sticks that are in, and a folder somebody chose, as a choice of one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QRadioButton, QVBoxLayout, QWidget

from ..bidi import isolated
from ..drives import Drive, DriveWatch
from ..widgets.buttons import Button
from ..widgets.labels import Label

translate = QCoreApplication.translate


class PlaceChoice(QWidget):
    """`changed` when another place is chosen, or places come and go."""

    changed = Signal()

    def __init__(self, watch: DriveWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._chosen: Path | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._none = Label(self.tr("No stick is in. Put one in, and it shows here by itself."), tone="muted", wrap=True)
        column.addWidget(self._none)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column.addLayout(self._rows)
        self._group = QButtonGroup(self)
        self.folder_button = Button(self.tr("Choose a folder instead"), "folder", kind="link", small=True)
        self.folder_button.clicked.connect(lambda: ask_for_folder(self, watch))
        column.addWidget(self.folder_button, 0, Qt.AlignmentFlag.AlignLeading)
        watch.changed.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            button = item.widget()
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        drives = self._watch.drives
        if self._chosen not in [drive.path for drive in drives]:
            self._chosen = next((drive.path for drive in drives if drive.writable), None)
        for drive in drives:
            button = QRadioButton(drive_in_words(drive))
            button.setEnabled(drive.writable)
            button.setChecked(drive.path == self._chosen)
            button.toggled.connect(lambda on, path=drive.path: self._choose(path) if on else None)
            self._group.addButton(button)
            self._rows.addWidget(button)
        self._none.setVisible(not drives)
        self.changed.emit()

    def controls(self) -> list[QWidget]:
        """What can be pressed, in reading order."""
        return [*self._group.buttons(), self.folder_button]

    def place(self) -> Path | None:
        """The chosen folder, or None as long as there is none."""
        return self._chosen

    def written_in_words(self) -> str:
        """What to say once something lies whole in the chosen place."""
        drive = next((each for each in self._watch.drives if each.path == self._chosen), None)
        if drive is not None and drive.shared:
            return self.tr("It lies in the exchange folder")
        return self.tr("You can take the stick out now")

    def _choose(self, path: Path) -> None:
        self._chosen = path
        self.changed.emit()


def ask_for_folder(parent: QWidget, watch: DriveWatch) -> None:
    """Let the person choose a folder; it stands among the sticks from then on."""
    folder = QFileDialog.getExistingDirectory(parent, translate("PlaceChoice", "Choose a folder"))
    if folder:
        watch.choose(Path(folder))


def drive_in_words(drive: Drive) -> str:
    """Its name, and how much room is left or that nothing can be written."""
    if drive.shared and drive.writable:
        return translate("PlaceChoice", "{name}, the exchange folder").format(name=isolated(drive.name))
    if not drive.writable:
        return translate("PlaceChoice", "{name}, can’t be written to").format(name=isolated(drive.name))
    free = QLocale().formattedDataSize(drive.free, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    return translate("PlaceChoice", "{name}, {free} free").format(name=isolated(drive.name), free=free)
