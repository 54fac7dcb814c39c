"""One person beside the list: every fact is edited where it stands, and saves itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.domain.records import CONTACT, PERSON
from toolkit.services import editing, people
from toolkit.services.session import Session
from toolkit.vault.edits import LIFE, Changes
from toolkit.vault.reading import Fork, Record

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..labels import field_label
from ..messages import message
from ..page import Panel
from ..values import day_of
from ..widgets.buttons import Button, IconButton
from ..widgets.fields import ChoiceField, DateField, LineField, ReferenceField, TextField
from ..widgets.header import SectionHeader
from ..widgets.labels import Label, Rule
from ..widgets.tagrow import TagRow
from .letting_go import LettingGo
from .person_parts import Agreement, TwoVersions, WaysToReach
from .person_view import CUSTOM, Happening, PersonView, read_choices, read_person

LABEL_WIDTH = 105
SIDE, INSIDE = 20, 9  # margin of the panel; of the words inside a field
FACTS = ("languages", "place", "offers", "looked_after_by", "organisation", "role", "born")
ALWAYS = FACTS[:4]  # the others stand under "More" while they are empty


class PersonPanel(Panel):
    """Shows one person. `did(sentence, operation)` after everything that can be taken back; `gone` when deleted."""

    did = Signal(str, int)
    delete_asked = Signal()
    gone = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.person_id: RecordId | None = None
        self._view: PersonView | None = None
        self._forks: list[Fork] = []
        self._unfolded = False
        self.setAccessibleName(self.tr("About this person"))
        margins = self.body.contentsMargins()
        self.body.setContentsMargins(0, margins.top(), 0, margins.bottom())
        self._build_head()
        self._parts = QVBoxLayout()
        self._parts.setSpacing(theme.TIGHT)
        self._versions = QVBoxLayout()
        self._versions.setSpacing(theme.TIGHT)
        self._parts.addLayout(self._versions)
        self._build_facts()
        self._build_rest()
        self._parts.addStretch()
        self.body.addLayout(_between(SIDE, self._parts, SIDE), 1)
        self.inside = self.scroll.widget()
        self.inside.hide()

    # Building

    def _build_head(self) -> None:
        self.name = LineField(field_label("person", "name"))
        large = theme.font("section", strong=True)
        self.name.setFont(large)
        self.name.saved.connect(partial(self._save_field, self.name, "name"))
        self.more = IconButton("dots", self.tr("More about this person"))
        menu = QMenu(self.more)
        self.delete_action = menu.addAction(self.tr("Delete this person"))
        self.delete_action.triggered.connect(self.delete_asked)
        menu.addSeparator()
        self.remove_action = menu.addAction(self.tr("Remove from this copy…"))
        self.forget_action = menu.addAction(self.tr("Forget this person…"))
        self.remove_action.triggered.connect(lambda: self._ask(self.letting_go.ask_remove))
        self.forget_action.triggered.connect(lambda: self._ask(self.letting_go.ask_forget))
        self.letting_go = LettingGo(self._desk)
        self.letting_go.done.connect(self._let_go)
        self.more.setMenu(menu)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.ICON_GAP)
        row.addWidget(self.name, 1)
        row.addWidget(self.more)
        self.body.addLayout(_between(SIDE - INSIDE, row, SIDE))  # the name itself begins where the facts below begin
        asked = QVBoxLayout()
        asked.addWidget(self.letting_go)
        self.body.addLayout(_between(SIDE, asked, SIDE))

    def _build_facts(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self.fields: dict[str, Any] = {}
        self._captions: dict[str, Label] = {}
        for name in FACTS:
            label = field_label("person", name)
            if name == "born":
                field: QWidget = DateField(label, birthday=True)
            elif name == "looked_after_by":
                field = ReferenceField(label, placeholder=self.tr("Nobody yet"))
                field.looked_for.connect(self._look_for)
            else:
                field = LineField(label)
            self._add_fact(name, label, field)
        self._parts.addLayout(self._grid)
        self.unfold = Button(self.tr("More facts"), "chevron-down", kind="link", small=True)
        self.unfold.clicked.connect(self._unfold)
        self._parts.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_fact(self, name: str, label: str, field: QWidget) -> None:
        caption = Label(label, tone="muted", wrap=True)
        caption.setBuddy(field)
        row = self._grid.rowCount()
        self._grid.addWidget(caption, row, 0)
        self._grid.addWidget(field, row, 1)
        field.saved.connect(partial(self._save_field, field, name))
        self.fields[name] = field
        self._captions[name] = caption

    def _build_rest(self) -> None:
        self.ways = WaysToReach()
        self.ways.added.connect(self._add_way)
        self.ways.edited.connect(self._edit_way)
        self.ways.removed.connect(self._remove_way)
        self.agreement = Agreement()
        self.agreement.saved.connect(lambda name, value: self._save(name, self._label(name), value))
        self.tags = TagRow(field_label("person", "tags"))
        self.tags.added.connect(self._add_tag)
        self.tags.removed.connect(self._remove_tag)
        tags = QHBoxLayout()
        tags.setSpacing(theme.GAP)
        caption = Label(field_label("person", "tags"), strong=True)
        caption.setMinimumHeight(theme.scaled(theme.SMALL_CONTROL))
        tags.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
        tags.addWidget(self.tags, 1)
        self.note = TextField(field_label("person", "note"), placeholder=self.tr("Anything else worth knowing"))
        self.note.saved.connect(partial(self._save_field, self.note, "note"))
        self.fields["note"] = self.note
        self._lately = QGridLayout()
        self._lately.setHorizontalSpacing(12)
        self._lately.setVerticalSpacing(6)
        self._lately.setColumnStretch(1, 1)
        for part in (self.ways, self.agreement, tags):
            self._parts.addWidget(Rule())
            self._parts.addWidget(part) if isinstance(part, QWidget) else self._parts.addLayout(part)
        self._parts.addWidget(Rule())
        self._parts.addWidget(SectionHeader(field_label("person", "note")))
        self._parts.addWidget(self.note)
        self._parts.addWidget(Rule())
        self._parts.addWidget(SectionHeader(self.tr("What changed here")))
        self._parts.addLayout(self._lately)

    # Showing

    def show_person(self, person_id: RecordId) -> None:
        """Show somebody, once they have been read. Of several asked for in a row, only the last is shown."""
        if person_id != self.person_id:
            self._commit()
            self.person_id = person_id
            self._unfolded = False
        self.reload()

    def reload(self) -> None:
        """Read the person again."""
        if self.person_id is not None:
            self._desk.read(
                read_person,
                self._desk.session.reader,
                self.person_id,
                done=self._show,
                failed=self._not_read,
                key="people.person",
            )

    def _ask(self, ask: Callable[[RecordId, str], None]) -> None:
        if self.person_id is not None:
            self.scroll.verticalScrollBar().setValue(0)
            ask(self.person_id, self.name.value())

    def _let_go(self, said: str) -> None:
        self.gone.emit()
        self._desk.tell(said)

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, ToolkitError) and error.code == "record.not_found":
            self.gone.emit()
        else:
            self._desk.tell_error(error)

    def forget(self) -> None:
        """Show nobody: the person was deleted."""
        self.person_id = None
        self._view = None
        self.inside.hide()

    def begin(self) -> None:
        """Put the focus where editing begins."""
        self.name.setFocus()
        self.name.selectAll()

    def _commit(self) -> None:
        """What is being typed belongs to the person shown until now."""
        field = self.focusWidget()
        if field is not None and hasattr(field, "commit") and field.hasFocus():
            field.commit()

    def _show(self, view: PersonView) -> None:
        if view.person.id != self.person_id:
            return
        if view.person.hidden:
            self.gone.emit()
            return
        fresh = self._view is None or self._view.person.id != view.person.id
        if fresh:
            self.letting_go.hide()
        self._view = view
        self.inside.show()
        if fresh:
            self.scroll.verticalScrollBar().setValue(0)
            for field in (self.name, *self.fields.values()):
                field.clearFocus()
        self._fit_custom(view.custom)
        self.name.set_value(view.person.title)
        self.name.setEnabled("name" not in view.person.forked)
        for name, field in self.fields.items():
            if name == "looked_after_by":
                keeper = view.person.ref(name)
                field.set_reference(keeper.hex() if keeper else "", view.looked_after_by)
            else:
                field.set_value(_for_field(field, view.person.get(name)))
        self._fold()
        self._show_versions(view)
        self.ways.show_ways(view.person, view.contacts)
        self.agreement.show_answers(view.person, view.agreed)
        self.tags.set_known([tag for tag in view.known_tags if tag not in {name for _, name in view.tags}])
        self.tags.set_tags([name for _, name in view.tags])
        self._show_lately(view.lately)

    def _fit_custom(self, definitions: list[Record]) -> None:
        """A row for each field that the chapter made itself."""
        wanted = {CUSTOM + each.id.hex(): each for each in definitions}
        for name in [name for name in self.fields if name.startswith(CUSTOM) and name not in wanted]:
            for widget in (self.fields.pop(name), self._captions.pop(name)):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        for name, each in wanted.items():
            if name not in self.fields:
                self._add_fact(name, each.title, self._custom_field(each))
            self._captions[name].setText(each.title)

    def _custom_field(self, definition: Record) -> QWidget:
        kind = definition.text("kind")
        if kind == "text":
            return TextField(definition.title)
        if kind == "date":
            return DateField(definition.title)
        if kind == "yes_no":
            return ChoiceField(definition.title, [(None, ""), (True, self.tr("Yes")), (False, self.tr("No"))])
        field = LineField(definition.title, left_to_right=kind == "count")
        field.setProperty("count", kind == "count")
        return field

    def _fold(self) -> None:
        person = self._view.person if self._view else None
        folded = 0
        for name, caption in self._captions.items():
            forked = person is not None and name in person.forked
            empty = person is None or person.get(name) is None
            hidden = empty and name not in ALWAYS and not self._unfolded
            folded += hidden and not forked
            for widget in (caption, self.fields[name]):
                widget.setVisible(not forked and not hidden)
        self.unfold.setVisible(folded > 0)
        self.note.setEnabled(person is None or "note" not in person.forked)

    def _unfold(self) -> None:
        self._unfolded = True
        hidden = [self.fields[name] for name in self._captions if self.fields[name].isHidden()]
        self._fold()
        if hidden:
            hidden[0].setFocus()

    def _show_versions(self, view: PersonView) -> None:
        if view.forks == self._forks:
            return
        self._forks = view.forks
        while (item := self._versions.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        for fork in view.forks:
            label = self._label(fork.field) if fork.type == "person" else field_label(fork.type, fork.field)
            card = TwoVersions(fork, label, view.titles)
            card.chosen.connect(self._choose_version)
            card.rewritten.connect(self._rewrite)
            self._versions.addWidget(card)

    def _show_lately(self, lately: list[Happening]) -> None:
        while (item := self._lately.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        for row, happening in enumerate(lately):
            what = self._what(happening)
            if happening.told.who:
                what = self.tr("{what}. {who}").format(what=what, who=isolated(happening.told.who))
            day = Label(day_of(happening.told.at), tone="muted")
            self._lately.addWidget(day, row, 0, Qt.AlignmentFlag.AlignTop)
            self._lately.addWidget(Label(what, wrap=True), row, 1)

    def _what(self, happening: Happening) -> str:
        """One operation in plain words."""
        labels = list(dict.fromkeys(self._label(name) for name in happening.fields if name != LIFE))
        if happening.kind in ("undo", "redo"):
            return self.tr("Taken back: {fields}").format(fields=", ".join(labels)) if labels else self.tr("Taken back")
        if happening.made:
            return {
                "import": self.tr("Came in with a list"),
                "receive": self.tr("Came from another chapter"),
                "take": self.tr("Came from another chapter"),
            }.get(happening.kind, self.tr("Added"))
        if LIFE in happening.fields:
            return (
                self.tr("Something was deleted") if happening.kind == "delete" else self.tr("Deleted or brought back")
            )
        fields = ", ".join(labels)
        if happening.kind == "resolve":
            return self.tr("Chose between two versions: {fields}").format(fields=fields)
        if happening.kind in ("receive", "take"):
            return self.tr("From another chapter: {fields}").format(fields=fields)
        if happening.kind == "import":
            return self.tr("From a list: {fields}").format(fields=fields)
        return self.tr("Changed: {fields}").format(fields=fields)

    def _label(self, name: str) -> str:
        if name in PERSON.by_name:
            return field_label("person", name)
        if name in self._captions:
            return self._captions[name].text()
        return self.tr("How to reach") if name in CONTACT.by_name else self.tr("A field of your own")

    # Saving

    def _save_field(self, field: Any, name: str, value: Any) -> None:
        if field.property("count") and value:
            if not (str(value).isascii() and str(value).isdigit()):
                field.set_error(self.tr("Only a number fits here."))
                return
            value = int(value)
        self._save(name, self._label(name), value, field)

    def _save(self, name: str, label: str, value: Any, field: Any = None) -> None:
        if name == "looked_after_by" and value:
            value = bytes.fromhex(value)
        value = None if value == "" else value
        said = self.tr("Saved “{what}”").format(what=isolated(label))
        self._write(said, editing.set_field, self.person_id, name, value, field=field)

    def _write(self, said: str, function: Callable[..., Any], *args: Any, field: Any = None) -> None:
        """Do it on the writing lane; say what was done, or on the field why it was not."""

        def done(result: Any) -> None:
            changes = result[1] if isinstance(result, tuple) else result
            if isinstance(changes, Changes):
                self.did.emit(said, changes.op)

        def failed(error: Exception) -> None:
            if field is not None and isinstance(error, ToolkitError):
                field.set_error(message(error).sentence)
            else:
                self.reload()
                self._desk.tell_error(error)

        self._desk.write(function, self._desk.session, *args, done=done, failed=failed)

    def _add_way(self, kind: str, typed: str) -> None:
        self._write(self.tr("Added a way to reach"), people.add_contact, self.person_id, kind, typed)

    def _edit_way(self, contact_id: RecordId, what: str, text: str) -> None:
        if what == "typed" and not text:
            self._write(self.tr("Removed a way to reach"), editing.delete, [contact_id])
            return
        said = self.tr("Saved “{what}”").format(what=isolated(self.ways.header.title.text()))
        way = next((each for each in self.ways.ways() if each.contact.id == contact_id), None)
        field = {"typed": way.value, "label": way.label, "note": way.note}[what] if way else None
        self._write(said, partial(people.edit_contact, **{what: text}), contact_id, field=field)

    def _remove_way(self, contact_id: RecordId, typed: str) -> None:
        self._write(self.tr("Removed “{what}”").format(what=isolated(typed)), editing.delete, [contact_id])

    def _add_tag(self, name: str) -> None:
        said = self.tr("Added the tag “{tag}”").format(tag=isolated(name))
        self._write(said, people.add_tag, [self.person_id], name)

    def _remove_tag(self, name: str) -> None:
        tag = next((ref for ref, title in self._view.tags if title == name), None) if self._view else None
        if tag is not None:
            said = self.tr("Removed the tag “{tag}”").format(tag=isolated(name))
            self._write(said, people.remove_tag, [self.person_id], tag)

    def _choose_version(self, record: RecordId, name: str, version: str) -> None:
        said = self.tr("Saved “{what}”").format(what=isolated(self._label(name)))
        self._write(said, partial(editing.resolve, version=version), record, name)

    def _rewrite(self, record: RecordId, name: str, text: str) -> None:
        said = self.tr("Saved “{what}”").format(what=isolated(self._label(name)))
        contact = next((each for each in self._view.contacts if each.id == record), None) if self._view else None
        if contact is not None and name == "value":
            self._write(said, _decide_reach, record, contact.text("kind"), text)
        else:
            self._write(said, partial(editing.resolve, value=text), record, name)

    def _look_for(self, text: str) -> None:
        if text.strip():
            self._desk.read(
                read_choices, self._desk.session.reader, text, done=self._offer, key="people.looked_after_by"
            )

    def _offer(self, choices: list[tuple[str, str]]) -> None:
        field = self.fields["looked_after_by"]
        field.set_choices([choice for choice in choices if bytes.fromhex(choice[0]) != self.person_id])
        if field.hasFocus() and field.text():
            field.completer().complete()


def _between(before: int, inner: QVBoxLayout | QHBoxLayout, behind: int) -> QHBoxLayout:
    """With room at its sides that changes sides in a mirrored window."""
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addSpacing(before)
    row.addLayout(inner, 1)
    row.addSpacing(behind)
    return row


def _decide_reach(session: Session, contact_id: RecordId, kind: str, typed: str) -> Changes:
    value = people.reach(kind, typed, session.chapter.region)
    return editing.resolve(session, contact_id, "value", value=value)


def _for_field(field: QWidget, value: Any) -> Any:
    if isinstance(field, ChoiceField):
        return value
    return "" if value is None else str(value)
