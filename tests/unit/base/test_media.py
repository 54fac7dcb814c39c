"""What a folder lies on, and what fits there."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from toolkit.base import files, media
from toolkit.base.errors import ToolkitError

TABLE = """\
/dev/sda2 / ext4 rw,relatime 0 0
/dev/sdb1 /media/leila/BLUE\\040STICK vfat rw,relatime 0 0
/dev/sdc1 /media/leila/WIDE exfat ro,relatime 0 0
/dev/sdd1 /media/leila/WIDE/inside ext4 rw 0 0
"""
linux = pytest.mark.skipif(sys.platform != "linux", reason="reads Linux's own table")


def refusal(file: Path, size: int, table: str) -> ToolkitError:
    with pytest.raises(ToolkitError) as caught:
        media.check_room(file, size, table)
    return caught.value


@linux
@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/media/leila/BLUE STICK", "vfat"),
        ("/media/leila/BLUE STICK/from Ravi", "vfat"),
        ("/media/leila/WIDE", "exfat"),
        ("/media/leila/WIDE/inside", "ext4"),
        ("/media/leila/WIDER", "ext4"),
    ],
)
def test_the_file_system_is_that_of_the_nearest_mount(folder: str, kind: str) -> None:
    assert media.file_system(Path(folder), TABLE) == kind


def test_what_is_mounted_read_only_says_so() -> None:
    assert [mount.writable for mount in media.mounts(TABLE)] == [True, True, False, True]


@linux
def test_the_real_table_knows_the_place_of_this_file() -> None:
    assert media.file_system(Path(__file__).parent)


@linux
def test_fat_takes_files_of_less_than_4_gib_and_others_take_larger_ones(tmp_path: Path) -> None:
    on = f"/dev/sdb1 {tmp_path} vfat rw 0 0\n"
    assert refusal(tmp_path / "a.backup", 4 << 30, on).code == "file.too_large_for_disk"
    if shutil.disk_usage(tmp_path).free > (5 << 30):
        media.check_room(tmp_path / "a.backup", (4 << 30) - 1, on)
        media.check_room(tmp_path / "a.backup", 4 << 30, on.replace("vfat", "exfat"))


def test_how_much_room_is_missing_is_told(tmp_path: Path) -> None:
    free = shutil.disk_usage(tmp_path).free
    refused = refusal(tmp_path / "a.baton", free + 5_000_000, "")
    assert refused.code == "file.no_room"
    assert 5_000_000 <= refused.facts["missing"] <= 8_000_000
    media.check_room(tmp_path / "a.baton", 1_000, "")


@linux
@pytest.mark.parametrize("name", ["a:b.baton", "what?.baton", "CON.baton", "lpt1", "ends.", "tab\t.baton", "x" * 256])
def test_names_that_windows_refuses_are_refused_on_sticks(tmp_path: Path, name: str) -> None:
    for kind in ("vfat", "exfat"):
        assert refusal(tmp_path / name, 10, f"/dev/sdb1 {tmp_path} {kind} rw 0 0\n").code == "file.name_refused"
    if len(name) < 256:
        media.check_room(tmp_path / name, 10, f"/dev/sdb1 {tmp_path} ext4 rw 0 0\n")


@pytest.mark.parametrize("name", ["a.baton", "ပါဠိ.baton", "Icon.baton", "com.baton", "a b.baton", ".hidden"])
def test_other_names_are_taken(name: str) -> None:
    assert media.takes_name(name)


def test_a_name_is_taken_in_capitals_too(tmp_path: Path) -> None:
    (tmp_path / "ABC.BATON").touch()
    assert not media.is_free(tmp_path, "abc.baton")
    assert media.is_free(tmp_path, "abd.baton")
    with pytest.raises(ToolkitError) as caught:
        media.is_free(tmp_path / "gone", "a")
    assert caught.value.code == "file.not_found"


def test_a_disk_can_be_asked_to_write_everything_out(tmp_path: Path) -> None:
    media.sync_disk(tmp_path)
    if sys.platform == "linux":
        with pytest.raises(ToolkitError) as caught:
            media.sync_disk(tmp_path / "gone")
        assert caught.value.code == "file.not_found"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes that have a name")
def test_only_files_are_opened(tmp_path: Path) -> None:
    pipe, link, file = tmp_path / "pipe", tmp_path / "link", tmp_path / "file"
    os.mkfifo(pipe)
    file.write_bytes(b"x")
    link.symlink_to(file)
    for path in (pipe, Path(os.devnull), tmp_path):
        with pytest.raises(ToolkitError):
            files.open_regular(path)
    with files.open_regular(link) as opened:
        assert opened.read() == b"x"
    with pytest.raises(ToolkitError) as caught:
        files.open_regular(link, follow=False)
    assert caught.value.code == "file.not_a_file"


def test_half_files_of_long_ago_go_and_those_of_today_stay(tmp_path: Path) -> None:
    old, new, other = tmp_path / ".0123456789ab.part", tmp_path / ".ba9876543210.part", tmp_path / ".other.part"
    for path in (old, new, other):
        path.write_bytes(b"half")
    for path in (old, other):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    files.clear_half_written(tmp_path)
    assert set(tmp_path.iterdir()) == {new, other}
