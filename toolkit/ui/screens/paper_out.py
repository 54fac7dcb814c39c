"""A document on paper, or as a PDF in clear once the person was told what that means."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from toolkit.base import files
from toolkit.base.errors import ToolkitError
from toolkit.formats.paper import Document

from ..bidi import ltr
from ..messages import message
from ..widgets.buttons import Button
from ..widgets.notice import InlineMessage, Notice


class PaperOut(QObject):
    """The buttons `print` and `save`, and a `warning` and a `message` to stand below them in `place`.

    `pages` gives the document, or None if there is none any more; `before` is what to think of before it is saved, and
    `after` what to do then.
    """

    def __init__(
        self, place: QWidget, pages: Callable[[], Document | None], before: str, after: str = "", *, main: bool = False
    ) -> None:
        super().__init__(place)
        self._place, self._pages, self._after = place, pages, after
        self.print = Button(self.tr("Print…"), "print", kind="primary" if main else "plain", small=not main)
        self.print.clicked.connect(self._print)
        self.save = Button(self.tr("Save as a PDF…"), "download", small=not main)
        self.save.clicked.connect(self._warn)
        self.warning = Notice("", "", self.tr("Choose where to save"))
        self.warning.tell(
            self.tr("The file can be read by anybody who finds it"), before, self.tr("Choose where to save")
        )
        self.warning.pressed.connect(self._choose)
        self.message = InlineMessage()
        self.quiet()

    def quiet(self) -> None:
        """Nothing was asked for yet."""
        self.warning.hide()
        self.message.hide()

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog  # loads what talks to printers

        from .. import paper

        printer = paper.printer()
        accepted = QPrintDialog(printer, self._place).exec() == QDialog.DialogCode.Accepted
        pages = self._pages()  # the vault may have been locked meanwhile
        if accepted and pages is not None:
            paper.print_on(pages, printer)
            self.message.show_calm(
                self.tr("Sent to the printer"), self.tr("Some printers keep a copy. Use one that you trust.")
            )

    def _warn(self) -> None:
        self.warning.show()
        self.warning.button.setFocus()

    def _choose(self) -> None:
        self.warning.hide()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        begin = str(Path(folder) / "baton.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self._place, self.save.text(), begin, "PDF (*.pdf)")
        if chosen:
            self.save_pdf(Path(chosen).with_suffix(".pdf"))

    def save_pdf(self, file: Path) -> None:
        """Write the document into a file in clear."""
        from .. import paper

        pages = self._pages()
        if pages is None:
            return
        try:
            files.write_bytes(file, paper.as_pdf(pages))
        except ToolkitError as error:
            words = message(error)
            self.message.show_trouble(words.title, words.sentence)
            return
        said = self.tr("Saved as {file}").format(file=ltr(file.name))
        if self._after:
            self.message.show_trouble(said, self._after)
        else:
            self.message.show_calm(said, "")
