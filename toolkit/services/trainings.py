"""Trainings: curricula with their modules, how long they take, and when they were held."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..base.ids import RecordId
from ..vault.contents import Contents
from ..vault.edits import Changes
from ..vault.reading import Fork, Reader, Record
from .attachments import files_of
from .session import Session


class TrainingRow(NamedTuple):
    """A training as a list shows it; `minutes` is the sum of its modules."""

    id: RecordId
    name: str
    audience: str
    language: str
    modules: int
    minutes: int


@dataclass(frozen=True)
class TrainingView:
    """A training, its modules in order, and the events at which it was or will be held, the latest first.

    `files`: each with whether the vault has it, or only its name came.
    """

    curriculum: Record
    modules: list[Record]
    held: list[Record]
    files: list[tuple[Record, bool]]
    forks: list[Fork]

    @property
    def minutes(self) -> int:
        return sum(minutes_of(module) for module in self.modules)


def minutes_of(module: Record) -> int:
    minutes = module.get("minutes")
    return minutes if isinstance(minutes, int) else 0


def rows(reader: Reader) -> list[TrainingRow]:
    """All trainings by name."""
    found = []
    for curriculum in reader.all("curriculum"):
        modules = reader.parts(curriculum.id, "module")
        found.append(
            TrainingRow(
                curriculum.id,
                curriculum.title,
                curriculum.text("audience"),
                curriculum.text("language"),
                len(modules),
                sum(minutes_of(module) for module in modules),
            )
        )
    return found


def view(reader: Reader, curriculum_id: RecordId) -> TrainingView:
    """Everything about one training. Raises `record.not_found`."""
    curriculum = reader.record(curriculum_id)
    modules = reader.parts(curriculum_id, "module")
    forks = [reader.fork(each.id, name) for each in (curriculum, *modules) for name in sorted(each.forked)]
    held = reader.where("event", "t.curriculum = ?", [curriculum_id], order="starts DESC, t.n")
    stored = Contents(reader.db)
    files = [(each, stored.size(each.text("content")) is not None) for each in files_of(reader, curriculum_id)]
    return TrainingView(curriculum, modules, held, files, forks)


def hold(session: Session, curriculum_id: RecordId) -> tuple[RecordId, Changes]:
    """A new event at which this training is held. Raises `record.not_found`."""
    with session.vault.edit("add", type="event") as edit:
        name = Reader(edit.db).record(curriculum_id).title
        event_id = edit.create("event", {"name": name, "kind": "training", "curriculum": curriculum_id})
    return event_id, edit.changes
