"""The exchange folder: what Baton puts there, reads there, and takes away again."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.crypto.kdf import KdfParameters
from toolkit.services import (
    chapters,
    editing,
    exchange,
    giving,
    joining,
    laptops,
    people,
    receipts,
    shared_folder,
    sharing,
)
from toolkit.services import stick as sticks
from toolkit.services.session import Session

Friends = tuple[Session, Session]


@pytest.fixture
def both(friends: Friends, tmp_path: Path) -> Friends:
    """Each has a folder; a sync engine would keep them alike."""
    for session, other in zip(friends, reversed(friends), strict=True):
        folder = tmp_path / f"{session.chapter.name} folder"
        folder.mkdir()
        shared_folder.choose(session, folder, [other.secrets.root_public])
    return friends


def folder_of(session: Session) -> Path:
    shared = shared_folder.chosen(session)
    assert shared is not None
    return shared.folder


def sync(one: Session, other: Session) -> None:
    """What a sync engine does: what is new on one side comes, what went on one side goes."""
    here, there = folder_of(one), folder_of(other)
    for path in there.iterdir():
        if not (here / path.name).exists():
            path.unlink()
    for path in here.iterdir():
        shutil.copy2(path, there)


def look(session: Session) -> shared_folder.Seen:
    seen = shared_folder.look(session)
    assert seen is not None
    return seen


def test_bundles_go_there_and_back_and_are_taken_away_once_confirmed(both: Friends) -> None:
    river, harbour = both
    people.add(river, people.PersonInput("Ana"))
    training, _ = editing.create(river, "curriculum", {"name": "Asking well"})
    (put,) = shared_folder.put(river)
    assert put.given[0].counts == {"curriculum": 1}
    assert [each.given for each in shared_folder.put(river)] == [[]]  # nothing changed since
    sync(river, harbour)
    seen = look(harbour)
    assert [(each.sender, each.ready) for each in seen.waiting] == [("Riverbend", True)]
    assert not harbour.reader.numbers([training])  # nothing is taken in by itself
    sticks.take_all(harbour, seen.waiting, receipt=True)
    assert harbour.reader.record(training).title == "Asking well"
    assert look(harbour).waiting == ()
    sync(harbour, river)
    seen = look(river)
    assert (len(seen.receipts), seen.waiting, seen.lost) == (1, (), ())
    tended = shared_folder.tend(river, seen)
    assert [(each.chapter, each.numbers) for each in tended.confirmed] == [("Harbour Street", (1,))]
    assert tended.taken_away == 1
    assert not put.given[0].file.exists()
    assert len(list(folder_of(river).iterdir())) == 1  # their receipt, which is theirs to take away
    assert [each.given for each in shared_folder.put(river)] == [[]]
    editing.set_field(river, training, "purpose", "To listen")
    assert [given.counts for each in shared_folder.put(river) for given in each.given] == [{"curriculum": 1}]


def test_names_and_sizes_do_not_tell_who_writes_to_whom(both: Friends) -> None:
    river, harbour = both
    shared_folder.put(river)
    sync(river, harbour)
    sticks.take_all(harbour, look(harbour).waiting, receipt=True)
    shared_folder.put(harbour)
    names = [path.name for path in folder_of(harbour).iterdir()]
    assert len({len(name) for name in names}) == 1
    assert len({path.stat().st_size for path in folder_of(harbour).iterdir()}) == 1
    for session in both:
        for told in (session.chapter.name.split()[0].casefold(), session.secrets.root_public.hex()[:6]):
            assert not any(told in name.casefold() for name in names)


def test_only_our_own_files_are_ever_deleted(both: Friends) -> None:
    river, harbour = both
    (put,) = shared_folder.put(river)
    sync(river, harbour)
    sticks.take_all(harbour, look(harbour).waiting, receipt=True)
    sync(harbour, river)
    conflict = put.given[0].file.with_name(put.given[0].file.stem + ".sync-conflict-20261101-101010-ABCDEFG.baton")
    shutil.copy(put.given[0].file, conflict)
    put.given[0].file.write_bytes(b"somebody put another file under this name")
    (folder_of(river) / "minutes.odt").write_bytes(b"x")
    before = {path.name: path.read_bytes() for path in folder_of(river).iterdir()}
    assert shared_folder.tend(river, look(river)).taken_away == 0
    assert {path.name: path.read_bytes() for path in folder_of(river).iterdir()} == before
    assert look(river).done == ()


def test_what_others_deleted_before_it_was_confirmed_is_told_and_goes_again(both: Friends) -> None:
    river, _ = both
    (put,) = shared_folder.put(river)
    put.given[0].file.unlink()
    (lost,) = look(river).lost
    assert lost.root == both[1].secrets.root_public
    (again,) = shared_folder.put(river)
    assert again.given
    shared_folder.let_go(river, [lost])
    assert look(river).lost == ()


def test_each_share_that_stands_is_put_there_and_none_that_ended(both: Friends, stick: Path) -> None:
    river, harbour = both
    people.add(river, people.PersonInput("Ana"))
    to = harbour.secrets.root_public
    for scope in ("kit", "everything"):
        giving.give(river, stick, to=to, scope=scope)
    (put,) = shared_folder.put(river)
    assert sorted(given.counts.get("person", 0) for given in put.given) == [0, 1]
    sharing.end(river, to, "everything")
    people.add(river, people.PersonInput("Bo"))
    (put,) = shared_folder.put(river)
    assert [given.counts.get("person", 0) for given in put.given] == [0]
    sharing.end(river, to, "kit")
    people.add(river, people.PersonInput("Chi"))
    assert [each.given for each in shared_folder.put(river)] == [[]]


def test_files_that_are_only_half_there_are_waited_for(both: Friends) -> None:
    river, harbour = both
    people.add(river, people.PersonInput("Ana"))
    (put,) = shared_folder.put(river)
    whole = put.given[0].file.read_bytes()
    there = folder_of(harbour) / put.given[0].file.name
    for half in (b"", whole[:20_000]):
        there.write_bytes(half)
        assert (look(harbour).arriving, look(harbour).waiting) == (1, ())
    there.write_bytes(whole)
    assert (look(harbour).arriving, len(look(harbour).waiting)) == (0, 1)


def refused(work, *args: object) -> str:
    with pytest.raises(ToolkitError) as caught:
        work(*args)
    return caught.value.code


def test_a_folder_that_is_gone_or_can_not_be_used_says_so(both: Friends, tmp_path: Path) -> None:
    river, harbour = both
    folder_of(river).rmdir()
    assert refused(shared_folder.look, river) == "folder.gone"
    assert refused(shared_folder.put, river) == "folder.gone"
    for unfit in (river.folder, river.folder.parent, river.folder / "inside"):
        unfit.mkdir(exist_ok=True)
        assert refused(shared_folder.choose, river, unfit, []) == "folder.holds_vault"
    assert refused(shared_folder.choose, river, tmp_path / "nowhere", []) == "folder.gone"
    shared_folder.forget(river)
    assert shared_folder.look(river) is None
    assert refused(shared_folder.put, river) == "folder.none"
    if os.geteuid() != 0:
        folder_of(harbour).chmod(0o500)
        assert not look(harbour).writable
        assert refused(shared_folder.put, harbour) == "folder.read_only"
        folder_of(harbour).chmod(0o700)


def test_our_own_laptops_keep_in_step_by_the_folder(session: Session, stick: Path, tmp_path: Path) -> None:
    new = joining.start(tmp_path / "second", "Sample Second", "a passphrase of its own", kdf=KdfParameters())
    request = laptops.read_request(new.write_request(stick))
    added = laptops.add(session, request, stick, "The second")
    second = new.join(added.given.file, session.card.fingerprint)[0]
    try:
        root = session.secrets.root_public
        for each in (session, second):
            (tmp_path / each.secrets.laptop_id).mkdir()
            shared_folder.choose(each, tmp_path / each.secrets.laptop_id, [root])
        ana, _ = people.add(session, people.PersonInput("Ana"))
        (put,) = shared_folder.put(session)
        assert (put.other.name, len(put.given)) == ("", 1)
        sync(session, second)
        seen = look(second)
        assert [each.standing for each in seen.waiting] == ["ours"]
        assert [each.error for each in sticks.take_all(second, seen.waiting, receipt=True)] == [None]
        assert second.reader.record(ana).title == "Ana"
        sync(second, session)
        tended = shared_folder.tend(session, look(session))
        assert (len(tended.confirmed), tended.taken_away) == (1, 1)
    finally:
        second.lock()


def test_a_file_stays_until_all_laptops_that_it_is_for_have_it(both: Friends, stick: Path, tmp_path: Path) -> None:
    river, harbour = both
    new = joining.start(tmp_path / "second", "Sample Second", "a passphrase of its own", kdf=KdfParameters())
    added = laptops.add(harbour, laptops.read_request(new.write_request(stick)), stick, "The second")
    second = new.join(added.given.file, harbour.card.fingerprint)[0]
    try:
        chapters.trust(river, harbour.card)
        (put,) = shared_folder.put(river)
        receipts_of = []
        for laptop in (harbour, second):
            with exchange.open_bundle(laptop, put.given[0].file) as incoming:
                exchange.accept(laptop, incoming)
            receipts.leave(laptop, river.secrets.root_public, folder_of(river))
            tended = shared_folder.tend(river, look(river))
            receipts_of.append(tended.taken_away)
        assert receipts_of == [0, 1]
    finally:
        second.lock()


def test_who_was_restored_after_confirming_is_given_all_again(both: Friends) -> None:
    river, harbour = both
    editing.create(river, "curriculum", {"name": "Asking well"})
    shared_folder.put(river)
    sync(river, harbour)
    sticks.take_all(harbour, look(harbour).waiting, receipt=True)
    sync(harbour, river)
    shared_folder.tend(river, look(river))
    assert [each.given for each in shared_folder.put(river)] == [None]
    harbour.vault.local("DELETE FROM bundle", ())  # its backup is from before it took anything in
    harbour.vault.renew_instance()
    receipts.leave(harbour, river.secrets.root_public, folder_of(harbour))
    sync(harbour, river)
    shared_folder.tend(river, look(river))
    (put,) = shared_folder.put(river)
    assert put.given is not None
    assert put.given.counts == {"curriculum": 1}
