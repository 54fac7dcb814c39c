"""Cells: whatever was written apart, joining in any order ends in one state, and nothing is lost unseen."""

from __future__ import annotations

import functools
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.errors import ToolkitError
from toolkit.domain.cells import (
    EMPTY,
    Cell,
    Version,
    distinct,
    join,
    shown,
    single,
    two_versions,
    unseen,
    written,
)
from toolkit.domain.fields import Field, Kind, Merge

VAULTS = range(3)
A, B, C = (bytes([letter]) * 16 for letter in b"abc")
CONSENT = Field("may_contact", Kind.CHOICE, Merge.RESTRICTIVE, choices=("yes", "no"))
LINE = Field("place")
ORDER = Field("order", Kind.ORDER, Merge.LATEST)
ELEMENT = Field("tags", Kind.SET, Merge.ELEMENT)

Dot = tuple[bytes, int]


class History:
    """Vaults that write one cell, send it to each other and are set back to backups, and who knew what."""

    def __init__(self) -> None:
        self.cells = dict.fromkeys(VAULTS, EMPTY)
        self.heard: dict[int, frozenset[Dot]] = dict.fromkeys(VAULTS, frozenset())
        self.knew: dict[Dot, frozenset[Dot]] = {}
        self.writers = {vault: bytes([vault]) * 16 for vault in VAULTS}
        self.drawn = len(VAULTS)
        self.backups = {vault: (EMPTY, frozenset[Dot]()) for vault in VAULTS}
        self.reached: list[Cell] = [EMPTY]

    def do(self, verb: str, vault: int, other: int) -> None:
        if verb == "write":
            writer = self.writers[vault]
            seq = 1 + max((seq for known, seq in self.knew if known == writer), default=0)
            self.knew[writer, seq] = self.heard[vault]
            self.heard[vault] |= {(writer, seq)}
            self.cells[vault] = written(self.cells[vault], Version(writer, seq, other, f"{vault}{seq}"))
        elif verb == "send":
            self.cells[other] = join(self.cells[other], self.cells[vault])
            self.heard[other] |= self.heard[vault]
        elif verb == "back up":
            self.backups[vault] = self.cells[vault], self.heard[vault]
        else:
            self.cells[vault], self.heard[vault] = self.backups[vault]
            self.writers[vault] = bytes([self.drawn]) * 16  # a new run of the program
            self.drawn += 1
        self.reached.append(self.cells[other if verb == "send" else vault])


steps = st.tuples(
    st.sampled_from(["write", "write", "send", "send", "back up", "restore"]),
    st.sampled_from(VAULTS),
    st.sampled_from(VAULTS),
)


@st.composite
def histories(draw: st.DrawFn) -> History:
    history = History()
    for step in draw(st.lists(steps, max_size=25)):
        history.do(*step)
    return history


@given(histories(), st.data())
def test_joining_is_commutative_associative_and_idempotent(history, data):
    a, b, c = (data.draw(st.sampled_from(history.reached)) for _ in range(3))
    assert join(a, b) == join(b, a)
    assert join(join(a, b), c) == join(a, join(b, c))
    assert join(a, a) == a
    assert join(join(a, b), a) == join(a, b)
    assert join(a, EMPTY) == a


@given(histories(), st.permutations(VAULTS))
def test_what_nobody_replaced_knowing_of_it_stays(history, order):
    end = functools.reduce(join, (history.cells[vault] for vault in order))
    heard = frozenset[Dot]().union(*history.heard.values())
    replaced = frozenset[Dot]().union(*(history.knew[dot] for dot in heard))
    assert {(version.writer, version.seq) for version in end.versions} == heard - replaced


@given(histories())
def test_a_cell_once_written_always_holds_something(history):
    end = functools.reduce(join, history.cells.values())
    assert bool(end.versions) == any(history.heard.values())


def test_writing_replaces_all_that_was_seen():
    both = join(single(Version(A, 1, 1, "x")), single(Version(B, 1, 2, "y")))
    assert len(both.versions) == 2
    chosen = written(both, Version(A, 2, 3, "z"))
    assert chosen.versions == (Version(A, 2, 3, "z"),)
    for old in (single(Version(A, 1, 1, "x")), single(Version(B, 1, 2, "y")), both):
        assert join(old, chosen) == chosen


@pytest.mark.parametrize("other", [Version(A, 1, 1, "y"), Version(A, 1, 2, "x")])
def test_one_dot_with_two_contents_is_an_alarm(other):
    with pytest.raises(ToolkitError, match=r"merge\.same_dot"):
        join(single(Version(A, 1, 1, "x")), single(other))


def test_states_that_replace_each_other_are_an_alarm():
    ours = Cell((Version(A, 1, 1, "x"),), {A: 1, B: 1})
    theirs = Cell((Version(B, 1, 1, "y"),), {A: 1, B: 1})
    with pytest.raises(ToolkitError, match=r"merge\.all_superseded"):
        join(ours, theirs)


def test_a_context_behind_its_versions_is_refused():
    with pytest.raises(ToolkitError, match=r"merge\.context_behind"):
        Cell((Version(A, 2, 1, "x"),), {A: 1})


def test_unseen_is_what_the_other_did_not_know():
    cell = join(single(Version(A, 1, 1, "x")), single(Version(B, 4, 2, "y")))
    assert unseen(cell, {})
    assert unseen(cell, {A: 1, B: 3})
    assert not unseen(cell, {A: 1, B: 4})
    assert not unseen(EMPTY, {})


# ---- what is shown


def concurrent(*values: object) -> Cell:
    cells = [single(Version(bytes([n]) * 16, 1, 10 - n, value)) for n, value in enumerate(values)]  # type: ignore[arg-type]
    return functools.reduce(join, cells, EMPTY)


@pytest.mark.parametrize("field", [LINE, ORDER, None])
def test_the_latest_is_shown_everywhere(field):
    for values in itertools.permutations(["x", "y", "z"]):
        assert shown(field, concurrent(*values)).value == values[0]
    assert shown(field, EMPTY) is None


def test_a_person_is_asked_only_where_both_values_are_kept_and_differ():
    assert two_versions(LINE, concurrent("x", "y"))
    assert two_versions(None, concurrent("x", "y"))
    assert not two_versions(LINE, concurrent("x", "x"))
    assert not two_versions(LINE, concurrent("x"))
    for field in (ORDER, CONSENT, ELEMENT):
        assert not two_versions(field, concurrent("x", "y"))


def test_equal_values_collapse_on_the_screen_only():
    cell = concurrent("x", "y", "x")
    assert [version.value for version in distinct(cell.versions)] == ["x", "y"]
    assert len(cell.versions) == 3


def test_the_strictest_consent_holds():
    assert shown(CONSENT, concurrent("yes", "no")).value == "no"
    assert shown(CONSENT, concurrent("no", "yes")).value == "no"
    assert shown(CONSENT, concurrent("yes", None)).value == "yes"


def test_an_answer_of_a_newer_version_counts_as_strictest():
    assert shown(CONSENT, concurrent("yes", "no", "only on Sundays")).value == "only on Sundays"


def test_consent_is_loosened_only_by_somebody_who_knew_of_every_no():
    first_no = single(Version(A, 1, 1, "no"))
    second_no = single(Version(B, 1, 1, "no"))
    loosened_knowing_one = written(first_no, Version(C, 1, 9, "yes"))
    assert shown(CONSENT, join(loosened_knowing_one, second_no)).value == "no"
    loosened_knowing_both = written(join(first_no, second_no), Version(C, 1, 9, "yes"))
    assert shown(CONSENT, join(join(loosened_knowing_both, second_no), first_no)).value == "yes"


def test_adding_to_a_set_wins_over_taking_out_at_the_same_time():
    there = single(Version(A, 1, 1, True))
    taken_out = written(there, Version(B, 1, 9, False))
    added_again = written(there, Version(C, 1, 5, True))
    assert shown(ELEMENT, taken_out).value is False
    assert shown(ELEMENT, join(taken_out, added_again)).value is True
