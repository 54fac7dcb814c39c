"""A folder in place of a bundle, and receipts, from the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Ask = Callable[..., Any]
Run = Callable[..., Result]


def test_all_bundles_of_a_folder_are_taken_in_and_receipts_left(
    ask: Ask, run: Run, vault: str, other_vault: str, tmp_path: Path
) -> None:
    for ours, theirs in ((vault, other_vault), (other_vault, vault)):
        card = str(tmp_path / "a.card")
        ask("chapter", "card", theirs, card)
        ask("chapter", "trust", ours, card)
    stick = tmp_path / "stick"
    stick.mkdir()
    for name in ("Ana", "Bo"):
        ask("people", "add", vault, "--from", "-", given={"name": name})
        ask("bundle", "export", vault, str(stick), "--to", "Harbour Street", "--scope", "everything")
    ask("bundle", "export", other_vault, str(stick), "--to", "Riverbend")
    (stick / "junk.baton").write_text("x")
    foreseen = ask("bundle", "import", other_vault, str(stick), "--preview")
    assert [each["applied"] for each in foreseen["bundles"]] == [{"person": 1}, {"person": 2}]
    assert ask("people", "list", other_vault)["total"] == 0
    done = ask("bundle", "import", other_vault, str(stick), "--receipt")
    assert done["applied"] == {"person": 2}
    assert (done["from"], done["held"], done["already_known"]) == ("Riverbend", 0, 1)
    assert [each["applied"] for each in done["bundles"]] == [{"person": 1}, {"person": 1}]
    assert sorted(each["why"] for each in done["ignored"]) == ["bundle.not_a_bundle", "bundle.not_for_us"]
    again = ask("bundle", "import", other_vault, str(stick))
    assert again["bundles"] == []
    back = ask("bundle", "import", vault, str(stick))
    assert sorted(each["confirmed"] for each in back["bundles"]) == [[], [1, 2]]
    for wrong in (("--hold",), ("--words-file", str(tmp_path / "a.card"))):
        assert run("bundle", "import", vault, str(stick), *wrong).exit_code == 2


def test_an_empty_folder_is_no_error_and_none_is(ask: Ask, run: Run, vault: str, tmp_path: Path) -> None:
    assert ask("bundle", "import", vault, str(tmp_path))["bundles"] == []
    assert run("bundle", "import", vault, str(tmp_path / "nowhere")).exit_code == 3
