"""Backups that Baton makes by itself: when, where, how many stay, and what they are good for."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from toolkit.base.errors import Cancelled, ToolkitError
from toolkit.base.progress import Progress
from toolkit.services import backups, own_backups, people, whereabouts
from toolkit.services.people import PersonInput
from toolkit.services.session import Session, open_vault

PASSPHRASE = "river stone lantern"
NOON = datetime.datetime(2026, 11, 27, 12)


def days(count: float) -> datetime.timedelta:
    return datetime.timedelta(days=count)


@pytest.fixture
def ada(session: Session) -> Session:
    people.add(session, PersonInput("Sample Ada"))
    return session


def names(folder: Path) -> list[str]:
    return [each.name for each in own_backups.kept_in(folder)]


def test_one_is_due_once_a_day_and_only_after_a_change(session: Session) -> None:
    assert own_backups.is_due(session, NOON)
    own_backups.make(session, now=NOON)
    assert not own_backups.is_due(session, NOON + days(2))
    people.add(session, PersonInput("Sample Ada"))
    assert not own_backups.is_due(session, NOON + days(0.9))
    assert own_backups.is_due(session, NOON + days(1))
    own_backups.make(session, now=NOON + days(1))
    assert not own_backups.is_due(session, NOON + days(9))
    session.change_passphrase(PASSPHRASE, "another river stone")
    assert own_backups.is_due(session, NOON + days(2))


def test_it_lies_outside_of_the_vault_and_outlives_its_folder(ada: Session, tmp_path: Path) -> None:
    file = own_backups.make(ada, now=NOON)
    assert ada.folder not in file.parents
    ada.lock()
    shutil.rmtree(ada.folder)
    found = own_backups.newest_good(ada.folder)
    assert found == own_backups.Found(file, NOON, ada.folder)
    restored = backups.restore(file, tmp_path / "again", PASSPHRASE)
    assert restored.reader.counts()["person"] == 1
    restored.lock()


def test_old_ones_are_thinned_and_each_that_stays_opens(ada: Session, tmp_path: Path) -> None:
    for day in range(100, -1, -4):
        own_backups.make(ada, now=NOON - days(day))
    kept = own_backups.kept_in(own_backups.own_folder(ada))
    ages = [(NOON - each.at).days for each in kept]
    assert ages[:3] == [0, 4, 8]
    assert len(ages) < 12
    assert max(ages) > 80
    for at, each in enumerate(kept[::4]):
        file = own_backups.own_folder(ada) / each.name
        backups.restore(file, tmp_path / f"again {at}", PASSPHRASE).lock()


def test_the_newest_stays_when_the_share_is_too_small_for_it(ada: Session) -> None:
    assert own_backups.share(ada) == 10
    own_backups.set_share(ada, 0)
    for day in (2, 1, 0):
        own_backups.make(ada, now=NOON - days(day))
    (kept,) = own_backups.kept_in(own_backups.own_folder(ada))
    assert kept.at == NOON


def test_what_does_not_work_leaves_the_older_ones(ada: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    own_backups.make(ada, now=NOON - days(40))
    own_backups.make(ada, now=NOON - days(39))
    folder = own_backups.own_folder(ada)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    stop = Progress()
    stop.cancel()
    with pytest.raises(Cancelled):
        own_backups.make(ada, stop, now=NOON)
    monkeypatch.setattr(own_backups, "RESERVE", 1 << 60)
    with pytest.raises(ToolkitError) as caught:
        own_backups.make(ada, now=NOON)
    assert caught.value.code == "backup.no_room"
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    people.add(ada, PersonInput("Sample Bo"))
    assert own_backups.is_due(ada, NOON)
    for path in before:
        path.unlink()
    assert own_backups.is_due(ada, NOON - days(39))


def test_a_place_that_a_file_stands_in_the_way_of_is_named(ada: Session) -> None:
    folder = own_backups.own_folder(ada)
    shutil.rmtree(folder)
    folder.write_text("in the way")
    with pytest.raises(ToolkitError) as caught:
        own_backups.make(ada, now=NOON)
    assert caught.value.code in ("file.failed", "file.not_a_folder")


def test_a_damaged_one_is_passed_over(ada: Session) -> None:
    first = own_backups.make(ada, now=NOON - days(2))
    second = own_backups.make(ada, now=NOON - days(1))
    third = own_backups.make(ada, now=NOON)
    third.write_bytes(third.read_bytes()[:-9])
    whole = bytearray(second.read_bytes())
    whole[len(whole) // 2] ^= 1
    second.write_bytes(whole)
    found = own_backups.newest_good(ada.folder)
    assert found is not None
    assert found.file == first


def test_two_copies_of_a_vault_keep_theirs_apart(ada: Session, tmp_path: Path) -> None:
    own_backups.make(ada, now=NOON - days(3))
    ada.lock()
    shutil.copytree(ada.folder, tmp_path / "copy")
    copy = open_vault(tmp_path / "copy", PASSPHRASE)
    people.add(copy, PersonInput("Sample Bo"))
    assert own_backups.is_due(copy, NOON - days(3))
    theirs = own_backups.make(copy, now=NOON)
    copy.lock()
    newest = [own_backups.newest_good(folder) for folder in (ada.folder, tmp_path / "copy")]
    assert [each and each.at for each in newest] == [NOON - days(3), NOON]
    assert newest[1] is not None
    assert newest[1].file == theirs
    assert [each.vault for each in own_backups.all_here()] == [tmp_path / "copy", ada.folder]


def test_a_second_place_gets_them_too(ada: Session, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert own_backups.second(ada) is None
    place = own_backups.choose_second(ada, stick)
    assert (place.folder, place.apart) == (stick, False)
    assert own_backups.second(ada) == place
    (stick / "holiday.txt").write_text("sea")
    for day in (900, 860, 2, 1, 0):
        own_backups.make_in(ada, stick, now=NOON - days(day))
    assert [(NOON - each.at).days for each in own_backups.kept_in(stick)] == [0, 1, 2]
    assert (stick / "holiday.txt").read_text() == "sea"
    last = backups.last_backup(ada)
    assert last is not None
    assert last.where == str(stick)
    stick.rename(tmp_path / "taken out")
    with pytest.raises(ToolkitError) as caught:
        own_backups.make_in(ada, stick, now=NOON)
    assert caught.value.code == "file.stick_gone"
    assert not stick.exists()
    assert len(names(tmp_path / "taken out")) == 3
    own_backups.forget_second(ada)
    assert own_backups.second(ada) is None


def test_the_vaults_own_folder_is_no_second_place(ada: Session) -> None:
    for folder in (ada.folder, ada.folder / "backups"):
        folder.mkdir(exist_ok=True)
        with pytest.raises(ToolkitError) as caught:
            own_backups.choose_second(ada, folder)
        assert caught.value.code == "backup.same_folder"
    (ada.folder / "backups").rmdir()


def test_nobody_is_told_of_the_chapter_by_the_names_of_files(ada: Session) -> None:
    file = own_backups.make(ada, now=NOON)
    line = whereabouts.line_of(ada.vault)
    assert file.name == f"backup 2026-11-27 12.00.00 {line}.backup"


def test_the_first_stick_that_is_used_becomes_the_second_place(ada: Session, tmp_path: Path) -> None:
    sticks = [tmp_path / "one", tmp_path / "two"]
    for stick in sticks:
        stick.mkdir()
    assert own_backups.is_second_due(ada)
    assert own_backups.elsewhere(ada) == own_backups.Elsewhere(None, None, is_chosen=False)
    assert own_backups.elsewhere(ada, sticks).place == sticks[0]
    own_backups.make_in(ada, sticks[0])
    assert not own_backups.is_second_due(ada, datetime.datetime.now() + days(9))
    people.add(ada, PersonInput("Sample Bo"))
    assert not own_backups.is_second_due(ada)
    assert own_backups.is_second_due(ada, datetime.datetime.now() + days(1))
    found = own_backups.elsewhere(ada, sticks[1:])
    assert (found.place, found.is_chosen) == (sticks[0], True)
    sticks[0].rename(tmp_path / "taken out")
    found = own_backups.elsewhere(ada, sticks[1:])
    assert (found.place, found.is_chosen) == (sticks[1], False)
    own_backups.make_in(ada, sticks[1])
    place = own_backups.second(ada)
    assert place is not None
    assert place.folder == sticks[0]
    with pytest.raises(ToolkitError) as caught:
        own_backups.make_in(ada, sticks[0])
    assert caught.value.code == "file.stick_gone"
