"""The rules of exchange taken out one by one: each time some history fails, so histories reach what they are for."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.property.test_histories import Histories, founded, histories
from toolkit.base.clock import HybridClock
from toolkit.domain import cells, state
from toolkit.domain.cells import Cell, Version
from toolkit.domain.fields import Value
from toolkit.domain.state import Mark, RecordState, Stamp
from toolkit.services.judging import OFFERED
from toolkit.vault.connection import Connection
from toolkit.vault.edits import Edit, Scribe

__all__ = ["founded", "histories"]

pytestmark = pytest.mark.skipif(os.environ.get("BATON_PROFILE") != "long", reason="takes minutes: in the long profile")


def latest_wins(ours: Cell, theirs: Cell) -> Cell:
    versions = sorted((*ours.versions, *theirs.versions), key=lambda version: version.clock)
    return Cell(tuple(versions[-1:]), cells.join_contexts(ours.context, theirs.context))


def equal_values_are_one(ours: Cell, theirs: Cell) -> Cell:
    joined = JOIN(ours, theirs)
    return Cell(tuple({version.value: version for version in joined.versions}.values()), joined.context)


def all_of_the_record(edit: Edit, n: int, state: RecordState, name: str, value: Value) -> None:
    """As if one context stood for a record, and whoever typed a field had seen all others."""
    known: dict[bytes, int] = {}
    for each in state.names():
        known = dict(cells.join_contexts(known, state.cell(each).context))
    cell = Cell(state.cell(name).versions, known)
    edit.replace_cell(n, state, name, cells.written(cell, Version(*edit.scribe.stamp(), value)))


def the_laptop_writes(scribe: Scribe) -> Stamp:
    """As if a laptop had one writer for ever, which a restored backup has, too."""
    if scribe.number is None:
        scribe.writer = scribe.device
        known = scribe.db.value("SELECT w FROM writer WHERE id = ?", (scribe.writer,))
        row = (scribe.writer, scribe.device, scribe.person)
        scribe.number = known or scribe.db.insert("INSERT INTO writer(id, device, person) VALUES(?, ?, ?)", row)
        scribe.writers.learn(scribe.number, scribe.writer)
    scribe.seq += 1
    return Stamp(scribe.writer, scribe.seq, scribe.clock.tick())


def defeat_stays_at_home(a: tuple[Mark, ...], b: tuple[Mark, ...]) -> tuple[Mark, ...]:
    return JOIN_MARKS(a, tuple(replace(mark, defeated=False) for mark in b))


def whatever_clock(clock: HybridClock, stamp: int) -> None:
    clock.last = max(clock.last, stamp)


JOIN, JOIN_MARKS = state.join, state.join_marks

RULES: dict[str, tuple[str, object]] = {
    "both versions stay": ("toolkit.domain.state.join", latest_wins),
    "the strictest consent holds": ("toolkit.domain.cells.strictness", lambda _declared, _value: 0),
    "rights": ("toolkit.vault.ledger.may_change", lambda _reader, _root, ids: set(ids)),
    "deletions are requests": ("toolkit.services.judging.UNASKED", OFFERED),
    "who was forgotten stays so": ("toolkit.services.judging.gone.forgotten", lambda _db, _ids: set()),
    "equal values are two in the store": ("toolkit.domain.state.join", equal_values_are_one),
    "a context belongs to a cell": ("toolkit.vault.edits.Edit._write", all_of_the_record),
    "a writer is a run of the program": ("toolkit.vault.edits.Scribe.stamp", the_laptop_writes),
    "what was not seen defeats a tombstone": ("toolkit.vault.edits.defeated_by", lambda _mark, _whole, _parts: False),
    "that it was defeated travels": ("toolkit.domain.state.join_marks", defeat_stays_at_home),
    "a clock from elsewhere has bounds": ("toolkit.base.clock.HybridClock.observe", whatever_clock),
    "undoing loosens no consent": ("toolkit.vault.undo._loosens", lambda _state, _name, _before: False),
    "what is withheld stays": ("toolkit.services.giving.within", lambda _scope, state, _templates: state),
    "deltas leave out what was stored": ("toolkit.vault.ledger.stored_there", lambda db, *_: _latest(db)),
    "a restored vault is another instance": ("toolkit.vault.vault.Vault.renew_instance", lambda _vault: None),
    "a newer version's types travel": ("toolkit.vault.reading.NEWER", "no type"),
}


def _latest(db: Connection) -> int:
    return int(db.value("SELECT max(rev) FROM record"))


@pytest.mark.parametrize("rule", RULES)
def test_without_this_rule_some_history_fails(
    histories: type[Histories], monkeypatch: pytest.MonkeyPatch, rule: str
) -> None:
    place, instead = RULES[rule]
    monkeypatch.setattr(place, instead)
    looking = settings(
        max_examples=1000,
        stateful_step_count=40,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    search: Callable[[type[Histories]], type[Histories]] = seed(1)
    with pytest.raises(Exception):  # noqa: B017 - whichever of the promises breaks first
        run_state_machine_as_test(search(histories), settings=looking)
