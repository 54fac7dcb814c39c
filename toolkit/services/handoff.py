"""How far the chapter runs without the centre: worked out from the duties and their history."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..base.clock import COUNTER_BITS, milliseconds
from ..base.files import read_limited
from ..base.ids import RecordId
from ..base.paths import resources
from ..domain import order
from ..domain.records import DUTY, STAGES
from ..vault.batches import New
from ..vault.edits import Changes, Edit
from ..vault.reading import Reader, Record
from . import backups, editing, ways_in
from .backups import Backup
from .session import Session
from .ways_in import KEYHOLDERS_WANTED, Way

PERIOD = datetime.timedelta(days=182)
LOCAL = STAGES.index("local") + 1
"""From this stage on a duty is done without the centre."""

BACKUP_DAYS = 30
MOVES = 3
_STARTER_LIMIT = 1 << 20


class Area(NamedTuple):
    """One area of work; `area` is a choice of the duty's field of that name, or empty."""

    area: str
    without: int
    total: int


class DutyRow(NamedTuple):
    """One duty: its stage from 1 to 5 now and at the start of the period (None: there was no such duty yet).

    `only` is the one person who can do it, if there is exactly one.
    """

    id: RecordId
    name: str
    area: str
    stage: int
    before: int | None
    holders: tuple[str, ...]
    only: str


class OnlyOne(NamedTuple):
    """Something that stands on one person: kind "keys" (`duty` is empty) or "duty"."""

    kind: str
    person: str
    duty: str


class Move(NamedTuple):
    """A next step. Codes: "keyholder", "backup" (days, None if never), "second_holder" (duty, duty_id, person),
    "first_holder" (duty, duty_id), "next_stage" (duty, duty_id, area, stage: the one to reach).
    """

    code: str
    facts: Mapping[str, Any]


@dataclass(frozen=True)
class HandoffReport:
    """`stage` is the highest that three quarters of the duties have reached, None without duties;
    `more_needed` is how many more duties have to get there for the next one, 0 at the last. `papers` are the recovery
    sheets and guardians; of those in `rehearsals_due` nobody has known for half a year whether they still work.
    """

    stage: int | None
    more_needed: int
    duties: int
    without_centre: int
    by_stage: dict[int, int]
    areas: list[Area]
    rows: list[DutyRow]
    keyholders: int
    keyholder_names: tuple[str, ...]
    papers: list[Way]
    rehearsals_due: frozenset[str]
    backups: Backup | None
    only_one: list[OnlyOne]
    moves: list[Move]


def report(session: Session, today: datetime.date | None = None) -> HandoffReport:
    """Everything the handoff page shows. The period that movement is shown for ends `today`."""
    today = today or datetime.datetime.now(datetime.UTC).date()
    rows = duty_rows(session.reader, today - PERIOD)
    by_stage = {stage: sum(row.stage == stage for row in rows) for stage in range(1, len(STAGES) + 1)}
    stage = reached(by_stage)
    names = tuple(ways_in.keyholders(session))
    backup = backups.last_backup(session)
    only_one = [OnlyOne("keys", names[0], "")] if len(names) == 1 else []
    only_one += [OnlyOne("duty", row.only, row.name) for row in rows if row.only]
    areas = _areas(rows)
    return HandoffReport(
        stage,
        _more_needed(by_stage, stage),
        len(rows),
        sum(row.stage >= LOCAL for row in rows),
        by_stage,
        areas,
        rows,
        len(names),
        names,
        [way for way in session.ways() if way.kind != ways_in.PASSPHRASE],
        frozenset(way.id for way in ways_in.drills_due(session, today)),
        backup,
        only_one,
        _moves(rows, areas, names, backup, today),
    )


def reached(by_stage: Mapping[int, int]) -> int | None:
    """The highest stage at which, or further, three quarters of the duties are; None if there are none."""
    total = sum(by_stage.values())
    if not total:
        return None
    return max(stage for stage in by_stage if stage == 1 or _from(by_stage, stage) >= _enough(total))


def _enough(total: int) -> int:
    return -(-total * 3 // 4)


def _from(by_stage: Mapping[int, int], stage: int) -> int:
    return sum(count for each, count in by_stage.items() if each >= stage)


def _more_needed(by_stage: Mapping[int, int], stage: int | None) -> int:
    if stage is None or stage == len(STAGES):
        return 0
    return _enough(sum(by_stage.values())) - _from(by_stage, stage + 1)


def duty_rows(reader: Reader, since: datetime.date) -> list[DutyRow]:
    """Duties by area, each in its order, with the stage at which each stood on the day `since`."""
    duties = reader.where("duty", order='"order", t.n')
    everybody = sorted({ref for duty in duties for ref in duty.sets.get("holders", ())})
    names = reader.titles(everybody)
    heads = reader.heads(everybody)
    start = int(datetime.datetime.combine(since, datetime.time(), datetime.UTC).timestamp() * 1000) << COUNTER_BITS
    found = []
    for duty in duties:
        holding = {heads.get(ref, ref): names[ref] for ref in duty.sets.get("holders", ()) if names.get(ref)}
        holders = tuple(sorted(holding.values()))
        found.append(
            DutyRow(
                duty.id,
                duty.title,
                duty.text("area"),
                _stage_number(duty.get("stage")),
                _stage_at(reader, duty, start),
                holders,
                holders[0] if len(holders) == 1 else "",
            )
        )
    areas = DUTY.by_name["area"].choices
    return sorted(found, key=lambda row: areas.index(row.area) if row.area in areas else len(areas))


def _stage_number(stage: object) -> int:
    """A duty whose stage nobody noted, or a newer version named, counts as the centre's."""
    return STAGES.index(stage) + 1 if isinstance(stage, str) and stage in STAGES else 1


def _stage_at(reader: Reader, duty: Record, start: int) -> int | None:
    past = reader.history(duty.id)
    made = past[-1]
    if made.clock > start:
        return None
    since = [entry for entry in past if entry.field == "stage" and entry.clock > start]
    if not since:
        return _stage_number(duty.get("stage"))
    before = since[-1].before
    return _stage_number(before[0] if before else None)


def _areas(rows: Sequence[DutyRow]) -> list[Area]:
    """The weakest area first."""
    found = [
        Area(area, sum(row.stage >= LOCAL for row in rows if row.area == area), sum(row.area == area for row in rows))
        for area in dict.fromkeys(row.area for row in rows)
    ]
    return sorted(found, key=lambda area: area.without / area.total)


def _moves(
    rows: Sequence[DutyRow], areas: Sequence[Area], names: Sequence[str], backup: Backup | None, today: datetime.date
) -> list[Move]:
    """What would change most: first what could lose everything, then who would be missed, then the weakest area."""
    moves = []
    if len(names) < KEYHOLDERS_WANTED:
        moves.append(Move("keyholder", {"person": names[0] if names else ""}))
    days = None
    if backup is not None:
        made = datetime.datetime.fromtimestamp(milliseconds(backup.clock) / 1000, datetime.UTC).date()
        days = (today - made).days
    if days is None or days > BACKUP_DAYS:
        moves.append(Move("backup", {"days": days}))
    weakest_first = {area.area: place for place, area in enumerate(areas)}
    in_turn = sorted(rows, key=lambda row: (weakest_first[row.area], row.stage))
    alone = [row for row in sorted(rows, key=lambda row: -row.stage) if row.only]
    moves += [Move("second_holder", {"duty": row.name, "duty_id": row.id, "person": row.only}) for row in alone[:1]]
    moves += [
        Move("first_holder", {"duty": row.name, "duty_id": row.id})
        for row in [row for row in in_turn if not row.holders][:1]
    ]
    ahead = [row for row in in_turn if row.stage < len(STAGES) and row.holders]
    moves += [
        Move("next_stage", {"duty": row.name, "duty_id": row.id, "area": row.area, "stage": row.stage + 1})
        for row in ahead[:MOVES]
    ]
    return moves[:MOVES]


def add_duty(session: Session, name: str) -> tuple[RecordId, Changes]:
    """A new last duty, which the centre does until somebody says otherwise. Raises `field.*`."""
    with session.vault.edit("add", type="duty") as edit:
        keys = [duty.text("order") for duty in Reader(edit.db).where("duty", order='"order", t.n')]
        last = max(keys, default="") or None
        made = edit.create("duty", {"name": name, "stage": STAGES[0], "order": order.between(last, None)})
    return made, edit.changes


def starter_duties(session: Session, language: str = "en") -> Changes | None:
    """Put in a list of duties that most chapters have, in a language that ships; None if there are duties already."""
    folder = resources() / "starter"
    path = folder / f"duties.{language}.json"
    text = read_limited(path if path.is_file() else folder / "duties.en.json", _STARTER_LIMIT)
    duties = json.loads(text)

    def work(edit: Edit) -> bool:
        if Reader(edit.db).count("duty"):
            return False
        keys = order.spread(len(duties))
        edit.create_many(
            New(
                "duty",
                {"name": duty["name"], "area": duty["area"], "stage": STAGES[0], "note": duty["note"], "order": key},
            )
            for duty, key in zip(duties, keys, strict=True)
        )
        return True

    return editing.change(session, "add", work, type="duty")
