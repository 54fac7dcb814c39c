"""Sheets of people."""

from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.formats.csv_contacts import parse, raw_rows
from toolkit.formats.drafts import ContactDraft, Problem, Reach, whole_note
from toolkit.formats.headers import columns_of
from toolkit.formats.recognise import recognise


def _items(path: Path, mapping: dict[str, str] | None = None) -> list[ContactDraft | Problem]:
    return list(parse(path, recognise(path), mapping))


def _drafts(path: Path, mapping: dict[str, str] | None = None) -> list[ContactDraft]:
    return [item for item in _items(path, mapping) if isinstance(item, ContactDraft)]


@pytest.fixture
def sheet(tmp_path: Path):
    def write(text: str) -> Path:
        path = tmp_path / "sheet.csv"
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return write


def test_google_in_its_new_columns(samples: Path) -> None:
    (ana,) = _drafts(samples / "google_new.csv")
    assert (ana.name, ana.given, ana.family) == ("Ana María Muestra", "Ana", "Muestra")
    assert (ana.organisation, ana.role, ana.born, ana.place) == (
        "Cooperativa Ejemplo",
        "Secretaria",
        "1990-02-03",
        "Villa Prueba",
    )
    assert ana.tags == ("Volunteers",)  # not the group that Google puts everybody into
    # The starred address is the preferred one and comes first.
    assert ana.emails[0] == Reach("ana@example.org", "home")
    assert {reach.value for reach in ana.emails} == {"ana@example.org", "ana2@example.org", "ana.work@example.org"}
    assert ana.phones == (
        Reach("+44 7700 900123", "mobile"),
        Reach("07700 900124", "mobile"),
        Reach("07700 900125", "Grupo de WhatsApp"),
    )
    assert ana.addresses == (Reach("Calle Falsa 1\nVilla Prueba 00000\nEjemplo", "home"),)
    assert ana.other == (Reach("https://example.org/ana", "profile"),)
    assert ana.leftovers == (("Sister", "Berta Muestra"), ("Shirt", "M"))
    assert ana.note == "Two lines\nof a note, with a comma"


def test_outlook(samples: Path) -> None:
    (sam,) = _drafts(samples / "outlook_en.csv")
    assert sam.name == "Dr. Sam Sample"
    assert (sam.organisation, sam.role, sam.born) == ("Example Works", "Drummer", "")
    assert [(reach.value[-1], reach.label) for reach in sam.phones] == [
        ("5", "work fax"),
        ("1", "work"),
        ("2", "work"),
        ("3", "home"),
        ("4", "mobile"),
    ]
    assert [reach.value for reach in sam.emails] == ["sam@example.org", "sam2@example.org"]
    assert sam.addresses[0] == Reach("1 Test Road\nFloor 2\nExampleton, EX1 1EX\nNowhere", "work")
    assert sam.place == "Hometown"
    assert sam.tags == ("Choir", "Band")
    assert sam.note == "line one\nline two"
    assert ("Spouse", "Robin Sample") in sam.leftovers
    assert not {"Normal", "False", "SMTP", "Sam Sample (sam@example.org)"} & {value for _, value in sam.leftovers}


def test_outlook_in_spanish_and_windows_letters(samples: Path) -> None:
    begona, jose = _drafts(samples / "outlook_es_cp1252.csv")
    assert (begona.name, begona.organisation, begona.role) == ("Begoña Núñez Muestra", "Cooperativa Ñandú", "Tesorera")
    assert begona.phones == (Reach("07700 900201", "work"), Reach("07700 900202", "mobile"))
    assert (begona.place, begona.note, begona.born) == ("A Coruña", "¿Llamar por la mañana?", "1980-12-25")
    # The third of April, and not the fourth of March: the other row's 25/12 tells.
    assert (jose.born, jose.leftovers) == ("1980-04-03", ())


def test_arabic_headers_and_digits(samples: Path) -> None:
    ahmad, fatima = _drafts(samples / "plain_ar.csv")
    assert (ahmad.name, ahmad.place, ahmad.note) == ("أحمد مثال", "القاهرة", "متطوع")
    assert ahmad.phones == (Reach("٠٧٧٠٠ ٩٠٠٣٠١"),)
    assert ahmad.emails == (Reach("ahmad@example.org"),)
    assert (fatima.name, fatima.emails) == ("فاطمة عينة", ())


def test_a_title_above_the_headers_is_nobody(samples: Path) -> None:
    sam, robin = _drafts(samples / "title_above.csv")
    assert (sam.name, sam.place, sam.row) == ("Sam Sample", "North", 4)
    assert sam.phones == (Reach("07700 900501", "WhatsApp"),)
    assert (robin.name, robin.phones, robin.row) == ("Robin Example", (), 5)


def test_no_headers(samples: Path) -> None:
    drafts = _drafts(samples / "headerless.txt")
    assert [(d.name, d.phones[0].value, d.emails[0].value, d.row) for d in drafts] == [
        ("Sam Sample", "07700 900401", "sam@example.org", 1),
        ("Robin Example", "07700 900402", "robin@example.org", 2),
    ]


def test_a_bare_list_of_addresses(sheet) -> None:
    drafts = _drafts(sheet("sam@example.org\nrobin@example.org\n"))
    assert [d.emails for d in drafts] == [(Reach("sam@example.org"),), (Reach("robin@example.org"),)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("447700900001\n447700900002\n447700900003\n", 3),
        ("Sam Sample\nRobin Example\nKim Muster\n", 3),
        ("Sam Sample,44\nRobin Example,45\n", 2),
        ("Qwertz\nSam Sample\nRobin Example\n", 2),
    ],
)
def test_nobody_is_taken_for_a_header(sheet, text: str, count: int) -> None:
    assert len(_drafts(sheet(text))) == count


@pytest.mark.parametrize(
    ("headers", "fields"),
    [
        (["First Name", "Last Name", "Mobile Phone"], ["given", "family", "phone/mobile"]),
        (["Vorname", "Name", "Telefon geschäftlich", "Handy"], ["given", "family", "phone/work", "phone/mobile"]),
        (["Prénom", "Nom", "Téléphone portable", "Courriel"], ["given", "family", "phone/mobile", "email"]),
        (["Nom", "Téléphone domicile"], ["name", "phone/home"]),
        (["Nombre", "Teléfono móvil", "Correo electrónico"], ["name", "phone/mobile", "email"]),
        (["Nome", "Sobrenome", "Telemóvel", "Morada"], ["given", "family", "phone/mobile", "address"]),
        (["Имя", "Фамилия", "Мобильный телефон"], ["given", "family", "phone/mobile"]),
        (["الاسم الأول", "اسم العائلة", "رقم الجوال"], ["given", "family", "phone/mobile"]),
        (["Jina", "Simu", "Barua pepe", "Kijiji"], ["name", "phone", "email", "place"]),
        (["firstName", "lastName", "emailAddress", "phoneNumber"], ["given", "family", "email", "phone"]),
        (["E-Mail", "TELEPHONE NO.", "Home Tel."], ["email", "phone", "phone/home"]),
        (["Name", "Title"], ["name", "role"]),
        (["Name", "Title", "Job Title"], ["name", "prefix", "role"]),
        (["Name", "City", "Country"], ["name", "place", "keep"]),
        (["Name", "Street", "City", "ZIP"], ["name", "street", "city", "postcode"]),
        (
            ["Name", "Assistant's Name", "Do Not Phone", "No Bulk Emails (User Opt Out)"],
            ["name", None, "refused/may_call", "refused/may_email"],
        ),
        (["Name", "Contact ID", "Company Name"], ["name", None, "organisation"]),
    ],
)
def test_headers_in_many_tongues(headers: list[str], fields: list[str | None]) -> None:
    found = [column and column.field + f"/{column.label}" * bool(column.label) for column in columns_of(headers)]
    assert found == fields


def test_nothing_is_lost(sheet) -> None:
    (draft,) = _drafts(sheet("name,phone,Shoe size,Bicycle\nSam Sample,07700 900001,44,\n"))
    assert draft.leftovers == (("Shoe size", "44"),)
    assert whole_note(draft) == "Shoe size: 44"


def test_ragged_rows(sheet) -> None:
    items = _items(sheet("name,phone,note\nSam Sample,07700 900001\nRobin,07700 900002,a,b,,c\nKim,07700 900003,d\n"))
    assert len(items[0].phones) == 1
    assert items[0].note == ""
    assert items[1] == Problem(3, "row.too_many_columns", {"columns": 6, "expected": 3}, "notice")
    assert items[2].leftovers == (("4", "b"), ("6", "c"))
    assert items[3].row == 4


def test_empty_rows_are_passed_over_and_rows_without_a_person_are_named(sheet) -> None:
    items = _items(sheet("name,phone,shoe\nSam,07700 900001,44\n,,\n\n,,45\nRobin,,\n"))
    assert [item.row for item in items] == [2, 5, 6]
    assert items[1] == Problem(5, "row.no_name_or_contact")


def test_a_broken_email_is_kept_beside_another_way_to_reach_somebody(sheet) -> None:
    items = _items(sheet("name,email,phone\nSam,not an address,07700 900001\nRobin,brokenaddress,\nKim,n/a,\n"))
    assert items[0] == Problem(2, "row.email_malformed", {"column": "email"}, "notice")
    assert items[1].leftovers == (("email", "not an address"),)
    # A broken address alone reaches nobody: the row waits for somebody to mend it.
    assert items[2] == Problem(3, "row.email_malformed", {"column": "email"}, "held")
    assert items[3].name == "Kim"


def test_several_values_in_one_cell(sheet) -> None:
    (draft,) = _drafts(
        sheet(
            'name,phone,email,tags\nSam,07700 900001 / 07700 900002,"Sam <sam@example.org>; s@example.org","a, b;c"\n'
        )
    )
    assert [reach.value for reach in draft.phones] == ["07700 900001", "07700 900002"]
    assert [reach.value for reach in draft.emails] == ["sam@example.org", "s@example.org"]
    assert draft.tags == ("a, b", "c")
    (draft,) = _drafts(sheet("name,phone\nSam,07700/900001 ext 5\n"))
    assert [reach.value for reach in draft.phones] == ["07700/900001 ext 5"]


def test_odd_bytes_and_blanks(sheet) -> None:
    (draft,) = _drafts(sheet("name,phone\n\u00a0Sam\0 Null\u200b\u00a0,\u200e07700 900001\u00a0\n"))
    assert (draft.name, draft.phones[0].value) == ("Sam Null", "07700 900001")


@pytest.mark.parametrize(
    ("typed", "born"),
    [
        ("1990-02-03", "1990-02-03"),
        ("1990-2-3", "1990-02-03"),
        ("19900203", "1990-02-03"),
        ("1990/02/03", "1990-02-03"),
        ("1990-02-03 00:00:00", "1990-02-03"),
        ("25/12/1990", "1990-12-25"),
        ("12/25/1990", "1990-12-25"),
        ("03.04.1990", "1990-04-03"),
        ("05/05/1990", "1990-05-05"),
        ("--02-29", "--02-29"),
        ("03/04/1990", ""),
        ("about 1990", ""),
        ("19902503", ""),
    ],
)
def test_dates_are_read_only_where_they_mean_one_day(sheet, typed: str, born: str) -> None:
    (draft,) = _drafts(sheet(f"name,date of birth\nSam,{typed}\n"))
    assert draft.born == born
    assert draft.leftovers == (() if born else (("date of birth", typed),))


@pytest.mark.parametrize("typed", ["1990-25-03", "1990-02-30", "31/02/1990", "00/05/1990"])
@pytest.mark.parametrize("column", ["date of birth", "Joined (date)", "Fecha de alta"])
def test_a_date_no_calendar_has_holds_its_row_back(sheet, typed: str, column: str) -> None:
    assert _items(sheet(f"name,{column}\nSam,{typed}\n")) == [Problem(2, "row.date_impossible", {"column": column})]


def test_a_person_can_say_what_the_columns_are(sheet) -> None:
    path = sheet("a,b,c,email\nSam Sample,07700 900001,x,sam@example.org\n")
    (draft,) = _drafts(path, {"a": "name", "b": "phone/mobile", "c": "ignore"})
    assert (draft.name, draft.phones) == ("Sam Sample", (Reach("07700 900001", "mobile"),))
    assert draft.leftovers == ()
    with pytest.raises(ToolkitError, match=r"import\.unknown_field"):
        _drafts(path, {"a": "shoe"})


def test_a_sheet_without_people_gets_one_sentence(sheet) -> None:
    path = sheet("a,b,c\n1,2,3\n4,5,6\n")
    with pytest.raises(ToolkitError) as refused:
        parse(path, recognise(path))
    assert refused.value.code == "import.no_contact_columns"
    assert refused.value.facts == {"headers": "a, b, c"}
    # Somebody who knows better can still say so.
    assert [draft.name for draft in _drafts(path, {"a": "name"})] == ["1", "4"]


def test_quotes_that_never_close_are_reported_with_their_lines(sheet) -> None:
    rows = "".join(f"Sam {number},07700 9{number:05}\n" for number in range(60_000))
    path = sheet(f'name,phone\nRobin,07700 900001\n"Kim,07700 900002\n{rows}')
    items = _items(path)
    assert items[0].name == "Robin"
    lost = next(item for item in items if isinstance(item, Problem))
    assert (lost.code, lost.kind, lost.facts["first_line"]) == ("row.unreadable", "held", 3)
    assert lost.facts["last_line"] > 3


def test_a_quote_open_at_the_end_swallows_nobody_in_silence(sheet) -> None:
    items = _items(sheet('name,phone\nRobin,07700 900001\n"Kim,07700 900002\nSam,07700 900003\n'))
    assert items[0].name == "Robin"
    assert items[1:] == [Problem(3, "row.unreadable", {"first_line": 3, "last_line": 4})]
    # A quote within a cell is a mark of inches or minutes, and harmless.
    assert [draft.note for draft in _drafts(sheet('name,note\nSam,5" pipe\nKim,b\n'))] == ['5" pipe', "b"]


def test_rows_come_lazily(sheet) -> None:
    path = sheet("name,phone\n" + "Sam Sample,07700 900001\n" * 50_000)
    rows = parse(path, recognise(path))
    assert next(rows).row == 2
    assert next(rows).row == 3
    rows.close()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('a,b\n1,"ha ""ha"" ha"\n3,4\n', [["a", "b"], ["1", 'ha "ha" ha'], ["3", "4"]]),
        ('a,b\r\n1,"ha \r\n""ha"" \r\nha"\r\n3,4\r\n', [["a", "b"], ["1", 'ha \r\n"ha" \r\nha'], ["3", "4"]]),
        ('a,b,c\n1,"",""\n2,3,4', [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
    ],
)
def test_raw_rows(sheet, text: str, rows: list[list[str]]) -> None:
    path = sheet(text)
    assert [row for _, row in raw_rows(path, recognise(path))] == rows


@pytest.mark.parametrize("cell", ["1" + " " * 300_000 + "2", "a@" + "." * 300_000 + " x", ":::" * 100_000 + "1"])
def test_cells_made_to_be_slow_come_to_an_end(sheet, cell: str) -> None:
    row = ",".join([f'"{cell}"'] * 5)
    (draft,) = _drafts(sheet(f"name,phone,email,link,joined date\n{row}\n"))
    assert draft.name == cell
