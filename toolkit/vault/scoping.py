"""Who and what is in a scope: the numbers of living records, found record by record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..base.ids import RecordId
from ..domain.records import TYPES
from .classes import any_classes
from .connection import Connection, marks, q
from .states import CHUNK, numbers_of


def living(db: Connection, type_name: str) -> list[int]:
    """All living records of a type; parts of living wholes."""
    declared = TYPES[type_name]
    if declared.part_of is None:
        sql = "SELECT n FROM record WHERE type = ? AND hidden = 0 ORDER BY n"
        return [row[0] for row in db.all(sql, (type_name,))]
    sql = (
        f"SELECT r.n FROM {q(type_name)} AS p JOIN record AS r ON r.n = p.n AND r.hidden = 0 "
        f"JOIN record AS w ON w.id = p.{q(declared.part_of)} AND w.hidden = 0 ORDER BY r.n"
    )
    return [row[0] for row in db.all(sql)]


def by_reference(db: Connection, type_name: str, column: str, ids: Sequence[RecordId]) -> list[int]:
    """The living records of a type that refer to one of these in a field; parts of living wholes."""
    declared = TYPES[type_name]
    whole = f"JOIN record AS w ON w.id = p.{q(declared.part_of)} AND w.hidden = 0 " if declared.part_of else ""
    found: list[int] = []
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        sql = (
            f"SELECT r.n FROM {q(type_name)} AS p JOIN record AS r ON r.n = p.n AND r.hidden = 0 {whole}"
            f"WHERE p.{q(column)} IN ({marks(len(chunk))})"
        )
        found += [row[0] for row in db.all(sql, chunk)]
    return sorted(found)


def referred(db: Connection, type_name: str, column: str, numbers: Sequence[int]) -> list[int]:
    """The living records that these refer to in a field."""
    found: set[int] = set()
    for start in range(0, len(numbers), CHUNK):
        chunk = numbers[start : start + CHUNK]
        sql = (
            f"SELECT DISTINCT r.n FROM {q(type_name)} AS p JOIN record AS r ON r.id = p.{q(column)} AND r.hidden = 0 "
            f"WHERE p.n IN ({marks(len(chunk))})"
        )
        found.update(row[0] for row in db.all(sql, chunk))
    return sorted(found)


def elements(db: Connection, set_name: str, numbers: Sequence[int]) -> list[int]:
    """The living records that are in this set of one of these."""
    found: set[int] = set()
    for start in range(0, len(numbers), CHUNK):
        chunk = numbers[start : start + CHUNK]
        sql = (
            "SELECT DISTINCT r.n FROM element AS e JOIN record AS r ON r.id = e.ref AND r.hidden = 0 "
            f"WHERE e.field = ? AND e.present = 1 AND e.n IN ({marks(len(chunk))})"
        )
        found.update(row[0] for row in db.all(sql, [set_name, *chunk]))
    return sorted(found)


def people(db: Connection, ids: Iterable[RecordId]) -> list[int]:
    """These people, if they live, in the order asked for, each with all who are one with them."""
    asked = list(dict.fromkeys(ids))
    numbered = numbers_of(db, asked)
    numbers = [numbered[each] for each in asked if each in numbered]
    hidden: set[int] = set()
    together: dict[int, list[int]] = {}
    for start in range(0, len(numbers), CHUNK):
        chunk = numbers[start : start + CHUNK]
        among = marks(len(chunk))
        sql = f"SELECT n FROM record WHERE n IN ({among}) AND (hidden = 1 OR type <> 'person')"
        hidden.update(row[0] for row in db.all(sql, chunk))
        if any_classes(db):
            sql = (
                "SELECT mine.n, m.n FROM class AS mine JOIN class AS m ON m.head = mine.head JOIN record AS r "
                f"ON r.n = m.n AND r.hidden = 0 WHERE mine.n IN ({among}) ORDER BY m.n"
            )
            for n, member in db.all(sql, chunk):
                together.setdefault(n, []).append(member)
    found = dict.fromkeys(each for n in numbers if n not in hidden for each in (n, *together.get(n, ())))
    return list(found)


def edges(db: Connection, ids: set[RecordId]) -> list[int]:
    """What was said of two of these people being one."""
    if not any_classes(db):
        return []
    sql = "SELECT s.n, s.a, s.b FROM same AS s JOIN record AS r ON r.n = s.n AND r.hidden = 0 ORDER BY s.n"
    return [n for n, a, b in db.all(sql) if a in ids and b in ids]


def ids_of(db: Connection, numbers: Sequence[int]) -> dict[int, RecordId]:
    found: dict[int, RecordId] = {}
    for start in range(0, len(numbers), CHUNK):
        chunk = numbers[start : start + CHUNK]
        found.update(dict(db.all(f"SELECT n, id FROM record WHERE n IN ({marks(len(chunk))})", chunk)))
    return found


def revisions(db: Connection, numbers: Sequence[int]) -> dict[int, int]:
    """When each of these records changed last; a person with their contact points."""
    found: dict[int, int] = {}
    for start in range(0, len(numbers), CHUNK):
        chunk = numbers[start : start + CHUNK]
        among = marks(len(chunk))
        sql = (
            f"SELECT n, rev FROM record WHERE n IN ({among}) UNION ALL "
            "SELECT w.n, r.rev FROM record AS w JOIN contact AS c ON c.person = w.id JOIN record AS r ON r.n = c.n "
            f"WHERE w.n IN ({among})"
        )
        for n, rev in db.all(sql, [*chunk, *chunk]):
            found[n] = max(rev, found.get(n, 0))
    return found


def count_contacts(db: Connection, people_: Sequence[int], kinds: Sequence[str]) -> int:
    """The living contact points of these kinds that these people have."""
    total = 0
    for start in range(0, len(people_), CHUNK):
        chunk = people_[start : start + CHUNK]
        sql = (
            "SELECT count(*) FROM record AS w JOIN contact AS c ON c.person = w.id JOIN record AS r ON r.n = c.n "
            f"AND r.hidden = 0 WHERE w.n IN ({marks(len(chunk))}) AND c.kind IN ({marks(len(kinds))})"
        )
        total += int(db.value(sql, [*chunk, *kinds]))
    return total


def count_no(db: Connection, people_: Sequence[int]) -> int:
    """How many of these people asked not to be contacted."""
    total = 0
    for start in range(0, len(people_), CHUNK):
        chunk = people_[start : start + CHUNK]
        sql = f"SELECT count(*) FROM person WHERE may_contact <> 'yes' AND n IN ({marks(len(chunk))})"
        total += int(db.value(sql, chunk))
    return total
