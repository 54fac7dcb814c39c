"""Five chapters with real vaults for the histories: how they are made and opened, and what is read from them."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from toolkit.base.clock import wall_clock
from toolkit.base.ids import RecordId
from toolkit.base.lock import FolderLock
from toolkit.bundle import records as bundle_records
from toolkit.crypto import keyring
from toolkit.crypto.keyring import KdfParameters, VaultKey
from toolkit.domain.fields import Reach
from toolkit.domain.records import PARTS, TYPES
from toolkit.domain.scopes import SCOPES, Scope
from toolkit.domain.state import RecordState
from toolkit.services import chapters, exchange, giving, people, picking, tray
from toolkit.services.session import Session, create_vault
from toolkit.vault import held
from toolkit.vault.states import read_states
from toolkit.vault.vault import Vault

PASSPHRASE = "only for this test"
NAMES = ("Riverbend", "Harbour Street", "Hillside", "Millbrook", "Ferry Lane")
OLDER = 3
"""This one has a Baton that does not know of the type `chapter` yet."""
KIT = 4
"""This one is given trainings and templates of plans alone, and so never hears of a person."""
WHOLE = tuple(v for v in range(len(NAMES)) if v != KIT)
QUICK_KDF = KdfParameters(memory_kib=65536, passes=3, lanes=4)
TYPED = ("place", "note", "offers", "name", "owner")

Typed = tuple[RecordId, str, str]
Dot = tuple[RecordId, bytes, int]

_keys: dict[str, VaultKey] = {}


def found_chapters(folder: Path) -> None:
    """Five chapters that know each other, and four people and a plan that all have: copied for every history."""
    sessions = [
        create_vault(folder / name, name, PASSPHRASE, leader=f"{name} leader", region="GB", kdf=QUICK_KDF)
        for name in NAMES
    ]
    for mine in sessions:
        for other in sessions:
            if other is not mine:
                chapters.trust(mine, other.card)
    with sessions[0].vault.edit("add") as edit:
        for name in ("Ana", "Bo", "Chi", "Dee"):
            person = edit.create("person", {"name": name})
            edit.create("contact", {"person": person, "kind": "phone", "value": Reach("07700 900142", "GB")})
        plan = edit.create("plan", {"name": "Keep the night bus", "template": True, "looked_after_by": person})
        edit.create("step", {"plan": plan, "name": "Door round", "owner": person})
        edit.create("tag", {"name": "Steward"})
        edit.create("event", {"name": "Meeting"})
        edit.create("chapter", {"name": "Old Town"})
    for v in range(1, len(NAMES)):
        hand_over(sessions, 0, v, folder)
    for session in sessions:
        session.lock()


def opened(folder: Path, clock: Any = wall_clock) -> Session:
    """Without the work of a passphrase, which has tests of its own."""
    ring = keyring.load(folder).keyrings[0]
    if ring.vault not in _keys:
        _keys[ring.vault] = ring.unlock(PASSPHRASE)
    key = VaultKey(bytearray(_keys[ring.vault].secret))  # locking wipes it
    way = ring.ways(key)[0]
    vault = Vault(folder, keyring.database_key(key), person=way.label, now=clock)
    return Session(folder, vault, ring, key, FolderLock(folder), way)


def quick_folder() -> Path:
    """A folder in memory, where there is such a place: no history is to outlive the test."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    return Path(tempfile.mkdtemp(prefix="histories-", dir=memory))


@contextmanager
def older() -> Iterator[None]:
    """Baton as it was before it knew of the type `chapter`."""
    if "chapter" not in TYPES:
        yield
        return
    types, everything = dict(TYPES), SCOPES["everything"]
    part, values = PARTS.pop("chapter"), bundle_records._VALUES.pop("chapter")
    del TYPES["chapter"]
    SCOPES["everything"] = tuple(name for name in everything if name != "chapter")
    try:
        yield
    finally:
        TYPES.clear()
        TYPES.update(types)
        SCOPES["everything"] = everything
        PARTS["chapter"] = part
        bundle_records._VALUES["chapter"] = values


def as_is(v: int) -> Any:
    """With the Baton that this chapter has."""
    return older() if v == OLDER else nullcontext()


def scope_for(w: int) -> str:
    return "kit" if w == KIT else "everything"


def root(session: Session) -> bytes:
    return session.secrets.root_public


def hand_over(
    sessions: list[Session], v: int, w: int, stick: Path, *, whole: bool = False, deletions: bool = True
) -> None:
    """Give all with the right to change it; take all, also what waits, with or without deletions."""
    giver, taker = sessions[v], sessions[w]
    with as_is(v):
        given = giving.give(giver, stick, to=root(taker), scope=scope_for(w), may_edit=True, whole=whole)
    with as_is(w):
        with exchange.open_bundle(taker, given.file) as incoming:
            exchange.accept(taker, incoming)
        if taker.reader.db.value("SELECT 1 FROM held WHERE state IS NOT NULL LIMIT 1"):
            for kept in tray.look(taker.reader).items if not deletions else ():
                if kept.group == "deleted":
                    tray.drop(taker, kept.root, [kept.item.id])
            for sender in tray.senders(taker.reader):
                if sender in tray.senders(taker.reader):  # to forget somebody may end what others sent
                    tray.take(taker, sender)
    given.file.unlink()


# What is read


def states(session: Session, records: list[RecordId] | None = None) -> Iterator[RecordState]:
    """Records as they stand in the tables, deleted ones too."""
    reader = session.reader
    sql = "SELECT id, n FROM record WHERE type IN ('person', 'step', 'chapter')"
    numbers = dict(reader.db.all(sql)) if records is None else reader.numbers(records)
    yield from (state for _, state in read_states(reader.db, reader.writers, sorted(numbers.values())))


def waiting(session: Session) -> Iterator[RecordState]:
    for each in held.waiting(session.reader.db, session.reader.writers):
        if each.state is not None:
            yield each.state


def typed(found: list[RecordState]) -> set[Typed]:
    return {
        (state.id, field, str(version.value))
        for state in found
        for field in TYPED
        for version in state.cell(field).versions
    }


def answers(found: list[RecordState]) -> set[tuple[Dot, object]]:
    return {
        ((state.id, version.writer, version.seq), version.value)
        for state in found
        for version in state.cell("may_contact").versions
    }


def everything(session: Session) -> dict[RecordId, object]:
    """The whole state that merges, as a value that can be compared: every cell, context and tombstone.

    What is deleted goes nowhere, so only that it is deleted can be the same everywhere.
    """
    found: dict[RecordId, object] = {}
    for whole, parts in session.reader.states(SCOPES["everything"]):
        for state in (whole, *parts):
            found[state.id] = told(state)
    return found


def told(state: RecordState) -> object:
    cells = {name: state.cell(name) for name in state.names()}
    return state.type, cells, {(mark.dot, mark.defeated) for mark in state.marks}, state.forgotten


def kit(session: Session) -> dict[RecordId, object]:
    """What somebody who is given the kit may see of it."""
    return {whole.id: told(whole) for whole, _ in picking.streamed(session.reader, Scope("kit"))}


def listed(session: Session) -> Any:
    return people.as_json(session.reader, session.reader.listing("person").page(0, 100))


def copied(source: Path, target: Path) -> None:
    """A vault's folder, where nobody has it open."""
    target.mkdir(parents=True)
    for file in source.iterdir():
        if file.is_file() and file.suffix != ".lock":
            shutil.copyfile(file, target / file.name)
