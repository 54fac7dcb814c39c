"""`baton handoff`: how far the chapter runs without the centre."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.ids import text_of
from .root import cli, moment, opens, respond

if TYPE_CHECKING:
    from ..services.session import Session


@cli.group()
def handoff() -> None:
    """How far the chapter runs without the centre."""


@handoff.command("report")
@opens
def handoff_report(session: Session, as_json: bool) -> None:
    """Duties by stage, who would be missed, what to do next."""
    from ..services import handoff as service

    report = service.report(session)
    backup = report.backups
    answer = {
        "stage": report.stage,
        "more_needed": report.more_needed,
        "duties": report.duties,
        "without_centre": report.without_centre,
        "by_stage": {str(stage): count for stage, count in report.by_stage.items()},
        "areas": [area._asdict() for area in report.areas],
        "rows": [{**row._asdict(), "id": text_of(row.id), "holders": list(row.holders)} for row in report.rows],
        "keyholders": list(report.keyholder_names),
        "backup": None if backup is None else {"at": moment(backup.clock), "where": backup.where},
        "only_one": [each._asdict() for each in report.only_one],
        "moves": [
            {"code": move.code, **{k: text_of(v) if isinstance(v, bytes) else v for k, v in move.facts.items()}}
            for move in report.moves
        ],
    }
    stage = "No duties are noted yet." if report.stage is None else f"Stage {report.stage} of 5"
    respond(
        as_json,
        answer,
        stage,
        f"{report.without_centre} of {report.duties} duties run without the centre.",
        *[f"{row.stage}  {row.name}  {', '.join(row.holders)}" for row in report.rows],
        f"Can open the vault: {', '.join(report.keyholder_names)}",
    )
