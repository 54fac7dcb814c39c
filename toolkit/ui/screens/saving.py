"""How screens write: what was saved stands in a strip with Undo, what was refused on the field it was typed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.services import editing
from toolkit.vault.edits import Changes

from ..bidi import isolated
from ..desk import Desk
from ..messages import message
from ..widgets.fields import ReferenceField
from ..widgets.saved_strip import SavedStrip
from .person_view import read_choices


class Writing(QObject):
    """Writes for one screen. `did(sentence, operation)` after all that can be taken back; `refused` when something
    stored has to be shown again, since it was not changed.
    """

    did = Signal(str, int)
    refused = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def set_field(self, record_id: RecordId, name: str, value: Any, label: str, field: Any = None) -> None:
        """Store one field. An empty text is no value."""
        said = self.tr("Saved “{what}”").format(what=isolated(label))
        self.write(said, editing.set_field, record_id, name, None if value == "" else value, field=field)

    def write(
        self,
        said: str,
        function: Callable[..., Any],
        *args: Any,
        field: Any = None,
        done: Callable[[Any], object] | None = None,
        **named: Any,
    ) -> None:
        """Run `function(session, *args, **named)` on the writing lane and say what was done."""

        def finish(result: Any) -> None:
            changes = result[1] if isinstance(result, tuple) else result
            if isinstance(changes, Changes):
                self.did.emit(said, changes.op)
            if done is not None:
                done(result)

        def fail(error: Exception) -> None:
            if field is not None and isinstance(error, ToolkitError):
                field.set_error(message(error).sentence)
            else:
                self.refused.emit()
                self.desk.tell_error(error)

        self.desk.write(function, self.desk.session, *args, done=finish, failed=fail, **named)


class Saving(Writing):
    """`Writing` whose sentences stand in a strip of the screen's own."""

    def __init__(self, desk: Desk, strip: SavedStrip) -> None:
        super().__init__(desk, strip)
        self.strip = strip
        self._op = 0
        strip.undo.connect(self._undo)
        desk.changed.connect(strip.hide)  # what it says was the last thing done, until the next one
        self.did.connect(self._say)

    def _say(self, said: str, op: int) -> None:
        self._op = op
        self.strip.tell(said)

    def _undo(self) -> None:
        def undone(_result: Any) -> None:
            self.strip.tell(self.tr("Taken back"), can_undo=False)

        self.desk.write(editing.undo, self.desk.session, self._op, done=undone)


class PersonField(ReferenceField):
    """Somebody of the chapter, found while typing their name."""

    reader: Callable[..., list[tuple[str, str]]] = staticmethod(read_choices)

    def __init__(self, desk: Desk, name: str, placeholder: str = "", parent: Any = None) -> None:
        super().__init__(name, placeholder=placeholder, parent=parent)
        self._desk = desk
        self.looked_for.connect(self._look)

    def take_off(self) -> None:
        """Empty again, for the next one."""
        self._value = ""
        self.clear()

    def _look(self, text: str) -> None:
        if text.strip():
            self._desk.read(self.reader, self._desk.session.reader, text, done=self._offer, key=f"people.{id(self)}")

    def _offer(self, choices: list[tuple[str, str]]) -> None:
        self.set_choices(choices)
        if self.hasFocus() and self.text():
            self.completer().complete()
