"""A rehearsal: type a passphrase or a paper in, to see that it works. Nothing is changed by it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from toolkit.base.errors import ToolkitError
from toolkit.services import ways_in
from toolkit.services.session import Session
from toolkit.services.ways_in import GUARDIANS, PASSPHRASE, Drill, Way

from ..bidi import isolated, ltr
from ..desk import Desk
from ..key_papers import set_number
from ..messages import message
from ..widgets.passphrase import PassphraseField
from ..widgets.share_form import ShareForm
from .key_tasks import KeyTask


class DrillTask(KeyTask):
    """For one way in. Guardians may come one by one, on different days."""

    def __init__(self, desk: Desk, way: Way) -> None:
        super().__init__(desk)
        self._way = way
        self.entitle(self.tr("Rehearse “{name}”").format(name=isolated(way.label)), self.tr("See whether it works"))
        self.passphrase = PassphraseField(self.tr("The passphrase"), keyboard=True, parent=self)
        self.passphrase.submitted.connect(self.do)
        self.form = ShareForm(self)
        self.form.submitted.connect(self.do)
        used, unused = (self.passphrase, self.form) if way.kind == PASSPHRASE else (self.form, self.passphrase)
        unused.hide()
        self.lay_out(self.say(self._what()), used)

    def _what(self) -> str:
        if self._way.kind == PASSPHRASE:
            return self.tr("Type this passphrase once, to see that it still opens the vault.")
        number = ltr(set_number(self._way.set or 0))
        if self._way.kind == GUARDIANS:
            said = self.tr(
                "Let each guardian type the 20 words of their card, one after the other or on another day. It is "
                "proven once {needed} were here. Set {set}."
            )
            return said.format(needed=self.locale().toString(self._way.threshold), set=number)
        said = self.tr("Take the sheet from where it is kept, and type its 20 words. Then put it back. Set {set}.")
        return said.format(set=number)

    def setFocus(self, *_: Any) -> None:
        if self._way.kind == PASSPHRASE:
            self.passphrase.focus()
        else:
            self.form.focus()

    def inputs(self) -> tuple[QWidget, ...]:
        return (self.passphrase, self.form)

    def wipe(self) -> None:
        self.passphrase.clear()
        self.form.wipe()

    def do(self) -> None:
        if self._way.kind == PASSPHRASE:
            self.write(ways_in.drill, self._way.id, self.passphrase.text(), done=self._shown)
        elif self.form.complete():
            self.write(_drill, self._way.id, self.form.text(), done=self._shown)
        else:
            self.form.focus()

    def refused(self, error: ToolkitError) -> bool:
        if error.code == "keyring.wrong_passphrase":
            self.passphrase.set_error(message(error).sentence)
            self.passphrase.focus()
            return True
        if error.facts.get("position"):
            self.form.mark(int(str(error.facts["position"])))
        return False

    def _shown(self, drill: Drill) -> None:
        self.wipe()
        if drill.missing:
            said = self.tr("This card is good. %n more to show.", "", drill.missing)
            self.message.show_calm(said, self.tr("The next guardian can type theirs now, or come another day."))
            self.setFocus()
            return
        said = self.tr("“{name}” works").format(name=isolated(self._way.label))
        if drill.root_left:
            said += ". " + self.tr("The chapter’s main key is on this paper alone from now on.")
        self.finished.emit(said)


def _drill(session: Session, way: str, text: str) -> Drill:
    return ways_in.drill(session, way, [ways_in.parsed(text)])
