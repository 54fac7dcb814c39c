"""Full disks, full sticks, read-only folders: a known message, and nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.crypto.kdf import KdfParameters
from toolkit.services import backups, chapters, exchange, giving
from toolkit.services.session import Session, create_vault, open_vault
from toolkit.vault.edits import New

from .conftest import SmallDisk

PASSPHRASE = "river stone lantern"


def found(folder: Path, name: str = "Riverbend") -> Session:
    return create_vault(folder, name, PASSPHRASE, region="GB", kdf=KdfParameters())


def test_making_a_vault_on_a_disk_of_any_size_works_or_says_so(small_disk: SmallDisk) -> None:
    outcomes = set()
    for kib in (4, 8, 16, 32, 64, 128, 256, 512, 2048):
        disk = small_disk(kib)
        try:
            found(disk / "vault").lock()
            outcomes.add("made")
        except ToolkitError as error:
            assert error.code == "file.disk_full", kib
            assert not (disk / "vault").exists()
            outcomes.add("full")
    assert outcomes == {"made", "full"}


def test_whatever_was_shown_as_saved_is_there_when_the_disk_fills_up(small_disk: SmallDisk, tmp_path: Path) -> None:
    disk = small_disk(3000)
    session = found(disk / "vault")
    saved = []
    with pytest.raises(ToolkitError) as caught:
        for i in range(10_000):
            with session.vault.edit("add") as edit:
                edit.create("person", {"name": f"Person {i}", "note": os.urandom(2000).hex()})
            saved.append(f"Person {i}")
    assert caught.value.code == "file.disk_full"
    assert len(saved) > 10
    listing = session.reader.listing("person")
    assert listing.total == len(saved)
    session.lock()
    shutil.copytree(disk / "vault", tmp_path / "moved")
    again = open_vault(tmp_path / "moved", PASSPHRASE)
    titles = {record.title for record in again.reader.records(again.reader.listing("person").page(0, 10_000))}
    assert titles == set(saved)
    assert again.check() == []
    with again.vault.edit("add") as edit:
        edit.create("person", {"name": "After"})
    again.lock()


def test_an_import_that_does_not_fit_leaves_nothing_behind(small_disk: SmallDisk) -> None:
    disk = small_disk(3000)
    session = found(disk / "vault")
    with session.vault.edit("add") as edit:
        edit.create("person", {"name": "Ana"})
    with pytest.raises(ToolkitError) as caught, session.vault.edit("import") as edit:
        edit.create_many(New("person", {"name": f"Person {i}", "note": "x" * 2000}) for i in range(5000))
    assert caught.value.code == "file.disk_full"
    assert session.reader.listing("person").total == 1
    with session.vault.edit("add") as edit:
        edit.create("person", {"name": "Bo"})
    assert session.check() == []
    session.lock()


def test_a_full_stick_keeps_its_old_bundles_and_no_half_ones(small_disk: SmallDisk, tmp_path: Path) -> None:
    river, harbour = found(tmp_path / "river"), found(tmp_path / "harbour", "Harbour Street")
    chapters.trust(river, harbour.card)
    chapters.trust(harbour, river.card)
    stick = small_disk(200)
    to = harbour.secrets.root_public
    first = giving.give(river, stick, to=to).file
    before = first.read_bytes()
    with river.vault.edit("import") as edit:
        edit.create_many(New("person", {"name": f"Person {i}", "note": os.urandom(300).hex()}) for i in range(2000))
    with pytest.raises(ToolkitError) as caught:
        giving.give(river, stick, to=to, scope="everything")
    assert caught.value.code == "file.no_room"
    free = shutil.disk_usage(stick).free
    assert [path.name for path in stick.iterdir()] == [first.name]
    assert first.read_bytes() == before
    given = giving.give(river, tmp_path, to=to, scope="everything")
    assert given.sequence == 2
    missing = given.bytes - free
    assert missing <= caught.value.facts["missing"] <= missing + 200_000
    river.lock()

    small = small_disk(4000)
    harbour.lock()
    shutil.copytree(tmp_path / "harbour", small / "harbour")
    harbour = open_vault(small / "harbour", PASSPHRASE)
    with pytest.raises(ToolkitError) as caught, exchange.open_bundle(harbour, given.file) as incoming:
        exchange.accept(harbour, incoming)
    assert caught.value.code == "file.disk_full"
    assert harbour.reader.listing("person").total == 0
    assert harbour.check() == []
    harbour.lock()


def test_a_backup_that_does_not_fit_says_so_and_the_one_before_stays(small_disk: SmallDisk, tmp_path: Path) -> None:
    session = found(tmp_path / "vault")
    stick = small_disk(600)
    backups.backup(session, stick / "chapter.batonbackup")
    before = (stick / "chapter.batonbackup").read_bytes()
    with session.vault.edit("import") as edit:
        edit.create_many(New("person", {"name": f"Person {i}", "note": "x" * 2000}) for i in range(1000))
    with pytest.raises(ToolkitError) as caught:
        backups.backup(session, stick / "chapter.batonbackup")
    assert caught.value.code == "file.disk_full"
    assert [path.name for path in stick.iterdir()] == ["chapter.batonbackup"]
    assert (stick / "chapter.batonbackup").read_bytes() == before
    session.lock()


def test_a_read_only_folder_is_named_as_such(small_disk: SmallDisk) -> None:
    disk = small_disk(4000)
    found(disk / "vault").lock()
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    before = {path.name: path.read_bytes() for path in (disk / "vault").iterdir()}
    with pytest.raises(ToolkitError) as caught:
        open_vault(disk / "vault", PASSPHRASE)
    assert caught.value.code == "file.read_only"
    with pytest.raises(ToolkitError) as caught:
        found(disk / "another")
    assert caught.value.code == "file.read_only"
    assert {path.name: path.read_bytes() for path in (disk / "vault").iterdir()} == before
