"""Files written by other programs: each comes in with the counts its index gives."""

import json
import re
from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.formats import csv_contacts, vcard
from toolkit.formats.drafts import ContactDraft, Problem, Reach
from toolkit.formats.recognise import recognise


def _items(path: Path) -> list[ContactDraft | Problem]:
    found = recognise(path)
    return list(vcard.parse(path, found) if found.kind == "vcard" else csv_contacts.parse(path, found))


def _drafts(path: Path) -> list[ContactDraft]:
    return [item for item in _items(path) if isinstance(item, ContactDraft)]


def _held(path: Path) -> list[Problem]:
    return [item for item in _items(path) if isinstance(item, Problem) and item.kind == "held"]


def test_every_card_file_has_the_counts_of_its_index(real_files: Path) -> None:
    index = json.loads((real_files / "index.json").read_text())
    cards = [entry for entry in index if entry["file"].endswith(".vcf")]
    assert len(cards) >= 17
    for entry in cards:
        drafts = _drafts(real_files / entry["file"])
        counted = {
            "BEGIN:VCARD": len(drafts),
            "TEL": sum(len(draft.phones) for draft in drafts),
            "EMAIL": sum(len(draft.emails) for draft in drafts),
            "ADR": sum(len(draft.addresses) for draft in drafts),
        }
        for number, what in re.findall(r"(\d+) (BEGIN:VCARD|TEL|EMAIL|ADR)", entry["expect"]):
            assert counted[what] == int(number), (entry["file"], what)
        photos = int(re.search(r"(\d+) PHOTO", entry["expect"])[1])
        kept = sum(bool(draft.photo) or "Photo" in dict(draft.leftovers) for draft in drafts)
        noticed = sum(
            i.code == "row.photo_left_out" for i in _items(real_files / entry["file"]) if isinstance(i, Problem)
        )
        assert bool(photos) == bool(kept + noticed), entry["file"]


@pytest.mark.parametrize("name", ["gmail", "outlook", "tb_plain", "all", "email"])
def test_a_sheet_and_its_card_say_the_same(real_files: Path, name: str) -> None:
    sheet = _drafts(real_files / "csv" / f"{name}.csv")
    cards = _drafts(real_files / "csv" / f"{name}.vcf")
    assert len(sheet) == len(cards) == (4 if name == "email" else 1)
    for ours, theirs in zip(sheet, cards, strict=True):
        for field in ("name", "given", "family", "organisation", "role", "place", "born", "tags", "note"):
            assert getattr(ours, field) == getattr(theirs, field), field
        for field in ("phones", "emails", "other"):
            assert [r.value for r in getattr(ours, field)] == [r.value for r in getattr(theirs, field)], field
        # That oracle calls every fax of Thunderbird's a home fax, and knows no "main" address.
        assert [r.label.removeprefix("home ") for r in ours.phones] == [
            r.label.removeprefix("home ") for r in theirs.phones
        ]
        for ours_address, theirs_address in zip(ours.addresses, theirs.addresses, strict=True):
            assert ours_address.label == theirs_address.label
            words = set(re.findall(r"\w+", theirs_address.value))
            assert words <= set(re.findall(r"\w+", ours_address.value))
        kept = {value for _, value in theirs.leftovers} - {"1992-02-20"}
        assert kept <= {value for _, value in ours.leftovers}


def test_the_names_of_an_android_phone(real_files: Path) -> None:
    drafts = _drafts(real_files / "vcard/John_Doe_ANDROID.vcf")
    assert [draft.name for draft in drafts[:2]] == ["", ""]
    assert all(draft.emails for draft in drafts[:2])
    assert drafts[2].name == "Ñ Ñ Ñ Ñ Ñ"
    assert all(set(draft.name) == {"Ñ", " "} or set(draft.name) == {"Ñ"} for draft in drafts[2:])
    assert drafts[5].organisation == "Ñ" * 44


def test_details_of_real_cards(real_files: Path) -> None:
    (iphone,) = _drafts(real_files / "vcard/John_Doe_IPHONE.vcf")
    assert Reach("905-222-1234", "assistant") in iphone.phones
    assert iphone.other == (Reach("http://www.ibm.com", "home page"),)
    (outlook,) = _drafts(real_files / "vcard/John_Doe_MS_OUTLOOK.vcf")
    assert (outlook.name, outlook.born) == ("Mr. John Richter James Doe Sr.", "1980-03-22")
    assert ("Manager", "Big Blue") in outlook.leftovers
    assert [d.name for d in _drafts(real_files / "vcard/gmail-list.vcf")] == [
        "Arnold Smith",
        "Chris Beatle",
        "Doug White",
    ]
    (thunderbird,) = _drafts(real_files / "vcard/thunderbird-MoreFunctionsForAddressBook-extension.vcf")
    assert thunderbird.tags == ("category1", "category2", "category3")
    assert len(thunderbird.note.split("\n")) == 5
    (simon,) = _drafts(real_files / "vcard/rfc6350-example.vcf")
    assert (simon.name, simon.born) == ("Simon Perreault", "--02-03")
    assert simon.phones[0] == Reach("+1-418-656-9254 ext. 102", "work")
    (escaped,) = _drafts(real_files / "vcard/escape_semicolon.vcf")
    assert Reach("205246;;,;", "work fax") in escaped.phones


def test_a_mailing_list_with_one_broken_address(real_files: Path) -> None:
    path = real_files / "csv/MailPoetImportList.csv"
    drafts = _drafts(path)
    assert len(drafts) == 10
    assert [(problem.row, problem.code) for problem in _held(path)] == [(11, "row.email_malformed")]
    assert {"Null d’Arcy", "Zoë Ельцин", "Nguyễn Tấn"} <= {draft.name for draft in drafts}


def test_dates_that_no_calendar_has(real_files: Path) -> None:
    path = real_files / "csv/individual_dates_type1.csv"
    drafts = _drafts(path)
    assert [dict(draft.leftovers)["expected"] for draft in drafts] == ["Valid"] * 3
    assert {draft.born for draft in drafts} == {"2008-09-01"}
    assert [(problem.code, problem.facts["column"]) for problem in _held(path)] == [
        ("row.date_impossible", "Birth Date"),
        ("row.date_impossible", "Deceased Date"),
        ("row.date_impossible", "Custom Date One"),
        ("row.date_impossible", "Custom Date Two"),
    ]


@pytest.mark.parametrize(("file", "name"), [("specialchar_with_BOM.csv", "Yogà Berà"), ("yogi.csv", "Yogi Bear")])
def test_blanks_of_all_kinds_are_trimmed(real_files: Path, file: str, name: str) -> None:
    (draft,) = _drafts(real_files / "csv" / file)
    assert (draft.name, draft.emails) == (name, (Reach("yogi@yellowstone.park"),))
    assert draft.leftovers == ()


def test_sheets_of_people_found_among_syntax_samples(real_files: Path) -> None:
    (john,) = _drafts(real_files / "csv/comma_in_quotes.csv")
    assert (john.name, john.addresses[0].value) == ("John Doe", "120 any st.\nAnytown, WW, 08123")
    (place,) = _drafts(real_files / "csv/location_coordinates.csv")
    assert (place.phones, place.place) == ((Reach("2095257564"),), "Modesto")
    assert dict(place.leftovers)["Counties"] == "Stanislaus"


ROWS = {
    "simple": [["a", "b", "c"], ["1", "2", "3"]],
    "empty": [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]],
    "newlines": [["a", "b", "c"], ["1", "2", "3"], ["Once upon \na time", "5", "6"], ["7", "8", "9"]],
    "escaped_quotes": [["a", "b"], ["1", 'ha "ha" ha'], ["3", "4"]],
    "quotes_and_newlines": [["a", "b"], ["1", 'ha \n"ha" \nha'], ["3", "4"]],
    "json": [["key", "val"], ["1", '{"type": "Point", "coordinates": [102.0, 0.5]}']],
    "utf8": [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "ʤ"]],
}


@pytest.mark.parametrize("name", sorted(ROWS))
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_rows_of_syntax_samples_that_hold_nobody(real_files: Path, tmp_path: Path, name: str, end: str) -> None:
    """Letters and numbers under headers that mean nothing are nobody's contacts: one clear sentence, no guesses."""
    path = tmp_path / "sample.csv"
    path.write_bytes((real_files / "csv" / f"{name}.csv").read_bytes().replace(b"\n", end.encode()))
    found = recognise(path)
    rows = [row for _, row in csv_contacts.raw_rows(path, found) if isinstance(row, list)]
    assert rows == [[cell.replace("\n", end) for cell in row] for row in ROWS[name]]
    with pytest.raises(ToolkitError) as refused:
        csv_contacts.parse(path, found)
    assert refused.value.code == "import.no_contact_columns"
    assert refused.value.facts["headers"] == ", ".join(ROWS[name][0])


@pytest.mark.parametrize("file", ["dataset1.csv", "dataset_A_1000.csv"])
def test_a_thousand_rows(real_files: Path, file: str) -> None:
    path = real_files / "dedupe" / file
    drafts = _drafts(path)
    assert (len(drafts), _held(path)) == (1000, [])
    assert all(draft.name for draft in drafts)
    # Eight digits that are no date stay what they are.
    assert any(label == "date_of_birth" for draft in drafts for label, _ in draft.leftovers)


def test_each_file_twice_gives_the_same_drafts(real_files: Path) -> None:
    for path in sorted(real_files.glob("vcard/*.vcf")):
        assert _items(path) == _items(path)
