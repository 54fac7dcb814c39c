"""What lies on the sticks that are in: from whom, for whom, and in a line what is not for us."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from toolkit.services import shared_folder, stick
from toolkit.services.shared_folder import Confirmed
from toolkit.services.stick import ELSEWHERE, REPEAT, WORDS, BundleFile, Found

from .. import theme
from ..bidi import isolated, ltr
from ..desk import Desk
from ..drives import Drive, DriveWatch
from ..folder_watch import confirmed_in_words
from ..values import day_of
from ..widgets.buttons import Button
from ..widgets.labels import IconLabel, Label
from ..widgets.layouts import empty
from .places import drive_in_words

MOST_ROWS = 20


translate = QCoreApplication.translate


class StickList(QWidget):
    """`open_asked(path)` for one bundle, `all_asked(drive, found)` for all that are for us, one after another;
    `filled` when other buttons are there.
    """

    open_asked = Signal(object)
    all_asked = Signal(object, object)
    filled = Signal()

    def __init__(self, desk: Desk, watch: DriveWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._watch = desk, watch
        self._found: dict[Path, list[Found]] = {}
        self._confirmed: dict[Path, list[Confirmed]] = {}
        self._read: set[BundleFile] = set()
        self.buttons: list[Button] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        watch.changed.connect(self.look)
        self._fill()

    def look(self) -> None:
        """Look through all of them anew."""
        here = {drive.path for drive in self._watch.drives}
        self._found = {path: found for path, found in self._found.items() if path in here}
        self._confirmed = {path: told for path, told in self._confirmed.items() if path in here}
        for drive in self._watch.drives:
            self._desk.read(
                stick.in_order,
                self._desk.session,
                drive.bundles,
                done=partial(self._looked, drive.path),
                key=f"stick {drive.path}",
            )
        self._fill()

    def _looked(self, path: Path, found: list[Found]) -> None:
        self._found[path] = found
        receipts = [each for each in found if each.is_receipt and each.ready and each.file not in self._read]
        if receipts:
            self._read.update(each.file for each in receipts)
            # They hold nothing to take in, and tell what need not be sent again.
            self._desk.write(
                shared_folder.confirm, self._desk.session, receipts, done=partial(self._confirmed_on, path)
            )
        self._fill()

    def _confirmed_on(self, path: Path, confirmed: list[Confirmed]) -> None:
        self._confirmed.setdefault(path, []).extend(confirmed)
        self._desk.changed.emit(None)
        self._fill()

    def _fill(self) -> None:
        empty(self._rows)
        self.buttons = []
        for drive in self._watch.drives:
            self._add_drive(drive)
        if not self._watch.drives:
            self._add_line(self.tr("No stick is in. It is noticed by itself."))
        self.filled.emit()

    def _add_drive(self, drive: Drive) -> None:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(theme.margins(4, 4, 0, 4))
        line.setSpacing(20)
        line.addWidget(IconLabel("folder" if drive.chosen else "stick", "accent"))
        line.addWidget(Label(drive_in_words(drive), strong=True, wrap=True), 1)
        self._rows.addWidget(head)
        found = self._found.get(drive.path)
        nothing = self.tr("No bundle is in it.") if drive.chosen else self.tr("No bundle is on it.")
        if found is None:
            self._add_line(self.tr("Looking through it") if drive.bundles else nothing)
            return
        ready = [each for each in found if each.ready and not each.is_receipt]
        if len(ready) > 1:
            button = Button(self.tr("Look at all %n", "", len(ready)), "download", small=True)
            button.clicked.connect(lambda: self.all_asked.emit(drive, ready))
            line.addWidget(button)
            self.buttons.append(button)
        for told in self._confirmed.get(drive.path, []):
            self._add_line(confirmed_in_words(told))
        rows = [each for each in found if (each.for_us and not each.is_receipt) or each.why == WORDS]
        for each in rows[:MOST_ROWS]:
            self._rows.addWidget(self._row(each))
        if len(rows) > MOST_ROWS:
            self._add_line(self.tr("%n more are not listed", "", len(rows) - MOST_ROWS))
        others = rest_in_words([each.why for each in found if each not in rows and not each.is_receipt])
        for words in others:
            self._add_line(words)
        if not rows and not others:
            self._add_line(nothing)

    def _row(self, found: Found) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(theme.margins(44, 0, 0, 0))
        line.setSpacing(theme.ICON_GAP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(title_of(found), wrap=True))
        words.addWidget(Label(_detail(found), tone="muted", wrap=True))
        line.addLayout(words, 1)
        button = Button(self.tr("Open"), small=True)
        button.setAccessibleDescription(title_of(found))
        button.clicked.connect(lambda: self.open_asked.emit(found.file.path))
        line.addWidget(button)
        self.buttons.append(button)
        return row

    def _add_line(self, text: str) -> None:
        label = Label(text, tone="muted", wrap=True)
        label.setContentsMargins(theme.margins(44, 0, 0, 0))
        self._rows.addWidget(label)


def title_of(found: Found) -> str:
    """From whom, and which; a file that opens with words is called by its name."""
    if found.manifest is None:
        name = "".join(letter if letter.isprintable() else "·" for letter in found.file.path.name)
        return translate("StickList", "Opens with words: {file}").format(file=ltr(name))
    sender, number = isolated(found.sender), QLocale().toString(found.manifest.sequence)
    if found.standing == "unknown":
        return translate("StickList", "From a chapter you don’t know: {chapter}").format(chapter=sender)
    if found.standing == "ours":
        return translate("StickList", "From another laptop of ours, bundle {number}").format(number=number)
    if found.standing == "removed":
        return translate("StickList", "From a laptop that {chapter} removed").format(chapter=sender)
    if found.standing in ("changed", "two_lists"):
        return translate("StickList", "Says it is from {chapter}. Look closely").format(chapter=sender)
    return translate("StickList", "From {chapter}, bundle {number}").format(chapter=sender, number=number)


def _detail(found: Found) -> str:
    made = found.file.at if found.manifest is None else int(found.manifest.made.timestamp() * 1000)
    size = QLocale().formattedDataSize(found.file.bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    return translate("StickList", "{day}, {size}").format(day=day_of(made), size=size)


def rest_in_words(whys: list[str]) -> list[str]:
    """In a line for each reason, how many files are passed over."""
    counts = Counter(
        "damaged" if why not in (ELSEWHERE, REPEAT, "bundle.ourselves", "bundle.newer") else why for why in whys
    )
    say = {
        REPEAT: translate("StickList", "%n were taken in already.", "", counts[REPEAT]),
        ELSEWHERE: translate("StickList", "%n are for somebody else.", "", counts[ELSEWHERE]),
        "bundle.ourselves": translate("StickList", "%n are from yourselves.", "", counts["bundle.ourselves"]),
        "bundle.newer": translate("StickList", "%n need a newer Baton.", "", counts["bundle.newer"]),
        "damaged": translate("StickList", "%n are damaged or not whole.", "", counts["damaged"]),
    }
    return [words for why, words in say.items() if counts[why]]
