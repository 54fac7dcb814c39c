"""People out to files of other programs, and in again."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from toolkit.base.errors import ToolkitError
from toolkit.crypto.kdf import KdfParameters
from toolkit.services import exporting, groups, importing, people
from toolkit.services.people import PersonInput
from toolkit.services.session import Session, create_vault


@pytest.fixture
def filled(session: Session) -> Session:
    people.add(
        session,
        PersonInput(
            "Sample Ada",
            phones=["202-555-0143", "+44 20 7946 0000"],
            emails=["ada@example.org"],
            tags=["Choir"],
            note="Two\nlines",
            fields={"place": "Riverbend", "born": "1990-02-03"},
        ),
    )
    people.add(session, PersonInput("Sample နွယ်", phones=["09 123 456"]))
    return session


@pytest.mark.parametrize("ending", [".csv", ".vcf"])
def test_what_goes_out_comes_in_as_the_same_people(filled: Session, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"people{ending}"
    assert exporting.export_people(filled, path) == 2
    again = importing.apply(filled, [path])
    assert (again.added, again.unchanged) == (0, 2)
    other = create_vault(tmp_path / "other", "Harbour", "river stone lantern", region="US", kdf=KdfParameters())
    assert importing.apply(other, [path]).added == 2
    strip = ("id", "two_versions")
    before, after = (
        [
            {key: value for key, value in each.items() if key not in strip}
            for each in people.as_json(s.reader, s.reader.listing("person").page(0, 9))
        ]
        for s in (filled, other)
    )
    if ending == ".csv":
        assert before == after
    assert [each["name"] for each in before] == [each["name"] for each in after]
    other.lock()


def test_a_workbook_keeps_phones_as_text(filled: Session, tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    assert exporting.export_people(filled, path, chosen=groups.narrowed(filled.reader, tag="choir")) == 1
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    header, row = list(sheet.iter_rows(values_only=True))
    assert dict(zip(header, row, strict=True))["Phone 2"] == "+44 20 7946 0000"


def test_only_what_was_searched_for_and_only_known_endings(filled: Session, tmp_path: Path) -> None:
    assert exporting.export_people(filled, tmp_path / "a.csv", query="ada") == 1
    for path, options, code in (
        (tmp_path / "a.doc", {}, "export.ending"),
        (tmp_path / "missing" / "b.csv", {}, "file.not_found"),
    ):
        with pytest.raises(ToolkitError) as caught:
            exporting.export_people(filled, path, **options)  # type: ignore[arg-type]
        assert caught.value.code == code
        assert not path.exists()
