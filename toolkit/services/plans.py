"""Plans: what lists and pages show of them, which bridges are missing, and starting one from a pattern."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..base.errors import ToolkitError
from ..base.ids import RecordId, new_id
from ..domain.fields import Value
from ..vault.batches import New
from ..vault.edits import Changes
from ..vault.reading import Fork, Reader, Record
from . import editing
from .session import Session

KEPT_OF_GOALS = ("kind", "name", "who_decides", "sign")
KEPT_OF_STEPS = ("name", "where", "note", "order")
"""What a new plan takes over from a pattern: neither days nor people."""


class PlanRow(NamedTuple):
    """A plan as a list shows it. `next_step` is the open step that is due first, else the first open one."""

    id: RecordId
    name: str
    template: bool
    political: str
    cultural: str
    steps: int
    done: int
    next_step: str
    next_due: str
    missing: int


@dataclass(frozen=True)
class PlanView:
    """A plan with its parts. `names` are those of the people in it; `missing` are steps without a bridge."""

    plan: Record
    goals: list[Record]
    steps: list[Record]
    names: dict[RecordId, str]
    missing: frozenset[RecordId]
    forks: list[Fork]


def missing_bridges(steps: Sequence[Record]) -> frozenset[RecordId]:
    """Online steps from which nothing leads on to a step in person, over whatever other online steps."""
    by_id = {step.id: step for step in steps}
    missing = set()
    for step in steps:
        if step.text("where") != "online":
            continue
        seen = {step.id}
        at = by_id.get(step.ref("leads_to") or b"")
        while at is not None and at.text("where") == "online" and at.id not in seen:
            seen.add(at.id)
            at = by_id.get(at.ref("leads_to") or b"")
        if at is None or at.text("where") != "in_person":
            missing.add(step.id)
    return frozenset(missing)


def rows(reader: Reader) -> list[PlanRow]:
    """All plans by name, patterns last."""
    found = []
    for plan in reader.all("plan"):
        goals = reader.parts(plan.id, "goal")
        steps = reader.parts(plan.id, "step")
        waiting = [step for step in steps if not step.get("done")]
        first = min(waiting, key=lambda step: step.text("due") or "9999", default=None)
        found.append(
            PlanRow(
                plan.id,
                plan.title,
                bool(plan.get("template")),
                _goal(goals, "political"),
                _goal(goals, "cultural"),
                len(steps),
                len(steps) - len(waiting),
                first.title if first else "",
                first.text("due") if first else "",
                len(missing_bridges(steps)),
            )
        )
    return sorted(found, key=lambda row: row.template)


def _goal(goals: Sequence[Record], kind: str) -> str:
    return next((goal.title for goal in goals if goal.text("kind") == kind), "")


def view(reader: Reader, plan_id: RecordId) -> PlanView:
    """Everything about one plan. Raises `record.not_found`."""
    plan = reader.record(plan_id)
    goals = reader.parts(plan_id, "goal")
    steps = reader.parts(plan_id, "step")
    forks = [reader.fork(each.id, name) for each in (plan, *goals, *steps) for name in sorted(each.forked)]
    refs = {ref for step in steps for name in ("owner", "leads_to") if (ref := step.ref(name)) is not None}
    refs.update(value for fork in forks for _, value, _, _ in fork.versions if isinstance(value, bytes))
    if (keeper := plan.ref("looked_after_by")) is not None:
        refs.add(keeper)
    return PlanView(plan, goals, steps, reader.titles(sorted(refs)), missing_bridges(steps), forks)


def start_from(session: Session, template_id: RecordId, name: str) -> tuple[RecordId, Changes]:
    """A new plan like this one, without its days and people. Raises `field.*`, `record.not_found`."""
    with session.vault.edit("add", type="plan") as edit:
        pattern = view(Reader(edit.db), template_id)
        if pattern.plan.type != "plan":
            raise ToolkitError("record.not_found", type="plan")
        new_ids = {step.id: new_id() for step in pattern.steps}
        parts = [New("goal", _kept(goal, KEPT_OF_GOALS)) for goal in pattern.goals]
        for step in pattern.steps:
            values = _kept(step, KEPT_OF_STEPS)
            values["leads_to"] = new_ids.get(step.ref("leads_to") or b"")
            parts.append(New("step", values, id=new_ids[step.id]))
        values = {"name": name, "note": pattern.plan.get("note")}
        (made,) = edit.create_many([New("plan", values, parts=tuple(parts))])
    return made, edit.changes


def _kept(record: Record, names: Sequence[str]) -> dict[str, Value]:
    return {name: record.get(name) for name in names}


def add_bridge(session: Session, step_id: RecordId, name: str) -> tuple[RecordId, Changes]:
    """A step in person that a step leads to from now on. Raises `field.*`, `record.not_found`."""
    with session.vault.edit("add", type="step") as edit:
        reader = Reader(edit.db)
        step = reader.record(step_id)
        plan = step.ref("plan")
        if plan is None:
            raise ToolkitError("record.not_found", type="plan")
        values = editing.part_values(reader, "step", plan, {"name": name, "where": "in_person"})
        made = edit.create("step", values)
        edit.write(step_id, "leads_to", made)
    return made, edit.changes
