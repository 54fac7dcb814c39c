import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMenu, QVBoxLayout, QWidget

from toolkit.ui import bidi, theme
from toolkit.ui.widgets.buttons import Button, IconButton
from toolkit.ui.widgets.cards import Card
from toolkit.ui.widgets.chips import Chip, Chips
from toolkit.ui.widgets.empty import EmptyState
from toolkit.ui.widgets.fields import ChoiceField, DateField, LineField, ReferenceField, TextField
from toolkit.ui.widgets.flow import FlowLayout
from toolkit.ui.widgets.header import PageHeader
from toolkit.ui.widgets.labels import Label
from toolkit.ui.widgets.notice import InlineMessage, Notice
from toolkit.ui.widgets.progress_panel import ProgressPanel
from toolkit.ui.widgets.rail import Rail
from toolkit.ui.widgets.rows import RowDelegate
from toolkit.ui.widgets.saved_strip import SavedStrip
from toolkit.ui.widgets.status_line import StatusLine
from toolkit.ui.widgets.tagrow import Tag, TagRow

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def show(qtbot):
    """Show widgets below each other in a window of the given width, with something else to give the focus to."""

    kept = []

    def put(*widgets, width=600, height=300):
        window = QWidget()
        kept.append(window)
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        window.elsewhere = QLineEdit()
        column.addWidget(window.elsewhere)
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.elsewhere.setFocus()
        return window

    return put


# Words


def test_text_from_outside_never_becomes_markup(show):
    label = Label("<b>Rosa</b> <img src=x>")
    show(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() >= QFontMetrics(label.font()).horizontalAdvance("<b>Rosa</b> <img src=x>")


def test_labels_begin_where_the_page_begins_to_read(dressed, show):
    label = Label("Latin words")
    show(label)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    assert label.alignment() & Qt.AlignmentFlag.AlignAbsolute


def test_numbers_are_isolated_and_come_back_plain():
    assert bidi.ltr("+44 7700 900142") == "\u2066+44 7700 900142\u2069"
    assert bidi.plain(f"{bidi.isolated('Rosa')} {bidi.ltr('12')}") == "Rosa 12"
    assert bidi.ltr("") == ""


# Buttons, chips, flow


def test_a_button_is_wide_enough_for_its_words_and_high_as_the_design_says(show):
    plain, small, tall = Button("Print a list", "print"), Button("Print", small=True), Button("Unlock", tall=True)
    show(plain, small, tall)
    assert plain.sizeHint().width() > QFontMetrics(theme.font()).horizontalAdvance("Print a list") + 16
    assert [button.sizeHint().height() for button in (plain, small, tall)] == [36, 28, 44]
    assert [button.height() for button in (plain, small, tall)] == [36, 28, 44]


def test_a_button_is_pressed_by_mouse_and_keyboard(show, qtbot):
    button = Button("Save")
    show(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_icon_buttons_have_a_name(show):
    button = IconButton("plus", "Save this search")
    show(button)
    assert (button.accessibleName(), button.toolTip()) == ("Save this search", "Save this search")


def test_a_button_makes_room_for_its_chevron(show):
    button = Button("Add")
    show(button)
    before = button.sizeHint().width()
    button.setMenu(QMenu(button))
    assert button.sizeHint().width() > before


CHIPS = [Chip("all", "Everybody", 214), Chip("new", "Newcomers", 31), Chip("quiet", "Not called for 30 days", 18)]


def test_one_chip_is_chosen_at_a_time(show, qtbot):
    chips = Chips("Groups", CHIPS)
    show(chips)
    assert chips.current() == "all"
    button = next(one for one in chips.findChildren(Button) if one.text() == "Newcomers")
    with qtbot.waitSignal(chips.chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["new"]
    assert chips.current() == "new"
    chips.set_chips(CHIPS[1:])
    assert chips.current() == "new"
    chips.set_chips(CHIPS[:1])
    assert chips.current() == "all"


def test_chips_without_room_fold_under_more_and_can_be_chosen_there(show, qtbot):
    chips = Chips("Groups", CHIPS)
    extra = IconButton("plus", "Save this search", small=True)
    chips.set_extra(extra)
    window = show(chips, width=900)
    assert chips.hidden() == []
    window.resize(260, 300)
    qtbot.waitUntil(lambda: chips.hidden() == ["new", "quiet"])
    assert chips.rect().contains(extra.geometry())
    more = next(one for one in chips.findChildren(Button) if one.menu())
    more.menu().aboutToShow.emit()
    with qtbot.waitSignal(chips.chosen) as chosen:
        more.menu().actions()[0].trigger()
    assert chosen.args == ["new"]
    assert "new" not in chips.hidden()


def test_chips_say_their_count(show):
    chips = Chips("Groups", CHIPS)
    show(chips)
    chips.set_counts({"new": 5})
    assert "Newcomers, 5" in [button.accessibleName() for button in chips.findChildren(Button)]


def test_flow_wraps_and_mirrors(dressed, show):
    holder = QWidget()
    flow = FlowLayout(holder)
    tags = [Tag(text) for text in ("Steward", "East side", "Spanish", "Driver", "Cook")]
    for tag in tags:
        flow.addWidget(tag)
    show(holder, width=200)
    assert len({tag.y() for tag in tags}) > 1
    assert tags[0].x() == 0
    assert flow.heightForWidth(1000) == theme.TAG_HEIGHT < flow.heightForWidth(160)
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert tags[0].geometry().right() == holder.rect().right()


# Notices and empty pages


def test_a_notice_offers_its_remedy_and_folds_where_it_is_narrow(show, qtbot):
    notice = Notice("Only one person can open this vault", "If she is away, nobody gets in.", "Add a keyholder")
    window = show(notice, width=700)
    assert notice.button.x() > notice.title.geometry().right()
    with qtbot.waitSignal(notice.pressed):
        qtbot.mouseClick(notice.button, Qt.MouseButton.LeftButton)
    window.resize(330, 300)
    qtbot.waitUntil(lambda: notice.button.y() > notice.sentence.geometry().bottom())
    window.resize(700, 300)
    qtbot.waitUntil(lambda: notice.button.x() > notice.title.geometry().right())


def test_calm_messages_go_away_and_trouble_stays(show, qtbot, monkeypatch):
    message = InlineMessage()
    show(message)
    assert message.isHidden()
    message._away.setInterval(1)
    message.show_calm("Saved")
    assert message.accessibleName() == "Saved"
    qtbot.waitUntil(message.isHidden)
    message.show_trouble("The stick is full", "Delete something on it.")
    assert not message._away.isActive()
    assert message.isVisible()


def test_an_empty_page_offers_first_steps_of_which_one_is_filled(show, qtbot):
    done = []
    empty = EmptyState("people", "Nobody here yet", "This is where your chapter keeps the people it knows. " * 3)
    first = empty.add_step("file", "Bring in a list", "A spreadsheet.", "Import a list", lambda: done.append("import"))
    second = empty.add_step("person", "Start with one", "A name is enough.", "Add", lambda: done.append("add"))
    link = empty.add_link("print", "Print a sheet", lambda: done.append("print"))
    show(empty, width=900, height=640)
    for button in (first, second, link):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["import", "add", "print"]
    words = next(label for label in empty.findChildren(Label) if label.text().startswith("This is where"))
    assert words.height() >= words.heightForWidth(words.width())
    assert first.mapTo(empty, QPoint()).x() == second.mapTo(empty, QPoint()).x()


def test_a_card_has_a_head_only_with_a_title(show):
    with_title, without = Card("Due"), Card()
    show(with_title, without)
    assert with_title.head.isVisible()
    assert not without.head.isVisible()


def test_the_head_of_a_page_puts_its_buttons_below_where_it_is_narrow(show, qtbot):
    header = PageHeader("How much of our work runs without the centre", "Worked out from what was done")
    buttons = [Button("Print the report", "print"), Button("Hand over a duty", "handoff", kind="primary")]
    for button in buttons:
        header.add_action(button)
    window = show(header, width=1100)
    assert buttons[0].mapTo(header, QPoint()).x() > header.title.mapTo(header, QPoint()).x() + header.title.width()
    window.resize(560, 300)
    qtbot.waitUntil(lambda: buttons[0].mapTo(header, QPoint()).y() >= header.title.height())


def test_no_button_of_a_narrow_head_is_lost(show, qtbot):
    header = PageHeader("People")
    buttons = [Button(text) for text in ("Print a list of everybody", "Import a list from a phone", "Add a person")]
    for button in buttons:
        header.add_action(button)
    show(header, width=330)
    qtbot.waitUntil(lambda: buttons[2].mapTo(header, QPoint()).y() > buttons[0].mapTo(header, QPoint()).y())
    for button in buttons:
        qtbot.waitUntil(lambda one=button: header.rect().contains(one.rect().translated(one.mapTo(header, QPoint()))))


# Fields in place


def test_a_line_saves_on_enter_and_on_leaving_but_only_when_changed(show, qtbot):
    field = LineField("Can offer")
    field.set_value("Cooks")
    window = show(field)
    saved = []
    field.saved.connect(saved.append)
    field.setFocus()
    window.elsewhere.setFocus()
    assert saved == []
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Drives ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert saved == ["Drives"]
    field.selectAll()
    qtbot.keyClicks(field, "Sings")
    window.elsewhere.setFocus()
    assert saved == ["Drives", "Sings"]


def test_escape_brings_the_stored_value_back(show, qtbot):
    line, text = LineField("Role"), TextField("Note")
    window = show(line, text)
    for field, words in ((line, line.text), (text, text.toPlainText)):
        saved = []
        field.saved.connect(saved.append)
        field.set_value("Steward")
        field.setFocus()
        qtbot.keyClicks(field, "xyz")
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert words() == "Steward"
        window.elsewhere.setFocus()
        assert saved == []


def test_typing_is_not_overwritten_by_what_arrives_meanwhile(show, qtbot):
    field = LineField("Role")
    show(field)
    field.set_value("Old")
    field.setFocus()
    qtbot.keyClicks(field, "er")
    typed = field.text()
    field.set_value("From the other laptop")
    assert field.text() == typed
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "From the other laptop"


def test_an_error_shows_until_something_is_typed(show, qtbot):
    field = LineField("Name")
    show(field)
    field.set_error("A name is needed.")
    assert field.property("wrong")
    assert field.accessibleDescription() == "A name is needed."
    field.setFocus()
    qtbot.keyClicks(field, "R")
    assert not field.property("wrong")


def test_several_lines_grow_and_save(show, qtbot):
    field = TextField("Note")
    window = show(field)
    saved = []
    field.saved.connect(saved.append)
    low = field.height()
    field.setFocus()
    qtbot.keyClicks(field, "One")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "Two")
    assert field.height() > low
    window.elsewhere.setFocus()
    assert saved == ["One\nTwo"]


def test_a_long_line_of_text_wraps_and_is_seen_whole(show):
    field = TextField("Note")
    field.set_value("words " * 60)
    show(field, width=300, height=500)
    assert field.height() > 5 * QFontMetrics(field.font()).lineSpacing()
    assert not field.verticalScrollBar().isVisible()


def test_a_choice_saves_when_chosen_and_ignores_the_wheel(show, qtbot):
    field = ChoiceField("May contact", [(None, "Not said"), ("yes", "Yes"), ("no", "No")])
    field.set_value("yes")
    show(field)
    assert field.currentText() == "Yes"
    field.setFocus()
    with qtbot.waitSignal(field.saved) as saved:
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert saved.args == ["no"]
    assert field.value() == "no"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("2027-02-16", "2027-02-16"), ("16 Feb 2027", "2027-02-16"), ("16 February 2027", "2027-02-16"), ("", "")],
)
def test_days_are_read_as_people_write_them(show, qtbot, typed, stored):
    field = DateField("Born")
    field.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    field.set_value("1980-05-06")
    show(field)
    assert field.text() == "6 May 1980"
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, typed)
    with qtbot.waitSignal(field.saved) as saved:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert saved.args == [stored]


@pytest.mark.parametrize(
    ("typed", "stored"), [("22 Nov", "--11-22"), ("29 Feb", "--02-29"), ("3 Oct 1980", "1980-10-03")]
)
def test_a_birthday_may_be_known_without_its_year(show, qtbot, typed, stored):
    field = DateField("Born", birthday=True)
    field.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    field.set_value("--05-06")
    show(field)
    assert field.text() == "6 May"
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, typed)
    with qtbot.waitSignal(field.saved) as saved:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert saved.args == [stored]
    assert field.text() == typed


def test_a_day_nobody_can_read_is_not_saved_and_not_lost(show, qtbot):
    field = DateField("Born")
    window = show(field)
    saved = []
    field.saved.connect(saved.append)
    field.setFocus()
    qtbot.keyClicks(field, "in spring")
    window.elsewhere.setFocus()
    assert saved == []
    assert field.text() == "in spring"
    assert field.property("wrong")


def test_a_day_can_be_chosen_from_a_calendar_by_keyboard(show, qtbot):
    field = DateField("Born")
    field.set_value("2027-02-16")
    show(field)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    calendar = field._popup.layout().itemAt(0).widget()
    with qtbot.waitSignal(field.saved) as saved:
        calendar.activated.emit(calendar.selectedDate().addDays(1))
    assert saved.args == ["2027-02-17"]


def test_a_reference_is_found_by_its_title(show, qtbot):
    field = ReferenceField("Looked after by")
    field.set_choices([("1", "Amina Yusuf"), ("2", "Ana Beltran"), ("3", "Sam"), ("4", "Sam")])
    show(field)
    saved = []
    field.saved.connect(saved.append)
    field.setFocus()
    qtbot.keyClicks(field, "ana beltran")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert saved == ["2"]
    assert field.text() == "Ana Beltran"
    for wrong in ("Nobody I know", "Sam"):
        field.selectAll()
        qtbot.keyClicks(field, wrong)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.property("wrong"), wrong
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert saved == ["2", ""]


# Tags, strips, progress, rail, status


def test_tags_are_added_and_removed_by_keyboard(show, qtbot):
    row = TagRow("Tags")
    row.set_known(["Cook", "Driver"])
    row.set_tags(["Cook"])
    show(row)
    added, removed = [], []
    row.added.connect(added.append)
    row.removed.connect(removed.append)
    qtbot.mouseClick(row.add_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(row.entry, "Cook")
    qtbot.keyClick(row.entry, Qt.Key.Key_Return)
    qtbot.keyClicks(row.entry, " East side ")
    qtbot.keyClick(row.entry, Qt.Key.Key_Return)
    assert added == ["East side"]
    qtbot.keyClick(row.entry, Qt.Key.Key_Escape)
    assert row.add_button.isVisible()
    tag = row.findChild(Tag)
    tag.setFocus()
    qtbot.keyClick(tag, Qt.Key.Key_Delete)
    assert removed == ["Cook"]


def test_what_was_saved_can_be_taken_back(show, qtbot):
    strip = SavedStrip()
    show(strip)
    assert strip.isHidden()
    strip.saved("Can offer")
    assert bidi.plain(strip.words.text()) == "Saved “Can offer”"
    with qtbot.waitSignal(strip.undo):
        qtbot.mouseClick(strip.findChild(Button), Qt.MouseButton.LeftButton)


def test_progress_counts_and_stops_once(show, qtbot):
    panel = ProgressPanel("Reading the stick")
    show(panel)
    panel.report("Checking", 30, 120)
    assert (panel.bar.value(), panel.bar.maximum()) == (30, 120)
    assert "30" in panel.words.text()
    with qtbot.waitSignal(panel.cancelled):
        qtbot.mouseClick(panel.cancel_button, Qt.MouseButton.LeftButton)
    assert not panel.cancel_button.isEnabled()
    panel.begin("Writing")
    assert panel.cancel_button.isEnabled()
    assert panel.bar.maximum() == 0


def test_the_rail_tells_which_page_and_narrows(show, qtbot):
    rail = Rail()
    rail.set_chapter("Riverbend")
    rail.add("people", "People", "people")
    rail.add("plans", "Plans", "flag")
    rail.add("settings", "Settings", "sliders", below=True)
    show(rail, height=600)
    assert rail.width() == theme.RAIL_WIDTH
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.mouseClick(rail._items["plans"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["plans"]
    rail.set_narrow(True)
    assert rail._items["plans"].toolTip() == "Plans"
    assert rail.minimumWidth() == theme.RAIL_NARROW


def test_the_status_line_says_facts_and_asks_for_care(show):
    status = StatusLine()
    show(status, width=1300)
    status.set_open(True)
    status.set_locks_in(9)
    status.set_backup(None, care=True)
    status.set_exchange("31 Jan", "Harbour Street")
    assert status.backup.words.text() == "No backup yet"
    assert status.backup.words.property("tone") == "amber"
    status.set_backup(2, care=False)
    assert status.backup.words.text() == "Last backup 2 days ago"
    assert status.backup.words.property("tone") == "muted"
    status.set_locks_in(None)
    assert status.locks.isHidden()
    assert status.internet.isVisible()


def test_rows_are_as_high_as_the_design_says(show):
    rows = QListWidget()
    rows.setItemDelegate(RowDelegate(rows))
    rows.addItems(["Amina", "Ana"])
    show(rows)
    assert rows.visualItemRect(rows.item(1)).height() == 40
