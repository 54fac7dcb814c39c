"""Which records name somebody, by the declarations of all types: fields that refer to one, and sets of them."""

from __future__ import annotations

from collections.abc import Sequence

from ..base.ids import RecordId
from ..domain.fields import Kind, RecordType
from ..domain.records import TYPES
from ..domain.state import RecordState
from .connection import Connection, marks, q
from .reading import Reader
from .states import read_states


def naming(db: Connection, type_name: str, ids: Sequence[RecordId]) -> list[RecordId]:
    """The living records of any type that name one of these records of that type; not those that are parts of it,
    and none of these themselves.
    """
    found: dict[RecordId, None] = {}
    among = marks(len(ids))
    for declared in TYPES.values():
        single, several = _fields(declared, type_name)
        for name in single:
            sql = (
                f"SELECT r.id FROM {q(declared.name)} AS t JOIN record AS r ON r.n = t.n AND r.hidden = 0 "
                f"WHERE t.{q(name)} IN ({among}) ORDER BY r.id"
            )
            found.update(dict.fromkeys(row[0] for row in db.all(sql, ids)))
        for name in several:
            sql = (
                "SELECT r.id FROM element AS e JOIN record AS r ON r.n = e.n AND r.hidden = 0 AND r.type = ? "
                f"WHERE e.field = ? AND e.present = 1 AND e.ref IN ({among}) ORDER BY r.id"
            )
            found.update(dict.fromkeys(row[0] for row in db.all(sql, [declared.name, name, *ids])))
    return [each for each in found if each not in ids]


def _fields(declared: RecordType, type_name: str) -> tuple[list[str], list[str]]:
    referring = [each for each in declared.fields if each.refers_to == type_name]
    single = [each.name for each in referring if each.kind is Kind.REFERENCE]
    return single, [each.name for each in referring if each.is_set]


def states(reader: Reader, ids: Sequence[RecordId]) -> list[RecordState]:
    """The states of those of these records that live, with all that stands in two versions."""
    numbers = reader.numbers(ids)
    hidden = reader.hidden(list(numbers.values()))
    wanted = [n for n in numbers.values() if n not in hidden]
    return [state for _, state, *_ in read_states(reader.db, reader.writers, wanted)]


def made_at(db: Connection, ids: Sequence[RecordId]) -> int | None:
    """The clock of the operation that brought the first of these records here."""
    sql = f"SELECT min(o.t) FROM record AS r JOIN op AS o ON o.op = r.op WHERE r.id IN ({marks(len(ids))})"
    found: int | None = db.value(sql, ids)
    return found
