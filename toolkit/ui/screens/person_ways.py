"""How to reach a person: in the order they like, with what they asked not to be used covered."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.domain.fields import Reach
from toolkit.services import people, reaching

from ..bidi import isolated, ltr
from ..labels import choice_label
from ..widgets.buttons import Button, IconButton
from ..widgets.fields import LineField
from ..widgets.header import SectionHeader
from ..widgets.labels import IconLabel, Label
from ..widgets.notice import Notice
from .people_rows import REACH_ICONS
from .person_view import PersonView
from .person_way import Way


class WaysToReach(QWidget):
    """Each way is edited where it stands. Whoever asked not to be contacted has theirs covered until asked for."""

    added = Signal(str, str)  # kind, what was typed
    edited = Signal(object, object, str, str)  # id, the field's widget, what of it, new text
    removed = Signal(object, str)  # id, what stood there
    person_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button = IconButton("plus", self.tr("Add a way to reach this person"), kind="link", small=True)
        menu = QMenu(self.add_button)
        for kind in people.KINDS:
            action = menu.addAction(choice_label("contact", "kind", kind))
            action.setData(kind)
            action.triggered.connect(lambda _=False, kind=kind: self.begin(kind))
        self.add_button.setMenu(menu)
        self.header = SectionHeader(self.tr("Ways to reach"), self.add_button)
        self.cover = Notice(
            self.tr("Asked not to be contacted"),
            self.tr("So that nobody calls by mistake, numbers are covered."),
            self.tr("Show them"),
            icon="no-contact",
        )
        self.cover.pressed.connect(self._uncover)
        self.through = Button("", "person", kind="link", small=True)
        self.through.clicked.connect(lambda: self.person_asked.emit(self._through))
        self._through: RecordId = b""
        self.shared_home = _Line("home")
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self.header)
        whole.addWidget(self.cover)
        whole.addWidget(self.through, 0, Qt.AlignmentFlag.AlignLeading)
        whole.addWidget(self._rows)
        whole.addWidget(self.shared_home)
        self._answer: tuple[RecordId | None, bool] = (None, False)  # whose, and whether they said no
        self._entry: QWidget | None = None
        self._covered = False

    def show_ways(self, view: PersonView) -> None:
        """Show somebody's ways to reach them."""
        person, contacts = view.person, view.contacts
        said_no = not people.may_be_contacted(person)
        if (person.id, said_no) != self._answer:
            self._covered = said_no
        self._answer = (person.id, said_no)
        known = {way.contact.id: way for way in self.ways()}
        for gone in [way for way in known.values() if way.contact.id not in {one.id for one in contacts}]:
            gone.hide()
            self._column.removeWidget(gone)
            gone.deleteLater()
        kinds: set[str] = set()
        for at, contact in enumerate(contacts):
            way = known.get(contact.id)
            if way is None:
                way = Way(contact)
                way.edited.connect(self.edited)
                way.removed.connect(self.removed)
            self._column.insertWidget(at, way)
            value = contact.get("value")
            shared = view.sharing.get(value.e164 or "", []) if isinstance(value, Reach) else []
            way.show_contact(person, contact, shared, first=contact.text("kind") not in kinds)
            kinds.add(contact.text("kind"))
        self._show_through(view)
        self._show_home(view, said_no)
        self._cover()

    def _show_through(self, view: PersonView) -> None:
        """Through somebody else: first of all where they like that best, and shown whatever they answered."""
        self._through = view.person.ref("through") or b""
        name = view.titles.get(self._through, "")
        self.through.setVisible(bool(name))
        self.through.setText(self.tr("Through {name}").format(name=isolated(name)))

    def _show_home(self, view: PersonView, said_no: bool) -> None:
        home = view.household.record if view.household else None
        told = []
        if home is not None and not said_no:
            phone = home.get("phone")
            if isinstance(phone, Reach) and not reaching.refused(view.person, "phone"):
                told.append(ltr(phone.typed))
            if home.text("address") and not reaching.refused(view.person, "address"):
                told.append(isolated(home.text("address")))
        self.shared_home.setVisible(bool(told))
        if home is not None and told:
            ways = ", ".join(told)
            self.shared_home.tell(self.tr("{household}: {ways}").format(household=isolated(home.title), ways=ways))

    def ways(self) -> list[Way]:
        found = [self._column.itemAt(at).widget() for at in range(self._column.count())]
        return [widget for widget in found if isinstance(widget, Way)]

    def begin(self, kind: str) -> LineField:
        """Open an empty field for one more way."""
        self._end()
        entry = LineField(
            choice_label("contact", "kind", kind),
            placeholder=choice_label("contact", "kind", kind),
            left_to_right=kind in ("phone", "email"),
        )
        entry.saved.connect(lambda typed: self.added.emit(kind, typed) if typed else None)
        entry.editingFinished.connect(self._end)
        self._entry = QWidget()
        row = QHBoxLayout(self._entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(IconLabel(REACH_ICONS[kind]))
        row.addWidget(entry, 1)
        self._column.addWidget(self._entry)
        self._rows.show()
        entry.setFocus()
        return entry

    def _end(self) -> None:
        if self._entry is not None:
            entry, self._entry = self._entry, None
            self._column.removeWidget(entry)
            entry.hide()
            entry.deleteLater()

    def _uncover(self) -> None:
        self._covered = False
        self._cover()

    def _cover(self) -> None:
        self.cover.setVisible(self._covered and bool(self.ways()))
        self._rows.setVisible(not self._covered)


class _Line(QWidget):
    """An icon and words."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self.words = Label(wrap=True, selectable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(14)
        row.addWidget(IconLabel(icon), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def tell(self, words: str) -> None:
        self.words.setText(words)
