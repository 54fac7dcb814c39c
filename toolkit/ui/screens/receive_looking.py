"""A bundle that was looked at: opened, checked, and compared with what is here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from toolkit.base.ids import RecordId
from toolkit.base.progress import Progress
from toolkit.services import exchange, laptops
from toolkit.services.exchange import Incoming
from toolkit.services.preview import GROUPS, Item, Preview
from toolkit.services.session import Session

from ..values import references, titles_of
from .laptops_tasks import called


@dataclass
class Looked:
    """A bundle that was looked at, and what to call the records that its fields refer to."""

    incoming: Incoming
    preview: Preview
    titles: dict[RecordId, str]
    laptop: str = ""  # what we call it, if it is one of ours


def look_into(session: Session, path: Path, told_words: str | None, progress: Progress) -> Looked:
    """Open, check and compare. Runs on the reading lane; raises as `exchange.open_bundle`."""
    incoming = exchange.open_bundle(session, path, told_words, progress)
    try:
        preview = exchange.preview(session, incoming, progress)
        items = [item for group in groups(preview) for item in group]
        wanted = {
            ref for item in items for each in item.fields for ref in references(each.field, each.here, each.there)
        }
        titles = {item.id: item.title for item in items} | titles_of(session.reader, wanted)
    except BaseException:
        incoming.close()
        raise
    return Looked(incoming, preview, titles, _laptop(session, incoming))


def _laptop(session: Session, incoming: Incoming) -> str:
    sender = incoming.manifest.sender
    if sender.root != session.secrets.root_public:
        return ""
    found = next((each for each in laptops.laptops(session) if each.id == sender.laptop), None)
    return called(found) if found is not None else ""


def groups(preview: Preview) -> tuple[list[Item], ...]:
    return tuple(getattr(preview, name) for name in GROUPS)
