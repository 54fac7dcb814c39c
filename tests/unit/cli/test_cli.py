"""Every verb by its JSON, statuses and messages; nothing secret or personal in arguments."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import openpyxl
import pytest
from click.testing import Result

from toolkit.cli import cli
from toolkit.services import own_backups
from toolkit.services.session import open_vault

Run = Callable[..., Result]
Ask = Callable[..., Any]

ADA = {"name": "Sample Ada", "phones": ["202-555-0143"], "emails": ["ada@example.org"], "tags": ["Choir"], "note": "Hi"}


def _failed(result: Result, status: int, code: str = "") -> str:
    assert result.exit_code == status, result.output
    assert result.stdout == ""
    if code:
        assert result.stderr.startswith(f"error[{code}]: ")
        assert result.stderr.count("\n") == 1
    return result.stderr


# As a program


def _program(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "toolkit", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **variables},
        stdin=subprocess.DEVNULL,
        cwd=Path(__file__).resolve().parents[3],
    )


def test_a_vault_is_made_and_opened_by_the_program_itself(tmp_path: Path) -> None:
    made = _program("vault", "create", str(tmp_path / "v"), "--chapter", "Riverbend", "--region", "us", "--json")
    assert made.returncode == 0, made.stderr
    answer = json.loads(made.stdout)
    assert answer["chapter"] == "Riverbend"
    assert set(answer) == {"vault", "chapter", "device"}
    info = _program("vault", "info", str(tmp_path / "v"), "--json")
    assert json.loads(info.stdout)["counts"]["person"] == 0
    again = _program("vault", "create", str(tmp_path / "v"), "--chapter", "Riverbend")
    assert (again.returncode, again.stdout) == (3, "")
    assert again.stderr.startswith("error[vault.")


def test_without_a_passphrase_nor_a_terminal_it_is_wrong_usage(vault: str) -> None:
    done = _program("vault", "info", vault, BATON_PASSPHRASE_FILE="")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--passphrase-file" in done.stderr


def test_self_test_works_here() -> None:
    done = _program("self-test", "--json")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["ok"] is True
    assert "take a bundle in" in answer["steps"]


# What may stand in arguments


def _commands(group: click.Group) -> list[click.Command]:
    found: list[click.Command] = []
    for command in group.commands.values():
        found += _commands(command) if isinstance(command, click.Group) else [command]
    return found


def test_no_option_takes_a_secret_or_somebodys_data() -> None:
    for command in _commands(cli):
        names = {parameter.name for parameter in command.params}
        assert not names & {"passphrase", "password", "words", "name", "phone", "email", "leader", "note"}, command.name


# Verbs


def test_people_from_adding_to_deleting(ask: Ask, run: Run, vault: str) -> None:
    ada = ask("people", "add", vault, "--from", "-", given=ADA)["id"]
    listed = ask("people", "list", vault)
    assert listed["total"] == 1
    (person,) = listed["people"]
    assert {name: person[name] for name in ("id", *ADA)} == {"id": ada, **ADA}
    assert (
        ask("people", "edit", vault, ada, "--from", "-", given={"place": "Hill", "tags": [], "phones": []})["id"] == ada
    )
    (person,) = ask("people", "list", vault, "--search", "ADA@")["people"]
    assert (person["place"], person["tags"], person["phones"], person["note"]) == ("Hill", [], [], "Hi")
    assert ask("people", "list", vault, "--search", "nobody") == {"total": 0, "people": []}
    assert ask("people", "list", vault, "--limit", "0") == {"total": 1, "people": []}
    assert ask("people", "delete", vault, ada) == {"id": ada}
    assert ask("people", "list", vault)["total"] == 0
    _failed(run("people", "list", vault, "--tag", "Nobody"), 3, "tag.not_found")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("{", "input.not_json"),
        ("[]", "input.not_an_object"),
        ('{"name": ""}', "field.required"),
        ('{"name": "A", "born": "soon"}', "field.not_a_date"),
        ('{"name": "A", "shoe": "43"}', "field.unknown"),
        ('{"name": "A", "phones": "123"}', "field.wrong_kind"),
        ('{"name": "A", "place": {"x": 1}}', "field.wrong_kind"),
    ],
)
def test_what_a_person_cannot_be_made_of(run: Run, ask: Ask, vault: str, given: str, code: str) -> None:
    _failed(run("people", "add", vault, "--from", "-", stdin=given), 3, code)
    assert ask("vault", "info", vault)["counts"]["person"] == 0


def test_importing_exporting_and_duplicates(ask: Ask, run: Run, vault: str, tmp_path: Path) -> None:
    sheet = tmp_path / "people.csv"
    long = "n" * 201
    sheet.write_text(f"Wer,Phone\nSample Ada,202-555-0143\nSample Ada,202-555-0143\n{long},202-555-0144\n", "utf-8")
    mapping = tmp_path / "mapping.json"
    mapping.write_text('{"Wer": "name"}')
    arguments = ("people", "import", vault, str(sheet), "--mapping", str(mapping))
    foreseen = ask(*arguments, "--preview")
    assert ask("people", "list", vault)["total"] == 0
    done = ask(*arguments)
    assert done == foreseen
    assert {k: done[k] for k in ("read", "added", "updated", "unchanged", "held_back")} == {
        "read": 3,
        "added": 1,
        "updated": 0,
        "unchanged": 1,
        "held_back": 1,
    }
    (problem,) = done["problems"]
    assert (problem["file"], problem["row"], problem["code"]) == ("people.csv", 4, "row.too_long")
    assert long not in problem["message"]
    assert ask(*arguments)["added"] == 0
    out = tmp_path / "out.vcf"
    assert ask("people", "export", vault, str(out)) == {"file": str(out), "people": 1}
    _failed(run("people", "export", vault, str(tmp_path / "out.pdf")), 3, "export.ending")
    book = openpyxl.Workbook()
    book.active.append(["Other"])
    second = book.create_sheet("Second")
    for row in (["Name", "Born", "Phone"], ["Sample Bo", "03/04/1990", "202-555-0145"]):
        second.append(row)
    book.save(tmp_path / "a.xlsx")
    chosen = ("--months-first", "--tag", "Choir", "--sheet", "Second")
    assert ask("people", "import", vault, str(tmp_path / "a.xlsx"), *chosen)["added"] == 1
    (bo,) = ask("people", "list", vault, "--tag", "Choir")["people"]
    assert (bo["name"], bo["born"]) == ("Sample Bo", "1990-03-04")
    ask("people", "export", vault, str(out), "--tag", "Choir", "--card", "4.0", "--without", "born")
    card = out.read_text("utf-8")
    assert "VERSION:4.0" in card
    assert "BDAY" not in card
    _failed(run("people", "export", vault, str(out), "--without", "shoe"), 3, "export.unknown_field")
    ask("people", "add", vault, "--from", "-", given={"name": "Ada, Sample", "phones": ["+1 202 555 0143"]})
    (pair,) = ask("people", "duplicates", vault)["pairs"]
    assert set(pair) == {"a", "b", "score", "reasons"}
    assert pair["reasons"] == ["same_name", "same_phone"]
    assert 0.5 <= pair["score"] <= 1


def test_plans_trainings_and_events_with_their_parts(ask: Ask, run: Run, vault: str) -> None:
    ada = ask("people", "add", vault, "--from", "-", given=ADA)["id"]
    plan = {
        "name": "Night bus",
        "goals": [{"kind": "political", "name": "A bus", "by": "2026-12-01"}],
        "steps": [
            {"name": "Text people", "where": "online", "leads_to": "Meet them", "owner": "sample ada"},
            {"name": "Meet them", "where": "in_person", "owner": ada},
        ],
    }
    ask("plans", "add", vault, "--from", "-", given=plan)
    answer = ask("plans", "list", vault)
    assert answer["total"] == 1
    first, second = answer["plans"][0]["steps"]
    assert (first["leads_to"], first["owner"], second["owner"]) == (second["id"], ada, ada)
    assert answer["plans"][0]["goals"][0]["by"] == "2026-12-01"
    ask("trainings", "add", vault, "--from", "-", given={"name": "First", "modules": [{"name": n} for n in "zya"]})
    (training,) = ask("trainings", "list", vault)["trainings"]
    assert [module["name"] for module in training["modules"]] == ["z", "y", "a"]
    event = {"name": "Meeting", "starts": "2026-12-01T18:30", "attendance": [{"person": ada, "status": "said_yes"}]}
    ask("events", "add", vault, "--from", "-", given=event)
    (listed,) = ask("events", "list", vault)["events"]
    assert (listed["attendance"][0]["person"], listed["starts"]) == (ada, "2026-12-01T18:30")
    for wrong, code in (
        ({"name": "X", "steps": [{"name": "Y", "owner": "Nobody"}]}, "record.not_found"),
        ({"name": "X", "steps": {"name": "Y"}}, "field.wrong_kind"),
        ({"name": "X", "sorts": []}, "field.unknown"),
    ):
        _failed(run("plans", "add", vault, "--from", "-", stdin=json.dumps(wrong)), 3, code)
    assert ask("plans", "list", vault)["total"] == 1


def _meet(ask: Ask, vault: str, other: str, folder: Path) -> None:
    for ours, theirs, name in ((vault, other, "harbour"), (other, vault, "riverbend")):
        card = str(folder / f"{name}.card")
        written = ask("chapter", "card", theirs, card)
        trusted = ask("chapter", "trust", ours, card, "--compared")
        assert trusted["fingerprint"] == written["fingerprint"]


def test_two_chapters_a_bundle_and_a_decision(ask: Ask, run: Run, vault: str, other_vault: str, tmp_path: Path) -> None:
    _meet(ask, vault, other_vault, tmp_path)
    (known,) = ask("chapter", "list", vault)["chapters"]
    assert (known["chapter"], known["verified"]) == ("Harbour Street", True)
    ada = ask("people", "add", vault, "--from", "-", given=ADA)["id"]
    file = str(tmp_path / "one.baton")
    given = ask("bundle", "export", vault, file, "--to", "harbour street", "--scope", "everything", "--may-edit")
    assert given["records"]["person"] == 1
    assert (given["sequence"], given["bytes"]) == (1, Path(file).stat().st_size)
    seen = ask("bundle", "inspect", other_vault, file)
    assert (seen["signed_by"]["chapter"], seen["signed_by"]["standing"]) == ("Riverbend", "verified")
    assert seen["counts"] == given["records"]
    foreseen = ask("bundle", "import", other_vault, file, "--preview")
    assert ask("people", "list", other_vault)["total"] == 0
    taken = ask("bundle", "import", other_vault, file)
    assert taken == foreseen
    assert (taken["from"], taken["applied"]["person"]) == ("Riverbend", 1)
    assert ask("bundle", "import", other_vault, file)["applied"] == {}
    assert ask("people", "list", other_vault)["people"] == ask("people", "list", vault)["people"]
    ask("people", "edit", vault, ada, "--from", "-", given={"place": "Hill"})
    ask("people", "edit", other_vault, ada, "--from", "-", given={"place": "Quay"})
    back = str(tmp_path / "two.baton")
    ask("bundle", "export", other_vault, back, "--to", "Riverbend", "--scope", "everything")
    assert ask("bundle", "import", vault, back)["two_versions"] == 1
    (conflict,) = ask("conflicts", "list", vault)["conflicts"]
    assert (conflict["id"], conflict["field"], conflict["title"]) == (ada, "place", "Sample Ada")
    versions = {each["value"]: each["version"] for each in conflict["versions"]}
    assert set(versions) == {"Hill", "Quay"}
    _failed(run("conflicts", "resolve", vault, ada, "place", "--version", "none.1"), 3, "conflict.unknown_version")
    _failed(run("conflicts", "resolve", vault, ada, "place"), 2)
    ask("conflicts", "resolve", vault, ada, "place", "--version", versions["Quay"])
    assert ask("conflicts", "list", vault) == {"conflicts": []}
    assert ask("people", "list", vault)["people"][0]["place"] == "Quay"
    _failed(run("conflicts", "resolve", vault, ada, "place", "--value-from", "-", stdin='"X"'), 3, "conflict.none")


def test_what_was_given_to_read_is_held_when_it_comes_back(
    ask: Ask, run: Run, vault: str, other_vault: str, tmp_path: Path
) -> None:
    _meet(ask, vault, other_vault, tmp_path)
    person = ask("people", "add", vault, "--from", "-", given={"name": "Ana", "place": "Ward 4"})["id"]
    file = str(tmp_path / "a.baton")
    ask("bundle", "export", vault, file, "--to", "harbour street", "--scope", "everything")
    ask("bundle", "import", other_vault, file)
    assert ask("chapter", "list", other_vault)["chapters"][0]["may_change"] == {
        "here": {}, "their_own": {"person": 1}, "there": {},
    }  # fmt: skip
    for place, verb in (("Ward 5", "drop"), ("Ward 6", "take")):
        ask("people", "edit", other_vault, person, "--from", "-", given={"place": place})
        back = str(tmp_path / f"{verb}.baton")
        ask("bundle", "export", other_vault, back, "--to", "Riverbend", "--scope", "everything")
        foreseen = ask("bundle", "import", vault, back, "--preview")
        taken = ask("bundle", "import", vault, back)
        assert taken == foreseen
        assert (taken["applied"], taken["held"]) == ({}, 1)
        (kept,) = ask("held", "list", vault)["held"]
        assert (kept["id"], kept["from"], kept["why"], kept["would_be"]) == (
            person, "Harbour Street", "rights", "changed",
        )  # fmt: skip
        assert [(each["field"], each["here"], each["there"]) for each in kept["fields"]] == [("place", "Ward 4", place)]
        ask("held", verb, vault, person)
    assert ask("people", "list", vault)["people"][0]["place"] == "Ward 6"
    assert ask("held", "list", vault) == {"held": []}
    _failed(run("held", "take", vault, "--from", "Harbour Street"), 3, "held.none")
    _failed(run("held", "take", vault), 2)
    ask("bundle", "export", vault, str(tmp_path / "edit.baton"), "--to", "Harbour Street", "--scope", "everything",
        "--may-edit")  # fmt: skip
    assert ask("chapter", "list", vault)["chapters"][0]["may_change"]["here"] == {"person": 1}
    ask("chapter", "restrict", vault, "Harbour Street")
    assert ask("chapter", "list", vault)["chapters"][0]["may_change"]["here"] == {}


def test_all_that_is_known_of_somebody_is_told(ask: Ask, run: Run, vault: str) -> None:
    leila = ask("people", "add", vault, "--from", "-", given={"name": "Leila"})["id"]
    ada = {**ADA, "may_call": "no", "may_call_when": "2026-10-03", "prefers": "message visit", "through": "Leila"}
    made = ask("people", "add", vault, "--from", "-", given={**ada, "stage": "helps", "next_ask": "Sing"})
    home = {"name": "Mill Lane", "phone": "202-555-0199"}
    for person in (made["id"], leila):
        ask("people", "household", vault, person, "--from", "-", given=home)
    talk = {"kind": "call", "day": "2026-11-01", "text": "No answer", "next_step": "Try again", "done_by": "Leila"}
    noted = ask("people", "talk", vault, made["id"], "--from", "-", given=talk)
    ask("people", "edit", vault, made["id"], "--from", "-", given={"next_ask_by": "2026-12-01"})
    found = ask("people", "show", vault, made["id"])
    assert {name: found[name] for name in ada if name != "through"} == {k: v for k, v in ada.items() if k != "through"}
    assert (found["through"], found["names"]) == (leila, {leila: "Leila"})
    assert (found["stage"], found["next_ask_by"]) == ("helps", "2026-12-01")
    assert (found["lives_in"]["name"], found["lives_in"]["phone"]) == ("Mill Lane", "202-555-0199")
    assert [each["name"] for each in found["lives_in"]["members"]] == ["Leila", "Sample Ada"]
    (told,) = found["talks"]
    assert told["id"] == noted["id"]
    assert {name: told[name] for name in talk if name != "done_by"} == {k: v for k, v in talk.items() if k != "done_by"}
    assert [(each["what"], each["title"]) for each in found["timeline"] if each["what"] == "talk"] == [
        ("talk", "No answer")
    ]
    words = run("people", "show", vault, made["id"]).stdout
    assert "lives with: Leila" in words
    assert "No answer" in words
    ask("people", "household", vault, leila, "--from", "-", given={})
    assert ask("people", "show", vault, leila)["lives_in"] is None
    _failed(run("people", "talk", vault, leila, "--from", "-", "--json", stdin='{"kind": "call", "mood": "x"}'), 3)
    _failed(run("people", "talk", vault, leila, "--from", "-", "--json", stdin='{"day": "2026-11-01"}'), 3)


def test_people_are_forgotten_or_removed_for_good(ask: Ask, run: Run, vault: str) -> None:
    for verb in ("forget", "remove"):
        person = ask("people", "add", vault, "--from", "-", given={"name": "Ana"})["id"]
        assert ask("people", verb, vault, person) == {"id": person}
        assert ask("people", "list", vault)["total"] == 0
        _failed(run("people", verb, vault, person), 3, "record.not_found")


def test_a_bundle_by_words(ask: Ask, run: Run, vault: str, other_vault: str, tmp_path: Path) -> None:
    from toolkit.services import giving

    words = tmp_path / "words.txt"
    words.write_text(giving.new_words() + "\n")
    file = str(tmp_path / "kit.baton")
    ask("trainings", "add", vault, "--from", "-", given={"name": "First", "modules": [{"name": "Hello"}]})
    ask("bundle", "export", vault, file, "--to-words", str(words))
    _failed(run("bundle", "import", other_vault, file), 3, "bundle.needs_words")
    taken = ask("bundle", "import", other_vault, file, "--words-file", str(words))
    assert taken["applied"] == {"curriculum": 1, "module": 1}
    _failed(run("bundle", "export", vault, file), 2)
    _failed(run("bundle", "export", vault, file, "--to", "Nowhere"), 3, "chapter.unknown")
    folder = str(tmp_path / "no such folder")
    _failed(run("bundle", "export", vault, folder, "--to-words", str(words)), 3, "file.not_found")
    assert not Path(folder).exists()
    made = tmp_path / "made.txt"
    ask("bundle", "export", vault, str(tmp_path / "again.baton"), "--to-words", str(made))
    assert len(made.read_text().split()) == 8
    again = ask("bundle", "inspect", other_vault, str(tmp_path / "again.baton"), "--words-file", str(made))
    assert again["counts"] == {"curriculum": 1, "module": 1}


def test_a_plan_goes_by_a_saved_scope_and_ends(
    ask: Ask, run: Run, vault: str, other_vault: str, tmp_path: Path
) -> None:
    _meet(ask, vault, other_vault, tmp_path)
    ada = ask("people", "add", vault, "--from", "-", given=ADA)["id"]
    steps = [{"name": "Door round", "owner": ada}]
    plan = ask("plans", "add", vault, "--from", "-", given={"name": "Night bus", "steps": steps})["id"]
    scope = f"plan:{plan.replace('-', '')}+phones"
    assert ask("scopes", "save", vault, "The bus", f"plan:{plan}+phones") == {
        "name": "The bus",
        "scope": scope,
        "base": "plan",
        "of": plan,
        "with": ["phones"],
    }
    assert [each["name"] for each in ask("scopes", "list", vault)["scopes"]] == ["The bus"]
    shown = ask("scopes", "show", vault, "the bus")
    assert shown["records"] == {"plan": 1, "step": 1, "person": 1, "contact": 1}
    (person,) = [each for each in shown["seen"] if each["type"] == "person"]
    assert {each["field"] for each in person["fields"]} == {"name", "value"}
    file = str(tmp_path / "plan.baton")
    given = ask("bundle", "export", vault, file, "--to", "Harbour Street", "--scope", "The bus", "--may-edit")
    assert given["records"] == shown["records"]
    assert ask("bundle", "import", other_vault, file)["applied"] == given["records"]
    assert ask("people", "list", other_vault)["people"][0]["emails"] == []
    (share,) = ask("shares", "list", vault, "Harbour Street")["shares"]
    assert (share["scope"], share["may_edit"], share["ended"]) == (scope, True, None)
    ask("shares", "end", vault, "Harbour Street", "The bus", "--right-only")
    (share,) = ask("shares", "list", vault, "Harbour Street")["shares"]
    assert (share["may_edit"], share["ended"]) == (False, None)
    ask("shares", "end", vault, "Harbour Street", scope)
    assert ask("shares", "list", vault, "Harbour Street")["shares"][0]["ended"]
    _failed(run("shares", "end", vault, "Harbour Street", scope), 3, "share.none")
    ask("scopes", "remove", vault, "The bus")
    _failed(run("scopes", "show", vault, "The bus"), 3, "bundle.scope")
    _failed(run("bundle", "export", vault, file, "--to", "Harbour Street", "--scope", "people"), 3, "bundle.scope")


def test_backup_restore_and_check(ask: Ask, run: Run, vault: str, tmp_path: Path) -> None:
    ask("people", "add", vault, "--from", "-", given=ADA)
    file, new = str(tmp_path / "v.backup"), str(tmp_path / "restored")
    assert ask("vault", "backup", vault, file)["bytes"] == Path(file).stat().st_size
    assert ask("vault", "restore", file, new) == {"vault": new, "chapter": "Riverbend"}
    assert ask("people", "list", new)["total"] == 1
    assert ask("vault", "check", new) == {"ok": True, "problems": []}
    _failed(run("vault", "restore", file, new), 3, "vault.exists")


def test_a_backup_is_looked_into_without_a_trace(ask: Ask, run: Run, vault: str, tmp_path: Path) -> None:
    ask("people", "add", vault, "--from", "-", given={"name": "Sample Ada"})
    file, folder = tmp_path / "copy.backup", tmp_path / "again"
    run("vault", "backup", vault, str(file))
    seen = ask("vault", "restore", str(file), str(folder), "--preview")
    assert seen["counts"] == {"person": 1}
    assert (seen["chapter"], seen["bytes"]) == ("Riverbend", file.stat().st_size)
    assert [way["kind"] for way in seen["ways"]] == ["passphrase"]
    assert seen["made"]
    assert seen["changed"]
    assert "person: 1" in run("vault", "restore", str(file), str(folder), "--preview").stdout
    assert not folder.exists()


def test_a_damaged_vault_names_its_backup(run: Run, vault: str) -> None:
    session = open_vault(Path(vault), "river stone lantern")
    file = own_backups.make(session)
    session.lock()
    (Path(vault) / "vault.db").unlink()
    assert str(file) in _failed(run("vault", "info", vault), 3, "vault.database_missing")


def test_the_handoff_report_is_whole(ask: Ask, vault: str) -> None:
    report = ask("handoff", "report", vault)
    assert (report["stage"], report["duties"], report["keyholders"]) == (None, 0, ["Riverbend"])
    assert [move["code"] for move in report["moves"]] == ["keyholder", "backup"]


def test_known_errors_are_one_line_and_three(run: Run, vault: str, tmp_path: Path) -> None:
    _failed(run("vault", "info", str(tmp_path / "nowhere")), 3, "vault.not_found")
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("some other secret")
    told = _failed(run("vault", "info", vault, "--passphrase-file", str(wrong)), 3, "keyring.wrong_passphrase")
    assert "some other secret" not in told
    _failed(run("people", "delete", vault, "no-id"), 3, "id.malformed")
    _failed(run("vault", "nothing"), 2)


def test_the_window_opens_with_or_without_a_vault(run: Run, vault: str) -> None:
    assert run("app").exit_code == 7
    assert run("app", vault).exit_code == 8


def test_the_demo_tells_what_it_did_and_where(
    run: Run, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from toolkit.services import demo

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    folder = tmp_path / "demo"
    result = run("demo", str(folder))
    assert result.exit_code == 0, result.output
    for told in (demo.PASSPHRASE, "importing them again added 0", "two versions (1)", str(folder / "stick")):
        assert told in result.stdout
    file = tmp_path / "demo.txt"
    file.write_text(demo.PASSPHRASE)
    first = (str(folder / demo.FIRST), "--passphrase-file", str(file))
    assert ask("people", "list", *first)["total"] == 40
    report = ask("handoff", "report", *first)
    assert (report["stage"], report["without_centre"], report["duties"]) == (3, 11, 18)
    assert any(row["before"] != row["stage"] for row in report["rows"])
    for vault in (demo.FIRST, demo.SECOND):
        assert ask("vault", "check", str(folder / vault), "--passphrase-file", str(file))["ok"]
    _failed(run("demo", str(folder)), 3, "demo.folder_not_empty")


def test_two_records_become_one_person_and_two_again(ask: Ask, run: Run, vault: str) -> None:
    one = ask("people", "add", vault, "--from", "-", given={"name": "Sample Ann"})["id"]
    two = ask("people", "add", vault, "--from", "-", given={"name": "Sample Anne"})["id"]
    assert ask("people", "merge", vault, two, one) == {"id": min(one, two)}
    assert ask("people", "list", vault)["total"] == ask("vault", "info", vault)["counts"]["person"] == 1
    _failed(run("people", "merge", vault, one), 3, "same.too_few")
    assert ask("people", "split", vault, one) == {"id": one}
    assert ask("people", "list", vault)["total"] == 2


def test_what_is_held_about_somebody(vault: str, run: Run, ask: Ask, tmp_path: Path) -> None:
    ada = ask("people", "add", vault, "--from", "-", given=ADA)["id"]
    ask("people", "edit", vault, ada, "--from", "-", given={"note": "Hello"})
    found = ask("people", "holds", vault, ada)
    (record,) = found["records"]
    assert record["fields"]["name"] == ["Sample Ada"]
    assert {"type", "id", "fields"} == record.keys()
    assert ["ada@example.org"] in [each["fields"].get("value") for each in found["around"]]
    assert ["Hi"] in [each["before"] for each in found["history"]]
    page = tmp_path / "page.pdf"
    assert "not encrypted" in run("people", "holds", vault, ada, "--out", str(page)).stdout
    assert page.read_bytes().startswith(b"%PDF")
    _failed(run("people", "holds", vault, ada), 2)
