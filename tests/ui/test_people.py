"""The page of people, with a real vault behind it and real keys and clicks."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from toolkit.domain.fields import Reach
from toolkit.services import chapters, editing, exchange, giving, people
from toolkit.services.people import PersonInput
from toolkit.services.session import create_vault
from toolkit.ui.bidi import plain
from toolkit.ui.screens.people_model import PAGE, Column
from toolkit.vault.batches import New

from .people_desk import MINIMUM, choose, names, new_session, people_page, shows


@pytest.fixture
def page(qtbot, dressed, tmp_path):
    with people_page(new_session(tmp_path / "vault")) as made:
        shows(qtbot, lambda: made.table.isVisible() and made.side.person.name.text() == "Amina Yusuf")
        yield made


def cell(page, name, column):
    return plain(page.model.index(names(page).index(name), column).data() or "")


def chip(page, text):
    return next(button for button in page.chips._buttons if button.text() == text)


def test_an_empty_vault_offers_first_steps(qtbot, dressed, tmp_path):
    with people_page(new_session(tmp_path / "vault", ())) as page:
        shows(qtbot, lambda: page.stack.currentWidget() is page.empty)
        assert page.side.isHidden()
        qtbot.mouseClick(page.empty.person_step, Qt.MouseButton.LeftButton)
        qtbot.keyClicks(page.side.new.name, "Rosa Mamani")
        qtbot.keyClick(page.side.new.name, Qt.Key.Key_Return)
        shows(qtbot, lambda: names(page) == ["Rosa Mamani"] and page.table.isVisible())
        shows(qtbot, lambda: page.side.person.name.text() == "Rosa Mamani")
        assert "Rosa Mamani" in plain(page.side.strip.words.text())


def test_the_list_says_how_to_reach_everybody_and_how_many_there_are(qtbot, page):
    assert names(page) == ["Amina Yusuf", "Ana Beltrán", "Daniel Osei", "Rosa Mamani"]
    assert cell(page, "Amina Yusuf", Column.REACH) == "07700 900317"
    assert cell(page, "Amina Yusuf", Column.TAGS) == "East side, Steward"
    assert cell(page, "Amina Yusuf", Column.LOOKED_AFTER_BY) == "Nobody yet"
    assert "4" in page.header.subtitle.text()


def test_searching_as_one_types(qtbot, page):
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    qtbot.keyClicks(page.search, "beltran")
    shows(qtbot, lambda: names(page) == ["Ana Beltrán"])
    assert "1" in page.header.subtitle.text()
    page.search.selectAll()
    qtbot.keyClicks(page.search, "900142")
    shows(qtbot, lambda: names(page) == ["Rosa Mamani"])
    page.search.selectAll()
    qtbot.keyClicks(page.search, "nobody at all")
    shows(qtbot, lambda: names(page) == [] and page.none_found.isVisible())
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    shows(qtbot, lambda: len(names(page)) == 4 and page.table.isVisible())


def test_the_panel_keeps_its_person_while_others_are_searched(qtbot, page):
    choose(qtbot, page, "Daniel Osei")
    qtbot.keyClicks(page.search, "ros")
    shows(qtbot, lambda: names(page) == ["Rosa Mamani"])
    assert page.side.person.name.text() == "Daniel Osei"
    page.search.clear()
    shows(qtbot, lambda: len(names(page)) == 4)
    assert [index.row() for index in page.table.selectionModel().selectedRows()] == [2]


def test_chips_narrow_the_list_to_a_tag(qtbot, page):
    shows(qtbot, lambda: len(page.chips._buttons) == 4)
    assert chip(page, "Steward").accessibleName() == "Steward, 2"
    qtbot.mouseClick(chip(page, "Steward"), Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: names(page) == ["Amina Yusuf", "Daniel Osei"])
    qtbot.keyClicks(page.search, "van")
    shows(qtbot, lambda: names(page) == ["Daniel Osei"])
    qtbot.mouseClick(chip(page, "Everybody"), Qt.MouseButton.LeftButton)
    page.search.clear()
    shows(qtbot, lambda: len(names(page)) == 4)


def test_a_fact_saves_itself_and_can_be_taken_back(qtbot, page):
    choose(qtbot, page, "Rosa Mamani")
    field = page.side.person.fields["languages"]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Spanish, Quechua")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    shows(qtbot, lambda: "Speaks" in page.side.strip.words.text())
    reader, person = page._desk.session.reader, page.side.person.person_id
    assert reader.record(person).get("languages") == "Spanish, Quechua"
    page.side.strip.undo.emit()
    shows(qtbot, lambda: field.text() == "Spanish")
    assert reader.record(person).get("languages") == "Spanish"


def test_a_name_cannot_be_emptied(qtbot, page):
    choose(qtbot, page, "Rosa Mamani")
    name = page.side.person.name
    name.setFocus()
    name.selectAll()
    qtbot.keyClick(name, Qt.Key.Key_Backspace)
    qtbot.keyClick(name, Qt.Key.Key_Return)
    shows(qtbot, lambda: bool(name.toolTip()))
    assert page._desk.session.reader.record(page.side.person.person_id).title == "Rosa Mamani"


def test_what_is_typed_goes_to_the_person_it_was_typed_for(qtbot, page):
    choose(qtbot, page, "Amina Yusuf")
    amina = page.side.person.person_id
    field = page.side.person.fields["offers"]
    field.setFocus()
    qtbot.keyClicks(field, "Has a drum")
    choose(qtbot, page, "Daniel Osei")
    reader = page._desk.session.reader
    shows(qtbot, lambda: reader.record(amina).get("offers") == "Has a drum")
    shows(qtbot, lambda: field.text() == "")
    assert reader.record(page.side.person.person_id).get("offers") is None


def test_whoever_said_no_shows_no_number(qtbot, page):
    choose(qtbot, page, "Rosa Mamani")
    answer = page.side.person.agreement.field("may_contact")
    answer.setFocus()
    qtbot.keyClick(answer, Qt.Key.Key_Down)
    shows(qtbot, lambda: cell(page, "Rosa Mamani", Column.REACH) == "Do not contact")
    shows(qtbot, lambda: page.side.person.ways.cover.isVisible())
    (way,) = page.side.person.ways.ways()
    assert not way.value.isVisible()
    qtbot.mouseClick(page.side.person.ways.cover.button, Qt.MouseButton.LeftButton)
    assert way.value.isVisible()
    page.side.strip.undo.emit()  # a "no" is not lifted by undoing: somebody has to say so
    shows(qtbot, lambda: "except" in page.side.strip.words.text())
    assert page._desk.session.reader.record(page.side.person.person_id).get("may_contact") == "no"


def test_ways_to_reach_are_added_changed_and_removed(qtbot, page):
    choose(qtbot, page, "Daniel Osei")
    ways = page.side.person.ways
    entry = ways.begin("phone")
    qtbot.keyClicks(entry, "07700 900900")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    shows(qtbot, lambda: len(ways.ways()) == 2)
    shows(qtbot, lambda: cell(page, "Daniel Osei", Column.REACH) == "07700 900900")
    added = ways.ways()[1]
    added.value.setFocus()
    added.value.selectAll()
    qtbot.keyClicks(added.value, "07700 900901")
    qtbot.keyClick(added.value, Qt.Key.Key_Return)
    shows(qtbot, lambda: cell(page, "Daniel Osei", Column.REACH) == "07700 900901")
    stored = page._desk.session.reader.record(added.contact.id).get("value")
    assert stored == Reach("07700 900901", "GB", "+447700900901")
    added._add_note.trigger()
    qtbot.keyClicks(added.note, "after six")
    qtbot.keyClick(added.note, Qt.Key.Key_Return)
    shows(qtbot, lambda: page._desk.session.reader.record(added.contact.id).get("note") == "after six")
    added.remove_action.trigger()
    shows(qtbot, lambda: len(ways.ways()) == 1)
    page.side.strip.undo.emit()
    shows(qtbot, lambda: len(ways.ways()) == 2)


def test_tags_are_added_and_removed(qtbot, page):
    choose(qtbot, page, "Rosa Mamani")
    tags = page.side.person.tags
    qtbot.mouseClick(tags.add_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(tags.entry, "newcomer")
    qtbot.keyClick(tags.entry, Qt.Key.Key_Return)
    shows(qtbot, lambda: tags.tags() == ["Newcomer"])  # the tag that was there, however it is written
    shows(qtbot, lambda: chip(page, "Newcomer").accessibleName() == "Newcomer, 2")
    tags.removed.emit("Newcomer")
    shows(qtbot, lambda: tags.tags() == [])


def test_whoever_was_added_by_mistake_leaves_the_panel_with_the_undo(qtbot, page):
    page.add_person()
    qtbot.keyClicks(page.side.new.name, "Nobody Real")
    qtbot.keyClick(page.side.new.name, Qt.Key.Key_Return)
    shows(qtbot, lambda: page.side.person.name.text() == "Nobody Real")
    page._desk.write(editing.undo, page._desk.session)  # as Ctrl+Z does
    shows(qtbot, lambda: "Nobody Real" not in names(page))
    shows(qtbot, lambda: page.side.person.person_id is None or page.side.person.name.text() != "Nobody Real")
    assert page.side.strip.isHidden()


def test_somebody_looks_after_a_person(qtbot, page):
    choose(qtbot, page, "Rosa Mamani")
    field = page.side.person.fields["looked_after_by"]
    field.setFocus()
    qtbot.keyClicks(field, "amina")
    shows(qtbot, lambda: field.completer().model().stringList() == ["Amina Yusuf"])
    field.completer().popup().hide()
    qtbot.keyClicks(field, " yusuf")
    shows(qtbot, lambda: field.completer().model().stringList() == ["Amina Yusuf"])
    field.completer().popup().hide()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    shows(qtbot, lambda: cell(page, "Rosa Mamani", Column.LOOKED_AFTER_BY) == "Amina Yusuf")


def test_two_versions_stand_side_by_side_until_one_is_chosen(qtbot, dressed, tmp_path):
    session = new_session(tmp_path / "vault")
    rosa = people.rows(session.reader, session.reader.listing("person", "rosa").page(0, 1))[0].id
    _write_elsewhere(session, tmp_path, rosa, "languages", "Aymara")
    with people_page(session) as page:
        choose(qtbot, page, "Rosa Mamani")
        panel = page.side.person
        shows(qtbot, lambda: panel._versions.count() == 1)
        card = panel._versions.itemAt(0).widget()
        assert panel.fields["languages"].isHidden()
        said = [button.accessibleName() for button in card.buttons]
        assert any("Spanish" in one for one in said)
        assert any("Aymara" in one for one in said)
        row = page.model.person(names(page).index("Rosa Mamani"))
        assert row.forked
        keep = next(button for button in card.buttons if "Aymara" in button.accessibleName())
        shows(qtbot, keep.isVisible)
        keep.setFocus()
        qtbot.keyClick(keep, Qt.Key.Key_Space)
        shows(qtbot, lambda: panel._versions.count() == 0 and panel.fields["languages"].text() == "Aymara")
        assert not session.reader.forks()


def _write_elsewhere(session, folder, record_id, field, value):
    """Another chapter gets everything, writes the field, and gives it back, while we write it too."""
    other = create_vault(folder / "other", "Harbour Street", "correct horse battery", leader="Samuel", kdf=MINIMUM)
    chapters.trust(session, other.card)
    chapters.trust(other, session.card)
    _carry(session, other, folder / "there.baton")
    editing.set_field(other, record_id, field, value)
    editing.set_field(session, record_id, field, "Spanish, some English")
    _carry(other, session, folder / "back.baton")
    other.lock()


def _carry(giver, taker, file):
    giving.give(giver, file, to=taker.card.root_public, scope="everything", may_edit=True)
    exchange.accept(taker, exchange.open_bundle(taker, file))


def test_deleting_shows_the_next_and_is_taken_back(qtbot, page):
    choose(qtbot, page, "Ana Beltrán")
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    shows(qtbot, lambda: names(page) == ["Amina Yusuf", "Daniel Osei", "Rosa Mamani"])
    shows(qtbot, lambda: page.side.person.name.text() == "Daniel Osei")
    assert "Ana Beltrán" in plain(page.side.strip.words.text())
    page.side.strip.undo.emit()
    shows(qtbot, lambda: len(names(page)) == 4)


@pytest.mark.parametrize(
    ("action", "words"), [("forget_action", "Forget this person"), ("remove_action", "Remove from")]
)
def test_somebody_goes_for_good_only_after_a_second_word(qtbot, page, action, words):
    choose(qtbot, page, "Ana Beltrán")
    person = page.side.person
    getattr(person, action).trigger()
    shows(qtbot, person.letting_go.isVisible)
    assert words in person.letting_go.confirm.text()
    qtbot.mouseClick(person.letting_go.leave, Qt.MouseButton.LeftButton)
    assert not person.letting_go.isVisible()
    assert "Ana Beltrán" in names(page)
    getattr(person, action).trigger()
    qtbot.mouseClick(person.letting_go.confirm, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: names(page) == ["Amina Yusuf", "Daniel Osei", "Rosa Mamani"])
    assert not person.letting_go.isVisible()


def test_several_get_a_tag_or_go_at_once(qtbot, page):
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    shows(qtbot, lambda: page.side.shown is page.side.several)
    assert "4" in page.side.several.heading.text()
    page.side.several.tag.setFocus()
    qtbot.keyClicks(page.side.several.tag, "Spring march")
    qtbot.keyClick(page.side.several.tag, Qt.Key.Key_Return)
    shows(qtbot, lambda: all("Spring march" in cell(page, name, Column.TAGS) for name in names(page)))
    qtbot.mouseClick(page.side.several.delete_button, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: page.side.several.sure.isVisible())
    assert "4" in page.side.several.sure.title.text()
    assert len(names(page)) == 4
    qtbot.mouseClick(page.side.several.sure.button, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: page.stack.currentWidget() is page.empty)
    assert page.side.strip.isVisible()
    page.side.strip.undo.emit()
    shows(qtbot, lambda: len(names(page)) == 4)


def test_the_keyboard_goes_from_search_to_list_to_panel(qtbot, page):
    qtbot.keyClicks(page.search, "o")
    page.search.setFocus()
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.side.person.name.hasFocus()
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.side.shown is page.side.new
    assert page.side.new.name.hasFocus()
    qtbot.keyClick(page.side.new.name, Qt.Key.Key_Return)
    assert page.side.new.wrong.isVisible()
    qtbot.keyClick(page.side.new.name, Qt.Key.Key_Escape)
    assert page.side.shown is page.side.person


def test_a_field_of_the_chapters_own(qtbot, dressed, tmp_path):
    session = new_session(tmp_path / "vault")
    field_id, _ = editing.create(session, "custom_field", {"name": "Children", "on": "person", "kind": "count"})
    yes_no, _ = editing.create(session, "custom_field", {"name": "Drives", "on": "person", "kind": "yes_no"})
    with people_page(session) as page:
        choose(qtbot, page, "Rosa Mamani")
        panel = page.side.person
        qtbot.mouseClick(panel.unfold, Qt.MouseButton.LeftButton)
        field = panel.fields["x:" + field_id.hex()]
        assert field.isVisible()
        field.setFocus()
        qtbot.keyClicks(field, "many")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.toolTip()
        field.selectAll()
        qtbot.keyClicks(field, "3")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        shows(qtbot, lambda: session.reader.record(panel.person_id).get("x:" + field_id.hex()) == 3)
        yes = panel.fields["x:" + yes_no.hex()]
        yes.activated.emit(1)
        shows(qtbot, lambda: session.reader.record(panel.person_id).get("x:" + yes_no.hex()) is True)


def test_what_changed_is_told_in_plain_words(qtbot, page):
    choose(qtbot, page, "Rosa Mamani")
    panel = page.side.person
    panel.fields["place"].setFocus()
    qtbot.keyClicks(panel.fields["place"], "Harbour")
    qtbot.keyClick(panel.fields["place"], Qt.Key.Key_Return)
    shows(qtbot, lambda: "Changed: Lives. Leila Haddad" in _lately(panel))
    assert "Added. Leila Haddad" in _lately(panel)


def _lately(panel):
    found = [panel.changed.lines.itemAt(at).widget() for at in range(panel.changed.lines.count())]
    return [plain(label.text()) for label in found]


def test_people_leave_in_clear_only_after_a_warning(qtbot, page, tmp_path):
    qtbot.keyClicks(page.search, "rosa")
    shows(qtbot, lambda: names(page) == ["Rosa Mamani"])
    page.export_action.trigger()
    panel = page.lists.exporting
    assert panel.notice.isVisible()
    assert "clear" in panel.notice.title.text()
    assert "1" in panel.who.currentText()
    panel.kinds["csv", ""].click()
    panel.fields["languages"].click()
    with qtbot.waitSignal(page._desk.told, timeout=10_000):
        panel.save_to(tmp_path / "out.csv")
    shows(qtbot, lambda: page.stack.currentWidget() is page._list)
    written = (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    assert "Rosa Mamani" in written
    assert "07700 900142" in written
    assert "Spanish" not in written
    assert "Amina" not in written
    page.export_action.trigger()
    panel.kinds["vcf", "4.0"].click()
    with qtbot.waitSignal(page._desk.told, timeout=10_000):
        panel.save_to(tmp_path / "out.vcf")
    assert "VERSION:4.0" in (tmp_path / "out.vcf").read_text(encoding="utf-8")
    page.export_action.trigger()
    panel.save_to(tmp_path / "out.docx")
    shows(qtbot, lambda: ".docx" in panel.notice.sentence.text() or "docx" in panel.notice.title.text())


@pytest.fixture
def crowd(qtbot, dressed, tmp_path):
    """4,000 people called Kim, and one other."""
    session = new_session(tmp_path / "vault", [PersonInput("Zora Neale")])
    with session.vault.edit("import") as edit:
        edit.create_many(New("person", {"name": f"Kim {n:05d}"}) for n in range(4_000))
    with people_page(session) as page:
        shows(qtbot, lambda: page.model.rowCount() == 4_001)
        yield page


def test_a_long_list_is_read_by_the_page_wherever_one_scrolls(qtbot, crowd):
    bar = crowd.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    shows(qtbot, lambda: crowd.model.index(4_000, 0).data() == "Zora Neale")
    crowd.table.scrollTo(crowd.model.index(2_000, 0))
    shows(qtbot, lambda: crowd.model.index(2_000, 0).data() == "Kim 02000")
    assert len(crowd.model._pages) < 4_001 // PAGE
    crowd.table.selectRow(3_000)  # not read yet
    shows(qtbot, lambda: crowd.side.person.name.text() == "Kim 03000")


def test_many_matches_are_not_counted_but_all_can_be_reached(qtbot, crowd):
    qtbot.keyClicks(crowd.search, "kim")
    shows(qtbot, lambda: crowd.model.total is None)
    assert "1500" in crowd.header.subtitle.text().replace(",", "")
    bar = crowd.table.verticalScrollBar()

    def at_the_end():
        bar.setValue(bar.maximum())
        return crowd.model.total == 4_000

    shows(qtbot, at_the_end)
    assert crowd.model.index(3_999, 0).data() == "Kim 03999"
    assert "4000" in crowd.model.how_many().replace(",", "")
    shows(qtbot, lambda: crowd.model.index(5, 0).data() == "Kim 00005")  # given up meanwhile, and read again
    with qtbot.waitSignal(crowd.model.found, timeout=10_000):
        crowd.search.setText("kim 00017")
    assert names(crowd) == ["Kim 00017"]


def test_the_list_keeps_qts_rules_for_models(qtbot, qtmodeltester, page):
    qtmodeltester.check(page.model)


def test_files_dropped_on_the_page_are_looked_at(qtbot, page, tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("Name,Phone\nSample Person,07700 900555\n", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(
        QPointF(QPoint(50, 50)),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(drop)
    shows(qtbot, lambda: page.importing.stack.currentWidget() is page.importing.preview)
    assert "1" in page.importing.add_button.text()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("size", [(1190, 700), (968, 500), (700, 500)])
def test_columns_fill_the_list_in_both_directions(qtbot, dressed, tmp_path, direction, size):
    dressed.setLayoutDirection(direction)
    with people_page(new_session(tmp_path / "vault"), size) as page:
        shows(qtbot, lambda: page.model.rowCount() == 4 and page.table.isVisible())
        shown = [column for column in Column if not page.table.isColumnHidden(column)]
        assert {Column.NAME, Column.REACH} <= set(shown)
        assert sum(page.table.columnWidth(column) for column in shown) == page.table.viewport().width()
        assert not page.grab().toImage().isNull()
