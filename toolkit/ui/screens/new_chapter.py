"""Starting a chapter: its name, who leads it, where it is, and a passphrase that only they know."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCompleter, QFileDialog, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout

from toolkit.base.errors import ToolkitError

from .. import theme
from ..bidi import ltr
from ..countries import countries, own_country
from ..messages import message
from ..widgets.buttons import Button
from ..widgets.fields import Choice
from ..widgets.front import Busy, CardPage, labelled
from ..widgets.labels import Label
from ..widgets.new_passphrase import NewPassphrase
from ..widgets.notice import Notice
from ..work import Lanes

if TYPE_CHECKING:
    from toolkit.services.session import Session


WIDTH = 880  # pixels that both halves of the form want beside each other


class NewChapter(CardPage):
    """`opened(Session)` once the vault is made; `back` without having made anything."""

    opened = Signal(object)

    def __init__(self, lanes: Lanes, chapters: Path) -> None:
        """`chapters` is the folder that new chapters get their own folder in, unless another is chosen."""
        super().__init__(
            self.tr("Start a chapter"),
            self.tr("Everything can be changed later. The passphrase too, as long as you know the old one."),
            width=WIDTH,
        )
        self.back_button.show()
        self._lanes, self._chapters = lanes, chapters
        self._busy = False
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("For example: Riverbend"))
        self.name.textChanged.connect(self._tell_folder)
        self.leader = QLineEdit()
        self.country = self._country_choice()
        self.folder = Label(tone="muted", wrap=True)
        self.choose = Button(self.tr("Change…"), small=True, name=self.tr("Choose another folder"))
        self.choose.clicked.connect(self._choose)
        self.secret = NewPassphrase(
            self.tr("Passphrase"),
            self.tr("The same passphrase once more"),
            lanes.reading,
            lambda: [self.name.text(), self.leader.text()],
        )
        self.create = Button(self.tr("Start this chapter"), kind="primary", tall=True)
        self.create.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.create.clicked.connect(self._create)
        self.secret.submitted.connect(self._create)
        self.progress = Busy(self.tr("Making the vault"))
        self._lay_out()
        self._tell_folder()

    def activate(self) -> None:
        self.name.setFocus()

    def _lay_out(self) -> None:
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(32)
        self.card.body.addLayout(self._halves)
        about, secret = QVBoxLayout(), QVBoxLayout()
        for half in (about, secret):
            half.setSpacing(theme.GAP)
            self._halves.addLayout(half, 1)
        about.addLayout(labelled(self.tr("Name of the chapter"), self.name))
        about.addLayout(labelled(self.tr("Your name"), self.leader, self.tr("So that others see who changed what.")))
        hint = self.tr("Phone numbers written without a country code are from there.")
        about.addLayout(labelled(self.tr("Country"), self.country, hint))
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(self.choose)
        about.addLayout(place)
        about.addStretch()
        secret.addWidget(
            Notice(
                self.tr("Write the passphrase down and keep it in a safe place"),
                self.tr("Nobody can reset it for you, and without it the vault stays shut. Several words are best."),
                icon="key",
            )
        )
        secret.addWidget(self.secret)
        secret.addStretch()
        self.card.body.addWidget(self.create)
        self.card.body.addWidget(self.progress)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        beside = self.width() >= WIDTH + 2 * theme.PAGE_SIDE
        self._halves.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def _country_choice(self) -> Choice:
        choice = Choice(self.tr("Country"))
        choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.addItem(self.tr("Not said"), None)
        for code, name in countries():
            choice.addItem(name, code)
        choice.setCurrentIndex(max(0, choice.findData(own_country())))
        choice.setEditable(True)
        choice.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        completer = choice.completer()
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        choice.lineEdit().editingFinished.connect(lambda: _complete_country(choice))
        choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return choice

    # Folder

    def target(self) -> Path:
        """The folder that the vault will be in: one that is not there yet, or is empty."""
        plain = re.sub(r'[<>:"/\\|?*\x00-\x1f]', " ", self.name.text())
        return free_folder(self._chapters, re.sub(r"\s+", " ", plain).strip(" .")[:60] or self.tr("My chapter"))

    def _tell_folder(self) -> None:
        self.folder.setText(self.tr("Kept in {folder}").format(folder=ltr(str(self.target()))))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to keep the chapter"), str(self._chapters))
        if chosen:
            self._chapters = Path(chosen)
            self._tell_folder()

    # Making it

    def _create(self) -> None:
        if self._busy or not self._complete():
            return
        self.message.hide()
        self._set_busy(True)
        country = self.country.itemData(self.country.findText(self.country.currentText()))
        self._lanes.writing.run(
            _create,
            self.target(),
            self.name.text(),
            self.secret.text(),
            leader=self.leader.text(),
            region=country,
            done=self._created,
            failed=self._failed,
        )

    def _complete(self) -> bool:
        if not self.name.text().strip():
            theme.set_look(self.name, wrong=True)
            self.name.setFocus()
            self.message.show_trouble(self.tr("The chapter needs a name"), self.tr("Any name will do for now."))
            return False
        theme.set_look(self.name, wrong=False)
        if self.country.findText(self.country.currentText()) < 0:
            self.country.setFocus()
            self.message.show_trouble(
                self.tr("Choose a country from the list"), self.tr("Type a part of its name, then press Enter.")
            )
            return False
        return self.secret.agreed()

    def _created(self, session: Session) -> None:
        self.secret.clear()
        self._set_busy(False)
        self.opened.emit(session)

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, ToolkitError):
            raise error
        words = message(error)
        if error.code == "passphrase.short":
            self.secret.set_error(words.sentence)
        else:
            self.message.show_trouble(words.title, words.sentence)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.progress.setVisible(busy)
        for widget in (
            self.name, self.leader, self.country, self.choose, self.secret, self.create, self.back_button,
            self.language,
        ):  # fmt: skip
            widget.setEnabled(not busy)


def free_folder(chapters: Path, name: str) -> Path:
    """A folder of this name that is not there yet, or is empty; with a number where the name is taken."""
    target, number = chapters / name, 2
    while _in_use(target):
        target, number = chapters / f"{name} {number}", number + 1
    return target


def _in_use(folder: Path) -> bool:
    try:
        return folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError:
        return False  # making the vault says what is the matter


def _complete_country(choice: Choice) -> None:
    """A part of a name that only one country has is that country."""
    written = choice.currentText().strip()
    found = [at for at in range(choice.count()) if written.casefold() in choice.itemText(at).casefold()]
    if choice.findText(written) < 0 and written and len(found) == 1:
        choice.setCurrentIndex(found[0])


def _create(folder: Path, name: str, passphrase: str, *, leader: str, region: str | None) -> Session:
    from toolkit.services.session import create_vault

    return create_vault(folder, name, passphrase, leader=leader, region=region)
