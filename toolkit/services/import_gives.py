"""What an import gives to people beside what their row says: the chapter's own fields, and attendance of an event."""

from __future__ import annotations

from collections.abc import Sequence

from ..base.ids import RecordId, link_id
from ..domain.fields import Value, clean_line, clean_text
from ..domain.records import CUSTOM, CUSTOM_FIELD
from ..domain.text import fold
from ..formats.values import date_of
from ..vault.batches import New
from ..vault.edits import Edit
from ..vault.reading import Reader

CAME = "came"
_YES = frozenset(map(fold, ("yes", "y", "true", "1", "x", "✓", "✔", "sí", "si", "oui", "ja", "sim", "да", "نعم", "evet", "ya", "ndiyo", "是", "हाँ")))  # fmt: skip  # noqa: E501
_NO = frozenset(map(fold, ("no", "n", "false", "0", "-", "non", "nein", "não", "nao", "нет", "لا", "hayır", "tidak", "hapana", "否", "नहीं")))  # fmt: skip  # noqa: E501
_LONGEST_LINE = 300


def yes_or_no(text: str) -> bool | None:
    """What somebody wrote into a column of yes and no, in many languages; None for anything else."""
    folded = fold(text)
    return True if folded in _YES else False if folded in _NO else None


class OwnFields:
    """The chapter's own fields for people, by name; one that is missing is made."""

    def __init__(self, edit: Edit) -> None:
        self._edit = edit
        self._known = {
            fold(each.title): (each.id, each.text("kind"), each.title)
            for each in Reader(edit.db).where("custom_field", "t.\"on\" = 'person'")
        }
        self.names: dict[str, str] = {}

    def cell(self, name: str, text: str) -> tuple[str, Value] | None:
        """The cell of that field and the value it gets; None if the text is none that this field can hold."""
        name = clean_line(name)[: CUSTOM_FIELD.by_name["name"].limit]
        if not name:
            return None
        folded = fold(name)
        if folded not in self._known:
            made = self._edit.create("custom_field", {"name": name, "on": "person", "kind": "line"})
            self._known[folded] = (made, "line", name)
        field_id, kind, title = self._known[folded]
        value = _value(kind, text)
        cell = CUSTOM + field_id.hex()
        self.names[cell] = title
        return None if value is None else (cell, value)


def _value(kind: str, text: str) -> Value:
    if kind == "date":
        return date_of(text)[0] or None
    if kind == "count":
        return int(text) if text.isdecimal() and len(text) < 16 else None
    if kind == "yes_no":
        return yes_or_no(text)
    if kind == "line":
        line = clean_line(text)
        return line if len(line) <= _LONGEST_LINE else None
    return clean_text(text)


def note_present(edit: Edit, event: RecordId, people: Sequence[RecordId]) -> int:
    """Note of these people that they came to the event; returns of how many that was not known yet."""
    links = {link_id("attendance", event, person): person for person in people}
    here = edit.numbers(list(links))
    noted = 0
    for link in links:
        if link in here:
            back = edit.revive(link)
            noted += edit.write(link, "status", CAME) or back
    missing = [person for link, person in links.items() if link not in here]
    edit.create_many(New("attendance", {"event": event, "person": person, "status": CAME}) for person in missing)
    return noted + len(missing)
