"""Cards of people."""

import re
from pathlib import Path

import pytest
import vobject

from toolkit.formats import vcard
from toolkit.formats.drafts import ContactDraft, Problem, Reach
from toolkit.formats.recognise import recognise
from toolkit.formats.vcard import parse


def _items(path: Path) -> list[ContactDraft | Problem]:
    return list(parse(path, recognise(path)))


def _drafts(path: Path) -> list[ContactDraft]:
    return [item for item in _items(path) if isinstance(item, ContactDraft)]


@pytest.fixture
def card(tmp_path: Path):
    def write(*lines: str, charset: str = "utf-8", version: str = "3.0") -> Path:
        path = tmp_path / "cards.vcf"
        text = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])
        path.write_bytes(text.encode(charset))
        return path

    return write


def test_an_android_phone(samples: Path) -> None:
    sam, begona = _drafts(samples / "android_21.vcf")
    assert (sam.name, sam.given, sam.family) == ("Säm Müller", "Säm", "Müller")
    assert sam.phones == (
        Reach("07700900601", "mobile"),
        Reach("07700900602", "home fax"),
        Reach("07700900603", "Allotment"),
    )
    # The soft break before an empty line ends the value; the next line is its own.
    assert sam.organisation == "Büro"
    assert sam.leftovers == (("Nickname", "Sammy"),)
    # Latin-1 bytes that say they are UTF-8, and a charset that tells the truth.
    assert begona.name == "Begoña Señal"
    assert begona.addresses == (Reach("Calle Pérez 1\nLeón", "home"),)
    assert begona.note == "Привет"


@pytest.mark.parametrize(
    "photo",
    [
        "PHOTO;ENCODING=b;TYPE=JPEG:/9j/c2FtcGxl",
        "PHOTO;ENCODING=BASE64;JPEG:/9j/c2Ft\r\n cGxl",
        "PHOTO;JPEG;BASE64:\r\n /9j/c2FtcGxl\r\n",
        "PHOTO:data:image/jpeg;base64,/9j/c2FtcGxl",
        "PHOTO;VALUE=URI;TYPE=JPEG:data:image/jpeg;base64,/9j/c2FtcGxl",
        "item1.PHOTO;X-ABCROP-RECTANGLE=ABClipRect_1&0&0&9&9&abc==;ENCODING=b:/9j/c2FtcGxl",
    ],
)
def test_a_photo_is_kept_as_it_is(card, photo: str) -> None:
    assert [draft.photo for draft in _drafts(card("FN:Sam", photo))] == [b"\xff\xd8\xffsample"]


@pytest.mark.parametrize("photo", ["PHOTO:data:image/jpeg,plain", "PHOTO;ENCODING=b:!", "PHOTO;JPEG:unsaid", "LOGO:x"])
def test_what_is_no_photo_is_reported(card, photo: str) -> None:
    notice, draft = _items(card("FN:Sam", photo))
    assert notice == Problem(1, "row.photo_left_out", {"what": re.split("[;:]", photo)[0].lower()}, "notice")
    assert draft.photo == b""


def test_an_apple_export_converted_twice(samples: Path) -> None:
    (sam,) = _drafts(samples / "apple_30.vcf")
    assert sam.phones == (Reach("07700 900701", "Allotment phone"), Reach("07700 900702", "work fax"))
    assert sam.other == (Reach("http://example.org", "home page"),)
    assert sam.born == "--02-03"
    assert sam.note == "a long note that is folded in the middle of a word\nand has, ; and \\"
    assert sam.tags == ("drums", "loud,very")
    assert sam.leftovers == (("Anniversary", "2011-05-06"),)
    assert sam.uid == "sample-1"


def test_version_four_groups_nesting_and_a_cut_end(samples: Path) -> None:
    items = _items(samples / "mixed_40.vcf")
    ana, robin, kim = (item for item in items if isinstance(item, ContactDraft))
    assert ana.phones == (Reach("+44-7700-900801 ext. 5", "home"),)
    assert (ana.born, ana.languages, ana.place) == ("--04-12", "es, en", "Villa Prueba")
    assert ana.other == (Reach("xmpp:ana@example.org"),)
    # The address on the label is the one that is there already.
    assert (len(ana.addresses), ana.leftovers) == (1, ())
    assert Problem(2, "card.is_group", {"members": 2}) in items
    assert robin.phones == (Reach("07700 900802"),)
    assert robin.leftovers == (("Agent", "Agent Sample, 07700 900803"), ("", "this line says nothing"))
    assert Problem(3, "card.line_unreadable", {"lines": 1}, "notice") in items
    assert kim.name == "Kim Cut"
    assert [item.row for item in items if isinstance(item, Problem) and item.code == "card.cut_short"] == [3, 4]


def test_preferred_first(card) -> None:
    (draft,) = _drafts(card("FN:Sam", "TEL;HOME:07700 900001", "TEL;CELL;PREF:07700 900002"))
    assert [reach.value for reach in draft.phones] == ["07700 900002", "07700 900001"]


def test_a_name_that_only_stands_in_for_one_is_none(card) -> None:
    (draft,) = _drafts(card("FN:sam@example.org", "N:;;;;", "EMAIL:sam@example.org"))
    assert (draft.name, draft.emails) == ("", (Reach("sam@example.org"),))


def test_a_name_from_its_parts(card) -> None:
    (draft,) = _drafts(card("N:Sample;Sam;Quentin;Dr.;jr.", "TEL:07700 900001"))
    assert draft.name == "Dr. Sam Quentin Sample jr."
    (draft,) = _drafts(card("N:見本;太郎;;;", "TEL:07700 900001"))
    assert draft.name == "見本太郎"


def test_everything_else_is_kept(card) -> None:
    (draft,) = _drafts(
        card(
            "FN:Sam",
            "NICKNAME:Sammy",
            "X-SHOE-SIZE:44",
            "GEO:1.5;2.5",
            "ORG:Choir;Bass",
            "PHOTO:https://example.org/a.jpg",
        )
    )
    assert draft.organisation == "Choir"
    assert draft.leftovers == (
        ("Nickname", "Sammy"),
        ("Shoe size", "44"),
        ("Map position", "1.5, 2.5"),
        ("Department", "Bass"),
        ("Photo", "https://example.org/a.jpg"),
    )


def test_a_card_without_anybody_is_named(card) -> None:
    assert _items(card("NOTE:hello")) == [Problem(1, "row.no_name_or_contact")]


def test_a_malformed_address_stays_as_typed_and_is_named(card) -> None:
    notice, draft = _items(card("FN:Sam", "EMAIL:broken"))
    assert notice == Problem(1, "row.email_malformed", {"column": "E-mail"}, "notice")
    assert draft.emails == (Reach("broken"),)


@pytest.mark.parametrize(
    ("charset", "said"),
    [
        ("cp1252", "ISO-8859-1"),
        ("cp1252", "UTF-8"),
        ("utf-8", "ISO-8859-1"),
        ("cp1251", "windows-1251"),
        ("cp932", "SHIFT_JIS"),
    ],
)
def test_charsets_told_and_lied_about(card, charset: str, said: str) -> None:
    name = {"cp1251": "Анна Пример", "cp932": "見本 花子"}.get(charset, "Begoña Núñez")
    (draft,) = _drafts(card(f"FN;CHARSET={said}:{name}", "TEL:07700 900001", charset=charset, version="2.1"))
    assert draft.name == name


def test_a_charset_nobody_mentions(card) -> None:
    (draft,) = _drafts(card("FN:Begoña Núñez", "TEL:07700 900001", charset="cp1252", version="2.1"))
    assert draft.name == "Begoña Núñez"


@pytest.mark.parametrize("charset", ["utf-16", "utf-8-sig"])
def test_wide_files(card, charset: str) -> None:
    (draft,) = _drafts(card("FN:Zoë 見本", "TEL:07700 900001", charset=charset))
    assert draft.name == "Zoë 見本"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\r\r\n"])
def test_line_ends(tmp_path: Path, end: str) -> None:
    path = tmp_path / "a.vcf"
    lines = ["BEGIN:VCARD", "VERSION:3.0", "FN:Sam", " my Sample", "", "TEL:07700 900001", "END:VCARD"]
    path.write_bytes(end.join([*lines, *lines, ""]).encode())
    assert [(draft.name, len(draft.phones)) for draft in _drafts(path)] == [("Sammy Sample", 1)] * 2


def test_a_photo_of_megabytes_in_one_line_costs_no_memory_and_no_card(card) -> None:
    notice, draft = _items(card("FN:Sam", "PHOTO;ENCODING=b:" + "A" * 20_000_000, "TEL:07700 900001"))
    assert notice.code == "row.photo_left_out"
    assert (draft.name, draft.phones) == ("Sam", (Reach("07700 900001"),))


def test_a_property_beyond_the_limit_is_named(card) -> None:
    notice, draft = _items(card("FN:Sam", "NOTE:" + "a" * (vcard.LIMIT_PROPERTY + 1), "TEL:07700 900001"))
    assert notice == Problem(1, "card.too_large", {"what": "note"}, "notice")
    assert (draft.note, len(draft.phones)) == ("", 1)


def test_a_card_of_endless_properties_is_cut_and_named(card) -> None:
    notice, draft = _items(card("FN:Sam", *["TEL:07700 900001"] * (vcard.LIMIT_PROPERTIES + 5)))
    assert notice.code == "card.too_large"
    assert vcard.LIMIT_PROPERTIES - 5 < len(draft.phones) < vcard.LIMIT_PROPERTIES


def test_deep_nesting_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    path.write_text("BEGIN:VCARD\nFN:Sam\n" + "AGENT:\nBEGIN:VCARD\n" * 2_000 + "FN:Deep\n" + "END:VCARD\n" * 2_001)
    assert _drafts(path)[0].name == "Sam"


def test_text_between_cards_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    path.write_text("BEGIN:VCARD\nFN:Sam\nEND:VCARD\nwhat is this\n\nBEGIN:VCARD\nFN:Robin\nEND:VCARD\n")
    items = _items(path)
    assert [draft.name for draft in _drafts(path)] == ["Sam", "Robin"]
    assert items[-1] == Problem(2, "card.text_outside", {"lines": 1}, "notice")


def test_cards_come_lazily(tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Sam Sample\nEND:VCARD\n" * 50_000)
    cards = parse(path, recognise(path))
    assert next(cards).row == 1
    assert next(cards).row == 2
    cards.close()


def test_the_same_as_vobject_where_vobject_reads(samples: Path) -> None:
    path = samples / "mixed_40.vcf"
    first = path.read_text().split("END:VCARD")[0] + "END:VCARD\n"
    theirs = vobject.readOne(first)
    ours = _drafts(path)[0]
    assert ours.name == theirs.fn.value
    assert (ours.given, ours.family) == (theirs.n.value.given, theirs.n.value.family)
    assert [reach.value for reach in ours.emails] == [item.value for item in theirs.email_list]
