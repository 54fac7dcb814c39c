"""One person beside the list: every fact is edited where it stands, and saves itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.domain.records import CONTACT, INTERACTION, PERSON
from toolkit.services.timeline import Entry
from toolkit.vault.edits import Changes
from toolkit.vault.reading import Fork

from .. import theme
from ..desk import Desk
from ..labels import field_label
from ..page import Panel
from ..widgets.fields import TextField
from ..widgets.header import SectionHeader
from ..widgets.labels import Label, Rule
from ..widgets.layouts import empty
from ..widgets.tab_order import in_reading_order, tab_through
from ..widgets.tagrow import TagRow
from .letting_go import LettingGo
from .people_lists import folder
from .person_agreed import Agreement
from .person_changes import Changed
from .person_facts import LABEL_WIDTH, Facts
from .person_groups import Groups
from .person_head import Head, Merged
from .person_holdings import PersonHoldings
from .person_home import Home
from .person_ladder import Ladder
from .person_talk import TalkCard
from .person_ties import Ties
from .person_timeline import Timeline
from .person_versions import TwoVersions
from .person_view import PersonView, read_person
from .person_ways import WaysToReach
from .person_wishes import Wishes
from .person_writes import PersonWrites

__all__ = ["LABEL_WIDTH", "PersonPanel"]
PICTURES = "*.jpg *.jpeg *.png *.gif *.webp *.bmp"
SIDE, INSIDE = 20, 9  # margin of the panel; of the words inside a field


class PersonPanel(Panel):
    """Shows one person. `did(sentence, operation)` after everything that can be taken back; `gone` when deleted;
    `person_asked(id)` for somebody else, `record_asked(page, id)` for another record.
    """

    did = Signal(str, int)
    delete_asked = Signal()
    gone = Signal()
    person_asked = Signal(object)
    record_asked = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._writes = PersonWrites(desk, self._label, self)
        self._writes.did.connect(self.did)
        self._writes.refused.connect(self.reload)
        self.person_id: RecordId | None = None
        self._view: PersonView | None = None
        self._forks: list[Fork] = []
        self._talk: RecordId | None = None
        self._order: list[QWidget] = []
        self.setAccessibleName(self.tr("About this person"))
        margins = self.body.contentsMargins()
        self.body.setContentsMargins(0, margins.top(), 0, margins.bottom())
        self._build_head()
        self._parts = QVBoxLayout()
        self._parts.setSpacing(theme.TIGHT)
        self._versions = QVBoxLayout()
        self._versions.setSpacing(theme.TIGHT)
        self._parts.addLayout(self._versions)
        self._build_parts()
        self._parts.addStretch()
        self.body.addLayout(_between(SIDE, self._parts, SIDE), 1)
        self.inside = self.scroll.widget()
        self.inside.hide()

    # Building

    def _build_head(self) -> None:
        self.head = Head()
        self.name = self.head.name
        self.name.saved.connect(lambda value: self._writes.save(self.name, "name", value))
        self.head.log_asked.connect(self.begin_talk)
        self.more = self.head.more
        self.delete_action, self.remove_action = self.head.delete_action, self.head.remove_action
        self.forget_action = self.head.forget_action
        self.head.photo_action.triggered.connect(self.choose_photo)
        self.head.no_photo_action.triggered.connect(lambda: self._writes.save(self.head, "photo", None))
        self.delete_action.triggered.connect(self.delete_asked)
        self.remove_action.triggered.connect(lambda: self._ask(self.letting_go.ask_remove))
        self.forget_action.triggered.connect(lambda: self._ask(self.letting_go.ask_forget))
        self.letting_go = LettingGo(self._desk)
        self.letting_go.done.connect(self._let_go)
        self.holdings = PersonHoldings(self._desk)
        self.holdings.closed.connect(self.more.setFocus)
        self.head.holdings_action.triggered.connect(lambda: self._ask(self.holdings.ask))
        self.merged = Merged()
        self.merged.apart.connect(self._writes.take_apart)
        # The name itself begins where the facts below begin.
        self.body.addLayout(_between(SIDE - INSIDE, _column(self.head), SIDE))
        self.body.addLayout(_between(SIDE, _column(self.letting_go, self.holdings), SIDE))

    def _build_parts(self) -> None:
        writes = self._writes
        self.facts = Facts(self._desk)
        self.facts.saved.connect(writes.save)
        self.fields, self.unfold = self.facts.fields, self.facts.unfold
        self.ways = WaysToReach()
        self.ways.added.connect(writes.add_way)
        self.ways.edited.connect(writes.edit_way)
        self.ways.removed.connect(writes.remove)
        self.ways.person_asked.connect(self.person_asked)
        self.wishes = Wishes(self._desk)
        self.wishes.saved.connect(writes.save)
        self.agreement = Agreement()
        self.agreement.answered.connect(writes.answer)
        self.agreement.saved.connect(writes.save)
        self.tags = TagRow(field_label("person", "tags"))
        self.tags.added.connect(writes.add_tag)
        self.tags.removed.connect(writes.remove_tag)
        self.groups = Groups()
        self.ladder = Ladder()
        self.ladder.saved.connect(writes.save)
        self.ladder.asked.connect(writes.asked)
        self._build_around()
        self.note = TextField(field_label("person", "note"), placeholder=self.tr("Anything else worth knowing"))
        self.note.saved.connect(lambda value: writes.save(self.note, "note", value))
        self.timeline = Timeline()
        self.timeline.opened.connect(self._open_entry)
        self.timeline.note_asked.connect(lambda: self.begin_talk("note"))
        self.talk_card = TalkCard(self._desk)
        self.talk_card.saved.connect(writes.save_talk)
        self.talk_card.removed.connect(self._remove_talk)
        self.talk_card.closed.connect(self._close_talk)
        self.timeline.slot.addWidget(self.talk_card)
        self.changed = Changed(self._label)
        for part in (
            self.facts,
            _column(self.ways, self.wishes),
            self.agreement,
            _named(field_label("person", "tags"), self.tags),
            self.groups,
            self.ladder,
            self.home,
            self.ties,
            _column(SectionHeader(field_label("person", "note")), self.note),
            self.timeline,
            _column(self.merged, self.changed),
        ):
            if part is not self.facts and part is not self.groups:
                self._parts.addWidget(Rule())
            self._parts.addWidget(part) if isinstance(part, QWidget) else self._parts.addLayout(part)

    def _build_around(self) -> None:
        writes = self._writes
        self.home = Home(self._desk)
        self.home.moved_in.connect(writes.move_in)
        self.home.founded.connect(writes.found_home)
        self.home.moved_out.connect(writes.move_out)
        self.home.saved.connect(writes.save_home)
        self.home.person_asked.connect(self.person_asked)
        self.ties = Ties(self._desk)
        self.ties.related.connect(writes.relate)
        self.ties.kind_chosen.connect(writes.set_tie)
        self.ties.worded.connect(writes.word_tie)
        self.ties.ended.connect(lambda tie: writes.remove(tie.id, tie.name))
        self.ties.person_asked.connect(self.person_asked)

    # Showing

    def show_person(self, person_id: RecordId) -> None:
        """Show somebody, once they have been read. Of several asked for in a row, only the last is shown."""
        if person_id != self.person_id:
            self._commit()
            self.person_id = self._writes.person = person_id
            self._talk = None
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

    def _ask(self, ask: Callable[..., None]) -> None:
        if self.person_id is not None and self._view is not None:
            self.scroll.verticalScrollBar().setValue(0)
            ask(self.person_id, self.name.value(), len(self._view.members))

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
        self._view = self._writes.view = None
        self._talk = None
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
            self.holdings.hide()
        self._view = self._writes.view = view
        self.inside.show()
        if fresh:
            self.scroll.verticalScrollBar().setValue(0)
            for field in (self.name, self.note, *self.fields.values()):
                field.clearFocus()
        self.name.set_value(view.person.title)
        self.name.setEnabled("name" not in view.person.forked)
        self.head.show_photo(view.photo, view.person.title)
        self.merged.show_members(view.members)
        self.facts.show_facts(view, fresh)
        self._show_versions(view)
        self.ways.show_ways(view)
        self.wishes.show_wishes(view, fresh)
        self.agreement.show_answers(view.person, view.agreed, fresh)
        self.tags.set_known([tag for tag in view.known_tags if tag not in {name for _, name in view.tags}])
        self.tags.set_tags([name for _, name in view.tags])
        self.groups.show_groups(view.groups)
        self.ladder.show_ladder(view)
        self.home.show_home(view)
        self.ties.show_ties(view)
        self.note.set_value(view.person.text("note"))
        self.note.setEnabled("note" not in view.person.forked)
        self.timeline.show_entries(view, fresh)
        self._show_talk()
        self.changed.show_lately(view.lately)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """What came later, such as one more number, stands among the others for Tab as well."""
        order = in_reading_order(self.body)
        if order != self._order:
            self._order = order
            tab_through(order)

    def _show_versions(self, view: PersonView) -> None:
        if view.forks == self._forks:
            return
        self._forks = view.forks
        empty(self._versions)
        for fork in view.forks:
            label = self._label(fork.field) if fork.type == "person" else field_label(fork.type, fork.field)
            card = TwoVersions(fork, label, view.titles)
            card.chosen.connect(self._writes.choose_version)
            card.rewritten.connect(self._writes.rewrite)
            self._versions.addWidget(card)

    def _label(self, name: str) -> str:
        if name in PERSON.by_name:
            return field_label("person", name)
        if name in self.facts.captions:
            return self.facts.captions[name].text()
        if name in CONTACT.by_name:
            return self.tr("How to reach")
        return self.tr("What happened") if name in INTERACTION.by_name else self.tr("A field of your own")

    def choose_photo(self) -> None:
        """Let somebody choose a picture file."""
        dialog = QFileDialog(self, self.tr("Choose a photo"))
        dialog.setDirectory(folder(QStandardPaths.StandardLocation.PicturesLocation))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{self.tr('Pictures')} ({PICTURES})", f"{self.tr('All files')} (*)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self._writes.set_photo(Path(path)))
        dialog.open()

    # What happened

    def begin_talk(self, kind: str) -> None:
        """A new entry of today, open to be written."""

        def begun(result: tuple[RecordId, Changes]) -> None:
            self._talk = result[0]
            self.reload()

        self.talk_card.commit()
        self._writes.begin_talk(kind, begun)

    def _open_entry(self, entry: Entry) -> None:
        if entry.what == "talk":
            self._talk = entry.id
            self._show_talk()
        elif entry.what in ("event", "step"):
            self.record_asked.emit("events" if entry.what == "event" else "plans", entry.id)

    def _show_talk(self) -> None:
        talk = self._view.talks.get(self._talk or b"") if self._view is not None else None
        if talk is None or self._view is None:
            self.talk_card.hide()
            return
        opened = self.talk_card.isHidden() or self.talk_card.talk != talk.id
        self.talk_card.show_talk(talk, self._view.titles)
        if opened:  # where it stands is known once everything has its place
            QTimer.singleShot(0, self, lambda: self.scroll.ensureWidgetVisible(self.talk_card, 0, 24))

    def _remove_talk(self, talk: RecordId) -> None:
        self._close_talk()
        self._writes.remove_talk(talk)

    def _close_talk(self) -> None:
        self._talk = None
        self.talk_card.hide()
        self.timeline.add_button.setFocus()


def _between(before: int, inner: QVBoxLayout | QHBoxLayout, behind: int) -> QHBoxLayout:
    """With room at its sides that changes sides in a mirrored window."""
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addSpacing(before)
    row.addLayout(inner, 1)
    row.addSpacing(behind)
    return row


def _column(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.ICON_GAP)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _named(words: str, widget: QWidget) -> QHBoxLayout:
    """A bold word, and what it is about beside it."""
    row = QHBoxLayout()
    row.setSpacing(theme.GAP)
    caption = Label(words, strong=True)
    caption.setMinimumHeight(theme.scaled(theme.SMALL_CONTROL))
    row.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(widget, 1)
    return row
