"""What changes the lock, a card for each: taking a way in away, a new key, passphrases that are harder to guess."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from toolkit.base.errors import ToolkitError
from toolkit.services import ways_in
from toolkit.services.session import Session
from toolkit.services.ways_in import Way

from ..bidi import isolated
from ..desk import Desk
from ..messages import message
from ..widgets.passphrase import PassphraseField
from .key_tasks import KeyTask


class Remove(KeyTask):
    """Takes a way in away, and changes the lock for all others."""

    def __init__(self, desk: Desk, way: Way) -> None:
        super().__init__(desk, kind="danger")
        self._way = way
        name = isolated(way.label)
        self.entitle(self.tr("Remove “{name}”?").format(name=name), self.tr("Remove it and change the lock"))
        parts = [
            self.tr(
                "The vault gets a new lock. All others go on with their passphrase, sheet or cards as before: they "
                "need not be here, and notice nothing."
            ),
            self.tr(
                "Backups and copies of the vault that were made before still open with “{name}”. Make a new backup "
                "afterwards, and destroy the old ones if they may be in wrong hands."
            ).format(name=name),
        ]
        if way.id == desk.session.way.id:
            parts.append(self.tr("You came in by this one just now. Be sure that you have another way in."))
        self.lay_out(*(self.say(part) for part in parts))

    def setFocus(self, *_: Any) -> None:
        self.cancel.setFocus()

    def do(self) -> None:
        self.run(self.tr("Changing the lock"), ways_in.remove, self._way.id, done=self._removed)

    def _removed(self, _: None) -> None:
        said = self.tr("“{name}” opens the vault no longer").format(name=isolated(self._way.label))
        self.finished.emit(said)


class Rekey(KeyTask):
    """Changes the lock, and takes nothing away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.entitle(self.tr("Change the lock"), self.tr("Change the lock now"))
        self.lay_out(
            self.say(
                self.tr(
                    "Every passphrase, sheet and card stays good. Do this if somebody may have copied the vault while "
                    "it was open, or once in a while. It can take a minute."
                )
            )
        )
        self.setFocusProxy(self.button)

    def do(self) -> None:
        self.run(self.tr("Changing the lock"), ways_in.rekey, done=self._changed)

    def _changed(self, _: None) -> None:
        self.finished.emit(self.tr("The vault has a new lock"))


class Tune(KeyTask):
    """Measures this laptop, for all passphrases that are chosen from now on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.entitle(self.tr("Make guessing harder"), self.tr("Measure this laptop"))
        self.lay_out(
            self.say(
                self.tr(
                    "Each try of a passphrase takes work, so that nobody can try millions. Baton measures how much "
                    "this laptop can do in a second. Do it on the slowest laptop of the chapter: opening takes longest "
                    "there."
                )
            )
        )
        self.setFocusProxy(self.button)

    def do(self) -> None:
        self.write(ways_in.tune, done=self._tuned)

    def _tuned(self, _: Any) -> None:
        self.finished.emit(self.tr("Measured. New passphrases take as much work as this laptop bears."))


class Upgrade(KeyTask):
    """The same passphrase, with the work that this laptop was found to bear."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.entitle(self.tr("Make your passphrase harder to guess"), self.tr("Renew it"))
        self.passphrase = PassphraseField(self.tr("The passphrase you came in with"), keyboard=True)
        self.passphrase.submitted.connect(self.do)
        self.lay_out(
            self.say(self.tr("The passphrase stays the same. Trying others in its place takes more work from now on.")),
            self.passphrase,
        )

    def setFocus(self, *_: Any) -> None:
        self.passphrase.focus()

    def inputs(self) -> tuple[QWidget, ...]:
        return (self.passphrase,)

    def wipe(self) -> None:
        self.passphrase.clear()

    def do(self) -> None:
        self.write(_upgrade, self.passphrase.text(), done=self._upgraded)

    def refused(self, error: ToolkitError) -> bool:
        if error.code == "keyring.wrong_passphrase":
            self.passphrase.set_error(message(error).sentence)
            self.passphrase.focus()
            return True
        return False

    def _upgraded(self, _: None) -> None:
        self.wipe()
        self.finished.emit(self.tr("Your passphrase is renewed"))


def _upgrade(session: Session, passphrase: str) -> None:
    better = ways_in.better_kdf(session)
    if better is not None:
        ways_in.upgrade(session, passphrase, better)
