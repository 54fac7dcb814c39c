"""Records in a real encrypted database: made, changed, listed, found."""

from __future__ import annotations

import json
import random

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.domain.fields import Kind, Reach
from toolkit.domain.filters import Condition, Filter
from toolkit.domain.records import TYPES
from toolkit.vault.edits import New
from toolkit.vault.migrations import migrations
from toolkit.vault.people_lists import people_listing
from toolkit.vault.vault import DATABASE, Vault

from .conftest import KEY


def add_person(vault: Vault, name: str, **values: str) -> RecordId:
    with vault.edit("add") as edit:
        return edit.create("person", {"name": name, **values})


def names(vault: Vault, query: str = "") -> list[str]:
    listing = vault.reader.listing("person", query)
    return [record.title for record in vault.reader.records(listing.page(0, 1000))]


def test_a_record_comes_back_as_it_went_in(vault: Vault) -> None:
    with vault.edit("add") as edit:
        person = edit.create("person", {"name": "  Ñandú\tPérez ", "born": "--11-22", "may_contact": "no"})
        contact = edit.create(
            "contact", {"person": person, "kind": "phone", "value": Reach("07700 900142", "GB", "+447700900142")}
        )
        event = edit.create("event", {"name": "Tea", "starts": "2027-02-18T19:00", "online": False})
    record = vault.reader.record(person)
    assert record.values == {"name": "Ñandú Pérez", "born": "--11-22", "may_contact": "no"}
    assert vault.reader.record(contact).get("value") == Reach("07700 900142", "GB", "+447700900142")
    assert vault.reader.record(event).get("online") is False
    assert [part.id for part in vault.reader.parts(person, "contact")] == [contact]


def test_everything_is_still_there_when_opened_again(vault: Vault, tmp_path) -> None:
    person = add_person(vault, "Ana", note="line one\nline two")
    vault.close()
    again = Vault(tmp_path, KEY, person="Samuel")
    assert again.reader.record(person).get("note") == "line one\nline two"
    assert again.check() == []
    again.close()


def test_what_a_newer_baton_sent_is_at_home_once_the_tables_know_it(tmp_path) -> None:
    """Households and talks that came while this vault had no tables for them."""
    at = next(i for i, each in enumerate(migrations._migrations) if each.name == "people_together")
    later = migrations._migrations[at:]
    del migrations._migrations[at:]
    try:
        old = Vault.create(tmp_path, KEY, person="Leila")
        ana, odd, home, talk, ties = (bytes([i]) * 16 for i in range(1, 6))
        old.local("INSERT INTO op(op, kind, facts, who, t) VALUES(1, 'receive', '{}', 'Leila', 1)")
        old.local("INSERT INTO writer(w, id, device, person) VALUES(1, ?, ?, 'Leila')", (bytes(16), bytes(16)))
        people, unknown = (("person", ana), ("person", odd)), (("household", home), ("interaction", talk))
        for n, (kind, each) in enumerate((*people, *unknown, ("relationship", ties)), start=1):
            sql = "INSERT INTO record(n, id, type, w, s, t, rev, hidden, op) VALUES(?, ?, ?, 1, ?, 1, ?, 0, 1)"
            old.local(sql, (n, each, kind, n, n))
        for n, name in ((1, "ana"), (2, "odd")):
            old.local("INSERT INTO person(n, name, sort, find) VALUES(?, ?, ?, ?)", (n, name, name, name))
            old.local("INSERT INTO tri(rowid, find) VALUES(?, ?)", (n, name))
            old.local("INSERT INTO words(rowid, names) VALUES(?, ?)", (n, name))
        extra = [
            (1, "household", home.hex()),
            (1, "may_call", "no"),
            (1, "through", odd.hex()),
            (1, "bicycle", "red"),
            (3, "name", "Mill Lane"),
            (3, "phone", {"opaque": '["07700 900142","GB","+447700900142"]'}),
            (4, "person", ana.hex()),
            (4, "kind", "call"),
            (4, "text", "Wants to cook"),
            (5, "a", ana.hex()),
            (5, "b", odd.hex()),
            (5, "kind", "friend"),
        ]
        for n, field, value in extra:
            old.local("INSERT INTO extra(n, field, value) VALUES(?, ?, ?)", (n, field, json.dumps(value)))
        for s, through in ((11, ana), (12, odd)):
            sql = "INSERT INTO version(n, field, w, s, t, value) VALUES(1, 'through', 1, ?, 2, ?)"
            old.local(sql, (s, json.dumps(through.hex())))
        old.close()
    finally:
        migrations._migrations.extend(later)
    vault = Vault(tmp_path, KEY, person="Leila")
    assert vault.check() == []
    person = vault.reader.record(ana)
    assert (person.ref("household"), person.get("may_call"), person.get("bicycle")) == (home, "no", "red")
    assert person.forked == {"through"}
    assert {each[1] for each in vault.reader.fork(ana, "through").versions} == {ana, odd}
    assert vault.reader.record(home).get("phone") == Reach("07700 900142", "GB", "+447700900142")
    assert [each.text("text") for each in vault.reader.parts(ana, "interaction")] == ["Wants to cook"]
    assert [each.text("kind") for each in vault.reader.all("relationship")] == ["friend"]
    assert vault.reader.listing("household", "mill").total == 1
    vault.close()


def test_the_tables_hold_every_declared_field(vault: Vault) -> None:
    """A declaration and its migration must agree; adding a field to one alone fails here."""
    for name, declared in TYPES.items():
        columns = {row[1]: row[2] for row in vault.reader.db.all(f'PRAGMA table_info("{name}")')}
        expected = {"n": "INTEGER", **dict(declared.columns)}
        if declared.part_of is None:
            expected |= {"sort": "TEXT", "find": "TEXT"}
        assert columns == expected, name


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({}, "field.required"),
        ({"name": "x" * 201}, "field.too_long"),
        ({"name": "Ana", "born": "31.12.1990"}, "field.not_a_date"),
        ({"name": "Ana", "born": "2026-02-30"}, "field.not_a_date"),
        ({"name": "Ana", "looked_after_by": "somebody"}, "field.wrong_kind"),
        ({"name": "Ana", "shoe_size": "44"}, "field.unknown"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_and_nothing_is_written(vault: Vault, values, code) -> None:
    with pytest.raises(ToolkitError) as caught, vault.edit("add") as edit:
        edit.create("person", {"name": "First"})
        edit.create("person", values)
    assert caught.value.code == code
    assert names(vault) == []
    assert vault.check() == []


def test_a_failed_operation_leaves_the_next_one_sound(vault: Vault) -> None:
    with pytest.raises(RuntimeError), vault.edit("add") as edit:
        edit.create("person", {"name": "Lost"})
        raise RuntimeError("the program stumbled")
    add_person(vault, "Kept")
    assert names(vault) == ["Kept"]
    assert vault.check() == []


def test_a_link_made_twice_is_one_record(vault: Vault) -> None:
    with vault.edit("add") as edit:
        person = edit.create("person", {"name": "Ana"})
        event = edit.create("event", {"name": "Tea"})
        edit.create("attendance", {"event": event, "person": person, "status": "came"})
    with pytest.raises(ToolkitError) as caught, vault.edit("add") as edit:
        edit.create("attendance", {"event": event, "person": person, "status": "invited"})
    assert caught.value.code == "record.exists"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("nandu", True),
        ("PÉREZ", True),
        ("and", True),
        ("0770 0900", True),
        ("900142", True),
        ("+44 7700 900142", True),
        ("ana@exa", True),
        ("na", True),
        ("pé", True),
        ("er", False),  # two letters match the beginnings of words
        ("07", True),  # and of numbers, as they were typed and with the code of the country
        ("44", True),
        ("14", False),
        ("ward 4", True),
        ("ward 5", False),
        ("100%", True),
        ("10_%", False),
        ('"quoted"', True),
    ],
)
def test_search(vault: Vault, query: str, found: bool) -> None:
    person = add_person(vault, "Ñandú Pérez", place="Ward 4", note='gave 100% and "quoted" poems')
    with vault.edit("add") as edit:
        number = Reach("07700 900142", "GB", "+447700900142")
        edit.create("contact", {"person": person, "kind": "phone", "value": number})
        edit.create("contact", {"person": person, "kind": "email", "value": Reach("ana@example.org")})
    assert names(vault, query) == (["Ñandú Pérez"] if found else [])


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("ကိုကို", "ကို"),
        ("สมชาย", "มชา"),
        ("राम कुमार", "कुमा"),
        ("آمِنة الحسن", "آمنة"),
        ("Nguyễn Thị Lan", "thi lan"),
        ("Łukasz Żak", "lukasz zak"),
        ("李小龍", "李小"),
        ("ИВАН Ёлкин", "иван елк"),
    ],
)
def test_search_in_other_scripts(vault: Vault, name: str, query: str) -> None:
    add_person(vault, "Somebody Else")
    add_person(vault, name)
    assert names(vault, query) == [name]


def test_vowels_that_are_marks_are_not_ignored(vault: Vault) -> None:
    add_person(vault, "ကိုကို")
    add_person(vault, "ကာကာ")
    assert names(vault, "ကာကာ") == ["ကာကာ"]


def test_search_follows_edits_and_parts(vault: Vault) -> None:
    person = add_person(vault, "Ana")
    with vault.edit("edit") as edit:
        edit.write(person, "name", "Berta")
    assert names(vault, "ana") == []
    assert names(vault, "berta") == ["Berta"]
    with vault.edit("add") as edit:
        contact = edit.create("contact", {"person": person, "kind": "email", "value": Reach("b@example.org")})
    assert names(vault, "b@example") == ["Berta"]
    with vault.edit("delete") as edit:
        edit.delete(contact)
    assert names(vault, "b@example") == []


def test_anything_is_found_by_its_name_first_and_some_of_each_kind(vault: Vault) -> None:
    for number in range(6):
        add_person(vault, f"Ama {number}", note="Knows Sampson")
    add_person(vault, "Zola Samba")
    with vault.edit("edit") as edit:
        edit.create("plan", {"name": "A sample of soil"})
    assert [each.title for each in vault.reader.find_anything("sam", 4)] == [
        "Zola Samba", "A sample of soil", "Ama 0", "Ama 1",
    ]  # fmt: skip
    assert {each.type for each in vault.reader.find_anything("a", 3)} == {"person", "plan"}


def test_a_long_list_pages_the_same_however_it_is_asked(vault: Vault) -> None:
    shuffled = [f"Person {i:05}" for i in range(5000)]
    random.Random(7).shuffle(shuffled)
    with vault.edit("import") as edit:
        edit.create_many(New("person", {"name": name}) for name in shuffled)
    whole = vault.reader.listing("person")
    assert whole.total == 5000
    by_offset = [n for start in range(0, 5000, 700) for n in whole.page(start, 700)]
    assert [r.title for r in vault.reader.records(by_offset)] == sorted(shuffled)
    many = vault.reader.listing("person", "person")
    assert many.total is None
    by_last: list[int] = []
    while page := many.page(len(by_last), 700, after=by_last[-1] if by_last else None):
        by_last += page
    assert by_last == by_offset
    few = vault.reader.listing("person", "person 0012")
    assert few.total == sum("0012" in name for name in shuffled)


def test_lists_can_be_narrowed_by_a_tag(vault: Vault) -> None:
    with vault.edit("add") as edit:
        tag = edit.create("tag", {"name": "Steward"})
        tagged = edit.create("person", {"name": "Ana"}, {"tags": [tag]})
        edit.create("person", {"name": "Bo"})
    wearing = Filter((Condition("tag", "is", tag.hex()),))
    listing = people_listing(vault.reader, chosen=wearing)
    assert listing.total == 1
    assert vault.reader.records(listing.page(0, 10))[0].id == tagged
    with vault.edit("edit") as edit:
        edit.put_element(tagged, "tags", tag, False)
    assert people_listing(vault.reader, chosen=wearing).total == 0


def test_a_chapters_own_field_is_kept_found_and_undone(vault: Vault) -> None:
    person = add_person(vault, "Ana")
    with vault.edit("add") as edit:
        custom = edit.create("custom_field", {"name": "Bicycle", "on": "person", "kind": "line"})
    with vault.edit("edit") as edit:
        edit.write(person, f"x:{custom.hex()}", "red Dutch one")
    assert vault.reader.record(person).get(f"x:{custom.hex()}") == "red Dutch one"
    assert names(vault, "dutch") == ["Ana"]
    vault.undo(vault.last_undoable())
    assert vault.reader.record(person).get(f"x:{custom.hex()}") is None
    assert vault.check() == []


def test_every_kind_of_value_is_declared_somewhere_or_needless() -> None:
    used = {field.kind for declared in TYPES.values() for field in declared.fields}
    assert used == set(Kind)


def test_a_newer_vault_is_refused_and_left_alone(vault: Vault, tmp_path) -> None:
    add_person(vault, "Ana")
    vault.local(
        "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES('baton', 'm999_future', '2030')"
    )
    vault.close()
    before = (tmp_path / DATABASE).read_bytes()
    with pytest.raises(ToolkitError) as caught:
        Vault(tmp_path, KEY, person="Leila")
    assert caught.value.code == "vault.newer"
    assert (tmp_path / DATABASE).read_bytes() == before


def test_a_verified_copy_is_made_before_tables_change(vault: Vault, tmp_path) -> None:
    person = add_person(vault, "Ana")
    vault.close()

    def m999_planted(db) -> None:
        db.execute("ALTER TABLE tag ADD COLUMN planted TEXT")

    migrations()(m999_planted)
    try:
        Vault(tmp_path, KEY, person="Leila").close()
    finally:
        migrations._migrations.pop()
    copy = tmp_path / "before-m999_planted.db"
    (tmp_path / "old").mkdir()
    copy.rename(tmp_path / "old" / DATABASE)
    old = Vault(tmp_path / "old", KEY, person="Leila")
    assert old.reader.record(person).title == "Ana"
    old.close()


@pytest.mark.parametrize("key", [bytes(32), KEY[::-1]])
def test_the_wrong_key_opens_nothing(vault: Vault, tmp_path, key: bytes) -> None:
    vault.close()
    with pytest.raises(ToolkitError) as caught:
        Vault(tmp_path, key, person="Nobody")
    assert caught.value.code == "vault.wrong_key"


def test_check_finds_a_flipped_bit_anywhere(vault: Vault, tmp_path) -> None:
    with vault.edit("import") as edit:
        edit.create_many(New("person", {"name": f"Person {i}", "note": "x" * 200}) for i in range(300))
    vault.close()
    path = tmp_path / DATABASE
    whole = path.read_bytes()
    rng = random.Random(3)
    for position in rng.sample(range(len(whole)), 12):
        damaged = bytearray(whole)
        damaged[position] ^= 1 << rng.randrange(8)
        path.write_bytes(damaged)
        try:
            opened = Vault(tmp_path, KEY, person="Leila")
        except ToolkitError as error:
            assert error.code in ("vault.wrong_key", "vault.damaged", "vault.failed"), error
            continue
        assert opened.check() != [], position
        opened.close()
    path.write_bytes(whole)
