"""Filters over people: SQL lets through whom a look at each record lets through, in vaults of every kind."""

from __future__ import annotations

import datetime
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.ids import RecordId, link_id, new_id
from toolkit.domain import filters
from toolkit.domain.cells import Version, join, single
from toolkit.domain.fields import Kind, Reach, clean_line
from toolkit.domain.filters import Condition, Filter, Newer
from toolkit.domain.records import CONSENT, CUSTOM, PERSON
from toolkit.domain.same import YES
from toolkit.domain.state import WriterInfo
from toolkit.domain.text import fold
from toolkit.vault.batches import New
from toolkit.vault.people_lists import Order, count, people_listing
from toolkit.vault.reading import Reader, Record
from toolkit.vault.vault import Vault

from .conftest import KEY

TODAY = datetime.date(2026, 11, 27)
AGO = [(TODAY - datetime.timedelta(days=days)).isoformat() for days in (0, 1, 30, 60, 61, 400)]
PLACES = (None, "Ward 4, Hill", "ward 41", "Wárd 4", "Mill Lane")
PEOPLE, TAGS, EVENTS, CURRICULA, GROUPS = 7, 3, 4, 2, 3
OTHER = new_id()


class World:
    """A vault made of random choices, in which everything that a filter asks about occurs."""

    def __init__(self, vault: Vault, draw: Any) -> None:
        self.vault, self.draw = vault, draw
        with vault.edit("add") as edit:
            self.tags = [edit.create("tag", {"name": f"Tag {n}"}) for n in range(TAGS)]
            self.curricula = [edit.create("curriculum", {"name": f"Training {n}"}) for n in range(CURRICULA)]
            own = (("line", "Ward"), ("count", "Children"), ("date", "Joined"), ("yes_no", "Drives"))
            self.own = [
                CUSTOM + edit.create("custom_field", {"name": name, "on": "person", "kind": kind}).hex()
                for kind, name in own
            ]
        self.people: list[RecordId] = []
        for kind in ("add", "import"):
            with vault.edit(kind) as edit:
                self.people += edit.create_many(self._person() for _ in range(PEOPLE))
        with vault.edit("add") as edit:
            self.events = [self._event(edit) for _ in range(EVENTS)]
            self.groups = [self._group(edit, n) for n in range(GROUPS)]
            kinds = ("call", "visit", "note")
            self.talks = [
                edit.create(
                    "interaction", {"person": self.some(self.people), "kind": self.some(kinds), "day": self.some(AGO)}
                )
                for _ in range(self.draw(st.integers(0, 4)))
            ]
        self._later()

    def some(self, choices: Any) -> Any:
        return self.draw(st.sampled_from(list(choices)))

    def _person(self) -> New:
        values = {
            "name": self.some(("Ana", "Ben", "Chi")),
            "place": self.some(PLACES),
            "born": self.some((None, "1990-05-01", "2001-12-31", "--05-01")),
            "may_contact": self.some((None, *CONSENT)),
            "looked_after_by": self.some((None, *self.people)),
            "archived": self.some((None, None, False, True)),
        }
        ways = self.draw(st.lists(st.sampled_from(("phone", "email", "address")), max_size=2))
        parts = tuple(New("contact", {"kind": kind, "value": Reach(f"{kind} {n}")}) for n, kind in enumerate(ways))
        tags = self.draw(st.sets(st.sampled_from(self.tags)))
        return New("person", values, {"tags": tags}, None, parts, self._own())

    def _own(self) -> dict[str, Any]:
        line, number, day, flag = self.own
        found = {
            line: self.some((None, "Ward 4", "Hill")),
            number: self.some((None, 0, 3)),
            day: self.some((None, *AGO)),
            flag: self.some((None, True, False)),
        }
        return {name: value for name, value in found.items() if value is not None}

    def _event(self, edit: Any) -> RecordId:
        kind, starts = self.some((None, "training", "meeting")), self.some((None, *AGO))
        values = {
            "name": "Event",
            "kind": kind,
            "starts": starts and starts + "T18:30",
            "curriculum": self.some((None, *self.curricula)),
        }
        event: RecordId = edit.create("event", values)
        for person in self.draw(st.sets(st.sampled_from(self.people))):
            edit.create("attendance", {"event": event, "person": person, "status": self.some(("invited", "came"))})
        return event

    def _group(self, edit: Any, n: int) -> RecordId:
        search = None
        if n:
            asked = [Condition("place", "contains", "ward"), Condition("tag", "is", self.tags[0].hex())]
            search = filters.to_json(Filter((self.some(asked),), archived=self.some(("", "too", "only"))))
        people = self.draw(st.sets(st.sampled_from(self.people)))
        made: RecordId = edit.create("group", {"name": f"Group {n}", "search": search}, {"members": people})
        return made

    def _later(self) -> None:
        """What happens to records after they were made."""
        for what in self.draw(st.lists(st.sampled_from(sorted(LATER)), max_size=6)):
            with self.vault.edit("edit") as edit:
                LATER[what](self, edit)

    def condition(self) -> Condition | Newer:
        ids = {
            "tag": self.tags, "event": self.events, "trained": self.curricula, "group": self.groups,
            "looked_after_by": self.people,
        }  # fmt: skip
        values: dict[str, Any] = {
            **{name: st.sampled_from([each.hex() for each in known]) for name, known in ids.items()},
            "event_kind": st.sampled_from(("training", "meeting")),
            "contacted": st.sampled_from((0, 1, 30, 60, 500)),
            "added": st.sampled_from((0, 10_000)),
            "imported": st.sampled_from((0, 10_000)),
            "reached": st.sampled_from(("phone", "email")),
            "may_contact": st.sampled_from((None, *CONSENT)),
            "place": st.sampled_from(("ward 4", "Hill", "é")),
            "born": st.sampled_from((("1990-01-01", None), (None, "1999-01-01"), ("1990-05-01", "2002-01-01"))),
            self.own[0]: st.sampled_from(("ward", "l")),
            self.own[1]: st.sampled_from(((0, 0), (1, None))),
            self.own[2]: st.sampled_from(((AGO[3], None), (None, AGO[1]))),
            self.own[3]: st.just(True),
        }
        field = self.some([*values, "newer"])
        if field == "newer":
            return Newer('{"moon": "full"}')
        value = self.draw(values[field])
        made = [Condition(field, op, given) for op in filters.operators(field) for given in (value, None)]
        return self.some([each for each in made if filters.is_known(each)])


def _two_versions(world: World, edit: Any) -> None:
    """Somebody elsewhere wrote another value at the same time, with another clock."""
    n, state = edit.state(world.some(world.people))
    writer = new_id()
    edit.enrol({writer: WriterInfo(b"", "Far away")})
    name, value = world.some((("place", "Ward 4"), ("may_contact", "no"), ("archived", True), (world.own[0], "Hill")))
    clock = world.some((1, 1 << 61))
    edit.replace_cell(n, state, name, join(state.cell(name), single(Version(writer, 1, clock, value))))


def _merge(world: World, edit: Any) -> None:
    a, b = sorted((world.some(world.people), world.some(world.people)))
    if a != b and edit.number_of(link_id("same", a, b)) is None:
        edit.create("same", {"a": a, "b": b, "answer": YES})


LATER = {
    "two_versions": _two_versions,
    "merge": _merge,
    "delete": lambda world, edit: edit.delete(world.some([*world.people, *world.events, *world.tags, *world.talks])),
    "write": lambda world, edit: edit.write(world.some(world.people), "place", world.some(PLACES)),
    "own": lambda world, edit: edit.write(world.some(world.people), world.own[1], world.some((None, 0, 3))),
    "archive": lambda world, edit: edit.write(world.some(world.people), "archived", world.some((True, False))),
    "untag": lambda world, edit: edit.put_element(world.some(world.people), "tags", world.some(world.tags), False),
    "move": lambda world, edit: edit.write(world.some(world.events), "starts", world.some(AGO) + "T09:00"),
    "remove": lambda world, edit: edit.remove(world.events.pop()) if len(world.events) > 1 else None,
}


class Look:
    """Whom a filter lets through, found by looking at everybody."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.people = {each.id: each for each in reader.where("person")}
        heads = reader.heads(list(self.people))
        self.classes = {id_: set(reader.members(id_)) for id_ in self.people}
        assert not any(heads.get(id_, id_) != id_ for id_ in self.people)
        self.events = {each.id: each for each in reader.where("event")}
        self.came: dict[RecordId, set[RecordId]] = {id_: set() for id_ in self.people}
        for answer in reader.where("attendance", "t.status = 'came'"):
            for id_, members in self.classes.items():
                if answer.ref("person") in members:
                    self.came[id_].add(answer.ref("event") or b"")
        self.groups = {each.id: each for each in reader.where("group")}
        db = reader.db
        self.first = {
            id_: min(db.all(f"SELECT op FROM record WHERE id IN ({','.join('?' * len(m))})", list(m)))[0]
            for id_, m in self.classes.items()
        }
        self.ops = {op: (kind, t) for op, kind, t in db.all("SELECT op, kind, t FROM op")}

    def through(self, chosen: Filter) -> set[RecordId]:
        return {id_ for id_, person in self.people.items() if self._lets(chosen, person)}

    def _lets(self, chosen: Filter, person: Record) -> bool:
        archived = person.get("archived") is True
        if {"": archived, "only": not archived, "too": False}[chosen.archived]:
            return False
        met = [self._meets(each, person) for each in chosen.conditions]
        return not met or (any(met) if chosen.any else all(met))

    def _meets(self, condition: Condition | Newer, person: Record) -> bool:
        if isinstance(condition, Newer):
            return False
        negated = condition.op in ("is_not", "not_within", "contains_not", "empty")
        return self._is(condition, person) != negated

    def _is(self, condition: Condition, person: Record) -> bool:
        field, value = condition.field, condition.value
        came = [self.events[each] for each in self.came[person.id]]
        since = TODAY - datetime.timedelta(days=value) if isinstance(value, int) and value is not True else TODAY
        if field == "tag":
            return bytes.fromhex(value) in person.sets.get("tags", ())
        if field == "event":
            return any(each.id.hex() == value for each in came)
        if field == "event_kind":
            return any(each.get("kind") == value for each in came)
        if field == "trained":
            return any((each.ref("curriculum") or b"").hex() == value for each in came)
        if field == "contacted":
            days = [each.text("starts")[:10] for each in came]
            talks = self.reader.parts(person.id, "interaction")
            days += [talk.text("day") for talk in talks if talk.get("kind") != "note"]
            return any(day >= since.isoformat() for day in days)
        if field == "reached":
            return any(way.text("kind") == value for way in self.reader.parts(person.id, "contact"))
        if field == "group":
            group = self.groups.get(bytes.fromhex(value))
            if group is None:
                return False
            if group.get("search"):
                return self._lets(filters.from_json(group.text("search")), person)
            return bool(self.classes[person.id] & set(group.sets.get("members", ()))) and not person.get("archived")
        if field in ("added", "imported"):
            kind, t = self.ops[self.first[person.id]]
            day = datetime.datetime.fromtimestamp((t >> 12) / 1000).date()
            return day >= max(since, datetime.date(2000, 1, 1)) and (field == "added" or kind == "import")
        return self._asked(condition, person.get(field))

    def _asked(self, condition: Condition, shown: Any) -> bool:
        op, value = condition.op, condition.value
        if op in ("contains", "contains_not"):
            return isinstance(shown, str) and fold(clean_line(value)) in fold(shown)
        if op in ("filled", "empty"):
            return shown is not None
        if op == "between":
            low, high = value
            same = type(shown) is type(low if low is not None else high)
            if not same or str(shown).startswith("--"):
                return False
            return (low is None or shown >= low) and (high is None or shown <= high)
        if isinstance(shown, bytes):
            return value is not None and bytes.fromhex(value) in self.classes.get(shown, {shown}) | self._class(shown)
        return bool(shown == value)

    def _class(self, person: RecordId) -> set[RecordId]:
        return set(self.reader.members(person))


@given(st.data())
def test_sql_lets_through_whom_a_look_at_everybody_lets_through(data) -> None:
    with tempfile.TemporaryDirectory() as folder:
        vault = Vault.create(Path(folder), KEY, person="Leila")
        try:
            world = World(vault, data.draw)
            look = Look(vault.reader)
            for _ in range(4):
                conditions = tuple(world.condition() for _ in range(data.draw(st.integers(0, 3))))
                chosen = Filter(conditions, data.draw(st.booleans()), data.draw(st.sampled_from(("", "only", "too"))))
                expected = look.through(chosen)
                order = Order(data.draw(st.sampled_from(COLUMNS)), data.draw(st.booleans()))
                listing = people_listing(vault.reader, "", chosen, order, TODAY)
                found = vault.reader.records(listing.page(0, 100))
                assert {each.id for each in found} == expected, chosen
                assert len(found) == listing.total == count(vault.reader, chosen, today=TODAY)
                assert filters.from_json(filters.to_json(chosen)) == chosen
            assert vault.check() == []
        finally:
            vault.close()


COLUMNS = [field.name for field in PERSON.fields if field.kind in (Kind.LINE, Kind.DATE)] + [
    "looked_after_by", "reach", "tags", "contacted", "added"
]  # fmt: skip


@pytest.fixture
def people(vault: Vault) -> dict[str, RecordId]:
    with vault.edit("add") as edit:
        return {
            name: edit.create("person", {"name": name, "place": place})
            for name, place in (("Ana", "Mill"), ("Ben", None), ("Chi", "Ærø"), ("Dan", "mill"), ("Eva", "Zoo"))
        }


def names(vault: Vault, *asked: Any, query: str = "", **named: Any) -> list[str]:
    return [
        each.title for each in vault.reader.records(people_listing(vault.reader, query, *asked, **named).page(0, 99))
    ]


def test_any_column_sorts_both_ways_with_empty_ones_at_the_end(vault: Vault, people) -> None:
    assert names(vault, order=Order("place")) == ["Chi", "Ana", "Dan", "Eva", "Ben"]
    assert names(vault, order=Order("place", descending=True)) == ["Eva", "Ana", "Dan", "Chi", "Ben"]
    assert names(vault, order=Order("name", descending=True)) == ["Eva", "Dan", "Chi", "Ben", "Ana"]
    assert names(vault, order=Order("place", descending=True), query="mil") == ["Ana", "Dan"]


def test_whoever_looks_after_people_sorts_by_their_name(vault: Vault, people) -> None:
    with vault.edit("edit") as edit:
        edit.write(people["Ana"], "looked_after_by", people["Eva"])
        edit.write(people["Eva"], "looked_after_by", people["Ben"])
    assert names(vault, order=Order("looked_after_by"))[:2] == ["Eva", "Ana"]
    with vault.edit("edit") as edit:
        edit.write(people["Ben"], "name", "Zoe")
    assert names(vault, order=Order("looked_after_by"))[:2] == ["Ana", "Eva"]


def test_tags_sort_by_the_first_whatever_becomes_of_the_tag(vault: Vault, people) -> None:
    with vault.edit("add") as edit:
        cook, driver = edit.create("tag", {"name": "Cook"}), edit.create("tag", {"name": "Driver"})
        edit.put_element(people["Dan"], "tags", cook)
        edit.put_element(people["Ana"], "tags", driver)
    assert names(vault, order=Order("tags"))[:2] == ["Dan", "Ana"]
    with vault.edit("edit") as edit:
        edit.write(cook, "name", "Zither")
    assert names(vault, order=Order("tags"))[:2] == ["Ana", "Dan"]
    with vault.edit("delete") as edit:
        edit.delete(driver)
    assert names(vault, order=Order("tags"))[0] == "Dan"


def test_who_is_archived_is_out_of_lists_and_search_unless_asked_for(vault: Vault, people) -> None:
    with vault.edit("edit") as edit:
        edit.write(people["Dan"], "archived", True)
    assert "Dan" not in names(vault)
    assert names(vault, query="dan") == []
    assert [each.title for each in vault.reader.find_anything("dan")] == []
    assert names(vault, Filter(archived=filters.ONLY)) == ["Dan"]
    assert names(vault, Filter(archived=filters.TOO), query="dan") == ["Dan"]
    assert people_listing(vault.reader).total == 4
    with vault.edit("edit") as edit:
        edit.write(people["Dan"], "archived", False)
    assert names(vault, query="dan") == ["Dan"]


def test_not_being_in_a_group_of_archived_people_lets_everybody_else_through(vault: Vault, people) -> None:
    only = filters.to_json(Filter((Condition("place", "contains", "mill"),), archived=filters.ONLY))
    with vault.edit("add") as edit:
        edit.write(people["Dan"], "archived", True)
        group = edit.create("group", {"name": "Gone from the mill", "search": only})
    assert names(vault, Filter((Condition("group", "is_not", group.hex()),))) == ["Ana", "Ben", "Chi", "Eva"]


def test_groups_that_ask_about_each_other_hold_nobody_and_end(vault: Vault, people) -> None:
    first, second = new_id(), new_id()
    with vault.edit("add") as edit:
        for mine, other in ((first, second), (second, first)):
            asked = filters.to_json(Filter((Condition("group", "is", other.hex()),)))
            edit.create("group", {"name": "Round", "search": asked}, record_id=mine)
    assert names(vault, Filter((Condition("group", "is", first.hex()),))) == []


def test_the_roll_is_called_when_there_is_none(vault: Vault, people, tmp_path) -> None:
    with vault.edit("add") as edit:
        tag = edit.create("tag", {"name": "Cook"})
        edit.put_element(people["Dan"], "tags", tag)
        a, b = sorted((people["Ana"], people["Ben"]))
        edit.create("same", {"a": a, "b": b, "answer": YES})
    before = vault.reader.db.all("SELECT * FROM roll ORDER BY n")
    vault.local("DROP TABLE roll")
    vault.close()
    again = Vault(tmp_path, KEY, person="Leila")
    assert again.reader.db.all("SELECT * FROM roll ORDER BY n") == before
    assert len(before) == 4
    again.close()
