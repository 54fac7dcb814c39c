"""Bundles that are well made and mean ill, or come from odd places: signed by a chapter we know, and by no program
of ours. Whatever is in them, nothing vanishes unseen and everything works afterwards."""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from toolkit.base.clock import milliseconds
from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId, link_id, new_id
from toolkit.base.progress import Progress, silent
from toolkit.bundle import limits
from toolkit.bundle.manifest import BundleKind, Manifest, Sender
from toolkit.bundle.records import Whole
from toolkit.bundle.writing import write_bundle
from toolkit.crypto.identity import LaptopList
from toolkit.crypto.keyring import KdfParameters
from toolkit.domain.cells import Cell, Version, Writer
from toolkit.domain.fields import Opaque, Reach, Value
from toolkit.domain.records import TYPES
from toolkit.domain.state import Mark, RecordState, Stamp, WriterInfo
from toolkit.services import (
    agenda,
    chapters,
    duplicates,
    editing,
    events,
    exchange,
    exporting,
    handoff,
    importing,
    passing,
    people,
    plans,
    showing,
    trainings,
    tray,
)
from toolkit.services.judging import Choice
from toolkit.services.preview import MOST_TEXT, Preview
from toolkit.services.session import Session, create_vault
from toolkit.vault import ledger
from toolkit.vault.contents import Contents
from toolkit.vault.states import read_states

PASSPHRASE = "only for this test"
TODAY = datetime.date(2026, 11, 22)
CLOCK = 1_700_000_000_000 << 12
LATE = CLOCK + (1 << 40)


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Session]:
    session = create_vault(tmp_path / "ours", "Riverbend", PASSPHRASE, leader="Ana", region="GB", kdf=KdfParameters())
    yield session
    session.lock()


@pytest.fixture
def theirs(tmp_path: Path, ours: Session) -> Iterator[Session]:
    session = create_vault(tmp_path / "theirs", "Hillside", PASSPHRASE, leader="Bo", region="GB", kdf=KdfParameters())
    chapters.trust(ours, session.card)
    chapters.trust(session, ours.card)
    yield session
    session.lock()


class Forger:
    """Writes whatever it is told to, in bundles that are signed as they should be."""

    def __init__(self, theirs: Session, ours: Session, stick: Path) -> None:
        self.writer: Writer = secrets.token_bytes(16)
        self._theirs = theirs
        self._ours = ours
        self._stick = stick
        self._count = 0

    def stamp(self, seq: int = 1, clock: int = CLOCK) -> Stamp:
        return Stamp(self.writer, seq, clock)

    def record(self, type_name: str, /, **values: Value) -> RecordState:
        return RecordState(new_id(), type_name, self.stamp(), values)

    def bundle(self, wholes: Sequence[Whole]) -> Path:
        self._count += 1
        theirs, secrets_ = self._theirs, self._theirs.secrets
        file = self._stick / f"{self._count}.baton"
        laptops = LaptopList.from_json(theirs.vault.meta("laptops"))
        known = chapters.peer(theirs.reader, self._ours.secrets.root_public)
        assert known is not None
        write_bundle(
            file,
            manifest_base=Manifest(
                bundle=secrets.token_bytes(16),
                kind=BundleKind.SHARE,
                sender=Sender(secrets_.root_public, theirs.chapter.name, secrets_.laptop_id, laptops),
                recipients=(known.root,),
                scope="everything",
                may_edit=True,
                schema=1,
                instance=theirs.vault.instance,
                sequence=self._count,
                made=datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.UTC),
            ),
            states=wholes,
            writer_info=lambda _writer: WriterInfo(b"", "Somebody"),
            contents=Contents(theirs.reader.db),
            signer=secrets_.signing,
            recipients=known.recipients,
            progress=silent(),
        )
        return file

    def told(self, *wholes: Whole) -> Preview:
        with exchange.open_bundle(self._ours, self.bundle(wholes)) as incoming:
            return exchange.preview(self._ours, incoming)

    def taken(self, *wholes: Whole, choice: Choice | None = None) -> exchange.Taken:
        with exchange.open_bundle(self._ours, self.bundle(wholes)) as incoming:
            return exchange.accept(self._ours, incoming, choice=choice)


DELETIONS_TOO = Choice(taken_groups={"deleted"})


@pytest.fixture
def forger(theirs: Session, ours: Session, tmp_path: Path) -> Forger:
    stick = tmp_path / "stick"
    stick.mkdir()
    return Forger(theirs, ours, stick)


@pytest.fixture
def ana(ours: Session, theirs: Session) -> RecordId:
    """Somebody of ours, whom they may change."""
    made, _ = people.add(
        ours, people.PersonInput("Ana", phones=("07700 900142",), tags=("Steward",), note="Calls back")
    )
    ledger.let_change(ours.vault, theirs.secrets.root_public, [made])
    return made


def everything_works(session: Session, folder: Path) -> None:
    """Whatever a screen, the command line or a bundle asks for."""
    assert session.check() == []
    reader = session.reader
    for name, declared in TYPES.items():
        if declared.part_of is None:
            for query in ("", "a", "ana", "07700 900142"):
                listing = reader.listing(name, query)
                numbers = listing.page(0, 100)
                records = reader.records(numbers)
                if name == "person":
                    people.rows(reader, numbers)
                    people.as_json(reader, numbers)
                for record in records:
                    reader.history(record.id)
        for record in reader.all(name):
            reader.titles([record.id])
    reader.find_anything("a")
    reader.forks()
    reader.operations()
    reader.counts()
    people.tags(reader)
    agenda.due(reader, TODAY)
    agenda.coming_up(reader, TODAY)
    handoff.report(session, TODAY)
    for row in plans.rows(reader):
        plans.view(reader, row.id)
    for event in events.rows(reader):
        events.view(reader, event.id)
    for training in trainings.rows(reader):
        trainings.view(reader, training.id)
    duplicates.pairs(reader)
    for ending in ("csv", "xlsx", "vcf"):
        exporting.export_people(session, folder / f"people.{ending}")
    for scope in ("everything", "kit", "handoff"):
        sight = showing.look(reader, scope)
        for type_name in sight.numbers:
            showing.page(reader, sight, type_name, 0, 50)
    sheet = folder / "sheet.csv"
    sheet.write_text("Name,Phone,Email\nAna,07700 900142,\nNobody,07700 900143,n@example.org\n", encoding="utf-8")
    importing.apply(session, [sheet])
    assert session.check() == []


def odd_records(forger: Forger, ana: RecordId) -> list[Whole]:
    plan, event, tag = (
        forger.record("plan", name="Odd"),
        forger.record("event", name="Odd"),
        forger.record("tag", name="T"),
    )
    nobody = new_id()
    guest = link_id("attendance", event.id, nobody)
    writer = forger.writer
    nameless = forger.record("person", place="Ward 9")
    nothing = RecordState(
        new_id(), "person", forger.stamp(), {}, {"name": Cell((Version(writer, 2, CLOCK, None),), {writer: 2})}
    )
    return [
        (plan, []),
        (event, []),
        (tag, []),
        (
            nameless,
            [forger.record("contact", person=nameless.id), forger.record("contact", person=nameless.id, kind="phone")],
        ),
        (nothing, []),
        (RecordState(new_id(), "person", forger.stamp()), []),
        (forger.record("contact", person=nobody, kind="phone", value=Reach("07700 900199", "GB")), []),
        (forger.record("contact", kind="email", value=Reach("a@example.org")), []),
        (forger.record("contact", person=ana, kind="pigeon", value=Reach("loft 3")), []),
        (forger.record("contact", person=ana, order="z" * 300), []),
        (forger.record("contact", person=plan.id, kind="phone", value=Reach("1")), []),
        (forger.record("person", name="Tagged", **{f"tags/{ana.hex()}": True, f"tags/{nobody.hex()}": True}), []),
        (forger.record("person", name="Kept", looked_after_by=plan.id, born="--02-29", may_contact="maybe"), []),
        (
            forger.record("person", name="X", **{f"x:{nobody.hex()}": Opaque('{"a":[1,2]}'), f"x:{tag.id.hex()}": 12}),
            [],
        ),
        (forger.record("person", name="New field", pronouns="they"), []),
        (forger.record("spaceship", name="Newer"), []),
        (forger.record("step", name="No plan"), []),
        (forger.record("step", plan=nobody, name="Unknown plan", due="2026-11-23"), []),
        (forger.record("step", plan=event.id, name="Plan is an event"), []),
        (forger.record("step", plan=plan.id, owner=tag.id, due="2026-11-23"), []),
        (forger.record("step", plan=plan.id, name="Last", owner=ana, order="z" * 300), []),
        (forger.record("goal", plan=plan.id, kind="odd"), []),
        (forger.record("module", curriculum=plan.id, name="M", minutes=(1 << 53) - 1), []),
        (
            RecordState(guest, "attendance", forger.stamp(), {"event": event.id, "person": nobody, "status": "beamed"}),
            [],
        ),
        (forger.record("attendance", status="came"), []),
        (forger.record("attendance", event=event.id, status="came"), []),
        (
            forger.record("event", name="Long ago", starts="0001-01-01T00:00", ends="9999-12-31T23:59", led_by=tag.id),
            [],
        ),
        (forger.record("event", starts="2026-11-23T10:00", plan=ana, curriculum=ana), []),
        (forger.record("duty", stage="moon", area="sea", **{f"holders/{tag.id.hex()}": True}), []),
        (forger.record("duty", name="Held", **{f"holders/{nobody.hex()}": True, f"holders/{ana.hex()}": True}), []),
        (forger.record("duty", name="Last", order="z" * 300), []),
        (forger.record("custom_field", name="Odd", on="moon", kind="smell"), []),
        (forger.record("chapter"), []),
        (RecordState(new_id(), "person", Stamp(writer, 1 << 53, limits.CLOCK), {"name": "Late"}), []),
        (
            RecordState(new_id(), "plan", forger.stamp(), {}, {}, (Mark(writer, 5, CLOCK, {"name": {writer: 9}}),)),
            [],
        ),
    ]


def test_odd_records_come_in_and_everything_still_works(ours: Session, forger: Forger, ana: RecordId, tmp_path) -> None:
    wholes = odd_records(forger, ana)
    told = forger.told(*wholes)
    assert told.count("added") > 30
    forger.taken(*wholes)
    everything_works(ours, tmp_path)
    plan = next(plan for plan in ours.reader.all("plan") if plan.title == "Odd")
    editing.add_part(ours, "step", plan.id, {"name": "One more"})
    people.add_contact(ours, ana, "phone", "07700 900777")
    handoff.add_duty(ours, "One more")
    everything_works(ours, tmp_path)


def test_a_list_whose_keys_leave_no_room_takes_more_and_is_ordered_anew(ours: Session, forger: Forger) -> None:
    plan = forger.record("plan", name="Full")
    first = forger.record("step", plan=plan.id, name="first", order="0" * 299 + "1")
    last = forger.record("step", plan=plan.id, name="last", order="z" * 300)
    forger.taken((plan, []), (first, []), (last, []))
    added, _ = editing.add_part(ours, "step", plan.id, {"name": "added"})
    names = [step.title for step in ours.reader.parts(plan.id, "step")]
    assert names == ["first", "last", "added"]
    editing.move_part(ours, added, None, first.id)
    assert [step.title for step in ours.reader.parts(plan.id, "step")] == ["added", "first", "last"]
    editing.move_part(ours, first.id, last.id, None)
    assert [step.title for step in ours.reader.parts(plan.id, "step")] == ["added", "last", "first"]


def shared_with(forger: Forger, session: Session, record: RecordId) -> RecordState:
    """The state of a record of ours, as a chapter knows it that had it from us."""
    n = session.reader.number_of(record)
    assert n is not None
    ((_, state),) = read_states(session.reader.db, session.reader.writers, [n])
    return state


def test_a_deletion_is_not_told_as_a_change(ours: Session, forger: Forger, ana: RecordId) -> None:
    state = shared_with(forger, ours, ana)
    role = Version(forger.writer, 2, CLOCK, "Treasurer")
    seen = {**state.contexts(), "role": {forger.writer: 2}}
    for part in ours.reader.part_states(state):
        seen.update({f"{part.id.hex()}.{name}": cell for name, cell in part.contexts().items()})
    mark = Mark(forger.writer, 3, CLOCK, seen)
    forged = RecordState(ana, "person", state.stamp, {}, {"role": Cell((role,), {forger.writer: 2})}, (mark,))
    told = forger.told((forged, []))
    assert ([item.title for item in told.deleted], told.changed) == (["Ana"], [])
    assert forger.taken((forged, []), choice=DELETIONS_TOO).deletions == 1
    assert ours.reader.record(ana).hidden


def test_a_tombstone_with_news_that_it_had_not_seen_deletes_nothing(ours: Session, forger: Forger, ana) -> None:
    state = shared_with(forger, ours, ana)
    role = Version(forger.writer, 2, CLOCK, "Treasurer")
    forged = RecordState(
        ana,
        "person",
        state.stamp,
        {},
        {"role": Cell((role,), {forger.writer: 2})},
        (Mark(forger.writer, 3, CLOCK, {}),),
    )
    told = forger.told((forged, []))
    assert ([item.title for item in told.changed], told.deleted) == (["Ana"], [])
    assert forger.taken((forged, [])).deletions == 0


def test_what_would_be_shown_is_what_is_told(ours: Session, forger: Forger, ana: RecordId) -> None:
    """A version that we know to be over, with the value that stands here, hides no new one."""
    old = shared_with(forger, ours, ana).cell("note").versions[0]
    editing.set_field(ours, ana, "note", "Calls back late")
    now = shared_with(forger, ours, ana)
    cell = now.cell("note")
    new = Version(forger.writer, 2, CLOCK, "Gone")
    seen = {version.writer: version.seq for version in cell.versions}
    assert old.value == "Calls back"
    over = Version(old.writer, old.seq, LATE, "Calls back late")
    versions = tuple(sorted((over, new), key=lambda version: version[:2]))
    context = {old.writer: max(old.seq, seen.get(old.writer, 0)), **seen, forger.writer: 2}
    told = forger.told((RecordState(ana, "person", now.stamp, {}, {"note": Cell(versions, context)}), []))
    (item,) = told.changed
    (change,) = item.fields
    assert (change.field, change.here, change.there) == ("note", "Calls back late", "Gone")
    forger.taken((RecordState(ana, "person", now.stamp, {}, {"note": Cell(versions, context)}), []))
    assert ours.reader.record(ana).get("note") == "Gone"


def test_long_texts_are_counted_and_not_all_kept(ours: Session, forger: Forger) -> None:
    text = secrets.token_hex(99_500)
    wholes: list[Whole] = [(forger.record("person", name=f"P{i}", essay=text), []) for i in range(100)]
    told = forger.told(*wholes)
    assert told.count("added") == 100
    kept = sum(len(str(change.there)) for item in told.added for change in item.fields)
    assert 0 < kept <= MOST_TEXT
    steps: list[str] = []
    with exchange.open_bundle(ours, forger.bundle(wholes)) as incoming:
        exchange.accept(ours, incoming, Progress(lambda stage, _done, _total: steps.append(stage)))
    assert steps.count("bundle.applying") > 1
    assert ours.reader.count("person") == 100


def test_a_clock_gone_wild_can_be_shown(ours: Session, forger: Forger, ana: RecordId) -> None:
    state = shared_with(forger, ours, ana)
    wild = Version(forger.writer, 2, limits.CLOCK, "Gone wild")
    forged = RecordState(ana, "person", state.stamp, {}, {"note": Cell((wild,), {forger.writer: 2})})
    forger.taken((forged, []))
    (fork,) = ours.reader.forks()
    for _, _, _, clock in fork.versions:
        told = datetime.datetime.fromtimestamp(milliseconds(clock) / 1000, datetime.UTC)
        assert told.astimezone(datetime.timezone(datetime.timedelta(hours=14))).year <= 9999
    editing.set_field(ours, ana, "note", "Calm")
    assert ours.reader.record(ana).get("note") == "Calm"
    assert ours.reader.forks() == []


def test_a_bundle_and_its_place_in_the_list_come_together_or_not_at_all(ours: Session, forger: Forger) -> None:
    ours.vault.local("CREATE TRIGGER full BEFORE INSERT ON bundle BEGIN SELECT RAISE(ABORT, 'no room'); END")
    with pytest.raises(ToolkitError):
        forger.taken((forger.record("plan", name="Keep the night bus"), []))
    assert ours.reader.counts()["plan"] == 0
    ours.vault.local("DROP TRIGGER full")
    forger.taken((forger.record("plan", name="Keep the night bus"), []))
    assert [passed.op for passed in passing.passed(ours.reader)] == [ours.vault.last_undoable()]


def test_a_file_larger_than_any_bundle_is_not_even_copied(ours: Session, forger: Forger) -> None:
    file = forger.bundle([(forger.record("plan", name="Keep the night bus"), [])])
    with file.open("r+b") as grown:
        grown.truncate(limits.SEALED_SIZE + 1)
    steps: list[str] = []
    with pytest.raises(ToolkitError) as caught:
        exchange.open_bundle(ours, file, progress=Progress(lambda stage, _done, _total: steps.append(stage)))
    assert (caught.value.code, steps) == ("bundle.too_large", [])


def test_nobody_supersedes_what_is_yet_to_be_typed(ours: Session, forger: Forger, ana: RecordId) -> None:
    state = shared_with(forger, ours, ana)
    mine = state.stamp.writer
    claim = Cell((Version(forger.writer, 2, CLOCK, "Claimed"),), {forger.writer: 2, mine: limits.SEQUENCE})
    forged = RecordState(ana, "person", state.stamp, {}, {"note": claim})
    forger.taken((forged, []))
    assert ours.reader.record(ana).get("note") == "Claimed"
    editing.set_field(ours, ana, "note", "Typed later")
    forger.taken((forged, []))
    assert ours.reader.record(ana).get("note") == "Typed later"
    assert ours.reader.forks() == []


def test_what_is_typed_after_a_tombstone_that_claims_to_have_seen_it_brings_the_record_back(
    ours: Session, forger: Forger, ana: RecordId
) -> None:
    state = shared_with(forger, ours, ana)
    mine = state.stamp.writer
    names = [*state.names()]
    for part in ours.reader.part_states(state):
        names += [f"{part.id.hex()}.{name}" for name in part.names()]
    mark = Mark(forger.writer, 3, CLOCK, {name: {mine: limits.SEQUENCE} for name in names})
    forger.taken((RecordState(ana, "person", state.stamp, {}, {}, (mark,)), []), choice=DELETIONS_TOO)
    assert ours.reader.record(ana).hidden
    editing.set_field(ours, ana, "note", "Still here")
    assert not ours.reader.record(ana).hidden


def test_somebody_is_found_by_a_number_that_came_before_them_and_not_by_one_that_left(
    ours: Session, forger: Forger
) -> None:
    ana, bo = forger.record("person", name="Ana"), forger.record("person", name="Bo")
    number = forger.record("contact", person=ana.id, kind="phone", value=Reach("07700 900199", "GB"))

    def found() -> list[str]:
        listing = ours.reader.listing("person", "900199")
        return [record.title for record in ours.reader.records(listing.page(0, 10))]

    forger.taken((number, []))
    forger.taken((ana, []), (bo, []))
    assert found() == ["Ana"]
    moved = Cell((Version(forger.writer, 2, LATE, bo.id),), {forger.writer: 2})
    forger.taken((RecordState(number.id, "contact", number.stamp, {}, {"person": moved}), []))
    assert found() == ["Bo"]
    assert ours.check() == []


def test_one_number_with_two_contents_holds_that_record_alone(ours: Session, forger: Forger, ana: RecordId) -> None:
    state = shared_with(forger, ours, ana)
    forged = RecordState(ana, "person", state.stamp, {**state.plain, "note": "Never calls back"})
    other_type = RecordState(ana, "plan", state.stamp, {"name": "Somebody"})
    taken = forger.taken((forged, []), (forger.record("plan", name="Honest"), []))
    assert (taken.applied, taken.held) == ({"plan": 1}, 1)
    assert ours.reader.record(ana).get("note") == "Calls back"
    assert [(kept.item.why, kept.group) for kept in tray.look(ours.reader).items] == [("alarm", "held")]
    assert forger.taken((other_type, []), (forger.record("plan", name="Another"), [])).applied == {"plan": 1}
    root = tray.look(ours.reader).items[0].root
    decided = tray.take(ours, root)
    assert (decided.done, decided.left, decided.changes) == (0, 1, None)
    tray.drop(ours, root)
    assert tray.count(ours.reader) == 0
    assert ours.reader.record(ana).get("note") == "Calls back"
    later = RecordState(ana, "person", state.stamp, {}, {"note": Cell(
        (Version(forger.writer, 2, CLOCK, "Moved"),), {forger.writer: 2})})  # fmt: skip
    assert forger.taken((later, [])).applied == {"person": 1}
    assert ours.check() == []
