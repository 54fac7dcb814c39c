"""What Baton makes of the vectors, in the form in which the JSON files tell it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from toolkit.base.errors import ToolkitError
from toolkit.base.progress import silent
from toolkit.bundle.reading import inspect
from toolkit.crypto import age
from toolkit.domain.cells import Version, shown, two_versions
from toolkit.domain.fields import Field, Opaque, Value
from toolkit.domain.holding import joined
from toolkit.domain.records import TYPES
from toolkit.domain.same import YES
from toolkit.domain.state import ELEMENT, RecordState, belongs_to, defeated_by, wholes_of

States = dict[bytes, RecordState]


def read(file: Path, words: str = "") -> list[RecordState]:
    """All records of one bundle in their order. Raises as the reading of bundles does."""
    keys = json.loads((file.parent / "keys.json").read_bytes())
    if words:
        found: Sequence[age.Identity] = [age.Words(words)]
        root = None
    else:
        found, root = [age.HybridIdentity.parse(keys["laptops"][0])], bytes.fromhex(keys["root"])
    opened = inspect(file, found, root=root, progress=silent())
    wholes = list(opened.records(found, {}, progress=silent()))
    return [state for whole, parts in wholes for state in (whole, *parts)]


def refusal(file: Path, words: str = "") -> str:
    """The name of the refusal, as the vectors have it; empty if nothing is wrong."""
    try:
        read(file, words)
    except ToolkitError as error:
        return error.code.partition(".")[2]
    return ""


def join(states: Iterable[RecordState]) -> States:
    """As one vault would have them in the end, whose people hid nothing from each other."""
    found: States = {}
    for state in states:
        before = found.get(state.id)
        if before is not None and before.forgotten and state.forgotten:
            earlier = min(before, state, key=lambda each: (each.stamp.clock, each.stamp.writer, each.stamp.seq))
            found[state.id] = earlier
        else:
            found[state.id] = joined(before, state)
    gone = {record for record, state in found.items() if state.forgotten}
    return {record: state for record, state in found.items() if state.forgotten or gone.isdisjoint(belongs_to(state))}


def records_of(states: States) -> dict[str, Any]:
    """All of it, cell by cell."""
    told: dict[str, Any] = json.loads(json.dumps({record.hex(): _told(state) for record, state in states.items()}))
    return told


def _told(state: RecordState) -> dict[str, Any]:
    if state.forgotten:
        writer, seq, clock = state.stamp
        return {"type": state.type, "forgotten": [writer.hex(), seq, clock]}
    return {
        "type": state.type,
        "cells": {
            name: {
                "versions": [[*_dot(version), _json(version.value)] for version in state.cell(name).versions],
                "context": {writer.hex(): seq for writer, seq in state.cell(name).context.items()},
            }
            for name in state.names()
        },
        "marks": [
            {
                "dot": [mark.writer.hex(), mark.seq, mark.clock],
                "seen": {name: {w.hex(): seq for w, seq in context.items()} for name, context in mark.seen.items()},
                "defeated": mark.defeated,
            }
            for mark in state.marks
        ],
    }


def _dot(version: Version) -> list[Any]:
    return [version.writer.hex(), version.seq, version.clock]


def _json(value: Value) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    return json.loads(value.json) if isinstance(value, Opaque) else value


def _declared(state: RecordState, name: str) -> Field | None:
    declared = TYPES.get(state.type)
    return declared.by_name.get(name.partition(ELEMENT)[0]) if declared else None


def shows(states: States, record: str, wanted: dict[str, Any]) -> dict[str, Any]:
    """Of one record, what `wanted` has: its values, those fields that have two versions, whether it is hidden."""
    state = states[bytes.fromhex(record)]
    found: dict[str, Any] = {}
    if "forgotten" in wanted:
        found["forgotten"] = state.forgotten
    if "hidden" in wanted:
        parts = [each for each in states.values() if state.id in wholes_of(each)]
        found["hidden"] = any(not m.defeated and not defeated_by(m, state, iter(parts)) for m in state.marks)
    if "values" in wanted:
        chosen = {name: shown(_declared(state, name), state.cell(name)) for name in wanted["values"]}
        told = {name: _json(version.value) if version else "nothing" for name, version in chosen.items()}
        found["values"] = json.loads(json.dumps(told))
    if "two_versions" in wanted:
        found["two_versions"] = sorted(
            name for name in state.names() if two_versions(_declared(state, name), state.cell(name))
        )
    return found


def people(states: States) -> list[list[str]]:
    """Who is one with whom."""
    classes = [{state.id} for state in states.values() if state.type == "person" and not state.forgotten]
    for state in states.values():
        answer = shown(_declared(state, "answer"), state.cell("answer"))
        if state.type == "same" and answer is not None and answer.value == YES:
            ends = belongs_to(state)
            one = [each for each in classes if each & ends]
            classes = [each for each in classes if not each & ends] + [set().union(*one)]
    return sorted(sorted(each.hex() for each in one) for one in classes)
