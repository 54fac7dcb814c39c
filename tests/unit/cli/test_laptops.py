"""`baton laptops`, and bundles between the laptops of one chapter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from toolkit.crypto.kdf import KdfParameters
from toolkit.services import joining

Run = Callable[..., Result]
Ask = Callable[..., Any]


def refused(result: Result) -> str:
    assert result.exit_code == 3, result.output
    assert result.stdout == ""
    return result.stderr.partition("[")[2].partition("]")[0]


@pytest.fixture
def new(tmp_path: Path) -> str:
    """A vault that asks to join, made with the least work that a passphrase may take."""
    joining.start(tmp_path / "new", "Sample Second", "river stone lantern", kdf=KdfParameters()).lock()
    return str(tmp_path / "new")


def add(ask: Ask, vault: str, new: str, stick: Path) -> Any:
    asked = ask("laptops", "request", new, str(stick / "new.laptop"))
    return ask(
        "laptops",
        "add",
        vault,
        asked["file"],
        str(stick / "answer.baton"),
        "--digits",
        asked["digits"],
        "--label",
        "Two",
    )


def test_a_laptop_joins_syncs_and_is_removed(ask: Ask, run: Run, vault: str, new: str, tmp_path: Path) -> None:
    ask("people", "add", vault, "--from", "-", given={"name": "Sample Ada"})
    added = add(ask, vault, new, tmp_path)
    assert (added["again"], added["number"], added["records"]) == (False, 2, {"person": 1})
    assert refused(run("people", "list", new)) == "vault.joining"
    wrong = run("laptops", "join", new, added["file"], "--digits", "0" * 40)
    assert refused(wrong) == "joining.digits"
    joined = ask("laptops", "join", new, added["file"], "--digits", added["digits"])
    assert (joined["chapter"], joined["applied"]) == ("Riverbend", {"person": 1})

    ask("people", "add", new, "--from", "-", given={"name": "Sample Bo"})
    given = ask("bundle", "export", new, str(tmp_path / "back.baton"), "--to", "riverbend")
    assert given["records"] == {"person": 2}
    taken = ask("bundle", "import", vault, given["file"])
    assert (taken["applied"], taken["held"], taken["from"]) == ({"person": 1}, 0, "Two")
    assert ask("bundle", "export", vault, str(tmp_path / "more.baton"), "--to", added["digits"])["records"] == {
        "person": 1
    }

    listed = ask("laptops", "list", vault)["laptops"]
    assert [(each["name"], each["this"], each["removed"]) for each in listed] == [
        ("", True, False),
        ("Two", False, False),
    ]
    assert listed[0]["heard"] is None
    assert listed[1]["heard"]
    assert listed[1]["added"]
    assert ask("laptops", "rename", vault, "two", "--label", "The old one")["name"] == "The old one"
    removed = ask("laptops", "remove", vault, "2")
    assert (removed["removed"], removed["list"]) == (True, 3)
    late = ask("bundle", "export", new, str(tmp_path / "late.baton"), "--to", "Riverbend")
    assert ask("bundle", "inspect", vault, late["file"])["signed_by"]["standing"] == "removed"
    assert refused(run("bundle", "import", vault, late["file"])) == "bundle.removed_laptop"
    assert ask("bundle", "import", vault, late["file"], "--hold")["held"] == 0  # it holds nothing that is not here
    assert refused(run("laptops", "remove", vault, "1")) == "laptops.this_one"
    assert refused(run("laptops", "remove", vault, "nobody")) == "laptops.unknown"


def test_adding_wants_the_new_laptops_digits(ask: Ask, run: Run, vault: str, new: str, tmp_path: Path) -> None:
    asked = ask("laptops", "request", new, str(tmp_path / "new.laptop"))
    words = ("laptops", "add", vault, asked["file"], str(tmp_path / "answer.baton"), "--label", "Two")
    assert refused(run(*words, "--digits", "1" * 40)) == "request.digits"
    assert len(ask("laptops", "list", vault)["laptops"]) == 1
    assert run(*words).exit_code == 2
    assert ask(*words, "--digits", asked["digits"])["again"] is False
    assert ask(*words, "--digits", asked["digits"])["again"] is True


def test_papers_stand_for_the_main_key(ask: Ask, run: Run, vault: str, new: str, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.txt"
    ask("keys", "add", vault, "recovery-sheet", "--out", str(sheet))
    assert ask("keys", "drill", vault, "--recovery-file", str(sheet))["root_left"] is True
    asked = ask("laptops", "request", new, str(tmp_path / "new.laptop"))
    words = ("laptops", "add", vault, asked["file"], str(tmp_path / "answer.baton"), "--label", "Two")
    words += ("--digits", asked["digits"])
    assert refused(run(*words)) == "chapter.root_needed"
    assert ask(*words, "--paper-file", str(sheet))["number"] == 2
    assert refused(run("laptops", "remove", vault, "Two")) == "chapter.root_needed"
    assert ask("laptops", "remove", vault, "Two", "--paper-file", str(sheet))["removed"] is True


def test_a_new_vault_is_made_with_the_first_request(ask: Ask, run: Run, tmp_path: Path) -> None:
    vault, file = str(tmp_path / "fresh"), str(tmp_path / "fresh.laptop")
    assert refused(run("laptops", "request", vault, file)) == "ways.label"
    first = ask("laptops", "request", vault, file, "--label", "Sample Second")
    assert ask("laptops", "request", vault, file) == first
    assert refused(run("bundle", "export", vault, file, "--to", "Riverbend")) == "vault.joining"


def test_two_lists_are_settled_by_whoever_has_the_main_key(
    ask: Ask, run: Run, vault: str, new: str, tmp_path: Path
) -> None:
    """The chapter's vault was put back from a backup, and another laptop was added there once more."""
    backup, again = tmp_path / "backup", str(tmp_path / "again")
    ask("vault", "backup", vault, str(backup))
    ask("vault", "restore", str(backup), again)
    joining.start(tmp_path / "third", "Sample Third", "river stone lantern", kdf=KdfParameters()).lock()
    add(ask, vault, new, tmp_path)
    (tmp_path / "other stick").mkdir()
    theirs = add(ask, again, str(tmp_path / "third"), tmp_path / "other stick")["file"]
    assert refused(run("bundle", "import", vault, theirs)) == "bundle.two_lists"
    (alarm,) = ask("chapter", "list", vault)["alarms"]
    assert (alarm["kind"], alarm["chapter"]) == ("two_lists", "Riverbend")
    settled = ask("laptops", "settle", vault, theirs)
    assert (settled["list"], len(settled["laptops"])) == (4, 3)
    assert ask("chapter", "cleared", vault) == {"cleared": 1}
    assert ask("chapter", "list", vault)["alarms"] == []
    ask("people", "add", vault, "--from", "-", given={"name": "Sample Ada"})
    given = ask("bundle", "export", vault, str(tmp_path / "all.baton"), "--to", "Riverbend")["file"]
    assert ask("bundle", "import", again, given)["applied"] == {"person": 1}
    assert len(ask("laptops", "list", again)["laptops"]) == 3
