"""Lists of people in and out, in front of the page: importing, the tray of rows to mend, saving to a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from toolkit.base.ids import RecordId
from toolkit.formats.sources import Pasted, Source
from toolkit.services.groups import GroupCount

from ..desk import Desk
from .export_panel import Chosen, ExportPanel
from .import_panel import ImportPanel
from .parked_panel import ParkedPanel
from .people_model import Wanted

LISTS = "*.csv *.tsv *.txt *.xlsx *.ods *.vcf *.vcard *.ldif"


class Lists(QStackedWidget):
    """`opened(title)` when one of them asks to be in front; `closed` when the person is done.

    `did(sentence, operation)` for what can be taken back, and `undo_asked(operation)`.
    """

    opened = Signal(str)
    closed = Signal()
    did = Signal(str, int)
    undo_asked = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.importing = ImportPanel(desk)
        self.importing.closed.connect(self.closed)
        self.importing.choose_asked.connect(self.choose_files)
        self.importing.imported.connect(self.did)
        self.importing.undo_asked.connect(self.undo_asked)
        self.importing.mend_asked.connect(self.open_tray)
        self.tray = ParkedPanel(desk)
        self.tray.mended.connect(self.did)
        self.exporting = ExportPanel(desk)
        self.exporting.closed.connect(self.closed)
        for panel in (self.importing, self.tray, self.exporting):
            self.addWidget(panel)

    def choose_files(self) -> None:
        """Let the person choose files to import."""
        dialog = QFileDialog(self, self.tr("Choose a list of people"))
        dialog.setDirectory(folder(QStandardPaths.StandardLocation.DownloadLocation))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Lists of people") + f" ({LISTS})", self.tr("All files") + " (*)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda chosen: self.look_at([Path(path) for path in chosen]))
        dialog.open()

    def look_at(self, sources: Sequence[Source]) -> None:
        """Look at these files, or at what was pasted, and offer to add what is in them."""
        self.setCurrentWidget(self.importing)
        self.opened.emit(self.tr("Import a list"))
        self.importing.look_at(sources)

    def take(self, mime: QMimeData) -> bool:
        """Look at what was dropped or pasted: files, or text that is a list itself."""
        sources: list[Source] = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if not sources and mime.hasText() and mime.text().strip():
            sources = [Pasted(mime.text())]
        if sources:
            self.look_at(sources)
        return bool(sources)

    def open_tray(self) -> None:
        """Show the rows that wait to be mended."""
        self.tray.refresh()
        self.setCurrentWidget(self.tray)
        self.opened.emit(self.tr("Rows to mend"))
        self.tray.list.setFocus()

    def export_listed(
        self, wanted: Wanted, group: GroupCount | None, how_many: str, groups: Sequence[GroupCount]
    ) -> None:
        """Ask how the people that are listed, or those of a group, shall be saved."""
        who = self.tr("Everybody")
        if group is not None and not wanted.query.strip():
            who = self.tr("The group “{name}”: {how_many}").format(name=group.name, how_many=how_many)
        elif wanted.query.strip() or wanted.chosen.narrows:
            who = self.tr("Those who are listed now: {how_many}").format(how_many=how_many)
        self._open_export(Chosen(who, wanted.query, wanted.chosen), [each for each in groups if each != group])

    def export_these(self, people: Sequence[RecordId]) -> None:
        """Ask how these people shall be saved."""
        who = self.tr("%n people who were chosen", "", len(people))
        self._open_export(Chosen(who, people=people), ())

    def _open_export(self, listed: Chosen, groups: Sequence[GroupCount]) -> None:
        self.setCurrentWidget(self.exporting)
        self.opened.emit(self.tr("Save people to a file"))
        self.exporting.begin(listed, groups)


def folder(kind: QStandardPaths.StandardLocation) -> str:
    """Where people look first; the home folder where they have none of that kind."""
    found = Path(QStandardPaths.writableLocation(kind))
    return str(found if found.is_dir() else Path.home())
