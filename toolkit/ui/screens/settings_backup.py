"""The card of the settings that makes backups and checks the vault."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.domain.thinning import Kept
from toolkit.services import backups, own_backups
from toolkit.services.session import Session
from toolkit.vault.check import Problem

from ..bidi import isolated, ltr
from ..desk import Desk
from ..facts import Facts
from ..messages import message
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.fields import Choice
from ..widgets.flow import FlowLayout
from ..widgets.labels import Label, Rule
from ..widgets.notice import InlineMessage
from ..widgets.progress_panel import ProgressPanel
from ..work import Task


class _Own(NamedTuple):
    folder: Path
    kept: list[Kept]
    share: int


class BackupCard(Card):
    """Backups in a second place, those that Baton makes by itself, and whether the vault is whole."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Backup"), parent=parent)
        self._desk = desk
        self._task: Task | None = None
        self._where = ""
        self._place: Path | None = None
        self.last = Label(strong=True, wrap=True)
        self.place = Label(tone="muted", wrap=True)
        self.now = Button("", "backup", kind="primary")
        self.now.clicked.connect(self._back_up_now)
        self.button = Button(self.tr("Back up to a stick…"), "backup")
        self.button.clicked.connect(self.choose)
        self.check = Button(self.tr("Check the vault"), "shield-check")
        self.check.clicked.connect(self._check)
        self.progress = ProgressPanel()
        self.progress.hide()
        self.progress.cancelled.connect(self._cancel)
        self.message = InlineMessage()
        self.body.addWidget(self.last)
        self.body.addWidget(self.place)
        words = self.tr(
            "One file with everything in it, locked as it is here. Keep it somewhere else than this laptop."
        )
        self.body.addWidget(Label(words, tone="muted", wrap=True))
        buttons = QWidget()
        row = FlowLayout(buttons, gap=8, line_gap=8)
        self._buttons = (self.now, self.button, self.check)
        for button in self._buttons:
            row.addWidget(button)
        self.body.addWidget(buttons)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.message)
        self._add_second()
        self._add_own()

    def _add_second(self) -> None:
        self.body.addWidget(Rule())
        self.body.addWidget(Label(self.tr("Second place"), strong=True))
        self.second = Label(wrap=True, selectable=True)
        self.hint = Label(tone="amber", wrap=True)
        self.choose_second = Button(self.tr("Choose a folder or stick…"), "folder", small=True)
        self.choose_second.clicked.connect(self._choose_second)
        self.forget = Button(self.tr("Forget it"), kind="link", small=True)
        self.forget.clicked.connect(lambda: self._set(own_backups.forget_second, self._desk.session))
        self.remind = Choice(self.tr("Remind after"))
        for days in own_backups.REMINDERS:
            self.remind.addItem(self.tr("%n days", "", days), days)
        self.remind.activated.connect(
            lambda: self._set(own_backups.set_remind_days, self._desk.session, self.remind.currentData())
        )
        buttons = QWidget()
        row = FlowLayout(buttons, gap=8, line_gap=8)
        row.addWidget(self.choose_second)
        row.addWidget(self.forget)
        for widget in (self.second, self.hint, buttons):
            self.body.addWidget(widget)
        self.body.addLayout(_row(self.tr("Remind after"), self.remind))

    def _add_own(self) -> None:
        self.body.addWidget(Rule())
        self.body.addWidget(Label(self.tr("By itself, on this laptop"), strong=True))
        self.own = Label(wrap=True)
        self.folder = Label(tone="muted", wrap=True, selectable=True)
        words = self.tr(
            "Made once a day, after changes. They help if the vault’s folder is lost or damaged, "
            "and not if the laptop is. Older ones go by themselves."
        )
        self.share = Choice(self.tr("At most, of the free space"))
        for percent in own_backups.SHARES:
            self.share.addItem(self.tr("{percent} %").format(percent=percent), percent)
        self.share.activated.connect(
            lambda: self._set(own_backups.set_share, self._desk.session, self.share.currentData())
        )
        for widget in (self.own, self.folder, Label(words, tone="muted", wrap=True)):
            self.body.addWidget(widget)
        self.body.addLayout(_row(self.tr("At most, of the free space"), self.share))

    def show_facts(self, facts: Facts) -> None:
        days = facts.backup_days
        if days is None and facts.own_days is None:
            self.last.setText(self.tr("No backup yet"))
        elif days is None:
            self.last.setText(self.tr("No backup outside this laptop"))
        elif days == 0:
            self.last.setText(self.tr("Last backup today"))
        else:
            self.last.setText(self.tr("Last backup %n days ago", "", days))
        self.last.set_tone("amber" if facts.backup_wants_care else "text")
        self._where = facts.backup_where
        self.place.setText(self.tr("In {folder}").format(folder=ltr(self._where)) if self._where else "")
        self.place.setVisible(bool(self._where))
        self._place = facts.elsewhere.place
        self.now.setVisible(self._place is not None)
        if self._place is not None:
            self.now.setText(self.tr("Back up to {place}").format(place=ltr(self._place.name or str(self._place))))
        self.button.set_kind("plain" if self._place is not None else "primary")
        self._show_second(facts)
        self._desk.read(_read_own, self._desk.session, done=self._show_own, key="own backups")

    def _show_second(self, facts: Facts) -> None:
        chosen = facts.elsewhere.chosen
        self.forget.setVisible(chosen is not None)
        self.remind.setCurrentIndex(self.remind.findData(facts.remind_days))
        self.hint.hide()
        if chosen is None:
            self.second.setText(self.tr("None yet. The first stick you back up to becomes it."))
            return
        self.second.setText(ltr(str(chosen.folder)))
        if not facts.elsewhere.is_chosen:
            self.hint.setText(self.tr("It is not at hand now. Put the stick in, or choose another place."))
            self.hint.show()
        elif not chosen.apart:
            self.hint.setText(self.tr("It is on the same disk as the vault. If the disk breaks, both are lost."))
            self.hint.show()

    def _show_own(self, own: _Own) -> None:
        self.share.setCurrentIndex(self.share.findData(own.share))
        self.folder.setText(ltr(str(own.folder)))
        if not own.kept:
            self.own.setText(self.tr("None yet. The first one is made soon."))
            return
        newest = self.locale().toString(QDateTime(own.kept[0].at), QLocale.FormatType.ShortFormat)
        size = self.locale().formattedDataSize(sum(each.bytes for each in own.kept))
        said = self.tr("%n backups, {size}. The newest: {day}", "", len(own.kept))
        self.own.setText(said.format(size=size, day=isolated(newest)))

    def _set(self, function: Callable[..., object], *args: object) -> None:
        self._desk.write(function, *args, done=lambda _: self._desk.changed.emit(None), failed=self._failed)

    def _choose_second(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("A folder or stick for backups"), str(Path.home()))
        if chosen:
            self.take_second(Path(chosen))

    def take_second(self, folder: Path) -> None:
        """This is the second place from now on."""
        self.message.hide()
        self._set(own_backups.choose_second, self._desk.session, folder)

    def _back_up_now(self) -> None:
        if self._place is not None:
            self._begin(self.tr("Backing up"))
            self._task = self._desk.care(
                own_backups.make_in,
                self._desk.session,
                self._place,
                done=lambda file: self._backed_up(file, file.stat().st_size),
                failed=self._failed,
                progress=self._report,
                cancelled=self._end,
            )

    def choose(self) -> None:
        """Ask where to, then back up."""
        folder = Path(self._where) if self._where and Path(self._where).is_dir() else Path.home()
        name = self.tr("Backup {day}").format(day=datetime.date.today().isoformat())
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where to put the backup"), str(folder / f"{name}.backup")
        )
        if chosen:
            self.back_up(Path(chosen))

    def back_up(self, file: Path) -> None:
        """Write the backup there."""
        self._begin(self.tr("Backing up"))
        self._task = self._desk.care(
            backups.backup,
            self._desk.session,
            file,
            done=lambda size: self._backed_up(file, size),
            failed=self._failed,
            progress=self._report,
            cancelled=self._end,
        )

    def _backed_up(self, file: Path, size: int) -> None:
        self._end()
        told = self.tr("{file}, {size}. It was read back and is whole. You can take the stick out now.")
        self.message.show_calm(
            self.tr("The backup is made"),
            told.format(file=ltr(re.sub(r"\s+", " ", file.name)), size=self.locale().formattedDataSize(size)),
        )
        self._desk.changed.emit(None)

    def _check(self) -> None:
        self._begin(self.tr("Checking"))
        self._task = self._desk.write(
            self._desk.session.check,
            done=self._checked,
            failed=self._failed,
            progress=self._report,
            cancelled=self._end,
        )

    def _checked(self, problems: list[Problem]) -> None:
        self._end()
        if problems:
            self.message.show_trouble(
                self.tr("%n parts of the vault are damaged", "", len(problems)),
                self.tr("Make a backup under a new name now, keep the older ones, and ask whoever looks after Baton."),
            )
        else:
            self.message.show_calm(self.tr("The vault is whole"), self.tr("Every page of it was read and fits."))

    def _begin(self, title: str) -> None:
        self._pressed = next((each for each in self._buttons if each.hasFocus()), self.button)
        self.message.hide()
        self.progress.begin(title)
        self.progress.show()
        if self._pressed.hasFocus():
            self.progress.cancel_button.setFocus()  # or Qt would go on to the next card, and scroll this one away
        for button in self._buttons:
            button.setEnabled(False)

    def _end(self) -> None:
        self._task = None
        for button in self._buttons:
            button.setEnabled(True)
        if self.progress.cancel_button.hasFocus():
            self._pressed.setFocus()
        self.progress.hide()

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, ToolkitError):
            words = message(error)
            self.message.show_trouble(words.title, words.sentence)
        else:
            self._desk.tell_error(error)

    def _report(self, _stage: str, done: int, total: int) -> None:
        self.progress.report("", done, total)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()


def _read_own(session: Session) -> _Own:
    folder = own_backups.own_folder(session)
    return _Own(folder, own_backups.kept_in(folder), own_backups.share(session))


def _row(label: str, field: Choice) -> QHBoxLayout:
    row = QHBoxLayout()
    words = Label(label, tone="muted")
    words.setBuddy(field)
    row.addWidget(words)
    row.addWidget(field)
    row.addStretch(1)
    return row
