"""What takes the chapter's main key, once that is on paper alone: the papers are typed in, and the key used once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from toolkit.services import laptops, roots
from toolkit.services.ways_in import GUARDIANS, Collected

from ..bidi import isolated
from ..desk import Desk
from .key_tasks import KeyTask
from .paper_entry import PaperEntry


class RenameChapter(KeyTask):
    """`renamed(name)` once the chapter is called so."""

    renamed = Signal(str)

    def __init__(self, desk: Desk, place: roots.RootPlace, name: str, region: str | None) -> None:
        super().__init__(desk)
        self._name, self._region = name, region
        self.entitle(self.tr("Call the chapter “{name}”").format(name=isolated(name)), "")
        self.button.hide()
        self.entry = PaperEntry(partial(laptops.collect, desk.session), desk.lanes.reading)
        known = None if place.elsewhere else not any(way.kind == GUARDIANS for way in place.ways)
        self.entry.begin(alone=known)
        self.entry.complete.connect(self._collected)
        names = ", ".join(isolated(way.label) for way in place.ways)
        if names:
            words = self.tr(
                "A new name is signed with the chapter’s main key, and that is with “{names}” alone. Type in what is "
                "written there; it stays good."
            ).format(names=names)
        else:
            words = self.tr(
                "A new name is signed with the chapter’s main key, and that is on the papers of another laptop of this "
                "chapter. Type in what is written there; it stays good."
            )
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
