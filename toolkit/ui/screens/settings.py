"""Settings: how Baton looks and locks, the chapter and its passphrase, backups, and everything that was done."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.services import laptops
from toolkit.services.laptops import OwnLaptop
from toolkit.services.session import Chapter, Session

from .. import languages, theme
from ..countries import countries
from ..desk import Desk
from ..facts import Facts, read_facts
from ..messages import message
from ..page import Page
from ..preferences import TEXT_SCALES, Preferences
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.fields import Choice, LineField
from ..widgets.labels import Label
from ..widgets.new_passphrase import NewPassphrase
from ..widgets.notice import InlineMessage
from ..widgets.passphrase import PassphraseField
from ..widgets.progress_panel import ProgressPanel
from ..work import Task
from .settings_about import AboutCard
from .settings_backup import BackupCard
from .settings_erase import EraseCard
from .settings_fields import OwnFieldsCard
from .settings_history import HistoryCard
from .settings_laptops import LaptopsCard
from .ways_card import WaysCard

LABEL_WIDTH = 180
LOCK_CHOICES = (1, 2, 5, 10, 15, 20, 30, 45, 60)  # minutes
TWO_COLUMNS = 900


class Settings(Page):
    """`look_changed(what)` asks for the window to be laid out anew; `minutes_changed(int)`, `chapter_changed(name)`."""

    look_changed = Signal(str)
    minutes_changed = Signal(int)
    chapter_changed = Signal(str)

    def __init__(self, desk: Desk, preferences: Preferences) -> None:
        super().__init__()
        self.set_title(self.tr("Settings"))
        self._desk, self._preferences = desk, preferences
        self.look = self._look_card()
        self.chapter = self._chapter_card()
        self.own_fields = OwnFieldsCard(desk)
        self.keys = WaysCard()
        self.keys.button.clicked.connect(lambda: self.go_to.emit("keys", None))
        self.laptops = LaptopsCard()
        self.laptops.button.clicked.connect(lambda: self.go_to.emit("laptops", None))
        self.passphrase = PassphraseCard(desk)
        self.backup = BackupCard(desk)
        self.history = HistoryCard(desk)
        self.erase = EraseCard(desk)
        self.about = AboutCard()
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        inside = QWidget()
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(theme.margins(0, 0, 8, 0))
        self._row.setSpacing(theme.GAP)
        for column, cards in zip(
            self._columns,
            (
                (self.look, self.chapter, self.keys, self.laptops, self.passphrase),
                (self.backup, self.own_fields, self.history, self.erase, self.about),
            ),
            strict=True,
        ):
            column.setSpacing(theme.GAP)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._row.addLayout(column, 1)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        for card in (self.passphrase, self.backup, self.erase):
            card.message.shown.connect(lambda message=card.message: self._bring_into_sight(message))
        self.body.addWidget(scroll, 1)

    def _bring_into_sight(self, widget: QWidget) -> None:
        """As soon as it has its place: what is said must not stand below what can be seen."""
        QTimer.singleShot(0, widget, lambda: self._scroll.ensureWidgetVisible(widget))

    def refresh(self, changes: Any = None) -> None:
        self._desk.read(_read, self._desk.session, self._desk.sticks, done=self._show, key="settings")

    def activate(self) -> None:
        self.language.setFocus()

    def open_record(self, record: Any) -> None:
        """With "backup": where one is made; with "keys" and "laptops": where one goes on to those.

        With what `look_changed` told: where that was chosen.
        """
        if record == "backup":
            self._scroll.ensureWidgetVisible(self.backup)
            self.backup.button.setFocus()
        if record == "keys":
            self._scroll.ensureWidgetVisible(self.keys)
            self.keys.button.setFocus()
        if record == "laptops":
            self._scroll.ensureWidgetVisible(self.laptops)
            self.laptops.button.setFocus()
        looks = {"language": self.language, "appearance": self.appearance, "text_scale": self.size}
        if record in looks:
            looks[record].setFocus()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        direction = QHBoxLayout.Direction
        narrow = self.width() < TWO_COLUMNS
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _show(self, read: tuple[Chapter, Facts, list[OwnLaptop]]) -> None:
        chapter, facts, found = read
        self.laptops.show_laptops(found)
        self.name.set_value(chapter.name)
        self.passphrase.chapter = chapter.name
        self.erase.refresh(chapter.name)
        self.country.setCurrentIndex(self.country.findData(chapter.region))
        self.backup.show_facts(facts)
        self.keys.show_facts(facts)
        self.history.refresh()
        self.own_fields.refresh()

    # How it looks and locks

    def _look_card(self) -> Card:
        card = Card(self.tr("Look and lock"))
        grid = _form()
        card.body.addLayout(grid)
        kept = self._preferences
        self.language = _choice(
            self.tr("Language"), [("", self.tr("As the laptop")), *languages.available()], kept.language
        )
        self.language.activated.connect(lambda: self._set_look("language", self.language.currentData()))
        looks = [
            ("system", self.tr("As the laptop")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ]
        self.appearance = _choice(self.tr("Appearance"), looks, kept.appearance)
        self.appearance.activated.connect(lambda: self._set_look("appearance", self.appearance.currentData()))
        sizes = [(scale, self.tr("{percent} %").format(percent=round(scale * 100))) for scale in TEXT_SCALES]
        self.size = _choice(self.tr("Size of text"), sizes, kept.text_scale)
        self.size.activated.connect(lambda: self._set_look("text_scale", self.size.currentData()))
        waits = sorted({*LOCK_CHOICES, kept.lock_minutes})
        self.minutes = _choice(
            self.tr("Locks by itself after"),
            [(minutes, self.tr("%n minutes", "", minutes)) for minutes in waits],
            kept.lock_minutes,
        )
        self.minutes.activated.connect(lambda: self._set_minutes(self.minutes.currentData()))
        for label, field in (
            (self.tr("Language"), self.language),
            (self.tr("Appearance"), self.appearance),
            (self.tr("Size of text"), self.size),
            (self.tr("Locks by itself after"), self.minutes),
        ):
            _add_row(grid, label, field)
        hint = self.tr("It also locks when the laptop sleeps, and with Ctrl+L.")
        card.body.addWidget(Label(hint, tone="muted", wrap=True))
        hint = self.tr("In danger press Shift+Esc: everything is out of sight at once, and Baton locks and ends.")
        card.body.addWidget(Label(hint, tone="muted", wrap=True))
        return card

    def _set_look(self, name: str, value: Any) -> None:
        if getattr(self._preferences, name) != value:
            setattr(self._preferences, name, value)
            self.look_changed.emit(name)

    def _set_minutes(self, minutes: int) -> None:
        self._preferences.lock_minutes = minutes
        try:
            self._preferences.save()
        except ToolkitError as error:
            self._desk.tell_error(error)
        self.minutes_changed.emit(minutes)

    # The chapter

    def _chapter_card(self) -> Card:
        card = Card(self.tr("Chapter"))
        grid = _form()
        card.body.addLayout(grid)
        self.name = LineField(self.tr("Name"))
        theme.set_look(self.name, inPlace=False)
        self.name.saved.connect(lambda _: self._save_chapter())
        regions = [(None, self.tr("Not said")), *countries()]
        self.country = _choice(self.tr("Country"), regions, None)
        self.country.activated.connect(lambda _: self._save_chapter())
        _add_row(grid, self.tr("Name"), self.name)
        _add_row(grid, self.tr("Country"), self.country)
        hint = self.tr("Phone numbers written without a country code are from there.")
        card.body.addWidget(Label(hint, tone="muted", wrap=True))
        return card

    def _save_chapter(self) -> None:
        name, region = self.name.text(), self.country.currentData()
        self._desk.write(
            self._desk.session.set_chapter,
            name,
            region,
            done=lambda _: self._chapter_saved(name),
            failed=lambda error: self._refused(error, name, region),
        )

    def _chapter_saved(self, name: str) -> None:
        self._desk.tell(self.tr("Saved “{what}”").format(what=self.tr("Chapter")))
        self.chapter_changed.emit(name.strip())

    def _refused(self, error: Exception, name: str, region: str | None) -> None:
        if isinstance(error, ToolkitError) and error.code == "chapter.root_needed":
            self.go_to.emit("keys", (name, region))
        else:
            self._desk.tell_error(error)
        self.refresh()


def _read(session: Session, sticks: tuple[Path, ...]) -> tuple[Chapter, Facts, list[OwnLaptop]]:
    return session.chapter, read_facts(session, datetime.date.today(), sticks), laptops.laptops(session)


class PassphraseCard(Card):
    """The old passphrase, the new one twice."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Your passphrase"), parent=parent)
        self._desk = desk
        self._task: Task | None = None
        self.chapter = ""
        self.old = PassphraseField(self.tr("The one you use now"), keyboard=True)
        self.new = NewPassphrase(
            self.tr("The new one"),
            self.tr("The new one once more"),
            desk.lanes.reading,
            lambda: [self.chapter, desk.session.who],
        )
        self.new.submitted.connect(self._change)
        self.button = Button(self.tr("Change the passphrase"), "key")
        self.button.clicked.connect(self._change)
        self.message = InlineMessage()
        self.progress = ProgressPanel()
        self.progress.hide()
        self.progress.cancelled.connect(lambda: self._task and self._task.cancel())
        for field in (self.old, self.new):
            self.body.addWidget(field)
        words = self.tr("Write the new one down first. Backups made before today keep the old one.")
        self.body.addWidget(Label(words, tone="muted", wrap=True))
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.message)

    def _change(self) -> None:
        if not self.new.agreed():
            return
        self.progress.begin(self.tr("Changing the lock"))
        self._set_busy(True)
        self._task = self._desk.write(
            self._desk.session.change_passphrase,
            self.old.text(),
            self.new.text(),
            done=self._changed,
            failed=self._refused,
            progress=lambda _, done, total: self.progress.report("", done, total),
            cancelled=lambda: self._set_busy(False),
        )

    def _changed(self, _: None) -> None:
        self._set_busy(False)
        for field in (self.old, self.new):
            field.clear()
        self.message.show_calm(
            self.tr("The passphrase is changed"), self.tr("From now on the vault opens with the new one.")
        )

    def _refused(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, ToolkitError):
            self._desk.tell_error(error)
            return
        words = message(error)
        if error.code == "keyring.wrong_passphrase":
            self.old.set_error(words.sentence)
            self.old.focus()
        elif error.code == "passphrase.short":
            self.new.set_error(words.sentence)
        else:
            self.message.show_trouble(words.title, words.sentence)

    def _set_busy(self, busy: bool) -> None:
        if busy and self.focusWidget() is not None and self.focusWidget().hasFocus():
            self.setFocus()  # or Qt would go on to the next card, and scroll this one away
        self.progress.setVisible(busy)
        for widget in (self.old, self.new, self.button):
            widget.setEnabled(not busy)
        if not busy and self.hasFocus():
            self.button.setFocus()


def _form() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.GAP)
    grid.setVerticalSpacing(theme.ICON_GAP)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, LABEL_WIDTH)
    return grid


def _add_row(grid: QGridLayout, label: str, field: QWidget) -> None:
    row = grid.rowCount()
    words = Label(label, tone="muted", wrap=True)
    words.setBuddy(field)
    grid.addWidget(words, row, 0)
    grid.addWidget(field, row, 1)


def _choice(name: str, choices: list[tuple[Any, str]], value: Any) -> Choice:
    choice = Choice(name)
    choice.setMinimumWidth(120)
    choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for data, words in choices:
        choice.addItem(words, data)
    choice.setCurrentIndex(max(0, choice.findData(value)))
    return choice
