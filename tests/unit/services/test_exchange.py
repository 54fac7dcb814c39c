"""Two chapters and a folder that stands in for the stick, with real vaults and real sealed files."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from toolkit.base.errors import Cancelled, ToolkitError
from toolkit.base.ids import RecordId, new_id
from toolkit.base.progress import Progress
from toolkit.crypto.identity import ChapterSecrets, LaptopList
from toolkit.crypto.keyring import KdfParameters
from toolkit.domain.fields import Reach
from toolkit.services import chapters, editing, exchange, giving, passing, people, showing
from toolkit.services.judging import Choice
from toolkit.services.session import Session, create_vault, open_vault
from toolkit.services.stick import find_bundles

PASSPHRASE = "only for this test"
KDF = KdfParameters(memory_kib=65536, passes=3, lanes=4)


def found(folder: Path, name: str) -> Session:
    return create_vault(folder / name, name, PASSPHRASE, leader=f"{name} leader", region="GB", kdf=KDF)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def river(tmp_path: Path) -> Iterator[Session]:
    session = found(tmp_path, "Riverbend")
    yield session
    session.lock()


@pytest.fixture
def harbour(tmp_path: Path) -> Iterator[Session]:
    session = found(tmp_path, "Harbour Street")
    yield session
    session.lock()


@pytest.fixture
def friends(river: Session, harbour: Session) -> tuple[Session, Session]:
    chapters.trust(river, harbour.card)
    chapters.trust(harbour, river.card)
    return river, harbour


@pytest.fixture
def ana(river: Session) -> RecordId:
    with river.vault.edit("add") as edit:
        person = edit.create("person", {"name": "Ana Beltrán", "place": "Ward 4", "may_contact": "yes"})
        number = Reach("07700 900142", "GB", "+447700900142")
        edit.create("contact", {"person": person, "kind": "phone", "value": number})
        tag = edit.create("tag", {"name": "Steward"})
        edit.put_element(person, "tags", tag)
        curriculum = edit.create("curriculum", {"name": "Asking well"})
        edit.create("module", {"curriculum": curriculum, "name": "Listening", "minutes": 20})
        for name, template in (("Keep the night bus", False), ("A campaign in ten weeks", True)):
            plan = edit.create("plan", {"name": name, "template": template, "looked_after_by": person})
            edit.create("goal", {"plan": plan, "kind": "political", "name": "The council decides"})
            edit.create("step", {"plan": plan, "name": "Door round", "owner": person})
    return person


def give(giver: Session, taker: Session, stick: Path, scope: str = "everything") -> Path:
    return giving.give(giver, stick, to=taker.secrets.root_public, scope=scope, may_edit=True).file


def take(taker: Session, file: Path, told_words: str | None = None) -> exchange.Taken:
    with exchange.open_bundle(taker, file, told_words) as incoming:
        return exchange.accept(taker, incoming)


def refused(taker: Session, file: Path, told_words: str | None = None) -> str:
    before = sorted(path.name for path in taker.folder.iterdir() if "wal" not in path.name and "shm" not in path.name)
    counts = taker.reader.counts()
    with pytest.raises(ToolkitError) as caught:
        take(taker, file, told_words)
    after = sorted(path.name for path in taker.folder.iterdir() if "wal" not in path.name and "shm" not in path.name)
    assert (after, taker.reader.counts()) == (before, counts)
    return caught.value.code


def write(session: Session, record: RecordId, field: str, value: str) -> None:
    with session.vault.edit("edit") as edit:
        edit.write(record, field, value)


def test_everything_arrives(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    taken = take(harbour, give(river, harbour, stick))
    assert taken.applied == {
        "person": 1, "contact": 1, "tag": 1, "curriculum": 1, "module": 1, "plan": 2, "goal": 2, "step": 2,
    }  # fmt: skip
    assert (taken.sender, taken.two_versions, taken.deletions) == ("Riverbend", 0, 0)
    assert harbour.reader.record(ana) == river.reader.record(ana)
    assert harbour.reader.listing("person", "7700 900142").total == 1
    assert harbour.check() == []


def test_the_kit_tells_nothing_about_people(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    assert showing.look(river.reader, "kit").counts == {"curriculum": 1, "module": 1, "plan": 1, "goal": 1, "step": 1}
    take(harbour, give(river, harbour, stick, "kit"))
    counts = {name: count for name, count in harbour.reader.counts().items() if count}
    assert counts == {"curriculum": 1, "module": 1, "plan": 1, "goal": 1, "step": 1}
    plan = harbour.reader.all("plan")[0]
    assert plan.title == "A campaign in ten weeks"
    assert plan.get("looked_after_by") is None
    assert harbour.reader.where("step")[0].get("owner") is None
    people = {info.person for info in harbour.reader.writers.info().values()}
    assert "Riverbend leader" not in people


def test_a_withheld_field_is_not_overwritten_by_what_was_typed_in_its_place(friends, stick: Path, ana) -> None:
    river, harbour = friends
    take(harbour, give(river, harbour, stick, "kit"))
    step = harbour.reader.where("step")[0]
    with harbour.vault.edit("edit") as edit:
        somebody = edit.create("person", {"name": "Bo"})
        edit.write(step.id, "owner", somebody)
    take(river, give(harbour, river, stick))
    fork = river.reader.fork(step.id, "owner")
    assert {version[1] for version in fork.versions} == {ana, somebody}


def test_a_repeat_is_nothing_new(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    file = give(river, harbour, stick)
    take(harbour, file)
    operations = len(harbour.reader.operations())
    again = take(harbour, file)
    assert (again.applied, again.already_known) == ({}, 11)
    assert len(harbour.reader.operations()) == operations


def test_both_versions_stay_until_somebody_chooses(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    take(harbour, give(river, harbour, stick))
    write(river, ana, "place", "Ward 5")
    write(harbour, ana, "place", "Ward 6")
    write(river, ana, "offers", "a van")
    write(harbour, ana, "offers", "a van")
    file = give(river, harbour, stick)
    with exchange.open_bundle(harbour, file) as incoming:
        preview = exchange.preview(harbour, incoming)
        (item,) = preview.two_versions
        (change,) = item.fields
        assert (item.title, change.field, change.here, change.there, change.kind, change.who) == (
            "Ana Beltrán", "place", "Ward 6", "Ward 5", "two_versions", "Riverbend leader",
        )  # fmt: skip
        assert harbour.reader.forks() == []
        taken = exchange.accept(harbour, incoming)
    assert taken.two_versions == 1
    (fork,) = harbour.reader.forks()
    assert fork.field == "place"
    with harbour.vault.edit("resolve") as edit:
        edit.write(ana, "place", "Ward 5")
    take(river, give(harbour, river, stick))
    assert river.reader.forks() == []
    assert river.reader.record(ana).get("place") == harbour.reader.record(ana).get("place") == "Ward 5"


def test_the_strictest_consent_holds(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    take(harbour, give(river, harbour, stick))
    write(harbour, ana, "may_contact", "no")
    write(river, ana, "may_contact", "yes")
    with river.vault.edit("edit") as edit:
        edit.write(ana, "may_contact", None)
        edit.write(ana, "may_contact", "yes")
    take(river, give(harbour, river, stick))
    assert river.reader.record(ana).get("may_contact") == "no"
    assert river.reader.forks() == []


def test_a_deletion_travels_and_an_unseen_edit_defeats_it(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    take(harbour, give(river, harbour, stick))
    with river.vault.edit("delete") as edit:
        edit.delete(ana)
    file = give(river, harbour, stick)
    with exchange.open_bundle(harbour, file) as incoming:
        preview = exchange.preview(harbour, incoming)
        assert [item.title for item in preview.deleted] == ["Ana Beltrán"]
        assert exchange.accept(harbour, incoming, choice=Choice(taken={ana})).deletions == 1
    assert harbour.reader.listing("person").total == 0
    harbour.vault.undo(harbour.vault.last_undoable())
    assert harbour.reader.listing("person", "07700").total == 1
    write(harbour, ana, "note", "moved back")
    take(harbour, give(river, harbour, stick))
    assert harbour.reader.listing("person").total == 1
    take(river, give(harbour, river, stick))
    assert river.reader.record(ana).get("note") == "moved back"
    assert not river.reader.record(ana).hidden


def test_a_phone_number_deleted_before_does_not_come_along(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    editing.delete(river, [river.reader.parts(ana, "contact")[0].id])
    take(harbour, give(river, harbour, stick))
    assert harbour.reader.parts(ana, "contact") == []
    assert harbour.check() == []


def test_a_bundle_is_taken_back_whole_and_may_come_again(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    file = give(river, harbour, stick)
    taken = take(harbour, file)
    before_edit = harbour.reader.all("plan")[0]
    write(harbour, before_edit.id, "name", "Our own name for it")
    undone = harbour.vault.undo(taken.op)
    assert (before_edit.id, "") in undone.kept
    assert harbour.reader.listing("person").total == 0
    assert harbour.check() == []
    with exchange.open_bundle(harbour, file) as incoming:
        assert not incoming.repeat
        assert exchange.accept(harbour, incoming).applied["person"] == 1
    assert harbour.reader.record(ana).title == "Ana Beltrán"
    assert [passed.undone for passed in passing.passed(harbour.reader)] == [False]


def test_taking_back_restores_what_was_changed(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    take(harbour, give(river, harbour, stick))
    before = harbour.reader.record(ana)
    write(river, ana, "place", "Ward 9")
    with river.vault.edit("delete") as edit:
        edit.delete(river.reader.all("curriculum")[0].id)
    with exchange.open_bundle(harbour, give(river, harbour, stick)) as incoming:
        taken = exchange.accept(harbour, incoming, choice=Choice(taken_groups={"deleted"}))
    assert len(harbour.reader.all("curriculum")) == 0
    assert harbour.reader.record(ana).get("place") == "Ward 9"
    harbour.vault.undo(taken.op)
    assert harbour.reader.record(ana) == before
    assert len(harbour.reader.all("curriculum")) == 1
    assert harbour.check() == []


def test_words_open_a_bundle(river: Session, harbour: Session, stick: Path, ana: RecordId) -> None:
    words = giving.new_words()
    file = giving.give(river, stick, told_words=words).file
    assert exchange.needs_words(file)
    assert refused(harbour, file) == "bundle.needs_words"
    assert refused(harbour, file, giving.new_words()) == "bundle.wrong_words"
    assert take(harbour, file, words.upper().replace(" ", "  ")).applied["curriculum"] == 1


def test_each_refusal_has_its_own_reason(river: Session, harbour: Session, tmp_path: Path, stick: Path, ana) -> None:
    hillside = found(tmp_path, "Hillside")
    chapters.trust(river, harbour.card)
    chapters.trust(river, hillside.card)
    file = give(river, harbour, stick)
    assert refused(harbour, file) == "bundle.unknown_sender"
    chapters.trust(harbour, river.card)
    assert refused(hillside, file) == "bundle.not_for_us"
    whole = file.read_bytes()
    for name, data, code in (
        ("cut", whole[: len(whole) // 2], "bundle.cut"),
        ("short", whole[:10], "bundle.not_a_bundle"),
        ("empty", b"", "bundle.not_a_bundle"),
        ("flipped", whole[:-9] + bytes([whole[-9] ^ 4]) + whole[-8:], "bundle.altered"),
        ("foreign", b"PK\x03\x04" + whole, "bundle.not_a_bundle"),
    ):
        path = stick / f"{name}.baton"
        path.write_bytes(data)
        assert refused(harbour, path) == code, name
    assert refused(harbour, stick / "gone.baton") == "file.not_found"
    assert take(harbour, file).applied
    hillside.lock()


def test_our_own_bundle_is_not_taken_in(friends, stick: Path, ana: RecordId) -> None:
    river, _ = friends
    words = giving.new_words()
    file = giving.give(river, stick, told_words=words).file
    assert refused(river, file, words) == "bundle.ourselves"


def test_an_unknown_chapter_can_be_looked_at(river: Session, harbour: Session, stick: Path, ana: RecordId) -> None:
    chapters.trust(river, harbour.card)
    file = give(river, harbour, stick)
    with exchange.open_bundle(harbour, file) as incoming:
        assert (incoming.standing, incoming.manifest.sender.chapter) == ("unknown", "Riverbend")
        assert exchange.preview(harbour, incoming).count("added") == 11
        chapters.trust_sender(harbour, incoming.manifest.sender)
    assert take(harbour, file).applied["person"] == 1


def test_another_key_under_a_known_name_is_an_alarm(friends, tmp_path: Path, stick: Path, ana: RecordId) -> None:
    _, harbour = friends
    impostor = found(tmp_path / "elsewhere", "Riverbend")
    with pytest.raises(ToolkitError) as caught:
        chapters.trust(harbour, impostor.card)
    assert caught.value.code == "card.changed"
    chapters.trust(impostor, harbour.card)
    file = give(impostor, harbour, stick)
    with exchange.open_bundle(harbour, file) as incoming:
        assert incoming.standing == "changed"
    assert refused(harbour, file) == "bundle.changed_sender"
    impostor.lock()


def test_two_lists_of_one_number_are_an_alarm(friends, stick: Path) -> None:
    river, harbour = friends
    mine = river.secrets
    other = ChapterSecrets.generate()
    forged = LaptopList.first(mine.root, [mine.laptop, other.laptop])
    river.vault.set_meta("laptops", forged.to_json())
    with pytest.raises(ToolkitError) as caught:
        chapters.trust(harbour, river.card)
    assert caught.value.code == "card.two_lists"
    assert refused(harbour, give(river, harbour, stick)) == "bundle.two_lists"


def test_missing_numbers_are_named(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    files = [give(river, harbour, stick) for _ in range(4)]
    take(harbour, files[0])
    with exchange.open_bundle(harbour, files[3]) as incoming:
        assert (incoming.manifest.sequence, incoming.missing) == (4, (2, 3))


def test_bundles_on_a_stick_are_found_among_junk(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    file = give(river, harbour, stick)
    inside = stick / "from Ravi"
    inside.mkdir()
    moved = shutil.copy(file, inside / "ABC.BATON")
    (stick / "holiday.jpg").write_bytes(b"\xff\xd8")
    (stick / ".1234.part").write_bytes(b"half")
    (stick / "._file.baton").write_bytes(b"resource fork")
    assert {each.path for each in find_bundles(stick)} == {file, Path(moved)}
    with pytest.raises(ToolkitError) as caught:
        find_bundles(stick / "pulled out")
    assert caught.value.code == "file.not_found"


def test_file_names_and_sizes_tell_nothing(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    sizes = {give(river, harbour, stick).stat().st_size}
    write(river, ana, "note", "x" * 500)
    file = give(river, harbour, stick)
    sizes.add(file.stat().st_size)
    assert len(sizes) == 1
    whole = file.read_bytes()
    for secret in (b"Riverbend", b"Harbour", b"Beltr", river.secrets.root_public, river.vault.instance):
        assert secret not in whole
    assert not any(word in file.name.lower() for word in ("river", "harbour"))


def test_stopping_leaves_nothing_behind(friends, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        giving.give(river, stick, to=harbour.secrets.root_public, progress=progress)
    assert list(stick.iterdir()) == []
    file = give(river, harbour, stick)

    def stop(stage: str, done: int, total: int) -> None:
        if stage == "bundle.applying":
            stopping.cancel()

    stopping = Progress(stop)
    with exchange.open_bundle(harbour, file) as incoming, pytest.raises(Cancelled):
        exchange.accept(harbour, incoming, stopping)
    assert harbour.reader.counts()["person"] == 0
    assert harbour.check() == []
    assert take(harbour, file).applied["person"] == 1


def test_nothing_can_be_given_to_nobody(river: Session, stick: Path) -> None:
    for arguments, code in (
        ({}, "bundle.nobody"),
        ({"to": bytes(32)}, "chapter.unknown"),
        ({"told_words": giving.new_words(), "scope": "all"}, "bundle.scope"),
        ({"told_words": "one two three"}, "words.unknown"),
        ({"told_words": " ".join(giving.new_words().split()[:7])}, "words.too_few"),
    ):
        with pytest.raises(ToolkitError) as caught:
            giving.give(river, stick, **arguments)
        assert caught.value.code == code


def test_the_exchange_survives_locking(friends, tmp_path: Path, stick: Path, ana: RecordId) -> None:
    river, harbour = friends
    file = give(river, harbour, stick)
    harbour.lock()
    again = open_vault(tmp_path / "Harbour Street", PASSPHRASE)
    assert take(again, file).applied["person"] == 1
    assert again.reader.record(ana).title == "Ana Beltrán"
    again.lock()


def test_one_tag_made_in_two_chapters_is_one_tag(friends, stick: Path) -> None:
    river, harbour = friends
    for session, name in ((river, "Steward"), (harbour, "steward ")):
        person, _ = people.add(session, people.PersonInput("Ana", tags=(name,)))
        assert person
    take(harbour, give(river, harbour, stick))
    (tag,) = people.tags(harbour.reader)
    assert tag.people == 2


def test_a_deleted_tag_made_again_is_the_same_and_a_renamed_one_another(river: Session) -> None:
    person, _ = people.add(river, people.PersonInput("Ana", tags=("Cook",)))
    cook = people.tags(river.reader)[0].id
    editing.delete(river, [cook])
    people.add_tag(river, [person], "cook")
    assert [tag.id for tag in people.tags(river.reader)] == [cook]
    editing.set_field(river, cook, "name", "Baker")
    people.add_tag(river, [person], "Cook")
    assert {tag.name for tag in people.tags(river.reader)} == {"Baker", "Cook"}
    assert river.check() == []


def test_a_group_of_very_many_travels_and_its_deletion_too(friends, stick: Path):
    river, harbour = friends
    members = [new_id() for _ in range(30_000)]
    with river.vault.edit("add") as edit:
        group = edit.create("group", {"name": "Everybody who signed"}, {"members": members})
    for expected in (len(members), 0):
        given = giving.give(river, stick, to=harbour.secrets.root_public, scope="everything", may_edit=True)
        with exchange.open_bundle(harbour, given.file) as incoming:
            exchange.accept(harbour, incoming, choice=Choice(taken_groups=("deleted",)))
        there = harbour.reader.record(group)
        assert (0 if there.hidden else len(there.sets["members"])) == expected
        editing.delete(river, [group])
