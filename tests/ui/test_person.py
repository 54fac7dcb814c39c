"""A person's page: all that stands around somebody, reachable and editable where it stands."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from toolkit.services import (
    chapters,
    editing,
    events,
    exchange,
    giving,
    households,
    merging,
    people,
    reaching,
    relationships,
    talks,
)
from toolkit.services.people import PersonInput
from toolkit.services.session import create_vault
from toolkit.ui.bidi import plain
from toolkit.ui.widgets.fields import LineField

from .people_desk import MINIMUM, choose, names, new_session, people_page, shows

TODAY = datetime.date.today().isoformat()
LONG = "Aleksandra Wiśniewska-Konstantynopolitańczykiewicz de la Santísima Trinidad"


@pytest.fixture
def session(tmp_path):
    return new_session(tmp_path / "vault")


@pytest.fixture
def page(qtbot, dressed, session):
    with people_page(session) as page:
        yield page


def of(session, name):
    return people.rows(session.reader, session.reader.listing("person", name).page(0, 1))[0].id


def panel_of(qtbot, page, name):
    choose(qtbot, page, name)
    return page.side.person


def write(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def pick(qtbot, field, text, title):
    """Find somebody while typing, and take the title that is offered."""
    field.setFocus()
    qtbot.keyClicks(field, text)
    shows(qtbot, lambda: title in field.completer().model().stringList())
    field.completer().popup().hide()
    field._picked(title)


def in_sight(widget):
    """All the words that stand in a widget, for a person who looks."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return plain(" ".join(labels + [line.text() for line in widget.findChildren(QLineEdit) if line.isVisible()]))


def test_a_one_to_one_is_written_down_with_its_prompts(qtbot, page, session):
    panel = panel_of(qtbot, page, "Rosa Mamani")
    rosa = panel.person_id
    panel.head.log_asked.emit("one_to_one")
    card = panel.talk_card
    shows(qtbot, card.isVisible)
    text = card.fields["text"]
    shows(qtbot, text.hasFocus)
    qtbot.mouseClick(card.prompt_buttons[0], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(text, "The night shifts")
    qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shows(qtbot, lambda: [e for e in panel._view.timeline if "night shifts" in e.title])
    (talk,) = session.reader.parts(rosa, "interaction")
    assert talk.text("text") == f"{card.prompt_buttons[0].text()}\nThe night shifts"
    assert (talk.text("kind"), talk.text("day")) == ("one_to_one", TODAY)
    assert not card.step_done.isVisible()
    write(qtbot, card.fields["next_step"], "Bring her along")
    shows(qtbot, card.step_done.isVisible)
    assert any("Next: Bring her along" in plain(text) for text in panel.timeline.list.texts())
    qtbot.mouseClick(card.step_done, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: session.reader.parts(rosa, "interaction")[0].get("next_done") == TODAY)
    qtbot.keyClick(card.fields["next_step"], Qt.Key.Key_Escape)
    assert not card.isVisible()
    panel.timeline.list.opened.emit(0)
    shows(qtbot, card.isVisible)
    qtbot.mouseClick(card.remove, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: not session.reader.parts(rosa, "interaction"))
    page.side.strip.undo.emit()
    shows(qtbot, lambda: len(session.reader.parts(rosa, "interaction")) == 1)


def test_what_is_typed_in_a_talk_stays_with_its_person(qtbot, page, session):
    panel = panel_of(qtbot, page, "Rosa Mamani")
    rosa = panel.person_id
    panel.head.log_asked.emit("call")
    shows(qtbot, panel.talk_card.isVisible)
    shows(qtbot, panel.talk_card.fields["text"].hasFocus)
    qtbot.keyClicks(panel.talk_card.fields["text"], "No answer")
    choose(qtbot, page, "Ana Beltrán")
    shows(qtbot, lambda: not panel.talk_card.isVisible())
    shows(qtbot, lambda: session.reader.parts(rosa, "interaction")[0].text("text") == "No answer")
    assert not session.reader.parts(panel.person_id, "interaction")


def test_consent_is_asked_for_each_way_with_day_and_place(qtbot, page, session):
    panel = panel_of(qtbot, page, "Rosa Mamani")
    agreement = panel.agreement
    assert agreement.field("may_contact").isVisible()
    assert not agreement.field("may_call").isVisible()
    qtbot.mouseClick(agreement.unfold, Qt.MouseButton.LeftButton)
    call = agreement.line("may_call")
    assert call.field.hasFocus()
    call.field.setCurrentIndex(2)
    call.field.activated.emit(2)
    shows(qtbot, lambda: session.reader.record(panel.person_id).get("may_call") == "no")
    shows(qtbot, call.where.isVisible)
    assert session.reader.record(panel.person_id).get("may_call_when") == TODAY
    write(qtbot, call.where, "At the shared lunch")
    shows(qtbot, lambda: session.reader.record(panel.person_id).get("may_call_where") == "At the shared lunch")
    (way,) = panel.ways.ways()
    shows(qtbot, lambda: "Messages only, no calls" in way.hint.text())
    assert not way.covered
    agreement.field("may_message").activated.emit(2)
    shows(qtbot, lambda: way.covered)
    assert "900142" not in in_sight(panel.ways)
    assert "No calls, no messages" in in_sight(panel.ways)
    qtbot.mouseClick(way.show_it, Qt.MouseButton.LeftButton)
    assert way.value.isVisible()
    assert "900142" in in_sight(panel.ways)


def test_a_no_to_everything_hides_every_number_and_the_channels(qtbot, page, session):
    panel = panel_of(qtbot, page, "Rosa Mamani")
    households.found(session, panel.person_id, "Mill Lane")
    home = households.household_of(session.reader, session.reader.record(panel.person_id))
    households.set_field(session, home.record.id, "phone", "0113 496 0185")
    editing.set_field(session, panel.person_id, "may_call", "yes")
    panel.reload()
    shows(qtbot, lambda: "0113 496 0185" in in_sight(panel.ways))
    panel.agreement.field("may_contact").activated.emit(2)
    shows(qtbot, panel.ways.cover.isVisible)
    shown = in_sight(panel.ways)
    assert "900142" not in shown
    assert "0185" not in shown
    assert not panel.agreement.field("may_call").isVisible()


def test_somebody_is_reached_in_the_order_they_like(qtbot, page, session):
    daniel, grace = of(session, "daniel"), people.add(session, PersonInput("Grace Kipkemboi"))[0]
    people.add_contact(session, daniel, "phone", "07700 900111")
    page.refresh(None)
    panel = panel_of(qtbot, page, "Daniel Osei")
    ranking = panel.wishes.ranking
    assert not panel.wishes.through.isVisible()
    qtbot.mouseClick(ranking.words, Qt.MouseButton.LeftButton)
    for way in ("message", "email", "someone"):
        qtbot.mouseClick(ranking.chips[way], Qt.MouseButton.LeftButton)
        shows(qtbot, lambda way=way: way in session.reader.record(daniel).text("prefers"))
    assert session.reader.record(daniel).get("prefers") == "message email someone"
    shows(qtbot, lambda: [way.contact.text("kind") for way in panel.ways.ways()] == ["phone", "email"])
    assert panel.ways.ways()[0].hint.text() == "Message first, then call"
    qtbot.mouseClick(ranking.chips["message"], Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: [way.contact.text("kind") for way in panel.ways.ways()] == ["email", "phone"])
    shows(qtbot, panel.wishes.through.isVisible)
    pick(qtbot, panel.wishes.through, "grace", "Grace Kipkemboi")
    shows(qtbot, panel.ways.through.isVisible)
    assert "Grace Kipkemboi" in plain(panel.ways.through.text())
    qtbot.mouseClick(panel.ways.through, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: panel.name.text() == "Grace Kipkemboi")
    assert panel.person_id == grace


def test_two_people_with_one_phone_know_of_each_other(qtbot, page, session):
    people.add(session, PersonInput("Luis Mamani", ["07700 900142"]))
    page.refresh(None)
    panel = panel_of(qtbot, page, "Rosa Mamani")
    (way,) = panel.ways.ways()
    assert "Shared with Luis Mamani" in plain(way.hint.text())
    assert names(page).count("Luis Mamani") == 1


def test_a_household_is_moved_into_and_out_of(qtbot, page, session):
    panel = panel_of(qtbot, page, "Rosa Mamani")
    rosa, ana = panel.person_id, of(session, "ana")
    qtbot.mouseClick(panel.home.add_button, Qt.MouseButton.LeftButton)
    assert panel.home.entry.hasFocus()
    pick(qtbot, panel.home.entry, "ana", "Ana Beltrán")
    shows(qtbot, lambda: [button.text() for button in panel.home.member_buttons()] == ["Ana Beltrán"])
    assert panel.home.fields["name"].text() == "Household of Rosa Mamani"
    write(qtbot, panel.home.fields["phone"], "0113 496 0185")
    shows(qtbot, lambda: "0113 496 0185" in in_sight(panel.ways))
    qtbot.mouseClick(panel.home.member_buttons()[0], Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: panel.name.text() == "Ana Beltrán")
    shows(qtbot, lambda: [button.text() for button in panel.home.member_buttons()] == ["Rosa Mamani"])
    qtbot.mouseClick(panel.home.leave, Qt.MouseButton.LeftButton)
    shows(qtbot, panel.home.found.isVisible)
    assert session.reader.record(ana).get("household") is None
    assert session.reader.record(rosa).get("household") is not None


def test_people_around_somebody(qtbot, page, session):
    panel = panel_of(qtbot, page, "Rosa Mamani")
    rosa = panel.person_id
    qtbot.mouseClick(panel.ties.add_button, Qt.MouseButton.LeftButton)
    pick(qtbot, panel.ties.entry, "ana", "Ana Beltrán")
    shows(qtbot, lambda: len(panel.ties.rows) == 1)
    (row,) = panel.ties.rows.values()
    row.kind.setCurrentIndex(row.kind.findData("neighbour"))
    row.kind.activated.emit(row.kind.currentIndex())
    shows(qtbot, lambda: relationships.of(session.reader, rosa)[0].kind == "neighbour")
    write(qtbot, row.words, "lives upstairs")
    shows(qtbot, lambda: relationships.of(session.reader, rosa)[0].they_are == "lives upstairs")
    qtbot.mouseClick(row.name, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: panel.name.text() == "Ana Beltrán")
    shows(qtbot, lambda: [r.tie.name for r in panel.ties.rows.values()] == ["Rosa Mamani"])
    (row,) = panel.ties.rows.values()
    assert row.words.text() == ""  # that is what Ana is to Rosa, not the other way round
    qtbot.mouseClick(row.end, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: not panel.ties.rows)
    page.side.strip.undo.emit()
    shows(qtbot, lambda: len(panel.ties.rows) == 1)


def test_the_next_ask_becomes_part_of_what_happened(qtbot, page, session):
    panel = panel_of(qtbot, page, "Rosa Mamani")
    ladder = panel.ladder
    ladder.stage.activated.emit(ladder.stage.findData("helps"))
    shows(qtbot, lambda: session.reader.record(panel.person_id).get("stage") == "helps")
    assert not ladder.done.isVisible()
    write(qtbot, ladder.ask, "Lead the kitchen")
    shows(qtbot, ladder.done.isVisible)
    write(qtbot, ladder.by, "2027-02-18")
    shows(qtbot, lambda: session.reader.record(panel.person_id).get("next_ask_by") == "2027-02-18")
    qtbot.mouseClick(ladder.done, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: ladder.ask.text() == "")
    assert any("Lead the kitchen" in text for text in panel.timeline.list.texts())


def test_the_timeline_opens_what_it_tells_of(qtbot, page, session):
    rosa = of(session, "rosa")
    event, _ = editing.create(session, "event", {"name": "Monthly meeting", "starts": "2026-10-28T19:00"})
    events.note_guest(session, event, rosa, "came")
    editing.create(session, "group", {"name": "Kitchen crew"}, {"members": [rosa]})
    for n in range(12):
        talks.begin(session, rosa, "call", f"2026-09-{n + 1:02}", {"text": f"Call {n}"})
    panel = panel_of(qtbot, page, "Rosa Mamani")
    assert "Kitchen crew" in panel.groups.accessibleDescription()
    shown = panel.timeline.list.texts()
    assert any("Came to Monthly meeting" in plain(text) for text in shown)
    assert len(shown) == 10
    qtbot.mouseClick(panel.timeline.all_button, Qt.MouseButton.LeftButton)
    assert len(panel.timeline.list.texts()) == 14  # and how she came here
    at = next(n for n, text in enumerate(panel.timeline.list.texts()) if "Monthly" in text)
    with qtbot.waitSignal(page.go_to) as asked:
        panel.timeline.list.opened.emit(at)
    assert asked.args == ["events", event]


def test_a_merged_person_is_taken_apart_and_forgotten_as_a_whole(qtbot, page, session):
    rosa = of(session, "rosa")
    again, _ = people.add(session, PersonInput("Rosa M"))
    merging.merge(session, [rosa, again], keep={"name": rosa})
    page.refresh(None)
    panel = panel_of(qtbot, page, "Rosa Mamani")
    shows(qtbot, panel.merged.isVisible)
    panel.forget_action.trigger()
    assert "All 2 records" in panel.letting_go.notice.sentence.text()
    panel.letting_go.leave.click()
    (button,) = panel.merged.buttons
    assert "Rosa M" in plain(button.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    shows(qtbot, lambda: "Rosa M" in names(page))
    shows(qtbot, lambda: not panel.merged.isVisible())
    page.side.strip.undo.emit()
    shows(qtbot, lambda: "Rosa M" not in names(page))


def test_tab_goes_in_reading_order_also_through_what_came_later(qtbot, page, session):
    panel = panel_of(qtbot, page, "Rosa Mamani")
    people.add_contact(session, panel.person_id, "email", "rosa@mail.example")
    relationships.relate(session, panel.person_id, of(session, "ana"), "friend")
    panel.reload()
    shows(qtbot, lambda: len(panel.ways.ways()) == 2 and panel.ties.rows)
    (row,) = panel.ties.rows.values()
    stops = [panel.name, panel.head.log, panel.fields["languages"], panel.ways.ways()[0].value]
    stops += [
        panel.ways.ways()[1].value,
        panel.wishes.when,
        panel.agreement.field("may_contact"),
        panel.tags.add_button,
    ]
    stops += [panel.ladder.stage, row.name, row.kind, panel.note, panel.timeline.add_button, panel.timeline.list]
    seen, widget = [], panel.name
    while panel.isAncestorOf(widget) and widget not in seen:
        seen.append(widget)
        widget = widget.nextInFocusChain()
    places = [seen.index(stop) for stop in stops]
    assert places == sorted(places)
    for each in seen:
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and panel.isAncestorOf(each):
            assert each.accessibleName() or getattr(each, "text", str)(), each


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("size", [(1190, 700), (848, 530)])
def test_odd_people_fit(qtbot, dressed, tmp_path, direction, size):
    """A long name, sixty tags, twelve phones; somebody whose name is a number; a name from right to left."""
    phones = [f"07700 9001{n:02}" for n in range(12)]
    odd = [
        PersonInput(LONG, phones, tags=[f"Tag number {n}" for n in range(60)]),
        PersonInput("07700 900999", ["07700 900999"]),
        PersonInput("ريم درويش", ["07700 900555"], fields={"place": "الحي الشرقي، قرب المدرسة"}),
    ]
    dressed.setLayoutDirection(direction)
    with people_page(new_session(tmp_path / "vault", odd), size) as page:
        for person in odd:
            panel = panel_of(qtbot, page, person.name)
            shows(qtbot, lambda person=person, panel=panel: len(panel.ways.ways()) == len(person.phones))
            QApplication.processEvents()
            inside = panel.inside.width()
            assert inside <= panel.scroll.viewport().width()
            for line in panel.findChildren(LineField):
                if line.isVisible():
                    left = line.mapTo(panel.inside, line.rect().topLeft()).x()
                    assert 0 <= left <= left + line.width() <= inside
            assert panel.head.log.isVisible()
            assert panel.head.log.width() >= panel.head.log.sizeHint().width()


def test_what_is_of_a_newer_version_counts_as_no(qtbot, page, session):
    rosa = of(session, "rosa")
    with session.vault.edit("edit") as edit:
        edit.write(rosa, "may_call", "perhaps")
        edit.write(rosa, "stage", "mentors")
    assert reaching.answer(session.reader.record(rosa), "call") == "no"
    panel = panel_of(qtbot, page, "Rosa Mamani")
    shows(qtbot, lambda: "counts as no" in panel.agreement.field("may_call").currentText())
    assert panel.ladder.stage.currentText() == "mentors"


def test_two_versions_around_somebody_are_chosen_on_their_page(qtbot, dressed, tmp_path):
    """Two chapters put other words to one relationship, and another phone to one household."""
    ours = new_session(tmp_path / "ours")
    theirs = create_vault(tmp_path / "theirs", "Harbour", "correct horse battery", leader="Samuel", kdf=MINIMUM)
    for one, other in ((ours, theirs), (theirs, ours)):
        chapters.trust(one, other.card)
    rosa, ana = of(ours, "rosa"), of(ours, "ana")
    households.move_in(ours, rosa, ana, "Mill Lane")
    relationships.relate(ours, rosa, ana, "friend", "friend of old")
    home = ours.reader.record(rosa).ref("household")
    carry(ours, theirs, tmp_path / "there.baton")
    for session, phone, words in ((ours, "07700 900001", "like a sister"), (theirs, "07700 900002", "cousin")):
        households.set_field(session, home, "phone", phone)
        relationships.set_words(session, relationships.of(session.reader, rosa)[0].id, rosa, words)
    carry(theirs, ours, tmp_path / "back.baton")
    theirs.lock()
    with people_page(ours) as page:
        panel = panel_of(qtbot, page, "Rosa Mamani")
        shows(qtbot, lambda: panel._versions.count() == 2)
        assert not panel.home.fields["phone"].isEnabled()
        buttons = [button for at in range(2) for button in panel._versions.itemAt(at).widget().buttons]
        for wanted in ("07700 900002", "cousin"):
            keep = next(button for button in buttons if wanted in plain(button.accessibleName()))
            keep.click()
        shows(qtbot, lambda: panel._versions.count() == 0)
        assert panel.home.fields["phone"].text() == "07700 900002"
        assert relationships.of(ours.reader, rosa)[0].they_are == "cousin"


def carry(giver, taker, file):
    giving.give(giver, file, to=taker.card.root_public, scope="everything", may_edit=True)
    exchange.accept(taker, exchange.open_bundle(taker, file))


def test_what_is_held_about_somebody_is_shown_and_saved_with_a_warning(qtbot, page, tmp_path):
    choose(qtbot, page, "Daniel Osei")
    panel = page.side.person
    panel.head.holdings_action.trigger()
    shows(qtbot, panel.holdings.isVisible)
    told = plain(panel.holdings.preview.toPlainText())
    assert "Has a van" in told
    assert "daniel@mail.example" in told
    assert "Steward" in told
    qtbot.mouseClick(panel.holdings.out.save, Qt.MouseButton.LeftButton)
    assert panel.holdings.out.warning.isVisible()
    panel.holdings.out.save_pdf(tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    qtbot.mouseClick(panel.holdings.leave, Qt.MouseButton.LeftButton)
    assert panel.holdings.isHidden()
    assert panel.holdings.preview.toPlainText() == ""


def test_a_photo_stands_beside_the_name(qtbot, page, session, tmp_path):
    panel = panel_of(qtbot, page, "Rosa Mamani")
    assert panel.head.photo.isHidden()
    picture = QImage(900, 600, QImage.Format.Format_RGB32)
    picture.fill(QColor("#c02040"))
    picture.save(str(tmp_path / "rosa.png"))
    panel._writes.set_photo(tmp_path / "rosa.png")
    shows(qtbot, panel.head.photo.isVisible)
    assert "Rosa Mamani" in plain(panel.head.photo.accessibleName())
    middle = panel.head.photo.grab().toImage().pixelColor(22, 22)
    assert (middle.red() > 150, middle.green() < 90) == (True, True)
    panel.head.no_photo_action.trigger()
    shows(qtbot, panel.head.photo.isHidden)
    assert session.reader.record(panel.person_id).get("photo") is None
    page.side.strip.undo.emit()
    shows(qtbot, panel.head.photo.isVisible)
