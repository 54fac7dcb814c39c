"""Whether this machine can do what Baton needs: a vault, its search, a bundle out and in, a backup and back,
a recovery sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..base.errors import ToolkitError
from ..crypto.kdf import KdfParameters
from . import backups, exchange, giving, people, ways_in
from .people import PersonInput
from .session import Session, create_vault, open_vault

_NAME = "Sample Ñandú နွယ်"


def run(folder: Path, tell: Callable[[str], None]) -> None:
    """Do it all in an empty folder, telling each step that worked. Raises `selftest.failed` or what went wrong."""
    kdf = KdfParameters()
    passphrase = giving.new_words()
    session = create_vault(folder / "vault", "Self-test", passphrase, kdf=kdf)
    tell("make a vault")
    people.add(session, PersonInput(_NAME, phones=["+1 202-555-0143"]))
    session.lock()
    session = open_vault(folder / "vault", passphrase)
    tell("lock and open it")
    _found(session)
    tell("find somebody")
    _expect(not session.check(), "check")
    tell("check the vault")
    words = giving.new_words()
    given = giving.give(session, folder / "sample.baton", told_words=words, scope="everything")
    tell("write a bundle")
    other = create_vault(folder / "other", "Self-test 2", passphrase, kdf=kdf)
    with exchange.open_bundle(other, given.file, words) as incoming:
        exchange.accept(other, incoming)
    _found(other)
    other.lock()
    tell("take a bundle in")
    backups.backup(session, folder / "sample.backup")
    session.lock()
    restored = backups.restore(folder / "sample.backup", folder / "restored", passphrase)
    _found(restored)
    restored.lock()
    tell("back up and restore")
    session = open_vault(folder / "vault", passphrase)
    sheet = ways_in.make_sheet(session, "Self-test")
    ways_in.remove(session, session.way.id)
    session.lock()
    session = open_vault(folder / "vault", ways_in.collect(folder / "vault", [sheet.text]).shares)
    _found(session)
    session.lock()
    tell("open it by a recovery sheet, with another key")


def _found(session: Session) -> None:
    for query in ("nandu", "နွယ်", "555 0143"):
        numbers = session.reader.listing("person", query).page(0, 2)
        _expect([record.title for record in session.reader.records(numbers)] == [_NAME], "search")


def _expect(holds: bool, step: str) -> None:
    if not holds:
        raise ToolkitError("selftest.failed", step=step)
