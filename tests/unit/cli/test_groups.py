"""Groups on the command line, and people by group."""

from __future__ import annotations

import csv


def added(ask, vault: str, name: str, **more) -> str:
    return ask("people", "add", vault, "--from", "-", given={"name": name, **more})["id"]


def test_groups_are_saved_listed_and_narrow_lists_and_files(ask, run, vault, tmp_path) -> None:
    ada = added(ask, vault, "Sample Ada", place="Ward 4", phones=["202-555-0143"], note="Hi")
    ben = added(ask, vault, "Sample Ben", place="Mill Lane")
    search = {"all": [{"field": "place", "op": "contains", "value": "ward 4"}]}
    saved = ask("groups", "save", vault, "--from", "-", given={"name": "Ward 4", "note": "All of it", "search": search})
    mine = ask("groups", "save", vault, "--from", "-", given={"name": "Kitchen", "members": [ben]})
    answer = ask("groups", "list", vault)
    assert answer["total"] == 2
    listed = {each["name"]: each for each in answer["groups"]}
    assert listed["Ward 4"] == {"id": saved["id"], "name": "Ward 4", "note": "All of it", "people": 1, "search": search}
    assert listed["Kitchen"] == {"id": mine["id"], "name": "Kitchen", "note": None, "people": 1, "search": None}
    for group, person in (("ward 4", ada), (saved["id"], ada), ("Kitchen", ben)):
        found = ask("people", "list", vault, "--group", group)
        assert [each["id"] for each in found["people"]] == [person]
    out = tmp_path / "out.csv"
    ask("people", "export", vault, str(out), "--group", "Ward 4", "--fields", "phones, place")
    (row,) = csv.DictReader(out.read_text("utf-8-sig").splitlines())
    assert {name for name, value in row.items() if value} == {"Name", "Phone 1", "Place", "UID"}


def test_archived_people_are_listed_when_asked_for(ask, vault) -> None:
    ada, ben = added(ask, vault, "Sample Ada"), added(ask, vault, "Sample Ben")
    ask("people", "edit", vault, ada, "--from", "-", given={"archived": True})
    for archived, expected in (((), [ben]), (("--archived", "only"), [ada]), (("--archived", "too"), [ada, ben])):
        assert [each["id"] for each in ask("people", "list", vault, *archived)["people"]] == expected


def test_what_makes_no_sense_is_refused(ask, run, vault) -> None:
    odd = '{"name": "Odd", "search": {"all": [{"field": "mood"}]}}'
    for arguments, stdin, code in (
        (("people", "list", vault, "--group", "Nobody"), "", "group.not_found"),
        (("people", "export", vault, "x.csv", "--fields", "shoe"), "", "export.unknown_field"),
        (("people", "list", vault, "--tag", "Nobody"), "", "tag.not_found"),
        (("groups", "save", vault, "--from", "-"), odd, "filter.malformed"),
        (("groups", "save", vault, "--from", "-"), '{"note": "no name"}', "field.required"),
        (("groups", "save", vault, "--from", "-"), '{"name": "x", "member": []}', "field.unknown"),
    ):
        result = run(*arguments, stdin=stdin)
        assert result.exit_code == 3, result.output
        assert result.stderr.startswith(f"error[{code}]: ")
