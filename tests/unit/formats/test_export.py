"""People out to other programs, and back in."""

import io
import json
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
import vobject
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toolkit.base.errors import ToolkitError
from toolkit.base.files import write_atomically
from toolkit.formats import csv_contacts, export, vcard
from toolkit.formats.drafts import ContactDraft, Reach
from toolkit.formats.export import write_csv, write_vcard, write_xlsx
from toolkit.formats.recognise import recognise
from toolkit.formats.values import label_of

ANA = ContactDraft(
    name="Ana Muestra",
    given="Ana",
    family="Muestra",
    organisation="Cooperativa; Ejemplo, S.",
    role="Tesorera",
    place="Villa Prueba",
    languages="es, en",
    born="1990-02-03",
    phones=(Reach("+44 7700 900123", "mobile"), Reach("07700 900124", "Allotment, old")),
    emails=(Reach("ana@example.org", "home"),),
    addresses=(Reach("Calle Falsa 1\nVilla Prueba 00000", "home"), Reach("Second, the; place")),
    other=(Reach("https://example.org/ana", "profile"),),
    tags=("choir", "loud, very"),
    note='says "hello"\nand \\n stays\n=1+1',
    uid="sample-1",
)
ROBIN = ContactDraft(name="=cmd|'/c calc'!A1", phones=(Reach("+44 7700 900125"),), born="--12-24", note="'=quoted")
NAMELESS = ContactDraft(emails=(Reach("nameless@example.org"),))
PEOPLE = [ANA, ROBIN, NAMELESS, ContactDraft(name="فاطمة عينة", place="القاهرة"), ContactDraft(name="ÑÑ" * 90)]


def _again(path: Path) -> list[ContactDraft]:
    found = recognise(path)
    items = vcard.parse(path, found) if found.kind == "vcard" else csv_contacts.parse(path, found)
    drafts = []
    for item in items:
        assert isinstance(item, ContactDraft), item
        drafts.append(_without_row(item))
    return drafts


def _without_row(draft: ContactDraft) -> ContactDraft:
    return ContactDraft(**{name: getattr(draft, name) for name in ContactDraft._fields if name != "row"})


def test_csv_and_back(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    write_atomically(path, lambda file: write_csv(file, PEOPLE))
    assert path.read_bytes().startswith(b"\xef\xbb\xbfName,")
    assert _again(path) == PEOPLE


def test_no_cell_of_a_csv_is_a_formula() -> None:
    file = io.BytesIO()
    assert write_csv(file, iter(PEOPLE)) == len(PEOPLE)
    text = file.getvalue().decode("utf-8-sig")
    assert "'+44 7700 900123" in text
    assert "'=cmd|" in text
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in text.replace('"', "").split(","))


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_vcard_and_back(tmp_path: Path, version) -> None:
    path = tmp_path / "people.vcf"
    write_atomically(path, lambda file: write_vcard(file, PEOPLE, version))
    assert _again(path) == PEOPLE
    assert all(len(line) <= 75 for line in path.read_bytes().split(b"\r\n"))


READ_BY_PERL = """
binmode STDOUT, ":raw";
open my $file, "<:encoding(UTF-8)", $ARGV[0] or die;
print JSON::PP->new->utf8->encode(Text::vFile::asData->new->parse($file));
"""


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_parser_in_another_language_reads_our_cards(tmp_path: Path, version) -> None:
    path = tmp_path / "people.vcf"
    write_atomically(path, lambda file: write_vcard(file, PEOPLE, version))
    if shutil.which("perl") is None:
        pytest.skip("perl is not here")
    command = ["perl", "-MText::vFile::asData", "-MJSON::PP", "-e", READ_BY_PERL, str(path)]
    done = subprocess.run(command, capture_output=True, check=False)
    if b"Can't locate Text/vFile" in done.stderr:
        pytest.skip("perl's Text::vFile::asData is not here")
    cards = [card["properties"] for card in json.loads(done.stdout)["objects"]]
    assert [card["FN"][0]["value"] for card in cards] == [
        each.name.replace("\\", "\\\\") or "nameless@example.org" for each in PEOPLE
    ]
    ana = cards[0]
    assert [item["value"] for item in ana["TEL"] + ana["item1.TEL"]] == [reach.value for reach in ANA.phones]
    assert (ana["TEL"][0]["param"], ana["item1.X-ABLABEL"][0]["value"]) == ({"TYPE": "CELL"}, "Allotment\\, old")
    assert ana["NOTE"][0]["value"].replace("\\n", "\n").count("\n") == ANA.note.count("\n") + 1
    assert len(cards[4]["FN"][0]["value"]) == 180


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_vobject_reads_our_cards(version) -> None:
    file = io.BytesIO()
    assert write_vcard(file, PEOPLE, version) == len(PEOPLE)
    cards = list(vobject.readComponents(file.getvalue().decode()))
    assert len(cards) == len(PEOPLE)
    ana = cards[0]
    assert ana.fn.value == ANA.name
    assert (ana.n.value.given, ana.n.value.family) == ("Ana", "Muestra")
    assert [tel.value for tel in ana.tel_list] == [reach.value for reach in ANA.phones]
    assert ana.email.value == "ana@example.org"
    assert ana.note.value == ANA.note
    assert ana.org.value == [ANA.organisation]
    assert cards[4].fn.value == PEOPLE[4].name


def test_xlsx_is_text_throughout(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    write_atomically(path, lambda file: write_xlsx(file, PEOPLE))
    sheet = openpyxl.load_workbook(path).active
    header, *rows = sheet.iter_rows()
    columns = {cell.value: index for index, cell in enumerate(header)}
    assert len(rows) == len(PEOPLE)
    assert rows[0][columns["Phone 1"]].value == "+44 7700 900123"
    assert rows[0][columns["Note"]].value == ANA.note
    assert rows[1][columns["Name"]].value == ROBIN.name
    filled = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in filled} == {"s"}
    assert {cell.number_format for cell in filled} == {"@"}
    assert recognise(path).kind == "workbook"


def test_xlsx_leaves_nothing_in_the_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = tmp_path / "temporary"
    empty.mkdir(mode=0o500)
    monkeypatch.setattr("tempfile.tempdir", str(empty))
    before = empty.stat().st_mtime_ns
    write_xlsx(io.BytesIO(), PEOPLE)
    assert empty.stat().st_mtime_ns == before


def test_xlsx_refuses_what_a_cell_cannot_hold() -> None:
    with pytest.raises(ToolkitError) as refused:
        write_xlsx(io.BytesIO(), [ContactDraft(name="Sam", note="a" * (export.XLSX_CELL_LIMIT + 1))])
    assert (refused.value.code, refused.value.facts["row"]) == ("export.text_too_long", 2)


def test_leftovers_go_into_the_note(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    person = ContactDraft(name="Sam", note="loud", leftovers=(("Shoe", "44"), ("", "odd line")))
    write_atomically(path, lambda file: write_csv(file, [person]))
    assert _again(path)[0].note == "loud\nShoe: 44\nodd line"


# Line ends and control characters have their own tests; everything else that people can type may come.
_line = (
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp", "Cn", "Co"]), min_size=1, max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and ":::" not in text and not text.startswith("* "))
)
_lines = st.lists(_line, max_size=3).map("\n".join)
_tag = _line.filter(lambda text: text.strip(",; ") == text)
_labels = st.one_of(
    st.sampled_from(["", "home", "work", "mobile", "home fax", "work fax", "fax", "pager"]),
    _line.map(label_of).filter(lambda label: label_of(label) == label),
)
_phones = st.builds(Reach, st.from_regex(r"\+?[0-9][0-9 ]{4,10}[0-9]", fullmatch=True), _labels)
_emails = st.builds(Reach, st.from_regex(r"[a-z0-9+=-]{1,9}@example\.org", fullmatch=True), _labels)
_links = st.builds(Reach, _line, _labels)
_dates = st.one_of(st.just(""), st.dates().map(str), st.dates().map(lambda date: f"--{date:%m-%d}"))


def _first(pair: tuple[str, str]) -> str:
    return pair[0]


def _in_order(people: list[ContactDraft]) -> list[ContactDraft]:
    """A sheet has one order of columns for all."""
    return [each._replace(custom=tuple(sorted(each.custom)), facts=tuple(sorted(each.facts))) for each in people]


_people = st.builds(
    ContactDraft,
    name=_line.filter(lambda name: "@" not in name and not any(c.isdigit() for c in name)),
    organisation=st.one_of(st.just(""), _line.map("Org {}".format)),
    role=st.one_of(st.just(""), _line),
    place=st.one_of(st.just(""), _line),
    languages=st.one_of(st.just(""), _line),
    born=_dates,
    phones=st.lists(_phones, max_size=3).map(tuple),
    emails=st.lists(_emails, max_size=3).map(tuple),
    addresses=st.lists(st.builds(Reach, _lines.filter(bool), _labels), max_size=2).map(tuple),
    other=st.lists(_links, max_size=2).map(tuple),
    tags=st.lists(_tag, max_size=3, unique=True).map(tuple),
    note=_lines,
    uid=st.one_of(st.just(""), st.uuids().map(str)),
    given=st.just(""),
    family=st.just(""),
    leftovers=st.just(()),
    row=st.just(0),
    facts=st.lists(st.tuples(st.sampled_from(["offers", "may_tell"]), _line), max_size=2, unique_by=_first).map(tuple),
    custom=st.lists(st.tuples(_line, _line), max_size=2, unique_by=_first).map(tuple),
    photo=st.just(b""),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(people=st.lists(_people, min_size=1, max_size=4))
def test_whatever_goes_out_as_csv_comes_back(tmp_path: Path, people: list[ContactDraft]) -> None:
    path = tmp_path / "people.csv"
    with path.open("wb") as file:
        write_csv(file, people)
    assert _in_order(_again(path)) == _in_order(people)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(
    people=st.lists(_people, min_size=1, max_size=4),
    photo=st.binary(max_size=200),
    version=st.sampled_from(["3.0", "4.0"]),
)
def test_whatever_goes_out_as_cards_comes_back(tmp_path: Path, people: list[ContactDraft], photo, version) -> None:
    people = [draft._replace(photo=photo) for draft in people]
    path = tmp_path / "people.vcf"
    with path.open("wb") as file:
        write_vcard(file, people, version)
    assert _in_order(_again(path)) == _in_order(people)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
@given(data=st.one_of(st.binary(max_size=400), st.text(max_size=300).map(str.encode)), card=st.booleans())
def test_no_bytes_make_a_reader_stumble(tmp_path: Path, data: bytes, card: bool) -> None:
    path = tmp_path / "anything"
    path.write_bytes(b"BEGIN:VCARD\r\n" + data if card else data)
    refusal = "import."
    rows: list[int] = []
    try:
        found = recognise(path)
        reader = vcard.parse if found.kind == "vcard" else csv_contacts.parse
        rows = [item.row for item in reader(path, found)]
    except ToolkitError as error:
        refusal = error.code
    assert refusal.startswith("import.")
    assert rows == sorted(rows)
