"""The window's start: the one file that wires everything together.

What a vault needs (database, keys, phone numbers) is imported in the lanes once the first window is up,
so that it comes up as fast as any.
"""

from __future__ import annotations

import datetime
import importlib
import os
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QDate,
    QEventLoop,
    QLocale,
    QObject,
    QStandardPaths,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QApplication

from . import __version__
from .base import crash, memory
from .base.errors import ToolkitError
from .ui import closing, languages, theme
from .ui.attempts import Attempts
from .ui.bidi import ltr
from .ui.clipboard import ClipboardWatch
from .ui.lock_keys import LockKeys
from .ui.lock_watch import LockWatch
from .ui.preferences import Preferences
from .ui.traces import DialogTraces
from .ui.widgets.front import FrontPage
from .ui.window import Window
from .ui.work import Lanes

if TYPE_CHECKING:
    from collections.abc import Callable

    from .formats.paper import Document
    from .services.joining import Joining
    from .services.session import Session
    from .services.ways_in import Collected
    from .ui.desk import Desk
    from .ui.facts import Facts
    from .ui.page import Page
    from .ui.screens.leaving import Leaving
    from .ui.shell import Shell


PICTURE_SIZE = (1366, 698)  # a common laptop's screen without title and task bar
PANIC_SECONDS = 3  # what was handed over takes milliseconds; a disk that hangs must not keep the program there


class _Screen(NamedTuple):
    key: str
    title: str
    icon: str
    page: str
    on_rail: bool = True


SCREENS = (
    _Screen("home", QT_TRANSLATE_NOOP("App", "Home"), "home", "home.Home"),
    _Screen("people", QT_TRANSLATE_NOOP("App", "People"), "people", "people.People"),
    _Screen("trainings", QT_TRANSLATE_NOOP("App", "Trainings"), "book", "trainings.Trainings"),
    _Screen("plans", QT_TRANSLATE_NOOP("App", "Plans"), "flag", "plans.Plans"),
    _Screen("events", QT_TRANSLATE_NOOP("App", "Events"), "calendar", "events.Events"),
    _Screen("exchange", QT_TRANSLATE_NOOP("App", "Exchange"), "stick", "exchange.Exchange"),
    _Screen("handoff", QT_TRANSLATE_NOOP("App", "Handoff"), "handoff", "handoff.Handoff"),
    _Screen("keys", QT_TRANSLATE_NOOP("App", "Who can open this vault"), "key", "keys.Keys", on_rail=False),
    _Screen("laptops", QT_TRANSLATE_NOOP("App", "Laptops"), "monitor", "laptops.Laptops", on_rail=False),
)


def run(vault: Path | None = None) -> int:
    """Show the window, on this vault or the one that was open last. Returns the exit status."""
    memory.keep_to_ourselves()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("Baton")
    app.setDesktopFileName("baton")
    baton = Baton(app)
    baton.catch_bugs()
    baton.gone.connect(app.quit)
    baton.start(vault)
    return app.exec()


class Baton(QObject):
    """The window and what stands in it: welcome or unlock in front of the vault, the desk once it is open."""

    gone = Signal()
    _bug = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._traces = DialogTraces()
        self.preferences = Preferences.load()
        theme.apply(app, self.preferences.appearance, self.preferences.text_scale, for_now=True)
        languages.speak(app, self.preferences.language)
        self.window = Window()
        self.window.closing.connect(self._close)
        self.window.stays = self._offers_backup
        self.lanes = Lanes(self)
        self.watch = LockWatch(self.preferences.lock_minutes, parent=self)
        self.watch.due.connect(self.lock)
        self.watch.minutes_left.connect(self._tell_lock)
        self._attempts = Attempts()
        self.clipboard = ClipboardWatch(parent=self)
        self._keys = LockKeys(self)
        self._keys.lock.connect(self.lock)
        self._keys.panic.connect(self.panic)
        self.desk: Desk | None = None
        self.shell: Shell | None = None
        self._facts: Facts | None = None
        self._leaving: Leaving | None = None
        self._caring = False
        self._folder: Path | None = None
        self._crash: Any = None
        self._bug.connect(self._show_bug)

    def start(self, folder: Path | None = None) -> None:
        folder = folder or self.preferences.last_folder()
        if folder is not None:
            self.show_unlock(folder)
        else:
            self.show_welcome()
        self.window.painted.connect(self._warm_up)
        self.window.show()

    def _warm_up(self) -> None:
        """Everything that opening will need, while the person types."""
        from .ui.sleep_watch import SleepWatch

        SleepWatch(self.lanes.writing, parent=self).going.connect(self.lock)
        theme.complete(self._app)
        if not self.lanes.reading.stopped:
            self.lanes.reading.run(_import_heavy)

    # In front of the vault

    def show_welcome(self) -> None:
        from .ui.screens.welcome import Welcome

        page = Welcome(self._documents())
        page.start_asked.connect(self.show_new_chapter)
        page.join_asked.connect(self.show_join)
        page.folder_chosen.connect(self.show_unlock)
        page.restore_asked.connect(self.show_restore)
        self._put_front(page, self.show_welcome)

    def show_unlock(self, folder: Path) -> None:
        from .ui.screens.unlock import Unlock

        self._folder = folder
        others = [path for path in map(Path, self.preferences.recent) if path != folder and path.is_dir()]
        page = Unlock(folder, self.lanes, others, self._attempts, self.preferences.last_way(folder))
        page.opened.connect(self.show_desk)
        page.waits.connect(self.show_join)
        page.folder_chosen.connect(self.show_unlock)
        page.restore_asked.connect(self.show_restore)
        page.backup_chosen.connect(self.show_restore)
        page.start_asked.connect(self.show_new_chapter)
        page.stuck.connect(lambda: self.show_get_in(folder))
        self._put_front(page, lambda: self.show_unlock(folder))

    def show_get_in(self, folder: Path, collected: Collected | None = None) -> None:
        """From papers to a new passphrase; `collected` where the papers were typed in already."""
        from .ui.screens.get_in import GetIn

        page = GetIn(folder, self.lanes, self._attempts)
        page.opened.connect(self.show_desk)
        page.restore_asked.connect(self.show_restore)
        page.back.connect(lambda: self.show_unlock(folder))
        self._put_front(page, lambda: self.show_get_in(folder, collected))
        if collected is not None:
            page.choose_passphrase(collected)

    def show_new_chapter(self) -> None:
        from .ui.screens.new_chapter import NewChapter

        page = NewChapter(self.lanes, self._documents() / "Baton")
        page.opened.connect(self.show_desk)
        page.back.connect(self._show_first)
        self._put_front(page, self.show_new_chapter)

    def show_join(self, joining: Joining | None = None) -> None:
        """A new laptop asks to join a chapter, or goes on with that."""
        from .ui.screens.laptops_join import JoinChapter

        page = JoinChapter(self.lanes, self._documents() / "Baton", joining)
        page.opened.connect(self.show_desk)
        page.begun.connect(self.preferences.remember)
        page.left.connect(lambda folder: self.show_unlock(folder) if folder else self._show_first())
        self._put_front(page, lambda: self.show_join(page.joining))

    def show_restore(self, file: Path | None = None) -> None:
        from .ui.screens.restore import Restore

        page = Restore(self.lanes, self._documents() / "Baton", self._attempts)
        page.opened.connect(self.show_desk)
        page.kept.connect(self.show_get_in)
        page.back.connect(self._show_first)
        if file is not None:
            page.take(file)
        self._put_front(page, lambda: self.show_restore(file))

    def _show_first(self) -> None:
        if self._folder is not None:
            self.show_unlock(self._folder)
        else:
            self.show_welcome()

    def _put_front(self, page: FrontPage, again: Any) -> None:
        def take(language: str) -> None:
            self.preferences.language = language
            self._save_preferences()
            languages.speak(self._app, language)
            again()

        page.language_chosen.connect(take)
        self.window.put(page)
        page.activate()
        if self.preferences.unreadable:
            page.message.show_trouble(
                self.tr("Your settings could not be read"),
                self.tr("Baton goes on with the usual ones. The old file is kept beside the new one."),
            )

    # The desk

    def show_desk(self, session: Session) -> None:
        """The vault is open."""
        from .ui.desk import Desk
        from .ui.folder_watch import FolderWatch
        from .ui.keeper import Keeper

        self._folder = session.folder
        self.preferences.remember(session.folder, session.way.id)
        self.desk = Desk(session, self.lanes, self)
        self.desk.changed.connect(self._changed)
        self.desk.told.connect(self._tell)
        self.desk.troubled.connect(self._tell_error)
        self.desk.caring.connect(self._tell_caring)
        self.desk.read(lambda: session.chapter.name, done=self._show_shell)
        self.watch.start()
        self.keeper = Keeper(self.desk, parent=self.desk)
        self.keeper.start()
        FolderWatch(self.desk, parent=self.desk).start()

    def _show_shell(self, chapter: str) -> None:
        self._chapter = chapter
        self._build_shell("home")

    def _build_shell(self, first: str) -> None:
        self.shell = build_shell(self.desk, self._chapter, self.preferences)
        self.shell.lock_asked.connect(self.lock)
        self.shell.undo_asked.connect(self._undo)
        self.shell.redo_asked.connect(self._redo)
        self.shell.palette_asked.connect(self._find)
        self.shell.help_asked.connect(self._help)
        self.shell.dropped.connect(self._dropped)
        self.shell.shown.connect(self._wire_page)
        self.window.put(self.shell)
        self.shell.show_page(first)
        self._tell_lock(self.watch.left)
        self._refresh_status()

    def _dropped(self, files: list[str]) -> None:
        """Files dropped anywhere on the window: a bundle is received, all else may be a list of people."""
        paths = [Path(file) for file in files]
        if paths[0].suffix.lower() == ".baton":
            self.shell.show_page("exchange").show_bundle(paths[0])
        else:
            self.shell.show_page("people").import_files(paths)

    def _wire_page(self, key: str) -> None:
        if key not in ("settings", "keys") or self.shell is None:
            return
        page = self.shell.page(key)
        if page.property("wired"):
            return
        page.setProperty("wired", True)
        page.chapter_changed.connect(self._rename)
        if key == "settings":
            page.look_changed.connect(self._dress_again)
            page.minutes_changed.connect(self.watch.set_minutes)
            page.erase.erase_asked.connect(self._erase)

    def _rename(self, chapter: str) -> None:
        self._chapter = chapter
        self.shell.rail.set_chapter(chapter)

    def _dress_again(self, changed: str) -> None:
        """Another language, appearance or size: the desk is laid out anew, and shows the settings again."""
        self._save_preferences()
        theme.apply(self._app, self.preferences.appearance, self.preferences.text_scale)
        languages.speak(self._app, self.preferences.language)
        self._build_shell("settings")
        self.shell.open("settings", changed)

    def lock(self) -> None:
        """Save what is being typed, wipe the screens, and close the vault once all that was handed over is written."""
        if self.desk is None:
            return
        self._commit()
        desk = self._wipe()
        self.show_unlock(desk.session.folder)
        others = [closing.ended(self.lanes.reading), closing.ended(self.lanes.caring)]
        self.lanes.writing.run(closing.lock, desk.session, others, done=lambda _: desk.deleteLater())

    def _wipe(self) -> Desk:
        """Nothing of the vault is on the screen or in the clipboard any more. Returns the desk, which is closed."""
        self.watch.stop()
        self.keeper.stop()
        self._facts = None
        desk, self.desk, self.shell = self.desk, None, None
        desk.close()
        self.clipboard.clear()
        for top in self._app.topLevelWidgets():
            if top is not self.window and top is not self._crash:
                top.close()
        self._traces.forget()
        return desk

    def _erase(self, typed: str) -> None:
        self.keeper.stop()
        caring = closing.ended(self.lanes.caring)
        self.desk.write(closing.erase, self.desk.session, typed, caring, done=self._erased, failed=self._not_erased)

    def _erased(self, erased: Any) -> None:
        self._show_erased()
        if erased.backups_in:
            words = self.tr("A backup in {folder} opens as before.").format(folder=ltr(erased.backups_in))
            self.window.content.message.show_trouble(self.tr("The vault is gone"), words)
        else:
            self.window.content.message.show_calm(self.tr("The vault is gone"))

    def _not_erased(self, error: Exception) -> None:
        """Refused, or done but for a file that the disk would not let go of."""
        if not isinstance(error, ToolkitError) or error.code.startswith("erase."):
            self.keeper.start()
            self.shell.page("settings").erase.trouble(error)
            return
        from .ui.messages import message

        self._show_erased()
        words = message(error)
        self.window.content.message.show_trouble(self.tr("Not everything could be destroyed"), words.sentence)

    def _show_erased(self) -> None:
        desk = self._wipe()
        self.preferences.forget(desk.session.folder)
        self._folder = None
        self.show_welcome()
        desk.deleteLater()

    def _commit(self) -> None:
        """A field saves itself when it is left."""
        focused = self._app.focusWidget()
        if focused is not None:
            focused.clearFocus()

    def panic(self) -> None:
        """Out of sight at once, then locked, then gone: the end of the program is what wipes its memory best.

        A field that saves itself when it is left is saved, what stands in any other is forgotten. Long work is cut
        short as if somebody had stopped it.
        """
        for top in self._app.topLevelWidgets():
            top.hide()
        self._app.clipboard().clear()
        QTimer.singleShot(0, self, self._leave)

    def _leave(self) -> None:
        self.lanes.writing.cancel_long_work()
        self.lock()
        if not self.lanes.stop(PANIC_SECONDS):
            os._exit(0)
        self.window.close()
        self.gone.emit()

    def _offers_backup(self) -> bool:
        """Before the window goes, where there is something new and a place for it. The second time it just goes."""
        facts = self._facts
        if self.desk is None or facts is None or self._leaving is not None:
            return False
        if facts.elsewhere.place is None or not facts.elsewhere.is_chosen or not facts.wanted_elsewhere:
            return False
        from .ui.screens.leaving import Leaving

        self._leaving = Leaving(self.desk, facts.elsewhere.place, self.window)
        self._leaving.leave.connect(self.window.close)
        self._leaving.finished.connect(self._stay)
        self._leaving.open()
        return True

    def _stay(self) -> None:
        self._leaving = None

    def _close(self) -> None:
        self.lock()
        self.clipboard.clear()
        self.lanes.stop()
        self._traces.forget()
        self.window.deleteLater()

    # What the shell asks for

    def _undo(self) -> None:
        from .services import editing

        self.desk.write(editing.undo, self.desk.session, done=self._undone)

    def _redo(self) -> None:
        from .services import editing

        self.desk.write(editing.redo, self.desk.session, done=self._redone)

    def _undone(self, undone: Any) -> None:
        if undone is None:
            self._tell(self.tr("There is nothing to undo"), "")
        elif undone.kept:
            self._tell(
                self.tr("Undone, but for what was changed since"),
                self.tr("What somebody changed afterwards stays as it is."),
            )
        else:
            self._tell(self.tr("Undone"), "")

    def _redone(self, redone: Any) -> None:
        self._tell(self.tr("There is nothing to do again") if redone is None else self.tr("Done again"), "")

    def _find(self) -> None:
        from .ui.palette import Palette

        palette = Palette(self.desk, self._commands(), self.shell)
        palette.go_to.connect(self.shell.open)
        palette.open_over()

    def _help(self, screen: str) -> None:
        """The page of the help that goes with a screen; pressed once more, it leads back."""
        from .ui.screens.help import page_for

        page = self.shell.page("help")
        if screen == "help":
            page.go_back()
        else:
            page.came_from(screen)
            self.shell.open("help", page_for(screen))

    def _commands(self) -> list[Any]:
        from .ui.palette import Command

        shell = self.shell
        pages = [
            Command(
                QCoreApplication.translate("App", screen.title),
                screen.icon,
                lambda key=screen.key: shell.show_page(key),
            )
            for screen in SCREENS
        ]
        return [
            *pages,
            Command(self.tr("Settings"), "sliders", lambda: shell.show_page("settings")),
            Command(QCoreApplication.translate("App", "Help"), "help", lambda: self._help(shell.current), "F1"),
            Command(self.tr("Undo"), "undo", self._undo, "Ctrl+Z"),
            *([Command(self.tr("Stop the backup"), "close", self.lanes.caring.cancel_long_work)] * self._caring),
            Command(self.tr("Lock"), "lock", self.lock, "Ctrl+L"),
            Command(self.tr("Hide everything and end"), "no-contact", self.panic, "Shift+Esc"),
        ]

    # Telling

    def _changed(self, changes: Any) -> None:
        if self.shell is not None:
            self.shell.refresh(changes)
            self._refresh_status()

    def _tell(self, title: str, sentence: str) -> None:
        if self.shell is not None:
            self.shell.tell(title, sentence)

    def _tell_error(self, error: Exception) -> None:
        """Also of the last things that were saved while the vault was already being locked."""
        if not isinstance(error, ToolkitError):
            raise error
        if self.shell is not None:
            self.shell.tell_error(error)
        elif hasattr(self.window.content, "trouble"):
            self.window.content.trouble(error)

    def _tell_lock(self, minutes: int) -> None:
        if self.shell is not None:
            self.shell.status.set_locks_in(minutes)

    def _refresh_status(self) -> None:
        from .ui.facts import read_facts

        desk = self.desk
        desk.read(read_facts, desk.session, datetime.date.today(), desk.sticks, done=self._show_facts, key="status")

    def _tell_caring(self, so_far: int, total: int) -> None:
        self._caring = total > 0
        if self.shell is not None:
            self.shell.status.set_caring(so_far, total)

    def _show_facts(self, facts: Facts) -> None:
        self._facts = facts
        if self.shell is not None:
            show_facts(self.shell, facts)

    # Bugs

    def catch_bugs(self) -> None:
        """From now on, what nobody caught becomes a report that the person can read."""
        sys.excepthook = self._on_bug
        threading.excepthook = lambda told: told.exc_value and self._bug.emit(told.exc_value)
        for lane in self.lanes.all:
            lane.broke.connect(self._show_bug)

    def _on_bug(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self._bug.emit(error)

    def _show_bug(self, error: BaseException) -> None:
        from .ui.crash import CrashReport

        if self._crash is not None and self._crash.isVisible():
            return  # one mistake often brings others; the first tells most
        self._crash = CrashReport(crash.report(error, __version__))
        self._crash.lock_asked.connect(self.lock)
        self._crash.show()

    # Small things

    def _save_preferences(self) -> None:
        try:
            self.preferences.save()
        except ToolkitError as error:
            self._tell_error(error)

    def _documents(self) -> Path:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(documents) if documents else Path.home()


def build_shell(desk: Desk, chapter: str, preferences: Preferences) -> Shell:
    """The frame with all its pages on an open vault."""
    from .ui.screens.settings import Settings
    from .ui.shell import Shell

    shell = Shell(chapter)
    for screen in SCREENS:
        title, factory = QCoreApplication.translate("App", screen.title), _factory(screen.page, desk)
        shell.add_page(screen.key, title, screen.icon, factory, on_rail=screen.on_rail)
    words, twice = QCoreApplication.translate("App", "Help"), QCoreApplication.translate("App", "Duplicates")
    shell.add_page("help", words, "help", _factory("help.Help", desk), on_rail=False)
    shell.add_page("duplicates", twice, "two-versions", _factory("duplicates.Duplicates", desk), on_rail=False)
    settings = QCoreApplication.translate("App", "Settings")
    shell.add_page("settings", settings, "sliders", lambda: Settings(desk, preferences), below=True)
    return shell


def _factory(name: str, desk: Desk) -> Any:
    module, page = name.split(".")

    def build() -> Page:
        return getattr(importlib.import_module(f"{__package__}.ui.screens.{module}"), page)(desk)

    return build


def show_facts(shell: Shell, facts: Facts) -> None:
    """Put them into the line at the foot."""
    days = facts.own_days if facts.backup_days is None else facts.backup_days
    shell.status.set_backup(days, away=facts.backup_days is not None, care=facts.backup_wants_care)
    day = facts.exchange_day
    when = "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")
    shell.status.set_exchange(when, facts.exchange_with)


def render_screens(vault: Path, passphrase: str, out: Path) -> list[Path]:
    """Write a picture of every page of a vault into a folder, without a display. Returns the files.

    Raises what opening a vault raises.
    """
    app = _without_display()
    from .services.session import open_vault
    from .ui import render
    from .ui.desk import Desk
    from .ui.facts import read_facts

    theme.apply(app, "light")
    languages.speak(app, "")
    out.mkdir(parents=True, exist_ok=True)
    lanes = Lanes()
    session = open_vault(vault, passphrase)
    written = []
    try:
        desk = Desk(session, lanes)
        shell = build_shell(desk, session.chapter.name, Preferences())
        desk.read(read_facts, session, datetime.date.today(), done=lambda facts: show_facts(shell, facts))
        for number, key in enumerate([*(screen.key for screen in SCREENS), "settings"], 1):
            shell.show_page(key)
            render.picture(shell, PICTURE_SIZE)
            _settle(lanes)
            path = out / f"{number}-{key}.png"
            render.save(shell, path, PICTURE_SIZE)
            written.append(path)
        desk.close()
        shell.deleteLater()
    finally:
        lanes.stop()
        session.lock()
    return written


def pdf_of(document: Callable[[], Document]) -> bytes:
    """What this puts on paper, as a PDF in the language of the window, without a display."""
    app = _without_display()
    from .ui.paper import as_pdf

    languages.speak(app, Preferences.load().language)
    return as_pdf(document())


def _without_display() -> QApplication:
    if QApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication.instance() or QApplication(["baton"])


def _settle(lanes: Lanes) -> None:
    """Wait until both lanes have answered, also what the answers asked for."""
    for _ in range(3):
        for lane in (lanes.reading, lanes.writing):
            loop = QEventLoop()
            lane.run(lambda: None, done=lambda _, loop=loop: loop.quit())
            loop.exec()


def _import_heavy() -> None:
    from .services import passphrases, session  # noqa: F401
    from .ui import desk, shell  # noqa: F401
