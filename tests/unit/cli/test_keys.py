"""`baton keys`, and opening a vault by paper."""

from __future__ import annotations

import json
import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from toolkit.crypto.kdf import KdfParameters

Run = Callable[..., Result]
Ask = Callable[..., Any]


def only_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BATON_PASSPHRASE_FILE")


def refused(result: Result) -> str:
    assert result.exit_code == 3, result.output
    assert result.stdout == ""
    return result.stderr.partition("[")[2].partition("]")[0]


def test_a_second_passphrase_opens_the_vault(ask: Ask, run: Run, vault: str, tmp_path: Path) -> None:
    file = tmp_path / "second.txt"
    file.write_text("seven quiet harbours\n", "utf-8")
    made = ask("keys", "add", vault, "passphrase", "--label", "Second", "--new-passphrase-file", str(file))
    assert (made["kind"], made["label"], made["proven"], made["files"]) == ("passphrase", "Second", None, [])
    listed = ask("keys", "list", vault, "--passphrase-file", str(file))["ways"]
    assert [(each["id"] == made["id"], each["label"]) for each in listed] == [(False, "Riverbend"), (True, "Second")]
    assert set(listed[0]) >= {"id", "kind", "label", "added", "proven"}
    assert ask("keys", "rename", vault, made["id"], "--label", "Second Leader")["label"] == "Second Leader"
    left = ask("keys", "remove", vault, made["id"])
    assert [each["label"] for each in left["ways"]] == ["Riverbend"]
    assert refused(run("vault", "info", vault, "--passphrase-file", str(file))) == "keyring.wrong_passphrase"
    assert refused(run("keys", "remove", vault, listed[0]["id"])) == "keyring.last_way"
    assert ask("keys", "rekey", vault) == {"ways": 1}
    assert ask("vault", "check", vault) == {"ok": True, "problems": []}


def test_a_recovery_sheet_opens_the_vault(
    ask: Ask, run: Run, vault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet, backup = tmp_path / "sheet.txt", tmp_path / "backup"
    made = ask("keys", "add", vault, "recovery-sheet", "--out", str(sheet))
    assert made["files"] == [str(sheet)]
    assert refused(run("keys", "add", vault, "recovery-sheet", "--out", str(sheet))) == "paper.exists"
    assert len(ask("keys", "list", vault)["ways"]) == 2
    ask("vault", "backup", vault, str(backup))
    only_papers(monkeypatch)
    assert ask("vault", "info", vault, "--recovery-file", str(sheet))["chapter"] == "Riverbend"
    restored = ask("vault", "restore", str(backup), str(tmp_path / "again"), "--recovery-file", str(sheet))
    assert restored["chapter"] == "Riverbend"
    drilled = ask("keys", "drill", vault, "--recovery-file", str(sheet))
    assert (drilled["id"], drilled["missing"], drilled["root_left"]) == (made["id"], 0, True)
    assert drilled["proven"] is not None
    words = next(line for line in sheet.read_text("utf-8").splitlines() if not line.startswith("#"))
    sheet.write_text(words.replace(" ", "\n").upper(), "utf-8")
    ask("vault", "info", vault, "--recovery-file", str(sheet))
    sheet.write_text(words.replace(words.split()[3], "xylophone"), "utf-8")
    result = run("vault", "info", vault, "--recovery-file", str(sheet))
    assert refused(result) == "share.word"
    assert "xylophone" not in result.stderr


def test_guardians_open_the_vault_together(
    ask: Ask, run: Run, vault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "shares"
    made = ask("keys", "add", vault, "guardians", "--threshold", "3", "--shares", "4", "--out", str(folder))
    assert (made["threshold"], made["shares"], len(made["files"])) == (3, 4, 4)
    files = made["files"]
    assert refused(run("keys", "add", vault, "guardians", "--threshold", "1", "--out", str(tmp_path))) == (
        "share.threshold"
    )
    one = ask("keys", "drill", vault, "--paper-file", files[1])
    assert (one["missing"], one["root_left"], one["due"]) == (2, False, [made["id"]])
    only_papers(monkeypatch)
    given = [part for file in files for part in ("--share-file", file)]
    for count in (2, 4, 6):
        result = run("vault", "info", vault, *given[:count])
        assert refused(result) == "share.too_few" if count < 6 else result.exit_code == 0
    assert ask("vault", "info", vault, *given)["chapter"] == "Riverbend"
    assert ask("keys", "drill", vault, *given[2:])["root_left"] is True
    assert Path(ask("chapter", "card", vault, str(tmp_path / "card"), *given)["file"]).exists()


def test_an_old_paper_gives_the_root_key_to_newer_ones(ask: Ask, run: Run, vault: str, tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    first = ask("keys", "add", vault, "recovery-sheet", "--out", str(old))
    assert ask("keys", "drill", vault, "--paper-file", str(old))["root_left"] is True
    ask("keys", "remove", vault, first["id"])
    ask("keys", "add", vault, "recovery-sheet", "--out", str(new))
    assert refused(run("keys", "drill", vault, "--recovery-file", str(old))) == "share.other_set"
    assert ask("keys", "drill", vault, "--paper-file", str(old)) == {"root_handed_over": True}
    assert ask("keys", "drill", vault, "--paper-file", str(new))["missing"] == 0


def test_papers_that_could_not_be_written_are_no_way_in(ask: Ask, run: Run, vault: str, tmp_path: Path) -> None:
    assert refused(run("keys", "add", vault, "recovery-sheet", "--out", str(tmp_path / "none" / "x.txt"))) == (
        "file.not_found"
    )
    (tmp_path / "share-2-of-3.txt").write_text("another paper")
    assert refused(run("keys", "add", vault, "guardians", "--out", str(tmp_path))) == "paper.exists"
    assert not (tmp_path / "share-1-of-3.txt").exists()
    assert len(ask("keys", "list", vault)["ways"]) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("add", "VAULT", "passphrase"),
        ("add", "VAULT", "passphrase", "--label", "x"),
        ("add", "VAULT", "passphrase", "--label", "x", "--out", "y"),
        ("add", "VAULT", "recovery-sheet"),
        ("add", "VAULT", "recovery-sheet", "--out", "y", "--threshold", "2"),
        ("add", "VAULT", "fingerprint"),
        ("list", "VAULT", "--recovery-file", "a", "--share-file", "b"),
        ("allow-erase", "VAULT"),
    ],
)
def test_wrong_usage_is_said(run: Run, vault: str, arguments: tuple[str, ...]) -> None:
    assert run("keys", *[vault if each == "VAULT" else each for each in arguments]).exit_code == 2


def test_tuning_also_changes_the_passphrase_it_was_given(ask: Ask, vault: str) -> None:
    told = ask("keys", "tune", vault)
    found, least = KdfParameters(told["memory_kib"], told["passes"], told["lanes"]), KdfParameters()
    more = found.memory_kib * found.passes >= 1.5 * least.memory_kib * least.passes
    assert told["upgraded"] is more
    assert ask("keys", "tune", vault)["upgraded"] is False


def test_erasing_takes_a_setting_and_the_chapters_name(ask: Ask, run: Run, vault: str, tmp_path: Path) -> None:
    name = tmp_path / "name.txt"
    name.write_text("Riverbend", "utf-8")
    erase = ("keys", "erase", vault, "--chapter-file", str(name))
    assert refused(run(*erase)) == "erase.off"
    assert ask("keys", "allow-erase", vault, "on") == {"allowed": True}
    assert run("keys", "erase", vault).exit_code == 2
    name.write_text("Riverside", "utf-8")
    assert refused(run(*erase)) == "erase.not_confirmed"
    name.write_text("Riverbend\n", "utf-8")
    ask("vault", "backup", vault, str(tmp_path / "backup"))
    assert ask(*erase) == {"erased": vault, "backups_in": str(tmp_path)}
    assert not Path(vault).exists()
    assert refused(run("vault", "info", vault)) == "vault.not_found"
    assert json.loads(run("vault", "restore", str(tmp_path / "backup"), vault, "--json").stdout)["vault"] == vault


def test_papers_for_people_are_pages_to_print(ask: Ask, run: Run, vault: str, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.pdf"
    assert ask("keys", "add", vault, "recovery-sheet", "--out", str(sheet))["files"] == [str(sheet)]
    assert sheet.read_bytes().startswith(b"%PDF")
    made = ask("keys", "add", vault, "guardians", "--out", str(tmp_path / "cards"), "--pdf")
    assert [Path(file).name for file in made["files"]] == [f"share-{member}-of-3.pdf" for member in (1, 2, 3)]
    assert all(Path(file).read_bytes().startswith(b"%PDF") for file in made["files"])
    assert run("keys", "add", vault, "recovery-sheet", "--out", str(tmp_path / "x.txt"), "--pdf").exit_code == 2


def test_ctrl_c_stops_the_opening_between_two_ways_in(run: Run, vault: str) -> None:
    file = Path(vault) / "keyring.json"
    ring = json.loads(file.read_bytes())
    slot = ring["slots"][0]
    slow = [slot | {"id": f"{at:016x}", "kdf": slot["kdf"] | {"passes": 16 - at}} for at in range(9)]
    for name in ("keyring.json", "keyring.backup.json"):
        (Path(vault) / name).write_text(json.dumps(ring | {"slots": slow}))
    usual = signal.getsignal(signal.SIGINT)
    ended = threading.Event()

    def press() -> None:
        while not ended.wait(0.01):
            if signal.getsignal(signal.SIGINT) is not usual:
                os.kill(os.getpid(), signal.SIGINT)
                return

    pressing = threading.Thread(target=press)
    pressing.start()
    result = run("vault", "info", vault)
    ended.set()
    pressing.join()
    assert refused(result) == "cancelled"
    assert signal.getsignal(signal.SIGINT) is usual
