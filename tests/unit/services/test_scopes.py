"""Parts of a vault for others: what goes, what stays, what comes later, and what ends."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.unit.services.sharing import confirm, give, hand, read, root, state, take
from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.domain.fields import Reach
from toolkit.services import chapters, editing, exchange, forgetting, merging, scopes, sharing, showing, tray
from toolkit.services.judging import Choice
from toolkit.services.session import Session


@dataclass
class Work:
    """A plan whose steps Ana and Bo do, and a group of Ana and Chi; each has a phone, an e-mail and a note."""

    plan: RecordId
    steps: list[RecordId]
    group: RecordId
    ana: RecordId
    bo: RecordId
    chi: RecordId
    tag: RecordId


SECRETS = ("ana-note", "bo-note", "chi-note", "quiet tag", "ward-ana", "ana@example.org")
PHONES = ("07700 900142", "07700 900143", "07700 900144")


@pytest.fixture
def work(friends: tuple[Session, Session]) -> Work:
    river, _ = friends
    with river.vault.edit("add") as edit:
        tag = edit.create("tag", {"name": "quiet tag"})
        people = []
        for name, phone in zip(("Ana", "Bo", "Chi"), PHONES, strict=True):
            low = name.lower()
            values = {"name": name, "note": f"{low}-note", "place": f"ward-{low}", "may_contact": "yes"}
            person = edit.create("person", values, {"tags": [tag]})
            edit.create("contact", {"person": person, "kind": "phone", "value": Reach(phone, "GB"), "order": "a"})
            mail = Reach(f"{low}@example.org")
            edit.create("contact", {"person": person, "kind": "email", "value": mail, "note": f"{low}-mail-note"})
            people.append(person)
        ana, bo, chi = people
        plan = edit.create("plan", {"name": "Keep the night bus", "looked_after_by": ana})
        edit.create("goal", {"plan": plan, "kind": "political", "name": "The night bus stays"})
        steps = [edit.create("step", {"plan": plan, "name": f"Step of {who.hex()}", "owner": who}) for who in (ana, bo)]
        edit.create("plan", {"name": "Another plan"})
        group = edit.create("group", {"name": "Drivers", "note": "who drives"}, {"members": [ana, chi]})
        event = edit.create("event", {"name": "Meeting", "note": "event-note", "led_by": bo})
        edit.create("attendance", {"event": event, "person": ana, "status": "came", "note": "came late"})
        edit.create("attendance", {"event": event, "person": bo, "status": "came"})
    return Work(plan, steps, group, ana, bo, chi, tag)


def names(session: Session) -> set[str]:
    return {person.title for person in session.reader.all("person")}


def ways(session: Session) -> set[str]:
    return {str(each.values["value"].typed) for each in session.reader.where("contact")}  # type: ignore[union-attr]


def test_a_plan_goes_with_its_team_by_name_alone(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    given = give(river, harbour, stick, f"plan:{work.plan.hex()}")
    assert given.counts == {"plan": 1, "goal": 1, "step": 2, "person": 2}
    _, text = read(harbour, given)
    for withheld in (*SECRETS, *PHONES, "Chi", "Another plan", "Drivers"):
        assert withheld.encode() not in text
    take(harbour, given)
    assert names(harbour) == {"Ana", "Bo"}
    assert ways(harbour) == set()
    assert harbour.reader.record(work.ana).get("may_contact") == "yes"
    assert set(state(harbour, work.ana).names()) == {"name", "may_contact"}


def test_contact_points_go_only_where_they_were_chosen(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    given = give(river, harbour, stick, f"group:{work.group.hex()}+phones+tags")
    assert given.counts == {"group": 1, "person": 2, "contact": 2, "tag": 1}
    _, text = read(harbour, given)
    for withheld in ("ana-note", "ana@example.org", "Bo", "who drives", "ward-ana", "Keep the night bus"):
        assert withheld.encode() not in text
    take(harbour, given)
    assert ways(harbour) == {PHONES[0], PHONES[2]}
    assert harbour.reader.record(work.group).sets["members"] == tuple(sorted((work.ana, work.chi)))


def test_what_is_about_people_goes_with_those_who_are_named(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    given = give(river, harbour, stick, f"group:{work.group.hex()}+attendance")
    assert given.counts == {"group": 1, "person": 2, "event": 1, "attendance": 1}
    states, text = read(harbour, given)
    assert b"event-note" not in text
    assert b"came late" not in text
    assert work.bo not in {value for each in states for value in each.plain.values()}


def test_somebody_outside_of_the_scope_is_somebody_of_that_chapter_until_they_come(friends, stick, work: Work) -> None:
    river, harbour = friends
    given = hand(river, harbour, stick, f"plan:{work.plan.hex()}+nobody")
    assert given.counts == {"plan": 1, "goal": 1, "step": 2}
    assert harbour.reader.record(work.steps[1]).ref("owner") == work.bo
    assert names(harbour) == set()
    assert harbour.reader.spoken_of([work.bo]) == {work.bo: "Riverbend"}
    hand(river, harbour, stick, f"plan:{work.plan.hex()}")
    assert harbour.reader.titles([work.bo]) == {work.bo: "Bo"}
    assert harbour.reader.spoken_of([work.bo]) == {}


def test_the_handoff_pack_names_who_holds_what_and_how_to_reach_nobody(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    editing.create(river, "duty", {"name": "Keep the keys"}, {"holders": [work.bo]})
    editing.create(river, "chapter", {"name": "Mill Lane", "place": "North", "contact": "ask for Dee"})
    given = give(river, harbour, stick, "handoff")
    assert given.counts == {"plan": 2, "goal": 1, "step": 2, "person": 2, "duty": 1, "chapter": 1}
    _, text = read(harbour, given)
    for withheld in (*SECRETS, *PHONES, "Chi", "ask for Dee"):
        assert withheld.encode() not in text
    take(harbour, given)
    (duty,) = harbour.reader.all("duty")
    assert harbour.reader.titles(duty.sets["holders"]) == {work.bo: "Bo"}


def test_the_starter_kit_is_about_nobody_and_no_chapter(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    values = {"name": "Keep the keys", "stage": "local", "note": "ask Bo"}
    editing.create(river, "duty", values, {"holders": [work.bo]})
    editing.create(river, "custom_field", {"name": "Shirt size", "on": "person", "kind": "line"})
    editing.create(river, "plan", {"name": "A pattern", "template": True, "looked_after_by": work.bo})
    given = give(river, harbour, stick, "starter")
    assert given.counts == {"duty": 1, "custom_field": 1, "plan": 1}
    states, text = read(harbour, given)
    assert b"ask Bo" not in text
    assert {name for each in states for name in each.names()} == {"name", "template", "on", "kind"}


def test_what_is_gone_can_not_be_given(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    with river.vault.edit("delete") as edit:
        edit.delete(work.plan)
    for scope in (f"plan:{work.plan.hex()}", f"group:{work.plan.hex()}", f"plan:{work.ana.hex()}"):
        with pytest.raises(ToolkitError) as raised:
            give(river, harbour, stick, scope)
        assert raised.value.code == "bundle.scope_gone"
    assert not list(stick.iterdir())


# What comes later


def test_after_a_receipt_goes_what_changed_and_who_came_in(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    scope = f"group:{work.group.hex()}+phones"
    hand(river, harbour, stick, scope)
    confirm(harbour, river, stick)
    assert give(river, harbour, stick, scope).counts == {"group": 1}
    editing.set_field(river, work.ana, "note", "ana-note, longer")
    assert b"longer" not in read(harbour, give(river, harbour, stick, scope))[1]
    with river.vault.edit("edit") as edit:
        edit.put_element(work.group, "members", work.bo)
    # Nobody changed Bo since, and they never got him.
    given = give(river, harbour, stick, scope)
    assert given.counts == {"group": 1, "person": 2, "contact": 2}  # Ana changed, though not in what they see
    take(harbour, given)
    assert names(harbour) == {"Ana", "Bo", "Chi"}


def test_who_comes_back_into_a_scope_goes_whole(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    scope = f"group:{work.group.hex()}+phones"
    hand(river, harbour, stick, scope)
    confirm(harbour, river, stick)
    put(river, work.group, work.chi, present=False)
    give(river, harbour, stick, scope)  # is lost
    editing.set_field(river, work.chi, "name", "Chi Two")
    given = hand(river, harbour, stick, scope)
    assert given.counts == {"group": 1}
    assert harbour.reader.record(work.group).sets["members"] == (work.ana,)
    confirm(harbour, river, stick)
    put(river, work.group, work.chi, present=True)
    hand(river, harbour, stick, scope)
    assert harbour.reader.record(work.chi).title == "Chi Two"


def put(session: Session, group: RecordId, person: RecordId, *, present: bool) -> None:
    with session.vault.edit("edit") as edit:
        edit.put_element(group, "members", person, present)


def test_a_receipt_for_one_mask_is_none_for_a_wider_one(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    scope = f"group:{work.group.hex()}"
    hand(river, harbour, stick, scope)
    confirm(harbour, river, stick)
    given = hand(river, harbour, stick, f"{scope}+phones")
    assert given.counts == {"group": 1, "person": 2, "contact": 2}
    confirm(harbour, river, stick)
    hand(river, harbour, stick, "everything")
    confirm(harbour, river, stick)
    # Who has all has each part of it.
    assert give(river, harbour, stick, f"plan:{work.plan.hex()}+note").counts == {}


def test_a_lost_bundle_and_a_restored_vault_lose_nobody(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    scope = f"group:{work.group.hex()}"
    hand(river, harbour, stick, scope)
    confirm(harbour, river, stick)
    put(river, work.group, work.bo, present=True)
    give(river, harbour, stick, scope)  # is lost
    assert give(river, harbour, stick, scope).counts == {"group": 1, "person": 1}
    # Their laptop is restored from a backup that was made before anything came.
    harbour.vault.renew_instance()
    harbour.vault.local("DELETE FROM bundle")
    confirm(harbour, river, stick)
    assert give(river, harbour, stick, scope).counts == {"group": 1, "person": 3}


# What is still told of what went earlier


def test_deletions_and_stricter_answers_go_to_whoever_had_the_record(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    hand(river, harbour, stick, f"group:{work.group.hex()}+phones")
    confirm(harbour, river, stick)
    sharing.end(river, root(harbour), f"group:{work.group.hex()}+phones")
    editing.set_field(river, work.ana, "may_contact", "no")
    editing.set_field(river, work.ana, "place", "ward nine")
    editing.set_field(river, work.bo, "may_contact", "no")
    with river.vault.edit("delete") as edit:
        edit.delete(work.chi)
        edit.delete(work.bo)
    given = give(river, harbour, stick, "kit")
    states, text = read(harbour, given)
    assert {each.id for each in states} == {work.ana, work.chi}
    for withheld in (b"ward nine", b"ana-note", work.tag.hex().encode(), b"tags", b"note"):
        assert withheld not in text
    taken = take(harbour, given)
    assert harbour.reader.record(work.ana).get("may_contact") == "no"
    assert taken.deletions == 1
    confirm(harbour, river, stick)
    assert give(river, harbour, stick, "kit").counts == {}
    forgetting.forget(river, [work.ana])
    assert [each.forgotten for each in read(harbour, give(river, harbour, stick, "kit"))[0]] == [True]


def test_a_number_deleted_after_its_person_left_the_group_is_told(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    scope = f"group:{work.group.hex()}+phones"
    hand(river, harbour, stick, scope)
    put(river, work.group, work.chi, present=False)
    (phone,) = [each for each in river.reader.parts(work.chi, "contact") if each.text("kind") == "phone"]
    (mail,) = [each for each in river.reader.parts(work.chi, "contact") if each.text("kind") == "email"]
    with river.vault.edit("delete") as edit:
        edit.delete(phone.id)
        edit.delete(mail.id)
    states, _ = read(harbour, give(river, harbour, stick, scope))
    assert phone.id in {each.id for each in states}
    assert mail.id not in {each.id for each in states}


def test_looser_answers_are_no_news_after_the_end(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    editing.set_field(river, work.ana, "may_contact", "no")
    scope = f"group:{work.group.hex()}"
    hand(river, harbour, stick, scope)
    sharing.end(river, root(harbour), scope)
    editing.set_field(river, work.ana, "may_contact", "yes")
    assert read(harbour, give(river, harbour, stick, "kit"))[0] == []


def test_an_answer_about_somebody_who_is_not_here_waits_for_them(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    scope = f"group:{work.group.hex()}"
    early = give(river, harbour, stick, scope)
    sharing.end(river, root(harbour), scope)
    editing.set_field(river, work.ana, "may_contact", "no")
    hand(river, harbour, stick, "kit")
    assert names(harbour) == set()
    assert tray.look(harbour.reader).total == 0
    assert tray.senders(harbour.reader) == []
    take(harbour, early)
    assert harbour.reader.record(work.ana).get("may_contact") == "no"


def test_stricter_answers_hold_at_once_and_all_else_waits(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    hand(river, harbour, stick, f"group:{work.group.hex()}+note")
    editing.set_field(harbour, work.ana, "may_contact", "no")
    editing.set_field(harbour, work.ana, "note", "typed in Harbour Street")
    editing.set_field(harbour, work.chi, "may_contact", None)
    taken = take(river, give(harbour, river, stick, "everything"))
    assert river.reader.record(work.ana).get("may_contact") == "no"
    assert river.reader.record(work.ana).get("note") == "ana-note"
    assert river.reader.record(work.chi).get("may_contact") == "yes"
    assert taken.applied == {"person": 1}
    assert {kept.item.id for kept in tray.look(river.reader).items} == {work.ana, work.chi}
    assert [change.field for kept in tray.look(river.reader).items for change in kept.item.fields] == [
        "note",
        "may_contact",
    ]


def test_a_stricter_answer_can_be_left_out_by_whoever_looks(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    hand(river, harbour, stick, f"group:{work.group.hex()}")
    editing.set_field(harbour, work.ana, "may_contact", "no")
    given = give(harbour, river, stick, "everything")
    with exchange.open_bundle(river, given.file) as incoming:
        preview = exchange.preview(river, incoming)
        assert [(item.title, item.why) for item in preview.changed] == [("Ana", "consent")]
        exchange.accept(river, incoming, choice=Choice(left={work.ana}))
    assert river.reader.record(work.ana).get("may_contact") == "yes"
    assert [kept.item.id for kept in tray.look(river.reader).items] == [work.ana]


def test_people_who_are_one_go_as_one_with_the_strictest_answer(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    merging.merge(river, [work.ana, work.bo], keep={})
    with river.vault.edit("edit") as edit:
        edit.put_element(work.group, "members", work.chi, False)
    # Written before the merge, in another vault, it would stand in one of the two records alone.
    given = give(river, harbour, stick, f"group:{work.group.hex()}")
    assert given.counts == {"group": 1, "person": 2, "same": 1}
    take(harbour, given)
    assert len(harbour.reader.members(work.ana)) == 2


# Shares


def test_a_share_is_listed_ends_and_says_what_may_be_edited(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    plan, group = f"plan:{work.plan.hex()}", f"group:{work.group.hex()}"
    hand(river, harbour, stick, plan, may_edit=True)
    hand(river, harbour, stick, group)
    hand(river, harbour, stick, group, may_edit=True)
    listed = {each.scope: (each.may_edit, each.ended) for each in sharing.shares(river.reader, root(harbour))}
    assert listed == {plan: (True, None), group: (True, None)}
    assert chapters.rights(harbour.reader, root(river)).there == {"plan": 1, "person": 3, "group": 1}
    sharing.end(river, root(harbour), plan)
    # Ana is in the group, too, where they may still change her.
    assert chapters.rights(river.reader, root(harbour)).here == {"person": 2, "group": 1}
    hand(river, harbour, stick, "kit")
    assert chapters.rights(harbour.reader, root(river)).there == {"person": 2, "group": 1}
    sharing.take_right_back(river, root(harbour), group)
    assert chapters.rights(river.reader, root(harbour)).here == {}
    hand(river, harbour, stick, "kit")
    assert chapters.rights(harbour.reader, root(river)).there == {}
    ended = {each.scope: each.ended is not None for each in sharing.shares(river.reader, root(harbour))}
    assert ended == {plan: True, group: False, "kit": False}


def test_a_late_bundle_gives_no_right_back(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    early = give(river, harbour, stick, f"plan:{work.plan.hex()}", may_edit=True)
    chapters.let_no_more(river, root(harbour))
    hand(river, harbour, stick, "kit")
    take(harbour, early)
    assert harbour.reader.record(work.plan).title == "Keep the night bus"
    assert chapters.rights(harbour.reader, root(river)).there == {}


def test_an_ended_share_begun_again_goes_whole(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    scope = f"group:{work.group.hex()}"
    hand(river, harbour, stick, scope)
    confirm(harbour, river, stick)
    sharing.end(river, root(harbour), scope)
    confirm(harbour, river, stick)
    assert give(river, harbour, stick, scope).counts == {"group": 1, "person": 2}
    assert [each.ended for each in sharing.shares(river.reader, root(harbour))] == [None]


# Names for scopes, and what is shown before


def test_a_scope_is_kept_under_a_name_and_given_by_it(friends, stick: Path, work: Work) -> None:
    river, harbour = friends
    scope = scopes.named(river.reader, f"group:{work.group.hex()}+phones")
    scopes.save(river, "For the  drivers", scope)
    scopes.save(river, "for the drivers", scope)
    assert [(each.name, each.scope) for each in scopes.saved(river.reader)] == [("for the drivers", scope)]
    given = give(river, harbour, stick, "FOR THE DRIVERS")
    assert given.counts["contact"] == 2
    for name in ("", "kit", "Everything", f"plan:{work.plan.hex()}", "x" * 81):
        with pytest.raises(ToolkitError) as raised:
            scopes.save(river, name, scope)
        assert raised.value.code == "scope.name"
    scopes.remove(river, "For The Drivers")
    with pytest.raises(ToolkitError) as raised:
        give(river, harbour, stick, "for the drivers")
    assert raised.value.code == "bundle.scope"
    with pytest.raises(ToolkitError) as raised:
        scopes.remove(river, "for the drivers")
    assert raised.value.code == "scope.unknown"


@pytest.mark.parametrize("chosen", ["", "+phones+note", "+tags+emails+about+attendance+interaction+own_fields"])
def test_what_is_shown_is_what_goes(friends, stick: Path, work: Work, chosen: str) -> None:
    river, harbour = friends
    editing.set_field(river, work.chi, "may_contact", "no")
    scope = f"group:{work.group.hex()}{chosen}"
    sight = showing.look(river.reader, scope)
    given = give(river, harbour, stick, scope)
    assert sight.counts == given.counts
    assert sight.said_no == 1
    page = showing.page(river.reader, sight, "person", 0, 100)
    assert [(item.title, item.forbids) for item in page.items] == [("Ana", ()), ("Chi", ("may_contact",))]
    states, _ = read(harbour, given)
    going = {each.id: set(each.names()) for each in states}
    shown = {line.field for line in page.items[0].lines if line.type == "person"}
    assert shown == going[work.ana]
    kinds = {"phone"} if "phones" in chosen else {"email"} if "emails" in chosen else set()
    assert {line.kind for line in page.items[0].lines if line.kind} == kinds
    assert showing.page(river.reader, sight, "person", 1, 1).items == page.items[1:]


def test_the_preview_calls_nobody_by_a_name_that_they_will_not_have(friends, work: Work) -> None:
    river, _ = friends
    sight = showing.look(river.reader, f"plan:{work.plan.hex()}+nobody")
    page = showing.page(river.reader, sight, "step", 0, 10)
    assert {line.value for item in page.items for line in item.lines if line.field == "owner"} == {work.ana, work.bo}
    assert page.titles == {work.plan: "Keep the night bus"}
