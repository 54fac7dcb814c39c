"""What is done to our own laptops, a card for each: naming, removing, putting lists together, writing for all."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QCheckBox, QLineEdit

from toolkit.base.errors import ToolkitError
from toolkit.base.progress import Progress
from toolkit.crypto.identity import LaptopList
from toolkit.services import laptops, roots, syncing, ways_in
from toolkit.services.giving import Given
from toolkit.services.laptops import OwnLaptop
from toolkit.services.session import Session
from toolkit.services.ways_in import Collected

from .. import theme
from ..bidi import isolated, ltr
from ..desk import Desk
from ..drives import DriveWatch
from ..widgets.front import labelled
from .key_tasks import KeyTask
from .paper_entry import PaperEntry
from .places import PlaceChoice

translate = QCoreApplication.translate


def called(laptop: OwnLaptop) -> str:
    """What we call it, or which one of the list it is."""
    if laptop.name:
        return isolated(laptop.name)
    return translate("Laptops", "Laptop {number}").format(number=QLocale().toString(laptop.number))


class RootTask(KeyTask):
    """What takes the chapter's main key: at once where the vault has it, and else with papers that are typed in."""

    def ask_for(self, place: roots.RootPlace, verb: Callable[[Any], object]) -> PaperEntry:
        """The fields for the papers; `verb` gets what they give, or None where none are needed."""
        self._verb, self._in_vault = verb, place.in_vault
        self.entry = PaperEntry(partial(ways_in.collect_root, self._desk.session), self._desk.lanes.reading)
        self.entry.begin(alone=None)
        self.entry.complete.connect(self._collected)
        self.entry.hide()
        self.papers = self.say(
            self.tr(
                "This takes the chapter’s main key, and that is on paper: with guardians, or on a recovery sheet. Type "
                "in what is written there. It stays good."
            )
        )
        self.papers.hide()
        return self.entry

    def with_root(self) -> None:
        """Do it, or ask for the papers first."""
        if self._in_vault:
            self._verb(None)
            return
        self.button.hide()
        self.papers.show()
        self.entry.show()
        self.entry.setFocus()

    def wipe(self) -> None:
        self.entry.wipe()

    def _collected(self, collected: Collected) -> None:
        self._verb(collected.shares)


class CallLaptop(KeyTask):
    """What a laptop is called, by us alone."""

    def __init__(self, desk: Desk, laptop: OwnLaptop) -> None:
        super().__init__(desk)
        self._laptop = laptop
        self.entitle(self.tr("Another name for {name}").format(name=called(laptop)), self.tr("Save"))
        self.name = QLineEdit(laptop.name)
        self.name.setMaxLength(laptops.LONGEST_NAME)
        self.name.returnPressed.connect(self.do)
        hint = self.tr("Only the laptops of this chapter see it.")
        self.lay_out(labelled(self.tr("Name"), self.name, hint))
        self.setFocusProxy(self.name)

    def do(self) -> None:
        self.write(laptops.rename, self._laptop.id, self.name.text(), done=lambda _: self.finished.emit(""))

    def refused(self, error: ToolkitError) -> bool:
        theme.set_look(self.name, wrong=error.code == "laptops.name")
        return False


class RemoveLaptop(RootTask):
    """A laptop that was lost, stolen or given away is taken off the list."""

    def __init__(self, desk: Desk, laptop: OwnLaptop, place: roots.RootPlace) -> None:
        super().__init__(desk, kind="danger")
        self._laptop = laptop
        name = called(laptop)
        self.entitle(self.tr("Remove {name} from the chapter").format(name=name), self.tr("Remove it"))
        entry = self.ask_for(place, self._remove)
        self.lay_out(
            self.say(
                self.tr(
                    "From now on whatever it writes is held for review, here and wherever the new list arrives. It "
                    "opens no bundle that is written after that. What it has, it keeps: Baton can’t reach into it."
                )
            ),
            self.say(
                self.tr(
                    "It does not come back under the same keys. Afterwards write a bundle for the other laptops, and "
                    "give each chapter a bundle or a new card, so that they hear of it."
                )
            ),
            self.papers,
            entry,
        )

    def do(self) -> None:
        self.with_root()

    def _remove(self, secret: Any) -> None:
        self.write(laptops.remove, self._laptop.id, secret, done=self._removed)

    def _removed(self, _: None) -> None:
        self.wipe()
        self.finished.emit(self.tr("{name} is removed from the chapter").format(name=called(self._laptop)))


class PutTogether(RootTask):
    """Two of our laptops signed lists of one number: one list for all of them."""

    def __init__(self, desk: Desk, place: roots.RootPlace, told: LaptopList) -> None:
        super().__init__(desk)
        self._told = told
        self.entitle(self.tr("Put two lists of laptops together"), self.tr("We did both: put them together"))
        entry = self.ask_for(place, self._put)
        count = len({laptop.id for laptop in (*told.active, *desk.session.laptops.active)})
        self.lay_out(
            self.say(
                self.tr(
                    "Do this only if you know that laptops were added or removed on both laptops, by your own people. "
                    "If nobody did, somebody else has the main key: leave it, and begin a new chapter."
                )
            ),
            self.say(self.tr("The new list has %n laptops.", "", count)),
            self.papers,
            entry,
        )

    def do(self) -> None:
        self.with_root()

    def _put(self, secret: Any) -> None:
        self.write(laptops.put_together, self._told, secret, done=self._done_putting)

    def _done_putting(self, _: None) -> None:
        self.wipe()
        self.finished.emit(self.tr("The lists are one. Write a bundle for the other laptops now"))


def give(session: Session, watch: DriveWatch, target: Path, whole: bool, *, progress: Progress) -> Given:
    """Raises `file.stick_gone`, and as `syncing.give`."""
    watch.check_in(target)
    return syncing.give(session, target, whole=whole, progress=progress)


class WriteSync(KeyTask):
    """A bundle for all of our laptops."""

    def __init__(self, desk: Desk, watch: DriveWatch) -> None:
        super().__init__(desk)
        self._watch = watch
        self.entitle(self.tr("A bundle for our laptops"), self.tr("Write the bundle"))
        self.places = PlaceChoice(watch)
        self.places.changed.connect(self._tell)
        self.whole = QCheckBox(self.tr("All of it again, also what they have confirmed"))
        self.lay_out(
            self.say(self.tr("It holds everything that changed here. Only the laptops of this chapter can open it.")),
            self.places,
            self.whole,
        )
        self._tell()

    def inputs(self) -> tuple[Any, ...]:
        return (self.places, self.whole)

    def setFocus(self, *_: object) -> None:
        (self.places.controls()[0] if self.places.place() is None else self.button).setFocus()

    def _tell(self) -> None:
        self.button.setEnabled(self.places.place() is not None)

    def do(self) -> None:
        place = self.places.place()
        if place is not None:
            title = self.tr("Writing the bundle. Leave the stick in.")
            self.run(title, give, self._watch, place, self.whole.isChecked(), done=self._given)

    def _given(self, given: Given) -> None:
        self._watch.look()
        words = self.tr("{file} is written and whole. {what}")
        self.finished.emit(words.format(file=ltr(given.file.name), what=self.places.written_in_words()))
