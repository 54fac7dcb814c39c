"""The exchange folder with a real sync engine: both ways, receipts and tidying up included."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.services import editing, people, shared_folder
from toolkit.services import stick as sticks
from toolkit.services.session import Session

from . import syncing
from .syncing import until


def waiting(session: Session) -> tuple[sticks.Found, ...]:
    seen = shared_folder.look(session)
    assert seen is not None
    return seen.waiting


def receipts(session: Session) -> bool:
    seen = shared_folder.look(session)
    return seen is not None and bool(seen.receipts)


def test_two_chapters_exchange_through_syncthing(friends: tuple[Session, Session], tmp_path: Path) -> None:
    if why := syncing.why_not():
        pytest.skip(why)
    folders = [tmp_path / "A", tmp_path / "B"]
    for session, other, folder in zip(friends, reversed(friends), folders, strict=True):
        folder.mkdir()
        shared_folder.choose(session, folder, [other.secrets.root_public])
    river, harbour = friends
    ours, _ = editing.create(river, "curriculum", {"name": "Asking well"})
    theirs, _ = editing.create(harbour, "curriculum", {"name": "First aid"})
    people.add(river, people.PersonInput("Ana"))
    with syncing.two_nodes(tmp_path, *folders) as nodes:
        for giver, taker, record in ((river, harbour, ours), (harbour, river, theirs)):
            (put,) = shared_folder.put(giver)
            for node in nodes:
                node.scan()
            until(lambda taker=taker: waiting(taker))
            assert not taker.reader.numbers([record])
            outcomes = sticks.take_all(taker, waiting(taker), receipt=True)
            assert [each.error for each in outcomes] == [None]
            assert taker.reader.numbers([record])
            for node in nodes:
                node.scan()
            until(lambda giver=giver: receipts(giver))
            seen = shared_folder.look(giver)
            assert seen is not None
            tended = shared_folder.tend(giver, seen)
            assert [each.numbers for each in tended.confirmed] == [(1,)]
            assert tended.taken_away == 1
            for node in nodes:
                node.scan()
            gone = [folder / put.given[0].file.name for folder in folders]
            until(lambda gone=gone: not any(path.exists() for path in gone))
    for folder in folders:
        # Two receipts, and what the engine keeps for itself.
        assert len([path for path in folder.iterdir() if not path.name.startswith(".")]) == 2
