"""People: rows for lists, adding somebody, ways to reach them, tags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..base.errors import ToolkitError
from ..base.ids import RecordId, text_of
from ..domain import order
from ..domain.fields import Reach, Value
from ..domain.phones import phone
from ..domain.records import CHANNELS, PERSON, SOMEONE
from ..vault.batches import New
from ..vault.edits import Changes, Edit
from ..vault.reading import Reader, Record
from . import editing, reaching
from .session import Session

KINDS = ("phone", "email", "other", "address")
"""Ways to reach somebody, those that answer soonest first."""

MAY_CONTACT = (None, "yes")

THROUGH = "through"

_CHUNK = 500


class PersonRow(NamedTuple):
    """A person as a list shows them. `reach_kind` is one of `KINDS`, "through" (then `reach` names a person),
    "no_contact" or empty.
    """

    n: int
    id: RecordId
    name: str
    reach: str
    reach_kind: str
    tags: tuple[str, ...]
    place: str
    looked_after_by: str
    forked: bool
    facts: Mapping[str, Value] = {}
    """What stands in further columns."""


class TagCount(NamedTuple):
    id: RecordId
    name: str
    people: int


@dataclass(frozen=True)
class PersonInput:
    """Somebody about to be added. `fields` are further fields of a person, by name."""

    name: str
    phones: Sequence[str] = ()
    emails: Sequence[str] = ()
    addresses: Sequence[str] = ()
    other: Sequence[str] = ()
    tags: Sequence[str] = ()
    note: str = ""
    fields: Mapping[str, Value] = field(default_factory=dict)


def may_be_contacted(person: Record) -> bool:
    """An answer that this version doesn't know counts as no."""
    return person.get("may_contact") in MAY_CONTACT


def contacts(reader: Reader, person_id: RecordId) -> list[Record]:
    """The ways to reach somebody, in their order."""
    return reader.parts(person_id, "contact")


def contacts_of(reader: Reader, people: Sequence[RecordId]) -> dict[RecordId, list[Record]]:
    """The ways to reach each of these people, in their order; whoever has none is left out."""
    found: dict[RecordId, list[Record]] = {}
    for start in range(0, len(people), _CHUNK):
        chunk = people[start : start + _CHUNK]
        among = f"t.person IN ({','.join('?' * len(chunk))})"
        for contact in reader.where("contact", among, chunk, order='"order", r.id'):
            found.setdefault(contact.ref("person") or b"", []).append(contact)
    for person in reader.heads(people):
        found[person] = contacts(reader, person)
    return {person: ways for person, ways in found.items() if ways}


def typed(contact: Record) -> str:
    """What was typed for a way to reach somebody."""
    return typed_of(contact.get("value"))


def typed_of(value: Value) -> str:
    """What was typed for a number or address."""
    return value.typed if isinstance(value, Reach) else "" if value is None else str(value)


def _first_way(person: reaching.Answers, ways: Sequence[tuple[str, str]], through: str) -> tuple[str, str]:
    """The way to try first, as (what was typed, kind); ("", "no_contact") for whoever asked not to be contacted."""
    if person.get("may_contact") not in MAY_CONTACT:
        return "", "no_contact"
    wished = reaching.preferred(person)
    if through and wished[:1] in ([], [SOMEONE]) and (wished or not ways):
        return through, THROUGH
    open_ways = [way for way in ways if not reaching.refused(person, way[0])]
    if not open_ways:
        return (through, THROUGH) if through else ("", "no_contact" if ways else "")
    kind, reached = min(open_ways, key=lambda way: (reaching.rank(person, way[0]), _place(way[0])))
    return reached, kind if kind in KINDS else "other"


def _place(kind: str) -> int:
    return KINDS.index(kind) if kind in KINDS else len(KINDS)


def rows(reader: Reader, numbers: Sequence[int]) -> list[PersonRow]:
    """Rows for a page of a `Listing`, in the order asked for.

    They come straight from the columns, which hold what is shown: every key typed into a search waits for them.
    """
    found: dict[int, PersonRow] = {}
    for start in range(0, len(numbers), _CHUNK):
        for row in _rows(reader, numbers[start : start + _CHUNK]):
            found[row.n] = row
        for row in _class_rows(reader, numbers[start : start + _CHUNK]):
            found[row.n] = row
    return [found[n] for n in numbers if n in found]


def _rows(reader: Reader, numbers: Sequence[int]) -> Iterator[PersonRow]:
    db, among = reader.db, ",".join("?" * len(numbers))
    ways: dict[int, list[tuple[str, str]]] = {}
    number_of_way: dict[int, int] = {}
    for person, way, kind, reached in db.all(
        "SELECT p.n, c.n, c.kind, c.value FROM person AS p JOIN record AS r ON r.n = p.n "
        "JOIN contact AS c ON c.person = r.id JOIN record AS alive ON alive.n = c.n AND alive.hidden = 0 "
        f'WHERE p.n IN ({among}) ORDER BY c."order", alive.id',
        numbers,
    ):
        ways.setdefault(person, []).append((kind or "", reached or ""))
        number_of_way[way] = person
    wearing: dict[int, list[str]] = {}
    for person, tag in db.all(
        "SELECT e.n, t.name FROM element AS e JOIN record AS r ON r.id = e.ref JOIN tag AS t ON t.n = r.n "
        f"WHERE e.n IN ({among}) AND e.field = 'tags' AND e.present = 1 ORDER BY t.name",
        numbers,
    ):
        wearing.setdefault(person, []).append(tag or "")
    forked = _forked(reader, [*numbers, *number_of_way])
    forked |= {number_of_way[way] for way in forked if way in number_of_way}
    for n, person_id, name, place, carer, through, *answers in db.all(
        "SELECT p.n, r.id, p.name, p.place, coalesce(h.title, carer.name), coalesce(th.title, other.name), "
        f"{', '.join(f'p.{name}' for name in _REACHING)} FROM person AS p "
        "JOIN record AS r ON r.n = p.n LEFT JOIN record AS c ON c.id = p.looked_after_by "
        "LEFT JOIN person AS carer ON carer.n = c.n LEFT JOIN class AS k ON k.n = c.n "
        "LEFT JOIN class AS h ON h.n = k.head "
        "LEFT JOIN record AS o ON o.id = p.through LEFT JOIN person AS other ON other.n = o.n "
        "LEFT JOIN class AS tk ON tk.n = o.n LEFT JOIN class AS th ON th.n = tk.head "
        f"WHERE p.n IN ({among})",
        numbers,
    ):
        person = dict(zip(_REACHING, answers, strict=True))
        reach, reach_kind = _first_way(person, ways.get(n, []), through or "")
        tags = tuple(wearing.get(n, ()))
        yield PersonRow(n, person_id, name or "", reach, reach_kind, tags, place or "", carer or "", n in forked)


_REACHING = ("may_contact", *(f"may_{channel}" for channel in CHANNELS), "prefers")


def _class_rows(reader: Reader, numbers: Sequence[int]) -> Iterator[PersonRow]:
    """Rows of people of whom several records tell."""
    chosen = sorted(reader.shown_under(numbers))
    people = reader.records(chosen)
    refs = {person.ref(field) for person in people for field in ("looked_after_by", "through")} - {None}
    names = reader.titles(sorted(ref for ref in refs if ref is not None))
    tag_names = reader.titles(sorted({ref for person in people for ref in person.sets.get("tags", ())}))
    for n, person in zip(chosen, people, strict=True):
        ways = contacts(reader, person.id)
        through = names.get(person.ref("through") or b"", "")
        reached, kind = _first_way(person, [(way.text("kind"), typed(way)) for way in ways], through)
        forked = bool(person.forked) or any(way.forked for way in ways)
        carer = names.get(person.ref("looked_after_by") or b"", "")
        tags_ = _tag_names(person, tag_names)
        yield PersonRow(n, person.id, person.title, reached, kind, tags_, person.text("place"), carer, forked)


def _forked(reader: Reader, numbers: Sequence[int]) -> set[int]:
    """Those of these records in which somebody has to choose between versions."""
    sql = f"SELECT DISTINCT n FROM version WHERE n IN ({','.join('?' * len(numbers))}) GROUP BY n, field"
    several = [row[0] for row in reader.db.all(f"{sql} HAVING count(*) > 1", numbers)]
    # Only a look at their values tells whether the versions differ.
    return {n for n, record in zip(several, reader.records(several), strict=True) if record.forked}


def _tag_names(person: Record, names: Mapping[RecordId, str]) -> tuple[str, ...]:
    return tuple(sorted(names[ref] for ref in person.sets.get("tags", ()) if ref in names))


def tags(reader: Reader) -> list[TagCount]:
    """All tags by name, with how many living people wear each."""
    counted: dict[RecordId, int] = dict(
        reader.db.all(
            "SELECT e.ref, count(DISTINCT p.n) FROM element AS e LEFT JOIN class AS c ON c.n = e.n "
            "JOIN person AS p ON p.n = coalesce(c.head, e.n) AND p.sort IS NOT NULL "
            "WHERE e.field = 'tags' AND e.present = 1 GROUP BY e.ref"
        )
    )
    return [TagCount(tag.id, tag.title, counted.get(tag.id, 0)) for tag in reader.all("tag")]


def as_json(reader: Reader, numbers: Sequence[int]) -> list[dict[str, Any]]:
    """People as `people list --json` prints them: every field, empty ones as null."""
    people = reader.records(numbers)
    ways = contacts_of(reader, [person.id for person in people])
    names = reader.titles(sorted({ref for person in people for ref in person.sets.get("tags", ())}))
    found = []
    for person in people:
        mine = ways.get(person.id, [])
        entry: dict[str, Any] = {"id": text_of(person.id), "name": person.title}
        for kind, key in (("phone", "phones"), ("email", "emails"), ("address", "addresses"), ("other", "other")):
            entry[key] = [typed(way) for way in mine if way.text("kind") == kind]
        entry["tags"] = list(_tag_names(person, names))
        for declared in PERSON.fields:
            if declared.name != "name" and not declared.is_set:
                value = person.get(declared.name)
                entry[declared.name] = text_of(value) if isinstance(value, bytes) else value
        entry["two_versions"] = sorted(person.forked)
        found.append(entry)
    return found


def reach(kind: str, value: str, region: str | None) -> Reach:
    """The value of a contact point as it is stored."""
    return phone(value, region) if kind == "phone" else Reach(value)


def contact_parts(ways: Sequence[tuple[str, str, str]], region: str | None) -> tuple[New, ...]:
    """New contact points from (kind, what was typed, label), in this order."""
    keys = order.spread(len(ways))
    return tuple(
        New("contact", {"kind": kind, "value": reach(kind, value, region), "label": label, "order": key})
        for (kind, value, label), key in zip(ways, keys, strict=True)
    )


def add(session: Session, person: PersonInput) -> tuple[RecordId, Changes]:
    """Add somebody with their contact points and tags, in one operation. Raises `field.*`."""
    ways = [
        (kind, value, "")
        for kind, values in (
            ("phone", person.phones),
            ("email", person.emails),
            ("address", person.addresses),
            ("other", person.other),
        )
        for value in values
        if value.strip()
    ]
    region = session.chapter.region
    with session.vault.edit("add", type="person") as edit:
        wearing = list(dict.fromkeys(editing.tag_id(edit, name) for name in person.tags if name.strip()))
        values = {**person.fields, "name": person.name, "note": person.note}
        (made,) = edit.create_many([New("person", values, {"tags": wearing}, None, contact_parts(ways, region))])
    return made, edit.changes


def update(
    session: Session,
    person_id: RecordId,
    fields: Mapping[str, Value],
    *,
    ways: Mapping[str, Sequence[str]] | None = None,
    tags: Sequence[str] | None = None,
) -> Changes | None:
    """Change several things of somebody at once. `ways` names, by kind, all the ways of that kind that they have from
    now on; `tags` all their tags. What is not named stays. None if all was so already. Raises `field.*`, `record.*`.
    """
    region = session.chapter.region

    def work(edit: Edit) -> bool:
        reader = Reader(edit.db)
        person = reader.record(person_id)
        if person.type != "person":
            raise ToolkitError("record.not_found", type="person")
        changed = [edit.write(person_id, name, value) for name, value in fields.items()]
        for kind, wanted in (ways or {}).items():
            here = {typed(way): way.id for way in contacts(reader, person_id) if way.text("kind") == kind}
            changed += [edit.delete(way) for text, way in here.items() if text not in wanted]
            for text in wanted:
                if text not in here:
                    values: dict[str, Value] = {"kind": kind, "value": reach(kind, text, region)}
                    edit.create("contact", editing.part_values(reader, "contact", person_id, values))
                    changed.append(True)
        if tags is not None:
            wearing = {editing.tag_id(edit, name) for name in tags if name.strip()}
            worn = set(person.sets.get("tags", ()))
            changed += [edit.put_element(person_id, "tags", tag) for tag in wearing - worn]
            changed += [edit.put_element(person_id, "tags", tag, present=False) for tag in worn - wearing]
        return any(changed)

    return editing.change(session, "edit", work, type="person")


def add_contact(
    session: Session, person_id: RecordId, kind: str, typed: str, label: str = ""
) -> tuple[RecordId, Changes]:
    """Add a way to reach somebody, behind those they have. Raises `field.*`, `contact.kind`."""
    if kind not in KINDS:
        raise ToolkitError("contact.kind", kind=kind)
    values: dict[str, Value] = {"kind": kind, "value": reach(kind, typed, session.chapter.region), "label": label}
    return editing.add_part(session, "contact", person_id, values)


def edit_contact(
    session: Session,
    contact_id: RecordId,
    *,
    typed: str | None = None,
    label: str | None = None,
    note: str | None = None,
) -> Changes | None:
    """Change what is given of a contact point; None if it was so already. Raises `field.*`, `record.*`."""
    region = session.chapter.region

    def work(edit: Edit) -> bool:
        changed = False
        if typed is not None:
            kind = Reader(edit.db).record(contact_id).text("kind")
            changed |= edit.write(contact_id, "value", reach(kind, typed, region))
        if label is not None:
            changed |= edit.write(contact_id, "label", label)
        if note is not None:
            changed |= edit.write(contact_id, "note", note)
        return changed

    return editing.change(session, "edit", work, field="contact")


def add_tag(session: Session, person_ids: Sequence[RecordId], name: str) -> Changes | None:
    """Give people a tag, made if there is none of that name; None if all wear it. Raises `field.*`."""

    def work(edit: Edit) -> bool:
        tag = editing.tag_id(edit, name)
        return sum(edit.put_element(person, "tags", tag) for person in person_ids) > 0

    return editing.change(session, "tag", work, count=len(person_ids))


def remove_tag(session: Session, person_ids: Sequence[RecordId], tag_id: RecordId) -> Changes | None:
    """Take a tag off people; None if none of them wears it."""

    def work(edit: Edit) -> bool:
        return sum(edit.put_element(person, "tags", tag_id, present=False) for person in person_ids) > 0

    return editing.change(session, "tag", work, count=len(person_ids))
