"""Several laptops of one chapter: one joins by stick, they keep in step, one is removed, and what goes wrong."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.base.progress import Progress
from toolkit.crypto.identity import LaptopList
from toolkit.crypto.kdf import KdfParameters
from toolkit.services import (
    alarms,
    backups,
    chapters,
    editing,
    exchange,
    forgetting,
    giving,
    joining,
    laptops,
    people,
    roots,
    syncing,
    tray,
    ways_in,
)
from toolkit.services import stick as sticks
from toolkit.services.exchange import Taken
from toolkit.services.joining import Joining
from toolkit.services.people import PersonInput
from toolkit.services.session import Session, create_vault, open_vault
from toolkit.vault import held

PASSPHRASE = "river stone lantern"
OWN = "a passphrase of its own"
KDF = KdfParameters()


def code(raised: pytest.ExceptionInfo[ToolkitError]) -> str:
    return raised.value.code


def begin(folder: Path) -> Joining:
    return joining.start(folder, "Sample Second", OWN, kdf=KDF)


def add(first: Session, new: Joining, stick: Path, **how: object) -> laptops.Added:
    request = laptops.read_request(new.write_request(stick))
    assert request.digits == new.digits
    return laptops.add(first, request, stick, "The second", **how)


def join(first: Session, folder: Path, stick: Path) -> Session:
    new = begin(folder)
    added = add(first, new, stick)
    return new.join(added.given.file, first.card.fingerprint)[0]


def cut_at(stage: str) -> Progress:
    """The power goes at this stage."""

    def listen(now: str, _done: int, _total: int) -> None:
        if now == stage:
            raise KeyboardInterrupt

    return Progress(listen)


@pytest.fixture
def second(session: Session, stick: Path, tmp_path: Path) -> Iterator[Session]:
    """Another laptop of the same chapter, with all that was there when it joined."""
    people.add(session, PersonInput("Sample Ada", phones=("202 555 0101",)))
    made = join(session, tmp_path / "second", stick)
    yield made
    made.lock()


def take(taker: Session, given: giving.Given) -> Taken:
    with exchange.open_bundle(taker, given.file) as incoming:
        assert incoming.standing == "ours"
        return exchange.accept(taker, incoming)


def sync(giver: Session, taker: Session, stick: Path) -> Taken:
    return take(taker, syncing.give(giver, stick))


def names(session: Session) -> set[str]:
    return {record.title for record in session.reader.records(session.reader.listing("person").page(0, 500))}


def ada(session: Session) -> RecordId:
    (number,) = session.reader.listing("person", "Ada").page(0, 10)
    return session.reader.records([number])[0].id


# Joining


def test_a_second_laptop_joins_with_everything_but_the_root(session, second) -> None:
    assert names(second) == {"Sample Ada"}
    assert second.chapter == session.chapter
    mine, theirs = session.secrets, second.secrets
    assert theirs.root is None
    assert theirs.root_public == mine.root_public
    assert theirs.laptop_id != mine.laptop_id
    assert len({mine.signing_seed, theirs.signing_seed, mine.recipient_seed, theirs.recipient_seed}) == 4
    assert second.laptops == session.laptops
    assert [laptop.id for laptop in session.laptops.active] == [mine.laptop_id, theirs.laptop_id]
    assert second.card.fingerprint == session.card.fingerprint
    assert [way.label for way in second.ways()] == ["Sample Second"]
    assert second.check() == []


def test_who_has_joined_opens_as_usual(session, second) -> None:
    second.lock()
    again = open_vault(second.folder, OWN)
    assert names(again) == {"Sample Ada"}
    again.lock()
    with pytest.raises(ToolkitError) as raised:
        joining.resume(second.folder, OWN)
    assert code(raised) == "joining.done"


def test_chapters_that_are_known_come_along(session, stick, tmp_path: Path) -> None:
    harbour = create_vault(tmp_path / "harbour", "Harbour Street", PASSPHRASE, kdf=KDF)
    chapters.trust(session, harbour.card, verified=True)
    second = join(session, tmp_path / "second", stick)
    (known,) = chapters.peers(second.reader)
    assert (known.name, known.laptops) == ("Harbour Street", harbour.laptops)
    assert known.verified == chapters.peers(session.reader)[0].verified
    # A chapter that is met later is known there too, but its digits have to be compared at each laptop.
    hillside = create_vault(tmp_path / "hillside", "Hillside", PASSPHRASE, kdf=KDF)
    chapters.trust(session, hillside.card, verified=True)
    sync(session, second, stick)
    assert {each.name: each.verified is not None for each in chapters.peers(second.reader)} == {
        "Harbour Street": True,
        "Hillside": False,
    }
    for each in (second, harbour, hillside):
        each.lock()


def test_a_request_says_nothing_and_can_be_written_again_after_a_restart(tmp_path: Path, stick: Path) -> None:
    new = begin(tmp_path / "new")
    first = new.write_request(stick)
    assert set(json.loads(first.read_bytes())) == {"format", "version", "laptop", "signing", "recipient", "signature"}
    assert b"Sample" not in first.read_bytes()
    digits = new.digits
    new.lock()
    with pytest.raises(ToolkitError) as raised:
        open_vault(tmp_path / "new", OWN)
    assert code(raised) == "vault.joining"
    again = joining.resume(tmp_path / "new", OWN)
    assert again.digits == digits
    assert again.write_request(stick).read_bytes() == first.read_bytes()
    assert laptops.find_requests(stick) == [first]
    again.lock()


def test_nothing_of_the_new_laptops_keys_lies_in_clear(tmp_path: Path, stick: Path) -> None:
    new = begin(tmp_path / "new")
    secrets = new._secrets
    new.write_request(stick)
    new.lock()
    for path in [*(tmp_path / "new").rglob("*"), *stick.rglob("*")]:
        if path.is_file():
            data = path.read_bytes()
            for seed in (secrets.signing_seed, secrets.recipient_seed):
                assert seed not in data
                assert seed.hex().encode() not in data


def test_a_request_that_is_answered_twice_signs_nothing_new(session, stick, tmp_path: Path) -> None:
    new = begin(tmp_path / "new")
    first = add(session, new, stick)
    number = session.laptops.number
    people.add(session, PersonInput("Sample Late"))
    second = add(session, new, stick)
    assert (first.again, second.again) == (False, True)
    assert session.laptops.number == number
    first.given.file.unlink()
    made, taken = new.join(second.given.file, session.card.fingerprint)
    assert names(made) == {"Sample Late"}
    assert taken.applied == {"person": 1}
    made.lock()


def test_an_answer_that_was_cut_short_is_written_anew(session, stick, tmp_path: Path) -> None:
    new = begin(tmp_path / "new")
    request = laptops.read_request(new.write_request(stick))
    with pytest.raises(KeyboardInterrupt):
        laptops.add(session, request, stick, "The second", progress=cut_at("bundle.sealing"))
    assert list(stick.glob("*.baton")) == []
    assert session.laptops.number == 2  # it was signed, and is not signed again
    added = laptops.add(session, request, stick, "The second")
    assert added.again
    made, _ = new.join(added.given.file, session.card.fingerprint)
    assert made.laptops.number == 2
    made.lock()


def test_an_answer_by_two_laptops_is_one_list(session, second, stick, tmp_path: Path) -> None:
    """Both have the root, and neither has heard of the other's answer."""
    second.vault.set_meta(
        "secrets", dataclasses.replace(second.secrets, root_seed=session.secrets.root_seed).to_bytes().hex()
    )
    new = begin(tmp_path / "third")
    one, other = add(session, new, stick), add(second, new, stick)
    assert session.laptops == second.laptops
    third, _ = new.join(one.given.file, session.card.fingerprint)
    take(third, other.given)
    take(session, other.given)
    third.lock()


def test_an_answer_for_another_laptop_and_other_bundles_are_told_apart(session, stick, tmp_path: Path) -> None:
    new, other = begin(tmp_path / "new"), begin(tmp_path / "other")
    answer = add(session, other, stick)
    with pytest.raises(ToolkitError) as raised:
        new.look(answer.given.file)
    assert code(raised) == "joining.not_answered"
    (stick / "junk.baton").write_bytes(b"holiday pictures")
    with pytest.raises(ToolkitError) as raised:
        new.look(stick / "junk.baton")
    assert code(raised) == "bundle.not_a_bundle"
    for path in (session.folder / "nothing.baton",):
        with pytest.raises(ToolkitError) as raised:
            new.look(path)
        assert code(raised) == "file.not_found"
    new.lock()
    other.lock()


def test_bundles_for_others_are_not_copied_to_look_for_an_answer(session, stick, tmp_path: Path) -> None:
    """A stick may hold many, and large ones."""
    people.add(session, PersonInput("Sample Ada"))
    join(session, tmp_path / "other", stick).lock()
    new = begin(tmp_path / "new")
    stages: list[str] = []
    listening = Progress(lambda stage, _done, _total: stages.append(stage))
    with pytest.raises(ToolkitError) as raised:
        new.find(stick, listening)
    assert code(raised) == "joining.not_answered"
    assert "copy" not in stages
    add(session, new, stick)
    assert new.find(stick, listening).chapter == "Riverbend"
    assert "copy" in stages
    new.lock()


def test_an_answer_is_joined_only_with_its_chapters_digits(session, stick, tmp_path: Path) -> None:
    new = begin(tmp_path / "new")
    added = add(session, new, stick)
    impostor = create_vault(tmp_path / "impostor", "Riverbend", PASSPHRASE, kdf=KDF)
    forged = add(impostor, new, stick)
    seen = new.look(forged.given.file)
    assert seen.chapter == "Riverbend"
    assert seen.digits == impostor.card.fingerprint != session.card.fingerprint
    with pytest.raises(ToolkitError) as raised:
        new.join(forged.given.file, session.card.fingerprint)
    assert code(raised) == "joining.digits"
    made, _ = new.join(added.given.file, session.card.fingerprint.replace(" ", ""))
    assert made.secrets.root_public == session.secrets.root_public
    impostor.lock()
    made.lock()


def test_joining_that_was_cut_short_goes_on_with_the_same_chapter_alone(session, stick, tmp_path: Path) -> None:
    people.add(session, PersonInput("Sample Ada"))
    other = create_vault(tmp_path / "other", "Hillside", PASSPHRASE, kdf=KDF)
    new = begin(tmp_path / "new")
    answer, from_other = add(session, new, stick), add(other, new, stick)

    with pytest.raises(KeyboardInterrupt):
        new.join(answer.given.file, session.card.fingerprint, cut_at("bundle.applying"))
    new.lock()
    with pytest.raises(ToolkitError) as raised:
        open_vault(tmp_path / "new", OWN)
    assert code(raised) == "vault.joining"
    again = joining.resume(tmp_path / "new", OWN)
    with pytest.raises(ToolkitError) as raised:
        again.look(from_other.given.file)
    assert code(raised) == "joining.other_chapter"
    made, _ = again.join(answer.given.file, session.card.fingerprint)
    assert names(made) == {"Sample Ada"}
    assert made.check() == []
    made.lock()
    open_vault(tmp_path / "new", OWN).lock()
    other.lock()


def test_a_request_that_was_altered_cut_or_is_something_else(session, stick, tmp_path: Path) -> None:
    new, other = begin(tmp_path / "new"), begin(tmp_path / "other")
    path, theirs = new.write_request(stick), other.write_request(stick)
    mine, their = json.loads(path.read_bytes()), json.loads(theirs.read_bytes())
    for data, expected in (
        (path.read_bytes()[:-9], "request.malformed"),
        (b"{}", "request.malformed"),
        (session.card.card_bytes(), "request.malformed"),
        (path.read_bytes() + b"\n", "request.malformed"),
        (_compact(mine | {"recipient": their["recipient"]}), "request.signature"),
        (_compact(mine | {"version": 2}), "request.newer"),
    ):
        path.write_bytes(data)
        with pytest.raises(ToolkitError) as raised:
            laptops.read_request(path)
        assert code(raised) == expected
    new.lock()
    other.lock()


def _compact(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def test_a_laptop_does_not_ask_its_own_chapter_again_nor_under_anothers_id(session, second, stick) -> None:
    mine = laptops.LaptopRequest.create(session.secrets)
    with pytest.raises(ToolkitError) as raised:
        laptops.add(session, mine, stick, "Myself")
    assert code(raised) == "laptops.this_one"
    stolen = dataclasses.replace(second.secrets, signing_seed=bytes(32))
    with pytest.raises(ToolkitError) as raised:
        laptops.add(session, laptops.LaptopRequest.create(stolen), stick, "Not that one")
    assert code(raised) == "laptops.malformed"


def test_adding_takes_the_root_which_may_be_with_guardians(session, stick, tmp_path: Path) -> None:
    papers = ways_in.make_guardians(session, 2, 3, "Guardians")
    shares = [ways_in.parsed(paper.text) for paper in papers]
    ways_in.drill(session, papers[0].way, shares[:2])
    assert session.secrets.root is None
    new = begin(tmp_path / "new")
    with pytest.raises(ToolkitError) as raised:
        add(session, new, stick)
    assert code(raised) == "chapter.root_needed"
    assert session.laptops.number == 1
    with pytest.raises(ToolkitError) as raised:
        add(session, new, stick, secret=PASSPHRASE)
    assert code(raised) == "chapter.root_elsewhere"
    added = add(session, new, stick, secret=shares[1:])
    second, _ = new.join(added.given.file, session.card.fingerprint)
    assert second.secrets.root is None
    assert session.secrets.root is None
    # The guardians of the first laptop's vault serve the second as well: the first may be the one that gets lost.
    assert roots.place(second).elsewhere == 1
    collected = ways_in.collect_root(second, [paper.text for paper in papers[:2]])
    laptops.remove(second, session.secrets.laptop_id, collected.shares)
    assert [laptop.id for laptop in second.laptops.active] == [second.secrets.laptop_id]
    assert second.card.laptops == second.laptops
    second.lock()


def test_papers_of_both_laptops_keep_the_root(session, second, stick) -> None:
    """Guardians of one laptop do not drive out those of the other."""
    sheet = ways_in.make_sheet(session, "Sheet")
    sync(session, second, stick)
    assert roots.place(second).elsewhere == 1
    theirs = ways_in.make_guardians(second, 2, 3, "Theirs")
    shares = [ways_in.parsed(paper.text) for paper in theirs]
    roots.hand_over(second, ways_in.collect_root(second, [sheet.text]).shares)
    ways_in.drill(second, theirs[0].way, shares[:2])
    assert roots.place(second).elsewhere == 1
    sync(second, session, stick)
    assert roots.place(session).elsewhere == 1
    assert len(roots.place(session).ways) == 1
    assert roots.root_key(second, shares[:2]).public == session.secrets.root_public
    collected = ways_in.collect_root(session, [paper.text for paper in theirs[1:]])
    ways_in.drill(session, sheet.way, [ways_in.parsed(sheet.text)])
    assert session.secrets.root is None
    assert roots.root_key(session, collected.shares).public == session.secrets.root_public


# Keeping in step


def test_both_ways_directly_with_deletions_and_forgets(session, second, stick) -> None:
    person = ada(session)
    gone, _ = people.add(session, PersonInput("Sample Gone"))
    forgotten, _ = people.add(session, PersonInput("Sample Forgotten", phones=("202 555 0102",)))
    sync(session, second, stick)
    editing.set_field(second, person, "note", "from the second")
    editing.delete(second, [gone])
    forgetting.forget(second, [forgotten])
    people.add(second, PersonInput("Sample New"))
    taken = sync(second, session, stick)
    assert (taken.held, taken.deletions) == (0, 1)
    assert session.reader.record(person).get("note") == "from the second"
    assert names(session) == names(second) == {"Sample Ada", "Sample New"}
    assert session.check() == second.check() == []
    assert not tray.count(session.reader)


def test_what_changed_since_the_other_confirmed_goes_and_no_more(session, second, stick) -> None:
    assert syncing.give(session, stick).counts["person"] == 1  # the second has not confirmed anything
    sync(second, session, stick)
    assert syncing.give(session, stick).counts == {}
    people.add(session, PersonInput("Sample Late"))
    given = syncing.give(session, stick)
    assert given.counts == {"person": 1}
    assert syncing.give(session, stick, whole=True).counts["person"] == 2
    take(second, given)
    assert names(second) == names(session)


def test_three_laptops_each_have_to_confirm(session, second, stick, tmp_path: Path) -> None:
    third = join(session, tmp_path / "third", stick)
    for each in (second, third):
        take(session, syncing.give(each, stick))
    people.add(session, PersonInput("Sample Late"))
    given = syncing.give(session, stick)
    assert given.counts == {"person": 1}
    take(second, given)
    take(session, syncing.give(second, stick))
    assert syncing.give(session, stick).counts == {"person": 1}  # the third may have missed it
    take(third, given)
    take(session, syncing.give(third, stick))
    assert syncing.give(session, stick).counts == {}
    # The third hears from the second as well, and knows of it by the list that came along.
    take(second, syncing.give(session, stick))
    people.add(second, PersonInput("Sample Other"))
    take(third, syncing.give(second, stick))
    assert "Sample Other" in names(third)
    third.lock()


def test_a_deletion_of_what_never_came_is_known_all_the_same(session, second, stick, tmp_path: Path) -> None:
    """Else the record would come to life by somebody who sends it alive."""
    gone, _ = people.add(session, PersonInput("Sample Gone", phones=("202 555 0102",)))
    harbour = create_vault(tmp_path / "harbour", "Harbour Street", PASSPHRASE, kdf=KDF)
    for one, other in ((session, harbour), (harbour, session), (second, harbour), (harbour, second)):
        chapters.trust(one, other.card)
    alive = giving.give(session, stick, to=harbour.secrets.root_public, scope="everything")
    with exchange.open_bundle(harbour, alive.file) as incoming:
        exchange.accept(harbour, incoming)
    editing.delete(session, [gone])
    sync(session, second, stick)
    back = giving.give(harbour, stick, to=second.secrets.root_public, scope="everything")
    with exchange.open_bundle(second, back.file) as incoming:
        exchange.accept(second, incoming)
    assert names(second) == {"Sample Ada"}
    assert second.check() == []
    harbour.lock()


def test_two_versions_of_one_field_are_kept_and_solved_for_both(session, second, stick) -> None:
    person = ada(session)
    for each, note in ((session, "first says"), (second, "second says")):
        editing.set_field(each, person, "note", note)
    sync(session, second, stick)
    sync(second, session, stick)
    assert len(session.reader.forks()) == len(second.reader.forks()) == 1
    editing.set_field(session, person, "note", "both say")
    sync(session, second, stick)
    assert second.reader.forks() == []
    assert second.reader.record(person).get("note") == "both say"


def test_taking_a_sync_bundle_back_holds_it(session, second, stick) -> None:
    editing.set_field(second, ada(session), "note", "hasty")
    taken = sync(second, session, stick)
    assert taken.op is not None
    editing.undo(session, taken.op)
    assert not session.reader.record(ada(session)).get("note")
    (kept,) = tray.look(session.reader).items
    assert kept.item.why == held.UNDONE
    tray.take(session, kept.root)
    assert session.reader.record(ada(session)).get("note") == "hasty"


def test_our_own_bundle_is_nothing_to_take_in(session, second, stick) -> None:
    given = syncing.give(session, stick)
    with exchange.open_bundle(session, given.file) as incoming, pytest.raises(ToolkitError) as raised:
        assert incoming.standing == "ourselves"
        exchange.accept(session, incoming)
    assert code(raised) == "bundle.ourselves"
    take(second, given)
    assert take(second, given).applied == {}


def test_what_came_before_a_laptop_joined_is_not_missing(session, stick, tmp_path: Path) -> None:
    for _ in range(3):
        syncing.give(session, stick)
    second = join(session, tmp_path / "second", stick)
    given = syncing.give(session, stick)
    late = syncing.give(session, stick)
    with exchange.open_bundle(second, given.file) as incoming:
        assert incoming.missing == ()
    with exchange.open_bundle(second, late.file) as incoming:
        assert incoming.missing == (given.sequence,)
    second.lock()


def test_others_write_to_all_laptops_of_a_chapter(session, second, stick, tmp_path: Path) -> None:
    harbour = create_vault(tmp_path / "harbour", "Harbour Street", PASSPHRASE, kdf=KDF)
    chapters.trust(harbour, session.card)
    for each in (session, second):
        chapters.trust(each, harbour.card)
    people.add(harbour, PersonInput("Sample Far"))
    root = session.secrets.root_public
    given = giving.give(harbour, stick, to=root, scope="everything")
    for each in (session, second):
        with exchange.open_bundle(each, given.file) as incoming:
            exchange.accept(each, incoming)
    assert {"Sample Far"} <= names(session) & names(second)
    # Only one of them has confirmed: the other may have missed it.
    back = giving.give(session, stick, to=harbour.secrets.root_public)
    with exchange.open_bundle(harbour, back.file) as incoming:
        exchange.accept(harbour, incoming)
    assert giving.give(harbour, stick, to=root, scope="everything").counts["person"] == 1
    back = giving.give(second, stick, to=harbour.secrets.root_public)
    with exchange.open_bundle(harbour, back.file) as incoming:
        exchange.accept(harbour, incoming)
    assert giving.give(harbour, stick, to=root, scope="everything").counts == {}
    harbour.lock()


# The brake


def crowd(session: Session, count: int) -> list[RecordId]:
    return [people.add(session, PersonInput(f"Sample {at:03}"))[0] for at in range(count)]


def test_a_few_deletions_pass_and_more_ask_first(session, second, stick) -> None:
    ids = crowd(session, 10)
    sync(session, second, stick)
    for each in ids[:4]:
        editing.delete(second, [each])
    assert sync(second, session, stick).held == 0
    for each in ids[4:6]:  # six within thirty days
        editing.delete(second, [each])
    given = syncing.give(second, stick)
    with exchange.open_bundle(session, given.file) as incoming:
        seen = exchange.preview(session, incoming)
        assert seen.count("deleted") == 2
        assert "deleted" not in seen.unasked
    taken = take(session, given)
    assert (taken.held, taken.deletions) == (2, 2)
    assert {"Sample 004", "Sample 005"} <= names(session)
    assert {kept.item.why for kept in tray.look(session.reader).items} == {held.DELETION}
    tray.take(session, session.secrets.root_public)
    assert names(session) == names(second)


def test_the_brake_asks_for_all_of_them_and_counts_those_to_be_forgotten(session, second, stick) -> None:
    ids = crowd(session, 8)
    sync(session, second, stick)
    editing.set_field(second, ids[7], "note", "changed too")
    forgetting.forget(second, ids[:3])
    for each in ids[3:6]:
        editing.delete(second, [each])
    taken = sync(second, session, stick)
    assert taken.held == 6
    assert len(names(session)) == 9
    assert session.reader.record(ids[7]).get("note") == "changed too"


def test_a_bundle_that_deletes_much_can_be_taken_by_choice(session, second, stick) -> None:
    ids = crowd(session, 8)
    sync(session, second, stick)
    for each in ids[:7]:
        editing.delete(second, [each])
    with exchange.open_bundle(session, syncing.give(second, stick).file) as incoming:
        taken = exchange.accept(session, incoming, choice=exchange.Choice(taken_groups={"deleted"}))
    assert taken.held == 0
    assert names(session) == names(second)


def test_the_brake_forgets_after_thirty_days_and_what_was_taken_back(session, second, stick) -> None:
    ids = crowd(session, 12)
    sync(session, second, stick)
    for each in ids[:5]:
        editing.delete(second, [each])
    taken = sync(second, session, stick)
    session.vault.local("UPDATE bundle SET t = t - 31 * 86400000 WHERE incoming = 1")
    for each in ids[5:10]:
        editing.delete(second, [each])
    assert sync(second, session, stick).held == 0
    assert taken.op is not None


# Naming and removing


def test_names_are_ours_alone_and_travel_among_us(session, second, stick, tmp_path: Path) -> None:
    assert [each.name for each in laptops.laptops(second)] == ["", "The second"]
    laptops.rename(second, session.secrets.laptop_id, "  The first ")
    sync(second, session, stick)
    assert [each.name for each in laptops.laptops(session)] == ["The first", "The second"]
    laptops.rename(session, second.secrets.laptop_id, "The one with stickers")
    sync(session, second, stick)
    sync(second, session, stick)
    for each in (session, second):
        assert [one.name for one in laptops.laptops(each)] == ["The first", "The one with stickers"]
    assert b"stickers" not in session.card.card_bytes()
    assert laptops.named(session, "the first").this
    assert laptops.named(session, "2").id == second.secrets.laptop_id
    for name, expected in (("", "laptops.name"), ("x" * 61, "laptops.name")):
        with pytest.raises(ToolkitError) as raised:
            laptops.rename(session, second.secrets.laptop_id, name)
        assert code(raised) == expected
    with pytest.raises(ToolkitError) as raised:
        laptops.named(session, "nobody's")
    assert code(raised) == "laptops.unknown"


def test_the_list_tells_when_each_was_heard_of(session, second, stick) -> None:
    mine, theirs = laptops.laptops(session)
    assert mine.this
    assert not theirs.this
    assert theirs.added is not None
    assert mine.heard is None
    assert theirs.heard is None
    sync(second, session, stick)
    assert laptops.laptops(session)[1].heard is not None
    assert laptops.laptops(second)[0].heard is not None


def test_what_a_removed_laptop_writes_is_held_everywhere(session, second, stick, tmp_path: Path) -> None:
    harbour = create_vault(tmp_path / "harbour", "Harbour Street", PASSPHRASE, kdf=KDF)
    for one, other in ((session, harbour), (harbour, session), (second, harbour)):
        chapters.trust(one, other.card)
    third = join(session, tmp_path / "third", stick)
    sync(session, second, stick)
    person = ada(session)
    editing.set_field(second, person, "note", "written before")
    sync(second, session, stick)
    laptops.remove(session, second.secrets.laptop_id)
    assert session.reader.record(person).get("note") == "written before"
    editing.set_field(second, person, "place", "written after")
    people.add(second, PersonInput("Sample After"))

    # Here it is held as a whole, and only by somebody's word.
    given = syncing.give(second, stick)
    with exchange.open_bundle(session, given.file) as incoming:
        assert incoming.standing == "removed"
        with pytest.raises(ToolkitError) as raised:
            exchange.accept(session, incoming)
        assert code(raised) == "bundle.removed_laptop"
        taken = exchange.set_aside(session, incoming)
    assert taken.held == 2
    assert taken.sender == "The second"
    seen = tray.look(session.reader)
    assert {kept.item.why for kept in seen.items} == {held.LAPTOP}
    assert {kept.chapter for kept in seen.items} == {"The second"}
    assert not session.reader.record(person).get("place")

    # The third has not heard of it, takes it in, and passes it on: what is new of it is held all the same.
    take(third, given)
    assert third.reader.record(person).get("place") == "written after"
    people.add(third, PersonInput("Sample Third"))
    relayed = sync(third, session, stick)
    assert names(session) == {"Sample Ada", "Sample Third"}
    assert relayed.held == 2
    tray.drop(session, session.secrets.root_public)

    # Others learn of it by the next bundle; until then they trust the list that they have.
    root = session.secrets.root_public
    with exchange.open_bundle(harbour, giving.give(session, stick, to=harbour.secrets.root_public).file) as incoming:
        exchange.accept(harbour, incoming)
    late = giving.give(second, stick, to=harbour.secrets.root_public, scope="everything")
    with exchange.open_bundle(harbour, late.file) as incoming:
        assert incoming.standing == "removed"
        assert exchange.set_aside(harbour, incoming).held
    assert names(harbour) == set()
    (known,) = chapters.peers(harbour.reader)
    assert [laptop.removed for laptop in known.laptops.laptops] == [False, True, False]

    # The third learns of it by the next sync bundle, and so does the one that was removed, if it ever gets one.
    sync(session, third, stick)
    assert third.laptops == session.laptops
    for receiver in (harbour, third):
        assert known.root == root
        assert receiver.check() == []
    third.lock()
    harbour.lock()


def test_what_is_held_of_a_removed_laptop_can_be_taken(session, second, stick) -> None:
    people.add(second, PersonInput("Sample After"))
    laptops.remove(session, second.secrets.laptop_id)
    with exchange.open_bundle(session, syncing.give(second, stick).file) as incoming:
        exchange.set_aside(session, incoming)
    (root,) = tray.senders(session.reader)
    tray.take(session, root)
    assert names(session) == {"Sample Ada", "Sample After"}
    assert tray.count(session.reader) == 0


def test_who_was_removed_neither_reads_on_nor_gives_once_it_knows(session, second, stick) -> None:
    removed = second.secrets.laptop_id
    third_list = session.laptops
    laptops.remove(session, removed)
    laptops.remove(session, removed)  # once more changes nothing
    assert session.laptops.number == third_list.number + 1
    with pytest.raises(ToolkitError) as raised:
        exchange.open_bundle(second, syncing.give(session, stick).file)
    assert code(raised) == "bundle.not_for_us"
    with pytest.raises(ToolkitError) as raised:
        laptops.add(session, laptops.LaptopRequest.create(second.secrets), stick, "Back again")
    assert code(raised) == "laptops.was_removed"
    for laptop_id, expected in ((session.secrets.laptop_id, "laptops.this_one"), ("0" * 32, "laptops.unknown")):
        with pytest.raises(ToolkitError) as raised:
            laptops.remove(session, laptop_id)
        assert code(raised) == expected
    second.vault.set_meta("laptops", session.laptops.to_json())
    for give in (lambda: syncing.give(second, stick), lambda: giving.give(second, stick, told_words="a " * 8)):
        with pytest.raises(ToolkitError) as raised:
            give()
        assert code(raised) == "laptops.removed_here"


# Alarms


def two_lists(session: Session, second: Session, stick: Path, tmp_path: Path) -> list[Session]:
    """Both laptops have the root, and each adds another laptop."""
    secrets = dataclasses.replace(second.secrets, root_seed=session.secrets.root_seed)
    second.vault.set_meta("secrets", secrets.to_bytes().hex())
    return [join(first, tmp_path / name, stick) for first, name in ((session, "third"), (second, "fourth"))]


def test_two_lists_of_one_number_are_an_alarm_and_can_be_put_together(session, second, stick, tmp_path: Path) -> None:
    third, fourth = two_lists(session, second, stick, tmp_path)
    assert session.laptops.number == second.laptops.number
    assert session.laptops != second.laptops
    people.add(second, PersonInput("Sample Beyond"))
    given = syncing.give(second, stick)
    with exchange.open_bundle(session, given.file) as incoming:
        assert incoming.standing == "two_lists"
        for verb in (exchange.accept, exchange.set_aside):
            with pytest.raises(ToolkitError) as raised:
                verb(session, incoming)
            assert code(raised) == "bundle.two_lists"
        theirs = incoming.manifest.sender.laptops
    assert session.laptops != theirs
    assert names(session) == {"Sample Ada"}
    laptops.put_together(session, theirs)
    assert len(session.laptops.active) == 4
    sync(session, second, stick)
    assert second.laptops == session.laptops
    take(session, syncing.give(second, stick))
    assert names(session) == {"Sample Ada", "Sample Beyond"}
    for each in (third, fourth):
        sync(session, each, stick)
        assert each.laptops == session.laptops
        each.lock()


def test_a_list_by_somebody_without_the_root_is_not_put_together(session, second) -> None:
    forged = create_vault(second.folder.parent / "forger", "Riverbend", PASSPHRASE, kdf=KDF)
    with pytest.raises(ToolkitError) as raised:
        laptops.put_together(session, forged.laptops)
    assert code(raised) == "signature.wrong"
    forged.lock()


def test_alarms_stay_until_somebody_saw_to_them(session) -> None:
    root = bytes(32)
    alarms.note(session, root, alarms.CHANGED)
    alarms.note(session, root, alarms.CHANGED)
    (alarm,) = alarms.raised(session.reader)
    assert (alarm.root, alarm.kind) == (root, alarms.CHANGED)
    alarms.seen_to(session, root)
    assert alarms.raised(session.reader) == []


def test_a_later_list_on_which_a_removed_laptop_is_back_is_an_alarm(session, second, stick) -> None:
    """Whoever has the root can sign a list with a gap; a laptop that was removed does not live again by it."""
    removed = session.laptops
    forged = LaptopList.first(session.secrets.root, removed.laptops)
    while forged.number < 6:
        forged = forged.next(session.secrets.root, forged.laptops)
    laptops.remove(session, second.secrets.laptop_id)
    second.vault.set_meta("laptops", forged.to_json())
    second.vault.set_meta("card", None)
    secrets = dataclasses.replace(second.secrets, root_seed=session.secrets.root_seed)
    second.vault.set_meta("secrets", secrets.to_bytes().hex())
    with exchange.open_bundle(session, syncing.give(second, stick).file) as incoming:
        assert incoming.standing == "two_lists"


def test_no_list_with_a_gap_forgets_a_removal(session, second, stick, tmp_path: Path) -> None:
    """Two laptops signed lists of one number, and one of them went on: the other does not take over what it lacks."""
    lost = join(session, tmp_path / "lost", stick)
    sync(session, second, stick)
    secrets = dataclasses.replace(second.secrets, root_seed=session.secrets.root_seed)
    second.vault.set_meta("secrets", secrets.to_bytes().hex())
    laptops.remove(session, lost.secrets.laptop_id)
    for name in ("third", "fourth"):
        join(second, tmp_path / name, stick).lock()
    assert second.laptops.number == session.laptops.number + 1
    join(second, tmp_path / "fifth", stick).lock()
    with exchange.open_bundle(session, syncing.give(second, stick).file) as incoming:
        assert incoming.standing == "two_lists"
        with pytest.raises(ToolkitError):
            exchange.accept(session, incoming)
    assert [each.removed for each in session.laptops.laptops] == [False, False, True]
    laptops.put_together(session, second.laptops)
    sync(session, second, stick)
    for each in (session, second):
        assert [laptop.id for laptop in each.laptops.laptops if laptop.removed] == [lost.secrets.laptop_id]
    lost.lock()


# What a laptop in bad hands tells, as long as it is on the list


def test_looking_over_a_stick_keeps_little_of_what_bundles_say(session, second, stick) -> None:
    for _ in range(2):
        people.add(session, PersonInput("Sample Other"))
        syncing.give(session, stick)
    ready = [each.manifest for each in sticks.look_over(second, stick) if each.ready]
    assert [manifest.sequence for manifest in ready if manifest] == [2, 3]
    assert all(manifest and not (manifest.extra or manifest.parts or manifest.receipts) for manifest in ready)


def test_names_for_laptops_that_are_none_do_not_stop_us_from_telling_ours(session, second, stick) -> None:
    many = {f"{at:032x}": ["x", 1, None] for at in range(127)}
    second.vault.set_meta(chapters.NAMES, many | {second.secrets.laptop_id: ["Mine", 1 << 53, None]})
    sync(second, session, stick)
    laptops.rename(session, second.secrets.laptop_id, "Borrowed")
    laptops.rename(session, session.secrets.laptop_id, "Office")
    second.vault.set_meta(chapters.NAMES, {})
    sync(session, second, stick)
    assert [each.name for each in laptops.laptops(second)] == ["Office", "Borrowed"]


def test_papers_that_others_tell_of_never_cost_us_the_root(session, second, stick) -> None:
    papers = ways_in.make_guardians(session, 2, 3, "Guardians")
    shares = [ways_in.parsed(paper.text) for paper in papers[:2]]
    (sealed,) = session.vault.meta("root.sealed")
    bogus = [sealed | {"vault": f"{at:016x}", "sealed": sealed["sealed"][::-1]} for at in range(99)]
    sealed_by_itself = len(sealed["sealed"])
    for each in bogus:
        each["sealed"] = "A" * (sealed_by_itself - sealed["sealed"].count("=")) + "=" * sealed["sealed"].count("=")
    second.vault.set_meta("root.sealed", bogus)
    second.vault.set_meta("root.sealed.changed", {each["vault"]: 1 for each in bogus})
    sync(second, session, stick)
    ways_in.drill(session, papers[0].way, shares)
    assert session.secrets.root is None
    sheet = ways_in.make_sheet(session, "Sheet")
    collected = ways_in.collect_root(session, [paper.text for paper in papers[1:]])
    assert roots.root_key(session, collected.shares).public == session.secrets.root_public
    people.add(second, PersonInput("Sample More"))
    sync(second, session, stick)
    # With the guardians gone as a way in, theirs is still the only paper here that gives the root back.
    ways_in.remove(session, papers[0].way)
    assert roots.root_key(session, shares).public == session.secrets.root_public
    assert sheet.way in {way.id for way in session.ways()}


def test_a_name_of_the_chapter_signed_beyond_our_time_is_no_newer_one(session, second, stick) -> None:
    old = session.vault.meta("card")
    second.vault.set_metas({"card.signed": 1 << 53})
    session.set_chapter("Riverbend Valley", None)
    sync(second, session, stick)
    assert session.chapter.name == "Riverbend Valley"
    assert session.vault.meta("card") != old


# Copies and backups


def test_an_old_backup_of_one_laptop_merges_back(session, second, stick, tmp_path: Path) -> None:
    person = ada(session)
    backups.backup(second, tmp_path / "old")
    editing.set_field(second, person, "note", "after the backup")
    people.add(second, PersonInput("Sample Lost"))
    sync(second, session, stick)
    sync(session, second, stick)
    people.add(second, PersonInput("Sample Never Passed On"))
    second.lock()
    again = backups.restore(tmp_path / "old", tmp_path / "again", OWN)
    assert names(again) == {"Sample Ada"}
    people.add(again, PersonInput("Sample Newer"))
    editing.set_field(again, person, "place", "Ward 5")
    assert sync(again, session, stick).held == 0
    # It has said what it has, and that is not what its laptop had before: all of it comes again.
    taken = sync(session, again, stick)
    assert taken.held == 0
    assert names(again) == names(session) == {"Sample Ada", "Sample Lost", "Sample Newer"}
    for each in (again, session):
        record = each.reader.record(person)
        assert (record.get("note"), record.get("place")) == ("after the backup", "Ward 5")
        assert each.reader.forks() == []
        assert each.check() == []
    again.lock()


def test_a_copy_and_its_original_keep_in_step_with_each_other_and_the_rest(session, second, stick, tmp_path) -> None:
    second.lock()
    shutil.copytree(second.folder, tmp_path / "copy")
    original, copy = open_vault(second.folder, OWN), open_vault(tmp_path / "copy", OWN)
    assert original.vault.instance != copy.vault.instance
    for each, name in ((original, "Sample Original"), (copy, "Sample Copy"), (session, "Sample First")):
        people.add(each, PersonInput(name))
    for _ in range(2):
        for giver in (original, copy, session):
            given = syncing.give(giver, stick)
            for taker in (original, copy, session):
                if taker is not giver:
                    take(taker, given)
    everybody = {"Sample Ada", "Sample Original", "Sample Copy", "Sample First"}
    assert names(original) == names(copy) == names(session) == everybody
    people.add(original, PersonInput("Sample Late"))
    given = syncing.give(original, stick)
    for taker in (copy, session):
        take(taker, given)
    assert names(copy) == names(session) == everybody | {"Sample Late"}
    original.lock()
    copy.lock()


def test_a_backup_from_before_the_second_laptop_learns_of_it(session, stick, tmp_path: Path) -> None:
    people.add(session, PersonInput("Sample Ada"))
    backups.backup(session, tmp_path / "old")
    second = join(session, tmp_path / "second", stick)
    people.add(second, PersonInput("Sample Second"))
    session.vault.set_meta("chapter", "Riverbend")
    again = backups.restore(tmp_path / "old", tmp_path / "again", PASSPHRASE)
    assert len(again.laptops.active) == 1
    sync(second, again, stick)
    assert again.laptops == second.laptops
    assert again.card.laptops == second.laptops
    assert names(again) == {"Sample Ada", "Sample Second"}
    sync(again, second, stick)
    again.lock()
    second.lock()


def test_a_new_name_of_the_chapter_reaches_the_other_laptop(session, second, stick) -> None:
    session.set_chapter("Riverbend North", "GB")
    sync(session, second, stick)
    assert second.chapter == session.chapter
    assert second.card == session.card
    sync(second, session, stick)
    assert session.chapter.name == "Riverbend North"
