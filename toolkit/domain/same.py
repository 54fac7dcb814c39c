"""People who are one: their cells looked at together. References are never rewritten, and nothing is copied.

Which people are one is said by records of type `same`, one for each pair that somebody decided about. A class is
whoever hangs together by those that say "yes". It is shown under its smallest id, with the versions of all its members,
but for those that somebody chose against when merging: what is written elsewhere in the meantime they did not know,
and so it stays.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from ..base.ids import RecordId
from .cells import Cell, Context, Writer, join_contexts
from .fields import Merge
from .state import ELEMENT, RecordState

YES, NO, OPEN = "yes", "no", "open"

Against = Mapping[RecordId, Mapping[str, Context]]
"""For each member (or contact point of one) the cells, and of each what was known of it, that were chosen against."""


def pair(one: RecordId, other: RecordId) -> tuple[RecordId, RecordId]:
    """Two people in the order in which a record about them names them."""
    return (one, other) if one < other else (other, one)


def pack(against: Against) -> str | None:
    """As it stands in the field `against`; None if nothing was chosen against."""
    plain = {
        record.hex(): {name: {writer.hex(): seq for writer, seq in context.items()} for name, context in cells.items()}
        for record, cells in against.items()
        if cells
    }
    return json.dumps(plain, separators=(",", ":"), sort_keys=True) if plain else None


def unpack(text: str | None) -> Against:
    """What `pack` made; nothing of what it did not make, as a stranger may have written it."""
    try:
        plain = json.loads(text) if text else {}
        return {
            bytes.fromhex(record): {
                str(name): {bytes.fromhex(writer): int(seq) for writer, seq in context.items()}
                for name, context in cells.items()
            }
            for record, cells in plain.items()
        }
    except (ValueError, AttributeError, TypeError, RecursionError):
        return {}


def united(packed: Iterable[Against]) -> Against:
    """What was chosen against in any of these."""
    found: dict[RecordId, dict[str, Context]] = {}
    for against in packed:
        for record, cells in against.items():
            mine = found.setdefault(record, {})
            for name, context in cells.items():
                mine[name] = join_contexts(mine.get(name, {}), context)
    return found


def kept(record: RecordId, name: str, cell: Cell, against: Against) -> Cell:
    """The cell without the versions that were chosen against."""
    context = against.get(record, {}).get(name)
    if not context:
        return cell
    versions = tuple(v for v in cell.versions if context.get(v.writer, 0) < v.seq)
    return cell if len(versions) == len(cell.versions) else Cell(versions, cell.context)


def together(members: Sequence[RecordState], against: Against) -> RecordState:
    """The class as one record, under the id of its first member.

    Consent takes no part in choosing: the strictest answer of all members holds. An empty value of one member says
    nothing where another has one.
    """
    head = members[0]
    whole = RecordState(head.id, head.type, head.stamp)
    declared = head.declared
    for name in dict.fromkeys(name for member in members for name in member.names()):
        field = declared.by_name.get(name.partition(ELEMENT)[0]) if declared else None
        cells = [(member.id, member.cell(name)) for member in members]
        if field is None or field.merge is Merge.KEEP_BOTH:
            chosen = [kept(record, name, cell, against) for record, cell in cells]
            if any(cell.versions for cell in chosen):
                cells = [(record, cell) for (record, _), cell in zip(cells, chosen, strict=True)]
        whole.put(name, _joined([cell for _, cell in cells]))
    return whole


def _joined(cells: Sequence[Cell]) -> Cell:
    versions = {(v.writer, v.seq): v for cell in cells for v in cell.versions}
    filled = {dot: v for dot, v in versions.items() if v.value is not None}
    context: Mapping[Writer, int] = {}
    for cell in cells:
        context = join_contexts(context, cell.context)
    return Cell(tuple(v for _, v in sorted((filled or versions).items())), context)
