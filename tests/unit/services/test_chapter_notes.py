"""Notes about other chapters: one record for each, found by search, and exchanged like all else."""

from __future__ import annotations

from toolkit.crypto.kdf import KdfParameters
from toolkit.services import chapters
from toolkit.services.session import Session, create_vault


def test_a_chapter_is_noted_found_and_undone(session: Session, tmp_path) -> None:
    other = create_vault(tmp_path / "other", "Harbour Street", "river stone lantern", kdf=KdfParameters())
    peer = chapters.trust(session, other.card)
    other.lock()
    assert chapters.notes_on(session.reader, peer) is None
    chapters.write_note(session, peer, "place", "the old customs house")
    chapters.write_note(session, peer, "contact", "through the library")
    record = chapters.notes_on(session.reader, peer)
    assert record is not None
    assert (record.title, record.get("place")) == ("Harbour Street", "the old customs house")
    assert session.reader.listing("chapter", "customs").total == 1
    assert len(session.reader.all("chapter")) == 1
    session.vault.undo(session.vault.last_undoable())
    assert chapters.notes_on(session.reader, peer).get("contact") is None
