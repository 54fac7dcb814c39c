"""Photos and attached files: in, across, and out again."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import RecordId
from toolkit.services import attachments, editing, exchange, exporting, forgetting, giving, importing, people, tray
from toolkit.services.judging import Choice
from toolkit.services.people import PersonInput
from toolkit.services.session import Session
from toolkit.ui.pictures import SIDE, shrunk
from toolkit.vault import contents
from toolkit.vault.contents import Contents


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A picture straight from a camera, in colours that a JPEG keeps large."""
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    for x in range(900):
        for y in range(600):
            image.setPixelColor(x, y, QColor(x * 7 % 256, y * 11 % 256, (x * y) % 256))
    path = tmp_path / "camera.png"
    assert image.save(str(path))
    return path


def stored(session: Session) -> int:
    return int(session.reader.db.value("SELECT count(*) FROM content"))


def hand_over(giver: Session, taker: Session, stick: Path, scope: str = "everything", **how) -> exchange.Taken:
    given = giving.give(giver, stick, to=taker.secrets.root_public, scope=scope, **how)
    with exchange.open_bundle(taker, given.file) as incoming:
        return exchange.accept(taker, incoming)


def curriculum(session: Session) -> RecordId:
    return editing.create(session, "curriculum", {"name": "Asking well"})[0]


def test_a_handout_goes_with_its_training(friends, stick: Path, tmp_path: Path):
    river, harbour = friends
    training = curriculum(river)
    handout = tmp_path / "Handout.pdf"
    handout.write_bytes(b"%PDF sample" * 60_000)
    attachments.attach(river, training, handout)
    hand_over(river, harbour, stick, "kit")
    (there,) = attachments.files_of(harbour.reader, training)
    assert (there.title, there.get("bytes")) == ("Handout.pdf", 660_000)
    copy = tmp_path / "copy.pdf"
    attachments.save_copy(harbour, there.id, copy)
    assert copy.read_bytes() == handout.read_bytes()
    assert harbour.vault.check() == []


def test_the_same_file_lies_in_the_vault_once(session: Session, tmp_path: Path):
    handout = tmp_path / "Handout.pdf"
    handout.write_bytes(b"sample" * 100_000)
    for _ in range(3):
        attachments.attach(session, curriculum(session), handout)
    assert stored(session) == 1
    assert Contents(session.reader.db).size(session.reader.all("attachment")[0].text("content")) == 600_000


def test_files_keep_their_order(session: Session, tmp_path: Path):
    training = curriculum(session)
    for name in ("third", "first", "second"):
        (tmp_path / name).write_bytes(name.encode())
        attachments.attach(session, training, tmp_path / name)
    assert [each.title for each in attachments.files_of(session.reader, training)] == ["third", "first", "second"]


def test_too_large_a_file_is_refused_and_leaves_nothing(session: Session, tmp_path: Path):
    training = curriculum(session)
    (tmp_path / "film").write_bytes(bytes(contents.LARGEST + 1))
    with pytest.raises(ToolkitError) as refused:
        attachments.attach(session, training, tmp_path / "film")
    assert refused.value.code == "content.too_large"
    assert stored(session) == 0
    assert attachments.files_of(session.reader, training) == []


def test_a_file_that_is_not_there(session: Session, tmp_path: Path):
    with pytest.raises(ToolkitError) as refused:
        attachments.attach(session, curriculum(session), tmp_path / "missing")
    assert refused.value.code == "file.not_found"


def test_a_photo_is_made_small(session: Session, photo: Path):
    session.shrunk = shrunk
    person, _ = people.add(session, PersonInput("Sample Person"))
    attachments.set_photo(session, person, photo)
    kept = attachments.photo_of(session.reader, session.reader.record(person))
    image = QImage.fromData(kept or b"")
    assert (image.width(), image.height()) == (SIDE, SIDE * 2 // 3)
    assert len(kept or b"") < photo.stat().st_size


def test_what_a_photo_tells_beside_the_picture_is_left_out(tmp_path: Path):
    """Cameras write down where a picture was taken."""
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    image.save(str(tmp_path / "plain.jpg"))
    plain = (tmp_path / "plain.jpg").read_bytes()
    place = b"Exif\0\0 17.9712 N 76.7936 W"
    camera = plain[:2] + b"\xff\xe1" + (len(place) + 2).to_bytes(2) + place + plain[2:]
    image.setText("Comment", place[6:].decode())
    for name in ("noted.png", "noted.jpg"):
        image.save(str(tmp_path / name))
    noted = [(tmp_path / name).read_bytes() for name in ("noted.png", "noted.jpg")]
    assert shrunk(plain) == plain
    for data in (camera, plain + place, *noted):
        assert place[6:] in data or data is noted[0]
        kept = shrunk(data)
        assert kept is not None
        assert place[6:] not in kept
        assert QImage.fromData(kept).size() == image.size()


def test_what_is_no_picture_is_refused(session: Session, tmp_path: Path):
    session.shrunk = shrunk
    person, _ = people.add(session, PersonInput("Sample Person"))
    (tmp_path / "letter.jpg").write_bytes(b"Dear all")
    with pytest.raises(ToolkitError) as refused:
        attachments.set_photo(session, person, tmp_path / "letter.jpg")
    assert refused.value.code == "content.no_picture"


def test_a_picture_that_unpacks_to_more_than_memory_holds_is_not_unpacked():
    # The header of a PNG of 60,000 by 60,000 points, and nothing more.
    head = b"\x89PNG\r\n\x1a\n" + bytes.fromhex("0000000d49484452 0000ea60 0000ea60 08 06 00 00 00 25a1d31c")
    assert shrunk(head) is None


def test_photos_come_in_with_cards_and_go_out_again(session: Session, photo: Path, tmp_path: Path):
    session.shrunk = shrunk
    small = shrunk(photo.read_bytes())
    assert small is not None
    exported = tmp_path / "out.vcf"
    person, _ = people.add(session, PersonInput("Sample Person", phones=("+1 202 555 0142",)))
    attachments.set_photo(session, person, photo)
    exporting.export_people(session, exported)
    editing.delete(session, [person])
    result = importing.apply(session, [exported])
    assert (result.added, result.problems) == (1, [])
    (back,) = session.reader.all("person")
    assert attachments.photo_of(session.reader, back) == small
    assert importing.apply(session, [exported]).unchanged == 1


def test_an_import_keeps_the_photo_that_is_here(session: Session, photo: Path, tmp_path: Path):
    session.shrunk = shrunk
    person, _ = people.add(session, PersonInput("Sample Person", phones=("+1 202 555 0142",)))
    attachments.set_photo(session, person, photo)
    before = session.reader.record(person).text("photo")
    other = QImage(40, 40, QImage.Format.Format_RGB32)
    other.fill(0)
    other.save(str(tmp_path / "other.jpg"))
    card = io.BytesIO()
    exporting.export.write_vcard(
        card,
        [draft._replace(photo=(tmp_path / "other.jpg").read_bytes()) for draft in _drafts(session)],
    )
    (tmp_path / "cards.vcf").write_bytes(card.getvalue())
    importing.apply(session, [tmp_path / "cards.vcf"])
    record = session.reader.record(person)
    assert (record.text("photo"), record.text("note")) == (before, "")


def _drafts(session: Session):
    return list(exporting.drafts(session.reader, session.reader.all("person")))


def test_a_preview_of_photos_writes_nothing(session: Session, photo: Path, tmp_path: Path):
    session.shrunk = shrunk
    person, _ = people.add(session, PersonInput("Sample Person", phones=("+1 202 555 0142",)))
    attachments.set_photo(session, person, photo)
    exporting.export_people(session, tmp_path / "out.vcf")
    forgetting.remove(session, [person])
    assert importing.preview(session, [tmp_path / "out.vcf"]).added == 1
    assert stored(session) == 0


def test_a_photo_that_nobody_can_look_at_is_told(session: Session, tmp_path: Path):
    (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Sam\nPHOTO;ENCODING=b:AAAA\nEND:VCARD\n")
    session.shrunk = shrunk
    result = importing.apply(session, [tmp_path / "cards.vcf"])
    assert [problem.code for problem in result.problems] == ["row.photo_left_out"]
    assert result.added == 1


def test_nothing_is_left_of_the_photo_of_whoever_is_forgotten(friends, stick: Path, photo: Path):
    river, harbour = friends
    river.shrunk = shrunk
    person, _ = people.add(river, PersonInput("Sample Person"))
    attachments.set_photo(river, person, photo)
    hand_over(river, harbour, stick, may_edit=True)
    assert (stored(river), stored(harbour)) == (1, 1)
    forgetting.forget(river, [person])
    assert stored(river) == 0
    assert river.reader.db.value("SELECT count(*) FROM piece") == 0
    given = giving.give(river, stick, to=harbour.secrets.root_public, scope="everything")
    with exchange.open_bundle(harbour, given.file) as incoming:
        exchange.accept(harbour, incoming, choice=Choice(taken_groups=("forget",)))
    assert stored(harbour) == 0


def test_an_earlier_photo_stays_for_undo_until_its_person_is_gone(session: Session, photo: Path, tmp_path: Path):
    session.shrunk = shrunk
    person, _ = people.add(session, PersonInput("Sample Person"))
    attachments.set_photo(session, person, photo)
    first = session.reader.record(person).text("photo")
    QImage(str(photo)).copy(0, 0, 300, 300).save(str(tmp_path / "other.png"))
    attachments.set_photo(session, person, tmp_path / "other.png")
    op = session.vault.last_undoable()
    assert op is not None
    other, _ = people.add(session, PersonInput("Somebody else"))
    forgetting.remove(session, [other])
    session.vault.undo(op)
    record = session.reader.record(person)
    assert record.text("photo") == first
    assert attachments.photo_of(session.reader, record) is not None
    forgetting.remove(session, [person])
    assert stored(session) == 0


def test_what_is_held_keeps_its_file(friends, stick: Path, photo: Path):
    river, harbour = friends
    harbour.shrunk = river.shrunk = shrunk
    person, _ = people.add(river, PersonInput("Sample Person"))
    hand_over(river, harbour, stick)
    attachments.set_photo(harbour, person, photo)
    assert hand_over(harbour, river, stick).held == 1
    other, _ = people.add(river, PersonInput("Somebody else"))
    forgetting.remove(river, [other])
    tray.take(river, harbour.secrets.root_public)
    assert attachments.photo_of(river.reader, river.reader.record(person)) is not None


def test_a_photo_that_was_missing_comes_with_a_record_that_is_known(friends, stick: Path, photo: Path):
    river, harbour = friends
    river.shrunk = shrunk
    person, _ = people.add(river, PersonInput("Sample Person"))
    attachments.set_photo(river, person, photo)
    hand_over(river, harbour, stick)
    harbour.vault.local("DELETE FROM piece", ())
    harbour.vault.local("DELETE FROM content", ())
    assert attachments.photo_of(harbour.reader, harbour.reader.record(person)) is None
    given = giving.give(river, stick, to=harbour.secrets.root_public, scope="everything", whole=True)
    with exchange.open_bundle(harbour, given.file) as incoming:
        exchange.accept(harbour, incoming)
    assert attachments.photo_of(harbour.reader, harbour.reader.record(person)) is not None
