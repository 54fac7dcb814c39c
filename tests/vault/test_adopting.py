"""What a newer Baton sent before this one knew it gets its place once the tables for it are there."""

from __future__ import annotations

from sqlite_utils import Database

from toolkit.base.ids import new_id
from toolkit.domain.cells import Version, single
from toolkit.domain.fields import Value
from toolkit.domain.state import RecordState, Stamp, WriterInfo
from toolkit.vault.migrations import adopt_field, adopt_type
from toolkit.vault.vault import Vault

COLUMNS = {"name": "text", "note": "text", "search": "text", "order": "text", "archived": "yes_no"}
WRITER = new_id()


def came(vault: Vault, type_name: str, values: dict[str, Value]) -> bytes:
    """A record of a type that this vault does not know; then it is told the type."""
    record_id = new_id()
    stamp = Stamp(WRITER, 1, 5)
    state = RecordState(record_id, "not_yet_known", stamp, dict(values))
    state.put("note", single(Version(WRITER, 2, 6, "Written later")))
    with vault.edit("receive") as edit:
        edit.enrol({WRITER: WriterInfo(b"", "Far away")})
        edit.take_new([(state, [])])
        edit.db.execute("UPDATE record SET type = ? WHERE id = ?", (type_name, record_id))
    return record_id


def test_records_of_a_type_that_came_early_are_whole_and_found(vault: Vault) -> None:
    inside, outside = new_id(), new_id()
    values: dict[str, Value] = {
        "name": "Ürban Gardeners",
        "archived": False,
        "order": "a1",
        f"members/{inside.hex()}": True,
        f"members/{outside.hex()}": False,
        "colour": "green",
    }
    group = came(vault, "group", values)
    with vault.edit("migrate") as edit:
        database = Database(edit.db.raw, execute_plugins=False)
        adopt_type(database, "group", "name", COLUMNS, searched=("name", "note"), sets=("members",))
    found = vault.reader.record(group)
    assert (found.title, found.get("archived"), found.text("note")) == ("Ürban Gardeners", False, "Written later")
    assert found.sets == {"members": (inside,)}
    assert found.get("colour") == "green"
    assert found.newer == 1
    n = vault.reader.number_of(group)
    assert vault.reader.listing("group", "urban").page(0, 5) == [n]
    assert vault.reader.listing("group", "written").page(0, 5) == [n]
    assert vault.check() == []


def test_values_that_do_not_fit_stay_where_they_are(vault: Vault) -> None:
    group = came(vault, "group", {"name": "Kitchen", "archived": "perhaps"})
    with vault.edit("migrate") as edit:
        adopt_type(Database(edit.db.raw, execute_plugins=False), "group", "name", COLUMNS)
    assert vault.reader.record(group).get("archived") == "perhaps"


def test_a_field_that_came_early_stands_in_its_column(vault: Vault) -> None:
    with vault.edit("add") as edit:
        person = edit.create("person", {"name": "Ana"})
        n = edit.number_of(person)
        edit.db.execute("INSERT INTO extra(n, field, value) VALUES(?, 'archived', 'true')", (n,))
        adopt_field(Database(edit.db.raw, execute_plugins=False), "person", "archived", "yes_no")
    assert vault.reader.db.value("SELECT archived FROM person") == 1
    assert vault.reader.db.value("SELECT count(*) FROM extra") == 0
    assert vault.reader.record(person).get("archived") is True
