"""Two sample chapters and a folder that stands in for the stick: the main job from end to end, on invented people."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from ..base.clock import DAY_MS, wall_clock
from ..base.files import read_limited
from ..base.ids import RecordId
from ..base.paths import resources
from ..crypto.kdf import KdfParameters
from . import backups, chapters, editing, exchange, giving, handoff, importing, outlines
from .session import Session, create_vault

PASSPHRASE = "sample river stone"  # noqa: S105 - told to whoever runs the demo
FIRST = "Riverbend"
SECOND = "Harbour Street"
REGION = "GB"
_LIMIT = 1 << 20
_MONTHS_AGO = 200
_EDITED = ("Fatou Diallo", "place", "Mill Lane 12", "Harbour Street")


class Tell(Protocol):
    """Hears of each step as it is done: its code, and the facts for a sentence about it."""

    def __call__(self, step: str, **facts: Any) -> None: ...


@dataclass(frozen=True)
class Demo:
    """The folders that were made: two vaults, and the stick."""

    first: Path
    second: Path
    stick: Path


def make(folder: Path, tell: Tell) -> Demo:
    """Make it all in an empty folder. Raises what the services raise."""
    samples = resources() / "starter" / "samples"
    demo = Demo(folder / FIRST, folder / SECOND, folder / "stick")
    demo.stick.mkdir()
    # The chapter's duties were noted half a year ago, so that the handoff page has a way to show.
    days_ago = [_MONTHS_AGO]
    first = _vault(demo.first, FIRST, "Leila Haddad", days_ago)
    second = _vault(demo.second, SECOND, "Kofi Mensah", [0])
    try:
        tell("vault", chapter=FIRST, folder=demo.first)
        tell("vault", chapter=SECOND, folder=demo.second)
        for session, files in (
            (first, ["riverbend-google.csv", "riverbend-phone.vcf"]),
            (second, ["harbour-street-outlook.csv"]),
        ):
            paths = [samples / name for name in files]
            done = importing.apply(session, paths)
            again = importing.apply(session, paths)
            tell("imported", chapter=session.chapter.name, files=", ".join(files), added=done.added, again=again.added)
        _plan(first, json.loads(read_limited(samples / "riverbend.json", _LIMIT)), days_ago)
        counts = first.reader.counts()
        tell(
            "planned",
            chapter=FIRST,
            plans=counts["plan"],
            trainings=counts["curriculum"],
            events=counts["event"],
            duties=counts["duty"],
        )
        _trust(first, second, demo.stick)
        tell("trusted", first=FIRST, second=SECOND, fingerprint=first.card.fingerprint)
        given = giving.give(first, demo.stick, to=second.secrets.root_public, scope="everything", may_edit=True)
        tell("given", chapter=SECOND, file=given.file, bytes=given.bytes)
        taken = _take(second, given.file)
        tell("taken", chapter=SECOND, sender=taken.sender, records=sum(taken.applied.values()))
        _edit_both(first, second)
        back = giving.give(second, demo.stick, to=first.secrets.root_public, scope="everything", may_edit=True)
        returned = _take(first, back.file)
        tell("returned", chapter=FIRST, sender=returned.sender, two_versions=returned.two_versions)
        size = backups.backup(first, demo.stick / "riverbend.backup")
        tell("backup", file=demo.stick / "riverbend.backup", bytes=size)
    finally:
        first.lock()
        second.lock()
    return demo


def _vault(folder: Path, chapter: str, leader: str, days_ago: list[int]) -> Session:
    # The least work that a passphrase may take: there is nothing here to guard.
    return create_vault(
        folder,
        chapter,
        PASSPHRASE,
        leader=leader,
        region=REGION,
        kdf=KdfParameters(),
        now=lambda: wall_clock() - days_ago[0] * DAY_MS,
    )


def _plan(session: Session, sample: dict[str, Any], days_ago: list[int]) -> None:
    today = datetime.datetime.now(datetime.UTC).date()
    handoff.starter_duties(session)
    rows = session.reader.where("duty", order='"order"')
    for place, before, _, holders in sample["duties"]:
        editing.set_field(session, rows[place].id, "stage", before)
        for name in holders:
            editing.put_element(session, rows[place].id, "holders", _person(session, name))
    days_ago[0] = 0
    for place, _, now, _ in sample["duties"]:
        editing.set_field(session, rows[place].id, "stage", now)
    for key, type_name in (("plans", "plan"), ("trainings", "curriculum"), ("events", "event")):
        for outline in sample[key]:
            outlines.add(session, type_name, _dated(outline, today))


def _person(session: Session, name: str) -> RecordId:
    return outlines.named(session.reader, "person", name)


def _dated(value: Any, today: datetime.date) -> Any:
    """In the samples a day is told by its distance from today, so that they never look old."""
    if isinstance(value, list):
        return [_dated(each, today) for each in value]
    if not isinstance(value, dict):
        return value
    if "days" in value:
        day = (today + datetime.timedelta(days=value["days"])).isoformat()
        return f"{day}T{value['time']}" if "time" in value else day
    return {name: _dated(each, today) for name, each in value.items()}


def _trust(first: Session, second: Session, stick: Path) -> None:
    for ours, theirs in ((first, second), (second, first)):
        card = stick / f"{theirs.chapter.name}.card"
        chapters.write_card(theirs, card)
        chapters.trust(ours, chapters.read_card(card), verified=True)


def _take(session: Session, file: Path) -> exchange.Taken:
    with exchange.open_bundle(session, file) as incoming:
        return exchange.accept(session, incoming)


def _edit_both(first: Session, second: Session) -> None:
    """Both chapters change one field before they meet again."""
    name, field, ours, theirs = _EDITED
    person = _person(first, name)
    editing.set_field(first, person, field, ours)
    editing.set_field(second, person, field, theirs)
