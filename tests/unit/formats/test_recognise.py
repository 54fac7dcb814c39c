"""What a file is, from its bytes."""

import io
import zipfile
from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.formats import recognise as recognising
from toolkit.formats.csv_contacts import parse
from toolkit.formats.drafts import ContactDraft
from toolkit.formats.recognise import recognise


def _read(path: Path, data: bytes) -> list[ContactDraft]:
    path.write_bytes(data)
    return [item for item in parse(path, recognise(path)) if isinstance(item, ContactDraft)]


SHEETS = {
    "es": "Nombre;Apellidos;Teléfono;Población\n"
    "José;Núñez Ibáñez;07700 900001;Málaga\nBegoña;Güell;07700 900003;A Coruña\n",
    "de": "Vorname;Nachname;Straße;Telefon\n"
    "Jörg;Müller;Königstraße 5;07700 900001\nKäthe;Groß;Ährenweg 1;07700 900002\n",
    "fr": "Prénom;Nom;Téléphone\nZoë;Lefèvre;07700 900004\nHélène;Œuvre;07700 900005\nFrançois;Crêpe;07700 900006\n",
    "ru": "Имя;Фамилия;Телефон\nАнна;Иванова;07700 900001\nПётр;Образцов;07700 900002\nОльга;Примерова;07700 900003\n",
    "pl": "Imię;Nazwisko;Telefon\n"
    "Łukasz;Przykładowy;07700 900001\nŚwięta;Wiśniewska;07700 900002\nZażółć;Gęślą;07700 900003\n",
    "ar": "الاسم;الهاتف;المدينة\nأحمد مثال;07700 900001;القاهرة\nفاطمة عينة;07700 900002;الإسكندرية\n",
    "el": "Όνομα;Επώνυμο;Τηλέφωνο\nΕλένη;Δείγμα;07700 900001\nΓιώργος;Παράδειγμα;07700 900002\n",
    "he": "שם;טלפון;עיר\nדוגמה ישראלי;07700 900001;תל אביב\nלדוגמה כהן;07700 900002;חיפה\n",
    "RU": "ФИО;ТЕЛЕФОН\nАННА ИВАНОВА;07700 900001\nПЁТР ОБРАЗЦОВ;07700 900002\nОЛЬГА ПРИМЕРОВА;07700 900003\n",
    "tr": "Ad;Soyad;Telefon\nAyşe;Örnekoğlu;07700 900001\nÇağrı;Işık;07700 900002\n",
    "ja": "姓;名;電話番号\n見本;太郎;07700 900001\n例示;花子;07700 900002\n",
    "zh": "姓名;手机;邮箱\n样本;07700 900001;a@example.org\n示例;07700 900002;b@example.org\n",
}


@pytest.mark.parametrize(
    ("language", "charset"),
    [
        *((language, charset) for language in SHEETS for charset in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le")),
        *(("es", charset) for charset in ("cp1252", "mac_roman", "cp850")),
        *(("de", charset) for charset in ("cp1252", "cp850")),
        ("fr", "cp1252"),
        ("ru", "cp1251"),
        ("ru", "koi8_r"),
        ("pl", "cp1250"),
        ("ar", "cp1256"),
        ("el", "cp1253"),
        ("tr", "cp1254"),
        ("ja", "cp932"),
        ("ja", "euc_jp"),
        ("zh", "gb18030"),
        ("he", "cp1255"),
        ("RU", "cp1251"),
    ],
)
def test_text_comes_in_as_it_was_written(tmp_path: Path, language: str, charset: str) -> None:
    sheet = SHEETS[language]
    drafts = _read(tmp_path / "sheet.dat", sheet.encode(charset))
    expected = [line.split(";") for line in sheet.splitlines()[1:]]
    assert len(drafts) == len(expected)
    for draft, row in zip(drafts, expected, strict=True):
        assert row[0] in draft.name
        assert draft.phones[0].value in row


def test_a_stray_byte_does_not_spoil_a_utf8_file(tmp_path: Path) -> None:
    rows = "".join(f"Zoë Sample {number},07700 9{number:05}\n" for number in range(50))
    drafts = _read(tmp_path / "a", f"name,phone\n{rows}".encode() + "Begoña Sample,07700 900999\n".encode("cp1252"))
    assert drafts[0].name == "Zoë Sample 0"
    assert drafts[-1].name == "Begoña Sample"


def test_a_bad_byte_after_the_first_megabyte_is_seen(tmp_path: Path) -> None:
    rows = "".join(f"Sam Sample {number},07700 9{number:05}\n" for number in range(60_000))
    drafts = _read(tmp_path / "a", f"name,phone\n{rows}".encode() + "Begoña Peña,07700 900999\n".encode("cp1252"))
    assert drafts[-1].name == "Begoña Peña"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends(tmp_path: Path, delimiter: str, end: str) -> None:
    rows = [
        ["name", "phone", "note"],
        ["Sam Sample", "07700 900001", f'"a{delimiter}b, c; d|e{end}two"'],
        ["Robin", "07700 900002", ""],
    ]
    drafts = _read(tmp_path / "a", end.join(delimiter.join(row) for row in rows).encode() + end.encode())
    assert [draft.name for draft in drafts] == ["Sam Sample", "Robin"]
    assert drafts[0].note == f"a{delimiter}b, c; d|e\ntwo"


def test_the_delimiter_a_spreadsheet_announces(tmp_path: Path) -> None:
    (draft,) = _read(tmp_path / "a", b"sep=;\r\nname;phone\r\nSam, the Sample;07700 900001\r\n")
    assert (draft.name, draft.phones[0].value) == ("Sam, the Sample", "07700 900001")


def test_headers_below_a_title(samples: Path) -> None:
    found = recognise(samples / "title_above.csv")
    assert found.header_row == 2
    assert found.mapping == {"Full name": "name", "WhatsApp": "phone", "Ward": "place"}


def test_no_headers_at_all(samples: Path) -> None:
    found = recognise(samples / "headerless.txt")
    assert (found.header_row, found.delimiter) == (-1, "\t")
    assert list(found.mapping.values()) == ["name", "phone", "email"]


def test_headers_of_an_unknown_language_are_understood_by_what_stands_below(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text(
        "Qwe,Rty,Uio\nSam Sample,+44 7700 900001,sam@example.org\nRobin Example,+44 7700 900002,r@example.org\n"
    )
    assert recognise(path).mapping == {"Qwe": "name", "Rty": "phone", "Uio": "email"}


def test_a_card_file_by_any_name(samples: Path, tmp_path: Path) -> None:
    for name in ("android_21.vcf", "apple_30.vcf", "mixed_40.vcf"):
        copy = tmp_path / f"{name}.csv"
        copy.write_bytes((samples / name).read_bytes())
        assert recognise(copy).kind == "vcard"
    copy.write_bytes("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Sample\r\nEND:VCARD\r\n".encode("utf-16"))
    assert recognise(copy).kind == "vcard"


def _zip_of(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x" * 100)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "code", "what"),
    [
        (b"", "import.empty", None),
        (b" \r\n\r\n\t", "import.empty", None),
        (b"\xef\xbb\xbf\r\n", "import.empty", None),
        (b"\xff\xfe\r\0\n\0", "import.empty", None),
        (b"\0" * 5000, "import.empty", None),
        (_zip_of("[Content_Types].xml", "xl/workbook.xml"), "import.workbook_damaged", None),
        (_zip_of("Index/Document.iwa", "Index/Tables/DataList.iwa"), "import.spreadsheet_file", None),
        (_zip_of("photos/a.jpg"), "import.not_contacts", "archive"),
        (
            b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "Workbook".encode("utf-16-le") + b"\0" * 64,
            "import.spreadsheet_file",
            None,
        ),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "import.not_contacts", "office"),
        (b"%PDF-1.7\n%\xe2\xe3", "import.not_contacts", "pdf"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "import.not_contacts", "picture"),
        (b"MZ\x90\0" + bytes(range(256)) * 4, "import.not_contacts", "program"),
        (bytes(range(256)) * 40, "import.not_contacts", "binary"),
        (b"age-encryption.org/v1\n-> X25519 ", "import.not_contacts", "bundle"),
        (b"  <!DOCTYPE html><html><body>phone, name</body></html>", "import.not_contacts", "web_page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><a/>", "import.not_contacts", "document"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "import.not_contacts", "calendar"),
        (b'[{"name": "Sam", "phone": "07700 900001"}]', "import.not_contacts", "data"),
    ],
)
def test_what_is_no_contact_list_is_refused_by_name(tmp_path: Path, data: bytes, code: str, what: str | None) -> None:
    path = tmp_path / "contacts.csv"
    path.write_bytes(data)
    with pytest.raises(ToolkitError) as refused:
        recognise(path)
    assert refused.value.code == code
    assert refused.value.facts.get("what") == what


def test_a_missing_file_and_a_folder_have_calm_errors(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match=r"file\.not_found"):
        recognise(tmp_path / "nothing.csv")
    with pytest.raises(ToolkitError, match=r"file\.is_a_folder"):
        recognise(tmp_path)


def test_too_large_a_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(recognising.LIMIT_BYTES + 1)
    with pytest.raises(ToolkitError, match=r"import\.too_large"):
        recognise(path)


def test_one_endless_line_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "line.csv"
    path.write_bytes(b"name,phone\n" + b"x" * (recognising.LIMIT_LINE + 1))
    with pytest.raises(ToolkitError, match=r"import\.line_too_long"):
        recognise(path)
