"""The rules of exchange taken out one by one: each time some history fails, so histories reach what they are for."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.property.test_histories import Histories, founded, histories
from toolkit.domain import cells
from toolkit.domain.cells import Cell
from toolkit.services.judging import OFFERED

__all__ = ["founded", "histories"]

pytestmark = pytest.mark.skipif(os.environ.get("BATON_PROFILE") != "long", reason="takes minutes: in the long profile")


def latest_wins(ours: Cell, theirs: Cell) -> Cell:
    versions = sorted((*ours.versions, *theirs.versions), key=lambda version: version.clock)
    return Cell(tuple(versions[-1:]), cells.join_contexts(ours.context, theirs.context))


RULES: dict[str, tuple[str, object]] = {
    "both versions stay": ("toolkit.domain.state.join", latest_wins),
    "the strictest consent holds": ("toolkit.domain.cells.strictness", lambda _declared, _value: 0),
    "rights": ("toolkit.vault.ledger.may_change", lambda _reader, _root, ids: set(ids)),
    "deletions are requests": ("toolkit.services.judging.UNASKED", OFFERED),
    "who was forgotten stays so": ("toolkit.services.judging.gone.forgotten", lambda _db, _ids: set()),
}


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
