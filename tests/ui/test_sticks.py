"""Sticks with much on them, receipts, and the exchange folder, as somebody meets them on the screen."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.ui.two_chapters import exchange_page, press, says, two_chapters, wait
from tests.ui.vaults import make_vault
from toolkit.services import chapters, editing, giving, passing, people, receipts, shared_folder, stick
from toolkit.services.people import PersonInput
from toolkit.ui.bidi import plain
from toolkit.ui.drives import Drive, MountTable
from toolkit.ui.folder_watch import FolderWatch

pytestmark = pytest.mark.usefixtures("dressed")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def both(tmp_path):
    with two_chapters(tmp_path) as made:
        made.know_each_other()
        yield made


@pytest.fixture
def page(both):
    with exchange_page(both) as made:
        yield made


def receipts_on(session, folder):
    return [each for each in stick.look_over(session, folder) if each.is_receipt]


# Sticks


def test_the_table_of_mounts_tells_by_itself(qtbot, tmp_path):
    table = MountTable()
    if not table.works:
        pytest.skip("there is no /proc/self/mounts here")
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(tmp_path)]
    with qtbot.waitSignal(table.changed, timeout=5_000, raising=False) as came:
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("a disk can be mounted only by root on Linux")
    with qtbot.waitSignal(table.changed, timeout=5_000, raising=False) as went:
        subprocess.run(["umount", str(tmp_path)], check=True)
    assert (came.signal_triggered, went.signal_triggered) == (True, True)
    with qtbot.assertNotEmitted(table.changed, wait=600):
        pass  # nothing came or went: nothing is told, and nothing is looked at


def test_what_is_not_for_us_is_told_in_a_line(qtbot, both, page, tmp_path):
    third = make_vault(tmp_path / "third", "Mill Lane")
    try:
        chapters.trust(third, both.ours.card)
        giving.give(third, both.stick, to=both.ours.secrets.root_public)
    finally:
        third.lock()
    both.give_us()
    giving.give(both.ours, both.stick, to=both.theirs.secrets.root_public)
    giving.give(both.theirs, both.stick, told_words=giving.new_words())
    (both.stick / "broken.baton").write_bytes(b"junk")
    page.watch.look()
    for words in (
        "From Harbour Street, bundle 1",
        "From a chapter you don’t know: Mill Lane",
        "Opens with words: ",
    ):
        wait(qtbot, lambda words=words: says(page.home, words))
    wait(qtbot, lambda: says(page.home, "for somebody else") and says(page.home, "damaged or not whole"))
    assert len([each for each in page.home.sticks.buttons if each.text() == "Open"]) == 3


def fill(both):
    """Two bundles on the stick: Ana and Bo, then Bo is deleted there."""
    people.add(both.theirs, PersonInput("Ana"))
    bo, _ = people.add(both.theirs, PersonInput("Bo"))
    both.give_us()
    editing.delete(both.theirs, [bo])
    both.give_us()
    return bo


def test_all_on_a_stick_are_looked_at_and_taken_in_one_after_another(qtbot, both, page):
    bo = fill(both)
    page.watch.look()
    press(qtbot, page.home, "Look at all 2")
    wait(qtbot, page.take_all.accept_button.isVisible)
    wait(qtbot, lambda: says(page.take_all, "2 new"))
    assert both.ours.reader.counts().get("person", 0) == 0
    assert page.take_all.receipt.isVisible()
    assert page.take_all.receipt.isChecked()
    # One of them is looked at, and one comes back to the rest.
    qtbot.mouseClick(page.take_all.look_buttons[1], LEFT)
    wait(qtbot, lambda: page.receive.stack.currentWidget() is page.receive.review)
    qtbot.mouseClick(page.receive.later_button, LEFT)
    wait(qtbot, lambda: page.stack.currentWidget() is page.take_all and page.take_all.accept_button.isVisible())
    qtbot.mouseClick(page.take_all.accept_button, LEFT)
    wait(qtbot, page.take_all.done_button.isVisible)
    wait(qtbot, lambda: says(page.take_all, "2 taken in"))
    wait(qtbot, lambda: says(page.take_all, "1 wait"))
    wait(qtbot, lambda: says(page.take_all, "A receipt lies beside it. You can take the stick out now."))
    assert not both.ours.reader.record(bo).hidden  # what they deleted stays until somebody decides
    assert len(receipts_on(both.theirs, both.stick)) == 1
    qtbot.mouseClick(page.take_all.done_button, LEFT)
    wait(qtbot, lambda: says(page.home, "were taken in already") or says(page.home, "was taken in already"))
    press(qtbot, page.home, "Undo")
    wait(qtbot, lambda: says(page.home, "was taken back"))


def test_a_receipt_is_left_unless_its_tick_is_taken_off_and_read_where_it_comes(qtbot, both, page):
    people.add(both.theirs, PersonInput("Ana"))
    for on in (False, True):
        page.show_bundle(both.give_us())
        wait(qtbot, lambda: page.receive.stack.currentWidget() is page.receive.review)
        wait(qtbot, page.receive.bar.receipt.isVisible)
        page.receive.bar.receipt.setChecked(on)
        qtbot.mouseClick(page.receive.accept_button, LEFT)
        wait(qtbot, page.receive.result.done_button.isVisible)
        wait(qtbot, lambda on=on: says(page.receive, "A receipt lies beside it") == on)
        assert len(receipts_on(both.theirs, both.stick)) == int(on)
        qtbot.mouseClick(page.receive.result.done_button, LEFT)


def test_their_receipt_is_read_when_the_stick_comes_back(qtbot, both, page):
    editing.create(both.ours, "curriculum", {"name": "Asking well"})
    given = giving.give(both.ours, both.stick, to=both.theirs.secrets.root_public)
    stick.take_all(both.theirs, stick.look_over(both.theirs, both.stick))
    receipts.leave(both.theirs, both.ours.secrets.root_public, both.stick)
    given.file.unlink()
    page.watch.look()
    wait(qtbot, lambda: says(page.home, "Harbour Street has taken bundle 1."))
    wait(qtbot, lambda: says(page.home, "they have it"))
    assert [each.confirmed is not None for each in passing.passed(both.ours.reader) if not each.incoming] == [True]
    # Opened by itself, it says the same and offers nothing to decide.
    (found,) = receipts_on(both.ours, both.stick)
    page.show_bundle(found.file.path)
    wait(qtbot, page.receive.result.done_button.isVisible)
    assert not page.receive.result.undo_button.isVisible()


def test_a_stick_that_can_not_be_written_gets_no_receipt(qtbot, both):
    people.add(both.theirs, PersonInput("Ana"))
    file = both.give_us()
    both.drives = lambda: [Drive(both.stick, "BLUE", 0, False)]
    with exchange_page(both) as page:
        wait(qtbot, lambda: says(page.home, "BLUE, can’t be written to"))
        before = sorted(path.name for path in both.stick.iterdir())
        page.show_bundle(file)
        wait(qtbot, lambda: page.receive.stack.currentWidget() is page.receive.review)
        assert not page.receive.bar.receipt.isVisible()
        qtbot.mouseClick(page.receive.accept_button, LEFT)
        wait(qtbot, page.receive.result.done_button.isVisible)
        assert sorted(path.name for path in both.stick.iterdir()) == before


# The exchange folder


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "Shared with Harbour"
    made.mkdir()
    return made


def test_a_folder_is_chosen_and_bundles_are_put_there(qtbot, both, page, folder, monkeypatch):
    editing.create(both.ours, "curriculum", {"name": "Asking well"})
    press(qtbot, page.home, "Exchange folder")
    wait(qtbot, lambda: says(page.shared, "None is chosen"))
    assert not page.shared.put_button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(both.ours.folder.parent))
    qtbot.mouseClick(page.shared.choose_button, LEFT)
    wait(qtbot, lambda: says(page.shared, "can’t be the exchange folder"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    qtbot.mouseClick(page.shared.choose_button, LEFT)
    wait(qtbot, page.shared.put_button.isEnabled)
    assert [box.isChecked() for box in page.shared.boxes] == [True]
    qtbot.mouseClick(page.shared.put_button, LEFT)
    wait(qtbot, lambda: says(page.shared, "It lies in the folder, for Harbour Street"))
    assert [each.ready for each in stick.look_over(both.theirs, folder)] == [True]
    wait(qtbot, page.shared.put_button.isEnabled)
    qtbot.mouseClick(page.shared.put_button, LEFT)
    wait(qtbot, lambda: says(page.shared, "Nothing changed since the last time"))
    next(folder.iterdir()).unlink()
    page.shared.refresh()
    wait(qtbot, lambda: says(page.shared, "deleted before"))
    shutil.rmtree(folder)
    page.shared.refresh()
    wait(qtbot, lambda: says(page.shared, "moved or deleted"))
    press(qtbot, page.shared, "No longer use it")
    wait(qtbot, lambda: says(page.shared, "None is chosen"))


def test_given_into_the_folder_it_is_no_stick_and_is_remembered(qtbot, both, page, folder):
    editing.create(both.ours, "curriculum", {"name": "Asking well"})
    both.plugged_in = False
    shared_folder.choose(both.ours, folder, [])
    page.watch.look()
    page.show_give()
    wait(qtbot, page.give.write_button.isEnabled)
    qtbot.mouseClick(page.give.write_button, LEFT)
    wait(qtbot, lambda: says(page.give, "It lies in the exchange folder"))
    stick.take_all(both.theirs, stick.look_over(both.theirs, folder), receipt=True)
    assert len(shared_folder.tend(both.ours, shared_folder.look(both.ours)).confirmed) == 1
    assert len(list(folder.iterdir())) == 1


@pytest.fixture
def watched(both, page, folder):
    """The folder is watched; what was told, in order."""
    told: list[tuple[str, str]] = []
    desk = page.receive._desk
    desk.told.connect(lambda title, sentence: told.append((plain(title), sentence)))
    shared_folder.choose(both.ours, folder, [both.theirs.secrets.root_public])
    FolderWatch(desk, settles=50, parent=desk).start()
    return told


def test_what_arrives_is_told_and_not_taken_in(qtbot, both, page, folder, watched, tmp_path):
    wait(qtbot, lambda: says(page.home, "exchange folder"))
    training, _ = editing.create(both.theirs, "curriculum", {"name": "Asking well"})
    file = both.give_us("kit")
    half = folder / ".syncthing.a.baton.tmp"
    half.write_bytes(file.read_bytes()[:1000])
    half.unlink()
    file.rename(folder / file.name)
    wait(qtbot, lambda: watched)
    assert watched == [("Harbour Street sent something", "It lies in the exchange folder. Look at it under Exchange.")]
    wait(qtbot, lambda: says(page.home, "From Harbour Street, bundle 1"))
    assert not both.ours.reader.numbers([training])
    (folder / "other.txt").write_text("x")
    qtbot.wait(300)
    assert len(watched) == 1  # told once


def test_confirmed_files_are_taken_away_and_lost_ones_told(qtbot, both, page, folder, watched):
    (put,) = shared_folder.put(both.ours)
    shutil.copy(put.given[0].file, both.stick)
    stick.take_all(both.theirs, stick.look_over(both.theirs, both.stick), receipt=True)
    (receipt,) = receipts_on(both.ours, both.stick)
    shutil.copy(receipt.file.path, folder)
    wait(qtbot, lambda: ("Harbour Street has taken bundle 1.", "") in watched)
    wait(qtbot, lambda: not put.given[0].file.exists())
    editing.create(both.ours, "curriculum", {"name": "Asking well"})
    (put,) = shared_folder.put(both.ours)
    put.given[0].file.unlink()
    wait(qtbot, lambda: any("is gone from the exchange folder" in title for title, _ in watched))


def test_a_folder_that_goes_is_told_once(qtbot, both, page, folder, watched):
    wait(qtbot, lambda: says(page.home, "exchange folder"))
    folder.rename(Path(f"{folder} elsewhere"))
    wait(qtbot, lambda: both.troubles)
    Path(f"{folder} elsewhere").rename(folder)
    file = both.give_us("kit")
    shutil.copy(file, folder)
    wait(qtbot, lambda: [title for title, _ in watched] == ["Harbour Street sent something"])
    assert [error.code for error in both.troubles] == ["folder.gone"]
