"""Many bundles and junk on one stick; receipts as tiny files."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.base.progress import Progress
from toolkit.crypto.kdf import KdfParameters
from toolkit.services import chapters, editing, exchange, giving, passing, people, receipts
from toolkit.services import stick as sticks
from toolkit.services.session import Session, create_vault

from .conftest import PASSPHRASE

Friends = tuple[Session, Session]


@pytest.fixture
def third(tmp_path: Path, friends: Friends):
    """A chapter that Harbour Street does not know, while it knows Harbour Street."""
    made = create_vault(tmp_path / "third", "Mill Lane", PASSPHRASE, region="GB", kdf=KdfParameters())
    chapters.trust(made, friends[1].card)
    yield made
    made.lock()


def give(giver: Session, taker: Session, where: Path, scope: str = "everything") -> giving.Given:
    return giving.give(giver, where, to=taker.secrets.root_public, scope=scope)


def told(session: Session, folder: Path) -> list[tuple[str, str]]:
    return [(each.sender, each.why) for each in sticks.look_over(session, folder)]


def test_all_for_us_are_found_in_order_and_the_rest_is_told(friends: Friends, third: Session, stick: Path) -> None:
    river, harbour = friends
    inside = stick / "from Ravi"
    inside.mkdir()
    files = [give(river, harbour, stick).file, give(river, harbour, inside).file, give(river, harbour, stick).file]
    for at, file in enumerate(reversed(files)):
        os.utime(file, (1_700_000_000 + at, 1_700_000_000 + at))  # the stick's own times say the contrary
    shutil.copy(files[0], stick / "again.sync-conflict-20261101-101010-ABCDEFG.baton")
    give(third, harbour, stick)
    give(harbour, river, stick)
    cut = give(river, harbour, stick).file
    cut.write_bytes(cut.read_bytes()[:-5_000])
    giving.give(river, stick, told_words=giving.new_words())
    (stick / "empty.baton").touch()
    (stick / "letter.baton").write_bytes(b"Dear all")
    found = sticks.look_over(harbour, stick)
    assert [(each.sender, each.manifest.sequence) for each in found if each.ready and each.manifest] == [
        ("Riverbend", 1),
        ("Riverbend", 2),
        ("Riverbend", 3),
    ]
    assert sorted(each.why for each in found if not each.ready) == [
        "bundle.cut",
        "bundle.cut",
        "bundle.needs_words",
        "bundle.not_a_bundle",
        "bundle.not_for_us",
        "bundle.unknown_sender",
    ]


def test_they_are_taken_in_one_after_another_and_deletions_wait(friends: Friends, stick: Path) -> None:
    river, harbour = friends
    ana, _ = people.add(river, people.PersonInput("Ana"))
    give(river, harbour, stick)
    editing.set_field(river, ana, "place", "Ward 5")
    bo, _ = people.add(river, people.PersonInput("Bo"))
    give(river, harbour, stick)
    editing.delete(river, [bo])
    give(river, harbour, stick)
    found = sticks.look_over(harbour, stick)
    seen = sticks.previews(harbour, found)
    assert [each.preview.count("added") for each in seen if each.preview] == [1, 2, 1]
    assert harbour.reader.counts().get("person", 0) == 0
    outcomes = sticks.take_all(harbour, found)
    assert [each.taken.deletions for each in outcomes if each.taken] == [0, 0, 1]
    assert {person.title for person in harbour.reader.all("person")} == {"Ana", "Bo"}
    assert harbour.reader.record(ana).get("place") == "Ward 5"
    assert [why for _, why in told(harbour, stick)] == ["bundle.repeat"] * 3


def test_one_that_is_damaged_does_not_hold_up_the_others(friends: Friends, stick: Path) -> None:
    river, harbour = friends
    for _ in range(8):
        people.add(river, people.PersonInput("Ana", note=os.urandom(9_000).hex()))
    first, second = give(river, harbour, stick), give(river, harbour, stick)
    data = bytearray(first.file.read_bytes())
    data[-100] ^= 1
    first.file.write_bytes(data)
    found = sticks.look_over(harbour, stick)
    assert [each.ready for each in found] == [True, True]  # its beginning is sound
    outcomes = sticks.take_all(harbour, found)
    assert outcomes[0].error is not None
    assert outcomes[0].error.code == "bundle.altered"
    assert outcomes[1].taken is not None
    assert second.file.exists()
    assert harbour.reader.counts()["person"] == 8


def test_stopped_in_the_middle_those_taken_in_stay(friends: Friends, stick: Path) -> None:
    river, harbour = friends
    for name in ("Ana", "Bo"):
        people.add(river, people.PersonInput(name))
        give(river, harbour, stick)

    def stop_after_the_first(stage: str, _done: int, _total: int) -> None:
        if stage == "bundle.saving":
            progress.cancel()

    progress = Progress(stop_after_the_first)
    outcomes = sticks.take_all(harbour, sticks.look_over(harbour, stick), progress)
    assert [each.taken is not None for each in outcomes] == [True]
    assert [person.title for person in harbour.reader.all("person")] == ["Ana"]
    assert harbour.check() == []


def test_thousands_of_junk_files_are_passed_by_quickly(friends: Friends, stick: Path) -> None:
    river, harbour = friends
    for at in range(1_000):
        (stick / f"DCIM{at:04}.JPG").write_bytes(b"\xff\xd8" + bytes(100))
        (stick / f"junk{at:04}.baton").write_bytes(os.urandom(100))
    file = give(river, harbour, stick).file
    begun = time.process_time()
    found = sticks.look_over(harbour, stick)
    spent = time.process_time() - begun
    assert [each.file.path for each in found if each.ready] == [file]
    # Against the same machine's own pace, as a test of seconds would tell of the machine.
    begun = time.process_time()
    with exchange.open_bundle(harbour, file):
        pass
    assert spent < 400 * max(time.process_time() - begun, 0.005)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes that have a name")
def test_links_pipes_and_devices_are_never_opened(friends: Friends, stick: Path, tmp_path: Path) -> None:
    river, harbour = friends
    outside = tmp_path / "outside"
    outside.mkdir()
    file = give(river, harbour, outside).file
    (stick / "link.baton").symlink_to(file)
    (stick / "loop.baton").symlink_to(stick / "loop.baton")
    (stick / "folder").symlink_to(outside)
    (stick / "folder.baton").mkdir()
    os.mkfifo(stick / "pipe.baton")
    if os.geteuid() == 0:
        os.mknod(stick / "zero.baton", 0o20666, os.makedev(1, 5))
    assert sticks.look_over(harbour, stick) == []
    with pytest.raises(ToolkitError) as caught, exchange.open_bundle(harbour, stick / "pipe.baton"):
        pass
    assert caught.value.code == "file.not_a_file"


def test_what_is_still_being_copied_there_is_passed_by(friends: Friends, stick: Path) -> None:
    river, harbour = friends
    data = give(river, harbour, stick).file.read_bytes()
    for name in (".syncthing.a.baton.tmp", "~syncthing~a.baton.tmp", "a.baton.part", ".a.baton", "a.baton.crdownload"):
        (stick / name).write_bytes(data[:1000])
    assert len(sticks.look_over(harbour, stick)) == 1


# Receipts


def test_a_receipt_on_the_stick_confirms_and_the_next_bundle_holds_what_changed(friends: Friends, stick: Path) -> None:
    river, harbour = friends
    ana, _ = people.add(river, people.PersonInput("Ana"))
    people.add(river, people.PersonInput("Bo"))
    sizes = {give(river, harbour, stick).file.stat().st_size for _ in range(2)}
    outcomes = sticks.take_all(harbour, sticks.look_over(harbour, stick), receipt=True)
    assert [each.error for each in outcomes] == [None, None]
    (receipt,) = [each for each in sticks.look_over(river, stick) if each.is_receipt]
    assert receipt.ready
    assert receipt.file.bytes in sizes  # it looks like any other small bundle
    with exchange.open_bundle(river, receipt.file.path) as incoming:
        assert (incoming.missing, dict(incoming.manifest.counts)) == ((), {})
        taken = exchange.accept(river, incoming)
    assert (taken.confirmed, taken.applied, taken.op) == ((1, 2), {}, None)
    assert all(each.confirmed for each in passing.passed(river.reader) if not each.incoming)
    assert give(river, harbour, stick).counts == {}
    editing.set_field(river, ana, "place", "Ward 5")
    assert give(river, harbour, stick).counts == {"person": 1}


def test_a_receipt_has_no_number_and_is_not_confirmed_itself(friends: Friends, stick: Path) -> None:
    river, harbour = friends
    give(river, harbour, stick)
    sticks.take_all(harbour, sticks.look_over(harbour, stick), receipt=True)
    sticks.take_all(river, sticks.look_over(river, stick))
    give(harbour, river, stick)
    (bundle,) = [each for each in sticks.look_over(river, stick) if each.ready]
    with exchange.open_bundle(river, bundle.file.path) as incoming:
        assert (incoming.manifest.sequence, incoming.missing) == (1, ())
        exchange.accept(river, incoming)
    with exchange.open_bundle(harbour, give(river, harbour, stick).file) as incoming:
        assert incoming.manifest.receipts == (bundle.manifest.bundle if bundle.manifest else b"",)
        assert incoming.missing == ()


def test_a_lost_bundle_is_still_missed_after_a_receipt(friends: Friends, stick: Path) -> None:
    river, harbour = friends
    sticks.take_all(harbour, sticks.look_over(harbour, give(river, harbour, stick).file.parent))
    give(river, harbour, stick).file.unlink()
    # The receipt of a later day says number 2, which is that of the lost bundle.
    give(harbour, river, stick)
    sticks.take_all(river, [each for each in sticks.look_over(river, stick) if each.ready], receipt=True)
    sticks.take_all(harbour, [each for each in sticks.look_over(harbour, stick) if each.is_receipt])
    with exchange.open_bundle(harbour, give(river, harbour, stick).file) as incoming:
        assert incoming.missing == (2,)


def test_a_newer_receipt_takes_the_place_of_ours_and_of_no_other_file(friends: Friends, stick: Path) -> None:
    river, harbour = friends
    root = river.secrets.root_public
    first = receipts.leave(harbour, root, stick)
    second = receipts.leave(harbour, root, stick)
    assert list(stick.iterdir()) == [second]
    second.write_bytes(b"somebody else wrote this")
    third = receipts.leave(harbour, root, stick)
    assert set(stick.iterdir()) == {second, third}
    assert not first.exists()


def test_a_receipt_of_somebody_unknown_confirms_nothing(friends: Friends, third: Session, stick: Path) -> None:
    harbour = friends[1]
    receipts.leave(third, harbour.secrets.root_public, stick)
    (found,) = sticks.look_over(harbour, stick)
    assert found.why == "bundle.unknown_sender"
    (outcome,) = sticks.take_all(harbour, [found])
    assert outcome.error is not None
    assert outcome.error.code == "bundle.unknown_sender"


def test_a_stick_that_can_not_be_written_is_only_read(friends: Friends, stick: Path) -> None:
    river, harbour = friends
    people.add(river, people.PersonInput("Ana"))
    file = give(river, harbour, stick).file
    before = (file.read_bytes(), stick.stat().st_mtime_ns, [path.name for path in stick.iterdir()])
    outcomes = sticks.take_all(harbour, sticks.look_over(harbour, stick))
    assert [each.error for each in outcomes] == [None]
    assert (file.read_bytes(), stick.stat().st_mtime_ns, [path.name for path in stick.iterdir()]) == before
    # A receipt that can't be left is told, and what was taken in stays.
    give(river, harbour, stick)
    found = [each for each in sticks.look_over(harbour, stick) if each.ready]
    shutil.copy(found[0].file.path, stick.parent / "copy.baton")
    gone = stick.parent / "gone"
    stick.rename(gone)
    outcomes = sticks.take_all(harbour, found, receipt=True)
    assert [each.error.code for each in outcomes if each.error] == ["file.not_found"]
    assert harbour.reader.counts()["person"] == 1
