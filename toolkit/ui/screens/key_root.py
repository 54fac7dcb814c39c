"""What takes the chapter's main key, once that is on paper alone: the papers are typed in, and the key used once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from toolkit.services import roots, ways_in
from toolkit.services.ways_in import GUARDIANS, Collected

from ..bidi import isolated, ltr
from ..desk import Desk
from ..key_papers import set_number
from .key_tasks import KeyTask
from .paper_entry import PaperEntry


class HandRootOver(KeyTask):
    """An old paper, which opens the vault no more, gives the main key to those of today."""

    def __init__(self, desk: Desk, place: roots.RootPlace) -> None:
        super().__init__(desk)
        self.entitle(self.tr("Give the main key to today’s papers"), "")
        self.button.hide()
        self.entry = _entry(desk, place)
        self.entry.complete.connect(self._collected)
        words = self.tr(
            "Type in the 20 words of the old paper of set {set}. They open the vault no more than before; only the "
            "main key is taken from them."
        )
        self.lay_out(self.say(words.format(set=sets(place))), self.entry)

    def setFocus(self, *_: object) -> None:
        self.entry.setFocus()

    def wipe(self) -> None:
        self.entry.wipe()

    def _collected(self, collected: Collected) -> None:
        self.write(roots.hand_over, collected.shares, done=self._handed_over)

    def _handed_over(self, _: None) -> None:
        self.wipe()
        self.finished.emit(self.tr("Today’s papers have the main key. The old one can go"))


class RenameChapter(KeyTask):
    """`renamed(name)` once the chapter is called so."""

    renamed = Signal(str)

    def __init__(self, desk: Desk, place: roots.RootPlace, name: str, region: str | None) -> None:
        super().__init__(desk)
        self._name, self._region = name, region
        self.entitle(self.tr("Call the chapter “{name}”").format(name=isolated(name)), "")
        self.button.hide()
        self.entry = _entry(desk, place)
        self.entry.complete.connect(self._collected)
        if place.only_gone:
            words = self.tr(
                "A new name is signed with the chapter’s main key, and that is on the old paper of set {set} alone. "
                "Type in what is written there."
            ).format(set=sets(place))
        elif not place.ways:
            words = self.tr(
                "A new name is signed with the chapter’s main key, and that is on papers of its other laptops alone. "
                "Type in what is written there; it stays good."
            )
        else:
            words = self.tr(
                "A new name is signed with the chapter’s main key, and that is with “{names}” alone. Type in what is "
                "written there; it stays good."
            ).format(names=", ".join(isolated(way.label) for way in place.ways))
        self.lay_out(self.say(words), self.entry)

    def setFocus(self, *_: object) -> None:
        self.entry.setFocus()

    def wipe(self) -> None:
        self.entry.wipe()

    def _collected(self, collected: Collected) -> None:
        self.write(roots.rename_chapter, self._name, self._region, collected.shares, done=self._done_naming)

    def _done_naming(self, _: None) -> None:
        self.wipe()
        self.renamed.emit(self._name)
        self.finished.emit(self.tr("The chapter is called “{name}” now").format(name=isolated(self._name)))


def sets(place: roots.RootPlace) -> str:
    """The numbers of the old papers' sets, as they stand on them."""
    return ltr(", ".join(set_number(each) for each in place.gone))


def _entry(desk: Desk, place: roots.RootPlace) -> PaperEntry:
    """For any paper that gives the main key back, whether it opens the vault or not."""
    entry = PaperEntry(partial(ways_in.collect_root, desk.session), desk.lanes.reading)
    guarded = any(way.kind == GUARDIANS for way in place.ways)
    entry.begin(alone=not guarded if place.ways else None)
    return entry
