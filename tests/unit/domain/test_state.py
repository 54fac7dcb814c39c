"""States of records: merging cell by cell, and tombstones that hide what they had seen and nothing else."""

from __future__ import annotations

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.errors import ToolkitError
from toolkit.domain.cells import EMPTY, Version, join, single, written
from toolkit.domain.state import Mark, RecordState, Stamp, defeated_by, join_marks, merge

A, B, C = (bytes([letter]) * 16 for letter in b"abc")
ID, PART_ID = b"\1" * 16, b"\2" * 16


def person(**values: str) -> RecordState:
    return RecordState(ID, "person", Stamp(A, 1, 1), dict(values))


def edited(state: RecordState, name: str, version: Version) -> RecordState:
    result = copy.deepcopy(state)
    result.put(name, written(result.cell(name), version))
    return result


def take_in(ours: RecordState | None, theirs: RecordState) -> RecordState:
    """Our state after applying what `merge` says."""
    merged = merge(ours, theirs)
    result = copy.deepcopy(ours) if ours else RecordState(theirs.id, theirs.type, theirs.stamp)
    for name, cell in merged.changed.items():
        result.put(name, cell)
    if merged.marks is not None:
        result.marks = merged.marks
    return result


def test_a_cell_is_kept_where_it_belongs():
    state = person(name="Sample")
    assert state.cell("name") == single(Version(A, 1, 1, "Sample"))
    assert state.cell("place") == EMPTY
    state.put("name", written(state.cell("name"), Version(B, 1, 2, "Other")))
    assert state.plain == {}
    assert list(state.names()) == ["name"]
    state.put("name", single(Version(A, 1, 1, "Sample")))
    assert (state.plain, state.cells) == ({"name": "Sample"}, {})
    state.put("name", EMPTY)
    assert list(state.names()) == []


def test_what_is_new_arrives_whole():
    theirs = edited(person(name="Sample"), "place", Version(B, 1, 2, "Hill"))
    theirs.marks = (Mark(B, 2, 3, {"name": {A: 1}}),)
    merged = merge(None, theirs)
    assert merged.created
    assert take_in(None, theirs) == theirs


def test_nothing_new_changes_nothing():
    ours = edited(person(name="Sample"), "place", Version(B, 1, 2, "Hill"))
    assert not merge(ours, copy.deepcopy(ours))
    assert not merge(ours, person(name="Sample"))


def test_only_cells_that_differ_change_and_neither_side_is_altered():
    ours = edited(person(name="Sample", place="Hill"), "name", Version(B, 1, 2, "Ours"))
    theirs = edited(person(name="Sample", place="Hill"), "name", Version(C, 1, 2, "Theirs"))
    before = copy.deepcopy((ours, theirs))
    merged = merge(ours, theirs)
    assert list(merged.changed) == ["name"]
    assert {version.value for version in merged.changed["name"].versions} == {"Ours", "Theirs"}
    assert not merged.created
    assert (ours, theirs) == before


def test_what_was_withheld_is_not_replaced_by_what_is_typed_in_its_place():
    whole = person(name="Sample", note="private")
    masked = person(name="Sample")
    theirs = edited(masked, "note", Version(B, 1, 9, "theirs"))
    end = take_in(whole, theirs)
    assert {version.value for version in end.cell("note").versions} == {"private", "theirs"}


def test_one_dot_with_two_contents_is_an_alarm():
    with pytest.raises(ToolkitError, match=r"merge\.same_dot"):
        merge(person(name="Sample"), person(name="Forged"))


edits = st.lists(st.tuples(st.sampled_from([A, B, C]), st.sampled_from(["name", "place", "note"])), max_size=12)


@given(edits, st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=6))
def test_states_of_three_vaults_end_equal(edits, sends):
    vaults = {writer: person(name="Sample", place="Hill") for writer in (A, B, C)}
    pending = list(sends)
    for number, (writer, name) in enumerate(edits):
        vaults[writer] = edited(vaults[writer], name, Version(writer, number + 2, number, f"v{number}"))
        if pending:
            source, target = (list(vaults)[index] for index in pending.pop())
            vaults[target] = take_in(vaults[target], vaults[source])
    ends = []
    for order in ((A, B, C), (C, A, B), (B, C, A)):
        state = vaults[order[0]]
        for writer in (*order[1:], *order):
            state = take_in(state, vaults[writer])
        ends.append({name: state.cell(name) for name in sorted(state.names())})
    assert ends[0] == ends[1] == ends[2]


# ---- tombstones


def test_a_tombstone_hides_what_it_had_seen():
    state = edited(person(name="Sample"), "place", Version(B, 1, 2, "Hill"))
    assert not defeated_by(Mark(A, 9, 9, state.contexts()), state, iter(()))


@pytest.mark.parametrize("name", ["name", "place", "tags/" + "ab" * 16])
def test_a_version_that_it_had_not_seen_defeats_it(name):
    state = person(name="Sample")
    mark = Mark(A, 9, 9, state.contexts())
    assert defeated_by(mark, edited(state, name, Version(B, 1, 2, "new")), iter(()))


def test_a_version_in_a_part_defeats_it_as_well():
    state = person(name="Sample")
    part = RecordState(PART_ID, "contact", Stamp(A, 2, 2), {"label": "home"})
    seen = state.contexts() | {part.id.hex() + ".label": part.cell("label").context}
    mark = Mark(A, 9, 9, seen)
    assert not defeated_by(mark, state, iter([part]))
    assert defeated_by(mark, state, iter([edited(part, "label", Version(B, 1, 2, "work"))]))
    assert defeated_by(mark, state, iter([RecordState(b"\3" * 16, "contact", Stamp(B, 1, 2), {"label": "new"})]))


def test_an_older_state_does_not_bring_a_deleted_record_back():
    old = person(name="Sample")
    newer = edited(old, "name", Version(B, 1, 2, "Newer"))
    assert not defeated_by(Mark(A, 9, 9, newer.contexts()), old, iter(()))
    assert join(old.cell("name"), newer.cell("name")) == newer.cell("name")


contexts = st.dictionaries(st.sampled_from([A, B]), st.integers(1, 3), max_size=2)
marks = st.lists(
    st.builds(
        Mark,
        st.sampled_from([A, B]),
        st.integers(1, 2),
        st.just(5),
        st.dictionaries(st.sampled_from(["name", "place"]), contexts, max_size=2),
        st.booleans(),
    ),
    max_size=3,
    unique_by=lambda mark: mark.dot,
).map(lambda found: tuple(sorted(found, key=lambda mark: mark.dot)))


@given(marks, marks, marks)
def test_joining_tombstones_is_commutative_associative_and_idempotent(a, b, c):
    assert join_marks(a, b) == join_marks(b, a)
    assert join_marks(join_marks(a, b), c) == join_marks(a, join_marks(b, c))
    assert join_marks(a, a) == a


def test_defeat_travels_and_masked_copies_add_up():
    whole = Mark(A, 1, 1, {"name": {A: 1}, "note": {A: 1}})
    masked = Mark(A, 1, 1, {"name": {A: 1, B: 2}}, defeated=True)
    (joined,) = join_marks((whole,), (masked,))
    assert joined.defeated
    assert joined.seen == {"name": {A: 1, B: 2}, "note": {A: 1}}
    ours = person(name="Sample")
    ours.marks = (whole,)
    theirs = person(name="Sample")
    theirs.marks = (masked,)
    assert merge(ours, theirs).marks == (joined,)
    assert merge(theirs, ours).marks == (joined,)
