"""What a bundle may hold: which records, and which of their cells."""

from __future__ import annotations

from collections.abc import Collection

from ..base.ids import RecordId
from .cells import shown
from .records import TYPES
from .state import ELEMENT, RecordState

NEWER = "*"
"""Stands for all types of a newer version: they travel on where nothing is withheld."""

SCOPES: dict[str, tuple[str, ...]] = {
    "kit": ("curriculum", "module", "attachment", "plan", "goal", "step"),
    "everything": (*(name for name in TYPES if name != "contact"), NEWER),
}
"""The types of whole records in each scope, wholes before their parts. Contact points go inside their person."""


def within(scope: str, state: RecordState, templates: Collection[RecordId]) -> RecordState | None:
    """The record as this scope shows it, or None. `templates` are the plans that are marked as templates.

    `kit` holds nothing about people: plans go only as templates, and without whatever is declared personal.
    A withheld field has no cell at all, so that nobody takes it for empty.
    """
    if scope == "everything":
        return state
    declared = state.declared
    if declared is None:
        return None
    if state.type in ("plan", "goal", "step") and _plan_of(state) not in templates:
        return None
    shared = {field.name for field in declared.fields if not field.personal}
    return RecordState(
        state.id,
        state.type,
        state.stamp,
        {name: value for name, value in state.plain.items() if name.partition(ELEMENT)[0] in shared},
        {name: cell for name, cell in state.cells.items() if name.partition(ELEMENT)[0] in shared},
        state.marks,
    )


def _plan_of(state: RecordState) -> RecordId | None:
    if state.type == "plan":
        return state.id
    version = shown(None, state.cell("plan"))
    return version.value if version is not None and isinstance(version.value, bytes) else None
