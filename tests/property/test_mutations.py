"""The rules of exchange taken out one by one: each time a history fails that holds with it.

What fails are the promises of `test_histories`, so these histories show that the promises see each rule.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.property.test_histories import Histories, Step, founded, histories, play
from tests.property.world import KIT
from toolkit.base.clock import HybridClock
from toolkit.domain import cells, state
from toolkit.domain.cells import Cell, Version
from toolkit.domain.fields import Value
from toolkit.domain.state import Mark, RecordState, Stamp
from toolkit.services.judging import OFFERED
from toolkit.vault.connection import Connection
from toolkit.vault.edits import Edit, Scribe

__all__ = ["founded", "histories"]


def latest_wins(ours: Cell, theirs: Cell) -> Cell:
    versions = sorted((*ours.versions, *theirs.versions), key=lambda version: version.clock)
    return Cell(tuple(versions[-1:]), cells.join_contexts(ours.context, theirs.context))


def equal_values_are_one(ours: Cell, theirs: Cell) -> Cell:
    joined = JOIN(ours, theirs)
    by_value = {v.value: v for v in sorted(joined.versions, key=lambda version: -version.clock)}
    return Cell(tuple(sorted(by_value.values())), joined.context)


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
        scribe.writer = scribe.person.encode()[:16].ljust(16)
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


def _latest(db: Connection) -> int:
    return int(db.value("SELECT max(rev) FROM record"))


def hands_over(v: int, w: int) -> Step:
    return "hands_over", {"v": v, "w": w, "may_edit": True}


def edits(v: int, p: int, text: str = "one", field: str = "note") -> Step:
    return "edits", {"v": v, "p": p, "field": field, "text": text}


def agrees(v: int, p: int, answer: str) -> Step:
    return "agrees", {"v": v, "p": p, "answer": answer}


def at(step: str, v: int, **how: object) -> Step:
    return step, {"v": v, **how}


RULES: dict[str, tuple[str, object, list[Step]]] = {
    "both versions stay": (
        "toolkit.domain.state.join",
        latest_wins,
        [edits(0, 0), edits(1, 0, "two"), hands_over(1, 0)],
    ),
    "the strictest consent holds": (
        "toolkit.domain.cells.strictness",
        lambda _declared, _value: 0,
        [agrees(0, 0, "no"), agrees(1, 0, "yes"), hands_over(1, 0)],
    ),
    "equal values are two in the store": (
        "toolkit.domain.state.join",
        equal_values_are_one,
        [
            agrees(0, 0, "no"),
            hands_over(0, 2),
            agrees(1, 0, "no"),
            hands_over(1, 0),
            agrees(2, 0, "yes"),
            hands_over(2, 0),
            hands_over(0, 1),
        ],
    ),
    "a context belongs to a cell": (
        "toolkit.vault.edits.Edit._write",
        all_of_the_record,
        [
            at("gives_somebody_the_step", 0, p=0),
            at("edits_the_step", 0, text="one"),
            hands_over(0, KIT),
            at("gives_somebody_the_step", KIT, p=1),
            hands_over(KIT, 0),
        ],
    ),
    "a writer is a run of the program": (
        "toolkit.vault.edits.Scribe.stamp",
        the_laptop_writes,
        [
            at("is_backed_up", 1),
            edits(1, 0),
            hands_over(1, 0),
            at("is_restored", 1),
            edits(1, 0, "two"),
            hands_over(1, 0),
        ],
    ),
    "a clock from elsewhere has bounds": (
        "toolkit.base.clock.HybridClock.observe",
        whatever_clock,
        [at("sets_the_clock", 0, days=400), edits(0, 0), hands_over(0, 1)],
    ),
    "what was not seen defeats a tombstone": (
        "toolkit.vault.edits.defeated_by",
        lambda _mark, _whole, _parts: False,
        [at("deletes", 0, p=0), edits(0, 0)],
    ),
    "that it was defeated travels": (
        "toolkit.domain.state.join_marks",
        defeat_stays_at_home,
        [
            at("deletes", 0, p=0),
            ("hands_over_with_deletions", {"v": 0, "w": 1}),
            at("brings_back", 1, p=0),
        ],
    ),
    "deletions are requests": (
        "toolkit.services.exchange.UNASKED",
        OFFERED,
        [at("deletes", 1, p=0), hands_over(1, 0)],
    ),
    "who was forgotten stays so": (
        "toolkit.services.judging.gone.forgotten",
        lambda _db, _ids: set(),
        [at("forgets", 0, p=0), hands_over(1, 0)],
    ),
    "rights": (
        "toolkit.vault.ledger.may_change",
        lambda _reader, _root, ids: set(ids),
        [edits(1, 0), hands_over(1, 2)],
    ),
    "undoing loosens no consent": (
        "toolkit.vault.undo._loosens",
        lambda _state, _name, _before: False,
        [agrees(0, 0, "yes"), agrees(0, 0, "no"), at("undoes_the_last", 0)],
    ),
    "what is withheld stays": (
        "toolkit.services.picking.masked",
        lambda _scope, state, *_: state,
        [at("gives_somebody_the_step", 0, p=0), hands_over(0, KIT)],
    ),
    "only what was stored is left out": (
        "toolkit.vault.ledger.stored_there",
        lambda db, *_, **__: _latest(db),
        [hands_over(0, 1), hands_over(1, 0), edits(0, 1)],
    ),
    "a restored vault is another instance": (
        "toolkit.vault.vault.Vault.renew_instance",
        lambda _vault: None,
        [
            hands_over(0, 1),
            at("is_backed_up", 1),
            edits(0, 0),
            hands_over(0, 1),
            hands_over(1, 0),
            at("is_restored", 1),
        ],
    ),
    "a newer version's types travel": (
        "toolkit.vault.reading.NEWER",
        "no type",
        [at("edits_what_an_older_one_does_not_know", 0, text="one"), edits(0, 0), edits(0, 1)],
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_without_this_rule_a_history_fails(
    histories: type[Histories], monkeypatch: pytest.MonkeyPatch, rule: str
) -> None:
    place, instead, steps = RULES[rule]
    play(histories, steps)
    monkeypatch.setattr(place, instead)
    with pytest.raises(AssertionError):
        play(histories, steps)
