"""Which people are one, as a table that derives from the records that say so (`domain.same`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..base.ids import RecordId
from ..domain.cells import shown
from ..domain.fields import Reach, Value
from ..domain.same import YES, Against, kept, together, united, unpack
from ..domain.state import RecordState
from ..domain.text import fold
from .connection import Connection, marks
from .rows import Writers
from .states import CHUNK, Numbered, numbers_of, read_states


def any_classes(db: Connection) -> bool:
    return db.value("SELECT 1 FROM class LIMIT 1") is not None


def heads(db: Connection, numbers: Sequence[int]) -> dict[int, int]:
    """For those of these people who are one with others, the number of the one they are shown under."""
    if not any_classes(db):
        return {}
    found: dict[int, int] = {}
    for start in range(0, len(numbers), CHUNK):
        chunk = numbers[start : start + CHUNK]
        found.update(dict(db.all(f"SELECT n, head FROM class WHERE n IN ({marks(len(chunk))})", chunk)))
    return found


def members(db: Connection, n: int) -> list[int]:
    """The living members of somebody's class, first whom they are shown under; or only themselves."""
    rows = db.all(
        "SELECT m.n FROM class AS c JOIN class AS m ON m.head = c.head JOIN record AS r ON r.n = m.n "
        "WHERE c.n = ? ORDER BY r.id",
        (n,),
    )
    return [row[0] for row in rows] or [n]


def member_ids(db: Connection, record_id: RecordId) -> list[RecordId]:
    """`members` by their ids."""
    rows = db.all(
        "SELECT r.id FROM record AS mine JOIN class AS c ON c.n = mine.n JOIN class AS m ON m.head = c.head "
        "JOIN record AS r ON r.n = m.n WHERE mine.id = ? ORDER BY r.id",
        (record_id,),
    )
    return [row[0] for row in rows] or [record_id]


def against(db: Connection, ids: Sequence[RecordId]) -> Against:
    """What was chosen against when these people were merged."""
    rows = db.all(
        "SELECT s.against FROM same AS s JOIN record AS r ON r.n = s.n AND r.hidden = 0 "
        f"WHERE s.answer = ? AND s.against IS NOT NULL AND (s.a IN ({marks(len(ids))}) OR s.b IN ({marks(len(ids))}))",
        [YES, *ids, *ids],
    )
    return united(unpack(row[0]) for row in rows)


def as_one(db: Connection, writers: Writers, numbers: Sequence[int]) -> RecordState:
    """The members of a class as one record."""
    states = [state for _, state in sorted(read_states(db, writers, numbers), key=lambda each: each[1].id)]
    return together(states, against(db, [state.id for state in states]))


def ways_left(contacts: Iterable[Numbered], chosen_against: Against) -> list[Numbered]:
    """Contact points but for those that a merge chose against."""
    return [
        (n, state)
        for n, state in contacts
        if kept(state.id, "value", state.cell("value"), chosen_against).versions or not state.cell("value").versions
    ]


def same_way(value: Value) -> object:
    """What makes two ways to reach somebody one."""
    return (value.e164 or fold(value.typed)) if isinstance(value, Reach) else value


def doubles(db: Connection, writers: Writers, way: RecordState) -> list[Numbered]:
    """The contact points of a class that say what this one says: it stands for them wherever people look."""
    person, kind, value = (_shown(way, name) for name in ("person", "kind", "value"))
    people = member_ids(db, person) if isinstance(person, bytes) else []
    if len(people) < 2:
        return []
    rows = db.all(
        "SELECT c.n FROM contact AS c JOIN record AS r ON r.n = c.n AND r.hidden = 0 "
        f"WHERE c.person IN ({marks(len(people))}) AND c.kind = ? AND r.id <> ?",
        [*people, kind, way.id],
    )
    others = read_states(db, writers, [row[0] for row in rows]) if rows else []
    return [each for each in others if same_way(_shown(each[1], "value")) == same_way(value)]


def _shown(state: RecordState, name: str) -> Value:
    version = shown(None, state.cell(name))
    return version.value if version is not None else None


# Keeping the table


def regroup(db: Connection, numbers: Iterable[int]) -> set[int]:
    """Bring the classes of these people up to date; returns all whose place in lists may have changed."""
    todo, done, touched = set(numbers), set[int](), set[int]()
    while todo:
        n = todo.pop()
        living, dead = _connected(db, n)
        component = {*living, *dead, n}
        # All classes that any of them was in: whom they were shown under may be gone.
        before = _classes_of(db, sorted(component))
        after = dict.fromkeys(living, living[0]) if len(living) > 1 else {}
        if before != after:
            touched |= before.keys() | after.keys() | {n}
            gone = [*(before.keys() | component)]
            for start in range(0, len(gone), CHUNK):
                chunk = gone[start : start + CHUNK]
                db.execute(f"DELETE FROM class WHERE n IN ({marks(len(chunk))})", chunk)
            db.many("INSERT INTO class(n, head) VALUES(?, ?)", list(after.items()))
        done |= component
        # Who was in the class and hangs on to it no longer may be in another now.
        todo = (todo | before.keys()) - done
    return touched


def _classes_of(db: Connection, numbers: Sequence[int]) -> dict[int, int]:
    """The members of the classes of these people as the table has them, each with the one they are shown under."""
    found: dict[int, int] = {}
    for start in range(0, len(numbers), CHUNK):
        chunk = numbers[start : start + CHUNK]
        sql = f"SELECT n, head FROM class WHERE head IN (SELECT head FROM class WHERE n IN ({marks(len(chunk))}))"
        found.update(dict(db.all(sql, chunk)))
    return found


def _connected(db: Connection, n: int) -> tuple[list[int], list[int]]:
    """Everybody who hangs together with somebody: the living, by their ids, and the deleted."""
    first: RecordId | None = db.value("SELECT id FROM record WHERE n = ?", (n,))
    if first is None:
        return [], []
    found, todo = {first}, [first]
    while todo:
        one = todo.pop()
        rows = db.all(
            "SELECT s.a, s.b FROM same AS s JOIN record AS r ON r.n = s.n AND r.hidden = 0 "
            "WHERE s.answer = ? AND (s.a = ? OR s.b = ?)",
            (YES, one, one),
        )
        for other in {each for row in rows for each in row} - found:
            found.add(other)
            todo.append(other)
    numbered = numbers_of(db, sorted(found))
    living: list[int] = []
    dead: list[int] = []
    for record_id in sorted(numbered):
        number = numbered[record_id]
        kind, hidden = db.one("SELECT type, hidden FROM record WHERE n = ?", (number,)) or ("", 1)
        if kind == "person":
            (dead if hidden else living).append(number)
    return living, dead


def endpoints(db: Connection, numbers: Sequence[int]) -> set[int]:
    """The people of these decisions, as far as they are here."""
    found: set[int] = set()
    for start in range(0, len(numbers), CHUNK):
        chunk = numbers[start : start + CHUNK]
        sql = (
            "SELECT r.n FROM same AS s JOIN record AS r ON r.id IN (s.a, s.b) AND r.type = 'person' "
            f"WHERE s.n IN ({marks(len(chunk))})"
        )
        found.update(row[0] for row in db.all(sql, chunk))
    return found


def decided(db: Connection, numbers: Sequence[int]) -> set[int]:
    """Those of these people about whom somebody decided that they are somebody else, too, or are not."""
    if db.value("SELECT 1 FROM same LIMIT 1") is None:
        return set()
    found: set[int] = set()
    for start in range(0, len(numbers), CHUNK):
        chunk = numbers[start : start + CHUNK]
        for end in ("a", "b"):
            sql = f"SELECT r.n FROM record AS r JOIN same AS s ON s.{end} = r.id WHERE r.n IN ({marks(len(chunk))})"
            found.update(row[0] for row in db.all(sql, chunk))
    return found
