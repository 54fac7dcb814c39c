import sys

import pytest

from toolkit.ui.drives import chosen_folder, find_cards, linux_roots, removable_drives, with_contents

MOUNTS = """\
/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
/dev/sda3 /home ext4 rw 0 0
/dev/sdb1 /media/leila/BLUE\\040STICK vfat rw 0 0
/dev/sdc1 /run/media/leila/Ni\\303\\261a exfat ro 0 0
/dev/mmcblk0p1 /photos vfat rw 0 0
/dev/sdd1 /work ext4 rw 0 0
server:/share /mnt/share nfs4 rw 0 0
tmpfs /run/media/leila/fake tmpfs rw 0 0
"""


@pytest.fixture
def blocks(tmp_path):
    """A folder laid out like /sys/block."""
    for disk, flag in (("sda", "0"), ("sdb", "1"), ("sdd", "1")):
        (tmp_path / "block" / disk).mkdir(parents=True)
        (tmp_path / "block" / disk / "removable").write_text(f"{flag}\n")
    return tmp_path / "block"


def test_sticks_are_told_from_disks_and_from_the_network(blocks):
    found = [path.as_posix() for path in linux_roots(MOUNTS, blocks)]
    assert found == ["/media/leila/BLUE STICK", "/run/media/leila/Niña", "/work"]


def test_names_that_need_no_escape_come_through_as_they_are(blocks):
    line = "/dev/sdb1 /media/leila/ပါဠိ vfat rw 0 0\n"
    assert [path.name for path in linux_roots(line, blocks)] == ["ပါဠိ"]


@pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux says about its own drives")
def test_this_laptop_can_be_asked(qapp):
    assert all(drive.path.is_absolute() and drive.free >= 0 for drive in removable_drives())


def test_a_folder_stands_for_a_stick_with_what_lies_on_it(tmp_path):
    (tmp_path / "older.baton").write_bytes(b"x" * 7)
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "deeper.BATON").write_bytes(b"x")
    (tmp_path / "._older.baton").write_bytes(b"x")
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / "Hillside.card").write_text("x")
    (tmp_path / ".hidden.card").write_text("x")
    drive = with_contents(chosen_folder(tmp_path))
    assert drive.chosen
    assert drive.writable
    assert drive.free > 0
    assert {bundle.path.name: bundle.bytes for bundle in drive.bundles} == {"older.baton": 7, "deeper.BATON": 1}
    assert [path.name for path in drive.cards] == ["Hillside.card"]


def test_a_stick_that_is_gone_holds_nothing(tmp_path):
    gone = tmp_path / "gone"
    gone.mkdir()
    drive = chosen_folder(gone)
    gone.rmdir()
    assert with_contents(drive).bundles == ()
    assert find_cards(gone) == []
