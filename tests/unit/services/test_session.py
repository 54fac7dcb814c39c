"""Making, opening and locking a vault, and whatever can stand in the way."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.crypto.kdf import KdfParameters
from toolkit.crypto.keyring import FIRST_COPY, SECOND_COPY
from toolkit.services import backups, people
from toolkit.services.session import Session, create_vault, open_vault

PASSPHRASE = "river stone lantern"
OTHER = "seven quiet harbours"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create_vault(tmp_path / "vault", "Riverbend", PASSPHRASE, leader="Leila", region="gb", kdf=KdfParameters()).lock()
    return tmp_path / "vault"


def code(folder: Path, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(ToolkitError) as caught:
        open_vault(folder, passphrase)
    return caught.value.code


def opened(folder: Path, passphrase: str = PASSPHRASE) -> Session:
    return open_vault(folder, passphrase)


def test_a_vault_opens_again_with_its_passphrase(folder: Path) -> None:
    session = opened(folder)
    assert (session.chapter.name, session.chapter.region, session.who) == ("Riverbend", "GB", "Leila")
    assert [way.label for way in session.ways()] == ["Leila"]
    assert session.check() == []
    session.lock()


def test_nothing_of_the_chapter_stands_in_clear(folder: Path) -> None:
    for path in folder.iterdir():
        whole = path.read_bytes()
        for word in ("Riverbend", "Leila"):
            assert word.encode() not in whole
            assert word.encode("utf-16-le") not in whole


@pytest.mark.skipif(sys.platform == "win32", reason="Windows gives rights by another way")
def test_nobody_else_on_the_computer_may_read_it(folder: Path) -> None:
    session = opened(folder)
    assert folder.stat().st_mode & 0o077 == 0
    for path in folder.iterdir():
        assert path.stat().st_mode & 0o077 == 0, path.name
    session.lock()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"chapter": "  "}, "chapter.name"),
        ({"chapter": "x" * 201}, "chapter.name"),
        ({"region": "XX"}, "chapter.region"),
        ({"passphrase": "short"}, "passphrase.short"),
    ],
)
def test_what_does_not_fit_makes_no_vault(tmp_path: Path, arguments, expected) -> None:
    whole = {"chapter": "Riverbend", "passphrase": PASSPHRASE} | arguments
    with pytest.raises(ToolkitError) as caught:
        create_vault(tmp_path / "new", kdf=KdfParameters(), **whole)
    assert caught.value.code == expected
    assert not (tmp_path / "new").exists()


def test_a_folder_in_use_is_never_overwritten(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ToolkitError) as caught:
        create_vault(folder, "Other", OTHER, kdf=KdfParameters())
    assert caught.value.code == "vault.exists"
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "tea.jpg").write_bytes(b"\xff\xd8")
    with pytest.raises(ToolkitError) as caught:
        create_vault(tmp_path / "photos", "Other", OTHER, kdf=KdfParameters())
    assert caught.value.code == "vault.folder_not_empty"
    assert [path.name for path in (tmp_path / "photos").iterdir()] == ["tea.jpg"]


def test_each_trouble_has_its_own_code(folder: Path, tmp_path: Path) -> None:
    assert code(folder, "wrong wrong wrong") == "keyring.wrong_passphrase"
    assert code(tmp_path / "nowhere") == "vault.not_found"
    kept = tmp_path / "kept"
    shutil.copytree(folder, kept)

    (folder / FIRST_COPY).unlink()
    opened(folder).lock()
    assert (folder / FIRST_COPY).read_bytes() == (folder / SECOND_COPY).read_bytes()

    (folder / FIRST_COPY).write_bytes(b"{}")
    opened(folder).lock()
    assert (folder / FIRST_COPY).read_bytes() == (folder / SECOND_COPY).read_bytes()

    (folder / FIRST_COPY).write_bytes(b"{}")
    (folder / SECOND_COPY).write_bytes(b"\0" * 100)
    assert code(folder) == "keyring.damaged"
    (folder / FIRST_COPY).unlink()
    (folder / SECOND_COPY).unlink()
    assert code(folder) == "keyring.missing"
    shutil.copy(kept / FIRST_COPY, folder)
    opened(folder).lock()

    (folder / "vault.db").rename(tmp_path / "vault.db")
    assert code(folder) == "vault.database_missing"
    shutil.copy(tmp_path / "vault.db", folder)
    opened(folder).lock()


def test_a_keyring_of_another_vault_opens_nothing(folder: Path, tmp_path: Path) -> None:
    create_vault(tmp_path / "other", "Hillside", PASSPHRASE, kdf=KdfParameters()).lock()
    for name in (FIRST_COPY, SECOND_COPY):
        shutil.copy(tmp_path / "other" / name, folder)
    assert code(folder) == "vault.wrong_key"


def test_a_newer_keyring_is_refused_and_left_alone(folder: Path) -> None:
    newer = json.loads((folder / FIRST_COPY).read_bytes()) | {"version": 99}
    (folder / FIRST_COPY).write_text(json.dumps(newer))
    assert code(folder) == "keyring.newer"
    assert json.loads((folder / FIRST_COPY).read_bytes())["version"] == 99


def test_the_passphrase_changes(folder: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    shutil.copytree(folder, old)
    session = opened(folder)
    with pytest.raises(ToolkitError) as caught:
        session.change_passphrase("not the old one", OTHER)
    assert caught.value.code == "keyring.wrong_passphrase"
    session.change_passphrase(PASSPHRASE, OTHER, KdfParameters())
    session.lock()
    assert code(folder) == "keyring.wrong_passphrase"
    opened(folder, OTHER).lock()

    for name in (FIRST_COPY, SECOND_COPY):
        shutil.copy(folder / name, tmp_path / name)
        shutil.copy(old / name, folder)
    assert code(folder) == "keyring.older_than_vault"
    assert code(folder, OTHER) == "keyring.older_than_vault"
    shutil.copy(tmp_path / SECOND_COPY, folder)
    assert code(folder) == "keyring.wrong_passphrase"
    opened(folder, OTHER).lock()


def test_one_program_at_a_time(folder: Path) -> None:
    session = opened(folder)
    with pytest.raises(ToolkitError) as caught:
        opened(folder)
    assert caught.value.code == "vault.in_use"
    assert caught.value.facts["pid"] > 0
    session.lock()
    opened(folder).lock()


def test_a_crash_leaves_no_lock_behind(folder: Path) -> None:
    script = (
        "import os, sys, pathlib; from toolkit.services.session import open_vault; "
        "open_vault(pathlib.Path(sys.argv[1]), sys.stdin.read()); print('open', flush=True); os.kill(os.getpid(), 9)"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(folder)], input=PASSPHRASE, capture_output=True, text=True, check=False
    )
    assert run.stdout == "open\n"
    assert run.returncode == -9
    opened(folder).lock()


def test_what_a_crash_left_is_swept_away_and_nothing_else(folder: Path) -> None:
    before = sorted(folder.iterdir())
    backup = f".{'0a' * 16}.copy"
    for name in (
        "incoming-0123456789ab.part",
        backup,
        f"{backup}.part",
        f"{backup}.part-journal",
        ".0123456789ab.part",
    ):
        (folder / name).write_bytes(b"sealed")
    (folder / "notes.part").write_bytes(b"somebody's own")
    opened(folder).lock()
    assert sorted(folder.iterdir()) == sorted([*before, folder / "notes.part"])


def test_a_keyring_whose_change_was_cut_short_counts_from_then_on(folder: Path, tmp_path: Path) -> None:
    """The power went after both copies were written and before the database knew of them."""
    old = tmp_path / "old"
    shutil.copytree(folder, old)
    session = opened(folder)
    recorded = session.vault.meta("keyring")
    session.change_passphrase(PASSPHRASE, OTHER, KdfParameters())
    session.vault.set_meta("keyring", recorded)
    session.lock()
    opened(folder, OTHER).lock()
    for name in (FIRST_COPY, SECOND_COPY):
        shutil.copy(old / name, folder)
    assert code(folder) == "keyring.older_than_vault"


def test_what_is_written_bears_its_laptop_from_the_first_run(folder: Path, tmp_path: Path) -> None:
    made = create_vault(tmp_path / "new", "Hillside", PASSPHRASE, kdf=KdfParameters())
    people.add(made, people.PersonInput("Ana"))
    backups.backup(made, tmp_path / "copy.batonbackup")
    (first,) = made.reader.writers.info().values()
    assert first.device.hex() == made.vault.meta("device")
    restored = backups.restore(tmp_path / "copy.batonbackup", tmp_path / "restored", PASSPHRASE)
    people.add(restored, people.PersonInput("Bo"))
    devices = [info.device for info in restored.reader.writers.info().values()]
    assert set(devices) == {first.device, bytes.fromhex(restored.vault.meta("device"))}
    assert len(set(devices)) == 2
    made.lock()
    restored.lock()
