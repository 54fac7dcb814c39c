"""The handoff report, from real duties and their history."""

from __future__ import annotations

import datetime
from pathlib import Path

from toolkit.crypto.kdf import KdfParameters
from toolkit.services import backups, editing, handoff, people
from toolkit.services.people import PersonInput
from toolkit.services.session import Session, create_vault

DAY_MS = 86_400_000
START_MS = int(datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.UTC).timestamp() * 1000)


def test_without_duties_there_is_no_stage(session: Session) -> None:
    report = handoff.report(session)
    assert (report.stage, report.duties, report.rows) == (None, 0, [])
    assert report.keyholder_names == ("Sample Leader",)
    assert ("keys", "Sample Leader", "") in report.only_one
    assert [move.code for move in report.moves] == ["keyholder", "backup"]


def test_the_starter_list_goes_in_once_and_in_each_language(session: Session) -> None:
    assert handoff.starter_duties(session, "es") is not None
    assert handoff.starter_duties(session) is None
    report = handoff.report(session)
    assert report.duties == 18
    assert report.stage == 1
    assert {area.area for area in report.areas} == {"money", "training", "keys", "plans", "people"}
    assert report.rows[0].name == "Llevar los papeles del año"


def test_a_stage_is_reached_with_three_quarters() -> None:
    picture = {1: 1, 2: 2, 3: 4, 4: 7, 5: 4}
    assert handoff.reached(picture) == 3
    assert handoff.reached({1: 1, 2: 0, 3: 0, 4: 3, 5: 0}) == 4
    assert handoff.reached({1: 2, 2: 0, 3: 0, 4: 3, 5: 0}) == 1
    assert handoff.reached(dict.fromkeys(range(1, 6), 0)) is None


def test_movement_holders_and_moves(tmp_path: Path) -> None:
    now = [START_MS]
    session = create_vault(
        tmp_path / "v", "Riverbend", "river stone lantern", leader="Leila", kdf=KdfParameters(), now=lambda: now[0]
    )
    mere, _ = people.add(session, PersonInput("Sample Mere"))
    tomas, _ = people.add(session, PersonInput("Sample Tomás"))
    rooms, _ = editing.create(
        session, "duty", {"name": "Rooms", "area": "money", "stage": "together"}, {"holders": [mere, tomas]}
    )
    keys, _ = editing.create(session, "duty", {"name": "Keys", "area": "keys", "stage": "local"}, {"holders": [mere]})
    now[0] += 300 * DAY_MS
    editing.set_field(session, rooms, "stage", "on_call")
    editing.set_field(session, rooms, "stage", "local")
    new, _ = editing.create(session, "duty", {"name": "New", "area": "keys"})
    today = datetime.date(2026, 11, 1)
    report = handoff.report(session, today)
    rows = {row.id: row for row in report.rows}
    assert (rows[rooms].before, rows[rooms].stage, rows[rooms].only) == (2, 4, "")
    assert rows[rooms].holders == ("Sample Mere", "Sample Tomás")
    assert (rows[keys].before, rows[keys].stage, rows[keys].only) == (4, 4, "Sample Mere")
    assert (rows[new].before, rows[new].stage) == (None, 1)
    assert (report.duties, report.without_centre, report.stage, report.more_needed) == (3, 2, 1, 1)
    assert report.areas == [("keys", 1, 2), ("money", 1, 1)]
    assert report.only_one == [("keys", "Leila", ""), ("duty", "Sample Mere", "Keys")]
    assert [move.code for move in report.moves] == ["keyholder", "backup", "second_holder"]
    backups.backup(session, tmp_path / "riverbend.backup")
    after = handoff.report(session, datetime.datetime.now(datetime.UTC).date())
    assert after.backups is not None
    assert after.backups.where == str(tmp_path)
    assert [move.code for move in after.moves] == ["keyholder", "second_holder", "first_holder"]
    session.lock()
