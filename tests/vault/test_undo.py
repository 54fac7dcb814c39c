"""Undo and redo come from the history, and are edits that other vaults hear of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.errors import Cancelled, ToolkitError
from toolkit.base.ids import RecordId
from toolkit.base.progress import Progress
from toolkit.domain.fields import Reach
from toolkit.vault.edits import New
from toolkit.vault.vault import Vault

from .conftest import KEY


def write(vault: Vault, record: RecordId, field: str, value: object) -> int:
    with vault.edit("edit") as edit:
        edit.write(record, field, value)
    return edit.op


@pytest.fixture
def ana(vault: Vault) -> RecordId:
    with vault.edit("add") as edit:
        person = edit.create("person", {"name": "Ana", "place": "Ward 4"})
        edit.create("contact", {"person": person, "kind": "phone", "value": Reach("07700 900142")})
    return person


def test_an_edit_is_undone_and_redone(vault: Vault, ana: RecordId) -> None:
    write(vault, ana, "place", "Ward 5")
    write(vault, ana, "place", "Ward 6")
    seen = []
    for _ in range(2):
        vault.undo(vault.last_undoable())
        seen.append(vault.reader.record(ana).get("place"))
    assert seen == ["Ward 5", "Ward 4"]
    for _ in range(2):
        vault.undo(vault.last_redoable())
        seen.append(vault.reader.record(ana).get("place"))
    assert seen[2:] == ["Ward 5", "Ward 6"]
    assert vault.last_redoable() is None
    assert vault.check() == []


def test_a_new_edit_ends_redoing(vault: Vault, ana: RecordId) -> None:
    write(vault, ana, "place", "Ward 5")
    vault.undo(vault.last_undoable())
    write(vault, ana, "offers", "a van")
    assert vault.last_redoable() is None


def test_what_was_empty_is_empty_again(vault: Vault, ana: RecordId) -> None:
    op = write(vault, ana, "note", "first words")
    vault.undo(op)
    assert vault.reader.record(ana).get("note") is None


def test_undoing_leaves_later_edits_alone(vault: Vault, ana: RecordId) -> None:
    early = write(vault, ana, "place", "Ward 5")
    write(vault, ana, "place", "Ward 6")
    undone = vault.undo(early)
    assert undone.kept == [(ana, "place")]
    assert vault.reader.record(ana).get("place") == "Ward 6"


def test_a_deleted_person_comes_back_whole(vault: Vault, ana: RecordId) -> None:
    with vault.edit("delete") as edit:
        edit.delete(ana)
    assert vault.reader.listing("person", "07700").total == 0
    assert vault.reader.counts()["person"] == 0
    vault.undo(edit.op)
    assert vault.reader.listing("person", "07700").total == 1
    assert len(vault.reader.parts(ana, "contact")) == 1
    vault.undo(vault.last_redoable())
    assert vault.reader.listing("person").total == 0
    assert vault.check() == []


def test_adding_somebody_is_undone(vault: Vault, ana: RecordId) -> None:
    vault.undo(vault.last_undoable())
    assert vault.reader.listing("person").total == 0
    vault.undo(vault.last_redoable())
    assert vault.reader.listing("person").total == 1


def test_an_import_is_undone_next_week_without_what_was_written_since(vault: Vault, ana: RecordId, tmp_path) -> None:
    with vault.edit("import") as edit:
        made = edit.create_many(New("person", {"name": f"Person {i}"}) for i in range(1200))
    write(vault, made[7], "place", "somewhere we asked")
    vault.close()
    later = Vault(tmp_path, KEY, person="Samuel")
    undone = later.undo(edit.op)
    assert undone.kept == [(made[7], "")]
    titles = [r.title for r in later.reader.records(later.reader.listing("person").page(0, 10))]
    assert titles == ["Ana", "Person 7"]
    assert later.check() == []
    later.close()


def test_undoing_an_import_spares_whoever_got_a_new_number_since(vault: Vault) -> None:
    phone = New("contact", {"kind": "phone", "value": Reach("07700 900142")})
    with vault.edit("import") as edit:
        made = edit.create_many(New("person", {"name": f"Person {i}"}, parts=(phone,)) for i in range(4))
    with vault.edit("edit") as later:
        later.write(vault.reader.parts(made[1], "contact")[0].id, "note", "after six")
    with vault.edit("add") as added:
        added.create("contact", {"person": made[2], "kind": "phone", "value": Reach("07700 900143")})
    undone = vault.undo(edit.op)
    assert {record for record, _ in undone.kept} == {made[1], made[2]}
    assert vault.reader.listing("person").total == 2
    assert len(vault.reader.parts(made[2], "contact")) == 2
    assert vault.check() == []


def test_tags_are_undone(vault: Vault, ana: RecordId) -> None:
    with vault.edit("add") as edit:
        tag = edit.create("tag", {"name": "Steward"})
    with vault.edit("edit") as edit:
        edit.put_element(ana, "tags", tag)
    vault.undo(edit.op)
    assert vault.reader.record(ana).sets == {}
    vault.undo(vault.last_redoable())
    assert vault.reader.record(ana).sets == {"tags": (tag,)}


def test_undo_never_loosens_consent_unasked(vault: Vault, ana: RecordId) -> None:
    write(vault, ana, "may_contact", "yes")
    op = write(vault, ana, "may_contact", "no")
    undone = vault.undo(op)
    assert undone.kept == [(ana, "may_contact")]
    assert vault.reader.record(ana).get("may_contact") == "no"
    stricter = write(vault, ana, "may_contact", "yes")
    vault.undo(stricter)
    assert vault.reader.record(ana).get("may_contact") == "no"
    again = write(vault, ana, "may_contact", "yes")
    last = write(vault, ana, "may_contact", "no")
    vault.undo(last, loosen=True)
    assert vault.reader.record(ana).get("may_contact") == "yes"
    assert again < last


def test_nothing_is_undone_twice(vault: Vault, ana: RecordId) -> None:
    op = write(vault, ana, "place", "Ward 5")
    vault.undo(op)
    with pytest.raises(ToolkitError) as caught:
        vault.undo(op)
    assert caught.value.code == "undo.already"


def test_history_tells_who_changed_what_and_what_stood_there(vault: Vault, ana: RecordId) -> None:
    write(vault, ana, "place", "Ward 5")
    newest, *_, oldest = vault.reader.history(ana)
    assert (newest.field, newest.before, newest.who) == ("place", ("Ward 4",), "Leila")
    assert (oldest.kind, oldest.field) == ("add", "")


@given(st.lists(st.tuples(st.sampled_from(("name", "place", "note")), st.text(min_size=1, max_size=20)), max_size=8))
def test_undoing_all_gives_back_the_beginning(tmp_path_factory: pytest.TempPathFactory, edits) -> None:
    vault = Vault.create(tmp_path_factory.mktemp("vault"), KEY, person="Leila")
    try:
        with vault.edit("add") as edit:
            ana = edit.create("person", {"name": "Ana", "place": "Ward 4"})
        before = vault.reader.record(ana)
        done = 0
        for field, value in edits:
            try:
                with vault.edit("edit") as edit:
                    done += edit.write(ana, field, value)
            except ToolkitError as error:
                assert error.code == "field.required"  # a name of nothing but white space
        for _ in range(done):
            vault.undo(vault.last_undoable())
        assert vault.reader.record(ana) == before
        assert vault.check() == []
    finally:
        vault.close()


def test_taking_back_very_many_says_how_far_it_is_and_can_be_stopped(vault: Vault) -> None:
    with vault.edit("import") as edit:
        edit.create_many(New("person", {"name": f"Person {n}"}) for n in range(2_100))
    told: list[tuple[str, int, int]] = []
    stopping = Progress(lambda *step: told.append(step) or (len(told) == 4 and stopping.cancel()))
    with pytest.raises(Cancelled):
        vault.undo(edit.op, progress=stopping)
    assert vault.reader.count("person") == 2_100
    assert next(step for step in told if step[0] == "undo")[2] == 2_100
    told.clear()
    vault.undo(edit.op, progress=Progress(lambda *step: told.append(step)))
    assert vault.reader.count("person") == 0
    assert {stage for stage, _, _ in told} == {"undo", "finish"}
    assert all(0 <= done <= total for _, done, total in told)
