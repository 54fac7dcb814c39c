"""Contact files in: as many people as their owner would count, and nobody twice."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from toolkit.base.errors import Cancelled, ToolkitError
from toolkit.base.progress import Progress
from toolkit.services import editing, importing, people
from toolkit.services.people import PersonInput
from toolkit.services.session import Session

# file: (people, rows held back)
REAL = {
    "vcard/John_Doe_IPHONE.vcf": (1, 0),
    "vcard/John_Doe_MS_OUTLOOK.vcf": (1, 0),
    "vcard/John_Doe_ANDROID.vcf": (6, 0),
    "vcard/John_Doe_GMAIL.vcf": (1, 0),
    "vcard/gmail-list.vcf": (3, 0),
    "vcard/thunderbird-MoreFunctionsForAddressBook-extension.vcf": (1, 0),
    "vcard/rfc6350-example.vcf": (1, 0),
    "vcard/vcard3.vcf": (1, 0),
    "vcard/escape_semicolon.vcf": (1, 0),
    "vcard/vcard_grouped.vcf": (1, 0),
    "vcard/vcard.vcf": (1, 0),
    "vcard/vcard_author.vcf": (1, 0),
    "csv/gmail.csv": (1, 0),
    "csv/gmail.vcf": (1, 0),
    "csv/tb_plain.csv": (1, 0),
    "csv/tb_plain.vcf": (1, 0),
    "csv/outlook.csv": (1, 0),
    "csv/outlook.vcf": (1, 0),
    "csv/all.csv": (1, 0),
    "csv/all.vcf": (1, 0),
    "csv/email.csv": (4, 0),
    "csv/email.vcf": (4, 0),
    "csv/MailPoetImportList.csv": (10, 1),
    "csv/specialchar_with_BOM.csv": (1, 0),
    "csv/yogi.csv": (1, 0),
    "csv/individual_dates_type1.csv": (3, 4),
    "csv/comma_in_quotes.csv": (1, 0),
}
NO_LISTS = (
    "csv/empty.csv",
    "csv/escaped_quotes.csv",
    "csv/json.csv",
    "csv/newlines.csv",
    "csv/quotes_and_newlines.csv",
    "csv/simple.csv",
    "csv/utf8.csv",
)


@pytest.fixture(scope="module")
def shared_session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    from toolkit.crypto.kdf import KdfParameters
    from toolkit.services.session import create_vault

    return create_vault(
        tmp_path_factory.mktemp("shared") / "v", "Riverbend", "river stone lantern", region="US", kdf=KdfParameters()
    )


@pytest.mark.parametrize("name", REAL)
def test_a_real_file_gives_its_people_and_twice_gives_no_more(
    shared_session: Session, fixtures_folder: Path, name: str
) -> None:
    session = shared_session
    expected, held = REAL[name]
    path = fixtures_folder / name
    foreseen = importing.preview(session, [path])
    assert session.reader.count("person") == 0
    first = importing.apply(session, [path])
    assert (first.added, first.held_back) == (expected, held)
    assert session.reader.count("person") == expected
    assert (foreseen.read, foreseen.added, foreseen.updated) == (first.read, first.added, first.updated)
    assert len(foreseen.sample) == expected
    second = importing.apply(session, [path])
    assert (second.added, second.updated, second.unchanged) == (0, 0, first.read - held)
    assert second.changes is None
    everybody = session.reader.all("person")
    assert session.check() == []
    editing.delete(session, [person.id for person in everybody])


@pytest.mark.parametrize("name", NO_LISTS)
def test_a_sheet_of_something_else_is_refused_in_words(session: Session, fixtures_folder: Path, name: str) -> None:
    with pytest.raises(ToolkitError) as caught:
        importing.apply(session, [fixtures_folder / name])
    assert caught.value.code == "import.no_contact_columns"
    assert session.reader.operations() == []


def _sheet(folder: Path, text: str, name: str = "people.csv") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def _import(session: Session, folder: Path, text: str) -> tuple[int, int, int, int]:
    done = importing.apply(session, [_sheet(folder, text)])
    return done.added, done.updated, done.unchanged, done.held_back


def test_a_familys_phone_stays_two_people(session: Session, tmp_path: Path) -> None:
    text = "Name,Phone\nSample Ada,202-555-0143\nSample Ben,202-555-0143\n"
    assert _import(session, tmp_path, text) == (2, 0, 0, 0)
    assert _import(session, tmp_path, text) == (0, 0, 2, 0)


def test_father_and_son_of_one_name_and_phone_are_two_people(session: Session, tmp_path: Path) -> None:
    sheet = tmp_path / "list.csv"
    sheet.write_text(
        "Name,Phone,Birthday\nAnselm Brandvold,202-555-0180,1961-05-06\nAnselm Brandvold,202-555-0180,1989-11-27\n"
        "Anselm Brandvold,202-555-0180,1989-11-27\nAnselm Brandvold,202-555-0180,1961-05-16\n"
    )
    result = importing.apply(session, [sheet])
    assert (result.added, result.unchanged, result.updated) == (2, 1, 1)  # a slip of the pen is no third person
    again = importing.apply(session, [sheet])
    assert (again.added, again.unchanged) == (0, 4)


def test_same_name_other_phone_is_another_person_and_the_same_row_is_not(session: Session, tmp_path: Path) -> None:
    text = "Name,Phone\nSample Ada,202-555-0143\nSample Ada,202-555-0144\nsample ada,+1 202 555 0143\n"
    assert _import(session, tmp_path, text) == (2, 0, 1, 0)


def test_a_row_adds_what_is_missing_and_overwrites_nothing(session: Session, tmp_path: Path) -> None:
    ada, _ = people.add(session, PersonInput("Sample Ada", phones=["202-555-0143"], fields={"place": "Riverbend"}))
    text = (
        "Name,Phone,E-mail,City,Organisation,Tags,Note\n"
        'Sample Ada,(202) 555-0143,ada@example.org,Harbour,Choir Club,"Choir, Drivers",Sings\n'
    )
    assert _import(session, tmp_path, text) == (0, 1, 0, 0)
    person = session.reader.record(ada)
    assert person.text("place") == "Riverbend"
    assert person.text("organisation") == "Choir Club"
    assert person.text("note").split("\n") == ["Sings", "place: Harbour"]
    assert [people.typed(way) for way in people.contacts(session.reader, ada)] == ["202-555-0143", "ada@example.org"]
    assert [tag.name for tag in people.tags(session.reader)] == ["Choir", "Drivers"]
    assert _import(session, tmp_path, text) == (0, 0, 1, 0)
    editing.undo(session)
    person = session.reader.record(ada)
    assert (person.text("note"), person.get("organisation"), person.sets) == ("", None, {})
    assert len(people.contacts(session.reader, ada)) == 1


def test_rows_without_a_way_to_reach_are_told_apart_by_the_rest(session: Session, tmp_path: Path) -> None:
    text = "Name,City,Phone\nSample Ada,Riverbend,\nSample Ada,Harbour,\nSample Ada,Riverbend,\n"
    assert _import(session, tmp_path, text) == (2, 0, 1, 0)
    assert _import(session, tmp_path, text) == (0, 0, 3, 0)


def test_importing_again_after_somebody_filled_in_a_number_or_a_name(session: Session, tmp_path: Path) -> None:
    text = "Name,E-mail\nSample Ada,\n,ben@example.org\n"
    assert _import(session, tmp_path, text) == (2, 0, 0, 0)
    ids = {person.title: person.id for person in session.reader.all("person")}
    people.add_contact(session, ids["Sample Ada"], "phone", "202-555-0143")
    editing.set_field(session, ids["ben@example.org"], "name", "Sample Ben")
    assert _import(session, tmp_path, text) == (0, 0, 2, 0)


def test_what_is_too_long_is_kept_in_the_note_or_held_back(session: Session, tmp_path: Path) -> None:
    text = f"Name,Phone,Organisation\nSample Ada,202-555-0143,{'o' * 301}\n{'n' * 201},202-555-0144,\n"
    done = importing.apply(session, [_sheet(tmp_path, text)])
    assert (done.added, done.held_back, done.read) == (1, 1, 2)
    (problem,) = done.problems
    assert (problem.file, problem.row, problem.code, problem.kind) == ("people.csv", 3, "row.too_long", "held")
    assert session.reader.all("person")[0].text("note") == f"organisation: {'o' * 301}"


def test_headers_can_be_told(session: Session, tmp_path: Path) -> None:
    path = _sheet(tmp_path, "Qui,Numero\nSample Ada,202-555-0143\n")
    seen = importing.preview(session, [path], mapping={"Qui": "name", "Numero": "phone"})
    assert seen.files[0].columns == {"Qui": "name", "Numero": "phone"}
    assert seen.added == 1


def test_many_rows_over_several_groups_find_each_other(session: Session, tmp_path: Path) -> None:
    rows = "".join(f"Sample {n},202-555-{n:04}\n" for n in range(1200))
    text = "Name,Phone\n" + rows + "Sample 3,202-555-0003\n"
    assert _import(session, tmp_path, text) == (1200, 0, 1, 0)
    assert _import(session, tmp_path, text) == (0, 0, 1201, 0)


def test_cancelling_leaves_nothing(session: Session, tmp_path: Path) -> None:
    path = _sheet(tmp_path, "Name,Phone\n" + "".join(f"Sample {n},202-555-{n:04}\n" for n in range(1200)))
    progress = Progress(lambda _stage, done, _total: progress.cancel() if done >= 500 else None)
    with pytest.raises(Cancelled):
        importing.apply(session, [path], progress=progress)
    assert session.reader.count("person") == 0
    assert session.reader.operations() == []
    assert importing.apply(session, [path]).added == 1200


def test_a_note_with_two_versions_is_left_to_a_person(session: Session, tmp_path: Path) -> None:
    ada, _ = people.add(session, PersonInput("Sample Ada", phones=["202-555-0143"], note="here"))
    _fork_note(session, ada)
    done = importing.apply(session, [_sheet(tmp_path, "Name,Phone,Note\nSample Ada,202-555-0143,from the file\n")])
    assert [problem.code for problem in done.problems] == ["row.note_has_two_versions"]
    assert session.reader.record(ada).forked == {"note"}


def _fork_note(session: Session, person: bytes) -> None:
    """Another laptop typed a note without knowing of ours."""
    from toolkit.domain.cells import Version, join, single
    from toolkit.domain.state import WriterInfo

    with session.vault.edit("receive") as edit:
        edit.writers.enrol({b"w" * 16: WriterInfo(b"", "Sample Other")})
        n, state = edit.state(person)
        theirs = single(Version(b"w" * 16, 1, 1, "elsewhere"))
        edit.replace_cell(n, state, "note", join(state.cell("note"), theirs))


def test_undoing_an_import_takes_back_whoever_stood_in_it_twice(session: Session, tmp_path: Path) -> None:
    """Further down a long file there is more about somebody: written into a person that the import made itself."""
    rows = "".join(f"Person {i},07700 9{i:05},\n" for i in range(importing.AT_ONCE))
    sheet = tmp_path / "long.csv"
    sheet.write_text(f"Name,Phone,Company\nAna,07700 900142,\n{rows}Ana,07700 900142,Bakery\n", encoding="utf-8")
    result = importing.apply(session, [sheet])
    assert (result.added, result.updated) == (importing.AT_ONCE + 1, 1)
    undone = editing.undo(session)
    assert undone is not None
    assert undone.kept == []
    assert session.reader.count("person") == 0
    assert editing.redo(session) is not None
    (ana,) = session.reader.records(session.reader.listing("person", "Ana").page(0, 5))
    assert ana.get("organisation") == "Bakery"
    assert session.check() == []


def _workbook(path: Path, rows: list[list[str]]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def _whole(session: Session) -> list[object]:
    """Every row of every table."""
    db = session.reader.db
    tables = [row[0] for row in db.all("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%fts5%'")]
    return [(table, db.all(f'SELECT * FROM "{table}"')) for table in sorted(tables)]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_cancelling_at_any_step_leaves_the_vault_as_it_was(session: Session, tmp_path: Path, ending: str) -> None:
    people.add(session, PersonInput("Sample 7", phones=["202-555-0107"]))
    rows = [["Name", "Phone", "Birthday"]]
    rows += [[f"Sample {n}", f"202-555-{n % 200:04}", "nonsense" if n % 50 == 0 else ""] for n in range(900)]
    path = tmp_path / f"list.{ending}"
    if ending == "xlsx":
        _workbook(path, rows)
    else:
        path.write_text("\n".join(map(",".join, rows)), "utf-8")
    before = _whole(session)
    steps: list[int] = []
    importing.preview(session, [path], progress=Progress(lambda _stage, done, _total: steps.append(done)))
    assert len(steps) >= 5
    assert _whole(session) == before
    for work in (importing.preview, importing.apply):
        for last in range(len(steps) - 1):
            with pytest.raises(Cancelled):
                work(session, [path], progress=_stopping_after(last))
            assert _whole(session) == before


def _stopping_after(steps: int) -> Progress:
    told: list[int] = []

    def count(_stage: str, done: int, _total: int) -> None:
        told.append(done)
        if len(told) > steps:
            progress.cancel()

    progress = Progress(count)
    return progress


def test_what_stands_above_and_below_a_list_is_nobody(session: Session, tmp_path: Path) -> None:
    """A title over merged cells, a total, a remark: rows to look at, and no people."""
    rows = [["Choir members 2026"], ["as of May"], [], ["Name", "Phone", "Paid", "E-mail"]]
    rows += [["Kai Sample", "07700900121", "12", "kai@example.org"], ["Bo Total", "07700900122", "8", ""]]
    rows += [["Total:", "", "20"], [], ["* paid in cash"]]
    result = importing.apply(session, [_workbook(tmp_path / "list.xlsx", rows)])
    assert (result.added, result.held_back) == (2, 2)
    assert {problem.code for problem in result.problems} == {"row.no_name_or_contact"}
    assert {each.title for each in session.reader.all("person")} == {"Kai Sample", "Bo Total"}


def test_columns_of_other_programs_for_organizers(session: Session, tmp_path: Path) -> None:
    sheet = tmp_path / "list.csv"
    sheet.write_text(
        "first_name,last_name,email,phone,can2_user_tags,State/Province,Zip/Postal,Address\n"
        'Lee,Sample,lee@example.org,2025550112,"choir, cook",OH,12345,1 Mill Lane\n'
    )
    assert importing.apply(session, [sheet]).added == 1
    (lee,) = people.as_json(session.reader, session.reader.listing("person").page(0, 5))
    assert lee["tags"] == ["choir", "cook"]
    assert lee["addresses"] == ["1 Mill Lane OH 12345"]
    assert not lee["note"]


def test_who_said_no_in_another_program_said_no_here(session: Session, tmp_path: Path):
    """CiviCRM and NationBuilder have a column for each way, with a mark for whoever said no to it."""
    sheet = tmp_path / "civi.csv"
    sheet.write_text(
        "Display Name,Phone,Do Not Phone,Do Not Email,Do Not Mail,do_not_contact,No Bulk Emails (User Opt Out)\n"
        "Ana Sample,+1 202 555 0142,Yes,No,,,0\n"
        "Bo Sample,+1 202 555 0143,FALSE,1,x,,perhaps\n"
        "Chi Sample,+1 202 555 0144,,,,true,\n"
    )
    assert importing.apply(session, [sheet]).added == 3
    ana, bo, chi = sorted(session.reader.all("person"), key=lambda person: person.title)
    answers = ("may_contact", "may_call", "may_email", "may_post")
    assert [ana.get(name) for name in answers] == [None, "no", None, None]
    assert [bo.get(name) for name in answers] == [None, None, "no", "no"]
    assert [chi.get(name) for name in answers] == ["no", None, None, None]
    assert "perhaps" in bo.text("note")
    assert not ana.text("note")
    assert importing.apply(session, [sheet]).unchanged == 3
