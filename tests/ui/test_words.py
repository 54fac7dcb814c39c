"""The real window in a language of longer words, and from right to left: nothing is hard-wired, cut or nameless.

All that people wrote in this vault is in Greek letters. So Latin letters outside of the made-up language's brackets
were written by us, and can't be translated.
"""

import datetime
import itertools
import re

import pytest
from PySide6.QtCore import QAbstractListModel, QEvent, QLocale, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QWidget,
)

from tests.ui.pseudo import outside, spoken
from tests.ui.vaults import FONTS, PASSPHRASE, QUICK, settled
from toolkit import app as starting
from toolkit.services import (
    backups,
    chapters,
    editing,
    events,
    exchange,
    giving,
    handoff,
    importing,
    joining,
    people,
    stick,
    ways_in,
)
from toolkit.services.session import create_vault
from toolkit.ui import languages
from toolkit.ui.attempts import Attempts
from toolkit.ui.bidi import plain
from toolkit.ui.countries import countries
from toolkit.ui.desk import Desk
from toolkit.ui.drives import Drive
from toolkit.ui.facts import read_facts
from toolkit.ui.palette import Palette
from toolkit.ui.preferences import Preferences
from toolkit.ui.screens.get_in import GetIn
from toolkit.ui.screens.laptops_join import JoinChapter
from toolkit.ui.screens.new_chapter import NewChapter
from toolkit.ui.screens.restore import Restore
from toolkit.ui.screens.unlock import Unlock
from toolkit.ui.screens.welcome import Welcome
from toolkit.ui.work import Lanes

pytestmark = [pytest.mark.usefixtures("dressed"), pytest.mark.qt_log_ignore(FONTS)]

TODAY = datetime.date.today()
SMALL, WIDE = SIZES = (1024, 600 - 70), (1366, 768 - 70)  # without the system's bars
FRAME = 4  # pixels between the edge of a field and its words
SLACK, MIRROR_SLACK = 2, 8  # pixels that rounding may cost, in a part and from one end of the window to the other
PHONE = "07700 900142"
ISOLATED = re.compile("[\u2066\u2068][^\u2069]*\u2069")


def day(offset):
    return (TODAY + datetime.timedelta(days=offset)).isoformat()


class Sample:
    """A chapter with some of everything, another one, and a folder that stands in for the stick."""

    def __init__(self, folder):
        self.folder = folder
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.numbers = itertools.count()
        self.ours = self._vault("Ακτή", "Λέιλα Χαντάντ")
        self.theirs = self._vault("Λιμάνι", "Κόφι Μένσα")
        self._people()
        self._work()
        self._exchange()
        self.sheet = ways_in.make_sheet(self.ours, "Φύλλο")
        self.cards = ways_in.make_guardians(self.ours, 2, 3, "Φύλακες")
        backups.backup(self.ours, self.stick / "copy.backup")

    def _vault(self, name, leader):
        return create_vault(self.folder / name, name, PASSPHRASE, leader=leader, region="GB", kdf=QUICK)

    def _people(self):
        leila = people.PersonInput(
            "Λέιλα Χαντάντ",
            phones=[PHONE],
            tags=["Οδηγοί", "Ανατολή"],
            note="Έχει φορτηγό",
            fields={"place": "Μύλος", "languages": "Ελληνικά", "may_contact": "yes", "may_tell": "no"},
        )
        self.leila, _ = people.add(self.ours, leila)
        self.list = self.folder / "λίστα"
        bad = "Όνομα;Τηλέφωνο;Γενέθλια;Χρώμα\nΆννα;07700 900300;31/31/1990;μπλε\n"
        self.list.write_text(bad, encoding="utf-8")
        importing.apply(self.ours, [self.list])
        self.list.write_text(bad + "Ρόζα;07700 900301;03/04/1990;πράσινο\n", encoding="utf-8")
        self.rosa, _ = people.add(self.ours, people.PersonInput("Ρόζα Μαμάνι", fields={"may_contact": "no"}))

    def _work(self):
        ours = self.ours
        self.plan, _ = editing.create(ours, "plan", {"name": "Νυχτερινό λεωφορείο", "looked_after_by": self.leila})
        political = {"kind": "political", "name": "Το συμβούλιο το κρατά", "by": day(24), "who_decides": "Δήμος"}
        editing.add_part(ours, "goal", self.plan, political)
        editing.add_part(ours, "goal", self.plan, {"kind": "cultural", "name": "Όλοι μιλούν", "sign": "Καφενείο"})
        for name, where, due, owner in (
            ("Υπογραφές", "online", -14, self.leila),
            ("Αίθουσα", "in_person", -2, None),
            ("Πόρτα πόρτα", "in_person", 0, self.leila),
            ("Τηλέφωνα", "online", 4, self.rosa),
        ):
            values = {"name": name, "where": where, "due": day(due)} | ({"owner": owner} if owner else {})
            editing.add_part(ours, "step", self.plan, values)
        editing.create(ours, "plan", {"name": "Υπόδειγμα", "template": True})
        self.training, _ = editing.create(ours, "curriculum", {"name": "Πώς ρωτάμε", "purpose": "Να ρωτάμε"})
        for name, minutes in (("Αρχή", 20), ("Πρόβα", 75)):
            editing.add_part(ours, "module", self.training, {"name": name, "minutes": minutes, "text": "Κύκλος"})
        values = {"name": "Συνάντηση", "kind": "meeting", "starts": f"{day(2)}T19:00", "place": "Βιβλιοθήκη"}
        self.event, _ = editing.create(ours, "event", values)
        events.note_guest(ours, self.event, self.leila, "said_yes")
        events.note_guest(ours, self.event, self.rosa)
        self.duty, _ = handoff.add_duty(ours, "Ταμείο")
        editing.set_field(ours, self.duty, "stage", "together")
        editing.put_element(ours, self.duty, "holders", self.leila)
        for name, area in (("Κλειδιά", "keys"), ("Εκπαίδευση", "training")):
            duty, _ = handoff.add_duty(ours, name)
            editing.set_field(ours, duty, "area", area)

    def _exchange(self):
        ours, theirs = self.ours, self.theirs
        chapters.trust(ours, theirs.card, verified=True)
        chapters.trust(theirs, ours.card)
        given = giving.give(ours, self.stick, to=theirs.secrets.root_public, scope="everything", may_edit=True)
        with exchange.open_bundle(theirs, given.file) as incoming:
            exchange.accept(theirs, incoming)
        given.file.unlink()
        editing.set_field(ours, self.leila, "place", "Γέφυρα")
        editing.set_field(theirs, self.leila, "place", "Πλατεία")
        back = giving.give(theirs, self.stick, to=ours.secrets.root_public, scope="everything", may_edit=True)
        with exchange.open_bundle(ours, back.file) as incoming:
            exchange.accept(ours, incoming)
        back.file.unlink()
        editing.set_field(theirs, self.rosa, "place", "Λόφος")
        editing.create(theirs, "tag", {"name": "Νέοι"})
        self.bundle = giving.give(
            theirs, self.stick, to=ours.secrets.root_public, scope="everything", may_edit=True
        ).file

    def close(self):
        self.ours.lock()
        self.theirs.lock()


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    made = Sample(tmp_path_factory.mktemp("words"))
    yield made
    made.close()


@pytest.fixture
def pseudo(dressed):
    was = QLocale()
    QLocale.setDefault(QLocale("el"))
    with spoken(dressed):
        yield dressed
    QLocale.setDefault(was)


# What can stand in the window


def show_papers(shell, sample):
    shell.show_page("keys").show_papers(sample.cards)
    shell.page("keys").task.show_words.click()


def restoring_by_paper(lanes, folder, sample):
    page = Restore(lanes, folder, Attempts())
    page.take(sample.stick / "copy.backup")
    page.type_in()
    return page


def waiting(folder, sample):
    """A vault that waits for its chapter's answer."""
    return joining.start(folder / f"joining {next(sample.numbers)}", "Άννα", PASSPHRASE, kdf=QUICK)


def getting_in(folder, lanes, step, sample):
    page = GetIn(folder, lanes, Attempts())
    if step == 2:
        page.type_in(alone=False)
    elif step == 3:
        page.choose_passphrase(ways_in.collect(folder, [card.text for card in sample.cards[:2]]))
    return page


def take_all(shell, sample):
    """All of the stick, looked at."""
    shell.show_page("exchange").show_all(
        Drive(sample.stick, "ΜΠΛΕ", 0, writable=True), stick.look_over(sample.ours, sample.stick)
    )


PAGES = {
    "home": lambda shell, _: shell.open("home"),
    "people": lambda shell, _: shell.open("people"),
    "people, one": lambda shell, sample: shell.open("people", sample.leila),
    "people, another": lambda shell, sample: shell.open("people", sample.rosa),
    "people, importing": lambda shell, sample: shell.show_page("people").import_files([sample.list]),
    "people, mending": lambda shell, _: shell.show_page("people").lists.open_tray(),
    "people, saving": lambda shell, _: shell.show_page("people").export_action.trigger(),
    "trainings": lambda shell, sample: shell.open("trainings", sample.training),
    "plans": lambda shell, _: shell.open("plans"),
    "plans, one": lambda shell, sample: shell.open("plans", sample.plan),
    "events": lambda shell, sample: shell.open("events", sample.event),
    "exchange": lambda shell, _: shell.open("exchange"),
    "exchange, giving": lambda shell, _: shell.open("exchange", "give"),
    "exchange, receiving": lambda shell, sample: shell.open("exchange", sample.bundle),
    "exchange, all of a stick": lambda shell, sample: take_all(shell, sample),
    "exchange, folder": lambda shell, _: shell.open("exchange", "shared"),
    "exchange, chapters": lambda shell, _: shell.open("exchange", "chapters"),
    "exchange, two versions": lambda shell, _: shell.open("exchange", "two_versions"),
    "handoff": lambda shell, _: shell.open("handoff"),
    "handoff, one": lambda shell, sample: shell.open("handoff", sample.duty),
    "settings": lambda shell, _: shell.open("settings"),
    "keys": lambda shell, _: shell.open("keys"),
    "keys, somebody else": lambda shell, _: shell.open("keys", "leader"),
    "keys, guardians": lambda shell, _: shell.show_page("keys").make_guardians(),
    "keys, papers": lambda shell, sample: show_papers(shell, sample),
    "keys, rehearsal": lambda shell, sample: shell.open("keys", sample.sheet.way),
    "keys, removing": lambda shell, sample: shell.show_page("keys").take_away(
        ways_in.way(sample.ours, sample.cards[0].way)
    ),
    "laptops": lambda shell, _: shell.open("laptops"),
    "laptops, adding": lambda shell, _: shell.open("laptops", "add"),
    "laptops, writing": lambda shell, _: shell.open("laptops", "sync"),
    "help": lambda shell, _: shell.open("help"),
}
EMPTY = ("home", "people", "trainings", "plans", "events", "exchange", "handoff")


@pytest.fixture
def stage(qtbot, sample):
    """Puts up the window on an open vault, or what stands in front of one."""
    lanes, made, extra = Lanes(), [], []

    def show(widget, size):
        widget.resize(*size)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    def settle(desk):
        for _ in range(2):
            settled(qtbot, desk)
            for _ in range(3):
                QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def on_vault(session, size, go):
        desk = Desk(session, lanes)
        made.append(desk)
        shell = starting.build_shell(desk, session.chapter.name, Preferences())
        extra.append(shell)
        shell.status.set_locks_in(9)
        desk.read(read_facts, session, TODAY, done=lambda facts: starting.show_facts(shell, facts))
        show(shell, size)
        go(shell)
        settle(desk)
        return shell

    def page(name, size):
        return on_vault(sample.ours, size, lambda shell: PAGES[name](shell, sample))

    def empty(name, size):
        session = create_vault(
            sample.folder / f"new {next(sample.numbers)}", "Νέα", PASSPHRASE, leader="Άννα", kdf=QUICK
        )
        made.append(session)
        return on_vault(session, size, lambda shell: shell.open(name))

    def front(name, size):
        documents = sample.folder
        widget = {
            "welcome": lambda: Welcome(documents),
            "unlock": lambda: Unlock(sample.ours.folder, lanes, [sample.theirs.folder], Attempts()),
            "new chapter": lambda: NewChapter(lanes, documents / "Baton"),
            "restore": lambda: Restore(lanes, documents / "Baton", Attempts()),
            "joining, 1": lambda: JoinChapter(lanes, documents / "Baton"),
            "joining, 2": lambda: JoinChapter(lanes, documents / "Baton", waiting(documents, sample)),
            "restore by paper": lambda: restoring_by_paper(lanes, documents / "Baton", sample),
            **{
                f"getting in, {step}": lambda step=step: getting_in(sample.ours.folder, lanes, step, sample)
                for step in (1, 2, 3)
            },
        }[name]()
        extra.append(widget)
        return show(widget, size)

    def palette(_, size):
        shell = page("home", size)
        over = Palette(made[-1], [], shell)
        over.open_over()
        settle(made[-1])
        return shell

    yield lambda kind, name, size: {"page": page, "empty": empty, "front": front, "palette": palette}[kind](name, size)
    for each in made:
        if isinstance(each, Desk):
            each.close()
    for widget in extra:
        widget.close()
        widget.deleteLater()
    lanes.stop()
    for each in made:
        if not isinstance(each, Desk):
            each.lock()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


FRONTS = (
    "welcome",
    "unlock",
    "new chapter",
    "restore",
    "restore by paper",
    "joining, 1",
    "joining, 2",
    *(f"getting in, {step}" for step in (1, 2, 3)),
)
VIEWS = [
    *(("page", name) for name in PAGES),
    *(("empty", name) for name in EMPTY),
    *(("front", name) for name in FRONTS),
    ("palette", "finding"),
]
every_view = pytest.mark.parametrize(("kind", "name"), VIEWS, ids=lambda part: part)


AS_DRAWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


def seen(window):
    """Every widget that is shown now."""
    return [window, *(each for each in window.findChildren(QWidget) if each.isVisible())]


def called(widget):
    """What it is, for the list of faults."""
    words = next((text for text in (texts(widget)) if text), widget.objectName())
    return f"{type(widget).__name__} “{plain(words)}”"


def texts(widget, roles=None):
    """Everything that it says: to eyes, to hands that hover over it, and to screen readers."""
    found = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    if isinstance(widget, QLabel | QAbstractButton):
        found.insert(0, widget.text())
    if isinstance(widget, QPushButton) and widget.menu() is not None:
        found += [action.text() for action in widget.menu().actions()]
    if isinstance(widget, QLineEdit):
        found += [widget.text(), widget.placeholderText()]
    if isinstance(widget, QPlainTextEdit):
        found += [widget.toPlainText(), widget.placeholderText()]
    if isinstance(widget, QProgressBar) and widget.isTextVisible():
        found.append(widget.text())
    if isinstance(widget, QComboBox):
        found += [widget.itemText(at) for at in range(widget.count())]
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        found += in_model(widget.model(), roles or (*AS_DRAWN, Qt.ItemDataRole.AccessibleTextRole))
    return found


def in_model(model, roles):
    """The texts of a list, a table or a tree, and their heads."""
    root = QModelIndex()
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(root))
    found = [model.headerData(column, Qt.Orientation.Horizontal) for column in columns] if model.rowCount(root) else []
    waiting = [model.index(row, 0, root) for row in range(model.rowCount(root))]
    while waiting:
        index = waiting.pop()
        found += [index.siblingAtColumn(column).data(role) for column in columns for role in roles]
        waiting += [model.index(row, 0, index) for row in range(model.rowCount(index))]
    return [text for text in found if isinstance(text, str)]


def listed(faults):
    return "\n".join(sorted(faults))


# Words


OURS = re.compile(
    r"Baton|Qt|PySide|Ctrl[+ ]\w|Shift\+Esc|\d[.,]?\d* ?[kM]?B\b|\S*[/\\]\S*|\S+\.(?:baton|backup|card)\b"
)
LATIN = re.compile("[A-Za-z]{2,}")


@pytest.fixture(scope="module")
def own_names(qapp, sample):
    """Languages and countries are called as they call themselves, and the words of papers are English everywhere."""
    on_paper = {f"{at}  {word}" for at, word in enumerate(sample.cards[0].words, 1)}
    return {name for _, name in (*countries(), *languages.available())} | on_paper


@pytest.mark.parametrize(("kind", "name"), [view for view in VIEWS if view[1] != "help"], ids=lambda part: part)
def test_everything_said_can_be_translated(kind, name, stage, pseudo, own_names):
    faults = set()
    for widget in seen(stage(kind, name, WIDE)):
        for text in texts(widget):
            if plain(text) not in own_names and LATIN.search(OURS.sub(" ", outside(plain(text)))):
                faults.add(f"{type(widget).__name__}: {plain(text)!r}")
    assert listed(faults) == ""


# Room


def cut(window):
    """Whatever has less room than its words need, or reaches out of what it stands in."""
    return {f"{called(widget)}: {how}" for widget in seen(window) for how in wrongs(widget)}


def wrongs(widget):
    width, height, wanted = widget.width(), widget.height(), widget.sizeHint()
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            if widget.heightForWidth(width) > height:
                yield f"{height} high, wants {widget.heightForWidth(width)}"
            if widget.minimumSizeHint().width() > width:
                yield f"{width} wide, its longest word {widget.minimumSizeHint().width()}"
        elif wanted.width() > width and plain(widget.text()) not in plain(widget.toolTip()):
            yield f"{width} wide, wants {wanted.width()}"
    elif isinstance(widget, QAbstractButton) and not isinstance(widget.parent(), QLineEdit):
        needed = widget.heightForWidth(width) if widget.hasHeightForWidth() else wanted.height()
        if needed > height or (wanted.width() > width and not widget.hasHeightForWidth()):
            yield f"{width}x{height}, wants {wanted.width()}x{needed}"
    elif isinstance(widget, QLineEdit) and not widget.text():
        words = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        if words > width - 2 * FRAME:
            yield f"{width} wide, its words {words}"
    elif isinstance(widget, QScrollArea) and widget.widget() is not None:
        inside, room = widget.widget().width(), widget.viewport().width()
        if inside > room and widget.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            yield f"{room} wide, what is inside {inside}"
    around = widget.parentWidget()
    if around is not None and not widget.isWindow() and around.isVisible():
        room = around.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
        if (
            not room.contains(widget.geometry())
            and not scrolled(around)
            and around.rect().intersects(widget.geometry())
        ):
            yield f"reaches out of its {type(around).__name__}, {widget.geometry().getRect()}"


def scrolled(widget):
    return isinstance(widget.parentWidget(), QAbstractScrollArea)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
@every_view
def test_nothing_is_cut(kind, name, size, stage, pseudo):
    assert listed(cut(stage(kind, name, size))) == ""


# Right to left


def place(widget, window):
    """Where it is in the window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def placed(window):
    """Whatever says something, and where."""
    return {
        (type(widget).__name__, texts(widget)[0], at): place(widget, window)
        for at, widget in enumerate(seen(window))
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox)
        and texts(widget)[0]
        and not texts(widget)[0].isdigit()  # the digits of a key go from left to right in every language
    }


@pytest.mark.parametrize(("kind", "name"), [view for view in VIEWS if view[0] != "empty"], ids=lambda part: part)
def test_the_window_is_laid_out_as_in_a_mirror(kind, name, stage, pseudo):
    straight = placed(stage(kind, name, WIDE))
    pseudo.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = placed(stage(kind, name, WIDE))
    both = straight.keys() & mirrored.keys()
    assert len(both) > 3
    faults = {
        f"{key[0]} “{plain(key[1])}”: {straight[key].getRect()}, mirrored {mirrored[key].getRect()}"
        for key in both
        if abs(WIDE[0] - 1 - straight[key].right() - mirrored[key].left()) > MIRROR_SLACK
    }
    assert listed(faults) == ""


def test_the_rail_stands_at_the_right_and_words_begin_there(stage, pseudo):
    pseudo.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shell = stage("page", "people, one", WIDE)
    page = shell.page("people")
    assert place(shell.rail, shell).right() == shell.width() - 1
    assert place(page.side, shell).left() < place(page.table, shell).left()
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    assert page.header.title.alignment() & right == right


@every_view
def test_from_right_to_left_nothing_is_cut_and_numbers_keep_their_order(kind, name, stage, pseudo):
    """Parts of a number change places among Arabic or Hebrew words, unless they are kept together."""
    pseudo.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = stage(kind, name, SMALL)
    faults = cut(window)
    for widget in seen(window):
        shown = texts(widget, AS_DRAWN)
        if isinstance(widget, QLineEdit):  # a field for numbers is laid out from left to right as a whole
            shown = [] if widget.layoutDirection() == Qt.LayoutDirection.LeftToRight else [widget.text()]
        faults |= {f"{type(widget).__name__}: {text!r}" for text in shown if PHONE in ISOLATED.sub("", text)}
    assert listed(faults) == ""


# Screen readers and the keyboard


def spoken_name(widget):
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def by_keyboard(window):
    """Everything that the Tab key should come to."""
    return [
        widget
        for widget in seen(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.focusProxy() is None
    ]


@every_view
def test_the_tab_key_comes_to_everything_and_everything_has_a_name(kind, name, stage, pseudo):
    window = stage(kind, name, WIDE)
    wanted = by_keyboard(window)
    nameless = {f"{type(each).__name__} in {type(each.parent()).__name__}" for each in wanted if not spoken_name(each)}
    assert listed(nameless) == ""
    (QApplication.focusWidget() or wanted[0]).setFocus()
    been = []
    while (focused := QApplication.focusWidget()) not in been:
        been.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is not focused, f"stuck in {called(focused)}"
    missed = {called(each) for each in by_keyboard(window) if each not in been and not in_a_group(each, been)}
    assert listed(missed) == ""


def in_a_group(widget, been):
    """Of choices that exclude each other, Tab comes to one, and the arrow keys to the others."""
    if not isinstance(widget, QAbstractButton):
        return False
    others = widget.group().buttons() if widget.group() is not None else []
    if widget.autoExclusive():
        others = widget.parent().findChildren(type(widget))
    return any(other in been for other in others)
