"""One way to reach a person, in the panel about them."""

from __future__ import annotations

from itertools import permutations

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QWidget

from toolkit.services import people, reaching
from toolkit.vault.reading import Record

from .. import theme
from ..bidi import isolated
from ..labels import choice_label, field_label
from ..widgets.buttons import Button, IconButton
from ..widgets.fields import LineField
from ..widgets.labels import IconLabel, Label
from .people_rows import REACH_ICONS

LABEL_LEAST, LABEL_MOST = 48, 140
translate = QCoreApplication.translate


class Way(QWidget):
    """One way to reach somebody: its icon, the number or address, a label and a remark."""

    edited = Signal(object, object, str, str)  # id, the field's widget, what of it, new text
    removed = Signal(object, str)

    def __init__(self, contact: Record) -> None:
        super().__init__()
        self.contact = contact
        kind = contact.text("kind")
        words = choice_label("contact", "kind", kind)
        self._icon = IconLabel(REACH_ICONS.get(kind, "message"), says=words)
        self.value = LineField(words, left_to_right=kind in ("phone", "email"))
        strong = self.value.font()
        strong.setWeight(theme.font(strong=True).weight())
        self.value.setFont(strong)
        self.label = LineField(field_label("contact", "label"), placeholder=self.tr("Label, such as “work”"))
        self.note = LineField(field_label("contact", "note"), placeholder=self.tr("Remark, such as “text first”"))
        for name, line in (("typed", self.value), ("label", self.label), ("note", self.note)):
            line.saved.connect(lambda text, name=name, line=line: self.edited.emit(self.contact.id, line, name, text))
        for line in (self.label, self.note):
            line.setProperty("tone", "muted")
            line.setProperty("second", True)
            line.editingFinished.connect(self._fold)
        self.refused = Label(strong=True, wrap=True)
        self.show_it = Button(self.tr("Show"), kind="link", small=True, name=self.tr("Show what was covered"))
        self.show_it.clicked.connect(self._uncover)
        self.hint = Label(tone="muted", wrap=True)
        self._more = IconButton("dots", self.tr("More about this way to reach"), kind="link", small=True)
        menu = QMenu(self._more)
        self._add_label = menu.addAction(self.tr("Add a label"))
        self._add_label.triggered.connect(lambda: self._unfold(self.label))
        self._add_note = menu.addAction(self.tr("Add a remark"))
        self._add_note.triggered.connect(lambda: self._unfold(self.note))
        self.remove_action = menu.addAction(self.tr("Remove"))
        self.remove_action.triggered.connect(lambda: self.removed.emit(self.contact.id, people.typed(self.contact)))
        self._more.setMenu(menu)
        self._said_no = False
        self._covered = False
        self._channel = ""
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._icon, 0, 0)
        first = QHBoxLayout()
        first.setSpacing(theme.ICON_GAP)
        first.addWidget(self.value, 1)
        self.refused.setContentsMargins(9, 0, 9, 0)
        first.addWidget(self.refused, 1)
        first.addWidget(self.show_it)
        grid.addLayout(first, 0, 1)
        grid.addWidget(self._more, 0, 2)
        second = QHBoxLayout()
        second.setSpacing(0)
        second.addWidget(self.label)
        second.addWidget(self.note, 1)
        second.addStretch()
        grid.addLayout(second, 1, 1)
        self.hint.setContentsMargins(9, 0, 9, 2)
        grid.addWidget(self.hint, 2, 1, 1, 2)
        grid.setColumnStretch(1, 1)

    def show_contact(self, person: Record, contact: Record, shared: list[str], *, first: bool = True) -> None:
        """`shared`: the names of others who have the same number. `first`: of its kind, so that it tells what they
        like best, once.
        """
        kind = contact.text("kind")
        said_no = reaching.refused(person, kind)
        if said_no != self._said_no or contact.id != self.contact.id:
            self._covered = said_no and people.may_be_contacted(person)
        self._said_no = said_no
        self.contact = contact
        self.value.set_value(people.typed(contact))
        self.label.set_value(contact.text("label"))
        self.note.set_value(contact.text("note"))
        self.value.setEnabled("value" not in contact.forked)  # chosen where both versions are shown
        self.refused.setText(refusal(kind))
        wished = [each for each in reaching.preferred(person) if each in reaching.CHANNELS_OF.get(kind, ())]
        self._channel = wished[0] if wished else ""
        limit = only(person, kind) or (first_of(self._channel) if first else "")
        self.hint.setText(". ".join(filter(None, (limit, _shared(shared)))))
        self._fold()

    @property
    def covered(self) -> bool:
        """Whether the number is out of sight, as they asked not to be reached by it."""
        return self._covered

    def _uncover(self) -> None:
        self._covered = False
        self._fold()
        self.value.setFocus()

    def _fold(self) -> None:
        words = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 24
        self.label.setFixedWidth(LABEL_MOST if self.label.hasFocus() else max(LABEL_LEAST, min(words, LABEL_MOST)))
        for line, action in ((self.label, self._add_label), (self.note, self._add_note)):
            line.setToolTip(line.text())
            line.setVisible(not self._covered and (bool(line.value()) or line.hasFocus()))
            action.setVisible(not line.value())
        self.value.setVisible(not self._covered)
        self._more.setVisible(not self._covered)
        for widget in (self.refused, self.show_it):
            widget.setVisible(self._covered)
        self.hint.setVisible(bool(self.hint.text()) and not self._covered)
        kind = self.contact.text("kind")
        icon = "message" if self._channel == "message" else REACH_ICONS.get(kind, "message")
        self._icon.set_icon("no-contact" if self._covered else icon)

    def _unfold(self, line: LineField) -> None:
        if line is self.label:
            line.setFixedWidth(LABEL_MOST)
        line.show()
        line.setFocus()


def refusal(kind: str) -> str:
    """What somebody asked not to be used, in the place of the number or address."""
    return {
        "phone": translate("WaysToReach", "No calls, no messages"),
        "email": translate("WaysToReach", "No e-mail"),
        "address": translate("WaysToReach", "No visits, no post"),
    }.get(kind, translate("WaysToReach", "No messages"))


def only(person: Record, kind: str) -> str:
    """Where they refused one of the two things that a number or address is for."""
    for kept, other in permutations(reaching.CHANNELS_OF.get(kind, ()), 2):
        if reaching.answer(person, other) == reaching.NO != reaching.answer(person, kept):
            return {
                "call": translate("WaysToReach", "Calls only, no messages"),
                "message": translate("WaysToReach", "Messages only, no calls"),
                "visit": translate("WaysToReach", "Visits only, no post"),
                "post": translate("WaysToReach", "Post only, no visits"),
            }[kept]
    return ""


def first_of(channel: str) -> str:
    """What to try first, of the two."""
    return {
        "call": translate("WaysToReach", "Call first, then message"),
        "message": translate("WaysToReach", "Message first, then call"),
        "visit": translate("WaysToReach", "Visit first, then post"),
        "post": translate("WaysToReach", "Post first, then visit"),
    }.get(channel, "")


def _shared(names: list[str]) -> str:
    if not names:
        return ""
    listed = QLocale().createSeparatedList([isolated(name) for name in names[:3]])
    return translate("WaysToReach", "Shared with {names}").format(names=listed)
