"""What the panel about a person writes: each change is one entry of the history, and says what it was."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from toolkit.base.ids import RecordId
from toolkit.domain.records import PERSON
from toolkit.services import attachments, editing, households, merging, people, reaching, relationships, talks
from toolkit.services.relationships import Tie
from toolkit.services.session import Session
from toolkit.vault.edits import Changes

from ..bidi import isolated
from ..desk import Desk
from ..labels import field_label
from .person_view import PersonView
from .saving import Writing


class PersonWrites(Writing):
    """Writes about whoever `view` shows. `label(field)` says what a field of theirs is called."""

    def __init__(self, desk: Desk, label: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._label = label
        self.person: RecordId = b""
        self.view: PersonView | None = None

    def save(self, field: Any, name: str, value: Any) -> None:
        """A field of the person, from the widget it is edited in."""
        if field.property("wholeNumber") and value:
            if not (str(value).isascii() and str(value).isdigit()):
                field.set_error(self.tr("Only a number fits here."))
                return
            value = int(value)
        declared = PERSON.by_name.get(name)
        if declared is not None and declared.refers_to and value:
            value = bytes.fromhex(value)
        self._set(self.person, name, value, self._label(name), field)

    def answer(self, name: str, value: Any) -> None:
        self.write(self._saved(self._label(name)), reaching.answered, self.person, name, value, today())

    def set_photo(self, path: Path) -> None:
        self.write(self._saved(field_label("person", "photo")), attachments.set_photo, self.person, path)

    def take_apart(self, record: RecordId) -> None:
        self.write(self.tr("Taken apart"), merging.split, record)

    def _saved(self, label: str) -> str:
        return self.tr("Saved “{what}”").format(what=isolated(label))

    def _set(self, record: RecordId, name: str, value: Any, label: str, field: Any) -> None:
        shown = field if hasattr(field, "set_error") else None
        value = None if value == "" else value
        self.write(self._saved(label), editing.set_field, record, name, value, field=shown)

    # Ways to reach, tags

    def add_way(self, kind: str, typed: str) -> None:
        self.write(self.tr("Added a way to reach"), people.add_contact, self.person, kind, typed)

    def edit_way(self, contact: RecordId, field: Any, what: str, text: str) -> None:
        if what == "typed" and not text:
            self.write(self.tr("Removed a way to reach"), editing.delete, [contact])
            return
        said = self._saved(self.tr("Ways to reach"))
        self.write(said, partial(people.edit_contact, **{what: text}), contact, field=field)

    def remove(self, record: RecordId, called: str) -> None:
        """A way to reach, a relationship."""
        self.write(self.tr("Removed “{what}”").format(what=isolated(called)), editing.delete, [record])

    def add_tag(self, name: str) -> None:
        said = self.tr("Added the tag “{tag}”").format(tag=isolated(name))
        self.write(said, people.add_tag, [self.person], name)

    def remove_tag(self, name: str) -> None:
        tag = next((ref for ref, title in self.view.tags if title == name), None) if self.view else None
        if tag is not None:
            said = self.tr("Removed the tag “{tag}”").format(tag=isolated(name))
            self.write(said, people.remove_tag, [self.person], tag)

    # Household, people around them, the next ask

    def move_in(self, with_: RecordId) -> None:
        self.write(self.tr("Noted who lives there"), households.move_in, self.person, with_, self._home_name())

    def found_home(self) -> None:
        self.write(self.tr("Noted a household"), households.found, self.person, self._home_name())

    def move_out(self, person: RecordId) -> None:
        self.write(self.tr("Moved out"), households.move_out, person)

    def save_home(self, field: Any, name: str, value: Any) -> None:
        if self.view is not None and self.view.household is not None:
            said, household = self._saved(field_label("household", name)), self.view.household.record.id
            self.write(said, households.set_field, household, name, value or None, field=field)

    def _home_name(self) -> str:
        name = self.view.person.title if self.view is not None else ""
        most = PERSON.by_name["name"].limit - 40  # what it is called has to fit, too
        return self.tr("Household of {name}").format(name=name[:most])

    def relate(self, other: RecordId, kind: str) -> None:
        self.write(self.tr("Noted whom they know"), relationships.relate, self.person, other, kind)

    def set_tie(self, tie: Tie, kind: str) -> None:
        self._set(tie.id, "kind", kind, tie.name, None)

    def word_tie(self, tie: Tie, field: Any, words: str) -> None:
        self.write(self._saved(tie.name), relationships.set_words, tie.id, self.person, words, field=field)

    def asked(self) -> None:
        self.write(self.tr("Kept as asked"), talks.asked, self.person, "note", today())

    # What happened

    def begin_talk(self, kind: str, begun: Callable[[tuple[RecordId, Changes]], object]) -> None:
        self.write(self.tr("Added to what happened"), talks.begin, self.person, kind, today(), done=begun)

    def save_talk(self, talk: RecordId, field: Any, name: str, value: Any) -> None:
        value = bytes.fromhex(value) if name == "done_by" and value else value
        self._set(talk, name, value, field_label("interaction", name), field)

    def remove_talk(self, talk: RecordId) -> None:
        self.write(self.tr("Removed from what happened"), editing.delete, [talk])

    # Two versions

    def choose_version(self, record: RecordId, name: str, version: str) -> None:
        self.write(self._saved(self._label(name)), partial(editing.resolve, version=version), record, name)

    def rewrite(self, record: RecordId, name: str, text: str) -> None:
        said = self._saved(self._label(name))
        kind = self._kind_of_way(record, name)
        if kind is not None:
            self.write(said, _decide_reach, record, name, kind, text)
        else:
            self.write(said, partial(editing.resolve, value=text), record, name)

    def _kind_of_way(self, record: RecordId, name: str) -> str | None:
        """Of a number or address that has two versions, what it is."""
        if self.view is None:
            return None
        if name == "phone" and self.view.household is not None and record == self.view.household.record.id:
            return "phone"
        contact = next((each for each in self.view.contacts if each.id == record), None)
        return contact.text("kind") if contact is not None and name == "value" else None


def today() -> str:
    return datetime.date.today().isoformat()


def _decide_reach(session: Session, record: RecordId, name: str, kind: str, typed: str) -> Changes:
    return editing.resolve(session, record, name, value=people.reach(kind, typed, session.chapter.region))
