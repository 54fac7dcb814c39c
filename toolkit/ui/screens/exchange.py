"""Exchange by stick: its first page, and the pages that are opened from there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from toolkit.services.stick import Found

from ..desk import Desk
from ..drives import Drive, DriveWatch
from ..page import Page
from .chapters_panel import ChaptersPage
from .exchange_home import ExchangeHome
from .give_panel import GivePage
from .held_page import HeldPage
from .receive_page import ReceivePage
from .shared_folder_page import SharedFolderPage
from .take_all_page import TakeAllPage
from .two_versions import TwoVersions

TWO_VERSIONS, GIVE, CHAPTERS, HELD, SHARED = "two_versions", "give", "chapters", "held", "shared"


class Exchange(Page):
    """`open_record` takes "two_versions", "held", "give", "shared" (the exchange folder), "chapters", or the path of a
    bundle to look into.
    """

    def __init__(self, desk: Desk, watch: DriveWatch | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Exchange"))
        self.header.hide()
        self._main.layout().setContentsMargins(0, 0, 0, 0)
        self.watch = watch or DriveWatch(desk)
        self.watch.setParent(self)
        self.home = ExchangeHome(desk, self.watch)
        self.give = GivePage(desk, self.watch)
        self.receive = ReceivePage(desk, self.watch)
        self.take_all = TakeAllPage(desk, self.watch)
        self.shared = SharedFolderPage(desk)
        self.chapters = ChaptersPage(desk, self.watch)
        self.two_versions = TwoVersions(desk)
        self.held = HeldPage(desk)
        self.stack = QStackedWidget()
        inner = (self.give, self.receive, self.take_all, self.shared, self.chapters, self.two_versions, self.held)
        for page in (self.home, *inner):
            self.stack.addWidget(page)
        self.body.addWidget(self.stack, 1)
        self.home.give_asked.connect(self.show_give)
        self.home.chapters_asked.connect(self.show_chapters)
        self.home.two_versions_asked.connect(self.show_two_versions)
        self.home.held_asked.connect(self.show_held)
        self.receive.held_asked.connect(self.show_held)
        self.home.open_asked.connect(self.show_bundle)
        self.give.chapters_asked.connect(self.show_chapters)
        for page in (self.home, self.receive):
            page.go_to.connect(self.go_to)
        self.receive.two_versions_asked.connect(self.show_two_versions)
        self.home.all_asked.connect(self.show_all)
        self.home.shared_asked.connect(self.show_shared)
        self.shared.chapters_asked.connect(self.show_chapters)
        self.take_all.look_asked.connect(self._look_at_one)
        self.take_all.held_asked.connect(self.show_held)
        for page in inner:
            page.closed.connect(self.show_home if page is not self.receive else self._leave_one)
        self._one_of_all = False

    def refresh(self, changes: object = None) -> None:
        self.stack.currentWidget().refresh(changes)

    def activate(self) -> None:
        self.stack.currentWidget().activate()

    def show_first(self) -> None:
        self.stack.currentWidget().show_first()

    def open_record(self, record: object) -> None:
        if isinstance(record, Path):
            self.show_bundle(record)
        elif record == TWO_VERSIONS:
            self.show_two_versions()
        elif record == HELD:
            self.show_held()
        elif record == GIVE:
            self.show_give()
        elif record == SHARED:
            self.show_shared()
        else:
            self.show_chapters()

    def show_home(self) -> None:
        self._show(self.home)

    def show_give(self) -> None:
        self._show(self.give)
        self.give.start()

    def show_chapters(self) -> None:
        self._show(self.chapters)

    def show_two_versions(self) -> None:
        self._show(self.two_versions)

    def show_held(self) -> None:
        self._show(self.held)

    def show_shared(self) -> None:
        self._show(self.shared)

    def show_all(self, drive: Drive, found: list[Found]) -> None:
        """All bundles for us on a stick, to be taken in one after another."""
        self._show(self.take_all)
        self.take_all.open(drive, found)

    def _look_at_one(self, path: Path) -> None:
        self.show_bundle(path)
        self._one_of_all = True

    def _leave_one(self) -> None:
        if self._one_of_all:
            self._one_of_all = False
            self._show(self.take_all)
            self.take_all.again()
        else:
            self.show_home()

    def show_bundle(self, path: Path) -> None:
        self._one_of_all = False
        self._show(self.receive)
        self.receive.open(path)

    def _show(self, page: Page) -> None:
        self.stack.setCurrentWidget(page)
        page.refresh(None)
        page.activate()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.watch.start()

    def hideEvent(self, event) -> None:
        self.watch.stop()
        super().hideEvent(event)
