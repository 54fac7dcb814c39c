"""What the tests of scopes share: passing bundles to and fro, and the bytes that a receiver gets to read."""

from __future__ import annotations

from pathlib import Path

from toolkit.base.ids import RecordId
from toolkit.base.progress import silent
from toolkit.domain.state import RecordState, WriterInfo
from toolkit.services import exchange, giving
from toolkit.services.session import Session
from toolkit.vault.states import read_states


def root(session: Session) -> bytes:
    return session.secrets.root_public


def give(giver: Session, taker: Session, stick: Path, scope: str, **how: bool) -> giving.Given:
    return giving.give(giver, stick, to=root(taker), scope=scope, **how)


def take(taker: Session, given: giving.Given) -> exchange.Taken:
    with exchange.open_bundle(taker, given.file) as incoming:
        return exchange.accept(taker, incoming)


def hand(giver: Session, taker: Session, stick: Path, scope: str, **how: bool) -> giving.Given:
    given = give(giver, taker, stick, scope, **how)
    take(taker, given)
    return given


def confirm(taker: Session, giver: Session, stick: Path) -> None:
    """Anything given back carries the receipts."""
    take(giver, give(taker, giver, stick, "kit"))


def read(taker: Session, given: giving.Given) -> tuple[list[RecordState], bytes]:
    """What the receiver can read in a bundle: the records, and all of their text."""
    writers: dict[bytes, WriterInfo] = {}
    with exchange.open_bundle(taker, given.file) as incoming:
        wholes = list(incoming.records(writers, silent()))
        text = repr((wholes, writers, incoming.manifest.scope, incoming.manifest.lets))
    return [state for whole, parts in wholes for state in (whole, *parts)], text.encode()


def state(session: Session, record: RecordId) -> RecordState:
    """A record as it stands in the tables."""
    reader = session.reader
    ((_, found),) = read_states(reader.db, reader.writers, [reader.numbers([record])[record]])
    return found
