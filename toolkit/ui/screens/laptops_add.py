"""Adding a laptop: find what it asks with, compare digits, sign with the main key, write the answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from toolkit.base.progress import Progress
from toolkit.crypto.identity import fingerprint
from toolkit.services import laptops, roots
from toolkit.services.laptops import Added, LaptopRequest
from toolkit.services.session import Session

from .. import theme
from ..bidi import ltr
from ..desk import Desk
from ..drives import DriveWatch
from ..widgets.buttons import Button
from ..widgets.front import labelled
from ..widgets.labels import Label
from ..widgets.layouts import empty
from .laptops_tasks import RootTask
from .places import PlaceChoice
from .trust_card import Digits


def read(session: Session, path: Path) -> tuple[LaptopRequest, bool]:
    """What a laptop asks with, and whether it is on the list already. Raises what checking does, and `request.*`."""
    request = laptops.read_request(path)
    return request, laptops.check(session, request)


def add(
    session: Session,
    watch: DriveWatch,
    request: LaptopRequest,
    target: Path,
    name: str,
    secret: Any,
    *,
    progress: Progress,
) -> Added:
    """Raises `file.stick_gone`, and what adding raises."""
    watch.check_in(target)
    return laptops.add(session, request, target, name, secret, progress)


class AddLaptop(RootTask):
    """In three steps: which laptop asks, are its digits the same, and the answer is written."""

    def __init__(self, desk: Desk, watch: DriveWatch, place: roots.RootPlace) -> None:
        super().__init__(desk)
        self._watch = watch
        self._request: LaptopRequest | None = None
        self._again = self._done_adding = False
        self.entitle(self.tr("Add a laptop"), self.tr("The digits are the same: add it"))
        self.steps = self.say("")
        self.finding = self._find()
        self.compare = self._compare()
        self.result = self._result()
        entry = self.ask_for(place, self._add)
        self.lay_out(self.steps, self.finding, self.compare, self.papers, entry, self.result)
        watch.changed.connect(self._list_requests)
        self._show_find()

    def _find(self) -> QWidget:
        part, column = _column()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.nothing = Label(
            self.tr("No request is on a stick. Put the stick in, and it shows here by itself."), tone="muted", wrap=True
        )
        self.file_button = Button(self.tr("Choose the file instead"), "folder", kind="link", small=True)
        self.file_button.clicked.connect(self._choose)
        column.addLayout(self._rows)
        column.addWidget(self.nothing)
        column.addWidget(self.file_button, 0, Qt.AlignmentFlag.AlignLeading)
        return part

    def _compare(self) -> QWidget:
        part, column = _column()
        self.digits = Digits()
        self.name = QLineEdit()
        self.name.setMaxLength(laptops.LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("For example: the one in the office"))
        self.naming = QWidget()
        self.naming.setLayout(
            labelled(self.tr("What do you call it?"), self.name, self.tr("Only the laptops of this chapter see it."))
        )
        self.naming.layout().setContentsMargins(0, 0, 0, 0)
        self.places = PlaceChoice(self._watch)
        self.places.changed.connect(self._tell)
        column.addWidget(self.digits, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.naming)
        column.addWidget(Label(self.tr("Where to write the answer"), strong=True))
        column.addWidget(self.places)
        return part

    def _result(self) -> QWidget:
        part, column = _column()
        self.ours = Digits()
        column.addWidget(self.ours, 0, Qt.AlignmentFlag.AlignLeading)
        return part

    def inputs(self) -> tuple[QWidget, ...]:
        return (self.finding, self.compare, self.entry)

    def setFocus(self, *_: object) -> None:
        buttons = self.finding.findChildren(Button)
        buttons[0].setFocus()

    # The three steps

    def _show_find(self) -> None:
        self.steps.setText(
            self.tr(
                "On the new laptop choose “Join a chapter”, and let it write its request on a stick. Then put the "
                "stick in here."
            )
        )
        for part, shown in ((self.finding, True), (self.compare, False), (self.result, False), (self.button, False)):
            part.setVisible(shown)
        self._list_requests()

    def _list_requests(self) -> None:
        empty(self._rows)
        found = [path for drive in self._watch.drives for path in drive.requests]
        for path in found:
            button = Button(ltr(path.name), "monitor")
            button.clicked.connect(lambda _=False, path=path: self.open(path))
            self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.nothing.setVisible(not found)

    def _choose(self) -> None:
        ending = laptops.REQUEST_ENDING
        kinds = self.tr("Requests of laptops (*{ending})").format(ending=ending)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The request of the new laptop"), "", kinds)
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path) -> None:
        """Read a request; nothing is signed by that."""
        self.message.hide()
        self._desk.read(read, self._desk.session, path, done=self._compare_digits, failed=self._refused)

    def _compare_digits(self, found: tuple[LaptopRequest, bool]) -> None:
        self._request, self._again = found
        self.digits.set_digits(self._request.digits)
        self.steps.setText(
            self.tr("This laptop is on the list already. Its answer can be written once more.")
            if self._again
            else self.tr(
                "Read these digits to each other. They must be the same as on the new laptop. If one differs, the "
                "stick was tampered with: stop here."
            )
        )
        self.button.setText(
            self.tr("Write the answer again") if self._again else self.tr("The digits are the same: add it")
        )
        self.finding.hide()
        self.compare.show()
        self.naming.setVisible(not self._again)
        self.button.show()
        self._tell()
        (self.button if self._again else self.name).setFocus()

    def _tell(self) -> None:
        if self._request is not None and not self._done_adding:
            self.button.setEnabled(self.places.place() is not None)

    def do(self) -> None:
        if self._done_adding:
            self.finished.emit("")
            return
        if not self._again and not self.name.text().strip():
            theme.set_look(self.name, wrong=True)
            self.name.setFocus()
            self.message.show_trouble(self.tr("The laptop needs a name"), self.tr("Any name will do for now."))
            return
        theme.set_look(self.name, wrong=False)
        if self._again:
            self._add(None)
        else:
            self.with_root()

    def _add(self, secret: Any) -> None:
        place = self.places.place()
        if place is None or self._request is None:
            return
        name = self.name.text() or "-"  # of one that is on the list already it stays as it is
        title = self.tr("Writing the answer. Leave the stick in.")
        self.run(title, add, self._watch, self._request, place, name, secret, done=self._added)

    def _added(self, added: Added) -> None:
        self.wipe()
        self._done_adding = True
        self._watch.look()
        self.entitle(self.places.written_in_words(), self.tr("Done"))
        self.steps.setText(
            self.tr(
                "The answer is {file}. Read it on the new laptop. It shows digits there, and they must be the same as "
                "these:"
            ).format(file=ltr(added.given.file.name))
        )
        self.ours.set_digits(fingerprint(self._desk.session.secrets.root_public))
        for part, shown in ((self.compare, False), (self.papers, False), (self.entry, False), (self.result, True)):
            part.setVisible(shown)
        self.cancel.hide()
        self.button.setEnabled(True)
        self.button.show()
        self.button.setFocus()


def _column() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.TIGHT)
    return part, column
