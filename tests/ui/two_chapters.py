"""Two chapters with real vaults and a folder for the stick; the page of exchange stands on the first one's desk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.vaults import make_vault
from toolkit.services import chapters, editing, exchange, giving
from toolkit.services.session import Session
from toolkit.ui.bidi import plain
from toolkit.ui.desk import Desk
from toolkit.ui.drives import Drive, DriveWatch
from toolkit.ui.screens.exchange import Exchange
from toolkit.ui.widgets.buttons import Button
from toolkit.ui.work import Lanes


@dataclass
class Both:
    ours: Session
    theirs: Session
    stick: Path
    plugged_in: bool = True
    troubles: list[Exception] = field(default_factory=list)

    def drives(self) -> list[Drive]:
        return [Drive(self.stick, "BLUE", 3_000_000_000, True)] if self.plugged_in else []

    def know_each_other(self, *, verified: bool = True) -> None:
        chapters.trust(self.ours, self.theirs.card, verified=verified)
        chapters.trust(self.theirs, self.ours.card)

    def give_us(self, scope: str = "everything", told_words: str | None = None) -> Path:
        """They write a bundle on the stick: for us, or for whoever knows the words."""
        to = None if told_words else self.ours.secrets.root_public
        return giving.give(self.theirs, self.stick, to=to, told_words=told_words, scope=scope).file

    def share_a_plan(self) -> bytes:
        """A plan with one step, made by them and taken in by us; returns the step's id."""
        plan, _ = editing.create(self.theirs, "plan", {"name": "Keep the night bus", "template": True})
        step, _ = editing.add_part(self.theirs, "step", plan, {"name": "Door round", "due": "2027-02-19"})
        file = self.give_us()
        with exchange.open_bundle(self.ours, file) as incoming:
            exchange.accept(self.ours, incoming)
        file.unlink()
        return step


@contextmanager
def two_chapters(folder: Path) -> Iterator[Both]:
    stick = folder / "stick"
    stick.mkdir()
    both = Both(make_vault(folder / "ours"), make_vault(folder / "theirs", "Harbour Street"), stick)
    try:
        yield both
    finally:
        both.ours.lock()
        both.theirs.lock()


@contextmanager
def exchange_page(both: Both, size: tuple[int, int] = (1190, 700)) -> Iterator[Exchange]:
    """The page in front, told of every change as the window tells it."""
    lanes = Lanes()
    desk = Desk(both.ours, lanes)
    page = Exchange(desk, DriveWatch(desk, both.drives))
    desk.changed.connect(page.refresh)
    desk.troubled.connect(both.troubles.append)
    page.resize(*size)
    page.show()
    page.refresh(None)
    try:
        yield page
    finally:
        desk.close()
        page.close()
        lanes.stop()
        page.deleteLater()


def wait(qtbot, condition):
    qtbot.waitUntil(lambda: bool(condition()), timeout=20_000)


def texts(widget):
    """Everything that can be read on it now."""
    return [plain(label.text()) for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def says(widget, words):
    return any(words in text for text in texts(widget))


def press(qtbot, widget, words):
    """Click on the button with these words, once it is there."""

    def found():
        return [each for each in widget.findChildren(Button) if each.isVisible() and plain(each.text()) == words]

    wait(qtbot, found)
    qtbot.mouseClick(found()[0], Qt.MouseButton.LeftButton)


def opened(qtbot, page, file):
    """Look into a bundle, and wait for what would change."""
    page.show_bundle(file)
    wait(qtbot, lambda: page.receive.stack.currentWidget() is page.receive.review)
    return page.receive
