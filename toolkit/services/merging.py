"""Saying that people are one, or are not: each is one entry of the history, travels, and can be taken back at any time.

Nothing is copied or rewritten (`domain.same`). A decision about two people is one record, the same wherever it is made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..base.errors import ToolkitError
from ..base.ids import RecordId, link_id
from ..domain.cells import Context
from ..domain.fields import Value
from ..domain.same import NO, OPEN, YES, Against, pack, pair, united, unpack
from ..vault.edits import Changes, Edit
from ..vault.reading import Reader
from . import editing, households
from .session import Session


def merge(
    session: Session,
    people: Sequence[RecordId],
    *,
    keep: Mapping[str, RecordId] | None = None,
    without: Collection[RecordId] = (),
    write: Mapping[str, Value] | None = None,
) -> Changes | None:
    """Say that these people are one. None if that was said already.

    `keep`: for a field, whose version holds; without it all versions stand beside each other. `without`: contact points
    that are not to be shown. `write`: fields that get another value than any of them had. Raises `same.too_few`,
    `record.not_found`, `field.*`.
    """
    chosen = list(dict.fromkeys(people))
    if len(chosen) < 2:
        raise ToolkitError("same.too_few")

    def work(edit: Edit) -> None:
        _unite(edit, chosen, _against(edit, chosen, keep or {}, without))
        if write:
            # Now they are one, and what is written is written to all of them.
            edit.finish()
            for name, value in write.items():
                edit.write(chosen[0], name, value)

    return editing.change(session, "merge", work, count=len(chosen))


@dataclass(frozen=True)
class Decision:
    """People who are one, and what holds of them: as `merge` takes it."""

    people: Sequence[RecordId]
    keep: Mapping[str, RecordId]
    write: Mapping[str, Value]


def merge_all(session: Session, decisions_: Iterable[Decision]) -> Changes | None:
    """`merge` many at once, as one entry of the history."""
    chosen = list(decisions_)

    def work(edit: Edit) -> None:
        for each in chosen:
            _unite(edit, each.people, _against(edit, each.people, each.keep, ()))
        edit.finish()
        for each in chosen:
            for name, value in each.write.items():
                edit.write(each.people[0], name, value)

    return editing.change(session, "merge", work, count=sum(len(each.people) for each in chosen))


def keep_apart(session: Session, a: RecordId, b: RecordId, *, household: str | None = None) -> Changes | None:
    """Say that two people are two, so that nobody asks again; None if that was said already.

    With `household` they live in one, too; it is called that if neither lived in any.
    """

    def work(edit: Edit) -> None:
        _answer(edit, a, b, NO)
        if household is not None:
            households.live_together(edit, b, a, household)

    return editing.change(session, "keep_apart", work)


def split(session: Session, person: RecordId) -> Changes | None:
    """Take one record out of those that tell of one person; None if it tells of them alone.

    What was typed for them while they were one stays where it was typed.
    """

    def work(edit: Edit) -> None:
        reader = Reader(edit.db)
        rest = [each for each in reader.members(person) if each != person]
        if not rest:
            return
        for other in (other for ids in decisions(reader, YES) if person in ids for other in ids if other != person):
            _answer(edit, person, other, NO)
        _answer(edit, person, rest[0], NO)
        # The others may have hung together by this one alone.
        for other in rest[1:]:
            _answer(edit, rest[0], other, YES)

    return editing.change(session, "split", work)


def ask_again(session: Session, a: RecordId, b: RecordId) -> Changes | None:
    """Take back that two people are one, or two, as if nobody had said so; None if nobody had."""
    known = link_id("same", *pair(a, b))
    return editing.change(
        session, "ask_again", lambda edit: edit.number_of(known) is not None and edit.write(known, "answer", OPEN)
    )


def decisions(reader: Reader, answer: str) -> list[tuple[RecordId, RecordId]]:
    """The pairs about which it was decided so."""
    found = []
    for each in reader.where("same", "t.answer = ?", [answer]):
        a, b = each.ref("a"), each.ref("b")
        if a is not None and b is not None:
            found.append((a, b))
    return found


def _unite(edit: Edit, people: Sequence[RecordId], against: Against) -> None:
    reader = Reader(edit.db)
    for each in people:
        if reader.record(each).type != "person":
            raise ToolkitError("record.not_found", type="person")
    first, *others = sorted(people)
    for at, other in enumerate(others):
        # What was chosen against stands with the first of these decisions.
        _answer(edit, first, other, YES, against if at == 0 else {})


def _answer(edit: Edit, one: RecordId, other: RecordId, answer: str, against: Against | None = None) -> None:
    a, b = pair(one, other)
    known = link_id("same", a, b)
    if edit.number_of(known) is None:
        edit.create("same", {"a": a, "b": b, "answer": answer, "against": pack(against or {})})
        return
    edit.revive(known)
    edit.write(known, "answer", answer)
    if against:
        before = unpack(Reader(edit.db).record(known).text("against"))
        edit.write(known, "against", pack(united([before, against])))


def _against(
    edit: Edit, people: Sequence[RecordId], keep: Mapping[str, RecordId], without: Collection[RecordId]
) -> Against:
    """What is known now of the versions that are not to hold."""
    reader = Reader(edit.db)
    found: dict[RecordId, dict[str, Context]] = {
        way: {"value": edit.state(way)[1].cell("value").context} for way in without
    }
    for name, keeper in keep.items():
        holding = reader.members(keeper)
        for person in people:
            for member in reader.members(person):
                context = edit.state(member)[1].cell(name).context
                if member not in holding and context:
                    found.setdefault(member, {})[name] = context
    return found
