"""Traits of real exports, each in a file of its own: charsets that lie, cards of old phones, sheets of all sorts."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.formats import csv_contacts, vcard
from toolkit.formats.drafts import ContactDraft, Problem, Reach
from toolkit.formats.recognise import Reading, recognise

CARD = "BEGIN:VCARD\r\nVERSION:2.1\r\n{}\r\nEND:VCARD\r\n"


def _items(path: Path, data: bytes) -> list[ContactDraft | Problem]:
    path.write_bytes(data)
    found = recognise(path)
    return list(vcard.parse(path, found) if found.kind == "vcard" else csv_contacts.parse(path, found))


def _drafts(path: Path, data: bytes) -> list[ContactDraft]:
    return [item for item in _items(path, data) if isinstance(item, ContactDraft)]


@pytest.fixture
def drafts(tmp_path: Path):
    return lambda data: _drafts(tmp_path / "list", data if isinstance(data, bytes) else data.encode())


NAMES = {
    "koi8_r": ("Анна Иванова", "Пётр Кузнецов"),
    "cp866": ("Анна Иванова", "Пётр Кузнецов"),
    "cp1251": ("Анна Иванова", "Пётр Кузнецов"),
    "gb18030": ("张三", "王小明"),
    "big5": ("陳小明", "林美玲"),
    "cp932": ("見本花子", "山田太郎"),
    "euc_kr": ("김철수", "이영희"),
    "iso2022_jp": ("見本花子", "山田太郎"),
    "iso8859_2": ("Grażyna Źdźbło", "Łukasz Wąż"),
    "cp1250": ("Kovács Győző", "Szűcs Ágnes"),
    "cp1257": ("Žydrūnas Šimkus", "Eglė Čepaitė"),
    "cp1255": ("דוד כהן", "שרה לוי"),
    "cp1256": ("أحمد نموذج", "سارة مثال"),
    "cp874": ("สมชาย ใจดี", "สมหญิง รักไทย"),
    "mac_roman": ("Begoña Núñez", "José Pérez"),
    "cp850": ("Begoña Núñez", "José Pérez"),
    "utf-16-le": ("Анна Иванова", "Zoë"),
    "utf-16-be": ("Анна Иванова", "Zoë"),
}


@pytest.mark.parametrize("charset", NAMES)
@pytest.mark.parametrize("said", ["", ";CHARSET=UTF-8"])
def test_a_phone_that_keeps_its_charset_to_itself(drafts, charset: str, said: str) -> None:
    cards = "".join(CARD.format(f"FN{said}:{name}\r\nTEL;CELL:07700900001") for name in NAMES[charset])
    assert [draft.name for draft in drafts(cards.encode(charset))] == list(NAMES[charset])


@pytest.mark.parametrize("charset", NAMES)
def test_a_sheet_that_keeps_its_charset_to_itself(drafts, charset: str) -> None:
    rows = "".join(f"{name};07700 90000{at}\r\n" for at, name in enumerate(NAMES[charset]))
    assert [draft.name for draft in drafts(f"Name;Phone\r\n{rows}".encode(charset))] == list(NAMES[charset])


def test_letters_that_were_encoded_twice(drafts) -> None:
    text = "Name,Phone\nBegoña Núñez,07700900001\n"
    assert drafts(text.encode().decode("cp1252"))[0].name == "Begoña Núñez"
    assert drafts(CARD.format("FN:Begoña Núñez\r\nTEL:1234567").encode().decode("cp1252"))[0].name == "Begoña Núñez"


def test_a_list_put_together_from_two_charsets(drafts) -> None:
    data = "Name,Phone\nBegoña Núñez,1234567\n".encode() + "José Pérez,1234568\n".encode("cp1252")
    assert [draft.name for draft in drafts(data)] == ["Begoña Núñez", "José Pérez"]


def test_soft_breaks_inside_folded_lines(drafts) -> None:
    (ayse,) = drafts(
        CARD.format(
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96zt=C3=BCrk;Ay=C5=\r\n =9Fe;;;\r\n"
            "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:K=C\r\n 3=B6y\r\n"
            "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\r\ntwo words=\r\n more"
        )
    )
    assert (ayse.name, ayse.organisation, ayse.note) == ("Ayşe Öztürk", "Köy", "one\ntwo words more")


@pytest.mark.parametrize("charset", ["utf-8", "utf-16-le"])
def test_files_put_one_behind_the_other_with_their_marks(drafts, charset: str) -> None:
    cards = [("\ufeff" + CARD.format(f"FN:{name}\r\nTEL:07700900001")).encode(charset) for name in ("Sam", "Zoë")]
    assert [draft.name for draft in drafts(b"".join(cards))] == ["Sam", "Zoë"]


def test_sheets_put_one_behind_the_other(drafts) -> None:
    first = "\ufeffName,Phone\r\nSam Sample,07700900001\r\n"
    same = "\ufeffName,Phone\r\nKim Sample,07700900002\r\n"
    turned = "\r\nPhone,Name,Notes\r\n07700900003,Jo Sample,hello\r\n"
    found = drafts(first + same + turned)
    assert [(draft.name, draft.phones[0].value) for draft in found] == [
        ("Sam Sample", "07700900001"),
        ("Kim Sample", "07700900002"),
        ("Jo Sample", "07700900003"),
    ]
    assert found[2].note == "hello"


def test_a_card_copied_out_of_a_message(drafts) -> None:
    (sam,) = drafts("    BEGIN:VCARD\n    VERSION:2.1\n    N:Sample;Sam\n    TEL:07700900001\n    END:VCARD\n")
    assert (sam.name, sam.phones) == ("Sam Sample", (Reach("07700900001"),))


def test_own_words_of_android_and_samsung(drafts) -> None:
    (sam,) = drafts(
        CARD.format(
            "FN:Sam\r\n"
            "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=AE=B6):07700900001\r\n"
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1990-01-02;3;;;;;;;;;;;;;\r\n"
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Sammy;1;;;;;;;;;;;;;\r\n"
            "X-SAMSUNGADR;ENCODING=QUOTED-PRINTABLE:;;1=20High=20St;Town;;;\r\nX-GROUPNAME:Choir"
        )
    )
    assert sam.phones == (Reach("07700900001", "家"),)
    assert (sam.born, sam.place, sam.tags) == ("1990-01-02", "Town", ("Choir",))
    assert sam.leftovers == (("Nickname", "Sammy"),)


def test_a_japanese_reading_is_no_sound(drafts) -> None:
    (hanako,) = drafts(CARD.format("N:見本;花子\r\nSOUND;X-IRMC-N:ﾐﾎﾝ;ﾊﾅｺ;;;\r\nTEL:0901").encode("cp932"))
    assert (hanako.name, hanako.leftovers) == ("見本花子", (("Phonetic name", "ﾐﾎﾝ, ﾊﾅｺ"),))


def test_several_numbers_in_one_property(drafts) -> None:
    (sam,) = drafts(CARD.format("FN:Sam\r\nTEL;CELL:0770 0900001, 0770 0900002\r\nEMAIL:a@example.org;b@example.org"))
    assert [reach.value for reach in sam.phones] == ["0770 0900001", "0770 0900002"]
    assert [reach.value for reach in sam.emails] == ["a@example.org", "b@example.org"]


def test_a_profile_elsewhere_is_a_way_to_reach_somebody(drafts) -> None:
    (sam,) = drafts(CARD.format("FN:Sam\r\nX-SOCIALPROFILE;type=twitter:http://example.org/sam"))
    assert sam.other == (Reach("http://example.org/sam", "Twitter"),)


def test_what_a_spreadsheet_did_to_numbers(tmp_path: Path) -> None:
    rows = 'Name,Phone\nSam,7.7009E+11\nKim,447700900001.0\nJo,"=""07700900002"""\nLee,\'07700900003\n'
    items = _items(tmp_path / "list", rows.encode())
    assert items[0] == Problem(2, "row.phone_rounded", {"column": "Phone"}, "notice")
    found = [item for item in items if isinstance(item, ContactDraft)]
    assert [[reach.value for reach in draft.phones] for draft in found] == [
        [],
        ["447700900001"],
        ["07700900002"],
        ["07700900003"],
    ]
    assert found[0].leftovers == (("Phone", "7.7009E+11"),)


def test_a_title_above_a_single_known_word(drafts) -> None:
    title = 'Notes:\n"When exporting, you may notice that some are missing."\n\n'
    text = f"{title}First Name,Last Name,Email\nSam,Sample,sam@example.org\n"
    assert [draft.name for draft in drafts(text)] == ["Sam Sample"]


def test_questions_of_a_form_are_headers(drafts) -> None:
    text = (
        "Timestamp,What is your full name?,Phone number (WhatsApp),Can we contact you?\n"
        "2024/03/05,Sam Sample,0770 900001,Yes\n2024/03/06,Kim Sample,0770 900002,No\n"
    )
    assert [(draft.name, draft.phones[0].value) for draft in drafts(text)] == [
        ("Sam Sample", "0770 900001"),
        ("Kim Sample", "0770 900002"),
    ]


def test_a_list_by_family_names(drafts) -> None:
    assert [draft.name for draft in drafts('Name,Phone\n"Sample, Sam",0770090001\n"Muster, Kim",0770090002\n')] == [
        "Sam Sample",
        "Kim Muster",
    ]
    # A title behind a comma is none.
    names = drafts('Name,Phone\n"Sam Sample, PhD",0770090001\n"Kim Muster, Jr.",0770090002\n')
    assert [draft.name for draft in names] == ["Sam Sample, PhD", "Kim Muster, Jr."]


DAYS = (
    "3-Apr-90; April 3, 1990; 3 April 1990; 1990年4月3日; 3 de abril de 1990; 3 avril 1990; 3. April 1990; "
    "32966; 3 апреля 1990 г.; Tuesday, April 3rd, 1990; 3 أبريل 1990; 03.04.90; 1990/4/3"
)


@pytest.mark.parametrize("written", DAYS.split("; "))
def test_days_with_their_month_in_words(drafts, written: str) -> None:
    assert drafts(f'Name,Phone,Birthday\nSam,0770090001,"{written}"\n')[0].born == "1990-04-03"


def test_an_unsure_day_is_named_and_asked_once(tmp_path: Path) -> None:
    path = tmp_path / "list"
    notice, draft = _items(path, b"Name,Phone,Birthday\nSam,0770090001,03/04/1990\n")
    assert notice == Problem(2, "row.date_unsure", {"column": "Birthday"}, "notice")
    assert (draft.born, draft.leftovers) == ("", (("Birthday", "03/04/1990"),))
    assert recognise(path).unsure_date == "03/04/1990"
    for day_first, born in ((True, "1990-04-03"), (False, "1990-03-04")):
        found = recognise(path, Reading(day_first=day_first))
        assert [item.born for item in csv_contacts.parse(path, found)] == [born]


def test_days_that_contradict_each_other_decide_nothing(drafts) -> None:
    found = drafts("Name,Birthday\nSam,25/12/1990\nKim,12/25/1990\nJo,03/04/1990\n")
    assert [draft.born for draft in found] == ["1990-12-25", "1990-12-25", ""]


def test_outlook_puts_towns_into_their_addresses_in_german_too(drafts) -> None:
    (kathe,) = drafts("Vorname,Nachname,Straße privat,Ort privat,Postleitzahl privat\nKäthe,Muster,Weg 1,Köln,50667\n")
    assert kathe.addresses == (Reach("Weg 1\nKöln, 50667", "home"),)


LINES = {
    "Sam Sample 07700 900001\nKim Muster: +44 7700 900002 / 07700 900003\n": [
        ("Sam Sample", ["07700 900001"], []),
        ("Kim Muster", ["+44 7700 900002", "07700 900003"], []),
    ],
    "Sam Sample <sam@example.org>, Kim <kim@example.org>; jo@example.org": [
        ("Sam Sample", [], ["sam@example.org"]),
        ("Kim", [], ["kim@example.org"]),
        ("", [], ["jo@example.org"]),
    ],
    "1. Sam - 07700900001\n2. Kim - kim@example.org (07700 900002)\n3. Jo\n": [
        ("Sam", ["07700900001"], []),
        ("Kim", ["07700 900002"], ["kim@example.org"]),
        ("Jo", [], []),
    ],
    "+44 7700 900001, +44 7700 900002, +44 7700 900003": [
        ("", ["+44 7700 900001"], []),
        ("", ["+44 7700 900002"], []),
        ("", ["+44 7700 900003"], []),
    ],
    "أحمد نموذج 0791234567\n見本花子　090-1234-5678\n": [
        ("أحمد نموذج", ["0791234567"], []),
        ("見本花子", ["090-1234-5678"], []),
    ],
}


@pytest.mark.parametrize("text", LINES)
def test_people_in_plain_lines(drafts, text: str) -> None:
    found = [(each.name, [r.value for r in each.phones], [r.value for r in each.emails]) for each in drafts(text)]
    assert found == LINES[text]


def test_a_ward_beside_an_address_with_its_town(drafts) -> None:
    (sam,) = drafts("Name,Street,Town,Ward\nSam,1 High St,Hilltop,Ward 4\n")
    assert (sam.place, sam.addresses) == ("Ward 4", (Reach("1 High St\nHilltop"),))


LDIF = """version: 1

dn: cn=Sam Sample,mail=sam@example.org
objectclass: top
objectclass: person
cn: Sam Sample
givenName: Sam
sn: Sample
mail: sam@example.org
mail: sam2@example.org
homePhone: 07700 900001
description:: Wm/DqyBrbm93cyBtb3Jl
mozillaHomeStreet: 1 High
  Street
mozillaHomeLocalityName: Hilltop
birthyear: 1990
birthmonth: 4
birthday: 3
custom1: drums

dn: cn=Choir
objectclass: groupOfNames
cn: Choir
member: cn=Sam Sample

# the last
dn:: Y249S2lt
cn: Kim
mobile: 07700 900002
"""


def test_an_address_book_in_ldif(tmp_path: Path) -> None:
    group, sam, kim = sorted(_items(tmp_path / "list", LDIF.encode()), key=lambda item: isinstance(item, ContactDraft))
    assert (group.code, group.facts) == ("card.is_group", {"members": 1})
    assert (sam.name, sam.born, sam.place) == ("Sam Sample", "1990-04-03", "Hilltop")
    assert [reach.value for reach in sam.emails] == ["sam@example.org", "sam2@example.org"]
    assert sam.phones == (Reach("07700 900001", "home"),)
    assert sam.addresses == (Reach("1 High Street\nHilltop", "home"),)
    assert sam.note == "Zoë knows more\ncustom1: drums"
    assert (kim.name, kim.phones) == ("Kim", (Reach("07700 900002", "mobile"),))


@pytest.mark.parametrize(
    ("header", "cells", "told"),
    [
        ("first_name,last_name,can2_phone", "Sam,Sample,5551234567", ("Sam Sample", "5551234567", "")),
        ("Nachname;Vorname;Straße Hausnr.;PLZ Ort;Tel.", "Muster;Kim;Weg 1;50667 Köln;0221 123456",
         ("Kim Muster", "0221 123456", "Weg 1\n50667 Köln")),
        ("نام و نام خانوادگی,شماره موبایل", "رضا نمونه,۰۹۱۲۳۴۵۶۷۸۹", ("رضا نمونه", "۰۹۱۲۳۴۵۶۷۸۹", "")),
        ("Họ tên,Số điện thoại,Địa chỉ", "Nguyễn Văn A,0912345678,Hà Nội", ("Nguyễn Văn A", "0912345678", "Hà Nội")),
    ],
)  # fmt: skip
def test_headers_from_here_and_there(drafts, header: str, cells: str, told: tuple[str, str, str]) -> None:
    (draft,) = drafts(f"{header}\n{cells}\n")
    assert (draft.name, draft.phones[0].value, draft.addresses[0].value if draft.addresses else "") == told
