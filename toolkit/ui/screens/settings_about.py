"""The card of the settings that says what Baton is, and whose work is in it."""

from __future__ import annotations

from importlib import metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from toolkit import __version__
from toolkit.base import paths

from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.labels import Label

LIBRARIES = (
    "PySide6-Essentials", "sqlcipher3", "sqlite-utils", "cryptography", "pyrage", "shamir-mnemonic", "phonenumbers",
    "vobject", "openpyxl", "charset-normalizer", "python-calamine", "rapidfuzz", "segno", "zxcvbn", "click",
)  # fmt: skip
"""What Baton is built on, as its distribution names it."""


class AboutCard(Card):
    """The version, and the licences of everything inside, read from what is installed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About Baton"), parent=parent)
        version = self.tr("Baton {version}, with Qt {qt}").format(version=__version__, qt=qVersion())
        self.body.addWidget(Label(version, selectable=True, wrap=True))
        words = self.tr("Works without internet, sends nothing to anybody, and belongs to the chapters that use it.")
        self.body.addWidget(Label(words, tone="muted", wrap=True))
        self.button = Button(self.tr("Show licences"), kind="link", small=True)
        self.button.clicked.connect(self._show)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Licences"))
        self.text.setMinimumHeight(200)
        self.text.hide()
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.text)

    def _show(self) -> None:
        if not self.text.toPlainText():
            self.text.setPlainText(licences())
        self.text.setVisible(self.text.isHidden())
        self.button.setText(self.tr("Show licences") if self.text.isHidden() else self.tr("Hide licences"))


def licences() -> str:
    """One line for each library, then the texts that ship with Baton."""
    parts = []
    for name in LIBRARIES:
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue  # the packaged build leaves these notes out, and ships the texts instead
        terms = about.get("License-Expression") or about.get("License") or ""
        parts.append(f"{name} {about['Version']}  {terms.splitlines()[0][:80] if terms else ''}".rstrip())
    folder = paths.resources() / "licenses"
    if folder.is_dir():
        for path in sorted(each for each in folder.iterdir() if each.suffix in (".txt", ".md")):
            parts.append(f"\n{path.stem}\n\n{path.read_text(encoding='utf-8', errors='replace')}")
    return "\n".join(parts)
