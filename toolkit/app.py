"""The window's start: the one file that wires everything together.

What a vault needs (database, keys, phone numbers) is imported in the lanes once the first window is up,
so that it comes up as fast as any.
"""

from __future__ import annotations

import contextlib
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
    Signal,
)
from PySide6.QtWidgets import QApplication

from . import __version__
from .base import crash
from .base.errors import ToolkitError
from .ui import languages, theme
from .ui.lock_watch import LockWatch
from .ui.preferences import Preferences
from .ui.widgets.front import FrontPage
from .ui.window import Window
from .ui.work import Lanes

if TYPE_CHECKING:
    from .services.session import Session
    from .ui.desk import Desk
    from .ui.facts import Facts
    from .ui.page import Page
    from .ui.shell import Shell


PICTURE_SIZE = (1366, 698)  # a common laptop's screen without title and task bar


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
)


def run(vault: Path | None = None) -> int:
    """Show the window, on this vault or the one that was open last. Returns the exit status."""
    without_core_dumps()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("Baton")
    app.setDesktopFileName("baton")
    baton = Baton(app)
    baton.catch_bugs()
    baton.start(vault)
    return app.exec()


def without_core_dumps() -> None:
    """A crash must not leave a copy of the memory, with keys in it, on the disk."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Baton(QObject):
    """The window and what stands in it: welcome or unlock in front of the vault, the desk once it is open."""

    _bug = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.preferences = Preferences.load()
        theme.apply(app, self.preferences.appearance, self.preferences.text_scale, for_now=True)
        languages.speak(app, self.preferences.language)
        self.window = Window()
        self.window.closing.connect(self._close)
        self.lanes = Lanes(self)
        self.watch = LockWatch(self.preferences.lock_minutes, parent=self)
        self.watch.due.connect(self.lock)
        self.watch.minutes_left.connect(self._tell_lock)
        self.desk: Desk | None = None
        self.shell: Shell | None = None
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
        theme.complete(self._app)
        if not self.lanes.reading.stopped:
            self.lanes.reading.run(_import_heavy)

    # In front of the vault

    def show_welcome(self) -> None:
        from .ui.screens.welcome import Welcome

        page = Welcome(self._documents())
        page.start_asked.connect(self.show_new_chapter)
        page.folder_chosen.connect(self.show_unlock)
        page.restore_asked.connect(self.show_restore)
        self._put_front(page, self.show_welcome)

    def show_unlock(self, folder: Path) -> None:
        from .ui.screens.unlock import Unlock

        self._folder = folder
        others = [path for path in map(Path, self.preferences.recent) if path != folder and path.is_dir()]
        page = Unlock(folder, self.lanes, others)
        page.opened.connect(self.show_desk)
        page.folder_chosen.connect(self.show_unlock)
        page.restore_asked.connect(self.show_restore)
        page.start_asked.connect(self.show_new_chapter)
        self._put_front(page, lambda: self.show_unlock(folder))

    def show_new_chapter(self) -> None:
        from .ui.screens.new_chapter import NewChapter

        page = NewChapter(self.lanes, self._documents() / "Baton")
        page.opened.connect(self.show_desk)
        page.back.connect(self._show_first)
        self._put_front(page, self.show_new_chapter)

    def show_restore(self) -> None:
        from .ui.screens.restore import Restore

        page = Restore(self.lanes, self._documents() / "Baton")
        page.opened.connect(self.show_desk)
        page.back.connect(self._show_first)
        self._put_front(page, self.show_restore)

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

        self._folder = session.folder
        self.preferences.remember(session.folder)
        self.desk = Desk(session, self.lanes, self)
        self.desk.changed.connect(self._changed)
        self.desk.told.connect(self._tell)
        self.desk.troubled.connect(self._tell_error)
        self.desk.read(lambda: session.chapter.name, done=self._show_shell)
        self.watch.start()

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
        self.shell.shown.connect(self._wire_page)
        self.window.put(self.shell)
        self.shell.show_page(first)
        self._tell_lock(self.watch.left)
        self._refresh_status()

    def _wire_page(self, key: str) -> None:
        if key == "settings" and self.shell is not None:
            page = self.shell.page(key)
            if not page.property("wired"):
                page.setProperty("wired", True)
                page.look_changed.connect(self._dress_again)
                page.minutes_changed.connect(self.watch.set_minutes)
                page.chapter_changed.connect(self._rename)

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
        self.watch.stop()
        self._commit()
        desk, self.desk, self.shell = self.desk, None, None
        desk.close()
        self._clear_clipboard()
        for top in self._app.topLevelWidgets():
            if top is not self.window and top is not self._crash:
                top.close()
        self.show_unlock(desk.session.folder)
        self.lanes.reading.cancel_long_work()
        read = threading.Event()
        self.lanes.reading.run(read.set)
        self.lanes.writing.run(_lock, desk.session, read, done=lambda _: desk.deleteLater())

    def _commit(self) -> None:
        """A field saves itself when it is left."""
        focused = self._app.focusWidget()
        if focused is not None:
            focused.clearFocus()

    def _clear_clipboard(self) -> None:
        clipboard = self._app.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()

    def _close(self) -> None:
        self.lock()
        self.lanes.stop()
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
            Command(self.tr("Lock"), "lock", self.lock, "Ctrl+L"),
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

        self.desk.read(read_facts, self.desk.session, datetime.date.today(), done=self._show_facts, key="status")

    def _show_facts(self, facts: Facts) -> None:
        if self.shell is not None:
            show_facts(self.shell, facts)

    # Bugs

    def catch_bugs(self) -> None:
        """From now on, what nobody caught becomes a report that the person can read."""
        sys.excepthook = self._on_bug
        threading.excepthook = lambda told: told.exc_value and self._bug.emit(told.exc_value)
        for lane in (self.lanes.reading, self.lanes.writing):
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
        shell.add_page(
            screen.key, QCoreApplication.translate("App", screen.title), screen.icon, _factory(screen.page, desk)
        )
    shell.add_page(
        "help", QCoreApplication.translate("App", "Help"), "help", _factory("help.Help", desk), on_rail=False
    )
    shell.add_page(
        "duplicates",
        QCoreApplication.translate("App", "Duplicates"),
        "two-versions",
        _factory("duplicates.Duplicates", desk),
        on_rail=False,
    )
    settings = QCoreApplication.translate("App", "Settings")
    shell.add_page("settings", settings, "sliders", lambda: Settings(desk, preferences), below=True)
    return shell


def _factory(name: str, desk: Desk) -> Any:
    module, page = name.split(".")

    def build() -> Page:
        return getattr(importlib.import_module(f"{__package__}.ui.screens.{module}"), page)(desk)

    return build


def _lock(session: Session, read: threading.Event) -> None:
    """Nobody may be reading from what is being closed."""
    read.wait()
    session.lock()


def show_facts(shell: Shell, facts: Facts) -> None:
    """Put them into the line at the foot."""
    shell.status.set_backup(facts.backup_days, care=facts.backup_wants_care)
    day = facts.exchange_day
    when = "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")
    shell.status.set_exchange(when, facts.exchange_with)


def render_screens(vault: Path, passphrase: str, out: Path) -> list[Path]:
    """Write a picture of every page of a vault into a folder, without a display. Returns the files.

    Raises what opening a vault raises.
    """
    if QApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(["baton"])
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
