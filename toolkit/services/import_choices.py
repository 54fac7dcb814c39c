"""What a person decides about an import: how each file is read, and what all who come in are given."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ..base.errors import ToolkitError
from ..base.ids import RecordId
from ..formats import csv_contacts
from ..formats.drafts import ContactDraft, Problem
from ..formats.export import write_vcard
from ..formats.headers import KEEP, Column
from ..formats.recognise import FOUND_OUT, Reading, Recognised, recognise
from ..formats.sources import Source
from ..vault.parking import Parked
from .session import Session

REMEMBERED = 200
_KEY = "import.headers"


@dataclass(frozen=True)
class FileChoices:
    """`targets` says of each column what it holds, as "field" or "field/label"; None leaves it to Baton."""

    reading: Reading = FOUND_OUT
    targets: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Choices:
    """For each file its own choices, and for all who come in: tags by name, and an event that they came to."""

    files: tuple[FileChoices, ...] = ()
    tags: tuple[str, ...] = ()
    event: RecordId | None = None

    def of(self, number: int) -> FileChoices:
        return self.files[number] if number < len(self.files) else FileChoices()


AS_FOUND = Choices()


class FileInfo(NamedTuple):
    """How a file is read; `columns` maps each header of a sheet to the field it is taken for.

    `targets` are the same by the columns' places. `remembered`: a person decided so when they last brought in a list
    with these headers.
    """

    path: Source
    kind: str
    encoding: str
    columns: dict[str, str]
    targets: tuple[str, ...]
    remembered: bool
    found: Recognised

    @property
    def name(self) -> str:
        """Empty for what was pasted."""
        return self.path.name


def look(session: Session, sources: Sequence[Source], choices: Choices = AS_FOUND) -> list[FileInfo]:
    """How these files are read, also where no column says anything of people yet. Raises `import.*`, `file.*`."""
    infos = []
    for number, source in enumerate(sources):
        chosen = choices.of(number)
        info = _info(source, recognise(source, chosen.reading), remembered=False)
        if chosen.targets is not None:
            info = with_targets(info, chosen.targets)
        elif info.kind != "vcard":
            info = _as_last_time(session, info, chosen.reading)
        infos.append(info)
    return infos


def with_targets(info: FileInfo, targets: Sequence[str]) -> FileInfo:
    """With what a person says of each column, if it is for these columns. Raises `import.unknown_field`."""
    found = info.found
    if len(targets) != len(found.columns):
        return info
    pairs = zip(targets, found.columns, strict=True)
    columns = tuple(csv_contacts.chosen_column(target, was) for target, was in pairs)
    return _info(info.path, replace(found, columns=columns), remembered=info.remembered)


def samples(info: FileInfo, limit: int) -> list[ContactDraft]:
    """The first people as they are read now; of a sheet alone, as its first rows are at hand."""
    found = info.found
    drafts: list[ContactDraft] = []
    for number, row in enumerate(found.top):
        if number > found.header_row and any(row) and len(drafts) < limit:
            items = csv_contacts.read_cells(found.header, found.columns, list(row), number + 1, found.day_first)
            drafts += [item for item in items if isinstance(item, ContactDraft)]
    return drafts


def _info(source: Source, found: Recognised, *, remembered: bool) -> FileInfo:
    columns = {header: column.field for header, column in zip(found.header, found.columns, strict=True)}
    return FileInfo(
        source, found.kind, found.encoding, columns, tuple(map(target_of, found.columns)), remembered, found
    )


def target_of(column: Column) -> str:
    """The column as `FileChoices.targets` names it."""
    return f"{column.field}/{column.label}" if column.label else column.field


def with_mapping(info: FileInfo, mapping: Mapping[str, str] | None) -> FileInfo:
    """With a mapping by headers over what was found. Raises `import.no_contact_columns`, `import.unknown_field`."""
    if info.found.kind == "vcard":
        return info
    columns = csv_contacts.columns_for(info.found, mapping)
    return _info(info.path, replace(info.found, columns=columns), remembered=info.remembered)


def parked_row(info: FileInfo, problem: Problem, draft: ContactDraft | None, choices: Choices) -> Parked:
    """A row that was held back, with all that mending it will need."""
    found = info.found
    kind, text = ("vcard" if info.kind == "vcard" else "csv"), problem.text
    if draft is not None:
        # It could be read, but not be taken in: what was understood is what has to be mended.
        card = io.BytesIO()
        write_vcard(card, [draft])
        kind, text = "vcard", card.getvalue().decode().replace("\r\n", "\n").replace("\n ", "")
    gives: dict[str, object] = {"tags": list(choices.tags)}
    if choices.event is not None:
        gives["event"] = choices.event.hex()
    width = max(len(found.header), len(problem.cells))
    header = (*found.header, *map(str, range(len(found.header) + 1, width + 1)))
    columns = (*found.columns, *[KEEP] * (width - len(found.columns)))
    return Parked(
        info.name,
        problem.row,
        problem.code,
        dict(problem.facts),
        kind,
        header if kind == "csv" else (),
        tuple(map(packed, columns)) if kind == "csv" else (),
        problem.cells,
        text,
        found.day_first,
        found.delimiter,
        gives,
    )


def remember(session: Session, info: FileInfo) -> None:
    """Keep what a person decided about the columns under these headers, in this vault alone."""
    kept = dict(session.vault.meta(_KEY) or {})
    key = _key(info.found.header)
    kept.pop(key, None)
    kept[key] = {"targets": list(info.targets), "day_first": info.found.day_first}
    for oldest in list(kept)[:-REMEMBERED]:
        del kept[oldest]
    session.vault.set_meta(_KEY, kept)


def _as_last_time(session: Session, info: FileInfo, reading: Reading) -> FileInfo:
    kept = (session.vault.meta(_KEY) or {}).get(_key(info.found.header))
    if not kept or len(kept["targets"]) != len(info.targets):
        return info
    try:
        info = with_targets(info, kept["targets"])
    except ToolkitError:
        # Of a newer Baton, which knows other fields.
        return info
    found, day_first = info.found, kept["day_first"]
    if reading.day_first is None and day_first is not None:
        found = replace(found, day_first=day_first)
    return info._replace(found=found, remembered=True)


def packed(column: Column) -> str:
    """The whole column as one text, for the tray."""
    return "\x1f".join((column.field, column.label, column.group))


def unpacked(text: str) -> Column:
    return Column(*text.split("\x1f"))


def _key(header: Sequence[str]) -> str:
    return hashlib.sha256("\x1f".join(header).encode("utf-8", "replace")).hexdigest()
