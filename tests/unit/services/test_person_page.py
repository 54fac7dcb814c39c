"""What stands around a person: household, relationships, talks, consent by channel, and what happened."""

from __future__ import annotations

import datetime

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.services import (
    agenda,
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
    timeline,
)
from toolkit.services.session import Session
from toolkit.vault.edits import New

TODAY = datetime.date(2027, 2, 16)


def add(session: Session, name: str, *phones: str, **fields: object) -> RecordId:
    return people.add(session, people.PersonInput(name, phones=phones, fields=fields))[0]  # type: ignore[arg-type]


def at_home(session: Session, person: RecordId) -> households.Household | None:
    return households.household_of(session.reader, session.reader.record(person))


def reached(session: Session, name: str) -> tuple[str, str]:
    (row,) = people.rows(session.reader, session.reader.listing("person", name).page(0, 5))
    return row.reach, row.reach_kind


def test_two_people_with_one_phone_live_together_and_stay_two(session: Session) -> None:
    rosa, luis = add(session, "Rosa Mamani", "202-555-0142"), add(session, "Luis Mamani", "202-555-0142")
    households.move_in(session, rosa, luis, "Mamani")
    home = at_home(session, rosa)
    assert home is not None
    assert home.members == [(luis, "Luis Mamani"), (rosa, "Rosa Mamani")]
    households.set_field(session, home.record.id, "phone", "202-555-0142")
    assert session.reader.record(home.record.id).get("value") is None
    assert session.reader.record(home.record.id).get("phone").e164 == "+12025550142"
    ana = add(session, "Ana Mamani")
    households.move_in(session, ana, home.record.id, "unused")
    assert len(at_home(session, rosa).members) == 3
    households.move_out(session, ana)
    households.move_out(session, luis)
    assert at_home(session, luis) is None
    households.move_out(session, rosa)
    assert session.reader.record(home.record.id).hidden  # nobody is left in it
    editing.undo(session)
    assert at_home(session, rosa).members == [(rosa, "Rosa Mamani")]
    assert session.reader.listing("person").total == 3
    assert session.check() == []


def test_whoever_has_a_household_already_takes_the_other_in(session: Session) -> None:
    rosa, luis, ana = (add(session, name) for name in ("Rosa", "Luis", "Ana"))
    households.found(session, rosa, "Mill Lane")
    households.move_in(session, rosa, luis, "unused")
    households.move_in(session, ana, luis, "unused")
    assert [name for _, name in at_home(session, ana).members] == ["Ana", "Luis", "Rosa"]
    assert session.reader.counts()["household"] == 1
    with pytest.raises(ToolkitError) as caught:
        households.move_in(session, ana, plan_of(session), "unused")
    assert caught.value.code == "record.not_found"


def plan_of(session: Session) -> RecordId:
    return editing.create(session, "plan", {"name": "Lights"})[0]


def test_a_relationship_is_one_record_seen_from_both_sides(session: Session) -> None:
    rosa, ana = add(session, "Rosa"), add(session, "Ana")
    relationships.relate(session, rosa, ana, "family", "daughter")
    relationships.relate(session, ana, rosa, "family", "mother")
    (mine,), (hers,) = relationships.of(session.reader, rosa), relationships.of(session.reader, ana)
    assert (mine.other, mine.name, mine.kind, mine.they_are) == (ana, "Ana", "family", "daughter")
    assert (hers.other, hers.they_are, hers.id) == (rosa, "mother", mine.id)
    relationships.set_words(session, mine.id, rosa, "only daughter")
    assert relationships.of(session.reader, rosa)[0].they_are == "only daughter"
    assert relationships.of(session.reader, ana)[0].they_are == "mother"
    editing.delete(session, [mine.id])
    assert relationships.of(session.reader, ana) == []
    relationships.relate(session, ana, rosa, "friend")
    assert [tie.kind for tie in relationships.of(session.reader, rosa)] == ["friend"]
    editing.delete(session, [ana])
    assert relationships.of(session.reader, rosa) == []
    with pytest.raises(ToolkitError):
        relationships.relate(session, rosa, rosa, "friend")


def test_people_who_are_one_know_whom_each_of_them_knew(session: Session) -> None:
    rosa, again, ana = add(session, "Rosa"), add(session, "Rosa M"), add(session, "Ana")
    relationships.relate(session, again, ana, "friend")
    talks.begin(session, again, "call", "2027-02-01", {"text": "Called"})
    merging.merge(session, [rosa, again])
    assert [tie.name for tie in relationships.of(session.reader, rosa)] == ["Ana"]
    relationships.relate(session, rosa, ana, "colleague")
    assert [tie.kind for tie in relationships.of(session.reader, again)] == ["colleague"]
    assert [entry.title for entry in timeline.entries(session.reader, rosa) if entry.what == "talk"] == ["Called"]


@pytest.mark.parametrize(
    ("answers", "channel", "said"),
    [
        ({}, "call", None),
        ({"may_contact": "yes"}, "call", "yes"),
        ({"may_contact": "yes", "may_call": "no"}, "call", "no"),
        ({"may_contact": "no", "may_call": "yes"}, "call", "no"),
        ({"may_call": "yes"}, "call", "yes"),
        ({"may_call": "yes"}, "visit", None),
        ({"may_contact": "perhaps"}, "post", "no"),
        ({"may_call": "perhaps"}, "call", "no"),
    ],
)
def test_the_master_answer_and_that_of_the_channel(answers, channel, said) -> None:
    assert reaching.answer(answers, channel) == said


def test_an_answer_stands_with_its_day_until_it_is_taken_back(session: Session) -> None:
    rosa = add(session, "Rosa")
    reaching.answered(session, rosa, "may_call", "no", "2026-10-03")
    editing.set_field(session, rosa, "may_call_where", "At the shared lunch")
    record = session.reader.record(rosa)
    assert (record.get("may_call"), record.get("may_call_when")) == ("no", "2026-10-03")
    assert reaching.answered(session, rosa, "may_call", "no", "2027-01-01") is None
    reaching.answered(session, rosa, "may_call", None, "2027-01-01")
    assert session.reader.record(rosa).values == {"name": "Rosa"}


def test_lists_show_the_way_that_somebody_likes_best(session: Session) -> None:
    grace = add(session, "Grace")
    made = people.PersonInput("Joseph", ["202-555-0101"], ["jo@example.org"], ["14 Mill Lane"])
    jo, _ = people.add(session, made)
    assert reached(session, "joseph") == ("202-555-0101", "phone")
    editing.set_field(session, jo, "prefers", "visit email")
    assert reached(session, "joseph") == ("14 Mill Lane", "address")
    editing.set_field(session, jo, "may_visit", "no")
    assert reached(session, "joseph") == ("jo@example.org", "email")
    editing.set_field(session, jo, "may_email", "no")
    assert reached(session, "joseph") == ("202-555-0101", "phone")
    for channel in ("call", "message", "post"):
        editing.set_field(session, jo, f"may_{channel}", "no")
    assert reached(session, "joseph") == ("", "no_contact")
    editing.set_field(session, jo, "through", grace)
    assert reached(session, "joseph") == ("Grace", "through")
    editing.set_field(session, jo, "may_call", "yes")
    assert reached(session, "joseph") == ("202-555-0101", "phone")
    editing.set_field(session, jo, "prefers", "someone call")
    assert reached(session, "joseph") == ("Grace", "through")
    editing.set_field(session, jo, "may_contact", "no")
    assert reached(session, "joseph") == ("", "no_contact")


def test_the_timeline_has_all_of_it_newest_first(session: Session) -> None:
    rosa, leila = add(session, "Rosa"), add(session, "Leila")
    talks.begin(session, rosa, "one_to_one", "2027-02-09", {"text": "Wants to help", "done_by": leila})
    event, _ = editing.create(session, "event", {"name": "Tea", "kind": "training", "starts": "2027-01-28T19:00"})
    events.note_guest(session, event, rosa, "came")
    plan = plan_of(session)
    editing.add_part(session, "step", plan, {"name": "Cook", "owner": rosa, "due": "2027-03-01"})
    found = timeline.entries(session.reader, rosa)
    told = {(entry.what, entry.kind, entry.title, entry.detail) for entry in found}
    assert ("talk", "one_to_one", "Wants to help", "") in told
    assert ("event", "training", "Tea", "came") in told
    assert ("step", "open", "Cook", "Lights") in told
    assert [entry.who for entry in found if entry.what == "talk"] == ["Leila"]
    assert [entry.kind for entry in found if entry.what == "origin"] == ["add"]
    days = [entry.day for entry in found]
    assert days == sorted(days, reverse=True)


def test_five_hundred_talks_are_all_there(session: Session) -> None:
    rosa = add(session, "Rosa")
    with session.vault.edit("import") as edit:
        edit.create_many(
            New("interaction", {"person": rosa, "kind": "call", "day": f"2026-{1 + n % 12:02}-01", "text": f"Call {n}"})
            for n in range(500)
        )
    found = timeline.entries(session.reader, rosa)
    assert len(found) == 501
    assert {entry.title for entry in found if entry.what == "talk"} == {f"Call {n}" for n in range(500)}


def test_asks_and_promises_are_due_on_the_first_page(session: Session) -> None:
    leila = add(session, "Leila")
    rosa = add(session, "Rosa", "202-555-0142", looked_after_by=leila, next_ask="Lead the kitchen")
    assert agenda.due(session.reader, TODAY) == []
    editing.set_field(session, rosa, "next_ask_by", "2027-02-18")
    talk, _ = talks.begin(session, rosa, "call", "2027-02-01", {"next_step": "Call back", "next_by": "2027-02-10"})
    back, ask = agenda.due(session.reader, TODAY)
    assert (back.type, back.title, back.plan, back.owner) == ("interaction", "Call back", "Rosa", "Leila")
    assert (ask.type, ask.title, ask.due, ask.phone) == ("person", "Lead the kitchen", "2027-02-18", "202-555-0142")
    editing.set_field(session, rosa, "may_call", "no")
    assert {item.phone for item in agenda.due(session.reader, TODAY)} == {""}
    agenda.tick(session, back, TODAY)
    assert session.reader.record(talk).get("next_done") == "2027-02-16"
    agenda.tick(session, ask, TODAY)
    assert agenda.due(session.reader, TODAY) == []
    assert session.reader.record(rosa).get("next_ask") is None
    assert [e.title for e in timeline.entries(session.reader, rosa) if e.kind == "note"] == ["Lead the kitchen"]
    editing.undo(session)
    assert session.reader.record(rosa).get("next_ask") == "Lead the kitchen"
    assert [e.title for e in timeline.entries(session.reader, rosa) if e.kind == "note"] == []


def test_nothing_is_due_on_a_day_without_a_year(session: Session) -> None:
    """Another program, or a newer Baton, may have put one there; the first page goes by the rest."""
    rosa = add(session, "Rosa", next_ask="Sing", next_ask_by="--02-16")
    talks.begin(session, rosa, "call", "--02-01", {"next_step": "Call back", "next_by": "--02-10"})
    editing.add_part(session, "step", plan_of(session), {"name": "Cook", "due": "--02-10"})
    assert [(item.title, item.due) for item in agenda.due(session.reader, TODAY)] == [("Cook", "")]
    assert [entry.day for entry in timeline.entries(session.reader, rosa) if entry.what == "talk"] == ["--02-01"]


def test_talks_are_found_by_what_was_said_and_go_with_their_person(session: Session) -> None:
    rosa = add(session, "Rosa")
    talk, _ = talks.begin(session, rosa, "visit", "2027-02-01", {"text": "Has a van"})
    assert session.reader.listing("person", "has a van").total == 1
    editing.delete(session, [rosa])
    assert session.reader.listing("person", "has a van").total == 0
    editing.undo(session)
    assert [each.id for each in session.reader.parts(rosa, "interaction")] == [talk]
    assert session.check() == []


def test_of_answers_given_apart_the_strictest_holds_for_each_channel(friends, stick) -> None:
    """Two chapters ask about the same channels without knowing of each other."""
    river, harbour = friends
    rosa = add(river, "Rosa", may_contact="yes")
    pass_on(river, harbour, stick)
    for name, here, there in (
        ("may_call", "yes", "no"),
        ("may_message", "no", "yes"),
        ("may_visit", "yes", "yes"),
        ("may_post", None, "no"),
        ("may_email", "yes", None),
    ):
        for session, value in ((river, here), (harbour, there)):
            if value is not None:
                reaching.answered(session, rosa, name, value, "2026-10-03")
    pass_on(harbour, river, stick)
    pass_on(river, harbour, stick)
    wanted = {"call": "no", "message": "no", "visit": "yes", "post": "no", "email": "yes"}
    for session in friends:
        person = session.reader.record(rosa)
        assert {channel: reaching.answer(person, channel) for channel in wanted} == wanted
        assert person.forked == frozenset()  # nobody is asked to choose: the strictest holds, on the day both wrote
    reaching.answered(river, rosa, "may_call", "yes", "2026-11-01")
    assert reaching.answer(river.reader.record(rosa), "call") == "yes"  # knowing of the no, it can be lifted


def test_household_relationships_and_talks_travel(friends, stick) -> None:
    river, harbour = friends
    rosa, ana = add(river, "Rosa"), add(river, "Ana")
    households.move_in(river, rosa, ana, "Mill Lane")
    relationships.relate(river, rosa, ana, "family", "daughter")
    talks.begin(river, rosa, "call", "2027-02-01", {"text": "Has a van"})
    pass_on(river, harbour, stick)
    assert [name for _, name in at_home(harbour, rosa).members] == ["Ana", "Rosa"]
    assert [(tie.name, tie.they_are) for tie in relationships.of(harbour.reader, rosa)] == [("Ana", "daughter")]
    assert harbour.reader.listing("person", "has a van").total == 1
    relationships.relate(harbour, ana, rosa, "family", "mother")
    pass_on(harbour, river, stick)
    assert relationships.of(river.reader, ana)[0].they_are == "mother"
    assert river.check() == harbour.check() == []


def pass_on(giver: Session, taker: Session, stick) -> None:
    file = giving.give(giver, stick, to=taker.secrets.root_public, scope="everything", may_edit=True).file
    with exchange.open_bundle(taker, file) as incoming:
        exchange.accept(taker, incoming)
